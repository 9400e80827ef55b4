/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A matrix to work in, by itself: what it says, how keys and dragging go over it, and where its
 * parts stand in every size. */
#include <string.h>

#include "app/matrix-list.h"
#include "app/matrix-notes.h"
#include "app/scale-swatch.h"
#include "report/matrix-theme.h"
#include "matrix.h"

#define HINT "Xếp lại mức: kéo sang ô khác, hoặc giữ Alt, bấm phím mũi tên rồi thả Alt."

/* Sixty letters, together with the number before it. */
#define LONG " ảnh hưởng đến nhiều đơn vị và nhiều người dân trong tỉnh nhà"

/* Names */

static void
assert_role (GtkWidget         *widget,
             GtkAccessibleRole  role)
{
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)), ==, role);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  MucMatrix *matrix;
  MucMatrixMark mark = { .id = 7, .code = "5*", .text = "Lũ quét", .row = 0, .column = 1,
                         .priority = 2, .is_overridden = TRUE, .last_row = NONE,
                         .last_column = NONE, .last_year = NONE };

  matrix_assert_name (matrix_get_cell (f, 1, 2), "Khả năng Mức 2 × Nặng 3: 2 rủi ro, Xử lý");
  matrix_assert_name (matrix_get_cell (f, 0, 0), "Khả năng Mức 1 × Nặng 1: 0 rủi ro, chưa xếp");
  matrix_assert_name (matrix_get_mark (f, 4), "Rủi ro 4: Mất điện");
  /* How it is moved is told to those who see no tooltip, too. */
  matrix_assert_description (matrix_get_mark (f, 4), HINT);
  assert_role (GTK_WIDGET (f->view), GTK_ACCESSIBLE_ROLE_GRID);
  assert_role (matrix_get_cell (f, 0, 0), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  assert_role (matrix_get_mark (f, 4), GTK_ACCESSIBLE_ROLE_BUTTON);

  /* The likelihood is told first, whichever axis it lies on. */
  matrix = matrix_create (MUC_AXES_SEVERITY_ROWS, 2, 3, "");
  muc_matrix_add_mark (matrix, &mark);
  matrix_show (f, matrix);
  matrix_assert_name (matrix_get_cell (f, 0, 1), "Khả năng Mức 2 × Nặng 1: 1 rủi ro, Chấp nhận");
  matrix_assert_name (matrix_get_mark (f, 7), "Rủi ro 5: Lũ quét (khác bảng: Ưu tiên xử lý ngay)");
}

static void
test_strip (Fixture       *f,
            gconstpointer  data)
{
  MucMatrix *matrix = muc_matrix_new (OPPORTUNITY, MUC_AXES_SEVERITY_ROWS);

  matrix_add_levels (matrix, MUC_AXIS_VALUE, "Giá trị", 3, "");
  muc_matrix_add_priority (matrix, "Tận dụng", MUC_COLOUR_BLUE, MUC_PATTERN_NONE);
  for (guint i = 0; i < 3; i++)
    muc_matrix_set_cell (matrix, 0, i, 0);
  matrix_add_mark (matrix, 1, 0, 2);
  matrix_show (f, matrix);
  matrix_assert_name (matrix_get_cell (f, 0, 2), "Giá trị 3: 1 cơ hội, Tận dụng");
  matrix_assert_name (matrix_get_mark (f, 1), "Cơ hội 1: Mất điện");
  g_assert_null (matrix_get_cell (f, 1, 0));
  gtk_widget_grab_focus (matrix_get_mark (f, 1));
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  matrix_release_alt (f);
  matrix_assert_said (f, "move 1 0 1;");
  widget_test_picture ("matrix-strip");
}

/* Going */

