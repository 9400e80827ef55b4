/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/pdf-writer.h"
#include "issue/issue.h"
#include "model/duty.h"
#include "model/objective.h"
#include "model/risk.h"
#include "model/sample.h"
#include "report/report.h"
#include "store/apply.h"
#include "store/edits.h"
#include "store/fixture.h"
#include "store/progress-edits.h"
#include "store/risk-edits.h"
#include "tools.h"

#define YEAR 2031
#define LATE_UNIT "Phòng Quản lý rừng"
#define SILENT_UNIT "Thanh tra Sở"

/* A whole year of the sample's office: four quarters are entered and reported about, one unit is
 * late, one reports nothing, a risk comes true. */

static const struct
{
  const char *key;
  const char *date; /* of the report */
  const char *done;
  const char *numerator;
  const char *denominator;
  const char *causes;
  const char *proposals;
} quarters[] = {
  { "2031-q1", "2031-04-05", "2031-02-14", "126", "126", "Hai xã chưa gửi danh sách hộ trồng rừng.",
    "Đề nghị UBND các xã gửi danh sách trước ngày 15/4.\nĐề nghị bố trí thêm xe đi kiểm tra." },
  { "2031-q2", "2031-07-04", "2031-05-20", "140", "144", NULL, NULL },
  { "2031-q3", "2031-10-06", "2031-08-15", "151", "151", NULL, NULL },
  { "2031-q4", "2032-01-05", "2031-11-28", "98", "98", NULL, NULL },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (MucPlan) sample = muc_sample_new_january (YEAR);
  g_autoptr (GError) error = NULL;

  fixture_set_up (fixture, data);
  muc_apply_plan (fixture->store, sample, "Mẫu", MUC_APPLY_FIRST, &error);
  g_assert_no_error (error);
}

static MucYear *
get_year (Fixture *fixture)
{
  return fixture_get_year (fixture, YEAR);
}

static MucPeriod
get_period (const char *key)
{
  MucPeriod period;

  g_assert_true (muc_period_parse (key, &period));
  return period;
}

static void
say (Fixture    *fixture,
     MucDuty    *duty,
     const char *property,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_progress_edits_say (fixture->store, duty, property, text, &error);
  g_assert_no_error (error);
}

/* In the first quarter one unit leaves what has a day undone; another one never says anything. */
static gboolean
is_unsaid (MucDuty    *duty,
           const char *key)
{
  const char *unit = muc_unit_get_name (muc_duty_get_unit (duty));
  GDate due;

  return g_str_equal (unit, SILENT_UNIT)
         || (g_str_equal (unit, LATE_UNIT) && g_str_equal (key, "2031-q1")
             && muc_duty_get_due (duty, &due));
}

static void
enter_progress (Fixture *fixture,
                guint    quarter)
{
  const MucPeriod period = get_period (quarters[quarter].key);
  g_autoptr (GPtrArray) duties = muc_duties_list (get_year (fixture), &period);

  for (guint i = 0; i < duties->len; i++)
    {
      if (is_unsaid (duties->pdata[i], quarters[quarter].key))
        continue;
      say (fixture, duties->pdata[i], "state", "done");
      if (i == 0)
        {
          say (fixture, duties->pdata[i], "result", "Quyết định số 12/QĐ-SLNMT");
          say (fixture, duties->pdata[i], "done", quarters[quarter].done);
        }
    }
}

static void
measure (Fixture    *fixture,
         guint       objective,
         guint       target,
         guint       quarter,
         const char *property,
         const char *text)
{
  const MucPeriod period = get_period (quarters[quarter].key);
  g_autoptr (GError) error = NULL;

  muc_progress_edits_measure (fixture->store,
                              fixture_peek (fixture_peek (get_year (fixture), MUC_TYPE_OBJECTIVE,
                                                          objective), MUC_TYPE_TARGET, target),
                              &period, NULL, property, text, &error);
  g_assert_no_error (error);
}

