/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text written before Unicode: its letters, how it is known, what is not taken for it. */
#include <string.h>

#include "model/legacy-text.h"
#include "model/legacy.h"
#include "model/syllable.h"
#include "model/text.h"

/* The letters with marks, small and capital, and how VNI writes them. */
static const struct {
  const char *small;
  const char *capital;
  const char *vni;
  const char *vni_capital;
} alphabet[] = {
  { "à", "À", "aø", "AØ" }, { "á", "Á", "aù", "AÙ" }, { "ả", "Ả", "aû", "AÛ" },
  { "ã", "Ã", "aõ", "AÕ" }, { "ạ", "Ạ", "aï", "AÏ" }, { "ă", "Ă", "aê", "AÊ" },
  { "ằ", "Ằ", "aè", "AÈ" }, { "ắ", "Ắ", "aé", "AÉ" }, { "ẳ", "Ẳ", "aú", "AÚ" },
  { "ẵ", "Ẵ", "aü", "AÜ" }, { "ặ", "Ặ", "aë", "AË" }, { "â", "Â", "aâ", "AÂ" },
  { "ầ", "Ầ", "aà", "AÀ" }, { "ấ", "Ấ", "aá", "AÁ" }, { "ẩ", "Ẩ", "aå", "AÅ" },
  { "ẫ", "Ẫ", "aã", "AÃ" }, { "ậ", "Ậ", "aä", "AÄ" }, { "đ", "Đ", "ñ", "Ñ" },
  { "è", "È", "eø", "EØ" }, { "é", "É", "eù", "EÙ" }, { "ẻ", "Ẻ", "eû", "EÛ" },
  { "ẽ", "Ẽ", "eõ", "EÕ" }, { "ẹ", "Ẹ", "eï", "EÏ" }, { "ê", "Ê", "eâ", "EÂ" },
  { "ề", "Ề", "eà", "EÀ" }, { "ế", "Ế", "eá", "EÁ" }, { "ể", "Ể", "eå", "EÅ" },
  { "ễ", "Ễ", "eã", "EÃ" }, { "ệ", "Ệ", "eä", "EÄ" }, { "ì", "Ì", "ì", "Ì" },
  { "í", "Í", "í", "Í" }, { "ỉ", "Ỉ", "æ", "Æ" }, { "ĩ", "Ĩ", "ó", "Ó" }, { "ị", "Ị", "ò", "Ò" },
  { "ò", "Ò", "oø", "OØ" }, { "ó", "Ó", "où", "OÙ" }, { "ỏ", "Ỏ", "oû", "OÛ" },
  { "õ", "Õ", "oõ", "OÕ" }, { "ọ", "Ọ", "oï", "OÏ" }, { "ô", "Ô", "oâ", "OÂ" },
  { "ồ", "Ồ", "oà", "OÀ" }, { "ố", "Ố", "oá", "OÁ" }, { "ổ", "Ổ", "oå", "OÅ" },
  { "ỗ", "Ỗ", "oã", "OÃ" }, { "ộ", "Ộ", "oä", "OÄ" }, { "ơ", "Ơ", "ô", "Ô" },
  { "ờ", "Ờ", "ôø", "ÔØ" }, { "ớ", "Ớ", "ôù", "ÔÙ" }, { "ở", "Ở", "ôû", "ÔÛ" },
  { "ỡ", "Ỡ", "ôõ", "ÔÕ" }, { "ợ", "Ợ", "ôï", "ÔÏ" }, { "ù", "Ù", "uø", "UØ" },
  { "ú", "Ú", "uù", "UÙ" }, { "ủ", "Ủ", "uû", "UÛ" }, { "ũ", "Ũ", "uõ", "UÕ" },
  { "ụ", "Ụ", "uï", "UÏ" }, { "ư", "Ư", "ö", "Ö" }, { "ừ", "Ừ", "öø", "ÖØ" },
  { "ứ", "Ứ", "öù", "ÖÙ" }, { "ử", "Ử", "öû", "ÖÛ" }, { "ữ", "Ữ", "öõ", "ÖÕ" },
  { "ự", "Ự", "öï", "ÖÏ" }, { "ỳ", "Ỳ", "yø", "YØ" }, { "ý", "Ý", "yù", "YÙ" },
  { "ỷ", "Ỷ", "yû", "YÛ" }, { "ỹ", "Ỹ", "yõ", "YÕ" }, { "ỵ", "Ỵ", "î", "Î" },
};

/* What text in a font of the encoding says. */
static char *
read_all (MucLegacy   encoding,
          const char *text,
          gboolean    capitals)
{
  GString *read = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    muc_legacy_append (encoding, read, g_utf8_get_char (p), capitals);

  return g_string_free (read, FALSE);
}

static void
assert_read (MucLegacy   encoding,
             const char *text,
             gboolean    capitals,
             const char *expected)
{
  g_autofree char *read = read_all (encoding, text, capitals);

  g_assert_cmpstr (read, ==, expected);
}