static void
test_walk (Fixture       *f,
           gconstpointer  data)
{
  gtk_widget_grab_focus (matrix_get_cell (f, 0, 0));
  matrix_press (f, GDK_KEY_Up, 0);
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 1));
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 2));
  matrix_press (f, GDK_KEY_Down, 0);
  matrix_press (f, GDK_KEY_Down, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 0, 2));

  /* From a risk too, once those beside it are passed. */
  gtk_widget_grab_focus (matrix_get_mark (f, 2));
  matrix_press (f, GDK_KEY_Right, 0);
  matrix_assert_focus (f, matrix_get_mark (f, 3));
  matrix_press (f, GDK_KEY_Left, 0);
  matrix_press (f, GDK_KEY_Left, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 2));
  gtk_widget_grab_focus (matrix_get_mark (f, 3));
  matrix_press (f, GDK_KEY_Up, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 2, 2));
  gtk_widget_grab_focus (matrix_get_mark (f, 4));
  matrix_press (f, GDK_KEY_Escape, 0);
  matrix_assert_focus (f, matrix_get_cell (f, 2, 2));
  matrix_assert_said (f, "");
}

/* One stop for all cells, then the risks of the cell, then out; and the same way back. */
static void
test_tab (Fixture       *f,
          gconstpointer  data)
{
  gtk_widget_grab_focus (matrix_get_cell (f, 1, 2));
  gtk_widget_grab_focus (f->before);
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 2));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, matrix_get_mark (f, 2));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, matrix_get_mark (f, 3));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, f->after);
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 2));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, matrix_get_mark (f, 2));
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, matrix_get_cell (f, 1, 2));
  matrix_tab (f, GTK_DIR_TAB_BACKWARD);
  matrix_assert_focus (f, f->before);
}

static void
test_activate (Fixture       *f,
               gconstpointer  data)
{
  gtk_widget_grab_focus (matrix_get_cell (f, 2, 0));
  matrix_press (f, GDK_KEY_Return, 0);
  matrix_press (f, GDK_KEY_space, 0);
  matrix_assert_said (f, "cell 2 0;cell 2 0;");
  gtk_widget_grab_focus (matrix_get_mark (f, 3));
  matrix_press (f, GDK_KEY_Return, 0);
  matrix_assert_said (f, "mark 3;");
}

/* Moving */

static void
test_carry (Fixture       *f,
            gconstpointer  data)
{
  gtk_widget_grab_focus (matrix_get_mark (f, 1));
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  matrix_assert_said (f, "");
  widget_test_picture ("matrix-carry");
  matrix_release_alt (f);
  matrix_assert_said (f, "move 1 2 2;");
  matrix_assert_focus (f, matrix_get_mark (f, 1));

  /* Once it is taken up, Enter lets go of it too, and Escape leaves it where it was. */
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Down, 0);
  matrix_press (f, GDK_KEY_Return, 0);
  matrix_assert_said (f, "move 1 0 0;");
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Escape, 0);
  matrix_release_alt (f);
  matrix_assert_said (f, "");

  /* Back in its own cell it has not moved, nor when the focus goes elsewhere. */
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  matrix_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  matrix_release_alt (f);
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  gtk_widget_grab_focus (f->before);
  matrix_release_alt (f);
  matrix_assert_said (f, "");

  /* A cell is not carried. */
  gtk_widget_grab_focus (matrix_get_cell (f, 1, 1));
  g_assert_false (matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK));
  matrix_assert_focus (f, matrix_get_cell (f, 1, 1));
}

/* Who does not see the cell that is marked is told which it is. */
static void
test_told (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *chip = matrix_get_mark (f, 1);

  gtk_widget_grab_focus (chip);
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  matrix_assert_description (chip, "Sang ô: Khả năng Mức 3 × Nặng 2: 0 rủi ro, Xử lý");
  matrix_press (f, GDK_KEY_Right, GDK_ALT_MASK);
  matrix_assert_description (chip, "Sang ô: Khả năng Mức 3 × Nặng 3: 1 rủi ro, Xử lý");
  matrix_press (f, GDK_KEY_Escape, 0);
  matrix_assert_description (chip, HINT);
  matrix_press (f, GDK_KEY_Left, GDK_ALT_MASK);
  matrix_release_alt (f);
  matrix_assert_said (f, "move 1 1 0;");
  matrix_assert_description (chip, HINT);
}

