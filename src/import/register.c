/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/register.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/finding.h"
#include "import/items.h"
#include "import/match.h"
#include "model/text.h"

/* A row that a scanner broke over lines is put together from no more than these. */
#define ROW_LINES_MAX 24
/* So many rows, in so many lines below a head, tell how wide the table is. */
#define SAMPLE_MAX 60
#define SAMPLE_LINES_MAX 600
/* No row over the whole width of a table that names a part is longer than this. */
#define PART_LENGTH_MAX 80
/* "Phần II." */
#define ENUMERATOR_LENGTH_MAX 10
/* "Năm 2026" is a line of a title, shorter ones may be anything. */
#define TITLE_LENGTH_MIN 7
/* Without a head only tables as wide as the forms are taken for registers. */
#define WIDTH_MIN 13
/* What this program's papers say where no reason was given. */
#define NO_REASON "không ghi lý do"

typedef struct
{
  MucSource *source;
  GPtrArray *findings;
  MucRegister *result;
  const char *title;
  guint i, end;

  MucRiskColumns *columns;   /* of the table that is open */
  MucPaperTable *table;      /* that table */
  MucRiskKind table_part;    /* the part in which it began */
  guint after_row;           /* the line below its last row */
  MucRiskKind part;
  gboolean has_opportunities; /* whether a part of them was named */
  GPtrArray *notes;          /* lines below the tables that say why rows are rated otherwise */
} Reader;

/**
 * muc_register_is_part:
 * @text: a line, or the words of a row
 * @kind: (out) (optional): the kind of the rows below
 *
 * Returns: whether @text names a part of a register: "I. CÁC RỦI RO", "II. CÁC CƠ HỘI"
 */
gboolean
muc_register_is_part (const char  *text,
                      MucRiskKind *kind)
{
  static GRegex *regex;
  g_autofree char *words = NULL;
  g_autofree char *squashed = NULL;
  gboolean risks, opportunities;

  if (strlen (text) > PART_LENGTH_MAX)
    return FALSE;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^(?:(?:PHẦN|MỤC)\\s+)?(?:[IVl1-2]{1,3}|[AB])"
                                            "\\s*[.:)/\\-–\\s]\\s*(?=\\pL)",
                                            G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, NULL));
  words = g_regex_replace (regex, text, -1, 0, "", 0, NULL);
  squashed = muc_match_squash (words != NULL ? words : text);
  risks = muc_match_equals (squashed, "ruiro") || muc_match_starts (squashed, "cacruiro") >= 0;
  opportunities = muc_match_equals (squashed, "cohoi")
                  || muc_match_starts (squashed, "caccohoi") >= 0;
  if (risks == opportunities || (risks && strstr (squashed, "cohoi") != NULL))
    return FALSE;
  if (kind != NULL)
    *kind = risks ? MUC_RISK_KIND_RISK : MUC_RISK_KIND_OPPORTUNITY;

  return TRUE;
}

/**
 * muc_register_is_part_row:
 * @cells: (element-type utf8): the cells of a row
 * @kind: (out) (optional): the kind of the rows below
 *
 * Returns: whether the row only names a part, in any of its cells or with its number in a cell of
 *   its own
 */
gboolean
muc_register_is_part_row (GPtrArray   *cells,
                          MucRiskKind *kind)
{
  const char *filled[2] = { NULL };
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      if (*(const char *) cells->pdata[i] == '\0')
        continue;
      if (n == G_N_ELEMENTS (filled))
        return FALSE;
      filled[n++] = cells->pdata[i];
    }
  if (n == 0 || (n == 2 && strlen (filled[0]) > ENUMERATOR_LENGTH_MAX))
    return FALSE;
  text = g_strjoin (" ", filled[0], filled[1], NULL);

  return muc_register_is_part (text, kind);
}

static void
add_line (Reader *reader,
          guint   i)
{
  g_array_append_val (reader->result->lines, i);
}

static const MucSourceLine *
get_line (const Reader *reader,
          guint         i)
{
  return muc_source_get (reader->source, i);
}

