/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/measure.h"

#include <string.h>

#include "document/font.h"
#include "document/words.h"

/* The longest mark that stays with what it stands before, in bytes: "•", "10.". */
#define LONGEST_MARK 3

struct _MucFont
{
  double size;
  gboolean bold;
  gboolean italic;
  PangoFontDescription *description;
  double line_height;
  double baseline;
  gint32 space;
  gint32 reserve; /* how much nearer a capital may stand to a space before it */
  MucWords *words;
};

struct _MucRuler
{
  PangoLayout *layout;
  PangoAttrList *attributes;
  const MucFont *layout_font;
  GPtrArray *fonts; /* MucFont */
};

/* Where a line stands while it is being filled, in Pango units. */
typedef struct
{
  gint64 width;
  gint64 indent;
  gint64 x;
  guint n_lines;
  gboolean line_is_empty;
  gboolean no_break; /* the last word forbids a break after its spaces */
} Filling;

/* A word and the spaces behind it; spaces at the start of a text have no word. */
typedef struct
{
  const MucWord *word;
  guint n_spaces;
  gboolean is_last; /* of its paragraph */
} Token;

static void
free_font (MucFont *font)
{
  pango_font_description_free (font->description);
  muc_words_free (font->words);
  g_free (font);
}

MucRuler *
muc_ruler_new (PangoContext *context)
{
  MucRuler *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (MucRuler, 1);
  self->layout = pango_layout_new (context);
  self->attributes = muc_font_dup_attributes ();
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, self->attributes);
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_font);
  return self;
}

void
muc_ruler_free (MucRuler *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  pango_attr_list_unref (self->attributes);
  g_ptr_array_unref (self->fonts);
  g_free (self);
}

static void
set_layout_font (MucRuler    *self,
                 const MucFont *font)
{
  if (self->layout_font == font)
    return;

  pango_layout_set_font_description (self->layout, font->description);
  self->layout_font = font;
}

static gint32
measure_string (MucRuler      *self,
                const MucFont *font,
                const char    *text,
                gsize          length)
{
  int width;

  set_layout_font (self, font);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, text, length);
  pango_layout_get_size (self->layout, &width, NULL);
  return width;
}

/* A space between two letters: alone it would be white space at a line's end. Before some
 * capitals it is narrower, and Pango, which finds a line's end with the narrow space and then
 * checks it with the wide one, may for that end a line a word earlier. */
static void
measure_space (MucRuler *self,
               MucFont  *font)
{
  gint32 n = measure_string (self, font, "n", 1);

  font->space = measure_string (self, font, "n n", 3) - 2 * n;
  for (const char *p = "ATVWY"; *p != '\0'; p++)
    {
      char pair[] = { 'n', ' ', *p };
      gint32 narrow = measure_string (self, font, pair, 3) - n - measure_string (self, font, p, 1);

      font->reserve = MAX (font->reserve, font->space - narrow);
    }
}

static MucFont *
create_font (MucRuler *self,
             double      size,
             gboolean    bold,
             gboolean    italic)
{
  MucFont *font = g_new0 (MucFont, 1);
  PangoFontMetrics *metrics;
  double glyphs;

  font->size = size;
  font->bold = bold;
  font->italic = italic;
  font->description = muc_font_describe (size, bold, italic);
  font->words = muc_words_new ();
  measure_space (self, font);

  metrics = pango_context_get_metrics (pango_layout_get_context (self->layout),
                                       font->description, NULL);
  glyphs = pango_units_to_double (pango_font_metrics_get_ascent (metrics) +
                                  pango_font_metrics_get_descent (metrics));
  font->line_height = MAX (glyphs, pango_units_to_double (pango_font_metrics_get_height (metrics)));
  font->baseline = (font->line_height - glyphs) / 2 +
                   pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  pango_font_metrics_unref (metrics);
  return font;
}

const MucFont *
muc_ruler_get_font (MucRuler *self,
                      double      size,
                      gboolean    bold,
                      gboolean    italic)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->fonts->len; i++)
    {
      const MucFont *font = g_ptr_array_index (self->fonts, i);

      if (font->size == size && font->bold == bold && font->italic == italic)
        return font;
    }
  g_ptr_array_add (self->fonts, create_font (self, size, bold, italic));
  return g_ptr_array_index (self->fonts, self->fonts->len - 1);
}

double
muc_font_get_line_height (const MucFont *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line_height;
}

double
muc_font_get_baseline (const MucFont *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->baseline;
}

