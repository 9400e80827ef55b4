/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/objective.h"
#include "model/parties.h"
#include "model/plan.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucSampleAction:
 * @text: the work
 * @parties: who does it, one a line
 * @deadline: by when; "{Y}" stands for the year
 * @expected: what is expected of it
 *
 * An action as the table of a paper has it.
 */
typedef struct
{
  const char *text;
  const char *parties;
  const char *deadline;
  const char *expected;
} MucSampleAction;

char      *muc_sample_fill_year     (const char            *text,
                                     gint64                 year);
gint64     muc_sample_get_unit_id   (MucPlan               *plan,
                                     const char            *name);
MucAction *muc_sample_append_action (MucObjective          *objective,
                                     const MucSampleAction *sample,
                                     gint64                 year,
                                     const MucPartyCutter  *cutter);

void       muc_sample_append_par    (MucPlan               *plan,
                                     MucYear               *before,
                                     MucYear               *year,
                                     const MucPartyCutter  *cutter);

G_END_DECLS
