/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/store.h"

G_BEGIN_DECLS

/* A line of a log: an occurrence of a risk, or an event that an action waited for. */
#define MUC_TYPE_LOG_ROW (muc_log_row_get_type ())
G_DECLARE_FINAL_TYPE (MucLogRow, muc_log_row, MUC, LOG_ROW, AdwBin)

GtkWidget *muc_log_row_new        (MucStore  *store,
                                   MucRecord *record);
gpointer   muc_log_row_get_record (MucLogRow *self);
void       muc_log_row_refresh    (MucLogRow *self);
void       muc_log_row_open       (MucLogRow *self);
void       muc_log_row_commit     (MucLogRow *self);

void       muc_log_rows_show      (GtkBox    *box,
                                   MucStore  *store,
                                   GPtrArray *records);
void       muc_log_rows_commit    (GtkBox    *box);

G_END_DECLS
