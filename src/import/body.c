/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/finding.h"
#include "import/headings.h"
#include "import/items.h"
#include "model/text.h"

/* A row that a scanner broke over lines is put together from no more than these. */
#define ROW_LINES_MAX 6
/* Papers whose lines are cut at the paper's width have none longer than this. */
#define WRAPPED_WIDTH_MAX 130
/* No line with the head of a table is longer than this, and no cell of it than that. */
#define HEAD_LENGTH_MAX 400
#define HEADING_LENGTH_MAX 120

typedef struct
{
  MucSource *source;
  GPtrArray *findings;
  MucBody *body;
  guint begin, i, end;
  MucBodyKind kind;

  gboolean bulleted;      /* the list has bullets, no numbers */
  gboolean bare;          /* the list has labels without numbers */
  gboolean double_spaced; /* each line is followed by an empty one */
  guint width;            /* of the longest line, 0 where paragraphs are not cut into lines */

  MucBodyItem *item;
  const MucColumns *columns; /* of the table that is open */
  MucPaperTable *table;      /* that table */
  char style;
  gboolean after_foot;
  gboolean unread;        /* in a table whose cells cannot be told apart */
  gboolean blank;         /* an empty line stands before this one */
  const char *line_before;
} Reader;

static void
free_item (gpointer data)
{
  MucBodyItem *item = data;

  g_string_free (item->text, TRUE);
  g_clear_pointer (&item->head, muc_columns_free);
  g_ptr_array_unref (item->rows);
  g_ptr_array_unref (item->tables);
  g_array_unref (item->lines);
  g_free (item);
}

/* Looks over the section: how its lines are cut and whether its list is numbered. */
static void
survey (Reader *reader)
{
  guint small_after_blank = 0, adjacent = 0, longest = 0, bullets = 0, numbers = 0, bare = 0;
  gboolean blank = TRUE;

  for (guint i = reader->i; i < reader->end; i++)
    {
      const MucSourceLine *line = muc_source_get (reader->source, i);
      MucItemMark mark;

      if (!muc_source_is_text (line))
        {
          blank = TRUE;
          continue;
        }
      longest = MAX (longest, g_utf8_strlen (line->text, -1));
      if (!blank)
        adjacent++;
      else if (g_unichar_islower (g_utf8_get_char (line->text)))
        small_after_blank++;
      if (muc_item_read_mark (line->text, &mark))
        {
          numbers += mark.number > 0;
          bullets += mark.number == 0 && mark.label == 0;
          bare += mark.label == MUC_ITEM_BARE_LABEL;
        }
      blank = FALSE;
    }

  reader->double_spaced = small_after_blank >= 2 && adjacent < small_after_blank;
  reader->width = longest <= WRAPPED_WIDTH_MAX ? longest : 0;
  reader->bulleted = bullets > 0 && numbers == 0 && bare == 0;
  reader->bare = bare > 0 && numbers == 0;
}

static void
add_line (Reader *reader,
          GArray *lines)
{
  g_array_append_val (lines, reader->i);
}

/* The last bytes of a text that may have grown long. */
static const char *
get_tail (const GString *text)
{
  return text->str + text->len - MIN (text->len, 16);
}

/* Whether the line before was cut at the paper's width. */
static gboolean
is_full_line (const Reader *reader)
{
  return reader->line_before != NULL
         && g_utf8_strlen (reader->line_before, -1) * 5
            >= (reader->width > 0 ? reader->width : WRAPPED_WIDTH_MAX) * 4;
}

/* Whether @text goes on with the sentence that ends @before. */
static gboolean
continues (const Reader  *reader,
           const GString *before,
           const char    *text)
{
  gboolean small = g_unichar_islower (g_utf8_get_char (text));
  gboolean whole;

  if (before->len == 0)
    return TRUE;
  whole = muc_item_ends_sentence (get_tail (before));
  if (reader->blank)
    return small || (reader->double_spaced && !whole);

  return small || !whole
         || (reader->width > 0 && is_full_line (reader)
             && !muc_item_ends_paper (get_tail (before)));
}

static void
append_text (GString    *to,
             const char *text,
             gboolean    same_paragraph)
{
  if (to->len > 0)
    g_string_append_c (to, same_paragraph ? ' ' : '\n');
  g_string_append (to, text);
}

