/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing papers in the real window: what is shown first, what is kept then. */
#include <string.h>

#include "app/file.h"
#include "app/import-list.h"
#include "app/import-window.h"
#include "app/objectives-page.h"
#include "app/risks-page.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/scale.h"
#include "importing.h"
#include "widget-test.h"

/* A paper in our own words. */
static const char paper[] =
  "SỞ THỬ NGHIỆM TỈNH HỒNG SƠN\n"
  "Hồng Sơn, ngày 12 tháng 01 năm 2025\n"
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
  "Sở đặt ra các mục tiêu chất lượng sau:\n"
  "1. Trả kết quả đúng hẹn cho 97% hồ sơ.\n"
  "2. Mỗi quý tập huấn một lần cho công chức./.\n"
  "GIÁM ĐỐC\n"
  "Trần Văn Thử\n"
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"
  "Mục tiêu 1: Trả kết quả đúng hẹn cho 97% hồ sơ.\n"
  "STT\tNội dung công việc\tTrách nhiệm thực hiện\tThời gian hoàn thành\tKết quả dự kiến\n"
  "1\tPhân công người theo dõi\tVăn phòng\tQuý I\tBản phân công\n"
  "2\tNhắc hồ sơ sắp đến hạn\tCác phòng\tHàng tháng\tSổ nhắc hạn\n"
  "Mục tiêu 2: Mỗi quý tập huấn một lần cho công chức.\n"
  "STT\tNội dung công việc\tTrách nhiệm thực hiện\tThời gian hoàn thành\tKết quả dự kiến\n"
  "1\tChọn nội dung tập huấn\tVăn phòng\tTháng 3\tDanh mục\n";

static guint
count_objectives (Importing *f,
                  gint64   number)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (f->store), number);

  return year != NULL ? muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) : 0;
}

static void
test_one (Importing     *f,
          gconstpointer  data)
{
  MucYear *year;
  MucRecord *objective;

  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  g_assert_cmpstr (importing_get_shown (f), ==, "result");
  widget_test_picture ("import");
  g_assert_cmpuint (count_objectives (f, 2025), ==, 0);
  importing_press (f);

  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
  year = muc_window_get_year (f->window);
  g_assert_cmpint (muc_year_get_number (year), ==, 2025);
  objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 0);
  g_assert_cmpuint (muc_record_count (objective, MUC_TYPE_ACTION), ==, 2);
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpuint (count_objectives (f, 2025), ==, 0);
}

/* Enter, which chose the paper, then imports it. */
static void
test_enter (Importing     *f,
            gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->dialog)) == importing_get_button (f));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (f->dialog))
                 == importing_get_button (f));
}

/* Two papers for one year: nothing comes in before one of them is left out. */
static void
test_two (Importing     *f,
          gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", paper, -1),
                  importing_write (f, "b.txt", paper, -1));
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  widget_test_picture ("import-two");
  gtk_check_button_set_active (importing_get_check (f, 0), FALSE);
  importing_press (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
}

static void
test_again (Importing     *f,
            gconstpointer  data)
{
  GtkDropDown *mode;

  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  importing_press (f);
  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  mode = widget_test_find (f->dialog, GTK_TYPE_DROP_DOWN, "mode");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (mode)));
  widget_test_picture ("import-again");
  gtk_drop_down_set_selected (mode, 1);
  importing_press (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 4);

  importing_read (f, importing_write (f, "a.txt", paper, -1), NULL);
  importing_press (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
}

/* Registers */

#define HEAD \
  "STT\tLần đánh giá\tQuá trình/ Quy trình\tRủi ro/ cơ hội\tNguồn rủi ro/ cơ hội\tNguyên nhân\t" \
  "Hệ quả của rủi ro/ cơ hội\tCách thức kiểm soát hiện có\tKhả năng xảy ra\t" \
  "Mức độ nghiêm trọng/ Mức giá trị\tMức độ ưu tiên\tHành động xử lý\tNgười thực hiện\t" \
  "Ngày phải hoàn thành\tThời gian đánh giá lại rủi ro\n"
