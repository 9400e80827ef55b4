/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of risks shows: its parts, its columns, its filter. What is done in it is in
 * test-risks.c. */
#include "risks.h"
#include "store/edits.h"

static void
show_group (Risks      *f,
            const char *group)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "columns.group", "s", group);
  widget_test_settle (0);
}

/* The titles of the columns that are shown, in their order. */
static char *
dup_titles (Risks *f)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (
                                                       muc_record_table_get_view (f->table)));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? " · " : "",
                              gtk_column_view_column_get_title (column));
    }
  return g_string_free (titles, FALSE);
}

static void
assert_titles (Risks      *f,
               const char *expected)
{
  g_autofree char *titles = dup_titles (f);

  g_assert_cmpstr (titles, ==, expected);
}

/* Parts */

static void
test_parts (Risks         *f,
            gconstpointer  data)
{
  g_autofree char *first = risks_dup_shown (f, risks_get_item (f, 0), MUC_REGISTER_TEXT);
  g_autofree char *second = risks_dup_shown (f, risks_get_item (f, 6), MUC_REGISTER_TEXT);
  g_autofree char *adder = risks_dup_shown (f, risks_get_item (f, 5), MUC_REGISTER_TEXT);
  g_autofree char *number = risks_dup_shown (f, risks_get_item (f, 7), MUC_REGISTER_NUMBER);

  widget_test_picture ("risks-level");
  g_assert_cmpstr (first, ==, "I. CÁC RỦI RO\u2003" "4 rủi ro");
  g_assert_cmpstr (adder, ==, "Thêm rủi ro");
  g_assert_cmpstr (second, ==, "II. CÁC CƠ HỘI\u2003" "2 cơ hội");
  g_assert_cmpstr (number, ==, "1");
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 10);

  risks_go (f, risks_get_item (f, 0), MUC_REGISTER_TEXT);
  risks_type (f, "không sửa được");
  g_assert_false (muc_record_table_is_editing (f->table));
}

/* Columns */

static void
test_groups (Risks         *f,
             gconstpointer  data)
{
  guint column;

  assert_titles (f, "STT · Quá trình · Rủi ro, cơ hội · Khả năng · Mức độ · Mức độ ưu tiên");
  risks_go (f, risks_get (f, RISK, 2), MUC_REGISTER_SEVERITY);
  show_group (f, "identify");
  assert_titles (f, "STT · Quá trình · Rủi ro, cơ hội · Nguồn · Nguyên nhân · Hệ quả · Kiểm soát");
  g_assert_true (muc_record_table_get_current (f->table, &column) == risks_get (f, RISK, 2));
  g_assert_cmpuint (column, ==, MUC_REGISTER_CONTROLS);
  WAIT (risks_is_in_cell (f));
  widget_test_picture ("risks-identify");
  show_group (f, "treat");
  assert_titles (f, "STT · Rủi ro, cơ hội · Hành động xử lý · Thực hiện · Hoàn thành · "
                    "Đánh giá lại");
  widget_test_picture ("risks-treat");
  show_group (f, "result");
  assert_titles (f, "STT · Quá trình · Rủi ro, cơ hội · Lần · Mức độ ưu tiên · Số lượng · "
                    "Mức độ xử lý");
  widget_test_picture ("risks-result");
  show_group (f, "level");
}

/* A group fits the window; the keys go over what is shown. */
static void
test_group_fits (Risks         *f,
                 gconstpointer  data)
{
  static const char *const groups[] = { "identify", "level", "treat", "result" };
  GtkAdjustment *sideways = risks_get_adjustment (f, GTK_ORIENTATION_HORIZONTAL);
  guint column;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      show_group (f, groups[i]);
      g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), <=,
                         gtk_adjustment_get_page_size (sideways));
    }
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_Right, 0);
  muc_record_table_get_current (f->table, &column);
  g_assert_cmpuint (column, ==, MUC_REGISTER_ROUND);
}

static void
test_all_columns (Risks         *f,
                  gconstpointer  data)
{
  GtkAdjustment *sideways = risks_get_adjustment (f, GTK_ORIENTATION_HORIZONTAL);
  guint column;

  show_group (f, "all");
  assert_titles (f, "STT · Quá trình · Rủi ro, cơ hội · Lần · Nguồn · Nguyên nhân · Hệ quả · "
                    "Kiểm soát · Khả năng · Mức độ · Mức độ ưu tiên · Hành động xử lý · "
                    "Thực hiện · Hoàn thành · Đánh giá lại · Số lượng · Mức độ xử lý");
  g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), >,
                     gtk_adjustment_get_page_size (sideways));
  widget_test_picture ("risks-all");

  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_TEXT);
  risks_press (f, GDK_KEY_End, 0);
  muc_record_table_get_current (f->table, &column);
  g_assert_cmpuint (column, ==, MUC_REGISTER_OUTCOME);
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways) + gtk_adjustment_get_page_size (sideways),
                     >=, gtk_adjustment_get_upper (sideways) - 1);
  widget_test_picture ("risks-all-end");
  risks_press (f, GDK_KEY_Home, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), <, 60);
}

