/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "document/block.h"
#include "document/columns.h"
#include "document/font.h"
#include "fixture.h"
#include "lowest.h"
#include "register.h"

#define PADDING 5.0
#define WIDTH (252 * 72 / 25.4)

#define N_SEARCHES 4

/* On as many pages does the register stand. */
#define N_HEADS 3

typedef struct
{
  PangoContext *context;
  MucRuler *ruler;
  MucDocument *document;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GDate) date = fixture_date (5, 1);

  fixture->context = muc_font_create_context ();
  fixture->ruler = muc_ruler_new (fixture->context);
  fixture->document = muc_document_new ("Cột", "Sở Cây xanh", date);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  muc_ruler_free (fixture->ruler);
  g_assert_finalize_object (fixture->context);
}

static guint
measure (Fixture      *fixture,
         MucTable     *table,
         const double *widths)
{
  return lowest_measure (table, fixture->ruler, PADDING, N_HEADS, widths);
}

static void
assert_sum (const double *widths,
            guint         n,
            double        sum)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (widths[i], >, 0);
      sum -= widths[i];
    }
  g_assert_cmpfloat (fabs (sum), <, 0.01);
}

static void
test_register (Fixture      *fixture,
               gconstpointer data)
{
  static const guint sizes[] = { 1, 10, 11, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MucTable) table = register_create_table (fixture->document, TRUE, sizes[i]);
      g_autofree double *widths = muc_columns_fit (table, fixture->ruler, PADDING, WIDTH);
      g_autofree double *again = muc_columns_fit (table, fixture->ruler, PADDING, WIDTH);

      assert_sum (widths, table->n_columns, WIDTH);
      g_assert_true (lowest_is_whole (table, fixture->ruler, PADDING, widths));
      g_assert_cmpmem (widths, table->n_columns * sizeof *widths, again,
                       table->n_columns * sizeof *again);
    }
}

/* A table of a short head and texts of uneven lengths. */
static MucTable *
create_uneven_table (Fixture *fixture,
                     GRand   *rand)
{
  MucColumn columns[8] = { 0 };
  guint n = g_rand_int_range (rand, 2, G_N_ELEMENTS (columns) + 1);
  MucTable *table = muc_table_new (fixture->document, columns, n, 1);
  guint most[G_N_ELEMENTS (columns)];

  muc_table_add_row (table, MUC_STYLE_HEADER);
  for (guint i = 0; i < n; i++)
    {
      most[i] = g_rand_int_range (rand, 1, 60);
      muc_table_add_text (table, "Cột");
    }
  for (int rows = g_rand_int_range (rand, 1, 30); rows > 0; rows--)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *text = fixture_words (rand, g_rand_int_range (rand, 0, most[i] + 1));

          muc_table_add_text (table, text);
        }
    }
  muc_table_complete_row (table);
  return table;
}

/* Widths in proportion to how much text the columns have. */
static double *
share_by_text (MucTable *table)
{
  double *widths = g_new (double, table->n_columns);
  double sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = 20;
  for (guint row = 1; row < muc_table_get_n_rows (table); row++)
    {
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].kind == MUC_CELL_TEXT)
          widths[i] += strlen (cells[i].text);
    }
  for (guint i = 0; i < table->n_columns; i++)
    sum += widths[i];
  for (guint i = 0; i < table->n_columns; i++)
    widths[i] *= WIDTH / sum;
  return widths;
}

/* Neither the other way to fit columns nor a share by the amount of text gives lower rows, and
 * no column can give to another one to make them so. */
static void
test_lowest (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  guint n_lower = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MucTable) table = create_uneven_table (fixture, rand);
      g_autofree double *by_content = muc_columns_fit (table, fixture->ruler, PADDING, WIDTH);
      g_autofree double *by_text = share_by_text (table);
      g_autofree double *widths = NULL;
      guint height;

      muc_table_set_fit_rows (table, TRUE);
      widths = muc_columns_fit (table, fixture->ruler, PADDING, WIDTH);
      height = measure (fixture, table, widths);
      g_assert_true (lowest_is_whole (table, fixture->ruler, PADDING, widths));
      g_assert_cmpuint (height, <=, measure (fixture, table, by_content));
      g_assert_cmpuint (height, <=, measure (fixture, table, by_text));
      n_lower += height < measure (fixture, table, by_text);

      for (guint from = 0; from < table->n_columns; from++)
        for (guint to = 0; to < table->n_columns; to++)
          {
            double before[2] = { widths[from], widths[to] };

            widths[from] = MAX (before[0] - 12, PADDING + 1);
            widths[to] += before[0] - widths[from];
            if (from != to && lowest_is_whole (table, fixture->ruler, PADDING, widths))
              g_assert_cmpuint (height, <=, measure (fixture, table, widths));
            widths[from] = before[0];
            widths[to] = before[1];
          }
    }
  g_assert_cmpuint (n_lower, >, 30);
}

