/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objectives, actions, units, papers and years. */
#include "model/action.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/sample.h"
#include "model/attachment.h"
#include "model/evidence.h"
#include "model/target.h"
#include "model/unit.h"
#include "random-edits.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/roll-edits.h"
#include "store/target-edits.h"
#include "store/unit-edits.h"

/* What a field of this kind may be told, and some that it must refuse. */
static const char *
random_value (RandomHand *hand,
              GParamSpec *field)
{
  static const char *const numbers[] = { NULL, "0", "7", "2.5", "98.75", "một" };
  GEnumClass *choices;

  switch (muc_field_get_kind (field))
    {
    case MUC_KIND_DATE:
      return random_date (hand);
    case MUC_KIND_INTEGER:
    case MUC_KIND_NUMBER:
      return numbers[random_number (hand, G_N_ELEMENTS (numbers))];
    case MUC_KIND_CHOICE:
      choices = G_PARAM_SPEC_ENUM (field)->enum_class;
      return choices->values[random_number (hand, choices->n_values)].value_nick;
    default:
      return random_text (hand);
    }
}

/* What edits of their own keep is nobody's to type: whose record it is, which year, what is kept
 * of a file, how far a paper is issued. */
static gboolean
is_typed (gpointer    record,
          GParamSpec *field)
{
  static const char *const kept[] = {
    "number", "kind", "state", "period", "content", "size", "name", NULL,
  };
  const gboolean is_kept = g_strv_contains (kept, field->name);

  return !(is_kept && (MUC_IS_YEAR (record) || MUC_IS_PAPER (record) || MUC_IS_EVIDENCE (record)
                       || MUC_IS_ATTACHMENT (record)))
         && muc_field_get_kind (field) != MUC_KIND_REFERENCE;
}

static gboolean
set_field (RandomHand  *hand,
           GError     **error)
{
  gpointer record = random_pick_any (hand);
  MucRecordClass *klass;
  GParamSpec *field;

  if (record == NULL)
    return FALSE;
  klass = MUC_RECORD_GET_CLASS (record);
  if (klass->n_fields == 0)
    return FALSE;
  field = klass->fields[random_number (hand, klass->n_fields)];
  return is_typed (record, field)
         && muc_edits_set_field (hand->store, record, field->name, random_value (hand, field),
                                 error);
}

static gboolean
set_deadline_meaning (RandomHand  *hand,
                      GError     **error)
{
  MucAction *action = random_pick (hand, MUC_TYPE_ACTION);

  return action != NULL
         && muc_edits_set_deadline_meaning (hand->store, action, random_number (hand, 9),
                                            random_date (hand), error);
}

static gboolean
set_paper_field (RandomHand  *hand,
                 GError     **error)
{
  static const char *const kinds[] = { "objectives", "risks", "par-plan", "evidence" };
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  const MucPaperKey key = { kinds[random_number (hand, G_N_ELEMENTS (kinds))], NULL, NULL, NULL };

  return year != NULL
         && muc_edits_set_paper_field (hand->store, year, &key, random_is (hand) ? "intro" : "date",
                                       random_date (hand), error);
}

static gboolean
add_objective (RandomHand  *hand,
               GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);

  return year != NULL
         && muc_edits_add_objective (hand->store, year,
                                     random_pick_or_none (hand, MUC_TYPE_UNIT),
                                     random_pick_child (hand, year, MUC_TYPE_OBJECTIVE),
                                     error) != NULL;
}

static gboolean
add_action (RandomHand  *hand,
            GError     **error)
{
  MucObjective *objective = random_pick (hand, MUC_TYPE_OBJECTIVE);

  return objective != NULL
         && muc_edits_add_action (hand->store, objective,
                                  random_pick_child (hand, objective, MUC_TYPE_ACTION),
                                  error) != NULL;
}

static gboolean
add_target (RandomHand  *hand,
            GError     **error)
{
  MucObjective *objective = random_pick (hand, MUC_TYPE_OBJECTIVE);

  return objective != NULL && muc_edits_add_target (hand->store, objective, error) != NULL;
}

