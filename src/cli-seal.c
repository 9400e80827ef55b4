/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-seal.h"

#include <glib/gi18n-lib.h>

#include "issue/issue.h"
#include "report/report.h"

static void
print_seal (MucSeal *seal)
{
  g_autofree char *reference = muc_seal_dup_reference (seal);

  g_print (_("Issued: %s\n"), reference);
  g_print ("  %s  %s\n", muc_seal_get_records (seal), _("records"));
  g_print ("  %s  %s\n", muc_seal_get_pdf (seal), _("PDF"));
  if (muc_seal_get_slip (seal) != NULL)
    g_print ("  %s  %s\n", muc_seal_get_slip (seal), _("PDF of the amendment"));
}

static gboolean
open_amendment (MucStore          *store,
                MucPaper          *paper,
                const char        *title,
                const MucCliSeal  *options,
                GError           **error)
{
  if (paper != NULL)
    return muc_seal_open_amendment (store, paper, title, options->reason, error) != NULL;
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                       _("Only a paper that is issued can be amended."));
  return FALSE;
}

/**
 * muc_cli_seal_run:
 * @store: the open file
 * @year: the paper's year
 * @options: what was asked for
 * @error: return location
 *
 * Issues a paper, or the amendment of it that is being prepared, and tells the hashes; or opens
 * an issued one for an amendment.
 */
gboolean
muc_cli_seal_run (MucStore          *store,
                  MucYear           *year,
                  const MucCliSeal  *options,
                  GError           **error)
{
  MucPaper *paper = muc_year_find_paper (year, &options->key);
  g_autofree char *title = muc_report_dup_title (&options->key);
  MucSealHead head;
  MucSeal *seal;

  if (options->amend)
    return open_amendment (store, paper, title, options, error);
  muc_seal_head_init (&head, paper);
  head.title = title;
  head.number = options->number != NULL ? options->number : head.number;
  head.symbol = options->symbol != NULL ? options->symbol : head.symbol;
  head.date = options->date != NULL ? options->date : head.date;
  head.reason = options->reason != NULL ? options->reason : head.reason;
  seal = muc_issue_paper (store, year, &options->key, &head, error);
  if (seal == NULL)
    return FALSE;
  print_seal (seal);
  return TRUE;
}

/**
 * muc_cli_seal_build_amendment:
 * @store: the open file
 * @year: the paper's year
 * @key: one of its papers
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the last amendment of that paper, issued or being prepared
 */
MucDocument *
muc_cli_seal_build_amendment (MucStore           *store,
                              MucYear            *year,
                              const MucPaperKey  *key,
                              GError            **error)
{
  MucPaper *paper = muc_year_find_paper (year, key);
  MucSeal *seal = paper != NULL ? muc_seal_find_open (paper) : NULL;

  if (seal == NULL && paper != NULL)
    seal = muc_seal_find_last (paper);
  if (seal != NULL && muc_seal_get_amendment (seal) > 0)
    return muc_issue_build_amendment (store, seal, error);
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                       _("There is no amendment of this paper."));
  return NULL;
}
