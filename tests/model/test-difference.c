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

/* Whole papers, whose few differences are far apart. */
static void
test_papers (void)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  g_autoptr (GArray) runs = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (left, "%u ", i % 7);
      g_string_append_printf (right, i % 4000 == 2000 ? "x " : "%u ", i % 7);
    }
  g_string_prepend (right, "Số: 15 ");
  g_string_append (left, "hết");
  runs = muc_difference_by_words (left->str, right->str);
  g_assert_cmpuint (runs->len, ==, 1 + 5 * 3 + 1 + 1);
  g_assert_cmpint (g_array_index (runs, MucDifferenceRun, 0).side, ==, MUC_DIFFERENCE_RIGHT);
  g_assert_cmpint (g_array_index (runs, MucDifferenceRun, 2).side, ==, MUC_DIFFERENCE_LEFT);
  g_assert_cmpint (g_array_index (runs, MucDifferenceRun, 3).side, ==, MUC_DIFFERENCE_RIGHT);
}

static char *
create_text (GRand *random)
{
  GString *text = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (random, 0, 12); i > 0; i--)
    g_string_append_printf (text, "%c ", 'a' + g_rand_int_range (random, 0, 3));
  return g_string_free (text, FALSE);
}

/* The words of one side, as the runs tell them. */
static char *
tell_side (GArray            *runs,
           MucDifferenceSide  other,
           const char        *left,
           const char        *right)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const MucDifferenceRun *run = &g_array_index (runs, MucDifferenceRun, i);

      if (run->side != other)
        g_string_append_printf (text, "%.*s ", (int) run->length,
                                (run->side == MUC_DIFFERENCE_RIGHT ? right : left) + run->start);
    }
  return g_string_free (text, FALSE);
}

/* Whatever two texts are: their own words, in order, are what the runs of each side say. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);

  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *left = create_text (random);
      g_autofree char *right = create_text (random);
      g_autoptr (GArray) runs = muc_difference_by_words (left, right);
      g_autofree char *left_told = tell_side (runs, MUC_DIFFERENCE_RIGHT, left, right);
      g_autofree char *right_told = tell_side (runs, MUC_DIFFERENCE_LEFT, left, right);

      g_assert_cmpstr (left_told, ==, left);
      g_assert_cmpstr (right_told, ==, right);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/words", test_words);
  g_test_add_func ("/difference/long", test_long);
  g_test_add_func ("/difference/papers", test_papers);
  g_test_add_func ("/difference/random", test_random);
  return g_test_run ();
}
