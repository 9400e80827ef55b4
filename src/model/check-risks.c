/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-risks.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "model/deadline.h"
#include "model/naming.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/text.h"

/* Causes shorter than this may be the same by chance: "Khách quan". In letters and digits. */
#define LEAST_CAUSES 20

/* How many rows a message names by their numbers. */
#define MOST_NUMBERS 12

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

/* Letters and digits only: bullets and line ends make no difference, and dashes say nothing. */
static char *
strip (const char *text)
{
  g_autofree char *folded = muc_text_fold (text);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/* One pair of levels, different priorities */

/* One of the priorities that the ratings of a pair have. */
typedef struct
{
  MucPriority *priority;
  char        *key;
  GPtrArray   *risks;
  guint        n_elsewhere; /* ratings of other years */
} Side;

/* Of a strip of opportunities, which is rated by the value alone, @likelihood is %NULL. */
typedef struct
{
  MucLevel *likelihood;
  MucLevel *severity;
} Levels;

typedef struct
{
  char      *key;
  char      *label;
  GPtrArray *sides;
} Pair;

/* The pairs of levels of one year's register. Names are compared once for each level, since other
 * years may be looked through after every change. */
typedef struct
{
  GPtrArray  *all;
  GHashTable *by_levels;
} Pairs;

static void
free_side (gpointer data)
{
  Side *side = data;

  g_free (side->key);
  g_ptr_array_unref (side->risks);
  g_free (side);
}

static void
free_pair (gpointer data)
{
  Pair *pair = data;

  g_free (pair->key);
  g_free (pair->label);
  g_ptr_array_unref (pair->sides);
  g_free (pair);
}

static guint
hash_levels (gconstpointer data)
{
  const Levels *levels = data;

  return g_direct_hash (levels->likelihood) * 31 + g_direct_hash (levels->severity);
}

static gboolean
equal_levels (gconstpointer a,
              gconstpointer b)
{
  const Levels *first = a;
  const Levels *second = b;

  return first->likelihood == second->likelihood && first->severity == second->severity;
}

/* Who sets another priority and says why has said enough. An old paper is no reason. */
static gboolean
has_reason (MucAssessment *assessment)
{
  return muc_rating_is_overridden (assessment)
         && muc_assessment_get_origin (assessment) == MUC_ORIGIN_CLERK
         && !muc_text_is_blank (muc_assessment_get_reason (assessment));
}

static gboolean
get_levels (MucAssessment *assessment,
            Levels        *levels)
{
  MucRecord *scale;
  MucAxis rows;

  levels->likelihood = muc_assessment_get_likelihood (assessment);
  levels->severity = muc_assessment_get_severity (assessment);
  if (levels->severity == NULL || levels->likelihood != NULL)
    return levels->severity != NULL;
  scale = muc_record_get_owner (MUC_RECORD (levels->severity));
  rows = muc_rating_get_row_axis (muc_rating_get_kind (muc_level_get_axis (levels->severity)));
  return scale != NULL && muc_scale_count_levels (MUC_SCALE (scale), rows) == 0;
}

static char *
describe_levels (const Levels *levels)
{
  if (levels->likelihood == NULL)
    return g_strdup (muc_level_get_label (levels->severity));
  return g_strdup_printf ("%s × %s", muc_level_get_label (levels->likelihood),
                          muc_level_get_label (levels->severity));
}

static Side *
ensure_side (Pair        *pair,
             MucPriority *priority)
{
  g_autofree char *key = NULL;
  Side *side;

  for (guint i = 0; i < pair->sides->len; i++)
    if (((Side *) pair->sides->pdata[i])->priority == priority)
      return pair->sides->pdata[i];
  key = muc_text_fold (muc_priority_get_label (priority));
  for (guint i = 0; i < pair->sides->len; i++)
    if (strcmp (((Side *) pair->sides->pdata[i])->key, key) == 0)
      return pair->sides->pdata[i];
  side = g_new0 (Side, 1);
  side->priority = priority;
  side->key = g_steal_pointer (&key);
  side->risks = g_ptr_array_new ();
  g_ptr_array_add (pair->sides, side);
  return side;
}

static Pair *
find_pair (Pairs      *pairs,
           const char *key)
{
  for (guint i = 0; i < pairs->all->len; i++)
    if (strcmp (((Pair *) pairs->all->pdata[i])->key, key) == 0)
      return pairs->all->pdata[i];
  return NULL;
}

static Pair *
ensure_pair (Pairs        *pairs,
             MucRiskKind   kind,
             const Levels *levels)
{
  Pair *pair = g_hash_table_lookup (pairs->by_levels, levels);
  g_autofree char *label = pair == NULL ? describe_levels (levels) : NULL;
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;

  if (pair != NULL)
    return pair;
  folded = muc_text_fold (label);
  key = g_strdup_printf ("%s: %s", muc_choice_get_nick (MUC_TYPE_RISK_KIND, kind), folded);
  pair = find_pair (pairs, key);
  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->key = g_steal_pointer (&key);
      pair->label = g_steal_pointer (&label);
      pair->sides = g_ptr_array_new_with_free_func (free_side);
      g_ptr_array_add (pairs->all, pair);
    }
  g_hash_table_insert (pairs->by_levels, g_memdup2 (levels, sizeof *levels), pair);
  return pair;
}

