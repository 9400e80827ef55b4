/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What went wrong, followed until it is mended: opened where it is seen, its check, the reports. */
#include "app/check-row.h"
#include "app/corrective-cells.h"
#include "app/corrective-rate-row.h"
#include "app/date-field.h"
#include "app/link-list.h"
#include "app/log-row.h"
#include "app/measure-row.h"
#include "app/progress-page.h"
#include "app/record-table.h"
#include "app/table-page.h"
#include "document/writer.h"
#include "issue/issue.h"
#include "model/check.h"
#include "model/day.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/corrective-edits.h"
#include "store/edits.h"
#include "store/progress-edits.h"
#include "store/risk-edits.h"
#include "table-test.h"
#include "widget-test.h"

#define YEAR 2031

typedef TableTest Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);

  table_test_open (f, sample, "corrective");
}

static MucCorrectiveAction *
get_row (Fixture *f,
         guint    position)
{
  return muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_CORRECTIVE_ACTION, position);
}

static void
click (gpointer    root,
       const char *name)
{
  g_signal_emit_by_name (widget_test_find (root, GTK_TYPE_BUTTON, name), "clicked");
}

static void
type (Fixture    *f,
      gpointer    item,
      guint       column,
      const char *text)
{
  muc_record_table_set_current (f->table, item, column);
  widget_test_settle (0);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
}

static void
set (Fixture    *f,
     gpointer    record,
     const char *property,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_field (f->store, record, property, text, &error);
  g_assert_no_error (error);
}

static void
check (Fixture             *f,
       MucCorrectiveAction *action,
       const char          *day)
{
  set (f, action, "checked", day);
  set (f, action, "checker", "Tạ Thị Sương");
  set (f, action, "effect", "yes");
}

/* By hand: the row that adds makes one under the next number; its cells follow. */
static void
test_type (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  MucPlan *plan = muc_store_get_plan (f->store);
  MucUnit *unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, 2);
  MucCorrectiveAction *action;

  widget_test_picture ("corrective-empty");
  type (f, f->year, MUC_CORRECTIVE_COLUMN_DESCRIPTION, "Đoàn kiểm tra nêu hồ sơ lưu thiếu số");
  action = get_row (f, 0);
  g_assert_cmpstr (muc_corrective_action_get_number (action), ==, "01");
  g_assert_nonnull (muc_corrective_action_get_date (action));
  type (f, action, MUC_CORRECTIVE_COLUMN_CAUSES, "Chưa có sổ chung");
  type (f, action, MUC_CORRECTIVE_COLUMN_ACTION, "Lập sổ chung, giao Văn phòng giữ");
  type (f, action, MUC_CORRECTIVE_COLUMN_UNIT, muc_unit_get_name (unit));
  type (f, action, MUC_CORRECTIVE_COLUMN_DUE, "30/6");
  type (f, action, MUC_CORRECTIVE_COLUMN_STATE, muc_corrective_state_get_label (1));
  g_assert_true (muc_corrective_action_get_unit (action) == unit);
  g_assert_cmpstr (muc_corrective_action_get_due (action), ==, "2031-06-30");
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_DOING);
  widget_test_picture ("corrective");
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_OPEN);
}

/* Choosing “closed” in the table is refused with the sentence, and the state stays. */
static void
test_refused (Fixture       *f,
              gconstpointer  data)
{
  const char *closed = muc_corrective_state_get_label (MUC_CORRECTIVE_STATE_CLOSED);
  GtkLabel *refusal;

  type (f, f->year, MUC_CORRECTIVE_COLUMN_DESCRIPTION, "Hồ sơ lưu thiếu số");
  muc_record_table_set_current (f->table, get_row (f, 0), MUC_CORRECTIVE_COLUMN_STATE);
  widget_test_settle (0);
  g_assert_false (gtk_widget_get_sensitive (table_test_find (f, GTK_TYPE_BUTTON, "close_button")));
  refusal = table_test_find (f, GTK_TYPE_LABEL, "refusal");
  g_assert_nonnull (strstr (gtk_label_get_label (refusal), "ngày kiểm tra"));
  muc_record_table_type (f->table, closed);
  g_assert_false (muc_record_table_commit (f->table));
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  widget_test_respond (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG), "close");
  g_assert_cmpint (muc_corrective_action_get_state (get_row (f, 0)), ==, MUC_CORRECTIVE_STATE_OPEN);
}

static MucTarget *
get_target (Fixture *f)
{
  return muc_record_peek (muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0),
                          MUC_TYPE_TARGET, 0);
}

static void
measure (Fixture    *f,
         const char *key,
         const char *numerator)
{
  MucPeriod period;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_period_parse (key, &period));
  muc_progress_edits_post (f->store, f->year, &period, MUC_POSTING_DRAFT, &error);
  g_assert_no_error (error);
  muc_progress_edits_measure (f->store, get_target (f), &period, NULL, "denominator", "100",
                              &error);
  g_assert_no_error (error);
  muc_progress_edits_measure (f->store, get_target (f), &period, NULL, "numerator", numerator,
                              &error);
  g_assert_no_error (error);
  muc_progress_edits_post (f->store, f->year, &period, MUC_POSTING_POSTED, &error);
  g_assert_no_error (error);
}

