/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quarter by keyboard: what the units did, down the columns; an event, a figure, and undo. */
#include <math.h>

#include "app/due-row.h"
#include "app/log-row.h"
#include "app/measure-row.h"
#include "app/period-chooser.h"
#include "app/progress-cells.h"
#include "app/progress-page.h"
#include "app/progress-pane.h"
#include "model/day.h"
#include "model/event.h"
#include "model/evidence-register.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/edits.h"
#include "store/evidence-edits.h"
#include "store/progress-edits.h"
#include "table-test.h"
#include "widget-test.h"

#define YEAR 2031

typedef TableTest Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);
  GDate today;

  table_test_open (f, sample, "progress");
  g_assert_true (muc_day_parse ("2031-05-20", &today));
  muc_progress_page_set_today (MUC_PROGRESS_PAGE (f->page), &today);
  widget_test_settle (0);
}

/* The first duty of the kind, by the rows of the table. */
static MucProgressRow *
find_row (Fixture         *f,
          MucDeadlineKind  kind)
{
  GListModel *rows = muc_progress_page_get_rows (MUC_PROGRESS_PAGE (f->page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MucProgressRow) unit = g_list_model_get_item (rows, i);
      GListModel *children = muc_progress_row_get_children (unit);

      for (guint j = 0; j < g_list_model_get_n_items (children); j++)
        {
          g_autoptr (MucProgressRow) row = g_list_model_get_item (children, j);
          MucAction *action = muc_duty_get_action (muc_progress_row_get_duty (row));

          if (muc_action_get_deadline_kind (action) == kind)
            return row;
        }
    }
  g_assert_not_reached ();
}

static void
type (Fixture        *f,
      MucProgressRow *row,
      guint           column,
      const char     *text)
{
  muc_record_table_set_current (f->table, row, column);
  widget_test_settle (0);
  muc_record_table_type (f->table, text);
  g_assert_true (muc_record_table_commit (f->table));
}

static void
test_say (Fixture       *f,
          gconstpointer  data)
{
  MucProgressRow *row = find_row (f, MUC_DEADLINE_RECURRING);
  g_autoptr (GError) error = NULL;
  MucProgress *progress;

  type (f, row, MUC_PROGRESS_COLUMN_STATE, "Hoàn thành");
  type (f, row, MUC_PROGRESS_COLUMN_RESULT, "Đã kiểm tra đủ các phòng");
  type (f, row, MUC_PROGRESS_COLUMN_DONE, "15/5");
  progress = muc_duty_find_progress (muc_progress_row_get_duty (row));
  g_assert_cmpint (muc_progress_get_state (progress), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_cmpstr (muc_progress_get_result (progress), ==, "Đã kiểm tra đủ các phòng");
  g_assert_cmpstr (muc_progress_get_done (progress), ==, "2031-05-15");
  widget_test_picture ("progress");
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_null (muc_progress_get_done (progress));
}

/* "Nothing arose" answers for the period; a line of the log answers too. */
static void
test_event (Fixture       *f,
            gconstpointer  data)
{
  MucProgressRow *row = find_row (f, MUC_DEADLINE_EVENT);
  MucRecord *action = MUC_RECORD (muc_duty_get_action (muc_progress_row_get_duty (row)));

  muc_record_table_set_current (f->table, row, MUC_PROGRESS_COLUMN_STATE);
  widget_test_settle (0);
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "nothing_button"), "clicked");
  g_assert_cmpint (muc_progress_get_state (muc_duty_find_progress (
                                             muc_progress_row_get_duty (row))),
                   ==, MUC_PROGRESS_STATE_NOT_ARISEN);
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "log_button"), "clicked");
  widget_test_settle (0);
  g_assert_cmpuint (muc_record_count (action, MUC_TYPE_EVENT), ==, 1);
  g_assert_cmpstr (muc_event_get_date (muc_record_peek (action, MUC_TYPE_EVENT, 0)), ==,
                   "2031-05-20");
  widget_test_picture ("progress-event");
}

