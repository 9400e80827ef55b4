/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-export.h"

#include <glib/gi18n-lib.h>

#include "cli-paper.h"
#include "cli-seal.h"
#include "document/writer.h"
#include "issue/issue.h"

typedef struct
{
  MucCliPaper paper;
  char       *output;
  gboolean    amendment;
} Options;

static gboolean
export_paper (const char  *path,
              Options     *options,
              GError     **error)
{
  g_autoptr (MucStore) store = muc_store_open (path, MUC_STORE_READ_ONLY, error);
  g_autoptr (MucDocument) document = NULL;
  MucYear *year;
  MucPaperKey key;

  if (store == NULL)
    return FALSE;
  year = muc_cli_paper_find (&options->paper, muc_store_get_plan (store), path, &key, error);
  if (year == NULL)
    return FALSE;
  document = options->amendment ? muc_cli_seal_build_amendment (store, year, &key, error)
                                : muc_issue_build_paper (store, year, &key, error);
  return document != NULL
         && muc_document_write (document, options->output, NULL, NULL, NULL, error);
}

static char *
list_formats (void)
{
  guint n;
  const MucWriter *writers = muc_writer_list (&n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (!writers[i].figures_only)
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", writers[i].extension);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What is wrong with the options, %NULL where nothing is. */
static char *
check_options (const Options *options)
{
  g_autofree char *names = NULL;
  char *wrong;

  if (options->output == NULL)
    return g_strdup (_("The option -o is missing: the file to write."));
  wrong = muc_cli_paper_check (&options->paper);
  if (wrong != NULL)
    return wrong;
  if (muc_writer_find (options->output) == NULL)
    {
      names = list_formats ();
      return g_strdup_printf (_("“%s” has no extension that says a format: %s."),
                              options->output, names);
    }
  return NULL;
}

/** muc_cli_export: the verb "export". */
int
muc_cli_export (const MucCliVerb *verb,
                int               argc,
                char             *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &options.paper.year,
      N_("the year of the paper; without it the latest"), N_("YEAR") },
    MUC_CLI_PAPER_ENTRIES (options.paper),
    { "amendment", 0, 0, G_OPTION_ARG_NONE, &options.amendment,
      N_("the last amendment of the paper, instead of the paper itself"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("the file to write; its extension says the format"), N_("FILE") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;
  int status = MUC_CLI_DONE;

  if (muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    {
      wrong = check_options (&options);
      if (wrong != NULL)
        status = muc_cli_verb_fail_usage (verb, wrong);
      else if (!export_paper (files[0], &options, &error))
        status = muc_cli_verb_fail (error);
    }
  muc_cli_paper_clear (&options.paper);
  g_free (options.output);
  return status;
}
