/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/pages.h"

#include <math.h>

#include "document/columns.h"

/* A line's height is a sum of fractions. */
#define EPSILON 0.01

void
muc_table_grid_init_text (MucTableGrid  *self,
                          MucPainter    *painter,
                          const MucCell *cell,
                          MucText       *text,
                          char         **buffer)
{
  const MucStyleInfo *info = muc_style_get_info (cell->style);
  const MucFont *font = muc_painter_get_font (painter, cell->style, self->table->font_size);
  double width = self->x[cell->column + cell->n_columns] - self->x[cell->column] -
                 2 * self->padding;

  *text = (MucText){
    .text = muc_cell_get_text (cell, buffer),
    .is_kept = cell->kind == MUC_CELL_TEXT,
    .font = font,
    .style = info,
    .align = muc_table_get_align (self->table, cell),
    .width = MAX (width, 1),
    .line_height = muc_font_get_line_height (font) * info->line_spacing,
  };
}

guint
muc_table_grid_count_visible (const MucText *text,
                              double         height)
{
  double lines = floor ((height - 2 * MUC_CELL_PADDING_Y + EPSILON) / text->line_height);

  return MAX (lines, 0);
}

static double
measure_cell (MucTableGrid  *self,
              MucPainter    *painter,
              const MucCell *cell)
{
  g_autofree char *buffer = NULL;
  MucText text;

  muc_table_grid_init_text (self, painter, cell, &text, &buffer);
  return muc_painter_count_lines (painter, &text) * text.line_height + 2 * MUC_CELL_PADDING_Y;
}

static void
measure_rows (MucTableGrid *self,
              MucPainter   *painter)
{
  guint n_rows = muc_table_get_n_rows (self->table);

  for (guint row = 0; row < n_rows; row++)
    {
      double height = 0;
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (self->table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_rows == 1)
          height = MAX (height, measure_cell (self, painter, &cells[i]));
      self->heights[row] = height;
    }
}

/* A cell over several rows makes the last of them higher where they do not give it enough; where
 * they fill more than a page, each page's end costs it up to a line and the padding. */
static void
stretch_spanned_rows (MucTableGrid  *self,
                      MucPainter    *painter,
                      guint          row,
                      const MucCell *cell,
                      double         page_height)
{
  guint end = MIN (row + cell->n_rows, muc_table_get_n_rows (self->table));
  double need = measure_cell (self, painter, cell);
  double have = 0;

  for (guint i = row; i < end; i++)
    have += self->heights[i];
  if (MAX (need, have) > page_height)
    need += ceil (MAX (need, have) / page_height + 1) *
            (2 * MUC_CELL_PADDING_Y + 2 * self->table->font_size);
  if (need > have)
    self->heights[end - 1] += need - have;
  for (guint i = row; i + 1 < end; i++)
    self->tied[i] = TRUE;
}

static void
measure_spans (MucTableGrid *self,
               MucPainter   *painter,
               double        page_height)
{
  guint n_rows = muc_table_get_n_rows (self->table);

  for (guint row = 0; row < n_rows; row++)
    {
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (self->table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_rows > 1)
          stretch_spanned_rows (self, painter, row, &cells[i], page_height);
    }
}

MucTableGrid *
muc_table_grid_new (MucTable   *table,
                    MucPainter *painter,
                    double      width,
                    double      page_height)
{
  MucTableGrid *self = g_new0 (MucTableGrid, 1);
  guint n_rows = muc_table_get_n_rows (table);
  g_autofree double *widths = NULL;

  self->table = table;
  self->x = g_new0 (double, table->n_columns + 1);
  self->padding = table->fit_rows ? MUC_CELL_PADDING_X_LOW_ROWS : MUC_CELL_PADDING_X;
  self->heights = g_new0 (float, n_rows);
  self->tied = g_new0 (guint8, n_rows);

  widths = muc_columns_fit (table, muc_painter_get_ruler (painter), 2 * self->padding, width);
  for (guint i = 0; i < table->n_columns; i++)
    self->x[i + 1] = self->x[i] + widths[i];
  measure_rows (self, painter);
  if (table->has_row_spans)
    measure_spans (self, painter, page_height);

  for (guint i = 0; i < MIN (table->n_header_rows, n_rows); i++)
    self->header_height += self->heights[i];
  self->repeats_header = table->n_header_rows > 0 && self->header_height < page_height / 2;
  return self;
}

void
muc_table_grid_free (MucTableGrid *self)
{
  g_free (self->x);
  g_free (self->heights);
  g_free (self->tied);
  g_free (self);
}
