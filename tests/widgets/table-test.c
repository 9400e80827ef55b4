/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-test.h"

#include "app/table-page.h"
#include "store/apply.h"
#include "widget-test.h"

/* @page is the name of the page: "evidence". */
void
table_test_open (TableTest  *f,
                 MucPlan    *plan,
                 const char *page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plan (store, plan, "Tệp thử", MUC_APPLY_FIRST, &error));
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  muc_window_show_page (f->window, page);
  f->page = muc_window_get_page (f->window);
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  f->table = muc_table_page_get_table (MUC_TABLE_PAGE (f->page));
  widget_test_settle (0);
}

void
table_test_close (TableTest     *f,
                  gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

gpointer
table_test_find (TableTest  *f,
                 GType       type,
                 const char *name)
{
  return widget_test_find (f->page, type, name);
}
