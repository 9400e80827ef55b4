/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register of risks and opportunities in the real window: what a clerk types, chooses and
 * moves, and what the file says afterwards. How the page looks is in test-risks-view.c. */
#include <string.h>

#include "app/reason-dialog.h"
#include "model/rating.h"
#include "risks.h"
#include "widget-keys.h"

static const char *
get_likelihood (Risks *f,
                guint  number)
{
  return muc_rating_get_likelihood_label (muc_risk_get_assessment (risks_get (f, RISK, number)));
}

static const char *
get_severity (Risks *f,
              guint  number)
{
  return muc_rating_get_severity_label (muc_risk_get_assessment (risks_get (f, RISK, number)));
}

static const char *
get_priority (Risks *f,
              guint  number)
{
  return muc_rating_get_priority_label (muc_risk_get_assessment (risks_get (f, RISK, number)));
}

static void
show_group (Risks      *f,
            const char *group)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "columns.group", "s", group);
  widget_test_settle (0);
}

static void
undo_and_redo (Risks      *f,
               const char *before)
{
  g_autofree char *after = risks_dump (f);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (after, !=, before);
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  undone = risks_dump (f);
  g_assert_cmpstr (undone, ==, before);
  risks_press (f, GDK_KEY_y, GDK_CONTROL_MASK);
  redone = risks_dump (f);
  g_assert_cmpstr (redone, ==, after);
}

/* Typing */

static void
test_edit (Risks         *f,
           gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  gpointer first = risks_get (f, RISK, 1);
  guint column;

  g_assert_true (muc_record_table_get_current (f->table, &column) == first);
  g_assert_cmpuint (column, ==, MUC_REGISTER_PROCESS);
  risks_type (f, "Cấp phép khai tha\xcc\x81" "c");
  g_assert_true (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (muc_risk_get_process (first), ==, "Cấp phép khai thác");
  g_assert_true (muc_record_table_get_current (f->table, &column) == first);
  g_assert_cmpuint (column, ==, MUC_REGISTER_TEXT);
  undo_and_redo (f, before);

  risks_press (f, GDK_KEY_F2, 0);
  risks_type (f, " của chủ rừng");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_text (first), ==,
                   "Hồ sơ khai thác gỗ thiếu bản đồ hiện trạng của chủ rừng");
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 2));
  g_assert_cmpuint (column, ==, MUC_REGISTER_TEXT);
}

/* Tab goes on in the row that was added, Enter adds another. */
static void
test_tab_after_adding (Risks         *f,
                       gconstpointer  data)
{
  guint column;

  risks_go (f, risks_get_item (f, 5), MUC_REGISTER_TEXT);
  risks_type (f, "Kho tang vật bị ngập");
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 5));
  g_assert_cmpuint (column, ==, MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "cao");
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (get_likelihood (f, 5), ==, "Cao");

  risks_go (f, risks_get_item (f, 6), MUC_REGISTER_TEXT);
  risks_type (f, "Mất chìa khóa kho");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpuint (risks_count (f, RISK), ==, 6);
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get_item (f, 7));
  risks_press (f, GDK_KEY_F2, 0);
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get_item (f, 7));
}

/* A menu that is opened while a row is being added takes the focus from its cell, and with it what
 * was typed is kept. */
static void
test_menu_while_adding (Risks         *f,
                        gconstpointer  data)
{
  GtkMenuButton *button = widget_test_find (f->window, GTK_TYPE_MENU_BUTTON, "menu_button");

  risks_go (f, risks_get_item (f, 5), MUC_REGISTER_TEXT);
  risks_type (f, "Kho tang vật bị ngập");
  gtk_menu_button_popup (button);
  WAIT (risks_count (f, RISK) == 5);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  gtk_menu_button_popdown (button);
}

/* What is being edited stays so while the column gets another width. */
static void
test_width_while_editing (Risks         *f,
                          gconstpointer  data)
{
  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_type (f, "Chữ đang gõ");
  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-pane", NULL);
      widget_test_settle (60);
      g_assert_true (muc_record_table_is_editing (f->table));
    }
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 2)), ==, "Chữ đang gõ");
}

