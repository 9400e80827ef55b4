/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-risks.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "model/deadline.h"
#include "model/naming.h"
#include "model/risk.h"
#include "model/succession.h"
#include "model/text.h"

/* Causes shorter than this may be the same by chance: "Khách quan". In letters and digits. */
#define LEAST_CAUSES 20

static guint
count_risks (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
}

static MucRisk *
get_risk (MucYear *year,
          guint    position)
{
  return muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, position);
}

/* Times before the paper */

/* The first day a time of the assessment can mean: its paper's date, or while that is a draft
 * without one the first day of the year. The form of results looks back. */
static char *
dup_first_day (MucYear  *year,
               gboolean *dated)
{
  MucPaper *paper = muc_year_find_paper (year, MUC_PAPER_KEY ("risks", NULL, NULL));
  const char *date = paper != NULL ? muc_paper_get_date (paper) : NULL;

  *dated = date != NULL && strlen (date) == strlen ("2026-01-05");
  if (*dated)
    return g_strdup (date);
  if (paper == NULL
      && muc_year_find_paper (year, MUC_PAPER_KEY ("risk-results", NULL, NULL)) != NULL)
    return NULL;
  return g_strdup_printf ("%04d-01-01", (int) muc_year_get_number (year));
}

static char *
describe_early (const char *time,
                const char *first,
                gboolean    dated)
{
  if (dated)
    return g_strdup_printf (_("“%s” is before the paper's date, %.2s/%.2s/%.4s"), time, first + 8,
                            first + 5, first);
  return g_strdup_printf (_("“%s” is before the register's year, %.4s"), time, first);
}

static void
find_early (MucYear    *year,
            MucCheck   *check,
            const char *field)
{
  gboolean dated;
  g_autofree char *first = dup_first_day (year, &dated);

  for (guint i = 0; first != NULL && i < count_risks (year); i++)
    {
      MucRisk *risk = get_risk (year, i);
      g_autofree char *time = NULL;
      g_autofree char *due = NULL;
      g_autofree char *text = NULL;
      g_autofree char *context = NULL;
      MucDeadline deadline;

      g_object_get (risk, field, &time, NULL);
      muc_deadline_parse (time, (int) muc_year_get_number (year), &deadline);
      due = muc_deadline_format_due (&deadline);
      if (due == NULL || strcmp (due, first) >= 0)
        continue;
      text = describe_early (time, first, dated);
      context = g_strdup_printf ("%s < %s", due, first);
      muc_check_add (check, risk, field, context, text);
    }
}

/** muc_check_risk_reviews: a time of re-assessment before the day of the assessment's paper. */
void
muc_check_risk_reviews (MucYear  *year,
                        MucCheck *check)
{
  find_early (year, check, "review-text");
}

/** muc_check_risk_dues: a day by which to be done before the day of the assessment's paper. */
void
muc_check_risk_dues (MucYear  *year,
                     MucCheck *check)
{
  find_early (year, check, "due-text");
}

/* Gone without a reason */

/* The finding leads to the row after which it would stand, else to the first. */
static MucRisk *
find_target (MucSuccession *succession,
             MucYear       *year,
             MucRisk       *gone)
{
  MucRisk *neighbour = muc_succession_find_neighbour (succession, gone);

  return neighbour != NULL ? neighbour : get_risk (year, 0);
}

static void
add_gone (MucCheck      *check,
          MucSuccession *succession,
          MucYear       *year,
          MucRisk       *gone)
{
  g_autofree char *words = g_strdelimit (g_strdup (muc_risk_get_text (gone)), "\n", ' ');
  g_autofree char *context = muc_text_fold (words);
  g_autofree char *text = NULL;
  MucFinding *finding;

  text = g_strdup_printf (_("gone in %" PRId64 " without a reason: “%s”"),
                          muc_year_get_number (year), words);
  finding = muc_check_add (check, gone, NULL, context, text);
  muc_finding_set_target (finding, find_target (succession, year, gone));
}

/** muc_check_risks_gone: what last year's register had and this year's has not, nobody says why. */
void
muc_check_risks_gone (MucYear  *year,
                      MucCheck *check)
{
  g_autoptr (MucSuccession) succession = NULL;
  g_autoptr (GPtrArray) gone = NULL;

  if (count_risks (year) == 0)
    return;
  succession = muc_succession_new (year);
  gone = muc_succession_list_waiting (succession);
  for (guint i = 0; i < gone->len; i++)
    add_gone (check, succession, year, gone->pdata[i]);
}

/* Copied causes */

