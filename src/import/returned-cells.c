/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/returned-cells.h"

#include <string.h>

#include "import/workbook.h"
#include "model/text.h"

struct _MucReturnedCells
{
  GHashTable *cells; /* row × MUC_SHEET_COLUMNS_MAX + column → its text */
  guint n_rows;
  guint n_columns;
};

static gpointer
make_key (guint row,
          guint column)
{
  return GUINT_TO_POINTER (row * MUC_SHEET_COLUMNS_MAX + column + 1);
}

static void
add_cell (guint       row,
          guint       column,
          const char *text,
          gpointer    data)
{
  MucReturnedCells *self = data;
  g_autofree char *clean = muc_text_clean (text);

  if (*clean == '\0')
    return;
  self->n_rows = MAX (self->n_rows, row + 1);
  self->n_columns = MAX (self->n_columns, column + 1);
  g_hash_table_insert (self->cells, make_key (row, column), g_steal_pointer (&clean));
}

/** muc_returned_cells_new: (transfer full): the filled cells of @sheet. */
MucReturnedCells *
muc_returned_cells_new (MucSheet *sheet)
{
  MucReturnedCells *self = g_new0 (MucReturnedCells, 1);

  self->cells = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  muc_sheet_visit (sheet, add_cell, self);
  return self;
}

/**
 * muc_returned_cells_free:
 * @self: (transfer full): cells
 */
void
muc_returned_cells_free (MucReturnedCells *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->cells);
  g_free (self);
}

/** muc_returned_cells_get_n_rows: the number of the last row with a filled cell, from 1. */
guint
muc_returned_cells_get_n_rows (MucReturnedCells *self)
{
  return self->n_rows;
}

/** muc_returned_cells_get_n_columns: the number of the last column with a filled cell, from 1. */
guint
muc_returned_cells_get_n_columns (MucReturnedCells *self)
{
  return self->n_columns;
}

/** muc_returned_cells_get: (nullable): what the cell shows, %NULL where it is empty. */
const char *
muc_returned_cells_get (MucReturnedCells *self,
                        guint             row,
                        guint             column)
{
  return g_hash_table_lookup (self->cells, make_key (row, column));
}

/**
 * muc_returned_cells_find:
 * @self: cells
 * @text: what is looked for
 * @first_row: from where on
 * @row: (out): where it stands
 * @column: (out): where it stands
 *
 * Returns: whether a cell shows just that; the first one by rows
 */
gboolean
muc_returned_cells_find (MucReturnedCells *self,
                         const char       *text,
                         guint             first_row,
                         guint            *row,
                         guint            *column)
{
  for (*row = first_row; *row < self->n_rows; (*row)++)
    for (*column = 0; *column < self->n_columns; (*column)++)
      if (g_strcmp0 (muc_returned_cells_get (self, *row, *column), text) == 0)
        return TRUE;
  return FALSE;
}

/** muc_returned_cell_is_error: whether a cell shows what went wrong with its formula. */
gboolean
muc_returned_cell_is_error (const char *text)
{
  static const char *const errors[] = {
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", MUC_WORKBOOK_UNCOMPUTED,
    NULL,
  };

  return text != NULL && (g_strv_contains (errors, text) || g_str_has_prefix (text, "Err:"));
}
