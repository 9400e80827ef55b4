/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a register copied from other programs, pasted into the real window. */
#include <math.h>
#include <string.h>

#include "app/record-table.h"
#include "app/risks-page.h"
#include "model/occurrence.h"
#include "model/rating.h"
#include "model/risk.h"
#include "office.h"
#include "store/risk-edits.h"
#include "widget-keys.h"
#include "widget-test.h"

typedef struct
{
  char           *folder;
  char           *path;
  MucWindow      *window;
  MucPage        *page;
  MucRecordTable *table;
} Fixture;

static MucRisk *
add (MucStore    *store,
     MucRiskKind  kind,
     const char  *text)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);
  g_autoptr (GError) error = NULL;
  MucRisk *risk = muc_risk_edits_add (store, year, kind, NULL, text, &error);

  g_assert_no_error (error);
  return risk;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr (MucStore) store = NULL;
  MucScale *scale;
  MucRisk *risk;

  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "thu.muctieu", NULL);
  store = office_create (f->path);
  risk = add (store, MUC_RISK_KIND_RISK, "Mất dữ liệu một cửa");
  add (store, MUC_RISK_KIND_RISK, "Trả kết quả nhầm người");
  add (store, MUC_RISK_KIND_OPPORTUNITY, "Dùng chung kho dữ liệu");
  scale = muc_year_get_scale (muc_plan_find_year (muc_store_get_plan (store), 2026));
  g_assert_true (muc_risk_edits_place (store, risk,
                                       muc_scale_get_level (scale, MUC_AXIS_LIKELIHOOD, 0),
                                       muc_scale_get_level (scale, MUC_AXIS_SEVERITY, 2), NULL,
                                       NULL));
  muc_store_close (store);

  f->window = widget_test_open_window (f->path);
  muc_window_show_page (f->window, "risks");
  f->page = muc_window_get_page (f->window);
  f->table = widget_test_find (f->page, MUC_TYPE_RECORD_TABLE, NULL);
  widget_test_settle (0);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  g_free (f->path);
  widget_test_remove_folder (f->folder);
}

static MucRecord *
get_year (Fixture *f)
{
  return MUC_RECORD (muc_page_get_year (f->page));
}

/* The row of a part by its number, from 1. */
static MucRisk *
get_risk (Fixture     *f,
          MucRiskKind  kind,
          guint        number)
{
  for (guint i = 0; i < muc_record_count (get_year (f), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (get_year (f), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == kind && --number == 0)
        return risk;
    }
  return NULL;
}

static guint
count (Fixture     *f,
       MucRiskKind  kind)
{
  guint n = 0;

  while (get_risk (f, kind, n + 1) != NULL)
    n++;
  return n;
}

static void
set_clipboard (Fixture    *f,
               const char *type,
               const char *text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->window));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (type, bytes);

  gdk_clipboard_set_content (clipboard, provider);
}

static void
go (Fixture     *f,
    MucRiskKind  kind,
    guint        number)
{
  muc_table_page_select (MUC_TABLE_PAGE (f->page), get_risk (f, kind, number));
  widget_test_settle (0);
}

static void
press (Fixture *f,
       guint    key)
{
  widget_keys_press (f->window, key, GDK_CONTROL_MASK);
  widget_test_settle (0);
}

/* Pastes @text below a row, and waits for @n rows more in the register. */
static void
paste (Fixture     *f,
       MucRiskKind  kind,
       guint        number,
       const char  *type,
       const char  *text,
       guint        n)
{
  const guint before = muc_record_count (get_year (f), MUC_TYPE_RISK);

  go (f, kind, number);
  set_clipboard (f, type, text);
  press (f, GDK_KEY_v);
  WAIT (muc_record_count (get_year (f), MUC_TYPE_RISK) == before + n);
}

static void
assert_rating (MucRisk    *risk,
               const char *likelihood,
               const char *severity,
               const char *priority)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucLevel *row = muc_assessment_get_likelihood (assessment);
  MucLevel *column = muc_assessment_get_severity (assessment);
  MucPriority *held = muc_rating_get_priority (assessment);

  g_assert_cmpstr (row != NULL ? muc_level_get_label (row) : NULL, ==, likelihood);
  g_assert_cmpstr (column != NULL ? muc_level_get_label (column) : NULL, ==, severity);
  g_assert_cmpstr (held != NULL ? muc_priority_get_label (held) : NULL, ==, priority);
}