const PangoFontDescription *
muc_font_get_description (const MucFont *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/* Letters whose breaks and widths do not depend on what stands next to them across a space. */
static gboolean
is_plain (gunichar c)
{
  return (c > 0x20 && c < 0x7f) || (c >= 0xc0 && c <= 0x1b0 && c != 0x149) ||
         (c >= 0x1ea0 && c <= 0x1ef9) || c == 0x2013 || (c >= 0x2018 && c <= 0x2019) ||
         (c >= 0x201c && c <= 0x201d) || c == 0x2026 || c == 0x2264 || c == 0x2265;
}

/* UAX #14: closing marks never begin a line, even after a space (LB13); opening ones and, before
 * an opening one, quotes never end a line (LB14, LB15). */
static guint8
find_flags (const char *text,
            gsize       length)
{
  const char *end = text + length;
  guint8 flags = MUC_WORD_PLAIN;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if (!is_plain (g_utf8_get_char (p)))
      return MUC_WORD_FOREIGN;

  if (strchr (")]}!?;/,.:", *text) != NULL)
    flags |= MUC_WORD_NO_BREAK_BEFORE;
  if (g_utf8_strchr ("([{\"'‘’“”", -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL)
    flags |= MUC_WORD_NO_BREAK_AFTER;
  return flags;
}

/* Cuts the word that the layout holds where Pango might break a line within it. */
static void
measure_parts (MucRuler *self,
               const char *text,
               MucWord    *word,
               gint32     *parts)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);
  const PangoLogAttr *attrs;
  const char *end = text + word->length;
  int n_attrs;
  int i = 0;
  int start = 0;
  int x;

  attrs = pango_layout_get_log_attrs_readonly (self->layout, &n_attrs);
  word->n_parts = 0;
  for (const char *p = text; p < end; p = g_utf8_next_char (p), i++)
    {
      if (i == 0 || !attrs[i].is_line_break)
        continue;
      pango_layout_line_index_to_x (line, p - text, FALSE, &x);
      parts[word->n_parts++] = x - start;
      start = x;
    }
  parts[word->n_parts++] = word->width - start;
}

static const MucWord *
add_word (MucRuler    *self,
          const MucFont *font,
          MucWord       *slot,
          const char    *text,
          gsize          length,
          guint32        hash)
{
  MucWord word = { .hash = hash, .length = length, .n_parts = 1 };
  gint32 parts[MUC_LONGEST_WORD];

  word.flags = find_flags (text, length);
  if ((word.flags & MUC_WORD_FOREIGN) == 0)
    {
      word.width = measure_string (self, font, text, length);
      measure_parts (self, text, &word, parts);
    }
  return muc_words_fill (font->words, slot, text, &word, parts);
}

/* Reads the word at @p and the spaces behind it. FALSE when it is not for us. */
static gboolean
read_token (MucRuler    *self,
            const MucFont *font,
            const char   **p,
            const char    *end,
            Token         *token)
{
  const char *start = *p;
  guint32 hash = 2166136261u;
  gsize length;
  MucWord *slot;

  while (*p < end && (guchar) **p > ' ')
    hash = (hash ^ (guchar) *(*p)++) * 16777619u;
  length = *p - start;
  token->n_spaces = 0;
  for (; *p < end && **p == ' '; (*p)++)
    token->n_spaces++;
  token->is_last = *p == end || **p == '\n';
  token->word = NULL;
  if (length == 0)
    return TRUE;
  if (length > MUC_LONGEST_WORD)
    return FALSE;

  hash ^= hash >> 15;
  slot = muc_words_find (font->words, start, length, hash);
  token->word = slot->length > 0 ? slot : add_word (self, font, slot, start, length, hash);
  return (token->word->flags & MUC_WORD_FOREIGN) == 0;
}

static void
begin_line (Filling *filling,
            gint64   indent)
{
  filling->n_lines++;
  filling->x = indent;
  filling->line_is_empty = TRUE;
  filling->no_break = FALSE;
}

/* Puts a part that cannot be broken on the line, or on the next one. @trailing is what follows it
 * and is drawn beyond the edge if the line ends here. FALSE when it is too wide for any line. */
static gboolean
place_part (Filling *filling,
            gint64   width,
            gint64   trailing,
            gint64   advance)
{
  if (filling->x + width + trailing > filling->width)
    {
      if (filling->line_is_empty || filling->no_break || width + trailing > filling->width)
        return FALSE;
      begin_line (filling, 0);
    }
  filling->x += width + advance;
  filling->line_is_empty = FALSE;
  filling->no_break = FALSE;
  return TRUE;
}

