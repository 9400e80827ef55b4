/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/measurement.h"

#include <glib/gi18n-lib.h>

#include "model/target.h"

struct _MucMeasurement
{
  MucRecord parent_instance;
};

/* What was measured of a target in a period: a share by its two parts, or a value. Only what is
 * posted stands in reports. */
G_DEFINE_FINAL_TYPE (MucMeasurement, muc_measurement, MUC_TYPE_RECORD)

enum
{
  FIELD_PERIOD,
  FIELD_UNIT,
  FIELD_NUMERATOR,
  FIELD_DENOMINATOR,
  FIELD_VALUE,
  FIELD_SOURCE,
  FIELD_NOTE,
  FIELD_STATE,
};

static const MucFieldSpec fields[] = {
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
  { "numerator", MUC_KIND_NUMBER, N_("Number attained"), NULL, FALSE, NULL },
  { "denominator", MUC_KIND_NUMBER, N_("Number in all"), NULL, FALSE, NULL },
  { "value", MUC_KIND_NUMBER, N_("Value"), NULL, FALSE, NULL },
  { "source", MUC_KIND_TEXT, N_("Source of the figures"), NULL, FALSE, NULL },
  { "note", MUC_KIND_LINES, N_("Note"), NULL, TRUE, NULL },
  { "state", MUC_KIND_CHOICE, N_("State of the figures"), NULL, FALSE, muc_posting_get_type },
};

static void
muc_measurement_class_init (MucMeasurementClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "measurement", MUC_TYPE_TARGET,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_measurement_init (MucMeasurement *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucMeasurement, measurement, MEASUREMENT, period, FIELD_PERIOD)
MUC_DEFINE_REFERENCE_FIELD (MucMeasurement, measurement, MEASUREMENT, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_NUMBER_FIELD (MucMeasurement, measurement, MEASUREMENT, numerator, FIELD_NUMERATOR)
MUC_DEFINE_NUMBER_FIELD (MucMeasurement, measurement, MEASUREMENT, denominator, FIELD_DENOMINATOR)
MUC_DEFINE_NUMBER_FIELD (MucMeasurement, measurement, MEASUREMENT, value, FIELD_VALUE)
MUC_DEFINE_TEXT_FIELD (MucMeasurement, measurement, MEASUREMENT, source, FIELD_SOURCE)
MUC_DEFINE_TEXT_FIELD (MucMeasurement, measurement, MEASUREMENT, note, FIELD_NOTE)
MUC_DEFINE_INTEGER_FIELD (MucMeasurement, measurement, MEASUREMENT, MucPosting, state, FIELD_STATE)
