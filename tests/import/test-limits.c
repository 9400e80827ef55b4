/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import.h"

#include "model/action.h"
#include "model/objective.h"
#include "model/plan.h"

#define HEAD "MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n\n1. Giữ bờ biển sạch.\n\nKẾ HOẠCH THỰC HIỆN\n\n" \
  "1. Mục tiêu 1: Giữ bờ biển sạch.\n\n"
#define COLUMNS "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tGhi chú\n"

/* A hang is what must not be; on a slow machine with sanitizers this is still far off. */
#define SECONDS_MAX 60

static GPtrArray *
import_text (const char  *text,
             GError     **error)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);

  if (!muc_import_add_text (import, "paper.txt", text, error))
    return NULL;

  return muc_import_build (import, error);
}

static void
assert_refused (const char *text,
                int         code,
                const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import_text (text, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_many_rows (void)
{
  g_autoptr (GString) text = g_string_new (HEAD COLUMNS);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  double seconds;
  MucRecord *year;

  for (guint i = 1; i <= 100000; i++)
    g_string_append_printf (text, "%u.\tNhặt rác bãi số %u\tVăn phòng Sở Các phòng thuộc Sở\t"
                            "Quý I/2026\t- Biên bản - Ảnh chụp\n", i, i);
  plans = import_text (text->str, &error);
  g_assert_no_error (error);
  seconds = (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC;
  g_test_message ("100000 rows: %.2f s", seconds);
  year = muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0);
  g_assert_cmpuint (muc_record_count (muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0),
                                      MUC_TYPE_ACTION), ==, 100000);
  g_assert_cmpfloat (seconds, <, SECONDS_MAX);
}

static void
test_many_items (void)
{
  g_autoptr (GString) text = g_string_new ("MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n");
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 1205; i++)
    g_string_append_printf (text, "%u. Trồng xong cây thứ %u.\n", i, i);
  plans = import_text (text->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_record_count (muc_record_peek (plans->pdata[0], MUC_TYPE_YEAR, 0),
                                      MUC_TYPE_OBJECTIVE), ==, 1205);
}

/* Lines chosen to make careless code quadratic. */
static void
test_hostile_lines (void)
{
  static const char *const lines[] = {
    "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG\n", "MỤC TIÊU CHẤT LƯỢNG\n", "x\t\"y\n",
    "1. Mục tiêu 1:\n", "GIÁM ĐỐC\n", "\"\t\"\t\"\n", "BIỆN PHÁP\n", "\t\t\n", "chữ thường\n",
    "| | |\n", "**<b>&amp;\n", "SỞ BIỂN\n", "\t\t\tchữ\t\n",
    "MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n1. Một\n", "<table>\n", "<table><tr></table>\n", "a | b | c\n",
    "Mục tiêu: chữ\n", "STT\n",
  };
  gint64 start = g_get_monotonic_time ();

  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    {
      g_autoptr (GString) text = g_string_new (HEAD COLUMNS);
      g_autoptr (GPtrArray) plans = NULL;

      for (guint i = 0; i < 3000; i++)
        g_string_append (text, lines[l]);
      plans = import_text (text->str, NULL);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, SECONDS_MAX * G_USEC_PER_SEC);
}

static void
test_no_head (void)
{
  assert_refused (HEAD "1.\tNhặt rác\tVăn phòng\tQuý I\tẢnh\n", MUC_IMPORT_ERROR_TABLE,
                  "paper.txt:9:");
  assert_refused (HEAD COLUMNS "1.\ta\tb\tQuý I\n\n2. Mục tiêu 2: Khác\n\n1\ta\tb\tQuý I\n",
                  MUC_IMPORT_ERROR_TABLE, "paper.txt:14:");
}

static void
test_no_paper (void)
{
  assert_refused ("chỉ một câu\n", MUC_IMPORT_ERROR_NO_PAPER, "MỤC TIÊU");
  assert_refused ("", MUC_IMPORT_ERROR_NO_PAPER, "MỤC TIÊU");
  assert_refused (COLUMNS "1\ta\tb\tc\td\n", MUC_IMPORT_ERROR_NO_PAPER, "MỤC TIÊU");
}

static void
test_no_year (void)
{
  const char *text = "MỤC TIÊU CHẤT LƯỢNG\n\n1. Giữ bờ biển sạch.\n";
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (text, MUC_IMPORT_ERROR_NO_YEAR, "paper.txt:1:");
  muc_import_set_year (import, 2027);
  g_assert_true (muc_import_add_text (import, "paper.txt", text, NULL));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_nonnull (muc_plan_find_year (plans->pdata[0], 2027));
}

static void
test_twins (void)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;
  guint first, second;

  g_assert_true (muc_import_add_text (import, "old.txt", "\n" HEAD, NULL));
  g_assert_true (muc_import_add_text (import, "new.txt", HEAD, NULL));
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 2);
  g_assert_true (muc_import_find_twins (import, &first, &second));
  g_assert_null (muc_import_build (import, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_TWO_PAPERS);
  g_assert_nonnull (strstr (error->message, "old.txt:2"));
  g_assert_nonnull (strstr (error->message, "new.txt:1"));
  g_clear_error (&error);

  muc_import_leave_out (import, first, TRUE);
  g_assert_false (muc_import_find_twins (import, &first, &second));
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, ==, 1);
}

static void
test_lookalike (void)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  const MucImportFinding *finding;

  g_assert_true (muc_import_add_text (import, "paper.txt", "MỤC TIÊU CHẤT LƯỢNG NĂM 2026\n"
                                      "1. Giữ Ðảo sạch.\n", NULL));
  g_assert_cmpuint (muc_import_get_findings (import)->len, ==, 1);
  finding = muc_import_get_findings (import)->pdata[0];
  g_assert_cmpint (finding->severity, ==, MUC_IMPORT_WARNING);
  g_assert_cmpuint (finding->line, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limits/many-rows", test_many_rows);
  g_test_add_func ("/limits/many-items", test_many_items);
  g_test_add_func ("/limits/hostile-lines", test_hostile_lines);
  g_test_add_func ("/limits/no-head", test_no_head);
  g_test_add_func ("/limits/no-paper", test_no_paper);
  g_test_add_func ("/limits/no-year", test_no_year);
  g_test_add_func ("/limits/twins", test_twins);
  g_test_add_func ("/limits/lookalike", test_lookalike);
  return g_test_run ();
}
