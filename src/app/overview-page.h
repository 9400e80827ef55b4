/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUC_TYPE_OVERVIEW_PAGE (muc_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MucOverviewPage, muc_overview_page, MUC, OVERVIEW_PAGE, MucPage)

void muc_overview_page_set_today (MucOverviewPage *self,
                                  const GDate     *today);

G_END_DECLS