static void
add_rating (Pairs   *pairs,
            MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucPriority *priority;
  Levels levels;

  if (assessment == NULL || !get_levels (assessment, &levels) || has_reason (assessment))
    return;
  priority = muc_rating_get_priority (assessment);
  if (priority != NULL)
    g_ptr_array_add (ensure_side (ensure_pair (pairs, muc_risk_get_kind (risk), &levels),
                                  priority)->risks, risk);
}

static void
pairs_init (Pairs   *self,
            MucYear *year)
{
  self->all = g_ptr_array_new_with_free_func (free_pair);
  self->by_levels = g_hash_table_new_full (hash_levels, equal_levels, g_free, NULL);
  for (guint i = 0; i < count_risks (year); i++)
    add_rating (self, get_risk (year, i));
}

static void
pairs_clear (Pairs *self)
{
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->by_levels);
}

static void
count_elsewhere (Pair *pair,
                 Pair *other)
{
  for (guint i = 0; i < pair->sides->len; i++)
    for (guint j = 0; j < other->sides->len; j++)
      {
        Side *side = pair->sides->pdata[i];
        Side *same = other->sides->pdata[j];

        if (strcmp (side->key, same->key) == 0)
          side->n_elsewhere += same->risks->len;
      }
}

static void
look_elsewhere (MucYear   *year,
                GPtrArray *conflicts)
{
  MucRecord *plan = MUC_RECORD (muc_record_get_plan (MUC_RECORD (year)));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_YEAR); i++)
    {
      MucYear *other = muc_record_peek (plan, MUC_TYPE_YEAR, i);
      Pairs pairs;

      if (other == year)
        continue;
      pairs_init (&pairs, other);
      for (guint j = 0; j < conflicts->len; j++)
        {
          Pair *same = find_pair (&pairs, ((Pair *) conflicts->pdata[j])->key);

          if (same != NULL)
            count_elsewhere (conflicts->pdata[j], same);
        }
      pairs_clear (&pairs);
    }
}

static char *
list_numbers (GPtrArray *risks)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < risks->len && i < MOST_NUMBERS; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? ", " : "",
                            muc_naming_get_number (risks->pdata[i]));
  if (risks->len > MOST_NUMBERS)
    g_string_append (numbers, ", …");
  return g_string_free (g_steal_pointer (&numbers), FALSE);
}

