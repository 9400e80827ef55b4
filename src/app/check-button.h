/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/* "Soát lỗi": how many places of the year's papers should be looked at, and behind it their list.
 * It follows the changes of the file. */
#define MUC_TYPE_CHECK_BUTTON (muc_check_button_get_type ())
G_DECLARE_FINAL_TYPE (MucCheckButton, muc_check_button, MUC, CHECK_BUTTON, AdwBin)

void muc_check_button_set_plan (MucCheckButton *self,
                                MucStore       *store,
                                MucYear        *year);
void muc_check_button_popup    (MucCheckButton *self);

G_END_DECLS