/* What stood after an item that was not the last is part of it after all. */
static void
take_back_trailing (MucBody     *body,
                    MucBodyItem *item)
{
  if (body->trailing->len == 0 || item == NULL)
    return;
  append_text (item->text, body->trailing->str, FALSE);
  g_array_append_vals (item->lines, body->trailing_lines->data, body->trailing_lines->len);
  g_string_truncate (body->trailing, 0);
  g_array_set_size (body->trailing_lines, 0);
}

static void
start_item (Reader            *reader,
            const MucItemMark *mark,
            gboolean           in_table)
{
  MucBodyItem *item = g_new0 (MucBodyItem, 1);

  take_back_trailing (reader->body, reader->item);
  item->number = mark->label > 0 ? mark->label : mark->number;
  item->labelled = mark->label != 0;
  item->line = muc_source_get (reader->source, reader->i)->number;
  item->text = g_string_new (mark->rest);
  item->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_import_row_free);
  item->tables = g_ptr_array_new ();
  item->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  add_line (reader, item->lines);
  g_ptr_array_add (reader->body->items, item);
  reader->item = item;
  reader->after_foot = FALSE;
  if (!in_table)
    {
      reader->columns = NULL;
      reader->table = NULL;
    }
  if (reader->style == '\0' && !item->labelled)
    reader->style = mark->style;
}

/* Whether a mark begins the next item of the list, not a list inside an item. */
static gboolean
begins_item (const Reader      *reader,
             const MucItemMark *mark)
{
  if (mark->label > 0)
    return TRUE;
  if (mark->label == MUC_ITEM_BARE_LABEL && mark->number == 0)
    return reader->bare;
  if (mark->number == 0)
    return reader->bulleted && reader->columns == NULL;
  if (reader->item == NULL)
    return TRUE;
  if (reader->columns != NULL)
    return mark->number == reader->item->number + 1;
  if (reader->item->labelled || mark->style != reader->style)
    return FALSE;

  return (mark->number > reader->item->number && mark->number <= reader->item->number + 5)
         || (mark->number == 1 && reader->kind == MUC_BODY_TABLES);
}

/* Whether the line belongs to the item that is open. After the last monitoring measure the paper
 * often has a line or two of its own: there only what clearly goes on is taken. */
static gboolean
belongs_to_item (const Reader *reader,
                 const char   *text)
{
  const GString *before = reader->item->text;

  if (reader->kind == MUC_BODY_TABLES)
    return continues (reader, before, text)
           || (!reader->blank && !muc_item_ends_paper (get_tail (before))
               && (reader->item->labelled || !g_str_has_suffix (get_tail (before), ".")));
  if (g_unichar_islower (g_utf8_get_char (text)))
    return TRUE;

  return !muc_item_ends_sentence (get_tail (before))
         && (reader->blank ? reader->double_spaced : is_full_line (reader));
}

/* In a list without numbers each paragraph is an item; what ends with a colon leads to them. */
static gboolean
begins_paragraph (const Reader *reader,
                  const char   *text)
{
  return reader->kind == MUC_BODY_PARAGRAPHS && !g_str_has_suffix (text, ":")
         && (reader->item == NULL || !belongs_to_item (reader, text));
}

/* Words that begin no item: before the list, in an item, or after the list. */
static void
read_words (Reader     *reader,
            const char *text)
{
  MucBody *body = reader->body;
  MucItemMark mark;
  gboolean bullet = muc_item_read_mark (text, &mark);

  if (reader->item == NULL)
    {
      append_text (body->leading, text, !bullet && continues (reader, body->leading, text));
      add_line (reader, body->leading_lines);
    }
  else if (reader->columns != NULL)
    return;
  else if (body->trailing->len > 0)
    {
      append_text (body->trailing, text, !bullet && continues (reader, body->trailing, text));
      add_line (reader, body->trailing_lines);
    }
  else if (bullet || belongs_to_item (reader, text))
    {
      append_text (reader->item->text, text,
                   !bullet && continues (reader, reader->item->text, text));
      add_line (reader, reader->item->lines);
    }
  else
    {
      append_text (body->trailing, text, FALSE);
      add_line (reader, body->trailing_lines);
    }
}

/* The head of a table whose cells are parted by something else than tabs or pipes, as text copied
 * out of a PDF has them, or stand on lines of their own. */
