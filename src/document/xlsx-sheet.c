/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "document/columns.h"
#include "document/font.h"

/* What a cell keeps free left and right of its text, in pixels. */
#define CELL_PADDING 4
#define COLUMN_PADDING 8.0
#define COLUMN_PADDING_LOW_ROWS 6.0

/* Edges of two tables that are so near, in points, are one. */
#define EDGE_TOLERANCE 1.0

/* Marks the cells that somebody fills in; still white enough for a printer. */
#define FILL_COLOR 0xfff8dc

/* Excel's limit for a cell, in characters. */
#define LONGEST_TEXT 32767

MucXlsxSheet *
muc_xlsx_sheet_new (MucXlsx       *xlsx,
                    const char    *name,
                    MucOrientation orientation)
{
  MucXlsxSheet *self = g_new0 (MucXlsxSheet, 1);

  self->xlsx = xlsx;
  self->name = g_strdup (name);
  self->orientation = orientation;
  self->context = muc_font_create_context ();
  self->ruler = muc_ruler_new (self->context);
  self->blocks = g_ptr_array_new ();
  self->edges = g_array_new (FALSE, FALSE, sizeof (double));
  self->widths = g_array_new (FALSE, FALSE, sizeof (guint));
  self->drop_downs = g_array_new (FALSE, FALSE, sizeof (MucXlsxDropDown));
  self->lowest = g_hash_table_new (NULL, NULL);
  self->fills = g_array_new (FALSE, FALSE, sizeof (MucXlsxFill));
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) muc_xlsx_table_free);
  return self;
}

void
muc_xlsx_sheet_free (MucXlsxSheet *self)
{
  g_free (self->name);
  muc_ruler_free (self->ruler);
  g_object_unref (self->context);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->edges);
  g_array_unref (self->widths);
  g_array_unref (self->drop_downs);
  g_hash_table_unref (self->lowest);
  g_array_unref (self->fills);
  g_hash_table_unref (self->tables);
  g_free (self);
}

/* The edge nearest to @x. */
static guint
find_edge (MucXlsxSheet *self,
           double        x)
{
  guint nearest = 0;

  for (guint i = 1; i < self->edges->len; i++)
    if (fabs (g_array_index (self->edges, double, i) - x) <
        fabs (g_array_index (self->edges, double, nearest) - x))
      nearest = i;
  return nearest;
}

static void
add_edge (MucXlsxSheet *self,
          double        x)
{
  guint i = 0;

  if (self->edges->len > 0 &&
      fabs (g_array_index (self->edges, double, find_edge (self, x)) - x) < EDGE_TOLERANCE)
    return;
  while (i < self->edges->len && g_array_index (self->edges, double, i) < x)
    i++;
  g_array_insert_val (self->edges, i, x);
}

static double *
fit_table (MucXlsxSheet *self,
           MucTable     *table)
{
  double padding = table->fit_rows ? COLUMN_PADDING_LOW_ROWS : COLUMN_PADDING;
  double *edges;
  double x = 0;

  if (self->is_data)
    edges = muc_xlsx_data_fit (self, table, padding,
                               muc_xlsx_page_get_data_width (self->orientation));
  else
    edges = muc_columns_fit (table, self->ruler, padding,
                             muc_xlsx_page_get_width (self->orientation));

  for (guint i = 0; i < table->n_columns; i++)
    {
      x += edges[i];
      edges[i] = x;
    }
  return edges;
}

/* An edge for a block that is no table: an edge of a table where one is near enough. */
static double
choose_edge (MucXlsxSheet *self,
             double        least,
             double        most)
{
  for (guint i = self->edges->len; i-- > 0;)
    {
      double x = g_array_index (self->edges, double, i);

      if (x >= least && x <= most)
        return x;
    }
  add_edge (self, most);
  return most;
}

static double
find_nation_width (MucXlsxSheet *self)
{
  const MucStyleInfo *info = muc_style_get_info (MUC_STYLE_NATION);
  const MucFont *font = muc_ruler_get_font (self->ruler, info->size, TRUE, FALSE);

  return muc_ruler_get_width (self->ruler, font, MUC_NATION) / MUC_XLSX_WIDTH_RESERVE +
         COLUMN_PADDING;
}

