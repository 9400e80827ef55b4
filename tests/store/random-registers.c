/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Risks and their scale, corrective actions, the check. */
#include "model/check.h"
#include "model/corrective-action.h"
#include "model/corrective-risk.h"
#include "model/occurrence.h"
#include "model/rating.h"
#include "random-edits.h"
#include "store/carry-edits.h"
#include "store/check-edits.h"
#include "store/corrective-edits.h"
#include "store/edits.h"
#include "store/risk-edits.h"
#include "store/scale-edits.h"

static MucLevel *
random_level (RandomHand *hand,
              MucRisk    *risk,
              guint       offset)
{
  MucScale *scale = muc_year_get_scale (MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk))));
  const MucAxis axis = muc_rating_get_row_axis (muc_risk_get_kind (risk)) + offset;
  const guint n = scale != NULL ? muc_scale_count_levels (scale, axis) : 0;

  return n > 0 && random_number (hand, 5) > 0
         ? muc_scale_get_level (scale, axis, random_number (hand, n)) : NULL;
}

static gboolean
add_risk (RandomHand  *hand,
          GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  MucRisk *before = year != NULL ? random_pick_child (hand, year, MUC_TYPE_RISK) : NULL;
  const MucRiskKind kind = before != NULL ? muc_risk_get_kind (before) : random_number (hand, 2);

  return year != NULL
         && muc_risk_edits_add (hand->store, year, kind, before, random_text (hand), error) != NULL;
}

static gboolean
paste_risks (RandomHand  *hand,
             GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (GPtrArray) risks = random_pick_some (hand, MUC_TYPE_RISK);

  return year != NULL && risks->len > 0
         && muc_risk_edits_paste (hand->store, year, random_pick_child (hand, year, MUC_TYPE_RISK),
                                  risks, error) != NULL;
}

static gboolean
set_likelihood (RandomHand  *hand,
                GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL
         && muc_risk_edits_set_likelihood (hand->store, risk, random_level (hand, risk, 0), error);
}

static gboolean
set_severity (RandomHand  *hand,
              GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL
         && muc_risk_edits_set_severity (hand->store, risk, random_level (hand, risk, 1), error);
}

static gboolean
place_risk (RandomHand  *hand,
            GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL
         && muc_risk_edits_place (hand->store, risk, random_level (hand, risk, 0),
                                  random_level (hand, risk, 1), random_text (hand), error);
}

static gboolean
override_risk (RandomHand  *hand,
               GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);
  MucScale *scale;
  guint n;

  if (risk == NULL)
    return FALSE;
  scale = muc_year_get_scale (MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk))));
  n = scale != NULL ? muc_scale_count_priorities (scale, muc_risk_get_kind (risk)) : 0;
  return muc_risk_edits_override (hand->store, risk,
                                  n > 0 ? muc_scale_get_priority (scale, muc_risk_get_kind (risk),
                                                                  random_number (hand, n)) : NULL,
                                  random_text (hand), error);
}

static gboolean
add_round (RandomHand  *hand,
           GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL && muc_risk_edits_add_round (hand->store, risk, error);
}

static gboolean
link_risk (RandomHand  *hand,
           GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);
  MucRisk *previous = random_pick_or_none (hand, MUC_TYPE_RISK);
  MucYear *year;

  if (risk == NULL)
    return FALSE;
  year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
  return (previous == NULL
          || muc_year_get_number (MUC_YEAR (muc_record_get_owner (MUC_RECORD (previous))))
             < muc_year_get_number (year))
         && muc_risk_edits_link (hand->store, risk, previous, error);
}

static gboolean
add_occurrence (RandomHand  *hand,
                GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL
         && muc_risk_edits_add_occurrence (hand->store, risk, random_date (hand),
                                           random_text (hand), error) != NULL;
}

static gboolean
add_risk_action (RandomHand  *hand,
                 GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);
  MucAction *action = random_pick (hand, MUC_TYPE_ACTION);

  return risk != NULL && action != NULL
         && muc_risk_edits_add_action (hand->store, risk, action, error) != NULL;
}

