/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "import/html-flow.h"
#include "model/text.h"

#define ROWS_MAX 100000
#define CELLS_MAX 2000000
#define COLUMNS_MAX 64
#define ROW_SPAN_MAX 1000

typedef struct
{
  GPtrArray *table;
  GPtrArray *row;             /* the row being read, or NULL */
  GHashTable *notes;          /* row → its note; NULL where nobody asks */
  MucSheet *sheet;            /* is told of rows and of merged cells; NULL where nobody asks */
  guint open_spans[COLUMNS_MAX]; /* for each column how many rows a cell above reaches down */
  guint n_cells;
} Reader;

static guint
read_span (xmlNode    *cell,
           const char *name,
           guint       most)
{
  xmlChar *value = xmlGetProp (cell, BAD_CAST name);
  guint64 span = 1;

  if (value != NULL && g_ascii_isdigit (*value))
    span = g_ascii_strtoull ((const char *) value, NULL, 10);
  if (value != NULL)
    xmlFree (value);

  return CLAMP (span, 1, most);
}

/* Leaves the cells empty into which a cell of a row above reaches. */
static void
skip_spanned (Reader *reader)
{
  while (reader->row->len < COLUMNS_MAX && reader->open_spans[reader->row->len] > 0)
    {
      reader->open_spans[reader->row->len]--;
      g_ptr_array_add (reader->row, g_strdup (""));
    }
}

static void
add_cell (Reader  *reader,
          xmlNode *cell)
{
  guint columns = read_span (cell, "colspan", COLUMNS_MAX);
  guint rows = read_span (cell, "rowspan", ROW_SPAN_MAX);

  skip_spanned (reader);
  if (reader->sheet != NULL)
    muc_sheet_merge (reader->sheet, reader->table->len - 1, reader->row->len, rows, columns);
  /* On a page items of lists keep their marks; what is copied from it goes into lines. */
  for (guint i = 0; i < columns && reader->row->len < COLUMNS_MAX; i++)
    {
      reader->open_spans[reader->row->len] = rows - 1;
      g_ptr_array_add (reader->row, i == 0 ? muc_html_flow_read_all (cell, reader->sheet != NULL)
                                           : g_strdup (""));
    }
  reader->n_cells += columns;
}

static void
start_row (Reader  *reader,
           xmlNode *node)
{
  if (reader->row != NULL)
    skip_spanned (reader);
  if (reader->sheet != NULL)
    muc_sheet_number_next (reader->sheet, (guint) MAX (xmlGetLineNo (node), 1));
  reader->row = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->table, reader->row);
}

static void
read_note (Reader  *reader,
           xmlNode *row)
{
  xmlChar *note = reader->notes != NULL ? xmlGetProp (row, BAD_CAST MUC_HTML_NOTE) : NULL;

  if (note == NULL)
    return;
  g_hash_table_insert (reader->notes, reader->row, muc_text_clean ((const char *) note));
  xmlFree (note);
}

static void
read_rows (Reader  *reader,
           xmlNode *table)
{
  static const char *const cells[] = { "td", "th", NULL };
  MucHtmlStep step = MUC_HTML_OPEN;
  gboolean into = TRUE;

  for (xmlNode *node = table; node != NULL; node = muc_html_next (node, table, into, &step))
    {
      into = muc_html_is_seen (node);
      if (step == MUC_HTML_CLOSE || !into)
        continue;
      if (muc_html_is (node, "tr"))
        {
          if (reader->table->len >= ROWS_MAX || reader->n_cells >= CELLS_MAX)
            return;
          start_row (reader, node);
          read_note (reader, node);
        }
      else if (muc_html_is_one_of (node, cells))
        {
          into = FALSE;
          if (reader->row == NULL)
            start_row (reader, node);
          add_cell (reader, node);
        }
    }
}

