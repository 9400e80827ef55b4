/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ole-directory.h"

#include <string.h>

/* The directory of an OLE2 file (MS-CFB 2), read by itself: the library that reads such files is
 * loud about damaged ones, and of what is in them only the names matter. */

#define HEADER_LENGTH 512
#define HEADER_TABLES 109  /* sectors of the allocation table that the header names */
#define ENTRY_LENGTH 128
#define ENTRIES_MAX 65536
#define STEPS_MAX 65536
#define NONE 0xfffffffa    /* and above: no sector, or no entry */

typedef struct
{
  GInputStream *stream;
  guint8 header[HEADER_LENGTH];
  guint shift;             /* a sector is two to this power bytes long */
  GByteArray *entries;
} Ole;

static guint32
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
read_bytes (Ole    *ole,
            guint64 offset,
            guint8 *bytes,
            gsize   length)
{
  gsize read;

  return g_seekable_seek (G_SEEKABLE (ole->stream), (goffset) offset, G_SEEK_SET, NULL, NULL)
         && g_input_stream_read_all (ole->stream, bytes, length, &read, NULL, NULL)
         && read == length;
}

/* Number @i of a sector of numbers; NONE where the file ends before. */
static guint32
read_entry (Ole     *ole,
            guint32  sector,
            guint32  i)
{
  guint8 bytes[4];

  if (sector >= NONE
      || !read_bytes (ole, (((guint64) sector + 1) << ole->shift) + 4 * (guint64) i, bytes, 4))
    return NONE;

  return read_number (bytes);
}

/* Which sector holds part @i of the allocation table: those that the header does not name stand in
 * a chain of sectors, the last number of each being the next. */
static guint32
find_table (Ole     *ole,
            guint32  i)
{
  guint32 per_sector = (1u << ole->shift) / 4 - 1;
  guint32 sector = read_number (ole->header + 68);

  if (i < HEADER_TABLES)
    return read_number (ole->header + 76 + 4 * i);
  i -= HEADER_TABLES;
  for (guint step = 0; i >= per_sector && step < STEPS_MAX; step++, i -= per_sector)
    sector = read_entry (ole, sector, per_sector);

  return i < per_sector ? read_entry (ole, sector, i) : NONE;
}

static guint32
find_next_sector (Ole     *ole,
                  guint32  sector)
{
  guint32 per_sector = (1u << ole->shift) / 4;

  return read_entry (ole, find_table (ole, sector / per_sector), sector % per_sector);
}

static gboolean
read_header (Ole *ole)
{
  if (!read_bytes (ole, 0, ole->header, HEADER_LENGTH))
    return FALSE;
  ole->shift = ole->header[30];

  return ole->shift == 9 || ole->shift == 12;
}

static void
read_sectors (Ole *ole)
{
  guint32 sector = read_number (ole->header + 48);
  g_autofree guint8 *bytes = g_malloc (1u << ole->shift);

  while (sector < NONE && ole->entries->len < ENTRIES_MAX * ENTRY_LENGTH
         && read_bytes (ole, ((guint64) sector + 1) << ole->shift, bytes, 1u << ole->shift))
    {
      g_byte_array_append (ole->entries, bytes, 1u << ole->shift);
      sector = find_next_sector (ole, sector);
    }
}

/* The names that matter are plain Latin. */
static char *
read_name (const guint8 *entry)
{
  guint length = MIN (entry[64] / 2, 32);
  GString *name = g_string_new (NULL);

  for (guint i = 0; i + 1 < length; i++)
    g_string_append_c (name, entry[2 * i + 1] == 0 && entry[2 * i] < 0x80 ? (char) entry[2 * i]
                                                                         : '?');

  return g_string_free (name, FALSE);
}

/* The entries of a folder are a tree; the first entry is the folder of all. */
static GHashTable *
list_names (Ole *ole)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 n = ole->entries->len / ENTRY_LENGTH;
  guint32 first = n > 0 ? read_number (ole->entries->data + 76) : NONE;

  g_array_append_val (open, first);
  for (guint step = 0; open->len > 0 && step < STEPS_MAX; step++)
    {
      guint32 i = g_array_index (open, guint32, open->len - 1);
      const guint8 *entry;

      g_array_set_size (open, open->len - 1);
      if (i >= n)
        continue;
      entry = ole->entries->data + (gsize) i * ENTRY_LENGTH;
      g_hash_table_add (names, read_name (entry));
      for (guint side = 68; side <= 72; side += 4)
        {
          guint32 next = read_number (entry + side);

          g_array_append_val (open, next);
        }
    }

  return names;
}

/**
 * muc_ole_directory_read:
 * @file: an OLE2 file
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the names at its top, a set; %NULL where
 *   it cannot be read
 */
GHashTable *
muc_ole_directory_read (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GByteArray) entries = g_byte_array_new ();
  Ole ole = { .stream = G_INPUT_STREAM (stream), .entries = entries };

  if (stream == NULL || !read_header (&ole))
    return NULL;
  read_sectors (&ole);

  return list_names (&ole);
}
