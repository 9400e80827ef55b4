/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "document/layout.h"
#include "model/corrective.h"
#include "model/objective.h"
#include "model/sample.h"
#include "report/report.h"
#include "tools.h"

#define YEAR 2031

/* Corrective actions on paper: the slip with its parts, the list, and the report of a period that
 * shows one open and then closed. */

typedef struct
{
  MucPlan *plan;
  MucYear *year;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->plan = muc_sample_new (YEAR);
  f->year = muc_plan_find_year (f->plan, YEAR);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_assert_finalize_object (f->plan);
}

/* One that a missed target made, closed in the second quarter. */
static MucCorrectiveAction *
open_one (Fixture    *f,
      const char *number)
{
  MucRecord *objective = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_OBJECTIVE, 0);
  MucRecord *target = muc_record_peek (objective, MUC_TYPE_TARGET, 0);
  MucRecord *unit = muc_record_peek (MUC_RECORD (f->plan), MUC_TYPE_UNIT, 2);
  MucRecord *risk = muc_record_peek (MUC_RECORD (f->year), MUC_TYPE_RISK, 0);
  MucCorrectiveAction *action =
    muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION, "number", number, "date", "2031-02-10",
                       "source", MUC_CORRECTIVE_SOURCE_TARGET,
                       "target", muc_record_get_id (target), "period", "2031-q1",
                       "description", "Mười hai hồ sơ giao khoán rừng trả chậm so với giấy hẹn",
                       "correction", "Xin lỗi và trả ngay mười hai hồ sơ",
                       "causes", "Chỉ một người thẩm định", "action", "Cử thêm một người thẩm định",
                       "unit", muc_record_get_id (unit), "due", "2031-05-15", NULL);

  muc_record_append (action, MUC_TYPE_CORRECTIVE_RISK, "risk", muc_record_get_id (risk), NULL);
  return action;
}

static void
settle (MucCorrectiveAction *action)
{
  g_object_set (action, "done", "2031-05-10", "checked", "2031-06-20",
                "checker", "Tạ Thị Sương",
                "check-result", "Tháng 5 và tháng 6 không còn hồ sơ chậm",
                "effect", MUC_EFFECT_YES, "state", MUC_CORRECTIVE_STATE_CLOSED, NULL);
}

static char *
print (Fixture             *f,
       const char          *kind,
       const char          *period,
       MucCorrectiveAction *action)
{
  const MucPaperKey key = { kind, NULL, period, action };
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_report_build (f->plan, f->year, &key, &error);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  path = tool_write (document, "paper.pdf");
  text = tool_run ("pdftotext", "-raw", path, "-", NULL);
  return text != NULL ? tool_fold (text) : NULL;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in: %s", part, text);
}

static void
test_slip (Fixture       *f,
           gconstpointer  data)
{
  static const char *const parts[] = {
    "PHIẾU YÊU CẦU HÀNH ĐỘNG KHẮC PHỤC", "Số phiếu: 01/2031 – lập ngày 10/02/2031",
    "Mục tiêu 1 không đạt (quý I năm 2031)", "Mười hai hồ sơ giao khoán rừng trả chậm",
    "Xin lỗi và trả ngay", "Chỉ một người thẩm định", "Cử thêm một người thẩm định",
    "15/05/2031", "10/05/2031", "20/06/2031", "Tạ Thị Sương", "không còn hồ sơ chậm",
    "Có hiệu lực", "Rủi ro 1: ", "NGƯỜI LẬP PHIẾU", "ĐƠN VỊ THỰC HIỆN", "NGƯỜI KIỂM TRA",
    "GIÁM ĐỐC",
  };
  MucCorrectiveAction *action = open_one (f, "01");
  g_autofree char *text = NULL;

  settle (action);
  text = print (f, "corrective-action", NULL, action);
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
}