/* The column of the table at a place of its view. */
static guint
pick_column (Risks *f,
             double x,
             double y)
{
  GtkWidget *widget = gtk_widget_pick (muc_record_table_get_view (f->table), x, y,
                                       GTK_PICK_DEFAULT);
  GtkWidget *cell = gtk_widget_get_ancestor (widget, MUC_TYPE_TABLE_CELL);

  return muc_table_cell_get_column (MUC_TABLE_CELL (cell));
}

static double
get_left (Risks     *f,
          GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, muc_record_table_get_view (f->table),
                                            &bounds));
  return bounds.origin.x;
}

/* The number and the risk itself stay in view, whatever is scrolled to: they can be read, clicked
 * and typed into, and cover no cell one goes to. */
static void
test_first_columns_stay (Risks         *f,
                         gconstpointer  data)
{
  GtkAdjustment *sideways = risks_get_adjustment (f, GTK_ORIENTATION_HORIZONTAL);
  gpointer risk = risks_get (f, RISK, 2);
  guint column;

  show_group (f, "all");
  risks_go (f, risk, MUC_REGISTER_OUTCOME);
  widget_test_settle (0);
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), >, 500);
  g_assert_cmpuint (pick_column (f, 20, 150), ==, MUC_REGISTER_NUMBER);
  g_assert_cmpuint (pick_column (f, 60, 150), ==, MUC_REGISTER_TEXT);
  g_assert_cmpuint (pick_column (f, 240, 150), ==, MUC_REGISTER_TEXT);
  g_assert_cmpuint (pick_column (f, 270, 150), >, MUC_REGISTER_TEXT);

  do
    {
      risks_press (f, GDK_KEY_Left, 0);
      WAIT (risks_is_in_cell (f));
      muc_record_table_get_current (f->table, &column);
      g_assert_cmpfloat (get_left (f, gtk_root_get_focus (GTK_ROOT (f->window))), >=,
                         column > MUC_REGISTER_TEXT ? 260 : 0);
    }
  while (column > MUC_REGISTER_NUMBER);

  gtk_adjustment_set_value (sideways, 700);
  widget_test_settle (0);
  risks_go (f, risk, MUC_REGISTER_TEXT);
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), ==, 700);
  risks_type (f, "Trạm quan trắc mất kết nối");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_text (risk), ==, "Trạm quan trắc mất kết nối");

  show_group (f, "level");
  g_assert_cmpfloat (get_left (f, GTK_WIDGET (risks_find_cell (f, risk, MUC_REGISTER_TEXT))), >,
                     100);
}

/* A column of the clerk's own choice, kept when the file is opened again. */
static void
test_column_chooser (Risks         *f,
                     gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "columns.parties", NULL);
  widget_test_settle (0);
  assert_titles (f, "STT · Quá trình · Rủi ro, cơ hội · Khả năng · Mức độ · Mức độ ưu tiên · "
                    "Thực hiện");
  gtk_widget_activate_action (GTK_WIDGET (f->page), "columns.process", NULL);
  risks_reopen (f);
  assert_titles (f, "STT · Rủi ro, cơ hội · Khả năng · Mức độ · Mức độ ưu tiên · Thực hiện");
}

/* Filter */

static MucLevel *
find_level (Risks      *f,
            MucAxis     axis,
            const char *label)
{
  return muc_scale_find_level (muc_year_get_scale (muc_page_get_year (f->page)), axis, label);
}

static void
set_filter (Risks *f)
{
  muc_risks_page_set_filter (MUC_RISKS_PAGE (f->page),
                             find_level (f, MUC_AXIS_LIKELIHOOD, "Trung bình"),
                             find_level (f, MUC_AXIS_SEVERITY, "Nghiêm trọng"));
  widget_test_settle (0);
}

static GtkWidget *
get_chip (Risks *f)
{
  return widget_test_find (f->page, GTK_TYPE_BUTTON, "filter_chip");
}

