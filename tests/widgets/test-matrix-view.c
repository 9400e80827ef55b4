/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix to work in, by itself: what it says, how keys and dragging go over it, and where its
 * parts stand in every size. */
#include <string.h>

#include "app/matrix-field.h"
#include "app/matrix-list.h"
#include "app/matrix-view.h"
#include "app/scale-swatch.h"
#include "report/matrix-theme.h"
#include "widget-keys.h"
#include "widget-test.h"

#define RISK MUC_RISK_KIND_RISK
#define OPPORTUNITY MUC_RISK_KIND_OPPORTUNITY
#define NONE MUC_MATRIX_NONE

/* Sixty letters, together with the number before it. */
#define LONG " ảnh hưởng đến nhiều đơn vị và nhiều người dân trong tỉnh nhà"

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *before; /* what Tab comes from and goes on to */
  GtkWidget     *after;
  MucMatrixView *view;
  GString       *said; /* by its signals */
} Fixture;

/* Plain matrices */

static void
add_levels (MucMatrix  *matrix,
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
static MucMatrix *
create_matrix (MucAxes     axes,
               guint       n_rows,
               guint       n_columns,
               const char *suffix)
{
  MucMatrix *matrix = muc_matrix_new (RISK, axes);

  add_levels (matrix, MUC_AXIS_LIKELIHOOD, "Mức", n_rows, suffix);
  add_levels (matrix, MUC_AXIS_SEVERITY, "Nặng", n_columns, suffix);
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

static void
add_mark (MucMatrix *matrix,
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
static MucMatrix *
create_usual (void)
{
  MucMatrix *matrix = create_matrix (MUC_AXES_LIKELIHOOD_ROWS, 3, 3, "");

  add_mark (matrix, 1, 1, 1);
  add_mark (matrix, 2, 1, 2);
  add_mark (matrix, 3, 1, 2);
  add_mark (matrix, 4, 2, 2);
  return matrix;
}

/* So many risks, a third of them in the middle; every fourth has moved and every fifth is rated
 * otherwise. */
static void
add_crowd (MucMatrix *matrix,
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

static void
show (Fixture   *f,
      MucMatrix *matrix)
{
  muc_matrix_view_show (f->view, matrix);
  muc_matrix_unref (matrix);
  widget_test_settle (50);
}

static void
set_up (Fixture       *f,
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
  show (f, create_usual ());
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (f->view), (gpointer *) &f->view);
  gtk_window_destroy (GTK_WINDOW (f->window));
  WAIT (f->view == NULL);
  g_string_free (f->said, TRUE);
}

static void
assert_said (Fixture    *f,
             const char *said)
{
  g_assert_cmpstr (f->said->str, ==, said);
  g_string_truncate (f->said, 0);
}

static GtkWidget *
get_cell (Fixture *f,
          guint    row,
          guint    column)
{
  return muc_matrix_view_get_cell (f->view, row, column);
}

static GtkWidget *
get_mark (Fixture *f,
          gint64   id)
{
  return muc_matrix_view_get_mark (f->view, id);
}

static gboolean
press (Fixture         *f,
       guint            key,
       GdkModifierType  modifiers)
{
  return widget_keys_press (f->window, key, modifiers);
}

static gpointer
find_controller (gpointer widget,
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

static void
release_alt (Fixture *f)
{
  g_signal_emit_by_name (find_controller (f->view, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-released",
                         GDK_KEY_Alt_L, 0, GDK_ALT_MASK);
}

static void
assert_focus (Fixture   *f,
              GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  if (focus != widget)
    g_error ("“%s” has the focus, not “%s”",
             focus != NULL ? gtk_widget_get_tooltip_text (focus) : "",
             gtk_widget_get_tooltip_text (widget));
}

/* Where it stands in the view. */
static graphene_rect_t
get_bounds (Fixture   *f,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->view), &bounds));
  return bounds;
}

/* Names */

static void
assert_name (GtkWidget  *widget,
             const char *name)
{
  g_autofree char *difference =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        name);

  g_assert_cmpstr (difference, ==, NULL);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *difference = NULL;
  MucMatrix *matrix;
  MucMatrixMark mark = { .id = 7, .code = "5*", .text = "Lũ quét", .row = 0, .column = 1,
                         .priority = 2, .is_overridden = TRUE, .last_row = NONE,
                         .last_column = NONE, .last_year = NONE };

  assert_name (get_cell (f, 1, 2), "Khả năng Mức 2 × Nặng 3: 2 rủi ro, Xử lý");
  assert_name (get_cell (f, 0, 0), "Khả năng Mức 1 × Nặng 1: 0 rủi ro, chưa xếp");
  assert_name (get_mark (f, 4), "Rủi ro 4: Mất điện");
  /* How it is moved is told to those who see no tooltip, too. */
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (get_mark (f, 4)),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                   "Xếp lại mức: kéo sang ô khác, hoặc giữ Alt, "
                                                   "bấm phím mũi tên rồi thả Alt.");
  g_assert_cmpstr (difference, ==, NULL);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (f->view)), ==,
                   GTK_ACCESSIBLE_ROLE_GRID);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (get_cell (f, 0, 0))), ==,
                   GTK_ACCESSIBLE_ROLE_GRID_CELL);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (get_mark (f, 4))), ==,
                   GTK_ACCESSIBLE_ROLE_BUTTON);

  /* The likelihood is told first, whichever axis it lies on. */
  matrix = create_matrix (MUC_AXES_SEVERITY_ROWS, 2, 3, "");
  muc_matrix_add_mark (matrix, &mark);
  show (f, matrix);
  assert_name (get_cell (f, 0, 1), "Khả năng Mức 2 × Nặng 1: 1 rủi ro, Chấp nhận");
  assert_name (get_mark (f, 7), "Rủi ro 5: Lũ quét (khác bảng: Ưu tiên xử lý ngay)");
}