/* What nobody has filled in is there to be filled in by hand. */
static void
test_empty_slip (Fixture       *f,
                 gconstpointer  data)
{
  MucCorrectiveAction *action = muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION, "number",
                                                   "02", NULL);
  g_autofree char *text = print (f, "corrective-action", NULL, action);

  if (text == NULL)
    return;
  assert_has (text, "Số phiếu: 02/2031");
  assert_has (text, "□ Có hiệu lực □ Chưa có hiệu lực");
  assert_has (text, "Rủi ro cần đánh giá lại NGƯỜI LẬP PHIẾU");
}

/* Printed empty to be filled in by hand, it is one sheet of paper. */
static void
test_one_page (Fixture       *f,
               gconstpointer  data)
{
  MucCorrectiveAction *action = muc_record_append (f->year, MUC_TYPE_CORRECTIVE_ACTION, "number",
                                                   "02", NULL);
  const MucPaperKey key = { "corrective-action", NULL, NULL, action };
  g_autoptr (MucDocument) document = muc_report_build (f->plan, f->year, &key, NULL);
  g_autofree char *path = tool_write (document, "slip.pdf");
  g_autoptr (MucLayout) layout = muc_layout_new (document);

  g_test_message ("%s", path);
  g_assert_cmpuint (muc_layout_get_n_pages (layout), ==, 1);
}

static void
test_list (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  settle (open_one (f, "01"));
  open_one (f, "02");
  text = print (f, "corrective-list", NULL, NULL);
  if (text == NULL)
    return;
  assert_has (text, "DANH MỤC HÀNH ĐỘNG KHẮC PHỤC");
  assert_has (text, "Đã đóng ngày 20/06/2031, có hiệu lực");
  assert_has (text, "Quá hạn");
}

/* The report of its quarter shows it open, the next one closed, the one after that no more. */
static void
test_period (Fixture       *f,
             gconstpointer  data)
{
  g_autofree char *before = print (f, "period-report", "2031-q1", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  settle (open_one (f, "01"));
  first = print (f, "period-report", "2031-q1", NULL);
  second = print (f, "period-report", "2031-q2", NULL);
  third = print (f, "period-report", "2031-q3", NULL);
  if (before == NULL)
    return;
  g_assert_null (strstr (before, "Hành động khắc phục"));
  assert_has (first, "V. Hành động khắc phục");
  assert_has (first, "15/05/2031 Đang thực hiện");
  assert_has (second, "Đã đóng ngày 20/06/2031, có hiệu lực");
  assert_has (third, "Trong kỳ không có hành động khắc phục nào");
}

/* Each has a slip of its own, known by its number. */
static void
test_of_each (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) keys = NULL;
  g_autofree char *title = NULL;
  GDate today;
  const MucPaperKey *last = NULL;
  guint n = 0;

  open_one (f, "01");
  open_one (f, "02");
  g_date_set_dmy (&today, 1, G_DATE_MAY, YEAR);
  keys = muc_report_list_papers (f->year, &today);
  for (guint i = 0; i < keys->len; i++)
    if (((MucPaperKey *) keys->pdata[i])->corrective_action != NULL)
      {
        last = keys->pdata[i];
        n++;
      }
  g_assert_cmpuint (n, ==, 2);
  title = muc_report_dup_title (last);
  g_assert_true (g_str_has_suffix (title, " 02"));
}

static void
test_errors (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) no_slip = NULL;
  g_autoptr (GError) no_list = NULL;

  g_assert_null (muc_report_build (f->plan, f->year,
                                   MUC_PAPER_KEY ("corrective-action", NULL, NULL), &no_slip));
  g_assert_error (no_slip, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
  g_assert_null (muc_report_build (f->plan, f->year, MUC_PAPER_KEY ("corrective-list", NULL, NULL),
                                   &no_list));
  g_assert_error (no_list, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY);
}

#define ADD(name, test) \
  g_test_add ("/report/corrective/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("slip", test_slip);
  ADD ("empty-slip", test_empty_slip);
  ADD ("one-page", test_one_page);
  ADD ("list", test_list);
  ADD ("period", test_period);
  ADD ("of-each", test_of_each);
  ADD ("errors", test_errors);
  return g_test_run ();
}