static void
test_filter (Risks         *f,
             gconstpointer  data)
{
  GtkLabel *label = widget_test_find (f->page, GTK_TYPE_LABEL, "filter_label");

  g_assert_false (gtk_widget_get_visible (get_chip (f)));
  set_filter (f);
  g_assert_true (gtk_widget_get_visible (get_chip (f)));
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Đang lọc: Trung bình × Nghiêm trọng");
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 2);
  g_assert_true (risks_get_item (f, 1) == risks_get (f, RISK, 1));
  widget_test_picture ("risks-filter");

  g_signal_emit_by_name (get_chip (f), "clicked");
  widget_test_settle (0);
  g_assert_false (gtk_widget_get_visible (get_chip (f)));
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 10);
  g_assert_true (risks_is_in_cell (f));
}

/* A risk that is rated otherwise leaves its cell; a new one shows all rows again. */
static void
test_filter_and_edits (Risks         *f,
                       gconstpointer  data)
{
  set_filter (f);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_type (f, "cao");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 1);
  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 2);

  risks_press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_false (gtk_widget_get_visible (get_chip (f)));
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 11);
}

/* Whole pages */

static GtkWidget *
get_start (GtkListBox *list,
           int         position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (list, position));
}

/* After a year with a register the first thing offered is to carry it on. */
static void
test_empty_after_register (Risks         *f,
                           gconstpointer  data)
{
  MucStore *store = muc_page_get_store (f->page);
  GtkListBox *list = widget_test_find (f->page, GTK_TYPE_LIST_BOX, "start_list");
  g_autoptr (GError) error = NULL;

  muc_window_set_year (f->window, muc_edits_add_year (store, 2027, &error));
  g_assert_no_error (error);
  WAIT (gtk_widget_get_mapped (get_start (list, 0)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_start (list, 0))), ==,
                   "Chuyển tiếp bảng của năm trước");
  widget_test_picture ("risks-empty-after-register");
}

static void
test_empty (Risks         *f,
            gconstpointer  data)
{
  GtkStack *stack = widget_test_find (f->page, GTK_TYPE_STACK, "stack");
  GtkListBox *list = widget_test_find (f->page, GTK_TYPE_LIST_BOX, "start_list");

  muc_window_set_year (f->window, muc_plan_find_year (
                         muc_store_get_plan (muc_page_get_store (f->page)), 2025));
  widget_test_settle (0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  widget_test_picture ("risks-empty");
  g_assert_false (gtk_widget_get_visible (get_start (list, 0)));
  g_signal_emit_by_name (list, "row-activated", get_start (list, 1));
  WAIT (risks_is_in_cell (f));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "register");
  g_assert_cmpuint (risks_count (f, RISK), ==, 1);
  risks_type (f, "Rủi ro đầu tiên");
  risks_press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_risk_get_text (risks_get (f, RISK, 1)), ==, "Rủi ro đầu tiên");
}

/* A page that is not shown keeps the year it showed, until undo takes that away. */
static void
test_year_undone (Risks         *f,
                  gconstpointer  data)
{
  MucStore *store = muc_page_get_store (f->page);
  g_autoptr (GError) error = NULL;

  muc_window_set_year (f->window, muc_edits_add_year (store, 2027, &error));
  g_assert_no_error (error);
  widget_test_settle (50);
  muc_window_show_page (f->window, "objectives");
  widget_test_settle (50);
  g_assert_true (muc_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (muc_year_get_number (muc_window_get_year (f->window)), ==, 2026);
  muc_window_show_page (f->window, "risks");
  WAIT (muc_page_get_year (f->page) == muc_window_get_year (f->window));
  g_assert_true (muc_store_redo (store, &error));
}

/* Undo back to the empty file: no page tells of a year any more. */
static void
test_all_undone (Risks         *f,
                 gconstpointer  data)
{
  MucStore *store = muc_page_get_store (f->page);
  AdwWindowTitle *title = widget_test_find (f->window, ADW_TYPE_WINDOW_TITLE, "title");

  muc_window_show_page (f->window, "objectives");
  muc_window_show_page (f->window, "risks");
  while (muc_window_get_year (f->window) != NULL)
    g_assert_true (muc_store_undo (store, NULL));
  WAIT (*adw_window_title_get_subtitle (title) == '\0');
  muc_window_show_page (f->window, "objectives");
  WAIT (*adw_window_title_get_subtitle (title) == '\0');
}

/* More steps than there are on any page. */
#define N_TABS 80

/* Tab goes round every page, past what is folded, and shows no other page on its way. */
static void
test_tab (Risks         *f,
          gconstpointer  data)
{
  static const char *const names[] = {
    "overview", "objectives", "risks", "progress", "evidence", "papers", "units",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      MucPage *page;

      muc_window_show_page (f->window, names[i]);
      widget_test_settle (0);
      page = muc_window_get_page (f->window);
      gtk_widget_grab_focus (GTK_WIDGET (page));
      for (guint step = 0; step < 2 * N_TABS; step++)
        {
          gtk_widget_child_focus (GTK_WIDGET (f->window), step < N_TABS ? GTK_DIR_TAB_FORWARD
                                                                        : GTK_DIR_TAB_BACKWARD);
          g_assert_true (muc_window_get_page (f->window) == page);
          g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (f->window)));
        }
    }
}

