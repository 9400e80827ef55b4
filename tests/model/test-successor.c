/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/successor.h"

#include "model/plan.h"

typedef struct
{
  MucRiskKind kind;
  const char *process;
  const char *text;
  const char *causes;
  const char *treatment;
} Row;

/* A store-room's register in two years. */
static const Row before[] = {
  { MUC_RISK_KIND_RISK, "Nhập kho", "Hàng nhập kho bị ẩm do mái kho dột vào mùa mưa",
    "- Mái tôn đã cũ - Không kiểm tra trước mùa mưa", "- Chuyển hàng sang kho khô - Lợp lại mái" },
  { MUC_RISK_KIND_RISK, "Xuất kho", "Xuất nhầm lô hàng do nhãn bị mờ",
    "Nhãn in bằng mực thường, phai sau một năm", "- Thu hồi lô xuất nhầm - In lại nhãn" },
  { MUC_RISK_KIND_RISK, "Kiểm kê", "Số liệu kiểm kê lệch so với sổ kho",
    "Ghi sổ chậm, dồn vào cuối tháng", "Đối chiếu lại toàn bộ thẻ kho" },
  { MUC_RISK_KIND_OPPORTUNITY, "Cơ hội từ công nghệ", "Dùng máy quét mã vạch khi xuất nhập",
    "Được tỉnh cấp kinh phí", "Tập huấn thủ kho dùng máy quét" },
};

static void
append_rows (MucYear   *year,
             const Row *rows,
             guint      n)
{
  for (guint i = 0; i < n; i++)
    muc_record_append (year, MUC_TYPE_RISK,
                       "kind", rows[i].kind,
                       "process", rows[i].process,
                       "text", rows[i].text,
                       "causes", rows[i].causes,
                       "treatment", rows[i].treatment,
                       NULL);
}

/* "later row ← earlier row" for each link, "*" where it is reworded. */
static char *
describe_links (GPtrArray *links)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const MucRiskLink *link = links->pdata[i];

      g_string_append_printf (text, "%s%u<%u%s", i > 0 ? " " : "",
                              muc_record_get_position (MUC_RECORD (link->risk)),
                              muc_record_get_position (MUC_RECORD (link->previous)),
                              link->reworded ? "*" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_links (const Row  *rows,
              guint       n,
              const char *expected)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *earlier = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2030, NULL);
  MucYear *later = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *described = NULL;

  append_rows (earlier, before, G_N_ELEMENTS (before));
  append_rows (later, rows, n);
  links = muc_successors_find (earlier, later);
  described = describe_links (links);
  g_assert_cmpstr (described, ==, expected);
}

static void
test_same_words (void)
{
  assert_links (before, G_N_ELEMENTS (before), "1<1 2<2 3<3 4<4");
}

/* Case, tone placement and marks lost by a scanner are no rewording. */
static void
test_spelling (void)
{
  const Row rows[] = {
    { MUC_RISK_KIND_RISK, "Kiểm kê", "SỐ LIỆU KIỂM KÊ LỆCH SO VỚI SỔ KHO", NULL, NULL },
    { MUC_RISK_KIND_RISK, "Xuất kho", "Xuat nhầm lô hàng do nhãn bi mờ", NULL, NULL },
  };

  assert_links (rows, G_N_ELEMENTS (rows), "1<3 2<2");
}

static void
test_reworded (void)
{
  const Row rows[] = {
    { MUC_RISK_KIND_RISK, "Nhập kho", "Hàng trong kho bị ẩm mốc",
      "- Mái tôn đã cũ - Chưa kiểm tra trước mùa mưa", "- Chuyển hàng sang kho khô - Thay mái" },
    { MUC_RISK_KIND_RISK, "Kiểm kê kho", "Kiểm kê lệch sổ kho",
      "Ghi sổ chậm, dồn vào cuối tháng", "Đối chiếu lại các thẻ kho" },
  };

  assert_links (rows, G_N_ELEMENTS (rows), "1<1* 2<3*");
}

