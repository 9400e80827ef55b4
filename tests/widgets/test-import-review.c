/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking over what was read, beside the original, before it is taken in. */
#include <string.h>

#include "app/column-box.h"
#include "app/file.h"
#include "app/import-line.h"
#include "app/item-list.h"
#include "importing.h"
#include "import/columns.h"
#include "model/action.h"
#include "model/objective.h"
#include "model/party.h"
#include "widget-keys.h"
#include "widget-test.h"

#define ODD "STT\tNội dung công việc\tThời gian hoàn thành\tKết quả dự kiến\tAi lo\n"
#define GOALS \
  "SỞ THỬ NGHIỆM TỈNH HỒNG SƠN\n" \
  "MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n" \
  "1. Giữ sạch 95% bãi tắm.\n" \
  "2. Cứu hộ trong 5 phút.\n" \
  "KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG NĂM 2025\n"

/* The last column of both tables is not what its heading says. */
static const char odd[] =
  GOALS
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n" ODD
  "1\tNhặt rác\tQuý I\tẢnh chụp\tVăn phòng Sở\n"
  "3\tĐặt thùng rác\tQuý II\tBiên bản\tVăn phòng\n"
  "Mục tiêu 2: Cứu hộ trong 5 phút.\n" ODD
  "1\tTrực chòi canh\tHàng ngày\tSổ trực\tĐội Cứu hộ\n";

static MucRecord *
get_objective (Importing *f,
               guint      i)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (f->store), 2025);

  return year != NULL ? muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i) : NULL;
}

static const char *
get_parties (Importing *f,
             guint      objective,
             guint      action)
{
  return muc_action_get_parties_text (muc_record_peek (get_objective (f, objective),
                                                       MUC_TYPE_ACTION, action));
}

static void
read_odd (Importing *f)
{
  importing_read (f, importing_write (f, "bien.txt", odd, -1), NULL);
  g_assert_cmpstr (importing_get_shown (f), ==, "result");
}

static const char *
get_label (Importing  *f,
           const char *name)
{
  return gtk_label_get_label (importing_find (f, GTK_TYPE_LABEL, name));
}

/* What was recognised, and beside it the text as it was read. */
static void
test_paper (Importing     *f,
            gconstpointer  data)
{
  GListModel *lines;
  g_autoptr (MucImportLine) first = NULL;

  read_odd (f);
  widget_test_picture ("review-paper");
  g_assert_cmpstr (get_label (f, "title"), ==, "MỤC TIÊU CHẤT LƯỢNG NĂM 2025");
  g_assert_nonnull (strstr (get_label (f, "facts"), "SỞ THỬ NGHIỆM TỈNH HỒNG SƠN"));
  g_assert_nonnull (strstr (get_label (f, "facts"), "2 mục tiêu · 3 công việc"));
  lines = importing_get_lines (f);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 12);
  first = g_list_model_get_item (lines, 0);
  g_assert_cmpuint (muc_import_line_get_number (first), ==, 1);
  g_assert_cmpstr (muc_import_line_get_text (first), ==, "SỞ THỬ NGHIỆM TỈNH HỒNG SƠN");
  g_assert_cmpuint (importing_count_remarks (f, "≥ 95"), ==, 1);
  importing_close (f);
}

static GtkDropDown *
get_column (Importing *f,
            guint      i)
{
  GtkWidget *child = gtk_widget_get_first_child (importing_find (f, MUC_TYPE_COLUMN_BOX,
                                                                 "columns"));

  for (; i > 0; i--)
    child = gtk_widget_get_next_sibling (child);
  return GTK_DROP_DOWN (child);
}

/* A column that is said to be another one is that at once, in each table with that head. */
static void
test_column (Importing     *f,
             gconstpointer  data)
{
  read_odd (f);
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  g_assert_cmpuint (g_list_model_get_n_items (importing_get_lines (f)), ==, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_column (f, 4)), ==, MUC_COLUMN_NOTE);
  g_assert_cmpuint (importing_count_remarks (f, "số 3"), ==, 1);
  gtk_drop_down_set_selected (get_column (f, 4), MUC_COLUMN_PARTIES);
  widget_test_picture ("review-column");
  g_assert_nonnull (importing_get_place (f, MUC_IMPORT_PLACE_UNITS, 0, 0));
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_column (f, 4)), ==, MUC_COLUMN_PARTIES);

  importing_press (f);
  g_assert_cmpstr (get_parties (f, 0, 0), ==, "Văn phòng Sở");
  g_assert_cmpstr (get_parties (f, 1, 0), ==, "Đội Cứu hộ");
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_null (get_objective (f, 0));
}

