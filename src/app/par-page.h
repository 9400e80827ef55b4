/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAR_PAGE (muc_par_page_get_type ())
G_DECLARE_FINAL_TYPE (MucParPage, muc_par_page, MUC, PAR_PAGE, MucTablePage)

G_END_DECLS
