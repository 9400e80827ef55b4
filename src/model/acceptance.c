/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/acceptance.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucAcceptance
{
  MucRecord parent_instance;
};

/* A finding of the check that somebody has said is right as it is. It holds as long as what was
 * found stays the same. */
G_DEFINE_FINAL_TYPE (MucAcceptance, muc_acceptance, MUC_TYPE_RECORD)

enum
{
  FIELD_RULE,
  FIELD_SUBJECT,
  FIELD_CONTEXT,
  FIELD_REASON,
};

static const MucFieldSpec fields[] = {
  { "rule", MUC_KIND_TEXT, N_("Rule"), NULL, FALSE, NULL },
  { "subject", MUC_KIND_INTEGER, N_("Record the finding names"), NULL, FALSE, NULL },
  { "context", MUC_KIND_TEXT, N_("What was found"), NULL, FALSE, NULL },
  { "reason", MUC_KIND_LINES, N_("Reason"), NULL, FALSE, NULL },
};

static void
muc_acceptance_class_init (MucAcceptanceClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "acceptance", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_acceptance_init (MucAcceptance *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucAcceptance, acceptance, ACCEPTANCE, rule, FIELD_RULE)
MUC_DEFINE_INTEGER_FIELD (MucAcceptance, acceptance, ACCEPTANCE, gint64, subject, FIELD_SUBJECT)
MUC_DEFINE_TEXT_FIELD (MucAcceptance, acceptance, ACCEPTANCE, context, FIELD_CONTEXT)
MUC_DEFINE_TEXT_FIELD (MucAcceptance, acceptance, ACCEPTANCE, reason, FIELD_REASON)
