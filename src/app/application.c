/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/application.h"

#include <glib/gi18n-lib.h>

#include "app/file.h"
#include "app/preferences-window.h"
#include "app/reminder.h"
#include "model/language.h"
#include "model/uninstalled.h"

struct _MucApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
  guint           reminder; /* looks at the clock */
};

G_DEFINE_FINAL_TYPE (MucApplication, muc_application, ADW_TYPE_APPLICATION)

static MucWindow *
ensure_window (MucApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !MUC_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? MUC_WINDOW (window) : muc_window_new (self);
}

/* A window with its file in it is drawn sooner than one that begins empty. */
static void
muc_application_activate (GApplication *application)
{
  MucApplication *self = MUC_APPLICATION (application);
  MucWindow *window = ensure_window (self);
  g_autofree char *last = g_settings_get_string (self->settings, "last-file");

  if (muc_window_get_store (window) != NULL || !g_file_test (last, G_FILE_TEST_EXISTS)
      || muc_file_open (window, last))
    gtk_window_present (GTK_WINDOW (window));
  muc_reminder_update (self);
}

static void
muc_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  MucWindow *window = ensure_window (MUC_APPLICATION (application));
  g_autofree char *path = g_file_get_path (files[0]);
  g_autofree char *uri = g_file_get_uri (files[0]);

  if (muc_file_open (window, path != NULL ? path : uri))
    gtk_window_present (GTK_WINDOW (window));
  muc_reminder_update (MUC_APPLICATION (application));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_show_about_window (window,
                         "application-name", _("Mục Tiêu"),
                         "application-icon", MUC_APP_ID,
                         "version", MUC_VERSION,
                         "comments", _("Quality objectives and plans of a state agency, "
                                       "as ISO 9001 asks for them every year"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = gtk_application_get_windows (user_data);

  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  gtk_window_present (GTK_WINDOW (muc_preferences_window_new (window)));
}

static const GActionEntry actions[] = {
  { "about", about_cb },
  { "preferences", preferences_cb },
  { "quit", quit_cb },
};

static void
set_accelerators (GtkApplication *self)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.preferences", { "<Control>comma" } },
    { "app.quit", { "<Control>q" } },
    { "win.show-pane", { "F9" } },
    { "win.show-help-overlay", { "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (self, accelerators[i].action, accelerators[i].keys);
}

/* In the order of the enumeration of the schema. */
static void
update_style (MucApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "style")]);
}

static void
muc_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (muc_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (MUC_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  set_accelerators (GTK_APPLICATION (application));
  g_signal_connect_object (MUC_APPLICATION (application)->settings, "changed::style",
                           G_CALLBACK (update_style), application, G_CONNECT_SWAPPED);
  update_style (MUC_APPLICATION (application));
  MUC_APPLICATION (application)->reminder =
    muc_reminder_follow (MUC_APPLICATION (application));
}

static void
muc_application_finalize (GObject *object)
{
  g_clear_handle_id (&MUC_APPLICATION (object)->reminder, g_source_remove);
  g_clear_object (&MUC_APPLICATION (object)->settings);

  G_OBJECT_CLASS (muc_application_parent_class)->finalize (object);
}

static void
muc_application_class_init (MucApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = muc_application_startup;
  G_APPLICATION_CLASS (klass)->activate = muc_application_activate;
  G_APPLICATION_CLASS (klass)->open = muc_application_open;
}

static void
muc_application_init (MucApplication *self)
{
  self->settings = g_settings_new (MUC_APP_ID);
}

/** muc_application_new: the program; @flags is 0 but in tests. */
MucApplication *
muc_application_new (GApplicationFlags flags)
{
  return g_object_new (MUC_TYPE_APPLICATION,
                       "application-id", MUC_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | flags,
                       "resource-base-path", "/io/github/muctieu/MucTieu",
                       NULL);
}

/** muc_application_get_settings: (transfer none): the user's settings. */
GSettings *
muc_application_get_settings (MucApplication *self)
{
  g_return_val_if_fail (MUC_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * muc_application_run:
 * @argc: number of arguments
 * @argv: arguments; the first that is no option names the file to open
 *
 * Returns: the exit status of the program
 */
int
muc_application_run (int   argc,
                     char *argv[])
{
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *language = NULL;
  g_autoptr (MucApplication) self = NULL;

  muc_uninstalled_init ();
  settings = g_settings_new (MUC_APP_ID);
  language = g_settings_get_string (settings, "language");

  gtk_disable_setlocale ();
  muc_language_init (language);
  g_set_application_name (_("Mục Tiêu"));

  self = muc_application_new (0);
  return g_application_run (G_APPLICATION (self), argc, argv);
}
