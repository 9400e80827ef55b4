/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucNameMeaning:
 * @MUC_NAME_NEW: a unit that the file does not have yet
 * @MUC_NAME_SPELLING: another way to write a unit
 * @MUC_NAME_WORDS: no unit, or not known which: words that are linked to none
 *
 * What a name in the papers is, that no known unit has.
 */
typedef enum
{
  MUC_NAME_NEW,
  MUC_NAME_SPELLING,
  MUC_NAME_WORDS,
} MucNameMeaning;

/**
 * MucUnitName:
 * @name: the name as the papers first write it
 * @is_certain: whether it reads like the name of a unit
 * @source: the file in which it stands first
 * @line: the number of the line there
 * @n_places: in how many places it stands
 * @likely: (nullable): the unit that it seems to be a spelling of
 * @meaning: what it is, as the clerk says or else as it seems
 * @unit: (nullable): of a spelling the unit
 *
 * A name of a unit in the papers that no known unit has.
 */
typedef struct
{
  char *name;
  gboolean is_certain;
  char *source;
  guint line;
  guint n_places;
  char *likely;
  MucNameMeaning meaning;
  char *unit;
} MucUnitName;

/* The new names of units in papers, and what the clerk says of them. */
typedef struct _MucUnitNames MucUnitNames;

MucUnitNames      *muc_unit_names_new   (void);
void               muc_unit_names_free  (MucUnitNames   *self);
void               muc_unit_names_begin (MucUnitNames   *self,
                                         MucPlan        *known);
const MucUnitName *muc_unit_names_note  (MucUnitNames   *self,
                                         const char     *name,
                                         gboolean        is_certain,
                                         const char     *source,
                                         guint           line);
void               muc_unit_names_end   (MucUnitNames   *self);
GPtrArray         *muc_unit_names_list  (MucUnitNames   *self);
void               muc_unit_names_say   (MucUnitNames   *self,
                                         const char     *name,
                                         MucNameMeaning  meaning,
                                         const char     *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucUnitNames, muc_unit_names_free)

G_END_DECLS
