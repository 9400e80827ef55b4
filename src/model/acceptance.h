/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_ACCEPTANCE (muc_acceptance_get_type ())
G_DECLARE_FINAL_TYPE (MucAcceptance, muc_acceptance, MUC, ACCEPTANCE, MucRecord)

const char  *muc_acceptance_get_rule    (MucAcceptance *self);
gint64       muc_acceptance_get_subject (MucAcceptance *self);
const char  *muc_acceptance_get_context (MucAcceptance *self);
const char  *muc_acceptance_get_reason  (MucAcceptance *self);

G_END_DECLS