static void
test_one_column (Importing     *f,
                 gconstpointer  data)
{
  read_odd (f);
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  gtk_check_button_set_active (importing_find (f, GTK_TYPE_CHECK_BUTTON, "everywhere"), FALSE);
  gtk_drop_down_set_selected (get_column (f, 4), MUC_COLUMN_PARTIES);
  gtk_drop_down_set_selected (get_column (f, 3), MUC_N_COLUMNS);
  importing_press (f);
  g_assert_cmpstr (get_parties (f, 0, 0), ==, "Văn phòng Sở");
  g_assert_null (get_parties (f, 1, 0));
  g_assert_null (muc_action_get_expected (muc_record_peek (get_objective (f, 0), MUC_TYPE_ACTION,
                                                           0)));
  g_assert_cmpstr (muc_action_get_expected (muc_record_peek (get_objective (f, 1),
                                                             MUC_TYPE_ACTION, 0)),
                   ==, "Sổ trực");
}

static void
test_table_left_out (Importing     *f,
                     gconstpointer  data)
{
  GtkSwitch *take;

  read_odd (f);
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  take = importing_find (f, GTK_TYPE_SWITCH, "take");
  g_assert_true (gtk_switch_get_active (take));
  gtk_switch_set_active (take, FALSE);
  widget_test_picture ("review-left-out");
  g_assert_true (g_str_has_prefix (importing_get_line (f, MUC_IMPORT_PLACE_TABLE, 0, 0),
                                   "không nhập"));
  g_assert_nonnull (strstr (get_label (f, "summary"), "1 công việc"));
  importing_press (f);
  g_assert_cmpuint (muc_record_count (get_objective (f, 0), MUC_TYPE_ACTION), ==, 0);
  g_assert_cmpuint (muc_record_count (get_objective (f, 1), MUC_TYPE_ACTION), ==, 1);
}

/* A paper left out has no tables to look at, and says so in both places. */
static void
test_paper_left_out (Importing     *f,
                     gconstpointer  data)
{
  GtkSwitch *take;

  read_odd (f);
  take = importing_find (f, GTK_TYPE_SWITCH, "take");
  gtk_switch_set_active (take, FALSE);
  g_assert_false (gtk_check_button_get_active (importing_get_check (f, 0)));
  g_assert_null (importing_get_place (f, MUC_IMPORT_PLACE_TABLE, 0, 0));
  g_assert_false (gtk_widget_get_sensitive (importing_get_button (f)));
  gtk_check_button_set_active (importing_get_check (f, 0), TRUE);
  g_assert_true (gtk_switch_get_active (take));
  g_assert_nonnull (importing_get_place (f, MUC_IMPORT_PLACE_TABLE, 0, 0));
  g_assert_true (gtk_widget_get_sensitive (importing_get_button (f)));
  importing_close (f);
}

/* Units */

static const char known[] =
  GOALS
  "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n"
  "STT\tNội dung công việc\tTrách nhiệm\tThời gian hoàn thành\tKết quả dự kiến\n"
  "1\tNhặt rác\tVăn phòng\tQuý I\tẢnh chụp\n";

static AdwComboRow *
get_name (Importing *f,
          int        i)
{
  return ADW_COMBO_ROW (gtk_list_box_get_row_at_index (importing_find (f, GTK_TYPE_LIST_BOX,
                                                                       "names"), i));
}

/* A new spelling of a unit of the file is linked to it, and the unit remembers it. */
static void
test_units (Importing     *f,
            gconstpointer  data)
{
  g_autoptr (GString) later = g_string_new (known);
  MucUnit *unit;
  MucParty *party;

  importing_read (f, importing_write (f, "a.txt", known, -1), NULL);
  importing_press (f);
  unit = muc_plan_find_unit (muc_store_get_plan (f->store), "Văn phòng");
  g_string_replace (later, "Văn phòng", "Văn phòng Sở", 0);
  g_string_replace (later, "2025", "2026", 0);
  importing_read (f, importing_write (f, "b.txt", later->str, -1), NULL);
  importing_go_to (f, MUC_IMPORT_PLACE_UNITS, 0, 0);
  widget_test_picture ("review-units");
  g_assert_cmpuint (adw_combo_row_get_selected (get_name (f, 0)), ==, 0);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_name (f, 0))),
                            "“Văn phòng”"));
  adw_combo_row_set_selected (get_name (f, 0), 1);
  importing_press (f);

  party = muc_record_peek (muc_record_peek (muc_record_peek (
            MUC_RECORD (muc_plan_find_year (muc_store_get_plan (f->store), 2026)),
            MUC_TYPE_OBJECTIVE, 0), MUC_TYPE_ACTION, 0), MUC_TYPE_PARTY, 0);
  g_assert_true (muc_party_get_unit (party) == unit);
  g_assert_nonnull (muc_unit_get_spellings (unit));
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_null (muc_unit_get_spellings (unit));
}

