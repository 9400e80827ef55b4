/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/likelihood-hint.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "model/assessment.h"
#include "model/plan.h"
#include "model/scale.h"
#include "model/text.h"

/* How many years are looked at: the last one known, and those before it. */
#define N_YEARS 3

static MucYear *
get_year (MucRisk *risk)
{
  return MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
}

static gboolean
is_log_used (MucYear *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    if (muc_risk_count_occurrences (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) > 0)
      return TRUE;
  return FALSE;
}

/**
 * muc_likelihood_hint_count:
 * @risk: a risk of a year
 * @today: the present day
 *
 * The number of the log, or the one a paper states (column 16) where that is greater. An empty log
 * is a 0 only once the year is over, and if the log was used that year or the outcome was stated.
 *
 * Returns: how often it came true in its year, NAN where that is not known
 */
double
muc_likelihood_hint_count (MucRisk     *risk,
                           const GDate *today)
{
  double stated;
  guint logged;

  g_return_val_if_fail (MUC_IS_RISK (risk), NAN);
  g_return_val_if_fail (today != NULL, NAN);

  stated = muc_risk_get_occurrences_stated (risk);
  logged = muc_risk_count_occurrences (risk);
  if (logged > 0 || !isnan (stated))
    return fmax (logged, stated);
  if (muc_year_is_over (get_year (risk), today)
      && (!muc_text_is_blank (muc_risk_get_outcome (risk)) || is_log_used (get_year (risk))))
    return 0;
  return NAN;
}

/* Levels */

static MucLevel *
get_level (MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucScale *scale = muc_year_get_scale (get_year (risk));
  const char *words;

  if (assessment == NULL || scale == NULL)
    return NULL;
  if (muc_assessment_get_likelihood (assessment) != NULL)
    return muc_assessment_get_likelihood (assessment);
  words = muc_assessment_get_likelihood_text (assessment);
  return words != NULL ? muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, words) : NULL;
}

static int
find_position (MucScale *scale,
               MucLevel *level)
{
  for (guint i = 0; i < muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD); i++)
    if (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, i) == level)
      return (int) i;
  return -1;
}

/* How high the level of @risk stands on its own scale, as a place on @scale; -1 for none. */
static int
find_place (MucRisk  *risk,
            MucScale *scale)
{
  MucScale *own = muc_year_get_scale (get_year (risk));
  MucLevel *level = get_level (risk);
  const int position = level != NULL ? find_position (own, level) : -1;
  const int last = (int) muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD) - 1;
  int own_last;

  if (position < 0 || last < 0)
    return -1;
  own_last = (int) muc_scale_count_levels (own, MUC_AXIS_LIKELIHOOD) - 1;
  return own_last > 0 ? (int) lround ((double) position / own_last * last) : 0;
}

/* The nearest rating, in the last year or one before it. */
static int
find_base (MucRisk  *risk,
           MucScale *scale)
{
  int place = -1;

  for (guint i = 0; i < N_YEARS && risk != NULL && place < 0; i++)
    {
      place = find_place (risk, scale);
      risk = muc_risk_get_previous (risk);
    }
  return place;
}

/* Counts */

static GArray *
list_counts (MucRisk     *risk,
             const GDate *today)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (MucYearCount));

  for (guint i = 0; i < N_YEARS && risk != NULL; i++)
    {
      MucYearCount count = { muc_year_get_number (get_year (risk)),
                             muc_likelihood_hint_count (risk, today) };

      if (!isnan (count.count))
        g_array_prepend_val (counts, count);
      risk = muc_risk_get_previous (risk);
    }
  return counts;
}

static MucHintReason
compare_counts (const GArray *counts,
                gboolean      over,
                gboolean      rated_least)
{
  const double last = g_array_index (counts, MucYearCount, counts->len - 1).count;
  double least = INFINITY, most = 0;

  for (guint i = 0; i + 1 < counts->len; i++)
    {
      least = fmin (least, g_array_index (counts, MucYearCount, i).count);
      most = fmax (most, g_array_index (counts, MucYearCount, i).count);
    }
  if (counts->len == 1)
    return rated_least && last > 0 ? MUC_HINT_UNLIKELY : MUC_HINT_ONE_YEAR;
  if (last > 0 && most == 0)
    return MUC_HINT_FIRST;
  if (last > 0 && last >= 2 * most)
    return MUC_HINT_MORE;
  if (last == 0 && most == 0)
    return MUC_HINT_NEVER;
  if (2 * last <= least)
    return over ? MUC_HINT_LESS : MUC_HINT_EARLY;
  return MUC_HINT_STEADY;
}

static int
get_step (MucHintReason reason)
{
  switch (reason)
    {
    case MUC_HINT_UNLIKELY:
    case MUC_HINT_FIRST:
    case MUC_HINT_MORE:
      return 1;
    case MUC_HINT_NEVER:
    case MUC_HINT_LESS:
      return -1;
    default:
      return 0;
    }
}

/* The hint */

static MucScale *
find_scale (MucYear *year,
            gboolean next)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (year));
  MucYear *after = next ? muc_plan_find_year (plan, muc_year_get_number (year) + 1) : NULL;
  MucScale *scale = after != NULL ? muc_year_get_scale (after) : NULL;

  return scale != NULL ? scale : muc_year_get_scale (year);
}

static MucLevel *
peek_level (MucScale *scale,
            int       place)
{
  const int n = (int) muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD);

  return place < 0 ? NULL
                   : muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, (guint) MIN (place, n - 1));
}

