/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"
#include "model/level.h"
#include "model/priority.h"
#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_SCALE (muc_scale_get_type ())
G_DECLARE_FINAL_TYPE (MucScale, muc_scale, MUC, SCALE, MucRecord)

MucAxes      muc_scale_get_axes             (MucScale *self);
const char  *muc_scale_get_severity_heading (MucScale *self);

guint        muc_scale_count_levels      (MucScale    *self,
                                          MucAxis      axis);
MucLevel    *muc_scale_get_level         (MucScale    *self,
                                          MucAxis      axis,
                                          guint        position);
MucLevel    *muc_scale_find_level        (MucScale    *self,
                                          MucAxis      axis,
                                          const char  *label);
guint        muc_scale_count_priorities  (MucScale    *self,
                                          MucRiskKind  kind);
MucPriority *muc_scale_get_priority      (MucScale    *self,
                                          MucRiskKind  kind,
                                          guint        position);
MucPriority *muc_scale_find_priority     (MucScale    *self,
                                          MucRiskKind  kind,
                                          const char  *label);
MucScale    *muc_scale_find_nearest      (MucPlan     *plan,
                                          gint64       number);
MucScale    *muc_scale_append_default    (gpointer     year);

/* How many levels an axis has at most. */
#define MUC_SCALE_MAX_LEVELS 7

G_END_DECLS
