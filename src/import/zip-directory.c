/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/zip-directory.h"

#include <string.h>

/* libgsf unpacks the parts but does not tell their sums, nor which of them need a password. */

#define END_SIGN 0x06054b50
#define END_LENGTH 22
#define LOCATOR_SIGN 0x07064b50
#define LOCATOR_LENGTH 20
#define END64_SIGN 0x06064b50
#define END64_LENGTH 56
#define ENTRY_SIGN 0x02014b50
#define ENTRY_LENGTH 46
#define COMMENT_MAX 65535
#define EXTRA64 1
#define LOCAL_SIGN 0x04034b50

/* A directory with 10,000 parts of long names is smaller. */
#define DIRECTORY_MAX (4 * 1024 * 1024)

static guint
get16 (const guint8 *p)
{
  return p[0] | p[1] << 8;
}

static guint32
get32 (const guint8 *p)
{
  return get16 (p) | (guint32) get16 (p + 2) << 16;
}

static guint64
get64 (const guint8 *p)
{
  return get32 (p) | (guint64) get32 (p + 4) << 32;
}

/* Returns whether all @length bytes at @offset could be read. */
static gboolean
read_at (GInputStream *stream,
         guint64       offset,
         guint8       *buffer,
         gsize         length,
         GCancellable *cancellable)
{
  gsize n;

  return offset <= G_MAXINT64
         && g_seekable_seek (G_SEEKABLE (stream), (goffset) offset, G_SEEK_SET, cancellable, NULL)
         && g_input_stream_read_all (stream, buffer, length, &n, cancellable, NULL)
         && n == length;
}

/* A file with very many or very large parts keeps its directory's place in a second record. */
static void
read_end64 (GInputStream *stream,
            guint64       end,
            guint64      *offset,
            guint64      *length,
            GCancellable *cancellable)
{
  guint8 locator[LOCATOR_LENGTH];
  guint8 end64[END64_LENGTH];

  if (end < LOCATOR_LENGTH
      || !read_at (stream, end - LOCATOR_LENGTH, locator, LOCATOR_LENGTH, cancellable)
      || get32 (locator) != LOCATOR_SIGN
      || !read_at (stream, get64 (locator + 8), end64, END64_LENGTH, cancellable)
      || get32 (end64) != END64_SIGN)
    return;
  *length = get64 (end64 + 40);
  *offset = get64 (end64 + 48);
}

/* The file ends with a record that says where the directory is; a comment may follow it. */
static gboolean
find_directory (GInputStream *stream,
                guint64       file_size,
                guint64      *offset,
                guint64      *length,
                GCancellable *cancellable)
{
  gsize tail_length = MIN (file_size, END_LENGTH + COMMENT_MAX);
  g_autofree guint8 *tail = g_malloc (tail_length + 1);

  if (tail_length < END_LENGTH
      || !read_at (stream, file_size - tail_length, tail, tail_length, cancellable))
    return FALSE;
  for (gsize i = tail_length - END_LENGTH + 1; i > 0; i--)
    {
      const guint8 *end = tail + i - 1;

      if (get32 (end) != END_SIGN)
        continue;
      *length = get32 (end + 12);
      *offset = get32 (end + 16);
      if (*length == G_MAXUINT32 || *offset == G_MAXUINT32 || get16 (end + 10) == G_MAXUINT16)
        read_end64 (stream, file_size - tail_length + i - 1, offset, length, cancellable);
      return TRUE;
    }

  return FALSE;
}

/* Sizes of 4 GiB and more stand in an extra field. */
static void
read_extra (const guint8 *extra,
            gsize         length,
            MucZipEntry  *entry)
{
  guint64 *fields[] = { &entry->size, &entry->packed };

  while (length >= 4)
    {
      gsize field_length = get16 (extra + 2);
      const guint8 *p = extra + 4;

      if (field_length > length - 4)
        return;
      if (get16 (extra) == EXTRA64)
        for (guint i = 0; i < G_N_ELEMENTS (fields) && p + 8 <= extra + 4 + field_length; i++)
          if (*fields[i] == G_MAXUINT32)
            {
              *fields[i] = get64 (p);
              p += 8;
            }
      extra += 4 + field_length;
      length -= 4 + field_length;
    }
}

