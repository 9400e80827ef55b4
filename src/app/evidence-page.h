/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

#define MUC_TYPE_EVIDENCE_PAGE (muc_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (MucEvidencePage, muc_evidence_page, MUC, EVIDENCE_PAGE, MucTablePage)

G_END_DECLS
