/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-check.h"

#include <glib/gi18n-lib.h>

#include "cli-paper.h"
#include "model/check.h"
#include "store/json.h"
#include "store/store.h"

/* What was found, year by year. */
static GPtrArray *
find_mistakes (MucPlan *plan,
               gint64   year)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  MucYear *each = year != 0 ? muc_plan_find_year (plan, year) : muc_plan_find_next_year (plan, 0);

  while (each != NULL)
    {
      g_ptr_array_extend_and_steal (all, muc_check_year (each));
      each = year == 0 ? muc_plan_find_next_year (plan, muc_year_get_number (each)) : NULL;
    }
  return all;
}

/* One line for each finding that nobody has accepted. */
static void
print_findings (GPtrArray *findings)
{
  if (muc_check_count (findings) == 0)
    g_print ("%s\n", _("Nothing was found."));
  for (guint i = 0; i < findings->len; i++)
    {
      MucFinding *finding = findings->pdata[i];
      g_autofree char *message = muc_finding_dup_message (finding);

      if (!muc_finding_is_accepted (finding))
        g_print ("%d: %s: %s\n", (int) muc_year_get_number (muc_finding_get_year (finding)),
                 muc_finding_severity_get_label (muc_finding_get_severity (finding)), message);
    }
}

/** muc_cli_check: the verb "check". */
int
muc_cli_check (const MucCliVerb *verb,
               int               argc,
               char             *argv[])
{
  gint64 year = 0;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_("only this year"), N_("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("as JSON, with what was accepted as right"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GError) error = NULL;
  int status;

  if (!muc_cli_verb_parse (verb, entries, argc, argv, &files, &status))
    return status;
  store = muc_store_open (files[0], MUC_STORE_READ_ONLY, &error);
  if (store == NULL || !muc_cli_check_year (muc_store_get_plan (store), files[0], year, &error))
    return muc_cli_verb_fail (error);

  findings = find_mistakes (muc_store_get_plan (store), year);
  if (json)
    {
      json_builder_begin_object (builder);
      muc_json_build_findings (builder, findings);
      json_builder_end_object (builder);
      muc_cli_verb_print_json (builder);
    }
  else
    print_findings (findings);
  return muc_check_count (findings) > 0 ? MUC_CLI_REFUSED : MUC_CLI_DONE;
}
