/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/font.h"
#include "document/measure.h"

#include <string.h>

#include "fixture.h"

typedef struct
{
  PangoContext *context;
  MucRuler *ruler;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->context = muc_font_create_context ();
  fixture->ruler = muc_ruler_new (fixture->context);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  muc_ruler_free (fixture->ruler);
  g_assert_finalize_object (fixture->context);
}

/* What Pango itself says, with a layout of its own. */
static guint
count_with_pango (PangoContext  *context,
                  const MucFont *font,
                  const char    *text,
                  double         width,
                  double         indent)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = muc_font_dup_attributes ();
  guint n_lines;

  pango_layout_set_font_description (layout, muc_font_get_description (font));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_indent (layout, pango_units_from_double (indent));
  pango_layout_set_text (layout, text, -1);
  n_lines = pango_layout_get_line_count (layout);
  pango_attr_list_unref (attributes);
  g_object_unref (layout);
  return n_lines;
}

static void
assert_enough_lines (Fixture       *fixture,
                     const MucFont *font,
                     const char    *text,
                     double         width,
                     double         indent)
{
  MucRulerRun run = { font, text, strlen (text) };
  guint pango = count_with_pango (fixture->context, font, text, width, indent);
  guint ours = muc_ruler_count_run_lines (fixture->ruler, &run, 1, width, indent);

  if (ours < pango)
    g_error ("%u lines instead of %u at %f: “%s”", ours, pango, width, text);
  /* And not many more: a page must not be full of gaps. */
  g_assert_cmpuint (ours, <=, pango + 2 + pango / 8);
}

static const MucFont *
pick_font (Fixture *fixture,
           GRand   *rand)
{
  static const double sizes[] = { 10, 12, 13, 14 };

  return muc_ruler_get_font (fixture->ruler, sizes[g_rand_int_range (rand, 0, 4)],
                             g_rand_boolean (rand), g_rand_boolean (rand));
}

/* Puts something awkward somewhere into a text. */
static char *
spoil (GRand      *rand,
       const char *text)
{
  static const char *const odd[] = {
    "\n", "\n\n", "  ", "   ", " )", "( ", " ;", "“ (", "---", "và/hoặc", "12/2026/QĐ-UBND", "…",
    "a-b-c-d", "\u00a0", "\u200b", "\t", "A\u0301", "中文", "☑", "\u2028", "— —",
    "kếthợpdàilêthêmnữachovượtcột",
    "http://x.y/z?a=b&c", "\u00ad", "e\u0300\u0323", "!!!", "%", "1,5", "\r\n", "“", "” ", "'",
    "≥ 95 %",
  };
  gsize n = g_utf8_strlen (text, -1);
  const char *at = g_utf8_offset_to_pointer (text, g_rand_int_range (rand, 0, n + 1));

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text,
                          odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))], at);
}

static void
test_plain (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260105);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *text = fixture_words (rand, g_rand_int_range (rand, 1, 60));

      assert_enough_lines (fixture, pick_font (fixture, rand), text,
                           g_rand_double_range (rand, 30, 460),
                           i % 3 == 0 ? g_rand_double_range (rand, 0, 25) : 0);
    }
}

static void
test_odd (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *text = fixture_words (rand, g_rand_int_range (rand, 0, 25));

      for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
        {
          char *spoilt = spoil (rand, text);

          g_free (text);
          text = spoilt;
        }
      assert_enough_lines (fixture, pick_font (fixture, rand), text,
                           g_rand_double_range (rand, 40, 300), 0);
    }
}

/* Columns too narrow for a word, down to less than a letter. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *text = fixture_words (rand, g_rand_int_range (rand, 1, 12));

      assert_enough_lines (fixture, pick_font (fixture, rand), text,
                           g_rand_double_range (rand, 1, 40), 0);
    }
}

/* Fills lines with the text's parts. */
static guint
count_with_parts (Fixture       *fixture,
                  const MucFont *font,
                  const char    *text,
                  double         width,
                  gboolean      *fits)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (MucRulerPart));
  gint32 most = pango_units_from_double (width);
  gint32 x = -1;
  guint n_lines = 0;

  *fits = TRUE;
  muc_ruler_cut (fixture->ruler, font, text, parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const MucRulerPart *part = &g_array_index (parts, MucRulerPart, i);

      *fits &= part->need <= most;
      if (x < 0 || x + part->need > most)
        {
          n_lines++;
          x = 0;
        }
      x = part->ends_line ? -1 : x + part->advance;
    }
  return n_lines;
}

