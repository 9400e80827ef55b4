/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/assessment.h"
#include "model/grid-cell.h"
#include "model/scale.h"

G_BEGIN_DECLS

/* What a paper prints where nothing was rated. */
#define MUC_RATING_NONE "---"

MucAxis      muc_rating_get_row_axis         (MucRiskKind    kind);
MucAxis      muc_rating_get_column_axis      (MucRiskKind    kind);
MucRiskKind  muc_rating_get_kind             (MucAxis        axis);

MucGridCell *muc_rating_find_cell            (MucScale      *scale,
                                              MucLevel      *row,
                                              MucLevel      *column);
MucPriority *muc_rating_find_priority        (MucScale      *scale,
                                              MucLevel      *likelihood,
                                              MucLevel      *severity);

MucPriority *muc_rating_get_grid_priority    (MucAssessment *assessment);
MucPriority *muc_rating_get_priority         (MucAssessment *assessment);
gboolean     muc_rating_is_overridden        (MucAssessment *assessment);
gboolean     muc_rating_is_rated             (MucAssessment *assessment);

const char  *muc_rating_get_likelihood_label (MucAssessment *assessment);
const char  *muc_rating_get_severity_label   (MucAssessment *assessment);
const char  *muc_rating_get_priority_label   (MucAssessment *assessment);
const char  *muc_rating_get_reason           (MucAssessment *assessment);

G_END_DECLS
