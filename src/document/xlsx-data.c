/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

#include "document/columns.h"
#include "document/memo.h"

/* The columns of a sheet of data: it is there to be filtered on a screen, so the width of a page
 * does not bind it. A column is as wide as its widest text, but a long text breaks into lines. */

/* What a column is given at most, in points: about 45 letters. */
#define WIDEST_COLUMN 210.0

/* The button of the filter covers the lower right corner of a heading. */
#define FILTER_BUTTON 15.0

/* What of a column has been looked at: all dates are as wide as one, and a number between two
 * others of no more decimals is no wider than them. */
typedef struct
{
  double width; /* of the widest text so far */
  gboolean has_date;
  guint decimals;
  double least;
  double most;
} Wanted;

static gboolean
is_seen (Wanted        *self,
         MucMemo       *memo,
         const MucCell *cell)
{
  gboolean seen = self->width >= WIDEST_COLUMN;

  switch (seen ? MUC_CELL_EMPTY : cell->kind)
    {
    case MUC_CELL_TEXT:
      muc_memo_find (memo, cell, &seen);
      break;
    case MUC_CELL_DATE:
      seen = self->has_date;
      self->has_date = TRUE;
      break;
    case MUC_CELL_NUMBER:
      seen = cell->decimals <= self->decimals && cell->number >= self->least &&
             cell->number <= self->most;
      self->decimals = MAX (self->decimals, cell->decimals);
      self->least = MIN (self->least, cell->number);
      self->most = MAX (self->most, cell->number);
      break;
    default:
      seen = TRUE;
      break;
    }
  return seen;
}

static void
widen (Wanted        *self,
       MucXlsxSheet  *sheet,
       MucTable      *table,
       MucMemo       *memo,
       const MucCell *cell)
{
  MucRuler *ruler = sheet->ruler;
  g_autofree char *buffer = NULL;
  double width;

  if (is_seen (self, memo, cell))
    return;
  width = muc_ruler_get_width (ruler, muc_columns_get_font (ruler, table, cell),
                               muc_cell_get_text (cell, &buffer));
  self->width = MAX (self->width, width);
}

static void
widen_heading (Wanted        *self,
               MucXlsxSheet  *sheet,
               MucTable      *table,
               const MucCell *cell)
{
  MucRuler *ruler = sheet->ruler;
  g_autofree char *buffer = NULL;
  double width = muc_ruler_get_word_width (ruler, muc_columns_get_font (ruler, table, cell),
                                           muc_cell_get_text (cell, &buffer));

  self->width = MAX (self->width, FILTER_BUTTON + width);
}

/* Each column's widest text, without padding. */
static Wanted *
find_wanted (MucXlsxSheet *sheet,
             MucTable     *table)
{
  g_autofree MucMemo *memo = g_new0 (MucMemo, 1);
  Wanted *wanted = g_new0 (Wanted, table->n_columns);
  guint n_rows = muc_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_columns == 1 && row < table->n_header_rows)
          widen_heading (&wanted[cells[i].column], sheet, table, &cells[i]);
        else if (cells[i].n_columns == 1)
          widen (&wanted[cells[i].column], sheet, table, memo, &cells[i]);
    }
  return wanted;
}

double *
muc_xlsx_data_fit (MucXlsxSheet *sheet,
                   MucTable     *table,
                   double        padding,
                   double        most)
{
  g_autofree Wanted *wanted = find_wanted (sheet, table);
  double *widths = g_new (double, table->n_columns);
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      widths[i] = MIN (wanted[i].width, WIDEST_COLUMN) / MUC_XLSX_WIDTH_RESERVE + padding +
                  MUC_COLUMNS_RESERVE;
      sum += widths[i];
    }
  if (sum > most)
    {
      g_free (widths);
      widths = muc_columns_fit_rows (table, sheet->ruler, padding, most);
    }
  return widths;
}