static void
test_escape (Risks         *f,
             gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  g_autofree char *after = NULL;

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_type (f, "gõ nhầm");
  risks_press (f, GDK_KEY_Escape, 0);
  g_assert_false (muc_record_table_is_editing (f->table));
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* Alt+Enter goes on with the dash of the line before. */
static void
test_bullets (Risks         *f,
              gconstpointer  data)
{
  show_group (f, "treat");
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TREATMENT);
  risks_press (f, GDK_KEY_F2, 0);
  risks_press (f, GDK_KEY_Return, GDK_ALT_MASK);
  risks_type (f, "Gọi lại chủ rừng");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_treatment (risks_get (f, RISK, 1)), ==,
                   "- Niêm yết mẫu\n- Kiểm tra khi nhận\n- Gọi lại chủ rừng");
}

static void
test_split_bullets (Risks         *f,
                    gconstpointer  data)
{
  gpointer risk = risks_get (f, RISK, 2);
  g_autofree char *before = NULL;

  show_group (f, "treat");
  risks_go (f, risk, MUC_REGISTER_TREATMENT);
  risks_type (f, "- Thuê đường truyền - Đặt máy phát - Trực ca đêm");
  risks_press (f, GDK_KEY_Return, 0);
  risks_go (f, risk, MUC_REGISTER_TREATMENT);
  before = risks_dump (f);
  risks_act (f, "page.split-bullets");
  g_assert_cmpstr (muc_risk_get_treatment (risk), ==,
                   "- Thuê đường truyền\n- Đặt máy phát\n- Trực ca đêm");
  undo_and_redo (f, before);
}

/* A clerk writes "0,5"; a count that is no number is not kept. */
static void
test_count (Risks         *f,
            gconstpointer  data)
{
  MucRisk *risk = risks_get (f, RISK, 1);
  g_autofree char *shown = NULL;

  show_group (f, "result");
  risks_go (f, risk, MUC_REGISTER_COUNT);
  risks_type (f, "0,5");
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_cmpfloat (muc_risk_get_occurrences_stated (risk), ==, 0.5);
  shown = risks_dup_shown (f, risk, MUC_REGISTER_COUNT);
  g_assert_cmpstr (shown, ==, "0,5");
}

/* Choosing */

static void
test_choose (Risks         *f,
             gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  guint column;

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_true (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_Down, 0);
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_false (muc_record_table_is_editing (f->table));
  g_assert_cmpstr (get_likelihood (f, 1), ==, "Cao");
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 2));
  g_assert_cmpuint (column, ==, MUC_REGISTER_LIKELIHOOD);
  undo_and_redo (f, before);

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_SEVERITY);
  risks_press (f, GDK_KEY_F2, 0);
  g_assert_true (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_Up, 0);
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (get_severity (f, 1), ==, "Ít nghiêm trọng");
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 1));
  g_assert_cmpuint (column, ==, MUC_REGISTER_PRIORITY);
}

/* The beginning of a word, without its tone marks; the first letters of the words. */
static void
test_choose_by_typing (Risks         *f,
                       gconstpointer  data)
{
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_SEVERITY);
  risks_type (f, "rat");
  g_assert_true (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (get_severity (f, 1), ==, "Rất nghiêm trọng");
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_SEVERITY);
  risks_type (f, "int");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_severity (f, 1), ==, "Ít nghiêm trọng");
  risks_go (f, risks_get (f, RISK, 4), MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "t");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_likelihood (f, 4), ==, "Thấp");
}

/* What means nothing is not kept, and neither is what Escape leaves. */
static void
test_choose_nothing (Risks         *f,
                     gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  g_autofree char *after = NULL;

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "xyz");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_true (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_Escape, 0);
  g_assert_false (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_F2, 0);
  risks_press (f, GDK_KEY_Down, 0);
  risks_press (f, GDK_KEY_Escape, 0);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* The level is taken away by Delete and by the entry of that name. */
static void
test_choose_unrated (Risks         *f,
                     gconstpointer  data)
{
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_press (f, GDK_KEY_Delete, 0);
  g_assert_cmpstr (get_likelihood (f, 1), ==, MUC_RATING_NONE);
  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_SEVERITY);
  risks_press (f, GDK_KEY_Return, 0);
  risks_press (f, GDK_KEY_Page_Up, 0);
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_severity (f, 2), ==, MUC_RATING_NONE);
}