/* Whether a part was written at a time there is, or at none: libgsf would complain on the terminal.
 * The lower half tells the time in units of two seconds, the upper one the day since 1980. */
static gboolean
is_time (guint32 stamp)
{
  return stamp == 0
         || (g_date_valid_dmy (stamp >> 16 & 0x1f, stamp >> 21 & 0xf, 1980 + (stamp >> 25))
             && (stamp >> 11 & 0x1f) < 24 && (stamp >> 5 & 0x3f) < 60 && (stamp & 0x1f) < 30);
}

/* Returns the length of the entry, 0 where it is none. */
static gsize
read_entry (const guint8 *p,
            gsize         left,
            GHashTable   *entries)
{
  gsize name_length, length;
  MucZipEntry *entry;

  if (left < ENTRY_LENGTH || get32 (p) != ENTRY_SIGN || !is_time (get32 (p + 12)))
    return 0;
  name_length = get16 (p + 28);
  length = ENTRY_LENGTH + name_length + get16 (p + 30) + get16 (p + 32);
  if (length > left)
    return 0;

  entry = g_new0 (MucZipEntry, 1);
  entry->locked = (get16 (p + 8) & 1) != 0;
  entry->crc = get32 (p + 16);
  entry->packed = get32 (p + 20);
  entry->size = get32 (p + 24);
  entry->start = get32 (p + 42);
  read_extra (p + ENTRY_LENGTH + name_length, get16 (p + 30), entry);
  g_hash_table_insert (entries, g_strndup ((const char *) p + ENTRY_LENGTH, name_length), entry);
  return length;
}

static GHashTable *
read_entries (const guint8 *directory,
              gsize         length)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (gsize at = 0, n; at < length; at += n)
    {
      n = read_entry (directory + at, length - at, entries);
      if (n == 0)
        return NULL;
    }

  return g_steal_pointer (&entries);
}

/* Whether each part begins where the directory says: libgsf would complain on the terminal. */
static gboolean
check_starts (GInputStream *stream,
              GHashTable   *entries,
              GCancellable *cancellable)
{
  GHashTableIter iter;
  gpointer value;
  guint8 sign[4];

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const MucZipEntry *entry = value;

      if (entry->start != G_MAXUINT32
          && (!read_at (stream, entry->start, sign, sizeof sign, cancellable)
              || get32 (sign) != LOCAL_SIGN))
        return FALSE;
    }

  return TRUE;
}

/**
 * muc_zip_directory_read:
 * @file: a zip file
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error of GIO: %G_IO_ERROR_INVALID_DATA where the directory is
 *   missing or broken
 *
 * Returns: (transfer full) (nullable) (element-type utf8 MucZipEntry): the parts by their names
 */
GHashTable *
muc_zip_directory_read (GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GHashTable) entries = NULL;
  g_autofree guint8 *directory = NULL;
  guint64 offset = 0;
  guint64 length = 0;

  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable,
                                         error);
  if (info == NULL)
    return NULL;

  if (find_directory (G_INPUT_STREAM (stream), (guint64) g_file_info_get_size (info), &offset,
                      &length, cancellable)
      && length <= DIRECTORY_MAX)
    {
      directory = g_malloc (length + 1);
      if (read_at (G_INPUT_STREAM (stream), offset, directory, length, cancellable))
        entries = read_entries (directory, length);
      if (entries != NULL && !check_starts (G_INPUT_STREAM (stream), entries, cancellable))
        g_clear_pointer (&entries, g_hash_table_unref);
    }
  if (entries == NULL && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no zip directory");

  return g_steal_pointer (&entries);
}
