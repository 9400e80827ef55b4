/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits for somebody, on which day, how much it presses and where it leads. */
#include "model/alert.h"

#include <string.h>

#include "lived.h"
#include "model/action.h"
#include "model/assessment.h"
#include "model/corrective-action.h"
#include "model/language.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/progress.h"
#include "model/risk.h"
#include "model/target.h"

typedef struct
{
  MucPlan   *plan;
  MucUnit   *office;
  MucUnit   *room;
  MucYear   *year;
  MucRecord *objective;
  GPtrArray *alerts;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_plan_new ();
  f->office = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Văn phòng", NULL);
  f->room = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Phòng Bảo vệ", NULL);
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
  f->objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Một việc", NULL);
  muc_record_append (f->objective, MUC_TYPE_TARGET, "value", 100.0, "unit", "%", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_pointer (&f->alerts, g_ptr_array_unref);
  g_object_unref (f->plan);
}

static MucRecord *
plan (Fixture        *f,
      MucDeadlineKind kind,
      const char     *due,
      MucUnit        *unit)
{
  MucRecord *action = muc_record_append (f->objective, MUC_TYPE_ACTION, "text", "Nộp danh mục",
                                         "deadline-text", "theo kế hoạch", "deadline-kind", kind,
                                         "due", due, NULL);

  muc_record_append (action, MUC_TYPE_PARTY, "text", muc_unit_get_name (unit),
                     "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);
  return action;
}

static void
say (MucRecord       *action,
     const char      *period,
     MucUnit         *unit,
     MucProgressState state)
{
  muc_record_append (action, MUC_TYPE_PROGRESS, "period", period,
                     "unit", muc_record_get_id (MUC_RECORD (unit)), "state", state, NULL);
}

static void
look (Fixture    *f,
      const char *day)
{
  GDate today;

  lived_set_day (&today, day);
  g_clear_pointer (&f->alerts, g_ptr_array_unref);
  f->alerts = muc_alerts_list (f->year, &today);
}

static const MucAlert *
find (Fixture      *f,
      MucAlertKind  kind)
{
  for (guint i = 0; i < f->alerts->len; i++)
    if (((MucAlert *) f->alerts->pdata[i])->kind == kind)
      return f->alerts->pdata[i];
  return NULL;
}

/* Told thirty days before and not sooner, late from the day after, and on every day from then on,
 * also where nobody looked for months. */
static void
test_dated (Fixture       *f,
            gconstpointer  data)
{
  MucRecord *action = plan (f, MUC_DEADLINE_DAY, "2026-02-28", f->office);
  const MucAlert *alert;

  look (f, "2026-01-28");
  g_assert_null (find (f, MUC_ALERT_DUE));
  look (f, "2026-01-29");
  alert = find (f, MUC_ALERT_DUE);
  g_assert_nonnull (alert);
  g_assert_cmpint (alert->severity, ==, MUC_ALERT_SOON);
  g_assert_cmpstr (alert->detail, ==, "Văn phòng · hạn 28/2, còn 30 ngày");
  g_assert_cmpstr (alert->text, ==, "1.1 Nộp danh mục");
  g_assert_true (alert->aim.record == action);
  g_assert_true (alert->aim.unit == f->office);
  look (f, "2026-02-28");
  g_assert_cmpstr (find (f, MUC_ALERT_DUE)->detail, ==, "Văn phòng · đến hạn hôm nay");
  look (f, "2026-03-01");
  alert = find (f, MUC_ALERT_OVERDUE);
  g_assert_cmpint (alert->severity, ==, MUC_ALERT_LATE);
  g_assert_cmpstr (alert->detail, ==, "Văn phòng · quá 1 ngày");
  look (f, "2026-09-15");
  g_assert_cmpstr (find (f, MUC_ALERT_OVERDUE)->detail, ==, "Văn phòng · quá 199 ngày");
  look (f, "2027-02-28");
  g_assert_cmpuint (find (f, MUC_ALERT_OVERDUE)->n, ==, 1);
}

/* The thirty days reach into the next quarter. */
static void
test_next_period (Fixture       *f,
                  gconstpointer  data)
{
  plan (f, MUC_DEADLINE_DAY, "2026-04-10", f->office);
  look (f, "2026-03-20");
  g_assert_cmpint (find (f, MUC_ALERT_DUE)->aim.period.number, ==, 2);
  g_assert_null (find (f, MUC_ALERT_OVERDUE));
}

/* Done is done, be it said in a later quarter or for a window of the Home Affairs. */
static void
test_done (Fixture       *f,
           gconstpointer  data)
{
  MucRecord *action = plan (f, MUC_DEADLINE_DAY, "2026-02-28", f->office);

  say (action, "2026-q1", f->office, MUC_PROGRESS_STATE_DOING);
  look (f, "2026-03-10");
  g_assert_nonnull (find (f, MUC_ALERT_OVERDUE));
  say (action, "2026-wh1", f->office, MUC_PROGRESS_STATE_DONE);
  look (f, "2026-03-10");
  g_assert_null (find (f, MUC_ALERT_OVERDUE));
}

/* Of an action's units those are named that are not done yet. */
static void
test_units (Fixture       *f,
            gconstpointer  data)
{
  MucRecord *action = plan (f, MUC_DEADLINE_DAY, "2026-02-28", f->office);

  muc_record_append (action, MUC_TYPE_PARTY, "text", "Phòng Bảo vệ",
                     "unit", muc_record_get_id (MUC_RECORD (f->room)), NULL);
  look (f, "2026-03-02");
  g_assert_cmpstr (find (f, MUC_ALERT_OVERDUE)->detail, ==, "Văn phòng, Phòng Bảo vệ · quá 2 ngày");
  say (action, "2026-q1", f->office, MUC_PROGRESS_STATE_DONE);
  look (f, "2026-03-02");
  g_assert_cmpstr (find (f, MUC_ALERT_OVERDUE)->detail, ==, "Phòng Bảo vệ · quá 2 ngày");
  g_assert_true (find (f, MUC_ALERT_OVERDUE)->aim.unit == f->room);
}

/* What has no day is never late, whatever the day. */
static void
test_never_late (Fixture       *f,
                 gconstpointer  data)
{
  static const MucDeadlineKind kinds[] = { MUC_DEADLINE_STANDING, MUC_DEADLINE_EVENT,
                                           MUC_DEADLINE_REFERENCE, MUC_DEADLINE_RECURRING,
                                           MUC_DEADLINE_UNKNOWN };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    plan (f, kinds[i], NULL, f->office);
  look (f, "2027-03-01");
  g_assert_null (find (f, MUC_ALERT_OVERDUE));
  g_assert_null (find (f, MUC_ALERT_DUE));
  for (guint i = 0; i < f->alerts->len; i++)
    g_assert_cmpint (((MucAlert *) f->alerts->pdata[i])->severity, !=, MUC_ALERT_LATE);
}

/* A unit that said nothing is told of once; one that said something, by what it left out. */
static void
test_reports (Fixture       *f,
              gconstpointer  data)
{
  MucRecord *first = plan (f, MUC_DEADLINE_STANDING, NULL, f->office);
  const MucAlert *alert;

  plan (f, MUC_DEADLINE_STANDING, NULL, f->office);
  plan (f, MUC_DEADLINE_EVENT, NULL, f->room);
  look (f, "2026-02-20");
  g_assert_null (find (f, MUC_ALERT_REPORT));
  look (f, "2026-03-20");
  alert = find (f, MUC_ALERT_REPORT);
  g_assert_cmpstr (alert->text, ==, "2 đơn vị chưa báo cáo Quý I");
  g_assert_cmpstr (alert->detail, ==, "Văn phòng, Phòng Bảo vệ · hạn 31/3, còn 11 ngày");
  say (first, "2026-q1", f->office, MUC_PROGRESS_STATE_DONE);
  look (f, "2026-04-05");
  alert = find (f, MUC_ALERT_REPORT);
  g_assert_cmpstr (alert->text, ==, "Phòng Bảo vệ chưa báo cáo Quý I");
  g_assert_cmpstr (alert->detail, ==, "kỳ hết ngày 31/3, đã 5 ngày");
  alert = find (f, MUC_ALERT_CHECK);
  g_assert_cmpuint (alert->n, ==, 1);
  g_assert_true (alert->aim.unit == f->office);
  g_assert_true (alert->aim.in_period);
  look (f, "2026-07-01");
  g_assert_cmpstr (find (f, MUC_ALERT_REPORT)->text, ==, "2 đơn vị chưa báo cáo Quý II");
}

/* Re-assessment: on the form's own day, else with the year's end; those of one day together. */
static void
test_reviews (Fixture       *f,
              gconstpointer  data)
{
  MucRecord *dated = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Mưa lớn",
                                        "review-text", "Tháng 6/2026", NULL);
  MucRecord *open = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Mất điện", NULL);

  look (f, "2026-05-30");
  g_assert_null (find (f, MUC_ALERT_REVIEW));
  look (f, "2026-06-01");
  g_assert_cmpstr (find (f, MUC_ALERT_REVIEW)->text, ==, "Rủi ro 1 đến kỳ đánh giá lại");
  g_assert_true (find (f, MUC_ALERT_REVIEW)->aim.record == dated);
  muc_record_append (dated, MUC_TYPE_ASSESSMENT, "date", "2026-01-15", NULL);
  look (f, "2026-07-02");
  g_assert_cmpint (find (f, MUC_ALERT_REVIEW)->severity, ==, MUC_ALERT_LATE);
  muc_record_append (dated, MUC_TYPE_ASSESSMENT, "round", (gint64) 2, "date", "2026-06-20", NULL);
  look (f, "2026-07-02");
  g_assert_null (find (f, MUC_ALERT_REVIEW));
  look (f, "2026-11-30");
  g_assert_null (find (f, MUC_ALERT_REVIEW));
  look (f, "2026-12-01");
  g_assert_true (find (f, MUC_ALERT_REVIEW)->aim.record == open);
  muc_record_append (f->year, MUC_TYPE_RISK, "text", "Thiếu người", NULL);
  look (f, "2026-12-01");
  g_assert_cmpuint (find (f, MUC_ALERT_REVIEW)->n, ==, 2);
  g_object_set (open, "outcome", "Đã xử lý", NULL);
  look (f, "2026-12-01");
  g_assert_cmpuint (find (f, MUC_ALERT_REVIEW)->n, ==, 1);
}

/* A rating made after it came true takes account of it. */
static void
test_occurred (Fixture       *f,
               gconstpointer  data)
{
  MucRecord *risk = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Mưa lớn", NULL);

  muc_record_append (risk, MUC_TYPE_OCCURRENCE, "date", "2026-02-03", NULL);
  look (f, "2026-05-01");
  g_assert_null (find (f, MUC_ALERT_RISK));
  muc_record_append (risk, MUC_TYPE_OCCURRENCE, "date", "2026-04-03", NULL);
  look (f, "2026-05-01");
  g_assert_cmpstr (find (f, MUC_ALERT_RISK)->text, ==, "Rủi ro 1 đã xảy ra 2 lần từ đầu năm");
  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", (gint64) 2, "date", "2026-04-20", NULL);
  look (f, "2026-05-01");
  g_assert_null (find (f, MUC_ALERT_RISK));
}

/* A corrective action waits until it is closed. */
static void
test_corrective (Fixture       *f,
                 gconstpointer  data)
{
  MucRecord *action = muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION, "number", "01",
                                         "description", "Hồ sơ trả chậm", "due", "2026-06-30",
                                         "unit", muc_record_get_id (MUC_RECORD (f->room)), NULL);

  look (f, "2026-04-01");
  g_assert_cmpint (find (f, MUC_ALERT_CORRECTIVE)->severity, ==, MUC_ALERT_NOTE);
  g_assert_nonnull (strstr (find (f, MUC_ALERT_CORRECTIVE)->text, "01: Hồ sơ trả chậm"));
  g_assert_true (find (f, MUC_ALERT_CORRECTIVE)->aim.record == action);
  look (f, "2026-06-10");
  g_assert_cmpint (find (f, MUC_ALERT_CORRECTIVE)->severity, ==, MUC_ALERT_SOON);
  look (f, "2026-07-03");
  g_assert_cmpint (find (f, MUC_ALERT_CORRECTIVE)->severity, ==, MUC_ALERT_LATE);
  g_assert_cmpstr (find (f, MUC_ALERT_CORRECTIVE)->detail, ==, "Phòng Bảo vệ · quá 3 ngày");
  g_object_set (action, "done", "2026-06-29", "state", MUC_CORRECTIVE_STATE_CHECKING, NULL);
  look (f, "2026-07-03");
  g_assert_cmpint (find (f, MUC_ALERT_CORRECTIVE)->severity, ==, MUC_ALERT_SOON);
  g_object_set (action, "state", MUC_CORRECTIVE_STATE_CLOSED, NULL);
  look (f, "2026-07-03");
  g_assert_null (find (f, MUC_ALERT_CORRECTIVE));
}

