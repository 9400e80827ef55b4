/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

#include <glib/gi18n-lib.h>

#include "import/risk-clipboard.h"
#include "model/assessment.h"
#include "model/rating.h"
#include "store/edits.h"
#include "store/risk-edits.h"

/* Rows of a register that come from another program, or from another place of this one. */

/** muc_risks_page_read_rows: (transfer full): the rows of a copied register. */
GPtrArray *
muc_risks_page_read_rows (MucTablePage *page,
                          const char   *text,
                          const char   *mime)
{
  guint column;

  muc_record_table_get_current (muc_table_page_get_table (page), &column);
  return muc_risk_clipboard_read (text, mime, column == MUC_REGISTER_TEXT);
}

/* Rating by copied cells */

typedef struct
{
  MucScale   *scale;    /* or NULL, so that there is nothing to rate by */
  MucLevel   *likelihood;
  MucLevel   *severity;
  const char *priority; /* as copied, NULL where it was not */
} Rating;

static void
leave (GPtrArray  *left,
       const char *text)
{
  for (guint i = 0; i < left->len; i++)
    if (g_str_equal (left->pdata[i], text))
      return;
  g_ptr_array_add (left, g_strdup (text));
}

static gboolean
says_nothing (const char *text)
{
  return text == NULL || *text == '\0' || muc_risk_row_is_dashes (text);
}

static void
read_level (const Rating *rating,
            MucRisk      *risk,
            guint         column,
            const char   *text,
            MucLevel    **level,
            GPtrArray    *left)
{
  MucLevel *found = rating->scale != NULL ? muc_risk_cell_find_level (risk, column, text) : NULL;

  if (found != NULL || says_nothing (text))
    *level = found;
  else
    leave (left, text);
}

static gboolean
fill_cell (MucChange   *change,
           MucRisk     *risk,
           guint        column,
           const char  *text,
           Rating      *rating,
           GPtrArray   *left,
           GError     **error)
{
  g_autofree char *kept = NULL;

  switch (column)
    {
    case MUC_REGISTER_LIKELIHOOD:
      read_level (rating, risk, column, text, &rating->likelihood, left);
      return TRUE;
    case MUC_REGISTER_SEVERITY:
      read_level (rating, risk, column, text, &rating->severity, left);
      return TRUE;
    case MUC_REGISTER_PRIORITY:
      rating->priority = text;
      return TRUE;
    default:
      kept = muc_risk_cell_dup_kept (column, text);
      return muc_edits_put_field (change, risk, muc_risk_cell_property (column), kept, error);
    }
}

/* A priority other than the grid's would need a reason. */
static gboolean
is_grid_priority (const Rating *rating,
                  MucRisk      *risk)
{
  return rating->scale != NULL
         && muc_risk_cell_find_priority (risk, rating->priority)
            == muc_rating_find_priority (rating->scale, rating->likelihood, rating->severity);
}

/**
 * muc_risks_page_fill:
 *
 * Puts copied cells into those of a risk; see #MucTablePageClass. The priority is the grid's.
 */
gboolean
muc_risks_page_fill (MucTablePage  *page,
                     MucChange     *change,
                     gpointer       record,
                     guint          column,
                     GPtrArray     *cells,
                     GPtrArray     *left,
                     GError       **error)
{
  MucAssessment *present = muc_risk_get_assessment (record);
  Rating rating = {
    .scale = muc_year_get_scale (muc_page_get_year (MUC_PAGE (page))),
    .likelihood = present != NULL ? muc_assessment_get_likelihood (present) : NULL,
    .severity = present != NULL ? muc_assessment_get_severity (present) : NULL,
  };

  for (guint i = 0; i < cells->len; i++)
    if (!fill_cell (change, record, column + i, cells->pdata[i], &rating, left, error))
      return FALSE;
  if (!says_nothing (rating.priority) && !is_grid_priority (&rating, record))
    leave (left, rating.priority);
  muc_risk_edits_put_levels (change, muc_page_get_store (MUC_PAGE (page)), record,
                             rating.likelihood, rating.severity);
  return TRUE;
}

/* The scale by which the year rates, or will rate once it has a row. */
static MucScale *
find_scale (MucYear *year)
{
  MucScale *scale = muc_year_get_scale (year);

  return scale != NULL ? scale
                       : muc_scale_find_nearest (muc_record_get_plan (MUC_RECORD (year)),
                                                 muc_year_get_number (year));
}

static char *
describe_unknown (char **unknown)
{
  g_autofree char *words = g_strjoinv ("”, “", unknown);

  return unknown[0] != NULL ? g_strdup_printf (_("Not in the scale, kept as words: “%s”"), words)
                            : NULL;
}

static GPtrArray *
list_risks (MucYear *year)
{
  GPtrArray *risks = g_ptr_array_new ();

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    g_ptr_array_add (risks, muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i));
  return risks;
}

/**
 * muc_risks_page_paste:
 * @page: the page
 * @rows: (element-type MucRiskRow): the rows of a copied register
 * @notice: (out) (nullable): which words of them the scale does not have
 * @error: return location
 *
 * Adds the rows below the current one, into its part unless they name theirs; see
 * #MucTablePageClass.
 */
gpointer
muc_risks_page_paste (MucTablePage  *page,
                      GPtrArray     *rows,
                      char         **notice,
                      GError       **error)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  gpointer item = muc_table_page_get_item (page);
  MucRiskKind part = item != NULL ? muc_risk_row_get_kind (item) : MUC_RISK_KIND_RISK;
  g_autoptr (MucPlan) plan = muc_plan_new ();
  g_autoptr (GPtrArray) risks = NULL;
  g_auto (GStrv) unknown = NULL;
  MucRisk *first;

  muc_risks_page_set_filter (self, NULL, NULL);
  risks = list_risks (muc_risk_clipboard_build (plan, rows, part, find_scale (year), &unknown));
  first = muc_risk_edits_paste (muc_page_get_store (MUC_PAGE (page)), year,
                                muc_risks_page_find_place (self, part), risks, error);
  *notice = describe_unknown (unknown);
  return first;
}