#define ROW(number, text, rating) \
  number "\t1\tCấp phép\t" text "\tTừ nội bộ\tNgười mới nhận việc\tPhải làm lại\tSoát hai lần\t" \
  rating "\tSửa trong ngày\tVăn phòng\tNgay\t12/2025\n"
#define TITLE(year) "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM " year "\n" HEAD
#define RESULTS_HEAD \
  "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI NĂM 2025\n" \
  "STT\tRủi ro/ cơ hội\tKhả năng xảy ra\tMức độ nghiêm trọng/ Mức giá trị\tMức độ ưu tiên\t" \
  "Số lượng rủi ro xảy ra\tMức độ xử lý\n"

/* Two of three rows say otherwise than the grid of a new file. */
static const char contrary[] =
  TITLE ("2025")
  ROW ("1", "Giấy phép ghi sai diện tích", "Cao\tNghiêm trọng\tChấp nhận")
  ROW ("2", "Bản đồ kèm theo bị mờ", "Cao\tNghiêm trọng\tChấp nhận")
  ROW ("3", "Con dấu đóng lệch trang", "Cao\tNghiêm trọng\tXử lý");

static const char unknown[] =
  TITLE ("2025")
  ROW ("1", "Giấy phép ghi sai diện tích", "Hiếm khi\tNghiêm trọng\tXử lý")
  ROW ("2", "Bản đồ kèm theo bị mờ", "Luôn luôn\tNghiêm trọng\tXử lý");

static const char two_years[] =
  TITLE ("2024")
  ROW ("1", "Giấy phép ghi sai diện tích", "Cao\tNghiêm trọng\tXử lý")
  ROW ("2", "Bản đồ kèm theo bị mờ", "Thấp\tNghiêm trọng\tXử lý")
  TITLE ("2025")
  ROW ("1", "Giấy phép bị ghi sai diện tích rừng", "Cao\tNghiêm trọng\tXử lý")
  ROW ("2", "Bản đồ kèm theo bị mờ", "Thấp\tNghiêm trọng\tXử lý");

static const char results[] =
  RESULTS_HEAD
  "1\tBản đồ kèm theo bị mờ\tCao\tNghiêm trọng\tChấp nhận\t2\tĐã xử lý\n"
  "2\tCon dấu đóng lệch trang\tCao\tNghiêm trọng\tXử lý\t0\tKhông\n"
  "3\tMất điện kho lạnh\tThấp\tNghiêm trọng\tXử lý\t1\tĐã xử lý\n";

static MucYear *
get_year (Importing *f,
          gint64   number)
{
  return muc_plan_find_year (muc_store_get_plan (f->store), number);
}

static MucRisk *
get_risk (Importing *f,
          gint64   number,
          guint    position)
{
  return muc_record_peek (MUC_RECORD (get_year (f, number)), MUC_TYPE_RISK, position);
}

/* The objectives and the register of one year are two papers. */
static void
test_both (Importing     *f,
           gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", paper, -1),
                  importing_write (f, "b.txt", contrary, -1));
  importing_press (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_RISK), ==, 3);
  g_assert_true (MUC_IS_OBJECTIVES_PAGE (muc_window_get_page (f->window)));
}

static const char *
get_paper_line (Importing *f,
                guint      i)
{
  return importing_get_line (f, MUC_IMPORT_PLACE_PAPER, i, 0);
}

