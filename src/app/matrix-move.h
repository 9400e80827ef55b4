/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/level.h"
#include "model/risk.h"
#include "store/store.h"

G_BEGIN_DECLS

void muc_matrix_move_risk (GtkWidget *widget,
                           MucStore  *store,
                           MucRisk   *risk,
                           MucLevel  *likelihood,
                           MucLevel  *severity);

G_END_DECLS
