/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of papers, and what comes of the clerk's words on them. */
#include "import/import.h"

#include <string.h>

#include "import/columns.h"
#include "import/risk-columns.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/risk.h"

#define FORM "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tKết quả dự kiến\n"

/* One column whose heading says nothing, the same in both tables. */
#define ODD "STT\tNội dung công việc\tThời gian hoàn thành\tKết quả dự kiến\tAi lo\n"

static const char odd[] =
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "1. Giữ sạch 95% bãi tắm.\n"
  "2. Cứu hộ trong 5 phút.\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  ODD
  "1\tNhặt rác\tQuý I\tẢnh chụp\tPhòng Bãi biển\n"
  "3\tĐặt thùng rác\tQuý II\tBiên bản\tVăn phòng\n"
  "Mục tiêu 2: Cứu hộ trong 5 phút.\n"
  ODD
  "1\tTrực chòi canh\tHàng ngày\tSổ trực\tĐội Cứu hộ\n";

static const char two_heads[] =
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "1. Giữ sạch 95% bãi tắm.\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n"
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  "STT\tNội dung công việc\tThời gian hoàn thành\tGhi chú\n"
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  FORM
  "1\tĐặt thùng rác\tPhòng Bãi biển\tQuý II\tBiên bản\n";

static MucImport *
read_text (const char *text)
{
  MucImport *import = muc_import_new (NULL);
  g_autoptr (GError) error = NULL;

  muc_import_add_text (import, "bien.txt", text, &error);
  g_assert_no_error (error);

  return import;
}

static const MucPaperTable *
get_table (MucImport *import,
           guint      paper,
           guint      i)
{
  g_autoptr (GPtrArray) tables = muc_import_list_tables (import, paper);

  g_assert_cmpuint (i, <, tables->len);
  return tables->pdata[i];
}

static guint
count_tables (MucImport *import,
              guint      paper)
{
  g_autoptr (GPtrArray) tables = muc_import_list_tables (import, paper);

  return tables->len;
}

static int
get_meaning (const MucPaperTable *table,
             guint                column)
{
  return g_array_index (table->meanings, int, column);
}

static MucRecord *
build_year (MucImport  *import,
            GPtrArray **plans)
{
  g_autoptr (GError) error = NULL;

  *plans = muc_import_build (import, &error);
  g_assert_no_error (error);

  return muc_record_peek ((*plans)->pdata[0], MUC_TYPE_YEAR, 0);
}

/* The cell of an action: each of them, then the parties it names. */
static char *
describe_action (MucRecord *year,
                 guint      objective,
                 guint      action)
{
  MucRecord *owner = muc_record_peek (year, MUC_TYPE_OBJECTIVE, objective);
  MucAction *record = muc_record_peek (owner, MUC_TYPE_ACTION, action);
  const char *note = muc_action_get_note (record);

  return g_strdup_printf ("%s | %s | %s | %s | %s | %u", muc_action_get_text (record),
                          muc_action_get_parties_text (record),
                          muc_action_get_deadline_text (record), muc_action_get_expected (record),
                          note, muc_record_count (MUC_RECORD (record), MUC_TYPE_PARTY));
}

static void
assert_action (MucImport  *import,
               guint       objective,
               guint       action,
               const char *expected)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autofree char *described = describe_action (build_year (import, &plans), objective, action);

  g_assert_cmpstr (described, ==, expected);
}

static guint
count_findings (MucImport  *import,
                const char *words)
{
  GPtrArray *findings = muc_import_get_findings (import);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += strstr (((MucImportFinding *) findings->pdata[i])->message, words) != NULL;

  return n;
}

static void
test_listed (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  const MucPaperTable *table;

  g_assert_cmpuint (count_tables (import, 0), ==, 2);
  table = get_table (import, 0, 0);
  g_assert_cmpuint (table->first, ==, 5);
  g_assert_cmpuint (table->body, ==, 6);
  g_assert_cmpuint (table->end, ==, 8);
  g_assert_cmpuint (table->n_rows, ==, 2);
  g_assert_cmpuint (table->objective, ==, 1);
  g_assert_cmpstr (table->text, ==, "Giữ sạch 95% bãi tắm.");
  g_assert_cmpstr (table->headings->pdata[4], ==, "Ai lo");
  g_assert_cmpint (get_meaning (table, 4), ==, MUC_COLUMN_NOTE);
  g_assert_cmpuint (get_table (import, 0, 1)->objective, ==, 2);
  g_assert_cmpuint (muc_import_count_alike (import, 0, table), ==, 2);
}

