/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

#include <math.h>

#include "document/memo.h"

/* Rows between two reports of progress. */
#define STEP 500

/* The first year that the workbook's calendar has. */
#define FIRST_YEAR 1900

MucXlsxTable *
muc_xlsx_table_new (MucXlsxSheet *sheet,
                    MucTable     *table)
{
  MucXlsxTable *self = g_new0 (MucXlsxTable, 1);
  guint n_rows = muc_table_get_n_rows (table);

  self->columns = g_new0 (guint, table->n_columns + 1);
  self->heights = g_new0 (float, n_rows);
  self->starts = g_new0 (guint, n_rows + 1);
  return self;
}

void
muc_xlsx_table_free (MucXlsxTable *self)
{
  g_free (self->columns);
  g_free (self->heights);
  g_free (self->starts);
  g_free (self);
}

static MucXlsxLook
make_look (MucTable      *table,
           const MucCell *cell)
{
  return (MucXlsxLook){
    .style = cell->style,
    .align = muc_table_get_align (table, cell),
    .size = table->font_size,
    .border = TRUE,
    .is_date = cell->kind == MUC_CELL_DATE,
    .decimals = cell->kind == MUC_CELL_NUMBER ? cell->decimals + 1 : 0,
    .fill = cell->fill,
  };
}

static double
measure_cell (MucXlsxTable  *self,
              MucXlsxSheet  *sheet,
              MucTable      *table,
              const MucCell *cell)
{
  MucXlsxLook look = make_look (table, cell);
  g_autofree char *buffer = NULL;

  return muc_xlsx_sheet_measure_text (sheet, &look, muc_cell_get_text (cell, &buffer),
                                      self->columns[cell->column],
                                      self->columns[cell->column + cell->n_columns]);
}

static void
stretch_spanned_rows (MucXlsxTable  *self,
                      MucXlsxSheet  *sheet,
                      MucTable      *table,
                      guint          row,
                      const MucCell *cell)
{
  guint end = MIN (row + cell->n_rows, muc_table_get_n_rows (table));
  double need = measure_cell (self, sheet, table, cell);

  for (guint i = row; i < end; i++)
    need -= self->heights[i];
  self->heights[end - 1] += MAX (need, 0);
}

static float
recall_cell (MucXlsxTable  *self,
             MucXlsxSheet  *sheet,
             MucTable      *table,
             MucMemo       *memo,
             const MucCell *cell)
{
  gboolean is_known;
  MucMemoSlot *slot;

  if (cell->kind != MUC_CELL_TEXT)
    return measure_cell (self, sheet, table, cell);
  slot = muc_memo_find (memo, cell, &is_known);
  if (!is_known)
    slot->height = measure_cell (self, sheet, table, cell);
  return slot->height;
}

static void
measure_row (MucXlsxTable *self,
             MucXlsxSheet *sheet,
             MucTable     *table,
             MucMemo      *memo,
             guint         row)
{
  guint n_cells;
  const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].n_rows == 1)
      {
        float height = recall_cell (self, sheet, table, memo, &cells[i]);

        self->heights[row] = MAX (self->heights[row], height);
      }
}

void
muc_xlsx_table_measure (MucXlsxTable *self,
                        MucXlsxSheet *sheet,
                        MucTable     *table)
{
  guint n_rows = muc_table_get_n_rows (table);
  g_autofree MucMemo *memo = g_new0 (MucMemo, 1);

  for (guint row = 0; row < n_rows; row++)
    measure_row (self, sheet, table, memo, row);
  for (guint row = 0; table->has_row_spans && row < n_rows; row++)
    {
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_rows > 1)
          stretch_spanned_rows (self, sheet, table, row, &cells[i]);
    }

  /* A row that is higher than a sheet's row can be covers several of them. */
  for (guint row = 0; row < n_rows; row++)
    self->starts[row + 1] = self->starts[row] +
                            (table->filter ? 1
                                           : MAX (1, ceil (self->heights[row] /
                                                           MUC_XLSX_TALLEST)));
}

static gboolean
write_number (MucXlsxSheet       *sheet,
              const MucXlsxRange *range,
              const MucCell      *cell,
              const MucXlsxLook  *look,
              GError            **error)
{
  lxw_format *format = muc_xlsx_get_format (sheet->xlsx, look);
  lxw_error code;

  if (cell->kind == MUC_CELL_NUMBER)
    {
      code = worksheet_write_number (sheet->worksheet, range->first_row, range->first_column,
                                     cell->number, format);
    }
  else
    {
      lxw_datetime when = { 0 };
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, cell->julian);
      when.year = g_date_get_year (&date);
      when.month = g_date_get_month (&date);
      when.day = g_date_get_day (&date);
      code = worksheet_write_datetime (sheet->worksheet, range->first_row, range->first_column,
                                       &when, format);
    }
  return muc_xlsx_sheet_check (sheet, code, range->first_row, range->first_column, error);
}

