/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office.h"

#include "model/action.h"
#include "model/objective.h"
#include "model/office.h"
#include "model/party.h"
#include "model/target.h"

/* The file of an invented agency, small enough to be known by heart. */

typedef struct
{
  const char *text;
  const char *plan_text;
  const char *actions[6][4];
} Row;

static const Row rows[] = {
  { "Phấn đấu 100% nhiệm vụ được giao hoàn thành đúng thời gian, bảo đảm chất lượng; "
    "95% hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn.",
    "Phấn đấu 100% nhiệm vụ được giao hoàn thành đúng thời gian, bảo đảm chất lượng; "
    "96% hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn.",
    { { "Giao chỉ tiêu cụ thể đến từng phòng; các phòng xây dựng kế hoạch hành động để thực hiện",
        "Lãnh đạo Sở", "Quý I/2026", "Kế hoạch thực hiện chỉ tiêu của từng phòng" },
      { "Xây dựng kế hoạch và tài liệu tuyên truyền, quán triệt nội dung hệ thống đến công chức",
        "Văn phòng Sở", "Quý II/2026", "Kế hoạch và tài liệu tuyên truyền" },
      { "Triển khai theo kế hoạch, đánh giá mức độ thông hiểu của công chức, người lao động",
        "Văn phòng Sở\nLãnh đạo các phòng", "Theo kế hoạch",
        "Công chức, người lao động thông hiểu" },
      { "Kiểm soát việc tuân thủ; nhắc nhở, xử lý kịp thời khi có vi phạm",
        "Văn phòng Sở", "Khi có phát sinh", "Biên bản hoặc văn bản nhắc nhở" },
      { "Cảnh báo hồ sơ sắp đến hạn cho người thụ lý trước 02 ngày làm việc",
        "Bộ phận Một cửa", "Thường xuyên cho từng hồ sơ", "Nhật ký cảnh báo trên hệ thống" } } },
  { "Tuân thủ chỉ đạo của UBND tỉnh về cải cách hành chính; đẩy mạnh chuyển đổi số tại Sở.",
    NULL,
    { { "Rà soát, cập nhật quy trình nội bộ theo TCVN ISO 9001:2015 khi thủ tục thay đổi",
        "Văn phòng Sở\nCác phòng", "Tháng 5/2026", "Quyết định ban hành quy trình" },
      { "Số hóa thành phần hồ sơ và kết quả giải quyết thủ tục hành chính",
        "Bộ phận Một cửa\nPhòng Tôn giáo", "Thường xuyên", "100% hồ sơ mới được số hóa" } } },
  { "Kiểm tra 100% các phòng về cải cách hành chính và hoạt động công vụ.", NULL,
    { { "Kiểm tra tại các phòng, lập biên bản từng cuộc", "Văn phòng Sở", "Hàng quý",
        "Biên bản kiểm tra" } } },
  { "Chỉ số cải cách hành chính nằm trong nhóm 10 cơ quan dẫn đầu của tỉnh.", NULL, { { NULL } } },
  { "Mức độ hài lòng của tổ chức, cá nhân đạt từ 95% trở lên.", NULL, { { NULL } } },
};

static void
add_objective (MucChange *change,
               MucYear   *year,
               const Row *row)
{
  MucObjective *objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL,
                                            "text", row->text,
                                            "plan-text", row->plan_text, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (row->actions) && row->actions[i][0] != NULL; i++)
    muc_change_add (change, objective, MUC_TYPE_ACTION, NULL,
                    "text", row->actions[i][0],
                    "parties-text", row->actions[i][1],
                    "deadline-text", row->actions[i][2],
                    "expected", row->actions[i][3], NULL);
}

/** office_create: the file at @path, with the years 2025 and 2026. */
MucStore *
office_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  MucStore *store = muc_store_create (path, &error);
  g_autoptr (MucChange) change = NULL;
  MucPlan *plan;
  MucYear *year;

  g_assert_no_error (error);
  plan = muc_store_get_plan (store);
  change = muc_store_begin (store, "Mẫu");
  muc_change_add (change, plan, MUC_TYPE_OFFICE, NULL,
                  "name", "Sở Dân tộc và Tôn giáo tỉnh Hồng Sơn", NULL);
  muc_change_add (change, plan, MUC_TYPE_YEAR, NULL, "number", G_GINT64_CONSTANT (2025), NULL);
  year = muc_change_add (change, plan, MUC_TYPE_YEAR, NULL,
                         "number", G_GINT64_CONSTANT (2026), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_objective (change, year, &rows[i]);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  return store;
}
