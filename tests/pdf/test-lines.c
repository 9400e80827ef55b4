/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/lines.h"

/* A page's letters in the order in which people read them. */

/* Each letter is half as wide as it is high. */
static void
put (GArray     *letters,
     const char *text,
     double      x,
     double      y,
     double      size)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), x += size / 2)
    {
      const MucPdfLetter letter = { g_utf8_get_char (p), x, x + size / 2, y, size };

      g_array_append_val (letters, letter);
    }
}

static void
assert_lines (GArray     *letters,
              const char *expected)
{
  g_autofree char *text = muc_pdf_lines_read (letters);

  g_assert_cmpstr (text, ==, expected);
  g_array_unref (letters);
}

static GArray *
create_page (void)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (MucPdfLetter));

  put (letters, "Văn phòng", 200, 50, 10);
  put (letters, "Quý II", 300, 50.5, 12);
  put (letters, "Niêm yết", 50, 50, 10);
  put (letters, "thời hạn", 50, 62, 10);
  return letters;
}

static void
test_table (void)
{
  assert_lines (create_page (), "Niêm yết Văn phòng Quý II\nthời hạn\n");
}

/* A stamp between two lines leaves both as they were. */
static void
test_stamp (void)
{
  GArray *letters = create_page ();

  put (letters, "26/01", 400, 56, 8);
  assert_lines (letters, "Niêm yết Văn phòng Quý II\n26/01\nthời hạn\n");
}

static void
test_gaps (void)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (MucPdfLetter));

  put (letters, "Kế", 0, 10, 10);
  put (letters, "hoạch", 13, 10, 10);
  put (letters, " \t", 38, 10, 10);
  put (letters, "năm", 48, 10, 10);
  assert_lines (letters, "Kế hoạch năm\n");
}

static void
test_empty (void)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (MucPdfLetter));

  put (letters, "   ", 0, 10, 10);
  assert_lines (letters, "");
  assert_lines (g_array_new (FALSE, FALSE, sizeof (MucPdfLetter)), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/lines/table", test_table);
  g_test_add_func ("/pdf/lines/stamp", test_stamp);
  g_test_add_func ("/pdf/lines/gaps", test_gaps);
  g_test_add_func ("/pdf/lines/empty", test_empty);
  return g_test_run ();
}
