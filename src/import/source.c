/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/source.h"

#include <string.h>

#include "import/html.h"
#include "model/text.h"

/* A quoted cell with line ends inside is looked for no further than this. */
#define QUOTED_LINES_MAX 60
#define CELLS_MAX 64
/* No table of a paper that is written as HTML is longer than this. */
#define HTML_TABLE_MAX (1024 * 1024)
#define TAG_MAX 200

static void
free_line (gpointer data)
{
  MucSourceLine *line = data;

  g_clear_pointer (&line->cells, g_ptr_array_unref);
  g_free (line->text);
  g_free (line);
}

/* Marks that scanning programs leave: bold and headings of Markdown, a few HTML tags. */
static const struct {
  const char *mark;
  const char *meaning;
} markup[] = {
  { "**", "" }, { "<b>", "" }, { "</b>", "" }, { "<strong>", "" }, { "</strong>", "" },
  { "<i>", "" }, { "</i>", "" }, { "<em>", "" }, { "</em>", "" }, { "<u>", "" }, { "</u>", "" },
  { "<br>", "\n" }, { "<br/>", "\n" }, { "<br />", "\n" }, { "\v", "\n" }, { "\f", " " },
  { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&nbsp;", " " }, { "&quot;", "\"" },
};

static const char *
read_mark (const char  *p,
           const char **meaning)
{
  for (guint i = 0; i < G_N_ELEMENTS (markup); i++)
    if (g_ascii_strncasecmp (p, markup[i].mark, strlen (markup[i].mark)) == 0)
      {
        *meaning = markup[i].meaning;
        return p + strlen (markup[i].mark);
      }

  return NULL;
}

/* "<p align=center>", "</h1>": the tags that only set paragraphs apart. */
static const char *
read_block_tag (const char *p)
{
  static const char *const names[] = {
    "p", "div", "span", "center", "font", "h1", "h2", "h3", "h4", "h5", "h6",
  };
  const char *name = p + 1 + (p[1] == '/');
  gsize length = 0;

  while (g_ascii_isalnum (name[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (name, names[i], length) == 0)
      {
        gsize rest = strcspn (name, ">\n");

        return rest < TAG_MAX && name[rest] == '>' ? name + rest + 1 : NULL;
      }

  return NULL;
}

static char *
strip_markup (const char *text,
              gsize       length)
{
  g_autoptr (GString) plain = g_string_sized_new (length);
  const char *p = text;
  const char *end = text + length;

  while (p < end)
    {
      gsize run = strcspn (p, "*<&\v\f");
      const char *meaning;
      const char *after;

      run = MIN (run, (gsize) (end - p));
      g_string_append_len (plain, p, run);
      p += run;
      if (p >= end)
        break;
      after = read_mark (p, &meaning);
      if (after == NULL && *p == '<')
        {
          after = read_block_tag (p);
          meaning = "";
        }
      if (after != NULL && after <= end)
        {
          g_string_append (plain, meaning);
          p = after;
        }
      else
        g_string_append_c (plain, *p++);
    }

  return muc_text_clean (plain->str);
}

/* "# Heading", "*in italics*" */
static char *
strip_line_marks (char *text)
{
  gsize length = strlen (text);
  gsize hashes = strspn (text, "#");

  if (hashes > 0 && (text[hashes] == ' ' || text[hashes] == '\0'))
    memmove (text, text + hashes, length - hashes + 1);
  else if (length > 2 && strchr ("*_", text[0]) != NULL && text[length - 1] == text[0]
           && !g_ascii_isspace (text[1]))
    {
      text[length - 1] = '\0';
      memmove (text, text + 1, length - 1);
    }

  return g_strstrip (text);
}

static gboolean
is_drawn (gunichar ch)
{
  if (ch < 0x80)
    return strchr ("-=_~*.+", ch) != NULL;

  return (ch >= 0x2010 && ch <= 0x2015) || (ch >= 0x2500 && ch <= 0x257f);
}

static gboolean
is_rule (const char *text)
{
  guint marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (is_drawn (ch))
        marks++;
      else if (!g_unichar_isspace (ch) && (ch >= 0x80 || strchr ("|:oO0", ch) == NULL))
        return FALSE;
    }

  return marks >= 2;
}

/* A row of "---" under a table's head. In a register "---" stands for "nothing" in a cell beside
 * other words, which makes no such row. */
static gboolean
is_rule_row (GPtrArray *cells)
{
  gboolean dashes = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = cells->pdata[i];

      if (*cell == '\0')
        continue;
      if (!is_rule (cell))
        return FALSE;
      dashes = TRUE;
    }

  return dashes;
}

