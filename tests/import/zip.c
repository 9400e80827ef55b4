/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "zip.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gsf/gsf.h>
#include <string.h>

#include "import/reader.h"

static char *folder;

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

const char *
get_folder (void)
{
  if (folder == NULL)
    {
      folder = g_dir_make_tmp ("muctieu-XXXXXX", NULL);
      g_assert_nonnull (folder);
      atexit (remove_folder);
    }

  return folder;
}

static void
write_part (GsfOutfile *zip,
            const Part *part)
{
  g_auto (GStrv) names = g_strsplit (part->name, "/", -1);
  guint n = g_strv_length (names);
  GsfOutfile *at = g_object_ref (zip);
  GsfOutput *output;

  for (guint i = 0; i + 1 < n; i++)
    {
      GsfOutfile *inner = GSF_OUTFILE (gsf_outfile_new_child (at, names[i], TRUE));

      g_object_unref (at);
      at = inner;
    }
  output = gsf_outfile_new_child (at, names[n - 1], FALSE);
  g_assert_true (gsf_output_write (output, strlen (part->content),
                                   (const guint8 *) part->content));
  gsf_output_close (output);
  g_object_unref (output);
  g_object_unref (at);
}

char *
write_zip (const char *name,
           const Part *parts)
{
  char *path = g_build_filename (get_folder (), name, NULL);
  GsfOutput *output = gsf_output_stdio_new (path, NULL);
  GsfOutfile *zip = gsf_outfile_zip_new (output, NULL);

  for (; parts->name != NULL; parts++)
    write_part (zip, parts);
  gsf_output_close (GSF_OUTPUT (zip));
  g_object_unref (zip);
  g_object_unref (output);

  return path;
}

char *
write_bytes (const char *name,
             const char *bytes,
             gsize       length)
{
  char *path = g_build_filename (get_folder (), name, NULL);

  /* A file that takes the place of another is kept for good, and tests write hundreds. */
  g_unlink (path);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

MucSource *
read_path (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("zip", FALSE);

  return muc_reader_read (file, &(MucReaderHelp) { conversion, NULL }, NULL, error);
}

static void
dump_line (GString             *text,
           const MucSourceLine *line)
{
  g_autofree char *words = g_strdup (line->text);

  if (line->kind == MUC_SOURCE_BLANK)
    return;
  if (line->cells == NULL)
    g_string_append_printf (text, "%s\n", words);
  else
    for (guint i = 0; i < line->cells->len; i++)
      {
        g_autofree char *cell = g_strdup (line->cells->pdata[i]);

        g_string_append_printf (text, "%s%s%s", i > 0 ? "|" : "", g_strdelimit (cell, "\n", '/'),
                                i + 1 == line->cells->len ? "\n" : "");
      }
}

char *
dump_source (MucSource *source)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->lines->len; i++)
    dump_line (text, muc_source_get (source, i));
  for (guint i = 0; i < source->findings->len; i++)
    {
      const MucImportFinding *finding = source->findings->pdata[i];

      g_string_append_printf (text, "!%u %s\n", finding->line, finding->text);
    }

  return g_string_free (text, FALSE);
}
