/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long register under the wheel and under the keys: it never jumps, and never loses its place. */
#include "risks.h"
#include "widget-keys.h"

/* Of a turn of the wheel, in pixels, over rows of two lines and over those that wrap: the lowest
 * row's upper edge is in sight before and after. */
#define TURN 400.0
#define TURN_WRAPPED 150.0

/* How many steps by a key lead through more than what is in sight at once. */
#define N_STEPS 15

/* How far what is in sight may stray from the wheel, in pixels. */
#define STRAY 1.0

static gpointer
find_lowest_item (Risks *f)
{
  GtkWidget *view = muc_record_table_get_view (f->table);
  gpointer item = NULL;

  for (int y = gtk_widget_get_height (view) - 8; item == NULL && y > 0; y--)
    item = muc_record_table_pick (f->table, 20, y, NULL);
  g_assert_nonnull (item);
  return item;
}

/* How far below the view's upper edge that row begins. */
static double
get_top (Risks    *f,
         gpointer  item)
{
  MucTableCell *cell = risks_find_cell (f, item, 0);
  graphene_rect_t bounds;

  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (cell),
                                            muc_record_table_get_view (f->table), &bounds));
  return bounds.origin.y;
}

/* What is in sight moves exactly as far as the wheel turns, from the first row to the last. */
static void
test_wheel (Risks         *f,
            gconstpointer  data)
{
  const guint n = GPOINTER_TO_UINT (data);
  GtkAdjustment *adjustment = risks_get_adjustment (f, GTK_ORIENTATION_VERTICAL);
  const double turn = n > MUC_RECORD_TABLE_MAX_WRAPPED ? TURN : TURN_WRAPPED;
  double turned = turn;
  guint n_turns = 0;

  risks_add_many (f, n);
  widget_test_settle (0);
  gtk_adjustment_set_value (adjustment, 0);
  widget_test_settle (0);
  while (turned > 0)
    {
      double at = gtk_adjustment_get_value (adjustment);
      gpointer item = find_lowest_item (f);
      double top = get_top (f, item);

      gtk_adjustment_set_value (adjustment, at + turn);
      widget_test_settle (0);
      turned = gtk_adjustment_get_value (adjustment) - at;
      g_assert_cmpfloat_with_epsilon (top - get_top (f, item), turned, STRAY);
      n_turns++;
    }
  g_assert_cmpuint (n_turns, >, n / 10);
}

static gboolean
is_in_sight (Risks *f)
{
  GtkWidget *view = muc_record_table_get_view (f->table);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (focus, view, &bounds)
         && bounds.origin.y >= gtk_widget_get_height (gtk_widget_get_first_child (view))
         && bounds.origin.y < gtk_widget_get_height (view);
}

static void
step (Risks *f,
      guint  key)
{
  widget_keys_press (f->window, key, 0);
  widget_test_settle (0);
  if (!risks_is_in_cell (f) || !is_in_sight (f))
    g_error ("key %s led out of sight", gdk_keyval_name (key));
}

static void
walk (Risks *f,
      guint  key)
{
  for (guint i = 0; i < N_STEPS; i++)
    step (f, key);
}

static void
leaf_to (Risks *f,
         guint  key,
         guint  row)
{
  gpointer item = risks_get_item (f, row);
  guint n = g_list_model_get_n_items (risks_get_rows (f));

  for (guint i = 0; muc_record_table_get_current (f->table, NULL) != item; i++)
    {
      g_assert_cmpuint (i, <, n);
      step (f, key);
    }
}

/* The current row stays in sight wherever the keys lead: row by row near both ends, and page by
 * page through all of the register. */
static void
test_keys (Risks         *f,
           gconstpointer  data)
{
  risks_add_many (f, GPOINTER_TO_UINT (data));
  widget_test_settle (0);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  walk (f, GDK_KEY_Down);
  leaf_to (f, GDK_KEY_Page_Down, g_list_model_get_n_items (risks_get_rows (f)) - 1);
  walk (f, GDK_KEY_Up);
  leaf_to (f, GDK_KEY_Page_Up, 0);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, function, n) \
  g_test_add ("/widgets/risks-scroll/" name, Risks, GUINT_TO_POINTER (n), risks_set_up, \
              function, risks_tear_down)
  ADD ("wheel", test_wheel, 210);
  ADD ("wheel-wrapped", test_wheel, 40);
  ADD ("keys", test_keys, 210);
  ADD ("keys-wrapped", test_keys, 40);
#undef ADD
  return g_test_run ();
}
