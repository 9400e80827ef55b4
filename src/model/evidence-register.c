/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/evidence-register.h"

#include "model/day.h"
#include "model/objective.h"
#include "model/text.h"

/** muc_evidence_link_get_shown: (transfer none) (nullable): what a link names, while there. */
gpointer
muc_evidence_link_get_shown (MucEvidenceLink *link)
{
  g_return_val_if_fail (MUC_IS_EVIDENCE_LINK (link), NULL);

  if (muc_evidence_link_get_action (link) != NULL)
    return muc_evidence_link_get_action (link);
  if (muc_evidence_link_get_progress (link) != NULL)
    return muc_evidence_link_get_progress (link);
  if (muc_evidence_link_get_risk (link) != NULL)
    return muc_evidence_link_get_risk (link);
  return muc_evidence_link_get_criterion (link);
}

/* What is said of an action is shown by what shows the action's progress. */
static gboolean
is_about (MucEvidence *evidence,
          gpointer     subject)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK); i++)
    {
      gpointer shown = muc_evidence_link_get_shown (muc_record_peek (MUC_RECORD (evidence),
                                                                  MUC_TYPE_EVIDENCE_LINK, i));

      if (shown == subject
          || (MUC_IS_PROGRESS (shown) && (gpointer) muc_record_get_owner (shown) == subject))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_year (MucEvidence *evidence,
            gpointer     year)
{
  const guint n = muc_record_count (MUC_RECORD (evidence), MUC_TYPE_EVIDENCE_LINK);
  GDate day;

  for (guint i = 0; i < n; i++)
    {
      gpointer shown = muc_evidence_link_get_shown (muc_record_peek (MUC_RECORD (evidence),
                                                                  MUC_TYPE_EVIDENCE_LINK, i));

      if (shown != NULL && (gpointer) muc_record_get_ancestor (shown, MUC_TYPE_YEAR) == year)
        return TRUE;
    }
  return n == 0 && (!muc_day_parse (muc_evidence_get_date (evidence), &day)
                    || g_date_get_year (&day) == muc_year_get_number (year));
}

static GPtrArray *
filter (gpointer   record,
        gboolean (*is_wanted) (MucEvidence *evidence,
                               gpointer     data),
        gpointer   data)
{
  GPtrArray *wanted = g_ptr_array_new ();
  MucRecord *plan = MUC_RECORD (muc_record_get_plan (record));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_EVIDENCE); i++)
    {
      MucEvidence *evidence = muc_record_peek (plan, MUC_TYPE_EVIDENCE, i);

      if (is_wanted (evidence, data))
        g_ptr_array_add (wanted, evidence);
    }
  return wanted;
}

/**
 * muc_evidence_list_for:
 * @subject: an action, a progress, a risk or a criterion of the PAR index
 *
 * Returns: (transfer container) (element-type MucEvidence): what shows it, in the register's order
 */
GPtrArray *
muc_evidence_list_for (gpointer subject)
{
  g_return_val_if_fail (MUC_IS_RECORD (subject), NULL);

  return filter (subject, is_about, subject);
}

static gboolean
is_linked (MucEvidence *evidence,
           gpointer     subject)
{
  g_autoptr (GPtrArray) shown = muc_evidence_list_shown (evidence);

  return g_ptr_array_find (shown, subject, NULL);
}

/**
 * muc_evidence_list_linked:
 * @subject: an action, a progress or a risk
 *
 * Returns: (transfer container) (element-type MucEvidence): what is said to show just that, not
 *   also what shows what was said of it
 */
GPtrArray *
muc_evidence_list_linked (gpointer subject)
{
  g_return_val_if_fail (MUC_IS_RECORD (subject), NULL);

  return filter (subject, is_linked, subject);
}

/**
 * muc_evidence_list_year:
 * @year: a year
 *
 * Returns: (transfer container) (element-type MucEvidence): what shows something of that year, and
 *   what shows nothing yet and is of that year or has no date
 */
GPtrArray *
muc_evidence_list_year (MucYear *year)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  return filter (year, is_of_year, year);
}

/** muc_evidence_is_of_year: whether it is in the list of that year. */
gboolean
muc_evidence_is_of_year (MucEvidence *self,
                         MucYear     *year)
{
  g_return_val_if_fail (MUC_IS_EVIDENCE (self) && MUC_IS_YEAR (year), FALSE);

  return is_of_year (self, year);
}

/** muc_evidence_find_year: (transfer none) (nullable): the last year in whose list it is. */
MucYear *
muc_evidence_find_year (MucEvidence *self)
{
  MucPlan *plan;
  MucYear *year;

  g_return_val_if_fail (MUC_IS_EVIDENCE (self), NULL);

  plan = muc_record_get_plan (MUC_RECORD (self));
  year = muc_plan_find_year_before (plan, G_MAXINT64);
  while (year != NULL && !is_of_year (self, year))
    year = muc_plan_find_year_before (plan, muc_year_get_number (year));
  return year;
}