static void
test_strip (Fixture       *f,
            gconstpointer  data)
{
  MucMatrix *matrix = muc_matrix_new (OPPORTUNITY, MUC_AXES_SEVERITY_ROWS);

  add_levels (matrix, MUC_AXIS_VALUE, "Giá trị", 3, "");
  muc_matrix_add_priority (matrix, "Tận dụng", MUC_COLOUR_BLUE, MUC_PATTERN_NONE);
  for (guint i = 0; i < 3; i++)
    muc_matrix_set_cell (matrix, 0, i, 0);
  add_mark (matrix, 1, 0, 2);
  show (f, matrix);
  assert_name (get_cell (f, 0, 2), "Giá trị 3: 1 cơ hội, Tận dụng");
  assert_name (get_mark (f, 1), "Cơ hội 1: Mất điện");
  g_assert_null (get_cell (f, 1, 0));
  gtk_widget_grab_focus (get_mark (f, 1));
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  release_alt (f);
  assert_said (f, "move 1 0 1;");
  widget_test_picture ("matrix-strip");
}

/* Going */

static void
test_walk (Fixture       *f,
           gconstpointer  data)
{
  gtk_widget_grab_focus (get_cell (f, 0, 0));
  press (f, GDK_KEY_Up, 0);
  press (f, GDK_KEY_Right, 0);
  assert_focus (f, get_cell (f, 1, 1));
  press (f, GDK_KEY_Right, 0);
  press (f, GDK_KEY_Right, 0);
  assert_focus (f, get_cell (f, 1, 2));
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Down, 0);
  assert_focus (f, get_cell (f, 0, 2));

  /* From a risk too, once those beside it are passed. */
  gtk_widget_grab_focus (get_mark (f, 2));
  press (f, GDK_KEY_Right, 0);
  assert_focus (f, get_mark (f, 3));
  press (f, GDK_KEY_Left, 0);
  press (f, GDK_KEY_Left, 0);
  assert_focus (f, get_cell (f, 1, 2));
  gtk_widget_grab_focus (get_mark (f, 3));
  press (f, GDK_KEY_Up, 0);
  assert_focus (f, get_cell (f, 2, 2));
  gtk_widget_grab_focus (get_mark (f, 4));
  press (f, GDK_KEY_Escape, 0);
  assert_focus (f, get_cell (f, 2, 2));
  assert_said (f, "");
}

static void
tab (Fixture          *f,
     GtkDirectionType  direction)
{
  g_signal_emit_by_name (f->window, "move-focus", direction);
}