static void
test_unrelated (void)
{
  const Row rows[] = {
    { MUC_RISK_KIND_RISK, "Xuất kho", "Xe chở hàng hỏng dọc đường, giao chậm cho đơn vị",
      "Xe quá hạn đăng kiểm", "Thuê xe khác" },
    { MUC_RISK_KIND_RISK, "Nhập kho", "Nhà cung cấp giao hàng không đủ số lượng",
      "Hợp đồng không ghi mức phạt", "Lập biên bản, yêu cầu giao bù" },
  };

  assert_links (rows, G_N_ELEMENTS (rows), "");
}

/* An opportunity that words a risk's text is another thing. */
static void
test_kinds (void)
{
  const Row rows[] = {
    { MUC_RISK_KIND_OPPORTUNITY, "Xuất kho", "Xuất nhầm lô hàng do nhãn bị mờ",
      "Nhãn in bằng mực thường, phai sau một năm", "- Thu hồi lô xuất nhầm - In lại nhãn" },
  };

  assert_links (rows, G_N_ELEMENTS (rows), "");
}

/* Of two that are like one earlier row the more alike is its successor, wherever it stands. */
static void
test_best_first (void)
{
  const Row rows[] = {
    { MUC_RISK_KIND_RISK, "Xuất kho", "Xuất nhầm lô hàng do nhãn sai",
      "Nhãn in bằng mực thường", "- Thu hồi lô xuất nhầm" },
    { MUC_RISK_KIND_RISK, "Xuất kho", "Xuất nhầm lô hàng do nhãn quá mờ",
      "Nhãn in bằng mực thường, phai sau một năm", "- Thu hồi lô xuất nhầm - In lại nhãn" },
  };

  assert_links (rows, G_N_ELEMENTS (rows), "2<2*");
}

static void
test_linked_already (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *earlier = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2030, NULL);
  MucYear *later = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *described = NULL;
  MucRecord *first;

  append_rows (earlier, before, G_N_ELEMENTS (before));
  append_rows (later, before, G_N_ELEMENTS (before));
  first = muc_record_peek (MUC_RECORD (earlier), MUC_TYPE_RISK, 0);
  g_object_set (muc_record_peek (MUC_RECORD (later), MUC_TYPE_RISK, 1),
                "previous", muc_record_get_id (first), NULL);
  links = muc_successors_find (earlier, later);
  described = describe_links (links);
  g_assert_cmpstr (described, ==, "3<3 4<4");
}

/* Two rows of one wording are told apart by their causes, and many of them cost no hour. */
static void
test_many (void)
{
  g_autoptr (MucPlan) plan = muc_plan_new ();
  MucYear *earlier = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2030, NULL);
  MucYear *later = muc_record_append (plan, MUC_TYPE_YEAR, "number", (gint64) 2031, NULL);
  g_autoptr (GPtrArray) links = NULL;
  const guint n = 800;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *cause = g_strdup_printf ("Nguyên nhân thứ %u của kho %u", i, i * i);

      append_rows (earlier, &(Row) { MUC_RISK_KIND_RISK, "Kho", "Hàng ẩm", cause, NULL }, 1);
      append_rows (later, &(Row) { MUC_RISK_KIND_RISK, "Kho", "Hàng ẩm", cause, NULL }, 1);
    }
  links = muc_successors_find (earlier, later);
  g_assert_cmpuint (links->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const MucRiskLink *link = links->pdata[i];

      g_assert_cmpstr (muc_risk_get_causes (link->risk), ==,
                       muc_risk_get_causes (link->previous));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/successor/same-words", test_same_words);
  g_test_add_func ("/successor/spelling", test_spelling);
  g_test_add_func ("/successor/reworded", test_reworded);
  g_test_add_func ("/successor/unrelated", test_unrelated);
  g_test_add_func ("/successor/kinds", test_kinds);
  g_test_add_func ("/successor/best-first", test_best_first);
  g_test_add_func ("/successor/linked-already", test_linked_already);
  g_test_add_func ("/successor/many", test_many);
  return g_test_run ();
}