/* The whole form, as Writer copies it: a grouped head, numbers, and both parts. */
static void
test_form (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GString) html = g_string_new ("<table><tr>"
                                           "<td colspan=8>NHẬN DIỆN RỦI RO VÀ CƠ HỘI</td>"
                                           "<td colspan=3>XÁC ĐỊNH MỨC ĐỘ</td>"
                                           "<td colspan=4>XỬ LÝ RỦI RO VÀ CƠ HỘI</td></tr><tr>");
  static const char *const heads[] = {
    "STT", "Lần đánh giá", "Quá trình/ Quy trình", "Rủi ro/ cơ hội", "Nguồn rủi ro/ cơ hội",
    "Nguyên nhân", "Hệ quả của rủi ro/ cơ hội", "Cách thức kiểm soát hiện có", "Khả năng xảy ra",
    "Mức độ nghiêm trọng/ Mức giá trị", "Mức độ ưu tiên", "Hành động xử lý", "Người thực hiện",
    "Ngày phải hoàn thành", "Thời gian đánh giá lại rủi ro",
  };
  MucRisk *risk;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_string_append_printf (html, "<td><p>%s</p></td>", heads[i]);
  g_string_append (html, "</tr><tr><td colspan=15>I. CÁC RỦI RO</td></tr><tr>");
  for (guint i = 1; i <= 15; i++)
    g_string_append_printf (html, "<td>%u%s</td>", i, i == 11 ? " = 9*10" : "");
  g_string_append (html, "</tr><tr><td>1</td><td>1</td><td>Lưu trữ</td><td>Ẩm mốc kho</td>"
                   "<td>Từ nội bộ</td><td><p>- Dột mái</p><p>- Thiếu máy hút ẩm</p></td>"
                   "<td>Hỏng</td><td>Kiểm kê</td><td>Cao</td><td>Rất nghiêm trọng</td>"
                   "<td>Ưu tiên xử lý ngay</td>"
                   "<td>Sửa mái</td><td>Văn phòng</td><td>Quý II</td><td>12/2026</td></tr>"
                   "<tr><td colspan=15>II. CÁC CƠ HỘI</td></tr>"
                   "<tr><td>1</td><td>1</td><td>Lưu trữ</td><td>Kho số của tỉnh</td>"
                   "<td>Bên ngoài</td>"
                   "<td>Tỉnh cấp</td><td>Bớt giấy</td><td></td><td>---</td><td>---</td><td>---</td>"
                   "<td>Đăng ký</td><td>Văn phòng</td><td>Quý I</td><td>12/2026</td></tr></table>");
  paste (f, MUC_RISK_KIND_RISK, 1, "text/html", html->str, 2);

  g_assert_cmpuint (count (f, MUC_RISK_KIND_RISK), ==, 3);
  g_assert_cmpuint (count (f, MUC_RISK_KIND_OPPORTUNITY), ==, 2);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 2);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Ẩm mốc kho");
  g_assert_cmpstr (muc_risk_get_causes (risk), ==, "- Dột mái\n- Thiếu máy hút ẩm");
  g_assert_cmpstr (muc_risk_get_review_text (risk), ==, "12/2026");
  assert_rating (risk, "Cao", "Rất nghiêm trọng", "Ưu tiên xử lý ngay");
  g_assert_null (muc_assessment_get_likelihood_text (muc_risk_get_assessment (risk)));
  risk = get_risk (f, MUC_RISK_KIND_OPPORTUNITY, 2);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Kho số của tỉnh");
  assert_rating (risk, NULL, NULL, NULL);

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpuint (muc_record_count (get_year (f), MUC_TYPE_RISK), ==, 3);
}

/* Seventeen columns without a head, as a spreadsheet copies them. */
static void
test_headless (Fixture       *f,
               gconstpointer  data)
{
  MucRisk *risk;

  paste (f, MUC_RISK_KIND_RISK, 2, "text/plain;charset=utf-8",
         "4\t2\tTiếp dân\tGhi nhầm tên\tTừ nội bộ\t\"- Vội\n- Ồn\"\tPhải sửa\tĐọc lại\tThấp\t"
         "Nghiêm trọng\tXử lý\tIn lại\tMột cửa\tNgay\t12/2026\t2\tĐã xử lý\n"
         "5\t1\tTiếp dân\tHết phiếu\tTừ nội bộ\tIn thiếu\tChờ lâu\tĐếm phiếu\t\t\t\tIn thêm\t"
         "Một cửa\tNgay\t12/2026\t0\tKhông\n", 2);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 3);
  g_assert_cmpstr (muc_risk_get_causes (risk), ==, "- Vội\n- Ồn");
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 2);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (risk), ==, 2);
  g_assert_cmpstr (muc_risk_get_outcome (risk), ==, "Đã xử lý");
  assert_rating (risk, "Thấp", "Nghiêm trọng", "Xử lý");
  assert_rating (get_risk (f, MUC_RISK_KIND_RISK, 4), NULL, NULL, NULL);
}

