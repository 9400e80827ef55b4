/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that can be operated in the window has a name for those who do not see it. */
#include "app/cell-editor.h"
#include "app/scale-window.h"
#include "office.h"
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

static void
test_scale (void)
{
  char *folder = widget_test_create_folder ();
  g_autofree char *path = g_build_filename (folder, "thu.muctieu", NULL);
  g_autoptr (MucStore) store = office_create (path);
  guint n_checked = 0;
  MucWindow *window;
  GtkWidget *dialog;

  muc_store_close (store);
  window = widget_test_open_window (path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-scale", NULL);
  dialog = widget_test_find_dialog (MUC_TYPE_SCALE_WINDOW);
  WAIT (gtk_widget_get_mapped (dialog));
  check_names (dialog, &n_checked);
  g_assert_cmpuint (n_checked, >, 30);
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
