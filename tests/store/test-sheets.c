/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sheet-edits.h"

#include <string.h>

#include "fixture.h"
#include "model/evidence-register.h"
#include "model/returned-sheet.h"
#include "model/sample.h"
#include "store/apply.h"
#include "store/progress-edits.h"

#define YEAR 2031
#define UNIT "Văn phòng Sở"

/* What a returned sheet brings is one step, which is taken back and done again with the same
 * file. */

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucPeriod
get_period (void)
{
  MucPeriod period;

  g_assert_true (muc_period_parse ("2031-q4", &period));
  return period;
}

/* The unit's sheet as it is now. */
static MucUnitSheet *
create (Fixture *fixture)
{
  MucPeriod period = get_period ();
  MucUnitSheet *sheet;
  g_autoptr (GError) error = NULL;

  sheet = muc_unit_sheet_new_for (fixture_get_year (fixture, YEAR), &period,
                                  muc_plan_find_unit (muc_store_get_plan (fixture->store), UNIT));
  sheet->file = muc_sheet_edits_dup_identity (fixture->store, &error);
  g_assert_no_error (error);
  sheet->version = 1;
  return sheet;
}

static MucSheetRow *
find_figure (MucUnitSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    if (*((MucSheetRow *) sheet->rows->pdata[i])->key == 't')
      return sheet->rows->pdata[i];
  g_assert_not_reached ();
}

static MucUnitMerge *
compare (Fixture       *fixture,
         MucUnitSheet **back)
{
  MucUnitSheet *sent = create (fixture);
  g_autoptr (GError) error = NULL;
  MucUnitMerge *merge = muc_sheet_edits_compare (fixture->store, "ve.xlsx", &sent, back, NULL,
                                                 &error);

  g_assert_no_error (error);
  g_assert_null (*back);
  return merge;
}

static void
take (Fixture      *fixture,
      MucUnitMerge *merge)
{
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (MucSheetTaking));
  const MucSheetTaking taking = { merge, "ve.xlsx", 3 };
  g_autoptr (GError) error = NULL;

  g_array_append_val (takings, taking);
  g_assert_true (muc_sheet_edits_take (fixture->store, takings, &error));
  g_assert_no_error (error);
}

