/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/corrective.h"

#include <glib/gi18n-lib.h>

#include "model/day.h"
#include "model/likeness.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/plan.h"
#include "model/text.h"

/* Two descriptions that have less in common are of different things. */
#define LEAST_LIKENESS 0.35

static MucCorrectiveAction *
get_corrective (gpointer year,
                guint    position)
{
  return muc_record_peek (year, MUC_TYPE_CORRECTIVE_ACTION, position);
}

static guint
count_correctives (gpointer year)
{
  return muc_record_count (year, MUC_TYPE_CORRECTIVE_ACTION);
}

/* Words */

/** muc_corrective_source_get_label: what people call it, in the language of the interface. */
const char *
muc_corrective_source_get_label (MucCorrectiveSource source)
{
  static const char *const labels[] = {
    [MUC_CORRECTIVE_SOURCE_OTHER] = N_("Other"),
    [MUC_CORRECTIVE_SOURCE_TARGET] = N_("Missed target"),
    [MUC_CORRECTIVE_SOURCE_OCCURRENCE] = N_("Risk that came true"),
    [MUC_CORRECTIVE_SOURCE_FINDING] = N_("Finding of the check"),
    [MUC_CORRECTIVE_SOURCE_INSPECTION] = N_("Inspection, audit"),
    [MUC_CORRECTIVE_SOURCE_COMPLAINT] = N_("Complaint, feedback"),
  };

  g_return_val_if_fail (source < G_N_ELEMENTS (labels), NULL);

  return _(labels[source]);
}

/** muc_corrective_state_get_label: what people call it, in the language of the interface. */
const char *
muc_corrective_state_get_label (MucCorrectiveState state)
{
  static const char *const labels[] = {
    [MUC_CORRECTIVE_STATE_OPEN] = N_("Just opened"),
    [MUC_CORRECTIVE_STATE_DOING] = N_("Being carried out"),
    [MUC_CORRECTIVE_STATE_CHECKING] = N_("Waiting for the check"),
    [MUC_CORRECTIVE_STATE_CLOSED] = N_("Closed"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (labels), NULL);

  return _(labels[state]);
}

/** muc_corrective_effect_get_label: what people call it, in the language of the interface. */
const char *
muc_corrective_effect_get_label (MucEffect effect)
{
  static const char *const labels[] = {
    [MUC_EFFECT_NONE] = N_("Not checked yet"),
    [MUC_EFFECT_YES] = N_("It had its effect"),
    [MUC_EFFECT_NO] = N_("It had no effect yet"),
  };

  g_return_val_if_fail (effect < G_N_ELEMENTS (labels), NULL);

  return _(labels[effect]);
}

static char *
describe_subject (MucCorrectiveAction *self)
{
  MucRecord *record = MUC_RECORD (self);
  MucRecord *subject = NULL;

  if (MUC_IS_PLAN (muc_record_get_plan (record)))
    subject = muc_plan_find (muc_record_get_plan (record), MUC_TYPE_RECORD,
                             muc_corrective_action_get_subject (self));
  return subject != NULL ? muc_naming_describe (subject) : NULL;
}

static char *
describe_target (MucTarget  *target,
                 const char *key)
{
  MucPeriod period;
  g_autofree char *name = muc_naming_describe (target);
  g_autofree char *when = muc_period_parse (key, &period) ? muc_period_describe (&period) : NULL;

  return when != NULL ? g_strdup_printf ("%s, %s", name, when) : g_steal_pointer (&name);
}

/**
 * muc_corrective_dup_origin:
 * @self: a corrective action
 *
 * Returns: (transfer full): what it was opened from, in the language of the interface: "Missed
 *   target: target 1 of objective 2, Quarter I"
 */
char *
muc_corrective_dup_origin (MucCorrectiveAction *self)
{
  MucTarget *target;
  MucOccurrence *occurrence;
  const char *label, *said;
  g_autofree char *what = NULL;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), NULL);

  target = muc_corrective_action_get_target (self);
  occurrence = muc_corrective_action_get_occurrence (self);
  label = muc_corrective_source_get_label (muc_corrective_action_get_source (self));
  said = muc_corrective_action_get_source_text (self);
  if (said != NULL)
    what = g_strdup (said);
  else if (target != NULL)
    what = describe_target (target, muc_corrective_action_get_period (self));
  else if (occurrence != NULL)
    what = muc_naming_describe (occurrence);
  else if (muc_corrective_action_get_subject (self) != 0)
    what = describe_subject (self);
  return what != NULL ? g_strdup_printf ("%s: %s", label, what) : g_strdup (label);
}

/* Numbers */

/**
 * muc_corrective_dup_next_number:
 * @year: a year
 *
 * Returns: (transfer full): the number after the highest that the year's corrective actions have
 */
