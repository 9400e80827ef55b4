/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of the evaluation of a register that the file has already. */
#include "import/import.h"

#include <math.h>
#include <string.h>

#include "model/assessment.h"
#include "model/occurrence.h"
#include "model/risk.h"
#include "model/scale.h"

#define HEAD \
  "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI NĂM 2031\n" \
  "STT\tLần đánh giá\tRủi ro/ cơ hội\tNguyên nhân\tKhả năng xảy ra\t" \
  "Mức độ nghiêm trọng/ Mức giá trị\tMức độ ưu tiên\tSố lượng rủi ro xảy ra\tMức độ xử lý\n"

static MucRisk *
append_risk (MucYear    *year,
             const char *text,
             const char *causes,
             const char *outcome)
{
  MucScale *scale = muc_year_get_scale (year);
  MucRisk *risk = muc_record_append (year, MUC_TYPE_RISK, "text", text, "causes", causes,
                                     "outcome", outcome, NULL);
  MucRecord *likelihood = MUC_RECORD (muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 2));
  MucRecord *severity = MUC_RECORD (muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 1));

  muc_record_append (risk, MUC_TYPE_ASSESSMENT, "round", (gint64) 1,
                     "likelihood", muc_record_get_id (likelihood),
                     "severity", muc_record_get_id (severity), NULL);
  return risk;
}

static MucPlan *
create_known (void)
{
  MucPlan *plan = muc_plan_new ();
  MucYear *year = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  MucRisk *risk;

  muc_scale_append_default (year);
  muc_record_append (year, MUC_TYPE_PAPER, "kind", "risks", NULL);
  risk = append_risk (year, "Hồ sơ giao rừng thiếu sơ đồ lô", "- Máy đo hỏng\n- Đo vội",
                      "Đang xử lý");
  muc_record_append (risk, MUC_TYPE_OCCURRENCE, "note", "Lô 4", NULL);
  append_risk (year, "Chòi canh không liên lạc được", NULL, NULL);
  return plan;
}

/* The messages of a paper, one a line. */
static char *
tell (MucPlan    *known,
      const char *text,
      gboolean    asks)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;
  GString *told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  muc_import_set_plan (import, known);
  muc_import_set_asks (import, asks);
  muc_import_add_text (import, "kq.txt", text, &error);
  g_assert_no_error (error);
  plans = muc_import_build (import, &error);
  g_assert_no_error (error);
  g_assert_true (muc_import_get_paper (import, 0)->merged);
  for (guint i = 0; i < muc_import_get_findings (import)->len; i++)
    {
      const MucImportFinding *finding = muc_import_get_findings (import)->pdata[i];

      g_string_append_printf (told, "%u %s\n", finding->line, finding->message);
    }
  return g_string_free (told, FALSE);
}

static void
check (const char *rows,
       gboolean    asks,
       const char *expected)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autofree char *text = g_strconcat (HEAD, rows, NULL);
  g_autofree char *told = tell (known, text, asks);

  g_assert_cmpstr (told, ==, expected);
}

#define SECOND "2\t1\tChòi canh không liên lạc được\tBão\tCao\tNghiêm trọng\tXử lý\t0\tKhông\n"

/* White space is no difference; what the register does not say is filled in silence. */
static void
test_same (void)
{
  check ("1\t1\tHồ sơ giao rừng thiếu sơ đồ lô\t- Máy đo hỏng - Đo vội\tcao\tNGHIÊM TRỌNG\tXử lý\t"
         "1\tĐang xử lý\n" SECOND, FALSE, "");
}

/* Columns 16 and 17 are the paper's. */
static void
test_results (void)
{
  check ("1\t1\tHồ sơ giao rừng thiếu sơ đồ lô\t---\t---\t---\t---\t3\tĐã xử lý\n" SECOND, FALSE,
         "3 Risk 1 of 2031, column “Mức độ xử lý”: the register said “Đang xử lý”, the paper says "
         "“Đã xử lý”. The paper's text holds.\n"
         "3 Risk 1 of 2031: the register's number of occurrences is 1, the paper's is 3. The "
         "paper's number holds.\n");
}

static void
test_rating (void)
{
  check ("1\t1\tHồ sơ giao rừng thiếu sơ đồ lô\t\tThấp\tNghiêm trọng\tXử lý\t1\t"
         "Đang xử lý\n" SECOND, FALSE,
         "3 Risk 1 of 2031: the register rates Cao × Nghiêm trọng → Xử lý, the paper Thấp × Nghiêm "
         "trọng → Xử lý. It becomes assessment 2.\n");
}

/* Of a word that is asked about nobody knows whether it is another rating. */
static void
test_open_word (void)
{
  g_autoptr (MucPlan) known = create_known ();
  g_autofree char *told =
    tell (known, HEAD "1\t1\tHồ sơ giao rừng thiếu sơ đồ lô\t\tHằng ngày\tNghiêm trọng\tXử lý\t1\t"
          "Đang xử lý\n" SECOND, TRUE);

  g_assert_nonnull (strstr (told, "what it is has still to be said"));
  g_assert_null (strstr (told, "assessment 2"));
}

static void
test_other_rows (void)
{
  check ("1\t1\tChòi canh không liên lạc được\tBão\tCao\tNghiêm trọng\tXử lý\t0\tKhông\n"
         "2\t1\tMất điện kho lạnh\tSét\tCao\tNghiêm trọng\tXử lý\t0\tKhông\n", FALSE,
         "1 Risk 1 of 2031, “Hồ sơ giao rừng thiếu sơ đồ lô”, is in the register but not in this "
         "paper; it stays as it is.\n"
         "4 Risk 2 of 2031 of this paper is not in the register of the year; it is added.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/same", test_same);
  g_test_add_func ("/merge/results", test_results);
  g_test_add_func ("/merge/rating", test_rating);
  g_test_add_func ("/merge/open-word", test_open_word);
  g_test_add_func ("/merge/other-rows", test_other_rows);
  return g_test_run ();
}