/* Words of the forms are offered, others are kept as they are typed. */
static void
test_suggested (Risks         *f,
                gconstpointer  data)
{
  gpointer first = risks_get (f, RISK, 1);
  gpointer second = risks_get (f, RISK, 2);

  show_group (f, "identify");
  risks_go (f, first, MUC_REGISTER_SOURCE);
  risks_type (f, "tu noi");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_source (first), ==, "Từ nội bộ");
  risks_go (f, second, MUC_REGISTER_SOURCE);
  risks_type (f, "Theo kết luận thanh tra");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_source (second), ==, "Theo kết luận thanh tra");
}

/* Priorities */

static MucReasonDialog *
get_dialog (void)
{
  return widget_test_find_dialog (MUC_TYPE_REASON_DIALOG);
}

static void
choose_priority (Risks      *f,
                 guint       number,
                 const char *typed)
{
  risks_go (f, risks_get (f, RISK, number), MUC_REGISTER_PRIORITY);
  risks_type (f, typed);
  risks_press (f, GDK_KEY_Return, 0);
}

static void
override (Risks      *f,
          guint       number,
          const char *typed,
          const char *reason)
{
  choose_priority (f, number, typed);
  g_assert_nonnull (get_dialog ());
  muc_reason_dialog_set_text (get_dialog (), reason);
  widget_test_respond (get_dialog (), "keep");
  widget_test_settle (0);
}

static void
test_override (Risks         *f,
               gconstpointer  data)
{
  MucRisk *risk = risks_get (f, RISK, 1);
  g_autofree char *before = risks_dump (f);
  g_autofree char *shown = NULL;
  guint column;

  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");
  override (f, 1, "uu tien", "Chủ rừng đã khiếu nại ba lần");
  g_assert_cmpstr (get_priority (f, 1), ==, "Ưu tiên xử lý ngay");
  g_assert_true (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_cmpstr (muc_rating_get_reason (muc_risk_get_assessment (risk)), ==,
                   "Chủ rừng đã khiếu nại ba lần");
  g_assert_true (muc_record_table_get_current (f->table, &column) == risk);
  g_assert_cmpuint (column, ==, MUC_REGISTER_PRIORITY);
  g_assert_true (risks_is_in_cell (f));

  shown = risks_dup_shown (f, risk, MUC_REGISTER_PRIORITY);
  g_assert_cmpstr (shown, ==, "Ưu tiên xử lý ngay *");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (
                     GTK_WIDGET (risks_find_cell (f, risk, MUC_REGISTER_PRIORITY))), ==,
                   "Chủ rừng đã khiếu nại ba lần");
  widget_test_picture ("risks-override");
  undo_and_redo (f, before);
}

/* Without a reason the grid goes on deciding. */
static void
test_override_given_up (Risks         *f,
                        gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  g_autofree char *shown = NULL;
  g_autofree char *after = NULL;

  choose_priority (f, 1, "uu tien");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (get_dialog ()),
                                                           "keep"));
  widget_test_respond (get_dialog (), "cancel");
  widget_test_settle (0);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
  shown = risks_dup_shown (f, risks_get (f, RISK, 1), MUC_REGISTER_PRIORITY);
  g_assert_cmpstr (shown, ==, "Xử lý");
  g_assert_false (muc_record_table_is_editing (f->table));
  g_assert_true (risks_is_in_cell (f));
}

/* The row's menu, the entry "theo bảng" and the grid's own word each give it back to the grid. */
static void
test_override_cleared (Risks         *f,
                       gconstpointer  data)
{
  MucRisk *risk = risks_get (f, RISK, 1);

  override (f, 1, "uu tien", "Có khiếu nại");
  risks_act (f, "page.clear-override");
  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  g_assert_null (gtk_widget_get_tooltip_text (
                   GTK_WIDGET (risks_find_cell (f, risk, MUC_REGISTER_PRIORITY))));
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_true (muc_rating_is_overridden (muc_risk_get_assessment (risk)));

  risks_go (f, risk, MUC_REGISTER_PRIORITY);
  risks_press (f, GDK_KEY_Return, 0);
  risks_press (f, GDK_KEY_Page_Up, 0);
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_true (muc_rating_is_overridden (muc_risk_get_assessment (risk)));

  choose_priority (f, 1, "xu ly");
  g_assert_null (get_dialog ());
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risk)));
}

/* With other levels the grid decides anew. */
static void
test_override_and_levels (Risks         *f,
                          gconstpointer  data)
{
  override (f, 1, "uu tien", "Có khiếu nại");
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "thap");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (get_priority (f, 1), ==, "Xử lý");
  g_assert_false (muc_rating_is_overridden (muc_risk_get_assessment (risks_get (f, RISK, 1))));
}

