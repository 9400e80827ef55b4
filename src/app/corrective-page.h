/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

#define MUC_TYPE_CORRECTIVE_PAGE (muc_corrective_page_get_type ())
G_DECLARE_FINAL_TYPE (MucCorrectivePage, muc_corrective_page, MUC, CORRECTIVE_PAGE, MucTablePage)

G_END_DECLS
