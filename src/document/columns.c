/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/columns.h"

typedef struct
{
  double least;  /* its widest word */
  double wanted; /* its widest text */
} Need;

const MucFont *
muc_columns_get_font (MucRuler      *ruler,
                      MucTable      *table,
                      const MucCell *cell)
{
  const MucStyleInfo *info = muc_style_get_info (cell->style);

  return muc_ruler_get_font (ruler, table->font_size, info->bold, info->italic);
}

static void
widen_need (Need          *need,
            MucRuler    *ruler,
            MucTable      *table,
            const MucCell *cell,
            gboolean       is_header,
            double         padding)
{
  const MucFont *font = muc_columns_get_font (ruler, table, cell);
  g_autofree char *buffer = NULL;
  const char *text = muc_cell_get_text (cell, &buffer);
  double word;

  padding += MUC_COLUMNS_RESERVE;
  word = muc_ruler_get_word_width (ruler, font, text) + padding;

  need->least = MAX (need->least, word);
  /* A long heading breaks into lines rather than widen its column. */
  need->wanted = MAX (need->wanted,
                      is_header ? word : muc_ruler_get_width (ruler, font, text) + padding);
}

static Need *
find_needs (MucTable   *table,
            MucRuler *ruler,
            double      padding)
{
  Need *needs = g_new0 (Need, table->n_columns);
  gboolean any_fitted = FALSE;
  guint n_rows = muc_table_get_n_rows (table);

  for (guint i = 0; i < table->n_columns; i++)
    any_fitted |= table->columns[i].width <= 0;

  for (guint row = 0; row < n_rows && (any_fitted || row < table->n_header_rows); row++)
    {
      gboolean is_header = row < table->n_header_rows;
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_columns == 1 && cells[i].kind != MUC_CELL_EMPTY &&
            (is_header || table->columns[cells[i].column].width <= 0))
          widen_need (&needs[cells[i].column], ruler, table, &cells[i], is_header, padding);
    }
  return needs;
}

/* Gives the fitted columns what they want, or less where that leaves too little for the rest. */
static double
fit_to_content (MucTable   *table,
                const Need *needs,
                double     *widths,
                double      width)
{
  double least = 0;
  double wanted = 0;
  double others = 0;
  double share = 1;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].width > 0)
      {
        others += needs[i].least;
      }
    else
      {
        least += needs[i].least;
        wanted += needs[i].wanted;
      }
  if (wanted > width - others && wanted > least)
    share = CLAMP ((width - others - least) / (wanted - least), 0, 1);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].width <= 0)
      {
        widths[i] = needs[i].least + share * (needs[i].wanted - needs[i].least);
        width -= widths[i];
      }
  return MAX (width, 0);
}

/* Shares @width among the other columns; one that would be too narrow gets its least first. */
static void
share_rest (MucTable   *table,
            const Need *needs,
            double     *widths,
            double      width)
{
  gboolean again;

  do
    {
      double rest = width;
      double weight = 0;

      again = FALSE;
      for (guint i = 0; i < table->n_columns; i++)
        if (table->columns[i].width > 0)
          {
            rest -= widths[i];
            weight += widths[i] > 0 ? 0 : table->columns[i].width;
          }
      for (guint i = 0; i < table->n_columns && weight > 0; i++)
        if (table->columns[i].width > 0 && widths[i] <= 0 &&
            rest * table->columns[i].width / weight < needs[i].least)
          {
            widths[i] = needs[i].least;
            again = TRUE;
          }
      for (guint i = 0; i < table->n_columns && !again && weight > 0; i++)
        if (table->columns[i].width > 0 && widths[i] <= 0)
          widths[i] = rest * table->columns[i].width / weight;
    }
  while (again);
}

static void
scale (double *widths,
       guint   n,
       double  width)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += MAX (widths[i], 1);
  for (guint i = 0; i < n; i++)
    widths[i] = MAX (widths[i], 1) * width / sum;
}

static double *
fit_columns (MucTable *table,
             MucRuler *ruler,
             double    padding,
             double    width)
{
  g_autofree Need *needs = find_needs (table, ruler, padding);
  double *widths = g_new0 (double, table->n_columns);
  double rest;

  rest = fit_to_content (table, needs, widths, width);
  share_rest (table, needs, widths, rest);
  return widths;
}

double *
muc_columns_fit (MucTable *table,
                 MucRuler *ruler,
                 double    padding,
                 double    width)
{
  double *widths = table->fit_rows ? muc_columns_fit_rows (table, ruler, padding, width)
                                   : fit_columns (table, ruler, padding, width);

  scale (widths, table->n_columns, width);
  return widths;
}
