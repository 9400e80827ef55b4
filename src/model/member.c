/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/member.h"

#include <glib/gi18n-lib.h>

#include "model/unit.h"

struct _MucMember
{
  MucRecord parent_instance;
};

/* A unit as a member of a group: the group expands to its members for reporting and prints
 * as the group. */
G_DEFINE_FINAL_TYPE (MucMember, muc_member, MUC_TYPE_RECORD)

enum
{
  FIELD_UNIT,
};

static const MucFieldSpec fields[] = {
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
};

static void
muc_member_class_init (MucMemberClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "member", MUC_TYPE_UNIT,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_member_init (MucMember *self)
{
}

MUC_DEFINE_REFERENCE_FIELD (MucMember, member, MEMBER, MucUnit, unit, FIELD_UNIT)
