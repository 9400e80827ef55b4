/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row in which one of several sentences is chosen; they are shown whole. */
GtkWidget *muc_choice_row_new         (const char    *title);
void       muc_choice_row_set_choices (AdwComboRow   *row,
                                       GtkStringList *choices,
                                       guint          selected);

G_END_DECLS
