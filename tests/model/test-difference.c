/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/difference.h"

/* Words of both as they are, only left in -…-, only right in +…+. */
static char *
describe (const char *left,
          const char *right)
{
  static const char *const marks[] = { "", "-", "+" };
  g_autoptr (GArray) runs = muc_difference_by_words (left, right);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);
      const char *from = run->side == MUC_DIFFERENCE_RIGHT ? right : left;

      g_string_append_printf (text, "%s%s%.*s%s", i > 0 ? " " : "", marks[run->side],
                              (int) run->length, from + run->start, marks[run->side]);
    }

  return g_string_free (text, FALSE);
}

static void
check (const char *left,
       const char *right,
       const char *expected)
{
  g_autofree char *description = describe (left, right);

  g_assert_cmpstr (description, ==, expected);
}

static void
test_words (void)
{
  check ("Phấn đấu 90% hồ sơ", "Phấn đấu 96% hồ sơ", "Phấn đấu -90%- +96%+ hồ sơ");
  check ("giữ vững  nền nếp", "giữ vững\nnền nếp", "giữ vững  nền nếp");
  check ("một hai ba", "một hai", "một hai -ba-");
  check ("hai ba", "một hai ba bốn", "+một+ hai ba +bốn+");
  check ("một hai ba bốn năm", "một ba bốn sáu năm", "một -hai- ba bốn +sáu+ năm");
  check ("", "một", "+một+");
  check ("một", "", "-một-");
  check ("", " ", "");
  check ("a", "b", "-a- +b+");
}

static void
test_long (void)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < 50000; i++)
    {
      g_string_append_printf (left, "a%u ", i);
      g_string_append_printf (right, "b%u ", i);
    }
  runs = muc_difference_by_words (left->str, right->str);
  g_assert_cmpuint (runs->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/words", test_words);
  g_test_add_func ("/difference/long", test_long);
  return g_test_run ();
}