/* A share by its parts, posted and opened again. */
static void
test_measure (Fixture       *f,
              gconstpointer  data)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  MucTarget *target = muc_record_peek (objective, MUC_TYPE_TARGET, 0);
  MucProgressRow *row = NULL;
  GtkWidget *measure, *entry;
  MucPeriod period;
  MucMeasurement *measurement;

  row = muc_progress_rows_find (muc_progress_page_get_rows (MUC_PROGRESS_PAGE (f->page)),
                                muc_record_peek (objective, MUC_TYPE_ACTION, 0), NULL, NULL);
  g_assert_nonnull (row);
  muc_record_table_set_current (f->table, row, MUC_PROGRESS_COLUMN_STATE);
  widget_test_settle (300);
  measure = table_test_find (f, MUC_TYPE_MEASURE_ROW, NULL);
  entry = widget_test_find (measure, GTK_TYPE_ENTRY, "numerator");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "19");
  muc_measure_row_commit (MUC_MEASURE_ROW (measure));
  entry = widget_test_find (measure, GTK_TYPE_ENTRY, "denominator");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "20");
  muc_measure_row_commit (MUC_MEASURE_ROW (measure));
  g_assert_true (muc_period_parse ("2031-q2", &period));
  measurement = muc_measurement_find (target, &period, NULL);
  g_assert_cmpfloat (muc_measurement_get_numerator (measurement), ==, 19);
  g_assert_cmpfloat (muc_measurement_get_denominator (measurement), ==, 20);
  widget_test_settle (300);
  widget_test_picture ("progress-measure");
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "post_button"), "clicked");
  g_assert_cmpint (muc_measurement_get_state (measurement), ==, MUC_POSTING_POSTED);
  widget_test_settle (300);
  g_signal_emit_by_name (table_test_find (f, GTK_TYPE_BUTTON, "reopen_button"), "clicked");
  g_assert_cmpint (muc_measurement_get_state (measurement), ==, MUC_POSTING_DRAFT);
}

/* What is being typed is kept when it is left, not when something else changes. */
static void
test_half_typed (Fixture       *f,
                 gconstpointer  data)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  MucTarget *target = muc_record_peek (objective, MUC_TYPE_TARGET, 0);
  g_autoptr (GError) error = NULL;
  GtkWidget *measure, *numerator, *denominator;
  MucProgressRow *row;

  row = muc_progress_rows_find (muc_progress_page_get_rows (MUC_PROGRESS_PAGE (f->page)),
                                muc_record_peek (objective, MUC_TYPE_ACTION, 0), NULL, NULL);
  muc_record_table_set_current (f->table, row, MUC_PROGRESS_COLUMN_STATE);
  widget_test_settle (300);
  measure = table_test_find (f, MUC_TYPE_MEASURE_ROW, NULL);
  numerator = widget_test_find (measure, GTK_TYPE_ENTRY, "numerator");
  denominator = widget_test_find (measure, GTK_TYPE_ENTRY, "denominator");
  gtk_widget_grab_focus (numerator);
  gtk_editable_set_text (GTK_EDITABLE (numerator), "1");
  g_assert_true (muc_edits_set_field (f->store, muc_record_peek (objective, MUC_TYPE_ACTION, 1),
                                      "note", "Khác", &error));
  widget_test_settle (400);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (target), MUC_TYPE_MEASUREMENT), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (numerator)), ==, "1");

  /* The first figure that is kept makes the record; the second one is still being typed. */
  gtk_editable_set_text (GTK_EDITABLE (numerator), "19");
  gtk_widget_grab_focus (denominator);
  gtk_editable_set_text (GTK_EDITABLE (denominator), "2");
  widget_test_settle (400);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (target), MUC_TYPE_MEASUREMENT), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (denominator)), ==, "2");
  g_assert_true (isnan (muc_measurement_get_denominator (
                          muc_record_peek (MUC_RECORD (target), MUC_TYPE_MEASUREMENT, 0))));
}

/* The keyboard stays in the list of what is due while the file changes. */
static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *due;
  g_autoptr (GError) error = NULL;

  widget_test_settle (300);
  due = gtk_widget_get_last_child (table_test_find (f, GTK_TYPE_BOX, "due"));
  gtk_widget_grab_focus (due);
  g_assert_true (gtk_widget_has_focus (due));
  g_assert_true (muc_edits_set_field (f->store, muc_duty_get_action (muc_due_row_get_duty (
                                                                      MUC_DUE_ROW (due))),
                                      "note", "Khác", &error));
  widget_test_settle (400);
  g_assert_true (gtk_widget_has_focus (due));
  g_signal_emit_by_name (due, "clicked");
  g_assert_true (muc_progress_row_get_duty (muc_table_page_get_item (MUC_TABLE_PAGE (f->page)))
                 == muc_due_row_get_duty (MUC_DUE_ROW (due)));
}

/* F6 goes from the table into the pane, past what only tells. */
static void
test_next_pane (Fixture       *f,
                gconstpointer  data)
{
  GtkWidget *focus;

  muc_record_table_set_current (f->table, find_row (f, MUC_DEADLINE_RECURRING),
                                MUC_PROGRESS_COLUMN_STATE);
  widget_test_settle (0);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.next-pane", NULL);
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, muc_page_get_pane (f->page)));
}