/* A wide register is at most a fiftieth higher than the lowest that is found by trying. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (MucTable) table = register_create_table (fixture->document, TRUE, REGISTER_ROWS);
  g_autofree double *widths = muc_columns_fit (table, fixture->ruler, PADDING, WIDTH);
  guint height = measure (fixture, table, widths);
  guint lowest = height;

  for (guint seed = 0; seed < N_SEARCHES; seed++)
    lowest = MIN (lowest,
                  lowest_search (table, fixture->ruler, PADDING, N_HEADS, widths, seed));
  g_test_message ("%u lines, the lowest found %u", height, lowest);
  g_assert_cmpuint (height * 50, <=, lowest * 51);
}

/* The words of all rows count, also of those that are not looked at for their height. */
static void
test_rare_word (Fixture      *fixture,
                gconstpointer data)
{
  static const MucColumn columns[] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (MucTable) table = muc_table_new (fixture->document, columns, 3, 0);
  g_autofree double *widths = NULL;

  muc_table_set_fit_rows (table, TRUE);
  for (guint i = 0; i < 5000; i++)
    {
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, i == 3333 ? "Mộtchữrấtdàikhôngcóchỗngắt" : "a",
                           "một câu dài hơn một chút ở cột giữa để cột này rộng nhất trong bảng",
                           "b", NULL);
    }
  muc_table_complete_row (table);
  widths = muc_columns_fit (table, fixture->ruler, PADDING, 300);
  assert_sum (widths, 3, 300);
  g_assert_true (lowest_is_whole (table, fixture->ruler, PADDING, widths));
}

/* Where not all words have room, only the longest are broken. */
static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  static const MucColumn columns[] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (MucTable) table = muc_table_new (fixture->document, columns, 3, 0);
  const MucFont *font = muc_ruler_get_font (fixture->ruler, 12, FALSE, FALSE);
  g_autofree double *widths = NULL;

  muc_table_set_fit_rows (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, "nghiêm trọng", "Mộtchữrấtdàikhôngcóchỗngắt", "12/2026", NULL);
  muc_table_complete_row (table);
  widths = muc_columns_fit (table, fixture->ruler, PADDING, 160);
  assert_sum (widths, 3, 160);
  g_assert_cmpfloat (widths[0] - PADDING, >,
                     muc_ruler_get_width (fixture->ruler, font, "nghiêm"));
  g_assert_cmpfloat (widths[2] - PADDING, >,
                     muc_ruler_get_width (fixture->ruler, font, "12/2026"));
  g_clear_pointer (&widths, g_free);
  widths = muc_columns_fit (table, fixture->ruler, PADDING, 8);
  assert_sum (widths, 3, 8);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  static const MucColumn columns[] = { { 1 }, { 0 } };
  g_autoptr (MucTable) table = muc_table_new (fixture->document, columns, 2, 3);

  muc_table_set_fit_rows (table, TRUE);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree double *widths = muc_columns_fit (table, fixture->ruler, PADDING, 100);

      assert_sum (widths, 2, 100);
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_complete_row (table);
    }
}

/* A heading over several columns asks for no width of its own; one over several rows does. */
static void
test_spans (Fixture      *fixture,
            gconstpointer data)
{
  static const MucColumn columns[] = { { 1 }, { 1 }, { 1 } };
  g_autoptr (MucTable) table = muc_table_new (fixture->document, columns, 3, 2);
  const MucFont *font = muc_ruler_get_font (fixture->ruler, 12, TRUE, FALSE);
  g_autofree double *widths = NULL;

  muc_table_set_fit_rows (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_text (table, "NGHIÊMTRỌNG");
  muc_table_set_span (table, 1, 2);
  muc_table_add_text (table, "XÁCĐỊNHMỨCĐỘ");
  muc_table_set_span (table, 2, 1);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "a", "b", NULL);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *text = g_strnfill (200, i % 2 == 0 ? ' ' : 'x');

      for (guint j = 0; j < 200; j += 4)
        text[j] = 'y';
      text[100] = ' ';
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_texts (table, "1", i % 2 == 0 ? text : "c", "2", NULL);
    }
  muc_table_complete_row (table);
  widths = muc_columns_fit (table, fixture->ruler, PADDING, 400);
  g_assert_cmpfloat (widths[0] - PADDING, >,
                     muc_ruler_get_width (fixture->ruler, font, "NGHIÊMTRỌNG"));
  g_assert_cmpfloat (widths[2], <,
                     muc_ruler_get_width (fixture->ruler, font, "XÁCĐỊNHMỨCĐỘ") / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/document/columns/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("register", test_register);
  ADD ("lowest", test_lowest);
  ADD ("search", test_search);
  ADD ("rare-word", test_rare_word);
  ADD ("no-room", test_no_room);
  ADD ("nothing", test_nothing);
  ADD ("spans", test_spans);
  return g_test_run ();
}
