/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "store/file.h"
#include "store/lock.h"
#include "store/sqlite-file.h"
#include "store/store-private.h"
#include "store/verify.h"

#define SUFFIX ".muctieu"
#define N_DAYS 10
#define N_MONTHS 12

G_DEFINE_BOXED_TYPE (MucDailyCopy, muc_daily_copy, muc_daily_copy_copy, muc_daily_copy_free)

/** muc_daily_copy_copy: (transfer full): a copy of the two words. */
MucDailyCopy *
muc_daily_copy_copy (const MucDailyCopy *self)
{
  MucDailyCopy *copy = g_new0 (MucDailyCopy, 1);

  copy->path = g_strdup (self->path);
  copy->day = g_strdup (self->day);
  return copy;
}

/** muc_daily_copy_free: frees it. */
void
muc_daily_copy_free (MucDailyCopy *self)
{
  g_free (self->path);
  g_free (self->day);
  g_free (self);
}

/* Where they lie */

static char *
get_stem (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return name;
}

/**
 * muc_backup_get_folder:
 * @path: a file
 *
 * Returns: (transfer full): the folder in the user's data that has the daily copies of @path; its
 *   name says which file it is, and a number keeps files of the same name apart
 */
char *
muc_backup_get_folder (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *stem = get_stem (whole);
  g_autofree char *name = g_strdup_printf ("%s-%.12s", stem, hash);

  return g_build_filename (g_get_user_data_dir (), "muctieu", "copies", name, NULL);
}

static char *
get_copy_path (const char *path,
               const char *folder,
               const char *day)
{
  g_autofree char *stem = get_stem (path);
  g_autofree char *name = g_strdup_printf ("%s-%s" SUFFIX, stem, day);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_day (const char *text,
        gsize       length)
{
  if (length != strlen ("2026-01-05"))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

static int
compare_copies (gconstpointer a,
                gconstpointer b)
{
  return strcmp ((*(MucDailyCopy *const *) b)->day, (*(MucDailyCopy *const *) a)->day);
}

/**
 * muc_backup_list:
 * @path: a file
 * @folder: (nullable): a folder that was chosen for copies, %NULL: the one in the user's data
 *
 * Returns: (transfer full) (element-type MucDailyCopy): the daily copies of @path, the newest first
 */
GPtrArray *
muc_backup_list (const char *path,
                 const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_daily_copy_free);
  g_autofree char *usual = muc_backup_get_folder (path);
  g_autofree char *stem = get_stem (path);
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder != NULL ? folder : usual, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      const char *day = name + strlen (prefix);
      MucDailyCopy *copy;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (day, SUFFIX)
          || !is_day (day, strlen (day) - strlen (SUFFIX)))
        continue;
      copy = g_new0 (MucDailyCopy, 1);
      copy->path = g_build_filename (folder != NULL ? folder : usual, name, NULL);
      copy->day = g_strndup (day, strlen (day) - strlen (SUFFIX));
      g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort (copies, compare_copies);
  return copies;
}

/**
 * muc_backup_prune:
 * @copies: (element-type MucDailyCopy): copies of one file, the newest first
 * @today: the day it is, as ISO text
 *
 * Takes from the list what is to be kept, the copies of the last 10 days that have one and the
 * last copy of each of the last 12 months that have one, and leaves what may be deleted. Copies of
 * days to come, because the clock was wrong or is, are all kept and push none out.
 */
void
muc_backup_prune (GPtrArray  *copies,
                  const char *today)
{
  g_autofree char *month = NULL;
  guint n_months = 0;
  guint n_seen = 0;

  while (copies->len > 0 && strcmp (((MucDailyCopy *) copies->pdata[0])->day, today) > 0)
    g_ptr_array_remove_index (copies, 0);
  for (guint i = 0; i < copies->len; n_seen++)
    {
      MucDailyCopy *copy = copies->pdata[i];
      gboolean keep = n_seen < N_DAYS;

      if (month == NULL || strncmp (month, copy->day, strlen ("2026-01")) != 0)
        {
          g_free (month);
          month = g_strdup (copy->day);
          keep = keep || n_months < N_MONTHS;
          n_months++;
        }
      if (keep)
        g_ptr_array_remove_index (copies, i);
      else
        i++;
    }
}

/* Making them */

static gboolean
write_copy (MucDatabase  *database,
            const char   *path,
            GError      **error)
{
  g_autofree char *temporary = muc_file_reserve_beside (path, error);

  if (temporary == NULL)
    return FALSE;
  if (muc_sqlite_file_copy (database, temporary, error)
      && muc_file_replace (temporary, path, error))
    return TRUE;
  muc_file_discard (temporary);
  return FALSE;
}

static gboolean
keep_copy_in (MucStore    *self,
              const char  *folder,
              const char  *day,
              GError     **error)
{
  g_autofree char *path = get_copy_path (self->path, folder, day);
  g_autoptr (GPtrArray) old = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("The folder “%s” for daily copies cannot be made: %s."),
                   folder, g_strerror (errno));
      return FALSE;
    }
  if (!write_copy (self->database, path, error))
    return FALSE;

  old = muc_backup_list (self->path, folder);
  muc_backup_prune (old, day);
  for (guint i = 0; i < old->len; i++)
    g_unlink (((MucDailyCopy *) old->pdata[i])->path);
  return TRUE;
}

/**
 * muc_store_keep_daily_copy:
 * @self: an open store
 * @day: (nullable): the day as ISO text, %NULL: today
 * @error: where to say what failed
 *
 * Copies the file as it is now, unless there is a copy of that day, and deletes copies that have
 * grown old. The store does so itself when it is opened for writing and before the first change of
 * a day; a plan without any change yet is not copied.
 */
