/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/risk-action.h"

#include <glib/gi18n-lib.h>

struct _MucRiskAction
{
  MucRecord parent_instance;
};

/* An action of the plan that also treats the risk. */
G_DEFINE_FINAL_TYPE (MucRiskAction, muc_risk_action, MUC_TYPE_RECORD)

enum
{
  FIELD_ACTION,
};

static const MucFieldSpec fields[] = {
  { "action", MUC_KIND_REFERENCE, N_("Action"), NULL, FALSE, muc_action_get_type },
};

static void
muc_risk_action_class_init (MucRiskActionClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "risk_action", MUC_TYPE_RISK,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_risk_action_init (MucRiskAction *self)
{
}

MUC_DEFINE_REFERENCE_FIELD (MucRiskAction, risk_action, RISK_ACTION, MucAction, action,
                            FIELD_ACTION)
