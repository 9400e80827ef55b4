/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-roll.h"

#include <glib/gi18n-lib.h>

#include "model/naming.h"
#include "model/roll.h"
#include "store/roll-edits.h"

static char *
join_lines (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

static void
print_changes (MucRoll *roll)
{
  GPtrArray *changes = muc_roll_get_changes (roll);

  g_print (ngettext ("%u text moves:\n", "%u texts move:\n", changes->len), changes->len);
  for (guint i = 0; i < changes->len; i++)
    {
      const MucRollChange *change = changes->pdata[i];
      g_autofree char *cell = muc_roll_describe_cell (change);
      g_autofree char *before = join_lines (change->before);
      g_autofree char *after = join_lines (change->after);

      g_print ("  %s: “%s” → “%s”\n", cell, before, after);
    }
}

static void
print_staying (MucRoll *roll)
{
  GPtrArray *staying = muc_roll_get_staying (roll);

  if (staying->len == 0)
    return;
  g_print ("%s\n", _("These years stay, of standards, documents and periods of several years:"));
  for (guint i = 0; i < staying->len; i++)
    {
      g_autofree char *cell = muc_roll_describe_cell (staying->pdata[i]);
      g_autofree char *text = join_lines (((MucRollChange *) staying->pdata[i])->after);

      g_print ("  %s: “%s”\n", cell, text);
    }
}

static void
print_flags (MucRoll *roll)
{
  GPtrArray *flags = muc_roll_get_flags (roll);

  for (guint i = 0; i < flags->len; i++)
    {
      const MucRollFlag *flag = flags->pdata[i];
      g_autoptr (GString) rows = g_string_new (NULL);

      for (guint j = 0; j < flag->records->len; j++)
        {
          g_autofree char *row = muc_naming_describe (flag->records->pdata[j]);

          g_string_append_printf (rows, "%s%s", j > 0 ? ", " : "", row);
        }
      g_print (_("The unit “%s” is not valid any more in %d: %s\n"),
               muc_unit_get_name (flag->unit), (int) muc_roll_get_number (roll), rows->str);
    }
}

/* Plans the year @to from the one before, and tells what moves; or tells it only. */
static gboolean
roll_year (const char  *path,
           gint64       to,
           gboolean     dry_run,
           GError     **error)
{
  g_autoptr (MucStore) store = NULL;
  g_autoptr (MucRoll) roll = NULL;
  MucYear *from = NULL;

  store = muc_store_open (path, dry_run ? MUC_STORE_READ_ONLY : MUC_STORE_DEFAULT, error);
  if (store != NULL)
    from = muc_roll_edits_find_from (store, to, error);
  if (from == NULL)
    return FALSE;
  roll = muc_roll_new (from, to);
  if (!dry_run && muc_roll_edits_apply (store, roll, error) == NULL)
    return FALSE;
  print_changes (roll);
  print_staying (roll);
  print_flags (roll);
  if (dry_run)
    g_print ("%s\n", _("Nothing was written."));
  else
    g_print (_("The year %1$d is planned from that of %2$d.\n"), (int) to,
             (int) muc_year_get_number (from));
  return TRUE;
}

/** muc_cli_roll: the verb "roll". */
int
muc_cli_roll (const MucCliVerb *verb,
              int               argc,
              char             *argv[])
{
  gint64 to = 0;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_INT64, &to, N_("the year to be planned"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("tell what would move, and write nothing"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (to == 0)
    return muc_cli_verb_fail_usage (verb, _("The option --to is missing: the year to be planned."));
  if (to < 1900 || to > 9999)
    return muc_cli_verb_fail_usage (verb, _("The year must lie between 1900 and 9999."));
  return roll_year (files[0], to, dry_run, &error) ? MUC_CLI_DONE : muc_cli_verb_fail (error);
}
