/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/scale.h"
#include "model/year.h"

G_BEGIN_DECLS

/* No priority, no place, no year. */
#define MUC_MATRIX_NONE G_MAXUINT

/**
 * MucMatrixPriority:
 * @n_marks: how many of the shown risks have it
 */
typedef struct
{
  const char *label;
  MucColour colour;
  MucPattern pattern;
  guint n_marks;
} MucMatrixPriority;

/**
 * MucMatrixMark:
 * @id: the risk's record
 * @code: its number in its part of the register, with a star where its priority is another than
 *   the grid's: "2*"
 * @text: what it is
 * @row, @column: its place, %MUC_MATRIX_NONE while it is not rated
 * @priority: the number of its own priority, or %MUC_MATRIX_NONE
 * @is_overridden: whether that is another than the grid's
 * @last_row, @last_column: where it stood in @last_year, or %MUC_MATRIX_NONE where it has not
 *   moved or its levels of then are no more
 */
typedef struct
{
  gint64 id;
  const char *code;
  const char *text;
  guint row;
  guint column;
  guint priority;
  gboolean is_overridden;
  guint last_row;
  guint last_column;
  guint last_year;
} MucMatrixMark;

/**
 * MucMatrix:
 * What one matrix shows, of the risks or of the opportunities: taken once from the records, or
 * put together from plain data, and then only read, by any thread. Rows are counted from the
 * lowest level, which is drawn at the bottom, columns from the left; which axis stands upright
 * is the scale's choice. Priorities are counted from the lowest.
 */
typedef struct _MucMatrix MucMatrix;

#define MUC_TYPE_MATRIX (muc_matrix_get_type ())
GType                    muc_matrix_get_type            (void);

/* Making one. First all levels, then cells, then marks. */
MucMatrix               *muc_matrix_new                 (MucRiskKind              kind,
                                                         MucAxes                  axes);
MucMatrix               *muc_matrix_new_from_scale      (MucScale                *scale,
                                                         MucRiskKind              kind);
MucMatrix               *muc_matrix_new_from_year       (MucYear                 *year,
                                                         MucRiskKind              kind);
void                     muc_matrix_set_title           (MucMatrix               *self,
                                                         const char              *title);
void                     muc_matrix_set_severity_heading (MucMatrix              *self,
                                                         const char              *heading);
void                     muc_matrix_add_level           (MucMatrix               *self,
                                                         MucAxis                  axis,
                                                         const char              *label);
void                     muc_matrix_add_priority        (MucMatrix               *self,
                                                         const char              *label,
                                                         MucColour                colour,
                                                         MucPattern               pattern);
void                     muc_matrix_set_cell            (MucMatrix               *self,
                                                         guint                    likelihood,
                                                         guint                    severity,
                                                         guint                    priority);
void                     muc_matrix_add_mark            (MucMatrix               *self,
                                                         const MucMatrixMark     *mark);
void                     muc_matrix_add_unplaced        (MucMatrix               *self,
                                                         const MucMatrixMark     *mark);

MucMatrix               *muc_matrix_ref                 (MucMatrix               *self);
void                     muc_matrix_unref               (MucMatrix               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucMatrix, muc_matrix_unref)

/* Reading it */
MucRiskKind              muc_matrix_get_kind            (const MucMatrix         *self);
const char              *muc_matrix_get_title           (const MucMatrix         *self);
gboolean                 muc_matrix_is_strip            (const MucMatrix         *self);
guint                    muc_matrix_get_n_rows          (const MucMatrix         *self);
guint                    muc_matrix_get_n_columns       (const MucMatrix         *self);
const char              *muc_matrix_get_row_heading     (const MucMatrix         *self);
const char              *muc_matrix_get_column_heading  (const MucMatrix         *self);
const char              *muc_matrix_get_row_label       (const MucMatrix         *self,
                                                         guint                    row);
const char              *muc_matrix_get_column_label    (const MucMatrix         *self,
                                                         guint                    column);
void                     muc_matrix_to_levels           (const MucMatrix         *self,
                                                         guint                    row,
                                                         guint                    column,
                                                         guint                   *likelihood,
                                                         guint                   *severity);
void                     muc_matrix_from_levels         (const MucMatrix         *self,
                                                         guint                    likelihood,
                                                         guint                    severity,
                                                         guint                   *row,
                                                         guint                   *column);
guint                    muc_matrix_get_cell            (const MucMatrix         *self,
                                                         guint                    row,
                                                         guint                    column);
guint                    muc_matrix_count_unrated_cells (const MucMatrix         *self);
guint                    muc_matrix_get_n_priorities    (const MucMatrix         *self);
const MucMatrixPriority *muc_matrix_get_priority        (const MucMatrix         *self,
                                                         guint                    priority);
guint                    muc_matrix_get_n_marks         (const MucMatrix         *self);
const MucMatrixMark     *muc_matrix_get_mark            (const MucMatrix         *self,
                                                         guint                    mark);
guint                    muc_matrix_find_mark           (const MucMatrix         *self,
                                                         gint64                   id);
GArray                  *muc_matrix_list_marks          (const MucMatrix         *self,
                                                         guint                    row,
                                                         guint                    column);
gboolean                 muc_matrix_mark_has_moved      (const MucMatrixMark     *mark);
gboolean                 muc_matrix_has_overrides       (const MucMatrix         *self);
guint                    muc_matrix_get_last_year       (const MucMatrix         *self,
                                                         gboolean                *any_moved);
guint                    muc_matrix_get_n_unplaced      (const MucMatrix         *self);
const char * const      *muc_matrix_get_unplaced        (const MucMatrix         *self);

G_END_DECLS