/* A text's parts fill as many lines as the text. */
static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const texts[] = {
    "", "a", "a\nb\n", "\n\n", "- một việc\n- hai việc", "1. một a) hai", "  thụt vào",
    "và/hoặc 12/2026 15/KH-UBND", "- ", "-", "một\n- \nhai",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *words = fixture_words (rand, g_rand_int_range (rand, 1, 60));
      const char *text = i < G_N_ELEMENTS (texts) ? texts[i] : words;
      const MucFont *font = pick_font (fixture, rand);
      double width = g_rand_double_range (rand, 60, 460);
      gboolean fits;
      guint n_lines = count_with_parts (fixture, font, text, width, &fits);
      guint expected = muc_ruler_count_lines (fixture->ruler, font, text, width);
      /* Opening and closing marks may hold a word on their line. */
      guint slack = i < G_N_ELEMENTS (texts) ? 0 : 1 + expected / 12;

      g_assert_true (fits);
      g_assert_cmpuint (n_lines, <=, expected + slack);
      g_assert_cmpuint (n_lines + slack, >=, expected);
    }
}

/* A dash at the beginning of a line is one with its word. */
static void
test_mark (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const marked[] = { "- việc", "1. việc", "a) việc", "• việc", "10. việc" };
  static const char *const others[] = { "a việc", "Ở việc", "----  việc" };
  const MucFont *font = muc_ruler_get_font (fixture->ruler, 12, FALSE, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (marked) + G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (MucRulerPart));
      gboolean is_marked = i < G_N_ELEMENTS (marked);

      muc_ruler_cut (fixture->ruler, font,
                     is_marked ? marked[i] : others[i - G_N_ELEMENTS (marked)], parts);
      g_assert_cmpuint (parts->len, ==, is_marked ? 1 : 2);
    }
}

static void
test_runs (Fixture      *fixture,
           gconstpointer data)
{
  const MucFont *bold = muc_ruler_get_font (fixture->ruler, 14, TRUE, FALSE);
  const MucFont *plain = muc_ruler_get_font (fixture->ruler, 14, FALSE, FALSE);
  const char *head = "1. Mục tiêu 1: ";
  const char *rest = "giữ cho hàng cây xanh tốt quanh năm";
  g_autofree char *whole = g_strconcat (head, rest, NULL);
  MucRulerRun runs[] = { { bold, head, strlen (head) }, { plain, rest, strlen (rest) } };

  for (double width = 20; width < 400; width += 3)
    {
      guint n_lines = muc_ruler_count_run_lines (fixture->ruler, runs, 2, width, 0);

      g_assert_cmpuint (n_lines, >=, muc_ruler_count_lines (fixture->ruler, plain, whole, width));
      g_assert_cmpuint (n_lines, <=,
                        muc_ruler_count_lines (fixture->ruler, bold, whole, width) + 1);
    }
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  const MucFont *font = muc_ruler_get_font (fixture->ruler, 12, FALSE, FALSE);

  g_assert_cmpuint (muc_ruler_count_lines (fixture->ruler, font, "", 100), ==, 1);
  g_assert_cmpuint (muc_ruler_count_lines (fixture->ruler, font, "a\nb\n", 100), ==, 3);
  g_assert_cmpfloat (muc_ruler_get_width (fixture->ruler, font, ""), ==, 0);
}

/* A width that was asked for is enough for one line. */
static void
test_width (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = fixture_words (rand, g_rand_int_range (rand, 1, 15));
      const MucFont *font = pick_font (fixture, rand);
      double width = muc_ruler_get_width (fixture->ruler, font, text);

      g_assert_cmpuint (muc_ruler_count_lines (fixture->ruler, font, text, width + 0.01), ==, 1);
      g_assert_cmpfloat (muc_ruler_get_word_width (fixture->ruler, font, text), <=, width + 0.01);
    }
}

/* More different words than are remembered. */
static void
test_many_words (Fixture      *fixture,
                 gconstpointer data)
{
  const MucFont *font = muc_ruler_get_font (fixture->ruler, 12, FALSE, FALSE);

  for (guint i = 0; i < 40000; i++)
    {
      char word[16];

      g_snprintf (word, sizeof word, "mã%u", i);
      g_assert_cmpuint (muc_ruler_count_lines (fixture->ruler, font, word, 200), ==, 1);
    }
  assert_enough_lines (fixture, font, "mã1 mã2 mã3 mã39999 mã4", 60, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/document/measure/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("plain", test_plain);
  ADD ("odd", test_odd);
  ADD ("narrow", test_narrow);
  ADD ("parts", test_parts);
  ADD ("mark", test_mark);
  ADD ("runs", test_runs);
  ADD ("empty", test_empty);
  ADD ("width", test_width);
  ADD ("many-words", test_many_words);
  return g_test_run ();
}
