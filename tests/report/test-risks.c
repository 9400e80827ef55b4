/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/assessment.h"
#include "model/occurrence.h"
#include "report/report.h"
#include "risks.h"
#include "tools.h"

#define MM (72.0 / 25.4)

/* An office's register of one year: a rated risk, one whose priority was set by hand, and an
 * opportunity that nobody rated. */
typedef struct
{
  MucPlan *plan;
  MucYear *year;
  MucPaper *paper;
  MucScale *scale;
  MucRisk *first;
  MucRisk *second;
  MucRisk *opportunity;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = risks_create_plan ();
  fixture->year = risks_get_year (fixture->plan, RISKS_YEAR);
  fixture->paper = muc_record_append (fixture->year, MUC_TYPE_PAPER, "kind", data,
                                      "date", "2026-01-05", "preparer-name", "Phạm Thị Lập", NULL);
  fixture->scale = risks_append_scale (fixture->year, 3, 3, "", FALSE);
  fixture->first = risks_append_risk (fixture->year, MUC_RISK_KIND_RISK,
                                      "Cây đổ trong mùa bão", 1, 2);
  g_object_set (fixture->first, "process", "Chăm sóc", "source", "Bên ngoài", "causes",
                "- Rễ nông\n- Gió lớn", "consequence", "Hỏng nhà dân", "controls",
                "Chống cây hằng năm", "treatment", "- Cắt tỉa\n- Kiểm tra gốc", "parties-text",
                "Đội cây xanh", "due-text", "Trước mùa mưa", "review-text", "12/2026",
                "outcome", "Đã xử lý", NULL);
  fixture->second = risks_append_risk (fixture->year, MUC_RISK_KIND_RISK,
                                       "Cây khô vì nắng", 0, 0);
  risks_override (fixture->second,
                  muc_scale_get_priority (fixture->scale, MUC_RISK_KIND_RISK, 3),
                  "Năm nay hạn nặng");
  fixture->opportunity = muc_record_append (fixture->year, MUC_TYPE_RISK,
                                            "kind", MUC_RISK_KIND_OPPORTUNITY,
                                            "text", "Vườn ươm của tỉnh", NULL);
  muc_record_append (fixture->opportunity, MUC_TYPE_ASSESSMENT, "round", (gint64) 1, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static MucDocument *
build (Fixture    *fixture,
       const char *kind)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document = muc_report_build (fixture->plan, fixture->year,
                                            MUC_PAPER_KEY (kind, NULL, NULL), &error);

  g_assert_no_error (error);
  return document;
}

/* The text of the paper's pages with single spaces, or NULL and a skipped test. */
static char *
print (Fixture    *fixture,
       const char *kind)
{
  g_autoptr (MucDocument) document = build (fixture, kind);
  g_autofree char *path = tool_write (document, "risks.pdf");
  g_autofree char *text = tool_run ("pdftotext", "-raw", path, "-", NULL);

  return text != NULL ? tool_fold (text) : NULL;
}

static GPtrArray *
read_words (Fixture    *fixture,
            const char *kind)
{
  g_autoptr (MucDocument) document = build (fixture, kind);
  g_autofree char *path = tool_write (document, "risks.pdf");

  return tool_read_words (path);
}

static void
assert_in_order (const char *text,
                 ...)
{
  const char *p = text;
  const char *part;
  va_list parts;

  va_start (parts, text);
  while ((part = va_arg (parts, const char *)) != NULL)
    {
      const char *found = strstr (p, part);

      if (found == NULL)
        g_error ("“%s” is missing, or not in its place, in: %s", part, text);
      p = found + strlen (part);
    }
  va_end (parts);
}

static void
test_assessment (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *text = print (fixture, "risks");

  if (text == NULL)
    return;
  assert_in_order (text, "UBND TỈNH HỒNG SƠN", "BAN CÂY XANH",
                   "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM 2026", "NHẬN DIỆN RỦI RO VÀ CƠ HỘI",
                   "STT", "I. CÁC RỦI RO", "12/2026", "II. CÁC CƠ HỘI", "---",
                   "* Rủi ro 2: Năm nay hạn nặng",
                   "Hồng Sơn, ngày 05 tháng 01 năm 2026", NULL);
  g_assert_nonnull (strstr (text, "Hành động xử lý"));
  g_assert_nonnull (strstr (text, "- Cắt tỉa - Kiểm tra gốc"));
  g_assert_nonnull (strstr (text, "9*10"));
  /* The date stands at the foot alone, and the columns of the results on the other form. */
  g_assert_null (strstr (strstr (text, "ngày 05") + 1, "ngày 05"));
  g_assert_null (strstr (text, "Kết quả đánh giá"));
  g_assert_null (strstr (text, "Số lượng"));
}

static void
test_results (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *text = NULL;

  muc_record_append (fixture->first, MUC_TYPE_OCCURRENCE, "date", "2026-03-01", "note", "Đổ", NULL);
  muc_record_append (fixture->first, MUC_TYPE_OCCURRENCE, "date", "2026-04-01", "note", "Đổ", NULL);
  g_object_set (fixture->first, "occurrences-stated", 0.0, NULL);
  text = print (fixture, "risk-results");
  if (text == NULL)
    return;
  assert_in_order (text, "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI NĂM 2026", "Kết quả đánh giá",
                   "17", "I. CÁC RỦI RO", "(theo", "văn", "bản: 0)", "Đã", "xử lý", NULL);
}

static gboolean
has_word_level (GPtrArray  *words,
                ToolWord   *beside,
                const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];

      if (word->page == beside->page && ABS (word->top - beside->top) < 1 &&
          g_str_equal (word->text, text))
        return TRUE;
    }
  return FALSE;
}

