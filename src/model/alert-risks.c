/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/alert.h"

#include <glib/gi18n-lib.h>

#include "model/assessment.h"
#include "model/day.h"
#include "model/deadline.h"
#include "model/naming.h"
#include "model/occurrence.h"
#include "model/risk.h"
#include "model/text.h"

/* Re-assessment */

/* The form's own time for it, or the end of the year, when all are evaluated. */
static void
get_review_day (MucRisk *risk,
                MucYear *year,
                GDate   *due)
{
  const int number = (int) muc_year_get_number (year);
  MucDeadline deadline;

  muc_deadline_parse (muc_risk_get_review_text (risk), number, &deadline);
  *due = deadline.due;
  if (!g_date_valid (due))
    g_date_set_dmy (due, 31, G_DATE_DECEMBER, (GDateYear) number);
}

/* An outcome was stated, or it was rated in the days before the one set for it or later. */
static gboolean
is_reviewed (MucRisk     *risk,
             const GDate *due)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  GDate earliest = *due;
  GDate rated;

  if (!muc_text_is_blank (muc_risk_get_outcome (risk)))
    return TRUE;
  g_date_subtract_days (&earliest, MUC_ALERT_DAYS);
  return assessment != NULL && muc_day_parse (muc_assessment_get_date (assessment), &rated)
         && g_date_compare (&rated, &earliest) >= 0;
}

static MucAlert *
find_review_of (GPtrArray   *alerts,
                const GDate *due)
{
  for (guint i = 0; i < alerts->len; i++)
    {
      MucAlert *alert = alerts->pdata[i];

      if (alert->kind == MUC_ALERT_REVIEW && g_date_compare (&alert->due, due) == 0)
        return alert;
    }
  return NULL;
}

/* Those of one day are told of together; the first of them is where it leads. */
static void
add_review (GPtrArray   *alerts,
            MucRisk     *risk,
            const GDate *due,
            const GDate *today)
{
  MucAlert *alert = find_review_of (alerts, due);
  const gboolean late = g_date_compare (due, today) < 0;

  if (alert != NULL)
    {
      alert->n++;
      return;
    }
  alert = muc_alerts_add (alerts, MUC_ALERT_REVIEW, late ? MUC_ALERT_LATE : MUC_ALERT_SOON, due,
                          1);
  muc_aim_set_record (&alert->aim, risk);
}

static char *
describe_risk (gpointer risk)
{
  g_autofree char *name = muc_naming_describe (risk);

  return muc_text_capitalize (name);
}

static void
describe_review (MucAlert    *alert,
                 const GDate *today)
{
  g_autofree char *risk = describe_risk (alert->aim.record);

  alert->detail = muc_alert_describe_day (&alert->due, today);
  if (alert->n == 1)
    alert->text = g_strdup_printf (_("%s is to be assessed anew"), risk);
  else
    alert->text = g_strdup_printf (ngettext ("%u risk or opportunity is to be assessed anew",
                                             "%u risks and opportunities are to be assessed anew",
                                             alert->n), alert->n);
}

static void
find_reviews (GPtrArray   *alerts,
              MucYear     *year,
              const GDate *today)
{
  GDate last = *today;

  g_date_add_days (&last, MUC_ALERT_DAYS);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);
      GDate due;

      get_review_day (risk, year, &due);
      if (g_date_compare (&due, &last) <= 0 && !is_reviewed (risk, &due))
        add_review (alerts, risk, &due, today);
    }
  for (guint i = 0; i < alerts->len; i++)
    {
      MucAlert *alert = alerts->pdata[i];

      if (alert->kind == MUC_ALERT_REVIEW)
        describe_review (alert, today);
    }
}

/* Occurrences */

/* How often it came true since it was last rated: a rating takes account of what was before it. */
static guint
count_since_rated (MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  const gboolean again = assessment != NULL && muc_assessment_get_round (assessment) > 1;
  GDate rated, day;
  guint n = 0;

  if (!again || !muc_day_parse (muc_assessment_get_date (assessment), &rated))
    return muc_risk_count_occurrences (risk);
  for (guint i = 0; i < muc_risk_count_occurrences (risk); i++)
    {
      MucOccurrence *occurrence = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE, i);

      if (!muc_day_parse (muc_occurrence_get_date (occurrence), &day)
          || g_date_compare (&day, &rated) > 0)
        n++;
    }
  return n;
}

static void
find_occurred (GPtrArray *alerts,
               MucYear   *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);
      const guint n = muc_risk_count_occurrences (risk);
      g_autofree char *name = NULL;
      MucAlert *alert;

      if (muc_risk_get_kind (risk) != MUC_RISK_KIND_RISK
          || count_since_rated (risk) < MUC_ALERT_OCCURRENCES)
        continue;
      name = describe_risk (risk);
      alert = muc_alerts_add (alerts, MUC_ALERT_RISK, MUC_ALERT_NOTE, NULL, 1);
      alert->text = g_strdup_printf (ngettext ("%s came true %u time this year",
                                               "%s came true %u times this year", n), name, n);
      alert->detail = g_strdup (_("look again at how likely it is and at its priority"));
      muc_aim_set_record (&alert->aim, risk);
    }
}

/** muc_alerts_find_risks: what the register of @year leaves to be done. */
void
muc_alerts_find_risks (GPtrArray   *alerts,
                       MucYear     *year,
                       const GDate *today)
{
  find_reviews (alerts, year, today);
  find_occurred (alerts, year);
}
