/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/check-par.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/par.h"
#include "model/points.h"

/* The points of the PAR index: what does not add up, and what nothing shows. */

typedef void (*AreaFunc) (MucCheck   *check,
                          MucParArea *area);
typedef void (*CriterionFunc) (MucCheck        *check,
                               MucParCriterion *criterion);

static void
check_areas (MucYear       *year,
             MucCheck      *check,
             AreaFunc       check_area,
             CriterionFunc  check_criterion)
{
  MucParSheet *sheet = muc_par_get_sheet (year);

  for (guint i = 0; sheet != NULL && i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA);
       i++)
    {
      MucRecord *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);

      if (check_area != NULL)
        check_area (check, MUC_PAR_AREA (area));
      for (guint j = 0; check_criterion != NULL
                        && j < muc_record_count (area, MUC_TYPE_PAR_CRITERION); j++)
        check_criterion (check, muc_record_peek (area, MUC_TYPE_PAR_CRITERION, j));
    }
}

/* @format has the two numbers in words of the language of the interface. */
static void
add_finding (MucCheck   *check,
             gpointer    record,
             const char *field,
             const char *format,
             double      first,
             double      second)
{
  g_autofree char *one = muc_points_format (first);
  g_autofree char *two = muc_points_format (second);
  g_autofree char *context = g_strdup_printf ("%s / %s", one, two);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%1$s", one, 1);
  g_string_replace (text, "%2$s", two, 1);
  muc_check_add (check, record, field, context, text->str);
}

static gboolean
differ (double a,
        double b)
{
  return !isnan (a) && !isnan (b) && !muc_par_is_same (a, b);
}

static void
check_maximum (MucCheck   *check,
               MucParArea *area)
{
  const double max = muc_par_get_area_max (area);
  const double target = muc_par_area_get_target_max (area);

  if (differ (max, target))
    add_finding (check, area, "target-max",
                 _("the maximum is %1$s in the result and %2$s in the target"), max, target);
}

/** muc_check_par_maxima: an area has another maximum in its target than in its result. */
void
muc_check_par_maxima (MucYear  *year,
                      MucCheck *check)
{
  check_areas (year, check, check_maximum, NULL);
}

/** muc_check_par_targets: what the targets can be at most and the survey do not make the whole. */
void
muc_check_par_targets (MucYear  *year,
                       MucCheck *check)
{
  MucParSheet *sheet = muc_par_get_sheet (year);
  double sum, survey, max;

  if (sheet == NULL)
    return;
  sum = muc_par_sum_areas (sheet, "target-max");
  survey = muc_par_get_survey_max (sheet);
  max = muc_par_sheet_get_max (sheet);
  if (!isnan (survey))
    sum += survey;
  if (differ (sum, max))
    add_finding (check, sheet, "target-max",
                 _("the maxima of the targets and the survey make %1$s and not %2$s"), sum, max);
}

static void
check_area_sum (MucCheck   *check,
                MucParArea *area)
{
  const double max = muc_par_area_get_max (area);
  const double sum = muc_par_sum_criteria (area, "max");

  if (differ (sum, max))
    add_finding (check, area, "max", _("the criteria make %1$s and not %2$s"), sum, max);
}

static void
check_parts_sum (MucCheck        *check,
                 MucParCriterion *criterion)
{
  const double max = muc_par_criterion_get_max (criterion);
  const double sum = muc_par_sum_parts (criterion, "max");

  if (differ (sum, max))
    add_finding (check, criterion, "max", _("its parts make %1$s and not %2$s"), sum, max);
}

/** muc_check_par_sums: the maxima of the parts do not make that of the whole, at any level. */
void
muc_check_par_sums (MucYear  *year,
                    MucCheck *check)
{
  MucParSheet *sheet = muc_par_get_sheet (year);
  double sum, max;

  check_areas (year, check, check_area_sum, check_parts_sum);
  if (sheet == NULL)
    return;
  /* Areas may leave something to the survey. */
  max = muc_par_sheet_get_max (sheet);
  sum = muc_par_sum_areas (sheet, "max");
  if (differ (sum, max) && sum > max)
    add_finding (check, sheet, "max", _("the areas make %1$s and not %2$s"), sum, max);
}

static void
check_area_score (MucCheck   *check,
                  MucParArea *area)
{
  const double score = muc_par_area_get_score (area);
  const double max = muc_par_get_area_max (area);

  if (differ (score, max) && score > max)
    add_finding (check, area, "score", _("%1$s points are more than the maximum, %2$s"), score,
                 max);
}

static void
check_score (MucCheck        *check,
             MucParCriterion *criterion)
{
  static const char *const fields[] = { "self", "assessed", "survey" };
  const double max = muc_par_criterion_get_max (criterion);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      double own, sum;

      g_object_get (criterion, fields[i], &own, NULL);
      sum = muc_par_sum_parts (criterion, fields[i]);
      if (differ (own, max) && own > max)
        add_finding (check, criterion, fields[i],
                     _("%1$s points are more than the maximum, %2$s"), own, max);
      if (differ (sum, own))
        add_finding (check, criterion, fields[i], _("its parts make %1$s and not %2$s"), sum,
                     own);
    }
}

/** muc_check_par_scores: more points than there are, or others than the parts got. */
void
muc_check_par_scores (MucYear  *year,
                      MucCheck *check)
{
  check_areas (year, check, check_area_score, check_score);
}

static void
check_evidence (MucCheck        *check,
                MucParCriterion *criterion)
{
  if (muc_par_wants_evidence (criterion))
    muc_check_add (check, criterion, "explanation", "",
                   _("nothing shows the self-score, and nobody explains it"));
}

/** muc_check_par_evidence: a self-score without evidence or an explanation. */
void
muc_check_par_evidence (MucYear  *year,
                        MucCheck *check)
{
  check_areas (year, check, NULL, check_evidence);
}