/* The results of a year go into its register, and the line of the paper says so before. */
static void
test_results (Importing     *f,
              gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  importing_press (f);
  importing_read (f, importing_write (f, "b.txt", results, -1), NULL);
  widget_test_picture ("import-results");
  g_assert_nonnull (strstr (get_paper_line (f, 0),
                            "gộp vào sổ rủi ro năm 2025: 2 dòng khớp, 1 dòng mới"));
  g_assert_false (gtk_widget_get_mapped (importing_find (f, GTK_TYPE_DROP_DOWN, "mode")));
  importing_press (f);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_RISK), ==, 4);
  g_assert_cmpstr (muc_risk_get_outcome (get_risk (f, 2025, 1)), ==, "Đã xử lý");
  g_assert_cmpstr (muc_risk_get_causes (get_risk (f, 2025, 1)), ==, "Người mới nhận việc");
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_RISK), ==, 3);
  g_assert_null (muc_risk_get_outcome (get_risk (f, 2025, 1)));
}

/* Both papers at once; without the assessment there is nothing to go into. */
static void
test_results_together (Importing     *f,
                       gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", contrary, -1),
                  importing_write (f, "b.txt", results, -1));
  g_assert_null (strstr (get_paper_line (f, 0), "gộp"));
  g_assert_nonnull (strstr (get_paper_line (f, 1), "gộp vào sổ rủi ro năm 2025: 2 dòng khớp"));
  gtk_check_button_set_active (importing_get_check (f, 0), FALSE);
  g_assert_null (strstr (get_paper_line (f, 1), "gộp"));
  gtk_check_button_set_active (importing_get_check (f, 0), TRUE);
  g_assert_nonnull (strstr (get_paper_line (f, 1), "gộp"));
  importing_press (f);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_RISK), ==, 4);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_PAPER), ==, 2);
}

static void
test_register_again (Importing     *f,
                     gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  g_assert_false (gtk_widget_get_mapped (importing_find (f, GTK_TYPE_DROP_DOWN, "mode")));
  importing_press (f);
  g_assert_true (MUC_IS_RISKS_PAGE (muc_window_get_page (f->window)));
  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  g_assert_true (gtk_widget_get_mapped (importing_find (f, GTK_TYPE_DROP_DOWN, "mode")));
  importing_press (f);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2025)), MUC_TYPE_RISK), ==, 3);
}

static GtkCheckButton *
get_link_check (Importing *f,
                int      i)
{
  GtkListBox *links = importing_find (f, GTK_TYPE_LIST_BOX, "links");

  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (links, i)));
}

static void
test_links (Importing     *f,
            gconstpointer  data)
{
  const char *first;

  importing_read (f, importing_write (f, "a.txt", two_years, -1), NULL);
  widget_test_picture ("import-links");
  first = gtk_label_get_label (widget_test_find (get_link_check (f, 0), GTK_TYPE_LABEL, NULL));
  g_assert_true (g_str_has_prefix (first, "Rủi ro 1 năm 2025 nối tiếp rủi ro 1 năm 2024"));
  g_assert_true (gtk_check_button_get_active (get_link_check (f, 0)));
  g_assert_true (gtk_check_button_get_active (get_link_check (f, 1)));
  gtk_check_button_set_active (get_link_check (f, 1), FALSE);
  importing_press (f);

  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 0)) == get_risk (f, 2024, 0));
  g_assert_null (muc_risk_get_previous (get_risk (f, 2025, 1)));
}

/* A tick taken away stays so while something else is answered, and can be set again. */
static void
test_links_kept (Importing     *f,
                 gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", two_years, -1),
                  importing_write (f, "b.txt", paper, -1));
  gtk_check_button_set_active (get_link_check (f, 0), FALSE);
  gtk_check_button_set_active (get_link_check (f, 1), FALSE);
  gtk_check_button_set_active (importing_get_check (f, 0), FALSE);
  g_assert_false (gtk_widget_get_visible (importing_find (f, GTK_TYPE_BOX, "links_box")));
  gtk_check_button_set_active (importing_get_check (f, 0), TRUE);
  g_assert_false (gtk_check_button_get_active (get_link_check (f, 0)));
  gtk_check_button_set_active (get_link_check (f, 1), TRUE);
  importing_press (f);
  g_assert_null (muc_risk_get_previous (get_risk (f, 2025, 0)));
  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 1)) == get_risk (f, 2024, 1));
}

