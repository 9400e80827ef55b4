/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"
#include "model/level.h"

G_BEGIN_DECLS

#define MUC_TYPE_RISKS_PAGE (muc_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (MucRisksPage, muc_risks_page, MUC, RISKS_PAGE, MucTablePage)

void muc_risks_page_set_filter (MucRisksPage *self,
                                MucLevel     *likelihood,
                                MucLevel     *severity);

G_END_DECLS
