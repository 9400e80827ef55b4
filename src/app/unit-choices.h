/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/unit-names.h"

G_BEGIN_DECLS

/**
 * MucUnitChoice:
 * @meaning: what the name is then
 * @unit: (nullable): of a spelling the unit
 * @text: what the choice says
 *
 * One of the things that a name in a paper can be.
 */
typedef struct
{
  MucNameMeaning meaning;
  char *unit;
  char *text;
} MucUnitChoice;

GPtrArray *muc_unit_choices_list (GPtrArray         *names,
                                  const MucUnitName *name,
                                  MucPlan           *known);
guint      muc_unit_choices_find (GPtrArray         *choices,
                                  const MucUnitName *name);

char      *muc_unit_choices_describe (const MucUnitName *name);

G_END_DECLS
