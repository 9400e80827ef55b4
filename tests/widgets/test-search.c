/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search in the real window: from words without accents to the row. */
#include <string.h>

#include "app/item-list.h"
#include "app/search-list.h"
#include "app/search-popover.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/apply.h"
#include "widget-test.h"

typedef struct
{
  char        *folder;
  MucWindow   *window;
  MucStore    *store;
  GtkWidget   *popover;
  GtkEditable *entry;
  MucItemList *list;
} Fixture;

static void
add_year (MucStore *store,
          gint64    number)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (number);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_apply_plan (store, sample, "Tệp thử", MUC_APPLY_ADD, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  add_year (store, 2025);
  add_year (store, 2026);
  muc_store_close (store);

  f->window = widget_test_open_window (path);
  f->store = muc_window_get_store (f->window);
  f->popover = widget_test_find (f->window, MUC_TYPE_SEARCH_POPOVER, NULL);
  f->entry = widget_test_find (f->popover, GTK_TYPE_SEARCH_ENTRY, NULL);
  f->list = widget_test_find (f->popover, MUC_TYPE_ITEM_LIST, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.search", NULL));
  WAIT (gtk_widget_get_mapped (f->popover));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static void
search (Fixture    *f,
        const char *words)
{
  gtk_editable_set_text (f->entry, words);
  widget_test_settle (100);
}

/* Enter goes to the year, the page and the row of what was found. */
static void
test_jump (Fixture       *f,
           gconstpointer  data)
{
  MucYear *old = muc_plan_find_year (muc_store_get_plan (f->store), 2025);
  MucListItem *item;
  GType type;
  gint64 id;

  muc_window_set_year (f->window, old);
  search (f, "niem yet");
  widget_test_picture ("search");
  item = muc_item_list_get_selected (f->list);
  g_assert_nonnull (item);
  g_assert_nonnull (strstr (muc_list_item_get_section (item), "2025"));
  g_assert_true (muc_search_list_parse_key (muc_list_item_get_key (item), &type, &id));

  muc_window_set_year (f->window, muc_plan_find_year (muc_store_get_plan (f->store), 2026));
  muc_window_show_page (f->window, "units");
  g_signal_emit_by_name (f->list, "activated", item);
  WAIT (!gtk_widget_get_mapped (f->popover));
  g_assert_true (muc_window_get_year (f->window) == old);
  g_assert_cmpstr (gtk_widget_get_name (GTK_WIDGET (muc_window_get_page (f->window))), ==,
                   "objectives");
}

static void
test_enter (Fixture       *f,
            gconstpointer  data)
{
  gtk_editable_set_text (f->entry, "mot cua");
  g_signal_emit_by_name (f->entry, "activate");
  WAIT (!gtk_widget_get_mapped (f->popover));
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  search (f, "không có chữ nào như zzzz");
  g_assert_null (muc_item_list_get_selected (f->list));
  search (f, "   ");
  g_assert_null (muc_item_list_get_selected (f->list));
}

static void
test_mark (void)
{
  MucRange pieces[] = { { 0, 4 }, { 6, 7 } };
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (MucRange));
  g_autofree char *marked = NULL;
  g_autofree char *text = NULL;

  g_array_append_vals (ranges, pieces, G_N_ELEMENTS (pieces));
  marked = muc_search_list_mark ("Hồ & <sơ>", ranges);
  g_assert_true (pango_parse_markup (marked, -1, 0, NULL, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Hồ & <sơ>");
  g_assert_nonnull (strstr (marked, ">Hồ</span>"));
}

#define ADD(name, func) \
  g_test_add ("/search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/search/mark", test_mark);
  ADD ("jump", test_jump);
  ADD ("enter", test_enter);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
