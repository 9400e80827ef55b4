/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year-glance.h"

#include <math.h>

#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"

/* The year's targets, and the whole; work, dates and risks have files of their own. */

#define TEXT_LENGTH 120

static void
clear_target (gpointer data)
{
  MucGlanceTarget *self = data;

  g_clear_object (&self->objective);
  g_clear_object (&self->target);
  g_free (self->text);
  g_free (self->wanted);
  g_free (self->figure);
}

static void
clear_work (gpointer data)
{
  MucGlanceWork *self = data;

  g_free (self->name);
  for (guint i = 0; i < MUC_N_WORK_STATES; i++)
    muc_aim_clear (&self->aims[i]);
}

static void
clear_date (gpointer data)
{
  MucGlanceDate *self = data;

  g_free (self->name);
  muc_aim_clear (&self->aim);
}

static void
clear_risks (gpointer data)
{
  MucGlanceRisks *self = data;

  g_free (self->label);
  muc_aim_clear (&self->aim_before);
  muc_aim_clear (&self->aim);
}

static GArray *
create_list (gsize          size,
             GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);
  return list;
}

/* Targets */

/* A target whose own words are as short as "100%" is known by its objective. */
static char *
describe (MucObjective *objective,
          MucTarget    *target)
{
  const char *own = target != NULL ? muc_target_get_text (target) : NULL;
  const char *text = muc_text_is_blank (own) ? muc_objective_get_text (objective) : own;
  g_autofree char *line = NULL;

  if (muc_text_is_blank (text))
    return g_strdup ("…");
  line = muc_text_clean (text);
  g_strdelimit (line, "\n", ' ');
  return muc_text_shorten (line, TEXT_LENGTH);
}

static double
get_mark (MucTarget *target)
{
  const double wanted = muc_target_get_value (target);

  if (isnan (wanted))
    return -1;
  return g_strcmp0 (muc_target_get_unit (target), "%") == 0 ? CLAMP (wanted / 100, 0, 1) : 1;
}

static void
measure (MucYearGlance   *self,
         MucTarget       *target,
         const MucPeriod *whole,
         MucGlanceTarget *row)
{
  g_auto (MucAttainment) attainment = { 0 };

  muc_attainment_init (&attainment, target, whole, NULL, FALSE);
  row->target = g_object_ref (target);
  row->state = attainment.state;
  row->wanted = muc_attainment_dup_wanted (target);
  row->figure = muc_attainment_dup_text (target, attainment.value);
  row->share = muc_attainment_get_share (&attainment, target);
  row->mark = get_mark (target);
  row->is_open = row->state == MUC_ATTAINMENT_MISSED && self->is_current
                 && muc_attainment_is_yearly_sum (target);
}

static void
add_target (MucYearGlance   *self,
            MucObjective    *objective,
            MucTarget       *target,
            const MucPeriod *whole)
{
  MucGlanceTarget row = { .share = NAN, .mark = -1 };

  row.objective = g_object_ref (objective);
  row.text = describe (objective, target);
  if (target != NULL)
    measure (self, target, whole, &row);
  g_array_append_val (self->targets, row);
}

/** muc_year_glance_add_targets: how far each target of @year was reached by now. */
void
muc_year_glance_add_targets (MucYearGlance *self,
                             MucYear       *year)
{
  const MucPeriod whole = { MUC_PERIOD_YEAR, self->year, 1 };

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);
      const guint n = muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET);
      const guint first = self->targets->len;

      if (muc_par_is_task (objective))
        continue;
      for (guint j = 0; j < MAX (n, 1); j++)
        add_target (self, objective,
                    n > 0 ? muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, j) : NULL,
                    &whole);
      g_array_index (self->targets, MucGlanceTarget, first).number =
        muc_naming_get_number (objective);
    }
}

/* The whole */

static void
free_glance (gpointer data)
{
  MucYearGlance *self = data;

  g_array_unref (self->targets);
  g_array_unref (self->periods);
  g_array_unref (self->units);
  g_array_unref (self->dates);
  g_array_unref (self->risks);
}

/**
 * muc_year_glance_new:
 * @year: a year
 * @today: the day it is
 *
 * Returns: (transfer full): the figures of @year as they are now
 */
MucYearGlance *
muc_year_glance_new (MucYear     *year,
                     const GDate *today)
{
  MucYearGlance *self;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = g_atomic_rc_box_new0 (MucYearGlance);
  self->year = muc_year_get_number (year);
  self->today = *today;
  self->is_current = muc_period_find_present (year, today, &self->present);
  self->targets = create_list (sizeof (MucGlanceTarget), clear_target);
  self->periods = create_list (sizeof (MucGlanceWork), clear_work);
  self->units = create_list (sizeof (MucGlanceWork), clear_work);
  self->dates = create_list (sizeof (MucGlanceDate), clear_date);
  self->risks = create_list (sizeof (MucGlanceRisks), clear_risks);
  muc_year_glance_add_targets (self, year);
  muc_year_glance_add_work (self, year);
  muc_year_glance_add_dates (self, year);
  muc_year_glance_add_risks (self, year);
  return self;
}

/** muc_year_glance_ref: (transfer full): @self once more. */
MucYearGlance *
muc_year_glance_ref (MucYearGlance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/** muc_year_glance_unref: lets go of @self. */
void
muc_year_glance_unref (MucYearGlance *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, free_glance);
}

/** muc_glance_work_sum: how much work it is, in all states. */
guint
muc_glance_work_sum (const MucGlanceWork *self)
{
  guint sum = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < MUC_N_WORK_STATES; i++)
    sum += self->counts[i];
  return sum;
}