/* A correction holds for each table with that head, or for the one alone. */
static void
test_column (void)
{
  g_autoptr (MucImport) import = read_text (odd);

  assert_action (import, 0, 0, "Nhặt rác | (null) | Quý I | Ảnh chụp | Phòng Bãi biển | 0");
  muc_import_say_column (import, 0, get_table (import, 0, 0), 4, MUC_COLUMN_PARTIES, TRUE);
  g_assert_cmpint (get_meaning (get_table (import, 0, 0), 4), ==, MUC_COLUMN_PARTIES);
  g_assert_true (muc_paper_table_is_corrected (get_table (import, 0, 1)));
  assert_action (import, 0, 0, "Nhặt rác | Phòng Bãi biển | Quý I | Ảnh chụp | (null) | 1");
  assert_action (import, 1, 0, "Trực chòi canh | Đội Cứu hộ | Hàng ngày | Sổ trực | (null) | 1");

  muc_import_say_column (import, 0, get_table (import, 0, 1), 4, MUC_COLUMN_NOTE, FALSE);
  g_assert_false (muc_paper_table_is_corrected (get_table (import, 0, 1)));
  assert_action (import, 0, 0, "Nhặt rác | Phòng Bãi biển | Quý I | Ảnh chụp | (null) | 1");
  assert_action (import, 1, 0,
                 "Trực chòi canh | (null) | Hàng ngày | Sổ trực | Đội Cứu hộ | 0");
}

/* The heading of the column goes with what it is taken for. */
static void
test_heading (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  g_autoptr (GPtrArray) plans = NULL;
  MucObjective *objective;

  muc_import_say_column (import, 0, get_table (import, 0, 0), 4, MUC_COLUMN_PARTIES, TRUE);
  objective = muc_record_peek (build_year (import, &plans), MUC_TYPE_OBJECTIVE, 0);
  g_assert_cmpstr (muc_objective_get_party_heading (objective), ==, "Ai lo");
}

/* A head alone, at the end of a page, says nothing of the table that follows. */
static void
test_two_heads (void)
{
  g_autoptr (MucImport) import = read_text (two_heads);
  g_autoptr (GPtrArray) plans = NULL;
  MucObjective *objective;

  objective = muc_record_peek (build_year (import, &plans), MUC_TYPE_OBJECTIVE, 0);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION), ==, 1);
  g_assert_cmpstr (muc_objective_get_party_heading (objective), ==, "Trách nhiệm");
  g_assert_cmpstr (muc_objective_get_result_heading (objective), ==, "Kết quả dự kiến");
}

/* What is left out is in no record, and it is no line that found no place. */
static void
test_skip (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  guint n_findings = muc_import_get_findings (import)->len;

  muc_import_say_column (import, 0, get_table (import, 0, 0), 4, MUC_TABLE_SKIPPED, TRUE);
  assert_action (import, 0, 0, "Nhặt rác | (null) | Quý I | Ảnh chụp | (null) | 0");
  for (guint i = 0; i < 5; i++)
    muc_import_say_column (import, 0, get_table (import, 0, 0), i, MUC_TABLE_SKIPPED, TRUE);
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 1);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_actions, ==, 0);
  g_assert_cmpuint (count_tables (import, 0), ==, 2);
  g_assert_cmpuint (muc_import_get_findings (import)->len, <=, n_findings);
}

/* Two columns of one meaning are both kept. */
static void
test_joined (void)
{
  g_autoptr (MucImport) import = read_text (odd);

  muc_import_say_column (import, 0, get_table (import, 0, 0), 4, MUC_COLUMN_EXPECTED, TRUE);
  assert_action (import, 0, 0,
                 "Nhặt rác | (null) | Quý I | Ảnh chụp\nPhòng Bãi biển | (null) | 0");
}

static void
test_left_out (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  g_autoptr (GPtrArray) plans = NULL;
  MucRecord *year;

  g_assert_cmpuint (count_findings (import, "Row number 3"), ==, 1);
  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), TRUE);
  g_assert_true (get_table (import, 0, 0)->left_out);
  g_assert_cmpuint (get_table (import, 0, 0)->n_rows, ==, 2);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_actions, ==, 1);
  g_assert_cmpuint (count_findings (import, "Row number 3"), ==, 0);
  year = build_year (import, &plans);
  g_assert_cmpuint (muc_record_count (year, MUC_TYPE_OBJECTIVE), ==, 2);
  g_assert_cmpuint (muc_record_count (muc_record_peek (year, MUC_TYPE_OBJECTIVE, 0),
                                      MUC_TYPE_ACTION), ==, 0);

  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), FALSE);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_actions, ==, 3);
  g_assert_cmpuint (count_findings (import, "Row number 3"), ==, 1);
}

