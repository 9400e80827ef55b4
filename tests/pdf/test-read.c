/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include <string.h>
#include <sys/resource.h>

#include "pdf/pdf.h"
#include "pdf/wire.h"

/* What the program that reads PDF files tells of sound, touched and hostile ones. */

static GByteArray *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pdf", "data", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) g_steal_pointer (&bytes), length);
}

static MucPdf *
read_array (GByteArray *array)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (array);
  g_autoptr (GError) error = NULL;
  MucPdf *pdf = muc_pdf_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static const MucPdfSignature *
get_signature (MucPdf *pdf,
               guint   i)
{
  g_assert_cmpuint (i, <, pdf->signatures->len);
  return pdf->signatures->pdata[i];
}

static void
assert_states (MucPdf       *pdf,
               MucPdfSigned  first,
               MucPdfSigned  second)
{
  g_assert_cmpuint (pdf->signatures->len, ==, 2);
  g_assert_cmpint (get_signature (pdf, 0)->state, ==, first);
  g_assert_cmpint (get_signature (pdf, 1)->state, ==, second);
}

static void
test_text (void)
{
  g_autoptr (MucPdf) pdf = read_array (load ("paper.pdf"));

  g_assert_cmpint (pdf->text, ==, MUC_PDF_TEXT_READ);
  g_assert_cmpuint (g_strv_length (pdf->pages), ==, 2);
  g_assert_cmpuint (pdf->signatures->len, ==, 0);
  g_assert_cmpstr (pdf->pages[0], ==,
                   "SỞ LÂM NGHIỆP VÀ MÔI TRƯỜNG\n"
                   "Số: 15/MT-SLNMT Hồng Sơn, ngày 26 tháng 01 năm 2026\n"
                   "MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n"
                   "1. Giải quyết đúng hạn 96% hồ sơ thủ tục hành chính thuộc thẩm quyền của Sở.\n"
                   "2. Mức độ hài lòng của người dân đạt từ 92% trở lên.\n"
                   "GIÁM ĐỐC\n"
                   "Phùng Nhật Vi\n");
  g_assert_true (g_str_has_prefix (pdf->pages[1], "2\nKẾ HOẠCH THỰC HIỆN\n"));
}

/* Poppler and NSS signed this one: a time beside the signature, lengths that are not told. */
static void
test_signed_by_nss (void)
{
  g_autoptr (MucPdf) pdf = read_array (load ("signed-by-nss.pdf"));
  const MucPdfSignature *signature = get_signature (pdf, 0);

  g_assert_cmpuint (pdf->signatures->len, ==, 1);
  g_assert_cmpint (signature->state, ==, MUC_PDF_SIGNED_WHOLE);
  g_assert_cmpstr (signature->name, ==, "Lò Thị Mây");
  g_assert_cmpint (signature->time, ==, 1796084661);
  g_assert_cmpuint (signature->n_added, ==, 0);
  g_assert_cmpuint (pdf->n_unreadable, ==, 0);
}

static void
test_signed_twice (void)
{
  g_autoptr (MucPdf) pdf = read_array (load ("signed-twice.pdf"));

  assert_states (pdf, MUC_PDF_SIGNED_CONTINUED, MUC_PDF_SIGNED_WHOLE);
  g_assert_cmpstr (get_signature (pdf, 0)->name, ==, "Phùng Nhật Vi");
  g_assert_cmpstr (get_signature (pdf, 1)->name, ==, "Sở Lâm nghiệp và Môi trường Hồng Sơn");
  g_assert_cmpint (get_signature (pdf, 1)->time, ==, 1796084634);
  g_assert_cmpint (pdf->text, ==, MUC_PDF_TEXT_READ);
}

/* Touched afterwards */

static void
test_added (void)
{
  GByteArray *array = load ("signed-twice.pdf");
  g_autoptr (MucPdf) pdf = NULL;

  g_byte_array_append (array, (const guint8 *) "\n", 1);
  pdf = read_array (array);
  assert_states (pdf, MUC_PDF_SIGNED_ADDED, MUC_PDF_SIGNED_ADDED);
  g_assert_cmpuint (get_signature (pdf, 1)->n_added, ==, 1);
}

