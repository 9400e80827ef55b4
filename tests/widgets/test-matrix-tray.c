/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not rated yet, below the matrix, and how it gets into a cell. */
#include "app/matrix-list.h"
#include "app/matrix-tray.h"
#include "matrix.h"

static void
add_unrated (MucMatrix *matrix,
             gint64     id)
{
  g_autofree char *code = g_strdup_printf ("%d", (int) id);
  const MucMatrixMark mark = { .id = id, .code = code, .text = "Lốc xoáy", .priority = NONE };

  muc_matrix_add_unplaced (matrix, &mark);
}

static GtkWidget *
get_tray (Fixture *f)
{
  return widget_test_find (f->view, MUC_TYPE_MATRIX_TRAY, NULL);
}

static void
show_unrated (Fixture *f,
              guint    n)
{
  MucMatrix *matrix = matrix_create_usual ();

  for (guint i = 0; i < n; i++)
    add_unrated (matrix, 5 + i);
  matrix_show (f, matrix);
}

static void
test_unrated (Fixture       *f,
              gconstpointer  data)
{
  graphene_rect_t before, place, cell;

  g_assert_false (gtk_widget_get_visible (get_tray (f)));
  show_unrated (f, 3);
  matrix_assert_name (get_tray (f), "Chưa xếp mức:");
  matrix_assert_name (matrix_get_mark (f, 6), "Rủi ro 6: Lốc xoáy");
  matrix_assert_description (matrix_get_mark (f, 6),
                             "Xếp mức: kéo vào một ô, hoặc giữ Alt, bấm phím mũi tên rồi thả Alt.");
  before = matrix_get_bounds (f, matrix_get_mark (f, 5));
  place = matrix_get_bounds (f, matrix_get_mark (f, 6));
  cell = matrix_get_bounds (f, matrix_get_cell (f, 0, 0));
  g_assert_cmpfloat (place.origin.y, >, cell.origin.y + cell.size.height);
  g_assert_cmpfloat (place.origin.y + place.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (f->view)));
  g_assert_cmpfloat (place.origin.x, >=, before.origin.x + before.size.width);

  /* They are dragged like the others, and by keys enter at the lowest levels. */
  g_assert_true (matrix_drop (f, matrix_get_mark (f, 6), 2, 1));
  matrix_assert_said (f, "move 6 2 1;");
  gtk_widget_grab_focus (matrix_get_mark (f, 6));
  matrix_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  matrix_assert_description (matrix_get_mark (f, 6),
                             "Sang ô: Khả năng Mức 1 × Nặng 1: 0 rủi ro, chưa xếp");
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  widget_test_picture ("matrix-unrated");
  matrix_release_alt (f);
  matrix_assert_said (f, "move 6 1 0;");
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Escape, 0);
  matrix_release_alt (f);
  matrix_assert_said (f, "");
  matrix_press (f, GDK_KEY_Return, 0);
  matrix_assert_said (f, "mark 6;");

  /* Once it is rated it goes to its cell. */
  matrix_show (f, matrix_create_usual ());
  g_assert_false (gtk_widget_get_visible (get_tray (f)));
  g_assert_null (matrix_get_mark (f, 6));
}

/* One stop behind the cells, and arrows go over the marks and up. */
static void
test_unrated_keys (Fixture       *f,
                   gconstpointer  data)
{
  show_unrated (f, 3);
  gtk_widget_grab_focus (matrix_get_cell (f, 0, 1));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, matrix_get_mark (f, 5));
  matrix_press (f, GDK_KEY_Left, 0);
  matrix_assert_focus (f, matrix_get_mark (f, 5));
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_assert_focus (f, matrix_get_mark (f, 7));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, f->after);
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, matrix_get_mark (f, 5));
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, matrix_get_cell (f, 0, 1));
  matrix_press (f, GDK_KEY_Down, 0);
  matrix_assert_focus (f, matrix_get_mark (f, 5));
  matrix_press (f, GDK_KEY_Up, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 0, 1));
}

/* A register that was just brought in: the cells keep their room, the rest is counted. */
static void
test_unrated_crowd (Fixture       *f,
                    gconstpointer  data)
{
  MucMatrixTray *tray = MUC_MATRIX_TRAY (get_tray (f));
  GtkWidget *more = muc_matrix_tray_get_more (tray);
  GtkWidget *list, *box;

  show_unrated (f, 90);
  g_assert_true (gtk_widget_get_child_visible (more));
  g_assert_true (gtk_widget_get_child_visible (matrix_get_mark (f, 5)));
  g_assert_false (gtk_widget_get_child_visible (matrix_get_mark (f, 94)));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (tray)), <, 100);
  matrix_check_cell (f, GTK_WIDGET (tray));
  muc_matrix_view_set_current (f->view, 94);
  widget_test_settle (0);
  g_assert_true (gtk_widget_get_child_visible (matrix_get_mark (f, 94)));
  matrix_check_cell (f, GTK_WIDGET (tray));
  widget_test_picture ("matrix-unrated-crowd");

  matrix_assert_name (more, "Xem tất cả những dòng chưa xếp mức");
  gtk_widget_activate (more);
  list = widget_test_find (f->view, MUC_TYPE_MATRIX_LIST, NULL);
  WAIT (gtk_widget_get_mapped (list));
  box = widget_test_find (list, GTK_TYPE_LIST_BOX, NULL);
  matrix_assert_name (box, "Chưa xếp mức: 90 rủi ro");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 90));
  g_signal_emit_by_name (box, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 89));
  matrix_assert_said (f, "mark 94;");
  WAIT (!gtk_widget_get_mapped (list));
}

#define ADD(name, function) \
  g_test_add ("/widgets/matrix-tray/" name, Fixture, NULL, matrix_set_up, function, \
              matrix_tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("marks", test_unrated);
  ADD ("keys", test_unrated_keys);
  ADD ("crowd", test_unrated_crowd);
  return g_test_run ();
}
