/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/odt.h"

#include <string.h>

/* How often a long table looks whether it is to stop. */
#define ROWS_PER_STEP 256

/* In LibreOffice a border takes room of its own, and lines come out a little higher: without this
 * a page would hold fewer rows than ours. */
#define BORDER 0.4

/* A table while its rows are put. */
typedef struct
{
  MucOdt *odt;
  MucTable *table;
  MucTableGrid *grid;
  gboolean keep_next; /* its last row stays with what follows */
  guint16 *covered;   /* per column: how many more rows a cell above covers it */
} Rows;

static gboolean
keeps_next (Rows *self,
            guint row)
{
  gboolean is_last = row + 1 == muc_table_get_n_rows (self->table);
  const MucRow *found = muc_table_get_row (self->table, row);

  return is_last ? self->keep_next
                 : row < self->table->n_header_rows || self->grid->tied[row] ||
                     muc_style_get_info (found->style)->keep_next;
}

static void
put_text (Rows          *self,
          guint          row,
          const MucCell *cell)
{
  const MucStyleInfo *info = muc_style_get_info (cell->style);
  MucAlign align = muc_table_get_align (self->table, cell);
  const MucOdtParagraph look = {
    .parent = muc_odt_get_style_name (cell->style),
    .keep_next = keeps_next (self, row) && !info->keep_next,
    .is_aligned = align != info->align,
    .align = align,
    .size = self->table->font_size != info->size ? self->table->font_size : 0,
  };
  g_autofree char *buffer = NULL;

  muc_odt_put_paragraph (self->odt, &look, muc_cell_get_text (cell, &buffer), NULL, 0);
}

static char *
format_span (char  buffer[12],
             guint n)
{
  g_snprintf (buffer, 12, "%u", n);
  return n > 1 ? buffer : NULL;
}

static void
put_cell (Rows          *self,
          guint          row,
          const MucCell *cell)
{
  guint n_rows = MIN (cell->n_rows, muc_table_get_n_rows (self->table) - row);
  const MucOdtCell look = {
    .left = self->grid->padding,
    .right = self->grid->padding,
    .top = MUC_CELL_PADDING_Y - BORDER,
    .bottom = MUC_CELL_PADDING_Y - BORDER,
    .has_border = TRUE,
    .background = muc_style_get_info (cell->style)->background,
  };
  char columns_buffer[12];
  char rows_buffer[12];

  muc_odt_open (self->odt->xml, "table:table-cell",
                "table:style-name", muc_odt_styles_add_cell (self->odt->styles, &look),
                "table:number-columns-spanned", format_span (columns_buffer, cell->n_columns),
                "table:number-rows-spanned", format_span (rows_buffer, n_rows), NULL);
  put_text (self, row, cell);
  muc_odt_close (self->odt->xml);
  for (guint i = 0; i < cell->n_columns; i++)
    {
      self->covered[cell->column + i] = n_rows - 1;
      if (i > 0)
        muc_odt_leaf (self->odt->xml, "table:covered-table-cell", NULL);
    }
}

/* A row that no page can hold may be cut. */
static gboolean
is_too_tall (Rows *self,
             guint row)
{
  double height = self->odt->orientation == MUC_PORTRAIT ? MUC_PAGE_LONG : MUC_PAGE_SHORT;

  return self->grid->heights[row] + self->grid->header_height >
         height - MUC_MARGIN_TOP - MUC_MARGIN_BOTTOM;
}

static void
put_row (Rows *self,
         guint row)
{
  guint n_cells;
  const MucCell *cells = muc_table_get_cells (self->table, row, &n_cells);
  guint next = 0;

  muc_odt_open (self->odt->xml, "table:table-row", "table:style-name",
                is_too_tall (self, row) ? MUC_ODT_LONG_ROW : MUC_ODT_ROW, NULL);
  for (guint column = 0; column < self->table->n_columns;)
    if (next < n_cells && cells[next].column == column)
      {
        put_cell (self, row, &cells[next]);
        column += cells[next++].n_columns;
      }
    else
      {
        muc_odt_leaf (self->odt->xml, "table:covered-table-cell", NULL);
        if (self->covered[column] > 0)
          self->covered[column]--;
        column++;
      }
  muc_odt_close (self->odt->xml);
}

static gboolean
put_rows (Rows    *self,
          GError **error)
{
  guint n_rows = muc_table_get_n_rows (self->table);
  guint n_header_rows = self->grid->repeats_header ? MIN (self->table->n_header_rows, n_rows) : 0;

  if (n_header_rows > 0)
    muc_odt_open (self->odt->xml, "table:table-header-rows", NULL);
  for (guint row = 0; row < n_rows; row++)
    {
      if (row % ROWS_PER_STEP == 0 &&
          g_cancellable_set_error_if_cancelled (self->odt->progress->cancellable, error))
        return FALSE;
      put_row (self, row);
      if (row + 1 == n_header_rows)
        muc_odt_close (self->odt->xml);
    }
  return TRUE;
}

gboolean
muc_odt_put_table (MucOdt         *self,
                   const MucBlock *block,
                   gboolean        keep_next,
                   GError        **error)
{
  MucTable *table = block->table;
  MucTableGrid *grid = g_hash_table_lookup (self->pages->grids, block);
  g_autofree guint16 *covered = g_new0 (guint16, table->n_columns);
  Rows rows = { self, table, grid, keep_next, covered };
  const MucOdtTable look = {
    .edges = grid->x,
    .n_columns = table->n_columns,
  };

  if (muc_table_get_n_rows (table) == 0)
    return TRUE;
  muc_odt_open_table (self, &look);
  if (!put_rows (&rows, error))
    return FALSE;
  muc_odt_close_table (self);
  return TRUE;
}
