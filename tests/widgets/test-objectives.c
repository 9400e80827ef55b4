/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of objectives in the real window: what a clerk does in a day, and what the file says
 * afterwards. */
#include <glib/gstdio.h>
#include <string.h>

#include "app/objectives-page.h"
#include "app/record-table.h"
#include "app/table-cell.h"
#include "app/target-row.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/target.h"
#include "office.h"
#include "store/edits.h"
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

static void
open_window (Fixture *f)
{
  f->window = widget_test_open_window (f->path);
  f->page = widget_test_find (f->window, MUC_TYPE_OBJECTIVES_PAGE, NULL);
  f->table = widget_test_find (f->page, MUC_TYPE_RECORD_TABLE, NULL);
  widget_test_settle (0);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr (MucStore) store = NULL;

  f->folder = widget_test_create_folder ();
  f->path = g_build_filename (f->folder, "thu.muctieu", NULL);
  store = office_create (f->path);
  muc_store_close (store);
  open_window (f);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  widget_test_close_window (f->window);
  g_free (f->path);
  widget_test_remove_folder (f->folder);
}

static void
press (Fixture         *f,
       guint            key,
       GdkModifierType  modifiers)
{
  widget_keys_press (f->window, key, modifiers);
  widget_test_settle (0);
}

static void
type (Fixture    *f,
      const char *text)
{
  muc_record_table_type (f->table, text);
}

static MucObjective *
get_objective (Fixture *f,
               guint    number)
{
  return muc_record_peek (MUC_RECORD (muc_page_get_year (f->page)), MUC_TYPE_OBJECTIVE, number - 1);
}

static MucAction *
get_action (Fixture *f,
            guint    objective,
            guint    number)
{
  return muc_record_peek (MUC_RECORD (get_objective (f, objective)), MUC_TYPE_ACTION, number - 1);
}

static guint
count_actions (Fixture *f,
               guint    objective)
{
  return muc_record_count (MUC_RECORD (get_objective (f, objective)), MUC_TYPE_ACTION);
}

/* A row out of sight is entered once it was scrolled to and drawn. */
static gboolean
is_in_cell (Fixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return MUC_IS_CELL_EDITOR (focus) || MUC_IS_TABLE_CELL (focus);
}

static void
go (Fixture  *f,
    gpointer  record,
    guint     column)
{
  muc_record_table_set_current (f->table, record, column);
  WAIT (is_in_cell (f));
}

static void
act (Fixture    *f,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL);
  widget_test_settle (0);
}

/* Every row as a line, numbers, texts and cells: what the file holds. */
static char *
dump (Fixture *f)
{
  MucRecord *year = MUC_RECORD (muc_page_get_year (f->page));
  GString *text = g_string_new (NULL);

  for (guint i = 1; i <= muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      g_string_append_printf (text, "%u %s\n", i, muc_objective_get_text (get_objective (f, i)));
      for (guint j = 1; j <= count_actions (f, i); j++)
        {
          MucAction *action = get_action (f, i, j);

          g_string_append_printf (text, "%u.%u %s|%s|%s|%s\n", i, j, muc_action_get_text (action),
                                  muc_action_get_parties_text (action),
                                  muc_action_get_deadline_text (action),
                                  muc_action_get_expected (action));
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_walk (Fixture      *f,
           gconstpointer data)
{
  guint column;

  g_assert_true (muc_record_table_get_current (f->table, &column) == get_objective (f, 1));
  g_assert_cmpuint (column, ==, 1);
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Right, 0);
  g_assert_true (muc_record_table_get_current (f->table, &column) == get_action (f, 1, 1));
  g_assert_cmpuint (column, ==, 2);
  press (f, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == muc_page_get_year (f->page));
  press (f, GDK_KEY_Home, GDK_CONTROL_MASK);
  press (f, GDK_KEY_Left, GDK_CONTROL_MASK);
  press (f, GDK_KEY_Down, 0);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == get_objective (f, 2));
}

static void
test_edit (Fixture      *f,
           gconstpointer data)
{
  guint column;

  go (f, get_action (f, 1, 1), 1);
  type (f, "Họp giao chỉ tiêu");
  g_assert_true (muc_record_table_is_editing (f->table));
  press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 1, 1)), ==, "Họp giao chỉ tiêu");
  g_assert_true (muc_record_table_get_current (f->table, &column) == get_action (f, 1, 1));
  g_assert_cmpuint (column, ==, 2);

  type (f, "Lãnh đạo Sở, Văn pho\xcc\x80ng");
  press (f, GDK_KEY_Tab, 0);
  g_assert_cmpstr (muc_action_get_parties_text (get_action (f, 1, 1)), ==,
                   "Lãnh đạo Sở, Văn phòng");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_action (f, 1, 1)), MUC_TYPE_PARTY), ==, 2);

  type (f, "Tháng 3/2026");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_action_get_due (get_action (f, 1, 1)), ==, "2026-03-31");
  g_assert_true (muc_record_table_get_current (f->table, &column) == get_action (f, 1, 2));
  g_assert_cmpuint (column, ==, 3);
}

