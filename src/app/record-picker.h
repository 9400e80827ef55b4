/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/list-item.h"

G_BEGIN_DECLS

/* A popover to choose a record from a list; a long list can be searched. Signal "picked": a record
 * was chosen. It is to be filled when it is shown (signal "show"). */
#define MUC_TYPE_RECORD_PICKER (muc_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (MucRecordPicker, muc_record_picker, MUC, RECORD_PICKER, GtkPopover)

GtkWidget *muc_record_picker_new       (void);
void       muc_record_picker_set_items (MucRecordPicker *self,
                                        GPtrArray       *items,
                                        const char      *empty);
void       muc_record_picker_search    (MucRecordPicker *self,
                                        const char      *words);

G_END_DECLS
