/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/level.h"

#include <glib/gi18n-lib.h>

#include "model/scale.h"

struct _MucLevel
{
  MucRecord parent_instance;
};

/* One step on an axis of a matrix, the lowest first. */
G_DEFINE_FINAL_TYPE (MucLevel, muc_level, MUC_TYPE_RECORD)

enum
{
  FIELD_AXIS,
  FIELD_LABEL,
  FIELD_NUMBER,
};

static const MucFieldSpec fields[] = {
  { "axis", MUC_KIND_CHOICE, N_("Axis"), NULL, FALSE, muc_axis_get_type },
  { "label", MUC_KIND_TEXT, N_("Name of the level"), NULL, FALSE, NULL },
  { "number", MUC_KIND_NUMBER, N_("Number of the level"), NULL, FALSE, NULL },
};

static void
muc_level_class_init (MucLevelClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "level", MUC_TYPE_SCALE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_level_init (MucLevel *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucLevel, level, LEVEL, MucAxis, axis, FIELD_AXIS)
MUC_DEFINE_TEXT_FIELD (MucLevel, level, LEVEL, label, FIELD_LABEL)
MUC_DEFINE_NUMBER_FIELD (MucLevel, level, LEVEL, number, FIELD_NUMBER)
