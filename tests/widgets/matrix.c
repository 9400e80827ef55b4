/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "matrix.h"

#include "app/matrix-token.h"
#include "widget-keys.h"

/* Plain matrices */

void
matrix_add_levels (MucMatrix  *matrix,
                   MucAxis     axis,
                   const char *name,
                   guint       n,
                   const char *suffix)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u%s", name, i + 1, suffix);

      muc_matrix_add_level (matrix, axis, label);
    }
}

/* The priority is the higher, the further up and to the right; the first cell has none. */
MucMatrix *
matrix_create (MucAxes     axes,
               guint       n_rows,
               guint       n_columns,
               const char *suffix)
{
  MucMatrix *matrix = muc_matrix_new (RISK, axes);

  matrix_add_levels (matrix, MUC_AXIS_LIKELIHOOD, "Mức", n_rows, suffix);
  matrix_add_levels (matrix, MUC_AXIS_SEVERITY, "Nặng", n_columns, suffix);
  muc_matrix_add_priority (matrix, "Chấp nhận", MUC_COLOUR_GREEN, MUC_PATTERN_NONE);
  muc_matrix_add_priority (matrix, "Xử lý", MUC_COLOUR_ORANGE, MUC_PATTERN_HATCH);
  muc_matrix_add_priority (matrix, "Ưu tiên xử lý ngay", MUC_COLOUR_RED, MUC_PATTERN_CROSS_HATCH);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      muc_matrix_set_cell (matrix, row, column,
                           row + column == 0 ? NONE : MIN ((row + column - 1) * 2
                                                           / (n_rows + n_columns - 2), 2));
  return matrix;
}

void
matrix_add_mark (MucMatrix *matrix,
                 gint64     id,
                 guint      row,
                 guint      column)
{
  g_autofree char *code = g_strdup_printf ("%d", (int) id);
  const MucMatrixMark mark = { .id = id, .code = code, .text = "Mất điện", .row = row,
                               .column = column,
                               .priority = muc_matrix_get_cell (matrix, row, column),
                               .last_row = NONE, .last_column = NONE, .last_year = NONE };

  muc_matrix_add_mark (matrix, &mark);
}

/* Three by three: risk 1 in the middle, 2 and 3 beside it, 4 in the upper right corner. */
MucMatrix *
matrix_create_usual (void)
{
  MucMatrix *matrix = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 3, 3, "");

  matrix_add_mark (matrix, 1, 1, 1);
  matrix_add_mark (matrix, 2, 1, 2);
  matrix_add_mark (matrix, 3, 1, 2);
  matrix_add_mark (matrix, 4, 2, 2);
  return matrix;
}

/* So many risks, a third of them in the middle; every fourth has moved and every fifth is rated
 * otherwise. */
void
matrix_add_crowd (MucMatrix *matrix,
                  guint      n)
{
  const guint n_rows = muc_matrix_get_n_rows (matrix);
  const guint n_columns = muc_matrix_get_n_columns (matrix);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("%u%s", i + 1, i % 5 == 3 ? "*" : "");
      MucMatrixMark mark = { .id = i + 1, .code = code, .text = "Cây đổ", .priority = 2,
                             .is_overridden = i % 5 == 3, .last_row = NONE, .last_column = NONE,
                             .last_year = NONE };

      mark.row = i % 3 == 0 ? n_rows / 2 : (i * 5 + i / 7) % n_rows;
      mark.column = i % 3 == 0 ? n_columns / 2 : (i * 3 + i / 5) % n_columns;
      if (i % 4 == 1)
        {
          mark.last_row = (mark.row + 1) % n_rows;
          mark.last_column = mark.column;
          mark.last_year = 2025;
        }
      muc_matrix_add_mark (matrix, &mark);
    }
}

/* The window */

static void
cell_activated_cb (MucMatrixView *view,
                   guint          row,
                   guint          column,
                   Fixture       *f)
{
  g_string_append_printf (f->said, "cell %u %u;", row, column);
}

static void
mark_activated_cb (MucMatrixView *view,
                   gint64         id,
                   Fixture       *f)
{
  g_string_append_printf (f->said, "mark %d;", (int) id);
}

static void
mark_moved_cb (MucMatrixView *view,
               gint64         id,
               guint          row,
               guint          column,
               Fixture       *f)
{
  g_string_append_printf (f->said, "move %d %u %u;", (int) id, row, column);
}

void
matrix_show (Fixture   *f,
             MucMatrix *matrix)
{
  muc_matrix_view_show (f->view, matrix);
  muc_matrix_unref (matrix);
  widget_test_settle (0);
}

