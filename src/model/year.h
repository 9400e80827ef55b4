/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_YEAR (muc_year_get_type ())
G_DECLARE_FINAL_TYPE (MucYear, muc_year, MUC, YEAR, MucRecord)

gint64 muc_year_get_number (MucYear *self);

G_END_DECLS
