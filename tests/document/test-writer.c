/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "document/format.h"
#include "document/writer.h"
#include "fixture.h"
#include "tools.h"

static void
test_list (void)
{
  guint n_writers;
  const MucWriter *writers = muc_writer_list (&n_writers);

  for (guint i = 0; i < n_writers; i++)
    {
      g_autofree char *path = g_strconcat ("/nơi nào đó/Kế hoạch", writers[i].extension, NULL);
      g_autofree char *loud = g_ascii_strup (path, -1);

      g_assert_true (muc_writer_find (path) == &writers[i]);
      g_assert_true (muc_writer_find (loud) == &writers[i]);
    }
  g_assert_null (muc_writer_find ("pdf"));
  g_assert_null (muc_writer_find ("a.doc"));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_unknown_format (void)
{
  g_autoptr (MucDocument) document = fixture_create_letter (1);
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_document_write (document, "/nơi nào đó/thư.doc", NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "thư.doc"));
}

static void
test_no_folder (void)
{
  g_autoptr (MucDocument) document = fixture_create_letter (1);
  g_autoptr (GError) error = NULL;

  g_assert_false (muc_document_write (document, "/không/có/thư.pdf", NULL, NULL, NULL, &error));
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "thư.pdf"));
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_assert_cmpfloat (fraction, >, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (data);
}

/* A writer that is stopped leaves the old file alone, and none of its own. */
static void
test_cancel (void)
{
  g_autoptr (MucDocument) document = fixture_create_letter (200);
  g_autofree char *path = tool_write (document, "cancel.pdf");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (folder);

  g_assert_true (g_file_set_contents (path, "cũ", -1, NULL));
  g_assert_false (muc_document_write (document, path, cancellable, cancel_cb, cancellable,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, n_files);
  {
    g_autofree char *left = NULL;

    g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
    g_assert_cmpstr (left, ==, "cũ");
  }
}

static void
set_limit (rlim_t bytes)
{
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Writes while no file, temporary ones included, may grow beyond a limit; to a writer that is a
 * disk which is full. Either the whole file comes out, or an error and the file of before. */
static void
write_limited (MucDocument *document,
               const char  *path,
               const char  *whole,
               rlim_t       bytes)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (folder);
  gboolean written;

  g_assert_true (g_file_set_contents (path, "cũ", -1, NULL));
  set_limit (bytes);
  written = muc_document_write (document, path, NULL, NULL, NULL, &error);
  set_limit (RLIM_INFINITY);

  g_assert_cmpuint (count_files (folder), ==, n_files + 1);
  if (written)
    {
      tool_assert_same (path, whole);
      return;
    }
  g_assert_error (error, MUC_DOCUMENT_ERROR, MUC_DOCUMENT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "full"));
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "cũ");
}

static void
try_disk_full (MucDocument *document,
               const char  *extension)
{
  g_autofree char *whole_name = g_strconcat ("whole", extension, NULL);
  g_autofree char *name = g_strconcat ("full", extension, NULL);
  g_autofree char *whole = tool_write (document, whole_name);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  for (rlim_t bytes = 512; bytes < 200000; bytes += bytes / 4)
    {
      write_limited (document, path, whole, bytes);
      g_unlink (path);
    }
}

static void
test_disk_full (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autoptr (MucDocument) letter = fixture_create_letter (200);
  guint n_writers;
  const MucWriter *writers = muc_writer_list (&n_writers);

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < n_writers; i++)
    {
      /* What another program writes is its own. */
      if (writers[i].is_available != NULL)
        continue;
      try_disk_full (document, writers[i].extension);
      if (muc_writer_can_write (&writers[i], letter))
        try_disk_full (letter, writers[i].extension);
    }
}

static void
test_rights (void)
{
  g_autoptr (MucDocument) document = fixture_create_letter (1);
  g_autofree char *path = tool_write (document, "rights.pdf");
  g_autofree char *again = NULL;
  struct stat status;

  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  again = tool_write (document, "rights.pdf");
  g_assert_cmpint (g_stat (again, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_task_return_pointer (task, tool_write (source, "thread.pdf"), g_free);
}

/* A finished document may be written in any thread, while others are laid out here. */
static void
test_thread (void)
{
  g_autoptr (MucDocument) document = fixture_create_document ();
  g_autofree char *here = tool_write (document, "here.pdf");
  g_autoptr (GTask) task = g_task_new (document, NULL, NULL, NULL);
  g_autofree char *there = NULL;
  g_autofree char *meanwhile = NULL;

  g_task_run_in_thread (task, write_cb);
  meanwhile = tool_write (document, "meanwhile.pdf");
  while (!g_task_get_completed (task))
    g_main_context_iteration (NULL, TRUE);
  there = g_task_propagate_pointer (task, NULL);
  tool_assert_same (here, there);
  tool_assert_same (here, meanwhile);
}

static void
assert_place_date (guint       day,
                   guint       month,
                   const char *expected)
{
  g_autoptr (GDate) date = fixture_date (day, month);
  g_autofree char *text = muc_format_place_date ("Hồng Sơn", date, 2026);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_place_date (void)
{
  g_autofree char *blank = muc_format_place_date ("Hồng Sơn", NULL, 2026);
  g_autofree char *nowhere = muc_format_place_date (NULL, NULL, 2026);
  g_autofree char *folded = tool_fold (blank);

  assert_place_date (5, 1, "Hồng Sơn, ngày 05 tháng 01 năm 2026");
  assert_place_date (26, 2, "Hồng Sơn, ngày 26 tháng 02 năm 2026");
  assert_place_date (9, 3, "Hồng Sơn, ngày 09 tháng 3 năm 2026");
  assert_place_date (31, 12, "Hồng Sơn, ngày 31 tháng 12 năm 2026");
  g_assert_cmpstr (folded, ==, "Hồng Sơn, ngày tháng năm 2026");
  g_assert_true (g_str_has_prefix (nowhere, "Ngày"));
}

static void
test_numbers (void)
{
  static const struct
  {
    double number;
    guint decimals;
    const char *text;
  } cases[] = {
    { 0, 0, "0" }, { 100, 0, "100" }, { 1413, 0, "1.413" }, { 1234567.891, 2, "1.234.567,89" },
    { -1500.5, 1, "-1.500,5" }, { 82.91, 2, "82,91" }, { 999.999, 1, "1.000,0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = muc_format_number (cases[i].number, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/writer/list", test_list);
  g_test_add_func ("/document/writer/unknown-format", test_unknown_format);
  g_test_add_func ("/document/writer/no-folder", test_no_folder);
  g_test_add_func ("/document/writer/cancel", test_cancel);
  g_test_add_func ("/document/writer/disk-full", test_disk_full);
  g_test_add_func ("/document/writer/rights", test_rights);
  g_test_add_func ("/document/writer/thread", test_thread);
  g_test_add_func ("/document/format/place-date", test_place_date);
  g_test_add_func ("/document/format/numbers", test_numbers);
  return g_test_run ();
}
