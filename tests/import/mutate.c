/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutate.h"

#include <string.h>

static void
remove_range (GPtrArray *lines,
              guint      from,
              guint      n)
{
  g_ptr_array_remove_range (lines, from, MIN (n, lines->len - from));
}

/* Changes one byte, which may also break a character. */
static void
damage_byte (GRand *rand,
             char  *line)
{
  static const char bytes[] = "\t \"|*<>-.:/0123456789lI\xc3\x80\n";
  gsize length = strlen (line);

  if (length > 0)
    line[g_rand_int_range (rand, 0, length)] =
      bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];
}

static void
mutate_line (GRand     *rand,
             GPtrArray *lines)
{
  guint i = g_rand_int_range (rand, 0, lines->len);
  guint j = g_rand_int_range (rand, 0, lines->len);
  gpointer line = lines->pdata[i];

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      remove_range (lines, i, 1 + g_rand_int_range (rand, 0, 3));
      break;
    case 1:
      g_ptr_array_insert (lines, j, g_strdup (line));
      break;
    case 2:
      lines->pdata[i] = lines->pdata[j];
      lines->pdata[j] = line;
      break;
    case 3:
      g_ptr_array_insert (lines, i, g_strdup (""));
      break;
    case 4:
      lines->pdata[i] = g_strconcat (line, "\t", lines->pdata[j], NULL);
      g_free (line);
      break;
    default:
      damage_byte (rand, line);
    }
}

char *
mutate_text (GRand      *rand,
             const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n = g_rand_int_range (rand, 1, 8);

  for (guint i = 0; pieces[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (pieces[i]));
  for (guint i = 0; i < n && lines->len > 0; i++)
    mutate_line (rand, lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