static void
test_drop (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (MucMatrixView) other = g_object_ref_sink (g_object_new (MUC_TYPE_MATRIX_VIEW, NULL));
  g_autoptr (MucMatrix) matrix = matrix_create_usual ();

  g_assert_true (matrix_drop (f, matrix_get_mark (f, 2), 0, 1));
  matrix_assert_said (f, "move 2 0 1;");
  g_assert_false (matrix_drop (f, matrix_get_mark (f, 2), 1, 2));
  muc_matrix_view_show (other, matrix);
  g_assert_false (matrix_drop (f, muc_matrix_view_get_mark (other, 2), 0, 1));
  matrix_assert_said (f, "");
}

static void
test_read_only (Fixture       *f,
                gconstpointer  data)
{
  GtkDragSource *source = matrix_find_controller (matrix_get_mark (f, 1), GTK_TYPE_DRAG_SOURCE);
  GdkContentProvider *content = NULL;

  g_signal_emit_by_name (source, "prepare", 1.0, 1.0, &content);
  g_assert_nonnull (content);
  g_clear_object (&content);
  muc_matrix_view_set_writable (f->view, FALSE);
  g_signal_emit_by_name (source, "prepare", 1.0, 1.0, &content);
  g_assert_null (content);
  g_assert_false (matrix_drop (f, matrix_get_mark (f, 2), 0, 1));
  gtk_widget_grab_focus (matrix_get_mark (f, 1));
  matrix_press (f, GDK_KEY_Up, GDK_ALT_MASK);
  matrix_release_alt (f);
  matrix_assert_said (f, "");
  matrix_press (f, GDK_KEY_Return, 0);
  matrix_assert_said (f, "mark 1;");
}

/* What is shown anew keeps its widgets and the focus; what is gone, goes. */
static void
test_show_again (Fixture       *f,
                 gconstpointer  data)
{
  MucMatrix *matrix = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 2, 4, "");
  GtkWidget *chip = matrix_get_mark (f, 1);

  gtk_widget_grab_focus (chip);
  matrix_add_mark (matrix, 5, 0, 3);
  matrix_add_mark (matrix, 1, 0, 3);
  matrix_show (f, matrix);
  g_assert_true (matrix_get_mark (f, 1) == chip);
  g_assert_true (gtk_widget_get_parent (chip) == matrix_get_cell (f, 0, 3));
  matrix_assert_focus (f, chip);
  g_assert_null (matrix_get_mark (f, 2));
  g_assert_null (matrix_get_cell (f, 2, 0));
  g_assert_cmpfloat (matrix_get_bounds (f, matrix_get_mark (f, 5)).origin.x, <,
                     matrix_get_bounds (f, chip).origin.x);
}

/* Crowds */

static void
test_more (Fixture       *f,
           gconstpointer  data)
{
  MucMatrix *matrix = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 5, 5, "");
  GtkWidget *more, *list, *box;

  for (guint i = 0; i < 12; i++)
    matrix_add_mark (matrix, 101 + i, 4, 4);
  matrix_show (f, matrix);
  more = muc_matrix_view_get_more (f->view, 4, 4);
  g_assert_true (gtk_widget_get_child_visible (more));
  g_assert_false (gtk_widget_get_child_visible (muc_matrix_view_get_more (f->view, 4, 3)));
  g_assert_false (gtk_widget_get_child_visible (matrix_get_mark (f, 112)));

  /* The current risk is shown, however many there are before it. */
  muc_matrix_view_set_current (f->view, 112);
  widget_test_settle (0);
  g_assert_true (gtk_widget_get_child_visible (matrix_get_mark (f, 112)));
  g_assert_true (gtk_widget_has_css_class (matrix_get_mark (f, 112), "current"));
  matrix_assert_name (more, "Xem tất cả trong ô này");

  /* By keys: the count is the last of the cell's chips. */
  gtk_widget_grab_focus (matrix_get_mark (f, 112));
  matrix_tab (f, GTK_DIR_TAB_FORWARD);
  matrix_assert_focus (f, more);
  matrix_press (f, GDK_KEY_Return, 0);
  list = widget_test_find (f->view, MUC_TYPE_MATRIX_LIST, NULL);
  WAIT (gtk_widget_get_mapped (list));
  widget_test_picture ("matrix-more");
  box = widget_test_find (list, GTK_TYPE_LIST_BOX, NULL);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 11));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 12));
  g_signal_emit_by_name (box, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 9));
  matrix_assert_said (f, "mark 110;");
  WAIT (!gtk_widget_get_mapped (list));
}

