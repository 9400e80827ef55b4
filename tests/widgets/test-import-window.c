/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing papers in the real window: what is shown first, what is kept then. */
#include <string.h>

#include "app/file.h"
#include "app/import-list.h"
#include "app/import-window.h"
#include "model/action.h"
#include "model/objective.h"
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

typedef struct
{
  char            *folder;
  MucWindow       *window;
  MucStore        *store;
  MucImportWindow *dialog;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  f->folder = widget_test_create_folder ();
  path = g_build_filename (f->folder, "a.muctieu", NULL);
  f->window = widget_test_open_window (NULL);
  g_assert_true (muc_file_create (f->window, path, MUC_FILE_EMPTY));
  f->store = muc_window_get_store (f->window);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  widget_test_close_window (f->window);
  widget_test_remove_folder (f->folder);
}

static GFile *
write_paper (Fixture    *f,
             const char *name,
             const char *text,
             gssize      length)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return g_file_new_for_path (path);
}

static const char *
get_shown (Fixture *f)
{
  return gtk_stack_get_visible_child_name (widget_test_find (f->dialog, GTK_TYPE_STACK, "stack"));
}

static void
read_papers (Fixture *f,
             GFile   *first,
             GFile   *second)
{
  GSList *files = second != NULL ? g_slist_prepend (NULL, second) : NULL;

  files = g_slist_prepend (files, first);
  f->dialog = muc_import_window_present (f->window, files);
  g_slist_free_full (files, g_object_unref);
  WAIT (g_strcmp0 (get_shown (f), "reading") != 0);
}

static GtkWidget *
get_button (Fixture *f)
{
  return widget_test_find (f->dialog, GTK_TYPE_BUTTON, "import_button");
}

static void
press_import (Fixture *f)
{
  g_assert_true (gtk_widget_get_sensitive (get_button (f)));
  g_signal_emit_by_name (get_button (f), "clicked");
}

static guint
count_objectives (Fixture *f,
                  gint64   number)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (f->store), number);

  return year != NULL ? muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) : 0;
}

static void
test_one (Fixture       *f,
          gconstpointer  data)
{
  MucYear *year;
  MucRecord *objective;

  read_papers (f, write_paper (f, "a.txt", paper, -1), NULL);
  g_assert_cmpstr (get_shown (f), ==, "result");
  widget_test_picture ("import");
  g_assert_cmpuint (count_objectives (f, 2025), ==, 0);
  press_import (f);

  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
  year = muc_window_get_year (f->window);
  g_assert_cmpint (muc_year_get_number (year), ==, 2025);
  objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, 0);
  g_assert_cmpuint (muc_record_count (objective, MUC_TYPE_ACTION), ==, 2);
  g_assert_true (muc_store_undo (f->store, NULL));
  g_assert_cmpuint (count_objectives (f, 2025), ==, 0);
}

/* Two papers for one year: nothing comes in before one of them is left out. */
static void
test_two (Fixture       *f,
          gconstpointer  data)
{
  GtkCheckButton *check;

  read_papers (f, write_paper (f, "a.txt", paper, -1), write_paper (f, "b.txt", paper, -1));
  g_assert_false (gtk_widget_get_sensitive (get_button (f)));
  widget_test_picture ("import-two");
  check = widget_test_find (widget_test_find (f->dialog, GTK_TYPE_LIST_BOX, "papers"),
                            GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (check, FALSE);
  press_import (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
}

static void
test_again (Fixture       *f,
            gconstpointer  data)
{
  GtkDropDown *mode;

  read_papers (f, write_paper (f, "a.txt", paper, -1), NULL);
  press_import (f);
  read_papers (f, write_paper (f, "a.txt", paper, -1), NULL);
  mode = widget_test_find (f->dialog, GTK_TYPE_DROP_DOWN, "mode");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (mode)));
  gtk_drop_down_set_selected (mode, 1);
  press_import (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 4);

  read_papers (f, write_paper (f, "a.txt", paper, -1), NULL);
  press_import (f);
  g_assert_cmpuint (count_objectives (f, 2025), ==, 2);
}

static void
test_garbage (Fixture       *f,
              gconstpointer  data)
{
  static const char garbage[] = "PK\003\004\000\000\000\000\377\376\000\001";

  read_papers (f, write_paper (f, "a.docx", garbage, sizeof garbage), NULL);
  g_assert_cmpstr (get_shown (f), ==, "failed");
  widget_test_picture ("import-failed");
  g_assert_false (gtk_widget_get_sensitive (get_button (f)));
  gtk_window_close (GTK_WINDOW (f->dialog));
}

static void
test_nothing (Fixture       *f,
              gconstpointer  data)
{
  read_papers (f, write_paper (f, "a.txt", "Một dòng lạ.\nThêm dòng nữa.\n", -1), NULL);
  g_assert_false (gtk_widget_get_sensitive (get_button (f)));
  gtk_window_close (GTK_WINDOW (f->dialog));
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
  g_test_add ("/import-window/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);
  g_test_add_func ("/import-window/describe", test_describe);
  ADD ("one", test_one);
  ADD ("two", test_two);
  ADD ("again", test_again);
  ADD ("garbage", test_garbage);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}
