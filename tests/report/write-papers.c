/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every paper of the sample for odt.py into the folder argv[1], and amendments of those that
 * are made of rows. */

#include "model/action.h"
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

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MucPlan) plan = muc_sample_new (2026);
  GDate today;
  guint n_years = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  guint number = 0;

  g_date_set_dmy (&today, 1, G_DATE_MAY, 2026);
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
