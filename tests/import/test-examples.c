/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <string.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/plan.h"

/* Two real papers, which are not part of this project. Where MUCTIEU_EXAMPLES does not name the
 * folder that has them, there is nothing to test. */

#define SKIPPED 77

typedef struct
{
  const char *file;
  int year;
  guint n_actions;
  const char *cycle;
  const char *signer_title;
  const char *date;
} Example;

static const Example examples[] = {
  { "000_quang-ngai-2024_objectives-and-risks.txt", 2024, 20, "quarter", "TRƯỞNG BAN",
    "2024-01-26" },
  { "001_soc-trang-2023_objectives.txt", 2023, 23, "half-year", "TRƯỞNG BAN", "2023-01-05" },
};

static char *
get_path (const Example *example)
{
  return g_build_filename (g_getenv ("MUCTIEU_EXAMPLES"), example->file, NULL);
}

static MucPlan *
import_example (const Example *example)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autofree char *path = get_path (example);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_import_add_file (import, file, NULL, &error));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);

  return g_object_ref (plans->pdata[0]);
}

/* The rows of action tables, found in the raw file by nothing but tabs: five cells, a number
 * first. */
static GPtrArray *
split_file (const Example *example)
{
  g_autofree char *path = get_path (example);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char **cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) == 5 && g_ascii_isdigit (*cells[0]))
        g_ptr_array_add (rows, cells);
      else
        g_strfreev (cells);
    }

  return rows;
}

static void
assert_cell (const char *value,
             char       *cell)
{
  g_assert_cmpstr (value != NULL ? value : "", ==, g_strstrip (cell));
}

static void
test_cells (gconstpointer data)
{
  g_autoptr (MucPlan) plan = import_example (data);
  g_autoptr (GPtrArray) rows = split_file (data);
  const Example *example = data;
  MucRecord *year = MUC_RECORD (muc_plan_find_year (plan, example->year));
  guint n = 0;

  g_assert_cmpuint (rows->len, ==, example->n_actions);
  g_assert_cmpuint (muc_record_count (year, MUC_TYPE_OBJECTIVE), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      for (guint a = 0; a < muc_record_count (objective, MUC_TYPE_ACTION); a++)
        {
          MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, a);
          char **cells = rows->pdata[n++];

          assert_cell (muc_action_get_text (action), cells[1]);
          assert_cell (muc_action_get_parties_text (action), cells[2]);
          assert_cell (muc_action_get_deadline_text (action), cells[3]);
          assert_cell (muc_action_get_expected (action), cells[4]);
        }
    }
  g_assert_cmpuint (n, ==, rows->len);
}

static void
test_paper (gconstpointer data)
{
  g_autoptr (MucPlan) plan = import_example (data);
  const Example *example = data;
  MucRecord *year = MUC_RECORD (muc_plan_find_year (plan, example->year));
  MucPaper *paper = muc_record_peek (year, MUC_TYPE_PAPER, 0);
  MucMeasure *measure = muc_record_peek (year, MUC_TYPE_MEASURE, 0);

  g_assert_cmpstr (muc_paper_get_date (paper), ==, example->date);
  g_assert_cmpstr (muc_paper_get_signer_title (paper), ==, example->signer_title);
  g_assert_nonnull (muc_paper_get_signer_name (paper));
  g_assert_cmpuint (muc_record_count (year, MUC_TYPE_MEASURE), ==, 3);
  g_assert_cmpstr (muc_choice_get_nick (MUC_TYPE_CYCLE, muc_measure_get_cycle (measure)), ==,
                   example->cycle);
  for (guint i = 0; i < 5; i++)
    {
      const char *text = muc_objective_get_text (muc_record_peek (year, MUC_TYPE_OBJECTIVE, i));

      g_assert_false (g_str_has_suffix (text, "/."));
    }
}

/* The risk tables that stand behind the plan in the first example have no place yet. */
static void
test_leftovers (gconstpointer data)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autofree char *path = get_path (data);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_leftovers = 0;

  g_assert_true (muc_import_add_file (import, file, NULL, NULL));
  for (guint i = 0; i < muc_import_get_findings (import)->len; i++)
    {
      const MucImportFinding *finding = muc_import_get_findings (import)->pdata[i];

      if (finding->severity != MUC_IMPORT_LEFTOVER)
        continue;
      n_leftovers++;
      g_assert_cmpuint (finding->line, >=, 87);
    }
  g_assert_cmpuint (n_leftovers, ==, data == &examples[0] ? 34 : 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("MUCTIEU_EXAMPLES") == NULL || *g_getenv ("MUCTIEU_EXAMPLES") == '\0')
    return SKIPPED;

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *cells = g_strdup_printf ("/examples/%u/cells", i);
      g_autofree char *paper = g_strdup_printf ("/examples/%u/paper", i);
      g_autofree char *leftovers = g_strdup_printf ("/examples/%u/leftovers", i);

      g_test_add_data_func (cells, &examples[i], test_cells);
      g_test_add_data_func (paper, &examples[i], test_paper);
      g_test_add_data_func (leftovers, &examples[i], test_leftovers);
    }
  return g_test_run ();
}