static void
test_read_only (Risks         *f,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  muc_window_set_store (f->window, NULL);
  store = muc_store_open (f->path, MUC_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  muc_window_set_store (f->window, store);
  widget_test_settle (0);
  before = risks_dump (f);
  g_assert_cmpuint (g_list_model_get_n_items (risks_get_rows (f)), ==, 8);
  risks_go (f, risks_get (f, RISK, 1), MUC_REGISTER_LIKELIHOOD);
  risks_press (f, GDK_KEY_F2, 0);
  risks_type (f, "cao");
  g_assert_false (muc_record_table_is_editing (f->table));
  risks_press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  risks_press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  risks_press (f, GDK_KEY_Delete, 0);
  risks_press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  risks_press (f, GDK_KEY_Down, GDK_ALT_MASK);
  after = risks_dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* Heights */

static int
get_row_height (Risks    *f,
                gpointer  item)
{
  MucTableCell *cell = risks_find_cell (f, item, MUC_REGISTER_TEXT);

  return cell != NULL ? gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (cell))) : 0;
}

/* Long registers show two lines of each row, and all of a short one. */
static void
test_long_rows (Risks         *f,
                gconstpointer  data)
{
  int height;

  risks_add_many (f, 20);
  risks_go (f, risks_get (f, RISK, 10), MUC_REGISTER_TEXT);
  widget_test_settle (0);
  g_assert_cmpint (get_row_height (f, risks_get (f, RISK, 9)), !=,
                   get_row_height (f, risks_get (f, RISK, 10)));

  risks_add_many (f, 140);
  widget_test_settle (0);
  risks_go (f, risks_get (f, RISK, 20), MUC_REGISTER_TEXT);
  widget_test_settle (0);
  height = get_row_height (f, risks_get (f, RISK, 20));
  g_assert_cmpint (height, >, 0);
  for (guint i = 14; i < 20; i++)
    g_assert_cmpint (get_row_height (f, risks_get (f, RISK, i)), ==, height);
  widget_test_picture ("risks-many");

  risks_press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  risks_go (f, risks_get (f, RISK, 10), MUC_REGISTER_TEXT);
  widget_test_settle (0);
  g_assert_cmpint (get_row_height (f, risks_get (f, RISK, 10)), !=,
                   get_row_height (f, risks_get (f, RISK, 11)));
}

/* The cells of a row follow each other as they stand, for those who have them read out. */
static void
assert_order (Risks    *f,
              gpointer  item)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (risks_find_cell (f, item,
                                                                        MUC_REGISTER_TEXT)));
  int x = -1;

  for (GtkWidget *each = gtk_widget_get_first_child (gtk_widget_get_parent (cell)); each != NULL;
       each = gtk_widget_get_next_sibling (each))
    {
      GtkAllocation place;

      gtk_widget_get_allocation (each, &place);
      g_assert_cmpint (place.x, >, x);
      x = place.x;
    }
}

/* A row is as high as the columns that are shown need it, not those that were shown before. */
static void
test_heights_of_groups (Risks         *f,
                        gconstpointer  data)
{
  int heights[4];

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    heights[i] = get_row_height (f, risks_get (f, RISK, i + 1));
  show_group (f, "treat");
  show_group (f, "level");
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    WAIT (get_row_height (f, risks_get (f, RISK, i + 1)) == heights[i]);
  assert_order (f, risks_get (f, RISK, 1));
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/widgets/risks-view/" name, Risks, NULL, risks_set_up, function, risks_tear_down)
  ADD ("parts", test_parts);
  ADD ("groups", test_groups);
  ADD ("group-fits", test_group_fits);
  ADD ("all-columns", test_all_columns);
  ADD ("first-columns-stay", test_first_columns_stay);
  ADD ("column-chooser", test_column_chooser);
  ADD ("filter", test_filter);
  ADD ("filter-and-edits", test_filter_and_edits);
  ADD ("empty", test_empty);
  ADD ("empty-after-register", test_empty_after_register);
  ADD ("year-undone", test_year_undone);
  ADD ("all-undone", test_all_undone);
  ADD ("tab", test_tab);
  ADD ("read-only", test_read_only);
  ADD ("long-rows", test_long_rows);
  ADD ("heights-of-groups", test_heights_of_groups);
#undef ADD
  return g_test_run ();
}
