/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/event.h"

#include <glib/gi18n-lib.h>

#include "model/action.h"

struct _MucEvent
{
  MucRecord parent_instance;
};

/* A time when that happened which an action waits for: a line of its log. */
G_DEFINE_FINAL_TYPE (MucEvent, muc_event, MUC_TYPE_RECORD)

enum
{
  FIELD_DATE,
  FIELD_NOTE,
  FIELD_RESULT,
  FIELD_UNIT,
};

static const MucFieldSpec fields[] = {
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
  { "note", MUC_KIND_LINES, N_("What happened"), NULL, TRUE, NULL },
  { "result", MUC_KIND_LINES, N_("What was done"), NULL, TRUE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
};

static void
muc_event_class_init (MucEventClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "event", MUC_TYPE_ACTION,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_event_init (MucEvent *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucEvent, event, EVENT, date, FIELD_DATE)
MUC_DEFINE_TEXT_FIELD (MucEvent, event, EVENT, note, FIELD_NOTE)
MUC_DEFINE_TEXT_FIELD (MucEvent, event, EVENT, result, FIELD_RESULT)
MUC_DEFINE_REFERENCE_FIELD (MucEvent, event, EVENT, MucUnit, unit, FIELD_UNIT)
