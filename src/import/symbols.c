/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/symbols.h"

#include <string.h>

/* Programs keep the signs of symbol fonts as the letters of their places, or from U+F000 on. */
#define PRIVATE_FIRST 0xf000
#define PRIVATE_LAST 0xf0ff
/* What stands for a sign that is not known. */
#define UNKNOWN 0x2022

typedef struct
{
  guint8 place;
  gunichar sign;
} Sign;

static const Sign symbol[] = {
  { 0x2d, '-' }, { 0xa3, 0x2264 }, { 0xa5, 0x221e }, { 0xab, 0x2194 }, { 0xac, 0x2190 },
  { 0xad, 0x2191 }, { 0xae, 0x2192 }, { 0xaf, 0x2193 }, { 0xb0, 0xb0 }, { 0xb1, 0xb1 },
  { 0xb2, '"' }, { 0xb3, 0x2265 }, { 0xb4, 0xd7 }, { 0xb7, 0x2022 }, { 0xb8, 0xf7 },
  { 0xb9, 0x2260 }, { 0xba, 0x2261 }, { 0xbb, 0x2248 }, { 0xbc, 0x2026 }, { 0xd7, 0xb7 },
  { 0xd6, 0x221a }, { 0xd0, 0x2220 }, { 0xde, 0x21d2 }, { 0xe5, 0x2211 }, { 0x44, 0x0394 },
  { 0x53, 0x03a3 }, { 0x57, 0x03a9 }, { 0x61, 0x03b1 }, { 0x62, 0x03b2 }, { 0x67, 0x03b3 },
  { 0x64, 0x03b4 }, { 0x65, 0x03b5 }, { 0x6c, 0x03bb }, { 0x6d, 0x03bc }, { 0x70, 0x03c0 },
  { 0x73, 0x03c3 }, { 0x66, 0x03c6 }, { 0x77, 0x03c9 },
};

static const Sign wingdings[] = {
  { 0x6c, 0x25cf }, { 0x6e, 0x25a0 }, { 0x6f, 0x2610 }, { 0x71, 0x2610 }, { 0x76, 0x2756 },
  { 0x9f, 0x2022 }, { 0xa7, 0x25aa }, { 0xa8, 0x2610 }, { 0xd8, 0x27a2 }, { 0xdf, 0x2190 },
  { 0xe0, 0x2192 }, { 0xe8, 0x2794 }, { 0xef, 0x21e6 }, { 0xf0, 0x21e8 }, { 0xf3, 0x2b04 },
  { 0xfb, 0x2717 }, { 0xfc, 0x2713 }, { 0xfd, 0x2612 }, { 0xfe, 0x2611 },
};

static gboolean
is_symbol (const char *font)
{
  return font == NULL || g_ascii_strcasecmp (font, "Symbol") == 0;
}

/**
 * muc_symbols_is_font:
 * @font: (nullable): the name of a font
 *
 * Returns: whether it has signs in the places of letters
 */
gboolean
muc_symbols_is_font (const char *font)
{
  return font != NULL && (is_symbol (font) || g_ascii_strncasecmp (font, "Wingdings", 9) == 0);
}

static gunichar
find_sign (const Sign *signs,
           gsize       n,
           guint       place)
{
  for (gsize i = 0; i < n; i++)
    if (signs[i].place == place)
      return signs[i].sign;

  return 0;
}

static gunichar
read_sign (const char *font,
           gunichar    ch)
{
  guint place = ch >= PRIVATE_FIRST ? ch - PRIVATE_FIRST : ch;
  gunichar sign = 0;

  if (ch > 0xff && (ch < PRIVATE_FIRST || ch > PRIVATE_LAST))
    return ch;
  if (place <= ' ')
    return ' ';
  if (!is_symbol (font))
    sign = find_sign (wingdings, G_N_ELEMENTS (wingdings), place);
  else
    sign = find_sign (symbol, G_N_ELEMENTS (symbol), place);
  /* Digits and brackets have their usual places in Symbol. */
  if (sign == 0 && is_symbol (font) && place < 'A')
    return place;

  return sign != 0 ? sign : UNKNOWN;
}

/**
 * muc_symbols_read:
 * @font: (nullable): the name of the font of the words
 * @words: valid UTF-8
 *
 * Returns: (transfer full) (nullable): the words with the signs that a symbol font shows; %NULL
 *   where there are none
 */
char *
muc_symbols_read (const char *font,
                  const char *words)
{
  gboolean all = muc_symbols_is_font (font);
  GString *signs;

  /* U+F000 to U+F0FF are EF 80 80 to EF 83 BF. */
  if (!all && strchr (words, '\xef') == NULL)
    return NULL;

  signs = g_string_new (NULL);
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);
      gboolean is_private = ch >= PRIVATE_FIRST && ch <= PRIVATE_LAST;

      g_string_append_unichar (signs, is_private || all ? read_sign (all ? font : NULL, ch) : ch);
    }

  return g_string_free (signs, FALSE);
}
