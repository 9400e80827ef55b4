/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/evidence-clipboard.h"

#include <string.h>

#include "import/clipboard.h"
#include "model/text.h"

/* A list of documents as offices keep it in a spreadsheet: by its headings where they were copied
 * too, else by the order of the columns, with or without numbers of the rows before them. */

#define NO_COLUMN G_MAXUINT

static const struct
{
  MucEvidenceCell  cell;
  const char      *word; /* folded */
} headings[] = {
  { MUC_EVIDENCE_CELL_ISSUER, "co quan" },    { MUC_EVIDENCE_CELL_ISSUER, "noi ban hanh" },
  { MUC_EVIDENCE_CELL_ISSUER, "don vi" },     { MUC_EVIDENCE_CELL_PLACE, "noi luu" },
  { MUC_EVIDENCE_CELL_PLACE, "luu tai" },     { MUC_EVIDENCE_CELL_SUBJECT, "trich yeu" },
  { MUC_EVIDENCE_CELL_SUBJECT, "noi dung" },  { MUC_EVIDENCE_CELL_SUBJECT, "ten " },
  { MUC_EVIDENCE_CELL_DATE, "ngay" },         { MUC_EVIDENCE_CELL_NUMBER, "ky hieu" },
  { MUC_EVIDENCE_CELL_NUMBER, "so van ban" }, { MUC_EVIDENCE_CELL_NUMBER, "so hieu" },
};

static void
line_free (gpointer data)
{
  MucEvidenceLine *line = data;

  for (guint i = 0; i < MUC_N_EVIDENCE_CELLS; i++)
    g_free (line->cells[i]);
  g_free (line);
}

static const char *
get_cell (GPtrArray *row,
          guint      column)
{
  return column < row->len ? row->pdata[column] : NULL;
}

/* By headings */

static gboolean
read_heading (const char *text,
              guint      *cell)
{
  g_autofree char *folded = muc_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strstr (folded, headings[i].word) != NULL)
      {
        *cell = headings[i].cell;
        return TRUE;
      }
  return FALSE;
}

/* A head names the numbers and something else. */
static gboolean
read_head (GPtrArray *row,
           guint      columns[MUC_N_EVIDENCE_CELLS])
{
  guint n = 0;

  for (guint i = 0; i < MUC_N_EVIDENCE_CELLS; i++)
    columns[i] = NO_COLUMN;
  for (guint i = 0; i < row->len; i++)
    {
      guint cell;

      if (!read_heading (row->pdata[i], &cell) || columns[cell] != NO_COLUMN)
        continue;
      columns[cell] = i;
      n++;
    }
  return columns[MUC_EVIDENCE_CELL_NUMBER] != NO_COLUMN && n >= 2;
}

/* By their order */

static gboolean
is_counted (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];
      const char *text = get_cell (row, 0);

      if (text == NULL || *text == '\0' || strspn (text, "0123456789.") != strlen (text))
        return FALSE;
    }
  return rows->len > 0;
}

static void
guess_columns (GPtrArray *rows,
               guint      columns[MUC_N_EVIDENCE_CELLS])
{
  const guint first = is_counted (rows) ? 1 : 0;

  for (guint i = 0; i < MUC_N_EVIDENCE_CELLS; i++)
    columns[i] = first + i;
}

static MucEvidenceLine *
read_line (GPtrArray   *row,
           const guint  columns[MUC_N_EVIDENCE_CELLS])
{
  MucEvidenceLine *line = g_new0 (MucEvidenceLine, 1);
  gboolean any = FALSE;

  for (guint i = 0; i < MUC_N_EVIDENCE_CELLS; i++)
    {
      const char *text = get_cell (row, columns[i]);

      if (text == NULL || *text == '\0')
        continue;
      line->cells[i] = g_strdup (text);
      any = TRUE;
    }
  if (any)
    return line;
  line_free (line);
  return NULL;
}

/* A column of its own is a text. */
static gboolean
is_list (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((GPtrArray *) rows->pdata[i])->len > 1)
      return TRUE;
  return FALSE;
}

/**
 * muc_evidence_clipboard_read:
 * @text: what another program put on the clipboard, UTF-8
 * @mime: its type, "text/html" or any plain text
 *
 * Returns: (transfer full) (element-type MucEvidenceLine): the documents of a copied list; none of
 *   any other text
 */
GPtrArray *
muc_evidence_clipboard_read (const char *text,
                             const char *mime)
{
  g_autoptr (GPtrArray) rows = muc_clipboard_read_table (text, mime);
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  guint columns[MUC_N_EVIDENCE_CELLS];
  guint first = 0;

  g_return_val_if_fail (rows != NULL, lines);

  if (!is_list (rows))
    return lines;
  if (read_head (rows->pdata[0], columns))
    first = 1;
  else
    guess_columns (rows, columns);
  for (guint i = first; i < rows->len; i++)
    {
      MucEvidenceLine *line = read_line (rows->pdata[i], columns);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  return lines;
}
