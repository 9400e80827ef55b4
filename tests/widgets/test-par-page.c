/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the PAR index: scores with a comma, tasks, a pasted scheme, next year's plan. */
#include "app/item-row.h"
#include "app/par-page.h"
#include "app/record-table-private.h"
#include "app/table-page.h"
#include "import/import.h"
#include "importing.h"
#include "model/check.h"
#include "model/par.h"
#include "store/apply.h"
#include "store/edits.h"
#include "widget-keys.h"
#include "widget-test.h"

#define YEAR 2026

enum
{
  CODE = 0,
  NAME = 1,
  MAX = 2,
  SELF = 3,
  SCORE = 4,
  PLACE = 6,
  TARGET = 7,
  UNIT = 8,
};

typedef struct
{
  char           *folder;
  MucWindow      *window;
  MucStore       *store;
  MucYear        *year;
  MucPage        *page;
  MucRecordTable *table;
} Fixture;

/* What an office that has sent such a plan for the year has in its file. */
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
  muc_window_show_page (f->window, "par");
  f->page = muc_window_get_page (f->window);
  f->store = muc_window_get_store (f->window);
  f->year = muc_window_get_year (f->window);
  f->table = muc_table_page_get_table (MUC_TABLE_PAGE (f->page));
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static MucParSheet *
get_sheet (Fixture *f)
{
  return muc_par_get_sheet (f->year);
}

static MucParArea *
get_area (Fixture *f,
          guint    position)
{
  return muc_record_peek (MUC_RECORD (get_sheet (f)), MUC_TYPE_PAR_AREA, position);
}

static void
type (Fixture    *f,
      gpointer    item,
      guint       column,
      const char *text)
{
  muc_record_table_set_current (f->table, item, column);
  widget_test_settle (0);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == item);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
}

static const char *
get_label (Fixture    *f,
           const char *name)
{
  return gtk_label_get_label (widget_test_find (f->page, GTK_TYPE_LABEL, name));
}

/* What the areas got, what that leaves to the survey, and both together. */
static void
test_totals (Fixture       *f,
             gconstpointer  data)
{
  widget_test_picture ("par");
  g_assert_nonnull (strstr (get_label (f, "totals"), "42,25/45"));
  g_assert_nonnull (strstr (get_label (f, "totals"), "29/35"));
  g_assert_nonnull (strstr (get_label (f, "totals"), "71,25/80"));
  g_assert_nonnull (strstr (get_label (f, "totals"), "6/17"));
}

/* A comma and a point both stand before decimals; "13/20" is a rank. */
static void
test_type_points (Fixture       *f,
                  gconstpointer  data)
{
  MucParArea *area = get_area (f, 0);
  g_autoptr (GError) error = NULL;

  type (f, area, SCORE, "9,75");
  g_assert_cmpfloat (muc_par_area_get_score (area), ==, 9.75);
  type (f, area, MAX, "10.5");
  g_assert_cmpfloat (muc_par_area_get_max (area), ==, 10.5);
  type (f, area, PLACE, "3/18");
  g_assert_cmpint (muc_par_area_get_place (area), ==, 3);
  g_assert_cmpint (muc_par_area_get_places (area), ==, 18);
  type (f, get_sheet (f), TARGET, "75,5/80");
  g_assert_cmpfloat (muc_par_sheet_get_target_score (get_sheet (f)), ==, 75.5);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpfloat (muc_par_sheet_get_target_score (get_sheet (f)), ==, 74);
}

/* Whether 1.250 is one and a quarter or a thousand, only who typed it knows. */
static void
test_doubtful (Fixture       *f,
               gconstpointer  data)
{
  MucParArea *area = get_area (f, 0);
  gpointer dialog;

  type (f, area, SCORE, "1.250");
  g_assert_cmpfloat (muc_par_area_get_score (area), ==, 9.5);
  WAIT ((dialog = widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  widget_test_respond (dialog, "decimal");
  WAIT (muc_par_area_get_score (area) != 9.5);
  g_assert_cmpfloat (muc_par_area_get_score (area), ==, 1.25);
}

/* A task that is added below a criterion is for it, and the unit in charge gets it. */
static void
test_add_task (Fixture       *f,
               gconstpointer  data)
{
  MucParArea *area = get_area (f, 1);
  MucParCriterion *criterion = muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, 1);
  g_autoptr (GError) error = NULL;
  MucAction *task;

  g_assert_cmpuint (muc_par_count_tasks (area), ==, 3);
  muc_record_table_set_current (f->table, criterion, NAME);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.add-task", NULL);
  g_assert_cmpuint (muc_par_count_tasks (area), ==, 4);
  task = muc_record_peek (MUC_RECORD (muc_par_find_tasks (area)), MUC_TYPE_ACTION, 3);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == task);
  g_assert_true (muc_action_get_criterion (task) == criterion);
  g_assert_cmpstr (muc_action_get_parties_text (task), ==, "Văn phòng Sở");
  type (f, task, NAME, "Công khai biểu phí tại ba xã ven sông");
  g_assert_cmpstr (muc_action_get_text (task), ==, "Công khai biểu phí tại ba xã ven sông");

  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_par_count_tasks (area), ==, 3);
}

