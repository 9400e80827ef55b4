/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/rows-text.h"

#include <string.h>

#include "import/html.h"

/* Rows as the clipboard carries them to Word, Excel and LibreOffice: the columns of the paper, one
 * line for each row. */

typedef void (*AppendCell) (GString    *result,
                            const char *text);

static void
append_row (GString             *result,
            gpointer             record,
            const MucRowsFormat *format,
            const char          *separator,
            AppendCell           append)
{
  for (guint column = 0; column < format->n_columns; column++)
    {
      g_autofree char *text = format->dup_text (record, column);

      if (column > 0)
        g_string_append (result, separator);
      append (result, text != NULL ? text : "");
    }
}

/* A cell of several lines stands in quotes, as Excel and LibreOffice write it. */
static void
append_tsv_cell (GString    *result,
                 const char *text)
{
  if (strpbrk (text, "\t\n\"") == NULL)
    {
      g_string_append (result, text);
      return;
    }
  g_string_append_c (result, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (result, '"');
      g_string_append_c (result, *p);
    }
  g_string_append_c (result, '"');
}

static void
append_html_cell (GString    *result,
                  const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (result, "<td>");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (result, "%s%s", i > 0 ? "<br>" : "", escaped);
    }
  g_string_append (result, "</td>");
}

/** muc_rows_to_tsv: (transfer full): @records as lines of tabbed cells. */
char *
muc_rows_to_tsv (GPtrArray           *records,
                 const MucRowsFormat *format)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      append_row (result, records->pdata[i], format, "\t", append_tsv_cell);
      g_string_append_c (result, '\n');
    }
  return g_string_free (result, FALSE);
}

static void
start_html_row (GString             *result,
                gpointer             record,
                const MucRowsFormat *format)
{
  g_autofree char *note = format->dup_note != NULL ? format->dup_note (record) : NULL;
  g_autofree char *escaped = note != NULL ? g_markup_escape_text (note, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (result, "<tr %s=\"%s\">", MUC_HTML_NOTE, escaped);
  else
    g_string_append (result, "<tr>");
}

/** muc_rows_to_html: (transfer full): @records as an HTML table, with the notes of the rows. */
char *
muc_rows_to_html (GPtrArray           *records,
                  const MucRowsFormat *format)
{
  GString *result = g_string_new ("<meta charset=\"utf-8\"><table border=\"1\">\n");

  for (guint i = 0; i < records->len; i++)
    {
      start_html_row (result, records->pdata[i], format);
      append_row (result, records->pdata[i], format, "", append_html_cell);
      g_string_append (result, "</tr>\n");
    }
  g_string_append (result, "</table>\n");
  return g_string_free (result, FALSE);
}
