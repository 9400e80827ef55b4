/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/pick-list.h"
#include "app/rows-text.h"
#include "model/par.h"
#include "model/points.h"

G_BEGIN_DECLS

/* The columns of the sheet of the PAR index. */
typedef enum
{
  MUC_PAR_COLUMN_CODE,
  MUC_PAR_COLUMN_NAME,
  MUC_PAR_COLUMN_MAX,
  MUC_PAR_COLUMN_SELF,
  MUC_PAR_COLUMN_SCORE,
  MUC_PAR_COLUMN_LOST,
  MUC_PAR_COLUMN_PLACE,
  MUC_PAR_COLUMN_TARGET,
  MUC_PAR_COLUMN_UNIT,
  MUC_PAR_COLUMN_EVIDENCE,
  MUC_PAR_N_COLUMNS,
} MucParColumn;

/**
 * MucParTyped:
 * @field: the property that is set
 * @text: (nullable): its new value, as the change log writes it
 * @second_field: (nullable): of "12,5/13" and "4/20" the property of the second number
 * @second_text: (nullable): its new value
 * @reading: whether a number was read, and whether it can be read in two ways
 * @other: of a doubtful number the other way
 *
 * What is to be kept of a text that was typed into a cell.
 */
typedef struct
{
  const char      *field;
  char            *text;
  const char      *second_field;
  char            *second_text;
  MucPointsReading reading;
  double           other;
} MucParTyped;

extern const MucRowsFormat muc_par_rows;

void         muc_par_cell_describe     (gpointer     item,
                                        guint        column,
                                        MucCell     *cell);
const char  *muc_par_cell_property     (gpointer     item,
                                        guint        column);
gboolean     muc_par_cell_is_points    (gpointer     item,
                                        guint        column);
gboolean     muc_par_cell_read         (gpointer     item,
                                        guint        column,
                                        const char  *text,
                                        MucParTyped *typed);
void         muc_par_typed_clear       (MucParTyped *self);
MucPickList *muc_par_cell_list_choices (gpointer     item,
                                        guint        column);
char        *muc_par_row_name          (gpointer     item);
char        *muc_par_totals            (MucYear     *year);
char        *muc_par_describe_expected (MucParSheet *sheet,
                                        GPtrArray   *succeeding);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucParTyped, muc_par_typed_clear)

G_END_DECLS