static void
test_objectives (Fixture       *f,
                 gconstpointer  data)
{
  MucRecord *bare = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Đạt 90% hồ sơ",
                                       "plan-text", "Đạt 96% hồ sơ", NULL);

  look (f, "2026-05-01");
  g_assert_true (find (f, MUC_ALERT_TARGET)->aim.record == bare);
  g_assert_cmpstr (find (f, MUC_ALERT_TARGET)->text, ==, "Mục tiêu 2 chưa có chỉ tiêu");
  g_assert_nonnull (strstr (find (f, MUC_ALERT_TEXTS)->detail, "96%"));
}

/* What presses most comes first, and of that what is due first. */
static void
test_order (Fixture       *f,
            gconstpointer  data)
{
  const MucAlert *alert;

  plan (f, MUC_DEADLINE_DAY, "2026-05-20", f->room);
  plan (f, MUC_DEADLINE_DAY, "2026-04-20", f->room);
  plan (f, MUC_DEADLINE_DAY, "2026-02-20", f->room);
  muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Không chỉ tiêu", NULL);
  look (f, "2026-05-01");
  for (guint i = 1; i < f->alerts->len; i++)
    g_assert_cmpint (((MucAlert *) f->alerts->pdata[i - 1])->severity, <=,
                     ((MucAlert *) f->alerts->pdata[i])->severity);
  alert = f->alerts->pdata[0];
  g_assert_cmpuint (g_date_get_month (&alert->due), ==, 2);
  alert = f->alerts->pdata[1];
  g_assert_cmpuint (g_date_get_month (&alert->due), ==, 4);
}

