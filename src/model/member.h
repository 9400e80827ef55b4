/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_MEMBER (muc_member_get_type ())
G_DECLARE_FINAL_TYPE (MucMember, muc_member, MUC, MEMBER, MucRecord)

MucUnit *muc_member_get_unit (MucMember *self);

G_END_DECLS
