/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-stdio.h>
#include <gsf/gsf-input.h>
#include <libxml/xmlreader.h>
#include <xlsxwriter.h>

#include "bench.h"
#include "import/reader.h"

#define N_ROWS 100000
#define N_COLUMNS 15

/* As a register is: a number, words of its own, words like those of other rows. */
static void
write_workbook (const char *path)
{
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *worksheet = workbook_add_worksheet (workbook, "Rủi ro");

  for (guint row = 0; row < N_ROWS; row++)
    {
      worksheet_write_number (worksheet, row, 0, row + 1, NULL);
      for (guint column = 1; column < N_COLUMNS; column++)
        {
          guint seed = column < 6 ? row * N_COLUMNS + column : (row + column) % 50;
          g_autofree char *text = bench_words (seed, column < 6 ? 12 : 3);

          worksheet_write_string (worksheet, row, column, text, NULL);
        }
    }
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static double
read_ours (gpointer data)
{
  double start = bench_now ();
  g_autoptr (GFile) file = g_file_new_for_path (data);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("bench", FALSE);
  g_autoptr (GError) error = NULL;
  const MucReaderHelp help = { conversion, NULL };
  g_autoptr (MucSource) source = muc_reader_read (file, &help, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (source->lines->len, ==, N_ROWS);
  g_assert_cmpuint (muc_source_get (source, N_ROWS - 1)->cells->len, ==, N_COLUMNS);
  return bench_now () - start;
}

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  gsize n = MIN ((gsize) length, (gsize) gsf_input_remaining (data));

  return n == 0 || gsf_input_read (data, n, (guint8 *) buffer) != NULL ? (int) n : -1;
}

static int
close_cb (void *data)
{
  g_object_unref (data);
  return 0;
}

/* Goes through a part, looks at its names and attributes, and keeps its words. */
static guint
pass_over (GsfInfile  *zip,
           const char *part,
           GPtrArray  *words)
{
  g_auto (GStrv) names = g_strsplit (part, "/", -1);
  GsfInput *input = gsf_infile_child_by_aname (zip, (const char **) names);
  xmlTextReader *reader = xmlReaderForIO (read_cb, close_cb, input, NULL, NULL,
                                          XML_PARSE_NONET | XML_PARSE_COMPACT);
  guint n = 0;

  while (xmlTextReaderRead (reader) == 1)
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_TEXT)
      g_ptr_array_add (words, g_strdup ((const char *) xmlTextReaderConstValue (reader)));
    else if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
      while (xmlTextReaderMoveToNextAttribute (reader) == 1)
        n++;
  xmlFreeTextReader (reader);
  return n;
}

static double
read_bare (gpointer data)
{
  double start = bench_now ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GsfInput *input = gsf_input_stdio_new (data, NULL);
  GsfInfile *zip = gsf_infile_zip_new (input, NULL);

  pass_over (zip, "xl/sharedStrings.xml", words);
  pass_over (zip, "xl/worksheets/sheet1.xml", words);
  g_assert_cmpuint (words->len, >, N_ROWS * N_COLUMNS);
  g_object_unref (zip);
  g_object_unref (input);
  return bench_now () - start;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "muctieu-bench-read.xlsx", NULL);
  double our_memory;
  double bare_memory;
  double ours;
  double bare;

  write_workbook (path);
  ours = bench_run_thrice (read_ours, path, &our_memory);
  bare = bench_run_thrice (read_bare, path, &bare_memory);
  bench_report ("read-xlsx-100000-rows", ours, bare, 2);
  bench_report ("read-xlsx-memory", our_memory, bare_memory, 0);
  g_unlink (path);
  return 0;
}
