/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_OFFICE (muc_office_get_type ())
G_DECLARE_FINAL_TYPE (MucOffice, muc_office, MUC, OFFICE, MucRecord)

const char *muc_office_get_valid_from   (MucOffice *self);
const char *muc_office_get_superior     (MucOffice *self);
const char *muc_office_get_name         (MucOffice *self);
const char *muc_office_get_abbreviation (MucOffice *self);
const char *muc_office_get_place        (MucOffice *self);
const char *muc_office_get_head_title   (MucOffice *self);
const char *muc_office_get_head_name    (MucOffice *self);

G_END_DECLS