static void
post (Fixture    *fixture,
      guint       quarter,
      MucPosting  posting)
{
  const MucPeriod period = get_period (quarters[quarter].key);
  g_autoptr (GError) error = NULL;

  muc_progress_edits_post (fixture->store, get_year (fixture), &period, posting, &error);
  g_assert_no_error (error);
}

static void
enter_figures (Fixture *fixture,
               guint    quarter)
{
  measure (fixture, 0, 0, quarter, "numerator", quarters[quarter].numerator);
  measure (fixture, 0, 0, quarter, "denominator", quarters[quarter].denominator);
  measure (fixture, 0, 1, quarter, "numerator", "0");
  measure (fixture, 0, 1, quarter, "denominator", "0");
  measure (fixture, 4, 0, quarter, "value", "40");
  post (fixture, quarter, MUC_POSTING_POSTED);
  /* Not posted: it counts in no report. */
  measure (fixture, 1, 0, quarter, "value", "93.25");
}

static void
write_paper (Fixture    *fixture,
             guint       quarter,
             const char *property,
             const char *text)
{
  g_autoptr (GError) error = NULL;

  muc_edits_set_paper_field (fixture->store, get_year (fixture),
                             MUC_PAPER_KEY ("period-report", NULL, quarters[quarter].key),
                             property, text, &error);
  g_assert_no_error (error);
}

static GBytes *
print (Fixture *fixture,
       guint    quarter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document =
    muc_issue_build_paper (fixture->store, get_year (fixture),
                           MUC_PAPER_KEY ("period-report", NULL, quarters[quarter].key), &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = muc_pdf_dup_bytes (document, &error);
  g_assert_no_error (error);
  return bytes;
}

static GBytes *
issue (Fixture *fixture,
       guint    quarter)
{
  const MucSealHead head = { .title = "Báo cáo", .number = "31", .symbol = "BC-SLNMT",
                             .date = quarters[quarter].date };
  g_autoptr (GError) error = NULL;

  muc_issue_paper (fixture->store, get_year (fixture),
                   MUC_PAPER_KEY ("period-report", NULL, quarters[quarter].key), &head, &error);
  g_assert_no_error (error);
  return print (fixture, quarter);
}

static void
enter_happenings (Fixture *fixture)
{
  MucObjective *first = fixture_peek (get_year (fixture), MUC_TYPE_OBJECTIVE, 0);
  MucAction *apology = fixture_peek (first, MUC_TYPE_ACTION, 3);
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store), "Bộ phận Một cửa");
  g_autoptr (GError) error = NULL;

  muc_progress_edits_add_event (fixture->store, apology, unit, "2031-02-20",
                                "Gửi thư xin lỗi cho hai người nộp", &error);
  g_assert_no_error (error);
  muc_risk_edits_add_occurrence (fixture->store,
                                 fixture_peek (get_year (fixture), MUC_TYPE_RISK, 1),
                                 "2031-05-06", "Giấy phép ghi sai thời hạn", &error);
  g_assert_no_error (error);
}

static void
pass_year (Fixture *fixture,
           GBytes **issued)
{
  enter_happenings (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      enter_progress (fixture, i);
      enter_figures (fixture, i);
      if (quarters[i].causes != NULL)
        {
          write_paper (fixture, i, "causes", quarters[i].causes);
          write_paper (fixture, i, "proposals", quarters[i].proposals);
        }
      write_paper (fixture, i, "recipients", "Sở Nội vụ\nLãnh đạo Sở\nLưu: VT, VP");
      issued[i] = issue (fixture, i);
    }
}

/* At the end of the year the first quarter is put right, which no report that was sent says. */
static void
change_first_quarter (Fixture *fixture)
{
  const MucPeriod period = get_period (quarters[0].key);
  g_autoptr (GPtrArray) duties = muc_duties_list (get_year (fixture), &period);
  MucObjective *first = fixture_peek (get_year (fixture), MUC_TYPE_OBJECTIVE, 0);
  g_autoptr (GError) error = NULL;

  say (fixture, duties->pdata[0], "result", "Viết lại sau");
  post (fixture, 0, MUC_POSTING_DRAFT);
  measure (fixture, 0, 0, 0, "numerator", "1");
  muc_edits_set_field (fixture->store, first, "text", "Mục tiêu viết lại", &error);
  g_assert_no_error (error);
}