gboolean
muc_store_keep_daily_copy (MucStore    *self,
                           const char  *day,
                           GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = day != NULL ? g_strdup (day) : g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *folder = NULL;

  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, FALSE);

  if (self->last_change <= 1)
    return TRUE;
  folder = muc_backup_get_folder (self->path);
  return keep_copy_in (self, folder, today, error)
         && (self->copy_folder == NULL || keep_copy_in (self, self->copy_folder, today, error));
}

/** muc_store_keep_copy_of_today: makes the daily copy when a new day has begun. */
void
muc_store_keep_copy_of_today (MucStore *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const int day = g_date_time_get_year (now) * 1000 + g_date_time_get_day_of_year (now);
  g_autoptr (GError) error = NULL;

  if (self->copied_day == day || self->read_only)
    return;
  self->copied_day = day;
  muc_store_keep_daily_copy (self, NULL, &error);
  g_free (self->copy_problem);
  self->copy_problem = error != NULL ? g_strdup (error->message) : NULL;
}

/**
 * muc_store_set_copy_folder:
 * @self: a store open for writing
 * @folder: (nullable): a further folder for daily copies, such as one on another disk
 * @error: where to say what failed
 *
 * Returns: whether today's copy is there
 */
gboolean
muc_store_set_copy_folder (MucStore    *self,
                           const char  *folder,
                           GError     **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, FALSE);

  g_free (self->copy_folder);
  self->copy_folder = g_strdup (folder);
  return muc_store_keep_daily_copy (self, NULL, error);
}

/** muc_store_get_copy_problem: (nullable): why the last daily copy could not be made. */
const char *
muc_store_get_copy_problem (MucStore *self)
{
  g_return_val_if_fail (MUC_IS_STORE (self), NULL);

  return self->copy_problem;
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0
         && status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

/**
 * muc_store_backup:
 * @self: an open store
 * @path: where the copy shall be; what is there is replaced when the copy is whole
 * @error: where to say what failed
 *
 * Copies the file as it is now.
 */
gboolean
muc_store_backup (MucStore    *self,
                  const char  *path,
                  GError     **error)
{
  g_return_val_if_fail (MUC_IS_STORE (self) && self->database != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (is_same_file (self->path, path))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” is the file itself. Choose another name for the copy."), path);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !muc_file_check (path, NULL))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” is not a copy of a plan and is left as it is. Choose another name."),
                   path);
      return FALSE;
    }
  return write_copy (self->database, path, error);
}

/* Restoring */

static gboolean
check_copy (MucStore    *copy,
            GError     **error)
{
  g_autoptr (GPtrArray) findings = muc_store_verify (copy, error);

  if (findings == NULL)
    return FALSE;
  if (findings->len == 0)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
               _("The copy “%s” is damaged (%s). Nothing was changed. Choose another copy."),
               copy->path, (char *) findings->pdata[0]);
  return FALSE;
}

static char *
get_kept_path (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = get_stem (path);

  for (guint i = 1; ; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s.before-restore-%s%s" SUFFIX, stem, time, number);
      g_autofree char *kept = g_build_filename (folder, name, NULL);

      if (!g_file_test (kept, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&kept);
    }
}

/* A change that was interrupted is finished or taken back while file and journal are together. */
static void
recover (const char *path)
{
  g_autoptr (MucDatabase) database = NULL;
  gint64 version;

  if (!muc_file_has_journal (path) || !muc_file_check (path, NULL))
    return;
  database = muc_sqlite_file_open (path, FALSE, NULL);
  if (database != NULL)
    muc_sqlite_file_get_version (database, &version, NULL);
}

static gboolean
set_aside (const char  *path,
           char       **kept,
           GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside = get_kept_path (path);
  g_autofree char *journal_aside = g_strconcat (aside, "-journal", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  recover (path);
  if (g_file_test (journal, G_FILE_TEST_EXISTS) && g_rename (journal, journal_aside) != 0)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                   _("“%s” cannot be set aside: %s. Nothing was changed."), path,
                   g_strerror (errno));
      return FALSE;
    }
  if (!muc_file_keep_as (path, aside, error))
    return FALSE;
  *kept = g_steal_pointer (&aside);
  return TRUE;
}

static gboolean
put_in_place (MucStore    *copy,
              const char  *path,
              char       **kept,
              GError     **error)
{
  g_autofree char *temporary = muc_file_reserve_beside (path, error);

  if (temporary == NULL)
    return FALSE;
  if (muc_sqlite_file_copy (copy->database, temporary, error)
      && set_aside (path, kept, error)
      && muc_file_replace (temporary, path, error))
    return TRUE;
  muc_file_discard (temporary);
  return FALSE;
}

/**
 * muc_store_restore:
 * @path: a file that nobody has open; it may be missing or damaged
 * @copy: a copy of it
 * @kept: (out) (optional) (nullable): where the present file lies from now on, beside it
 * @error: where to say what failed
 *
 * Puts the copy in the file's place, once it is verified, and keeps the present file.
 */
gboolean
muc_store_restore (const char  *path,
                   const char  *copy,
                   char       **kept,
                   GError     **error)
{
  g_autofree char *aside = NULL;
  g_autoptr (MucStore) source = NULL;
  gboolean restored;

  g_return_val_if_fail (path != NULL && copy != NULL, FALSE);

  if (is_same_file (path, copy))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” is the file itself. Choose a copy of it."), copy);
      return FALSE;
    }
  source = muc_store_open (copy, MUC_STORE_READ_ONLY, error);
  if (source == NULL || !check_copy (source, error) || !muc_lock_take (path, FALSE, error))
    return FALSE;
  restored = put_in_place (source, path, &aside, error);
  muc_lock_release (path);
  if (kept != NULL)
    *kept = g_steal_pointer (&aside);
  return restored;
}
