/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-papers.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/objective.h"
#include "model/points.h"
#include "model/target.h"
#include "model/text.h"

/* Parts that claim to be a whole and are none. "Trong đó" claims nothing: what is done
 * in time and what is done online may be the same thing. */

static const char claim[] =
  "\\b(?:gom(?: co)?|chia (?:thanh|ra|lam)|phan (?:thanh|ra|bo)|co cau(?: la)?|con lai)\\b";
static const char clause[] =
  "\\b(?:gom(?: co)?|chia (?:thanh|ra|lam)|phan (?:thanh|ra|bo)|co cau(?: la)?)\\b[^.;\\n]*"
  "(?:[.,]\\d[^.;\\n]*)*";

static GRegex *
get_regex (GRegex     **regex,
           const char  *pattern)
{
  if (g_once_init_enter (regex))
    g_once_init_leave (regex, g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL));
  return *regex;
}

static gboolean
is_close (double a,
          double b)
{
  return fabs (a - b) < 0.005;
}

typedef struct
{
  double   sum;
  double   greatest;
  guint    n;
  GString *terms;
} Sum;

static void
sum_add (Sum        *self,
         double      value,
         const char *unit)
{
  g_autofree char *number = muc_points_format (value);

  if (self->terms == NULL)
    self->terms = g_string_new (NULL);
  g_string_append_printf (self->terms, "%s%s%s", self->n > 0 ? " + " : "", number, unit);
  self->sum += value;
  self->greatest = MAX (self->greatest, value);
  self->n++;
}

static void
sum_clear (Sum *self)
{
  if (self->terms != NULL)
    g_string_free (self->terms, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sum, sum_clear)

static void
add_finding (MucCheck   *check,
             gpointer    record,
             const char *field,
             const Sum  *sum,
             double      whole,
             const char *unit)
{
  g_autofree char *total = muc_points_format (sum->sum);
  g_autofree char *wanted = muc_points_format (whole);
  g_autofree char *context = g_strdup_printf ("%s / %s", sum->terms->str, wanted);
  g_autofree char *text = NULL;

  text = g_strdup_printf (_("%s make %s%s and not %s%s"), sum->terms->str, total, unit, wanted,
                          unit);
  muc_check_add (check, record, field, context, text);
}

/* In a sentence */

static void
read_percentages (const char *text,
                  Sum        *sum)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (get_regex (&regex, "(\\d+(?:[.,]\\d+)?) ?%"), text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);

      sum_add (sum, g_ascii_strtod (g_strdelimit (number, ",", '.'), NULL), "%");
    }
}

/* "gồm 40% hồ sơ trực tuyến và 50% hồ sơ trực tiếp" */
static gboolean
check_sentence (MucCheck     *check,
                MucObjective *objective,
                const char   *field,
                const char   *sentence)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *folded = muc_text_fold (sentence);
  g_autofree char *parts = NULL;
  g_auto (Sum) sum = { 0 };

  if (!g_regex_match (get_regex (&regex, clause), folded, 0, &match))
    return FALSE;
  parts = g_match_info_fetch (match, 0);
  read_percentages (parts, &sum);
  /* What is a whole by itself stands beside the others: "gồm: 100% đúng hạn, 95% hài lòng". */
  if (sum.n < 2 || sum.greatest >= 100 || strstr (parts, "con lai") != NULL)
    return FALSE;
  if (!is_close (sum.sum, 100))
    add_finding (check, objective, field, &sum, 100, "%");
  return TRUE;
}

/* In the targets */

static gboolean
is_exact (MucTarget *target)
{
  return muc_target_get_comparator (target) == MUC_COMPARATOR_EQUAL;
}

static gboolean
has_unit_of (MucTarget *part,
             MucTarget *whole)
{
  return g_strcmp0 (muc_target_get_unit (part), muc_target_get_unit (whole)) == 0;
}

/* The parts of @whole; none where one of them cannot be added up. */
static void
sum_parts (MucObjective *objective,
           MucTarget    *whole,
           gboolean      claimed,
           Sum          *sum)
{
  const char *unit = g_strcmp0 (muc_target_get_unit (whole), "%") == 0 ? "%" : "";

  for (guint i = 0; i < muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET); i++)
    {
      MucTarget *part = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i);

      if (muc_target_get_of_which (part) != whole)
        continue;
      if (isnan (muc_target_get_value (part)) || !has_unit_of (part, whole)
          || !(claimed || is_exact (part)))
        {
          sum->n = 0;
          return;
        }
      sum_add (sum, muc_target_get_value (part), unit);
    }
}

static gboolean
claims_whole (MucObjective *objective)
{
  static GRegex *regex;
  g_autofree char *folded = muc_text_fold (muc_objective_get_text (objective));

  return g_regex_match (get_regex (&regex, claim), folded, 0, NULL);
}

static void
check_targets (MucCheck     *check,
               MucObjective *objective)
{
  const gboolean claimed = claims_whole (objective);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET); i++)
    {
      MucTarget *whole = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i);
      const double value = muc_target_get_value (whole);
      const char *unit = g_strcmp0 (muc_target_get_unit (whole), "%") == 0 ? "%" : "";
      g_auto (Sum) sum = { 0 };

      if (isnan (value) || !(claimed || is_exact (whole)))
        continue;
      sum_parts (objective, whole, claimed, &sum);
      if (sum.n < 2 || sum.greatest >= value || is_close (sum.sum, value))
        continue;
      /* Parts that are not said to be all there is may leave something out. */
      if (claimed || sum.sum > value)
        add_finding (check, whole, "value", &sum, value, unit);
    }
}

/** muc_check_target_sums: parts of a target that claim to be a whole and do not make it. */
void
muc_check_target_sums (MucYear  *year,
                       MucCheck *check)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);
      const char *text = muc_objective_get_text (objective);

      if (!check_sentence (check, objective, "text", text != NULL ? text : ""))
        check_targets (check, objective);
    }
}
