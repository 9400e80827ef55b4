/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year-glance.h"

#include "model/plan.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale.h"

/* The risks of a year by their priorities, beside those of the year before. */

static MucGlanceRisks *
find_row (MucYearGlance *self,
          const char    *label)
{
  for (guint i = 0; i < self->risks->len; i++)
    {
      MucGlanceRisks *row = &g_array_index (self->risks, MucGlanceRisks, i);

      if (g_strcmp0 (row->label, label) == 0)
        return row;
    }
  return NULL;
}

static void
add_priority (MucYearGlance *self,
              MucPriority   *priority)
{
  MucGlanceRisks row = { .is_rated = TRUE };

  if (find_row (self, muc_priority_get_label (priority)) != NULL)
    return;
  row.label = g_strdup (muc_priority_get_label (priority));
  row.colour = muc_priority_get_colour (priority);
  row.pattern = muc_priority_get_pattern (priority);
  g_array_append_val (self->risks, row);
}

/* Priorities of an earlier scale that is no more used stand above those there are now. */
static void
add_scale (MucYearGlance *self,
           MucYear       *year)
{
  MucScale *scale = muc_year_get_scale (year);

  for (guint i = 0; scale != NULL && i < muc_scale_count_priorities (scale, MUC_RISK_KIND_RISK);
       i++)
    add_priority (self, muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, i));
}

static MucGlanceRisks *
get_row (MucYearGlance *self,
         MucRisk       *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucGlanceRisks row = { .colour = MUC_COLOUR_GREY };
  MucGlanceRisks *found = NULL;

  if (assessment != NULL)
    found = find_row (self, muc_rating_get_priority_label (assessment));
  if (found == NULL)
    found = find_row (self, NULL);
  if (found != NULL)
    return found;
  g_array_append_val (self->risks, row);
  return &g_array_index (self->risks, MucGlanceRisks, self->risks->len - 1);
}

static guint
count_risks (MucYearGlance *self,
             MucYear       *year,
             gboolean       before)
{
  guint n_risks = 0;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);
      MucGlanceRisks *row;
      guint *n;

      if (muc_risk_get_kind (risk) != MUC_RISK_KIND_RISK)
        continue;
      n_risks++;
      row = get_row (self, risk);
      n = before ? &row->before : &row->now;
      if ((*n)++ == 0)
        muc_aim_set_record (before ? &row->aim_before : &row->aim, risk);
    }
  return n_risks;
}

/* The nearest earlier year that has risks. */
static MucYear *
find_before (MucYear *year)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (year));
  MucYear *before = year;

  do
    before = muc_plan_find_year_before (plan, muc_year_get_number (before));
  while (before != NULL && muc_record_count (MUC_RECORD (before), MUC_TYPE_RISK) == 0);
  return before;
}

/** muc_year_glance_add_risks: how many risks have which priority, now and the year before. */
void
muc_year_glance_add_risks (MucYearGlance *self,
                           MucYear       *year)
{
  MucYear *before = find_before (year);

  add_scale (self, year);
  if (before != NULL)
    add_scale (self, before);
  count_risks (self, year, FALSE);
  if (before != NULL && count_risks (self, before, TRUE) > 0)
    self->before = muc_year_get_number (before);
}