/* The second paper goes on with rows that are in the file already. */
static void
test_links_to_file (Importing     *f,
                    gconstpointer  data)
{
  const char *second = strstr (two_years + 10, "ĐÁNH GIÁ RỦI RO");

  importing_read (f, importing_write (f, "a.txt", two_years, second - two_years), NULL);
  importing_press (f);
  importing_read (f, importing_write (f, "b.txt", second, -1), NULL);
  importing_press (f);
  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 1)) == get_risk (f, 2024, 1));
}

/* A register that takes the place of another one is carried on as that one was. */
static void
test_links_replaced (Importing     *f,
                     gconstpointer  data)
{
  const char *second = strstr (two_years + 10, "ĐÁNH GIÁ RỦI RO");

  importing_read (f, importing_write (f, "a.txt", two_years, -1), NULL);
  importing_press (f);
  importing_read (f, importing_write (f, "b.txt", two_years, second - two_years), NULL);
  importing_press (f);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2024)), MUC_TYPE_RISK), ==, 2);
  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 0)) == get_risk (f, 2024, 0));
  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 1)) == get_risk (f, 2024, 1));
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_true (muc_risk_get_previous (get_risk (f, 2025, 1)) == get_risk (f, 2024, 1));
}

static AdwComboRow *
get_word (Importing *f,
          int      i)
{
  return ADW_COMBO_ROW (gtk_list_box_get_row_at_index (importing_find (f, GTK_TYPE_LIST_BOX,
                                                                      "words"), i));
}

static char *
list_levels (Importing *f)
{
  MucScale *scale = muc_year_get_scale (get_year (f, 2025));
  GString *text = g_string_new (NULL);
  MucLevel *level;

  for (guint i = 0; (level = muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, i)) != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " < " : "", muc_level_get_label (level));
  return g_string_free (text, FALSE);
}

static void
assert_rated (Importing  *f,
              guint       position,
              const char *label)
{
  MucAssessment *assessment = muc_risk_get_assessment (get_risk (f, 2025, position));
  MucLevel *level = muc_assessment_get_likelihood (assessment);

  g_assert_cmpstr (level != NULL ? muc_level_get_label (level) : NULL, ==, label);
}

/* Nothing comes in before each word was said what it is. */
static void
test_words (Importing     *f,
            gconstpointer  data)
{
  g_autofree char *levels = NULL;

  importing_read (f, importing_write (f, "a.txt", unknown, -1), NULL);
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  widget_test_picture ("import-words");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_word (f, 0))), ==,
                   "Khả năng xảy ra của rủi ro · 1 dòng, gặp đầu tiên ở dòng 3 của a.txt");
  /* Thấp, Trung bình, Cao; then a new one below and above each; then none. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (get_word (f, 0))), ==, 9);
  adw_combo_row_set_selected (get_word (f, 0), 4);
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  /* The word before is a level now, so this one can stand above it. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (get_word (f, 1))), ==, 11);
  adw_combo_row_set_selected (get_word (f, 1), 7);
  importing_press (f);

  levels = list_levels (f);
  g_assert_cmpstr (levels, ==, "Hiếm khi < Thấp < Luôn luôn < Trung bình < Cao");
  assert_rated (f, 0, "Hiếm khi");
  assert_rated (f, 1, "Luôn luôn");
}

/* Nothing is said of what becomes of a word, or of its row, before that is known. */
static void
test_words_open (Importing     *f,
                 gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", unknown, -1), NULL);
  importing_go_to (f, MUC_IMPORT_PLACE_PAPER, 0, 0);
  g_assert_cmpuint (importing_count_remarks (f, "chưa rõ"), ==, 2);
  g_assert_cmpuint (importing_count_remarks (f, "được thêm vào"), ==, 0);
  g_assert_cmpuint (importing_count_remarks (f, ""), ==, 2);
  adw_combo_row_set_selected (get_word (f, 0), 4);
  g_assert_cmpuint (importing_count_remarks (f, "chưa rõ"), ==, 1);
  g_assert_cmpuint (importing_count_remarks (f, "“Hiếm khi” không phải"), ==, 1);
  g_assert_cmpuint (importing_count_remarks (f, "được thêm vào"), ==, 1);
  g_assert_cmpuint (importing_count_remarks (f, "Rủi ro 1 năm 2025"), ==, 1);
  importing_close (f);
}