/* Of the rows of a table that is left out there is nothing to say. */
static void G_GNUC_PRINTF (5, 6)
report (Reader              *reader,
        MucImportSeverity    severity,
        const MucSourceLine *line,
        const char          *text,
        const char          *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (reader->table != NULL && reader->table->left_out)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  muc_import_findings_add (reader->findings, severity, reader->source->name, line->number,
                           text, "%s", message);
}

static gboolean
is_part (const MucSourceLine *line,
         MucRiskKind         *kind)
{
  if (line->kind == MUC_SOURCE_ROW)
    return muc_register_is_part_row (line->cells, kind);

  return line->kind == MUC_SOURCE_TEXT && muc_register_is_part (line->text, kind);
}

static gboolean
has_place_date (const MucSourceLine *line)
{
  g_autoptr (GPtrArray) parts = muc_source_split_parts (line->text);

  for (guint i = 0; i < parts->len; i++)
    if (muc_place_date_is (parts->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_foot (const MucSourceLine *line)
{
  if (line->kind == MUC_SOURCE_ROW
      && (line->n_filled > 3 || muc_source_is_number (line->cells->pdata[0])))
    return FALSE;

  return muc_paper_foot_begins (line->text) || has_place_date (line);
}

static gboolean
is_head (const MucSourceLine *line,
         gboolean             in_head)
{
  return line->kind == MUC_SOURCE_ROW && muc_risk_columns_is_head (line->cells, in_head);
}

static guint
count_numbers (const MucSourceLine *line)
{
  return line->kind == MUC_SOURCE_ROW ? muc_risk_columns_count (line->cells) : 0;
}

/* Heads */

static void
begin_part (Reader      *reader,
            MucRiskKind  kind)
{
  reader->part = kind;
  reader->has_opportunities |= kind == MUC_RISK_KIND_OPPORTUNITY;
  add_line (reader, reader->i);
}

/* The rows from @i on up to the next head. */
static GPtrArray *
sample_rows (const Reader *reader,
             guint         i)
{
  GPtrArray *rows = g_ptr_array_new ();

  guint end = MIN (reader->end, i + SAMPLE_LINES_MAX);

  for (; i < end && rows->len < SAMPLE_MAX; i++)
    {
      const MucSourceLine *line = get_line (reader, i);

      if (line->kind != MUC_SOURCE_ROW || is_part (line, NULL) || count_numbers (line) > 0)
        continue;
      if (is_head (line, FALSE) || is_foot (line))
        break;
      g_ptr_array_add (rows, line->cells);
    }

  return rows;
}

/* What stands over each column: what is further down is nearer to it. */
static GPtrArray *
list_headings (GPtrArray *heads,
               guint      n)
{
  GPtrArray *headings = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const char *heading = "";

      for (guint h = heads->len; *heading == '\0' && h-- > 0;)
        if (i < ((GPtrArray *) heads->pdata[h])->len)
          heading = g_ptr_array_index ((GPtrArray *) heads->pdata[h], i);
      g_ptr_array_add (headings, (gpointer) heading);
    }

  return headings;
}

/* The table of the columns at hand; a head that repeats them in the same part goes on with it. */
static void
open_table (Reader    *reader,
            guint      first,
            GPtrArray *heads,
            GArray    *read)
{
  g_autoptr (GPtrArray) headings = list_headings (heads, read->len);

  if (reader->table == NULL || reader->table_part != reader->part
      || !muc_paper_table_reads_as (reader->table, read))
    {
      reader->table = muc_paper_tables_open (reader->source->tables, first, headings, read);
      reader->table->is_register = TRUE;
      reader->table_part = reader->part;
    }
  muc_risk_columns_correct (reader->columns, reader->table);
}

/* A head that is repeated after a page's end says nothing new, unless it is another table's. */
static void
take_columns (Reader         *reader,
              guint           first,
              GPtrArray      *heads,
              MucRiskColumns *new_columns,
              guint           n_numbered)
{
  g_autoptr (MucRiskColumns) fresh = new_columns;
  g_autoptr (GArray) read = NULL;

  if (reader->columns != NULL && !fresh->certain
      && (n_numbered == 0 || n_numbered == reader->columns->n_cells))
    {
      read = g_array_ref (reader->table->read);
      open_table (reader, first, heads, read);
      return;
    }
  if (reader->result->severity_heading == NULL)
    reader->result->severity_heading = g_strdup (fresh->severity_heading);
  g_clear_pointer (&reader->columns, muc_risk_columns_free);
  reader->columns = g_steal_pointer (&fresh);
  read = muc_risk_columns_list (reader->columns);
  open_table (reader, first, heads, read);
}

/* A heading of no column is told: what stands below it may have come to another one. */
static void
check_head (Reader              *reader,
            const MucSourceLine *line)
{
  if (muc_paper_table_is_corrected (reader->table))
    return;
  for (guint i = 0; i < line->cells->len; i++)
    {
      const char *cell = line->cells->pdata[i];

      if (*cell != '\0' && !muc_risk_columns_is_heading (cell))
        report (reader, MUC_IMPORT_WARNING, line, cell,
                _("The form has no column of this heading; see whether what stands below it came "
                  "to the right one."));
    }
}

/* Takes the lines from @first up to @after for a head; @head_lines are those with headings. */
static void
take_head (Reader    *reader,
           guint      first,
           guint      after,
           GPtrArray *head_lines,
           guint      n_numbered)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = sample_rows (reader, after);

  for (guint i = 0; i < head_lines->len; i++)
    g_ptr_array_add (heads, ((const MucSourceLine *) head_lines->pdata[i])->cells);
  take_columns (reader, first, heads, muc_risk_columns_new (heads, n_numbered, rows), n_numbered);
  muc_paper_table_extend (reader->table, after - 1);
  for (guint i = 0; i < head_lines->len; i++)
    check_head (reader, head_lines->pdata[i]);
}

/* The rows of a head, its row of numbers and the first part, in whatever order; moves on to the
 * last of them. */
static void
read_head (Reader *reader)
{
  g_autoptr (GPtrArray) head_lines = g_ptr_array_new ();
  guint n_numbered = 0;
  guint first = reader->i;
  guint after = reader->i;

  for (; reader->i < reader->end; reader->i++)
    {
      MucSourceLine *line = muc_source_get (reader->source, reader->i);
      guint n = count_numbers (line);
      MucRiskKind kind;

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      if (is_part (line, &kind))
        begin_part (reader, kind);
      else if (n > 0 || is_head (line, head_lines->len > 0))
        {
          if (n > 0)
            n_numbered = n;
          else
            g_ptr_array_add (head_lines, line);
          add_line (reader, reader->i);
        }
      else
        break;
      after = reader->i + 1;
    }
  reader->i = after - 1;
  take_head (reader, first, after, head_lines, n_numbered);
}

/* Rows */

/* Whether the line can be the rest of a row that was broken inside a cell. */
static gboolean
may_be_rest (const Reader *reader,
             guint         i)
{
  const MucSourceLine *line;

  if (i >= reader->end)
    return FALSE;
  line = get_line (reader, i);
  if (line->kind == MUC_SOURCE_ROW
      && (muc_source_is_number (line->cells->pdata[0])
          || *(const char *) line->cells->pdata[0] == '\0'))
    return FALSE;

  return (line->kind == MUC_SOURCE_ROW || line->kind == MUC_SOURCE_TEXT) && !is_part (line, NULL)
         && !is_foot (line) && !is_head (line, FALSE) && count_numbers (line) == 0
         && !muc_item_is_page_mark (line->text);
}

/* Inside a cell each bullet stands on a line of its own. */
static void
join_cell (GPtrArray  *cells,
           const char *text)
{
  char *last = cells->pdata[cells->len - 1];
  MucItemMark mark;
  const char *between = muc_item_read_mark (text, &mark) && mark.style == '-' ? "\n" : " ";

  cells->pdata[cells->len - 1] = *last == '\0' ? g_strdup (text)
                                               : g_strconcat (last, between, text, NULL);
  g_free (last);
}

/* Lines from @from up to the row @to, whose first cell ends the last cell of @cells. */
static void
join_lines (Reader    *reader,
            GPtrArray *cells,
            guint      from,
            guint      to)
{
  const MucSourceLine *row = get_line (reader, to);

  for (guint i = from; i < to; i++)
    {
      join_cell (cells, get_line (reader, i)->text);
      add_line (reader, i);
    }
  join_cell (cells, row->cells->pdata[0]);
  for (guint c = 1; c < row->cells->len; c++)
    g_ptr_array_add (cells, g_strdup (row->cells->pdata[c]));
  add_line (reader, to);
}

/* Puts a row together whose first lines have too few cells: the last cell of one line goes on in
 * the lines below. Returns the cells and moves on to the last line. */
static GPtrArray *
gather_cells (Reader *reader)
{
  const MucSourceLine *line = get_line (reader, reader->i);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint wanted = reader->columns->n_cells;
  guint next = reader->i + 1;

  for (guint c = 0; c < line->cells->len; c++)
    g_ptr_array_add (cells, g_strdup (line->cells->pdata[c]));
  if (!muc_source_is_number (cells->pdata[0]))
    return g_steal_pointer (&cells);

  for (guint n = 0; n < ROW_LINES_MAX && cells->len < wanted && may_be_rest (reader, next); n++)
    {
      const MucSourceLine *rest = get_line (reader, next);

      if (rest->kind == MUC_SOURCE_ROW)
        {
          if (cells->len + rest->cells->len - 1 > wanted)
            break;
          join_lines (reader, cells, reader->i + 1, next);
          reader->i = next;
        }
      next++;
    }
  if (get_line (reader, reader->i) != line)
    report (reader, MUC_IMPORT_HINT, line, line->text,
            _("The row was broken over several lines; they were put together."));

  return g_steal_pointer (&cells);
}

static void
check_number (Reader              *reader,
              const MucSourceLine *line,
              const MucRiskRow    *row)
{
  GPtrArray *rows = reader->result->rows;
  const MucRiskRow *before = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;
  int expected = before != NULL ? before->number + 1 : 1;

  if (row->number > 0 && row->number != expected && row->number != 1)
    report (reader, MUC_IMPORT_HINT, line, line->text,
            _("Row number %d stands where %d was expected."), row->number, expected);
}

/* A cell that is no number where one must be found no place. */
static void
check_cell (Reader              *reader,
            const MucSourceLine *line,
            const char          *cell)
{
  if (cell != NULL && !muc_risk_row_is_number (cell))
    report (reader, MUC_IMPORT_LEFTOVER, line, cell, _("A number was expected here."));
}

static void
keep_row (Reader              *reader,
          const MucSourceLine *line,
          MucRiskRow          *new_row)
{
  g_autoptr (MucRiskRow) row = new_row;
  GPtrArray *rows = reader->result->rows;
  MucRiskRow *before = rows->len > 0 ? rows->pdata[rows->len - 1] : NULL;

  check_cell (reader, line, row->cells[MUC_RISK_COLUMN_NUMBER]);
  check_cell (reader, line, row->cells[MUC_RISK_COLUMN_ROUND]);
  if (muc_risk_row_is_empty (row))
    return;
  if (before != NULL && muc_risk_row_is_continuation (row) && muc_risk_row_append (before, row))
    {
      muc_paper_table_extend (reader->table, reader->i);
      report (reader, MUC_IMPORT_HINT, line, line->text,
              _("The row has no number; it was taken for the rest of the row above."));
      return;
    }
  check_number (reader, line, row);
  row->kind = reader->part;
  row->table = reader->table;
  muc_paper_table_add_row (reader->table, reader->i);
  g_ptr_array_add (rows, g_steal_pointer (&row));
}

static void
read_cells (Reader *reader)
{
  const MucSourceLine *line = get_line (reader, reader->i);
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *rest = NULL;
  MucRiskRow *row;

  add_line (reader, reader->i);
  cells = gather_cells (reader);
  row = muc_risk_row_new (reader->columns, cells, line->number, &rest);
  if (rest != NULL)
    report (reader, MUC_IMPORT_LEFTOVER, line, rest,
            _("The row has more cells than the table has columns; these found no place."));
  else if (cells->len < reader->columns->n_cells && cells->len > 1 && row->number > 0)
    report (reader, MUC_IMPORT_WARNING, line, line->text,
            _("The row has %u cells, the table %u columns; see whether each stands in its own."),
            cells->len, reader->columns->n_cells);
  keep_row (reader, line, row);
}

/* A table whose head was lost is known by its width. */
static gboolean
open_headless (Reader *reader)
{
  const MucSourceLine *line = get_line (reader, reader->i);
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (MucRiskColumns) columns = NULL;
  g_autoptr (GArray) read = NULL;

  if (!muc_source_is_number (line->cells->pdata[0]))
    return FALSE;
  rows = sample_rows (reader, reader->i);
  columns = muc_risk_columns_new (heads, 0, rows);
  if (columns->n_cells < WIDTH_MIN)
    return FALSE;

  reader->columns = g_steal_pointer (&columns);
  read = muc_risk_columns_list (reader->columns);
  open_table (reader, reader->i, heads, read);
  reader->table->body = reader->i;
  report (reader, MUC_IMPORT_WARNING, line, line->text,
          _("The table has lost its head; its cells were taken in the order of the form."));
  return TRUE;
}

static void
read_row (Reader *reader)
{
  const MucSourceLine *line = get_line (reader, reader->i);

  if (count_numbers (line) > 0 || is_head (line, FALSE))
    {
      read_head (reader);
      return;
    }
  /* Words over the whole width name no part that is known. */
  if (line->n_filled == 1 && *(const char *) line->cells->pdata[0] != '\0')
    return;
  if (reader->columns == NULL && !open_headless (reader))
    return;
  read_cells (reader);
  reader->after_row = reader->i + 1;
}

/* Lines */

/* Reads the signatures that seem to begin here; FALSE where nothing of them was wanted. */
static gboolean
read_foot (Reader *reader)
{
  guint after = muc_paper_foot_read (reader->source, reader->i, reader->end,
                                     &reader->result->foot, reader->result->foot_lines);

  if (after == reader->i)
    return FALSE;

  reader->i = after - 1;
  return TRUE;
}

/* The title, or a line of it, at the top of a page. */
static gboolean
is_title (const Reader        *reader,
          const MucSourceLine *line)
{
  g_autofree char *squashed = NULL;
  g_autofree char *title = NULL;

  if (strlen (line->text) > strlen (reader->title) * 2)
    return FALSE;
  squashed = muc_match_squash (line->text);
  title = muc_match_squash (reader->title);

  return strlen (squashed) >= TITLE_LENGTH_MIN && strstr (title, squashed) != NULL;
}

/* "Trưởng phòng" directly below a row is the rest of one of its cells rather than a signature;
 * place and date are not. */
static gboolean
goes_on_below (const Reader        *reader,
               const MucSourceLine *line)
{
  return line->kind == MUC_SOURCE_ROW && line->n_filled == 1 && reader->i == reader->after_row
         && *(const char *) line->cells->pdata[0] == '\0' && !has_place_date (line);
}

/* "* Rủi ro 2, 7: …", to which the star in their cells leads, as this program's papers have it. */
static gboolean
match_note (const char  *text,
            GMatchInfo **match)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^\\* ?(Rủi ro|Cơ hội) ([\\d, ]+): (.+)$",
                                            G_REGEX_OPTIMIZE | G_REGEX_DOTALL, 0, NULL));

  return g_regex_match (regex, text, 0, match);
}

