/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/risk.h"

G_BEGIN_DECLS

/**
 * MucRiskLink:
 * @risk: a risk or an opportunity of a year
 * @previous: the same one of an earlier year
 * @reworded: whether the two say it in other words
 *
 * Two rows of two years that are one and the same risk.
 */
typedef struct
{
  MucRisk  *risk;
  MucRisk  *previous;
  gboolean  reworded;
} MucRiskLink;

G_END_DECLS
