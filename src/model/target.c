/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/target.h"

#include <glib/gi18n-lib.h>

#include "model/objective.h"

struct _MucTarget
{
  MucRecord parent_instance;
};

/* A measurable target of an objective. */
G_DEFINE_FINAL_TYPE (MucTarget, muc_target, MUC_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_COMPARATOR,
  FIELD_VALUE,
  FIELD_UNIT,
  FIELD_PER,
  FIELD_OF_WHICH,
};

static const MucFieldSpec fields[] = {
  { "text", MUC_KIND_TEXT, N_("Target"), "Chỉ tiêu", TRUE, NULL },
  { "comparator", MUC_KIND_CHOICE, N_("Comparison"), NULL, FALSE, muc_comparator_get_type },
  { "value", MUC_KIND_NUMBER, N_("Value"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_TEXT, N_("Unit of measure"), NULL, FALSE, NULL },
  { "per", MUC_KIND_CHOICE, N_("Per period"), NULL, FALSE, muc_cycle_get_type },
  { "of-which", MUC_KIND_REFERENCE, N_("Part of target"), NULL, FALSE, muc_target_get_type },
};

static void
muc_target_class_init (MucTargetClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "target", MUC_TYPE_OBJECTIVE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_target_init (MucTarget *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucTarget, target, TARGET, text, FIELD_TEXT)
MUC_DEFINE_INTEGER_FIELD (MucTarget, target, TARGET, MucComparator, comparator, FIELD_COMPARATOR)
MUC_DEFINE_NUMBER_FIELD (MucTarget, target, TARGET, value, FIELD_VALUE)
MUC_DEFINE_TEXT_FIELD (MucTarget, target, TARGET, unit, FIELD_UNIT)
MUC_DEFINE_INTEGER_FIELD (MucTarget, target, TARGET, MucCycle, per, FIELD_PER)
MUC_DEFINE_REFERENCE_FIELD (MucTarget, target, TARGET, MucTarget, of_which, FIELD_OF_WHICH)
