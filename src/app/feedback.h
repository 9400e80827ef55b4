/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/paper.h"

G_BEGIN_DECLS

void muc_feedback_toast (GtkWidget    *widget,
                         const char   *title);
void muc_feedback_undo  (GtkWidget    *widget,
                         const char   *title);
void muc_feedback_file  (GtkWidget    *widget,
                         const char   *path);
void muc_feedback_issued (GtkWidget   *widget,
                          MucPaper    *paper);
void muc_feedback_error (GtkWidget    *widget,
                         const char   *heading,
                         const GError *error);

G_END_DECLS