/* Where nothing is known of the year yet, what is known of those before it is about that year. */
static void
fill (MucLikelihoodHint *self,
      MucRisk           *risk,
      MucRisk           *last,
      const GDate       *today)
{
  MucYear *year = get_year (risk);
  MucScale *scale = find_scale (year, risk == last);
  const int base = scale != NULL ? find_base (last, scale) : -1;
  MucLevel *present;

  self->year = muc_year_get_number (year) + (risk == last ? 1 : 0);
  self->reason = base >= 0
                 ? compare_counts (self->counts, muc_year_is_over (get_year (last), today),
                                   base == 0)
                 : MUC_HINT_UNRATED;
  if (scale == NULL)
    return;
  present = risk == last ? peek_level (scale, base) : get_level (risk);
  g_set_object (&self->present, present);
  if (base >= 0 && self->reason != MUC_HINT_ONE_YEAR)
    g_set_object (&self->proposed, peek_level (scale, MAX (base + get_step (self->reason), 0)));
}

/**
 * muc_likelihood_hint_new:
 * @risk: a risk of a year
 * @today: the present day
 *
 * What the numbers of occurrences speak for when the likelihood (column 9) is rated the next time:
 * for next year, or for the year of @risk itself as long as nothing is known of that. It is a
 * hint only; the office rates. The rule, made to be said in one sentence each:
 *
 * The last year known is compared with the two years before it, of those of which a number is
 * known (muc_likelihood_hint_count()). At least twice as often as in each of them: one level
 * higher than it was rated. At most half as often as in each of them, or never: one level lower,
 * but not before the year is over. Else the same level. Where only one year is known, one level
 * higher if it came true though it was rated as the least likely, else nothing is proposed.
 *
 * Levels of two scales stand for each other by how high they stand, from the lowest to the highest
 * one. Where the level of the last year is gone from its scale, the rating before holds.
 *
 * Returns: (transfer full) (nullable): the hint; %NULL where no number is known, and for an
 *   opportunity
 */
MucLikelihoodHint *
muc_likelihood_hint_new (MucRisk     *risk,
                         const GDate *today)
{
  g_autoptr (MucLikelihoodHint) self = NULL;
  MucRisk *last;

  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (muc_risk_get_kind (risk) != MUC_RISK_KIND_RISK)
    return NULL;
  last = isnan (muc_likelihood_hint_count (risk, today)) ? muc_risk_get_previous (risk) : risk;
  if (last == NULL)
    return NULL;
  self = g_new0 (MucLikelihoodHint, 1);
  self->counts = list_counts (last, today);
  if (self->counts->len == 0)
    return NULL;
  fill (self, risk, last, today);
  return g_steal_pointer (&self);
}

void
muc_likelihood_hint_free (MucLikelihoodHint *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->counts);
  g_clear_object (&self->present);
  g_clear_object (&self->proposed);
  g_free (self);
}

/* In words */

static const char *
explain (MucHintReason reason)
{
  switch (reason)
    {
    case MUC_HINT_UNRATED:
      return _("how likely it is was not rated");
    case MUC_HINT_ONE_YEAR:
      return _("one year alone says nothing yet");
    case MUC_HINT_UNLIKELY:
      return _("it came true though it was rated as the least likely");
    case MUC_HINT_FIRST:
      return _("it came true, which it had not before");
    case MUC_HINT_MORE:
      return _("it came true at least twice as often as in the years before");
    case MUC_HINT_NEVER:
      return _("it did not come true in any of these years");
    case MUC_HINT_LESS:
      return _("it came true at most half as often as in the years before");
    case MUC_HINT_EARLY:
      return _("less often than before so far, but the year is not over");
    case MUC_HINT_STEADY:
    default:
      return _("about as often as in the years before");
    }
}

static char *
describe_counts (const MucLikelihoodHint *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double last = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      const MucYearCount *count = &g_array_index (self->counts, MucYearCount, i);

      g_string_append_printf (text, "%s%" PRId64 ": %.0f", i > 0 ? ", " : "", count->year,
                              count->count);
      last = count->count;
    }
  return g_strdup_printf (ngettext ("%s time", "%s times", (gulong) last), text->str);
}

static char *
describe_proposal (const MucLikelihoodHint *self)
{
  const char *proposed = self->proposed != NULL ? muc_level_get_label (self->proposed) : NULL;
  const char *present = self->present != NULL ? muc_level_get_label (self->present) : NULL;

  if (proposed == NULL)
    return g_strdup (_("no suggestion"));
  if (present == NULL)
    return g_strdup_printf (_("“%s” is suggested"), proposed);
  if (self->present == self->proposed)
    return g_strdup_printf (_("“%s” stays right"), proposed);
  return g_strdup_printf (_("“%s” is suggested in place of “%s”"), proposed, present);
}

/**
 * muc_likelihood_hint_describe:
 * @self: a hint
 *
 * Returns: (transfer full): the numbers, what they speak for, and why, in the language of the
 *   interface: "2024: 0, 2025: 0, 2026: 3 lần → đề nghị “Cao” thay cho “Trung bình”, vì …"
 */
char *
muc_likelihood_hint_describe (const MucLikelihoodHint *self)
{
  g_autofree char *counts = NULL;
  g_autofree char *proposal = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  counts = describe_counts (self);
  proposal = describe_proposal (self);
  /* Translators: the numbers, what they speak for, and why */
  return g_strdup_printf (_("%s → %s: %s"), counts, proposal, explain (self->reason));
}
