/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"
#include "model/period.h"

G_BEGIN_DECLS

/* Sheets that units filled in: choosing or dropping them, what each brings, conflicts side by side,
 * who has not answered, and taking them in as one step. */
#define MUC_TYPE_SHEET_WINDOW (muc_sheet_window_get_type ())
G_DECLARE_FINAL_TYPE (MucSheetWindow, muc_sheet_window, MUC, SHEET_WINDOW, AdwWindow)

MucSheetWindow *muc_sheet_window_present (MucWindow       *parent,
                                          const MucPeriod *period,
                                          GSList          *files);
void            muc_sheet_window_add     (MucSheetWindow  *self,
                                          GSList          *files);
gboolean        muc_sheet_window_is_busy (MucSheetWindow  *self);

G_END_DECLS
