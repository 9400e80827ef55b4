/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/check-edits.h"

#include <glib/gi18n-lib.h>

#include "model/text.h"
#include "store/edits.h"

/* Translators write "%s" where the cell stands. */
static char *
label_finding (const char *format,
               MucFinding *finding)
{
  g_autofree char *cell = muc_finding_dup_cell (finding);
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", cell, 1);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static gboolean
add_acceptance (MucStore    *store,
                MucFinding  *finding,
                const char  *reason,
                GError     **error)
{
  g_autofree char *label = label_finding (_("Accept as right: %s"), finding);
  g_autoptr (MucChange) change = muc_store_begin (store, label);

  muc_change_add (change, muc_finding_get_year (finding), MUC_TYPE_ACCEPTANCE, NULL,
                  "rule", muc_finding_get_rule (finding),
                  "subject", muc_record_get_id (muc_finding_get_record (finding)),
                  "context", muc_finding_get_context (finding),
                  "reason", reason, NULL);
  return muc_change_commit (change, error);
}

/**
 * muc_check_edits_accept:
 * @store: the open file
 * @finding: a finding in it
 * @reason: why it is right as it is; where a field of the record asks for the reason
 *   (muc_finding_get_answer_field()), it is kept there and nothing is left to be found
 * @error: return location
 *
 * It stays accepted as long as what was found is the same.
 *
 * Returns: whether it was kept; %MUC_STORE_ERROR_FAILED without a reason
 */
gboolean
muc_check_edits_accept (MucStore    *store,
                        MucFinding  *finding,
                        const char  *reason,
                        GError     **error)
{
  g_autofree char *trimmed = NULL;
  const char *field;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_FINDING (finding), FALSE);

  trimmed = muc_text_clean (reason);
  field = muc_finding_get_answer_field (finding);
  if (*trimmed == '\0')
    {
      g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                           _("A reason is needed: it tells others why this is right"));
      return FALSE;
    }
  if (muc_finding_is_accepted (finding))
    return TRUE;
  if (field != NULL)
    return muc_edits_set_field (store, muc_finding_get_record (finding), field, trimmed, error);
  return add_acceptance (store, finding, trimmed, error);
}

/**
 * muc_check_edits_take_back:
 * @store: the open file
 * @finding: a finding that was accepted
 * @error: return location
 *
 * Returns: whether it was kept that it is not accepted any more
 */
gboolean
muc_check_edits_take_back (MucStore    *store,
                           MucFinding  *finding,
                           GError     **error)
{
  MucAcceptance *acceptance;
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_FINDING (finding), FALSE);

  acceptance = muc_finding_get_acceptance (finding);
  if (acceptance == NULL || muc_record_get_owner (MUC_RECORD (acceptance)) == NULL)
    return TRUE;
  label = label_finding (_("Take back the acceptance: %s"), finding);
  change = muc_store_begin (store, label);
  muc_change_remove (change, acceptance);
  return muc_change_commit (change, error);
}
