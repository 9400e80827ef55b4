/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-field.h"
#include "app/matrix-frame.h"
#include "app/matrix-tray.h"
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
  MucMatrixTray   *tray;
  GtkWidget       *more;
  gboolean         writable;
  gboolean         low;
  gboolean         has_names;     /* in the size last allocated */
  gint64           current;
  guint            filter_row;
  guint            filter_column;

  gint64           carried;       /* by the keys, 0 for none */
  guint            target_row;    /* MUC_MATRIX_NONE while it is in no cell */
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
void                 muc_matrix_view_describe     (MucMatrixView  *self,
                                                   gint64          id,
                                                   const char     *description);

/* matrix-view-moves.c */
void                 muc_matrix_view_add_keys     (MucMatrixView  *self);
void                 muc_matrix_view_add_source   (MucMatrixView  *self,
                                                   MucMatrixToken *chip);
void                 muc_matrix_view_add_target   (MucMatrixView  *self,
                                                   MucMatrixField *cell);
void                 muc_matrix_view_stop_carrying (MucMatrixView *self);

/* matrix-view-places.c */
void                 muc_matrix_view_measure      (GtkWidget      *widget,
                                                   GtkOrientation  orientation,
                                                   int             for_size,
                                                   int            *minimum,
                                                   int            *natural,
                                                   int            *minimum_baseline,
                                                   int            *natural_baseline);
void                 muc_matrix_view_size_allocate (GtkWidget     *widget,
                                                    int            width,
                                                    int            height,
                                                    int            baseline);

G_END_DECLS
