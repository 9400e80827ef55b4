/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/preferences-window.h"

#include <glib/gi18n-lib.h>

struct _MucPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  GtkWidget            *language;
  GtkWidget            *style;
  GtkWidget            *remind;
  AdwActionRow         *folder_row;
  GtkWidget            *clear_button;
  GtkWidget            *choose_button;

  GSettings            *settings;
};

G_DEFINE_FINAL_TYPE (MucPreferencesWindow, muc_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The rows list the choices in the order of the schema's enumerations. */
static gboolean
choice_to_position (GValue   *value,
                    GVariant *variant,
                    gpointer  data)
{
  const char *const *nicks = data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
position_to_choice (const GValue       *value,
                    const GVariantType *type,
                    gpointer            data)
{
  const char *const *nicks = data;

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

static void
bind_choice (MucPreferencesWindow *self,
             const char           *key,
             GtkWidget            *row,
             const char *const    *nicks)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                choice_to_position, position_to_choice, (gpointer) nicks, NULL);
}

static void
update_folder (MucPreferencesWindow *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, "backup-folder");
  g_autofree char *shown = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder_row, *folder != '\0' ? shown : _("none"));
  gtk_widget_set_visible (self->clear_button, *folder != '\0');
}

static void
clear_cb (MucPreferencesWindow *self)
{
  g_settings_reset (self->settings, "backup-folder");
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  MucPreferencesWindow *self = MUC_PREFERENCES_WINDOW (data);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    g_settings_set_string (self->settings, "backup-folder", path);
  g_object_unref (native);
}

static void
choose_cb (MucPreferencesWindow *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Further folder for copies"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
muc_preferences_window_dispose (GObject *object)
{
  g_clear_object (&MUC_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (muc_preferences_window_parent_class)->dispose (object);
}

static void
muc_preferences_window_class_init (MucPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, language);
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, style);
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, remind);
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, MucPreferencesWindow, choose_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
muc_preferences_window_init (MucPreferencesWindow *self)
{
  static const char *const languages[] = { "vi", "system", NULL };
  static const char *const styles[] = { "system", "light", "dark", NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (MUC_APP_ID);
  bind_choice (self, "language", self->language, languages);
  bind_choice (self, "style", self->style, styles);
  g_settings_bind (self->settings, "remind", self->remind, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->folder_row), FALSE);
  g_signal_connect_object (self->settings, "changed::backup-folder", G_CALLBACK (update_folder),
                           self, G_CONNECT_SWAPPED);
  update_folder (self);
}

/** muc_preferences_window_new: (transfer none): the preferences over @parent. */
GtkWidget *
muc_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (MUC_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
}
