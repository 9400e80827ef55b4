/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale.h"
#include "model/year.h"

G_BEGIN_DECLS

/* A scale as somebody thinks it over, apart from the records: what it will be once it is applied.
 * Positions count from 0, the lowest. */
typedef struct _MucScaleDraft MucScaleDraft;

/**
 * MucDraftLevel:
 * @key: names it inside its draft and the copies of that, wherever it is moved
 * @id: the record it is kept as, 0 for a new one
 * @label: (nullable): its name
 * @number: what it counts in a product, NaN for nothing
 */
typedef struct
{
  guint   key;
  gint64  id;
  char   *label;
  double  number;
} MucDraftLevel;

/** MucDraftPriority: a priority; @key, @id and @label as of a level. */
typedef struct
{
  guint       key;
  gint64      id;
  char       *label;
  MucColour   colour;
  MucPattern  pattern;
} MucDraftPriority;

#define MUC_SCALE_ERROR (muc_scale_error_quark ())
GQuark muc_scale_error_quark (void);

/**
 * MucScaleError:
 * @MUC_SCALE_ERROR_SIZE: a side, or the priorities, would get too many or too few
 * @MUC_SCALE_ERROR_NAME: a name is missing or is there twice
 * @MUC_SCALE_ERROR_NUMBER: a number is missing or out of order
 * @MUC_SCALE_ERROR_USED: risks or opportunities use what shall go
 *
 * Why a scale is refused. The message says where and what to do.
 */
typedef enum
{
  MUC_SCALE_ERROR_SIZE,
  MUC_SCALE_ERROR_NAME,
  MUC_SCALE_ERROR_NUMBER,
  MUC_SCALE_ERROR_USED,
} MucScaleError;

/* The sides of a matrix, and how many priorities are told apart by digit, colour and pattern. */
#define MUC_SCALE_MIN_LEVELS 2
#define MUC_SCALE_MAX_PRIORITIES 9

/* The cell of a pair that has no priority. */
#define MUC_SCALE_UNRATED (-1)

MucScaleDraft          *muc_scale_draft_new              (MucScale             *scale);
MucScaleDraft          *muc_scale_draft_new_like         (MucScale             *scale,
                                                          MucScale             *model);
MucScaleDraft          *muc_scale_draft_new_for_year     (MucYear              *year);
MucScaleDraft          *muc_scale_draft_copy             (const MucScaleDraft  *self);
void                    muc_scale_draft_free             (MucScaleDraft        *self);
gboolean                muc_scale_draft_equal            (const MucScaleDraft  *self,
                                                          const MucScaleDraft  *other);

MucAxes                 muc_scale_draft_get_axes         (const MucScaleDraft  *self);
void                    muc_scale_draft_swap_axes        (MucScaleDraft        *self);
const char             *muc_scale_draft_get_severity_heading (const MucScaleDraft *self);
void                    muc_scale_draft_set_severity_heading (MucScaleDraft    *self,
                                                          const char           *heading);

guint                   muc_scale_draft_count_levels     (const MucScaleDraft  *self,
                                                          MucAxis               axis);
const MucDraftLevel    *muc_scale_draft_get_level        (const MucScaleDraft  *self,
                                                          MucAxis               axis,
                                                          guint                 position);
int                     muc_scale_draft_find_level       (const MucScaleDraft  *self,
                                                          MucAxis               axis,
                                                          gint64                id);
gboolean                muc_scale_draft_add_level        (MucScaleDraft        *self,
                                                          MucAxis               axis,
                                                          const char           *label,
                                                          GError              **error);
gboolean                muc_scale_draft_remove_level     (MucScaleDraft        *self,
                                                          MucYear              *year,
                                                          MucAxis               axis,
                                                          guint                 position,
                                                          GError              **error);
void                    muc_scale_draft_move_level       (MucScaleDraft        *self,
                                                          MucAxis               axis,
                                                          guint                 position,
                                                          guint                 new_position);
void                    muc_scale_draft_set_level_label  (MucScaleDraft        *self,
                                                          MucAxis               axis,
                                                          guint                 position,
                                                          const char           *label);
void                    muc_scale_draft_set_level_number (MucScaleDraft        *self,
                                                          MucAxis               axis,
                                                          guint                 position,
                                                          double                number);
gboolean                muc_scale_draft_is_strip         (const MucScaleDraft  *self,
                                                          MucRiskKind           kind);
gboolean                muc_scale_draft_set_strip        (MucScaleDraft        *self,
                                                          MucYear              *year,
                                                          gboolean              strip,
                                                          GError              **error);

guint                   muc_scale_draft_count_priorities (const MucScaleDraft  *self,
                                                          MucRiskKind           kind);
const MucDraftPriority *muc_scale_draft_get_priority     (const MucScaleDraft  *self,
                                                          MucRiskKind           kind,
                                                          guint                 position);
gboolean                muc_scale_draft_add_priority     (MucScaleDraft        *self,
                                                          MucRiskKind           kind,
                                                          const char           *label,
                                                          GError              **error);
gboolean                muc_scale_draft_remove_priority  (MucScaleDraft        *self,
                                                          MucYear              *year,
                                                          MucRiskKind           kind,
                                                          guint                 position,
                                                          GError              **error);
void                    muc_scale_draft_move_priority    (MucScaleDraft        *self,
                                                          MucRiskKind           kind,
                                                          guint                 position,
                                                          guint                 new_position);
void                    muc_scale_draft_set_priority_label (MucScaleDraft      *self,
                                                          MucRiskKind           kind,
                                                          guint                 position,
                                                          const char           *label);
void                    muc_scale_draft_set_priority_style (MucScaleDraft      *self,
                                                          MucRiskKind           kind,
                                                          guint                 position,
                                                          MucColour             colour,
                                                          MucPattern            pattern);
char                   *muc_scale_draft_describe_alike   (const MucScaleDraft  *self,
                                                          MucRiskKind           kind);

guint                   muc_scale_draft_count_rows       (const MucScaleDraft  *self,
                                                          MucRiskKind           kind);
guint                   muc_scale_draft_count_columns    (const MucScaleDraft  *self,
                                                          MucRiskKind           kind);
int                     muc_scale_draft_get_cell         (const MucScaleDraft  *self,
                                                          MucRiskKind           kind,
                                                          guint                 row,
                                                          guint                 column);
void                    muc_scale_draft_set_cell         (MucScaleDraft        *self,
                                                          MucRiskKind           kind,
                                                          guint                 row,
                                                          guint                 column,
                                                          int                   priority);
int                     muc_scale_draft_find_cell        (const MucScaleDraft  *self,
                                                          MucRiskKind           kind,
                                                          gint64                row_id,
                                                          gint64                column_id);

const char             *muc_scale_draft_get_axis_name    (MucAxis               axis);
gboolean                muc_scale_draft_validate         (const MucScaleDraft  *self,
                                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucScaleDraft, muc_scale_draft_free)

G_END_DECLS
