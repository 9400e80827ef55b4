/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"

G_BEGIN_DECLS

/* No entry. */
#define MUC_PICK_NONE G_MAXUINT

/**
 * MucPick:
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
} MucPick;

/**
 * MucPickList:
 * @choices: (element-type MucPick): the entries
 * @selected: what the cell holds now, or %MUC_PICK_NONE
 */
typedef struct
{
  GPtrArray *choices;
  guint      selected;
} MucPickList;

MucPickList   *muc_pick_list_new  (void);
void             muc_pick_list_free (MucPickList       *self);
void             muc_pick_list_add  (MucPickList       *self,
                                       const char          *text,
                                       const char          *label,
                                       const MucSwatch     *swatch,
                                       gboolean             selected);
const MucPick *muc_pick_list_get  (const MucPickList *self,
                                       guint                position);
guint            muc_pick_list_find (const MucPickList *self,
                                       const char          *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucPickList, muc_pick_list_free)

G_END_DECLS
