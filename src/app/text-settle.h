/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void muc_text_settle (GtkWidget *view);

G_END_DECLS
