/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/naming.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/action.h"
#include "model/assessment.h"
#include "model/corrective-action.h"
#include "model/corrective-risk.h"
#include "model/event.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/measure.h"
#include "model/measurement.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/office.h"
#include "model/paper.h"
#include "model/par-criterion.h"
#include "model/par-sheet.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/progress.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/target.h"
#include "model/text.h"
#include "model/year.h"

/* How many letters of a name a label shows. */
#define NAME_LENGTH 40

/**
 * muc_naming_get_unit:
 * @record: a record in a tree
 *
 * Returns: (transfer none) (nullable): the unit in whose own paper @record stands, %NULL for
 *   what stands in the agency's or in none
 */
MucUnit *
muc_naming_get_unit (gpointer record)
{
  g_return_val_if_fail (MUC_IS_RECORD (record), NULL);

  for (MucRecord *r = record; r != NULL; r = muc_record_get_owner (r))
    {
      if (MUC_IS_OBJECTIVE (r))
        return muc_objective_get_unit (MUC_OBJECTIVE (r));
      if (MUC_IS_MEASURE (r))
        return muc_measure_get_unit (MUC_MEASURE (r));
      if (MUC_IS_PAPER (r))
        return muc_paper_get_unit (MUC_PAPER (r));
    }
  return NULL;
}

/**
 * muc_naming_is_counted_with:
 * @a: a record in a tree
 * @b: another one of the same type and the same owner
 *
 * Returns: whether both stand in one list with numbers of its own, on paper and on screen
 */
gboolean
muc_naming_is_counted_with (gpointer a,
                            gpointer b)
{
  g_return_val_if_fail (MUC_IS_RECORD (a) && MUC_IS_RECORD (b), FALSE);

  if (MUC_IS_RISK (a))
    return muc_risk_get_kind (a) == muc_risk_get_kind (b);
  if (MUC_IS_OBJECTIVE (a) && muc_objective_get_area (a) != muc_objective_get_area (b))
    return FALSE;
  return muc_naming_get_unit (a) == muc_naming_get_unit (b);
}

/**
 * muc_naming_get_number:
 * @record: a record in a tree
 *
 * The agency's objectives and those of each unit stand in papers of their own and are counted
 * apart; so are the monitoring measures. The register counts risks and opportunities apart, in its
 * parts I and II.
 *
 * Returns: the number @record has on paper and on screen, from 1
 */
guint
muc_naming_get_number (gpointer record)
{
  GType type = G_OBJECT_TYPE (record);
  MucRecord *owner = muc_record_get_owner (record);
  guint position = muc_record_get_position (record);
  guint number = 0;

  if (type != MUC_TYPE_OBJECTIVE && type != MUC_TYPE_MEASURE && type != MUC_TYPE_RISK)
    return position;
  if (owner == NULL)
    return 0;

  for (guint i = 0; i < position; i++)
    if (muc_naming_is_counted_with (muc_record_peek (owner, type, i), record))
      number++;
  return number;
}

static char *
shorten (const char *name)
{
  return name != NULL ? muc_text_shorten (name, NAME_LENGTH) : g_strdup ("…");
}

/* One that is known by its name, or by the name of the unit that owns it. */
static char *
describe_named (const char *format,
                const char *name)
{
  g_autofree char *shown = shorten (name);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", shown, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_area (MucParArea *area)
{
  return describe_named (_("area “%s”"), muc_par_area_get_name (area));
}

static char *
describe_objective (MucObjective *objective)
{
  MucUnit *unit = muc_objective_get_unit (objective);
  guint number = muc_naming_get_number (objective);
  g_autofree char *name = NULL;

  if (muc_objective_get_area (objective) != NULL)
    return describe_area (muc_objective_get_area (objective));
  if (unit == NULL)
    return g_strdup_printf (_("objective %u"), number);
  name = shorten (muc_unit_get_name (unit));
  return g_strdup_printf (_("objective %u of “%s”"), number, name);
}

static char *
describe_action (MucAction *action)
{
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (action));

  if (objective != NULL && muc_objective_get_area (MUC_OBJECTIVE (objective)) != NULL)
    {
      g_autofree char *area = describe_area (muc_objective_get_area (MUC_OBJECTIVE (objective)));

      return g_strdup_printf (_("task %u of %s"), muc_naming_get_number (action), area);
    }
  return g_strdup_printf (_("action %u.%u"),
                          objective != NULL ? muc_naming_get_number (objective) : 0,
                          muc_naming_get_number (action));
}

static char *
describe_risk (MucRisk *risk)
{
  guint number = muc_naming_get_number (risk);

  return muc_risk_get_kind (risk) == MUC_RISK_KIND_RISK
         ? g_strdup_printf (_("risk %u"), number)
         : g_strdup_printf (_("opportunity %u"), number);
}

/* What a risk owns is known by the risk. */
static char *
describe_of_risk (gpointer record)
{
  MucRecord *owner = muc_record_get_owner (record);
  g_autofree char *risk = MUC_IS_RISK (owner) ? describe_risk (MUC_RISK (owner)) : NULL;

  if (risk == NULL)
    return NULL;
  if (MUC_IS_OCCURRENCE (record))
    return g_strdup_printf (_("occurrence %u of %s"), muc_naming_get_number (record), risk);
  return g_steal_pointer (&risk);
}