/* If a quoted cell begins at @p, returns where it ends: after its last quote, before a tab or a
 * line's end. Programs quote a cell only for what it holds: a tab, a line's end or a quote. */
static const char *
find_quoted_end (const char *p)
{
  gboolean needed = FALSE;
  guint lines = 0;

  if (*p != '"')
    return NULL;
  for (p++; *p != '\0'; p++)
    {
      if (*p == '"' && p[1] == '"')
        {
          needed = TRUE;
          p++;
        }
      else if (*p == '"')
        return needed && strchr ("\t\n", p[1]) != NULL ? p + 1 : NULL;
      else if (*p == '\t')
        needed = TRUE;
      else if (*p == '\n')
        {
          needed = TRUE;
          if (++lines > QUOTED_LINES_MAX)
            return NULL;
        }
    }

  return NULL;
}

static char *
unquote (const char *start,
         const char *end)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = start + 1; p < end - 1; p++)
    {
      if (*p == '"' && p[1] == '"')
        p++;
      g_string_append_c (plain, *p == '\t' ? ' ' : *p);
    }

  return strip_markup (plain->str, plain->len);
}

/* Where the line that starts at @text ends, quoted cells with their line ends included. */
static const char *
find_line_end (const char *text)
{
  const char *p = text;

  while (TRUE)
    {
      const char *end = find_quoted_end (p);

      /* A quoted first cell makes a row only if another cell follows. */
      if (end != NULL && (p > text || *end == '\t'))
        p = end;
      p += strcspn (p, "\t\n");
      if (*p != '\t')
        return p;
      p++;
    }
}

/**
 * muc_source_split_cells:
 * @row: one row of tab-separated cells, as spreadsheets put it on the clipboard: a cell with a
 *   tab, a line's end or a quote inside is quoted
 *
 * Returns: (transfer full) (element-type utf8): the cells, trimmed and composed; those after the
 *   64th are joined to it
 */
GPtrArray *
muc_source_split_cells (const char *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  const char *p = row;

  g_return_val_if_fail (row != NULL, cells);

  while (TRUE)
    {
      const char *end = find_quoted_end (p);
      gsize length = end != NULL ? (gsize) (end - p) : strcspn (p, "\t");

      if (cells->len == CELLS_MAX - 1)
        length = strlen (p);
      g_ptr_array_add (cells, end != NULL && p + length == end ? unquote (p, end)
                                                               : strip_markup (p, length));
      p += length;
      if (*p == '\0')
        return cells;
      p++;
    }
}

/* The next "|" that parts two cells; "\\|" is one inside a cell. */
static const char *
find_pipe (const char *p)
{
  const char *pipe = strchr (p, '|');

  while (pipe != NULL && pipe > p && pipe[-1] == '\\')
    pipe = strchr (pipe + 1, '|');

  return pipe;
}

static char *
read_piped_cell (const char *start,
                 gsize       length)
{
  g_autoptr (GString) cell = g_string_new_len (start, length);

  g_string_replace (cell, "\\|", "|", 0);
  return strip_markup (cell->str, cell->len);
}

/* "| 1 | text | text |"; the outer pipes may be missing. */
static GPtrArray *
split_piped (const char *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  const char *p = row + (*row == '|');

  while (*p != '\0')
    {
      const char *pipe = cells->len < CELLS_MAX - 1 ? find_pipe (p) : NULL;
      gsize length = pipe != NULL ? (gsize) (pipe - p) : strlen (p);

      g_ptr_array_add (cells, read_piped_cell (p, length));
      p += length + (pipe != NULL);
    }

  return cells;
}

