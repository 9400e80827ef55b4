/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lived.h"

#include <math.h>

#include "model/day.h"
#include "model/duty.h"
#include "model/event.h"
#include "model/measurement.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/party.h"
#include "model/risk.h"
#include "model/sample.h"
#include "model/target.h"

static const struct
{
  guint       objective;
  guint       target;
  const char *period;
  double      numerator;
  double      denominator;
  double      value;
} figures[] = {
  { 0, 0, "2031-q1", 118, 126, NAN }, { 0, 0, "2031-q2", 139, 144, NAN },
  { 0, 1, "2031-q1", 51, 126, NAN },  { 1, 0, "2031-q1", 194, 200, NAN },
  { 1, 1, "2031-q1", NAN, NAN, 1 },   { 2, 1, "2031-q1", 0, 0, NAN },
  { 3, 0, "2031-q1", NAN, NAN, 11 },  { 3, 1, "2031-q1", 107, 126, NAN },
  { 4, 0, "2031-q1", NAN, NAN, 140 }, { 4, 1, "2031-q1", NAN, NAN, 54.6 },
};

static gboolean
is_called (MucUnit    *unit,
           const char *name)
{
  return unit != NULL && g_strcmp0 (muc_unit_get_name (unit), name) == 0;
}

static void
say (MucDuty         *duty,
     MucProgressState state)
{
  g_autofree char *key = muc_period_dup_key (muc_duty_get_period (duty));
  MucUnit *unit = muc_duty_get_unit (duty);

  muc_record_append (muc_duty_get_action (duty), MUC_TYPE_PROGRESS, "period", key, "state", state,
                     "unit", unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : 0, NULL);
}

static GPtrArray *
list_duties (MucYear    *year,
             const char *key)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  return muc_duties_list (year, &period);
}

static void
report_first (MucYear *year)
{
  g_autoptr (GPtrArray) duties = list_duties (year, "2031-q1");

  for (guint i = 0; i < duties->len; i++)
    {
      MucUnit *unit = muc_duty_get_unit (duties->pdata[i]);
      const MucDeadlineKind kind =
        muc_action_get_deadline_kind (muc_duty_get_action (duties->pdata[i]));
      GDate due;

      if (is_called (unit, LIVED_SILENT))
        continue;
      if (is_called (unit, LIVED_LATE) && muc_duty_get_due (duties->pdata[i], &due))
        say (duties->pdata[i], MUC_PROGRESS_STATE_DOING);
      else if (kind == MUC_DEADLINE_EVENT)
        say (duties->pdata[i], MUC_PROGRESS_STATE_NOT_ARISEN);
      else
        say (duties->pdata[i], MUC_PROGRESS_STATE_DONE);
    }
}

static void
report_second (MucYear *year)
{
  g_autoptr (GPtrArray) duties = list_duties (year, "2031-q2");

  for (guint i = 0; i < duties->len; i++)
    if (muc_duty_find_progress (duties->pdata[i]) == NULL && i % 3 == 0)
      say (duties->pdata[i], i % 2 == 0 ? MUC_PROGRESS_STATE_DOING : MUC_PROGRESS_STATE_DONE);
}

static void
measure (MucYear *year)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE,
                                              figures[i].objective);

      muc_record_append (muc_record_peek (objective, MUC_TYPE_TARGET, figures[i].target),
                         MUC_TYPE_MEASUREMENT, "period", figures[i].period,
                         "numerator", figures[i].numerator,
                         "denominator", figures[i].denominator, "value", figures[i].value, NULL);
    }
}

/* What the sample itself knows of its year. */
static void
strip (MucRecord *owner,
       GType      type)
{
  while (muc_record_count (owner, type) > 0)
    muc_record_detach (muc_record_peek (owner, type, 0));
}

static void
strip_year (MucYear *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          strip (muc_record_peek (objective, MUC_TYPE_ACTION, j), MUC_TYPE_PROGRESS);
          strip (muc_record_peek (objective, MUC_TYPE_ACTION, j), MUC_TYPE_EVENT);
        }
      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_TARGET); j++)
        strip (muc_record_peek (objective, MUC_TYPE_TARGET, j), MUC_TYPE_MEASUREMENT);
    }
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    strip (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i), MUC_TYPE_OCCURRENCE);
}

/* The day that a test calls today. */
void
lived_set_day (GDate      *today,
               const char *day)
{
  g_assert_true (muc_day_parse (day, today));
}

MucPlan *
lived_create_plan (void)
{
  MucPlan *plan = muc_sample_new (LIVED_YEAR);
  MucYear *year = muc_plan_find_year (plan, LIVED_YEAR);
  MucRecord *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, 0);
  static const char *const days[] = { "2031-02-03", "2031-03-17", "2031-05-22" };

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (MUC_RECORD (year), MUC_TYPE_PAPER, i);

      if (muc_paper_get_date (paper) != NULL && muc_paper_get_unit (paper) == NULL)
        g_object_set (paper, "state", MUC_PAPER_STATE_ISSUED, NULL);
    }
  strip_year (year);
  report_first (year);
  report_second (year);
  measure (year);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    muc_record_append (risk, MUC_TYPE_OCCURRENCE, "date", days[i], "note", "Lại trễ", NULL);
  return plan;
}

/* Forty objectives with long names, and sixty units. */
void
lived_crowd (MucPlan *plan)
{
  MucYear *year = muc_plan_find_year (plan, LIVED_YEAR);

  for (guint i = 0; i < 52; i++)
    {
      g_autofree char *name = g_strdup_printf ("Phòng Quản lý công trình hạ tầng lâm nghiệp và "
                                               "nước sạch khu vực %u", i + 1);

      muc_record_append (plan, MUC_TYPE_UNIT, "name", name, NULL);
    }
  for (guint i = 0; i < 34; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("Hoàn thành việc rà soát, sắp xếp và số hóa toàn bộ hồ sơ của %u xã trong "
                         "vùng đệm của rừng đặc dụng đúng thời hạn và đúng quy định", i + 2);
      MucRecord *objective = muc_record_append (year, MUC_TYPE_OBJECTIVE, "text", text, NULL);

      if (i % 4 != 0)
        muc_record_append (objective, MUC_TYPE_TARGET, "text", text, "comparator",
                           MUC_COMPARATOR_AT_LEAST, "value", 90.5, "unit", "%", NULL);
      for (guint j = 0; j < 3; j++)
        {
          MucUnit *unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, 10 + (3 * i + j) % 52);
          g_autofree char *due = g_strdup_printf ("2031-%02u-%02u", 1 + (i + j) % 12, 5 + i % 20);
          MucRecord *action = muc_record_append (objective, MUC_TYPE_ACTION, "text", text,
                                                 "deadline-text", due,
                                                 "deadline-kind", MUC_DEADLINE_DAY, "due", due,
                                                 "parties-text", muc_unit_get_name (unit), NULL);

          muc_record_append (action, MUC_TYPE_PARTY, "text", muc_unit_get_name (unit), "unit",
                             muc_record_get_id (MUC_RECORD (unit)), NULL);
        }
    }
}
