/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/prose.h"

#include <string.h>

#include "import/items.h"

/* Prose whose lines were cut where the page ended, with or without blank lines between them. */

/* A line that is this much of the widest one was full: what follows may go on with it. */
#define FULL 0.9
/* One that is not even this much ended where its author ended it, whatever stands at its end. */
#define SHORT 0.7
/* Of prose that was cut so many lines begin within a sentence; the lines of the others are whole
 * paragraphs. */
#define CUT 0.05
/* No page has wider lines: these are paragraphs. */
#define WIDTH_MAX 200

static void
paragraph_free (gpointer data)
{
  MucProseParagraph *paragraph = data;

  g_free (paragraph->label);
  g_free (paragraph->text);
  g_free (paragraph);
}

/**
 * muc_prose_read_mark:
 * @text: the beginning of a paragraph
 * @length: (out): how many bytes the mark is, with the space after it
 *
 * Returns: what stands before it
 */
MucProseMark
muc_prose_read_mark (const char *text,
                     gsize      *length)
{
  static const struct {
    MucProseMark mark;
    const char *pattern;
  } marks[] = {
    { MUC_PROSE_ROMAN, "^[IVX]{1,4}\\.\\s*(?=\\pL)" },
    { MUC_PROSE_NUMBER, "^\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.\\s*(?=\\pL)"
                        "|^\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s+(?=\\pL)" },
    { MUC_PROSE_SUBLETTER, "^[a-zđ]\\.?\\d{1,2}\\)\\s*(?=\\pL)" },
    { MUC_PROSE_LETTER, "^[a-zđ]\\)\\s*(?=\\pL)" },
    { MUC_PROSE_BRACKET, "^\\(\\d{1,2}\\)\\s*(?=\\pL)" },
    { MUC_PROSE_DASH, "^[-–•]\\s*(?=[\\pL\"“])" },
    { MUC_PROSE_PLUS, "^\\+\\s*(?=[\\pL\"“])" },
  };
  static GRegex *regexes[G_N_ELEMENTS (marks)];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        regexes[i] = g_regex_new (marks[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_once_init_leave (&ready, 1);
    }
  *length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int end;

      if (!g_regex_match (regexes[i], text, 0, &match))
        continue;
      g_match_info_fetch_pos (match, 0, NULL, &end);
      *length = (gsize) end;
      return marks[i].mark;
    }
  return MUC_PROSE_NONE;
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* How wide the lines are, in letters; 0 where they are not cut. */
static glong
measure_width (MucSource *source,
               guint      begin,
               guint      end)
{
  glong width = 0;
  guint n = 0;
  guint n_small = 0;

  for (guint i = begin; i < end; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);
      gsize length;

      if (!muc_source_is_text (line))
        continue;
      n++;
      n_small += begins_small (line->text)
                 && muc_prose_read_mark (line->text, &length) == MUC_PROSE_NONE;
      width = MAX (width, g_utf8_strlen (line->text, -1));
    }
  return n_small > n * CUT && width <= WIDTH_MAX ? width : 0;
}

static gboolean
ends_full (const GString *text,
           glong          last_length,
           glong          width)
{
  return last_length >= width * FULL && text->str[text->len - 1] != ':';
}

/* Whether the line begins a paragraph. */
static gboolean
begins (const GString *before,
        const char    *text,
        glong          last_length,
        glong          width)
{
  gsize length;

  if (before->len == 0 || width == 0)
    return TRUE;
  if (muc_prose_read_mark (text, &length) != MUC_PROSE_NONE)
    return TRUE;
  if (begins_small (text))
    return FALSE;
  if (last_length < width * SHORT && g_unichar_isupper (g_utf8_get_char (text)))
    return TRUE;
  if (strchr (".;:/", before->str[before->len - 1]) == NULL)
    return FALSE;
  if (g_str_has_prefix (text, "Căn cứ ") || g_str_has_prefix (text, "Nơi nhận"))
    return TRUE;
  return !ends_full (before, last_length, width);
}

static MucProseParagraph *
start (const MucSourceLine *line,
       GString             *text,
       guint                i)
{
  MucProseParagraph *paragraph = g_new0 (MucProseParagraph, 1);
  gsize length;

  paragraph->mark = muc_prose_read_mark (line->text, &length);
  paragraph->label = g_strchomp (g_strndup (line->text, length));
  g_string_assign (text, line->text + length);
  paragraph->line = line->number;
  paragraph->first = i;
  paragraph->end = i + 1;
  return paragraph;
}

static void
join (MucProseParagraph *paragraph,
      GString           *text,
      const char        *line,
      guint              i)
{
  /* "2021-" and "2025" were one word. */
  const gboolean cut = text->len > 1 && text->str[text->len - 1] == '-' && g_ascii_isdigit (*line)
                       && g_ascii_isdigit (text->str[text->len - 2]);

  if (!cut)
    g_string_append_c (text, ' ');
  g_string_append (text, line);
  paragraph->end = i + 1;
}

/**
 * muc_prose_flow:
 * @source: the lines of a file
 * @begin: the first line, counted from 0
 * @end: the line after the last one
 *
 * Returns: (transfer full) (element-type MucProseParagraph): the paragraphs; rows of tables and
 *   numbers of pages are part of none
 */
GPtrArray *
muc_prose_flow (MucSource *source,
                guint      begin,
                guint      end)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  const glong width = measure_width (source, begin, end);
  g_autoptr (GString) text = g_string_new (NULL);
  MucProseParagraph *last = NULL;
  glong last_length = 0;

  for (guint i = begin; i < end; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);

      if (!muc_source_is_text (line) || muc_item_is_page_mark (line->text))
        continue;
      if (begins (text, line->text, last_length, width))
        {
          if (last != NULL)
            last->text = g_strdup (text->str);
          g_ptr_array_add (paragraphs, last = start (line, text, i));
        }
      else
        join (last, text, line->text, i);
      last_length = g_utf8_strlen (line->text, -1);
    }
  if (last != NULL)
    last->text = g_strdup (text->str);
  return paragraphs;
}

/** muc_prose_dup_whole: (transfer full): the paragraph with its mark. */
char *
muc_prose_dup_whole (const MucProseParagraph *paragraph)
{
  return *paragraph->label != '\0' ? g_strconcat (paragraph->label, " ", paragraph->text, NULL)
                                   : g_strdup (paragraph->text);
}
