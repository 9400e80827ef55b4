/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/action.h"
#include "model/assessment.h"
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

/* Keeps the plans in *@plans. */
static MucImport *
import_papers (const Example  *example,
               GPtrArray     **plans)
{
  MucImport *import = muc_import_new (NULL);
  g_autofree char *path = get_path (example);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (muc_import_add_file (import, file, NULL, &error));
  *plans = muc_import_build (import, &error);
  g_assert_no_error (error);

  return import;
}

/* The objectives paper, which is the first in its file. */
static MucPlan *
import_example (const Example *example)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (MucImport) import = import_papers (example, &plans);

  g_assert_cmpstr (muc_import_get_paper (import, 0)->kind, ==, "objectives");
  return g_object_ref (plans->pdata[0]);
}

/* The rows of tables, found in the raw file by nothing but tabs: so many cells, a number first. */
static GPtrArray *
split_file (const Example *example,
            guint          least,
            guint          most)
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

      if (g_strv_length (cells) >= least && g_strv_length (cells) <= most
          && g_ascii_isdigit (*cells[0]))
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
  g_autoptr (GPtrArray) rows = split_file (data, 5, 5);
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

/* Registers, in the first example only */

static const struct {
  const char *kind;
  int year;
  guint n_risks;
  guint n_opportunities;
  guint n_columns;
} registers[] = {
  { "risk-results", 2023, 8, 2, 17 },
  { "risks", 2024, 3, 2, 15 },
};

static void
assert_number (double      number,
               const char *cell)
{
  if (g_ascii_isdigit (*cell))
    g_assert_cmpfloat (number, ==, g_ascii_strtod (cell, NULL));
  else
    g_assert_true (isnan (number));
}

static void
assert_row (MucRisk  *risk,
            char    **cells,
            guint     n_columns)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, 1);
  g_assert_cmpint (muc_assessment_get_round (assessment), ==, atoi (cells[1]));
  assert_cell (muc_risk_get_process (risk), cells[2]);
  assert_cell (muc_risk_get_text (risk), cells[3]);
  assert_cell (muc_risk_get_source (risk), cells[4]);
  assert_cell (muc_risk_get_causes (risk), cells[5]);
  assert_cell (muc_risk_get_consequence (risk), cells[6]);
  assert_cell (muc_risk_get_controls (risk), cells[7]);
  assert_cell (muc_assessment_get_likelihood_text (assessment), cells[8]);
  assert_cell (muc_assessment_get_severity_text (assessment), cells[9]);
  assert_cell (muc_assessment_get_priority_text (assessment), cells[10]);
  assert_cell (muc_risk_get_treatment (risk), cells[11]);
  assert_cell (muc_risk_get_parties_text (risk), cells[12]);
  assert_cell (muc_risk_get_due_text (risk), cells[13]);
  assert_cell (muc_risk_get_review_text (risk), cells[14]);
  assert_number (muc_risk_get_occurrences_stated (risk), n_columns == 17 ? cells[15] : "");
  if (n_columns == 17)
    assert_cell (muc_risk_get_outcome (risk), cells[16]);
  else
    g_assert_null (muc_risk_get_outcome (risk));
}

/* Number rows begin with "1" and "2" too; no process is called "3". */
static void
remove_number_rows (GPtrArray *rows)
{
  for (guint i = rows->len; i > 0; i--)
    if (strcmp (((char **) rows->pdata[i - 1])[2], "3") == 0)
      g_ptr_array_remove_index (rows, i - 1);
}

static void
test_register_cells (void)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (MucImport) import = import_papers (&examples[0], &plans);
  g_autoptr (GPtrArray) rows = split_file (&examples[0], 15, 17);
  guint n = 0;

  remove_number_rows (rows);
  g_assert_cmpuint (plans->len, ==, 3);
  g_assert_cmpuint (rows->len, ==, 15);
  for (guint p = 0; p < G_N_ELEMENTS (registers); p++)
    {
      MucRecord *year = muc_record_peek (plans->pdata[p + 1], MUC_TYPE_YEAR, 0);
      MucPaper *paper = muc_record_peek (year, MUC_TYPE_PAPER, 0);
      guint n_rows = registers[p].n_risks + registers[p].n_opportunities;

      g_assert_cmpint (muc_year_get_number (MUC_YEAR (year)), ==, registers[p].year);
      g_assert_cmpstr (muc_paper_get_kind (paper), ==, registers[p].kind);
      g_assert_cmpstr (muc_paper_get_date (paper), ==, "2024-01-26");
      g_assert_nonnull (muc_paper_get_preparer_name (paper));
      g_assert_cmpuint (muc_record_count (year, MUC_TYPE_RISK), ==, n_rows);
      for (guint i = 0; i < n_rows; i++)
        {
          MucRisk *risk = muc_record_peek (year, MUC_TYPE_RISK, i);

          g_assert_cmpint (muc_risk_get_kind (risk), ==,
                           i < registers[p].n_risks ? MUC_RISK_KIND_RISK
                                                    : MUC_RISK_KIND_OPPORTUNITY);
          assert_row (risk, rows->pdata[n++], registers[p].n_columns);
        }
    }
}

/* Which row of 2024 carries on which of 2023: each the one with its own number. */
static void
test_register_links (void)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (MucImport) import = import_papers (&examples[0], &plans);
  GPtrArray *links = muc_import_get_links (import);
  guint n_reworded = 0;

  g_assert_cmpuint (links->len, ==, 5);
  for (guint i = 0; i < links->len; i++)
    {
      const MucRiskLink *link = links->pdata[i];
      guint position = muc_record_get_position (MUC_RECORD (link->risk));
      guint before = muc_record_get_position (MUC_RECORD (link->previous));

      g_assert_cmpuint (position, ==, i + 1);
      g_assert_cmpuint (before, ==, i < 3 ? i + 1 : i - 3 + 9);
      n_reworded += link->reworded;
    }
  g_assert_cmpuint (n_reworded, ==, 1);
}

/* Every line finds its place. */
static void
test_leftovers (gconstpointer data)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (MucImport) import = import_papers (data, &plans);

  for (guint i = 0; i < muc_import_get_findings (import)->len; i++)
    {
      const MucImportFinding *finding = muc_import_get_findings (import)->pdata[i];

      g_assert_cmpint (finding->severity, !=, MUC_IMPORT_LEFTOVER);
    }
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
  g_test_add_func ("/examples/register/cells", test_register_cells);
  g_test_add_func ("/examples/register/links", test_register_links);
  return g_test_run ();
}
