/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/priority.h"

#include <glib/gi18n-lib.h>

#include "model/scale.h"

struct _MucPriority
{
  MucRecord parent_instance;
};

/* What is done about a rating, the least pressing first. */
G_DEFINE_FINAL_TYPE (MucPriority, muc_priority, MUC_TYPE_RECORD)

enum
{
  FIELD_KIND,
  FIELD_LABEL,
  FIELD_COLOUR,
  FIELD_PATTERN,
};

static const MucFieldSpec fields[] = {
  { "kind", MUC_KIND_CHOICE, N_("Risk or opportunity"), NULL, FALSE, muc_risk_kind_get_type },
  { "label", MUC_KIND_TEXT, N_("Name of the priority"), NULL, FALSE, NULL },
  { "colour", MUC_KIND_CHOICE, N_("Colour"), NULL, FALSE, muc_colour_get_type },
  { "pattern", MUC_KIND_CHOICE, N_("Pattern"), NULL, FALSE, muc_pattern_get_type },
};

static void
muc_priority_class_init (MucPriorityClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "priority", MUC_TYPE_SCALE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_priority_init (MucPriority *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucPriority, priority, PRIORITY, MucRiskKind, kind, FIELD_KIND)
MUC_DEFINE_TEXT_FIELD (MucPriority, priority, PRIORITY, label, FIELD_LABEL)
MUC_DEFINE_INTEGER_FIELD (MucPriority, priority, PRIORITY, MucColour, colour, FIELD_COLOUR)
MUC_DEFINE_INTEGER_FIELD (MucPriority, priority, PRIORITY, MucPattern, pattern, FIELD_PATTERN)
