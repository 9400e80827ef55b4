/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "risks.h"

#include "model/rating.h"
#include "office.h"
#include "store/risk-edits.h"
#include "widget-keys.h"

typedef struct
{
  MucRiskKind  kind;
  const char  *process;
  const char  *text;
  const char  *causes;
  const char  *treatment;
  const char  *likelihood;
  const char  *severity;
} Row;

static const Row rows[] = {
  { RISK, "Cấp phép", "Hồ sơ khai thác gỗ thiếu bản đồ hiện trạng",
    "- Chủ rừng chưa quen mẫu mới\n- Hướng dẫn chưa niêm yết",
    "- Niêm yết mẫu\n- Kiểm tra khi nhận", "Trung bình", "Nghiêm trọng" },
  { RISK, "Quan trắc", "Trạm quan trắc nước mất kết nối nhiều ngày",
    "Đường truyền yếu ở vùng sâu", "Thuê đường truyền dự phòng", "Thấp", "Rất nghiêm trọng" },
  { RISK, "Kiểm lâm", "Báo cháy rừng chậm vào mùa khô", "Thiếu người trực đêm",
    "Lập tổ trực chung với xã", "Cao", "Rất nghiêm trọng" },
  { RISK, "Lưu trữ", "Hồ sơ giao đất rừng cũ bị ẩm mốc", "Kho chưa có máy hút ẩm", NULL,
    NULL, NULL },
  { OPPORTUNITY, "Chuyển đổi số", "Tỉnh cấp bản đồ rừng số dùng chung", "Dự án của tỉnh",
    "Cử người học cách dùng", "Cao", "Giá trị cao" },
  { OPPORTUNITY, "Nhân lực", "Có thêm kỹ sư lâm sinh trẻ", "Tuyển dụng năm trước",
    "Phân công người kèm", "Trung bình", "Giá trị trung bình" },
};

static void
add_row (MucStore  *store,
         MucYear   *year,
         const Row *row)
{
  const MucAxis axis = muc_rating_get_row_axis (row->kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucChange) change = NULL;
  MucRisk *risk = muc_risk_edits_add (store, year, row->kind, NULL, row->text, &error);
  MucScale *scale = muc_year_get_scale (year);

  g_assert_no_error (error);
  change = muc_store_begin (store, "Mẫu");
  muc_change_set (change, risk, "process", row->process, "causes", row->causes,
                  "treatment", row->treatment, NULL);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
  if (row->severity == NULL)
    return;
  muc_risk_edits_place (store, risk, muc_scale_find_level (scale, axis, row->likelihood),
                        muc_scale_find_level (scale, axis + 1, row->severity), NULL, &error);
  g_assert_no_error (error);
}

static void
create_file (const char *path)
{
  g_autoptr (MucStore) store = office_create (path);
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), 2026);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (store, year, &rows[i]);
  muc_store_close (store);
}

/* Opens the file and goes to the page of risks. */
void
risks_open_window (Risks *f)
{
  f->window = widget_test_open_window (f->path);
  muc_window_show_page (f->window, "risks");
  f->page = muc_window_get_page (f->window);
  g_assert_true (MUC_IS_RISKS_PAGE (f->page));
  f->table = widget_test_find (f->page, MUC_TYPE_RECORD_TABLE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (f->page));
  widget_test_settle (0);
}

void
risks_reopen (Risks *f)
{
  widget_test_close_window (f->window);
  risks_open_window (f);
}

void
risks_set_up (Risks         *f,
              gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);

  g_settings_reset (settings, "risk-columns");
  g_settings_reset (settings, "show-risk-details");
  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "rui-ro.muctieu", NULL);
  create_file (f->path);
  risks_open_window (f);
}

void
risks_tear_down (Risks         *f,
                 gconstpointer  data)
{
  widget_test_close_window (f->window);
  g_free (f->path);
  widget_test_remove_folder (f->folder);
}

/* Adds @n risks of very different lengths in one step. */
void
risks_add_many (Risks *f,
                guint  n)
{
  MucStore *store = muc_page_get_store (f->page);
  g_autoptr (MucChange) change = muc_store_begin (store, "Thêm nhiều");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_printf (text, "Rủi ro thêm số %u", i + 1);
      for (guint j = 0; j < i * 7 % 13; j++)
        g_string_append (text, ", kéo dài qua nhiều khâu của quy trình");
      muc_change_add (change, muc_page_get_year (f->page), MUC_TYPE_RISK, NULL,
                      "text", text->str, NULL);
    }
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