char *
muc_corrective_dup_next_number (MucYear *year)
{
  guint64 highest = 0;

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  for (guint i = 0; i < count_correctives (year); i++)
    {
      const char *number = muc_corrective_action_get_number (get_corrective (year, i));

      highest = MAX (highest, number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0);
    }
  return g_strdup_printf ("%02u", (guint) MIN (highest, G_MAXINT) + 1);
}

/** muc_corrective_is_number_free: whether no other one of its year has that number. */
gboolean
muc_corrective_is_number_free (MucCorrectiveAction *self,
                               const char          *number)
{
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), FALSE);

  year = muc_record_get_owner (MUC_RECORD (self));
  for (guint i = 0; year != NULL && number != NULL && i < count_correctives (year); i++)
    {
      MucCorrectiveAction *other = get_corrective (year, i);

      if (other != self && g_strcmp0 (muc_corrective_action_get_number (other), number) == 0)
        return FALSE;
    }
  return TRUE;
}

/* How far it is */

/**
 * muc_corrective_find_refusal:
 * @self: a corrective action
 *
 * It is followed until somebody has checked that it helped.
 *
 * Returns: (transfer full) (nullable): why it cannot be closed, in the language of the interface
 */
char *
muc_corrective_find_refusal (MucCorrectiveAction *self)
{
  const char *text = NULL;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), NULL);

  if (muc_corrective_action_get_checked (self) == NULL)
    text = _("It cannot be closed before its effect was checked: enter the day of the check.");
  else if (muc_text_is_blank (muc_corrective_action_get_checker (self)))
    text = _("It cannot be closed before its effect was checked: enter who checked it.");
  else if (muc_corrective_action_get_effect (self) == MUC_EFFECT_NONE)
    text = _("It cannot be closed before its effect was checked: say whether it had its effect.");
  else if (muc_corrective_action_get_effect (self) == MUC_EFFECT_NO)
    text = _("It cannot be closed: the check says that it had no effect yet. Go on with its causes "
             "and its action, and check again.");
  return g_strdup (text);
}

static gboolean
is_closed (MucCorrectiveAction *self)
{
  return muc_corrective_action_get_state (self) == MUC_CORRECTIVE_STATE_CLOSED;
}

/** muc_corrective_is_late: whether it should have been done before @today and was not. */
gboolean
muc_corrective_is_late (MucCorrectiveAction *self,
                        const GDate         *today)
{
  GDate due;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  return !is_closed (self) && muc_corrective_action_get_done (self) == NULL
         && muc_day_parse (muc_corrective_action_get_due (self), &due)
         && g_date_compare (&due, today) < 0;
}

/** muc_corrective_is_closed_in: whether the check that closed it was in those days. */
gboolean
muc_corrective_is_closed_in (MucCorrectiveAction *self,
                             const GDate         *begin,
                             const GDate         *end)
{
  GDate day;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), FALSE);

  return is_closed (self) && muc_day_parse (muc_corrective_action_get_checked (self), &day)
         && g_date_compare (&day, begin) >= 0 && g_date_compare (&day, end) <= 0;
}

/** muc_corrective_is_open_in: whether it was there at @end and not closed by then. */
gboolean
muc_corrective_is_open_in (MucCorrectiveAction *self,
                           const GDate         *begin,
                           const GDate         *end)
{
  GDate opened, closed;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), FALSE);
  g_return_val_if_fail (begin != NULL && end != NULL, FALSE);

  if (muc_day_parse (muc_corrective_action_get_date (self), &opened)
      && g_date_compare (&opened, end) > 0)
    return FALSE;
  return !is_closed (self)
         || (muc_day_parse (muc_corrective_action_get_checked (self), &closed)
             && g_date_compare (&closed, end) > 0);
}

static gboolean
is_missed_in (MucTarget       *target,
              const MucPeriod *period,
              gboolean        *measured)
{
  g_auto (MucAttainment) attainment = { 0 };

  muc_attainment_init (&attainment, target, period, NULL, FALSE);
  *measured = attainment.state == MUC_ATTAINMENT_MISSED
              || attainment.state == MUC_ATTAINMENT_ATTAINED;
  return attainment.state == MUC_ATTAINMENT_MISSED;
}

/**
 * muc_corrective_is_missed_since:
 * @self: a corrective action
 * @period: (out): the last period measured after it was closed
 *
 * What is counted over the whole year is not missed by a part of it.
 *
 * Returns: whether it was closed, and its target is missed all the same in the last period that
 *   was measured and began after that
 */
