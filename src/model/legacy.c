/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/legacy.h"

#include <string.h>

#define CIRCUMFLEX 0x302
#define BREVE 0x306
#define GRAVE 0x300
#define ACUTE 0x301
#define TILDE 0x303
#define HOOK 0x309
#define DOT 0x323

/* TCVN 5712:1993, VN3: the letters from a place on. Capitals with a tone have no places; they are
 * the small letters in a font of capitals. */
static const struct {
  gunichar first;
  const char *letters;
} tcvn3[] = {
  { 0xa1, "ĂÂÊÔƠƯĐăâêôơưđ" },
  { 0xb5, "àảãáạ" },
  { 0xbb, "ằẳẵắ" },
  { 0xc6, "ặầẩẫấậè" },
  { 0xce, "ẻẽéẹềểễếệìỉ" },
  { 0xdc, "ĩíịò" },
  { 0xe1, "ỏõóọồổỗốộờởỡớợù" },
  { 0xf1, "ủũúụừửữứựỳỷỹýỵ" },
};

/* VNI: letters with a place of their own. Their capitals stand 32 places before. */
static const struct {
  gunichar place;
  gunichar letter;
} vni_letters[] = {
  { 0xe6, 0x1ec9 }, /* ỉ */
  { 0xec, 0xec },   /* ì */
  { 0xed, 0xed },   /* í */
  { 0xee, 0x1ef5 }, /* ỵ */
  { 0xf1, 0x111 },  /* đ */
  { 0xf2, 0x1ecb }, /* ị */
  { 0xf3, 0x129 },  /* ĩ */
  { 0xf4, 0x1a1 },  /* ơ */
  { 0xf6, 0x1b0 },  /* ư */
};

/* VNI: marks, which follow their vowel, with a tone or without; in capitals 32 places before. */
static const struct {
  gunichar place;
  gunichar mark;
  gunichar tone;
} vni_marks[] = {
  { 0xf9, 0, ACUTE }, { 0xf8, 0, GRAVE }, { 0xfb, 0, HOOK }, { 0xf5, 0, TILDE }, { 0xef, 0, DOT },
  { 0xe2, CIRCUMFLEX, 0 }, { 0xe1, CIRCUMFLEX, ACUTE }, { 0xe0, CIRCUMFLEX, GRAVE },
  { 0xe5, CIRCUMFLEX, HOOK }, { 0xe3, CIRCUMFLEX, TILDE }, { 0xe4, CIRCUMFLEX, DOT },
  { 0xea, BREVE, 0 }, { 0xe9, BREVE, ACUTE }, { 0xe8, BREVE, GRAVE }, { 0xfa, BREVE, HOOK },
  { 0xfc, BREVE, TILDE }, { 0xeb, BREVE, DOT },
};

/** muc_legacy_get_name: (transfer none): what the encoding is called, and the best known font. */
const char *
muc_legacy_get_name (MucLegacy encoding)
{
  return encoding == MUC_LEGACY_TCVN3 ? "TCVN3 (ABC, .VnTime)" : "VNI (VNI-Times)";
}

/**
 * muc_legacy_find_font:
 * @font: (nullable): the name of a font
 * @capitals: (out): whether it shows small letters as capitals, as .VnTimeH does
 *
 * Returns: how text in that font is written; %MUC_LEGACY_NONE for all fonts of today
 */
MucLegacy
muc_legacy_find_font (const char *font,
                      gboolean   *capitals)
{
  gsize length;

  *capitals = FALSE;
  if (font == NULL)
    return MUC_LEGACY_NONE;
  font += strspn (font, "'\" ");
  if (g_ascii_strncasecmp (font, "VNI-", 4) == 0 || g_ascii_strncasecmp (font, "VNI ", 4) == 0)
    return MUC_LEGACY_VNI;
  if (g_ascii_strncasecmp (font, ".Vn", 3) != 0)
    return MUC_LEGACY_NONE;

  /* LibreOffice counts fonts of one name: ".VnTimeH1". */
  length = strcspn (font, "'\",;");
  while (length > 0 && (g_ascii_isdigit (font[length - 1]) || font[length - 1] == ' '))
    length--;
  *capitals = font[length - 1] == 'H';

  return MUC_LEGACY_TCVN3;
}

#define FIRST_PLACE 0xa0
#define LAST_PLACE 0xff