static void
test_escape_and_new_line (Fixture      *f,
                          gconstpointer data)
{
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;

  go (f, get_action (f, 1, 2), 4);
  type (f, "sai rồi");
  press (f, GDK_KEY_Escape, 0);
  g_assert_false (muc_record_table_is_editing (f->table));
  after = dump (f);
  g_assert_cmpstr (after, ==, before);

  press (f, GDK_KEY_F2, 0);
  press (f, GDK_KEY_Return, GDK_ALT_MASK);
  type (f, "Danh sách ký nhận");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_action_get_expected (get_action (f, 1, 2)), ==,
                   "Kế hoạch và tài liệu tuyên truyền\nDanh sách ký nhận");
}

/* Tab leads out of the table when nothing is edited. */
static void
test_leave (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *focus;

  go (f, get_action (f, 1, 2), 1);
  press (f, GDK_KEY_Tab, 0);
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (f->table)));
}

static void
test_leaving_keeps (Fixture      *f,
                    gconstpointer data)
{
  go (f, get_action (f, 1, 2), 1);
  type (f, "Gõ dở rồi bấm chỗ khác");
  press (f, GDK_KEY_F6, 0);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 1, 2)), ==, "Gõ dở rồi bấm chỗ khác");
}

static void
test_rows (Fixture      *f,
           gconstpointer data)
{
  const guint n = count_actions (f, 1);
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;

  go (f, get_action (f, 1, 2), 1);
  press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_actions (f, 1), ==, n + 1);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == get_action (f, 1, 3));
  press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_actions (f, 1), ==, n);

  go (f, get_action (f, 1, 2), 1);
  press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 1, 3)), ==,
                   muc_action_get_text (get_action (f, 1, 2)));
  for (guint i = 0; i < 3; i++)
    act (f, "win.undo");
  after = dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* The last action of an objective moves on to be the first of the next. */
static void
test_move (Fixture      *f,
           gconstpointer data)
{
  const guint n = count_actions (f, 1);
  MucAction *action = get_action (f, 1, n);

  go (f, action, 1);
  press (f, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (get_action (f, 2, 1) == action);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == action);
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (get_action (f, 1, n - 1) == action);
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
test_paste_rows (Fixture      *f,
                 gconstpointer data)
{
  const guint n = count_actions (f, 2);

  go (f, get_action (f, 2, 1), 1);
  set_clipboard (f, "text/html",
                 "<p>x</p><table><tr><td>1</td><td>Lập danh mục</td><td>Văn phòng</td>"
                 "<td>Tháng 4/2026</td><td>Danh mục</td></tr><tr><td>2</td><td>Gửi danh mục</td>"
                 "<td>Bộ phận Một cửa</td><td>Hàng quý</td><td>Công văn</td></tr></table>");
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (count_actions (f, 2) == n + 2);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 2, 2)), ==, "Lập danh mục");
  g_assert_cmpstr (muc_action_get_due (get_action (f, 2, 2)), ==, "2026-04-30");
  g_assert_cmpuint (muc_record_count (MUC_RECORD (get_action (f, 2, 3)), MUC_TYPE_PARTY), ==, 1);
  act (f, "win.undo");
  g_assert_cmpuint (count_actions (f, 2), ==, n);

  set_clipboard (f, "text/plain;charset=utf-8", "Thống kê\tVăn phòng\tQuý I\tBảng\n");
  go (f, get_objective (f, 2), 1);
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (count_actions (f, 2) == n + 1);
  g_assert_cmpstr (muc_action_get_expected (get_action (f, 2, n + 1)), ==, "Bảng");
}

