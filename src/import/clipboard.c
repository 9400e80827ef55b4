/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/clipboard.h"

#include <string.h>

#include "import/encoding.h"
#include "import/html.h"
#include "import/register.h"
#include "import/source.h"

/* More than a clerk ever copies; more is cut off rather than waited for. */
#define TEXT_MAX (16 * 1024 * 1024)

static GPtrArray *
read_plain (const char *text)
{
  g_autoptr (MucSource) source = muc_source_new ("", text);
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < source->lines->len; i++)
    {
      MucSourceLine *line = muc_source_get (source, i);

      if (line->kind == MUC_SOURCE_ROW)
        g_ptr_array_add (table, g_steal_pointer (&line->cells));
      else if (line->kind == MUC_SOURCE_TEXT)
        {
          GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

          g_ptr_array_add (cells, g_strdup (line->text));
          g_ptr_array_add (table, cells);
        }
    }

  return table;
}

/**
 * muc_clipboard_read_table:
 * @text: what another program put on the clipboard, UTF-8
 * @mime: its type, "text/html" or any plain text
 *
 * Reads a copied table: tab-separated cells as Excel and LibreOffice Calc copy them, with quoted
 * cells of several lines, or the first table of an HTML page as Word and LibreOffice Writer do.
 *
 * Returns: (transfer full) (element-type GPtrArray): rows of cells, trimmed and composed; empty
 *   where there is no table
 */
GPtrArray *
muc_clipboard_read_table (const char *text,
                          const char *mime)
{
  return muc_clipboard_read_noted_table (text, mime, NULL);
}

/**
 * muc_clipboard_read_noted_table:
 * @text: as for muc_clipboard_read_table()
 * @mime: its type
 * @notes: (nullable): as for muc_html_read_noted_table(); plain text has none
 *
 * Returns: (transfer full) (element-type GPtrArray): as muc_clipboard_read_table()
 */
GPtrArray *
muc_clipboard_read_noted_table (const char *text,
                                const char *mime,
                                GHashTable *notes)
{
  g_autofree char *valid = NULL;
  g_autofree char *plain = NULL;

  g_return_val_if_fail (text != NULL && mime != NULL, NULL);

  if (strlen (text) > TEXT_MAX)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  valid = g_utf8_make_valid (text, -1);
  if (g_str_has_prefix (mime, "text/html"))
    return muc_html_read_noted_table (valid, notes);

  plain = muc_encoding_unify_line_ends (valid);
  return read_plain (plain);
}

static guint
count_widest (GPtrArray *table)
{
  guint widest = 0;

  for (guint i = 0; i < table->len; i++)
    widest = MAX (widest, ((GPtrArray *) table->pdata[i])->len);

  return widest;
}

/* Whether a row says what the others are: a head, the numbers of columns, a part's heading. */
static gboolean
tells_of_others (GPtrArray *cells)
{
  g_autoptr (MucColumns) columns = muc_columns_read (cells);
  MucRiskKind kind;

  return columns != NULL || muc_columns_is_numbers (cells) || muc_risk_columns_count (cells) > 0
         || muc_risk_columns_is_head (cells, FALSE) || muc_register_is_part_row (cells, &kind);
}

/**
 * muc_clipboard_read_block:
 * @text: what another program put on the clipboard, UTF-8
 * @mime: its type, "text/html" or any plain text
 * @most: how many columns there is room for
 *
 * Reads copied cells that say nothing of what they are: those of a spreadsheet, which go where
 * they are put. A single column is one only where it was a table's; else it is a text in lines.
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): rows of cells; %NULL where there is
 *   one cell or none, more columns than @most, or a row that tells of the others
 */
GPtrArray *
muc_clipboard_read_block (const char *text,
                          const char *mime,
                          guint       most)
{
  g_autoptr (GPtrArray) table = muc_clipboard_read_table (text, mime);
  guint widest;

  g_return_val_if_fail (table != NULL, NULL);

  widest = count_widest (table);
  if (widest > most || (widest < 2 && (table->len < 2 || !g_str_equal (mime, "text/html"))))
    return NULL;
  for (guint i = 0; i < table->len; i++)
    if (tells_of_others (table->pdata[i]))
      return NULL;
  return g_steal_pointer (&table);
}

/* Whether the first column holds the rows' numbers: each of its cells is one or empty. */
static gboolean
is_numbered (GPtrArray *table)
{
  guint n_numbers = 0;

  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *cells = table->pdata[i];
      const char *cell = cells->pdata[0];

      if (*cell != '\0' && !muc_source_is_number (cell))
        return FALSE;
      n_numbers += *cell != '\0';
    }

  return n_numbers > 0;
}

static MucColumns *
find_columns (GPtrArray *table,
              guint     *first)
{
  *first = 0;
  for (guint i = 0; i < MIN (table->len, 3); i++)
    {
      MucColumns *columns = muc_columns_read (table->pdata[i]);

      if (columns != NULL)
        {
          *first = i + 1;
          return columns;
        }
    }

  return muc_columns_default (is_numbered (table));
}

/**
 * muc_clipboard_read_rows:
 * @text: what another program put on the clipboard, UTF-8
 * @mime: its type, "text/html" or any plain text
 *
 * Reads a copied table as rows of an action table: by its head where it is copied too, else by
 * the form's order (Nội dung, Trách nhiệm, Thời gian, Kết quả), after a column of numbers if
 * there is one. A row without its main cells goes on with the row above.
 *
 * Returns: (transfer full) (element-type MucImportRow): the rows; empty where what was copied is
 *   no table of at least two columns, and should be pasted as text
 */
GPtrArray *
muc_clipboard_read_rows (const char *text,
                         const char *mime)
{
  g_autoptr (GPtrArray) table = muc_clipboard_read_table (text, mime);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_import_row_free);
  g_autoptr (MucColumns) columns = NULL;
  guint first;

  if (count_widest (table) < 2)
    return rows;

  columns = find_columns (table, &first);
  for (guint i = first; i < table->len; i++)
    {
      GPtrArray *cells = table->pdata[i];
      g_autoptr (MucImportRow) row = NULL;

      if (muc_columns_is_numbers (cells)
          || (i == first && first > 0 && muc_columns_add_head (columns, cells)))
        continue;
      row = muc_import_row_new (columns, cells, i + 1);
      if (muc_import_row_is_empty (row))
        continue;
      if (rows->len == 0 || row->text != NULL || row->number != 0
          || !muc_import_row_append (rows->pdata[rows->len - 1], row))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }

  return rows;
}