/* On the page that follows the year, the target that was missed says so and has the button. */
static void
open_from_target (Fixture *f)
{
  MucPage *progress;
  MucMeasureRow *row;
  GDate today;

  muc_window_show_page (f->window, "progress");
  progress = muc_window_get_page (f->window);
  g_assert_true (muc_day_parse ("2031-05-20", &today));
  muc_progress_page_set_today (MUC_PROGRESS_PAGE (progress), &today);
  widget_test_settle (300);
  muc_record_table_set_current (
    muc_table_page_get_table (MUC_TABLE_PAGE (progress)),
    muc_progress_rows_find (muc_progress_page_get_rows (MUC_PROGRESS_PAGE (progress)),
                            muc_record_peek (muc_record_get_owner (MUC_RECORD (get_target (f))),
                                             MUC_TYPE_ACTION, 4), NULL, NULL), 3);
  widget_test_settle (300);
  widget_test_picture ("corrective-missed");
  WAIT ((row = widget_test_find (progress, MUC_TYPE_MEASURE_ROW, NULL)) != NULL);
  g_assert_true (muc_measure_row_get_target (row) == get_target (f));
  click (row, "corrective_button");
}

static void
enter (Fixture    *f,
       const char *name,
       const char *text)
{
  GtkWidget *entry = table_test_find (f, GTK_TYPE_ENTRY, name);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  muc_page_commit (f->page);
}

static void
pick_day (Fixture    *f,
          const char *name,
          const char *day)
{
  muc_date_field_set_date (table_test_find (f, MUC_TYPE_DATE_FIELD, name), day);
  muc_page_commit (f->page);
}

static char *
report (Fixture    *f,
        const char *period)
{
  const MucPaperKey key = { .kind = "period-report", .period = period };
  g_autofree char *path = g_build_filename (f->folder, "report.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_issue_build_paper (f->store, f->year, &key, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (muc_document_write (document, path, NULL, NULL, NULL, &error));
  if (!g_spawn_sync (NULL, (char *[]) { "pdftotext", "-raw", path, "-", NULL }, NULL,
                     G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL))
    g_test_skip ("pdftotext is not installed");
  return text != NULL ? g_strdelimit (text, "\n", ' ') : NULL;
}

/* A missed target leads to a corrective action, its check closes it, the next report shows it. */
static void
test_story (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  MucCorrectiveAction *action;

  measure (f, "2031-q2", "60");
  open_from_target (f);
  WAIT (muc_window_get_page (f->window) == f->page);
  action = get_row (f, 0);
  g_assert_nonnull (action);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == (gpointer) action);
  g_assert_cmpint (muc_corrective_action_get_source (action), ==, MUC_CORRECTIVE_SOURCE_TARGET);
  g_assert_cmpstr (muc_corrective_action_get_period (action), ==, "2031-q2");
  g_assert_nonnull (strstr (muc_corrective_action_get_description (action), "60%"));
  set (f, action, "date", "2031-06-01");

  type (f, action, MUC_CORRECTIVE_COLUMN_CAUSES, "Chỉ một người thẩm định");
  type (f, action, MUC_CORRECTIVE_COLUMN_ACTION, "Cử thêm một người thẩm định");
  type (f, action, MUC_CORRECTIVE_COLUMN_DUE, "30/6");
  pick_day (f, "done", "2031-06-20");
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_CHECKING);
  pick_day (f, "checked", "2031-07-15");
  enter (f, "checker", "Tạ Thị Sương");
  gtk_drop_down_set_selected (table_test_find (f, GTK_TYPE_DROP_DOWN, "effect"), MUC_EFFECT_YES);
  WAIT (gtk_widget_get_sensitive (table_test_find (f, GTK_TYPE_BUTTON, "close_button")));
  click (f->page, "close_button");
  g_assert_cmpint (muc_corrective_action_get_state (action), ==, MUC_CORRECTIVE_STATE_CLOSED);
  widget_test_picture ("corrective-closed");

  second = report (f, "2031-q2");
  third = report (f, "2031-q3");
  if (third == NULL)
    return;
  g_assert_nonnull (strstr (second, "chờ kiểm"));
  g_assert_null (strstr (second, "Đã đóng"));
  g_assert_nonnull (strstr (third, "Đã đóng"));
}

/* The same miss is not opened twice: the button leads to what is there. */
static void
test_twice (Fixture       *f,
            gconstpointer  data)
{
  measure (f, "2031-q2", "60");
  open_from_target (f);
  WAIT (get_row (f, 0) != NULL);
  open_from_target (f);
  WAIT (muc_window_get_page (f->window) == f->page);
  g_assert_null (get_row (f, 1));
}

