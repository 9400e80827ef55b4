/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools.h"

#include <glib/gstdio.h>
#include <gsf/gsf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/writer.h"

static char *folder = NULL;

static void
remove_folder (void)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

char *
tool_write (MucDocument *document,
            const char  *name)
{
  g_autoptr (GError) error = NULL;
  char *path;

  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("muctieu-test-XXXXXX", &error);
      g_assert_no_error (error);
      atexit (remove_folder);
    }
  path = g_build_filename (folder, name, NULL);
  muc_document_write (document, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

char *
tool_run (const char *program,
          ...)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) argv = NULL;
  const char *argument;
  char *output = NULL;
  int status;
  va_list arguments;

  if (found == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", program);

      g_test_skip (message);
      return NULL;
    }
  g_strv_builder_add (builder, found);
  va_start (arguments, program);
  while ((argument = va_arg (arguments, const char *)) != NULL)
    g_strv_builder_add (builder, argument);
  va_end (arguments);
  argv = g_strv_builder_end (builder);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
free_word (ToolWord *word)
{
  g_free (word->text);
  g_free (word);
}

static char *
unescape (const char *text)
{
  g_autoptr (GString) result = g_string_new (text);

  g_string_replace (result, "&lt;", "<", 0);
  g_string_replace (result, "&gt;", ">", 0);
  g_string_replace (result, "&quot;", "\"", 0);
  g_string_replace (result, "&amp;", "&", 0);
  return g_strdup (result->str);
}

GPtrArray *
tool_read_words (const char *path)
{
  g_autofree char *output = tool_run ("pdftotext", "-bbox", path, "-", NULL);
  g_auto (GStrv) lines = NULL;
  GPtrArray *words;
  guint page = 0;

  if (output == NULL)
    return NULL;
  words = g_ptr_array_new_with_free_func ((GDestroyNotify) free_word);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchug (lines[i]);
      ToolWord word = { 0 };
      const char *start;
      char *end;

      page += g_str_has_prefix (line, "<page ");
      if (sscanf (line, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">", &word.left,
                  &word.top, &word.right, &word.bottom) != 4)
        continue;
      start = strchr (line, '>') + 1;
      end = g_strrstr (start, "</word>");
      *end = '\0';
      word.page = page - 1;
      word.text = unescape (start);
      g_ptr_array_add (words, g_memdup2 (&word, sizeof word));
    }
  return words;
}

char *
tool_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (folded, c);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  return g_string_free (folded, FALSE);
}

char *
tool_read_member (const char *path,
                  const char *member)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_strsplit (member, "/", -1);
  GsfInput *file = gsf_input_stdio_new (path, &error);
  GsfInfile *zip = file != NULL ? gsf_infile_zip_new (file, &error) : NULL;
  GsfInput *child;
  char *content = NULL;

  g_assert_no_error (error);
  child = gsf_infile_child_by_aname (zip, (const char **) names);
  if (child != NULL)
    {
      gsf_off_t size = gsf_input_size (child);

      content = g_malloc0 (size + 1);
      gsf_input_read (child, size, (guint8 *) content);
      g_object_unref (child);
    }
  g_object_unref (zip);
  g_object_unref (file);
  return content;
}

guint
tool_count (const char *text,
            const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

void
tool_assert_same (const char *left,
                  const char *right)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *left_bytes = NULL;
  g_autofree char *right_bytes = NULL;
  gsize left_length;
  gsize right_length;

  g_file_get_contents (left, &left_bytes, &left_length, &error);
  g_assert_no_error (error);
  g_file_get_contents (right, &right_bytes, &right_length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (left_bytes, left_length, right_bytes, right_length);
}
