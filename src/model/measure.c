/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/measure.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucMeasure
{
  MucRecord parent_instance;
};

/* A monitoring measure (Biện pháp theo dõi), with the reporting cycle it sets. */
G_DEFINE_FINAL_TYPE (MucMeasure, muc_measure, MUC_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_CYCLE,
  FIELD_UNIT,
};

static const MucFieldSpec fields[] = {
  { "text", MUC_KIND_LINES, N_("Monitoring measure"), NULL, TRUE, NULL },
  { "cycle", MUC_KIND_CHOICE, N_("Reporting cycle"), NULL, FALSE, muc_cycle_get_type },
  { "unit", MUC_KIND_REFERENCE, N_("Unit the measure belongs to"), NULL, FALSE, muc_unit_get_type },
};

static void
muc_measure_class_init (MucMeasureClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "measure", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_measure_init (MucMeasure *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucMeasure, measure, MEASURE, text, FIELD_TEXT)
MUC_DEFINE_INTEGER_FIELD (MucMeasure, measure, MEASURE, MucCycle, cycle, FIELD_CYCLE)
MUC_DEFINE_REFERENCE_FIELD (MucMeasure, measure, MEASURE, MucUnit, unit, FIELD_UNIT)
