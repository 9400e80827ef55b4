/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/columns.h"
#include "document/font.h"
#include "import/import.h"
#include "lowest.h"
#include "report/risks-table.h"

/* The risk forms of a real paper, which is not part of this project. Where MUCTIEU_EXAMPLES does
 * not name the folder that has it, there is nothing to test. */

#define SKIPPED 77
#define EXAMPLE "000_quang-ngai-2024_objectives-and-risks.txt"

#define PADDING 5.0
#define WIDTH (252 * 72 / 25.4)
#define N_SEARCHES 4

typedef struct
{
  const char *path;
  int year;
  gboolean with_results;
  guint n_columns;
  guint n_pages; /* as often does the head stand */
} Form;

static const Form forms[] = {
  { "/report/examples/assessment", 2024, FALSE, 15, 3 },
  { "/report/examples/results", 2023, TRUE, 17, 5 },
};

/* The year of the example's register. */
static MucYear *
import_year (int number)
{
  g_autofree char *path = g_build_filename (g_getenv ("MUCTIEU_EXAMPLES"), EXAMPLE, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  muc_import_add_file (import, file, NULL, &error);
  g_assert_no_error (error);
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < plans->len; i++)
    {
      MucYear *year = muc_plan_find_year (plans->pdata[i], number);

      if (year != NULL && muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0)
        return g_object_ref (year);
    }
  g_assert_not_reached ();
}

/* No word is broken, and the rows are at most a fiftieth higher than the lowest that is found by
 * trying. */
static void
test_columns (gconstpointer data)
{
  const Form *form = data;
  g_autoptr (MucYear) year = import_year (form->year);
  g_autoptr (GDate) date = g_date_new_dmy (26, 1, 2024);
  g_autoptr (MucDocument) document = muc_document_new ("Sổ", "Ban", date);
  PangoContext *context = muc_font_create_context ();
  MucRuler *ruler = muc_ruler_new (context);
  g_autoptr (MucTable) table = muc_risks_table_new (document, year, form->with_results);
  g_autofree double *widths = NULL;
  guint height, lowest;

  muc_table_complete_row (table);
  g_assert_cmpuint (table->n_columns, ==, form->n_columns);
  g_assert_cmpfloat (table->font_size, >=, 10);
  widths = muc_columns_fit (table, ruler, PADDING, WIDTH);
  g_assert_true (lowest_is_whole (table, ruler, PADDING, widths));
  lowest = height = lowest_measure (table, ruler, PADDING, form->n_pages, widths);
  for (guint seed = 0; seed < N_SEARCHES; seed++)
    lowest = MIN (lowest,
                  lowest_search (table, ruler, PADDING, form->n_pages, widths, seed));
  g_test_message ("%u lines, the lowest found %u", height, lowest);
  g_assert_cmpuint (height * 50, <=, lowest * 51);
  muc_ruler_free (ruler);
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("MUCTIEU_EXAMPLES") == NULL || *g_getenv ("MUCTIEU_EXAMPLES") == '\0')
    return SKIPPED;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_test_add_data_func (forms[i].path, &forms[i], test_columns);
  return g_test_run ();
}
