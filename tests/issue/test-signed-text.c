/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "issue/signed-text.h"

/* Whether a signed paper says what was sealed: what a registry and a printer add does not count,
 * what a person changed does. */

#define HEAD "SỞ LÂM NGHIỆP\nSố: 15/MT-SLNMT\nHồng Sơn, ngày 26 tháng 01 năm 2026\n"
#define BODY "MỤC TIÊU CHẤT LƯỢNG\n1. Giải quyết đúng hạn 96% hồ sơ, 08 giờ một ngày.\n" \
             "2. Mức độ hài lòng đạt từ 92% trở lên.\nGIÁM ĐỐC\nPhùng Nhật Vi\n"

static MucSignedText *
compare_pages (const char *sealed,
               const char *first,
               const char *second)
{
  const char *const sealed_pages[] = { sealed, "2\nKẾ HOẠCH\nViệc một\n", NULL };
  const char *const pages[] = { first, second, NULL };

  return muc_signed_text_compare (sealed_pages, pages);
}

static MucSignedText *
compare (const char *copy)
{
  return compare_pages (HEAD BODY, copy, "2\nKẾ HOẠCH\nViệc một\n");
}

static void
test_same (void)
{
  g_autoptr (MucSignedText) same = compare (HEAD BODY);
  g_autoptr (MucSignedText) spaced = compare (
    "SỞ LÂM NGHIỆP   Số: 15/MT-SLNMT\n\n Hồng Sơn, ngày 26 tháng 01\tnăm 2026 MỤC TIÊU CHẤT "
    "LƯỢNG\n1. Giải quyết đúng\nhạn 96% hồ sơ, 08 giờ một ngày. 2. Mức độ hài lòng đạt từ 92% trở "
    "lên. GIÁM ĐỐC Phùng Nhật Vi");

  g_assert_cmpint (same->verdict, ==, MUC_SIGNED_SAME);
  g_assert_cmpuint (same->stamps->len, ==, 0);
  g_assert_cmpint (spaced->verdict, ==, MUC_SIGNED_SAME);
}