/* What was said of words holds for the paper, whatever year it is for. */
static void
test_words_year (Importing     *f,
                 gconstpointer  data)
{
  g_autofree char *text = g_strdup (unknown);
  char *year = strstr (text, "2025");
  GtkSpinButton *spin;

  memset (year, ' ', 4);
  importing_read (f, importing_write (f, "a.txt", text, -1), NULL);
  widget_test_picture ("import-year");
  spin = importing_find (f, GTK_TYPE_SPIN_BUTTON, "year_spin");
  gtk_spin_button_set_value (spin, 2027);
  WAIT (g_strcmp0 (importing_get_shown (f), "reading") != 0);
  g_assert_nonnull (strstr (get_paper_line (f, 0), "2027"));
  adw_combo_row_set_selected (get_word (f, 0), 1);
  adw_combo_row_set_selected (get_word (f, 1), 3);
  gtk_spin_button_set_value (spin, 2026);
  WAIT (g_strcmp0 (importing_get_shown (f), "reading") != 0);
  g_assert_cmpuint (adw_combo_row_get_selected (get_word (f, 0)), ==, 1);
  g_assert_cmpuint (adw_combo_row_get_selected (get_word (f, 1)), ==, 3);
  importing_press (f);
  g_assert_null (get_year (f, 2027));
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_year (f, 2026)), MUC_TYPE_RISK), ==, 2);
}

static void
test_words_known (Importing     *f,
                  gconstpointer  data)
{
  g_autofree char *levels = NULL;

  importing_read (f, importing_write (f, "a.txt", unknown, -1), NULL);
  adw_combo_row_set_selected (get_word (f, 0), 1);
  adw_combo_row_set_selected (get_word (f, 1), 8);
  importing_press (f);

  levels = list_levels (f);
  g_assert_cmpstr (levels, ==, "Thấp < Trung bình < Cao");
  assert_rated (f, 0, "Thấp");
  assert_rated (f, 1, NULL);
  g_assert_cmpstr (muc_assessment_get_likelihood_text (muc_risk_get_assessment (get_risk (f, 2025,
                                                                                          1))),
                   ==, "Luôn luôn");
}

/* A year that has a scale already gets the new level in its place too. */
static void
test_words_in_file (Importing     *f,
                    gconstpointer  data)
{
  g_autofree char *levels = NULL;

  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  importing_press (f);
  importing_read (f, importing_write (f, "b.txt", unknown, -1), NULL);
  adw_combo_row_set_selected (get_word (f, 0), 4);
  adw_combo_row_set_selected (get_word (f, 1), 8);
  importing_press (f);
  levels = list_levels (f);
  g_assert_cmpstr (levels, ==, "Hiếm khi < Thấp < Trung bình < Luôn luôn < Cao");
}

static guint
count_overridden (Importing *f)
{
  MucRecord *year = MUC_RECORD (get_year (f, 2025));
  guint n = 0;

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    n += muc_rating_is_overridden (muc_risk_get_assessment (get_risk (f, 2025, i)));
  return n;
}

