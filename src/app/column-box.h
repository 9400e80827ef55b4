/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children side by side as the columns of a table: as wide as they are told to be at least, and
 * growing alike where there is room, so that boxes of the same widths stand in line. The column of
 * a hidden child belongs to the child before it. */
#define MUC_TYPE_COLUMN_BOX (muc_column_box_get_type ())
G_DECLARE_FINAL_TYPE (MucColumnBox, muc_column_box, MUC, COLUMN_BOX, GtkWidget)

GtkWidget *muc_column_box_new        (void);
void       muc_column_box_set_widths (MucColumnBox *self,
                                      GArray       *widths);
void       muc_column_box_append     (MucColumnBox *self,
                                      GtkWidget    *child);
void       muc_column_box_clear      (MucColumnBox *self);

G_END_DECLS