/* Objectives that only the table names go with it; that the paper is there is still seen. */
static void
test_band (void)
{
  g_autoptr (MucImport) import =
    read_text ("MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n" FORM
               "I\tMục tiêu 1: Giữ sạch bãi tắm\t\t\t\n"
               "1\tNhặt rác\tVăn phòng\tQuý I\tẢnh chụp\n"
               "II\tMục tiêu 2: Cứu hộ trong 5 phút\t\t\t\n"
               "1\tTrực chòi canh\tVăn phòng\tQuý I\tSổ trực\n");

  g_assert_cmpuint (count_tables (import, 0), ==, 1);
  g_assert_cmpuint (get_table (import, 0, 0)->n_objectives, ==, 2);
  g_assert_cmpuint (get_table (import, 0, 0)->n_rows, ==, 2);
  g_assert_cmpuint (get_table (import, 0, 0)->end, ==, 6);
  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), TRUE);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_objectives, ==, 0);
  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), FALSE);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_objectives, ==, 2);
}

/* A head that a page's end repeats begins no other table; another head does. */
static void
test_repeated_head (void)
{
  g_autoptr (MucImport) import =
    read_text ("MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n1. Giữ sạch bãi tắm.\n"
               "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG\nMục tiêu 1: Giữ sạch bãi tắm.\n" FORM
               "1\tNhặt rác\tVăn phòng\tQuý I\tẢnh chụp\n" FORM
               "2\tĐặt thùng rác\tVăn phòng\tQuý I\tBiên bản\n"
               "STT\tNội dung công việc\tThời gian hoàn thành\tTrách nhiệm\tKết quả dự kiến\n"
               "3\tĐặt biển báo\tQuý II\tVăn phòng\tBiên bản\n");

  g_assert_cmpuint (count_tables (import, 0), ==, 2);
  g_assert_cmpuint (get_table (import, 0, 0)->n_rows, ==, 2);
  g_assert_cmpuint (get_table (import, 0, 1)->n_rows, ==, 1);
  muc_import_say_column (import, 0, get_table (import, 0, 0), 4, MUC_COLUMN_NOTE, TRUE);
  assert_action (import, 0, 1, "Đặt thùng rác | Văn phòng | Quý I | (null) | Biên bản | 1");
  assert_action (import, 0, 2, "Đặt biển báo | Văn phòng | Quý II | Biên bản | (null) | 1");
}

/* A head in words of its own is told, and can be corrected. */
static void
test_unknown_head (void)
{
  g_autoptr (MucImport) import =
    read_text ("MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n1. Giữ sạch bãi tắm.\n"
               "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG\nMục tiêu 1: Giữ sạch bãi tắm.\n"
               "Mục\tViệc cần làm\tBao giờ xong\tAi lo\tĐược gì\n"
               "1\tNhặt rác\tQuý I\tVăn phòng\tẢnh chụp\n");

  g_assert_cmpuint (count_findings (import, "not that of the form"), ==, 1);
  assert_action (import, 0, 0, "Nhặt rác | Quý I | Văn phòng | Ảnh chụp | (null) | 1");
  muc_import_say_column (import, 0, get_table (import, 0, 0), 2, MUC_COLUMN_DEADLINE, TRUE);
  muc_import_say_column (import, 0, get_table (import, 0, 0), 3, MUC_COLUMN_PARTIES, TRUE);
  assert_action (import, 0, 0, "Nhặt rác | Văn phòng | Quý I | Ảnh chụp | (null) | 1");
  g_assert_cmpuint (count_findings (import, "not that of the form"), ==, 0);
}

/* A head of two rows is one head: also where a page's end repeats it, and where it is corrected. */
static void
test_two_rows (void)
{
  static const char head[] = "STT\tNội dung công việc\tThực hiện\t\tKết quả dự kiến\n"
                             "\t\tTrách nhiệm\tThời gian\t\n";
  g_autofree char *text =
    g_strconcat ("MỤC TIÊU CHẤT LƯỢNG NĂM 2031\n1. Giữ sạch bãi tắm.\n"
                 "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG\nMục tiêu 1: Giữ sạch bãi tắm.\n",
                 head, "1\tNhặt rác\tVăn phòng\tQuý I\tẢnh chụp\n",
                 head, "2\tĐặt thùng rác\tVăn phòng\tQuý II\tBiên bản\n", NULL);
  g_autoptr (MucImport) import = read_text (text);
  g_autoptr (GPtrArray) plans = NULL;
  const MucPaperTable *table = get_table (import, 0, 0);
  MucObjective *objective;

  g_assert_cmpuint (count_tables (import, 0), ==, 1);
  g_assert_cmpuint (table->n_rows, ==, 2);
  g_assert_cmpuint (table->body, ==, table->first + 2);
  g_assert_cmpstr (table->headings->pdata[2], ==, "Thực hiện Trách nhiệm");
  g_assert_cmpint (get_meaning (table, 3), ==, MUC_COLUMN_DEADLINE);
  muc_import_say_column (import, 0, table, 4, MUC_COLUMN_NOTE, TRUE);
  g_assert_cmpint (get_meaning (get_table (import, 0, 0), 2), ==, MUC_COLUMN_PARTIES);
  assert_action (import, 0, 1, "Đặt thùng rác | Văn phòng | Quý II | (null) | Biên bản | 1");
  objective = muc_record_peek (build_year (import, &plans), MUC_TYPE_OBJECTIVE, 0);
  g_assert_cmpstr (muc_objective_get_party_heading (objective), ==, "Trách nhiệm");
}

