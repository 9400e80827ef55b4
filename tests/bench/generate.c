/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generate.h"

#include <stdio.h>

#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"
#include "store/risk-edits.h"

const Size size_large = { 20, 50, 100, 1000 };
const Size size_heavy = { 20, 10, 50, 100 };

#define FIRST_YEAR 2007

static const char *const words[] = {
  "rà soát", "hồ sơ", "tài liệu", "công chức", "đúng hạn", "kế hoạch", "báo cáo", "giải quyết",
  "đơn thư", "văn bản", "tiếp nhận", "xử lý", "thủ tục", "hành chính", "chất lượng", "đào tạo",
  "bồi dưỡng", "kiểm tra", "đánh giá", "nội bộ", "khắc phục", "phòng ngừa", "lưu trữ", "số hóa",
  "cải tiến", "quy trình", "hướng dẫn", "phổ biến", "tổng hợp", "phối hợp", "theo dõi", "đôn đốc",
  "hệ thống", "quản lý", "mục tiêu", "hài lòng", "tổ chức", "cá nhân", "khảo sát", "thực hiện",
};

static const char *const units[] = {
  "Văn phòng", "Phòng Lưu trữ", "Phòng Kế toán", "Phòng Tổng hợp", "Bộ phận Một cửa",
  "Phòng Nghiệp vụ", "Ban chỉ đạo ISO", "Lãnh đạo Trung tâm",
};

static const char *const deadlines[] = {
  "Quý I", "Quý II", "Quý III", "Tháng 9", "Thường xuyên", "Khi có phát sinh", "Hàng quý",
};

static char *
write_sentence (GRand *random,
                guint  n_words)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append_c (sentence, ' ');
      g_string_append (sentence, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
    }
  g_string_append_printf (sentence, " số %d", g_rand_int_range (random, 1, 10000));
  return g_string_free (sentence, FALSE);
}

static void
add_action (MucChange    *change,
            GRand        *random,
            MucObjective *objective,
            GPtrArray    *kept_units)
{
  const int unit = g_rand_int_range (random, 0, G_N_ELEMENTS (units));
  g_autofree char *text = write_sentence (random, g_rand_int_range (random, 5, 20));
  g_autofree char *expected = write_sentence (random, 4);
  MucAction *action;

  action = muc_change_add (change, objective, MUC_TYPE_ACTION, NULL,
                           "text", text, "parties-text", units[unit],
                           "deadline-text",
                           deadlines[g_rand_int_range (random, 0, G_N_ELEMENTS (deadlines))],
                           "deadline-kind", MUC_DEADLINE_STANDING, "expected", expected, NULL);
  muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", units[unit],
                  "unit", muc_record_get_id (kept_units->pdata[unit]), NULL);
}

static void
add_risk (MucChange *change,
          GRand     *random,
          MucYear   *year,
          MucRisk   *previous)
{
  MucScale *scale = muc_year_get_scale (year);
  MucLevel *row = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD,
                                       (guint) g_rand_int_range (random, 0, 3));
  MucLevel *column = muc_scale_get_level (scale, MUC_AXIS_SEVERITY,
                                          (guint) g_rand_int_range (random, 0, 3));
  g_autofree char *text = write_sentence (random, g_rand_int_range (random, 6, 14));
  g_autofree char *causes = write_sentence (random, 18);
  g_autofree char *treatment = write_sentence (random, 24);
  const int unit = g_rand_int_range (random, 0, G_N_ELEMENTS (units));
  MucRisk *risk;

  risk = muc_change_add (change, year, MUC_TYPE_RISK, NULL, "process", "Văn bản", "text", text,
                         "source", "Từ nội bộ", "causes", causes, "consequence", text,
                         "controls", causes, "treatment", treatment, "parties-text", units[unit],
                         "due-text", "Thường xuyên", "review-text", "12/2026",
                         "previous", previous != NULL
                         ? muc_record_get_id (MUC_RECORD (previous)) : (gint64) 0, NULL);
  muc_change_add (change, risk, MUC_TYPE_ASSESSMENT, NULL, "round", (gint64) 1,
                  "likelihood", muc_record_get_id (MUC_RECORD (row)),
                  "severity", muc_record_get_id (MUC_RECORD (column)), NULL);
}

/* The register, each row the same risk as the row of the year before. */
static void
add_risks (MucStore *store,
           guint     n_risks,
           GRand    *random,
           MucYear  *year)
{
  MucYear *before = muc_plan_find_year_before (muc_store_get_plan (store),
                                               muc_year_get_number (year));
  g_autoptr (MucChange) first = muc_store_begin (store, "Thang đo");
  g_autoptr (MucChange) change = NULL;
  g_autoptr (GError) error = NULL;

  muc_risk_edits_ensure_scale (first, store, year);
  muc_change_commit (first, &error);
  g_assert_no_error (error);
  change = muc_store_begin (store, "Rủi ro");
  for (guint i = 0; i < n_risks; i++)
    add_risk (change, random, year,
              before != NULL ? muc_record_peek (MUC_RECORD (before), MUC_TYPE_RISK, i) : NULL);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

static void
add_year (MucStore   *store,
          const Size *size,
          GRand      *random,
          gint64      number,
          GPtrArray  *kept_units)
{
  g_autoptr (MucChange) change = muc_store_begin (store, "Năm mới");
  g_autoptr (GError) error = NULL;
  MucYear *year;

  year = muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_YEAR, NULL,
                         "number", number, NULL);
  for (guint i = 0; i < size->n_objectives; i++)
    {
      g_autofree char *text = write_sentence (random, 15);
      MucObjective *objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL,
                                                "text", text, NULL);

      for (guint j = 0; j < size->n_actions; j++)
        add_action (change, random, objective, kept_units);
    }
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  add_risks (store, size->n_risks, random, year);
}

/* The same file each time. */
MucStore *
generate_file (const char *path,
               const Size *size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  g_autoptr (GPtrArray) kept_units = g_ptr_array_new ();
  g_autoptr (MucChange) change = NULL;
  MucStore *store = muc_store_create (path, &error);

  g_assert_no_error (error);
  change = muc_store_begin (store, "Đơn vị");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_ptr_array_add (kept_units,
                     muc_change_add (change, muc_store_get_plan (store), MUC_TYPE_UNIT, NULL,
                                     "name", units[i], NULL));
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < size->n_years; i++)
    add_year (store, size, random, FIRST_YEAR + i, kept_units);
  return store;
}

double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}