static gboolean
add_measure (RandomHand  *hand,
             GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);

  return year != NULL
         && muc_edits_add_measure (hand->store, year, random_pick_or_none (hand, MUC_TYPE_UNIT),
                                   random_pick_child (hand, year, MUC_TYPE_MEASURE), error) != NULL;
}

static gboolean
duplicate (RandomHand  *hand,
           GError     **error)
{
  const GType types[] = {
    MUC_TYPE_OBJECTIVE, MUC_TYPE_ACTION, MUC_TYPE_TARGET, MUC_TYPE_MEASURE, MUC_TYPE_RISK,
  };
  gpointer record = random_pick (hand, types[random_number (hand, G_N_ELEMENTS (types))]);

  return record != NULL && muc_edits_duplicate (hand->store, record, error) != NULL;
}

/* Whole years and units seldom. */
static gboolean
remove_record (RandomHand  *hand,
               GError     **error)
{
  gpointer record = random_pick_any (hand);

  if (record == NULL
      || ((MUC_IS_YEAR (record) || MUC_IS_UNIT (record)) && random_number (hand, 10) != 0))
    return FALSE;
  return muc_edits_remove (hand->store, record, error);
}

static gboolean
move (RandomHand  *hand,
      GError     **error)
{
  gpointer record = random_pick_any (hand);

  /* Years stand in the order of their numbers. */
  return record != NULL && !MUC_IS_YEAR (record)
         && muc_edits_move (hand->store, record, random_is (hand) ? 1 : -1, error);
}

static gboolean
move_to (RandomHand  *hand,
         GError     **error)
{
  gpointer record = random_pick (hand, random_is (hand) ? MUC_TYPE_ACTION : MUC_TYPE_TARGET);
  gpointer owner = random_pick (hand, MUC_TYPE_OBJECTIVE);
  gpointer before;

  if (record == NULL || owner == NULL)
    return FALSE;
  before = random_is (hand) ? random_pick_child (hand, owner, G_OBJECT_TYPE (record)) : NULL;
  return muc_edits_move_to (hand->store, record, owner, before, error);
}

static gboolean
paste_actions (RandomHand  *hand,
               GError     **error)
{
  MucObjective *objective = random_pick (hand, MUC_TYPE_OBJECTIVE);
  g_autoptr (GPtrArray) actions = random_pick_some (hand, MUC_TYPE_ACTION);

  return objective != NULL && actions->len > 0
         && muc_edits_paste_actions (hand->store, objective,
                                     random_pick_child (hand, objective, MUC_TYPE_ACTION), actions,
                                     error);
}

static gboolean
add_year (RandomHand  *hand,
          GError     **error)
{
  return muc_edits_add_year (hand->store, 2024 + random_number (hand, 6), error) != NULL;
}

static gboolean
add_office (RandomHand  *hand,
            GError     **error)
{
  return muc_edits_add_office (hand->store, random_is (hand) ? "2024-07-01" : "2026-07-01",
                               error) != NULL;
}

static gboolean
roll (RandomHand  *hand,
      GError     **error)
{
  const gint64 number = 2025 + random_number (hand, 12);
  MucYear *from = muc_roll_edits_find_from (hand->store, number, error);
  g_autoptr (MucRoll) proposal = from != NULL ? muc_roll_new (from, number) : NULL;

  return from != NULL && muc_roll_edits_apply (hand->store, proposal, error) != NULL;
}

static gboolean
import (RandomHand  *hand,
        GError     **error)
{
  g_autoptr (MucPlan) plan = muc_sample_new_january (2025 + random_number (hand, 4));
  const MucApplyMode modes[] = { MUC_APPLY_REFUSE, MUC_APPLY_REPLACE, MUC_APPLY_ADD };

  return muc_apply_plan (hand->store, plan, "Nhập", modes[random_number (hand, 3)], error);
}

typedef gboolean (*Answer) (MucStore                 *store,
                            MucObjective             *objective,
                            const MucTargetProposal  *proposal,
                            GError                  **error);