/* The line in which a name stands is shown beside the others of its table. */
static void
test_show_line (Importing     *f,
                gconstpointer  data)
{
  GtkSingleSelection *lines;

  importing_read (f, importing_write (f, "a.txt", known, -1), NULL);
  importing_go_to (f, MUC_IMPORT_PLACE_UNITS, 0, 0);
  g_signal_emit_by_name (widget_test_find (get_name (f, 0), GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (importing_find (f, GTK_TYPE_STACK, "stack")),
                   ==, "result");
  g_assert_cmpuint (g_list_model_get_n_items (importing_get_lines (f)), ==, 2);
  lines = GTK_SINGLE_SELECTION (importing_get_lines (f));
  g_assert_cmpuint (muc_import_line_get_number (gtk_single_selection_get_selected_item (lines)),
                    ==, 8);
  importing_close (f);
}

/* Files */

/* What cannot be read is listed with the reason; the others are there. */
static void
test_folder (Importing     *f,
             gconstpointer  data)
{
  g_autoptr (GFile) good = importing_write (f, "giấy/a.txt", odd, -1);
  g_autoptr (GFile) bad = importing_write (f, "giấy/b.docx", "không phải Word", -1);
  g_autoptr (GFile) other = importing_write (f, "giấy/c.txt", "Thư mời họp\n", -1);

  importing_read (f, g_file_get_parent (good), NULL);
  g_assert_cmpstr (importing_get_shown (f), ==, "result");
  widget_test_picture ("review-folder");
  g_assert_nonnull (importing_get_place (f, MUC_IMPORT_PLACE_FILE, 1, 0));
  g_assert_nonnull (importing_get_line (f, MUC_IMPORT_PLACE_REFUSED, 0, 0));
  importing_go_to (f, MUC_IMPORT_PLACE_REFUSED, 0, 0);
  g_assert_cmpstr (adw_status_page_get_title (importing_find (f, ADW_TYPE_STATUS_PAGE,
                                                              "refused_page")), ==, "b.docx");
  importing_go_to (f, MUC_IMPORT_PLACE_FILE, 1, 0);
  g_assert_cmpuint (g_list_model_get_n_items (importing_get_lines (f)), ==, 1);
  importing_press (f);
  g_assert_nonnull (get_objective (f, 1));
}

static gboolean
drop (gpointer  widget,
      GFile    *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList files = { file, NULL };
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
    }
  return taken;
}

/* Dropped on the window; and more on the import window, which keeps what was said. */
static void
test_drop (Importing     *f,
           gconstpointer  data)
{
  g_autoptr (GFile) first = importing_write (f, "a.txt", odd, -1);
  g_autoptr (GFile) second = importing_write (f, "b.txt", "Thư mời họp\n", -1);

  g_assert_true (drop (f->window, first));
  importing_take (f, widget_test_find_dialog (MUC_TYPE_IMPORT_WINDOW));
  WAIT (g_strcmp0 (importing_get_shown (f), "result") == 0);
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  gtk_drop_down_set_selected (get_column (f, 4), MUC_COLUMN_PARTIES);

  g_assert_true (drop (f->dialog, second));
  WAIT (g_strcmp0 (importing_get_shown (f), "result") == 0);
  g_assert_nonnull (importing_get_place (f, MUC_IMPORT_PLACE_FILE, 1, 0));
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_column (f, 4)), ==, MUC_COLUMN_PARTIES);
  importing_close (f);
}

/* Without files the window says how to come by some. */
static void
test_choose (Importing     *f,
             gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.import", NULL);
  importing_take (f, widget_test_find_dialog (MUC_TYPE_IMPORT_WINDOW));
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (f->dialog)));
  g_assert_cmpstr (importing_get_shown (f), ==, "choose");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->dialog))
                 == importing_find (f, GTK_TYPE_BUTTON, "files_button"));
  widget_test_picture ("review-choose");
  importing_close (f);
}

/* The list */

static gboolean
is_in_view (Importing *f,
            guint      table)
{
  GtkWidget *list = importing_find (f, MUC_TYPE_ITEM_LIST, "places");
  GtkWidget *row = GTK_WIDGET (importing_get_place (f, MUC_IMPORT_PLACE_TABLE, 0, table));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, list, &bounds) && bounds.size.height > 0
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (list);
}

