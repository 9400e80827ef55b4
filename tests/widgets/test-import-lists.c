/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of importing lists and says, apart from any widget. */
#include <string.h>

#include "app/import-lines.h"
#include "app/import-list.h"
#include "app/import-meanings.h"
#include "app/import-places.h"
#include "app/import-widths.h"
#include "app/unit-choices.h"
#include "import/columns.h"
#include "import/risk-columns.h"

#define FORM "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tKết quả dự kiến\n"

static const char goals[] =
  "Sổ văn thư\n"
  "\n"
  "Trang đầu\n"
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "1. Giữ sạch 95% bãi tắm.\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  FORM
  "1\tNhặt rác hai lần mỗi ngày, trước sáu giờ sáng và sau bảy giờ tối\tVăn phòng\tQuý I\tẢnh\n"
  "3\tĐặt thùng rác\tVăn phòng Sở\tQuý II\tBiên bản\n";

static const char risks[] =
  "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2031\n"
  "STT\tQuá trình\tRủi ro\tNguyên nhân\tKhả năng xảy ra\tMức độ nghiêm trọng\tMức độ ưu tiên\t"
  "Hành động xử lý\n"
  "1\tCứu hộ\tChòi canh đổ\tGió to\tHiếm khi\tNghiêm trọng\tXử lý\tChống thêm cột\n";

static MucImport *
read_papers (const char *first,
             const char *second)
{
  MucImport *import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  muc_import_set_asks (import, TRUE);
  muc_import_add_text (import, "a.txt", first, &error);
  g_assert_no_error (error);
  if (second != NULL)
    muc_import_add_text (import, "b.txt", second, &error);
  g_assert_no_error (error);
  plans = muc_import_build (import, NULL);

  return import;
}

static GPtrArray *
place_findings (MucImport *import)
{
  GPtrArray *placed =
    g_ptr_array_new_with_free_func ((GDestroyNotify) muc_placed_findings_free);

  for (guint i = 0; i < muc_import_get_n_files (import); i++)
    g_ptr_array_add (placed, muc_placed_findings_new (muc_import_get_source (import, i),
                                                      muc_import_get_findings (import)));

  return placed;
}

/* The keys of all places, of which the first number is the kind, each with what its row says at
 * its end. */