/* Registers */

#define RISK_HEAD \
  "STT\tQuá trình\tRủi ro\tNguyên nhân\tKhả năng xảy ra\tMức độ nghiêm trọng\tMức độ ưu tiên\t" \
  "Hành động xử lý\n"

static const char risks[] =
  "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2031\n"
  "I. CÁC RỦI RO\n" RISK_HEAD
  "1\tCứu hộ\tChòi canh đổ\tGió to\tCao\tNghiêm trọng\tXử lý\tChống thêm cột\n" RISK_HEAD
  "2\tCứu hộ\tPhao bị rách\tĐể ngoài nắng\tThấp\tNghiêm trọng\tXử lý\tCất vào kho\n"
  "II. CÁC CƠ HỘI\n" RISK_HEAD
  "1\tDu lịch\tĐường mới mở\tTỉnh làm đường\tCao\tNghiêm trọng\tXử lý\tQuảng bá\n";

static MucRisk *
get_risk (MucImport  *import,
          guint       position,
          GPtrArray **plans)
{
  return muc_record_peek (build_year (import, plans), MUC_TYPE_RISK, position);
}

static void
test_register (void)
{
  g_autoptr (MucImport) import = read_text (risks);
  g_autoptr (GPtrArray) plans = NULL;
  MucRisk *risk;

  g_assert_cmpuint (count_tables (import, 0), ==, 2);
  g_assert_cmpuint (get_table (import, 0, 0)->n_rows, ==, 2);
  g_assert_cmpuint (get_table (import, 0, 0)->n_risks, ==, 2);
  g_assert_cmpuint (get_table (import, 0, 1)->n_risks, ==, 0);
  g_assert_cmpuint (get_table (import, 0, 0)->end, ==, 6);
  g_assert_cmpuint (get_table (import, 0, 1)->first, ==, 7);
  g_assert_cmpstr (get_table (import, 0, 0)->headings->pdata[3], ==, "Nguyên nhân");

  muc_import_say_column (import, 0, get_table (import, 0, 0), 3, MUC_RISK_COLUMN_CONSEQUENCE,
                         TRUE);
  muc_import_say_column (import, 0, get_table (import, 0, 0), 7, MUC_RISK_COLUMN_CONSEQUENCE,
                         FALSE);
  risk = get_risk (import, 1, &plans);
  g_assert_null (muc_risk_get_causes (risk));
  g_assert_cmpstr (muc_risk_get_consequence (risk), ==, "Để ngoài nắng\nCất vào kho");
  risk = muc_record_peek (muc_record_get_owner (MUC_RECORD (risk)), MUC_TYPE_RISK, 2);
  g_assert_cmpstr (muc_risk_get_consequence (risk), ==, "Tỉnh làm đường");
  g_assert_cmpstr (muc_risk_get_treatment (risk), ==, "Quảng bá");
}

static void
test_register_left_out (void)
{
  g_autoptr (MucImport) import = read_text (risks);
  g_autoptr (GPtrArray) plans = NULL;

  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), TRUE);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_risks, ==, 0);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_opportunities, ==, 1);
  g_assert_cmpstr (muc_risk_get_text (get_risk (import, 0, &plans)), ==, "Đường mới mở");
  muc_import_leave_table_out (import, 0, get_table (import, 0, 1), TRUE);
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 1);
  g_assert_cmpuint (count_tables (import, 0), ==, 2);
  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), FALSE);
  g_assert_cmpuint (muc_import_get_paper (import, 0)->n_risks, ==, 2);
}