static gboolean
begins_unread_table (const Reader *reader,
                     const char   *text)
{
  static GRegex *first, *gaps;
  g_auto (GStrv) cells = NULL;
  g_autoptr (GPtrArray) head = NULL;
  guint n_known;

  if (strlen (text) > HEAD_LENGTH_MAX)
    return FALSE;
  if (g_once_init_enter (&first))
    g_once_init_leave (&first, g_regex_new ("^(?:S?TT|Số TT)(?:[\\s;,|]|$)", 0, 0, NULL));
  if (g_regex_match (first, text, 0, NULL))
    return TRUE;

  if (g_once_init_enter (&gaps))
    g_once_init_leave (&gaps, g_regex_new ("\\s*[;,|]\\s*|\\s{2,}|\\n", 0, 0, NULL));
  cells = g_regex_split (gaps, text, 0);
  head = g_ptr_array_new ();
  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (head, cells[i]);
  n_known = muc_columns_count_known (head);

  if (n_known == head->len)
    return n_known >= 2 || (reader->item != NULL && reader->item->labelled);

  return n_known >= 2 && n_known * 3 >= head->len * 2;
}

/* Keeps the lines of such a table out of the words around it, up to the next objective. */
static gboolean
skip_unread_table (Reader              *reader,
                   const MucSourceLine *line)
{
  if (reader->kind != MUC_BODY_TABLES)
    return FALSE;
  if (reader->unread)
    {
      reader->unread = !muc_item_is_labelled (line->text);
      return reader->unread;
    }
  if (!begins_unread_table (reader, line->text))
    return FALSE;

  reader->unread = TRUE;
  muc_import_findings_add (reader->findings, MUC_IMPORT_WARNING, reader->source->name,
                           line->number, line->text,
                           _("The cells of this table cannot be told apart, so its lines found no "
                             "place. Put tabs or | between the cells."));
  return TRUE;
}

static void
read_text (Reader              *reader,
           const MucSourceLine *line)
{
  MucItemMark mark;

  if (skip_unread_table (reader, line) || muc_item_is_page_mark (line->text))
    return;

  if (muc_item_read_mark (line->text, &mark) && begins_item (reader, &mark))
    start_item (reader, &mark, FALSE);
  else if (!reader->after_foot && begins_paragraph (reader, line->text))
    {
      mark = (MucItemMark) { .rest = line->text };
      start_item (reader, &mark, FALSE);
    }
  else if (!reader->after_foot)
    read_words (reader, line->text);
  reader->line_before = line->text;
}

/* Tables */

/* Of the rows of a table that is left out there is nothing to say. */
static void G_GNUC_PRINTF (3, 4)
report (Reader              *reader,
        const MucSourceLine *line,
        const char          *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (reader->table->left_out)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (reader->findings, MUC_IMPORT_HINT, reader->source->name, line->number,
                           line->text, "%s", message);
}

/* A row without a number belongs to the one above it where its main cells are empty: a page
 * broke in the middle of a row. */