static void
test_vni_letters (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (alphabet), ==, 67);
  for (guint i = 0; i < G_N_ELEMENTS (alphabet); i++)
    {
      assert_read (MUC_LEGACY_VNI, alphabet[i].vni, FALSE, alphabet[i].small);
      assert_read (MUC_LEGACY_VNI, alphabet[i].vni_capital, FALSE, alphabet[i].capital);
      assert_read (MUC_LEGACY_VNI, alphabet[i].vni, TRUE, alphabet[i].capital);
    }
  assert_read (MUC_LEGACY_VNI, "Aùnh ôû Ñoâng Haø", FALSE, "Ánh ở Đông Hà");
}

/* The system's own table of TCVN has the same small letters; each is also a capital in .VnTimeH. */
static void
test_tcvn3_letters (void)
{
  guint n_found = 0;

  for (guint place = 0xa1; place <= 0xff; place++)
    {
      const char byte = (char) place;
      g_autofree char *text = g_convert (&byte, 1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
      g_autofree char *read = read_all (MUC_LEGACY_TCVN3, text, FALSE);
      g_autofree char *raised = read_all (MUC_LEGACY_TCVN3, text, TRUE);

      for (guint i = 0; i < G_N_ELEMENTS (alphabet); i++)
        if (strcmp (alphabet[i].small, read) == 0 && strcmp (text, read) != 0)
          {
            g_autofree char *theirs = g_convert (&byte, 1, "UTF-8", "TCVN5712-1", NULL, NULL, NULL);
            g_autofree char *composed = theirs != NULL ? muc_text_normalize (theirs) : NULL;

            if (composed != NULL)
              g_assert_cmpstr (read, ==, composed);
            g_assert_cmpstr (raised, ==, alphabet[i].capital);
            n_found++;
          }
    }
  /* ý stands in its place of Latin-1. */
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (alphabet) - 1);
  assert_read (MUC_LEGACY_TCVN3, "ý", FALSE, "ý");
  assert_read (MUC_LEGACY_TCVN3, "¡¢£¤¥¦§", FALSE, "ĂÂÊÔƠƯĐ");
  assert_read (MUC_LEGACY_TCVN3, "1. abc – “x”", FALSE, "1. abc – “x”");
  assert_read (MUC_LEGACY_NONE, "®", FALSE, "®");
}

static void
assert_font (const char *font,
             MucLegacy   encoding,
             gboolean    capitals)
{
  gboolean found;

  g_assert_cmpint (muc_legacy_find_font (font, &found), ==, encoding);
  g_assert_cmpint (found, ==, capitals);
}

static void
test_fonts (void)
{
  assert_font (".VnTime", MUC_LEGACY_TCVN3, FALSE);
  assert_font (".VnTimeH", MUC_LEGACY_TCVN3, TRUE);
  assert_font (".VnArial NarrowH", MUC_LEGACY_TCVN3, TRUE);
  assert_font ("'.VnArial'", MUC_LEGACY_TCVN3, FALSE);
  assert_font (".VnTimeH1", MUC_LEGACY_TCVN3, TRUE);
  assert_font ("\".VnTimeH\", serif", MUC_LEGACY_TCVN3, TRUE);
  assert_font ("VNI-Times", MUC_LEGACY_VNI, FALSE);
  assert_font ("Times New Roman", MUC_LEGACY_NONE, FALSE);
  assert_font (".Vn", MUC_LEGACY_TCVN3, FALSE);
  assert_font ("", MUC_LEGACY_NONE, FALSE);
  assert_font (NULL, MUC_LEGACY_NONE, FALSE);
}

static gboolean
is_syllable (const char *word)
{
  return muc_syllable_is_vietnamese (word, strlen (word));
}