/* One stop for all cells, then the risks of the cell, then out; and the same way back. */
static void
test_tab (Fixture       *f,
          gconstpointer  data)
{
  gtk_widget_grab_focus (get_cell (f, 1, 2));
  gtk_widget_grab_focus (f->before);
  tab (f, GTK_DIR_TAB_FORWARD);
  assert_focus (f, get_cell (f, 1, 2));
  tab (f, GTK_DIR_TAB_FORWARD);
  assert_focus (f, get_mark (f, 2));
  tab (f, GTK_DIR_TAB_FORWARD);
  assert_focus (f, get_mark (f, 3));
  tab (f, GTK_DIR_TAB_FORWARD);
  assert_focus (f, f->after);
  tab (f, GTK_DIR_TAB_BACKWARD);
  assert_focus (f, get_cell (f, 1, 2));
  tab (f, GTK_DIR_TAB_FORWARD);
  tab (f, GTK_DIR_TAB_FORWARD);
  tab (f, GTK_DIR_TAB_BACKWARD);
  assert_focus (f, get_mark (f, 2));
  tab (f, GTK_DIR_TAB_BACKWARD);
  assert_focus (f, get_cell (f, 1, 2));
  tab (f, GTK_DIR_TAB_BACKWARD);
  assert_focus (f, f->before);
}

static void
test_activate (Fixture       *f,
               gconstpointer  data)
{
  gtk_widget_grab_focus (get_cell (f, 2, 0));
  press (f, GDK_KEY_Return, 0);
  press (f, GDK_KEY_space, 0);
  assert_said (f, "cell 2 0;cell 2 0;");
  gtk_widget_grab_focus (get_mark (f, 3));
  press (f, GDK_KEY_Return, 0);
  assert_said (f, "mark 3;");
}

/* Moving */

static void
test_carry (Fixture       *f,
            gconstpointer  data)
{
  gtk_widget_grab_focus (get_mark (f, 1));
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  press (f, GDK_KEY_Right, GDK_ALT_MASK);
  press (f, GDK_KEY_Right, GDK_ALT_MASK);
  assert_said (f, "");
  widget_test_picture ("matrix-carry");
  release_alt (f);
  assert_said (f, "move 1 2 2;");
  assert_focus (f, get_mark (f, 1));

  /* Once it is taken up, Enter lets go of it too, and Escape leaves it where it was. */
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Return, 0);
  assert_said (f, "move 1 0 0;");
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  press (f, GDK_KEY_Escape, 0);
  release_alt (f);
  assert_said (f, "");

  /* Back in its own cell it has not moved, nor when the focus goes elsewhere. */
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  press (f, GDK_KEY_Right, GDK_ALT_MASK);
  release_alt (f);
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  gtk_widget_grab_focus (f->before);
  release_alt (f);
  assert_said (f, "");

  /* A cell is not carried. */
  gtk_widget_grab_focus (get_cell (f, 1, 1));
  g_assert_false (press (f, GDK_KEY_Left, GDK_ALT_MASK));
  assert_focus (f, get_cell (f, 1, 1));
}