/* The legend */

static gboolean
says (GtkWidget  *root,
      const char *text)
{
  if (GTK_IS_LABEL (root) && strcmp (gtk_label_get_label (GTK_LABEL (root)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Cells that are too narrow for names bear the numerals of the legend, and that is told. */
static void
test_numerals (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (MucMatrix) matrix = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 5, 5, "");
  g_autoptr (GtkWidget) notes = g_object_ref_sink (g_object_new (MUC_TYPE_MATRIX_NOTES, NULL));
  guint count = 0;

  g_signal_connect_swapped (f->view, "notify::has-names", G_CALLBACK (count_cb), &count);
  g_assert_true (muc_matrix_view_has_names (f->view));
  matrix_show (f, muc_matrix_ref (matrix));
  WAIT (count == 1);
  g_assert_false (muc_matrix_view_has_names (f->view));
  muc_matrix_notes_show (MUC_MATRIX_NOTES (notes), matrix, FALSE);
  g_assert_true (says (notes, "III Ưu tiên xử lý ngay"));
  g_assert_false (says (notes, "Ưu tiên xử lý ngay"));

  matrix_show (f, matrix_create_usual ());
  WAIT (count == 2);
  g_assert_true (muc_matrix_view_has_names (f->view));
  muc_matrix_notes_show (MUC_MATRIX_NOTES (notes), matrix, TRUE);
  g_assert_true (says (notes, "Ưu tiên xử lý ngay"));
}

/* Where more risks have moved than can be followed, only the current one's way is drawn, and the
 * legend says so. */
static void
test_moves (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (GtkWidget) notes = g_object_ref_sink (g_object_new (MUC_TYPE_MATRIX_NOTES, NULL));
  g_autoptr (MucMatrix) few = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 3, 3, "");
  g_autoptr (MucMatrix) many = matrix_create (MUC_AXES_LIKELIHOOD_ROWS, 3, 3, "");

  matrix_add_crowd (few, 33);
  matrix_add_crowd (many, 34);
  muc_matrix_notes_show (MUC_MATRIX_NOTES (notes), few, TRUE);
  g_assert_true (says (notes, "vị trí năm 2025"));
  muc_matrix_notes_show (MUC_MATRIX_NOTES (notes), many, TRUE);
  g_assert_true (says (notes, "vị trí năm 2025 (chỉ dòng đang chọn)"));
  g_assert_false (says (notes, "vị trí năm 2025"));
}

typedef struct
{
  guint n_rows;
  guint n_columns;
  guint n_marks;
  const char *suffix;
} Size;

static const Size sizes[] = {
  { 2, 2, 6, "" },   { 3, 3, 20, "" },  { 5, 5, 40, "" },  { 7, 7, 60, "" },   { 2, 7, 30, "" },
  { 7, 2, 30, "" },  { 4, 3, 9, "" },   { 2, 2, 6, LONG }, { 3, 3, 20, LONG }, { 7, 7, 60, LONG },
};

static guint
count_shown (Fixture    *f,
             const Size *size)
{
  guint count = 0;

  for (guint i = 0; i < size->n_marks; i++)
    count += gtk_widget_get_child_visible (matrix_get_mark (f, i + 1));
  return count;
}

static void
check_size (Fixture    *f,
            const Size *size)
{
  GtkWidget *view = GTK_WIDGET (f->view);
  const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (view),
                                                    gtk_widget_get_height (view));

  for (guint row = 0; row < size->n_rows; row++)
    for (guint column = 0; column < size->n_columns; column++)
      {
        const graphene_rect_t bounds = matrix_get_bounds (f, matrix_get_cell (f, row, column));

        g_assert_true (graphene_rect_contains_rect (&whole, &bounds));
        g_assert_cmpfloat (bounds.size.width, >=, 40);
        g_assert_cmpfloat (bounds.size.height, >=, 40);
        matrix_check_cell (f, matrix_get_cell (f, row, column));
      }
  g_assert_cmpuint (count_shown (f, size), >=,
                    MIN (size->n_marks, size->n_rows * size->n_columns) / 2);
}

static void
test_sizes (Fixture       *f,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      MucMatrix *matrix = matrix_create (i % 2 == 0 ? MUC_AXES_LIKELIHOOD_ROWS
                                                    : MUC_AXES_SEVERITY_ROWS,
                                         i % 2 == 0 ? sizes[i].n_rows : sizes[i].n_columns,
                                         i % 2 == 0 ? sizes[i].n_columns : sizes[i].n_rows,
                                         sizes[i].suffix);
      g_autofree char *name = g_strdup_printf ("matrix-size-%u", i);

      matrix_add_crowd (matrix, sizes[i].n_marks);
      matrix_show (f, matrix);
      g_test_message ("%u by %u%s", sizes[i].n_rows, sizes[i].n_columns, sizes[i].suffix);
      check_size (f, &sizes[i]);
      widget_test_picture (name);
    }
}

