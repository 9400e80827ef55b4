/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"

G_BEGIN_DECLS

/* No entry. */
#define MUC_CHOICE_NONE G_MAXUINT

/**
 * MucChoice:
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
} MucChoice;

/**
 * MucChoiceList:
 * @choices: (element-type MucChoice): the entries
 * @selected: what the cell holds now, or %MUC_CHOICE_NONE
 */
typedef struct
{
  GPtrArray *choices;
  guint      selected;
} MucChoiceList;

MucChoiceList   *muc_choice_list_new  (void);
void             muc_choice_list_free (MucChoiceList       *self);
void             muc_choice_list_add  (MucChoiceList       *self,
                                       const char          *text,
                                       const char          *label,
                                       const MucSwatch     *swatch,
                                       gboolean             selected);
const MucChoice *muc_choice_list_get  (const MucChoiceList *self,
                                       guint                position);
guint            muc_choice_list_find (const MucChoiceList *self,
                                       const char          *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucChoiceList, muc_choice_list_free)

G_END_DECLS