static gboolean
is_before_calendar (const MucCell *cell)
{
  GDate date;

  if (cell->kind != MUC_CELL_DATE)
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, cell->julian);
  return g_date_get_year (&date) < FIRST_YEAR;
}

static gboolean
write_cell (MucXlsxTable  *self,
            MucXlsxSheet  *sheet,
            MucTable      *table,
            guint          row,
            const MucCell *cell,
            GError       **error)
{
  guint end = MIN (row + cell->n_rows, muc_table_get_n_rows (table));
  MucXlsxLook look = make_look (table, cell);
  MucXlsxRange range = {
    .first_row = sheet->row + self->starts[row],
    .first_column = self->columns[cell->column],
    .last_row = sheet->row + self->starts[end] - 1,
    .last_column = self->columns[cell->column + cell->n_columns] - 1,
  };
  gboolean is_value = (cell->kind == MUC_CELL_NUMBER || cell->kind == MUC_CELL_DATE) &&
                      !is_before_calendar (cell);
  g_autofree char *buffer = NULL;

  if (cell->choices > 0)
    muc_xlsx_choices_mark (sheet, &range, cell->choices);
  if (cell->fill != MUC_FILL_NONE)
    muc_xlsx_fill_mark (sheet, &range, cell->choices > 0 ? MUC_FILL_TEXT : cell->fill);
  if (!is_value)
    return muc_xlsx_sheet_put_text (sheet, &range, muc_cell_get_text (cell, &buffer), &look,
                                    error);
  return (!muc_xlsx_range_is_merged (&range) ||
          muc_xlsx_sheet_put_text (sheet, &range, "", &look, error)) &&
         write_number (sheet, &range, cell, &look, error);
}

static gboolean
write_row (MucXlsxTable *self,
           MucXlsxSheet *sheet,
           MucTable     *table,
           guint         row,
           GError      **error)
{
  guint n_cells;
  const MucCell *cells = muc_table_get_cells (table, row, &n_cells);
  const char *key = muc_table_get_row_key (table, row);

  if (!muc_xlsx_sheet_set_height (sheet, sheet->row + self->starts[row],
                                  self->starts[row + 1] - self->starts[row], self->heights[row],
                                  error) ||
      (key != NULL && !muc_xlsx_fill_write_row_key (sheet, sheet->row + self->starts[row], key,
                                                    error)))
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    if (!write_cell (self, sheet, table, row, &cells[i], error))
      return FALSE;
  return TRUE;
}

/* A sheet can repeat and freeze one head only: that of its first table. */
static void
set_head (MucXlsxTable *self,
          MucXlsxSheet *sheet,
          MucTable     *table)
{
  guint n_rows = muc_table_get_n_rows (table);
  guint n_header_rows = MIN (table->n_header_rows, n_rows);
  guint end = sheet->row + self->starts[n_header_rows];

  if (n_header_rows == 0)
    return;
  if (!sheet->has_head)
    {
      worksheet_repeat_rows (sheet->worksheet, sheet->row, end - 1);
      worksheet_freeze_panes (sheet->worksheet, end, 0);
      sheet->has_head = TRUE;
    }
  if (table->filter && n_rows > n_header_rows)
    worksheet_autofilter (sheet->worksheet, end - 1, self->columns[0],
                          sheet->row + self->starts[n_rows] - 1,
                          self->columns[table->n_columns] - 1);
}

gboolean
muc_xlsx_table_write (MucXlsxTable *self,
                      MucXlsxSheet *sheet,
                      MucTable     *table,
                      GError      **error)
{
  MucXlsx *xlsx = sheet->xlsx;
  guint n_rows = muc_table_get_n_rows (table);

  if (table->column_keys != NULL &&
      !muc_xlsx_fill_write_column_keys (self, sheet, table->column_keys, error))
    return FALSE;
  set_head (self, sheet, table);
  for (guint row = 0; row < n_rows; row++)
    {
      if (!write_row (self, sheet, table, row, error))
        return FALSE;
      if (++xlsx->n_rows_done % STEP == 0 &&
          !muc_writer_progress_step (xlsx->progress, (double) xlsx->n_rows_done / xlsx->n_rows,
                                     error))
        return FALSE;
    }
  sheet->row += self->starts[n_rows];
  return TRUE;
}
