/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget-test.h"

#include <glib/gstdio.h>

#include "app/file.h"
#include "model/language.h"

static MucApplication *application;

gboolean
widget_test_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
widget_test_init (int    *argc,
                  char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_disable_setlocale ();
  muc_language_init ("vi");
  gtk_test_init (argc, argv, NULL);
  application = muc_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE, NULL);
}

MucApplication *
widget_test_get_application (void)
{
  return application;
}

/* Below everything that the program and GTK have to do. */
#define LAST (G_PRIORITY_LOW + 100)

typedef struct
{
  gboolean over;
  gboolean busy;
} Frame;

static void
busy_cb (Frame *frame)
{
  frame->busy = TRUE;
}

static void
over_cb (Frame *frame)
{
  frame->over = TRUE;
}

/* Waits for the next frame of @window, and returns whether anything was moved or drawn in it. */
static gboolean
run_frame (GtkWidget *window)
{
  g_autoptr (GtkWidget) held = g_object_ref (window);
  g_autoptr (GdkFrameClock) clock = gtk_widget_get_frame_clock (window);
  Frame frame = { FALSE, FALSE };

  g_object_ref (clock);
  g_signal_connect_swapped (clock, "update", G_CALLBACK (busy_cb), &frame);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (busy_cb), &frame);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (busy_cb), &frame);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (over_cb), &frame);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  WAIT (frame.over || !gtk_widget_get_mapped (window));
  g_signal_handlers_disconnect_by_data (clock, &frame);
  return frame.busy || !frame.over;
}

static gboolean
run_frames (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  gboolean busy = FALSE;

  g_list_foreach (windows, (GFunc) g_object_ref, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      busy |= run_frame (l->data);
  g_list_foreach (windows, (GFunc) g_object_unref, NULL);
  return busy;
}

static void
run_sources (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add_full (LAST, milliseconds, widget_test_timeout_cb, &over, NULL);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* More frames than anything needs that comes to an end. */
#define FRAMES_MAX 1000

/* Until all is done and drawn that the program does within @milliseconds, however long that takes
 * on this machine: what is due comes first, and then frames follow until one has nothing to do. */
void
widget_test_settle (guint milliseconds)
{
  guint n_frames = 0;

  run_sources (milliseconds);
  do
    {
      g_assert_cmpuint (n_frames++, <, FRAMES_MAX);
      gdk_display_sync (gdk_display_get_default ());
      run_sources (0);
    }
  while (run_frames ());
}

char *
widget_test_create_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("muctieu-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
widget_test_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        widget_test_remove_folder (g_steal_pointer (&path));
      else
        g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

/* A window on the file at @path, or without a file. Most tests are about the objectives, which are
 * the second page: they do not wait for the first. */
MucWindow *
widget_test_open_window (const char *path)
{
  MucWindow *window = muc_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  muc_window_show_page (window, "objectives");
  gtk_window_present (GTK_WINDOW (window));
  if (path != NULL)
    g_assert_true (muc_file_open (window, path));
  WAIT (gtk_widget_get_mapped (GTK_WIDGET (window)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

/* Closes @window, and finds out whether something still holds it. */
void
widget_test_close_window (MucWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  WAIT (window == NULL);
}

/* The first widget of @type below @root, called @name where that is not NULL. */
gpointer
widget_test_find (gpointer    root,
                  GType       type,
                  const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (child));
      gpointer found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type)
          && (name == NULL || g_strcmp0 (id, name) == 0))
        return child;
      found = widget_test_find (child, type, name);
      if (found != NULL)
        return found;
    }
  return NULL;
}

gpointer
widget_test_find_dialog (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

/* What a click on the button of @response does. */
void
widget_test_respond (gpointer    dialog,
                     const char *response)
{
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (dialog);
  g_object_unref (dialog);
}

/* Keeps a picture of the screen in the folder MUCTIEU_PICTURES, where that is set: for people who
 * want to see what the tests see. */
void
widget_test_picture (const char *name)
{
  const char *folder = g_getenv ("MUCTIEU_PICTURES");
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    return;
  widget_test_settle (400);
  path = g_build_filename (folder, file, NULL);
  g_spawn_sync (NULL, (char *[]) { "import", "-window", "root", path, NULL }, NULL,
                G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}