static gunichar *
list_tcvn3 (void)
{
  gunichar *letters = g_new0 (gunichar, LAST_PLACE - FIRST_PLACE + 1);

  for (guint i = 0; i < G_N_ELEMENTS (tcvn3); i++)
    {
      gunichar place = tcvn3[i].first;

      for (const char *p = tcvn3[i].letters; *p != '\0'; p = g_utf8_next_char (p))
        letters[place++ - FIRST_PLACE] = g_utf8_get_char (p);
    }

  return letters;
}

static gunichar
find_tcvn3 (gunichar ch)
{
  static gunichar *letters;

  if (g_once_init_enter (&letters))
    g_once_init_leave (&letters, list_tcvn3 ());

  return ch >= FIRST_PLACE && ch <= LAST_PLACE ? letters[ch - FIRST_PLACE] : 0;
}

/* The small letter or mark of a capital one. */
static gunichar
lower_vni (gunichar ch)
{
  return ch >= 0xc0 && ch <= 0xde ? ch + 0x20 : ch;
}

static gunichar
find_vni_letter (gunichar ch)
{
  for (guint i = 0; i < G_N_ELEMENTS (vni_letters); i++)
    if (vni_letters[i].place == lower_vni (ch))
      return ch < 0xe0 ? g_unichar_toupper (vni_letters[i].letter) : vni_letters[i].letter;

  return 0;
}

/* Whether a mark of VNI can follow the vowel: ă is no o with a breve. */
static gboolean
takes_mark (gunichar letter,
            gunichar mark)
{
  letter = g_unichar_tolower (letter);
  if (mark == BREVE)
    return letter == 'a';
  if (mark == CIRCUMFLEX)
    return letter == 'a' || letter == 'e' || letter == 'o';

  return letter == 'a' || letter == 'e' || letter == 'o' || letter == 'u' || letter == 'y'
         || letter == 0x1a1 || letter == 0x1b0;
}

static gunichar
add_mark (gunichar letter,
          gunichar mark)
{
  gunichar composed;

  return mark != 0 && g_unichar_compose (letter, mark, &composed) ? composed : letter;
}

/* Unicode composes what stands below a letter first. */
static gunichar
compose (gunichar letter,
         gunichar mark,
         gunichar tone)
{
  return tone == DOT ? add_mark (add_mark (letter, tone), mark)
                     : add_mark (add_mark (letter, mark), tone);
}

/* The vowel with the mark that follows it; 0 where it takes none such. */
static gunichar
find_vni_marked (gunichar letter,
                 gunichar ch)
{
  for (guint i = 0; i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].place == lower_vni (ch))
      return takes_mark (letter, vni_marks[i].mark)
             ? compose (letter, vni_marks[i].mark, vni_marks[i].tone) : 0;

  return 0;
}

/**
 * muc_legacy_is_letter:
 * @encoding: an old encoding
 * @ch: a character
 *
 * Returns: whether the encoding writes letters, or marks of letters, with @ch otherwise than
 *   Unicode does
 */
gboolean
muc_legacy_is_letter (MucLegacy encoding,
                      gunichar  ch)
{
  if (ch < 0xa1 || ch > 0xff)
    return FALSE;
  if (encoding == MUC_LEGACY_TCVN3)
    return find_tcvn3 (ch) != 0;
  if (find_vni_letter (ch) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].place == lower_vni (ch))
      return TRUE;

  return FALSE;
}

/**
 * muc_legacy_append:
 * @encoding: an old encoding
 * @text: what was read so far; gets what @ch means, in Unicode
 * @ch: the next character of a text in that encoding
 * @capital: whether it is shown as a capital
 *
 * A mark of VNI goes onto the vowel at the end of @text.
 */
void
muc_legacy_append (MucLegacy  encoding,
                   GString   *text,
                   gunichar   ch,
                   gboolean   capital)
{
  const char *end = text->str + text->len;
  const char *last = text->len > 0 ? g_utf8_prev_char (end) : end;
  gunichar letter = 0;

  if (encoding == MUC_LEGACY_VNI && last < end)
    {
      letter = find_vni_marked (g_utf8_get_char (last), ch);
      if (letter != 0)
        g_string_truncate (text, (gsize) (last - text->str));
    }
  if (letter == 0 && encoding != MUC_LEGACY_NONE)
    letter = encoding == MUC_LEGACY_VNI ? find_vni_letter (ch) : find_tcvn3 (ch);
  if (letter == 0)
    letter = ch;
  g_string_append_unichar (text, capital ? g_unichar_toupper (letter) : letter);
}
