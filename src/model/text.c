/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text.h"

/**
 * muc_text_fold:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): @text for comparing and searching: small letters without tone marks
 *   or other marks, đ as d
 */
char *
muc_text_fold (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_NFD);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (c == 0x111 || c == 0xf0)
        c = 'd';
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}
