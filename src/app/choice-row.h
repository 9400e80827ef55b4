/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row in which one of several sentences is chosen about words in a paper; they are shown whole.
 * Its button activates the action "import.show-line" with the file's name and the line. */
GtkWidget *muc_choice_row_new         (const char    *title);
void       muc_choice_row_set_choices (AdwComboRow   *row,
                                       GtkStringList *choices,
                                       guint          selected);
void       muc_choice_row_set_place   (AdwComboRow   *row,
                                       const char    *source,
                                       guint          line);

G_END_DECLS
