/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/* The papers of the year as they will be printed, and their data. */
#define MUC_TYPE_PAPERS_PAGE (muc_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (MucPapersPage, muc_papers_page, MUC, PAPERS_PAGE, MucPage)

G_END_DECLS
