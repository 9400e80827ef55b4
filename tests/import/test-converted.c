/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of old programs: what they are known by, and what is done with them where LibreOffice is
 * there. The tests of the command line have the real one convert real files. */
#include <glib/gstdio.h>
#include <gsf/gsf-outfile-msole.h>
#include <gsf/gsf-outfile.h>
#include <gsf/gsf-output-stdio.h>
#include <string.h>
#include <unistd.h>

#include "import/error.h"
#include "import/foreign.h"
#include "import/reader.h"
#include "zip.h"

#define RTF "{\\rtf1\\ansi a}"

/* In LibreOffice's place: what it was asked for, and what it answers. */
static struct
{
  guint n_calls;
  char *path;
  char *asked;
  char *target;
  const char *result;  /* NULL where it fails */
  int code;            /* with which error of GIO */
} office;

static gboolean
convert (const char    *path,
         const char    *suffix,
         const char    *extension,
         const char    *target,
         GCancellable  *cancellable,
         GError       **error)
{
  office.n_calls++;
  g_free (office.path);
  g_free (office.asked);
  g_free (office.target);
  office.path = g_strdup (path);
  office.asked = g_strconcat (suffix, " ", extension, NULL);
  office.target = g_strdup (target);
  if (office.result != NULL)
    return g_file_set_contents (target, office.result, -1, error);
  g_set_error (error, G_IO_ERROR, office.code, "no answer");
  return FALSE;
}

static MucSource *
read_with (const char       *path,
           MucReaderOffice   reader_office,
           GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucConversion) conversion = muc_conversion_new ("converted", FALSE);
  const MucReaderHelp help = { conversion, reader_office };

  return muc_reader_read (file, &help, NULL, error);
}

static void
assert_nothing_left (void)
{
  g_autofree char *folder = g_path_get_dirname (office.target);

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_read (void)
{
  g_autofree char *path = write_bytes ("cu.rtf", RTF, strlen (RTF));
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSource) source = NULL;
  g_autofree char *found = NULL;

  office.result = "MỤC TIÊU\n";
  source = read_with (path, convert, &error);
  g_assert_no_error (error);
  found = dump_source (source);
  g_assert_cmpstr (found, ==, "MỤC TIÊU\n");
  g_assert_cmpstr (source->name, ==, "cu.rtf");
  g_assert_cmpstr (office.path, ==, path);
  g_assert_cmpstr (office.asked, ==, "rtf docx");
  assert_nothing_left ();
}

