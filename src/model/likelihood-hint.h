/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/level.h"
#include "model/risk.h"

G_BEGIN_DECLS

/**
 * MucHintReason:
 * @MUC_HINT_UNRATED: nobody rated how likely it is, so there is nothing to go up or down from
 * @MUC_HINT_ONE_YEAR: one year alone says nothing yet
 * @MUC_HINT_UNLIKELY: it was rated as the least likely, and came true in the only year known
 * @MUC_HINT_FIRST: it came true, and had not in the years before
 * @MUC_HINT_MORE: it came true at least twice as often as in any of the years before
 * @MUC_HINT_NEVER: it came true in none of the years
 * @MUC_HINT_LESS: it came true at most half as often as in any of the years before
 * @MUC_HINT_EARLY: the same, but the year is not over
 * @MUC_HINT_STEADY: about as often as before
 */
typedef enum
{
  MUC_HINT_UNRATED,
  MUC_HINT_ONE_YEAR,
  MUC_HINT_UNLIKELY,
  MUC_HINT_FIRST,
  MUC_HINT_MORE,
  MUC_HINT_NEVER,
  MUC_HINT_LESS,
  MUC_HINT_EARLY,
  MUC_HINT_STEADY,
} MucHintReason;

/**
 * MucYearCount:
 * @year: a year
 * @count: how often the risk came true in it
 */
typedef struct
{
  gint64 year;
  double count;
} MucYearCount;

/**
 * MucLikelihoodHint:
 * @year: the year that is to be rated
 * @counts: (element-type MucYearCount): what is known, the earliest year first; never empty
 * @present: (nullable): how likely it is rated now, on the scale of that year
 * @proposed: (nullable): what the counts speak for, which may be @present; %NULL where they do not
 *   say
 * @reason: why
 */
typedef struct
{
  gint64        year;
  GArray       *counts;
  MucLevel     *present;
  MucLevel     *proposed;
  MucHintReason reason;
} MucLikelihoodHint;

double             muc_likelihood_hint_count    (MucRisk                 *risk,
                                                 const GDate             *today);
MucLikelihoodHint *muc_likelihood_hint_new      (MucRisk                 *risk,
                                                 const GDate             *today);
void               muc_likelihood_hint_free     (MucLikelihoodHint       *self);
char              *muc_likelihood_hint_describe (const MucLikelihoodHint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucLikelihoodHint, muc_likelihood_hint_free)

G_END_DECLS
