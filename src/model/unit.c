/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit.h"

#include <glib/gi18n-lib.h>

#include "model/plan.h"

struct _MucUnit
{
  MucRecord parent_instance;
};

/* A unit, a role or an outside body that papers name as responsible, or a group of units. */
G_DEFINE_FINAL_TYPE (MucUnit, muc_unit, MUC_TYPE_RECORD)

enum
{
  FIELD_NAME,
  FIELD_ABBREVIATION,
  FIELD_KIND,
  FIELD_SPELLINGS,
  FIELD_VALID_FROM,
  FIELD_VALID_TO,
};

static const MucFieldSpec fields[] = {
  { "name", MUC_KIND_TEXT, N_("Name"), NULL, TRUE, NULL },
  { "abbreviation", MUC_KIND_TEXT, N_("Abbreviation"), NULL, TRUE, NULL },
  { "kind", MUC_KIND_CHOICE, N_("Kind"), NULL, FALSE, muc_unit_kind_get_type },
  { "spellings", MUC_KIND_LINES, N_("Other spellings"), NULL, TRUE, NULL },
  { "valid-from", MUC_KIND_DATE, N_("Valid from"), NULL, FALSE, NULL },
  { "valid-to", MUC_KIND_DATE, N_("Valid to"), NULL, FALSE, NULL },
};

static void
muc_unit_class_init (MucUnitClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "unit", MUC_TYPE_PLAN,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_unit_init (MucUnit *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucUnit, unit, UNIT, name, FIELD_NAME)
MUC_DEFINE_TEXT_FIELD (MucUnit, unit, UNIT, abbreviation, FIELD_ABBREVIATION)
MUC_DEFINE_INTEGER_FIELD (MucUnit, unit, UNIT, MucUnitKind, kind, FIELD_KIND)
MUC_DEFINE_TEXT_FIELD (MucUnit, unit, UNIT, spellings, FIELD_SPELLINGS)
MUC_DEFINE_TEXT_FIELD (MucUnit, unit, UNIT, valid_from, FIELD_VALID_FROM)
MUC_DEFINE_TEXT_FIELD (MucUnit, unit, UNIT, valid_to, FIELD_VALID_TO)
