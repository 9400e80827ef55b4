/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The office's identities by date, its units and groups, and what no unit was found for. */
#define MUC_TYPE_UNITS_PAGE (muc_units_page_get_type ())
G_DECLARE_FINAL_TYPE (MucUnitsPage, muc_units_page, MUC, UNITS_PAGE, MucPage)

G_END_DECLS
