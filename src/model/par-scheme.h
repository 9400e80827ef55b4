/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/choices.h"

G_BEGIN_DECLS

/**
 * MucParSchemeRow:
 * @is_area: whether it is an area; the criteria that follow are in it
 * @code: (nullable): its code
 * @name: (nullable): its name
 * @max: its maximum, NaN where it says none
 * @self: what the office gives itself, NaN where it says nothing
 * @assessed: what was assessed
 * @survey: what a survey found
 * @kind: how it is scored
 * @timing: whether it hangs on the calendar
 * @unit: (nullable): what its table calls the unit in charge
 * @evidence: (nullable): what shows it
 *
 * A row of a scheme of the PAR index, as a table has it.
 */
typedef struct
{
  gboolean     is_area;
  char        *code;
  char        *name;
  double       max;
  double       self;
  double       assessed;
  double       survey;
  MucParKind   kind;
  MucParTiming timing;
  char        *unit;
  char        *evidence;
} MucParSchemeRow;

void muc_par_scheme_row_free (MucParSchemeRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucParSchemeRow, muc_par_scheme_row_free)

G_END_DECLS