static char *
describe_sides (Pair *pair)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pair->sides->len; i++)
    {
      Side *side = pair->sides->pdata[i];
      g_autofree char *numbers = list_numbers (side->risks);
      g_autofree char *part = NULL;

      part = g_strdup_printf (ngettext ("“%s” in row %s", "“%s” in rows %s", side->risks->len),
                              muc_priority_get_label (side->priority), numbers);
      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", part);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "2 : 2", and with the other years "3 : 2". */
static char *
describe_proportion (Pair *pair)
{
  g_autoptr (GString) here = g_string_new (NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean elsewhere = FALSE;

  for (guint i = 0; i < pair->sides->len; i++)
    {
      Side *side = pair->sides->pdata[i];
      const char *colon = i > 0 ? " : " : "";

      g_string_append_printf (here, "%s%u", colon, side->risks->len);
      g_string_append_printf (all, "%s%u", colon, side->risks->len + side->n_elsewhere);
      if (side->n_elsewhere > 0)
        elsewhere = TRUE;
    }
  if (!elsewhere)
    return g_string_free (g_steal_pointer (&here), FALSE);
  /* Translators: two proportions, "2 : 2; with the other years 3 : 2" */
  return g_strdup_printf (_("%s; with the other years %s"), here->str, all->str);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = muc_record_get_id (*(MucRecord *const *) a);
  gint64 second = muc_record_get_id (*(MucRecord *const *) b);

  return first < second ? -1 : first > second;
}

/* The rows by their ids, which stay when rows are moved. */
static char *
describe_pair_context (Pair *pair)
{
  g_autoptr (GString) context = g_string_new (pair->key);

  for (guint i = 0; i < pair->sides->len; i++)
    {
      Side *side = pair->sides->pdata[i];
      g_autoptr (GPtrArray) risks = g_ptr_array_copy (side->risks, NULL, NULL);

      g_ptr_array_sort (risks, compare_ids);
      g_string_append_printf (context, "; %s =", side->key);
      for (guint j = 0; j < risks->len; j++)
        g_string_append_printf (context, " %" PRId64, muc_record_get_id (risks->pdata[j]));
    }
  return g_string_free (g_steal_pointer (&context), FALSE);
}

/* The oldest of the rows that are fewest on their side. */
static MucRisk *
find_odd_one (Pair *pair)
{
  guint fewest = G_MAXUINT;
  MucRisk *odd = NULL;

  for (guint i = 0; i < pair->sides->len; i++)
    fewest = MIN (fewest, ((Side *) pair->sides->pdata[i])->risks->len);
  for (guint i = 0; i < pair->sides->len; i++)
    {
      Side *side = pair->sides->pdata[i];

      for (guint j = 0; side->risks->len == fewest && j < side->risks->len; j++)
        if (odd == NULL
            || muc_record_get_id (side->risks->pdata[j]) < muc_record_get_id (MUC_RECORD (odd)))
          odd = side->risks->pdata[j];
    }
  return odd;
}

static int
compare_sides (gconstpointer a,
               gconstpointer b)
{
  const Side *first = *(Side *const *) a;
  const Side *second = *(Side *const *) b;

  return strcmp (first->key, second->key);
}

static void
add_conflict (MucCheck *check,
              Pair     *pair)
{
  g_autofree char *sides = describe_sides (pair);
  g_autofree char *proportion = describe_proportion (pair);
  g_autofree char *text = NULL;
  g_autofree char *context = NULL;

  /* Translators: a pair of levels, its priorities, how many rows have each */
  text = g_strdup_printf (_("%s has different priorities: %s (%s)"), pair->label, sides,
                          proportion);
  g_ptr_array_sort (pair->sides, compare_sides);
  context = describe_pair_context (pair);
  muc_check_add (check, find_odd_one (pair), "priority", context, text);
}

/** muc_check_risk_priorities: one pair of levels with two priorities in one register. */
void
muc_check_risk_priorities (MucYear  *year,
                           MucCheck *check)
{
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();
  Pairs pairs;

  pairs_init (&pairs, year);
  for (guint i = 0; i < pairs.all->len; i++)
    if (((Pair *) pairs.all->pdata[i])->sides->len > 1)
      g_ptr_array_add (conflicts, pairs.all->pdata[i]);
  if (conflicts->len > 0)
    look_elsewhere (year, conflicts);
  for (guint i = 0; i < conflicts->len; i++)
    add_conflict (check, conflicts->pdata[i]);
  pairs_clear (&pairs);
}

/* A review before the paper */

/** muc_check_risk_reviews: a time of re-assessment before the day of the assessment's paper. */
void
muc_check_risk_reviews (MucYear  *year,
                        MucCheck *check)
{
  MucPaper *paper = muc_year_find_paper (year, "risks", NULL);
  const char *date = paper != NULL ? muc_paper_get_date (paper) : NULL;

  if (date == NULL || strlen (date) != strlen ("2026-01-05"))
    return;
  for (guint i = 0; i < count_risks (year); i++)
    {
      MucRisk *risk = get_risk (year, i);
      const char *review = muc_risk_get_review_text (risk);
      g_autofree char *due = NULL;
      g_autofree char *text = NULL;
      g_autofree char *context = NULL;
      MucDeadline deadline;

      muc_deadline_parse (review, (int) muc_year_get_number (year), &deadline);
      due = muc_deadline_format_due (&deadline);
      if (due == NULL || strcmp (due, date) >= 0)
        continue;
      text = g_strdup_printf (_("“%s” is before the paper's date, %.2s/%.2s/%.4s"), review,
                              date + 8, date + 5, date);
      context = g_strdup_printf ("%s < %s", due, date);
      muc_check_add (check, risk, "review-text", context, text);
    }
}

/* Gone without a reason */

static MucYear *
find_register_before (MucYear *year)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (year));
  MucYear *before = year;

  do
    before = muc_plan_find_year_before (plan, muc_year_get_number (before));
  while (before != NULL && count_risks (before) == 0);
  return before;
}