void
matrix_set_up (Fixture       *f,
               gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->said = g_string_new (NULL);
  f->before = gtk_button_new_with_label ("trước");
  f->after = gtk_button_new_with_label ("sau");
  f->view = g_object_new (MUC_TYPE_MATRIX_VIEW, NULL);
  g_signal_connect (f->view, "cell-activated", G_CALLBACK (cell_activated_cb), f);
  g_signal_connect (f->view, "mark-activated", G_CALLBACK (mark_activated_cb), f);
  g_signal_connect (f->view, "mark-moved", G_CALLBACK (mark_moved_cb), f);
  muc_matrix_view_set_writable (f->view, TRUE);
  gtk_box_append (GTK_BOX (box), f->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (f->view));
  gtk_box_append (GTK_BOX (box), f->after);
  gtk_widget_set_vexpand (GTK_WIDGET (f->view), TRUE);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 454, 420);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_present (GTK_WINDOW (f->window));
  WAIT (gtk_widget_get_mapped (f->window));
  matrix_show (f, matrix_create_usual ());
}

void
matrix_tear_down (Fixture       *f,
                  gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  WAIT (f->view == NULL);
  g_string_free (f->said, TRUE);
}

void
matrix_assert_said (Fixture    *f,
                    const char *said)
{
  g_assert_cmpstr (f->said->str, ==, said);
  g_string_truncate (f->said, 0);
}

GtkWidget *
matrix_get_cell (Fixture *f,
                 guint    row,
                 guint    column)
{
  return muc_matrix_view_get_cell (f->view, row, column);
}

GtkWidget *
matrix_get_mark (Fixture *f,
                 gint64   id)
{
  return muc_matrix_view_get_mark (f->view, id);
}

gboolean
matrix_press (Fixture         *f,
              guint            key,
              GdkModifierType  modifiers)
{
  return widget_keys_press (f->window, key, modifiers);
}

gpointer
matrix_find_controller (gpointer widget,
                        GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  return NULL;
}

void
matrix_release_alt (Fixture *f)
{
  g_signal_emit_by_name (matrix_find_controller (f->view, GTK_TYPE_EVENT_CONTROLLER_KEY),
                         "key-released", GDK_KEY_Alt_L, 0, GDK_ALT_MASK);
}

void
matrix_assert_focus (Fixture   *f,
                     GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  if (focus != widget)
    g_error ("“%s” has the focus, not “%s”",
             focus != NULL ? gtk_widget_get_tooltip_text (focus) : "",
             gtk_widget_get_tooltip_text (widget));
}

/* Where it stands in the view. */
graphene_rect_t
matrix_get_bounds (Fixture   *f,
                   GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->view), &bounds));
  return bounds;
}

/* What it says */

void
matrix_assert_name (GtkWidget  *widget,
                    const char *name)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  g_assert_cmpstr (difference, ==, NULL);
}

void
matrix_assert_description (GtkWidget  *widget,
                           const char *description)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

  g_assert_cmpstr (difference, ==, NULL);
}

/* What is done to it */

void
matrix_tab (Fixture          *f,
            GtkDirectionType  direction)
{
  g_signal_emit_by_name (f->window, "move-focus", direction);
}

gboolean
matrix_drop (Fixture   *f,
             GtkWidget *chip,
             guint      row,
             guint      column)
{
  GtkDropTarget *target = matrix_find_controller (matrix_get_cell (f, row, column),
                                                  GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, MUC_TYPE_MATRIX_TOKEN);
  g_value_set_object (&value, chip);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

static gboolean
overlap (graphene_rect_t a,
         graphene_rect_t b)
{
  graphene_rect_t common;

  return graphene_rect_intersection (&a, &b, &common) && common.size.width > 0.5
         && common.size.height > 0.5;
}

/* Every chip stands inside its cell and apart from the others. */
void
matrix_check_cell (Fixture   *f,
                   GtkWidget *cell)
{
  const graphene_rect_t bounds = matrix_get_bounds (f, cell);

  for (GtkWidget *chip = gtk_widget_get_first_child (cell); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      graphene_rect_t place;

      if (!gtk_widget_get_child_visible (chip))
        continue;
      place = matrix_get_bounds (f, chip);
      g_assert_true (graphene_rect_contains_rect (&bounds, &place));
      for (GtkWidget *next = gtk_widget_get_next_sibling (chip); next != NULL;
           next = gtk_widget_get_next_sibling (next))
        if (gtk_widget_get_child_visible (next))
          g_assert_false (overlap (place, matrix_get_bounds (f, next)));
    }
}
