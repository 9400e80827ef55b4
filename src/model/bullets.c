/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/bullets.h"

#include <string.h>

static const char *const bullets[] = { "- ", "– ", "+ ", "• " };

/**
 * muc_bullets_find:
 * @line: the beginning of a line
 *
 * Returns: the bullet that @line begins with, and the blank behind it; empty when there is none
 */
const char *
muc_bullets_find (const char *line)
{
  g_return_val_if_fail (line != NULL, "");

  while (*line == ' ')
    line++;
  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return bullets[i];
  return "";
}

/* Where the next item begins in @line, which is one itself: behind a blank, or behind the mark
 * that ends the one before. */
static const char *
find_next (const char *line,
           const char *bullet)
{
  for (const char *p = strstr (line + 1, bullet); p != NULL; p = strstr (p + 1, bullet))
    if (strchr (" ;.", p[-1]) != NULL)
      return p;
  return NULL;
}

static void
append_line (GString    *result,
             const char *line)
{
  const char *bullet = muc_bullets_find (line);
  const char *next;

  while (*bullet != '\0' && (next = find_next (line, bullet)) != NULL)
    {
      g_autofree char *item = g_strndup (line, (gsize) (next - line));

      g_string_append (result, g_strchomp (item));
      g_string_append_c (result, '\n');
      line = next;
    }
  g_string_append (result, line);
}

/**
 * muc_bullets_split:
 * @text: the text of a cell
 *
 * A paper that was pasted as running text has its items behind each other: "- một - hai". Only
 * lines that begin with a bullet are cut: "Văn phòng - Thanh tra" is no list.
 *
 * Returns: (transfer full): @text with each item on a line of its own
 */
char *
muc_bullets_split (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (result, '\n');
      append_line (result, lines[i]);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/** muc_bullets_can_split: whether muc_bullets_split() would change @text. */
gboolean
muc_bullets_can_split (const char *text)
{
  g_autofree char *split = muc_bullets_split (text);

  return strcmp (split, text) != 0;
}