static void
find_columns (MucXlsxSheet *self)
{
  double width = muc_xlsx_page_get_width (self->orientation);
  gboolean has_letterhead = FALSE;
  gboolean has_halves = FALSE;
  g_autoptr (GPtrArray) fitted = g_ptr_array_new_with_free_func (g_free);
  double letterhead = 0;
  double middle = 0;

  add_edge (self, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MucBlock *block = g_ptr_array_index (self->blocks, i);

      has_letterhead |= block->kind == MUC_BLOCK_LETTERHEAD;
      has_halves |= block->kind == MUC_BLOCK_SIGNATURES || block->kind == MUC_BLOCK_RECIPIENTS;
      g_ptr_array_add (fitted, block->kind == MUC_BLOCK_TABLE ? fit_table (self, block->table)
                                                              : NULL);
      for (guint j = 0; block->kind == MUC_BLOCK_TABLE && j < block->table->n_columns; j++)
        add_edge (self, ((double *) fitted->pdata[i])[j]);
    }
  if (!self->is_data)
    add_edge (self, width);
  if (has_letterhead)
    {
      double most = MIN (width - find_nation_width (self), width / 2);

      letterhead = choose_edge (self, most * 0.75, most);
    }
  if (has_halves)
    middle = choose_edge (self, width * 0.4, width * 0.55);

  self->letterhead = find_edge (self, letterhead);
  self->middle = find_edge (self, middle);
  for (guint i = 0; i + 1 < self->edges->len; i++)
    {
      double *edges = (double *) self->edges->data;
      guint pixels = MAX (lround ((edges[i + 1] - edges[i]) / MUC_XLSX_POINTS_PER_PIXEL), 8);

      g_array_append_val (self->widths, pixels);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MucBlock *block = g_ptr_array_index (self->blocks, i);
      MucXlsxTable *table;

      if (block->kind != MUC_BLOCK_TABLE)
        continue;
      table = muc_xlsx_table_new (self, block->table);
      for (guint j = 0; j < block->table->n_columns; j++)
        table->columns[j + 1] = find_edge (self, ((double *) fitted->pdata[i])[j]);
      g_hash_table_insert (self->tables, (gpointer) block, table);
    }
}

static gboolean
is_data (MucXlsxSheet *self)
{
  const MucBlock *block = self->blocks->len == 1 ? self->blocks->pdata[0] : NULL;

  return block != NULL && block->kind == MUC_BLOCK_TABLE && block->table->filter;
}

void
muc_xlsx_sheet_measure (MucXlsxSheet *self)
{
  self->is_data = is_data (self);
  find_columns (self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MucBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == MUC_BLOCK_TABLE)
        muc_xlsx_table_measure (g_hash_table_lookup (self->tables, block), self, block->table);
    }
}

static const MucFont *
get_font (MucXlsxSheet      *self,
          const MucXlsxLook *look)
{
  const MucStyleInfo *info = muc_style_get_info (look->style);

  return muc_ruler_get_font (self->ruler, look->size > 0 ? look->size : info->size, info->bold,
                             info->italic);
}

guint
muc_xlsx_sheet_get_pixels (MucXlsxSheet *self,
                           guint         start,
                           guint         end)
{
  guint pixels = 0;

  for (guint i = start; i < end; i++)
    pixels += g_array_index (self->widths, guint, i);
  return pixels;
}

double
muc_xlsx_sheet_get_text_width (MucXlsxSheet      *self,
                               const MucXlsxLook *look,
                               const char        *text)
{
  return muc_ruler_get_width (self->ruler, get_font (self, look), text);
}

double
muc_xlsx_sheet_measure_text (MucXlsxSheet      *self,
                             const MucXlsxLook *look,
                             const char        *text,
                             guint              start,
                             guint              end)
{
  return muc_xlsx_sheet_measure_indented (self, look, text, 0, start, end);
}