static gboolean
has_changed (MucRisk    *risk,
             const char *causes)
{
  MucRisk *previous = muc_risk_get_previous (risk);
  g_autofree char *before = NULL;

  if (previous != NULL)
    before = muc_text_fold_bare (muc_risk_get_causes (previous));
  return before != NULL && *before != '\0' && strcmp (before, causes) != 0;
}

/* The one written first: of those that have not changed since last year, else of all. */
static MucRisk *
find_original (GPtrArray  *rows,
               const char *causes)
{
  for (guint i = 0; i < rows->len; i++)
    if (!has_changed (rows->pdata[i], causes))
      return rows->pdata[i];
  return rows->pdata[0];
}

static gboolean
is_same_thing (MucRisk *a,
               MucRisk *b)
{
  g_autofree char *first = muc_text_fold (muc_risk_get_text (a));
  g_autofree char *second = muc_text_fold (muc_risk_get_text (b));

  return strcmp (first, second) == 0;
}

/* Several things of one process may well have one and the same cause; a whole list of causes is a
 * copy. */
static gboolean
shares_cause (MucRisk *a,
              MucRisk *b)
{
  g_autofree char *first = muc_text_fold_bare (muc_risk_get_process (a));
  g_autofree char *second = muc_text_fold_bare (muc_risk_get_process (b));
  g_autofree char *causes = muc_text_clean (muc_risk_get_causes (a));

  return *first != '\0' && strcmp (first, second) == 0 && strchr (causes, '\n') == NULL;
}

static void
add_copy (MucCheck   *check,
          MucRisk    *copy,
          MucRisk    *original,
          const char *causes)
{
  g_autofree char *name = muc_naming_describe (original);
  g_autofree char *text = NULL;
  g_autofree char *context = NULL;

  if (has_changed (copy, causes))
    text = g_strdup_printf (_("the same as in %s (another one the year before)"), name);
  else
    text = g_strdup_printf (_("the same as in %s"), name);
  context = g_strdup_printf ("%" PRId64 ": %s", muc_record_get_id (MUC_RECORD (original)), causes);
  muc_check_add (check, copy, "causes", context, text);
}

static void
check_rows_of_causes (MucCheck   *check,
                      GPtrArray  *rows,
                      const char *causes)
{
  MucRisk *original = find_original (rows, causes);

  for (guint i = 0; i < rows->len; i++)
    if (rows->pdata[i] != original && !is_same_thing (rows->pdata[i], original)
        && !shares_cause (rows->pdata[i], original))
      add_copy (check, rows->pdata[i], original, causes);
}

/** muc_check_risk_causes: the causes of one row stand in another one. */
void
muc_check_risk_causes (MucYear  *year,
                       MucCheck *check)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer causes, same;

  for (guint i = 0; i < count_risks (year); i++)
    {
      g_autofree char *bare = muc_text_fold_bare (muc_risk_get_causes (get_risk (year, i)));

      if (g_utf8_strlen (bare, -1) < LEAST_CAUSES)
        continue;
      same = g_hash_table_lookup (rows, bare);
      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (rows, g_steal_pointer (&bare), same);
        }
      g_ptr_array_add (same, get_risk (year, i));
    }
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &causes, &same))
    if (((GPtrArray *) same)->len > 1)
      check_rows_of_causes (check, same, causes);
}

/* Nothing happened all year */

static gboolean
says_nothing_happened (MucRisk    *risk,
                       const char *outcome)
{
  double stated = muc_risk_get_occurrences_stated (risk);

  return strcmp (outcome, "khong") == 0 && (isnan (stated) || stated == 0);
}

/** muc_check_risk_results: "0 / Không" in every row, and no occurrence was ever noted. */
void
muc_check_risk_results (MucYear  *year,
                        MucCheck *check)
{
  MucRisk *first = NULL;
  g_autofree char *context = NULL;
  guint n = 0;

  for (guint i = 0; i < count_risks (year); i++)
    {
      MucRisk *risk = get_risk (year, i);
      g_autofree char *outcome = muc_text_fold_bare (muc_risk_get_outcome (risk));

      if (muc_risk_count_occurrences (risk) > 0)
        return;
      /* Papers often leave the results of opportunities open. */
      if (*outcome == '\0' && muc_risk_get_kind (risk) == MUC_RISK_KIND_OPPORTUNITY)
        continue;
      if (!says_nothing_happened (risk, outcome))
        return;
      if (first == NULL)
        first = risk;
      n++;
    }
  if (first == NULL)
    return;
  context = g_strdup_printf ("0 / khong × %u", n);
  muc_check_add (check, first, "outcome", context,
                 _("“0 / Không” in every row, but the log of occurrences was not used this year"));
}
