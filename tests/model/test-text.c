/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text.h"

static void
assert_fold (const char *text,
             const char *expected)
{
  g_autofree char *folded = muc_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_clean (void)
{
  g_autofree char *composed = muc_text_clean ("\xc2\xa0 \xef\xbb\xbf ho\xcc\x80" "a "
                                              "nh\xe1\xba\xadp\n");
  g_autofree char *broken = muc_text_clean ("a\xff""b");
  g_autofree char *none = muc_text_clean (NULL);

  g_assert_cmpstr (composed, ==, "hòa nhập");
  g_assert_true (g_utf8_validate (broken, -1, NULL));
  g_assert_cmpstr (none, ==, "");
  g_assert_true (muc_text_is_blank ("\xc2\xa0\t\xe2\x80\x8b"));
  g_assert_false (muc_text_is_blank (" . "));
}

static void
test_capitalize (void)
{
  static const char *const pairs[][2] = {
    { "đường đi", "Đường đi" }, { "ưu tiên", "Ưu tiên" }, { "Đã có", "Đã có" }, { "“0”", "“0”" },
    { "", "" }, { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = muc_text_capitalize (pairs[i][0]);

      g_assert_cmpstr (text, ==, pairs[i][1]);
    }
}

static void
test_fold (void)
{
  assert_fold ("Đường  Hoà\nBình", "duong hoa binh");
  assert_fold ("ĐƯỜNG HÒA BÌNH ", "duong hoa binh");
  assert_fold ("Ðà Nẵng, ðất, Ɖa", "da nang, dat, da");
  assert_fold ("xu\xcc\x9b\xcc\x89 ly\xcc\x81", "xu ly");
  assert_fold ("Ủy ban / Uỷ ban", "uy ban / uy ban");
  assert_fold (NULL, "");
}

static void
test_fold_bare (void)
{
  g_autofree char *rows = muc_text_fold_bare ("- Mưa dột;\n- Kho số 2 (cũ).");
  g_autofree char *dashes = muc_text_fold_bare (" ---- ");
  g_autofree char *nothing = muc_text_fold_bare (NULL);

  g_assert_cmpstr (rows, ==, "muadotkhoso2cu");
  g_assert_cmpstr (dashes, ==, "");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_fold_mapped (void)
{
  const char *text = "Sở Đo  đạc";
  g_autoptr (GArray) offsets = NULL;
  g_autofree char *folded = muc_text_fold_mapped (text, &offsets);

  g_assert_cmpstr (folded, ==, "so do  dac");
  g_assert_cmpuint (offsets->len, ==, 11);
  g_assert_true (g_str_has_prefix (text + g_array_index (offsets, guint, 3), "Đo"));
  g_assert_true (g_str_has_prefix (text + g_array_index (offsets, guint, 7), "đạc"));
  g_assert_cmpuint (g_array_index (offsets, guint, 10), ==, strlen (text));
}

static void
test_alphabet (void)
{
  /* Each stands before the next; the order is the one of the Vietnamese dictionary. */
  static const char *const sorted[] = {
    "", "1.2.9", "1.2.10", "2", "9 phòng", "10 phòng", "010 phòng b",
    "an", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "ban", "băng", "bân", "chi", "cò", "d",
    "Dân", "Du", "đ", "Đà", "e", "ê", "Mục tiêu 2", "Mục tiêu 10", "o", "ô", "ơ", "u", "ư", "y",
    "z", "\xce\xb1",
  };

  for (guint i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_test_message ("%s < %s", sorted[i - 1], sorted[i]);
      g_assert_cmpint (muc_text_compare (sorted[i - 1], sorted[i]), <, 0);
    }
  g_assert_cmpint (muc_text_compare ("ba\xcc\x80", "bà"), ==, 0);
  g_assert_cmpint (muc_text_compare ("ba", "Ba"), <, 0);
}

static void
test_long_numbers (void)
{
  g_autofree char *nines = g_strnfill (200, '9');
  g_autofree char *one = g_strdup_printf ("1%0200d", 0);
  g_autofree char *key = muc_text_sort_key (nines);

  g_assert_cmpint (muc_text_compare (nines, one), <, 0);
  g_assert_true (g_utf8_validate (key, -1, NULL));
}

static void
test_lookalike (void)
{
  g_assert_true (muc_text_has_lookalike ("QÐ-UBND"));
  g_assert_false (muc_text_has_lookalike ("QĐ-UBND đã"));
  g_assert_false (muc_text_has_lookalike (NULL));
}

static void
test_roman (void)
{
  for (guint number = 1; number < 4000; number++)
    {
      g_autofree char *numeral = muc_text_format_roman (number);

      g_assert_cmpuint (muc_text_parse_roman (numeral), ==, number);
    }
  g_assert_cmpuint (muc_text_parse_roman ("iv"), ==, 4);
  g_assert_cmpuint (muc_text_parse_roman ("IIII"), ==, 0);
  g_assert_cmpuint (muc_text_parse_roman ("VX"), ==, 0);
  g_assert_cmpuint (muc_text_parse_roman ("MMMMMMMMMMMMMMM"), ==, 0);
  g_assert_cmpuint (muc_text_parse_roman ("I."), ==, 0);
  g_assert_cmpuint (muc_text_parse_roman (""), ==, 0);
}

/* Normal form C in linear time: 2 MB of words with loose marks do not take minutes. */
static void
test_normalize (void)
{
  g_autoptr (GString) loose = g_string_new (NULL);
  g_autofree char *normal = NULL;
  g_autofree char *composed = muc_text_normalize ("thu\xcc\x89 ye\xcc\x82\xcc\x81t\n\xcc\x81 đ");
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpstr (composed, ==, "thủ yết\n\xcc\x81 đ");
  g_assert_null (muc_text_normalize ("a\xff"));
  for (guint i = 0; i < 200000; i++)
    g_string_append (loose, "thu\xcc\x89 đ\n");
  normal = muc_text_normalize (loose->str);
  g_assert_true (g_str_has_prefix (normal, "thủ đ\nthủ đ\n"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/capitalize", test_capitalize);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-bare", test_fold_bare);
  g_test_add_func ("/text/fold-mapped", test_fold_mapped);
  g_test_add_func ("/text/alphabet", test_alphabet);
  g_test_add_func ("/text/long-numbers", test_long_numbers);
  g_test_add_func ("/text/lookalike", test_lookalike);
  g_test_add_func ("/text/roman", test_roman);
  g_test_add_func ("/text/normalize", test_normalize);
  return g_test_run ();
}