double
muc_xlsx_sheet_measure_indented (MucXlsxSheet      *self,
                                 const MucXlsxLook *look,
                                 const char        *text,
                                 double             indent,
                                 guint              start,
                                 guint              end)
{
  double size = look->size > 0 ? look->size : muc_style_get_info (look->style)->size;
  double pixels = muc_xlsx_sheet_get_pixels (self, start, end);
  double width = (pixels - CELL_PADDING) * MUC_XLSX_POINTS_PER_PIXEL * MUC_XLSX_WIDTH_RESERVE;
  const MucRulerRun run = { get_font (self, look), text, strlen (text) };
  guint n_lines = 1;

  if (indent > 0)
    n_lines = muc_ruler_count_run_lines (self->ruler, &run, 1, MAX (width, 1), indent);
  else if (*text != '\0')
    n_lines = muc_ruler_count_lines (self->ruler, run.font, text, MAX (width, 1));
  return n_lines * 1.25 * size + 3;
}

gboolean
muc_xlsx_sheet_set_height (MucXlsxSheet *self,
                           guint         row,
                           guint         n_rows,
                           double        height,
                           GError      **error)
{
  double each = ceil (height / n_rows / MUC_XLSX_POINTS_PER_PIXEL) * MUC_XLSX_POINTS_PER_PIXEL;

  each = MIN (each, MUC_XLSX_TALLEST);
  /* The library leaves out a height of exactly 15, which it takes for the default. */
  if (each == 15)
    each = 15.001;
  self->height += each * n_rows;
  for (guint i = 0; i < n_rows; i++)
    if (!muc_xlsx_sheet_check (self, worksheet_set_row (self->worksheet, row + i, each, NULL),
                               row + i, 0, error))
      return FALSE;
  return TRUE;
}

gboolean
muc_xlsx_sheet_check (MucXlsxSheet *self,
                      lxw_error     code,
                      guint         row,
                      guint         column,
                      GError      **error)
{
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  if (code == LXW_NO_ERROR)
    return TRUE;

  lxw_rowcol_to_cell (cell, row, column);
  if (code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
    g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_TOO_LONG,
                 _("the text of cell %s!%s is longer than the %u characters a cell can hold; "
                   "shorten it"),
                 self->name, cell, LONGEST_TEXT);
  else if (code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_TOO_LARGE,
                 _("sheet %s has more rows or columns than a workbook can hold"), self->name);
  else
    g_set_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE, _("cell %s!%s: %s"),
                 self->name, cell, lxw_strerror (code));
  return FALSE;
}

static guint
make_key (const MucXlsxLook *look)
{
  return (look->style << 24) | (look->align << 22) | (!!look->border << 21) |
         (!!look->is_date << 20) | (look->fill << 16) | (look->decimals << 12) |
         ((guint) (look->size * 4) & 0xfff);
}

static void
set_alignment (lxw_format *format,
               MucAlign    align)
{
  static const guint8 aligns[] = {
    [MUC_ALIGN_LEFT] = LXW_ALIGN_LEFT,
    [MUC_ALIGN_CENTER] = LXW_ALIGN_CENTER,
    [MUC_ALIGN_RIGHT] = LXW_ALIGN_RIGHT,
    [MUC_ALIGN_JUSTIFY] = LXW_ALIGN_JUSTIFY,
  };

  format_set_align (format, aligns[align]);
  format_set_text_wrap (format);
}

/* Whether what stands beside it in its row begins on the same line. */
static gboolean
stands_at_top (MucStyle style)
{
  return style == MUC_STYLE_SIGNER_TITLE || style == MUC_STYLE_RECIPIENTS_TITLE ||
         style == MUC_STYLE_RECIPIENTS || style == MUC_STYLE_AGENCY || style == MUC_STYLE_MOTTO ||
         style == MUC_STYLE_SUPERIOR || style == MUC_STYLE_NATION;
}

static void
set_number_format (lxw_format        *format,
                   const MucXlsxLook *look)
{
  static const char *numbers[] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000",
                                   "#,##0.0000", "#,##0.00000", "#,##0.000000" };

  if (look->is_date || look->fill == MUC_FILL_DATE)
    format_set_num_format (format, "dd/mm/yyyy");
  else if (look->fill == MUC_FILL_NUMBER)
    format_set_num_format (format, "General");
  else if (look->decimals > 0)
    format_set_num_format (format, numbers[look->decimals - 1]);
  else
    format_set_num_format (format, "@");
}