/* Nothing is planned: nothing waits. A year that is still to come is not late. */
static void
test_quiet (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *text = NULL;

  look (f, "2026-05-01");
  g_assert_cmpuint (f->alerts->len, ==, 0);
  text = muc_alerts_summarize (f->alerts);
  g_assert_cmpstr (text, ==, "");
  plan (f, MUC_DEADLINE_DAY, "2026-05-20", f->room);
  look (f, "2025-06-01");
  g_assert_cmpuint (f->alerts->len, ==, 0);
}

static void
test_lived (void)
{
  g_autoptr (MucPlan) sample = lived_create_plan ();
  Fixture f = { .year = muc_plan_find_year (sample, LIVED_YEAR) };
  g_autofree char *text = NULL;

  look (&f, LIVED_TODAY);
  g_assert_cmpstr (find (&f, MUC_ALERT_REPORT)->text, ==, LIVED_SILENT " chưa báo cáo Quý I");
  g_assert_nonnull (strstr (find (&f, MUC_ALERT_OVERDUE)->detail, LIVED_SILENT));
  g_assert_cmpstr (find (&f, MUC_ALERT_RISK)->text, ==, "Rủi ro 1 đã xảy ra 3 lần từ đầu năm");
  text = muc_alerts_summarize (f.alerts);
  g_assert_true (g_str_has_prefix (text, "4 công việc quá hạn\n"));
  g_ptr_array_unref (f.alerts);
}

int
main (int   argc,
      char *argv[])
{
  muc_language_init ("vi");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/alert/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("dated", test_dated);
  ADD ("next-period", test_next_period);
  ADD ("done", test_done);
  ADD ("units", test_units);
  ADD ("never-late", test_never_late);
  ADD ("reports", test_reports);
  ADD ("reviews", test_reviews);
  ADD ("occurred", test_occurred);
  ADD ("corrective", test_corrective);
  ADD ("objectives", test_objectives);
  ADD ("order", test_order);
  ADD ("quiet", test_quiet);
#undef ADD
  g_test_add_func ("/alert/lived", test_lived);
  return g_test_run ();
}
