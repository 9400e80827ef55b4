/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/csv-reader.h"

#include <string.h>

#include "import/encoding.h"
#include "import/sheet.h"
#include "model/text.h"

/* RFC 4180, with whatever the program put between the cells. */

/* So many rows show what stands between cells. */
#define SAMPLE_ROWS 200
#define QUOTED_LINES_MAX 200

static const char *
find_quote_end (const char *p,
                char        separator)
{
  guint lines = 0;

  for (p++; *p != '\0' && lines < QUOTED_LINES_MAX; p++)
    if (*p == '"' && p[1] == '"')
      p++;
    else if (*p == '"')
      return p[1] == separator || p[1] == '\n' || p[1] == '\0' ? p + 1 : NULL;
    else
      lines += *p == '\n';

  return NULL;
}

/* Where the cell that begins at @p ends. A quote that never ends is a letter like others. */
static const char *
find_cell_end (const char *p,
               char        separator)
{
  const char between[] = { separator, '\n', '\0' };
  const char *end = *p == '"' ? find_quote_end (p, separator) : NULL;

  return end != NULL ? end : p + strcspn (p, between);
}

static char *
read_cell (const char *start,
           const char *end,
           char        separator)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const gboolean quoted = *start == '"' && find_quote_end (start, separator) == end;

  if (!quoted)
    g_string_append_len (text, start, end - start);
  /* Of two quotes in a quoted cell one is meant. */
  for (const char *p = start + 1; quoted && p < end - 1; p += *p == '"' ? 2 : 1)
    g_string_append_c (text, *p);

  return muc_text_clean (text->str);
}

/* How many rows have as many cells as most of them, which is more than one; 0 for none. */
static guint
count_alike (const char *text,
             char        separator)
{
  g_autofree guint *counts = g_new0 (guint, MUC_SHEET_COLUMNS_MAX);
  guint n = 1, most = 0;
  guint rows = 0;

  for (const char *p = text; rows < SAMPLE_ROWS; p++)
    {
      p = find_cell_end (p, separator);
      if (*p == separator)
        {
          n++;
          continue;
        }
      counts[MIN (n, MUC_SHEET_COLUMNS_MAX - 1)]++;
      rows++;
      n = 1;
      if (*p == '\0')
        break;
    }
  for (guint i = 2; i < MUC_SHEET_COLUMNS_MAX; i++)
    most = MAX (most, counts[i] * MIN (i, 32));

  return most;
}

/* What parts cells most alike in all rows; Excel may say it on the first line. */
static char
find_separator (const char **text)
{
  static const char candidates[] = { ';', '\t', ',', '|' };
  char best = ',';
  guint most = 0;

  if (g_str_has_prefix (*text, "sep=") && (*text)[4] != '\0' && (*text)[5] == '\n')
    {
      best = (*text)[4];
      *text += 6;
      return best;
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint alike = count_alike (*text, candidates[i]);

      if (alike > most)
        {
          most = alike;
          best = candidates[i];
        }
    }

  return best;
}

static void
read_rows (MucSheet   *sheet,
           const char *text,
           char        separator,
           guint       number)
{
  guint row = 0, column = 0;

  muc_sheet_number_next (sheet, number);
  for (const char *p = text; *p != '\0' && !muc_sheet_is_full (sheet);)
    {
      const char *end = find_cell_end (p, separator);
      g_autofree char *cell = read_cell (p, end, separator);

      muc_sheet_put (sheet, row, column++, cell);
      for (; p < end; p++)
        number += *p == '\n';
      if (*p == '\n')
        {
          row++;
          column = 0;
          muc_sheet_number_next (sheet, ++number);
        }
      p += *p != '\0';
    }
}

static gboolean
recognises (const MucReaderInput *input)
{
  return strcmp (input->suffix, "csv") == 0;
}

static MucSource *
read_source (const MucReaderInput  *input,
             GError               **error)
{
  g_autofree char *text = muc_encoding_read_file (input->file, input->conversion,
                                                  input->cancellable, error);
  g_autoptr (MucSource) source = muc_source_new_empty (input->name);
  g_autoptr (MucSheet) sheet = muc_sheet_new (NULL);
  const char *start = text;
  char separator;

  if (text == NULL)
    return NULL;
  separator = find_separator (&start);
  read_rows (sheet, start, separator, start > text ? 2 : 1);

  return muc_sheet_write (sheet, source, error) ? g_steal_pointer (&source) : NULL;
}

static const char *const suffixes[] = { "csv", NULL };

/* Reads rows of cells parted by commas, semicolons or tabs. */
const MucReader muc_csv_reader = { suffixes, FALSE, recognises, read_source };
