/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/corrective-draft.h"

#include <math.h>

#include "model/attainment.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/text.h"

/* What is proposed speaks the language of the papers: it is printed. */

static char *
format_wanted (MucTarget *target)
{
  MucComparator comparator = muc_target_get_comparator (target);
  g_autofree char *value = muc_attainment_dup_text (target, muc_target_get_value (target));
  const char *sign = comparator != MUC_COMPARATOR_NONE
                     ? muc_choice_get_nick (MUC_TYPE_COMPARATOR, comparator) : "";

  return g_strconcat (sign, *sign != '\0' ? "\u00a0" : "", value, NULL);
}

static const char *
get_target_text (MucTarget *target)
{
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (target));
  const char *text = muc_target_get_text (target);

  if (text != NULL || objective == NULL)
    return text;
  return muc_objective_get_text (MUC_OBJECTIVE (objective));
}

/* "Chỉ tiêu “Hồ sơ đúng hạn” không đạt trong quý I năm 2026: kết quả 92%, chỉ tiêu ≥ 95%." */
static char *
describe_target (MucTarget       *target,
                 const MucPeriod *period)
{
  g_auto (MucAttainment) attainment = { 0 };
  g_autofree char *title = muc_period_dup_title (period);
  g_autofree char *name = muc_text_uncapitalize (title);
  g_autofree char *wanted = format_wanted (target);
  g_autofree char *value = NULL;
  const char *text = get_target_text (target);

  muc_attainment_init (&attainment, target, period, NULL, FALSE);
  value = muc_attainment_dup_text (target, attainment.value);
  return g_strdup_printf ("Chỉ tiêu “%s” không đạt trong %s: kết quả %s, chỉ tiêu %s.",
                          text != NULL ? text : "…", name, *value != '\0' ? value : "chưa có",
                          wanted);
}

/** muc_corrective_draft_init_for_target: one that a target makes that was missed in @period. */
void
muc_corrective_draft_init_for_target (MucCorrectiveDraft *self,
                                      MucTarget          *target,
                                      const MucPeriod    *period)
{
  MucRecord *objective;

  g_return_if_fail (self != NULL);
  g_return_if_fail (MUC_IS_TARGET (target) && period != NULL);

  objective = muc_record_get_owner (MUC_RECORD (target));
  *self = (MucCorrectiveDraft) {
    .source = MUC_CORRECTIVE_SOURCE_TARGET,
    .target = g_object_ref (target),
    .period = muc_period_dup_key (period),
    .description = describe_target (target, period),
  };
  if (objective != NULL)
    g_set_object (&self->unit, muc_objective_get_unit (MUC_OBJECTIVE (objective)));
}

/** muc_corrective_draft_init_for_occurrence: one that a risk makes that came true. */
void
muc_corrective_draft_init_for_occurrence (MucCorrectiveDraft *self,
                                          MucOccurrence      *occurrence)
{
  MucRisk *risk;
  const char *text, *note;

  g_return_if_fail (self != NULL);
  g_return_if_fail (MUC_IS_OCCURRENCE (occurrence));

  risk = MUC_RISK (muc_record_get_owner (MUC_RECORD (occurrence)));
  text = muc_risk_get_text (risk);
  note = muc_occurrence_get_note (occurrence);
  *self = (MucCorrectiveDraft) {
    .source = MUC_CORRECTIVE_SOURCE_OCCURRENCE,
    .occurrence = g_object_ref (occurrence),
    .risk = g_object_ref (risk),
    .description = g_strdup_printf ("Rủi ro “%s” đã xảy ra%s%s", text != NULL ? text : "…",
                                    note != NULL ? ": " : ".", note != NULL ? note : ""),
    .correction = g_strdup (muc_occurrence_get_handling (occurrence)),
  };
  g_set_object (&self->unit, muc_occurrence_get_unit (occurrence));
}

/** muc_corrective_draft_init_for_finding: one that something makes that the check found. */
void
muc_corrective_draft_init_for_finding (MucCorrectiveDraft *self,
                                       MucFinding         *finding)
{
  gpointer record;

  g_return_if_fail (self != NULL);
  g_return_if_fail (MUC_IS_FINDING (finding));

  record = muc_finding_get_record (finding);
  *self = (MucCorrectiveDraft) {
    .source = MUC_CORRECTIVE_SOURCE_FINDING,
    .rule = g_strdup (muc_finding_get_rule (finding)),
    .subject = muc_record_get_id (record),
    .context = g_strdup (muc_finding_get_context (finding)),
    .description = muc_finding_dup_message (finding),
  };
  g_set_object (&self->unit, muc_naming_get_unit (record));
  if (MUC_IS_RISK (record))
    g_set_object (&self->risk, record);
}

/** muc_corrective_draft_clear: frees what it holds. */
void
muc_corrective_draft_clear (MucCorrectiveDraft *self)
{
  g_clear_object (&self->target);
  g_clear_object (&self->occurrence);
  g_clear_object (&self->unit);
  g_clear_object (&self->risk);
  g_clear_pointer (&self->period, g_free);
  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->context, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->correction, g_free);
}

static gboolean
has_origin (const MucCorrectiveDraft *self,
            MucCorrectiveAction      *action)
{
  switch (self->source)
    {
    case MUC_CORRECTIVE_SOURCE_TARGET:
      return muc_corrective_action_get_target (action) == self->target
             && g_strcmp0 (muc_corrective_action_get_period (action), self->period) == 0;
    case MUC_CORRECTIVE_SOURCE_OCCURRENCE:
      return muc_corrective_action_get_occurrence (action) == self->occurrence;
    case MUC_CORRECTIVE_SOURCE_FINDING:
      return muc_corrective_action_get_subject (action) == self->subject
             && g_strcmp0 (muc_corrective_action_get_rule (action), self->rule) == 0
             && g_strcmp0 (muc_corrective_action_get_context (action), self->context) == 0;
    case MUC_CORRECTIVE_SOURCE_OTHER:
    case MUC_CORRECTIVE_SOURCE_INSPECTION:
    case MUC_CORRECTIVE_SOURCE_COMPLAINT:
      break;
    }
  return FALSE;
}

/**
 * muc_corrective_draft_find_twin:
 * @self: one that is to be opened
 * @year: the year it is to stand in
 *
 * Returns: (transfer none) (nullable): the one that was opened from the same already
 */
MucCorrectiveAction *
muc_corrective_draft_find_twin (const MucCorrectiveDraft *self,
                                MucYear                  *year)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION); i++)
    {
      MucCorrectiveAction *action = muc_record_peek (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION,
                                                     i);

      if (has_origin (self, action))
        return action;
    }
  return NULL;
}
