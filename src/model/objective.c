/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/objective.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucObjective
{
  MucRecord parent_instance;
};

/* A quality objective: as it is declared, and as the plan words it where that differs. */
G_DEFINE_FINAL_TYPE (MucObjective, muc_objective, MUC_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_PLAN_TEXT,
  FIELD_PARTY_HEADING,
  FIELD_RESULT_HEADING,
  FIELD_UNIT,
  FIELD_PREVIOUS,
  FIELD_DECLINED,
  FIELD_SERVES,
};

static const MucFieldSpec fields[] = {
  { "text", MUC_KIND_LINES, N_("Objective"), NULL, TRUE, NULL },
  { "plan-text", MUC_KIND_LINES, N_("Wording in the plan"), NULL, TRUE, NULL },
  { "party-heading", MUC_KIND_TEXT, N_("Heading of the column of parties"), NULL, FALSE, NULL },
  { "result-heading", MUC_KIND_TEXT, N_("Heading of the column of results"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit the objective belongs to"), NULL, FALSE,
    muc_unit_get_type },
  { "previous", MUC_KIND_REFERENCE, N_("Same objective of the year before"), NULL, FALSE,
    muc_objective_get_type },
  { "declined", MUC_KIND_LINES, N_("Targets that the sentence does not state"), NULL, FALSE, NULL },
  { "serves", MUC_KIND_REFERENCE, N_("Objective of the agency that it serves"), NULL, FALSE,
    muc_objective_get_type },
};

static void
muc_objective_class_init (MucObjectiveClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "objective", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_objective_init (MucObjective *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucObjective, objective, OBJECTIVE, text, FIELD_TEXT)
MUC_DEFINE_TEXT_FIELD (MucObjective, objective, OBJECTIVE, plan_text, FIELD_PLAN_TEXT)
MUC_DEFINE_TEXT_FIELD (MucObjective, objective, OBJECTIVE, party_heading, FIELD_PARTY_HEADING)
MUC_DEFINE_TEXT_FIELD (MucObjective, objective, OBJECTIVE, result_heading, FIELD_RESULT_HEADING)
MUC_DEFINE_REFERENCE_FIELD (MucObjective, objective, OBJECTIVE, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_REFERENCE_FIELD (MucObjective, objective, OBJECTIVE, MucObjective, previous,
                            FIELD_PREVIOUS)
MUC_DEFINE_TEXT_FIELD (MucObjective, objective, OBJECTIVE, declined, FIELD_DECLINED)
MUC_DEFINE_REFERENCE_FIELD (MucObjective, objective, OBJECTIVE, MucObjective, serves, FIELD_SERVES)