static gboolean
read_note (Reader              *reader,
           const MucSourceLine *line)
{
  if (*line->text != '*' || reader->columns == NULL || line->n_filled > 1
      || !match_note (line->text, NULL))
    return FALSE;
  g_ptr_array_add (reader->notes, line->text);
  add_line (reader, reader->i);

  return TRUE;
}

static void
read_line (Reader *reader)
{
  const MucSourceLine *line = get_line (reader, reader->i);
  MucRiskKind kind;

  if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
    return;
  if (is_part (line, &kind))
    begin_part (reader, kind);
  else if (read_note (reader, line))
    return;
  else if (!goes_on_below (reader, line) && is_foot (line) && read_foot (reader))
    return;
  else if (line->kind == MUC_SOURCE_ROW)
    read_row (reader);
  else if (is_title (reader, line))
    add_line (reader, reader->i);
}

/* In one list without parts some opportunities are known only by where they stand. */
static void
settle_kinds (Reader *reader)
{
  GPtrArray *rows = reader->result->rows;

  muc_risk_rows_settle_kinds (rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const MucRiskRow *row = rows->pdata[i];

      if (row->kind == MUC_RISK_KIND_OPPORTUNITY && !row->table->left_out
          && !muc_risk_row_names_opportunity (row))
        muc_import_findings_add (reader->findings, MUC_IMPORT_WARNING, reader->source->name,
                                 row->line, row->cells[MUC_RISK_COLUMN_TEXT],
                                 _("The row was taken for an opportunity: it stands behind the "
                                   "risks and is not rated, or its list is numbered anew."));
    }
}