/* Fifteen columns without a head, into the part of the current row. */
static void
test_part (Fixture       *f,
           gconstpointer  data)
{
  MucRisk *opportunity;

  paste (f, MUC_RISK_KIND_OPPORTUNITY, 1, "text/plain;charset=utf-8",
         "1\t1\tNhân lực\tThêm hai biên chế\tBên ngoài\tTỉnh giao\tBớt quá tải\tKhông\tCao\t"
         "Giá trị cao\tTận dụng ngay\tTuyển\tVăn phòng\tQuý III\t12/2026\n", 1);
  g_assert_cmpuint (count (f, MUC_RISK_KIND_RISK), ==, 2);
  opportunity = get_risk (f, MUC_RISK_KIND_OPPORTUNITY, 2);
  g_assert_cmpstr (muc_risk_get_text (opportunity), ==, "Thêm hai biên chế");
  assert_rating (opportunity, "Cao", "Giá trị cao", "Tận dụng ngay");
}

static void
test_few_columns (Fixture       *f,
                  gconstpointer  data)
{
  MucRisk *risk;

  paste (f, MUC_RISK_KIND_RISK, 1, "text/plain;charset=utf-8",
         "1\tMất con dấu\n2\tCháy kho\n", 2);
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, MUC_RISK_KIND_RISK, 2)), ==, "Mất con dấu");
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, MUC_RISK_KIND_RISK, 3)), ==, "Cháy kho");
  g_assert_null (muc_risk_get_process (get_risk (f, MUC_RISK_KIND_RISK, 3)));

  paste (f, MUC_RISK_KIND_RISK, 1, "text/plain;charset=utf-8",
         "Rủi ro\tMức độ nghiêm trọng\tKhả năng xảy ra\nKẹt máy in\tÍt nghiêm trọng\tCao\n", 1);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 2);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Kẹt máy in");
  assert_rating (risk, "Cao", "Ít nghiêm trọng", "Xử lý");

  paste (f, MUC_RISK_KIND_RISK, 1, "text/plain;charset=utf-8", "Văn thư\tThất lạc công văn\n", 1);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 2);
  g_assert_cmpstr (muc_risk_get_process (risk), ==, "Văn thư");
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Thất lạc công văn");
}

static void
test_own (Fixture       *f,
          gconstpointer  data)
{
  MucRisk *risk;

  go (f, MUC_RISK_KIND_RISK, 1);
  press (f, GDK_KEY_c);
  press (f, GDK_KEY_v);
  WAIT (count (f, MUC_RISK_KIND_RISK) == 3);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 2);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Mất dữ liệu một cửa");
  assert_rating (risk, "Thấp", "Rất nghiêm trọng", "Ưu tiên xử lý ngay");
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  /* The number that the form prints is what the log of the other row counts. */
  g_assert_true (isnan (muc_risk_get_occurrences_stated (risk)));
}

static void
copy_and_paste (Fixture *f)
{
  const guint n = count (f, MUC_RISK_KIND_RISK);

  go (f, MUC_RISK_KIND_RISK, 1);
  press (f, GDK_KEY_c);
  press (f, GDK_KEY_v);
  WAIT (count (f, MUC_RISK_KIND_RISK) == n + 1);
}

/* What a paper stated is copied, what the log counts is not. */
static void
test_own_count (Fixture       *f,
                gconstpointer  data)
{
  MucStore *store = muc_window_get_store (f->window);
  MucRisk *risk = get_risk (f, MUC_RISK_KIND_RISK, 1);
  g_autoptr (MucChange) change = muc_store_begin (store, "Ghi sổ");

  muc_change_add (change, risk, MUC_TYPE_OCCURRENCE, NULL, "note", "Mất điện", NULL);
  g_assert_true (muc_change_commit (change, NULL));
  copy_and_paste (f);
  g_assert_true (isnan (muc_risk_get_occurrences_stated (get_risk (f, MUC_RISK_KIND_RISK, 2))));

  g_assert_true (muc_store_set (store, "Ghi", NULL, risk, "occurrences-stated", 4.0, NULL));
  copy_and_paste (f);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, MUC_RISK_KIND_RISK, 2)), ==, 4);
}

