/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/row.h"

#include <stdlib.h>
#include <string.h>

#include "import/items.h"

/* No row that was broken is longer than this. */
#define LENGTH_MAX 16384

/**
 * muc_import_row_free:
 * @row: (transfer full): a row
 */
void
muc_import_row_free (MucImportRow *row)
{
  g_free (row->text);
  g_free (row->parties_text);
  g_free (row->deadline_text);
  g_free (row->expected);
  g_free (row->note);
  g_free (row);
}

/* "1.", "1.12", "II", "a)", "-" */
static gboolean
is_number_like (const char *cell)
{
  gsize length = strlen (cell);

  if (length <= 6 && strspn (cell, "0123456789.)(/-+*lI ") == length)
    return TRUE;
  if (length <= 2 && (length < 2 || strchr (".)", cell[1]) != NULL))
    return TRUE;

  return length <= 5 && strspn (cell, "IVX") + strspn (cell + strspn (cell, "IVX"), ".)") == length;
}

/* The number of a row is computed anew; but what is no number in its column must not be lost: a
 * scanner that missed the number, or the tab after it, moved all cells to the left. */
static void
settle_number (char         **fields,
               MucImportRow  *row)
{
  g_autofree char *cell = g_steal_pointer (&fields[MUC_COLUMN_NUMBER]);
  g_autofree char *note = NULL;
  MucItemMark mark;

  if (cell == NULL)
    return;
  if (is_number_like (cell))
    {
      row->number = strchr ("lI", *cell) != NULL ? 1 : atoi (cell);
      return;
    }

  if (fields[MUC_COLUMN_EXPECTED] == NULL && fields[MUC_COLUMN_NOTE] == NULL)
    {
      muc_item_read_mark (cell, &mark);
      for (guint c = MUC_COLUMN_EXPECTED; c > MUC_COLUMN_TEXT; c--)
        fields[c] = fields[c - 1];
      fields[MUC_COLUMN_TEXT] = g_strdup (mark.number > 0 ? mark.rest : cell);
      row->number = mark.number;
      return;
    }
  note = g_steal_pointer (&fields[MUC_COLUMN_NOTE]);
  fields[MUC_COLUMN_NOTE] = note != NULL ? g_strconcat (cell, "\n", note, NULL) : g_strdup (cell);
}

/**
 * muc_import_row_new:
 * @columns: the columns of a table
 * @cells: (element-type utf8): the cells of a row
 * @line: the number of its line
 *
 * Returns: (transfer full): the row by its columns
 */
MucImportRow *
muc_import_row_new (const MucColumns *columns,
                    GPtrArray        *cells,
                    guint             line)
{
  MucImportRow *row = g_new0 (MucImportRow, 1);
  char *fields[MUC_N_COLUMNS];

  muc_columns_map (columns, cells, fields);
  row->line = line;
  settle_number (fields, row);
  row->text = fields[MUC_COLUMN_TEXT];
  row->parties_text = fields[MUC_COLUMN_PARTIES];
  row->deadline_text = fields[MUC_COLUMN_DEADLINE];
  row->expected = fields[MUC_COLUMN_EXPECTED];
  row->note = fields[MUC_COLUMN_NOTE];

  return row;
}

/**
 * muc_import_row_is_empty:
 * @row: a row
 *
 * Returns: whether it says nothing, though it may have a number
 */
gboolean
muc_import_row_is_empty (const MucImportRow *row)
{
  return row->text == NULL && row->parties_text == NULL && row->deadline_text == NULL
         && row->expected == NULL && row->note == NULL;
}

/**
 * muc_import_row_is_continuation:
 * @row: a row
 *
 * A page that breaks in the middle of a row leaves the rest of its cells in a row without a
 * number, and without its main cells.
 *
 * Returns: whether @row seems to be the rest of the row above
 */
gboolean
muc_import_row_is_continuation (const MucImportRow *row)
{
  if (row->number != 0)
    return FALSE;

  return row->text == NULL || (row->parties_text == NULL && row->deadline_text == NULL);
}

static gsize
measure_cell (const char *cell)
{
  return cell != NULL ? strlen (cell) : 0;
}

static void
append_cell (char       **to,
             const char  *cell)
{
  char *before = *to;

  if (cell == NULL)
    return;
  *to = before == NULL ? g_strdup (cell) : g_strconcat (before, "\n", cell, NULL);
  g_free (before);
}

/**
 * muc_import_row_append:
 * @row: a row
 * @rest: the rest of it
 *
 * Adds each cell of @rest as further lines of the cell of @row.
 *
 * Returns: whether it was added; not where @row is too long already to be a row of a paper
 */
gboolean
muc_import_row_append (MucImportRow       *row,
                       const MucImportRow *rest)
{
  if (measure_cell (row->text) + measure_cell (row->parties_text)
      + measure_cell (row->deadline_text) + measure_cell (row->expected)
      + measure_cell (row->note) > LENGTH_MAX)
    return FALSE;

  append_cell (&row->text, rest->text);
  append_cell (&row->parties_text, rest->parties_text);
  append_cell (&row->deadline_text, rest->deadline_text);
  append_cell (&row->expected, rest->expected);
  append_cell (&row->note, rest->note);

  return TRUE;
}
