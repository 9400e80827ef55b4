/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/progress-row.h"
#include "app/table-page.h"
#include "model/period.h"

G_BEGIN_DECLS

#define MUC_TYPE_PROGRESS_PAGE (muc_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (MucProgressPage, muc_progress_page, MUC, PROGRESS_PAGE, MucTablePage)

void        muc_progress_page_set_today (MucProgressPage *self,
                                         const GDate     *today);
GListModel *muc_progress_page_get_rows  (MucProgressPage *self);
void        muc_progress_page_get_period (MucProgressPage *self,
                                          MucPeriod       *period);

G_END_DECLS