static void
test_round (Risks         *f,
            gconstpointer  data)
{
  MucRisk *risk = risks_get (f, RISK, 1);
  g_autofree char *before = risks_dump (f);
  g_autofree char *shown = NULL;

  risks_go (f, risk, MUC_REGISTER_LIKELIHOOD);
  risks_act (f, "page.add-round");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT), ==, 2);
  g_assert_cmpint (muc_assessment_get_round (muc_risk_get_assessment (risk)), ==, 2);
  show_group (f, "result");
  shown = risks_dup_shown (f, risk, MUC_REGISTER_ROUND);
  g_assert_cmpstr (shown, ==, "2");
  undo_and_redo (f, before);
}

/* Rows */

/* Whichever way a row is added, one types what the risk is at once. */
static void
test_add (Risks         *f,
          gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  guint column;

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_SEVERITY);
  risks_press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, RISK), ==, 5);
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 2));
  g_assert_cmpuint (column, ==, MUC_REGISTER_TEXT);
  risks_type (f, "Rừng giáp ranh bị lấn");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 2)), ==, "Rừng giáp ranh bị lấn");
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  undo_and_redo (f, before);

  risks_go (f, risks_get (f, OPPORTUNITY, 1), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, OPPORTUNITY), ==, 3);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, OPPORTUNITY, 2));

  risks_act (f, "page.add-risk");
  g_assert_cmpuint (risks_count (f, RISK), ==, 6);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, RISK, 6));
}

/* From the row that adds one goes on adding. */
static void
test_adder (Risks         *f,
            gconstpointer  data)
{
  gpointer adder;

  risks_go (f, risks_get (f, RISK, 4), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Down, 0);
  adder = muc_record_table_get_current (f->table, NULL);
  g_assert_true (MUC_IS_RISK_LINE (adder) && muc_risk_line_adds (adder));
  risks_type (f, "Xe tuần tra hỏng");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == adder);
  risks_type (f, "Bẫy ảnh mất cắp");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpuint (risks_count (f, RISK), ==, 6);
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 5)), ==, "Xe tuần tra hỏng");
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 6)), ==, "Bẫy ảnh mất cắp");

  risks_press (f, GDK_KEY_End, GDK_CONTROL_MASK);
  risks_type (f, "Dự án bảo tồn mới");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpuint (risks_count (f, OPPORTUNITY), ==, 3);
}

/* A copy has the cells of its row, and is assessed as it is. */
static void
test_duplicate (Risks         *f,
                gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, RISK), ==, 5);
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 3)), ==,
                   muc_risk_get_text (risks_get (f, RISK, 2)));
  g_assert_cmpstr (get_priority (f, 3), ==, get_priority (f, 2));
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, RISK, 3));
  undo_and_redo (f, before);
}

static void
test_remove (Risks         *f,
             gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, RISK), ==, 3);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == risks_get (f, RISK, 2));
  undo_and_redo (f, before);
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, RISK), ==, 2);
  undo_and_redo (f, before);
}

static GtkWidget *
find_undo (Risks *f)
{
  GtkWidget *overlay = widget_test_find (f->window, ADW_TYPE_TOAST_OVERLAY, NULL);

  for (GtkWidget *child = gtk_widget_get_last_child (overlay); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      GtkWidget *button = widget_test_find (child, GTK_TYPE_BUTTON, "action_button");

      if (button != NULL && gtk_widget_get_child_visible (child))
        return button;
    }
  return NULL;
}

/* What is told of one removal makes room for what is told of the next; its button takes back that
 * one, and goes with any other step. */
