/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUC_TYPE_CELL_EDITOR (muc_cell_editor_get_type ())
G_DECLARE_FINAL_TYPE (MucCellEditor, muc_cell_editor, MUC, CELL_EDITOR, GtkTextView)

GtkWidget *muc_cell_editor_new        (void);
void       muc_cell_editor_load       (MucCellEditor *self,
                                       const char    *text);
void       muc_cell_editor_start      (MucCellEditor *self,
                                       gboolean       anew);
void       muc_cell_editor_stop       (MucCellEditor *self);
gboolean   muc_cell_editor_is_editing (MucCellEditor *self);
char      *muc_cell_editor_dup_text   (MucCellEditor *self);
gboolean   muc_cell_editor_is_changed (MucCellEditor *self);
gboolean   muc_cell_editor_compose    (MucCellEditor *self,
                                       GdkEvent      *event);
void       muc_cell_editor_break_line (MucCellEditor *self);
char      *muc_cell_editor_dup_shown_text (MucCellEditor *self);
void       muc_cell_editor_replace    (MucCellEditor *self,
                                       const char    *text);
int        muc_cell_editor_get_height (MucCellEditor *self,
                                       int            width);

G_END_DECLS
