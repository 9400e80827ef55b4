/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What there is to do first: without a file to open or make one, in a year without objectives to
 * import, to take the sample or to begin empty. */
#define MUC_TYPE_START_PAGE (muc_start_page_get_type ())
G_DECLARE_FINAL_TYPE (MucStartPage, muc_start_page, MUC, START_PAGE, AdwBin)

void muc_start_page_set_plan (MucStartPage *self,
                              MucStore     *store,
                              MucYear      *year);

G_END_DECLS
