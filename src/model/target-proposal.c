/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/target-proposal.h"

#include "model/sentence.h"

static void
proposal_free (gpointer data)
{
  MucTargetProposal *self = data;

  g_object_unref (self->target);
  g_free (self->key);
  g_free (self);
}

/* The clause and its figure: the same sentence has the same keys; one that was written otherwise
 * states something else, and is asked about again. */
static char *
get_key (const MucTargetReading *reading)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_dtostr (value, sizeof value, reading->value);
  return g_strdup_printf ("%s %s %s: %s",
                          muc_choice_get_nick (MUC_TYPE_COMPARATOR, reading->comparator), value,
                          reading->unit, reading->text);
}

static MucTarget *
find_target (MucObjective           *objective,
             const MucTargetReading *reading)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (objective), MUC_TYPE_TARGET); i++)
    {
      MucTarget *target = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_TARGET, i);

      if (muc_target_get_value (target) == reading->value
          && g_strcmp0 (muc_target_get_unit (target), reading->unit) == 0)
        return target;
    }
  return NULL;
}

static GStrv
split_declined (MucObjective *objective)
{
  const char *declined = muc_objective_get_declined (objective);

  return g_strsplit (declined != NULL ? declined : "", "\n", -1);
}

/* What follows "trong đó" is a part of the target before it, once that one is there. */
static MucTargetProposal *
create (const MucTargetReading *reading,
        MucTarget              *whole,
        char                   *key)
{
  const gint64 of_which = whole != NULL ? muc_record_get_id (MUC_RECORD (whole)) : 0;
  MucTargetProposal *self = g_new (MucTargetProposal, 1);

  self->key = key;
  self->target = g_object_new (MUC_TYPE_TARGET,
                               "text", reading->text, "comparator", reading->comparator,
                               "value", reading->value, "unit", reading->unit,
                               "per", reading->per, "of-which", of_which, NULL);
  return self;
}

/**
 * muc_target_proposals_list:
 * @objective: an objective
 *
 * Returns: (transfer full) (element-type MucTargetProposal): what its sentence states, in the order
 *   of the sentence, without the targets it has and without what was declined
 */
GPtrArray *
muc_target_proposals_list (MucObjective *objective)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func (proposal_free);
  g_autoptr (GPtrArray) readings = NULL;
  g_auto (GStrv) declined = NULL;
  const char *text;

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), proposals);

  text = muc_objective_get_text (objective);
  readings = muc_sentence_read_targets (text != NULL ? text : "");
  declined = split_declined (objective);
  for (guint i = 0; i < readings->len; i++)
    {
      const MucTargetReading *reading = readings->pdata[i];
      g_autofree char *key = get_key (reading);
      MucTarget *whole = NULL;

      if (find_target (objective, reading) != NULL
          || g_strv_contains ((const char *const *) declined, key))
        continue;
      if (reading->of_which >= 0)
        whole = find_target (objective, readings->pdata[reading->of_which]);
      g_ptr_array_add (proposals, create (reading, whole, g_steal_pointer (&key)));
    }
  return proposals;
}

/**
 * muc_target_proposal_decline:
 * @objective: an objective
 * @key: of one of its proposals
 *
 * What the sentence no longer states is forgotten.
 *
 * Returns: (transfer full): what MucObjective:declined says once it is declined
 */
char *
muc_target_proposal_decline (MucObjective *objective,
                             const char   *key)
{
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GString) kept = g_string_new (NULL);
  g_auto (GStrv) declined = NULL;
  const char *text;

  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective) && key != NULL, NULL);

  text = muc_objective_get_text (objective);
  readings = muc_sentence_read_targets (text != NULL ? text : "");
  declined = split_declined (objective);
  for (guint i = 0; i < readings->len; i++)
    {
      g_autofree char *own = get_key (readings->pdata[i]);

      if (g_str_equal (own, key) || g_strv_contains ((const char *const *) declined, own))
        g_string_append_printf (kept, "%s%s", kept->len > 0 ? "\n" : "", own);
    }
  return g_string_free (g_steal_pointer (&kept), FALSE);
}