static gboolean
carry_on (RandomHand  *hand,
          GError     **error)
{
  g_autoptr (GPtrArray) risks = random_pick_some (hand, MUC_TYPE_RISK);
  MucYear *from = risks->len > 0 ? MUC_YEAR (muc_record_get_owner (risks->pdata[0])) : NULL;
  MucYear *year = from != NULL ? muc_plan_find_next_year (muc_store_get_plan (hand->store),
                                                          muc_year_get_number (from)) : NULL;

  for (guint i = 0; i < risks->len; i++)
    if (muc_risk_get_next (risks->pdata[i]) != NULL)
      return FALSE;
  return year != NULL && muc_carry_edits_carry_on (hand->store, year, risks, error);
}

static gboolean
drop_risk (RandomHand  *hand,
           GError     **error)
{
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return risk != NULL && muc_carry_edits_drop (hand->store, risk, random_text (hand), error);
}

/* The scale */

static void
change_level (RandomHand    *hand,
              MucScaleDraft *draft,
              MucYear       *year)
{
  const MucAxis axis = random_number (hand, 4);
  const guint n = muc_scale_draft_count_levels (draft, axis);

  if (n == 0 || random_number (hand, 3) == 0)
    muc_scale_draft_add_level (draft, axis, "Rất khác", NULL);
  else if (random_is (hand))
    muc_scale_draft_remove_level (draft, year, axis, random_number (hand, n), NULL);
  else
    muc_scale_draft_set_level_label (draft, axis, random_number (hand, n), "Tên mới");
}

static void
change_priority (RandomHand    *hand,
                 MucScaleDraft *draft,
                 MucYear       *year)
{
  const MucRiskKind kind = random_number (hand, 2);
  const guint n = muc_scale_draft_count_priorities (draft, kind);

  if (n == 0 || random_number (hand, 3) == 0)
    muc_scale_draft_add_priority (draft, kind, "Mức khác", NULL);
  else if (random_is (hand))
    muc_scale_draft_remove_priority (draft, year, kind, random_number (hand, n), NULL);
  else
    muc_scale_draft_move_priority (draft, kind, random_number (hand, n), random_number (hand, n));
}

static void
change_cell (RandomHand    *hand,
             MucScaleDraft *draft)
{
  const MucRiskKind kind = random_number (hand, 2);
  const guint n_rows = muc_scale_draft_count_rows (draft, kind);
  const guint n_columns = muc_scale_draft_count_columns (draft, kind);
  const guint n = muc_scale_draft_count_priorities (draft, kind);

  if (n_rows > 0 && n_columns > 0 && n > 0)
    muc_scale_draft_set_cell (draft, kind, random_number (hand, n_rows),
                              random_number (hand, n_columns), (int) random_number (hand, n));
}

static gboolean
change_scale (RandomHand  *hand,
              GError     **error)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (MucScaleDraft) draft = NULL;

  if (year == NULL)
    return FALSE;
  draft = muc_scale_draft_new_for_year (year);
  if (random_is (hand))
    change_cell (hand, draft);
  else if (random_is (hand))
    change_level (hand, draft, year);
  else
    change_priority (hand, draft, year);
  return muc_scale_edits_apply (hand->store, year, draft, error);
}

/* The check */

static MucFinding *
find_something (RandomHand *hand,
                gboolean    accepted)
{
  MucYear *year = random_pick (hand, MUC_TYPE_YEAR);
  g_autoptr (GPtrArray) findings = NULL;

  if (year == NULL)
    return NULL;
  findings = muc_check_year (year);
  for (guint i = 0; i < findings->len; i++)
    if (muc_finding_is_accepted (findings->pdata[i]) == accepted)
      return g_object_ref (findings->pdata[i]);
  return NULL;
}

static gboolean
accept_finding (RandomHand  *hand,
                GError     **error)
{
  g_autoptr (MucFinding) finding = find_something (hand, FALSE);

  return finding != NULL
         && muc_check_edits_accept (hand->store, finding, random_text (hand), error);
}

static gboolean
take_acceptance_back (RandomHand  *hand,
                      GError     **error)
{
  g_autoptr (MucFinding) finding = find_something (hand, TRUE);

  return finding != NULL && muc_check_edits_take_back (hand->store, finding, error);
}

/* Corrective actions */

static gboolean
open_corrective (RandomHand          *hand,
                 MucYear             *year,
                 MucCorrectiveDraft  *draft,
                 GError             **error)
{
  return muc_corrective_edits_open (hand->store, year, draft, random_date (hand), error) != NULL;
}

