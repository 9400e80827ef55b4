/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file-name.h"

#include <string.h>

/* What neither Windows nor a USB stick takes in a name. */
#define FORBIDDEN "/\\:*?\"<>|\n\r\t"

/* Names longer than 255 bytes are refused by file systems; some room is left for the folder. */
#define MAX_BYTES 180

static void
append_part (GString    *name,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (name->len > 0)
    g_string_append (name, " - ");
  g_string_append (name, part);
}

/* A name that long is cut, the end of its extension is not. */
static void
shorten (GString *name)
{
  const char *extension = strrchr (name->str, '.');
  const gsize tail = extension != NULL ? strlen (extension) : 0;
  const char *end;

  if (name->len <= MAX_BYTES)
    return;
  end = g_utf8_find_prev_char (name->str, name->str + MAX_BYTES - (tail < 8 ? tail : 0));
  g_string_erase (name, end - name->str,
                  (gssize) (name->len - (gsize) (end - name->str) - (tail < 8 ? tail : 0)));
}

/* Marks that turn the direction of writing make "gpj.exe" look like "exe.jpg". */
static gboolean
is_harmless (gunichar ch)
{
  return !g_unichar_iscntrl (ch) && g_unichar_type (ch) != G_UNICODE_FORMAT
         && (ch > 0x7f || strchr (FORBIDDEN, (int) ch) == NULL);
}

/**
 * muc_file_name_clean:
 * @name: a name someone else gave, whatever is in it
 *
 * Returns: (transfer full): a name of one file, not hidden, that reads as it is; "…" for none
 */
char *
muc_file_name_clean (const char *name)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_autofree char *valid = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar ch = g_utf8_get_char (p);

      if (is_harmless (ch) && (result->len > 0 || (ch != '.' && ch != '-' && ch != ' ')))
        g_string_append_unichar (result, ch);
      else if (result->len > 0 && !g_str_has_suffix (result->str, " "))
        g_string_append_c (result, ' ');
    }
  g_strchomp (result->str);
  g_string_set_size (result, strlen (result->str));
  shorten (result);
  return result->len > 0 ? g_string_free (g_steal_pointer (&result), FALSE) : g_strdup ("…");
}

/**
 * muc_file_name_for_paper:
 * @title: the paper's name
 * @year: its year
 * @office: (nullable): the office's abbreviation
 * @unit: (nullable): the unit whose paper it is
 * @extension: with its point
 *
 * Returns: (transfer full): a name that every usual file system takes
 */
char *
muc_file_name_for_paper (const char *title,
                         gint64      year,
                         const char *office,
                         const char *unit,
                         const char *extension)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  g_autoptr (GString) name = g_string_new (NULL);

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (extension != NULL, NULL);

  g_string_append (name, title);
  if (strstr (title, number) == NULL)
    g_string_append_printf (name, " %s", number);
  append_part (name, office);
  append_part (name, unit);
  g_strdelimit (name->str, FORBIDDEN, ' ');
  if (name->len > MAX_BYTES)
    {
      const char *end = g_utf8_find_prev_char (name->str, name->str + MAX_BYTES);

      g_string_truncate (name, (gsize) (end - name->str));
    }
  g_strstrip (name->str);
  return g_strconcat (name->str, extension, NULL);
}

/**
 * muc_file_name_with_extension:
 * @path: a name someone typed
 * @extension: with its point
 *
 * Returns: (transfer full): @path, which ends in @extension
 */
char *
muc_file_name_with_extension (const char *path,
                              const char *extension)
{
  gsize length, tail;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (extension != NULL, NULL);

  length = strlen (path);
  tail = strlen (extension);
  if (length > tail && g_ascii_strcasecmp (path + length - tail, extension) == 0)
    return g_strdup (path);
  return g_strconcat (path, extension, NULL);
}