static char *
describe_places (MucImport *import,
                 GPtrArray *refused)
{
  g_autoptr (GPtrArray) placed = place_findings (import);
  g_autoptr (GPtrArray) none = muc_refused_files_new ();
  g_autoptr (GPtrArray) items = muc_import_places_create_items (import, placed,
                                                                refused != NULL ? refused : none);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *pill = NULL;
      g_autofree char *check = NULL;

      g_object_get (items->pdata[i], "pill", &pill, "check", &check, NULL);
      g_string_append_printf (text, "%s%s%s%s%s\n", muc_list_item_get_key (items->pdata[i]),
                              pill != NULL ? " !" : "", pill != NULL ? pill : "",
                              check != NULL ? " " : "", check != NULL ? check : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_places (void)
{
  g_autoptr (MucImport) import = read_papers (goals, risks);
  g_autofree char *all = describe_places (import, NULL);
  g_autofree char *less = NULL;

  /* Questions, units; the goals, of which two lines found no place, and their table; the risks,
   * with a word that is not known. */
  g_assert_cmpstr (all, ==,
                   "1 0 0\n"
                   "2 0 0\n"
                   "4 0 0 !2 yes\n"
                   "5 0 0\n"
                   "4 1 0 !1 yes\n"
                   "5 1 0 !1\n");
  muc_import_leave_out (import, 1, TRUE);
  g_ptr_array_unref (muc_import_build (import, NULL));
  less = describe_places (import, NULL);
  g_assert_cmpstr (less, ==, "2 0 0\n4 0 0 !2 yes\n5 0 0\n4 1 0 no\n");
}

static void
test_lines_of_places (void)
{
  g_autofree char *both = g_strconcat (goals, risks, NULL);
  g_autoptr (MucImport) import = read_papers (both, NULL);
  const MucImportPlace places[] = {
    { MUC_IMPORT_PLACE_PAPER, 0, 0 }, { MUC_IMPORT_PLACE_PAPER, 1, 0 },
    { MUC_IMPORT_PLACE_TABLE, 1, 0 },
  };
  static const guint expected[][2] = { { 0, 10 }, { 10, 13 }, { 11, 13 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint file, first, end;

      muc_import_place_get_lines (&places[i], import, &file, &first, &end);
      g_assert_cmpuint (file, ==, 0);
      g_assert_cmpuint (first, ==, expected[i][0]);
      g_assert_cmpuint (end, ==, expected[i][1]);
    }
}

static void
test_keys (void)
{
  const MucImportPlace place = { MUC_IMPORT_PLACE_TABLE, 3, 14 };
  g_autofree char *key = muc_import_place_create_key (&place);
  MucImportPlace parsed;

  g_assert_true (muc_import_place_parse (key, &parsed));
  g_assert_cmpint (parsed.kind, ==, MUC_IMPORT_PLACE_TABLE);
  g_assert_cmpuint (parsed.index, ==, 3);
  g_assert_cmpuint (parsed.table, ==, 14);
  g_assert_false (muc_import_place_parse ("bảng", &parsed));
}

/* Lines */

static char *
describe_lines (MucImportLines *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lines)); i++)
    {
      g_autoptr (MucImportLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);
      GPtrArray *notes = muc_import_line_get_notes (line);

      g_string_append_printf (text, "%u:%d", muc_import_line_get_number (line),
                              muc_import_line_get_look (line));
      for (guint j = 0; j < notes->len; j++)
        g_string_append_printf (text, " [%s]", ((MucImportNote *) notes->pdata[j])->text);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* Each line with its number and what is said of it; of several in a row only once. */
static void
test_lines (void)
{
  g_autoptr (MucImport) import = read_papers (goals, NULL);
  g_autoptr (GPtrArray) placed = place_findings (import);
  g_autoptr (MucImportLines) lines = muc_import_lines_new (import, 0, 0, G_MAXUINT, FALSE);
  g_autofree char *described = NULL;

  muc_import_lines_update (lines, placed->pdata[0]);
  described = describe_lines (lines);
  g_assert_cmpstr (described, ==,
                   "1:3 [This line found no place. The same holds for 1 line below.]\n"
                   "3:3\n"
                   "4:1\n"
                   "5:0 [Targets read from this objective: ≥ 95 %.]\n"
                   "6:0\n"
                   "7:0\n"
                   "8:2\n"
                   "9:0\n"
                   "10:0 [Row number 3 stands where 2 was expected.]\n");
  g_assert_cmpuint (muc_import_lines_find (lines, 3), ==, 2);
  g_assert_cmpuint (muc_import_lines_find_note (lines, G_MAXUINT, 1), ==, 0);
  g_assert_cmpuint (muc_import_lines_find_note (lines, 0, 1), ==, 3);
  g_assert_cmpuint (muc_import_lines_find_note (lines, 8, 1), ==, 0);
  g_assert_cmpuint (muc_import_lines_find_note (lines, 0, -1), ==, 8);
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          GString    *changes)
{
  g_string_append_printf (changes, "%u ", position);
}

/* Only lines of which something else is said are shown anew. */
static void
test_lines_changed (void)
{
  g_autoptr (MucImport) import = read_papers (goals, NULL);
  g_autoptr (GPtrArray) placed = place_findings (import);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) tables = muc_import_list_tables (import, 0);
  g_autoptr (MucImportLines) lines = muc_import_lines_new (import, 0, 0, G_MAXUINT, FALSE);
  g_autoptr (GString) changes = g_string_new (NULL);

  muc_import_lines_update (lines, placed->pdata[0]);
  g_signal_connect (lines, "items-changed", G_CALLBACK (count_cb), changes);
  muc_import_leave_table_out (import, 0, tables->pdata[0], TRUE);
  again = place_findings (import);
  muc_import_lines_update (lines, again->pdata[0]);
  /* The head and the two rows of the table. */
  g_assert_cmpstr (changes->str, ==, "6 7 8 ");
}

static void
test_widths (void)
{
  g_autoptr (MucImport) import = read_papers (goals, risks);
  MucSource *source = muc_import_get_source (import, 0);
  g_autoptr (GArray) text = muc_import_widths_measure (source, 7, 10, FALSE);
  g_autoptr (GArray) table = muc_import_widths_measure (source, 7, 10, TRUE);
  g_autoptr (MucImportLines) wide = muc_import_lines_new (import, 1, 0, G_MAXUINT, FALSE);
  g_autoptr (MucImportLine) row = NULL;

  g_assert_cmpuint (text->len, ==, 5);
  g_assert_cmpint (g_array_index (text, int, 1), >, 2 * g_array_index (text, int, 3));
  g_assert_cmpint (g_array_index (table, int, 3), >, g_array_index (table, int, 0));
  /* A row of many cells within a text is told cell by cell. */
  row = g_list_model_get_item (G_LIST_MODEL (wide), 2);
  g_assert_null (muc_import_line_get_cells (row));
  g_assert_true (g_str_has_prefix (muc_import_line_get_text (row), "1 │ Cứu hộ │ Chòi canh đổ"));
}

/* Meanings */

static void
test_meanings (void)
{
  g_autoptr (MucImport) import = read_papers (goals, risks);
  g_autoptr (GPtrArray) actions = muc_import_list_tables (import, 0);
  g_autoptr (GPtrArray) register_tables = muc_import_list_tables (import, 1);
  g_autoptr (GArray) list = muc_import_meanings_list (actions->pdata[0], 0);

  g_assert_cmpuint (list->len, ==, MUC_N_COLUMNS + 1);
  g_assert_cmpint (g_array_index (list, int, MUC_N_COLUMNS), ==, MUC_TABLE_SKIPPED);
  g_assert_cmpstr (muc_import_meanings_get_name (FALSE, MUC_COLUMN_PARTIES), ==, "Responsible");
  g_assert_cmpstr (muc_import_meanings_get_name (TRUE, MUC_RISK_COLUMN_CAUSES), ==, "Causes");
  g_assert_cmpstr (muc_import_meanings_get_name (TRUE, MUC_TABLE_SKIPPED), ==, "Leave out");
  for (int i = 0; i < MUC_N_RISK_COLUMNS; i++)
    g_assert_nonnull (muc_import_meanings_get_name (TRUE, i));
  g_array_unref (g_steal_pointer (&list));
  list = muc_import_meanings_list (register_tables->pdata[0], 0);
  g_assert_cmpuint (list->len, ==, MUC_N_RISK_COLUMNS + 1);
}

/* Units */

static void
test_unit_choices (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  const MucUnitName *name;
  GString *text = g_string_new (NULL);
  g_autofree char *described = NULL;

  muc_record_append (plan, MUC_TYPE_UNIT, "name", "Thanh tra", NULL);
  muc_record_append (plan, MUC_TYPE_UNIT, "name", "Văn phòng", NULL);
  muc_record_append (plan, MUC_TYPE_UNIT, "name", "Đội Cứu hộ", NULL);
  muc_import_set_asks (import, TRUE);
  muc_import_set_plan (import, plan);
  g_assert_true (muc_import_add_text (import, "a.txt", goals, NULL));
  plans = muc_import_build (import, NULL);
  g_assert_cmpuint (muc_import_list_new_units (import)->len, ==, 1);
  name = muc_import_list_new_units (import)->pdata[0];
  choices = muc_unit_choices_list (muc_import_list_new_units (import), name, plan);
  for (guint i = 0; i < choices->len; i++)
    {
      const MucUnitChoice *choice = choices->pdata[i];

      g_string_append_printf (text, "%d %s\n", choice->meaning,
                              choice->unit != NULL ? choice->unit : "");
    }
  described = g_string_free (text, FALSE);
  g_assert_cmpstr (described, ==, "0 \n1 Văn phòng\n1 Đội Cứu hộ\n1 Thanh tra\n2 \n");
  g_assert_cmpuint (muc_unit_choices_find (choices, name), ==, 0);
}

/* Problems */

static void
assert_problem (const char         *first,
                const char         *second,
                const char         *words,
                MucImportPlaceKind  kind)
{
  g_autoptr (MucImport) import = read_papers (first, second);
  g_autoptr (GPtrArray) plans = muc_import_build (import, NULL);
  MucImportPlace place;
  g_autofree char *problem = muc_import_list_find_problem (import, plans != NULL, &place);

  if (words == NULL)
    {
      g_assert_null (problem);
      return;
    }
  g_assert_nonnull (strstr (problem, words));
  g_assert_cmpint (place.kind, ==, kind);
}

static void
test_problems (void)
{
  assert_problem (goals, NULL, NULL, MUC_IMPORT_PLACE_FILE);
  assert_problem ("Thư mời\n", NULL, "No paper", MUC_IMPORT_PLACE_FILE);
  assert_problem (goals, goals, "Two papers", MUC_IMPORT_PLACE_PAPER);
  assert_problem ("MỤC TIÊU CHẤT LƯỢNG\n1. Giữ sạch bãi tắm.\n", NULL, "no year",
                  MUC_IMPORT_PLACE_PAPER);
  assert_problem (goals, risks, "not in the scale", MUC_IMPORT_PLACE_QUESTIONS);
}

static void
test_tables (void)
{
  g_autoptr (MucImport) import = read_papers (goals, risks);
  g_autoptr (GPtrArray) actions = muc_import_list_tables (import, 0);
  g_autoptr (GPtrArray) register_tables = muc_import_list_tables (import, 1);
  g_autofree char *title = muc_import_list_get_table_title (actions->pdata[0]);
  g_autofree char *facts = muc_import_list_describe_table (actions->pdata[0],
                                                           muc_import_get_source (import, 0));
  g_autofree char *register_title = muc_import_list_get_table_title (register_tables->pdata[0]);
  g_autofree char *all = muc_import_list_describe_all (import, 0);
  g_autofree char *with_refused = muc_import_list_describe_all (import, 3);

  g_assert_cmpstr (title, ==, "Objective 1: Giữ sạch 95% bãi tắm.");
  g_assert_cmpstr (facts, ==, "2 rows · lines 8–10");
  g_assert_cmpstr (register_title, ==, "Risks");
  g_assert_cmpstr (all, ==, "2 papers · 1 objective · 2 actions · 1 risk");
  g_assert_cmpstr (with_refused, ==,
                   "2 papers · 1 objective · 2 actions · 1 risk · 3 files could not be read");
}

/* Where a message says a word stands: its table, else its paper. */
static void
test_find_line (void)
{
  g_autoptr (MucImport) import = read_papers (goals, risks);
  MucImportPlace place;
  guint line;

  g_assert_true (muc_import_place_find_line (import, "a.txt", 10, &place, &line));
  g_assert_cmpint (place.kind, ==, MUC_IMPORT_PLACE_TABLE);
  g_assert_cmpuint (place.index, ==, 0);
  g_assert_cmpuint (line, ==, 9);
  g_assert_true (muc_import_place_find_line (import, "a.txt", 5, &place, &line));
  g_assert_cmpint (place.kind, ==, MUC_IMPORT_PLACE_PAPER);
  g_assert_cmpuint (line, ==, 4);
  g_assert_true (muc_import_place_find_line (import, "b.txt", 3, &place, &line));
  g_assert_cmpint (place.kind, ==, MUC_IMPORT_PLACE_TABLE);
  g_assert_cmpuint (place.index, ==, 1);
  g_assert_false (muc_import_place_find_line (import, "b.txt", 9, &place, &line));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-lists/places", test_places);
  g_test_add_func ("/import-lists/lines-of-places", test_lines_of_places);
  g_test_add_func ("/import-lists/keys", test_keys);
  g_test_add_func ("/import-lists/lines", test_lines);
  g_test_add_func ("/import-lists/lines-changed", test_lines_changed);
  g_test_add_func ("/import-lists/widths", test_widths);
  g_test_add_func ("/import-lists/meanings", test_meanings);
  g_test_add_func ("/import-lists/unit-choices", test_unit_choices);
  g_test_add_func ("/import-lists/problems", test_problems);
  g_test_add_func ("/import-lists/tables", test_tables);
  g_test_add_func ("/import-lists/find-line", test_find_line);
  return g_test_run ();
}
