/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/symbols.h"
#include "model/text.h"

/* A register of 100,000 rows has fewer lines, and no paper has a longer paragraph. */
#define LINES_MAX 250000
#define TEXT_MAX (1024 * 1024)
#define CELLS_MAX 64
#define NOTES_MAX 1000

typedef struct
{
  GString *text;
  char *label;
} Paragraph;

/* What takes up paragraphs: the open cell of a table, or a note. */
typedef struct
{
  gboolean is_note;
  gboolean is_frame;  /* a table of one column only draws a box about what is in it */
  gboolean covered;
  guint number;
  GString *text;      /* NULL between cells */
  GPtrArray *cells;
} Sink;

struct _MucFlow
{
  MucSource *source;
  MucConversion *conversion;
  GPtrArray *paragraphs; /* those that are open: a text box stands inside a paragraph */
  GPtrArray *sinks;      /* those that are open, the innermost last */
  GString *carried;      /* a paragraph whose end was struck out goes on in the next */
  guint number;
  guint n_lines;
  gboolean blank;        /* whether the line before is blank */
  GError *error;
};

static void
free_paragraph (gpointer data)
{
  Paragraph *paragraph = data;

  g_string_free (paragraph->text, TRUE);
  g_free (paragraph->label);
  g_free (paragraph);
}

static void
free_sink (gpointer data)
{
  Sink *sink = data;

  if (sink->text != NULL)
    g_string_free (sink->text, TRUE);
  g_clear_pointer (&sink->cells, g_ptr_array_unref);
  g_free (sink);
}

/**
 * muc_flow_new:
 * @name: what messages call the file
 * @conversion: (transfer none): what turns letters of old encodings into Unicode
 *
 * A document as a word processor has it: paragraphs, tables in them, tables and text boxes in
 * those. It becomes the lines and rows that a text file has.
 *
 * Returns: (transfer full): an empty document
 */
MucFlow *
muc_flow_new (const char    *name,
              MucConversion *conversion)
{
  MucFlow *self = g_new0 (MucFlow, 1);

  self->source = muc_source_new_empty (name);
  self->conversion = conversion;
  self->paragraphs = g_ptr_array_new_with_free_func (free_paragraph);
  self->sinks = g_ptr_array_new_with_free_func (free_sink);
  self->carried = g_string_new (NULL);
  self->blank = TRUE;
  return self;
}

/**
 * muc_flow_free:
 * @self: (transfer full): a document
 */
void
muc_flow_free (MucFlow *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->source, muc_source_free);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->sinks);
  g_string_free (self->carried, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static void
set_too_large (MucFlow *self)
{
  if (self->error == NULL)
    g_set_error (&self->error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                 _("%s:%u: the document is too long here: more than %d lines, or a paragraph of "
                   "more than %d KiB. Import its papers one by one."),
                 self->source->name, self->number + 1, LINES_MAX, TEXT_MAX / 1024);
}

static Paragraph *
get_paragraph (MucFlow *self)
{
  return self->paragraphs->len > 0 ? self->paragraphs->pdata[self->paragraphs->len - 1] : NULL;
}

static Sink *
get_sink (MucFlow *self)
{
  return self->sinks->len > 0 ? self->sinks->pdata[self->sinks->len - 1] : NULL;
}

/* Among the outermost @n the one that takes paragraphs up. A table that only draws a box lets
 * everything through. */
static Sink *
find_sink (MucFlow *self,
           guint    n)
{
  for (guint i = n; i > 0; i--)
    {
      Sink *sink = self->sinks->pdata[i - 1];

      if (!sink->is_frame)
        return sink;
    }

  return NULL;
}

/* Taking up paragraphs */

static gboolean
count_line (MucFlow *self)
{
  if (self->error == NULL && ++self->n_lines > LINES_MAX)
    set_too_large (self);

  return self->error == NULL;
}

static void
add_line (MucFlow    *self,
          const char *text)
{
  gboolean blank = muc_text_is_blank (text);

  if (blank && self->blank)
    return;
  self->blank = blank;
  if (count_line (self))
    muc_source_add_text (self->source, self->number, text);
}

/* The tab after a number that was typed only sets the words in. */
static void
join_number (char *line)
{
  char *tab = strchr (line, '\t');

  if (tab == NULL)
    return;
  *tab = '\0';
  if (*line == '\0' || !muc_source_is_number (line))
    *tab = '\t';
  else
    *tab = ' ';
}

static void
add_body_lines (MucFlow    *self,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->number++;
  if (*text == '\0')
    add_line (self, "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = muc_text_trim (lines[i]);

      join_number (line);
      add_line (self, line);
    }
}

static void
add_sink_lines (MucFlow    *self,
                Sink       *sink,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = NULL;

      g_strdelimit (lines[i], "\t", ' ');
      line = muc_text_trim (lines[i]);
      if (*line == '\0')
        continue;
      if (sink->text->len > 0)
        g_string_append_c (sink->text, '\n');
      g_string_append (sink->text, line);
    }
  if (sink->text->len > TEXT_MAX)
    {
      set_too_large (self);
      g_string_truncate (sink->text, 0);
    }
}

