/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/ranges.h"

#include <string.h>

/* Which bytes a signature covers: anything but the whole file around the signature counts for
 * nothing. */

/* The gap of this one is from 55 to 63. */
#define SOUND "%PDF-1.7 7 0 obj << /ByteRange [0 55 63 23 ] /Contents <3003Ab>  /M (D:2026) " \
              ">> endobj"

static GArray *
find (const char *text,
      guint      *n_unsound)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return muc_pdf_ranges_find (bytes, n_unsound);
}

static void
test_sound (void)
{
  guint n_unsound;
  g_autoptr (GArray) ranges = find (SOUND, &n_unsound);
  g_autoptr (GBytes) bytes = g_bytes_new_static (SOUND, strlen (SOUND));
  const MucPdfRange *range = &g_array_index (ranges, MucPdfRange, 0);
  g_autoptr (GBytes) signature = NULL;

  g_assert_cmpuint (n_unsound, ==, 0);
  g_assert_cmpuint (ranges->len, ==, 1);
  g_assert_cmpuint (range->gap_start, ==, strstr (SOUND, "<3003") - SOUND);
  g_assert_cmpuint (range->end, ==, strlen (SOUND));
  signature = muc_pdf_range_dup_signature (bytes, range);
  g_assert_cmpmem (g_bytes_get_data (signature, NULL), g_bytes_get_size (signature),
                   "\x30\x03\xab", 3);
}

/* The same place twice is one signature; nothing but white space may part the numbers. */
static void
test_twice (void)
{
  guint n_unsound;
  g_autofree char *text = g_strconcat (SOUND, " /ByteRange[0\n55 63\t23]", NULL);
  g_autoptr (GArray) ranges = find (text, &n_unsound);

  g_assert_cmpuint (n_unsound, ==, 0);
  g_assert_cmpuint (ranges->len, ==, 1);
}

static void
test_unsound (gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (SOUND, "[0 55 63 23 ]", 2);
  g_autofree char *text = g_strjoinv (data, parts);
  guint n_unsound;
  g_autoptr (GArray) ranges = find (text, &n_unsound);

  g_assert_cmpuint (strlen (data), ==, strlen ("[0 55 63 23 ]"));
  g_assert_cmpuint (ranges->len, ==, 0);
  g_assert_cmpuint (n_unsound, ==, 1);
}

static void
test_time (gconstpointer data)
{
  const struct
  {
    const char *text;
    gint64      time;
  } cases[] = {
    { "(D:20260126103211+07'00')", 1769398331 },
    { "(D:20260126103211+07'00)", 1769398331 },
    { "(D:20260126033211Z)", 1769398331 },
    { "(D:20260125233211-0400)", 1769398331 },
    { "(D:20260126)", 1769385600 },
    { "(D:2026)", 1767225600 },
    { "(hôm qua)", 0 },
    { "(D:20261332000000)", 0 },
    { "<FEFF>", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint after = 0; after < 2; after++)
      {
        g_autofree char *key = g_strdup_printf (" /M %s ", cases[i].text);
        g_autofree char *start = g_strdup_printf ("/M (D:1999) endobj 7 0 obj << /Type /Sig "
                                                  "/Max (D:1998) %s ", after ? "" : key);
        g_autofree char *text = g_strdup_printf ("%s<30>%s>> endobj /M (D:2001)", start,
                                                 after ? key : "");
        const MucPdfRange range = { strlen (start), strlen (start) + 4, strlen (text) };
        g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

        g_test_message ("%s", text);
        g_assert_cmpint (muc_pdf_range_find_time (bytes, &range), ==, cases[i].time);
      }
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *name;
    const char *range;
  } unsound[] = {
    { "later-start", "[9 55 63 23 ]" },
    { "past-the-end", "[0 55 63 24 ]" },
    { "backwards", "[0 63 55 23 ]" },
    { "wider-gap", "[0 55 64 22 ]" },
    { "narrower-gap", "[0 56 63 23 ]" },
    { "no-gap", "[0 55 55 31 ]" },
    { "three-numbers", "[0 55 63    ]" },
    { "five-numbers", "[0 55 63 3 0]" },
    { "negative", "[0 55 63 -3 ]" },
    { "a-reference", "[0 55 6 0 R ]" },
    { "not-closed", "[0 55 63 23  " },
    { "huge", "[0 1 999 99 ]" },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/ranges/sound", test_sound);
  g_test_add_func ("/pdf/ranges/twice", test_twice);
  g_test_add_data_func ("/pdf/ranges/time", NULL, test_time);
  for (guint i = 0; i < G_N_ELEMENTS (unsound); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf/ranges/unsound/", unsound[i].name, NULL);

      g_test_add_data_func (path, unsound[i].range, test_unsound);
    }
  return g_test_run ();
}