/* With an area go its tasks; undo brings both back. */
static void
test_remove_area (Fixture       *f,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  muc_record_table_set_current (f->table, get_area (f, 1), NAME);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.remove", NULL);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_sheet (f)), MUC_TYPE_PAR_AREA), ==, 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE), ==, 2);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_par_count_tasks (get_area (f, 1)), ==, 3);
}

static GdkContentProvider *
create_provider (const char *mime,
                 const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  return gdk_content_provider_new_for_bytes (mime, bytes);
}

/* Pastes what LibreOffice Calc offers of a copied scheme: 8 areas of 5 criteria of 3 parts. Each
 * part has 0,5 points, and three sums are wrong. */
static void
paste_scheme (Fixture *f)
{
  GdkContentProvider *flavours[] = {
    create_provider ("text/html", "calc-scheme.html"),
    create_provider ("text/plain;charset=utf-8", "calc-scheme.tsv"),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (flavours, 2);

  muc_record_table_set_current (f->table, f->year, NAME);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (f->window)), all);
  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.paste", NULL);
  WAIT (muc_record_count (MUC_RECORD (get_sheet (f)), MUC_TYPE_PAR_AREA) == 11);
}

static void
test_paste_scheme (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  MucParCriterion *criterion;
  guint n_criteria = 0;
  guint n_sums = 0;

  g_test_timer_start ();
  paste_scheme (f);
  g_test_message ("pasted in %.3f s", g_test_timer_elapsed ());
  criterion = muc_record_peek (MUC_RECORD (get_area (f, 3)), MUC_TYPE_PAR_CRITERION, 1);
  g_assert_cmpstr (muc_par_criterion_get_code (criterion), ==, "1.1.1");
  g_assert_cmpfloat (muc_par_criterion_get_max (criterion), ==, 0.5);
  g_assert_cmpstr (muc_par_criterion_get_evidence (criterion), ==, "Báo cáo quý; \"Sổ theo dõi\"");
  for (guint i = 3; i < 11; i++)
    n_criteria += muc_record_count (MUC_RECORD (get_area (f, i)), MUC_TYPE_PAR_CRITERION);
  g_assert_cmpuint (n_criteria, ==, 160);
  widget_test_picture ("par-crowded");

  /* The area of 8,5, the criterion of 2, and the area it is in. */
  findings = muc_check_year (f->year);
  for (guint i = 0; i < findings->len; i++)
    n_sums += g_str_equal (muc_finding_get_rule (findings->pdata[i]), "par-sum")
              && !MUC_IS_PAR_SHEET (muc_finding_get_record (findings->pdata[i]));
  g_assert_cmpuint (n_sums, ==, 3);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_sheet (f)), MUC_TYPE_PAR_AREA), ==, 3);
}

static MucParCriterion *
find_criterion (Fixture    *f,
                MucParArea *area,
                const char *code)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION); i++)
    {
      MucParCriterion *each = muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i);

      if (g_strcmp0 (muc_par_criterion_get_code (each), code) == 0)
        return each;
    }
  return NULL;
}

static gboolean
is_listed (Fixture  *f,
           gpointer  record)
{
  guint row;

  return muc_record_table_find_row (f->table, record, &row);
}

