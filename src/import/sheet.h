/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

typedef struct _MucSheet MucSheet;

/* A paper of 17 columns fits in many times over; what is further right or below is no paper. */
#define MUC_SHEET_COLUMNS_MAX 256
#define MUC_SHEET_ROWS_MAX 1048576

/**
 * MucSheetVisit:
 * @row: the row of a filled cell, from 0
 * @column: its column, from 0
 * @text: what it shows
 * @data: as given
 */
typedef void (*MucSheetVisit) (guint       row,
                               guint       column,
                               const char *text,
                               gpointer    data);

MucSheet *muc_sheet_new         (const char  *name);
void      muc_sheet_free        (MucSheet    *self);
void      muc_sheet_put         (MucSheet    *self,
                                 guint        row,
                                 guint        column,
                                 const char  *text);
void      muc_sheet_add_box     (MucSheet    *self,
                                 guint        row,
                                 const char  *text);
void      muc_sheet_merge       (MucSheet    *self,
                                 guint        row,
                                 guint        column,
                                 guint        n_rows,
                                 guint        n_columns);
void      muc_sheet_hide_rows   (MucSheet    *self,
                                 guint        row,
                                 guint        n_rows);
void      muc_sheet_hide_column (MucSheet    *self,
                                 guint        column);
void      muc_sheet_number_next (MucSheet    *self,
                                 guint        number);
gboolean  muc_sheet_is_full     (MucSheet    *self);
const char *muc_sheet_peek      (MucSheet    *self,
                                 guint        i);
const char *muc_sheet_get_name  (MucSheet    *self);
void      muc_sheet_visit       (MucSheet    *self,
                                 MucSheetVisit visit,
                                 gpointer     data);
void      muc_sheet_convert     (MucSheet    *self,
                                 MucConversion *conversion);
gboolean  muc_sheet_write       (MucSheet    *self,
                                 MucSource   *source,
                                 GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSheet, muc_sheet_free)

G_END_DECLS