/* A block goes into the actions there are, from the current cell on, as if it were typed. */
static void
test_paste_block (Fixture      *f,
                  gconstpointer data)
{
  const guint n = count_actions (f, 2);
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;

  go (f, get_action (f, 2, 1), 3);
  set_clipboard (f, "text/plain;charset=utf-8", "Tháng 4/2026\tDanh mục\nHàng quý\tCông văn\n");
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (g_strcmp0 (muc_action_get_expected (get_action (f, 2, 2)), "Công văn") == 0);
  g_assert_cmpuint (count_actions (f, 2), ==, n);
  g_assert_cmpstr (muc_action_get_due (get_action (f, 2, 1)), ==, "2026-04-30");
  g_assert_cmpint (muc_action_get_deadline_kind (get_action (f, 2, 2)), ==,
                   MUC_DEADLINE_RECURRING);
  act (f, "win.undo");
  after = dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* A single text stays in the cell; rows of our own come back as they were. */
static void
test_paste_text (Fixture      *f,
                 gconstpointer data)
{
  const guint n = count_actions (f, 1);

  go (f, get_action (f, 1, 1), 1);
  press (f, GDK_KEY_c, GDK_CONTROL_MASK);
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (count_actions (f, 1) == n + 1);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 1, 2)), ==,
                   muc_action_get_text (get_action (f, 1, 1)));

  go (f, get_action (f, 1, 3), 1);
  set_clipboard (f, "text/plain;charset=utf-8", "Chỉ một câu");
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (muc_record_table_is_editing (f->table));
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_action_get_text (get_action (f, 1, 3)), ==, "Chỉ một câu");
  g_assert_cmpuint (count_actions (f, 1), ==, n + 1);
}

/* A whole day: add, edit, duplicate, move, paste, delete; all taken back and done again, and the
 * file opened again in between. */
static void
test_day (Fixture      *f,
          gconstpointer data)
{
  g_autofree char *morning = dump (f);
  g_autofree char *evening = NULL;
  g_autofree char *before_last = NULL;
  g_autofree char *shown = NULL;

  go (f, muc_page_get_year (f->page), 1);
  type (f, "Mục tiêu gõ thêm");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_objective_get_text (get_objective (f, 6)), ==, "Mục tiêu gõ thêm");
  go (f, get_action (f, 2, 1), 1);
  type (f, "Rà soát quy trình");
  press (f, GDK_KEY_Return, 0);
  go (f, get_action (f, 2, 2), 1);
  press (f, GDK_KEY_d, GDK_CONTROL_MASK);
  press (f, GDK_KEY_Up, GDK_ALT_MASK);
  set_clipboard (f, "text/plain;charset=utf-8", "Tổng hợp\tVăn phòng\tQuý II\tBáo cáo\n");
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  WAIT (count_actions (f, 2) == 4);
  before_last = dump (f);
  go (f, get_objective (f, 1), 1);
  press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  g_assert_cmpuint (muc_record_count (MUC_RECORD (muc_page_get_year (f->page)),
                                      MUC_TYPE_OBJECTIVE), ==, 5);
  evening = dump (f);

  for (guint i = 0; i < 6; i++)
    press (f, GDK_KEY_z, GDK_CONTROL_MASK);
  shown = dump (f);
  g_assert_cmpstr (shown, ==, morning);
  for (guint i = 0; i < 6; i++)
    press (f, GDK_KEY_y, GDK_CONTROL_MASK);
  g_free (shown);
  shown = dump (f);
  g_assert_cmpstr (shown, ==, evening);

  widget_test_close_window (f->window);
  open_window (f);
  g_free (shown);
  shown = dump (f);
  g_assert_cmpstr (shown, ==, evening);
  act (f, "win.undo");
  g_free (shown);
  shown = dump (f);
  g_assert_cmpstr (shown, ==, before_last);
  act (f, "win.redo");
  g_free (shown);
  shown = dump (f);
  g_assert_cmpstr (shown, ==, evening);
}

/* What was folded stays folded, and the place in the list stays, when a step is taken back. */
static void
test_place_is_kept (Fixture      *f,
                    gconstpointer data)
{
  GtkScrolledWindow *scroller = widget_test_find (f->table, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double place;

  go (f, get_objective (f, 3), 1);
  press (f, GDK_KEY_Left, GDK_CONTROL_MASK);
  go (f, get_action (f, 1, 2), 1);
  type (f, "Một");
  press (f, GDK_KEY_Return, 0);
  gtk_adjustment_set_value (adjustment, 40);
  widget_test_settle (0);
  place = gtk_adjustment_get_value (adjustment);
  act (f, "win.undo");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), place, 20);
  go (f, get_objective (f, 3), 1);
  press (f, GDK_KEY_Down, 0);
  g_assert_true (muc_record_table_get_current (f->table, NULL) == get_objective (f, 4));
}