/* A criterion folds over its parts; a code that is typed moves a row below another. */
static void
test_tree (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucParArea *area;
  MucParCriterion *above, *part;
  guint n;

  paste_scheme (f);
  area = get_area (f, 3);
  above = find_criterion (f, area, "1.2");
  part = find_criterion (f, area, "1.2.3");
  n = muc_record_table_count_rows (f->table);

  muc_record_table_set_current (f->table, above, NAME);
  widget_test_settle (0);
  widget_keys_press (f->window, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpuint (muc_record_table_count_rows (f->table), ==, n - 3);
  g_assert_false (is_listed (f, part));
  widget_keys_press (f->window, GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpuint (muc_record_table_count_rows (f->table), ==, n);
  widget_test_picture ("par-tree");

  type (f, part, CODE, "1.3.4");
  g_assert_cmpuint (muc_record_table_count_rows (f->table), ==, n);
  g_assert_true (muc_record_table_get_below (f->table, find_criterion (f, area, "1.2.2"))
                 == find_criterion (f, area, "1.3"));
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_true (muc_record_table_get_below (f->table, find_criterion (f, area, "1.2.2")) == part);
  type (f, part, CODE, "1.2.2.1");
  g_assert_cmpuint (muc_record_table_count_rows (f->table), ==, n);
  muc_record_table_set_current (f->table, find_criterion (f, area, "1.2.2"), NAME);
  widget_test_settle (0);
  widget_keys_press (f->window, GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_false (is_listed (f, part));
}

static GtkListBoxRow *
get_lost_row (Fixture *f,
              int      index)
{
  return gtk_list_box_get_row_at_index (widget_test_find (f->page, GTK_TYPE_LIST_BOX, "lost"),
                                        index);
}

/* Lost points by size, by unit, by year; a row leads to its criterion. */
static void
test_lost (Fixture       *f,
           gconstpointer  data)
{
  MucParCriterion *criterion = find_criterion (f, get_area (f, 1), "3.2.4");
  GtkToggleButton *by_unit = widget_test_find (f->page, GTK_TYPE_TOGGLE_BUTTON, "by-unit");
  GtkToggleButton *by_year = widget_test_find (f->page, GTK_TYPE_TOGGLE_BUTTON, "by-year");
  MucListItem *item;

  type (f, criterion, MAX, "2");
  type (f, criterion, SCORE, "0,75");
  item = muc_item_row_get_item (MUC_ITEM_ROW (get_lost_row (f, 0)));
  g_assert_cmpstr (muc_list_item_get_title (item), ==, "3.2.4 Công khai phí, lệ phí");
  g_assert_cmpstr (muc_list_item_get_badge (item), ==, "−1,25");
  g_assert_cmpstr (muc_list_item_get_subtitle (item), ==, "Văn phòng Sở");

  gtk_toggle_button_set_active (by_unit, TRUE);
  item = muc_item_row_get_item (MUC_ITEM_ROW (get_lost_row (f, 0)));
  g_assert_cmpstr (muc_list_item_get_title (item), ==, "Văn phòng Sở");
  g_assert_cmpstr (muc_list_item_get_badge (item), ==, "−1,25");
  widget_test_picture ("par-lost");
  g_signal_emit_by_name (get_lost_row (f, 2), "activate");
  g_assert_true (muc_record_table_get_current (f->table, NULL)
                 == find_criterion (f, get_area (f, 1), "3.2.1"));

  gtk_toggle_button_set_active (by_year, TRUE);
  item = muc_item_row_get_item (MUC_ITEM_ROW (get_lost_row (f, 0)));
  g_assert_cmpstr (muc_list_item_get_subtitle (item), ==, "2025: −1,25");
}

/* The whole plan of the next year, its years moved, in one step. */
static void
test_next_year (Fixture       *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucParSheet *sheet;
  MucPaper *paper;
  MucYear *next;

  gtk_widget_activate_action (GTK_WIDGET (f->page), "page.next-year", NULL);
  next = muc_window_get_year (f->window);
  g_assert_cmpint (muc_year_get_number (next), ==, YEAR + 1);
  sheet = muc_par_get_sheet (next);
  widget_test_picture ("par-next");
  g_assert_cmpint (muc_par_sheet_get_scored_year (sheet), ==, YEAR);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (next), MUC_TYPE_OBJECTIVE), ==, 3);
  g_assert_cmpuint (muc_par_count_tasks (muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA,
                                                          1)), ==, 3);
  g_assert_true (muc_par_sheet_get_score (sheet) != muc_par_sheet_get_score (sheet));
  paper = muc_year_find_paper (next, MUC_PAPER_KEY ("par-plan", NULL, NULL));
  g_assert_null (muc_paper_get_number (paper));
  g_assert_nonnull (strstr (muc_paper_get_title (paper), "2027"));

  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_null (muc_par_get_sheet (muc_window_get_year (f->window)) == sheet ? sheet : NULL);
}

