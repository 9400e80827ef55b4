/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_PARTY (muc_party_get_type ())
G_DECLARE_FINAL_TYPE (MucParty, muc_party, MUC, PARTY, MucRecord)

const char *muc_party_get_text (MucParty *self);
MucUnit    *muc_party_get_unit (MucParty *self);
MucRole     muc_party_get_role (MucParty *self);

G_END_DECLS