static gboolean
answer_target (RandomHand  *hand,
               Answer       answer,
               GError     **error)
{
  MucObjective *objective = random_pick (hand, MUC_TYPE_OBJECTIVE);
  g_autoptr (GPtrArray) proposals = NULL;

  if (objective == NULL)
    return FALSE;
  proposals = muc_target_proposals_list (objective);
  return proposals->len > 0 && answer (hand->store, objective, proposals->pdata[0], error);
}

static gboolean
accept_this (MucStore                 *store,
             MucObjective             *objective,
             const MucTargetProposal  *proposal,
             GError                  **error)
{
  return muc_target_edits_accept (store, objective, proposal, error) != NULL;
}

static gboolean
accept_target (RandomHand  *hand,
               GError     **error)
{
  return answer_target (hand, accept_this, error);
}

static gboolean
decline_target (RandomHand  *hand,
                GError     **error)
{
  return answer_target (hand, muc_target_edits_decline, error);
}

/* Units */

static gboolean
add_unit (RandomHand  *hand,
          GError     **error)
{
  g_autofree char *name = g_strdup_printf ("Phòng số %u", random_number (hand, 1000));

  return muc_unit_edits_add (hand->store, name, random_number (hand, 7), error) != NULL;
}

static gboolean
add_member (RandomHand  *hand,
            GError     **error)
{
  MucUnit *group = random_pick (hand, MUC_TYPE_UNIT);
  MucUnit *unit = random_pick (hand, MUC_TYPE_UNIT);

  return group != NULL
         && muc_unit_edits_add_member (hand->store, group, unit, error) != NULL;
}

static gboolean
link_party (RandomHand  *hand,
            GError     **error)
{
  MucParty *party = random_pick (hand, MUC_TYPE_PARTY);

  return party != NULL
         && muc_unit_edits_link (hand->store, party, random_pick_or_none (hand, MUC_TYPE_UNIT),
                                 error);
}

static gboolean
link_party_new (RandomHand  *hand,
                GError     **error)
{
  MucParty *party = random_pick (hand, MUC_TYPE_PARTY);

  return party != NULL && muc_party_get_text (party) != NULL
         && muc_unit_edits_link_new (hand->store, party, error) != NULL;
}

static gboolean
merge_units (RandomHand  *hand,
             GError     **error)
{
  MucUnit *from = random_pick (hand, MUC_TYPE_UNIT);
  MucUnit *into = random_pick (hand, MUC_TYPE_UNIT);

  return from != into && muc_unit_edits_merge (hand->store, from, into, error);
}

static const RandomEdit edits[] = {
  { "muc_edits_set_field", FALSE, set_field },
  { "muc_edits_set_deadline_meaning", FALSE, set_deadline_meaning },
  { "muc_edits_set_paper_field", FALSE, set_paper_field },
  { "muc_edits_add_objective", FALSE, add_objective },
  { "muc_edits_add_action", FALSE, add_action },
  { "muc_edits_add_target", FALSE, add_target },
  { "muc_edits_add_measure", FALSE, add_measure },
  { "muc_edits_duplicate", TRUE, duplicate },
  { "muc_edits_remove", FALSE, remove_record },
  { "muc_edits_move", FALSE, move },
  { "muc_edits_move_to", FALSE, move_to },
  { "muc_edits_paste_actions", TRUE, paste_actions },
  { "muc_edits_add_year", FALSE, add_year },
  { "muc_edits_add_office", FALSE, add_office },
  { "muc_roll_edits_apply", TRUE, roll },
  { "muc_apply_plan", TRUE, import },
  { "muc_target_edits_accept", FALSE, accept_target },
  { "muc_target_edits_decline", FALSE, decline_target },
  { "muc_unit_edits_add", FALSE, add_unit },
  { "muc_unit_edits_add_member", FALSE, add_member },
  { "muc_unit_edits_link", FALSE, link_party },
  { "muc_unit_edits_link_new", FALSE, link_party_new },
  { "muc_unit_edits_merge", FALSE, merge_units },
};

const RandomEdit *
random_edits_list_plan (guint *n_edits)
{
  *n_edits = G_N_ELEMENTS (edits);
  return edits;
}
