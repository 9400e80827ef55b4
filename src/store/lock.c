/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/store.h"

/* The longest lock file that is read; ours are far shorter. */
#define MAX_LENGTH 4096

enum
{
  PART_USER,
  PART_HOST,
  PART_PROCESS,
  PART_STARTED,
  PART_SINCE,
  N_PARTS
};

/** muc_holder_free: frees it. */
void
muc_holder_free (MucHolder *self)
{
  g_free (self->user);
  g_free (self->host);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_free (self);
}

/** muc_holder_describe: (transfer full): who, where and since when, in words. */
char *
muc_holder_describe (MucHolder *self)
{
  g_autoptr (GDateTime) local = self->since != NULL ? g_date_time_to_local (self->since) : NULL;
  g_autofree char *since = local != NULL ? g_date_time_format (local, "%d/%m/%Y %H:%M") : NULL;

  /* Translators: a person, a computer, a day and time */
  return g_strdup_printf (_("%s on the computer “%s”, since %s"),
                          self->user, self->host, since != NULL ? since : "?");
}

/** muc_lock_get_path: (transfer full): the lock file of @path, named as LibreOffice names its. */
char *
muc_lock_get_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lock = g_strdup_printf (".~lock.%s#", name);

  return g_build_filename (folder, lock, NULL);
}

/* The state and the beginning of a process: fields 3 and 22 of /proc/PID/stat, proc(5). The name
 * in field 2 may hold spaces and parentheses. */
static gboolean
read_process (gint64  process,
              char   *state,
              gint64 *started)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", process);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  rest = strrchr (text, ')');
  if (rest == NULL)
    return FALSE;
  parts = g_strsplit (g_strchug (rest + 1), " ", -1);
  if (g_strv_length (parts) < 20)
    return FALSE;
  *state = parts[0][0];
  *started = g_ascii_strtoll (parts[19], NULL, 10);
  return TRUE;
}

/* A process of this host that is gone can hold nothing; of another host nothing is known. */
static gboolean
is_gone (MucHolder *holder)
{
  gint64 started;
  char state;

  if (g_strcmp0 (holder->host, g_get_host_name ()) != 0 || holder->process <= 0)
    return FALSE;
  if (kill ((pid_t) holder->process, 0) != 0 && errno == ESRCH)
    return TRUE;
  if (!read_process (holder->process, &state, &started))
    return FALSE;
  return state == 'Z' || state == 'X' || (holder->started != 0 && holder->started != started);
}

static gboolean
is_ours (MucHolder *holder)
{
  return g_strcmp0 (holder->host, g_get_host_name ()) == 0 && holder->process == getpid ()
         && !is_gone (holder);
}

static char *
write_holder (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *user = g_strdelimit (g_strdup (g_get_real_name ()), ",\n", ' ');
  gint64 started = 0;
  char state;

  if (strcmp (user, "Unknown") == 0 || *user == '\0')
    {
      g_free (user);
      user = g_strdelimit (g_strdup (g_get_user_name ()), ",\n", ' ');
    }
  read_process (getpid (), &state, &started);
  return g_strdup_printf ("%s,%s,%d,%" G_GINT64_FORMAT ",%s\n",
                          user, g_get_host_name (), (int) getpid (), started, since);
}

static MucHolder *
parse_holder (const char *text)
{
  g_autofree char *line = g_strchomp (g_utf8_make_valid (text, -1));
  g_auto (GStrv) parts = g_strsplit (line, ",", -1);
  MucHolder *holder;

  if (*line == '\0')
    return NULL;

  holder = g_new0 (MucHolder, 1);
  if (g_strv_length (parts) < N_PARTS)
    {
      holder->user = g_strdup (_("Somebody"));
      holder->host = g_strdup ("?");
      return holder;
    }
  holder->user = g_strdup (parts[PART_USER]);
  holder->host = g_strdup (parts[PART_HOST]);
  holder->process = g_ascii_strtoll (parts[PART_PROCESS], NULL, 10);
  holder->started = g_ascii_strtoll (parts[PART_STARTED], NULL, 10);
  holder->since = g_date_time_new_from_iso8601 (parts[PART_SINCE], NULL);
  return holder;
}

