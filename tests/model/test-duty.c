/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is due in a period, by the meaning of each deadline, and from whom. */
#include "model/duty.h"

#include "model/day.h"
#include "model/event.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/plan.h"

typedef struct
{
  MucPlan   *plan;
  MucUnit   *office;
  MucUnit   *rooms[3];
  MucUnit   *group;
  MucYear   *year;
  MucAction *action;
  GPtrArray *duties;
} Fixture;

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  static const char *const names[] = { "Phòng Lâm sinh", "Phòng Bảo vệ", "Phòng Kế hoạch" };

  f->plan = muc_plan_new ();
  f->office = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Văn phòng", NULL);
  f->group = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Các phòng chuyên môn",
                                "kind", MUC_UNIT_KIND_GROUP, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      f->rooms[i] = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", names[i], NULL);
      muc_record_append (f->group, MUC_TYPE_MEMBER, "unit", get_id (f->rooms[i]), NULL);
    }
  g_object_set (f->rooms[2], "valid-to", "2026-06-30", NULL);
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", G_GINT64_CONSTANT (2026), NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_pointer (&f->duties, g_ptr_array_unref);
  g_object_unref (f->plan);
}

static void
plan (Fixture        *f,
      const char     *deadline,
      MucDeadlineKind kind,
      const char     *due,
      MucUnit        *unit)
{
  MucRecord *objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Một việc", NULL);

  f->action = muc_record_append (objective, MUC_TYPE_ACTION, "text", "Làm việc",
                                 "deadline-text", deadline, "deadline-kind", kind, "due", due,
                                 "parties-text", "Ai đó", NULL);
  if (unit != NULL)
    muc_record_append (f->action, MUC_TYPE_PARTY, "text", muc_unit_get_name (unit),
                       "unit", get_id (unit), NULL);
}

static void
say (Fixture         *f,
     const char      *period,
     MucUnit         *unit,
     MucProgressState state)
{
  muc_record_append (f->action, MUC_TYPE_PROGRESS, "period", period, "unit", get_id (unit),
                     "state", state, NULL);
}

static GPtrArray *
list (Fixture    *f,
      const char *key)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  g_clear_pointer (&f->duties, g_ptr_array_unref);
  f->duties = muc_duties_list (f->year, &period);
  return f->duties;
}

static void
assert_state (Fixture         *f,
              const char      *key,
              const char      *today,
              MucProgressState expected)
{
  GDate day;

  g_assert_true (muc_day_parse (today, &day));
  g_assert_cmpuint (list (f, key)->len, ==, 1);
  g_assert_cmpint (muc_duty_get_state (f->duties->pdata[0], &day), ==, expected);
}

/* Due in its quarter, late from the day after, and in each quarter until it is done: also where
 * nobody looked on the day itself. */
static void
test_dated (Fixture       *f,
            gconstpointer  data)
{
  plan (f, "Tháng 02/2026", MUC_DEADLINE_MONTH, "2026-02-28", f->office);
  assert_state (f, "2026-q1", "2026-02-28", MUC_PROGRESS_STATE_NOT_STARTED);
  assert_state (f, "2026-q1", "2026-03-01", MUC_PROGRESS_STATE_LATE);
  assert_state (f, "2026-q2", "2026-05-29", MUC_PROGRESS_STATE_LATE);
  say (f, "2026-q1", f->office, MUC_PROGRESS_STATE_DOING);
  assert_state (f, "2026-q1", "2026-02-10", MUC_PROGRESS_STATE_DOING);
  assert_state (f, "2026-q1", "2026-03-10", MUC_PROGRESS_STATE_LATE);
  say (f, "2026-q2", f->office, MUC_PROGRESS_STATE_DONE);
  assert_state (f, "2026-q2", "2026-06-01", MUC_PROGRESS_STATE_DONE);
  g_assert_cmpuint (list (f, "2026-q3")->len, ==, 0);
}

/* Done before it is due: it stands in the period of its day, done. */
static void
test_early (Fixture       *f,
            gconstpointer  data)
{
  plan (f, "Quý III", MUC_DEADLINE_QUARTER, "2026-09-30", f->office);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 0);
  say (f, "2026-q2", f->office, MUC_PROGRESS_STATE_DONE);
  assert_state (f, "2026-q3", "2026-08-01", MUC_PROGRESS_STATE_DONE);
  g_assert_true (muc_duty_is_answered (f->duties->pdata[0]));
}

