/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/language.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

/* A program can choose its language once only, so each case speaks in a process of its own. */
typedef struct
{
  const char *name;
  const char *setting;
  const char *locale;      /* LC_ALL; NULL: not set at all */
  const char *language;    /* LANGUAGE; NULL: not set at all */
  const char *expected;
} Case;

static const Case cases[] = {
  { "vi-in-c", "vi", "C", NULL, "Mục tiêu chất lượng" },
  { "vi-in-posix", "vi", "POSIX", "en", "Mục tiêu chất lượng" },
  { "vi-in-utf8", "vi", "C.UTF-8", "de:en", "Mục tiêu chất lượng" },
  { "vi-in-missing-locale", "vi", "xx_XX.UTF-8", NULL, "Mục tiêu chất lượng" },
  { "vi-in-nothing", "vi", NULL, NULL, "Mục tiêu chất lượng" },
  { "unset-setting", NULL, "C", NULL, "Mục tiêu chất lượng" },
  { "system-in-c", "system", "C", "vi", "Quality Objectives" },
  { "system-in-english", "system", "C.UTF-8", "en", "Quality Objectives" },
  { "system-in-vietnamese", "system", "C.UTF-8", "vi", "Mục tiêu chất lượng" },
};

static void
set_or_unset (const char *variable,
              const char *value)
{
  if (value != NULL)
    g_setenv (variable, value, TRUE);
  else
    g_unsetenv (variable);
}

static void
test_language (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *pattern = NULL;

  if (g_test_subprocess ())
    {
      muc_language_init (c->setting);
      printf ("said: %s\n", gettext ("Quality Objectives"));
      return;
    }

  g_unsetenv ("LANG");
  g_unsetenv ("LC_MESSAGES");
  g_unsetenv ("LC_CTYPE");
  set_or_unset ("LC_ALL", c->locale);
  set_or_unset ("LANGUAGE", c->language);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  pattern = g_strdup_printf ("*said: %s\n*", c->expected);
  g_test_trap_assert_stdout (pattern);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/model/language/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_language);
    }

  return g_test_run ();
}