/* By the number it was given. */
static char *
describe_corrective (MucCorrectiveAction *action)
{
  const char *number = muc_corrective_action_get_number (action);

  return g_strdup_printf (_("corrective action %s"), number != NULL ? number : "…");
}

/* Parts of the scale: by their names. */
static char *
describe_scale (gpointer record)
{
  if (MUC_IS_LEVEL (record))
    return describe_named (_("level “%s”"), muc_level_get_label (record));
  if (MUC_IS_PRIORITY (record))
    return describe_named (_("priority “%s”"), muc_priority_get_label (record));
  return g_strdup (_("risk scale"));
}

/* What is said of an action or measured of a target: by that. */
static char *
describe_said (gpointer record)
{
  MucRecord *owner = muc_record_get_owner (record);
  g_autofree char *what = owner != NULL ? muc_naming_describe (owner) : NULL;

  if (what == NULL)
    return NULL;
  if (MUC_IS_EVENT (record))
    return g_strdup_printf (_("event %u of %s"), muc_naming_get_number (record), what);
  return g_strdup_printf (MUC_IS_PROGRESS (record) ? _("report on %s") : _("measurement of %s"),
                          what);
}

/* A criterion is known by its code, which papers cite. */
static char *
describe_par (gpointer record)
{
  if (MUC_IS_PAR_AREA (record))
    return describe_area (record);
  if (MUC_IS_PAR_CRITERION (record))
    return describe_named (_("criterion “%s”"),
                           !muc_text_is_blank (muc_par_criterion_get_code (record))
                           ? muc_par_criterion_get_code (record)
                           : muc_par_criterion_get_name (record));
  return g_strdup (_("sheet of the PAR index"));
}

/* Records of the year's papers: by their numbers. */
static char *
describe_numbered (gpointer record)
{
  if (MUC_IS_OBJECTIVE (record))
    return describe_objective (record);
  if (MUC_IS_ACTION (record))
    return describe_action (record);
  if (MUC_IS_RISK (record))
    return describe_risk (record);
  if (MUC_IS_MEASURE (record))
    return g_strdup_printf (_("monitoring measure %u"), muc_naming_get_number (record));
  if (MUC_IS_TARGET (record))
    return g_strdup_printf (_("target %u of objective %u"), muc_naming_get_number (record),
                            muc_naming_get_number (muc_record_get_owner (record)));
  return NULL;
}

/* What has no name of its own, an acceptance or the days of a period, is known by what owns it. */
static char *
describe_by_owner (gpointer record)
{
  MucRecord *owner = muc_record_get_owner (record);

  return owner != NULL && !MUC_IS_PLAN (owner) ? muc_naming_describe (owner) : NULL;
}

/**
 * muc_naming_describe:
 * @record: a record in a tree
 *
 * Returns: (transfer full): what people call it in the language of the interface, as it stands
 *   inside a sentence: "công việc 1.2", "đơn vị “Văn phòng”"
 */
char *
muc_naming_describe (gpointer record)
{
  MucRecord *owner = muc_record_get_owner (record);
  char *name;

  if (MUC_IS_YEAR (record))
    return g_strdup_printf (_("year %" PRId64), muc_year_get_number (record));
  if (MUC_IS_PAPER (record) && owner != NULL)
    return g_strdup_printf (_("paper of %" PRId64),
                            muc_year_get_number (MUC_YEAR (owner)));
  if (MUC_IS_UNIT (record))
    return describe_named (_("unit “%s”"), muc_unit_get_name (record));
  if (MUC_IS_OFFICE (record))
    return describe_named (_("identity “%s”"), muc_office_get_name (record));
  if (MUC_IS_PARTY (record))
    return describe_named (_("party “%s”"), muc_party_get_text (record));
  if (MUC_IS_MEMBER (record) && owner != NULL)
    return describe_named (_("member of “%s”"), muc_unit_get_name (MUC_UNIT (owner)));
  if (MUC_IS_EVIDENCE (record))
    return describe_named (_("evidence “%s”"), muc_evidence_get_number (record));
  if (MUC_IS_EVIDENCE_LINK (record) && owner != NULL)
    return describe_named (_("link of evidence “%s”"),
                           muc_evidence_get_number (MUC_EVIDENCE (owner)));
  if (MUC_IS_CORRECTIVE_ACTION (record))
    return describe_corrective (record);
  if (MUC_IS_CORRECTIVE_RISK (record) && owner != NULL)
    return describe_corrective (MUC_CORRECTIVE_ACTION (owner));
  if (MUC_IS_EVENT (record) || MUC_IS_PROGRESS (record) || MUC_IS_MEASUREMENT (record))
    return describe_said (record);
  if (muc_record_get_ancestor (record, MUC_TYPE_SCALE) != NULL)
    return describe_scale (record);
  if (muc_record_get_ancestor (record, MUC_TYPE_PAR_SHEET) != NULL)
    return describe_par (record);
  if (MUC_IS_RISK (owner))
    return describe_of_risk (record);
  name = describe_numbered (record);
  return name != NULL ? name : describe_by_owner (record);
}
