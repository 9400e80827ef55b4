/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/party.h"

#include <glib/gi18n-lib.h>

#include "model/action.h"

struct _MucParty
{
  MucRecord parent_instance;
};

/* A responsible party cut from the text of an action's cell. Without a unit it is still to be
 * linked. */
G_DEFINE_FINAL_TYPE (MucParty, muc_party, MUC_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_UNIT,
  FIELD_ROLE,
};

static const MucFieldSpec fields[] = {
  { "text", MUC_KIND_TEXT, N_("As written"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
  { "role", MUC_KIND_CHOICE, N_("Role"), NULL, FALSE, muc_role_get_type },
};

static void
muc_party_class_init (MucPartyClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "party", MUC_TYPE_ACTION,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_party_init (MucParty *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucParty, party, PARTY, text, FIELD_TEXT)
MUC_DEFINE_REFERENCE_FIELD (MucParty, party, PARTY, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_INTEGER_FIELD (MucParty, party, PARTY, MucRole, role, FIELD_ROLE)