static void
keep_row (Reader              *reader,
          const MucSourceLine *line,
          MucImportRow        *new_row)
{
  g_autoptr (MucImportRow) row = new_row;
  GPtrArray *rows = reader->item->rows;
  MucImportRow *before = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;

  /* A row that says nothing else than what the clerk leaves out has found its place. */
  if (muc_import_row_is_empty (row) && !muc_paper_table_is_corrected (reader->table))
    return;
  add_line (reader, reader->item->lines);
  if (muc_import_row_is_empty (row))
    return;
  if (before != NULL && muc_import_row_is_continuation (row)
      && muc_import_row_append (before, row))
    {
      muc_paper_table_extend (reader->table, reader->i);
      report (reader, line,
              _("The row has no number; it was taken for the rest of the row above."));
      return;
    }
  if (row->number > 0 && row->number != (before != NULL ? before->number + 1 : 1))
    report (reader, line, _("Row number %d stands where %d was expected."), row->number,
            before != NULL ? before->number + 1 : 1);
  muc_paper_table_add_row (reader->table, reader->i);
  row->table = reader->table;
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

/* Whether the line can be the rest of a row that a scanner broke inside a cell. */
static GPtrArray *
get_broken_rest (const Reader *reader,
                 guint         i)
{
  const MucSourceLine *line;

  if (i >= reader->end)
    return NULL;
  line = muc_source_get (reader->source, i);
  if (line->kind != MUC_SOURCE_ROW || muc_source_is_number (line->cells->pdata[0])
      || *(const char *) line->cells->pdata[0] == '\0' || muc_item_is_labelled (line->text))
    return NULL;

  return line->cells;
}

/* Puts a row together whose first lines have too few cells: the last cell of one line goes on in
 * the first cell of the next. Returns the cells and moves on to the last line. */
static GPtrArray *
gather_cells (Reader *reader)
{
  const MucSourceLine *line = muc_source_get (reader->source, reader->i);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint wanted = reader->columns->n_named;

  for (guint c = 0; c < line->cells->len; c++)
    g_ptr_array_add (cells, g_strdup (line->cells->pdata[c]));
  if (!muc_source_is_number (cells->pdata[0]) || reader->columns->headings[0] == NULL)
    return g_steal_pointer (&cells);

  for (guint n = 1; n < ROW_LINES_MAX && cells->len + 1 < wanted; n++)
    {
      GPtrArray *rest = get_broken_rest (reader, reader->i + 1);
      char *last = cells->pdata[cells->len - 1];

      if (rest == NULL || cells->len + rest->len - 1 > wanted)
        break;
      cells->pdata[cells->len - 1] = g_strconcat (last, " ", rest->pdata[0], NULL);
      g_free (last);
      for (guint c = 1; c < rest->len; c++)
        g_ptr_array_add (cells, g_strdup (rest->pdata[c]));
      report (reader, line, _("The row was broken over several lines; they were put together."));
      add_line (reader, reader->item->lines);
      reader->i++;
    }

  return g_steal_pointer (&cells);
}

/* A head that is repeated after a page's end may say the columns anew, but the first one is what
 * the table is called by. */
static void
take_head (MucBodyItem *item,
           MucColumns  *columns)
{
  for (guint i = 0; item->head != NULL && i < MUC_N_COLUMNS; i++)
    {
      g_free (columns->headings[i]);
      columns->headings[i] = g_steal_pointer (&item->head->headings[i]);
    }
  g_clear_pointer (&item->head, muc_columns_free);
  item->head = columns;
}

/* The table whose head was read, or the one that is open where the head only repeats. */
static MucPaperTable *
find_table (Reader           *reader,
            guint             at,
            guint             second,
            const MucColumns *columns)
{
  MucPaperTable *table = reader->table;

  if (table != NULL && muc_paper_table_reads_as (table, columns->column))
    return table;

  table = muc_paper_tables_open (reader->source->tables, at,
                                 muc_source_get (reader->source, at)->cells, columns->column);
  if (second > at)
    muc_paper_table_add_heading (table, muc_source_get (reader->source, second)->cells);

  return table;
}

/* Opens the table whose head stands in the line @at, and where it has two rows in @second. */
static void
open_table (Reader     *reader,
            guint       at,
            guint       second,
            MucColumns *columns)
{
  const gboolean names_item = reader->item == NULL;

  reader->unread = FALSE;
  if (names_item)
    {
      MucItemMark mark = { .rest = "" };

      start_item (reader, &mark, FALSE);
    }
  g_array_append_val (reader->item->lines, at);
  if (second > at)
    g_array_append_val (reader->item->lines, second);
  g_string_truncate (reader->body->trailing, 0);
  g_array_set_size (reader->body->trailing_lines, 0);
  reader->table = find_table (reader, at, second, columns);
  muc_paper_table_extend (reader->table, second);
  muc_columns_correct (columns, reader->table);
  if (names_item)
    reader->item->from_table = reader->table;
  if (!g_ptr_array_find (reader->item->tables, reader->table, NULL))
    g_ptr_array_add (reader->item->tables, reader->table);
  take_head (reader->item, columns);
  reader->columns = columns;
}

/* The second row of the head that was just read is taken into its @columns. Returns the line of it,
 * or that of the head where there is none. */
static guint
read_second_head (const Reader *reader,
                  MucColumns   *columns)
{
  for (guint i = reader->i + 1; i < reader->end; i++)
    {
      const MucSourceLine *line = muc_source_get (reader->source, i);
      g_autoptr (MucColumns) own = NULL;

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      if (line->kind != MUC_SOURCE_ROW)
        break;
      own = muc_columns_read (line->cells);
      return own == NULL && muc_columns_add_head (columns, line->cells) ? i : reader->i;
    }

  return reader->i;
}

/* The words of a row over the whole width of the table, perhaps after a number. */
static const char *
get_band_text (const MucSourceLine *line)
{
  const char *text = NULL;

  if (line->n_filled > 2)
    return NULL;
  for (guint i = 0; i < line->cells->len; i++)
    {
      const char *cell = line->cells->pdata[i];

      if (*cell == '\0')
        continue;
      if (text != NULL && strlen (text) > 5)
        return NULL;
      text = cell;
    }

  return text;
}

/* A table can hold all objectives: a row over its whole width then names the next one. */
static gboolean
read_band (Reader              *reader,
           const MucSourceLine *line)
{
  const char *text = get_band_text (line);
  MucBodyItem *item = reader->item;
  MucItemMark mark;

  if (text == NULL || !muc_item_read_mark (text, &mark) || mark.label == 0)
    return FALSE;

  if (item->text->len == 0 && item->rows->len == 0)
    {
      item->from_table = reader->table;
      item->number = MAX (mark.label, 0);
      item->labelled = TRUE;
      item->line = line->number;
      g_string_assign (item->text, mark.rest);
      add_line (reader, item->lines);
      return TRUE;
    }
  start_item (reader, &mark, TRUE);
  reader->item->from_table = reader->table;
  g_ptr_array_add (reader->item->tables, reader->table);
  reader->item->head = muc_columns_copy (reader->columns);
  reader->columns = reader->item->head;
  return TRUE;
}

static gboolean
refuse_headless (Reader               *reader,
                 const MucSourceLine  *line,
                 GError              **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_TABLE,
               _("%s:%u: this row begins a table that has no head and continues none. Put its "
                 "head above it: %s."),
               reader->source->name, line->number,
               "STT, Nội dung công việc, Trách nhiệm thực hiện, Thời gian hoàn thành, "
               "Kết quả dự kiến");
  return FALSE;
}