static gboolean
drop (Fixture   *f,
      GtkWidget *chip,
      guint      row,
      guint      column)
{
  GtkDropTarget *target = find_controller (get_cell (f, row, column), GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, MUC_TYPE_MATRIX_TOKEN);
  g_value_set_object (&value, chip);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

static void
test_drop (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucMatrixView) other = g_object_ref_sink (g_object_new (MUC_TYPE_MATRIX_VIEW, NULL));
  g_autoptr (MucMatrix) matrix = create_usual ();

  g_assert_true (drop (f, get_mark (f, 2), 0, 1));
  assert_said (f, "move 2 0 1;");
  g_assert_false (drop (f, get_mark (f, 2), 1, 2));
  muc_matrix_view_show (other, matrix);
  g_assert_false (drop (f, muc_matrix_view_get_mark (other, 2), 0, 1));
  assert_said (f, "");
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  GtkDragSource *source = find_controller (get_mark (f, 1), GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *content = NULL;

  g_signal_emit_by_name (source, "prepare", 1.0, 1.0, &content);
  g_assert_nonnull (content);
  g_clear_object (&content);
  muc_matrix_view_set_writable (f->view, FALSE);
  g_signal_emit_by_name (source, "prepare", 1.0, 1.0, &content);
  g_assert_null (content);
  g_assert_false (drop (f, get_mark (f, 2), 0, 1));
  gtk_widget_grab_focus (get_mark (f, 1));
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  release_alt (f);
  assert_said (f, "");
  press (f, GDK_KEY_Return, 0);
  assert_said (f, "mark 1;");
}

/* What is shown anew keeps its widgets and the focus; what is gone, goes. */
static void
test_show_again (Fixture       *f,
                 gconstpointer  data)
{
  MucMatrix *matrix = create_matrix (MUC_AXES_LIKELIHOOD_ROWS, 2, 4, "");
  GtkWidget *chip = get_mark (f, 1);

  gtk_widget_grab_focus (chip);
  add_mark (matrix, 5, 0, 3);
  add_mark (matrix, 1, 0, 3);
  show (f, matrix);
  g_assert_true (get_mark (f, 1) == chip);
  g_assert_true (gtk_widget_get_parent (chip) == get_cell (f, 0, 3));
  assert_focus (f, chip);
  g_assert_null (get_mark (f, 2));
  g_assert_null (get_cell (f, 2, 0));
  g_assert_cmpfloat (get_bounds (f, get_mark (f, 5)).origin.x, <,
                     get_bounds (f, chip).origin.x);
}

/* Crowds */

static void
test_more (Fixture       *f,
           gconstpointer  data)
{
  MucMatrix *matrix = create_matrix (MUC_AXES_LIKELIHOOD_ROWS, 5, 5, "");
  GtkWidget *more, *list, *box;

  for (guint i = 0; i < 12; i++)
    add_mark (matrix, 101 + i, 4, 4);
  show (f, matrix);
  more = muc_matrix_view_get_more (f->view, 4, 4);
  g_assert_true (gtk_widget_get_child_visible (more));
  g_assert_false (gtk_widget_get_child_visible (muc_matrix_view_get_more (f->view, 4, 3)));
  g_assert_false (gtk_widget_get_child_visible (get_mark (f, 112)));

  /* The current risk is shown, however many there are before it. */
  muc_matrix_view_set_current (f->view, 112);
  widget_test_settle (50);
  g_assert_true (gtk_widget_get_child_visible (get_mark (f, 112)));
  g_assert_true (gtk_widget_has_css_class (get_mark (f, 112), "current"));
  assert_name (more, "Xem tất cả trong ô này");

  /* By keys: the count is the last of the cell's chips. */
  gtk_widget_grab_focus (get_mark (f, 112));
  tab (f, GTK_DIR_TAB_FORWARD);
  assert_focus (f, more);
  press (f, GDK_KEY_Return, 0);
  list = widget_test_find (f->view, MUC_TYPE_MATRIX_LIST, NULL);
  WAIT (gtk_widget_get_mapped (list));
  widget_test_picture ("matrix-more");
  box = widget_test_find (list, GTK_TYPE_LIST_BOX, NULL);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 11));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 12));
  g_signal_emit_by_name (box, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 9));
  assert_said (f, "mark 110;");
  WAIT (!gtk_widget_get_mapped (list));
}

typedef struct
{
  guint n_rows;
  guint n_columns;
  guint n_marks;
  const char *suffix;
} Size;

static const Size sizes[] = {
  { 2, 2, 6, "" },   { 3, 3, 20, "" },  { 5, 5, 40, "" },  { 7, 7, 60, "" },   { 2, 7, 30, "" },
  { 7, 2, 30, "" },  { 4, 3, 9, "" },   { 2, 2, 6, LONG }, { 3, 3, 20, LONG }, { 7, 7, 60, LONG },
};

static gboolean
overlap (graphene_rect_t a,
         graphene_rect_t b)
{
  graphene_rect_t common;

  return graphene_rect_intersection (&a, &b, &common) && common.size.width > 0.5
         && common.size.height > 0.5;
}

