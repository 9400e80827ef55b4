/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-check.h"

#include <glib/gi18n-lib.h>

#include "model/check.h"

/**
 * muc_cli_check_run:
 * @plan: a plan
 * @year: the year to look at, 0 for all
 *
 * Returns: (transfer full) (element-type MucFinding): what was found, year by year
 */
GPtrArray *
muc_cli_check_run (MucPlan *plan,
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

/** muc_cli_check_print: one line for each finding that nobody has accepted. */
void
muc_cli_check_print (GPtrArray *findings)
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