static void
test_register_skip (void)
{
  g_autoptr (MucImport) import = read_text (risks);
  g_autoptr (GPtrArray) plans = NULL;
  MucRisk *risk;

  muc_import_say_column (import, 0, get_table (import, 0, 0), 1, MUC_TABLE_SKIPPED, TRUE);
  muc_import_say_column (import, 0, get_table (import, 0, 0), 0, MUC_TABLE_SKIPPED, TRUE);
  risk = get_risk (import, 0, &plans);
  g_assert_null (muc_risk_get_process (risk));
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Chòi canh đổ");
}

/* Files */

/* What the clerk said of one file's papers stays when another file is read anew. */
static void
test_files (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  g_autoptr (GError) error = NULL;

  muc_import_add_text (import, "rui-ro.txt", risks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muc_import_get_n_files (import), ==, 2);
  g_assert_cmpuint (muc_import_get_paper (import, 1)->file, ==, 1);
  g_assert_cmpstr (muc_import_get_source (import, 1)->name, ==, "rui-ro.txt");
  muc_import_leave_out (import, 0, TRUE);
  muc_import_say_year (import, 0, 2032);
  muc_import_leave_table_out (import, 0, get_table (import, 0, 0), TRUE);
  muc_import_leave_table_out (import, 1, get_table (import, 1, 1), TRUE);
  g_assert_true (muc_import_is_left_out (import, 0));
  g_assert_false (muc_import_is_left_out (import, 1));
  g_assert_cmpint (muc_import_get_paper (import, 0)->year, ==, 2032);
  g_assert_cmpint (muc_import_get_paper (import, 1)->year, ==, 2031);
  g_assert_cmpuint (muc_import_get_paper (import, 1)->n_opportunities, ==, 0);
  muc_import_forget_files (import, 2);
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 2);
  muc_import_forget_files (import, 1);
  g_assert_cmpuint (muc_import_get_n_files (import), ==, 1);
  g_assert_cmpuint (muc_import_get_n_papers (import), ==, 1);
  g_assert_true (muc_import_is_left_out (import, 0));
}

/* A file that is forgotten asks nothing. */
static void
test_forgotten_letters (void)
{
  g_autoptr (MucImport) import = read_text (odd);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GError) error = NULL;

  muc_import_add_text (import, "cu.txt",
                       "MỤC TIÊU CHẤT LƯỢNG NĂM 2032\n"
                       "1. Tr¶ kÕt qu¶ ®óng hÑn cho 97% hå s¬ cña ng­êi d©n trong n¨m.\n",
                       &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_findings (import, "converted from"), ==, 1);
  g_assert_null (muc_import_build (import, &error));
  g_assert_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING);
  muc_import_forget_files (import, 1);
  g_assert_cmpuint (count_findings (import, "converted from"), ==, 0);
  g_assert_nonnull (build_year (import, &plans));
}

static GFile *
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), folder, NULL);
  g_autofree char *file = g_build_filename (path, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));

  return g_file_new_for_path (file);
}

/* Two files of one name are told apart by their folders. */
static void
test_names (void)
{
  g_autoptr (GFile) first = write_file ("2031", "muc-tieu.txt", odd);
  g_autoptr (GFile) second = write_file ("2032", "muc-tieu.txt", odd);
  g_autoptr (MucImport) import = muc_import_new (NULL);

  g_assert_true (muc_import_add_file (import, first, NULL, NULL));
  g_assert_true (muc_import_add_file (import, second, NULL, NULL));
  g_assert_cmpstr (muc_import_get_paper (import, 0)->source, ==, "muc-tieu.txt");
  g_assert_cmpstr (muc_import_get_paper (import, 1)->source, ==, "2032/muc-tieu.txt");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/tables/listed", test_listed);
  g_test_add_func ("/tables/column", test_column);
  g_test_add_func ("/tables/heading", test_heading);
  g_test_add_func ("/tables/two-heads", test_two_heads);
  g_test_add_func ("/tables/skip", test_skip);
  g_test_add_func ("/tables/joined", test_joined);
  g_test_add_func ("/tables/left-out", test_left_out);
  g_test_add_func ("/tables/band", test_band);
  g_test_add_func ("/tables/repeated-head", test_repeated_head);
  g_test_add_func ("/tables/unknown-head", test_unknown_head);
  g_test_add_func ("/tables/two-rows", test_two_rows);
  g_test_add_func ("/tables/register", test_register);
  g_test_add_func ("/tables/register-left-out", test_register_left_out);
  g_test_add_func ("/tables/register-skip", test_register_skip);
  g_test_add_func ("/tables/files", test_files);
  g_test_add_func ("/tables/forgotten-letters", test_forgotten_letters);
  g_test_add_func ("/tables/names", test_names);
  return g_test_run ();
}
