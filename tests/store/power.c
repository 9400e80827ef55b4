/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A disk writes that much at once or not at all. */
#define SECTOR 512

typedef struct
{
  gboolean      truncates;
  sqlite3_int64 offset; /* or the size it is cut to */
  GBytes       *bytes;
} Write;

/* A file as the disk has it, and what was written to it since it was synced last. */
typedef struct
{
  char       *path;
  gboolean    is_on_disk;
  GByteArray *disk;
  GPtrArray  *writes;
} Image;

typedef struct
{
  sqlite3_file  base;
  Image        *image; /* (nullable): temporary files are no part of what survives */
  sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs power_vfs;
static GHashTable *images; /* path → Image */
static guint64 n_steps;
static guint64 cut_at;
static gboolean is_off;

static PowerFault fault;
static guint64 fault_at;
static guint64 n_fault_steps;
static gboolean has_failed;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_pointer (&write->bytes, g_bytes_unref);
  g_free (write);
}

static void
image_free (gpointer data)
{
  Image *image = data;

  g_free (image->path);
  g_byte_array_unref (image->disk);
  g_ptr_array_unref (image->writes);
  g_free (image);
}

static Image *
get_image (const char *path)
{
  Image *image = g_hash_table_lookup (images, path);
  g_autofree char *contents = NULL;
  gsize length = 0;

  if (image != NULL)
    return image;
  image = g_new0 (Image, 1);
  image->path = g_strdup (path);
  image->disk = g_byte_array_new ();
  image->writes = g_ptr_array_new_with_free_func (write_free);
  image->is_on_disk = g_file_get_contents (path, &contents, &length, NULL);
  g_byte_array_append (image->disk, (const guint8 *) contents, (guint) length);
  g_hash_table_insert (images, image->path, image);
  return image;
}

/* Whether the power fails before this step is done. */
static gboolean
fails (void)
{
  if (!is_off && cut_at != 0 && ++n_steps >= cut_at)
    is_off = TRUE;
  return is_off;
}

/* Whether the disk refuses this step. */
static gboolean
refuses (gboolean grows)
{
  gboolean refused;

  if (fault == POWER_WHOLE)
    return FALSE;
  n_fault_steps++;
  if (fault == POWER_SLIP)
    refused = n_fault_steps == fault_at;
  else
    refused = n_fault_steps >= fault_at && (grows || fault == POWER_AWAY);
  has_failed |= refused;
  return refused;
}

static gboolean
is_away (void)
{
  return is_off || (fault == POWER_AWAY && n_fault_steps >= fault_at);
}

static void
put (GByteArray    *disk,
     sqlite3_int64  offset,
     const guint8  *bytes,
     gsize          length)
{
  const guint before = disk->len;

  if (disk->len < offset + length)
    {
      g_byte_array_set_size (disk, (guint) (offset + length));
      memset (disk->data + before, 0, disk->len - before);
    }
  memcpy (disk->data + offset, bytes, length);
}

/* Brings @write to the disk, or those of its sectors that @random chooses. */
static void
bring (GByteArray  *disk,
       const Write *write,
       GRand       *random)
{
  gsize length;
  const guint8 *bytes;

  if (write->truncates)
    {
      g_byte_array_set_size (disk, (guint) MIN (write->offset, disk->len));
      return;
    }
  bytes = g_bytes_get_data (write->bytes, &length);
  for (gsize start = 0; start < length; start += SECTOR)
    if (random == NULL || g_rand_boolean (random))
      put (disk, write->offset + start, bytes + start, MIN (SECTOR, length - start));
}

static void
keep (Image         *image,
      gboolean       truncates,
      sqlite3_int64  offset,
      const void    *bytes,
      int            length)
{
  Write *write;

  if (image == NULL)
    return;
  write = g_new0 (Write, 1);
  write->truncates = truncates;
  write->offset = offset;
  write->bytes = truncates ? NULL : g_bytes_new (bytes, (gsize) length);
  g_ptr_array_add (image->writes, write);
}

/* A file */

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
close_file (sqlite3_file *file)
{
  sqlite3_file *real = get_real (file);
  int result = real->pMethods != NULL ? real->pMethods->xClose (real) : SQLITE_OK;

  g_clear_pointer (&((File *) file)->real, g_free);
  return result;
}

static int
read_file (sqlite3_file  *file,
           void          *bytes,
           int            length,
           sqlite3_int64  offset)
{
  return is_away () ? SQLITE_IOERR_READ
                    : get_real (file)->pMethods->xRead (get_real (file), bytes, length, offset);
}

static gboolean
is_beyond_end (sqlite3_file  *file,
               sqlite3_int64  end)
{
  sqlite3_int64 size = 0;

  get_real (file)->pMethods->xFileSize (get_real (file), &size);
  return end > size;
}

