/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-seal.h"

#include <glib/gi18n-lib.h>

#include "cli-paper.h"
#include "issue/issue.h"
#include "report/report.h"

typedef struct
{
  MucCliPaper paper;
  char       *number;
  char       *symbol;
  char       *date;
  gboolean    amend;
  char       *reason;
} Options;

static void
options_clear (Options *options)
{
  muc_cli_paper_clear (&options->paper);
  g_free (options->number);
  g_free (options->symbol);
  g_free (options->date);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

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
open_amendment (MucStore       *store,
                MucPaper       *paper,
                const char     *title,
                const Options  *options,
                GError        **error)
{
  if (paper != NULL)
    return muc_seal_open_amendment (store, paper, title, options->reason, error) != NULL;
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                       _("Only a paper that is issued can be amended."));
  return FALSE;
}

/* Issues a paper, or the amendment of it that is being prepared, and tells the hashes; or opens an
 * issued one for an amendment. */
static gboolean
seal_paper (MucStore           *store,
            MucYear            *year,
            const MucPaperKey  *key,
            const Options      *options,
            GError            **error)
{
  MucPaper *paper = muc_year_find_paper (year, key);
  g_autofree char *title = muc_report_dup_title (key);
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
  seal = muc_issue_paper (store, year, key, &head, error);
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

static gboolean
open_and_seal (const char  *path,
               Options     *options,
               GError     **error)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_DEFAULT, error);
  MucYear *year = NULL;
  MucPaperKey key;

  if (store != NULL)
    year = muc_cli_paper_find (&options->paper, muc_store_get_plan (store), path, &key, error);
  return year != NULL && seal_paper (store, year, &key, options, error);
}

/** muc_cli_seal: the verb "seal". */
int
muc_cli_seal (const MucCliVerb *verb,
              int               argc,
              char             *argv[])
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &options.paper.year, N_("the year of the paper"),
      N_("YEAR") },
    MUC_CLI_PAPER_ENTRIES (options.paper),
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, N_("its number"), N_("NUMBER") },
    { "symbol", 0, 0, G_OPTION_ARG_STRING, &options.symbol, N_("its symbol"), N_("SYMBOL") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("its day, such as 2026-01-26"),
      N_("DATE") },
    { "amend", 0, 0, G_OPTION_ARG_NONE, &options.amend,
      N_("open an issued paper for an amendment"), NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, N_("why it is amended"),
      N_("REASON") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  wrong = muc_cli_paper_check_named (&options.paper);
  if (wrong != NULL)
    return muc_cli_verb_fail_usage (verb, wrong);
  return open_and_seal (files[0], &options, &error) ? MUC_CLI_DONE : muc_cli_verb_fail (error);
}
