/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale-fill.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/rating.h"

static double
get_number (const MucScaleDraft *draft,
            MucAxis              axis,
            guint                position)
{
  const MucDraftLevel *level = muc_scale_draft_get_level (draft, axis, position);

  return level != NULL ? level->number : 1;
}

/** muc_scale_fill_get_product: the product of the numbers of a cell's levels, of a strip's one. */
double
muc_scale_fill_get_product (const MucScaleDraft *draft,
                            MucRiskKind          kind,
                            guint                row,
                            guint                column)
{
  g_return_val_if_fail (draft != NULL, NAN);

  return get_number (draft, muc_rating_get_row_axis (kind), row)
         * get_number (draft, muc_rating_get_column_axis (kind), column);
}

static const char *
get_name (const MucDraftLevel *level)
{
  return level->label != NULL ? level->label : "…";
}

/* @below: the level below it, or NULL. */
static gboolean
check_number (const MucDraftLevel  *level,
              const MucDraftLevel  *below,
              GError              **error)
{
  if (!isfinite (level->number))
    g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER,
                 _("The level “%s” has no number to multiply. Give it one first."),
                 get_name (level));
  else if (below != NULL && level->number < below->number)
    g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER,
                 _("“%s” counts less than “%s”, the level below it. Put that right first."),
                 get_name (level), get_name (below));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_numbers (const MucScaleDraft  *draft,
               MucAxis               axis,
               GError              **error)
{
  for (guint i = 0; i < muc_scale_draft_count_levels (draft, axis); i++)
    if (!check_number (muc_scale_draft_get_level (draft, axis, i),
                       i > 0 ? muc_scale_draft_get_level (draft, axis, i - 1) : NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_axes (const MucScaleDraft  *draft,
            MucRiskKind           kind,
            GError              **error)
{
  return check_numbers (draft, muc_rating_get_row_axis (kind), error)
         && check_numbers (draft, muc_rating_get_column_axis (kind), error);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const double x = *(const double *) a;
  const double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static GArray *
list_products (const MucScaleDraft *draft,
               MucRiskKind          kind)
{
  GArray *products = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < muc_scale_draft_count_rows (draft, kind); i++)
    for (guint j = 0; j < muc_scale_draft_count_columns (draft, kind); j++)
      {
        const double product = muc_scale_fill_get_product (draft, kind, i, j);

        g_array_append_val (products, product);
      }
  g_array_sort (products, compare_numbers);
  return products;
}

/**
 * muc_scale_fill_suggest:
 * @draft: a draft
 * @kind: of which matrix
 * @thresholds: (out caller-allocates): one for each priority
 * @error: return location
 *
 * Thresholds with which each priority gets about as many cells as the others; the priorities that
 * find no product of their own are left out.
 *
 * Returns: whether there are products: FALSE where a level has no number or counts less than the
 *   one below it
 */
gboolean
muc_scale_fill_suggest (const MucScaleDraft  *draft,
                        MucRiskKind           kind,
                        double               *thresholds,
                        GError              **error)
{
  g_autoptr (GArray) products = NULL;
  double last = -INFINITY;
  guint n;

  g_return_val_if_fail (draft != NULL && thresholds != NULL, FALSE);

  if (!check_axes (draft, kind, error))
    return FALSE;
  n = muc_scale_draft_count_priorities (draft, kind);
  products = list_products (draft, kind);
  for (guint i = 0; i < n; i++)
    {
      guint place = i * products->len / n;

      while (place < products->len && g_array_index (products, double, place) <= last)
        place++;
      thresholds[i] = place < products->len ? g_array_index (products, double, place) : NAN;
      if (place < products->len)
        last = thresholds[i];
    }
  return TRUE;
}

static gboolean
check_thresholds (const MucScaleDraft  *draft,
                  MucRiskKind           kind,
                  const double         *thresholds,
                  GError              **error)
{
  double last = -INFINITY;

  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    {
      const MucDraftPriority *priority = muc_scale_draft_get_priority (draft, kind, i);

      if (isnan (thresholds[i]))
        continue;
      if (thresholds[i] <= last)
        {
          g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_NUMBER,
                       _("“%s” must begin above the priority below it."),
                       priority->label != NULL ? priority->label : "…");
          return FALSE;
        }
      last = thresholds[i];
    }
  return TRUE;
}

static int
choose (double        product,
        const double *thresholds,
        guint         n)
{
  int chosen = MUC_SCALE_UNRATED;

  for (guint i = 0; i < n; i++)
    if (product >= thresholds[i])
      chosen = i;
  return chosen;
}

/**
 * muc_scale_fill_apply:
 * @draft: a draft
 * @kind: of which matrix
 * @thresholds: one for each priority
 * @error: return location
 *
 * Gives every cell the priority its product reaches; below all thresholds it is not rated.
 *
 * Returns: whether it was filled: FALSE where a level has no number, or the numbers or the
 *   thresholds do not rise
 */
gboolean
muc_scale_fill_apply (MucScaleDraft  *draft,
                      MucRiskKind     kind,
                      const double   *thresholds,
                      GError        **error)
{
  guint n;

  g_return_val_if_fail (draft != NULL && thresholds != NULL, FALSE);

  if (!check_axes (draft, kind, error) || !check_thresholds (draft, kind, thresholds, error))
    return FALSE;
  n = muc_scale_draft_count_priorities (draft, kind);
  for (guint i = 0; i < muc_scale_draft_count_rows (draft, kind); i++)
    for (guint j = 0; j < muc_scale_draft_count_columns (draft, kind); j++)
      muc_scale_draft_set_cell (draft, kind, i, j,
                                choose (muc_scale_fill_get_product (draft, kind, i, j),
                                        thresholds, n));
  return TRUE;
}
