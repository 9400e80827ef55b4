/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/seal.h"

G_BEGIN_DECLS

/* A paper as it was issued, and each amendment, with the signed copies that are kept with it; files
 * that are dropped there are attached. */
#define MUC_TYPE_ISSUED_LIST (muc_issued_list_get_type ())
G_DECLARE_FINAL_TYPE (MucIssuedList, muc_issued_list, MUC, ISSUED_LIST, AdwBin)

void muc_issued_list_set_paper (MucIssuedList *self,
                                MucStore      *store,
                                MucPaper      *paper);
void muc_issued_list_attach    (MucIssuedList *self,
                                MucSeal       *seal,
                                GFile         *file);

G_END_DECLS
