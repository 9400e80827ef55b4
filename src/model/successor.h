/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/risk.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucRiskLink:
 * @risk: a risk or an opportunity of a year
 * @previous: the same one of an earlier year
 * @reworded: whether the two say it in other words
 *
 * Two rows of two years that are one and the same risk. It holds a reference on both.
 */
typedef struct
{
  MucRisk  *risk;
  MucRisk  *previous;
  gboolean  reworded;
} MucRiskLink;

void       muc_risk_link_free       (MucRiskLink *link);
GPtrArray *muc_successors_new       (void);
GPtrArray *muc_successors_find      (MucYear     *earlier,
                                     MucYear     *later);
GPtrArray *muc_successors_find_rows (GPtrArray   *earlier,
                                     GPtrArray   *later);
double     muc_successors_compare   (MucRisk     *risk,
                                     MucRisk     *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRiskLink, muc_risk_link_free)

G_END_DECLS
