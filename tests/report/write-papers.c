/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every paper of the sample for odt.py into the folder argv[1]. */

#include "model/sample.h"
#include "papers.h"
#include "report/report.h"

static void
write_paper (MucPlan           *plan,
             MucYear           *year,
             const MucPaperKey *key,
             const char        *folder,
             guint              number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_report_build (plan, year, key, &error);
  g_autofree char *name = g_strdup_printf ("%s-%u", key->kind, number);

  if (document == NULL)
    g_error ("%s", error->message);
  papers_write (document, folder, name);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MucPlan) plan = muc_sample_new (2026);
  guint n_years = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  guint number = 0;

  for (guint i = 0; i < n_years; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);
      g_autoptr (GPtrArray) keys = muc_report_list_papers (year);

      for (guint j = 0; j < keys->len; j++)
        write_paper (plan, year, keys->pdata[j], argv[1], ++number);
    }
  return 0;
}