/* Units report by quarters; the windows of the Department of Home Affairs end at other days, and
 * say what was done until then. */
static void
test_window (Fixture       *f,
             gconstpointer  data)
{
  plan (f, "Quý I", MUC_DEADLINE_QUARTER, "2026-03-31", f->office);
  say (f, "2026-q1", f->office, MUC_PROGRESS_STATE_DONE);
  g_object_set (muc_record_peek (MUC_RECORD (f->action), MUC_TYPE_PROGRESS, 0),
                "done", "2026-03-20", "result", "Đã mở quầy", NULL);
  assert_state (f, "2026-wh1", "2026-06-15", MUC_PROGRESS_STATE_DONE);
  g_assert_cmpstr (muc_progress_get_result (muc_duty_find_told (f->duties->pdata[0])), ==,
                   "Đã mở quầy");
  g_assert_true (muc_duty_is_answered (f->duties->pdata[0]));
  g_assert_cmpuint (list (f, "2026-wq3")->len, ==, 0);
}

/* Of what is never over, the last that was said in the window. */
static void
test_standing_window (Fixture       *f,
                      gconstpointer  data)
{
  plan (f, "Thường xuyên", MUC_DEADLINE_STANDING, NULL, f->office);
  assert_state (f, "2026-wh1", "2026-06-15", MUC_PROGRESS_STATE_NOT_REPORTED);
  say (f, "2026-q1", f->office, MUC_PROGRESS_STATE_DOING);
  assert_state (f, "2026-wh1", "2026-06-15", MUC_PROGRESS_STATE_DOING);
  assert_state (f, "2026-wq3", "2026-09-20", MUC_PROGRESS_STATE_NOT_REPORTED);
  say (f, "2026-wh1", f->office, MUC_PROGRESS_STATE_DONE);
  assert_state (f, "2026-wh1", "2026-06-15", MUC_PROGRESS_STATE_DONE);
}

/* Three months in a quarter; the unanswered ones are not reported, never late. */
static void
test_recurring (Fixture       *f,
                gconstpointer  data)
{
  GDate day, due;

  plan (f, "Định kỳ hàng tháng", MUC_DEADLINE_RECURRING, NULL, f->office);
  say (f, "2026-02", f->office, MUC_PROGRESS_STATE_DONE);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 3);
  g_assert_true (muc_day_parse ("2026-04-02", &day));
  g_assert_cmpint (muc_duty_get_state (f->duties->pdata[0], &day), ==,
                   MUC_PROGRESS_STATE_NOT_REPORTED);
  g_assert_cmpint (muc_duty_get_state (f->duties->pdata[1], &day), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_false (muc_duty_get_due (f->duties->pdata[2], &due));
  g_assert_false (muc_duty_is_overdue (f->duties->pdata[2], &day));

  plan (f, "Tháng, Quý", MUC_DEADLINE_RECURRING, NULL, f->office);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 3 + 4);
}

static void
test_standing (Fixture       *f,
               gconstpointer  data)
{
  plan (f, "Thường xuyên", MUC_DEADLINE_STANDING, NULL, f->office);
  assert_state (f, "2026-q1", "2026-03-31", MUC_PROGRESS_STATE_NONE);
  assert_state (f, "2026-q1", "2026-04-01", MUC_PROGRESS_STATE_NOT_REPORTED);
  say (f, "2026-q1", f->office, MUC_PROGRESS_STATE_DONE);
  assert_state (f, "2026-q1", "2026-04-01", MUC_PROGRESS_STATE_DONE);
}

/* Nothing arose is an answer; a line of the log is one too. */
static void
test_event (Fixture       *f,
            gconstpointer  data)
{
  plan (f, "Khi có phát sinh", MUC_DEADLINE_EVENT, NULL, f->office);
  assert_state (f, "2026-q1", "2026-04-01", MUC_PROGRESS_STATE_NOT_REPORTED);
  muc_record_append (f->action, MUC_TYPE_EVENT, "date", "2026-05-04", "note", "Có đơn", NULL);
  assert_state (f, "2026-q1", "2026-04-01", MUC_PROGRESS_STATE_NOT_REPORTED);
  assert_state (f, "2026-q2", "2026-07-01", MUC_PROGRESS_STATE_DONE);
  g_assert_cmpuint (muc_duty_count_events (f->duties->pdata[0]), ==, 1);
  say (f, "2026-q1", f->office, MUC_PROGRESS_STATE_NOT_ARISEN);
  assert_state (f, "2026-q1", "2026-04-01", MUC_PROGRESS_STATE_NOT_ARISEN);
}