static char *
read_text (GBytes     *bytes,
           const char *name)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  text = tool_run ("pdftotext", "-raw", path, "-", NULL);
  fixture_remove_folder (folder);
  return text != NULL ? tool_fold (text) : NULL;
}

static void
assert_says (const char *text,
             ...)
{
  const char *part;
  va_list parts;

  va_start (parts, text);
  while ((part = va_arg (parts, const char *)) != NULL)
    if (strstr (text, part) == NULL)
      g_error ("“%s” is missing in: %s", part, text);
  va_end (parts);
}

/* All four are as they were sent, whatever was written since, also after the file was opened
 * anew. */
static void
test_reprint (Fixture       *fixture,
              gconstpointer  data)
{
  GBytes *issued[G_N_ELEMENTS (quarters)] = { NULL };

  pass_year (fixture, issued);
  change_first_quarter (fixture);
  fixture_reopen (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      g_autoptr (GBytes) again = print (fixture, i);

      g_assert_true (g_bytes_equal (issued[i], again));
      g_assert_true (i == 0 || !g_bytes_equal (issued[i], issued[i - 1]));
      g_bytes_unref (issued[i]);
    }
  fixture_assert_sound (fixture->path);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  GBytes *issued[G_N_ELEMENTS (quarters)] = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  pass_year (fixture, issued);
  first = read_text (issued[0], "q1.pdf");
  second = read_text (issued[1], "q2.pdf");
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    g_bytes_unref (issued[i]);
  if (first == NULL)
    return;
  assert_says (first, "Số: 31/BC-SLNMT", "ngày 05 tháng 4 năm 2031", "BÁO CÁO",
               "Kết quả thực hiện mục tiêu chất lượng quý I năm 2031",
               "từ ngày 01/01/2031 đến ngày 31/03/2031", "(126/126)", "= 100%", "Đạt",
               "40 ha", "Chưa đạt mức cả năm", "(0/0)", "Không phát sinh", "Chưa có số liệu",
               LATE_UNIT ":", "7 hoàn thành, 2 chậm", "Các công việc chậm thời hạn",
               "Chưa có báo cáo: Thanh tra Sở",
               "Hai xã chưa gửi", "Đề nghị bố trí thêm xe", "14/02/2031", "12/QĐ-SLNMT",
               "(1 lần phát sinh)", "thư xin lỗi", "Nơi nhận", "Sở Nội vụ", "GIÁM ĐỐC",
               "Phùng Nhật Vi", NULL);
  g_assert_null (strstr (first, "93,25"));
  g_assert_null (strstr (first, "Giấy phép ghi sai"));
  assert_says (second, "quý II năm 2031", "97,22%", "(140/144)", "Chưa đạt", "(kém hơn)",
               "Giấy phép ghi sai", "06/05/2031", "không có công việc chậm thời hạn",
               "Không có đề xuất, kiến nghị.", NULL);
}

/* Made anew in another form, an issued report says what it said. */
static void
test_workbook (Fixture       *fixture,
               gconstpointer  data)
{
  GBytes *issued[G_N_ELEMENTS (quarters)] = { NULL };
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *texts = NULL;
  g_autofree char *book = NULL;

  pass_year (fixture, issued);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    g_bytes_unref (issued[i]);
  change_first_quarter (fixture);
  document = muc_issue_build_paper (fixture->store, get_year (fixture),
                                    MUC_PAPER_KEY ("period-report", NULL, "2031-q1"), NULL);
  path = tool_write (document, "q1.xlsx");
  book = tool_read_member (path, "xl/workbook.xml");
  assert_says (book, "Báo cáo", "Công việc", "Tồn tại", "Rủi ro", "Kiến nghị", "Dữ liệu",
               "Dữ liệu chỉ tiêu", NULL);
  texts = tool_read_member (path, "xl/sharedStrings.xml");
  assert_says (texts, "Quyết định số 12/QĐ-SLNMT", "Hai xã chưa gửi", LATE_UNIT, NULL);
  g_assert_null (strstr (texts, "Viết lại sau"));
  g_assert_null (strstr (texts, "Mục tiêu viết lại"));
}