/**
 * muc_evidence_list_shown:
 * @self: a piece of evidence
 *
 * Returns: (transfer container) (element-type MucRecord): what it shows
 */
GPtrArray *
muc_evidence_list_shown (MucEvidence *self)
{
  GPtrArray *shown = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_EVIDENCE (self), shown);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self), MUC_TYPE_EVIDENCE_LINK); i++)
    {
      gpointer subject = muc_evidence_link_get_shown (muc_record_peek (MUC_RECORD (self),
                                                                    MUC_TYPE_EVIDENCE_LINK, i));

      if (subject != NULL)
        g_ptr_array_add (shown, subject);
    }
  return shown;
}

/* "25 / KH-SLN" and "25/kh-sln" are one number. */
static char *
fold_number (const char *number)
{
  g_autofree char *folded = number != NULL ? muc_text_fold (number) : NULL;
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *p = folded; p != NULL && *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (key, *p);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* "25/KH" of another year is another document. */
static char *
get_key (MucEvidence *evidence)
{
  g_autofree char *number = fold_number (muc_evidence_get_number (evidence));
  GDate day;

  if (*number == '\0')
    return NULL;
  if (!muc_day_parse (muc_evidence_get_date (evidence), &day))
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s %u", number, g_date_get_year (&day));
}

/**
 * muc_evidence_find_number:
 * @year: a year
 * @number: a number and symbol, as somebody types it
 *
 * Returns: (transfer none) (nullable): the year's first document with that number
 */
MucEvidence *
muc_evidence_find_number (MucYear    *year,
                          const char *number)
{
  g_autofree char *wanted = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year) && number != NULL, NULL);

  wanted = fold_number (number);
  all = muc_evidence_list_year (year);
  for (guint i = 0; i < all->len && *wanted != '\0'; i++)
    {
      g_autofree char *own = fold_number (muc_evidence_get_number (all->pdata[i]));

      if (g_str_equal (own, wanted))
        return all->pdata[i];
    }
  return NULL;
}

/**
 * muc_evidence_find_twin:
 * @self: a piece of evidence
 *
 * Returns: (transfer none) (nullable): the first line of the register above it that has the same
 *   number and the same year
 */
MucEvidence *
muc_evidence_find_twin (MucEvidence *self)
{
  g_autofree char *key = NULL;
  MucRecord *plan;

  g_return_val_if_fail (MUC_IS_EVIDENCE (self), NULL);

  key = get_key (self);
  plan = MUC_RECORD (muc_record_get_plan (MUC_RECORD (self)));
  for (guint i = 0; key != NULL && i < muc_record_count (plan, MUC_TYPE_EVIDENCE); i++)
    {
      MucEvidence *other = muc_record_peek (plan, MUC_TYPE_EVIDENCE, i);
      g_autofree char *own = NULL;

      if (other == self)
        return NULL;
      own = get_key (other);
      if (g_strcmp0 (own, key) == 0)
        return other;
    }
  return NULL;
}

/* Gaps */

/* The last day of the last period in which somebody said that it was done. */
static gboolean
find_done (MucAction *action,
           MucYear   *year,
           GDate     *day)
{
  g_date_clear (day, 1);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PROGRESS, i);
      MucPeriod period;
      GDate begin, end;

      if (muc_progress_get_state (progress) != MUC_PROGRESS_STATE_DONE
          || !muc_period_parse (muc_progress_get_period (progress), &period))
        continue;
      muc_period_get_days (&period, year, &begin, &end);
      if (!g_date_valid (day) || g_date_compare (&end, day) > 0)
        *day = end;
    }
  return g_date_valid (day);
}

static gboolean
is_gap (MucAction   *action,
        MucYear     *year,
        const GDate *today,
        GDate       *day)
{
  g_autoptr (GPtrArray) evidence = NULL;
  GDate done;
  gboolean is_done = find_done (action, year, &done);

  if (!muc_day_parse (muc_action_get_due (action), day))
    *day = done;
  if (!is_done && !(g_date_valid (day) && g_date_compare (day, today) <= 0))
    return FALSE;
  evidence = muc_evidence_list_for (action);
  return evidence->len == 0;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return g_date_compare (&((const MucEvidenceGap *) a)->day, &((const MucEvidenceGap *) b)->day);
}

/**
 * muc_evidence_list_gaps:
 * @year: a year
 * @today: the day it is
 *
 * An action wants evidence once somebody said that it was done, or its day has come.
 *
 * Returns: (transfer full) (element-type MucEvidenceGap): those that nothing shows, in time order
 */
GArray *
muc_evidence_list_gaps (MucYear     *year,
                        const GDate *today)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (MucEvidenceGap));

  g_return_val_if_fail (MUC_IS_YEAR (year), gaps);
  g_return_val_if_fail (today != NULL && g_date_valid (today), gaps);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucEvidenceGap gap = { muc_record_peek (objective, MUC_TYPE_ACTION, j) };

          if (is_gap (gap.action, year, today, &gap.day))
            g_array_append_val (gaps, gap);
        }
    }
  g_array_sort (gaps, compare_days);
  return gaps;
}