/* Documents are named by their numbers: known ones are linked, others come into the register. */
static void
test_evidence (Fixture       *f,
               gconstpointer  data)
{
  MucProgressRow *row = find_row (f, MUC_DEADLINE_RECURRING);
  MucPlan *plan = muc_store_get_plan (f->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = NULL;
  MucEvidence *known = muc_evidence_edits_add (f->store, "12/BB-SLNMT", "2031-05-02", NULL, &error);

  g_assert_no_error (error);
  type (f, row, MUC_PROGRESS_COLUMN_EVIDENCE, "12 / bb-slnmt; 14/BB-SLNMT");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE), ==, 2);
  own = muc_evidence_list_linked (muc_duty_find_progress (muc_progress_row_get_duty (row)));
  g_assert_cmpuint (own->len, ==, 2);
  g_assert_true (own->pdata[0] == known);
  widget_test_picture ("progress-evidence");

  type (f, row, MUC_PROGRESS_COLUMN_EVIDENCE, "14/BB-SLNMT");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (known), MUC_TYPE_EVIDENCE_LINK), ==, 0);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE), ==, 2);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (known), MUC_TYPE_EVIDENCE_LINK), ==, 1);
  g_assert_true (muc_store_undo (f->store, &error));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE), ==, 1);
  g_assert_null (muc_duty_find_progress (muc_progress_row_get_duty (row)));
}

static const MucPeriod *
get_chosen (Fixture *f)
{
  return muc_period_chooser_get (table_test_find (f, MUC_TYPE_PERIOD_CHOOSER, "chooser"));
}

static void
press_toggle (Fixture    *f,
              const char *label)
{
  GtkWidget *toggles = table_test_find (f, GTK_TYPE_BOX, "toggles");

  for (GtkWidget *toggle = gtk_widget_get_first_child (toggles); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle))
    if (g_str_equal (gtk_button_get_label (GTK_BUTTON (toggle)), label))
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
        return;
      }
  g_assert_not_reached ();
}

/* Few periods stand side by side; those of Home Affairs are another list of them; a year that is
 * reported about month by month has a drop-down. */
static void
test_chooser (Fixture       *f,
              gconstpointer  data)
{
  GtkDropDown *group = table_test_find (f, GTK_TYPE_DROP_DOWN, "group");
  MucRecord *measure = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_MEASURE, 0);
  g_autoptr (GError) error = NULL;

  gtk_drop_down_set_selected (group, 1);
  g_assert_cmpint (get_chosen (f)->kind, ==, MUC_PERIOD_WINDOW_QUARTER);
  press_toggle (f, "6 tháng");
  g_assert_cmpint (get_chosen (f)->kind, ==, MUC_PERIOD_WINDOW_HALF_YEAR);
  gtk_drop_down_set_selected (group, 0);
  g_assert_cmpint (get_chosen (f)->kind, ==, MUC_PERIOD_QUARTER);
  g_assert_false (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_DROP_DOWN, "list")));

  g_assert_true (muc_edits_set_field (f->store, measure, "cycle", "month", &error));
  muc_window_show_page (f->window, "objectives");
  muc_period_chooser_set_year (table_test_find (f, MUC_TYPE_PERIOD_CHOOSER, "chooser"), f->year);
  g_assert_true (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_DROP_DOWN, "list")));
  g_assert_false (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BOX, "toggles")));
  gtk_drop_down_set_selected (table_test_find (f, GTK_TYPE_DROP_DOWN, "list"), 4);
  g_assert_cmpint (get_chosen (f)->kind, ==, MUC_PERIOD_MONTH);
  g_assert_cmpuint (get_chosen (f)->number, ==, 5);
}

/* Another period shows its own duties; what was said before is told. */
static void
test_periods (Fixture       *f,
              gconstpointer  data)
{
  g_assert_cmpint (get_chosen (f)->kind, ==, MUC_PERIOD_QUARTER);
  g_assert_cmpuint (get_chosen (f)->number, ==, 2);
  type (f, find_row (f, MUC_DEADLINE_STANDING), MUC_PROGRESS_COLUMN_STATE, "Hoàn thành");
  press_toggle (f, "Quý III");
  widget_test_settle (300);
  muc_record_table_set_current (f->table, find_row (f, MUC_DEADLINE_STANDING),
                                MUC_PROGRESS_COLUMN_STATE);
  widget_test_settle (300);
  g_assert_null (muc_duty_find_progress (muc_progress_row_get_duty (
                                           find_row (f, MUC_DEADLINE_STANDING))));
  g_assert_true (gtk_widget_get_visible (table_test_find (f, GTK_TYPE_BOX, "before_part")));
  widget_test_picture ("progress-period");
}

#define ADD(name, test) \
  g_test_add ("/progress/" name, Fixture, NULL, set_up, test, table_test_close)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("say", test_say);
  ADD ("event", test_event);
  ADD ("measure", test_measure);
  ADD ("half-typed", test_half_typed);
  ADD ("focus", test_focus);
  ADD ("next-pane", test_next_pane);
  ADD ("evidence", test_evidence);
  ADD ("chooser", test_chooser);
  ADD ("periods", test_periods);
  return g_test_run ();
}
