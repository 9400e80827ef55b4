/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "store/migrate.h"
#include "store/sqlite-file.h"
#include "store/store.h"

/* The head of a file, by https://www.sqlite.org/fileformat.html §1.3; numbers are big-endian. */
#define HEAD_SIZE 100
#define HEAD_MAGIC "SQLite format 3"
#define HEAD_PAGE_SIZE 16
#define HEAD_CHANGE_COUNTER 24
#define HEAD_N_PAGES 28
#define HEAD_USER_VERSION 60
#define HEAD_APPLICATION_ID 68
#define HEAD_VALID_FOR 92

static guint32
get_number (const guint8 *head,
            gsize         offset)
{
  guint32 number;

  memcpy (&number, head + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
read_head (const char  *path,
           guint8      *head,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n = 0;
  int problem = errno;

  if (fd >= 0)
    {
      n = read (fd, head, HEAD_SIZE);
      problem = errno;
      g_close (fd, NULL);
    }
  if (fd < 0 || n < 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” cannot be read: %s."), path, g_strerror (problem));
      return FALSE;
    }
  if (n == 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
                   _("“%s” is empty (0 bytes). Restore one of its daily copies."), path);
      return FALSE;
    }
  if (n >= (gssize) sizeof HEAD_MAGIC && n < HEAD_SIZE
      && memcmp (head, HEAD_MAGIC, sizeof HEAD_MAGIC) == 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
                   _("“%s” is cut off after %d bytes. It is left as it is. Restore one of its "
                     "daily copies."), path, (int) n);
      return FALSE;
    }
  if (n < HEAD_SIZE || memcmp (head, HEAD_MAGIC, sizeof HEAD_MAGIC) != 0
      || get_number (head, HEAD_APPLICATION_ID) != MUC_FILE_APPLICATION_ID)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FOREIGN,
                   _("“%s” is not a file of this program. Choose a file ending in “.muctieu”."),
                   path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_kind (const char  *path,
            GStatBuf    *status,
            GError     **error)
{
  if (g_stat (path, status) != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                     _("There is no file “%s”."), path);
      else
        g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                     _("“%s” cannot be read: %s."), path, g_strerror (errno));
      return FALSE;
    }
  if (S_ISREG (status->st_mode))
    return TRUE;

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FOREIGN,
               S_ISDIR (status->st_mode) ? _("“%s” is a folder. Choose a file in it.")
                                         : _("“%s” is not a file."), path);
  return FALSE;
}

/**
 * muc_file_check:
 * @path: a file that shall be opened
 * @error: where to say why it cannot be
 *
 * Looks at the file without touching it.
 *
 * Returns: whether it is one of ours and not from a newer version
 */
gboolean
muc_file_check (const char  *path,
                GError     **error)
{
  guint8 head[HEAD_SIZE];
  GStatBuf status;

  if (!check_kind (path, &status, error) || !read_head (path, head, error))
    return FALSE;
  if (get_number (head, HEAD_USER_VERSION) <= muc_migrate_get_newest ())
    return TRUE;

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_NEWER,
               _("“%s” was made by a newer version of this program. Install that version to "
                 "open it; the file is left as it is."), path);
  return FALSE;
}

/**
 * muc_file_check_whole:
 * @path: a file of ours with nothing left half done and no transaction going on in this process
 * @error: where to say what is missing
 *
 * Returns: whether the file is as long as its head says
 */
gboolean
muc_file_check_whole (const char  *path,
                      GError     **error)
{
  guint8 head[HEAD_SIZE];
  GStatBuf status;
  guint64 expected;
  guint32 page_size;

  if (!check_kind (path, &status, error) || !read_head (path, head, error))
    return FALSE;

  page_size = get_number (head, HEAD_PAGE_SIZE) >> 16;
  expected = (guint64) (page_size == 1 ? 65536 : page_size) * get_number (head, HEAD_N_PAGES);
  if (get_number (head, HEAD_CHANGE_COUNTER) != get_number (head, HEAD_VALID_FOR)
      || (guint64) status.st_size >= expected)
    return TRUE;

  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
               _("“%s” is cut off: %" PRIu64 " of %" PRIu64 " bytes are there. "
                 "It is left as it is. Restore one of its daily copies."),
               path, (guint64) status.st_size, expected);
  return FALSE;
}