static char *
get_row_key (MucRisk *risk)
{
  g_autofree char *folded = muc_text_fold (muc_risk_get_text (risk));

  return g_strdup_printf ("%d %s", muc_risk_get_kind (risk), folded);
}

/* Finds a row of the year by the one of an earlier year that it carries on. One that nobody has
 * linked yet carries on the one of the same words. */
typedef struct
{
  GHashTable *by_previous;
  GHashTable *by_words;
} Successors;

static void
successors_init (Successors *self,
                 MucYear    *year)
{
  self->by_previous = g_hash_table_new (NULL, NULL);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < count_risks (year); i++)
    {
      MucRisk *risk = get_risk (year, i);
      MucRisk *previous = muc_risk_get_previous (risk);

      if (previous != NULL)
        g_hash_table_insert (self->by_previous, previous, risk);
      else if (!muc_text_is_blank (muc_risk_get_text (risk)))
        g_hash_table_insert (self->by_words, get_row_key (risk), risk);
    }
}

static void
successors_clear (Successors *self)
{
  g_hash_table_unref (self->by_previous);
  g_hash_table_unref (self->by_words);
}

static MucRisk *
successors_find (Successors *self,
                 MucRisk    *risk)
{
  MucRisk *next = g_hash_table_lookup (self->by_previous, risk);
  g_autofree char *words = next == NULL ? get_row_key (risk) : NULL;

  return next != NULL ? next : g_hash_table_lookup (self->by_words, words);
}

/* The row after which it would stand, else the first. */
static MucRisk *
find_neighbour (Successors *successors,
                MucYear    *year,
                MucRisk    *gone)
{
  MucYear *before = MUC_YEAR (muc_record_get_owner (MUC_RECORD (gone)));

  for (guint i = muc_record_get_position (MUC_RECORD (gone)); i > 0; i--)
    {
      MucRisk *next = successors_find (successors, get_risk (before, i - 1));

      if (next != NULL)
        return next;
    }
  return get_risk (year, 0);
}

static void
add_gone (MucCheck   *check,
          Successors *successors,
          MucYear    *year,
          MucRisk    *gone)
{
  g_autofree char *words = g_strdelimit (g_strdup (muc_risk_get_text (gone)), "\n", ' ');
  g_autofree char *context = muc_text_fold (words);
  g_autofree char *text = NULL;
  MucFinding *finding;

  text = g_strdup_printf (_("gone in %" PRId64 " without a reason: “%s”"),
                          muc_year_get_number (year), words);
  finding = muc_check_add (check, gone, NULL, context, text);
  muc_finding_set_target (finding, find_neighbour (successors, year, gone));
}

/** muc_check_risks_gone: what last year's register had and this year's has not, nobody says why. */
void
muc_check_risks_gone (MucYear  *year,
                      MucCheck *check)
{
  MucYear *before = count_risks (year) > 0 ? find_register_before (year) : NULL;
  Successors successors;

  if (before == NULL)
    return;
  successors_init (&successors, year);
  for (guint i = 0; i < count_risks (before); i++)
    {
      MucRisk *risk = get_risk (before, i);

      if (!muc_text_is_blank (muc_risk_get_text (risk))
          && muc_text_is_blank (muc_risk_get_dropped_reason (risk))
          && successors_find (&successors, risk) == NULL)
        add_gone (check, &successors, year, risk);
    }
  successors_clear (&successors);
}

/* Copied causes */

static gboolean
has_changed (MucRisk    *risk,
             const char *causes)
{
  MucRisk *previous = muc_risk_get_previous (risk);
  g_autofree char *before = previous != NULL ? strip (muc_risk_get_causes (previous)) : NULL;

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
    if (rows->pdata[i] != original && !is_same_thing (rows->pdata[i], original))
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
      g_autofree char *bare = strip (muc_risk_get_causes (get_risk (year, i)));

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
      g_autofree char *outcome = strip (muc_risk_get_outcome (risk));

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
