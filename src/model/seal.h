/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/paper.h"

G_BEGIN_DECLS

#define MUC_TYPE_SEAL (muc_seal_get_type ())
G_DECLARE_FINAL_TYPE (MucSeal, muc_seal, MUC, SEAL, MucRecord)

gint64       muc_seal_get_amendment        (MucSeal  *self);
const char  *muc_seal_get_number           (MucSeal  *self);
const char  *muc_seal_get_symbol           (MucSeal  *self);
const char  *muc_seal_get_date             (MucSeal  *self);
MucAuthority muc_seal_get_signer_authority (MucSeal  *self);
const char  *muc_seal_get_signer_title     (MucSeal  *self);
const char  *muc_seal_get_signer_name      (MucSeal  *self);
const char  *muc_seal_get_reason           (MucSeal  *self);
const char  *muc_seal_get_sealed_at        (MucSeal  *self);
const char  *muc_seal_get_sealed_by        (MucSeal  *self);
const char  *muc_seal_get_program          (MucSeal  *self);
gint64       muc_seal_get_last_record      (MucSeal  *self);
const char  *muc_seal_get_records          (MucSeal  *self);
const char  *muc_seal_get_pdf              (MucSeal  *self);
const char  *muc_seal_get_slip             (MucSeal  *self);

gboolean     muc_seal_is_closed            (MucSeal  *self);
MucSeal     *muc_seal_find_last            (MucPaper *paper);
MucSeal     *muc_seal_find_open            (MucPaper *paper);
gboolean     muc_seal_is_locked            (MucPaper *paper);
char        *muc_seal_dup_reference        (MucSeal  *self);

G_END_DECLS
