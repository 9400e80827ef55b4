/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/foreign.h"
#include "model/legacy-text.h"

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

static void
set_legacy_error (const char  *name,
                  guint        line,
                  MucLegacy    encoding,
                  GError     **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
               _("%s:%u: the text is written in the old encoding %s. It can be read only by "
                 "converting it to Unicode."),
               name, line, muc_legacy_get_name (encoding));
}

/* The bytes as the letters and signs of Windows that programs took them for. */
static char *
decode_latin (const char *bytes,
              gsize       length)
{
  char *text = g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  return text != NULL ? text : g_convert (bytes, (gssize) length, "UTF-8", "ISO-8859-1", NULL, NULL,
                                          NULL);
}

static MucLegacy
find_legacy (const char *text)
{
  g_autofree char *start = g_strndup (text, SAMPLE);
  g_autofree char *valid = g_utf8_make_valid (start, -1);
  MucLegacyWeight weight = { 0 };

  muc_legacy_weigh (valid, &weight);

  return muc_legacy_judge (&weight);
}

/* Text of eight bits: what is written in an old encoding is for the conversion; no other is
 * known. */
static char *
decode_bytes (const char     *bytes,
              gsize           length,
              const char     *first_bad,
              const char     *name,
              MucConversion  *conversion,
              GError        **error)
{
  guint line = count_lines (bytes, (gsize) (first_bad - bytes));
  gsize rest = MIN (length - (gsize) (first_bad - bytes), SAMPLE);
  g_autofree char *sample = decode_latin (first_bad, rest);
  MucLegacy encoding = find_legacy (sample);

  if (encoding == MUC_LEGACY_NONE)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
                 _("%s:%u: this is not UTF-8 text. Save the file as UTF-8."), name, line);
  else if (conversion == NULL || muc_conversion_keeps (conversion))
    set_legacy_error (name, line, encoding, error);
  else
    {
      muc_conversion_set_bytes (conversion);
      return decode_latin (bytes, length);
    }

  return NULL;
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
decode_any (const char     *bytes,
            gsize           length,
            const char     *name,
            MucConversion  *conversion,
            GError        **error)
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
    return decode_bytes (bytes, length, end, name, conversion, error);

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
 * @conversion: (nullable): what will convert the text
 * @error: return location for an error
 *
 * Reads UTF-8, with or without a mark, and UTF-16 with one. The bytes of TCVN3 and VNI are read as
 * the Latin letters that they look like, where @conversion is there to convert them. Everything
 * else is refused, office documents as what they are.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_decode (const char     *bytes,
                     gsize           length,
                     const char     *name,
                     MucConversion  *conversion,
                     GError        **error)
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

  decoded = length == 0 ? g_strdup ("") : decode_any (bytes, length, name, conversion, error);
  if (decoded == NULL)
    return NULL;
  text = muc_encoding_unify_line_ends (decoded);
  if (!check_lines (text, name, error))
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
 * muc_encoding_read_page:
 * @file: a text file whose letters can also be written by marks
 * @charset: (nullable): the encoding of eight bits that it says it has; %NULL for Unicode
 * @conversion: what will convert its words to Unicode
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads a file that names its own encoding; one that is not so written after all is read as
 * muc_encoding_decode() does. A file that is too large is refused before it is read.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_read_page (GFile          *file,
                        const char     *charset,
                        MucConversion  *conversion,
                        GCancellable   *cancellable,
                        GError        **error)
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

  return muc_encoding_decode ((const char *) bytes->data, bytes->len, name, conversion, error);
}

/**
 * muc_encoding_read_file:
 * @file: a text file
 * @conversion: what converts it to Unicode where it is none
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Reads a text file as muc_encoding_read_page() does, and converts its lines.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 with plain line ends
 */
char *
muc_encoding_read_file (GFile          *file,
                        MucConversion  *conversion,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autofree char *text = muc_encoding_read_page (file, NULL, conversion, cancellable, error);

  return text != NULL ? muc_conversion_convert_lines (conversion, text) : NULL;
}