/**
 * muc_source_split_parts:
 * @text: a line
 *
 * Two blocks that stand side by side on paper (letterhead, signatures) become one line of text
 * with a tab or several spaces between. Where a draft leaves the day and the month blank, the
 * spaces part nothing.
 *
 * Returns: (transfer full) (element-type utf8): the parts of the line that are not empty
 */
GPtrArray *
muc_source_split_parts (const char *text)
{
  static GRegex *gaps;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = NULL;

  g_return_val_if_fail (text != NULL, parts);

  if (g_once_init_enter (&gaps))
    g_once_init_leave (&gaps, g_regex_new ("\\t|\\n|(?<!ngày|tháng| ) {3,}",
                                          G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, NULL));
  pieces = g_regex_split (gaps, text, 0);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (!muc_text_is_blank (pieces[i]))
      g_ptr_array_add (parts, muc_text_trim (pieces[i]));

  return parts;
}

/**
 * muc_source_is_number:
 * @cell: a cell
 *
 * Returns: whether it holds only the number of a row: "1", "1.", "2)", "-", and "l." as scanners
 *   read the first
 */
gboolean
muc_source_is_number (const char *cell)
{
  gsize digits = strspn (cell, "0123456789");

  if (strcmp (cell, "l.") == 0 || strcmp (cell, "I.") == 0)
    return TRUE;
  if (digits == 0)
    return *cell != '\0' && strchr ("-+*", *cell) != NULL && cell[1] == '\0';

  return digits <= 6 && strspn (cell + digits, ".)/") == strlen (cell + digits);
}

static guint
count_filled (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += *(const char *) cells->pdata[i] != '\0';

  return n;
}

static char *
join_filled (GPtrArray *cells,
             guint      n_filled)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = cells->pdata[i];

      if (*cell == '\0')
        continue;
      if (joined->len > 0)
        g_string_append_c (joined,
                           n_filled == 2 && muc_source_is_number (joined->str) ? ' ' : '\t');
      g_string_append (joined, cell);
    }

  return g_string_free (joined, FALSE);
}

/**
 * muc_source_is_text:
 * @line: a line
 *
 * Outside tables tabs only set words in: before them, or between a number and its text.
 *
 * Returns: whether @line can be read as words
 */
gboolean
muc_source_is_text (const MucSourceLine *line)
{
  if (line->kind != MUC_SOURCE_ROW)
    return line->kind == MUC_SOURCE_TEXT;

  return line->n_filled == 1 || (line->n_filled == 2 && strchr (line->text, '\t') == NULL);
}

/* One pipe can stand in a sentence; a row has one at each end, or at least two within. */
static gboolean
is_piped (const char *text)
{
  const char *first = find_pipe (text);
  const char *second = first != NULL ? find_pipe (first + 1) : NULL;

  return second != NULL && second > first + 1;
}

static void
set_cells (MucSourceLine *line,
           GPtrArray     *cells)
{
  line->n_filled = count_filled (cells);
  line->text = join_filled (cells, line->n_filled);
  if (line->n_filled == 0)
    return;
  line->kind = is_rule_row (cells) ? MUC_SOURCE_RULE : MUC_SOURCE_ROW;
  line->cells = g_ptr_array_ref (cells);
}

static void
read_cells (MucSourceLine *line,
            const char    *raw,
            const char    *trimmed)
{
  g_autoptr (GPtrArray) cells = is_piped (trimmed) ? split_piped (trimmed)
                                                   : muc_source_split_cells (raw);

  set_cells (line, cells);
}

static MucSourceLine *
read_line (const char *raw,
           guint       number)
{
  MucSourceLine *line = g_new0 (MucSourceLine, 1);
  g_autofree char *trimmed = muc_text_trim (raw);

  line->number = number;
  if (is_rule (trimmed))
    {
      line->kind = MUC_SOURCE_RULE;
      line->text = g_steal_pointer (&trimmed);
    }
  else if (strchr (raw, '\t') != NULL || is_piped (trimmed))
    read_cells (line, raw, trimmed);
  else
    {
      line->text = strip_line_marks (strip_markup (raw, strlen (raw)));
      line->kind = *line->text == '\0' ? MUC_SOURCE_BLANK : MUC_SOURCE_TEXT;
    }

  return line;
}