/* The file */

guint
risks_count (Risks       *f,
             MucRiskKind  kind)
{
  return muc_risk_count (muc_page_get_year (f->page), kind);
}

/* Risk or opportunity @number, from 1, in the order of the register. */
MucRisk *
risks_get (Risks       *f,
           MucRiskKind  kind,
           guint        number)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (f->page));
  MucRisk *risk;

  for (guint i = 0; (risk = muc_record_peek (year, MUC_TYPE_RISK, i)) != NULL; i++)
    if (muc_risk_get_kind (risk) == kind && --number == 0)
      return risk;
  return NULL;
}

static void
dump_fields (MucRecord *record,
             GString   *text)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *field = muc_record_dup_field_text (record, fields[i]);

      if (field != NULL && *field != '\0')
        g_string_append_printf (text, "|%s", field);
    }
  g_string_append_c (text, '\n');
}

/* Every risk and every assessment as a line: what the file holds. */
char *
risks_dump (Risks *f)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (f->page));
  GString *text = g_string_new (NULL);
  MucRecord *risk;
  MucRecord *assessment;

  for (guint i = 0; (risk = muc_record_peek (year, MUC_TYPE_RISK, i)) != NULL; i++)
    {
      dump_fields (risk, text);
      for (guint j = 0; (assessment = muc_record_peek (risk, MUC_TYPE_ASSESSMENT, j)) != NULL; j++)
        dump_fields (assessment, text);
    }
  return g_string_free (text, FALSE);
}

/* The window */

GtkAdjustment *
risks_get_adjustment (Risks          *f,
                      GtkOrientation  orientation)
{
  GtkScrollable *view = GTK_SCROLLABLE (muc_record_table_get_view (f->table));

  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_scrollable_get_hadjustment (view)
                                                   : gtk_scrollable_get_vadjustment (view);
}

/* The rows now shown, headings and those that add among them. */
GListModel *
risks_get_rows (Risks *f)
{
  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (
                         muc_record_table_get_view (f->table))));
}

gpointer
risks_get_item (Risks *f,
                guint  row)
{
  g_autoptr (GtkTreeListRow) list_row = g_list_model_get_item (risks_get_rows (f), row);
  g_autoptr (GObject) item = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;

  return item;
}

static MucTableCell *
find_cell_below (Risks     *f,
                 GtkWidget *root,
                 gpointer   item,
                 guint      column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      MucTableCell *found;
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (child))
        continue;
      if (MUC_IS_TABLE_CELL (child))
        {
          GtkWidget *view = muc_record_table_get_view (f->table);

          if (muc_table_cell_get_column (MUC_TABLE_CELL (child)) == column
              && gtk_widget_compute_bounds (child, view, &bounds)
              && muc_record_table_pick (f->table, bounds.origin.x + 2, bounds.origin.y + 2, NULL)
                 == item)
            return MUC_TABLE_CELL (child);
          continue;
        }
      found = find_cell_below (f, child, item, column);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The cell in sight that shows that column of @item, or NULL. */
MucTableCell *
risks_find_cell (Risks    *f,
                 gpointer  item,
                 guint     column)
{
  return find_cell_below (f, muc_record_table_get_view (f->table), item, column);
}

/* What that cell says. */
char *
risks_dup_shown (Risks    *f,
                 gpointer  item,
                 guint     column)
{
  MucTableCell *cell = risks_find_cell (f, item, column);
  GtkWidget *label = cell != NULL ? widget_test_find (cell, GTK_TYPE_LABEL, NULL) : NULL;

  return label != NULL ? g_strdup (gtk_label_get_label (GTK_LABEL (label))) : NULL;
}

/* A row out of sight is entered once it was scrolled to and drawn. */
gboolean
risks_is_in_cell (Risks *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return MUC_IS_CELL_EDITOR (focus) || MUC_IS_TABLE_CELL (focus);
}

void
risks_go (Risks    *f,
          gpointer  item,
          guint     column)
{
  muc_record_table_set_current (f->table, item, column);
  WAIT (risks_is_in_cell (f));
}

void
risks_press (Risks           *f,
             guint            key,
             GdkModifierType  modifiers)
{
  widget_keys_press (f->window, key, modifiers);
  widget_test_settle (0);
}

void
risks_type (Risks      *f,
            const char *text)
{
  muc_record_table_type (f->table, text);
}

void
risks_act (Risks      *f,
           const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL);
  widget_test_settle (0);
}
