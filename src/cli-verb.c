/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-verb.h"

#include <glib/gi18n-lib.h>

#include "store/json.h"

/** muc_cli_verb_fail: tells what went wrong, and returns what the program ends with. */
int
muc_cli_verb_fail (GError *error)
{
  g_printerr ("muctieu-cli: %s\n", error->message);
  return MUC_CLI_REFUSED;
}

/** muc_cli_verb_fail_usage: the same, where the verb was not used as it can be. */
int
muc_cli_verb_fail_usage (const MucCliVerb *verb,
                         const char       *message)
{
  g_printerr ("muctieu-cli: %s\n", message);
  g_printerr (_("“muctieu-cli %s --help” tells how to use it.\n"), verb->name);
  return MUC_CLI_USAGE;
}

/** muc_cli_verb_print_json: what was built, as text. */
void
muc_cli_verb_print_json (JsonBuilder *builder)
{
  g_autofree char *text = muc_json_to_text (builder);

  g_print ("%s", text);
}

/**
 * muc_cli_verb_parse:
 * @verb: a verb
 * @entries: (nullable) (array zero-terminated=1): its options
 * @argc: the number of words, the verb's name among them
 * @argv: the words
 * @files: (out) (array zero-terminated=1): the file names
 * @status: (out): what the program ends with where %FALSE is returned
 *
 * Reads the options and the file names of a verb; its own help is printed here.
 *
 * Returns: whether the verb can run
 */
gboolean
muc_cli_verb_parse (const MucCliVerb    *verb,
                    const GOptionEntry  *entries,
                    int                  argc,
                    char                *argv[],
                    char              ***files,
                    int                 *status)
{
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, files, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_(verb->arguments));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("muctieu-cli ", verb->name, NULL);
  guint n;

  g_set_prgname (name);
  g_option_context_set_summary (context, _(verb->summary));
  g_option_context_add_main_entries (context, rest, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      *status = muc_cli_verb_fail_usage (verb, error->message);
      return FALSE;
    }
  n = *files != NULL ? g_strv_length (*files) : 0;
  if (n < verb->n_files || (n > verb->n_files && !verb->more_files))
    {
      *status = muc_cli_verb_fail_usage (verb, n < verb->n_files
                                               ? _("A file name is missing.")
                                               : _("There are too many file names."));
      return FALSE;
    }
  return TRUE;
}
