/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/check-risks.h"
#include "model/naming.h"
#include "model/plan.h"
#include "model/rating.h"
#include "model/text.h"

/* The rule that one pair of levels has one priority. */

/* How many rows a message names by their numbers. */
#define MOST_NUMBERS 12

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
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    add_rating (self, muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i));
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