/* What a report of a period is made from stays open, but not what it says itself. */
static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  GBytes *issued[G_N_ELEMENTS (quarters)] = { NULL };
  MucPaper *paper;
  g_autoptr (GError) error = NULL;

  pass_year (fixture, issued);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    g_bytes_unref (issued[i]);
  change_first_quarter (fixture);
  paper = muc_year_find_paper (get_year (fixture),
                               MUC_PAPER_KEY ("period-report", NULL, "2031-q1"));
  g_assert_false (muc_edits_set_field (fixture->store, paper, "causes", "Khác", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_false (muc_edits_set_field (fixture->store, paper, "period", "2031-q2", &error));
  g_assert_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED);
}

/* Figures that were wrong in a report that was sent are told in an amendment, with the report made
 * anew. */
static void
test_amended (Fixture       *fixture,
              gconstpointer  data)
{
  const MucPaperKey key = { "period-report", NULL, "2031-q1" };
  const MucSealHead head = { .title = "Báo cáo", .number = "9", .date = "2031-05-10" };
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) slip = NULL;
  g_autofree char *text = NULL;
  g_autofree char *slip_text = NULL;
  g_autoptr (GError) error = NULL;
  MucSeal *seal;

  enter_figures (fixture, 0);
  first = issue (fixture, 0);
  muc_seal_open_amendment (fixture->store, muc_year_find_paper (get_year (fixture), &key), NULL,
                           "Sai số liệu", &error);
  g_assert_no_error (error);
  post (fixture, 0, MUC_POSTING_DRAFT);
  measure (fixture, 0, 0, 0, "numerator", "121");
  post (fixture, 0, MUC_POSTING_POSTED);
  seal = muc_issue_paper (fixture->store, get_year (fixture), &key, &head, &error);
  g_assert_no_error (error);
  second = print (fixture, 0);
  slip = muc_seal_read_slip (fixture->store, seal, &error);
  g_assert_no_error (error);
  g_assert_false (g_bytes_equal (first, second));
  text = read_text (second, "second.pdf");
  slip_text = read_text (slip, "slip.pdf");
  if (text == NULL)
    return;
  assert_says (text, "(121/126)", "96,03%", NULL);
  assert_says (slip_text, "BẢN SỬA ĐỔI, BỔ SUNG LẦN 1",
               "Báo cáo kết quả thực hiện mục tiêu chất lượng quý I năm 2031",
               "báo cáo được lập lại kèm theo", NULL);
}

/* The windows of Home Affairs take the last days of December along, also once they are sealed. */
static void
test_december (Fixture       *fixture,
               gconstpointer  data)
{
  const MucPaperKey key = { "period-report", NULL, "2031-wq1" };
  const MucSealHead head = { .title = "Báo cáo", .number = "2", .date = "2031-03-20" };
  MucYear *before = fixture_get_year (fixture, YEAR - 1);
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *texts = NULL;
  g_autoptr (GError) error = NULL;

  muc_risk_edits_add_occurrence (fixture->store, fixture_peek (before, MUC_TYPE_RISK, 1),
                                 "2030-12-14", "Trước kỳ", &error);
  muc_risk_edits_add_occurrence (fixture->store, fixture_peek (before, MUC_TYPE_RISK, 1),
                                 "2030-12-20", "Giấy phép thiếu chữ ký", &error);
  g_assert_no_error (error);
  document = muc_issue_build_paper (fixture->store, get_year (fixture), &key, &error);
  g_assert_no_error (error);
  bytes = muc_pdf_dup_bytes (document, &error);
  text = read_text (bytes, "december.pdf");
  if (text != NULL)
    {
      assert_says (text, "từ ngày 15/12/2030", "20/12/2030", "Giấy phép thiếu chữ ký", NULL);
      g_assert_null (strstr (text, "Trước kỳ"));
    }
  g_clear_object (&document);
  muc_issue_paper (fixture->store, get_year (fixture), &key, &head, &error);
  g_assert_no_error (error);
  document = muc_issue_build_paper (fixture->store, get_year (fixture), &key, &error);
  path = tool_write (document, "december.xlsx");
  texts = tool_read_member (path, "xl/sharedStrings.xml");
  assert_says (texts, "Giấy phép thiếu chữ ký", NULL);
}

