/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"

G_BEGIN_DECLS

/* No entry. */
#define MUC_CELL_CHOICE_NONE G_MAXUINT

/**
 * MucCellChoice:
 * @text: what the cell gets
 * @label: what the list shows
 * @swatch: what is painted before it
 *
 * An entry of the list that a cell is filled from.
 */
typedef struct
{
  char     *text;
  char     *label;
  MucSwatch swatch;
} MucCellChoice;

/**
 * MucCellChoices:
 * @choices: (element-type MucCellChoice): the entries
 * @selected: what the cell holds now, or %MUC_CELL_CHOICE_NONE
 */
typedef struct
{
  GPtrArray *choices;
  guint      selected;
} MucCellChoices;

MucCellChoices   *muc_cell_choices_new  (void);
void             muc_cell_choices_free (MucCellChoices       *self);
void             muc_cell_choices_add  (MucCellChoices       *self,
                                       const char          *text,
                                       const char          *label,
                                       const MucSwatch     *swatch,
                                       gboolean             selected);
const MucCellChoice *muc_cell_choices_get  (const MucCellChoices *self,
                                       guint                position);
guint            muc_cell_choices_find (const MucCellChoices *self,
                                       const char          *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucCellChoices, muc_cell_choices_free)

G_END_DECLS
