/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-field.h"
#include "app/matrix-frame.h"
#include "app/matrix-view.h"

G_BEGIN_DECLS

struct _MucMatrixView
{
  MucMatrixBoard   parent_instance;

  MucMatrix       *matrix;
  MucMatrixLayout *layout;        /* for the size last allocated */
  GtkWidget       *row_heading;
  GtkWidget       *column_heading;
  GPtrArray       *row_labels;    /* of GtkWidget */
  GPtrArray       *column_labels; /* of GtkWidget */
  GHashTable      *chips;         /* of GtkWidget by the risk's id */
  GtkWidget       *more;
  gboolean         writable;
  gint64           current;
  guint            filter_row;
  guint            filter_column;

  gint64           carried;       /* by the keys, 0 for none */
  guint            target_row;
  guint            target_column;
};

/* matrix-view.c */
const MucMatrixMark *muc_matrix_view_find_mark    (MucMatrixView  *self,
                                                   gint64          id);
void                 muc_matrix_view_activate     (MucMatrixView  *self,
                                                   gint64          id);
void                 muc_matrix_view_move         (MucMatrixView  *self,
                                                   gint64          id,
                                                   guint           row,
                                                   guint           column);

/* matrix-view-moves.c */
void                 muc_matrix_view_add_keys     (MucMatrixView  *self);
void                 muc_matrix_view_add_source   (MucMatrixView  *self,
                                                   MucMatrixToken *chip);
void                 muc_matrix_view_add_target   (MucMatrixView  *self,
                                                   MucMatrixField *cell);
void                 muc_matrix_view_stop_carrying (MucMatrixView *self);

G_END_DECLS