/* Letters of two signs are the same letters; hyphens are the business of who lays out. */
static void
test_written_otherwise (void)
{
  const char *const sealed[] = { "Phòng Kế hoạch-Tài chính, hồ sơ\n", NULL };
  const char *const copies[][2] = {
    { "Pho\xcc\x80ng Kế hoạch-Tài chính, hồ sơ\n", NULL },
    { "Phòng Kế hoạch-\nTài chính, hồ sơ\n", NULL },
    { "Phòng Kế hoạchTài chính, hồ sơ\n", NULL },
    { "Phòng Kế hoạch-Tài chính, hồ s\xc2\xad\nơ\n", NULL },
    { "Phòng Kế hoạch-Tài chính, hồ s\xc2\xadơ\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autoptr (MucSignedText) text = muc_signed_text_compare (sealed, copies[i]);

      g_assert_cmpint (text->verdict, ==, MUC_SIGNED_SAME);
      g_assert_cmpuint (text->stamps->len, ==, 0);
    }
}

/* The number of a page is none of its text, wherever the page begins. */
static void
test_page_number (void)
{
  g_autoptr (MucSignedText) below = compare_pages (HEAD BODY, HEAD BODY,
                                                   "KẾ HOẠCH\nViệc một\n2\n");
  g_autoptr (MucSignedText) none = compare_pages (HEAD BODY, HEAD BODY, "KẾ HOẠCH\nViệc một\n");
  g_autoptr (MucSignedText) other = compare_pages (HEAD BODY, HEAD BODY,
                                                   "7\nKẾ HOẠCH\nViệc một\n");

  g_assert_cmpint (below->verdict, ==, MUC_SIGNED_SAME);
  g_assert_cmpint (none->verdict, ==, MUC_SIGNED_SAME);
  g_assert_cmpint (other->verdict, ==, MUC_SIGNED_DIFFERENT);
}

static void
assert_stamped (MucSignedText *text,
                const char    *stamp)
{
  g_assert_cmpint (text->verdict, ==, MUC_SIGNED_SAME);
  g_assert_cmpuint (text->stamps->len, ==, 1);
  g_assert_cmpstr (text->stamps->pdata[0], ==, stamp);
}

static void
test_stamps (void)
{
  g_autoptr (MucSignedText) arrival = compare ("Số đến: 412 ngày 27/01/2026\n" HEAD BODY);
  g_autoptr (MucSignedText) number = compare_pages ("Số: …… ngày … tháng 01 năm 2026\n" BODY,
                                                    "Số: 15/MT ngày 26 tháng 01 năm 2026\n" BODY,
                                                    "2\nKẾ HOẠCH\nViệc một\n");
  g_autoptr (MucSignedText) symbol = compare_pages ("Số: /MT-SLNMT\n" BODY,
                                                    "Số: 15/MT-SLNMT\n" BODY,
                                                    "2\nKẾ HOẠCH\nViệc một\n");
  g_autoptr (MucSignedText) signer = compare (HEAD BODY "Ký bởi: Văn thư Sở\nThời gian ký: "
                                              "26.01.2026 10:32:11 +07:00\n");

  assert_stamped (arrival, "Số đến: 412 ngày 27/01/2026");
  g_assert_cmpint (number->verdict, ==, MUC_SIGNED_SAME);
  g_assert_cmpuint (number->stamps->len, ==, 2);
  assert_stamped (symbol, "15/MT-SLNMT");
  assert_stamped (signer, "Ký bởi: Văn thư Sở Thời gian ký: 26.01.2026 10:32:11 +07:00");
}

static void
assert_different (const char *copy,
                  const char *sealed_words,
                  const char *copy_words)
{
  g_autoptr (MucSignedText) text = compare (copy);
  const MucSignedDifference *difference;

  g_assert_cmpint (text->verdict, ==, MUC_SIGNED_DIFFERENT);
  g_assert_cmpuint (text->n_differences, ==, 1);
  difference = text->differences->pdata[0];
  g_assert_cmpstr (difference->sealed, ==, sealed_words);
  g_assert_cmpstr (difference->copy, ==, copy_words);
}

/* Figures in the text are no stamps. */
static void
test_different (void)
{
  g_autoptr (GString) far = g_string_new (HEAD);

  assert_different (HEAD "MỤC TIÊU CHẤT LƯỢNG\n1. Giải quyết đúng hạn 90% hồ sơ, 08 giờ một ngày.\n"
                    "2. Mức độ hài lòng đạt từ 92% trở lên.\nGIÁM ĐỐC\nPhùng Nhật Vi\n",
                    "96%", "90%");
  assert_different (HEAD "MỤC TIÊU CHẤT LƯỢNG\n1. Giải quyết đúng hạn 96% hồ sơ, 08 giờ một ngày.\n"
                    "2. Mức độ hài lòng đạt từ 92% trở lên.\nGIÁM ĐỐC\n", "Phùng Nhật Vi", "");
  assert_different ("SỞ LÂM NGHIỆP\nSố: 16/MT-SLNMT\nHồng Sơn, ngày 26 tháng 01 năm 2026\n" BODY,
                    "15/MT-SLNMT", "16/MT-SLNMT");
  assert_different (HEAD BODY "Kèm theo phụ lục\n", "", "Kèm theo phụ lục");

  for (guint i = 0; i < 80; i++)
    g_string_append (far, "chữ ");
  {
    g_autofree char *more = g_strconcat (far->str, "100%", NULL);
    g_autoptr (MucSignedText) text = compare_pages (far->str, more, "2\nKẾ HOẠCH\nViệc một\n");

    g_assert_cmpint (text->verdict, ==, MUC_SIGNED_DIFFERENT);
  }
}

static void
test_many (void)
{
  const char *const sealed[] = { "một x hai x ba x bốn x năm x sáu x bảy x", NULL };
  const char *const copy[] = { "1 x 2 x 3 x 4 x 5 x 6 x 7 x hết", NULL };
  g_autoptr (MucSignedText) text = muc_signed_text_compare (sealed, copy);

  g_assert_cmpuint (text->n_differences, ==, 8);
  g_assert_cmpuint (text->differences->len, ==, 5);
}

/* Two figures exchanged are differences; everything elsewhere is another layout. */
static void
test_rearranged (void)
{
  const char *const rows[] = { "Niêm yết Văn phòng\nthời hạn một cửa\n", NULL };
  const char *const columns[] = { "Niêm yết thời hạn\nVăn phòng một cửa\n", NULL };
  g_autoptr (MucSignedText) anew = muc_signed_text_compare (rows, columns);
  g_autofree char *filling = g_strnfill (400, 'x');
  g_autofree char *sealed = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (MucSignedText) exchanged = NULL;

  for (guint i = 1; i < 400; i += 2)
    filling[i] = ' ';
  sealed = g_strconcat ("đạt 96% ", filling, "và 92% hết", NULL);
  copy = g_strconcat ("đạt 92% ", filling, "và 96% hết", NULL);
  exchanged = compare_pages (sealed, copy, "2\nKẾ HOẠCH\nViệc một\n");
  g_assert_cmpint (anew->verdict, ==, MUC_SIGNED_REARRANGED);
  g_assert_cmpint (exchanged->verdict, ==, MUC_SIGNED_DIFFERENT);
  g_assert_cmpuint (exchanged->n_differences, ==, 2);
}

static void
test_scan (void)
{
  g_autoptr (MucSignedText) none = compare_pages (HEAD BODY, "", "2\n");
  g_autoptr (MucSignedText) stamped = compare_pages (HEAD BODY, "Ký bởi Văn thư\n", "");

  g_assert_cmpint (none->verdict, ==, MUC_SIGNED_SCAN);
  g_assert_cmpint (stamped->verdict, ==, MUC_SIGNED_SCAN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/signed-text/same", test_same);
  g_test_add_func ("/issue/signed-text/written-otherwise", test_written_otherwise);
  g_test_add_func ("/issue/signed-text/page-number", test_page_number);
  g_test_add_func ("/issue/signed-text/stamps", test_stamps);
  g_test_add_func ("/issue/signed-text/different", test_different);
  g_test_add_func ("/issue/signed-text/many", test_many);
  g_test_add_func ("/issue/signed-text/rearranged", test_rearranged);
  g_test_add_func ("/issue/signed-text/scan", test_scan);
  return g_test_run ();
}
