/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "model/unit.h"
#include "model/year.h"

G_BEGIN_DECLS

#define MUC_TYPE_SENT_SHEET (muc_sent_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MucSentSheet, muc_sent_sheet, MUC, SENT_SHEET, MucRecord)

const char *muc_sent_sheet_get_period  (MucSentSheet *self);
MucUnit    *muc_sent_sheet_get_unit    (MucSentSheet *self);
gint64      muc_sent_sheet_get_version (MucSentSheet *self);
const char *muc_sent_sheet_get_date    (MucSentSheet *self);

MucSentSheet *muc_sent_sheet_find      (MucYear    *year,
                                        const char *period,
                                        MucUnit    *unit,
                                        gint64      version);
MucSentSheet *muc_sent_sheet_find_last (MucYear    *year,
                                        const char *period,
                                        MucUnit    *unit);
GPtrArray    *muc_sent_sheet_list_waiting (MucYear    *year,
                                           const char *period);

G_END_DECLS