static void
deliver (MucFlow    *self,
         const char *text)
{
  Sink *sink = find_sink (self, self->sinks->len);

  if (sink == NULL)
    add_body_lines (self, text);
  else if (sink->text != NULL)
    add_sink_lines (self, sink, text);
}

static void
deliver_carried (MucFlow *self)
{
  g_autofree char *text = NULL;

  if (self->carried->len == 0)
    return;
  text = g_strdup (self->carried->str);
  g_string_truncate (self->carried, 0);
  deliver (self, text);
}

/* Paragraphs */

/** muc_flow_begin_paragraph: begins a paragraph, perhaps in a text box of another. */
void
muc_flow_begin_paragraph (MucFlow *self)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->text = g_string_new (self->carried->str);
  g_string_truncate (self->carried, 0);
  g_ptr_array_add (self->paragraphs, paragraph);
}

/**
 * muc_flow_set_label:
 * @self: a document, in a paragraph
 * @label: what a list writes before it: "1.", "a)", "-"
 */
void
muc_flow_set_label (MucFlow    *self,
                    const char *label)
{
  Paragraph *paragraph = get_paragraph (self);

  if (paragraph == NULL)
    return;
  g_free (paragraph->label);
  paragraph->label = g_strdup (label);
}

/* No-break spaces are spaces; marks without width are nothing. */
static void
append_plain (GString    *text,
              const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (ch == 0xa0 || ch == 0x2007 || ch == 0x202f || ch == '\n' || ch == '\r' || ch == '\t')
        g_string_append_c (text, ' ');
      else if ((ch < 0x200b || ch > 0x200f) && ch != 0x2060 && ch != 0xfeff)
        g_string_append_unichar (text, ch);
    }
}

/**
 * muc_flow_add_words:
 * @self: a document, in a paragraph
 * @font: (nullable): their font; some have signs, or letters of old encodings
 * @words: valid UTF-8
 * @capitals: whether they are shown in capital letters
 */
void
muc_flow_add_words (MucFlow    *self,
                    const char *font,
                    const char *words,
                    gboolean    capitals)
{
  Paragraph *paragraph = get_paragraph (self);
  g_autofree char *read = NULL;
  g_autofree char *raised = NULL;

  if (paragraph == NULL)
    return;
  if (paragraph->text->len + strlen (words) > TEXT_MAX)
    {
      set_too_large (self);
      return;
    }
  read = muc_conversion_mark (self->conversion, font, words, capitals);
  if (read == NULL)
    read = muc_symbols_read (font, words);
  if (read != NULL)
    words = read;
  if (capitals)
    words = raised = g_utf8_strup (words, -1);
  append_plain (paragraph->text, words);
}

static void
append_char (MucFlow *self,
             char     ch)
{
  Paragraph *paragraph = get_paragraph (self);

  if (paragraph != NULL && paragraph->text->len <= TEXT_MAX)
    g_string_append_c (paragraph->text, ch);
}

/** muc_flow_add_tab: adds a tab to the paragraph. */
void
muc_flow_add_tab (MucFlow *self)
{
  append_char (self, '\t');
}

/** muc_flow_break_line: begins a new line of the paragraph. */
void
muc_flow_break_line (MucFlow *self)
{
  append_char (self, '\n');
}

