/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the year at a glance: what waits leads to its row, what is drawn to what is behind
 * it, and both follow what is edited. */
#include "app/alert-row.h"
#include "app/objectives-page.h"
#include "app/overview-page.h"
#include "app/plot-view.h"
#include "app/progress-page.h"
#include "app/start-page.h"
#include "app/table-page.h"
#include "lived.h"
#include "model/objective.h"
#include "model/risk.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/progress-edits.h"
#include "widget-keys.h"
#include "widget-test.h"

typedef enum
{
  LIVED,
  CROWDED,
  EMPTY,
} Case;

typedef struct
{
  char      *folder;
  MucWindow *window;
  MucStore  *store;
  MucYear   *year;
  MucPage   *page;
} Fixture;

static void
fill (const char *path,
      Case        what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucPlan) plan = what == EMPTY ? muc_plan_new () : lived_create_plan ();
  g_autoptr (MucStore) store = muc_store_create (path, &error);

  g_assert_no_error (error);
  if (what == EMPTY)
    muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) LIVED_YEAR, NULL);
  if (what == CROWDED)
    lived_crowd (plan);
  muc_apply_plan (store, plan, "Tệp thử", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
  muc_store_close (store);
}

/* The page is what a window shows first. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  GDate today;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  fill (path, GPOINTER_TO_UINT (data));
  f->window = widget_test_open_window (path);
  muc_window_show_page (f->window, "overview");
  f->page = muc_window_get_page (f->window);
  g_assert_true (MUC_IS_OVERVIEW_PAGE (f->page));
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  lived_set_day (&today, LIVED_TODAY);
  muc_overview_page_set_today (MUC_OVERVIEW_PAGE (f->page), &today);
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static gpointer
find (Fixture    *f,
      GType       type,
      const char *name)
{
  return widget_test_find (f->page, type, name);
}

static void
test_picture (Fixture       *f,
              gconstpointer  data)
{
  const char *const names[] = { "overview", "overview-crowded", "overview-empty" };

  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 768);
  widget_test_settle (300);
  widget_test_picture (names[GPOINTER_TO_UINT (data)]);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(path, what, func) \
  g_test_add ("/overview/" path, Fixture, GUINT_TO_POINTER (what), set_up, func, tear_down)
  ADD ("picture", LIVED, test_picture);
  ADD ("picture-crowded", CROWDED, test_picture);
  ADD ("picture-empty", EMPTY, test_picture);
#undef ADD
  return g_test_run ();
}