/** muc_file_has_journal: whether a change of the file was interrupted, or is going on. */
gboolean
muc_file_has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

/**
 * muc_file_check_writable:
 * @path: a file
 * @error: where to say why it cannot be written
 *
 * Returns: whether the file and its folder may be written; a change needs both
 */
gboolean
muc_file_check_writable (const char  *path,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, W_OK) != 0)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                 _("“%s” may only be read: %s. Open it for reading, or save a copy in a folder "
                   "of your own and work there."), path, g_strerror (errno));
  else if (g_access (folder, W_OK | X_OK) != 0)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                 _("The folder of “%s” may only be read: %s. Open the file for reading, or save a "
                   "copy in a folder of your own and work there."), path, g_strerror (errno));
  else
    return TRUE;
  return FALSE;
}

/**
 * muc_file_reserve_beside:
 * @path: a file that shall be written whole or not at all
 * @error: where to say what failed
 *
 * Returns: (transfer full) (nullable): an empty file of a passing name in the same folder
 */
char *
muc_file_reserve_beside (const char  *path,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);
  const int fd = g_mkstemp_full (pattern, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                   _("No file can be made in the folder “%s”: %s. Choose another folder."),
                   folder, g_strerror (errno));
      return NULL;
    }
  g_close (fd, NULL);
  return g_steal_pointer (&pattern);
}

/* A name is on the disk when its folder is. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/**
 * muc_file_keep_as:
 * @path: a file
 * @name: a further name for it in the same folder
 * @error: where to say what failed
 *
 * Gives the file a further name, unless something of that name is there; where the disk knows no
 * further names (sticks, some shares), the name instead of its own.
 */
gboolean
muc_file_keep_as (const char  *path,
                  const char  *name,
                  GError     **error)
{
  int problem;

  if (link (path, name) == 0)
    return TRUE;

  problem = errno;
  if (problem != EEXIST && !g_file_test (name, G_FILE_TEST_EXISTS) && g_rename (path, name) == 0)
    return TRUE;
  if (problem == EEXIST || g_file_test (name, G_FILE_TEST_EXISTS))
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                 _("There is a file “%s” already. Choose another name."), name);
  else
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                 _("“%s” cannot be made: %s."), name, g_strerror (errno));
  return FALSE;
}

static void
remove_journal (const char *temporary)
{
  g_autofree char *journal = g_strconcat (temporary, "-journal", NULL);

  g_unlink (journal);
}

/** muc_file_discard: removes @temporary, which was not finished, and what lies beside it. */
void
muc_file_discard (const char *temporary)
{
  g_unlink (temporary);
  remove_journal (temporary);
}

/**
 * muc_file_publish:
 * @temporary: a file, whole and on the disk
 * @path: what it shall be called, in the same folder
 * @error: where to say what failed
 *
 * Gives the file its name, unless something of that name is there.
 */
gboolean
muc_file_publish (const char  *temporary,
                  const char  *path,
                  GError     **error)
{
  if (!muc_file_keep_as (temporary, path, error))
    return FALSE;
  muc_file_discard (temporary);
  sync_folder (path);
  return TRUE;
}

/**
 * muc_file_replace:
 * @temporary: a file, whole and on the disk
 * @path: what it shall be called, in the same folder
 * @error: where to say what failed
 *
 * Gives the file its name; what had that name is gone.
 */
gboolean
muc_file_replace (const char  *temporary,
                  const char  *path,
                  GError     **error)
{
  if (g_rename (temporary, path) == 0)
    {
      remove_journal (temporary);
      sync_folder (path);
      return TRUE;
    }
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("“%s” cannot be made: %s."), path, g_strerror (errno));
  return FALSE;
}