static MucHolder *
read_holder (int fd)
{
  char text[MAX_LENGTH + 1];
  gssize n = pread (fd, text, MAX_LENGTH, 0);

  if (n <= 0)
    return NULL;
  text[n] = '\0';
  return parse_holder (text);
}

/** muc_lock_read: (transfer full) (nullable): who holds @path, %NULL when nobody does. */
MucHolder *
muc_lock_read (const char *path)
{
  g_autofree char *lock = muc_lock_get_path (path);
  const int fd = g_open (lock, O_RDONLY | O_CLOEXEC, 0);
  MucHolder *holder;

  if (fd < 0)
    return NULL;
  holder = read_holder (fd);
  g_close (fd, NULL);
  if (holder != NULL && is_gone (holder))
    g_clear_pointer (&holder, muc_holder_free);
  return holder;
}

/* Opens the lock file and holds it against those who look at the same time; one that was deleted
 * meanwhile does not count. Shares without such locks are left to their luck for a moment. */
static int
open_lock (const char *lock)
{
  for (guint i = 0; i < 100; i++)
    {
      const int fd = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
      struct stat opened, there;

      if (fd < 0)
        return -1;
      flock (fd, LOCK_EX);
      if (fstat (fd, &opened) == 0 && stat (lock, &there) == 0
          && opened.st_ino == there.st_ino && opened.st_dev == there.st_dev)
        return fd;
      g_close (fd, NULL);
    }
  errno = EBUSY;
  return -1;
}

/* Without room for it, what another holder wrote stays. */
static gboolean
write_lock (int fd)
{
  g_autofree char *text = write_holder ();
  const gssize length = (gssize) strlen (text);

  return pwrite (fd, text, length, 0) == length && ftruncate (fd, length) == 0;
}

static void
refuse_lock (const char  *path,
             MucHolder   *holder,
             GError     **error)
{
  g_autofree char *who = muc_holder_describe (holder);

  if (is_ours (holder))
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED,
                 _("“%s” is open in another window already."), path);
  else
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_LOCKED,
                 _("“%s” is in use by %s. Open it for reading only, or ask for it to be closed "
                   "there."), path, who);
}

/**
 * muc_lock_take:
 * @path: the file to hold
 * @take_over: whether to take it from whoever holds it, after asking
 * @error: where to say who holds it
 *
 * A lock whose process on this host is gone counts for nothing.
 *
 * Returns: whether this process holds the file now
 */
gboolean
muc_lock_take (const char  *path,
               gboolean     take_over,
               GError     **error)
{
  g_autofree char *lock = muc_lock_get_path (path);
  g_autoptr (MucHolder) holder = NULL;
  const int fd = open_lock (lock);
  int problem = errno;
  gboolean taken = FALSE;

  if (fd >= 0)
    {
      holder = read_holder (fd);
      if (holder != NULL && !take_over && !is_gone (holder))
        {
          refuse_lock (path, holder, error);
          g_close (fd, NULL);
          return FALSE;
        }
      taken = write_lock (fd);
      problem = errno;
      if (!taken && holder == NULL)
        g_unlink (lock);
      g_close (fd, NULL);
    }
  if (!taken)
    g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_READ_ONLY,
                 _("“%s” cannot be written: no file can be made beside it (%s). Open it for "
                   "reading only, or save a copy in a folder of your own."),
                 path, g_strerror (problem));
  return taken;
}

/** muc_lock_release: lets go of @path, unless somebody took it over. */
void
muc_lock_release (const char *path)
{
  g_autofree char *lock = muc_lock_get_path (path);
  const int fd = g_open (lock, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  g_autoptr (MucHolder) holder = NULL;

  if (fd < 0)
    return;
  flock (fd, LOCK_EX);
  holder = read_holder (fd);
  if (holder != NULL && is_ours (holder))
    g_unlink (lock);
  g_close (fd, NULL);
}
