/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/paper.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The data of a paper: number, date, wording, signature block. */
#define MUC_TYPE_PAPER_FORM (muc_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (MucPaperForm, muc_paper_form, MUC, PAPER_FORM, AdwBin)

void muc_paper_form_set_paper (MucPaperForm      *self,
                               MucStore          *store,
                               MucYear           *year,
                               const MucPaperKey *key);
void muc_paper_form_commit    (MucPaperForm      *self);

G_END_DECLS