/* The row of numbers below the headings, from 1 to 17. */
static void
assert_head (GPtrArray *words,
             guint      page)
{
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];

      if (word->page == page && g_str_equal (word->text, "1") &&
          has_word_level (words, word, "8") && has_word_level (words, word, "15") &&
          has_word_level (words, word, "17"))
        return;
    }
  g_error ("page %u has no head", page);
}

/* So many risks that the register has several pages: each has the head, nothing is cut. */
static void
test_many_pages (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) words = NULL;
  guint last_page = 0;

  for (guint i = 0; i < 30; i++)
    {
      MucRisk *risk = risks_append_risk (fixture->year, MUC_RISK_KIND_RISK,
                                         "Cây đổ trong mùa bão, cành rơi xuống đường", i % 3, 1);

      g_object_set (risk, "causes", "- Rễ nông\n- Gió lớn\n- Đất yếu sau mưa", "treatment",
                    "- Cắt tỉa trước mùa mưa\n- Kiểm tra gốc cây mỗi tháng", "review-text",
                    "12/2026", NULL);
    }
  words = read_words (fixture, "risk-results");
  if (words == NULL)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      ToolWord *word = words->pdata[i];

      last_page = MAX (last_page, word->page);
      if (word->page > 0 && word->top < 20 * MM)
        continue;
      g_assert_cmpfloat (word->left, >=, 30 * MM - 0.5);
      g_assert_cmpfloat (word->right, <=, (297 - 15) * MM + 0.5);
      g_assert_cmpfloat (word->bottom, <=, (210 - 20) * MM + 0.5);
    }
  g_assert_cmpuint (last_page, >=, 2);
  for (guint page = 0; page <= last_page; page++)
    assert_head (words, page);
}

static ToolWord *
find_word (GPtrArray  *words,
           const char *text)
{
  for (guint i = words->len; i > 0; i--)
    {
      ToolWord *word = words->pdata[i - 1];

      if (g_str_equal (word->text, text))
        return word;
    }
  g_error ("“%s” is missing", text);
}

/* The head signs on the left; on the right place and date, right below them who prepared it. */
static void
test_signatures (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) words = read_words (fixture, "risks");
  const double middle = (30 + 297 - 15) / 2.0 * MM;
  ToolWord *head;
  ToolWord *preparer;
  ToolWord *date;

  if (words == NULL)
    return;
  head = find_word (words, "TRƯỞNG");
  preparer = find_word (words, "LẬP");
  date = find_word (words, "tháng");
  g_assert_cmpfloat (head->right, <, middle);
  g_assert_cmpfloat (preparer->left, >, middle);
  g_assert_cmpfloat (date->left, >, middle);
  g_assert_cmpfloat (ABS (head->top - preparer->top), <, 1);
  g_assert_cmpfloat (date->bottom, <=, preparer->top + 2);
  g_assert_cmpfloat (preparer->top - date->bottom, <, 10);
  g_assert_cmpfloat (find_word (words, "Đầu")->right, <, middle);
  g_assert_cmpfloat (find_word (words, "Lập")->left, >, middle);
}

static void
test_severity_heading (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *text = NULL;

  g_object_set (fixture->scale, "severity-heading", "Mức độ nguy hiểm/ Mức giá trị", NULL);
  text = print (fixture, "risks");
  if (text == NULL)
    return;
  assert_in_order (text, "nguy", "hiểm", NULL);
}

