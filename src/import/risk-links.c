/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/risk-links.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "import/finding.h"
#include "import/register-build.h"

/* The numbers of the rows of the year of @risk, counted once for all of them. */
static guint
find_number (GHashTable *numbers,
             MucRisk    *risk)
{
  MucRecord *year = muc_record_get_owner (MUC_RECORD (risk));
  guint n[] = { 0, 0 };

  if (!g_hash_table_contains (numbers, risk))
    for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
      {
        MucRisk *each = muc_record_peek (year, MUC_TYPE_RISK, i);

        g_hash_table_insert (numbers, each, GUINT_TO_POINTER (++n[muc_risk_get_kind (each)]));
      }

  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, risk));
}

static char *
describe_link (const MucRiskLink *link,
               GHashTable        *numbers)
{
  guint number = find_number (numbers, link->risk);
  guint before = find_number (numbers, link->previous);
  gint64 year = muc_year_get_number (MUC_YEAR (muc_record_get_owner (MUC_RECORD (link->risk))));
  MucRecord *owner = muc_record_get_owner (MUC_RECORD (link->previous));
  gint64 year_before = muc_year_get_number (MUC_YEAR (owner));
  const char *text = muc_risk_get_text (link->previous);

  if (text == NULL)
    text = "";
  if (muc_risk_get_kind (link->risk) == MUC_RISK_KIND_RISK)
    return link->reworded
           ? g_strdup_printf (_("Risk %u of %" PRId64 " carries on risk %u of %" PRId64
                                ", which was worded “%s”."),
                              number, year, before, year_before, text)
           : g_strdup_printf (_("Risk %u of %" PRId64 " carries on risk %u of %" PRId64 "."),
                              number, year, before, year_before);
  return link->reworded
         ? g_strdup_printf (_("Opportunity %u of %" PRId64 " carries on opportunity %u of %" PRId64
                              ", which was worded “%s”."),
                            number, year, before, year_before, text)
         : g_strdup_printf (_("Opportunity %u of %" PRId64 " carries on opportunity %u of %" PRId64
                              "."), number, year, before, year_before);
}

/**
 * muc_risk_links_describe:
 * @links: (element-type MucRiskLink): links
 * @places: where each proposed #MucRisk stands
 *
 * Tells of each link; at the row that is proposed, of two such at the later one.
 *
 * Returns: (transfer full) (element-type MucImportFinding): one hint for each link
 */
GPtrArray *
muc_risk_links_describe (GPtrArray  *links,
                         GHashTable *places)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GPtrArray *findings = muc_import_findings_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const MucRiskLink *link = links->pdata[i];
      const MucRiskPlace *place = g_hash_table_lookup (places, link->risk);
      g_autofree char *message = describe_link (link, numbers);

      if (place == NULL)
        place = g_hash_table_lookup (places, link->previous);
      muc_import_findings_add (findings, MUC_IMPORT_HINT, place->source, place->line,
                               muc_risk_get_text (link->risk), "%s", message);
    }

  return findings;
}