/* A line of a risk's log; once closed, somebody is asked about its rating, which stays. */
static void
test_occurrence (Fixture       *f,
                 gconstpointer  data)
{
  MucRisk *risk = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 0);
  MucAssessment *rating = muc_risk_get_assessment (risk);
  g_autoptr (GError) error = NULL;
  MucPage *risks;
  MucCorrectiveAction *action;

  muc_risk_edits_add_occurrence (f->store, risk, "2031-03-02", "Mất hai hồ sơ", &error);
  g_assert_no_error (error);
  g_assert_true (muc_window_go_to (f->window, MUC_RECORD (risk)));
  risks = muc_window_get_page (f->window);
  gtk_expander_set_expanded (widget_test_find (risks, GTK_TYPE_EXPANDER, "expander"), TRUE);
  WAIT (widget_test_find (risks, MUC_TYPE_LOG_ROW, NULL) != NULL);
  click (widget_test_find (risks, MUC_TYPE_LOG_ROW, NULL), "corrective_button");
  WAIT (muc_window_get_page (f->window) == f->page);
  action = get_row (f, 0);
  g_assert_cmpint (muc_corrective_action_get_source (action), ==,
                   MUC_CORRECTIVE_SOURCE_OCCURRENCE);
  check (f, action, "2031-06-20");
  set (f, action, "state", "closed");
  WAIT (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BOX, "rate_part")));
  widget_test_picture ("corrective-rate");
  g_assert_true (muc_risk_get_assessment (risk) == rating);
  click (table_test_find (f, MUC_TYPE_CORRECTIVE_RATE_ROW, NULL), "settle_button");
  WAIT (!gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BOX, "rate_part")));
  g_assert_true (muc_risk_get_assessment (risk) == rating);
}

/* What the check found is followed too. */
static void
test_finding (Fixture       *f,
              gconstpointer  data)
{
  MucObjective *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  GtkWidget *row = NULL;
  gpointer popover;

  set (f, objective, "plan-text", "Kế hoạch nói khác: 12,5% hồ sơ");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), "win.check", NULL));
  WAIT ((popover = widget_test_find (f->window, g_type_from_name ("MucCheckPopover"), NULL)) != NULL
        && (row = widget_test_find (popover, MUC_TYPE_CHECK_ROW, NULL)) != NULL);
  widget_test_picture ("corrective-finding");
  click (row, "corrective_button");
  WAIT (get_row (f, 0) != NULL && muc_window_get_page (f->window) == f->page);
  g_assert_cmpint (muc_corrective_action_get_source (get_row (f, 0)), ==,
                   MUC_CORRECTIVE_SOURCE_FINDING);
  g_assert_nonnull (muc_corrective_action_get_rule (get_row (f, 0)));
}

/* Those like it are offered, and lead there; a crowded page with long texts stays in its place. */
static void
test_crowded (Fixture       *f,
              gconstpointer  data)
{
  static const char *const texts[] = {
    "Hồ sơ giao khoán rừng phòng hộ trả chậm so với giấy hẹn ở cả ba huyện vùng cao, mỗi huyện từ "
    "mười đến mười hai hồ sơ, người dân phải đi lại nhiều lần và đã phản ánh với Giám đốc",
    "Phòng họp mất điện trong giờ làm việc",
    "Hồ sơ giao khoán rừng phòng hộ trả chậm so với phiếu hẹn ở huyện vùng cao",
  };
  GtkListBox *similar;

  for (guint i = 0; i < 30; i++)
    {
      const MucCorrectiveDraft draft = { .source = i % 6,
                                         .description = (char *) texts[i % G_N_ELEMENTS (texts)] };
      g_autoptr (GError) error = NULL;
      MucCorrectiveAction *action = muc_corrective_edits_open (f->store, f->year, &draft,
                                                               "2031-02-03", &error);

      g_assert_no_error (error);
      set (f, action, "action", texts[(i + 2) % G_N_ELEMENTS (texts)]);
      set (f, action, "causes", texts[(i + 1) % G_N_ELEMENTS (texts)]);
      set (f, action, "due", i % 2 == 0 ? "2021-01-31" : "2031-12-31");
    }
  muc_record_table_set_current (f->table, get_row (f, 0), MUC_CORRECTIVE_COLUMN_DESCRIPTION);
  widget_test_settle (300);
  similar = table_test_find (f, GTK_TYPE_LIST_BOX, "similar");
  g_assert_nonnull (gtk_list_box_get_row_at_index (similar, 4));
  g_assert_null (gtk_list_box_get_row_at_index (similar, 5));
  widget_test_picture ("corrective-crowded");
  g_signal_emit_by_name (similar, "row-activated", gtk_list_box_get_row_at_index (similar, 0));
  WAIT (muc_record_table_get_current (f->table, NULL) != (gpointer) get_row (f, 0));
}

#define ADD(name, test) \
  g_test_add ("/corrective-page/" name, Fixture, NULL, set_up, test, table_test_close)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("type", test_type);
  ADD ("refused", test_refused);
  ADD ("story", test_story);
  ADD ("twice", test_twice);
  ADD ("occurrence", test_occurrence);
  ADD ("finding", test_finding);
  ADD ("crowded", test_crowded);
  return g_test_run ();
}