static int
write_file (sqlite3_file  *file,
            const void    *bytes,
            int            length,
            sqlite3_int64  offset)
{
  const gboolean was_off = is_off;

  /* The write that the power fails in may have reached the disk in part. */
  if (!was_off)
    keep (((File *) file)->image, FALSE, offset, bytes, length);
  if (fails ())
    return SQLITE_IOERR_WRITE;
  if (refuses (is_beyond_end (file, offset + length)))
    return fault == POWER_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  return get_real (file)->pMethods->xWrite (get_real (file), bytes, length, offset);
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  if (!is_off)
    keep (((File *) file)->image, TRUE, size, NULL, 0);
  if (fails () || refuses (FALSE))
    return SQLITE_IOERR_TRUNCATE;
  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

/* Nothing has to reach the real disk for a test. */
static int
sync_file (sqlite3_file *file,
           int           flags)
{
  Image *image = ((File *) file)->image;

  if (fails () || refuses (FALSE))
    return SQLITE_IOERR_FSYNC;
  if (image == NULL)
    return SQLITE_OK;
  for (guint i = 0; i < image->writes->len; i++)
    bring (image->disk, image->writes->pdata[i], NULL);
  g_ptr_array_set_size (image->writes, 0);
  image->is_on_disk = TRUE;
  return SQLITE_OK;
}

static int
get_file_size (sqlite3_file  *file,
               sqlite3_int64 *size)
{
  return is_away () ? SQLITE_IOERR_FSTAT
                    : get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file,
           int           level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file,
             int           level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
check_reserved (sqlite3_file *file,
                int          *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
control_file (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
get_device (sqlite3_file *file)
{
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
  1, close_file, read_file, write_file, truncate_file, sync_file, get_file_size, lock_file,
  unlock_file, check_reserved, control_file, get_sector_size, get_device,
};

/* The folder */

static int
open_file (sqlite3_vfs  *vfs,
           const char   *path,
           sqlite3_file *base,
           int           flags,
           int          *out_flags)
{
  File *file = (File *) base;
  int result;

  file->base.pMethods = NULL;
  if (is_away ())
    return SQLITE_CANTOPEN;
  file->image = path != NULL ? get_image (path) : NULL;
  file->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  result = real_vfs->xOpen (real_vfs, path, file->real, flags, out_flags);
  if (result == SQLITE_OK)
    file->base.pMethods = &methods;
  else
    g_clear_pointer (&file->real, g_free);
  return result;
}

static int
delete_file (sqlite3_vfs *vfs,
             const char  *path,
             int          syncs)
{
  if (fails () || refuses (FALSE))
    return SQLITE_IOERR_DELETE;
  if (syncs)
    g_hash_table_remove (images, path);
  return real_vfs->xDelete (real_vfs, path, FALSE);
}

/**
 * power_init:
 *
 * Puts the disk under each database that is opened from now on.
 */
void
power_init (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  images = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, image_free);
  power_vfs = *real_vfs;
  power_vfs.zName = "power";
  power_vfs.szOsFile = sizeof (File);
  power_vfs.xOpen = open_file;
  power_vfs.xDelete = delete_file;
  g_assert_cmpint (sqlite3_vfs_register (&power_vfs, TRUE), ==, SQLITE_OK);
}

/**
 * power_begin:
 * @cut: with which write, sync or removal the power fails, counted from 1
 *
 * Begins to count. What stands in the files now is taken to be on the disk.
 */
void
power_begin (guint64 cut)
{
  g_hash_table_remove_all (images);
  n_steps = 0;
  cut_at = cut;
  is_off = FALSE;
}

/** power_end: returns how many steps were counted. */
guint
power_end (void)
{
  cut_at = 0;
  return (guint) n_steps;
}

static void
bring_up (Image *image,
          GRand *random)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < image->writes->len; i++)
    switch (g_rand_int_range (random, 0, 3))
      {
      case 0:
        break;
      case 1:
        bring (image->disk, image->writes->pdata[i], NULL);
        break;
      default:
        bring (image->disk, image->writes->pdata[i], random);
      }
  if (!image->is_on_disk && g_rand_boolean (random))
    g_unlink (image->path);
  else
    g_file_set_contents_full (image->path, (const char *) image->disk->data, image->disk->len,
                              G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/**
 * power_come_up:
 * @random: chooses what of the unsynced writes survived
 *
 * The files become what a disk may hold after the power failed. No file may be open.
 */
void
power_come_up (GRand *random)
{
  GHashTableIter iter;
  gpointer image;

  g_hash_table_iter_init (&iter, images);
  while (g_hash_table_iter_next (&iter, NULL, &image))
    bring_up (image, random);
  g_hash_table_remove_all (images);
  is_off = FALSE;
  cut_at = 0;
}

/**
 * power_break:
 * @what: what is wrong from now on
 * @step: at which write, sync or removal it begins, counted from 1
 */
void
power_break (PowerFault what,
             guint64    step)
{
  fault = what;
  fault_at = step;
  n_fault_steps = 0;
  has_failed = FALSE;
}

/** power_repair: returns whether anything failed. */
gboolean
power_repair (void)
{
  fault = POWER_WHOLE;
  return has_failed;
}