static void
test_told (Risks         *f,
           gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  g_autofree char *after = NULL;

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  widget_keys_press (f->window, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (risks_count (f, RISK), ==, 2);
  g_signal_emit_by_name (find_undo (f), "clicked");
  g_assert_cmpuint (risks_count (f, RISK), ==, 3);
  widget_test_settle (0);
  g_assert_null (find_undo (f));

  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_nonnull (find_undo (f));
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  risks_type (f, "Khác");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_null (find_undo (f));
}

/* A row keeps to its part, and takes the marked cell with it. */
static void
test_move (Risks         *f,
           gconstpointer  data)
{
  g_autofree char *before = risks_dump (f);
  gpointer second = risks_get (f, RISK, 2);
  gpointer last = risks_get (f, RISK, 4);
  gpointer opportunity = risks_get (f, OPPORTUNITY, 1);
  g_autofree char *numbered = NULL;
  guint column;

  risks_go (f, second, MUC_REGISTER_LIKELIHOOD);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (risks_get (f, RISK, 1) == second);
  g_assert_true (muc_record_table_get_current (f->table, &column) == second);
  g_assert_cmpuint (column, ==, MUC_REGISTER_LIKELIHOOD);
  numbered = risks_dup_shown (f, second, MUC_REGISTER_NUMBER);
  g_assert_cmpstr (numbered, ==, "1");
  undo_and_redo (f, before);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (risks_get (f, RISK, 1) == second);
  risks_press (f, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (risks_get (f, RISK, 2) == second);

  risks_go (f, last, MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (risks_get (f, RISK, 4) == last);
  risks_go (f, opportunity, MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (risks_get (f, OPPORTUNITY, 1) == opportunity);
}

static void
clipboard_read_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* Rows are copied with the words and in the order of the form's seventeen columns. */
static void
test_copy (Risks         *f,
           gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) cells = NULL;

  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  risks_press (f, GDK_KEY_c, GDK_CONTROL_MASK);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (f->window)), NULL,
                                 clipboard_read_cb, &text);
  WAIT (text != NULL);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  cells = g_strsplit (lines[0], "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 17);
  g_assert_cmpstr (cells[0], ==, "2");
  g_assert_cmpstr (cells[2], ==, "Quan trắc");
  g_assert_cmpstr (cells[3], ==, "Trạm quan trắc nước mất kết nối nhiều ngày");
  g_assert_cmpstr (cells[8], ==, "Thấp");
  g_assert_cmpstr (cells[9], ==, "Rất nghiêm trọng");
  g_assert_cmpstr (cells[11], ==, "Thuê đường truyền dự phòng");
}

/* A day's work, all taken back and done again, with the file opened again in between. */
static void
test_day (Risks         *f,
          gconstpointer  data)
{
  g_autofree char *morning = risks_dump (f);
  g_autofree char *evening = NULL;
  g_autofree char *shown = NULL;

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  risks_type (f, "Hồ sơ khai thác thiếu bản đồ");
  risks_press (f, GDK_KEY_Return, 0);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "cao");
  risks_press (f, GDK_KEY_Return, 0);
  override (f, 3, "xu ly", "Đã lập tổ trực từ năm ngoái");
  risks_press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  risks_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  risks_go (f, risks_get (f, RISK, 5), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  evening = risks_dump (f);

  risks_reopen (f);
  for (guint i = 0; i < 6; i++)
    risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  shown = risks_dump (f);
  g_assert_cmpstr (shown, ==, morning);
  risks_reopen (f);
  for (guint i = 0; i < 6; i++)
    risks_press (f, GDK_KEY_y, GDK_CONTROL_MASK);
  g_free (shown);
  shown = risks_dump (f);
  g_assert_cmpstr (shown, ==, evening);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/widgets/risks/" name, Risks, NULL, risks_set_up, function, risks_tear_down)
  ADD ("edit", test_edit);
  ADD ("tab-after-adding", test_tab_after_adding);
  ADD ("menu-while-adding", test_menu_while_adding);
  ADD ("width-while-editing", test_width_while_editing);
  ADD ("escape", test_escape);
  ADD ("bullets", test_bullets);
  ADD ("split-bullets", test_split_bullets);
  ADD ("count", test_count);
  ADD ("choose", test_choose);
  ADD ("choose-by-typing", test_choose_by_typing);
  ADD ("choose-nothing", test_choose_nothing);
  ADD ("choose-unrated", test_choose_unrated);
  ADD ("suggested", test_suggested);
  ADD ("override", test_override);
  ADD ("override-given-up", test_override_given_up);
  ADD ("override-cleared", test_override_cleared);
  ADD ("override-and-levels", test_override_and_levels);
  ADD ("round", test_round);
  ADD ("add", test_add);
  ADD ("adder", test_adder);
  ADD ("duplicate", test_duplicate);
  ADD ("remove", test_remove);
  ADD ("told", test_told);
  ADD ("move", test_move);
  ADD ("copy", test_copy);
  ADD ("day", test_day);
#undef ADD
  return g_test_run ();
}
