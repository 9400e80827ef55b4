/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/foreign.h"

G_DEFINE_QUARK (muc-import-error-quark, muc_import_error)

/* How much of a file decides what it is. */
#define SAMPLE 65536

static void
set_size_error (const char  *name,
                GError     **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
               _("%s: the file is larger than %d MiB. Import its papers one by one."),
               name, MUC_ENCODING_FILE_MAX / 1024 / 1024);
}

static guint
count_lines (const char *bytes,
             gsize       length)
{
  guint lines = 1;

  for (gsize i = 0; i < length; i++)
    lines += bytes[i] == '\n';

  return lines;
}

/* Text in UTF-16 has a zero byte in every second place wherever a letter is a plain one. */
static gboolean
looks_like_utf16 (const char *bytes,
                  gsize       length)
{
  gsize zeros[2] = { 0, 0 };

  length = MIN (length, SAMPLE);
  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += bytes[i] == '\0';

  return MAX (zeros[0], zeros[1]) > length / 20
         && MIN (zeros[0], zeros[1]) * 10 < MAX (zeros[0], zeros[1]);
}

static gboolean
check_no_zeros (const char  *bytes,
                gsize        length,
                const char  *name,
                GError     **error)
{
  const char *zero = memchr (bytes, '\0', length);
  guint line;

  if (zero == NULL)
    return TRUE;

  line = count_lines (bytes, zero - bytes);
  if (looks_like_utf16 (bytes, length))
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
                 _("%s:%u: this is UTF-16 without a byte order mark. Save it as UTF-8."),
                 name, line);
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
                 _("%s:%u: this is no text file: there are binary data in it."), name, line);

  return FALSE;
}

typedef struct
{
  guint tcvn3;
  guint vni;
} Score;

/* In TCVN3 the bytes A8-BE are the commonest Vietnamese letters (đ is AE, à B5, á B8); VNI does
 * not use them but writes marks as a second byte after a plain vowel (à is "aø"). */
static void
add_score (Score    *score,
           gunichar  before,
           gunichar  ch,
           gunichar  after)
{
  gboolean beside_letter = (before < 0x80 && g_ascii_isalpha (before))
                           || (after < 0x80 && g_ascii_isalpha (after));

  if (ch >= 0xa8 && ch <= 0xbe && beside_letter)
    score->tcvn3++;
  if (before != 0 && before < 0x80 && strchr ("aeouyAEOUY", before) != NULL
      && ((ch >= 0xe0 && ch <= 0xfc) || (ch >= 0xc0 && ch <= 0xdc)))
    score->vni++;
  if ((ch == 0xf1 || ch == 0xf6 || ch == 0xf4) && beside_letter)
    score->vni++;
}

static const char *
name_encoding (const Score *score)
{
  if (MAX (score->tcvn3, score->vni) < 3)
    return NULL;

  return score->tcvn3 > score->vni / 4 ? "TCVN3 (ABC, .VnTime)" : "VNI";
}

static void
set_legacy_error (const char  *name,
                  guint        line,
                  const char  *encoding,
                  GError     **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
               _("%s:%u: the text is written in the old encoding %s. Convert it to Unicode "
                 "(UTF-8) first, for example with UniKey's toolbox."),
               name, line, encoding);
}

static void
explain_invalid (const char  *bytes,
                 gsize        length,
                 const char  *first_bad,
                 const char  *name,
                 GError     **error)
{
  Score score = { 0 };
  guint line = count_lines (bytes, first_bad - bytes);
  gsize from = first_bad - bytes;
  const char *encoding;

  for (gsize i = from; i < MIN (length, from + SAMPLE); i++)
    if ((guchar) bytes[i] >= 0x80)
      add_score (&score, i > 0 ? (guchar) bytes[i - 1] : 0, (guchar) bytes[i],
                 i + 1 < length ? (guchar) bytes[i + 1] : 0);

  encoding = name_encoding (&score);
  if (encoding != NULL)
    set_legacy_error (name, line, encoding, error);
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
                 _("%s:%u: this is not UTF-8 text. Save the file as UTF-8."), name, line);
}

static gboolean
is_vietnamese (gunichar ch)
{
  return (ch >= 0x1ea0 && ch <= 0x1ef9) || ch == 0x102 || ch == 0x103 || ch == 0x110
         || ch == 0x111 || ch == 0x1a0 || ch == 0x1a1 || ch == 0x1af || ch == 0x1b0
         || (ch >= 0x300 && ch <= 0x323);
}

/* Old text pasted into a Unicode file keeps its bytes as Latin letters: "NghÞ ®Þnh". */
static gboolean
check_not_legacy (const char  *text,
                  const char  *name,
                  GError     **error)
{
  Score score = { 0 };
  gunichar before = 0;
  guint vietnamese = 0;
  guint first_line = 0;
  guint line = 1;
  const char *encoding;

  for (const char *p = text; *p != '\0' && p - text < 4 * SAMPLE; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);
      guint sum = score.tcvn3 + score.vni;

      line += ch == '\n';
      vietnamese += is_vietnamese (ch);
      if (ch >= 0x80 && ch < 0x100)
        add_score (&score, before, ch, g_utf8_get_char (g_utf8_next_char (p)));
      if (first_line == 0 && score.tcvn3 + score.vni > sum)
        first_line = line;
      before = ch;
    }

  encoding = name_encoding (&score);
  if (encoding == NULL || vietnamese * 4 > MAX (score.tcvn3, score.vni))
    return TRUE;

  set_legacy_error (name, first_line, encoding, error);
  return FALSE;
}