static void
assert_refused (const char      *path,
                MucReaderOffice  reader_office,
                GQuark           domain,
                int              code,
                const char      *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_with (path, reader_office, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
  g_autofree char *path = write_bytes ("cu.rtf", RTF, strlen (RTF));
  guint n_calls = office.n_calls;

  assert_refused (path, NULL, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT, "cu.rtf: ");
  office.result = NULL;
  office.code = G_IO_ERROR_FAILED;
  assert_refused (path, convert, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ, "cu.rtf: no answer");
  assert_refused (path, convert, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ, ".docx");
  office.code = G_IO_ERROR_CANCELLED;
  assert_refused (path, convert, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
  assert_nothing_left ();
  /* What was made of it is not converted again. */
  office.result = RTF;
  assert_refused (path, convert, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT, "RTF");
  g_assert_cmpuint (office.n_calls, ==, n_calls + 4);
  assert_nothing_left ();
}

static void
test_large (void)
{
  g_autofree char *path = write_bytes ("lon.rtf", RTF, strlen (RTF));
  guint n_calls = office.n_calls;

  g_assert_cmpint (truncate (path, 200 * 1000 * 1000), ==, 0);
  assert_refused (path, convert, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE, "lon.rtf: ");
  g_assert_cmpuint (office.n_calls, ==, n_calls);
}

/* What kinds of files are */

static void
add_stream (GsfOutfile *folder,
            const char *name,
            gsize       length)
{
  g_autofree guint8 *bytes = g_malloc0 (length);
  GsfOutput *stream = gsf_outfile_new_child (folder, name, FALSE);

  g_assert_true (gsf_output_write (stream, length, bytes));
  gsf_output_close (stream);
  g_object_unref (stream);
}

/* An OLE2 file with a stream, and with another one in a folder. */
static char *
write_ole (const char *name,
           const char *stream,
           gsize       length,
           const char *inner)
{
  char *path = g_build_filename (get_folder (), name, NULL);
  GsfOutput *output = gsf_output_stdio_new (path, NULL);
  GsfOutfile *ole = gsf_outfile_msole_new (output);
  GsfOutput *folder = gsf_outfile_new_child (ole, "MBD0017", TRUE);

  add_stream (GSF_OUTFILE (folder), inner, 10);
  gsf_output_close (folder);
  add_stream (ole, "\005SummaryInformation", 20);
  add_stream (ole, stream, length);
  gsf_output_close (GSF_OUTPUT (ole));
  g_object_unref (folder);
  g_object_unref (ole);
  g_object_unref (output);

  return path;
}

static void
assert_kind (char       *path,
             const char *extension)
{
  g_autofree char *owned = path;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;
  const MucForeign *foreign;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  foreign = muc_foreign_find (file, bytes, MIN (length, 4096));
  g_assert_cmpstr (foreign != NULL ? foreign->extension : "none", ==, extension);
}

static void
test_kinds (void)
{
  static const char word[] = "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>";
  static const char excel[] = "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?>";

  assert_kind (write_ole ("a.doc", "WordDocument", 100, "Workbook"), "docx");
  assert_kind (write_ole ("a.doc", "Workbook", 5000, "WordDocument"), "xlsx");
  assert_kind (write_ole ("a.xls", "Book", 100, "a"), "xlsx");
  assert_kind (write_ole ("a.docx", "EncryptedPackage", 100, "WordDocument"), NULL);
  assert_kind (write_ole ("a.msg", "__properties", 100, "WordDocument"), NULL);
  /* So long that the header does not name all of its tables. */
  assert_kind (write_ole ("a.doc", "WordDocument", 20 * 1024 * 1024, "a"), "docx");
  assert_kind (write_bytes ("a.xml", word, strlen (word)), "docx");
  assert_kind (write_bytes ("a.xml", excel, strlen (excel)), "xlsx");
  assert_kind (write_bytes ("a.txt", "MZ là chữ", 11), "none");
}

/* No damage to an OLE2 file stops the program, or makes it search for ever. */
static void
test_damaged (void)
{
  g_autofree char *path = write_ole ("a.doc", "WordDocument", 5000, "Workbook");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  g_autofree char *bytes = NULL;
  gint64 start = g_get_monotonic_time ();
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *damaged = g_memdup2 (bytes, length);
      gsize left = i % 3 == 0 ? (gsize) g_rand_int_range (random, 8, (gint32) length) : length;

      for (int j = 0; j < 6; j++)
        damaged[g_rand_int_range (random, 8, (gint32) length)] =
          (char) (g_rand_boolean (random) ? g_rand_int_range (random, 0, 255) : j);
      g_assert_true (g_file_set_contents (path, damaged, (gssize) left, NULL));
      g_assert_nonnull (muc_foreign_find (file, damaged, left));
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

/* The window offers these files. */
static void
test_suffixes (void)
{
  g_auto (GStrv) suffixes = muc_reader_list_suffixes ();

  g_assert_true (g_strv_contains ((const char *const *) suffixes, "doc"));
  g_assert_true (g_strv_contains ((const char *const *) suffixes, "xls"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/converted/read", test_read);
  g_test_add_func ("/converted/refused", test_refused);
  g_test_add_func ("/converted/large", test_large);
  g_test_add_func ("/converted/kinds", test_kinds);
  g_test_add_func ("/converted/damaged", test_damaged);
  g_test_add_func ("/converted/suffixes", test_suffixes);
  status = g_test_run ();
  g_free (office.path);
  g_free (office.asked);
  g_free (office.target);
  return status;
}
