/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/writer.h"
#include "model/action.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/objective.h"
#include "model/progress.h"
#include "report/report.h"
#include "tools.h"

#define YEAR 2031
#define KIND "evidence"

/* The register of evidence on paper: what there is, and for each action what shows it. */

typedef struct
{
  MucPlan   *plan;
  MucUnit   *unit;
  MucYear   *year;
  MucAction *shown;
  MucAction *bare;
  MucRisk   *risk;
} Fixture;

static gpointer
append_action (MucObjective *objective,
               const char   *text)
{
  return muc_record_append (objective, MUC_TYPE_ACTION, "text", text, NULL);
}

static void
append_evidence (Fixture    *f,
                 const char *number,
                 const char *date,
                 const char *subject,
                 const char *field,
                 gpointer    shown)
{
  MucEvidence *evidence = muc_record_append (f->plan, MUC_TYPE_EVIDENCE, "number", number,
                                             "date", date, "issuer", "Sở Biển", "subject", subject,
                                             "place", "Cặp 4", NULL);

  if (shown != NULL)
    muc_record_append (evidence, MUC_TYPE_EVIDENCE_LINK, field, muc_record_get_id (shown), NULL);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  MucObjective *objective, *own;
  MucProgress *progress;

  f->plan = muc_plan_new ();
  f->unit = muc_record_append (f->plan, MUC_TYPE_UNIT, "name", "Phòng Hải đăng", NULL);
  f->year = muc_record_append (f->plan, MUC_TYPE_YEAR, "number", (gint64) YEAR, NULL);
  objective = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Thắp đèn mỗi đêm", NULL);
  f->shown = append_action (objective, "Kiểm tra bấc đèn");
  f->bare = append_action (objective, "Lau kính đèn");
  own = muc_record_append (f->year, MUC_TYPE_OBJECTIVE, "text", "Trực đủ ca",
                           "unit", muc_record_get_id (MUC_RECORD (f->unit)), NULL);
  f->risk = muc_record_append (f->year, MUC_TYPE_RISK, "text", "Hết dầu", NULL);
  progress = muc_record_append (f->shown, MUC_TYPE_PROGRESS, "period", "2031-q1", NULL);
  append_evidence (f, "12/BB-SB", "2031-02-09", "Biên bản kiểm tra bấc", "progress", progress);
  append_evidence (f, "15/KH-SB", "2031-03-01", "Kế hoạch mua dầu", "risk", f->risk);
  append_evidence (f, "99/CV-SB", NULL, "Công văn chưa dùng", NULL, NULL);
  append_evidence (f, "77/CV-SB", "2030-03-01", "Công văn năm trước", NULL, NULL);
  append_evidence (f, "03/PHD", "2031-01-30", "Bảng phân ca", "action",
                   append_action (own, "Phân ca trực"));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->plan);
}

static MucDocument *
build (Fixture *f,
       MucUnit *unit)
{
  g_autoptr (GError) error = NULL;
  MucDocument *document = muc_report_build (f->plan, f->year, MUC_PAPER_KEY (KIND, unit, NULL),
                                            &error);

  g_assert_no_error (error);
  return document;
}

static char *
print (Fixture *f,
       MucUnit *unit)
{
  g_autoptr (MucDocument) document = build (f, unit);
  g_autofree char *path = tool_write (document, "evidence.pdf");
  g_autofree char *text = tool_run ("pdftotext", "-raw", path, "-", NULL);

  return text != NULL ? tool_fold (text) : NULL;
}

static void
assert_order (const char *text,
              ...)
{
  const char *part;
  va_list parts;

  va_start (parts, text);
  while ((part = va_arg (parts, const char *)) != NULL)
    {
      const char *found = strstr (text, part);

      if (found == NULL)
        g_error ("“%s” is missing, or in the wrong place, in: %s", part, text);
      text = found + strlen (part);
    }
  va_end (parts);
}

static void
test_pages (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *text = print (f, NULL);

  if (text == NULL)
    return;
  assert_order (text, "DANH MỤC TÀI LIỆU KIỂM CHỨNG", "NĂM 2031", "I. Danh mục tài liệu",
                "Số, ký hiệu", "1 12/BB-SB 09/02/2031 Sở Biển Biên bản kiểm tra bấc Cặp 4 "
                "Công việc 1.1", "2 15/KH-SB", "Rủi ro 1", "3 99/CV-SB",
                "II. Tài liệu kiểm chứng của từng công việc", "Mục tiêu 1: Thắp đèn mỗi đêm",
                "1.1 Kiểm tra bấc đèn 12/BB-SB ngày 09/02/2031: Biên bản kiểm tra bấc",
                "1.2 Lau kính đèn Chưa có", "Rủi ro và cơ hội", "Hết dầu 15/KH-SB", "NGƯỜI LẬP",
                NULL);
  g_assert_null (strstr (text, "77/CV-SB"));
  g_assert_null (strstr (text, "03/PHD"));
  g_assert_null (strstr (text, "Phân ca trực"));
}

/* A unit with objectives of its own has a register of its own; what is new shows nothing of it. */
static void
test_unit (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *text = print (f, f->unit);

  if (text == NULL)
    return;
  assert_order (text, "1 03/PHD 30/01/2031", "Công việc 1.1", "1.1 Phân ca trực 03/PHD", NULL);
  g_assert_null (strstr (text, "12/BB-SB"));
  g_assert_null (strstr (text, "99/CV-SB"));
}

/* Days are days and numbers are numbers; each part has its sheet. */
static void
test_workbook (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (MucDocument) document = build (f, NULL);
  g_autofree char *path = tool_write (document, "evidence.xlsx");
  g_autofree char *book = tool_read_member (path, "xl/workbook.xml");
  g_autofree char *sheet = tool_read_member (path, "xl/worksheets/sheet1.xml");
  g_autofree char *texts = tool_read_member (path, "xl/sharedStrings.xml");

  assert_order (book, "Danh mục", "Theo công việc", NULL);
  assert_order (texts, "12/BB-SB", "Biên bản kiểm tra bấc", "Công việc 1.1", NULL);
  /* 9 February 2031 */
  g_assert_nonnull (strstr (sheet, "<v>47888</v>"));
}

static void
test_text (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucDocument) document = build (f, NULL);
  g_autofree char *path = tool_write (document, "evidence.odt");
  g_autofree char *text = tool_read_member (path, "content.xml");

  assert_order (text, "12/BB-SB", "Biên bản kiểm tra bấc", "Chưa có", NULL);
}

/* What has no day may be of any year. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *bare = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) YEAR, NULL);
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  muc_record_append (plan, MUC_TYPE_EVIDENCE, "number", "1/CV", "date", "2030-05-05", NULL);
  g_assert_null (muc_report_build (plan, bare, MUC_PAPER_KEY (KIND, NULL, NULL), &error));
  g_assert_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
  muc_record_append (plan, MUC_TYPE_EVIDENCE, "number", "2/CV", NULL);
  g_clear_error (&error);
  document = muc_report_build (plan, bare, MUC_PAPER_KEY (KIND, NULL, NULL), &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) \
  g_test_add ("/report/evidence/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (pages);
  ADD (unit);
  ADD (workbook);
  ADD (text);
  ADD (empty);
#undef ADD

  return g_test_run ();
}