static MucReturnedSheet *
get_returned (Fixture *fixture)
{
  return fixture_peek (fixture_peek (fixture_get_year (fixture, YEAR), MUC_TYPE_SENT_SHEET, 0),
                       MUC_TYPE_RETURNED_SHEET, 0);
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = fixture_dump_file (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  MucUnitSheet *back = create (fixture);
  MucSheetRow *row = back->rows->pdata[0];
  g_autoptr (MucUnitMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  MucProgress *progress;

  muc_sheet_row_set (row, MUC_SHEET_STATE, "done");
  muc_sheet_row_set (row, MUC_SHEET_DONE, "2031-03-20");
  muc_sheet_row_set (row, MUC_SHEET_EVIDENCE, "12/BC-SLN ngày 20/03/2031 Báo cáo\nBiên bản");
  muc_sheet_row_set (find_figure (back), MUC_SHEET_NUMERATOR, "19.5");
  muc_sheet_row_set (back->rows->pdata[back->rows->len - 1], MUC_SHEET_REMARK, "Thiếu người");
  merge = compare (fixture, &back);
  g_assert_cmpuint (merge->cells->len, ==, 4);
  take (fixture, merge);
  progress = muc_duty_find_progress (((MucSheetRow *) merge->here->rows->pdata[0])->duty);
  g_assert_cmpint (muc_progress_get_state (progress), ==, MUC_PROGRESS_STATE_DONE);
  g_assert_cmpstr (muc_progress_get_done (progress), ==, "2031-03-20");
  evidence = muc_evidence_list_for (progress);
  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpstr (muc_evidence_get_number (evidence->pdata[0]), ==, "12/BC-SLN");
  g_assert_cmpint (muc_returned_sheet_get_taken (get_returned (fixture)), ==, 4);
  g_assert_cmpint (muc_returned_sheet_get_unplaced (get_returned (fixture)), ==, 3);
  g_assert_cmpstr (muc_returned_sheet_get_remark (get_returned (fixture)), ==, "Thiếu người");
  g_assert_nonnull (strstr (muc_store_get_undo_label (fixture->store), UNIT));

  after = fixture_dump_file (fixture->path);
  g_assert_true (muc_store_undo (fixture->store, &error));
  fixture_assert_same (fixture, before);
  g_assert_true (muc_store_redo (fixture->store, &error));
  fixture_assert_same (fixture, after);
  g_assert_no_error (error);
}

/* What is known already is linked, not entered again; what is no longer listed is unlinked, and
 * stays in the register. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  MucPlan *plan = muc_store_get_plan (fixture->store);
  const guint n_before = muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE);
  static const char *const lists[] = { "1/A\n2/B", "2/B\n3/C", NULL };
  static const guint n_linked[] = { 2, 2, 0 };
  static const guint n_added[] = { 2, 3, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      MucUnitSheet *back = create (fixture);
      g_autoptr (MucUnitMerge) merge = NULL;
      g_autoptr (GPtrArray) evidence = NULL;

      muc_sheet_row_set (back->rows->pdata[0], MUC_SHEET_EVIDENCE, lists[i]);
      merge = compare (fixture, &back);
      take (fixture, merge);
      evidence = muc_evidence_list_for (
        muc_duty_find_progress (((MucSheetRow *) merge->here->rows->pdata[0])->duty));
      g_assert_cmpuint (evidence->len, ==, n_linked[i]);
      g_assert_cmpuint (muc_record_count (MUC_RECORD (plan), MUC_TYPE_EVIDENCE) - n_before, ==,
                        n_added[i]);
    }
}

/* Posted figures stay; figures of the whole agency are told. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  MucPeriod period = get_period ();
  MucUnitSheet *back = create (fixture);
  MucSheetRow *figure = find_figure (back);
  MucTarget *target = figure->target;
  g_autoptr (MucUnitMerge) merge = NULL;
  g_autoptr (MucUnitMerge) again = NULL;
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;
  MucUnitSheet *sent;

  g_assert_true (muc_progress_edits_measure (fixture->store, target, &period, NULL, "numerator",
                                             "5", &error));
  muc_sheet_row_set (figure, MUC_SHEET_NUMERATOR, "19");
  merge = compare (fixture, &back);
  warning = muc_sheet_edits_dup_warning (fixture->store, merge);
  g_assert_nonnull (strstr (warning, muc_target_get_text (target)));
  take (fixture, merge);
  sent = create (fixture);
  back = create (fixture);
  muc_sheet_row_set (find_figure (back), MUC_SHEET_NUMERATOR, "20");
  g_assert_true (muc_progress_edits_post (fixture->store, fixture_get_year (fixture, YEAR), &period,
                                          MUC_POSTING_POSTED, &error));
  again = muc_sheet_edits_compare (fixture->store, "ve.xlsx", &sent, &back, NULL, &error);
  g_assert_cmpuint (muc_unit_merge_count (again, MUC_SHEET_CELL_HOMELESS), ==, 1);
  take (fixture, again);
  g_assert_cmpfloat (muc_measurement_get_numerator (
                       muc_measurement_find (target, &period,
                                             muc_plan_find_unit (
                                               muc_store_get_plan (fixture->store), UNIT))),
                     ==, 19);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheets/take", Fixture, NULL, set_up, test_take, fixture_tear_down);
  g_test_add ("/sheets/evidence", Fixture, NULL, set_up, test_evidence, fixture_tear_down);
  g_test_add ("/sheets/figures", Fixture, NULL, set_up, test_figures, fixture_tear_down);
  return g_test_run ();
}
