/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sample.h"
#include "model/unit-merge.h"

/* What a unit is asked, what a cell means, and the three ways of a merge; without a workbook. */

#define YEAR 2031

static MucUnitSheet *
create (const char *state,
        const char *result)
{
  MucUnitSheet *sheet = muc_unit_sheet_new ();
  MucSheetRow *row = muc_unit_sheet_add (sheet, "a1", (1u << MUC_SHEET_STATE)
                                                      | (1u << MUC_SHEET_RESULT));

  sheet->period = g_strdup ("2031-q1");
  row->number = g_strdup ("1.1");
  muc_sheet_row_set (row, MUC_SHEET_STATE, state);
  muc_sheet_row_set (row, MUC_SHEET_RESULT, result);
  return sheet;
}

/* What was sent, what came back and what is here: the state of the cell, -1 where there is none. */
static void
test_merge (void)
{
  static const struct
  {
    const char *sent;
    const char *back;
    const char *here;
    int state;
  } ways[] = {
    { NULL, NULL, NULL, -1 },
    { NULL, "done", NULL, MUC_SHEET_CELL_TAKEN },
    { NULL, "done", "done", -1 },
    { NULL, "done", "late", MUC_SHEET_CELL_CONFLICT },
    { NULL, NULL, "late", -1 },
    { "doing", "done", "doing", MUC_SHEET_CELL_TAKEN },
    { "doing", NULL, "doing", MUC_SHEET_CELL_TAKEN },
    { "doing", NULL, "done", MUC_SHEET_CELL_CONFLICT },
    { "doing", "doing", NULL, -1 },
    { "doing", "done", NULL, MUC_SHEET_CELL_CONFLICT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (MucUnitMerge) merge = muc_unit_merge_new (create (ways[i].sent, NULL),
                                                           create (ways[i].back, NULL),
                                                           create (ways[i].here, NULL));
      const MucSheetCell *cell = merge->cells->len > 0 ? merge->cells->pdata[0] : NULL;

      g_assert_cmpint (cell != NULL ? (int) cell->state : -1, ==, ways[i].state);
      g_assert_cmpuint (merge->cells->len, <=, 1);
      if (cell == NULL)
        continue;
      g_assert_cmpstr (cell->came, ==, ways[i].back);
      g_assert_true (cell->take == (cell->state == MUC_SHEET_CELL_TAKEN));
    }
}

/* A row that is no longer asked here is not forgotten; one that came back without a row says
 * nothing. */
static void
test_rows (void)
{
  MucUnitSheet *empty = muc_unit_sheet_new ();
  g_autoptr (MucUnitMerge) homeless = muc_unit_merge_new (create (NULL, NULL),
                                                          create ("done", "Xong"), empty);
  MucUnitSheet *nothing = muc_unit_sheet_new ();
  g_autoptr (MucUnitMerge) missing = muc_unit_merge_new (create ("done", NULL), nothing,
                                                         create ("done", NULL));

  g_assert_cmpuint (muc_unit_merge_count (homeless, MUC_SHEET_CELL_HOMELESS), ==, 2);
  g_assert_cmpuint (missing->cells->len, ==, 0);
}

static void
test_overlay (void)
{
  g_autoptr (MucUnitMerge) first = muc_unit_merge_new (create (NULL, NULL),
                                                       create ("done", "Một"),
                                                       create (NULL, NULL));
  MucUnitSheet *here = create (NULL, NULL);
  g_autoptr (MucUnitMerge) second = NULL;

  muc_unit_merge_overlay (here, first);
  second = muc_unit_merge_new (create (NULL, NULL), create ("late", "Một"), here);
  g_assert_cmpuint (muc_unit_merge_count (second, MUC_SHEET_CELL_CONFLICT), ==, 1);
  g_assert_cmpuint (second->n_same, ==, 1);
}

static void
test_read (void)
{
  static const struct
  {
    MucSheetField field;
    const char *text;
    const char *value; /* "!" for what is not understood */
  } cells[] = {
    { MUC_SHEET_STATE, "Hoàn thành", "done" },
    { MUC_SHEET_STATE, " hoàn  thành. ", "done" },
    { MUC_SHEET_STATE, "Xong", "done" },
    { MUC_SHEET_STATE, "không phát sinh", "not-arisen" },
    { MUC_SHEET_STATE, "Chưa báo cáo", NULL },
    { MUC_SHEET_STATE, "gần xong", "!" },
    { MUC_SHEET_DONE, "31/03/2031", "2031-03-31" },
    { MUC_SHEET_DONE, "5.3.31", "2031-03-05" },
    { MUC_SHEET_DONE, "5-3", "2031-03-05" },
    { MUC_SHEET_DONE, "2031-03-05", "2031-03-05" },
    { MUC_SHEET_DONE, "Ngày 05 tháng 3 năm 2031", "2031-03-05" },
    { MUC_SHEET_DONE, "46112", "2026-03-31" },
    { MUC_SHEET_DONE, "31/02/2031", "!" },
    { MUC_SHEET_DONE, "cuối tháng 3", "!" },
    { MUC_SHEET_DONE, "12", "!" },
    { MUC_SHEET_NUMERATOR, "1.234", "1234" },
    { MUC_SHEET_NUMERATOR, "1.234,5", "1234.5" },
    { MUC_SHEET_NUMERATOR, "92,5%", "92.5" },
    { MUC_SHEET_NUMERATOR, "92.5", "92.5" },
    { MUC_SHEET_NUMERATOR, "1 250", "1250" },
    { MUC_SHEET_NUMERATOR, "12 hồ sơ", "!" },
    { MUC_SHEET_NUMERATOR, "1,2,3", "!" },
    { MUC_SHEET_RESULT, "  Đã  làm \n", "Đã  làm" },
    { MUC_SHEET_RESULT, "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *value = NULL;
      gboolean understood = muc_sheet_field_read (cells[i].field, cells[i].text, YEAR, &value);

      g_test_message ("%s", cells[i].text);
      g_assert_true (understood == (g_strcmp0 (cells[i].value, "!") != 0));
      if (understood)
        g_assert_cmpstr (value, ==, cells[i].value);
    }
}

static void
test_evidence (void)
{
  static const struct
  {
    const char *line;
    const char *number;
    const char *date;
    const char *subject;
  } lines[] = {
    { "12/BC-SLN ngày 27/02/2031 Báo cáo rà soát", "12/BC-SLN", "2031-02-27", "Báo cáo rà soát" },
    { "Số 12/BC-SLN, ngày 27/2", "12/BC-SLN", "2031-02-27", NULL },
    { "12/BC-SLN", "12/BC-SLN", NULL, NULL },
    { "12/BC-SLN Báo cáo", "12/BC-SLN", NULL, "Báo cáo" },
    { "Biên bản họp ngày 3/3", NULL, NULL, "Biên bản họp ngày 3/3" },
    { "3/3 họp phòng", NULL, NULL, "3/3 họp phòng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *date = NULL;
      g_autofree char *subject = NULL;

      muc_sheet_parse_evidence (lines[i].line, YEAR, &number, &date, &subject);
      g_assert_cmpstr (number, ==, lines[i].number);
      g_assert_cmpstr (date, ==, lines[i].date);
      g_assert_cmpstr (subject, ==, lines[i].subject);
    }
}

/* A sheet of the sample, written down and read again, spaces moved about as programs do. */
static void
test_identity (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucYear *year = muc_plan_find_year (plan, YEAR);
  g_autoptr (GPtrArray) sheets = NULL;
  MucPeriod period;

  g_assert_true (muc_period_parse ("2031-q1", &period));
  sheets = muc_unit_sheets_create (year, &period);
  g_assert_cmpuint (sheets->len, >, 5);
  for (guint i = 0; i < sheets->len; i++)
    {
      MucUnitSheet *sheet = sheets->pdata[i];
      g_autoptr (GPtrArray) pairs = NULL;
      g_autoptr (MucUnitSheet) again = NULL;
      MucSheetTrouble trouble;

      sheet->version = 3;
      muc_sheet_row_set (sheet->rows->pdata[0], MUC_SHEET_RESULT, "một\\n\nhai  ba");
      pairs = muc_unit_sheet_list_pairs (sheet);
      again = muc_unit_sheet_new_from_pairs (pairs, &trouble);
      g_assert_nonnull (again);
      g_assert_cmpuint (again->rows->len, ==, sheet->rows->len);
      g_assert_cmpuint (again->version, ==, 3);
      g_assert_cmpstr (((MucSheetRow *) again->rows->pdata[0])->values[MUC_SHEET_RESULT], ==,
                       "một\\n\nhai  ba");
      g_free (pairs->pdata[3]);
      pairs->pdata[3] = g_strdup ("2032");
      g_assert_null (muc_unit_sheet_new_from_pairs (pairs, &trouble));
      g_assert_cmpint (trouble, ==, MUC_SHEET_TROUBLE_CHANGED);
      g_free (pairs->pdata[1]);
      pairs->pdata[1] = g_strdup ("2");
      g_assert_null (muc_unit_sheet_new_from_pairs (pairs, &trouble));
      g_assert_cmpint (trouble, ==, MUC_SHEET_TROUBLE_NEWER);
    }
}

/* Each unit is asked each of its duties once, and figures where it leads; all end with a remark. */
static void
test_asked (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  MucYear *year = muc_plan_find_year (plan, YEAR);
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  guint n_actions = 0;
  guint n_known = 0;
  MucPeriod period;

  g_assert_true (muc_period_parse ("2031-q2", &period));
  sheets = muc_unit_sheets_create (year, &period);
  duties = muc_duties_list (year, &period);
  for (guint i = 0; i < duties->len; i++)
    n_known += muc_duty_get_unit (duties->pdata[i]) != NULL;
  for (guint i = 0; i < sheets->len; i++)
    {
      const MucUnitSheet *sheet = sheets->pdata[i];
      g_autoptr (MucUnitSheet) alone = NULL;

      for (guint j = 0; j < sheet->rows->len; j++)
        n_actions += ((MucSheetRow *) sheet->rows->pdata[j])->duty != NULL;
      g_assert_cmpuint (((MucSheetRow *) sheet->rows->pdata[sheet->rows->len - 1])->asked, ==,
                        1u << MUC_SHEET_REMARK);
      alone = muc_unit_sheet_new_for (year, &period, muc_plan_find (plan, MUC_TYPE_UNIT,
                                                                    sheet->unit));
      g_assert_cmpuint (alone->rows->len, ==, sheet->rows->len);
    }
  g_assert_cmpuint (n_actions, ==, n_known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-sheet/merge", test_merge);
  g_test_add_func ("/unit-sheet/rows", test_rows);
  g_test_add_func ("/unit-sheet/overlay", test_overlay);
  g_test_add_func ("/unit-sheet/read", test_read);
  g_test_add_func ("/unit-sheet/evidence", test_evidence);
  g_test_add_func ("/unit-sheet/identity", test_identity);
  g_test_add_func ("/unit-sheet/asked", test_asked);
  return g_test_run ();
}
