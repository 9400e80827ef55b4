/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucTargetReading:
 * @text: the clause that states the target
 * @comparator: how it is compared
 * @value: with what
 * @unit: "%", "lần", "hạng/20", "điểm/100", or what is counted
 * @per: the period in which it is counted, if one is named
 * @of_which: the number of the reading that this one is a part of ("trong đó"), or -1
 *
 * A measurable target as an objective's sentence seems to state it: a proposal for the clerk.
 */
typedef struct
{
  char *text;
  MucComparator comparator;
  double value;
  char *unit;
  MucCycle per;
  int of_which;
} MucTargetReading;

GPtrArray *muc_sentence_read_targets (const char *sentence);

G_END_DECLS