/** muc_flow_ends_in_space: whether a space more would be one too many. */
gboolean
muc_flow_ends_in_space (MucFlow *self)
{
  const Paragraph *paragraph = get_paragraph (self);

  return paragraph == NULL || paragraph->text->len == 0
         || strchr (" \n\t", paragraph->text->str[paragraph->text->len - 1]) != NULL;
}

static gboolean
is_bullet (const char *label)
{
  return strchr ("-+*", *label) != NULL && label[1] == '\0';
}

/* The number of an empty item counts only where it is all that a cell says. */
static char *
join_label (const Paragraph *paragraph,
            gboolean         in_table)
{
  if (paragraph->label == NULL)
    return g_strdup (paragraph->text->str);
  if (muc_text_is_blank (paragraph->text->str))
    return g_strdup (in_table && !is_bullet (paragraph->label) ? paragraph->label : "");

  return g_strconcat (paragraph->label, " ",
                      paragraph->text->str + strspn (paragraph->text->str, " \t"), NULL);
}

/**
 * muc_flow_end_paragraph:
 * @self: a document, in a paragraph
 * @joined: whether its end was struck out, so that the next one continues it
 */
void
muc_flow_end_paragraph (MucFlow  *self,
                        gboolean  joined)
{
  Paragraph *paragraph = get_paragraph (self);
  const Sink *sink = find_sink (self, self->sinks->len);
  g_autofree char *text = NULL;

  if (paragraph == NULL)
    return;
  text = join_label (paragraph, sink != NULL && !sink->is_note);
  g_ptr_array_set_size (self->paragraphs, self->paragraphs->len - 1);
  if (joined)
    g_string_assign (self->carried, text);
  else
    deliver (self, text);
}

/* Tables */

static gboolean
is_in_table (MucFlow *self)
{
  const Sink *sink = get_sink (self);

  return sink != NULL && !sink->is_note;
}

/** muc_flow_begin_table: begins a table; one in a cell of another becomes lines of that cell. */
void
muc_flow_begin_table (MucFlow *self)
{
  Sink *sink = g_new0 (Sink, 1);

  deliver_carried (self);
  sink->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->sinks, sink);
}

/**
 * muc_flow_set_columns:
 * @self: a document, in a table before its first row
 * @n: how many columns it has
 */
void
muc_flow_set_columns (MucFlow *self,
                      guint    n)
{
  if (is_in_table (self))
    get_sink (self)->is_frame = n == 1;
}

/** muc_flow_begin_row: begins a row of the table. */
void
muc_flow_begin_row (MucFlow *self)
{
  if (is_in_table (self))
    g_ptr_array_set_size (get_sink (self)->cells, 0);
}

/* Those after the last are joined to it. */
static void
add_cell (GPtrArray  *cells,
          const char *text)
{
  char *last;

  if (cells->len < CELLS_MAX)
    {
      g_ptr_array_add (cells, muc_text_clean (text));
      return;
    }
  if (*text == '\0')
    return;
  last = cells->pdata[CELLS_MAX - 1];
  cells->pdata[CELLS_MAX - 1] = g_strconcat (last, *last != '\0' ? " " : "", text, NULL);
  g_free (last);
}

/**
 * muc_flow_add_empty_cells:
 * @self: a document, in a row between cells
 * @n: how many cells are left out, or reached into by the one before
 */
void
muc_flow_add_empty_cells (MucFlow *self,
                          guint    n)
{
  for (guint i = 0; is_in_table (self) && i < MIN (n, CELLS_MAX); i++)
    add_cell (get_sink (self)->cells, "");
}

/** muc_flow_begin_cell: begins a cell of the row. */
void
muc_flow_begin_cell (MucFlow *self)
{
  Sink *sink = get_sink (self);

  if (!is_in_table (self) || sink->text != NULL)
    return;
  sink->text = g_string_new (NULL);
  sink->covered = FALSE;
}

/** muc_flow_cover_cell: the cell is part of another one; what it holds is not seen. */
void
muc_flow_cover_cell (MucFlow *self)
{
  if (is_in_table (self))
    get_sink (self)->covered = TRUE;
}

/**
 * muc_flow_end_cell:
 * @self: a document, in a cell
 * @repeated: how often the cell stands there
 */
