/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be operated in the window has a name for those who do not see it. */
#include "app/cell-editor.h"
#include "app/scale-list.h"
#include "app/scale-matrix.h"
#include "app/scale-window.h"
#include "model/risk.h"
#include "office.h"
#include "store/risk-edits.h"
#include "widget-test.h"

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_label (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

/* A check that fails on purpose tells the value that is there. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *value =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        "\001");

  return value != NULL && *value != '\0' && g_strcmp0 (value, "<null>") != 0
         && g_strcmp0 (value, "undefined") != 0;
}

static gboolean
is_operated (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget)
         || GTK_IS_DROP_DOWN (widget);
}

/* What stands inside one of these is part of it; the window's own buttons are the desktop's. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_DROP_DOWN (parent) || GTK_IS_MENU_BUTTON (parent)
         || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL;
}

static void
check_names (GtkWidget *widget,
             guint     *n_checked)
{
  if (is_operated (widget) && !is_part (widget) && gtk_widget_get_mapped (widget))
    {
      (*n_checked)++;
      if (!has_name (widget) && !has_text (widget))
        {
          g_test_message ("%s “%s” has no name", G_OBJECT_TYPE_NAME (widget),
                          gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
          g_test_fail ();
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, n_checked);
}

static void
test_names (void)
{
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = office_create (path);
  static const char *const pages[] = { "objectives", "papers", "units" };
  guint n_checked = 0;
  MucWindow *window;

  muc_store_close (store);
  window = widget_test_open_window (path);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      muc_window_show_page (window, pages[i]);
      widget_test_settle (400);
      check_names (GTK_WIDGET (window), &n_checked);
    }
  g_assert_cmpuint (n_checked, >, 20);
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

/* What a widget is called for those who do not see it. */
static char *
get_name (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");
}

/* No two fields or buttons have one name; those that show a text have that one. */
static void
check_distinct (GtkWidget  *widget,
                GHashTable *names)
{
  g_autofree char *name = is_operated (widget) && !is_part (widget) && !has_text (widget)
                          ? get_name (widget) : NULL;

  if (name != NULL && !g_hash_table_add (names, g_strdup (name)))
    {
      g_test_message ("“%s” is there twice", name);
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      check_distinct (child, names);
}

static void
assert_name (gpointer    widget,
             const char *expected)
{
  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       expected);
}

static void
add_risk (MucStore   *store,
          MucYear    *year,
          const char *likelihood,
          const char *severity)
{
  MucRisk *risk = muc_risk_edits_add (store, year, MUC_RISK_KIND_RISK, NULL, "Mưa lớn", NULL);
  MucScale *scale = muc_year_get_scale (year);
  MucLevel *row = muc_scale_find_level (scale, MUC_AXIS_LIKELIHOOD, likelihood);
  MucLevel *column = muc_scale_find_level (scale, MUC_AXIS_SEVERITY, severity);

  g_assert_true (muc_risk_edits_place (store, risk, row, column, NULL, NULL));
}

/* The lists of the scale window and its matrix: which level a field is of, what a cell holds. */
static void
check_scale (GtkWidget *dialog)
{
  GtkWidget *list = widget_test_find (dialog, MUC_TYPE_SCALE_LIST, "rows");
  GtkWidget *box = widget_test_find (list, GTK_TYPE_BOX, "rows");
  GtkWidget *row = gtk_widget_get_next_sibling (gtk_widget_get_first_child (box));
  MucScaleMatrix *matrix = widget_test_find (dialog, MUC_TYPE_SCALE_MATRIX, "matrix");
  GtkWidget *cell = muc_scale_matrix_get_cell (matrix, 2, 1);

  assert_name (list, "Khả năng xảy ra");
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "label"), "Khả năng xảy ra, mức 2");
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "number"),
               "Điểm của: Khả năng xảy ra, mức 2");
  assert_name (matrix, "Ma trận rủi ro, 3 × 3");
  assert_name (cell, "Cao × Nghiêm trọng: Xử lý");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "rủi ro 1, 2");

  /* Names tell where a row is now. */
  gtk_widget_activate_action (row, "row.move", "i", -1);
  assert_name (widget_test_find (row, GTK_TYPE_ENTRY, "label"), "Khả năng xảy ra, mức 1");
  gtk_widget_activate_action (row, "row.move", "i", 1);
}

static void
test_scale (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = office_create (path);
  guint n_checked = 0;
  MucWindow *window;
  GtkWidget *dialog;

  muc_store_close (store);
  window = widget_test_open_window (path);
  for (guint i = 0; i < 2; i++)
    add_risk (muc_window_get_store (window), muc_window_get_year (window), "Cao", "Nghiêm trọng");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-scale", NULL);
  dialog = widget_test_find_dialog (MUC_TYPE_SCALE_WINDOW);
  WAIT (gtk_widget_get_mapped (dialog));
  check_names (dialog, &n_checked);
  g_assert_cmpuint (n_checked, >, 30);
  check_distinct (dialog, names);
  g_assert_cmpuint (g_hash_table_size (names), >, 25);
  check_scale (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  widget_test_close_window (window);
  widget_test_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/names/pages", test_names);
  g_test_add_func ("/widgets/names/scale", test_scale);
  return g_test_run ();
}
