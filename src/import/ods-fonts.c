/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ods-fonts.h"

#include "import/sheet.h"

/* Words of a cell are not set apart more often one inside the other. */
#define SPANS_MAX 32

struct _MucOdsFonts
{
  MucOdtLooks *looks;
  GHashTable *found;      /* from styles to their fonts, "" for none */
  const char *columns[MUC_SHEET_COLUMNS_MAX];
  const char *row;
  const char *cell;
  const char *outside;    /* of the cell about the box at hand */
  gboolean in_box;
  const char *spans[SPANS_MAX];
  guint n_spans;
};

/**
 * muc_ods_fonts_new:
 * @looks: (transfer none): the styles of a workbook
 *
 * Returns: (transfer full): the fonts of its cells, which a cell can leave to its row, and a row to
 *   the columns
 */
MucOdsFonts *
muc_ods_fonts_new (MucOdtLooks *looks)
{
  MucOdsFonts *self = g_new0 (MucOdsFonts, 1);

  self->looks = looks;
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * muc_ods_fonts_free:
 * @self: (transfer full): fonts
 */
void
muc_ods_fonts_free (MucOdsFonts *self)
{
  g_hash_table_unref (self->found);
  g_free (self);
}

/* NULL where nothing is said. */
static const char *
find (MucOdsFonts *self,
      const char  *family,
      const char  *style)
{
  g_autofree char *key = g_strconcat (family, "/", style, NULL);
  const char *font = g_hash_table_lookup (self->found, key);

  if (style == NULL)
    return NULL;
  if (font == NULL)
    {
      g_autoptr (MucTextStyle) look = muc_text_style_new ();
      char *own;

      muc_odt_looks_apply (self->looks, family, style, look);
      own = g_strdup (look->font != NULL ? look->font : "");
      g_hash_table_insert (self->found, g_steal_pointer (&key), own);
      font = own;
    }

  return *font != '\0' ? font : NULL;
}

/** muc_ods_fonts_begin_table: begins a table, whose columns follow. */
void
muc_ods_fonts_begin_table (MucOdsFonts *self)
{
  for (guint i = 0; i < MUC_SHEET_COLUMNS_MAX; i++)
    self->columns[i] = NULL;
  self->row = NULL;
}

/**
 * muc_ods_fonts_set_columns:
 * @self: fonts
 * @first: a column, from 0
 * @n: how many have the style
 * @style: (nullable): of cells in them without a style
 */
void
muc_ods_fonts_set_columns (MucOdsFonts *self,
                           guint        first,
                           guint        n,
                           const char  *style)
{
  const char *font = find (self, "table-cell", style);

  for (guint i = first; i < first + n && i < MUC_SHEET_COLUMNS_MAX; i++)
    self->columns[i] = font;
}

/** muc_ods_fonts_begin_row: @style: (nullable): of cells in the row without a style. */
void
muc_ods_fonts_begin_row (MucOdsFonts *self,
                         const char  *style)
{
  self->row = find (self, "table-cell", style);
}

/**
 * muc_ods_fonts_begin_cell:
 * @self: fonts
 * @column: the column of a cell, from 0
 * @style: (nullable): its style
 */
void
muc_ods_fonts_begin_cell (MucOdsFonts *self,
                          guint        column,
                          const char  *style)
{
  self->n_spans = 0;
  if (style != NULL)
    self->cell = find (self, "table-cell", style);
  else if (self->row != NULL)
    self->cell = self->row;
  else
    self->cell = column < MUC_SHEET_COLUMNS_MAX ? self->columns[column] : NULL;
}

/** muc_ods_fonts_begin_box: begins words over the cells, perhaps inside a cell. */
void
muc_ods_fonts_begin_box (MucOdsFonts *self)
{
  self->in_box = TRUE;
  self->outside = self->cell;
  self->cell = NULL;
  self->n_spans = 0;
}

/** muc_ods_fonts_end_box: ends such words; those of the cell go on. */
void
muc_ods_fonts_end_box (MucOdsFonts *self)
{
  self->in_box = FALSE;
  self->cell = self->outside;
  self->n_spans = 0;
}

/** muc_ods_fonts_begin_paragraph: @style: (nullable): of the paragraph, which counts in a box. */
void
muc_ods_fonts_begin_paragraph (MucOdsFonts *self,
                               const char  *style)
{
  if (self->in_box)
    self->cell = find (self, "paragraph", style);
}

/** muc_ods_fonts_begin_span: begins words that may have a font of their own. */
void
muc_ods_fonts_begin_span (MucOdsFonts *self,
                          const char  *style)
{
  const char *font = find (self, "text", style);

  if (self->n_spans < SPANS_MAX)
    self->spans[self->n_spans] = font != NULL ? font : muc_ods_fonts_get (self);
  self->n_spans++;
}

/** muc_ods_fonts_end_span: ends such words. */
void
muc_ods_fonts_end_span (MucOdsFonts *self)
{
  if (self->n_spans > 0)
    self->n_spans--;
}

/** muc_ods_fonts_get: (transfer none) (nullable): the font of the words at hand. */
const char *
muc_ods_fonts_get (MucOdsFonts *self)
{
  guint n = MIN (self->n_spans, SPANS_MAX);

  return n > 0 ? self->spans[n - 1] : self->cell;
}
