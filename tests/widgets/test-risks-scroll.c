/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long register under the wheel and under the keys: it never jumps, and never loses its place. */
#include "risks.h"
#include "widget-keys.h"

/* The number of the row at the top edge of what is in sight. */
static guint
get_top_row (Risks *f)
{
  GtkWidget *view = muc_record_table_get_view (f->table);
  GtkWidget *header = gtk_widget_get_first_child (view);
  gpointer item = NULL;

  for (int y = gtk_widget_get_height (header) + 3; item == NULL; y += 2)
    {
      g_assert_cmpint (y, <, gtk_widget_get_height (view));
      item = muc_record_table_pick (f->table, 20, y, NULL);
    }
  for (guint i = 0; i < g_list_model_get_n_items (risks_get_rows (f)); i++)
    if (risks_get_item (f, i) == item)
      return i;
  g_assert_not_reached ();
}

static void
test_wheel (Risks         *f,
            gconstpointer  data)
{
  const guint n = GPOINTER_TO_UINT (data);
  GtkAdjustment *adjustment = risks_get_adjustment (f, GTK_ORIENTATION_VERTICAL);
  guint last = 0;
  double at = -1;

  risks_add_many (f, n);
  widget_test_settle (0);
  gtk_adjustment_set_value (adjustment, 0);
  widget_test_settle (0);
  while (gtk_adjustment_get_value (adjustment) > at)
    {
      guint top;

      at = gtk_adjustment_get_value (adjustment);
      gtk_adjustment_set_value (adjustment, at + 100);
      widget_test_settle (0);
      top = get_top_row (f);
      if (top < last || top > last + 4)
        g_error ("at %.0f of %.0f the top row went from %u to %u", at,
                 gtk_adjustment_get_upper (adjustment), last, top);
      last = top;
    }
  g_assert_cmpuint (last, >, n / 2);
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
walk_all (Risks *f,
          guint  key,
          guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      widget_keys_press (f->window, key, 0);
      widget_test_settle (0);
      if (!risks_is_in_cell (f) || !is_in_sight (f))
        g_error ("step %u of key %s led out of sight", i, gdk_keyval_name (key));
    }
}

/* The current row stays in sight wherever the keys lead. */
static void
test_keys (Risks         *f,
           gconstpointer  data)
{
  const guint n = GPOINTER_TO_UINT (data);

  risks_add_many (f, n);
  widget_test_settle (0);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  walk_all (f, GDK_KEY_Down, n);
  walk_all (f, GDK_KEY_Page_Up, n / 6);
  walk_all (f, GDK_KEY_Page_Down, n / 6);
  walk_all (f, GDK_KEY_Up, n / 3);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, function, n) \
  g_test_add ("/widgets/risks-scroll/" name, Risks, GUINT_TO_POINTER (n), risks_set_up, \
              function, risks_tear_down)
  ADD ("wheel", test_wheel, 240);
  ADD ("wheel-wrapped", test_wheel, 100);
  ADD ("keys", test_keys, 240);
  ADD ("keys-wrapped", test_keys, 100);
#undef ADD
  return g_test_run ();
}