/* What follows a word at a line's end: one space may be drawn beyond the edge there, but not at
 * a paragraph's end. */
static gint64
find_trailing (const MucFont *font,
               const Token   *token)
{
  gint64 trailing = (gint64) token->n_spaces * font->space;

  if (token->n_spaces > 0 && !token->is_last)
    trailing += font->reserve - font->space;
  return trailing;
}

static gboolean
place_token (const MucFont *font,
             const Token   *token,
             Filling       *filling)
{
  gint64 spaces = (gint64) token->n_spaces * font->space;
  gint64 trailing = find_trailing (font, token);
  const MucWord *word = token->word;

  if (word == NULL)
    return place_part (filling, 0, trailing, spaces);

  if (word->flags & MUC_WORD_NO_BREAK_BEFORE && !filling->line_is_empty)
    filling->no_break = TRUE;
  if (word->n_parts == 1)
    {
      if (!place_part (filling, word->width, trailing, spaces))
        return FALSE;
    }
  else
    {
      const gint32 *parts = &g_array_index (font->words->parts, gint32, word->parts);
      guint last = word->n_parts - 1;

      for (guint i = 0; i < last; i++)
        if (!place_part (filling, parts[i], 0, 0))
          return FALSE;
      if (!place_part (filling, parts[last], trailing, spaces))
        return FALSE;
    }
  filling->no_break = (word->flags & MUC_WORD_NO_BREAK_AFTER) != 0;
  return TRUE;
}

static gboolean
fill_lines (MucRuler          *self,
            const MucRulerRun *run,
            Filling             *filling)
{
  const char *p = run->text;
  const char *end = p + run->length;
  Token token;

  while (p < end)
    {
      if (*p == '\n')
        {
          begin_line (filling, filling->indent);
          p++;
          continue;
        }
      if ((guchar) *p < ' ' || !read_token (self, run->font, &p, end, &token) ||
          !place_token (run->font, &token, filling))
        return FALSE;
    }
  return TRUE;
}

/* A word that goes on in the next run has no break between the two. */
static gboolean
runs_end_with_words (const MucRulerRun *runs,
                     guint                n_runs)
{
  for (guint i = 0; i + 1 < n_runs; i++)
    {
      guchar last = runs[i].text[runs[i].length - 1];
      guchar next = runs[i + 1].text[0];

      if (last > ' ' && next > ' ')
        return FALSE;
    }
  return TRUE;
}

static void
insert_font (PangoAttrList *attributes,
             const MucFont *font,
             guint          start,
             guint          end)
{
  PangoAttribute *attribute = pango_attr_font_desc_new (font->description);

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static guint
ask_pango (MucRuler          *self,
           const MucRulerRun *runs,
           guint                n_runs,
           int                  width,
           int                  indent)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PangoAttrList *attributes = muc_font_dup_attributes ();
  guint n_lines;

  for (guint i = 0; i < n_runs; i++)
    {
      insert_font (attributes, runs[i].font, text->len, text->len + runs[i].length);
      g_string_append_len (text, runs[i].text, runs[i].length);
    }
  set_layout_font (self, runs[0].font);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, width);
  pango_layout_set_indent (self->layout, indent);
  pango_layout_set_text (self->layout, text->str, text->len);
  n_lines = pango_layout_get_line_count (self->layout);

  pango_layout_set_indent (self->layout, 0);
  pango_layout_set_attributes (self->layout, self->attributes);
  pango_attr_list_unref (attributes);
  return n_lines;
}

guint
muc_ruler_count_run_lines (MucRuler          *self,
                             const MucRulerRun *runs,
                             guint                n_runs,
                             double               width,
                             double               indent)
{
  Filling filling = { 0 };
  gboolean filled;

  g_return_val_if_fail (self != NULL, 1);
  g_return_val_if_fail (width > 0, 1);

  if (n_runs == 0)
    return 1;

  filling.width = pango_units_from_double (width);
  filling.indent = pango_units_from_double (indent);
  filled = runs_end_with_words (runs, n_runs);
  begin_line (&filling, filling.indent);
  for (guint i = 0; filled && i < n_runs; i++)
    filled = fill_lines (self, &runs[i], &filling);

  return filled ? filling.n_lines
                : ask_pango (self, runs, n_runs, filling.width, filling.indent);
}

