/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-attach.h"
#include "cli-check.h"
#include "cli-export.h"
#include "cli-file.h"
#include "cli-import.h"
#include "cli-roll.h"
#include "cli-seal.h"
#include "cli-sheets.h"
#include "model/language.h"
#include "model/uninstalled.h"

/* The command line: it links no GTK and needs no display. */

static const MucCliVerb verbs[] = {
  { "new", N_("FILE"), N_("Makes a new file."), 1, FALSE, muc_cli_new },
  { "import", N_("FILE PAPER…"), N_("Takes papers in as years."), 2, TRUE,
    muc_cli_import },
  { "list", N_("FILE"), N_("Lists what a file holds."), 1, FALSE, muc_cli_list },
  { "export", N_("FILE --paper KIND -o OUTPUT"), N_("Writes a paper as PDF or Excel."), 1, FALSE,
    muc_cli_export },
  { "check", N_("FILE"), N_("Finds mistakes in the papers of a file."), 1, FALSE, muc_cli_check },
  { "roll", N_("FILE --to YEAR"), N_("Plans a new year from the one before."), 1, FALSE,
    muc_cli_roll },
  { "seal", N_("FILE --year YEAR --paper KIND"), N_("Issues a paper, and locks what it prints."), 1,
    FALSE, muc_cli_seal },
  { "attach", N_("FILE SIGNED… --year YEAR --paper KIND"),
    N_("Keeps signed copies with an issued paper."), 2, TRUE, muc_cli_attach },
  { "unit-sheets", N_("FILE --year YEAR -o FOLDER"),
    N_("Makes a workbook for each unit to fill in."), 1, FALSE, muc_cli_unit_sheets },
  { "merge", N_("FILE SHEET…"), N_("Takes in the workbooks that units filled in."), 2, TRUE,
    muc_cli_merge },
  { "verify", N_("FILE"), N_("Tells whether a file is sound."), 1, FALSE, muc_cli_verify },
  { "log", N_("FILE"), N_("Lists the changes made in a file."), 1, FALSE, muc_cli_log },
  { "backup", N_("FILE -o COPY"), N_("Copies a file, also while it is in use."), 1, FALSE,
    muc_cli_backup },
  { "restore", N_("FILE --from COPY"), N_("Goes back to a copy and keeps the present file."), 1,
    FALSE, muc_cli_restore },
};

static void
print_help (void)
{
  g_print ("%s\n", _("Usage: muctieu-cli VERB FILE… [OPTION…]\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-11s  %s\n", verbs[i].name, _(verbs[i].summary));
  g_print ("\n%s\n", _("“muctieu-cli VERB --help” tells more."));
}

static const MucCliVerb *
find_verb (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  const MucCliVerb *verb;

  muc_uninstalled_init ();
  muc_language_init (NULL);

  if (argc < 2)
    {
      print_help ();
      return MUC_CLI_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return MUC_CLI_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("muctieu-cli %s\n", MUC_VERSION);
      return MUC_CLI_DONE;
    }
  verb = find_verb (argv[1]);
  if (verb == NULL)
    {
      g_printerr (_("muctieu-cli: There is no verb “%s”. “muctieu-cli --help” lists them.\n"),
                  argv[1]);
      return MUC_CLI_USAGE;
    }
  return verb->run (verb, argc - 1, argv + 1);
}
