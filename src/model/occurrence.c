/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/occurrence.h"

#include <glib/gi18n-lib.h>

struct _MucOccurrence
{
  MucRecord parent_instance;
};

/* A time when the risk came true. */
G_DEFINE_FINAL_TYPE (MucOccurrence, muc_occurrence, MUC_TYPE_RECORD)

enum
{
  FIELD_DATE,
  FIELD_NOTE,
  FIELD_HANDLING,
  FIELD_UNIT,
};

static const MucFieldSpec fields[] = {
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "note", MUC_KIND_LINES, N_("What happened"), NULL, TRUE, NULL },
  { "handling", MUC_KIND_LINES, N_("How it was handled"), NULL, TRUE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
};

static void
muc_occurrence_class_init (MucOccurrenceClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "occurrence", MUC_TYPE_RISK,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_occurrence_init (MucOccurrence *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucOccurrence, occurrence, OCCURRENCE, date, FIELD_DATE)
MUC_DEFINE_TEXT_FIELD (MucOccurrence, occurrence, OCCURRENCE, note, FIELD_NOTE)
MUC_DEFINE_TEXT_FIELD (MucOccurrence, occurrence, OCCURRENCE, handling, FIELD_HANDLING)
MUC_DEFINE_REFERENCE_FIELD (MucOccurrence, occurrence, OCCURRENCE, MucUnit, unit, FIELD_UNIT)