/* A year without a sheet says how to begin; the first name that is typed makes it. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_edits_add_year (f->store, YEAR + 4, &error);
  GtkWidget *beginning = widget_test_find (f->page, GTK_TYPE_LABEL, "beginning");

  g_assert_no_error (error);
  g_assert_false (gtk_widget_get_visible (beginning));
  muc_window_set_year (f->window, year);
  widget_test_settle (0);
  g_assert_true (muc_window_get_page (f->window) == f->page);
  g_assert_true (gtk_widget_get_visible (beginning));
  widget_test_picture ("par-empty");
  f->year = year;
  type (f, year, NAME, "Thể chế");
  g_assert_false (gtk_widget_get_visible (beginning));
  type (f, get_area (f, 0), SCORE, "7,5");
  g_assert_cmpfloat (muc_par_area_get_score (get_area (f, 0)), ==, 7.5);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_null (get_sheet (f));
  g_assert_true (gtk_widget_get_visible (beginning));
}

/* A criterion's own words are written in the pane, and the plan's. */
static void
test_pane (Fixture       *f,
           gconstpointer  data)
{
  MucParCriterion *criterion = muc_record_peek (MUC_RECORD (get_area (f, 1)),
                                                MUC_TYPE_PAR_CRITERION, 0);
  GtkTextView *editor, *purpose;

  muc_record_table_set_current (f->table, criterion, NAME);
  gtk_expander_set_expanded (widget_test_find (f->page, GTK_TYPE_EXPANDER, "words_part"), TRUE);
  widget_test_settle (0);
  editor = widget_test_find (f->page, GTK_TYPE_TEXT_VIEW, "explanation");
  purpose = widget_test_find (f->page, GTK_TYPE_TEXT_VIEW, "purpose");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (editor), "Sổ trực đê ghi từng ngày", -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (purpose), "Lấy lại hạng tư", -1);
  muc_page_commit (f->page);
  g_assert_cmpstr (muc_par_criterion_get_explanation (criterion), ==, "Sổ trực đê ghi từng ngày");
  g_assert_cmpstr (muc_par_sheet_get_purpose (get_sheet (f)), ==, "Lấy lại hạng tư");
  widget_test_picture ("par-pane");
}

/* A plan in prose is imported in the window, which then shows it. */
static void
test_import (Importing     *f,
             gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "import", "data", "dykes.txt", NULL);
  g_autofree char *text = NULL;
  MucYear *year;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  importing_read (f, importing_write (f, "a.txt", text, -1), NULL);
  widget_test_picture ("par-import");
  importing_press (f);
  year = muc_window_get_year (f->window);
  g_assert_cmpint (muc_year_get_number (year), ==, YEAR);
  g_assert_nonnull (muc_par_get_sheet (year));
  g_assert_true (MUC_IS_PAR_PAGE (muc_window_get_page (f->window)));
}

static GtkWidget *
find_check (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child);
  return found;
}

/* One task is for both criteria that lost points: it wins back all that the area lost. */
static void
test_what_if (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *check = find_check (widget_test_find (f->page, GTK_TYPE_LIST_BOX, "tasks"));

  g_assert_nonnull (strstr (get_label (f, "expected"), "71,25"));
  g_assert_nonnull (strstr (get_label (f, "expected"), "2,75"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_nonnull (strstr (get_label (f, "expected"), "72,5"));
  g_assert_nonnull (strstr (get_label (f, "expected"), "1,5"));
}

/* The tasks are followed on their page, and stand on no page of objectives. */
static void
test_other_pages (Fixture       *f,
                  gconstpointer  data)
{
  muc_window_show_page (f->window, "progress");
  widget_test_settle (0);
  widget_test_picture ("par-progress");
  g_assert_false (muc_page_is_empty (muc_window_get_page (f->window)));
  muc_window_show_page (f->window, "objectives");
  widget_test_settle (0);
  g_assert_true (muc_page_is_empty (muc_window_get_page (f->window)));
  g_assert_true (muc_window_go_to (f->window, muc_record_peek (MUC_RECORD (
    muc_par_find_tasks (get_area (f, 1))), MUC_TYPE_ACTION, 1)));
  g_assert_true (muc_window_get_page (f->window) == f->page);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/par-page/totals", test_totals);
  ADD ("/par-page/type-points", test_type_points);
  ADD ("/par-page/doubtful", test_doubtful);
  ADD ("/par-page/add-task", test_add_task);
  ADD ("/par-page/remove-area", test_remove_area);
  ADD ("/par-page/paste-scheme", test_paste_scheme);
  ADD ("/par-page/tree", test_tree);
  ADD ("/par-page/lost", test_lost);
  ADD ("/par-page/next-year", test_next_year);
  ADD ("/par-page/what-if", test_what_if);
  ADD ("/par-page/other-pages", test_other_pages);
  ADD ("/par-page/empty", test_empty);
  ADD ("/par-page/pane", test_pane);
  g_test_add ("/par-page/import", Importing, NULL, importing_set_up, test_import,
              importing_tear_down);

  return g_test_run ();
}
