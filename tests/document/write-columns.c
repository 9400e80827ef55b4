/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a workbook for libreoffice.py: columns of different widths, each row of which is as high
 * as its one text needs. A text of row 7 begins with "R7" and ends with "E7". */

#include "document/writer.h"
#include "fixture.h"

#define N_ROWS 60

static char *
create_text (GRand *rand,
             guint  number)
{
  g_autofree char *words = fixture_words (rand, g_rand_int_range (rand, 1, 45));

  return g_strdup_printf ("R%u %s E%u", number, words, number);
}

static void
add_sheet (MucDocument *document,
           GRand       *rand,
           double       width,
           guint       *number)
{
  const MucColumn columns[] = { { width, MUC_ALIGN_LEFT }, { 10 - width, MUC_ALIGN_LEFT } };
  g_autofree char *name = g_strdup_printf ("Cột %u", *number);
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 0);

  muc_document_begin_sheet (document, name, MUC_PORTRAIT);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *text = create_text (rand, ++*number);
      gboolean is_band = i % 10 == 9;

      if (is_band)
        {
          muc_table_add_band (table, MUC_STYLE_BAND, text);
          continue;
        }
      muc_table_add_row (table, i % 3 == 0 ? MUC_STYLE_CELL_STRONG : MUC_STYLE_CELL);
      muc_table_add_text (table, text);
    }
  muc_document_add_table (document, table);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = create_text (rand, ++*number);

      muc_document_add_paragraph (document, i == 1 ? MUC_STYLE_STRONG : MUC_STYLE_BODY, text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDate) date = fixture_date (5, 1);
  g_autoptr (MucDocument) document = muc_document_new ("Cột", "Sở", date);
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (GError) error = NULL;
  guint number = 0;

  add_sheet (document, rand, 8, &number);
  add_sheet (document, rand, 4, &number);
  add_sheet (document, rand, 1.5, &number);
  if (!muc_document_write (document, argv[1], NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return 0;
}
