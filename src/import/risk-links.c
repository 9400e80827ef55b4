/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/risk-links.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "import/finding.h"
#include "import/register-build.h"

static gboolean
has_year (GPtrArray *years,
          gint64     number)
{
  for (guint i = 0; i < years->len; i++)
    if (muc_year_get_number (years->pdata[i]) == number)
      return TRUE;

  return FALSE;
}

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  gint64 left = muc_year_get_number (*(MucYear *const *) a);
  gint64 right = muc_year_get_number (*(MucYear *const *) b);

  return left < right ? -1 : left > right;
}

/* The years that have a register, in order; a proposed one stands for the known one. */
static GPtrArray *
list_years (GPtrArray *proposed,
            MucPlan   *known)
{
  GPtrArray *years = g_ptr_array_new ();

  g_ptr_array_extend (years, proposed, NULL, NULL);
  for (guint i = 0; known != NULL && i < muc_record_count (MUC_RECORD (known), MUC_TYPE_YEAR); i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (known), MUC_TYPE_YEAR, i);

      if (muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0
          && !has_year (proposed, muc_year_get_number (year)))
        g_ptr_array_add (years, year);
    }
  g_ptr_array_sort (years, compare_years);

  return years;
}

/**
 * muc_risk_links_find:
 * @years: (element-type MucYear): proposed years with a register
 * @known: (nullable): the plan they will go into
 *
 * Returns: (transfer full) (element-type MucRiskLink): which rows carry on which of the year
 *   before that has a register, where at least one of both is proposed
 */
GPtrArray *
muc_risk_links_find (GPtrArray *years,
                     MucPlan   *known)
{
  g_autoptr (GPtrArray) all = list_years (years, known);
  GPtrArray *links = muc_successors_new ();

  for (guint i = 1; i < all->len; i++)
    {
      if (!g_ptr_array_find (years, all->pdata[i - 1], NULL)
          && !g_ptr_array_find (years, all->pdata[i], NULL))
        continue;
      g_ptr_array_extend_and_steal (links, muc_successors_find (all->pdata[i - 1],
                                                                all->pdata[i]));
    }

  return links;
}

/* Telling */

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