/* Whether a line is the head of a table of @width columns, whatever its headings say. */
static gboolean
may_be_head (const MucSourceLine *line,
             guint                width)
{
  if (line->kind != MUC_SOURCE_ROW || line->n_filled < 3 || line->cells->len > width + 1
      || line->cells->len + 1 < width || muc_source_is_number (line->cells->pdata[0]))
    return FALSE;
  for (guint i = 0; i < line->cells->len; i++)
    if (strlen (line->cells->pdata[i]) > HEADING_LENGTH_MAX)
      return FALSE;

  return TRUE;
}

/* Opens a table whose head was not known for one, at its first row: the clerk can say what its
 * columns are. */
static gboolean
open_below_unknown_head (Reader *reader)
{
  guint width = muc_source_get (reader->source, reader->i)->cells->len;
  guint at = reader->i;
  const MucSourceLine *head;

  do
    {
      if (at == reader->begin)
        return FALSE;
      head = muc_source_get (reader->source, --at);
    }
  while (head->kind == MUC_SOURCE_BLANK || head->kind == MUC_SOURCE_RULE);
  if (!may_be_head (head, width))
    return FALSE;

  open_table (reader, at, at, muc_columns_guess (head->cells));
  if (!reader->table->left_out && !muc_paper_table_is_corrected (reader->table))
    muc_import_findings_add (reader->findings, MUC_IMPORT_WARNING, reader->source->name,
                             head->number, head->text,
                             _("The head of this table is not that of the form; see whether each "
                               "column was taken for what it is."));
  return TRUE;
}