/* An override is pasted with its reason; from another program there is none. */
static void
test_own_reason (Fixture       *f,
                 gconstpointer  data)
{
  MucStore *store = muc_window_get_store (f->window);
  MucScale *scale = muc_year_get_scale (MUC_YEAR (get_year (f)));
  MucAssessment *pasted;

  g_assert_true (muc_risk_edits_override (store, get_risk (f, MUC_RISK_KIND_RISK, 1),
                                          muc_scale_get_priority (scale, MUC_RISK_KIND_RISK, 0),
                                          "Đã có \"máy\" < dự phòng", NULL));
  copy_and_paste (f);
  pasted = muc_risk_get_assessment (get_risk (f, MUC_RISK_KIND_RISK, 2));
  g_assert_true (muc_rating_is_overridden (pasted));
  g_assert_cmpint (muc_assessment_get_origin (pasted), ==, MUC_ORIGIN_CLERK);
  g_assert_cmpstr (muc_assessment_get_reason (pasted), ==, "Đã có \"máy\" < dự phòng");

  paste (f, MUC_RISK_KIND_RISK, 2, "text/plain;charset=utf-8",
         "Rủi ro\tMức độ nghiêm trọng\tKhả năng xảy ra\tMức độ ưu tiên\n"
         "Kẹt máy in\tRất nghiêm trọng\tThấp\tChấp nhận\n", 1);
  pasted = muc_risk_get_assessment (get_risk (f, MUC_RISK_KIND_RISK, 3));
  g_assert_true (muc_rating_is_overridden (pasted));
  g_assert_cmpstr (muc_rating_get_reason (pasted), ==, "theo văn bản cũ");
}

static gboolean
shows (GtkWidget  *root,
       const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, words))
      return TRUE;
  return FALSE;
}

/* A word that is no level is kept beside a rating left open, and told. */
static void
test_unknown (Fixture       *f,
              gconstpointer  data)
{
  MucAssessment *assessment;
  MucScale *scale = muc_year_get_scale (MUC_YEAR (get_year (f)));

  paste (f, MUC_RISK_KIND_RISK, 1, "text/plain;charset=utf-8",
         "Rủi ro\tMức độ nghiêm trọng\tKhả năng xảy ra\nKẹt máy in\tNghiêm trọng\tHằng ngày\n", 1);
  assessment = muc_risk_get_assessment (get_risk (f, MUC_RISK_KIND_RISK, 2));
  g_assert_null (muc_assessment_get_likelihood (assessment));
  g_assert_cmpstr (muc_assessment_get_likelihood_text (assessment), ==, "Hằng ngày");
  g_assert_cmpuint (muc_scale_count_levels (scale, MUC_AXIS_LIKELIHOOD), ==, 3);
  WAIT (shows (GTK_WIDGET (f->window), "“Hằng ngày”"));
  widget_test_picture ("risks-paste");
}

/* A single text stays in the cell. */
static void
test_text (Fixture       *f,
           gconstpointer  data)
{
  go (f, MUC_RISK_KIND_RISK, 1);
  set_clipboard (f, "text/plain;charset=utf-8", "Chỉ một câu");
  press (f, GDK_KEY_v);
  WAIT (muc_record_table_is_editing (f->table));
  g_assert_cmpuint (muc_record_count (get_year (f), MUC_TYPE_RISK), ==, 3);
}

/* Pastes @text from a cell on, which makes no rows. */
static void
paste_block (Fixture    *f,
             guint       number,
             const char *field,
             const char *type,
             const char *text)
{
  muc_page_go_to (f->page, MUC_RECORD (get_risk (f, MUC_RISK_KIND_RISK, number)));
  muc_page_go_to_field (f->page, field);
  widget_test_settle (0);
  set_clipboard (f, type, text);
  press (f, GDK_KEY_v);
}

static void
assert_undo (Fixture    *f,
             const char *label)
{
  g_autofree char *found = NULL;

  g_object_get (muc_window_get_store (f->window), "undo-label", &found, NULL);
  g_assert_cmpstr (found, ==, label);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
}