static void
add_rows (Fixture *f,
          guint    n)
{
  MucStore *store = muc_page_get_store (f->page);
  g_autoptr (MucChange) change = muc_store_begin (store, "Thêm");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    muc_change_add (change, get_objective (f, 2), MUC_TYPE_ACTION, NULL, "text", "Rà soát", NULL);
  muc_change_commit (change, &error);
  g_assert_no_error (error);
}

/* A row far out of sight is entered before the next key comes: nothing typed gets lost. */
static void
test_far_row (Fixture      *f,
              gconstpointer data)
{
  GtkScrolledWindow *scroller;

  add_rows (f, 600);
  widget_test_close_window (f->window);
  f->window = widget_test_open_window (f->path);
  f->page = widget_test_find (f->window, MUC_TYPE_OBJECTIVES_PAGE, NULL);
  f->table = widget_test_find (f->page, MUC_TYPE_RECORD_TABLE, NULL);
  WAIT (is_in_cell (f));

  widget_keys_press (f->window, GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_true (is_in_cell (f));
  type (f, "Mục tiêu gõ ngay");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_objective_get_text (get_objective (f, 6)), ==, "Mục tiêu gõ ngay");

  widget_keys_press (f->window, GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_true (is_in_cell (f));
  widget_test_settle (0);
  scroller = widget_test_find (f->table, GTK_TYPE_SCROLLED_WINDOW, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), 12000);
  WAIT (!is_in_cell (f));
  widget_keys_press (f->window, GDK_KEY_Down, 0);
  g_assert_true (is_in_cell (f));
}

static GtkWidget *
find_proposal (Fixture    *f,
               const char *value)
{
  GtkWidget *box = widget_test_find (f->page, GTK_TYPE_BOX, "proposals");

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (strstr (gtk_widget_get_tooltip_text (widget_test_find (child, GTK_TYPE_BUTTON, "accept")),
                value) != NULL)
      return child;
  return NULL;
}

static void
answer_proposal (Fixture    *f,
                 const char *value,
                 const char *button)
{
  WAIT (find_proposal (f, value) != NULL);
  g_signal_emit_by_name (widget_test_find (find_proposal (f, value), GTK_TYPE_BUTTON, button),
                         "clicked");
  WAIT (find_proposal (f, value) == NULL);
}

/* "Trong đó" makes a target a part of the one before it. */
static void
test_part_of_target (Fixture      *f,
                     gconstpointer data)
{
  MucRecord *objective = MUC_RECORD (get_objective (f, 5));
  MucTarget *whole;

  go (f, objective, 1);
  type (f, "Giải quyết đúng hạn đạt 95% hồ sơ, trong đó nộp trực tuyến đạt 80%.");
  press (f, GDK_KEY_Return, 0);
  go (f, objective, 1);
  answer_proposal (f, "95", "accept");
  answer_proposal (f, "80", "accept");

  g_assert_cmpuint (muc_record_count (objective, MUC_TYPE_TARGET), ==, 2);
  whole = muc_record_peek (objective, MUC_TYPE_TARGET, 0);
  g_assert_null (muc_target_get_of_which (whole));
  g_assert_true (muc_target_get_of_which (muc_record_peek (objective, MUC_TYPE_TARGET, 1))
                 == whole);
}

/* Whatever another program selects, the first letter still replaces what the cell held; and going
 * about in the table takes nobody's selection away. */
static void
test_selection_elsewhere (Fixture      *f,
                          gconstpointer data)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (f->window));
  MucAction *action = get_action (f, 1, 2);
  GdkContentProvider *content;

  go (f, action, 1);
  press (f, GDK_KEY_F2, 0);
  press (f, GDK_KEY_Escape, 0);
  gdk_clipboard_set_text (primary, "chọn ở chương trình khác");
  content = gdk_clipboard_get_content (primary);
  type (f, "Rà soát hồ sơ");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_action_get_text (action), ==, "Rà soát hồ sơ");

  go (f, get_objective (f, 1), 1);
  go (f, action, 1);
  g_assert_true (gdk_clipboard_get_content (primary) == content);
  type (f, "Rà soát lại");
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (muc_action_get_text (action), ==, "Rà soát lại");
}

