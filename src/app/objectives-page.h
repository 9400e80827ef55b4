/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

#define MUC_TYPE_OBJECTIVES_PAGE (muc_objectives_page_get_type ())
G_DECLARE_FINAL_TYPE (MucObjectivesPage, muc_objectives_page, MUC, OBJECTIVES_PAGE,
                      MucTablePage)

G_END_DECLS
