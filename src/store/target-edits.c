/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/target-edits.h"

#include <glib/gi18n-lib.h>

#include "model/naming.h"

static char *
format_label (const char   *format,
              MucObjective *objective)
{
  g_autofree char *what = muc_naming_describe (objective);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", what, 1);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * muc_target_edits_accept:
 * @store: the open file
 * @objective: an objective
 * @proposal: what its sentence states
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the target made of it, the objective's last
 */
MucTarget *
muc_target_edits_accept (MucStore                 *store,
                         MucObjective             *objective,
                         const MucTargetProposal  *proposal,
                         GError                  **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *label = NULL;
  MucTarget *target;
  gint64 of_which;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_OBJECTIVE (objective), NULL);
  g_return_val_if_fail (proposal != NULL, NULL);

  g_object_get (proposal->target, "of-which", &of_which, NULL);
  label = format_label (_("Add a target to %s"), objective);
  change = muc_store_begin (store, label);
  target = muc_change_add (change, objective, MUC_TYPE_TARGET, NULL,
                           "text", muc_target_get_text (proposal->target),
                           "comparator", muc_target_get_comparator (proposal->target),
                           "value", muc_target_get_value (proposal->target),
                           "unit", muc_target_get_unit (proposal->target),
                           "per", muc_target_get_per (proposal->target),
                           "of-which", of_which, NULL);
  return muc_change_commit (change, error) ? target : NULL;
}

/** muc_target_edits_decline: it is not proposed again as long as the sentence says the same. */
gboolean
muc_target_edits_decline (MucStore                 *store,
                          MucObjective             *objective,
                          const MucTargetProposal  *proposal,
                          GError                  **error)
{
  g_autofree char *declined = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_OBJECTIVE (objective), FALSE);
  g_return_val_if_fail (proposal != NULL, FALSE);

  declined = muc_target_proposal_decline (objective, proposal->key);
  label = format_label (_("Decline a proposed target of %s"), objective);
  return muc_store_set (store, label, error, objective, "declined", declined, NULL);
}