gboolean
muc_corrective_is_missed_since (MucCorrectiveAction *self,
                                MucPeriod           *period)
{
  MucTarget *target;
  MucRecord *year;
  MucCycle cycle;
  GDate closed;
  g_autoptr (GArray) periods = NULL;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  target = muc_corrective_action_get_target (self);
  year = muc_record_get_owner (MUC_RECORD (self));
  if (target == NULL || year == NULL || !is_closed (self)
      || muc_attainment_is_yearly_sum (target)
      || !muc_day_parse (muc_corrective_action_get_checked (self), &closed))
    return FALSE;
  cycle = muc_period_get_own_cycle (MUC_YEAR (year));
  periods = muc_period_list (MUC_YEAR (year), muc_period_get_cycle_kind (cycle));
  for (guint i = periods->len; i > 0; i--)
    {
      GDate begin, end;
      gboolean measured, missed;

      *period = g_array_index (periods, MucPeriod, i - 1);
      muc_period_get_days (period, MUC_YEAR (year), &begin, &end);
      if (g_date_compare (&begin, &closed) <= 0)
        return FALSE;
      missed = is_missed_in (target, period, &measured);
      if (measured)
        return missed;
    }
  return FALSE;
}

/* Others */

typedef struct
{
  MucCorrectiveAction *action;
  double likeness;
} Similar;

static int
compare_similar (gconstpointer a,
                 gconstpointer b)
{
  const double left = ((const Similar *) a)->likeness;
  const double right = ((const Similar *) b)->likeness;

  return left > right ? -1 : left < right;
}

static void
add_similar (GArray              *found,
             MucCorrectiveAction *self,
             const GArray        *words,
             MucRecord           *year)
{
  for (guint i = 0; i < count_correctives (year); i++)
    {
      Similar each = { get_corrective (year, i), 0 };
      g_autoptr (GArray) others = NULL;

      if (each.action == self)
        continue;
      others = muc_likeness_list_words (muc_corrective_action_get_description (each.action));
      each.likeness = muc_likeness_measure (words, others);
      if (each.likeness >= LEAST_LIKENESS)
        g_array_append_val (found, each);
    }
}

/**
 * muc_corrective_list_similar:
 * @self: a corrective action
 *
 * Returns: (transfer full) (element-type MucCorrectiveAction): those of all years that are about
 *   something like it, by their words, the most alike first
 */
GPtrArray *
muc_corrective_list_similar (MucCorrectiveAction *self)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Similar));
  g_autoptr (GArray) words = NULL;
  GPtrArray *similar = g_ptr_array_new ();
  MucRecord *plan;

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), similar);

  plan = MUC_RECORD (muc_record_get_plan (MUC_RECORD (self)));
  words = muc_likeness_list_words (muc_corrective_action_get_description (self));
  for (guint i = 0; plan != NULL && i < muc_record_count (plan, MUC_TYPE_YEAR); i++)
    add_similar (found, self, words, muc_record_peek (plan, MUC_TYPE_YEAR, i));
  g_array_sort (found, compare_similar);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (similar, g_array_index (found, Similar, i).action);
  return similar;
}

/**
 * muc_corrective_list_unrated:
 * @self: a corrective action
 *
 * Returns: (transfer full) (element-type MucCorrectiveRisk): once it is closed, the risks that it
 *   should make us rate again and that nobody has looked at since
 */
GPtrArray *
muc_corrective_list_unrated (MucCorrectiveAction *self)
{
  GPtrArray *unrated = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (self), unrated);

  for (guint i = 0; is_closed (self)
                    && i < muc_record_count (MUC_RECORD (self), MUC_TYPE_CORRECTIVE_RISK); i++)
    {
      MucCorrectiveRisk *link = muc_record_peek (MUC_RECORD (self), MUC_TYPE_CORRECTIVE_RISK, i);

      if (muc_corrective_risk_get_risk (link) != NULL
          && muc_corrective_risk_get_assessment (link) == NULL)
        g_ptr_array_add (unrated, link);
    }
  return unrated;
}

/**
 * muc_corrective_list_for:
 * @origin: a target or an occurrence
 *
 * Returns: (transfer full) (element-type MucCorrectiveAction): those of its year that were opened
 *   from it
 */
GPtrArray *
muc_corrective_list_for (gpointer origin)
{
  GPtrArray *found = g_ptr_array_new ();
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_TARGET (origin) || MUC_IS_OCCURRENCE (origin), found);

  year = muc_record_get_ancestor (origin, MUC_TYPE_YEAR);
  for (guint i = 0; year != NULL && i < count_correctives (year); i++)
    {
      MucCorrectiveAction *each = get_corrective (year, i);

      if (origin == (gpointer) muc_corrective_action_get_target (each)
          || origin == (gpointer) muc_corrective_action_get_occurrence (each))
        g_ptr_array_add (found, each);
    }
  return found;
}