static void
test_syllables (void)
{
  static const char *const words[] = {
    "à", "ở", "hòa", "hoà", "quý", "quyển", "Giờ", "gì", "giếng", "nghiêng", "khuỷu", "THUỶ",
    "thủy", "ngoằn", "xoong", "uống", "việc", "Ưu", "yết", "ĐẤT", "suýt", "của", "quốc", "khuya",
    "rượu", "ngoáy", "huấn", "thuở", "mía", "ít",
  };
  static const char *const others[] = {
    "", "đ", "zà", "hóà", "aù", "thêng", "mét.", "hỏc", "cât", "chiếnn", "nghiêngg", "ửn",
    "đảu ", "façade", "bỏt", "toán1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!is_syllable (words[i]))
      g_error ("“%s” is no syllable", words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (is_syllable (others[i]))
      g_error ("“%s” is a syllable", others[i]);
}

static MucLegacy
judge (const char *text)
{
  MucLegacyWeight weight = { 0 };

  muc_legacy_weigh (text, &weight);
  return muc_legacy_judge (&weight);
}

static void
test_known (void)
{
  g_autofree char *word = muc_legacy_find_word (MUC_LEGACY_TCVN3, "Ban, NghÞ ®Þnh sè 30");

  g_assert_cmpstr (word, ==, "NghÞ");
  g_assert_cmpint (judge ("NghÞ ®Þnh sè 30"), ==, MUC_LEGACY_TCVN3);
  g_assert_cmpint (judge ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"), ==, MUC_LEGACY_TCVN3);
  g_assert_cmpint (judge ("Nghò ñònh soá 30"), ==, MUC_LEGACY_VNI);
  g_assert_cmpint (judge ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM"), ==, MUC_LEGACY_VNI);
  g_assert_cmpint (judge ("v¨n phßng UBND tØnh, Q§ sè 5/Q§-UBND"), ==, MUC_LEGACY_TCVN3);
}

/* What is Unicode, in Vietnamese and in other languages, with the signs that old letters are. */
static void
test_not_taken (void)
{
  static const char *const texts[] = {
    "Nghị định số 30/2020/NĐ-CP",
    "Các quý thầy, cô: tô, hô, bàn ghế ở nhà",
    "cho bé và mẹ; hoà, thuý, khoá; HÀ TĨNH; à, í, ò",
    "ý kiến là có, cô và chú; lúa, bé, xã, hà, cò",
    "Müller über für schön Grüße Straße mögen größer Fuß Österreich Köln Düsseldorf",
    "Où êtes-vous ? Là où la façade naïve du château a dû être très élevée, côté forêt, août",
    "São João não é só para você; España, niño, año, señor",
    "Smörgåsbord på Ångström; Ærø, Tromsø, blåbær",
    "Windows® 11, Office® 2019, AutoCAD®; © 2020; 5 µg/m³, 10 m², 20 °C ± 1; ½, ¼; § 5; 10 × 20",
    "«Bộ» «ban» · mục một · mục hai ¶ 3 ¥ 500 £ 20",
    "Ø200, Ø300, Ø 400",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (judge (texts[i]) != MUC_LEGACY_NONE)
      g_error ("“%s” is taken for %s", texts[i], muc_legacy_get_name (judge (texts[i])));
}

static void
assert_converted (MucLegacy   encoding,
                  const char *text,
                  const char *expected)
{
  g_autofree char *converted = muc_legacy_convert (encoding, text);

  g_assert_cmpstr (converted, ==, expected);
}

static void
test_converted (void)
{
  assert_converted (MUC_LEGACY_TCVN3, "NghÞ ®Þnh sè 30; Së Néi vô, tr­ëng phßng",
                    "Nghị định số 30; Sở Nội vụ, trưởng phòng");
  assert_converted (MUC_LEGACY_VNI, "Nghò ñònh soá 30; Sôû Noäi vuï, tröôûng phoøng",
                    "Nghị định số 30; Sở Nội vụ, trưởng phòng");
  /* What is Unicode already, and signs, stay. */
  assert_converted (MUC_LEGACY_TCVN3, "Bộ Tài chính: « · § » v¨n b¶n",
                    "Bộ Tài chính: « · § » văn bản");
  assert_converted (MUC_LEGACY_TCVN3, "®) ¤ nhiÔm; xe « t«, b»ng",
                    "đ) Ô nhiễm; xe ô tô, bằng");
  assert_converted (MUC_LEGACY_TCVN3, "", "");
}

/* Capitals with a tone are small letters in TCVN3. */
static void
test_capitals (void)
{
  assert_converted (MUC_LEGACY_TCVN3, "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM",
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  assert_converted (MUC_LEGACY_TCVN3, "Së NéI Vô", "SỞ NỘI VỤ");
  assert_converted (MUC_LEGACY_TCVN3, "Së Néi vô", "Sở Nội vụ");
  assert_converted (MUC_LEGACY_TCVN3, "Së TN&MT, VP UBND tØnh Hµ Nam",
                    "Sở TN&MT, VP UBND tỉnh Hà Nam");
  assert_converted (MUC_LEGACY_TCVN3, "Së TN&MT", "Sở TN&MT");
  assert_converted (MUC_LEGACY_TCVN3, "I. RñI RO vµ C¥ HéI", "I. RỦI RO và CƠ HỘI");
  assert_converted (MUC_LEGACY_TCVN3, "QUYÕT ®Þnh\tHµ\tKÕ HO¹CH", "QUYẾT định\tHà\tKẾ HOẠCH");
  assert_converted (MUC_LEGACY_TCVN3, "theo UBND Hµ NéI vµ", "theo UBND HÀ NỘI và");
  /* Where a sentence begins. */
  assert_converted (MUC_LEGACY_TCVN3, "- ¸p dông ë Së. ñy quyÒn, ë nhµ\n®ñ\nb) ¶nh h­ëng",
                    "- Áp dụng ở Sở. Ủy quyền, ở nhà\nđủ\nb) Ảnh hưởng");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legacy/vni-letters", test_vni_letters);
  g_test_add_func ("/legacy/tcvn3-letters", test_tcvn3_letters);
  g_test_add_func ("/legacy/fonts", test_fonts);
  g_test_add_func ("/legacy/syllables", test_syllables);
  g_test_add_func ("/legacy/known", test_known);
  g_test_add_func ("/legacy/not-taken", test_not_taken);
  g_test_add_func ("/legacy/converted", test_converted);
  g_test_add_func ("/legacy/capitals", test_capitals);
  return g_test_run ();
}