/* What was declined does not come back, but by undo and for another sentence. */
static void
test_decline_target (Fixture      *f,
                     gconstpointer data)
{
  MucRecord *objective = MUC_RECORD (get_objective (f, 5));
  g_autoptr (GError) error = NULL;

  go (f, objective, 1);
  type (f, "Giải quyết đúng hạn đạt 95% hồ sơ; nộp trực tuyến đạt 80%.");
  press (f, GDK_KEY_Return, 0);
  go (f, objective, 1);
  answer_proposal (f, "95", "decline");
  g_assert_nonnull (find_proposal (f, "80"));
  g_assert_true (muc_store_undo (muc_window_get_store (f->window), &error));
  WAIT (find_proposal (f, "95") != NULL);
  g_assert_true (muc_store_redo (muc_window_get_store (f->window), &error));
  WAIT (find_proposal (f, "95") == NULL);

  type (f, "Giải quyết đúng hạn đạt 95% hồ sơ; nộp trực tuyến đạt 85%.");
  press (f, GDK_KEY_Return, 0);
  go (f, objective, 1);
  WAIT (find_proposal (f, "85") != NULL && find_proposal (f, "95") == NULL);
  type (f, "Giải quyết sớm hạn đạt 95% hồ sơ; nộp trực tuyến đạt 85%.");
  press (f, GDK_KEY_Return, 0);
  go (f, objective, 1);
  WAIT (find_proposal (f, "95") != NULL);
  g_assert_cmpuint (muc_record_count (objective, MUC_TYPE_TARGET), ==, 0);
}

#define LONG \
  "Tỷ lệ hồ sơ được giải quyết đúng hạn trên tổng số hồ sơ đã tiếp nhận trong kỳ, kể cả hồ sơ " \
  "nhận qua bưu chính và hồ sơ chuyển từ năm trước sang"

/* Long words in the pane have the height they need, and no more. */
static void
test_long_words (Fixture      *f,
                 gconstpointer data)
{
  MucStore *store = muc_page_get_store (f->page);
  MucObjective *objective = get_objective (f, 1);
  g_autoptr (GError) error = NULL;
  GtkWidget *row, *label, *text;
  int minimum;

  g_assert_true (muc_edits_set_field (store, objective, "plan-text", LONG, &error));
  g_assert_true (muc_edits_set_field (store, muc_edits_add_target (store, objective, &error),
                                      "text", LONG, &error));
  muc_record_table_set_current (f->table, objective, 0);
  widget_test_settle (150);
  row = gtk_widget_get_last_child (widget_test_find (f->page, GTK_TYPE_BOX, "targets"));
  label = widget_test_find (row, GTK_TYPE_LABEL, "text_label");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, LONG);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &minimum,
                      NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (label), >=, minimum);
  g_assert_cmpint (gtk_widget_get_height (row), >=, gtk_widget_get_height (label));
  g_assert_cmpint (gtk_widget_get_height (row), <, minimum + 40);

  gtk_expander_set_expanded (widget_test_find (f->page, GTK_TYPE_EXPANDER, "plan_text_part"),
                             TRUE);
  widget_test_settle (150);
  text = widget_test_find (f->page, GTK_TYPE_TEXT_VIEW, "plan_text");
  widget_test_picture ("objective-long-words");
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, gtk_widget_get_allocated_width (text),
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_allocated_height (text), >=, minimum);
  g_assert_cmpint (gtk_widget_get_allocated_height (text), <, minimum + 40);
}

static void
test_read_only (Fixture      *f,
                gconstpointer data)
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
  before = dump (f);
  go (f, get_action (f, 1, 1), 1);
  type (f, "không được");
  press (f, GDK_KEY_Delete, GDK_CONTROL_MASK);
  press (f, GDK_KEY_n, GDK_CONTROL_MASK);
  after = dump (f);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/widgets/objectives/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("walk", test_walk);
  ADD ("edit", test_edit);
  ADD ("escape-and-new-line", test_escape_and_new_line);
  ADD ("leave", test_leave);
  ADD ("leaving-keeps", test_leaving_keeps);
  ADD ("rows", test_rows);
  ADD ("move", test_move);
  ADD ("paste-rows", test_paste_rows);
  ADD ("paste-block", test_paste_block);
  ADD ("paste-text", test_paste_text);
  ADD ("day", test_day);
  ADD ("place-is-kept", test_place_is_kept);
  ADD ("far-row", test_far_row);
  ADD ("part-of-target", test_part_of_target);
  ADD ("selection-elsewhere", test_selection_elsewhere);
  ADD ("decline-target", test_decline_target);
  ADD ("long-words", test_long_words);
  ADD ("read-only", test_read_only);
#undef ADD
  return g_test_run ();
}