/* Every chip stands inside its cell and apart from the others. */
static void
check_cell (Fixture   *f,
            GtkWidget *cell)
{
  const graphene_rect_t bounds = get_bounds (f, cell);

  for (GtkWidget *chip = gtk_widget_get_first_child (cell); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      graphene_rect_t place;

      if (!gtk_widget_get_child_visible (chip))
        continue;
      place = get_bounds (f, chip);
      g_assert_true (graphene_rect_contains_rect (&bounds, &place));
      for (GtkWidget *next = gtk_widget_get_next_sibling (chip); next != NULL;
           next = gtk_widget_get_next_sibling (next))
        if (gtk_widget_get_child_visible (next))
          g_assert_false (overlap (place, get_bounds (f, next)));
    }
}

static guint
count_shown (Fixture    *f,
             const Size *size)
{
  guint count = 0;

  for (guint i = 0; i < size->n_marks; i++)
    count += gtk_widget_get_child_visible (get_mark (f, i + 1));
  return count;
}

static void
check_size (Fixture    *f,
            const Size *size)
{
  GtkWidget *view = GTK_WIDGET (f->view);
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (view),
                                                    gtk_widget_get_height (view));

  for (guint row = 0; row < size->n_rows; row++)
    for (guint column = 0; column < size->n_columns; column++)
      {
        const graphene_rect_t bounds = get_bounds (f, get_cell (f, row, column));

        g_assert_true (graphene_rect_contains_rect (&whole, &bounds));
        g_assert_cmpfloat (bounds.size.width, >=, 40);
        g_assert_cmpfloat (bounds.size.height, >=, 40);
        check_cell (f, get_cell (f, row, column));
      }
  g_assert_cmpuint (count_shown (f, size), >=,
                    MIN (size->n_marks, size->n_rows * size->n_columns) / 2);
}

static void
test_sizes (Fixture       *f,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      MucMatrix *matrix = create_matrix (i % 2 == 0 ? MUC_AXES_LIKELIHOOD_ROWS
                                                    : MUC_AXES_SEVERITY_ROWS,
                                         i % 2 == 0 ? sizes[i].n_rows : sizes[i].n_columns,
                                         i % 2 == 0 ? sizes[i].n_columns : sizes[i].n_rows,
                                         sizes[i].suffix);
      g_autofree char *name = g_strdup_printf ("matrix-size-%u", i);

      add_crowd (matrix, sizes[i].n_marks);
      show (f, matrix);
      g_test_message ("%u by %u%s", sizes[i].n_rows, sizes[i].n_columns, sizes[i].suffix);
      check_size (f, &sizes[i]);
      widget_test_picture (name);
    }
}

/* Themes */

/* The colour in the middle of the right half of a cell, where nothing stands. */
static guint32
read_colour (Fixture *f,
             guint    row,
             guint    column)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->view));
  const int width = gtk_widget_get_width (GTK_WIDGET (f->view));
  const int height = gtk_widget_get_height (GTK_WIDGET (f->view));
  const graphene_rect_t cell = get_bounds (f, get_cell (f, row, column));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (f->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));
  return pixels[(int) (cell.origin.y + cell.size.height / 2) * width
                + (int) (cell.origin.x + cell.size.width * 3 / 4)] & 0xffffff;
}

static void
test_themes (Fixture       *f,
             gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmphex (read_colour (f, 0, 1), ==,
                   muc_matrix_theme_get (MUC_MATRIX_LIGHT)->tones[MUC_COLOUR_GREEN].fill);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_settle (50);
  g_assert_cmphex (read_colour (f, 0, 1), ==,
                   muc_matrix_theme_get (MUC_MATRIX_DARK)->tones[MUC_COLOUR_GREEN].fill);
  widget_test_picture ("matrix-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

#define ADD(name, function) \
  g_test_add ("/widgets/matrix-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("names", test_names);
  ADD ("strip", test_strip);
  ADD ("walk", test_walk);
  ADD ("tab", test_tab);
  ADD ("activate", test_activate);
  ADD ("carry", test_carry);
  ADD ("drop", test_drop);
  ADD ("read-only", test_read_only);
  ADD ("show-again", test_show_again);
  ADD ("more", test_more);
  ADD ("sizes", test_sizes);
  ADD ("themes", test_themes);
  return g_test_run ();
}