/* Themes */

/* The colour in the middle of the right half of a cell, where nothing stands. */
static guint32
read_colour (Fixture *f,
             guint    row,
             guint    column)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->view));
  const int width = gtk_widget_get_width (GTK_WIDGET (f->view));
  const int height = gtk_widget_get_height (GTK_WIDGET (f->view));
  const graphene_rect_t cell = matrix_get_bounds (f, matrix_get_cell (f, row, column));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (f->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  gdk_texture_download (texture, (guchar *) pixels, width * sizeof (guint32));
  return pixels[(int) (cell.origin.y + cell.size.height / 2) * width
                + (int) (cell.origin.x + cell.size.width * 3 / 4)] & 0xffffff;
}

static void
test_themes (Fixture       *f,
             gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmphex (read_colour (f, 0, 1), ==,
                   muc_matrix_theme_get (MUC_MATRIX_LIGHT)->tones[MUC_COLOUR_GREEN].fill);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  widget_test_settle (0);
  g_assert_cmphex (read_colour (f, 0, 1), ==,
                   muc_matrix_theme_get (MUC_MATRIX_DARK)->tones[MUC_COLOUR_GREEN].fill);
  widget_test_picture ("matrix-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

#define ADD(name, function) \
  g_test_add ("/widgets/matrix-view/" name, Fixture, NULL, matrix_set_up, function, \
              matrix_tear_down)

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("names", test_names);
  ADD ("strip", test_strip);
  ADD ("walk", test_walk);
  ADD ("tab", test_tab);
  ADD ("activate", test_activate);
  ADD ("carry", test_carry);
  ADD ("told", test_told);
  ADD ("drop", test_drop);
  ADD ("read-only", test_read_only);
  ADD ("show-again", test_show_again);
  ADD ("more", test_more);
  ADD ("numerals", test_numerals);
  ADD ("moves", test_moves);
  ADD ("sizes", test_sizes);
  ADD ("themes", test_themes);
  return g_test_run ();
}
