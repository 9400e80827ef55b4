/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

#include <glib/gi18n-lib.h>

#include "import/risk-clipboard.h"
#include "store/risk-edits.h"

/* Rows of a register that come from another program, or from another place of this one. */

/** muc_risks_page_read_rows: (transfer full): the rows of a copied register. */
GPtrArray *
muc_risks_page_read_rows (const char *text,
                          const char *mime)
{
  return muc_risk_clipboard_read (text, mime);
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
