/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucOdsCell:
 * @covered: whether a merged cell reaches over it
 * @error: whether it says that it shows an error
 * @type: (nullable): what its value is: "float", "percentage", "currency", "date", "time",
 *   "boolean", "string"
 * @value: (nullable): a number, with a decimal point
 * @date: (nullable): a day, perhaps with a time: "2026-03-09T08:30:00"
 *
 * A cell of an OpenDocument workbook, without its words.
 */
typedef struct
{
  gboolean covered;
  gboolean error;
  char *type;
  char *value;
  char *date;
} MucOdsCell;

void     muc_ods_cell_clear    (MucOdsCell       *self);
char    *muc_ods_cell_show     (const MucOdsCell *self,
                                const char       *shown);
gboolean muc_ods_cell_is_error (const MucOdsCell *self,
                                const char       *shown,
                                gboolean          has_formula);

G_END_DECLS