guint
muc_ruler_count_lines (MucRuler    *self,
                         const MucFont *font,
                         const char    *text,
                         double         width)
{
  MucRulerRun run = { font, text, 0 };

  g_return_val_if_fail (font != NULL && text != NULL, 1);

  run.length = strlen (text);
  return muc_ruler_count_run_lines (self, &run, 1, width, 0);
}

double
muc_ruler_get_width (MucRuler    *self,
                       const MucFont *font,
                       const char    *text)
{
  const char *end;
  gint64 widest = 0;
  gint64 x = 0;
  Token token;

  g_return_val_if_fail (self != NULL && font != NULL && text != NULL, 0);

  end = text + strlen (text);
  for (const char *p = text; p < end;)
    {
      if (*p == '\n')
        {
          x = 0;
          p++;
          continue;
        }
      if ((guchar) *p < ' ' || !read_token (self, font, &p, end, &token))
        return pango_units_to_double (measure_string (self, font, text, end - text));
      x += token.word != NULL ? token.word->width : 0;
      widest = MAX (widest, x);
      x += (gint64) token.n_spaces * font->space;
    }
  return pango_units_to_double (widest);
}

double
muc_ruler_get_word_width (MucRuler    *self,
                            const MucFont *font,
                            const char    *text)
{
  const char *end;
  gint32 widest = 0;

  g_return_val_if_fail (self != NULL && font != NULL && text != NULL, 0);

  end = text + strlen (text);
  for (const char *p = text; p < end;)
    {
      const char *start = p;
      Token token = { 0 };

      if ((guchar) *p <= ' ')
        p++;
      else if (!read_token (self, font, &p, end, &token))
        {
          gint32 width = measure_string (self, font, start, p - start);

          widest = MAX (widest, width);
        }
      else
        {
          widest = MAX (widest, token.word->width);
        }
    }
  return pango_units_to_double (widest);
}

static void
add_part (GArray *parts,
          gint64  width,
          gint64  trailing,
          gint64  spaces)
{
  MucRulerPart part = { width + trailing, width + spaces, FALSE };

  g_array_append_val (parts, part);
}

static void
cut_token (const MucFont *font,
           const Token   *token,
           GArray        *parts)
{
  gint64 spaces = (gint64) token->n_spaces * font->space;
  const MucWord *word = token->word;
  const gint32 *widths;

  if (word == NULL || word->n_parts == 1)
    {
      add_part (parts, word != NULL ? word->width : 0, find_trailing (font, token), spaces);
      return;
    }
  widths = &g_array_index (font->words->parts, gint32, word->parts);
  for (guint i = 0; i + 1 < word->n_parts; i++)
    add_part (parts, widths[i], 0, 0);
  add_part (parts, widths[word->n_parts - 1], find_trailing (font, token), spaces);
}

/* Whether a line begins with a dash, a dot or a number, which would look lost on a line alone. */
static gboolean
begins_with_mark (const char *line)
{
  gsize length = strcspn (line, " \n");

  return length > 0 && length <= LONGEST_MARK && line[length] == ' ' &&
         !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (line + length)));
}

/* Ends the line whose parts are those from @first on. */
static void
end_line (GArray     *parts,
          guint       first,
          const char *line)
{
  MucRulerPart *part;

  if (parts->len == first)
    add_part (parts, 0, 0, 0);
  g_array_index (parts, MucRulerPart, parts->len - 1).ends_line = TRUE;
  if (parts->len - first < 2 || !begins_with_mark (line))
    return;

  part = &g_array_index (parts, MucRulerPart, first);
  part[1].need += part->advance;
  part[1].advance += part->advance;
  g_array_remove_index (parts, first);
}

void
muc_ruler_cut (MucRuler      *self,
               const MucFont *font,
               const char    *text,
               GArray        *parts)
{
  const char *end;
  const char *line;
  guint first; /* part of the line */

  g_return_if_fail (self != NULL && font != NULL);
  g_return_if_fail (text != NULL && parts != NULL);

  end = text + strlen (text);
  line = text;
  first = parts->len;
  for (const char *p = text; p < end;)
    {
      const char *start = p;
      Token token = { 0 };

      if (*p == '\n')
        {
          end_line (parts, first, line);
          first = parts->len;
          line = ++p;
        }
      else if ((guchar) *p < ' ')
        p++;
      else if (read_token (self, font, &p, end, &token))
        cut_token (font, &token, parts);
      else
        add_part (parts, measure_string (self, font, start, p - start - token.n_spaces), 0,
                  (gint64) token.n_spaces * font->space);
    }
  end_line (parts, first, line);
}