static void
test_grid_kept (Importing     *f,
                gconstpointer  data)
{
  const char *keep, *fit;

  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  widget_test_picture ("import-grid");
  keep = adw_preferences_row_get_title (importing_find (f, ADW_TYPE_ACTION_ROW, "keep_row"));
  fit = adw_preferences_row_get_title (importing_find (f, ADW_TYPE_ACTION_ROW, "fit_row"));
  g_assert_nonnull (strstr (keep, "1/3"));
  g_assert_nonnull (strstr (fit, "2/3"));
  importing_press (f);
  g_assert_cmpuint (count_overridden (f), ==, 2);
}

static void
test_grid_fitted (Importing     *f,
                  gconstpointer  data)
{
  MucAssessment *assessment;

  importing_read (f, importing_write (f, "a.txt", contrary, -1), NULL);
  gtk_check_button_set_active (importing_find (f, GTK_TYPE_CHECK_BUTTON, "fit_check"), TRUE);
  g_assert_true (gtk_widget_get_visible (importing_find (f, GTK_TYPE_BOX, "grid_box")));
  importing_press (f);
  g_assert_cmpuint (count_overridden (f), ==, 1);
  assessment = muc_risk_get_assessment (get_risk (f, 2025, 0));
  g_assert_cmpstr (muc_priority_get_label (muc_rating_get_grid_priority (assessment)), ==,
                   "Chấp nhận");
}

static void
test_grid_agrees (Importing     *f,
                  gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", two_years, -1), NULL);
  g_assert_false (gtk_widget_get_visible (importing_find (f, GTK_TYPE_BOX, "grid_box")));
  g_assert_false (gtk_widget_get_visible (importing_find (f, GTK_TYPE_BOX, "words_box")));
  importing_close (f);
}

static void
test_garbage (Importing     *f,
              gconstpointer  data)
{
  static const char garbage[] = "PK\003\004\000\000\000\000\377\376\000\001";

  importing_read (f, importing_write (f, "a.docx", garbage, sizeof garbage), NULL);
  g_assert_cmpstr (importing_get_shown (f), ==, "failed");
  widget_test_picture ("import-failed");
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  importing_close (f);
}

static void
test_nothing (Importing     *f,
              gconstpointer  data)
{
  importing_read (f, importing_write (f, "a.txt", "Một dòng lạ.\nThêm dòng nữa.\n", -1), NULL);
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  importing_close (f);
}

static void
test_describe (void)
{
  const MucImportPaper known = { "objectives", "a.txt", 3, 2025, "MỤC TIÊU\nNĂM 2025", NULL,
                                 2, 3, 0 };
  g_autofree char *title = muc_import_list_get_title (&known);
  g_autofree char *text = muc_import_list_describe_paper (&known);

  g_assert_cmpstr (title, ==, "MỤC TIÊU NĂM 2025");
  g_assert_nonnull (strstr (text, "2025"));
  g_assert_nonnull (strstr (text, "a.txt"));
}

#define ADD(name, func) \
  g_test_add ("/import-window/" name, Importing, NULL, importing_set_up, func, \
              importing_tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/import-window/describe", test_describe);
  ADD ("one", test_one);
  ADD ("enter", test_enter);
  ADD ("two", test_two);
  ADD ("again", test_again);
  ADD ("both", test_both);
  ADD ("results", test_results);
  ADD ("results-together", test_results_together);
  ADD ("register-again", test_register_again);
  ADD ("links", test_links);
  ADD ("links-kept", test_links_kept);
  ADD ("links-to-file", test_links_to_file);
  ADD ("links-replaced", test_links_replaced);
  ADD ("words", test_words);
  ADD ("words-open", test_words_open);
  ADD ("words-year", test_words_year);
  ADD ("words-known", test_words_known);
  ADD ("words-in-file", test_words_in_file);
  ADD ("grid-kept", test_grid_kept);
  ADD ("grid-fitted", test_grid_fitted);
  ADD ("grid-agrees", test_grid_agrees);
  ADD ("garbage", test_garbage);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