void
muc_flow_end_cell (MucFlow *self,
                   guint    repeated)
{
  Sink *sink = get_sink (self);

  if (!is_in_table (self) || sink->text == NULL)
    return;
  deliver_carried (self);
  for (guint i = 0; i < MIN (repeated, CELLS_MAX); i++)
    add_cell (sink->cells, sink->covered ? "" : sink->text->str);
  g_string_free (sink->text, TRUE);
  sink->text = NULL;
}

static void
add_nested_row (MucFlow   *self,
                Sink      *outer,
                GPtrArray *cells)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_strdelimit (cells->pdata[i], "\n", ' ');

      if (*cell != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", cell);
    }
  add_sink_lines (self, outer, line->str);
}

static gboolean
is_filled (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) cells->pdata[i] != '\0')
      return TRUE;

  return FALSE;
}

static void
add_row (MucFlow   *self,
         GPtrArray *cells)
{
  self->number++;
  self->blank = FALSE;
  if (count_line (self))
    muc_source_add_row (self->source, self->number, cells);
}

/**
 * muc_flow_end_row:
 * @self: a document, in a row
 * @repeated: how often the row stands there; 0 leaves it out
 */
void
muc_flow_end_row (MucFlow *self,
                  guint    repeated)
{
  Sink *sink = get_sink (self);
  Sink *outer;
  g_autoptr (GPtrArray) cells = NULL;

  if (!is_in_table (self) || sink->is_frame)
    return;
  muc_flow_end_cell (self, 1);
  cells = g_steal_pointer (&sink->cells);
  sink->cells = g_ptr_array_new_with_free_func (g_free);
  if (cells->len == 0)
    return;
  if (!is_filled (cells))
    repeated = MIN (repeated, 1);

  outer = find_sink (self, self->sinks->len - 1);
  for (guint i = 0; i < repeated && self->error == NULL; i++)
    if (outer == NULL)
      add_row (self, cells);
    else if (outer->text != NULL)
      add_nested_row (self, outer, cells);
}

/** muc_flow_end_table: ends the table. */
void
muc_flow_end_table (MucFlow *self)
{
  if (is_in_table (self))
    g_ptr_array_set_size (self->sinks, self->sinks->len - 1);
}

/* Notes */

/**
 * muc_flow_begin_note:
 * @self: a document
 * @number: where the note is referred to, as muc_flow_get_number() tells
 *
 * Begins a footnote. It is no part of a record; the clerk is told what it says.
 */
void
muc_flow_begin_note (MucFlow *self,
                     guint    number)
{
  Sink *sink = g_new0 (Sink, 1);

  sink->is_note = TRUE;
  sink->number = number;
  sink->text = g_string_new (NULL);
  g_ptr_array_add (self->sinks, sink);
}

/** muc_flow_end_note: ends the footnote. */
void
muc_flow_end_note (MucFlow *self)
{
  Sink *sink = get_sink (self);

  if (sink == NULL || !sink->is_note)
    return;
  deliver_carried (self);
  if (sink->text->len > 0 && self->source->findings->len < NOTES_MAX)
    muc_import_findings_add (self->source->findings, MUC_IMPORT_LEFTOVER, self->source->name,
                             sink->number, sink->text->str,
                             _("This note at the foot of the page is not taken in."));
  g_ptr_array_set_size (self->sinks, self->sinks->len - 1);
}

/* The end */

/** muc_flow_get_number: the number of the paragraph or row at hand, from 1. */
guint
muc_flow_get_number (MucFlow *self)
{
  return self->number + 1;
}

/**
 * muc_flow_is_whole:
 * @self: a document
 * @error: return location for an error
 *
 * Returns: whether it kept within its bounds
 */
gboolean
muc_flow_is_whole (MucFlow  *self,
                   GError  **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

/**
 * muc_flow_finish:
 * @self: a document that is whole and was read to its end
 *
 * Returns: (transfer full): its lines and rows
 */
MucSource *
muc_flow_finish (MucFlow *self)
{
  g_return_val_if_fail (self != NULL && self->source != NULL, NULL);

  deliver_carried (self);
  muc_source_convert (self->source, self->conversion);
  return g_steal_pointer (&self->source);
}