/* The file stays as long as it was. */
static void
replace (GByteArray *array,
         gsize       from,
         const char *old_text,
         const char *new_text)
{
  const gsize length = strlen (old_text);
  guint8 *place = array->data + from;
  guint n = 0;

  g_assert_cmpuint (length, ==, strlen (new_text));
  while ((place = memmem (place, array->len - (gsize) (place - array->data), old_text, length))
         != NULL)
    {
      memcpy (place, new_text, length);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* Where the update begins that the second signature came with. */
#define SECOND 30546

static void
test_changed (void)
{
  GByteArray *array = load ("signed-twice.pdf");
  g_autoptr (MucPdf) pdf = NULL;

  array->data[9000] ^= 1;
  pdf = read_array (array);
  assert_states (pdf, MUC_PDF_SIGNED_CHANGED, MUC_PDF_SIGNED_CHANGED);
}

/* What only the second one signed. */
static void
test_changed_later (void)
{
  GByteArray *array = load ("signed-twice.pdf");
  g_autoptr (MucPdf) pdf = NULL;

  replace (array, SECOND, "/F 132", "/F 133");
  pdf = read_array (array);
  assert_states (pdf, MUC_PDF_SIGNED_ADDED, MUC_PDF_SIGNED_CHANGED);
}

/* Another's name in the certificate: the signature is no longer the certificate's. */
static void
test_false (void)
{
  GByteArray *array = load ("signed-twice.pdf");
  g_autoptr (MucPdf) pdf = NULL;

  /* "Hồng", the name's last but one word, in digits. */
  replace (array, SECOND, "48e1bb936e67", "48e1bb936e68");
  pdf = read_array (array);
  g_assert_cmpstr (get_signature (pdf, 1)->name, ==, "Sở Lâm nghiệp và Môi trường Hồnh Sơn");
  assert_states (pdf, MUC_PDF_SIGNED_ADDED, MUC_PDF_SIGNED_FALSE);
}

/* A range that leaves the file's beginning out is none, however it would be checked. */
static void
test_other_range (void)
{
  GByteArray *array = load ("signed-by-nss.pdf");
  g_autoptr (MucPdf) pdf = NULL;
  guint8 *range = memmem (array->data, array->len, "/ByteRange [0", 13);

  g_assert_nonnull (range);
  range[12] = '1';
  pdf = read_array (array);
  g_assert_cmpuint (pdf->signatures->len, ==, 0);
  g_assert_cmpuint (pdf->n_unreadable, ==, 1);
}

/* A signature that is no such thing. */
static void
test_nonsense (void)
{
  GByteArray *array = load ("signed-by-nss.pdf");
  g_autoptr (MucPdf) pdf = NULL;
  guint8 *contents = memmem (array->data, array->len, "<3080", 5);

  g_assert_nonnull (contents);
  memcpy (contents + 1, "ffff", 4);
  pdf = read_array (array);
  g_assert_cmpint (get_signature (pdf, 0)->state, ==, MUC_PDF_SIGNED_UNKNOWN);
  g_assert_null (get_signature (pdf, 0)->name);
}

/* Damaged and hostile */

static void
test_no_pdf (void)
{
  g_autoptr (MucPdf) pdf = read_array (g_byte_array_new ());
  GByteArray *half = load ("paper.pdf");
  g_autoptr (MucPdf) cut = NULL;

  g_assert_cmpint (pdf->text, ==, MUC_PDF_TEXT_DAMAGED);
  g_byte_array_set_size (half, 400);
  cut = read_array (half);
  g_assert_cmpint (cut->text, ==, MUC_PDF_TEXT_DAMAGED);
}

/* A page whose content is @content; objects are found by the numbers before them. */
static GByteArray *
create_pdf (const char *pages,
            const char *content)
{
  GByteArray *array = g_byte_array_new ();
  g_autofree char *text = g_strdup_printf (
    "%%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
    "2 0 obj << /Type /Pages %s >> endobj\n"
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
    "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 4 0 R >> "
    ">> >> endobj\n"
    "4 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R "
    ">> >> /Length %" G_GSIZE_FORMAT " >> stream\n%s\nendstream endobj\n"
    "trailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%%%EOF\n", pages, strlen (content), content);

  g_byte_array_append (array, (const guint8 *) text, (guint) strlen (text));
  return array;
}

static void
test_hostile (void)
{
  g_autofree char *nested = g_strnfill (200000, '[');
  g_autofree char *saved = g_strnfill (200000, 'q');
  const struct
  {
    const char *pages;
    const char *content;
  } cases[] = {
    { "/Kids [3 0 R] /Count 1", "BT /F 12 Tf 9 9 Td (here) Tj ET" },
    { "/Kids [2 0 R 2 0 R] /Count 2000000000", "" },
    { "/Kids [3 0 R] /Count -7", "" },
    { "/Kids [3 0 R] /Count 1", "/X Do /X Do" },
    { "/Kids [3 0 R] /Count 1", nested },
    { "/Kids [3 0 R] /Count 1", saved },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes =
        g_byte_array_free_to_bytes (create_pdf (cases[i].pages, cases[i].content));
      g_autoptr (GError) error = NULL;
      g_autoptr (MucPdf) pdf = muc_pdf_read (bytes, NULL, &error);

      g_test_message ("%u: %s", i, error != NULL ? error->message : "read");
      g_assert_true (pdf != NULL || g_error_matches (error, MUC_PDF_ERROR, MUC_PDF_ERROR_TOO_MUCH));
      if (i == 0)
        g_assert_cmpstr (pdf->pages[0], ==, "here\n");
    }
}

/* Work without end is ended from within, and nobody else minds. */
static void
test_endless (void)
{
  GString *content = g_string_new (NULL);
  struct rlimit before, narrow;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1500000; i++)
    g_string_append (content, "BT /F 12 Tf 9 9 Td (here) Tj ET ");
  bytes = g_byte_array_free_to_bytes (create_pdf ("/Kids [3 0 R] /Count 1", content->str));
  g_string_free (content, TRUE);

  g_assert_cmpint (getrlimit (RLIMIT_CPU, &before), ==, 0);
  narrow = before;
  narrow.rlim_cur = 1;
  setrlimit (RLIMIT_CPU, &narrow);
  g_assert_null (muc_pdf_read (bytes, NULL, &error));
  setrlimit (RLIMIT_CPU, &before);
  g_assert_error (error, MUC_PDF_ERROR, MUC_PDF_ERROR_TOO_MUCH);
}

static void
test_no_reader (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("MUCTIEU_LIBEXECDIR"));
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);
  g_autoptr (GError) error = NULL;

  g_setenv ("MUCTIEU_LIBEXECDIR", "/nowhere", TRUE);
  g_assert_null (muc_pdf_read (bytes, NULL, &error));
  g_assert_error (error, MUC_PDF_ERROR, MUC_PDF_ERROR_NO_READER);
  g_assert_nonnull (strstr (error->message, "muctieu-read-pdf"));
  g_setenv ("MUCTIEU_LIBEXECDIR", folder, TRUE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (load ("paper.pdf"));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (muc_pdf_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A reader taken over by a hostile file says what it likes: no answer does harm. */
static void
test_wire (void)
{
  g_autoptr (MucPdf) pdf = read_array (load ("signed-twice.pdf"));
  g_autoptr (GBytes) said = muc_pdf_to_wire (pdf);
  gsize size;
  const guint8 *data = g_bytes_get_data (said, &size);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      MucPdf *read;

      for (guint j = 0; j < 3; j++)
        copy[g_rand_int_range (random, 0, (gint32) size)] = (guint8) g_rand_int (random);
      bytes = g_bytes_new (copy, i % 2 ? size : g_rand_int (random) % size);
      read = muc_pdf_from_wire (bytes);
      if (read == NULL)
        continue;
      g_assert_cmpint (read->text, <=, MUC_PDF_TEXT_LONG);
      for (guint j = 0; read->pages[j] != NULL; j++)
        g_assert_true (g_utf8_validate (read->pages[j], -1, NULL));
      muc_pdf_free (read);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/read/text", test_text);
  g_test_add_func ("/pdf/read/signed-by-nss", test_signed_by_nss);
  g_test_add_func ("/pdf/read/signed-twice", test_signed_twice);
  g_test_add_func ("/pdf/read/added", test_added);
  g_test_add_func ("/pdf/read/changed", test_changed);
  g_test_add_func ("/pdf/read/changed-later", test_changed_later);
  g_test_add_func ("/pdf/read/false", test_false);
  g_test_add_func ("/pdf/read/other-range", test_other_range);
  g_test_add_func ("/pdf/read/nonsense", test_nonsense);
  g_test_add_func ("/pdf/read/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf/read/hostile", test_hostile);
  g_test_add_func ("/pdf/read/endless", test_endless);
  g_test_add_func ("/pdf/read/no-reader", test_no_reader);
  g_test_add_func ("/pdf/read/cancelled", test_cancelled);
  g_test_add_func ("/pdf/read/wire", test_wire);
  return g_test_run ();
}
