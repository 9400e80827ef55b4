/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-file.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "cli-paper.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/backup.h"
#include "store/json.h"
#include "store/verify.h"

static gboolean
add_sample (MucStore  *store,
            GError   **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (MucPlan) sample = muc_sample_new (g_date_time_get_year (now));

  return muc_apply_plan (store, sample, _("Sample of an invented office"), MUC_APPLY_FIRST, error);
}

/** muc_cli_new: the verb "new". */
int
muc_cli_new (const MucCliVerb *verb,
             int               argc,
             char             *argv[])
{
  gboolean sample = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample,
      N_("begin with the papers of an invented office"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  store = muc_store_create (files[0], &error);
  if (store == NULL)
    return muc_cli_verb_fail (error);
  if (sample && !add_sample (store, &error))
    {
      muc_store_abandon (store);
      return muc_cli_verb_fail (error);
    }
  muc_store_close (store);
  return MUC_CLI_DONE;
}

/** muc_cli_list: the verb "list". */
int
muc_cli_list (const MucCliVerb *verb,
              int               argc,
              char             *argv[])
{
  gint64 year = 0;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_("only this year"), N_("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("as JSON, the only form there is"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (!json)
    return muc_cli_verb_fail_usage (verb, _("The option --json is missing."));
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !muc_cli_check_year (muc_store_get_plan (store), files[0], year, &error))
    return muc_cli_verb_fail (error);

  g_ptr_array_add (plans, muc_store_get_plan (store));
  json_builder_begin_object (builder);
  muc_json_build_plans (builder, plans, year);
  json_builder_end_object (builder);
  muc_cli_verb_print_json (builder);
  return MUC_CLI_DONE;
}

static void
print_entry (const MucLogEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_to_local (entry->at);
  g_autofree char *time = g_date_time_format (at, "%d/%m/%Y %H:%M:%S");
  const char *step = "";

  if (entry->step == MUC_STEP_UNDO)
    step = _("Undo: ");
  else if (entry->step == MUC_STEP_REDO)
    step = _("Redo: ");
  g_print ("%5" PRId64 "  %s  %s  %s%s\n", entry->change, time, entry->who, step, entry->label);
}

static void
print_log (GPtrArray *entries,
           gboolean   json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (json)
    {
      muc_json_build_log (builder, entries);
      muc_cli_verb_print_json (builder);
    }
  for (guint i = 0; !json && i < entries->len; i++)
    print_entry (entries->pdata[i]);
}

/** muc_cli_log: the verb "log". */
int
muc_cli_log (const MucCliVerb *verb,
             int               argc,
             char             *argv[])
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("as JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, options, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  entries = store != NULL ? muc_store_list_log (store, &error) : NULL;
  if (entries == NULL)
    return muc_cli_verb_fail (error);
  print_log (entries, json);
  return MUC_CLI_DONE;
}

/** muc_cli_verify: the verb "verify". */
int
muc_cli_verify (const MucCliVerb *verb,
                int               argc,
                char             *argv[])
{
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, NULL, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  findings = store != NULL ? muc_store_verify (store, &error) : NULL;
  if (findings == NULL)
    return muc_cli_verb_fail (error);
  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (const char *) findings->pdata[i]);
  if (findings->len > 0)
    return MUC_CLI_REFUSED;
  g_print (_("%s is sound.\n"), files[0]);
  return MUC_CLI_DONE;
}

/** muc_cli_backup: the verb "backup". */
int
muc_cli_backup (const MucCliVerb *verb,
                int               argc,
                char             *argv[])
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("where the copy shall be"), N_("COPY") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (output == NULL)
    return muc_cli_verb_fail_usage (verb, _("The option -o is missing: the file to write."));
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !muc_store_backup (store, output, &error))
    return muc_cli_verb_fail (error);
  return MUC_CLI_DONE;
}

/** muc_cli_restore: the verb "restore". */
int
muc_cli_restore (const MucCliVerb *verb,
                 int               argc,
                 char             *argv[])
{
  g_autofree char *copy = NULL;
  g_autofree char *kept = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &copy, N_("the copy to go back to"), N_("COPY") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  if (copy == NULL)
    return muc_cli_verb_fail_usage (verb,
                                    _("The option --from is missing: the copy to go back to."));
  if (!muc_store_restore (files[0], copy, &kept, &error))
    return muc_cli_verb_fail (error);
  if (kept != NULL)
    g_print (_("The file as it was is kept as %s.\n"), kept);
  return MUC_CLI_DONE;
}