static lxw_format *
create_format (MucXlsx           *self,
               const MucXlsxLook *look)
{
  const MucStyleInfo *info = muc_style_get_info (look->style);
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, "Times New Roman");
  format_set_font_family (format, 1);
  format_set_font_size (format, look->size > 0 ? look->size : info->size);
  if (info->bold)
    format_set_bold (format);
  if (info->italic)
    format_set_italic (format);
  if (info->rule >= 1)
    format_set_underline (format, LXW_UNDERLINE_SINGLE);
  if (info->foreground != 0)
    format_set_font_color (format, info->foreground);
  if (info->background != 0xffffff)
    format_set_bg_color (format, info->background);
  if (look->border)
    format_set_border (format, LXW_BORDER_THIN);
  if (look->fill != MUC_FILL_NONE)
    {
      format_set_unlocked (format);
      format_set_bg_color (format, FILL_COLOR);
    }
  set_alignment (format, look->align);
  format_set_align (format, stands_at_top (look->style) ? LXW_ALIGN_VERTICAL_TOP
                                                        : LXW_ALIGN_VERTICAL_CENTER);
  set_number_format (format, look);
  return format;
}

lxw_format *
muc_xlsx_get_format (MucXlsx           *self,
                     const MucXlsxLook *look)
{
  gpointer key = GUINT_TO_POINTER (make_key (look));
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format == NULL)
    {
      format = create_format (self, look);
      g_hash_table_insert (self->formats, key, format);
    }
  return format;
}

gboolean
muc_xlsx_range_is_merged (const MucXlsxRange *range)
{
  return range->last_row > range->first_row || range->last_column > range->first_column;
}

/* ECMA-376 part 1, 22.9.2.19: in a string "_x000D_" is a letter by its number. What is meant as it
 * stands has its own first letter written so. */
char *
muc_xlsx_escape (const char *text)
{
  static GRegex *regex;

  if (strstr (text, "_x") == NULL)
    return NULL;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_replace_literal (regex, text, -1, 0, "_x005F_", 0, NULL);
}

gboolean
muc_xlsx_sheet_put_text (MucXlsxSheet       *self,
                         const MucXlsxRange *range,
                         const char         *text,
                         const MucXlsxLook  *look,
                         GError            **error)
{
  lxw_format *format = muc_xlsx_get_format (self->xlsx, look);
  g_autofree char *escaped = muc_xlsx_escape (text);
  guint row = range->first_row;
  guint column = range->first_column;
  lxw_error code = LXW_NO_ERROR;

  /* Merging with the text at once would not say when the text is too long. */
  if (muc_xlsx_range_is_merged (range))
    code = worksheet_merge_range (self->worksheet, row, column, range->last_row,
                                  range->last_column, "", format);
  else if (*text == '\0')
    code = worksheet_write_blank (self->worksheet, row, column, format);
  if (code == LXW_NO_ERROR && *text != '\0')
    code = worksheet_write_string (self->worksheet, row, column,
                                   escaped != NULL ? escaped : text, format);
  return muc_xlsx_sheet_check (self, code, row, column, error);
}

static gboolean
set_columns (MucXlsxSheet *self,
             GError      **error)
{
  MucXlsxLook look = { .style = MUC_STYLE_CELL };
  lxw_format *format = muc_xlsx_get_format (self->xlsx, &look);

  for (guint i = 0; i < self->widths->len; i++)
    if (!muc_xlsx_sheet_check (self,
                               worksheet_set_column_pixels (self->worksheet, i, i,
                                                            g_array_index (self->widths, guint, i),
                                                            format),
                               0, i, error))
      return FALSE;
  return TRUE;
}

gboolean
muc_xlsx_sheet_write (MucXlsxSheet *self,
                      GError      **error)
{
  if (!set_columns (self, error))
    return FALSE;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MucBlock *block = g_ptr_array_index (self->blocks, i);
      const MucBlock *before = i > 0 ? g_ptr_array_index (self->blocks, i - 1) : NULL;
      const MucBlock *next = i + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, i + 1)
                                                       : NULL;
      MucXlsxTable *table = g_hash_table_lookup (self->tables, block);

      if (table != NULL ? !muc_xlsx_table_write (table, self, block->table, error)
                        : !muc_xlsx_sheet_write_block (self, block, before, next, error))
        return FALSE;
    }
  return muc_xlsx_choices_apply (self, error) && muc_xlsx_fill_apply (self, error) &&
         muc_xlsx_page_set_up (self, error);
}
