/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/record.h"

G_BEGIN_DECLS

/**
 * MucFieldCommit:
 * @property: the field's name
 * @text: (nullable): its new value as text, see muc_field_value_from_text()
 * @data: as given to muc_field_binder_new()
 *
 * Keeps an edit as one labelled change.
 *
 * Returns: whether it was kept; else an error is set and the widget shows the old value again
 */
typedef gboolean (*MucFieldCommit) (const char  *property,
                                    const char  *text,
                                    gpointer     data,
                                    GError     **error);

/* Keeps the widgets of a form and the fields of a record the same. A form shows what the record
 * holds as soon as that changes, and gives an edit on when the user is done with the widget:
 * Enter, or the focus goes elsewhere; Escape takes the typing back. Nothing is read while an
 * input method is composing. */
#define MUC_TYPE_FIELD_BINDER (muc_field_binder_get_type ())
G_DECLARE_FINAL_TYPE (MucFieldBinder, muc_field_binder, MUC, FIELD_BINDER, GObject)

MucFieldBinder *muc_field_binder_new        (GType           record_type,
                                             MucFieldCommit  commit,
                                             gpointer        data);
void            muc_field_binder_add        (MucFieldBinder *self,
                                             const char     *property,
                                             GtkWidget      *editor);
void            muc_field_binder_set_record (MucFieldBinder *self,
                                             MucRecord      *record);
void            muc_field_binder_adopt_record (MucFieldBinder *self,
                                             MucRecord      *record);
MucRecord      *muc_field_binder_get_record (MucFieldBinder *self);
void            muc_field_binder_commit     (MucFieldBinder *self);

G_END_DECLS
