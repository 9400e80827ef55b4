/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/unit.h"

G_BEGIN_DECLS

#define MUC_TYPE_RETURNED_SHEET (muc_returned_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MucReturnedSheet, muc_returned_sheet, MUC, RETURNED_SHEET, MucRecord)

const char *muc_returned_sheet_get_date     (MucReturnedSheet *self);
const char *muc_returned_sheet_get_who      (MucReturnedSheet *self);
const char *muc_returned_sheet_get_name     (MucReturnedSheet *self);
gint64      muc_returned_sheet_get_taken    (MucReturnedSheet *self);
gint64      muc_returned_sheet_get_kept     (MucReturnedSheet *self);
gint64      muc_returned_sheet_get_unplaced (MucReturnedSheet *self);
const char *muc_returned_sheet_get_remark   (MucReturnedSheet *self);

G_END_DECLS
