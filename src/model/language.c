/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static gboolean
is_untranslated_locale (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

static void
adopt_system_locale (void)
{
  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  /* Texts are UTF-8 whatever the locale says: in an ASCII locale every Vietnamese letter
   * written to a terminal would become a question mark. */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
}

/* The C library looks at LANGUAGE only when the locale of the messages is not "C", and finds
 * the translation by LANGUAGE alone: the locale vi_VN need not be installed. */
static void
speak_vietnamese (void)
{
  g_setenv ("LANGUAGE", "vi", TRUE);

  if (is_untranslated_locale (setlocale (LC_MESSAGES, NULL)))
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/**
 * muc_language_init:
 * @setting: (nullable): the language setting: "vi", or "system" for the user's locale
 *
 * Chooses the language of the interface and binds its translations. Anything but "system"
 * means Vietnamese, which then is spoken in every locale, also in "C" or in one that is not
 * installed. Formats of numbers and dates stay those of the user's locale.
 *
 * The translations are taken from the folder the variable MUCTIEU_LOCALEDIR names, if it is
 * set, so that the program can run without being installed.
 *
 * Call this once, before the first translated text and before any thread starts. A program
 * that uses GTK calls gtk_disable_setlocale() first, since gtk_init() would set the locale
 * anew.
 */
void
muc_language_init (const char *setting)
{
  const char *folder = g_getenv ("MUCTIEU_LOCALEDIR");

  adopt_system_locale ();
  if (g_strcmp0 (setting, "system") != 0)
    speak_vietnamese ();

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : MUC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
