/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same rows, written by us and by what else a Debian has for it: the workbook by two
 * Python libraries, the PDF by LibreOffice out of our OpenDocument text. All times are those of the
 * processor, of a whole process each. The libraries are given no heights of rows and look for
 * none; LibreOffice is given a tenth of the rows, for its time grows with the square of the pages
 * of a table. A peer that is not installed is passed over and named. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "bench.h"
#include "big-table.h"
#include "document/writer.h"

typedef struct
{
  char **texts;
  guint n_rows;
  char *path;
} Job;

static double
write_ours (gpointer data)
{
  Job *job = data;
  double start = bench_now ();
  g_autoptr (MucDocument) document = big_table_build (job->texts, job->n_rows);
  g_autoptr (GError) error = NULL;

  muc_document_write (document, job->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return bench_now () - start;
}

/* The cells as a script reads them: a line for each row, a tab between two cells. */
static void
write_rows (char      **texts,
            const char *path)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  for (guint row = 0; row < BIG_TABLE_ROWS; row++)
    for (guint i = 0; i < BIG_TABLE_COLUMNS; i++)
      fprintf (file, "%s%c", texts[row * BIG_TABLE_COLUMNS + i],
               i + 1 < BIG_TABLE_COLUMNS ? '\t' : '\n');
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
compare_workbook (Job        *job,
                  const char *script,
                  const char *folder)
{
  static const char *const libraries[] = { "xlsxwriter", "openpyxl" };
  g_autofree char *rows = g_build_filename (folder, "rows.tsv", NULL);
  g_autofree char *theirs = g_build_filename (folder, "theirs.xlsx", NULL);
  double memory;
  double seconds;

  g_free (job->path);
  job->path = g_build_filename (folder, "ours.xlsx", NULL);
  seconds = bench_run_thrice (write_ours, job, &memory);
  write_rows (job->texts, rows);
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    {
      const char *const argv[] = { "/usr/bin/python3", script, libraries[i], rows, theirs, NULL };
      g_autofree char *name = g_strconcat ("xlsx-beside-", libraries[i], NULL);
      g_autofree char *name_of_memory = g_strconcat (name, "-memory", NULL);
      double their_memory;
      double their_seconds = bench_run_program (argv, &their_memory);

      if (their_seconds < 0)
        {
          printf ("(%s is not installed)\n", libraries[i]);
          continue;
        }
      bench_report (name, seconds, their_seconds, 0);
      bench_report (name_of_memory, memory, their_memory, 0);
    }
  g_unlink (rows);
  g_unlink (theirs);
  g_unlink (job->path);
}

static void
compare_pdf (Job        *job,
             const char *folder)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *odt = g_build_filename (folder, "rows.odt", NULL);
  g_autofree char *pdf = g_build_filename (folder, "rows.pdf", NULL);
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  const char *const argv[] = { soffice,    profile, "--headless", "--convert-to", "pdf",
                               "--outdir", folder,  odt,          NULL };
  double memory;
  double their_memory;
  double seconds;
  double their_seconds;

  if (soffice == NULL)
    {
      printf ("(LibreOffice is not installed)\n");
      return;
    }
  job->n_rows = BIG_TABLE_ROWS / 10;
  g_free (job->path);
  job->path = g_strdup (odt);
  bench_run (write_ours, job, NULL);
  their_seconds = bench_run_program (argv, &their_memory);
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
  g_free (job->path);
  job->path = g_strdup (pdf);
  seconds = bench_run_thrice (write_ours, job, &memory);
  bench_report ("pdf-beside-libreoffice", seconds, their_seconds, 0);
  bench_report ("pdf-beside-libreoffice-memory", memory, their_memory, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("muctieu-bench-XXXXXX", NULL);
  const char *const remove[] = { "rm", "-rf", folder, NULL };
  Job job = { .texts = big_table_create_texts (), .n_rows = BIG_TABLE_ROWS };

  g_assert_cmpint (argc, ==, 2);
  compare_workbook (&job, argv[1], folder);
  compare_pdf (&job, folder);
  bench_run_program (remove, NULL);
  g_strfreev (job.texts);
  g_free (job.path);
  return 0;
}