/* A block without a head goes into the rows there are, from the current cell on, as one step. */
static void
test_block (Fixture       *f,
            gconstpointer  data)
{
  MucRisk *first = get_risk (f, MUC_RISK_KIND_RISK, 1);
  MucRisk *second = get_risk (f, MUC_RISK_KIND_RISK, 2);

  paste_block (f, 1, "consequence", "text/plain;charset=utf-8",
               "Dân chờ\t\"- Gọi lại\n- Ghi sổ\"\tCao\tNghiêm trọng\nTrả nhầm\t\tThấp\t\n");
  WAIT (g_strcmp0 (muc_risk_get_consequence (second), "Trả nhầm") == 0);
  g_assert_cmpuint (muc_record_count (get_year (f), MUC_TYPE_RISK), ==, 3);
  g_assert_cmpstr (muc_risk_get_text (first), ==, "Mất dữ liệu một cửa");
  g_assert_cmpstr (muc_risk_get_consequence (first), ==, "Dân chờ");
  g_assert_cmpstr (muc_risk_get_controls (first), ==, "- Gọi lại\n- Ghi sổ");
  g_assert_null (muc_risk_get_controls (second));
  assert_rating (first, "Cao", "Nghiêm trọng", "Xử lý");
  assert_rating (second, "Thấp", NULL, NULL);

  assert_undo (f, "Dán vào 2 dòng");
  g_assert_null (muc_risk_get_consequence (first));
  assert_rating (first, "Thấp", "Rất nghiêm trọng", "Ưu tiên xử lý ngay");
  assert_rating (second, NULL, NULL, NULL);
}

/* One column of several rows is a block where it was copied from a table. */
static void
test_block_column (Fixture       *f,
                   gconstpointer  data)
{
  paste_block (f, 1, "occurrences-stated", "text/html",
               "<table><tr><td>2</td></tr><tr><td>0,5</td></tr></table>");
  WAIT (muc_risk_get_occurrences_stated (get_risk (f, MUC_RISK_KIND_RISK, 2)) == 0.5);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (get_risk (f, MUC_RISK_KIND_RISK, 1)), ==, 2);
}

/* Words that are no levels, and priorities that the grid does not say, are left out and told. */
static void
test_block_unknown (Fixture       *f,
                    gconstpointer  data)
{
  paste_block (f, 1, "likelihood", "text/plain;charset=utf-8",
               "Hằng ngày\tNghiêm trọng\tChấp nhận\n");
  WAIT (shows (GTK_WIDGET (f->window), "“Hằng ngày”, “Chấp nhận”"));
  assert_rating (get_risk (f, MUC_RISK_KIND_RISK, 1), "Thấp", "Nghiêm trọng", "Xử lý");
}

/* More rows than there are below change nothing, and neither does what cannot be kept. */
static void
test_block_refused (Fixture       *f,
                    gconstpointer  data)
{
  MucRisk *second = get_risk (f, MUC_RISK_KIND_RISK, 2);

  paste_block (f, 2, "causes", "text/plain;charset=utf-8", "a\tb\nc\td\n");
  WAIT (shows (GTK_WIDGET (f->window), "Đã chép 2 dòng"));
  g_assert_null (muc_risk_get_causes (second));

  paste_block (f, 2, "review-text", "text/plain;charset=utf-8", "12/2026\tnhiều\n");
  WAIT (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_assert_null (muc_risk_get_review_text (second));
  widget_test_respond (widget_test_find_dialog (ADW_TYPE_MESSAGE_DIALOG), "close");
}

/* From the risk's own column on there are rows to be made, and they begin there. */
static void
test_block_rows (Fixture       *f,
                 gconstpointer  data)
{
  MucRisk *risk;

  paste_block (f, 1, "text", "text/plain;charset=utf-8", "Kẹt máy in\tTừ nội bộ\n");
  WAIT (muc_record_count (get_year (f), MUC_TYPE_RISK) == 4);
  risk = get_risk (f, MUC_RISK_KIND_RISK, 2);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Kẹt máy in");
  g_assert_cmpstr (muc_risk_get_source (risk), ==, "Từ nội bộ");
  g_assert_null (muc_risk_get_process (risk));

  /* More columns than there are to the right are whole rows wherever they are pasted. */
  paste_block (f, 1, "occurrences-stated", "text/plain;charset=utf-8",
               "Tiếp dân\tHết phiếu\tTừ nội bộ\n");
  WAIT (muc_record_count (get_year (f), MUC_TYPE_RISK) == 5);
  g_assert_cmpstr (muc_risk_get_text (get_risk (f, MUC_RISK_KIND_RISK, 2)), ==, "Hết phiếu");
}

#define ADD(name, func) \
  g_test_add ("/risks-paste/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("form", test_form);
  ADD ("headless", test_headless);
  ADD ("part", test_part);
  ADD ("few-columns", test_few_columns);
  ADD ("own", test_own);
  ADD ("own-count", test_own_count);
  ADD ("own-reason", test_own_reason);
  ADD ("unknown", test_unknown);
  ADD ("text", test_text);
  ADD ("block", test_block);
  ADD ("block-column", test_block_column);
  ADD ("block-unknown", test_block_unknown);
  ADD ("block-refused", test_block_refused);
  ADD ("block-rows", test_block_rows);
  return g_test_run ();
}