/* Whatever goes to a place far down the list, the row of it is seen there. */
static void
test_far (Importing     *f,
          gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (GOALS);

  for (guint i = 1; i <= 30; i++)
    g_string_append_printf (text, "Mục tiêu %u: Giữ sạch %u bãi tắm.\n" ODD "1\tNhặt rác\n", i, i);
  importing_read (f, importing_write (f, "a.txt", text->str, -1), NULL);
  WAIT (is_in_view (f, 0));
  g_assert_false (is_in_view (f, 29));
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 29);
  WAIT (is_in_view (f, 29));
  importing_go_to (f, MUC_IMPORT_PLACE_TABLE, 0, 0);
  WAIT (is_in_view (f, 0));
  importing_close (f);
}

/* Keys */

static guint
get_selected (Importing *f)
{
  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (importing_get_lines (f)));
}

static void
test_keys (Importing     *f,
           gconstpointer  data)
{
  read_odd (f);
  widget_keys_press (f->dialog, GDK_KEY_F8, 0);
  g_assert_cmpuint (get_selected (f), ==, 2);
  widget_keys_press (f->dialog, GDK_KEY_F8, 0);
  g_assert_cmpuint (get_selected (f), ==, 8);
  widget_keys_press (f->dialog, GDK_KEY_F8, GDK_SHIFT_MASK);
  g_assert_cmpuint (get_selected (f), ==, 2);
  widget_keys_press (f->dialog, GDK_KEY_F6, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->dialog)),
                                         importing_find (f, MUC_TYPE_ITEM_LIST, "places")));
  widget_keys_press (f->dialog, GDK_KEY_F6, 0);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->dialog)),
                                          importing_find (f, MUC_TYPE_ITEM_LIST, "places")));
  importing_close (f);
}

/* Much at once */

static char *
create_long (guint n)
{
  GString *text = g_string_new (GOALS "Mục tiêu 1: Giữ sạch 95% bãi tắm.\n" ODD);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (text, "%u\tNhặt rác lần %u\tQuý I\tẢnh chụp\tVăn phòng\n", i, i);
  return g_string_free (text, FALSE);
}

/* While much is kept the window goes on, and what is stopped leaves nothing behind. */
static void
test_stop_keeping (Importing     *f,
                   gconstpointer  data)
{
  g_autofree char *text = create_long (1500);
  g_autofree char *before = g_strdup (muc_store_get_undo_label (f->store));

  importing_read (f, importing_write (f, "a.txt", text, -1), NULL);
  g_signal_emit_by_name (importing_get_button (f), "clicked");
  gtk_window_close (GTK_WINDOW (f->dialog));
  g_assert_nonnull (f->dialog);
  WAIT (gtk_widget_get_sensitive (importing_get_button (f)));
  g_assert_cmpstr (importing_get_shown (f), ==, "result");
  g_assert_null (get_objective (f, 0));
  g_assert_cmpstr (muc_store_get_undo_label (f->store), ==, before);
  importing_press (f);
  g_assert_cmpuint (muc_record_count (get_objective (f, 0), MUC_TYPE_ACTION), ==, 1500);
}

/* Stopped while it is read: back to where files are chosen; closed, the window goes. */
static void
test_stop_reading (Importing     *f,
                   gconstpointer  data)
{
  g_autofree char *text = create_long (20000);
  g_autoptr (GFile) file = importing_write (f, "a.txt", text, -1);
  GSList files = { file, NULL };

  importing_take (f, muc_import_window_present (f->window, &files));
  g_signal_emit_by_name (importing_find (f, GTK_TYPE_BUTTON, "stop_button"), "clicked");
  WAIT (g_strcmp0 (importing_get_shown (f), "reading") != 0);
  g_assert_cmpstr (importing_get_shown (f), ==, "choose");
  importing_close (f);

  importing_take (f, muc_import_window_present (f->window, &files));
  importing_close (f);
}

#define ADD(name, func) \
  g_test_add ("/import-review/" name, Importing, NULL, importing_set_up, func, \
              importing_tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  ADD ("paper", test_paper);
  ADD ("column", test_column);
  ADD ("one-column", test_one_column);
  ADD ("table-left-out", test_table_left_out);
  ADD ("paper-left-out", test_paper_left_out);
  ADD ("units", test_units);
  ADD ("show-line", test_show_line);
  ADD ("folder", test_folder);
  ADD ("drop", test_drop);
  ADD ("choose", test_choose);
  ADD ("far", test_far);
  ADD ("keys", test_keys);
  ADD ("stop-keeping", test_stop_keeping);
  ADD ("stop-reading", test_stop_reading);
  return g_test_run ();
}