static void
count_risks (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      MucRiskRow *row = rows->pdata[i];

      row->table->n_risks += row->kind == MUC_RISK_KIND_RISK;
    }
}

/* The star that leads to a note is no word of the cell. */
static void
drop_star (MucRiskRow *row)
{
  char *words = row->cells[MUC_RISK_COLUMN_PRIORITY];

  if (words == NULL || !g_str_has_suffix (words, "*"))
    return;
  words[strlen (words) - 1] = '\0';
  row->cells[MUC_RISK_COLUMN_PRIORITY] = muc_text_trim (words);
  g_free (words);
}

/* A note that no reason was given is none. */
static void
apply_note (GPtrArray  **rows,
            const char  *note)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *numbers = NULL;
  g_autofree char *reason = NULL;
  g_auto (GStrv) list = NULL;

  match_note (note, &match);
  kind = g_match_info_fetch (match, 1);
  numbers = g_match_info_fetch (match, 2);
  reason = g_match_info_fetch (match, 3);
  rows += strcmp (kind, "Rủi ro") == 0 ? MUC_RISK_KIND_RISK : MUC_RISK_KIND_OPPORTUNITY;
  list = g_strsplit (numbers, ",", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      guint64 position = g_ascii_strtoull (g_strstrip (list[i]), NULL, 10);

      if (position > 0 && position <= (*rows)->len)
        {
          MucRiskRow *row = (*rows)->pdata[position - 1];

          drop_star (row);
          g_free (row->reason);
          row->reason = strcmp (reason, NO_REASON) != 0 ? g_strdup (reason) : NULL;
        }
    }
}