static gboolean
read_row (Reader               *reader,
          const MucSourceLine  *line,
          GError              **error)
{
  gboolean numbered = muc_source_is_number (line->cells->pdata[0]);
  MucColumns *columns = numbered && reader->columns != NULL ? NULL
                                                            : muc_columns_read (line->cells);
  g_autoptr (GPtrArray) cells = NULL;
  guint number;

  if (columns != NULL)
    {
      guint second = read_second_head (reader, columns);

      open_table (reader, reader->i, second, columns);
      reader->i = second;
      return TRUE;
    }
  if (reader->columns == NULL && (!numbered || line->n_filled < 3))
    return TRUE;
  if (reader->columns == NULL && !open_below_unknown_head (reader))
    return refuse_headless (reader, line, error);

  if (muc_columns_is_numbers (line->cells))
    {
      add_line (reader, reader->item->lines);
      muc_paper_table_extend (reader->table, reader->i);
      return TRUE;
    }
  if (read_band (reader, line))
    {
      muc_paper_table_extend (reader->table, reader->i);
      return TRUE;
    }
  if (line->n_filled == 1 && *(const char *) line->cells->pdata[0] != '\0')
    return TRUE;

  number = line->number;
  cells = gather_cells (reader);
  keep_row (reader, muc_source_get (reader->source, reader->i),
            muc_import_row_new (reader->columns, cells, number));
  return TRUE;
}

/* Reads the foot that seems to begin here; FALSE where nothing of it was wanted. */
static gboolean
read_foot (Reader *reader)
{
  guint after = muc_paper_foot_read (reader->source, reader->i, reader->end, &reader->body->foot,
                                     reader->body->foot_lines);

  if (after == reader->i)
    return FALSE;

  reader->i = after - 1;
  reader->after_foot = TRUE;
  return TRUE;
}

/* In a table that cannot be read "Giám đốc" on a line of its own is more likely a party. */
static gboolean
may_be_foot (const Reader        *reader,
             const MucSourceLine *line)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!reader->unread)
    return TRUE;
  parts = muc_source_split_parts (line->text);
  for (guint i = 0; i < parts->len; i++)
    if (muc_heading_is_capital (parts->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
read_line (Reader               *reader,
           const MucSourceLine  *line,
           GError              **error)
{
  gboolean row = line->kind == MUC_SOURCE_ROW && reader->kind == MUC_BODY_TABLES
                 && (reader->columns != NULL || !muc_source_is_text (line));

  if ((!row || line->n_filled <= 3) && muc_paper_foot_begins (line->text)
      && (!row || !muc_source_is_number (line->cells->pdata[0])) && may_be_foot (reader, line)
      && read_foot (reader))
    return TRUE;
  if (row)
    return read_row (reader, line, error);

  if (muc_source_is_text (line))
    read_text (reader, line);

  return TRUE;
}

static MucBody *
new_body (void)
{
  MucBody *self = g_new0 (MucBody, 1);

  self->leading = g_string_new (NULL);
  self->leading_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->trailing = g_string_new (NULL);
  self->trailing_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->foot_lines = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * muc_body_read:
 * @source: the lines of a file
 * @begin: the first line of a section's body, counted from 0
 * @end: the line after its last
 * @kind: how the list is written
 * @findings: (element-type MucImportFinding): gets what there is to say
 * @error: return location for an error
 *
 * Reads what stands under a heading: a list of numbered items, each perhaps with an action table,
 * words before and after the list, and the block of signature and recipients. Lines that were cut
 * at the paper's width, by a page's end or by the scanner are put together again. No line is
 * marked as placed.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL where a table continues nothing and
 *   has no head
 */
MucBody *
muc_body_read (MucSource  *source,
               guint       begin,
               guint       end,
               MucBodyKind kind,
               GPtrArray  *findings,
               GError    **error)
{
  g_autoptr (MucBody) body = new_body ();
  Reader reader = {
    .source = source, .findings = findings, .body = body, .begin = begin, .i = begin,
    .end = end, .kind = kind, .blank = TRUE,
  };

  survey (&reader);
  for (; reader.i < end; reader.i++)
    {
      const MucSourceLine *line = muc_source_get (source, reader.i);

      if (line->kind == MUC_SOURCE_TEXT || line->kind == MUC_SOURCE_ROW)
        {
          if (!read_line (&reader, line, error))
            return NULL;
          reader.blank = FALSE;
        }
      else if (line->kind == MUC_SOURCE_BLANK)
        reader.blank = TRUE;
    }

  return g_steal_pointer (&body);
}

/**
 * muc_body_free:
 * @self: (transfer full): the body of a section
 */
void
muc_body_free (MucBody *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->leading, TRUE);
  g_array_unref (self->leading_lines);
  g_ptr_array_unref (self->items);
  g_string_free (self->trailing, TRUE);
  g_array_unref (self->trailing_lines);
  muc_paper_foot_clear (&self->foot);
  g_array_unref (self->foot_lines);
  g_free (self);
}
