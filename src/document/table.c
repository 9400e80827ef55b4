/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/table.h"

#include <math.h>
#include <string.h>

#include "document/block.h"
#include "document/format.h"

#define DEFAULT_FONT_SIZE 12
#define SMALLEST_FONT_SIZE 10

MucTable *
muc_table_new (MucDocument     *document,
               const MucColumn *columns,
               guint            n_columns,
               guint            n_header_rows)
{
  MucTable *self;

  g_return_val_if_fail (MUC_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (n_columns > 0 && n_columns <= G_MAXUINT8, NULL);

  self = g_new0 (MucTable, 1);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->n_header_rows = n_header_rows;
  self->font_size = DEFAULT_FONT_SIZE;
  self->rows = g_array_new (FALSE, FALSE, sizeof (MucRow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (MucCell));
  self->document = document;
  self->above = g_new0 (const char *, n_columns);
  self->covered = g_new0 (guint8, n_columns);
  return self;
}

void
muc_table_free (MucTable *self)
{
  if (self == NULL)
    return;

  g_free (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self->above);
  g_free (self->covered);
  g_strfreev (self->column_keys);
  g_clear_pointer (&self->row_keys, g_hash_table_unref);
  g_free (self);
}

void
muc_table_set_font_size (MucTable *self,
                         double    size)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (size >= SMALLEST_FONT_SIZE);

  self->font_size = size;
}

void
muc_table_set_fit_rows (MucTable *self,
                        gboolean  fit_rows)
{
  g_return_if_fail (self != NULL);

  self->fit_rows = fit_rows;
}

void
muc_table_set_filter (MucTable *self,
                      gboolean  filter)
{
  g_return_if_fail (self != NULL);

  self->filter = filter;
}

static MucRow *
get_last_row (MucTable *self)
{
  g_assert (self->rows->len > 0);

  return &g_array_index (self->rows, MucRow, self->rows->len - 1);
}

static MucCell *
get_last_cell (MucTable *self)
{
  g_assert (self->cells->len > get_last_row (self)->first_cell);

  return &g_array_index (self->cells, MucCell, self->cells->len - 1);
}

/* The column after the row's last cell that no cell from above covers. */
static guint
find_free_column (MucTable *self)
{
  guint column = 0;

  if (self->cells->len > get_last_row (self)->first_cell)
    {
      MucCell *last = get_last_cell (self);

      column = last->column + last->n_columns;
    }
  while (column < self->n_columns && self->covered[column] > 0)
    column++;
  return column;
}

/* A row is complete when the next one begins: from then on the spans of its cells count. */
static void
cover_columns (MucTable *self)
{
  MucRow *row = get_last_row (self);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->covered[i] > 0)
      self->covered[i]--;
  for (guint i = 0; i < row->n_cells; i++)
    {
      MucCell *cell = &g_array_index (self->cells, MucCell, row->first_cell + i);

      for (guint j = 0; j < cell->n_columns; j++)
        self->covered[cell->column + j] = cell->n_rows - 1;
    }
}

static MucCell *
add_cell (MucTable   *self,
          MucCellKind kind)
{
  MucCell cell = { .kind = kind, .n_columns = 1, .n_rows = 1 };
  guint column = find_free_column (self);

  g_assert (column < self->n_columns);
  cell.column = column;
  cell.style = get_last_row (self)->style;
  get_last_row (self)->n_cells++;
  g_array_append_val (self->cells, cell);
  return get_last_cell (self);
}

void
muc_table_complete_row (MucTable *self)
{
  if (self->rows->len == 0)
    return;
  while (find_free_column (self) < self->n_columns)
    add_cell (self, MUC_CELL_EMPTY);
}

void
muc_table_add_row (MucTable *self,
                   MucStyle  style)
{
  MucRow row = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (style < MUC_N_STYLES);

  muc_table_complete_row (self);
  if (self->rows->len > 0 && self->has_row_spans)
    cover_columns (self);
  row.first_cell = self->cells->len;
  row.style = style;
  g_array_append_val (self->rows, row);
}

void
muc_table_add_band (MucTable   *self,
                    MucStyle    style,
                    const char *text)
{
  g_return_if_fail (self != NULL);

  muc_table_add_row (self, style);
  muc_table_add_text (self, text);
  muc_table_set_span (self, self->n_columns, 1);
}

