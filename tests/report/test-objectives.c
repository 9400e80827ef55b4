/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/par.h"
#include "model/sample.h"
#include "report/report.h"
#include "tools.h"

#define YEAR 2026

/* An office that was renamed in the middle of the year, with one objective of two actions. */
typedef struct
{
  MucPlan *plan;
  MucYear *year;
  MucPaper *paper;
  MucObjective *first;
  MucObjective *second;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = muc_plan_new ();
  muc_record_append (fixture->plan, MUC_TYPE_OFFICE, "valid-from", "2020-01-01",
                     "superior", "UBND tỉnh Hồng Sơn", "name", "Ban Cây xanh",
                     "place", "Hồng Sơn", "head-title", "Trưởng Ban", "head-name", "Lê Văn Đầu",
                     NULL);
  muc_record_append (fixture->plan, MUC_TYPE_OFFICE, "valid-from", "2026-07-01",
                     "superior", "UBND tỉnh Hồng Sơn", "name", "Sở Cây xanh",
                     "place", "Hồng Sơn", "head-title", "Giám đốc", "head-name", "Trần Thị Cuối",
                     NULL);
  fixture->year = muc_record_append (fixture->plan, MUC_TYPE_YEAR, "number", (gint64) YEAR, NULL);
  fixture->paper = muc_record_append (fixture->year, MUC_TYPE_PAPER, "kind", "objectives",
                                      "date", "2026-01-05", NULL);
  fixture->first = muc_record_append (fixture->year, MUC_TYPE_OBJECTIVE,
                                      "text", "Tưới 90% số cây.", "plan-text", "Tưới 96% số cây",
                                      NULL);
  fixture->second = muc_record_append (fixture->year, MUC_TYPE_OBJECTIVE,
                                       "text", "Không có bất cứ cây nào bị đổ;",
                                       "party-heading", "Trách nhiệm",
                                       "result-heading", "Ghi chú", NULL);
  muc_record_append (fixture->first, MUC_TYPE_ACTION, "text", "Phân công người tưới",
                     "parties-text", "Lãnh đạo Ban\nVăn phòng", "deadline-text", "Quý I/2026",
                     "due", "2026-03-31", "expected", "- Quyết định\n- Kế hoạch", NULL);
  muc_record_append (fixture->second, MUC_TYPE_ACTION, "text", "=Chống cây",
                     "parties-text", "Các phòng", "deadline-text", "Thường xuyên",
                     "note", "Sổ theo dõi", NULL);
  muc_record_append (fixture->year, MUC_TYPE_MEASURE, "text", "Định kỳ Quý/lần báo cáo.", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static MucDocument *
build (Fixture *fixture,
       MucUnit *unit)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document;

  document = muc_report_build (fixture->plan, fixture->year,
                               MUC_PAPER_KEY ("objectives", unit, NULL), &error);
  g_assert_no_error (error);
  return document;
}

/* The text of the paper's pages with single spaces, or NULL and a skipped test. */
static char *
print (Fixture *fixture,
       MucUnit *unit)
{
  g_autoptr (MucDocument) document = build (fixture, unit);
  g_autofree char *path = tool_write (document, "objectives.pdf");
  g_autofree char *text = tool_run ("pdftotext", "-raw", path, "-", NULL);

  return text != NULL ? tool_fold (text) : NULL;
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
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *text = print (fixture, NULL);

  if (text == NULL)
    return;
  assert_in_order (text, "UBND TỈNH HỒNG SƠN", "BAN CÂY XANH",
                   "Hồng Sơn, ngày 05 tháng 01 năm 2026", "MỤC TIÊU CHẤT LƯỢNG NĂM 2026",
                   "1. Tưới 90% số cây.",
                   "2. Không có bất cứ cây nào bị đổ./.", "TRƯỞNG BAN", "Lê Văn Đầu",
                   "KẾ HOẠCH THỰC HIỆN", "1. Mục tiêu 1: Tưới 96% số cây", "Trách nhiệm thực hiện",
                   "Kết quả dự kiến", "Phân công người tưới", "Lãnh đạo Ban Văn phòng",
                   "Quý I/2026", "- Quyết định - Kế hoạch", "2. Mục tiêu 2:", "Ghi chú",
                   "=Chống cây", "Thường xuyên", "Sổ theo dõi", "BIỆN PHÁP",
                   "1. Định kỳ Quý/lần báo cáo.", NULL);
  g_assert_null (strstr (text, "Số:"));
}

static void
test_closing (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *text = NULL;

  g_object_set (fixture->paper, "closing", "Các phòng báo cáo định kỳ./.", "intro",
                "Tập thể phấn đấu:", "number", "07", "symbol", "KH-BCX", "recipients",
                "- Như trên;\n- Lưu: VT.", NULL);
  text = print (fixture, NULL);
  if (text == NULL)
    return;
  assert_in_order (text, "Số: 07/KH-BCX", "Tập thể phấn đấu:", "cây nào bị đổ;",
                   "Các phòng báo cáo định kỳ./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", NULL);
  g_assert_null (strstr (text, "././."));
}

/* A paper is headed by the identity of its own day. */
static void
test_renamed_office (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *later = NULL;
  g_autofree char *draft = NULL;

  g_object_set (fixture->paper, "date", "2026-08-20", NULL);
  later = print (fixture, NULL);
  g_object_set (fixture->paper, "date", NULL, NULL);
  draft = print (fixture, NULL);
  if (later == NULL)
    return;
  assert_in_order (later, "SỞ CÂY XANH", "ngày 20 tháng 8 năm 2026", "GIÁM ĐỐC", "Trần Thị Cuối",
                   NULL);
  assert_in_order (draft, "SỞ CÂY XANH", "Hồng Sơn, ngày tháng năm 2026", NULL);
}

static void
test_signers (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    MucAuthority authority;
    const char *title;
    const char *name;
    const char *printed;
  } cases[] = {
    { MUC_AUTHORITY_KT, "Phó Trưởng Ban", "Phạm Văn Phó",
      "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN Phạm Văn" },
    { MUC_AUTHORITY_TL, "Chánh Văn phòng", "A", "TL. TRƯỞNG BAN CHÁNH VĂN PHÒNG A" },
    { MUC_AUTHORITY_TUQ, "Chánh Văn phòng", "A", "TUQ. TRƯỞNG BAN CHÁNH VĂN PHÒNG A" },
    { MUC_AUTHORITY_TM, NULL, NULL, "TM. BAN CÂY XANH TRƯỞNG BAN Lê Văn Đầu" },
    { MUC_AUTHORITY_Q, "Trưởng Ban", "B", "Q. TRƯỞNG BAN B" },
    { MUC_AUTHORITY_NONE, "Phó Trưởng Ban", NULL, "PHÓ TRƯỞNG BAN" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      g_object_set (fixture->paper, "signer-authority", cases[i].authority,
                    "signer-title", cases[i].title, "signer-name", cases[i].name, NULL);
      text = print (fixture, NULL);
      if (text == NULL)
        return;
      assert_in_order (text, cases[i].printed, NULL);
      /* Nobody is named for a deputy who is not known. */
      if (cases[i].authority == MUC_AUTHORITY_NONE)
        g_assert_null (strstr (text, "Lê Văn Đầu"));
    }
}

static void
test_unit (Fixture      *fixture,
           gconstpointer data)
{
  MucUnit *unit = muc_record_append (fixture->plan, MUC_TYPE_UNIT, "name", "Phòng Tưới nước",
                                     "kind", MUC_UNIT_KIND_ROOM, NULL);
  gint64 id = muc_record_get_id (MUC_RECORD (unit));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_null (muc_report_build (fixture->plan, fixture->year,
                                   MUC_PAPER_KEY ("objectives", unit, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "Phòng Tưới nước"));

  g_object_set (fixture->second, "unit", id, NULL);
  muc_record_append (fixture->year, MUC_TYPE_PAPER, "kind", "objectives", "unit", id,
                     "date", "2026-01-12", NULL);
  text = print (fixture, unit);
  if (text == NULL)
    return;
  assert_in_order (text, "BAN CÂY XANH", "PHÒNG TƯỚI NƯỚC", "1. Không có bất cứ cây nào",
                   "TRƯỞNG PHÒNG", "=Chống cây", NULL);
  g_assert_null (strstr (text, "Tưới 90%"));
  g_assert_null (strstr (text, "BIỆN PHÁP"));
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  MucYear *empty = muc_record_append (fixture->plan, MUC_TYPE_YEAR, "number", (gint64) 2027, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (muc_report_build (fixture->plan, empty,
                                   MUC_PAPER_KEY ("objectives", NULL, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (muc_report_build (fixture->plan, fixture->year,
                                   MUC_PAPER_KEY ("poem", NULL, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_KIND);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
test_workbook (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (MucDocument) document = build (fixture, NULL);
  g_autofree char *path = tool_write (document, "objectives.xlsx");
  g_autofree char *workbook = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *plan = tool_read_member (path, "xl/worksheets/sheet2.xml");
  g_autofree char *strings = tool_read_member (path, "xl/sharedStrings.xml");
  g_autofree char *records = tool_read_member (path, "xl/worksheets/sheet4.xml");

  assert_in_order (workbook, "name=\"Mục tiêu\"", "name=\"Kế hoạch\"", "name=\"Biện pháp\"",
                   "name=\"Dữ liệu\"", NULL);

  /* The head, then a band for each objective; the second has other headings and its own head. */
  assert_in_order (strings, "Trách nhiệm thực hiện", "Mục tiêu 1: Tưới 96%", "Phân công",
                   "Mục tiêu 2:", "Trách nhiệm<", "Ghi chú<", "=Chống cây", NULL);
  g_assert_cmpuint (count (plan, "<row "), ==, 6);
  g_assert_cmpuint (count (plan, "<mergeCell "), ==, 2);
  g_assert_nonnull (strstr (plan, "state=\"frozen\""));
  g_assert_null (strstr (plan, "<f>"));

  /* One row for each action under the head; 31 March 2026 counts 46112 days. */
  g_assert_cmpuint (count (records, "<row "), ==, 3);
  g_assert_cmpuint (count (records, "<v>46112</v>"), ==, 1);
  g_assert_nonnull (strstr (records, "<autoFilter ref=\"A1:J3\"/>"));
}

/* Every cell of the sample is on its pages. */
static void
test_sample (void)
{
  g_autoptr (MucPlan) plan = muc_sample_new (YEAR);
  Fixture fixture = { .plan = plan, .year = muc_plan_find_year (plan, YEAR) };
  g_autofree char *text = print (&fixture, NULL);
  guint n = muc_record_count (MUC_RECORD (fixture.year), MUC_TYPE_OBJECTIVE);

  for (guint i = 0; text != NULL && i < n; i++)
    {
      MucObjective *objective = muc_record_peek (MUC_RECORD (fixture.year), MUC_TYPE_OBJECTIVE, i);
      guint n_actions = muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION);
      const gboolean is_agency = muc_objective_get_unit (objective) == NULL
                                 && !muc_par_is_task (objective);

      for (guint j = 0; is_agency && j < n_actions; j++)
        {
          MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, j);
          g_autofree char *work = tool_fold (muc_action_get_text (action));
          g_autofree char *parties = tool_fold (muc_action_get_parties_text (action));

          assert_in_order (text, work, parties, NULL);
        }
    }
}

static void
test_same_bytes (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const names[] = { "pdf", "xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MucDocument) first = build (fixture, NULL);
      g_autoptr (MucDocument) second = build (fixture, NULL);
      g_autofree char *one_name = g_strconcat ("one.", names[i], NULL);
      g_autofree char *two_name = g_strconcat ("two.", names[i], NULL);
      g_autofree char *one = tool_write (first, one_name);
      g_autofree char *two = tool_write (second, two_name);

      tool_assert_same (one, two);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/report/objectives/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("pages", test_pages);
  ADD ("closing", test_closing);
  ADD ("renamed-office", test_renamed_office);
  ADD ("signers", test_signers);
  ADD ("unit", test_unit);
  ADD ("errors", test_errors);
  ADD ("workbook", test_workbook);
  ADD ("same-bytes", test_same_bytes);
  g_test_add_func ("/report/objectives/sample", test_sample);
  return g_test_run ();
}
