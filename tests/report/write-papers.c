/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every paper of the sample for odt.py into the folder argv[1], and amendments of those that
 * are made of rows. */

#include "model/action.h"
#include "model/corrective.h"
#include "model/objective.h"
#include "model/risk.h"
#include "model/sample.h"
#include "papers.h"
#include "report/amendment-report.h"
#include "report/report.h"

static void
write_paper (MucPlan           *plan,
             MucYear           *year,
             const MucPaperKey *key,
             const char        *folder,
             guint              number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_report_build (plan, year, key, &error);
  g_autofree char *name = g_strdup_printf ("%s-%u", key->kind, number);

  if (document == NULL)
    g_error ("%s", error->message);
  papers_write (document, folder, name);
}

/* One row otherwise, one gone, one new. */
static void
amend (MucYear *year,
       GType    type)
{
  MucRecord *root = MUC_RECORD (year);

  g_object_set (muc_record_peek (root, type, 0), "text",
                "Điều đầu tiên nay được nói khác đi, dài hơn trước và có cả dấu “ngoặc”", NULL);
  muc_record_detach (muc_record_peek (root, type, 1));
  muc_record_append (root, type, "text", "Điều chưa ai nghĩ đến khi ban hành", NULL);
  if (type == MUC_TYPE_OBJECTIVE)
    muc_record_append (muc_record_peek (root, type, 0), MUC_TYPE_ACTION,
                       "text", "Việc mới", "deadline-text", "Quý IV/2026", NULL);
}

static void
write_amendment (const char *kind,
                 GType       type,
                 const char *folder)
{
  g_autoptr (MucPlan) old_plan = muc_sample_new (2026);
  g_autoptr (MucPlan) new_plan = muc_sample_new (2026);
  MucYear *new_year = muc_plan_find_year (new_plan, 2026);
  const MucAmendmentHead head = {
    .amendment = 1, .number = "31", .symbol = "QĐ-SLNMT", .date = "2026-05-04",
    .signer_title = "Giám đốc", .signer_name = "Phùng Nhật Vi", .reason = "Tỉnh giao lại chỉ tiêu",
  };
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("amendment-", kind, NULL);

  amend (new_year, type);
  document = muc_amendment_report_build (muc_plan_find_year (old_plan, 2026), new_year,
                                         MUC_PAPER_KEY (kind, NULL, NULL), &head, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  papers_write (document, folder, name);
}

/* One followed to its end, and one that nobody has filled in. */
static void
open_corrective_actions (MucYear *year)
{
  MucRecord *unit = muc_record_peek (MUC_RECORD (muc_record_get_plan (MUC_RECORD (year))),
                                     MUC_TYPE_UNIT, 2);
  MucRecord *action =
    muc_record_append (year, MUC_TYPE_CORRECTIVE_ACTION, "number", "01", "date", "2026-02-10",
                       "source", MUC_CORRECTIVE_SOURCE_INSPECTION,
                       "source-text", "Đoàn kiểm tra của Chi cục, Biên bản số 03/BB-CC",
                       "description", "Mười hai hồ sơ giao khoán rừng trả chậm so với giấy hẹn; "
                       "bốn hồ sơ không có phiếu xin lỗi và hẹn lại ngày trả kết quả",
                       "correction", "Gửi phiếu xin lỗi, trả ngay mười hai hồ sơ",
                       "causes", "Chỉ một người thẩm định; khi người ấy đi vắng không ai thay",
                       "action", "Cử thêm một người thẩm định\nMỗi sáng thứ Hai soát hồ sơ đến hạn "
                       "trong tuần", "unit", muc_record_get_id (unit), "due", "2026-03-15",
                       "done", "2026-03-10", "checked", "2026-04-20", "checker", "Tạ Thị Sương",
                       "check-result", "Từ ngày 16/3 đến ngày 20/4 không còn hồ sơ trả chậm",
                       "effect", MUC_EFFECT_YES, "state", MUC_CORRECTIVE_STATE_CLOSED, NULL);

  muc_record_append (action, MUC_TYPE_CORRECTIVE_RISK, "risk",
                     muc_record_get_id (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, 0)),
                     NULL);
  muc_record_append (year, MUC_TYPE_CORRECTIVE_ACTION, "number", "02", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MucPlan) plan = muc_sample_new (2026);
  GDate today;
  guint n_years = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  guint number = 0;

  g_date_set_dmy (&today, 1, G_DATE_MAY, 2026);
  open_corrective_actions (muc_plan_find_year (plan, 2026));
  for (guint i = 0; i < n_years; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i);
      g_autoptr (GPtrArray) keys = muc_report_list_papers (year, &today);

      for (guint j = 0; j < keys->len; j++)
        write_paper (plan, year, keys->pdata[j], argv[1], ++number);
    }
  write_amendment ("objectives", MUC_TYPE_OBJECTIVE, argv[1]);
  write_amendment ("risks", MUC_TYPE_RISK, argv[1]);
  return 0;
}