static const char *
find_tag (const char *text,
          const char *end,
          const char *tag)
{
  gsize length = strlen (tag);

  for (const char *p = memchr (text, '<', end - text); p != NULL;
       p = memchr (p + 1, '<', end - p - 1))
    if ((gsize) (end - p) >= length && g_ascii_strncasecmp (p, tag, length) == 0)
      return p;

  return NULL;
}

static guint
count_lines (const char *from,
             const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += *p == '\n';

  return n;
}

/* Adds the rows of a table that is written as HTML. Each row gets the number of the line of its
 * tag; where some rows are empty that is not known, and it is the number of the first. */
static void
add_html_table (MucSource  *self,
                const char *start,
                const char *end,
                guint       number)
{
  g_autofree char *html = g_strndup (start, end - start);
  g_autoptr (GPtrArray) rows = muc_html_read_table (html);
  const char *tag = start;
  guint n_tags = 0;

  for (const char *p = find_tag (start, end, "<tr"); p != NULL; p = find_tag (p + 1, end, "<tr"))
    n_tags++;
  for (guint i = 0; i < rows->len; i++)
    {
      MucSourceLine *line = g_new0 (MucSourceLine, 1);

      if (n_tags == rows->len)
        {
          const char *next = find_tag (tag + (i > 0), end, "<tr");

          number += count_lines (tag, next);
          tag = next;
        }
      line->number = number;
      line->cells = g_ptr_array_ref (rows->pdata[i]);
      line->n_filled = count_filled (line->cells);
      line->text = join_filled (line->cells, line->n_filled);
      line->kind = is_rule_row (line->cells) ? MUC_SOURCE_RULE : MUC_SOURCE_ROW;
      g_ptr_array_add (self->lines, line);
    }
}

/* Where a table written as HTML stands in the line that starts at @text and ends at @end. After
 * the first one without an end none is looked for: a file of such would take for ever. */
static const char *
find_html_table (const char  *text,
                 const char  *end,
                 gboolean    *html,
                 const char **table_end)
{
  const char *start = *html ? find_tag (text, end, "<table") : NULL;
  const char *last;

  if (start == NULL)
    return NULL;
  last = find_tag (start, start + strnlen (start, HTML_TABLE_MAX), "</table>");
  *html = last != NULL;
  if (last == NULL)
    return NULL;

  *table_end = last + strlen ("</table>");
  return start;
}

static void
add_line (MucSource  *self,
          const char *start,
          const char *end,
          guint       number)
{
  g_autofree char *raw = g_strndup (start, end - start);

  g_ptr_array_add (self->lines, read_line (raw, number));
}

/**
 * muc_source_new_empty:
 * @name: what messages call the file
 *
 * Returns: (transfer full): no lines yet; for readers of files that are no text
 */
MucSource *
muc_source_new_empty (const char *name)
{
  MucSource *self = g_new0 (MucSource, 1);

  self->name = g_strdup (name);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->findings = muc_import_findings_new ();
  self->tables = muc_paper_tables_new ();
  return self;
}

/**
 * muc_source_add_text:
 * @self: the lines of a paper
 * @number: what messages call the line by: its number in the file, from 1
 * @text: a paragraph, valid UTF-8; it is composed and trimmed
 */
void
muc_source_add_text (MucSource  *self,
                     guint       number,
                     const char *text)
{
  MucSourceLine *line = g_new0 (MucSourceLine, 1);
  g_autofree char *composed = muc_text_normalize (text);

  line->number = number;
  line->text = muc_text_trim (composed);
  if (*line->text != '\0')
    line->kind = is_rule (line->text) ? MUC_SOURCE_RULE : MUC_SOURCE_TEXT;
  g_ptr_array_add (self->lines, line);
}