static void
drop_empty_rows (GPtrArray *table)
{
  guint to = 0;

  for (guint i = 0; i < table->len; i++)
    {
      GPtrArray *row = table->pdata[i];
      gboolean filled = FALSE;

      for (guint c = 0; c < row->len; c++)
        filled = filled || *(const char *) row->pdata[c] != '\0';
      if (filled)
        table->pdata[to++] = row;
      else
        g_ptr_array_unref (row);
    }
  for (guint i = to; i < table->len; i++)
    table->pdata[i] = NULL;
  g_ptr_array_set_free_func (table, NULL);
  g_ptr_array_set_size (table, to);
  g_ptr_array_set_free_func (table, (GDestroyNotify) g_ptr_array_unref);
}

/* Word parts what only some browsers are to show by "<![if …]>" and "<![endif]>", which the parser
 * takes for words. */
static char *
drop_conditions (const char *html)
{
  GString *plain = g_string_sized_new (strlen (html));
  const char *last = strrchr (html, '>');

  for (const char *p = html; *p != '\0'; p++)
    {
      gboolean condition = g_str_has_prefix (p, "<![if") || g_str_has_prefix (p, "<![endif");
      const char *end = condition && p < last ? strchr (p, '>') : NULL;

      if (end != NULL)
        p = end;
      else
        g_string_append_c (plain, *p);
    }

  return g_string_free (plain, FALSE);
}

/**
 * muc_html_parse:
 * @html: an HTML page or a piece of one, valid UTF-8
 *
 * Reads a page with whatever tags it has. Nothing is fetched, and the parser's bounds on depth and
 * size hold.
 *
 * Returns: (transfer full) (nullable): the page; %NULL where there is no tag
 */
xmlDoc *
muc_html_parse (const char *html)
{
  /* Windows puts lines about the piece before it. */
  const char *start = strchr (html, '<');
  g_autofree char *plain = NULL;

  if (start == NULL || strlen (start) > G_MAXINT / 2)
    return NULL;
  if (strstr (start, "<![") != NULL)
    start = plain = drop_conditions (start);

  return htmlReadMemory (start, (int) strlen (start), NULL, "UTF-8",
                         HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                         | HTML_PARSE_RECOVER | HTML_PARSE_COMPACT);
}

/**
 * muc_html_fill_sheet:
 * @table: a table of a page
 * @sheet: an empty sheet; gets the table's cells
 *
 * Reads a table with its merged cells, and where its rows stand in the page.
 */
void
muc_html_fill_sheet (xmlNode  *table,
                     MucSheet *sheet)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reader reader = { .table = rows, .sheet = sheet };

  read_rows (&reader, table);
  for (guint r = 0; r < rows->len; r++)
    {
      GPtrArray *cells = rows->pdata[r];

      for (guint c = 0; c < cells->len; c++)
        muc_sheet_put (sheet, r, c, cells->pdata[c]);
    }
}

/**
 * muc_html_read_table:
 * @html: an HTML page or a piece of one, valid UTF-8
 *
 * Reads the first table of a page. Cells over several columns or rows stand in the first of them.
 * Nothing is fetched, and the parser's bounds on depth and size hold.
 *
 * Returns: (transfer full) (element-type GPtrArray): rows of cells (utf8), trimmed and composed,
 *   without empty rows
 */
GPtrArray *
muc_html_read_table (const char *html)
{
  return muc_html_read_noted_table (html, NULL);
}

/**
 * muc_html_read_noted_table:
 * @html: as for muc_html_read_table()
 * @notes: (nullable): gets for rows of the table the texts of their %MUC_HTML_NOTE, which it frees
 *
 * Returns: (transfer full) (element-type GPtrArray): as muc_html_read_table()
 */
GPtrArray *
muc_html_read_noted_table (const char *html,
                           GHashTable *notes)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  Reader reader = { .table = table, .notes = notes };
  MucHtmlStep step = MUC_HTML_OPEN;
  xmlDoc *document;
  xmlNode *root;

  g_return_val_if_fail (html != NULL, table);

  document = muc_html_parse (html);
  if (document == NULL)
    return table;

  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL; node = muc_html_next (node, root, TRUE, &step))
    if (muc_html_is (node, "table"))
      {
        read_rows (&reader, node);
        break;
      }
  xmlFreeDoc (document);
  drop_empty_rows (table);

  return table;
}