static void
apply_notes (Reader *reader)
{
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();
  g_autoptr (GPtrArray) opportunities = g_ptr_array_new ();
  GPtrArray *rows[] = {
    [MUC_RISK_KIND_RISK] = risks, [MUC_RISK_KIND_OPPORTUNITY] = opportunities,
  };

  for (guint i = 0; i < reader->result->rows->len; i++)
    {
      MucRiskRow *row = reader->result->rows->pdata[i];

      g_ptr_array_add (rows[row->kind], row);
    }
  for (guint i = 0; i < reader->notes->len; i++)
    apply_note (rows, reader->notes->pdata[i]);
}

/**
 * muc_register_read:
 * @source: the lines of a file
 * @begin: the first line below the title of a risk paper, counted from 0
 * @end: the line after its last
 * @title: the title, which may be repeated at the top of a page
 * @findings: (element-type MucImportFinding): gets what there is to say
 *
 * Reads the register: tables with their heads, the parts of risks and opportunities, and the
 * signatures. No line is marked as placed.
 *
 * Returns: (transfer full): what was read, possibly no row
 */
MucRegister *
muc_register_read (MucSource  *source,
                   guint       begin,
                   guint       end,
                   const char *title,
                   GPtrArray  *findings)
{
  MucRegister *self = g_new0 (MucRegister, 1);
  Reader reader = {
    .source = source, .findings = findings, .result = self, .title = title, .i = begin,
    .end = end,
  };
  g_autoptr (GPtrArray) notes = reader.notes = g_ptr_array_new ();

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_risk_row_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->foot_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->foot.dated = TRUE;
  for (; reader.i < end; reader.i++)
    read_line (&reader);
  if (!reader.has_opportunities)
    settle_kinds (&reader);
  count_risks (self->rows);
  muc_risk_rows_number (self->rows);
  apply_notes (&reader);
  g_clear_pointer (&reader.columns, muc_risk_columns_free);

  return self;
}

/**
 * muc_register_free:
 * @self: (transfer full): a register
 */
void
muc_register_free (MucRegister *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_free (self->severity_heading);
  muc_paper_foot_clear (&self->foot);
  g_array_unref (self->foot_lines);
  g_array_unref (self->lines);
  g_free (self);
}
