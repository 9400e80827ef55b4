/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cycle.h"

G_BEGIN_DECLS

/**
 * MucDeadline:
 * @kind: what the sentence means
 * @due: the last day of the period; not valid for kinds without a due date
 * @cycles: for %MUC_DEADLINE_RECURRING the cycles named, possibly none ("định kỳ")
 */
typedef struct
{
  MucDeadlineKind kind;
  GDate due;
  MucCycles cycles;
} MucDeadline;

void  muc_deadline_parse      (const char        *text,
                               int                paper_year,
                               MucDeadline       *deadline);
char *muc_deadline_format_due (const MucDeadline *deadline);

G_END_DECLS