/* Bounds every line and refuses control characters, with the line's number. */
static gboolean
check_lines (const char  *text,
             const char  *name,
             GError     **error)
{
  guint line = 1;
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          line++;
          start = p + 1;
        }
      else if ((guchar) *p < 0x20 && strchr ("\t\r\f\v\x1a", *p) == NULL)
        {
          g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
                       _("%s:%u: this is no text file: there are binary data in it."),
                       name, line);
          return FALSE;
        }
      if (p - start > MUC_ENCODING_LINE_MAX)
        {
          g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                       _("%s:%u: the line is longer than %d KiB. No paper has such a line; break "
                         "it up or take it out."),
                       name, line, MUC_ENCODING_LINE_MAX / 1024);
          return FALSE;
        }
    }

  return TRUE;
}

static char *
decode_utf16 (const char  *bytes,
              gsize        length,
              const char  *from,
              const char  *name,
              GError     **error)
{
  g_autoptr (GError) reason = NULL;
  char *text = NULL;
  gsize written;

  if (length % 2 == 0)
    text = g_convert (bytes, length, "UTF-8", from, NULL, &written, &reason);
  if (text == NULL)
    {
      g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
                   _("%s: the UTF-16 text is damaged. Save the file as UTF-8."), name);
      return NULL;
    }
  if (!check_no_zeros (text, written, name, error))
    g_clear_pointer (&text, g_free);

  return text;
}

static char *
decode_any (const char  *bytes,
            gsize        length,
            const char  *name,
            GError     **error)
{
  const char *end;

  if (length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0)
    return decode_utf16 (bytes + 2, length - 2, "UTF-16LE", name, error);
  if (length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0)
    return decode_utf16 (bytes + 2, length - 2, "UTF-16BE", name, error);
  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }

  if (!muc_foreign_check_bytes (bytes, length, name, error)
      || !check_no_zeros (bytes, length, name, error))
    return NULL;
  if (!g_utf8_validate_len (bytes, length, &end))
    {
      explain_invalid (bytes, length, end, name, error);
      return NULL;
    }

  return g_strndup (bytes, length);
}

/**
 * muc_encoding_unify_line_ends:
 * @text: text with line ends of any system
 *
 * Returns: (transfer full): @text with plain line ends, and without the mark that ends a file of
 *   DOS
 */
char *
muc_encoding_unify_line_ends (const char *text)
{
  char *unified = g_malloc (strlen (text) + 1);
  char *to = unified;

  for (const char *from = text; *from != '\0' && *from != 0x1a; from++)
    if (*from != '\r')
      *to++ = *from;
    else if (from[1] != '\n')
      *to++ = '\n';
  *to = '\0';

  return unified;
}

/**
 * muc_encoding_decode:
 * @bytes: the contents of a text file
 * @length: how many bytes they are
 * @name: what messages call the file
 * @error: return location for an error
 *
 * Reads UTF-8, with or without a mark, and UTF-16 with one. Everything else is refused: TCVN3 and
 * VNI by their names, office documents as what they are.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_decode (const char  *bytes,
                     gsize        length,
                     const char  *name,
                     GError     **error)
{
  g_autofree char *decoded = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (length > MUC_ENCODING_FILE_MAX)
    {
      set_size_error (name, error);
      return NULL;
    }

  decoded = length == 0 ? g_strdup ("") : decode_any (bytes, length, name, error);
  if (decoded == NULL)
    return NULL;
  text = muc_encoding_unify_line_ends (decoded);
  if (!check_lines (text, name, error) || !check_not_legacy (text, name, error))
    return NULL;

  return g_steal_pointer (&text);
}

/* Reads no more than one byte over the bound, whatever the file says of its size. */
static GByteArray *
read_bounded (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (SAMPLE);

  if (stream == NULL)
    return NULL;

  while (bytes->len <= MUC_ENCODING_FILE_MAX)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, SAMPLE, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (bytes, buffer, n);
    }

  return g_steal_pointer (&bytes);
}

static GByteArray *
read_checked (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (&reason, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is not a file"));
  else if (info != NULL && g_file_info_get_size (info) > MUC_ENCODING_FILE_MAX)
    {
      set_size_error (name, error);
      return NULL;
    }
  else if (info != NULL)
    bytes = read_bounded (file, cancellable, &reason);

  if (bytes == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (bytes == NULL)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ,
                 _("%s: the file cannot be read: %s"), name, reason->message);

  return g_steal_pointer (&bytes);
}

/**
 * muc_encoding_read_file:
 * @file: a text file
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads a text file as muc_encoding_decode() does. A file that is too large is refused before it
 * is read.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_read_file (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return muc_encoding_read_file_as (file, NULL, cancellable, error);
}

/**
 * muc_encoding_read_file_as:
 * @file: a text file
 * @charset: (nullable): the encoding of eight bits that it says it has; %NULL for Unicode
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads a file that names its own encoding; one that is not so written after all is read as
 * muc_encoding_read_file() does.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_read_file_as (GFile         *file,
                           const char    *charset,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GByteArray) bytes = read_checked (file, cancellable, error);
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return NULL;
  if (charset != NULL && memchr (bytes->data, '\0', bytes->len) == NULL
      && !g_utf8_validate_len ((const char *) bytes->data, bytes->len, NULL))
    text = g_convert ((const char *) bytes->data, bytes->len, "UTF-8", charset, NULL, NULL, NULL);
  if (text != NULL)
    return muc_encoding_unify_line_ends (text);

  return muc_encoding_decode ((const char *) bytes->data, bytes->len, name, error);
}