/* A group is asked by the members it has at that time, each once, and reads back as one. */
static void
test_group (Fixture       *f,
            gconstpointer  data)
{
  GDate day;

  plan (f, "Thường xuyên", MUC_DEADLINE_STANDING, NULL, f->group);
  muc_record_append (f->action, MUC_TYPE_PARTY, "unit", get_id (f->rooms[0]), NULL);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 3);
  g_assert_true (muc_duty_get_group (f->duties->pdata[0]) == f->group);
  g_assert_cmpuint (list (f, "2026-q3")->len, ==, 2);

  g_assert_true (muc_day_parse ("2026-09-01", &day));
  say (f, "2026-q3", f->rooms[0], MUC_PROGRESS_STATE_DONE);
  g_assert_cmpint (muc_duties_combine (f->duties, &day), ==, MUC_PROGRESS_STATE_NONE);
  say (f, "2026-q3", f->rooms[1], MUC_PROGRESS_STATE_NOT_STARTED);
  g_assert_cmpint (muc_duties_combine (f->duties, &day), ==, MUC_PROGRESS_STATE_DOING);
  g_object_set (muc_duty_find_progress (f->duties->pdata[1]), "state", MUC_PROGRESS_STATE_DONE,
                NULL);
  g_assert_cmpint (muc_duties_combine (f->duties, &day), ==, MUC_PROGRESS_STATE_DONE);
}

/* A party that is no unit of the list is asked by the words of the cell. */
static void
test_words (Fixture       *f,
            gconstpointer  data)
{
  plan (f, "Theo kế hoạch", MUC_DEADLINE_REFERENCE, NULL, NULL);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 1);
  g_assert_null (muc_duty_get_unit (f->duties->pdata[0]));
  g_assert_cmpstr (muc_duty_get_party (f->duties->pdata[0]), ==, "Ai đó");
}

static void
say_as (Fixture          *f,
        const char       *party,
        MucProgressState  state)
{
  muc_record_append (f->action, MUC_TYPE_PROGRESS, "period", "2026-q1", "party", party,
                     "state", state, NULL);
}

static MucProgressState
get_state (Fixture *f,
           guint    position)
{
  GDate day;

  g_date_set_dmy (&day, 10, G_DATE_FEBRUARY, 2026);
  return muc_duty_get_state (list (f, "2026-q1")->pdata[position], &day);
}

/* Two who are no known unit do not speak for each other; what somebody said whom the cell no
 * longer names is not lost. */
static void
test_strangers (Fixture       *f,
                gconstpointer  data)
{
  MucParty *first;

  plan (f, "Thường xuyên", MUC_DEADLINE_STANDING, NULL, NULL);
  first = muc_record_append (f->action, MUC_TYPE_PARTY, "text", "Đội trực đêm", NULL);
  muc_record_append (f->action, MUC_TYPE_PARTY, "text", "Đội trực ngày", NULL);
  g_assert_cmpuint (list (f, "2026-q1")->len, ==, 2);
  say_as (f, "Đội trực ngày", MUC_PROGRESS_STATE_DOING);
  g_assert_cmpint (get_state (f, 0), ==, MUC_PROGRESS_STATE_NONE);
  g_assert_cmpint (get_state (f, 1), ==, MUC_PROGRESS_STATE_DOING);
  say_as (f, "Đội trực đêm", MUC_PROGRESS_STATE_DONE);
  g_assert_cmpint (get_state (f, 0), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_cmpint (get_state (f, 1), ==, MUC_PROGRESS_STATE_DOING);

  g_object_set (first, "text", "Đội trực ban đêm", NULL);
  g_assert_cmpint (get_state (f, 0), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_cmpint (get_state (f, 1), ==, MUC_PROGRESS_STATE_DOING);
}

#define ADD(name, test) g_test_add ("/duty/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("dated", test_dated);
  ADD ("early", test_early);
  ADD ("window", test_window);
  ADD ("standing-window", test_standing_window);
  ADD ("recurring", test_recurring);
  ADD ("standing", test_standing);
  ADD ("event", test_event);
  ADD ("group", test_group);
  ADD ("words", test_words);
  ADD ("strangers", test_strangers);
  return g_test_run ();
}