void
muc_table_add_text (MucTable   *self,
                    const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    {
      add_cell (self, MUC_CELL_EMPTY);
    }
  else
    {
      MucCell *cell = add_cell (self, MUC_CELL_TEXT);
      const char **above = &self->above[cell->column];

      /* Columns of long tables often repeat what stands above. */
      if (*above == NULL || strcmp (*above, text) != 0)
        *above = muc_document_share_text (self->document, text);
      cell->text = *above;
    }
}

void
muc_table_add_texts (MucTable *self,
                     ...)
{
  va_list texts;
  const char *text;

  g_return_if_fail (self != NULL);

  va_start (texts, self);
  while ((text = va_arg (texts, const char *)) != NULL)
    muc_table_add_text (self, text);
  va_end (texts);
}

void
muc_table_add_number (MucTable *self,
                      double    number,
                      guint     decimals)
{
  MucCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (decimals <= 6);
  g_return_if_fail (isfinite (number));

  cell = add_cell (self, MUC_CELL_NUMBER);
  cell->number = number;
  cell->decimals = decimals;
}

void
muc_table_add_date (MucTable    *self,
                    const GDate *date)
{
  MucCell *cell;

  g_return_if_fail (self != NULL);

  if (date == NULL || !g_date_valid (date))
    {
      add_cell (self, MUC_CELL_EMPTY);
      return;
    }
  cell = add_cell (self, MUC_CELL_DATE);
  cell->julian = g_date_get_julian (date);
}

void
muc_table_set_span (MucTable *self,
                    guint     n_columns,
                    guint     n_rows)
{
  MucCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (n_columns > 0 && n_rows > 0 && n_rows <= G_MAXUINT8);

  cell = get_last_cell (self);
  g_return_if_fail (cell->column + n_columns <= self->n_columns);
  cell->n_columns = n_columns;
  cell->n_rows = n_rows;
  if (n_rows > 1)
    self->has_row_spans = TRUE;
}

void
muc_table_set_cell_style (MucTable *self,
                          MucStyle  style)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (style < MUC_N_STYLES);

  get_last_cell (self)->style = style;
}

void
muc_table_set_choices (MucTable *self,
                       guint     choices)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (choices <= muc_document_get_n_choices (self->document));

  get_last_cell (self)->choices = choices;
}

void
muc_table_set_fill (MucTable *self,
                    MucFill   fill)
{
  g_return_if_fail (self != NULL);

  get_last_cell (self)->fill = fill;
}

void
muc_table_set_column_keys (MucTable           *self,
                           const char *const  *keys)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (keys != NULL && g_strv_length ((char **) keys) == self->n_columns);

  g_strfreev (self->column_keys);
  self->column_keys = g_strdupv ((char **) keys);
}

void
muc_table_set_row_key (MucTable   *self,
                       const char *key)
{
  g_return_if_fail (self != NULL && key != NULL);
  g_return_if_fail (self->rows->len > 0);

  if (self->row_keys == NULL)
    self->row_keys = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->row_keys, GUINT_TO_POINTER (self->rows->len - 1),
                       (gpointer) muc_document_share_text (self->document, key));
}

const char *
muc_table_get_row_key (MucTable *self,
                       guint     row)
{
  return self->row_keys != NULL ? g_hash_table_lookup (self->row_keys, GUINT_TO_POINTER (row))
                                : NULL;
}

guint
muc_table_get_n_rows (MucTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const MucRow *
muc_table_get_row (MucTable *self,
                   guint     row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return &g_array_index (self->rows, MucRow, row);
}

const MucCell *
muc_table_get_cells (MucTable *self,
                     guint     row,
                     guint    *n_cells)
{
  const MucRow *found = muc_table_get_row (self, row);

  *n_cells = found->n_cells;
  return (const MucCell *) self->cells->data + found->first_cell;
}

const char *
muc_cell_get_text (const MucCell *cell,
                   char         **buffer)
{
  GDate date;

  g_return_val_if_fail (cell != NULL && buffer != NULL, NULL);

  *buffer = NULL;
  switch (cell->kind)
    {
    case MUC_CELL_TEXT:
      return cell->text;
    case MUC_CELL_NUMBER:
      return *buffer = muc_format_number (cell->number, cell->decimals);
    case MUC_CELL_DATE:
      g_date_clear (&date, 1);
      g_date_set_julian (&date, cell->julian);
      return *buffer = muc_format_date (&date);
    default:
      return "";
    }
}

MucAlign
muc_table_get_align (MucTable      *self,
                     const MucCell *cell)
{
  MucAlign align = muc_style_get_info (cell->style)->align;

  if (align != MUC_ALIGN_LEFT || cell->n_columns == self->n_columns)
    return align;
  return self->columns[cell->column].align;
}