/* What an imported paper said is printed as it said it. */
static void
test_old_words (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = NULL;
  MucPriority *highest = muc_scale_get_priority (fixture->scale, MUC_RISK_KIND_RISK, 3);

  g_object_set (muc_risk_get_assessment (fixture->first), "priority-text", "Ưu tiên Xử lý ngay",
                "origin", MUC_ORIGIN_PAPER, "priority",
                muc_record_get_id (MUC_RECORD (highest)), NULL);
  g_object_set (muc_risk_get_assessment (fixture->opportunity), "severity-text", "-----", NULL);
  text = print (fixture, "risks");
  if (text == NULL)
    return;
  assert_in_order (text, "-----", "* Rủi ro 1: theo văn bản cũ", NULL);
}

static void
test_matrix (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = print (fixture, "risk-matrix");

  if (text == NULL)
    return;
  assert_in_order (text, "MA TRẬN RỦI RO VÀ CƠ HỘI NĂM 2026", "Ma trận rủi ro năm 2026", NULL);
  g_assert_nonnull (strstr (text, "2*"));
  g_assert_nonnull (strstr (text, "Ma trận cơ hội năm 2026"));
  g_assert_nonnull (strstr (text, "Chưa đánh giá: 1"));
  assert_in_order (text, "I. CÁC RỦI RO", "Cây đổ trong mùa bão", "II. CÁC CƠ HỘI",
                   "Vườn ươm của tỉnh", NULL);
}

static void
assert_empty (Fixture    *fixture,
              const char *kind)
{
  g_autoptr (GError) error = NULL;
  MucYear *year = risks_get_year (fixture->plan, RISKS_YEAR - 1);

  g_assert_null (muc_report_build (fixture->plan, year, MUC_PAPER_KEY (kind, NULL, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  assert_empty (fixture, "risks");
  assert_empty (fixture, "risk-results");
  assert_empty (fixture, "risk-matrix");
}

/* A register without a scale prints its rows; there is no matrix of it. */
static void
test_no_scale (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = NULL;
  MucYear *year = risks_get_year (fixture->plan, RISKS_YEAR - 1);

  muc_record_append (year, MUC_TYPE_RISK, "text", "Cây đổ", NULL);
  document = muc_report_build (fixture->plan, year, MUC_PAPER_KEY ("risks", NULL, NULL), &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_null (muc_report_build (fixture->plan, year,
                                   MUC_PAPER_KEY ("risk-matrix", NULL, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
}

static void
test_workbook (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (MucDocument) document = build (fixture, "risks");
  g_autofree char *path = tool_write (document, "risks.xlsx");
  g_autofree char *book = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *form = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *strings = tool_read_member (path, "xl/sharedStrings.xml");
  g_autofree char *picture = tool_read_member (path, "xl/media/image1.png");

  g_assert_nonnull (book);
  g_assert_nonnull (form);
  g_assert_nonnull (strings);
  assert_in_order (book, "Đánh giá rủi ro", "Ma trận", "Dữ liệu", NULL);
  g_assert_nonnull (strstr (form, "<dataValidation "));
  g_assert_nonnull (strstr (form, "<conditionalFormatting "));
  g_assert_nonnull (strstr (form, "frozen"));
  g_assert_nonnull (strstr (strings, "Ưu tiên xử lý ngay\u00a0*"));
  g_assert_nonnull (picture);
}

/* The same register gives the same bytes. */
static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const names[] = { "pdf", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *first_name = g_strconcat ("first.", names[i], NULL);
      g_autofree char *second_name = g_strconcat ("second.", names[i], NULL);
      g_autoptr (MucDocument) first = build (fixture, data);
      g_autoptr (MucDocument) second = build (fixture, data);
      g_autofree char *first_path = tool_write (first, first_name);
      g_autofree char *second_path = tool_write (second, second_name);

      tool_assert_same (first_path, second_path);
    }
}

#define ADD(path, kind, test) g_test_add (path, Fixture, kind, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/risks/assessment", "risks", test_assessment);
  ADD ("/risks/results", "risk-results", test_results);
  ADD ("/risks/many-pages", "risk-results", test_many_pages);
  ADD ("/risks/signatures", "risks", test_signatures);
  ADD ("/risks/severity-heading", "risks", test_severity_heading);
  ADD ("/risks/old-words", "risks", test_old_words);
  ADD ("/risks/matrix", "risk-matrix", test_matrix);
  ADD ("/risks/empty", "risks", test_empty);
  ADD ("/risks/no-scale", "risks", test_no_scale);
  ADD ("/risks/workbook", "risks", test_workbook);
  ADD ("/risks/same-bytes", "risk-matrix", test_same_bytes);
  ADD ("/risks/results-same-bytes", "risk-results", test_same_bytes);
  return g_test_run ();
}
