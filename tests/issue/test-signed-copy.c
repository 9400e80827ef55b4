/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seals.h"

#include <string.h>

#include "issue/signed-copy.h"

/* What is told of a file that was attached to an issued paper. */

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pdf", "data", name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

static MucSeal *
issue (Fixture    *fixture,
       const char *name)
{
  g_autoptr (GBytes) paper = load (name);
  g_autoptr (GError) error = NULL;
  MucSeal *seal = seals_issue_as (fixture, "objectives", NULL, paper, &error);

  g_assert_no_error (error);
  return seal;
}

static MucSignedCopy *
examine (Fixture *fixture,
         MucSeal *seal,
         GBytes  *bytes)
{
  g_autoptr (GPtrArray) prints = NULL;
  g_autoptr (GError) error = NULL;
  MucSignedCopy *copy;

  prints = muc_signed_copy_list_prints (fixture->store, seal, &error);
  g_assert_no_error (error);
  copy = muc_signed_copy_examine (bytes, prints, NULL, &error);
  g_assert_no_error (error);
  return copy;
}

static void
assert_text (MucSignedCopy    *copy,
             MucSignedVerdict  verdict,
             const char       *expected)
{
  g_autofree char *text = muc_signed_copy_describe_text (copy);

  g_assert_cmpint (copy->text->verdict, ==, verdict);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_signed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) bytes = load ("signed-twice.pdf");
  g_autoptr (MucSignedCopy) copy = examine (fixture, issue (fixture, "paper.pdf"), bytes);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_text (copy, MUC_SIGNED_SAME, "Same text as the sealed paper");
  g_assert_cmpuint (copy->pdf->signatures->len, ==, 2);
  first = muc_signed_copy_describe_signer (copy->pdf->signatures->pdata[0]);
  second = muc_signed_copy_describe_signer (copy->pdf->signatures->pdata[1]);
  g_assert_cmpstr (first, ==, "Phùng Nhật Vi · 01/12/2026 00:23");
  g_assert_cmpstr (second, ==, "Sở Lâm nghiệp và Môi trường Hồng Sơn · 01/12/2026 00:23");
  g_assert_cmpstr (muc_signed_copy_describe_state (copy->pdf->signatures->pdata[0]), ==,
                   "unchanged since; signed further");
  g_assert_cmpstr (muc_signed_copy_describe_state (copy->pdf->signatures->pdata[1]), ==,
                   "unchanged since");
  g_assert_null (muc_signed_copy_describe_count (copy));
}

static void
test_not_signed (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) bytes = load ("paper.pdf");
  g_autoptr (MucSignedCopy) copy = examine (fixture, issue (fixture, "paper.pdf"), bytes);
  g_autofree char *count = muc_signed_copy_describe_count (copy);

  assert_text (copy, MUC_SIGNED_SAME, "Same text as the sealed paper");
  g_assert_cmpstr (count, ==, "No digital signature");
}

static void
test_picture (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xff\xd8\xff picture", 11);
  g_autoptr (MucSignedCopy) copy = examine (fixture, issue (fixture, "paper.pdf"), bytes);

  assert_text (copy, MUC_SIGNED_SCAN, "No text: a scan");
  g_assert_null (copy->pdf);
  g_assert_null (muc_signed_copy_describe_count (copy));
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.5 cut", 12);
  g_autoptr (MucSignedCopy) copy = examine (fixture, issue (fixture, "paper.pdf"), bytes);

  assert_text (copy, MUC_SIGNED_UNREADABLE, "The PDF is damaged.");
}

/* The paper of an amendment, or the paper as amended: either may have been signed. */
static void
test_amendment (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) signed_paper = load ("signed-by-nss.pdf");
  g_autoptr (GBytes) paper = load ("paper.pdf");
  g_autoptr (GBytes) other = g_bytes_new_static (SEALS_PDF, strlen (SEALS_PDF));
  GBytes *const orders[][2] = { { paper, other }, { other, paper } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (GPtrArray) prints = g_ptr_array_new ();
      g_autoptr (MucSignedCopy) copy = NULL;
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (prints, orders[i][0]);
      g_ptr_array_add (prints, orders[i][1]);
      copy = muc_signed_copy_examine (signed_paper, prints, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (copy->text->verdict, ==, MUC_SIGNED_SAME);
    }
}

static void
test_prints (Fixture       *fixture,
             gconstpointer  data)
{
  MucSeal *first = issue (fixture, "paper.pdf");
  MucPaper *paper = seals_get_paper (fixture, "objectives");
  g_autoptr (GPtrArray) of_first = NULL;
  g_autoptr (GPtrArray) of_second = NULL;
  g_autoptr (GError) error = NULL;
  MucSeal *second;

  second = muc_seal_open_amendment (fixture->store, paper, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (muc_signed_copy_list_prints (fixture->store, second, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (issue (fixture, "signed-by-nss.pdf") == second);
  of_first = muc_signed_copy_list_prints (fixture->store, first, &error);
  of_second = muc_signed_copy_list_prints (fixture->store, second, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_first->len, ==, 1);
  g_assert_cmpuint (of_second->len, ==, 2);
  g_assert_cmpmem (g_bytes_get_data (of_second->pdata[0], NULL), 4, "slip", 4);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const struct
  {
    MucSignedDifference place;
    const char         *expected;
  } cases[] = {
    { { (char *) "96%", (char *) "90%" }, "“90%” in place of “96%”" },
    { { (char *) "", (char *) "90%" }, "“90%” is added" },
    { { (char *) "96%", (char *) "" }, "“96%” is missing" },
  };
  const MucPdfSignature nameless = { MUC_PDF_SIGNED_UNKNOWN, NULL, 0, 0 };
  g_autofree char *signer = muc_signed_copy_describe_signer (&nameless);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = muc_signed_copy_describe_place (&cases[i].place);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_cmpstr (signer, ==, "Signer without a name · without a time");
}

#define ADD(name, test) \
  g_test_add ("/issue/signed-copy/" name, Fixture, NULL, seals_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("signed", test_signed);
  ADD ("not-signed", test_not_signed);
  ADD ("picture", test_picture);
  ADD ("damaged", test_damaged);
  ADD ("amendment", test_amendment);
  ADD ("prints", test_prints);
  ADD ("words", test_words);
  return g_test_run ();
}
