/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next year's plan to improve the PAR index, made from this year's in the window: what is
 * clicked and pressed on the way is counted, what is typed is not. */
#include <string.h>

#include "app/par-page.h"
#include "app/record-table-private.h"
#include "app/table-page.h"
#include "document/writer.h"
#include "import/import.h"
#include "model/par.h"
#include "report/report.h"
#include "store/apply.h"
#include "widget-keys.h"
#include "widget-test.h"

#define STEPS_MAX 20

enum
{
  NAME = 1,
  SCORE = 4,
  TARGET = 7,
};

typedef struct
{
  char           *folder;
  MucWindow      *window;
  MucPage        *page;
  MucRecordTable *table;
  guint           n_steps;
} Fixture;

static void
fill (MucStore *store)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "import",
                                                      "data", "dykes.txt", NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_import_add_file (import, file, NULL, &error));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_true (muc_apply_plans (store, plans, NULL, "Tệp thử", MUC_APPLY_FIRST, &error));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  store = muc_store_create (path, &error);
  g_assert_no_error (error);
  fill (store);
  muc_store_close (store);
  f->window = widget_test_open_window (path);
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

/* Steps */

static void
click_page (Fixture    *f,
            const char *name)
{
  muc_window_show_page (f->window, name);
  widget_test_settle (0);
  f->n_steps++;
}

static void
click_action (Fixture    *f,
              const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
  widget_test_settle (0);
  f->n_steps++;
}

/* A click into the cell, and Enter behind what is typed. */
static void
type_into (Fixture    *f,
           gpointer    item,
           guint       column,
           const char *text)
{
  muc_record_table_set_current (f->table, item, column);
  widget_test_settle (0);
  f->n_steps++;
  g_assert_true (muc_record_table_get_current (f->table, NULL) == item);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
  f->n_steps++;
}

static void
assert_printed (Fixture    *f,
                const char *words)
{
  MucYear *year = muc_window_get_year (f->window);
  g_autofree char *pdf = g_build_filename (f->folder, "plan.pdf", NULL);
  const char *const argv[] = { "pdftotext", "-raw", pdf, "-", NULL };
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  document = muc_report_build (muc_store_get_plan (muc_window_get_store (f->window)), year,
                               MUC_PAPER_KEY ("par-plan", NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_true (muc_document_write (document, pdf, NULL, NULL, NULL, &error));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_strdelimit (text, "\n\f", ' ');
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in “%s”", words, text);
}

/* The page, the plan of the next year, what each area got and shall get, one task more. */
static void
test_next_plan (Fixture       *f,
                gconstpointer  data)
{
  static const char *const scores[] = { "9,75", "19,5", "14,25" };
  static const char *const targets[] = { "10", "20", "15,5" };
  MucRecord *sheet;
  MucAction *task;

  click_page (f, "par");
  f->page = muc_window_get_page (f->window);
  f->table = muc_table_page_get_table (MUC_TABLE_PAGE (f->page));
  click_action (f, "page.next-year");
  sheet = MUC_RECORD (muc_par_get_sheet (muc_window_get_year (f->window)));
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      MucParArea *area = muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i);

      type_into (f, area, SCORE, scores[i]);
      type_into (f, area, TARGET, targets[i]);
    }
  click_action (f, "page.add-task");
  task = muc_record_table_get_current (f->table, NULL);
  g_assert_true (MUC_IS_ACTION (task));
  type_into (f, task, NAME, "Mở sổ trực lũ điện tử trước ngày 01/5/2027");
  click_page (f, "papers");

  g_test_message ("%u clicks and keys", f->n_steps);
  g_assert_cmpuint (f->n_steps, <=, STEPS_MAX);
  assert_printed (f, "(9,75/10 điểm");
  assert_printed (f, "Chỉ số cải cách hành chính năm 2027");
  assert_printed (f, "đạt 20/20 điểm");
  assert_printed (f, "+ Mở sổ trực lũ điện tử trước ngày 01/5/2027.");
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add ("/par-next-plan/steps", Fixture, NULL, set_up, test_next_plan, tear_down);

  return g_test_run ();
}