static void
assert_refused (Fixture    *fixture,
                const char *period)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_issue_build_paper (fixture->store, get_year (fixture),
                                        MUC_PAPER_KEY ("period-report", NULL, period), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_PERIOD);
}

static void
test_unknown_period (Fixture       *fixture,
                     gconstpointer  data)
{
  assert_refused (fixture, NULL);
  assert_refused (fixture, "2031-q5");
  assert_refused (fixture, "2030-q1");
}

static gboolean
is_offered (Fixture    *fixture,
            MucUnit    *unit,
            const char *period,
            int         month)
{
  GDate today;
  g_autoptr (GPtrArray) keys = NULL;

  g_date_set_dmy (&today, 2, (GDateMonth) month, YEAR);
  keys = muc_report_list_papers (get_year (fixture), &today);
  for (guint i = 0; i < keys->len; i++)
    if (muc_paper_key_equal (keys->pdata[i], MUC_PAPER_KEY ("period-report", unit, period)))
      return TRUE;
  return FALSE;
}

/* What is over, the present quarter, and what somebody began to write. */
static void
test_offered (Fixture       *fixture,
              gconstpointer  data)
{
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store),
                                      "Phòng Bảo vệ môi trường");

  g_assert_true (is_offered (fixture, NULL, "2031-q1", 2));
  g_assert_false (is_offered (fixture, NULL, "2031-q2", 2));
  g_assert_false (is_offered (fixture, NULL, "2031", 2));
  g_assert_false (is_offered (fixture, NULL, "2031-wq1", 2));
  g_assert_true (is_offered (fixture, NULL, "2031-wq1", 4));
  g_assert_true (is_offered (fixture, unit, "2031-q1", 4));
  g_assert_false (is_offered (fixture, unit, "2031-wq1", 4));
  write_paper (fixture, 3, "causes", "Viết sớm");
  g_assert_true (is_offered (fixture, NULL, "2031-q4", 2));
}

/* A unit reports about its own objectives, and the register of risks is not its own. */
static void
test_unit (Fixture       *fixture,
           gconstpointer  data)
{
  MucUnit *unit = muc_plan_find_unit (muc_store_get_plan (fixture->store),
                                      "Phòng Bảo vệ môi trường");
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document =
    muc_issue_build_paper (fixture->store, get_year (fixture),
                           MUC_PAPER_KEY ("period-report", unit, "2031-q1"), &error);
  g_autoptr (GBytes) bytes = muc_pdf_dup_bytes (document, &error);
  g_autofree char *text = read_text (bytes, "unit.pdf");

  g_assert_no_error (error);
  if (text == NULL)
    return;
  assert_says (text, "Trả lời 100% đề nghị tham vấn", "Lập sổ theo dõi đề nghị", "IV. Đề xuất",
               NULL);
  g_assert_null (strstr (text, "Rà soát danh mục"));
  g_assert_null (strstr (text, "Rủi ro đã xảy ra"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/report/year/" #name, Fixture, NULL, set_up, test_##name, fixture_tear_down)
  ADD (reprint);
  ADD (pages);
  ADD (workbook);
  ADD (locked);
  ADD (amended);
  ADD (unknown_period);
  ADD (offered);
  ADD (unit);
  ADD (december);
#undef ADD

  return g_test_run ();
}