static gboolean
open_for_occurrence (RandomHand  *hand,
                     GError     **error)
{
  MucOccurrence *occurrence = random_pick (hand, MUC_TYPE_OCCURRENCE);
  g_auto (MucCorrectiveDraft) draft = { MUC_CORRECTIVE_SOURCE_TARGET };

  if (occurrence == NULL)
    return FALSE;
  muc_corrective_draft_init_for_occurrence (&draft, occurrence);
  return open_corrective (hand, MUC_YEAR (muc_record_get_ancestor (MUC_RECORD (occurrence),
                                                                   MUC_TYPE_YEAR)), &draft, error);
}

static gboolean
open_for_finding (RandomHand  *hand,
                  GError     **error)
{
  g_autoptr (MucFinding) finding = find_something (hand, FALSE);
  g_auto (MucCorrectiveDraft) draft = { MUC_CORRECTIVE_SOURCE_TARGET };

  if (finding == NULL)
    return FALSE;
  muc_corrective_draft_init_for_finding (&draft, finding);
  return open_corrective (hand, muc_finding_get_year (finding), &draft, error);
}

/* Mostly with what closing asks for. */
static gboolean
close_corrective (RandomHand  *hand,
                  GError     **error)
{
  MucCorrectiveAction *action = random_pick (hand, MUC_TYPE_CORRECTIVE_ACTION);

  if (action == NULL)
    return FALSE;
  if (random_is (hand))
    return muc_edits_set_field (hand->store, action, "checked", "2026-09-30", error)
           && muc_edits_set_field (hand->store, action, "checker", "Lò Thị Mây", error)
           && muc_edits_set_field (hand->store, action, "effect", "yes", error);
  return muc_corrective_edits_close (hand->store, action, error);
}

static gboolean
reopen_corrective (RandomHand  *hand,
                   GError     **error)
{
  MucCorrectiveAction *action = random_pick (hand, MUC_TYPE_CORRECTIVE_ACTION);

  return action != NULL && muc_corrective_edits_reopen (hand->store, action, error);
}

static gboolean
link_corrective (RandomHand  *hand,
                 GError     **error)
{
  MucCorrectiveAction *action = random_pick (hand, MUC_TYPE_CORRECTIVE_ACTION);
  MucRisk *risk = random_pick (hand, MUC_TYPE_RISK);

  return action != NULL && risk != NULL
         && muc_corrective_edits_link_risk (hand->store, action, risk, error);
}

static gboolean
settle_corrective (RandomHand  *hand,
                   GError     **error)
{
  MucCorrectiveRisk *link = random_pick (hand, MUC_TYPE_CORRECTIVE_RISK);

  return link != NULL && muc_corrective_edits_settle (hand->store, link, error);
}

static const RandomEdit edits[] = {
  { "muc_risk_edits_add", FALSE, add_risk },
  { "muc_risk_edits_paste", TRUE, paste_risks },
  { "muc_risk_edits_set_likelihood", FALSE, set_likelihood },
  { "muc_risk_edits_set_severity", FALSE, set_severity },
  { "muc_risk_edits_place", FALSE, place_risk },
  { "muc_risk_edits_override", FALSE, override_risk },
  { "muc_risk_edits_add_round", FALSE, add_round },
  { "muc_risk_edits_link", FALSE, link_risk },
  { "muc_risk_edits_add_occurrence", FALSE, add_occurrence },
  { "muc_risk_edits_add_action", FALSE, add_risk_action },
  { "muc_carry_edits_carry_on", TRUE, carry_on },
  { "muc_carry_edits_drop", FALSE, drop_risk },
  { "muc_scale_edits_apply", FALSE, change_scale },
  { "muc_check_edits_accept", FALSE, accept_finding },
  { "muc_check_edits_take_back", FALSE, take_acceptance_back },
  { "muc_corrective_edits_open, of a risk", FALSE, open_for_occurrence },
  { "muc_corrective_edits_open, of a finding", FALSE, open_for_finding },
  { "muc_corrective_edits_close", FALSE, close_corrective },
  { "muc_corrective_edits_reopen", FALSE, reopen_corrective },
  { "muc_corrective_edits_link_risk", FALSE, link_corrective },
  { "muc_corrective_edits_settle", FALSE, settle_corrective },
};

const RandomEdit *
random_edits_list_registers (guint *n_edits)
{
  *n_edits = G_N_ELEMENTS (edits);
  return edits;
}