/**
 * muc_source_add_row:
 * @self: the lines of a paper
 * @number: as for muc_source_add_text()
 * @cells: (transfer none) (element-type utf8): the cells of a table's row, at least one, each valid
 *   UTF-8, composed and trimmed, its paragraphs in lines; those that a merged cell covers are empty
 */
void
muc_source_add_row (MucSource *self,
                    guint      number,
                    GPtrArray *cells)
{
  MucSourceLine *line = g_new0 (MucSourceLine, 1);

  line->number = number;
  set_cells (line, cells);
  g_ptr_array_add (self->lines, line);
}

/**
 * muc_source_new:
 * @name: what messages call the file
 * @text: its text, valid UTF-8 with plain line ends
 *
 * Cuts a text paper into lines and the lines of tables into cells. A table may also be written in
 * HTML, as scanning programs do.
 *
 * Returns: (transfer full): the lines
 */
MucSource *
muc_source_new (const char *name,
                const char *text)
{
  MucSource *self = muc_source_new_empty (name);
  const char *p = text;
  guint number = 1;
  gboolean html = TRUE;

  while (*p != '\0')
    {
      const char *end = find_line_end (p);
      const char *table_end = NULL;
      const char *table = find_html_table (p, end, &html, &table_end);

      if (table == NULL || table > p)
        add_line (self, p, table != NULL ? table : end, number);
      if (table != NULL)
        {
          number += count_lines (p, table);
          add_html_table (self, table, table_end, number);
          p = table;
          end = table_end;
        }
      number += count_lines (p, end);
      p = end;
      if (*p == '\n')
        {
          p++;
          number++;
        }
    }

  return self;
}

static void
weigh_line (const MucSourceLine *line,
            MucConversion       *conversion)
{
  if (line->cells == NULL)
    muc_conversion_weigh (conversion, line->text);
  for (guint c = 0; line->cells != NULL && c < line->cells->len; c++)
    muc_conversion_weigh (conversion, line->cells->pdata[c]);
}

/* Rows that are repeated share their cells, which are converted only once. */
static void
convert_line (MucSourceLine       *line,
              const MucSourceLine *before,
              MucConversion       *conversion)
{
  gboolean shared = before != NULL && before->cells == line->cells;

  if (line->cells == NULL)
    {
      muc_conversion_replace (conversion, line->number, &line->text);
      return;
    }
  for (guint c = 0; !shared && c < line->cells->len; c++)
    muc_conversion_replace (conversion, line->number, (char **) &line->cells->pdata[c]);
  g_free (line->text);
  line->text = join_filled (line->cells, line->n_filled);
}

/**
 * muc_source_convert:
 * @self: the lines of a paper, all of them
 * @conversion: what converts them
 *
 * Turns letters of old encodings into Unicode, in lines, cells and in what was said of them.
 */
void
muc_source_convert (MucSource     *self,
                    MucConversion *conversion)
{
  for (guint i = 0; i < self->lines->len; i++)
    weigh_line (self->lines->pdata[i], conversion);
  for (guint i = 0; i < self->lines->len; i++)
    convert_line (self->lines->pdata[i], i > 0 ? self->lines->pdata[i - 1] : NULL, conversion);
  for (guint i = 0; i < self->findings->len; i++)
    {
      MucImportFinding *finding = self->findings->pdata[i];

      muc_conversion_replace (conversion, finding->line, &finding->text);
    }
}

/** muc_source_set_name: messages call the file @name, also those there are already. */
void
muc_source_set_name (MucSource  *self,
                     const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
  for (guint i = 0; i < self->findings->len; i++)
    {
      MucImportFinding *finding = self->findings->pdata[i];

      g_free (finding->source);
      finding->source = g_strdup (name);
    }
}

/**
 * muc_source_free:
 * @self: (transfer full): the lines of a paper
 */
void
muc_source_free (MucSource *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->findings);
  muc_paper_tables_free (self->tables);
  g_free (self->name);
  g_free (self);
}

/** muc_source_get: line @i of @self, counted from 0. */
MucSourceLine *
muc_source_get (MucSource *self,
                guint      i)
{
  return g_ptr_array_index (self->lines, i);
}
