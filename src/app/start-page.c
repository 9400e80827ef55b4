/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/start-page.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file.h"
#include "app/item-row.h"
#include "app/window.h"
#include "model/objective.h"
#include "model/sample.h"
#include "store/apply.h"

struct _MucStartPage
{
  AdwBin      parent_instance;

  GtkLabel   *title;
  GtkLabel   *subtitle;
  GtkStack   *stack;
  GtkListBox *file_list;
  GtkWidget  *new_row;
  GtkWidget  *open_row;
  GtkWidget  *new_import_row;
  GtkWidget  *new_sample_row;
  GtkListBox *recent_list;
  GtkListBox *year_list;
  GtkWidget  *import_row;
  GtkWidget  *sample_row;
  GtkWidget  *empty_row;

  MucStore   *store;
  MucYear    *year;
};

G_DEFINE_FINAL_TYPE (MucStartPage, muc_start_page, ADW_TYPE_BIN)

static MucWindow *
get_window (MucStartPage *self)
{
  return MUC_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Without a file */

static GtkWidget *
create_recent_row (gpointer item,
                   gpointer data)
{
  return muc_item_row_new (MUC_LIST_ITEM (item));
}

static void
fill_recent (MucStartPage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GListStore) items = g_list_store_new (MUC_TYPE_LIST_ITEM);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);
      g_autofree char *folder = g_path_get_dirname (paths[i]);
      g_autofree char *shown = g_filename_display_name (folder);
      g_autoptr (MucListItem) item = NULL;

      if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
        continue;
      item = muc_list_item_new (paths[i], NULL, "title", name, "subtitle", shown,
                                "icon-name", "document-open-recent-symbolic", NULL);
      g_list_store_append (items, item);
    }
  gtk_list_box_bind_model (self->recent_list, G_LIST_MODEL (items), create_recent_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->recent_list),
                          g_list_model_get_n_items (G_LIST_MODEL (items)) > 0);
}

static void
file_row_activated_cb (MucStartPage  *self,
                       GtkListBoxRow *row)
{
  if (GTK_WIDGET (row) == self->new_row)
    muc_file_choose_new (get_window (self), MUC_FILE_EMPTY);
  else if (GTK_WIDGET (row) == self->new_import_row)
    muc_file_choose_new (get_window (self), MUC_FILE_IMPORT);
  else if (GTK_WIDGET (row) == self->new_sample_row)
    muc_file_choose_new (get_window (self), MUC_FILE_SAMPLE);
  else
    muc_file_choose_open (get_window (self));
}

static void
recent_row_activated_cb (MucStartPage  *self,
                         GtkListBoxRow *row)
{
  g_autofree char *path = g_strdup (muc_list_item_get_key (muc_item_row_get_item (
                            MUC_ITEM_ROW (row))));

  muc_file_open (get_window (self), path);
}

/* In a file, whose empty year is shown or that has no year at all */

static gint64
get_number (MucStartPage *self)
{
  return self->year != NULL ? muc_year_get_number (self->year) : muc_year_get_present ();
}

static void
take_sample (MucStartPage *self)
{
  g_autoptr (MucPlan) sample = muc_sample_new (get_number (self));
  g_autoptr (GError) error = NULL;

  if (!muc_apply_plan (self->store, sample, _("Start from the sample"), MUC_APPLY_ADD, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The sample cannot be taken"), error);
}

static void
begin_empty (MucStartPage *self)
{
  g_autoptr (MucChange) change = muc_store_begin (self->store, _("Start empty"));
  g_autoptr (GError) error = NULL;
  gpointer year = self->year;
  gpointer objective;

  if (year == NULL)
    year = muc_change_add (change, muc_store_get_plan (self->store), MUC_TYPE_YEAR, NULL,
                           "number", get_number (self), NULL);
  objective = muc_change_add (change, year, MUC_TYPE_OBJECTIVE, NULL, NULL);
  if (muc_change_commit (change, &error))
    muc_window_go_to (get_window (self), objective);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The objective cannot be added"), error);
}

static void
year_row_activated_cb (MucStartPage  *self,
                       GtkListBoxRow *row)
{
  if (GTK_WIDGET (row) == self->sample_row)
    take_sample (self);
  else if (GTK_WIDGET (row) == self->empty_row)
    begin_empty (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

/**
 * muc_start_page_set_plan:
 * @self: a page
 * @store: (nullable): the open file
 * @year: (nullable): the year shown
 */
void
muc_start_page_set_plan (MucStartPage *self,
                         MucStore     *store,
                         MucYear      *year)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MUC_IS_START_PAGE (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  if (store == NULL)
    {
      gtk_label_set_label (self->title, _("No file is open"));
      gtk_label_set_label (self->subtitle, _("Choose how to begin."));
      gtk_stack_set_visible_child_name (self->stack, "file");
      fill_recent (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "year");
  gtk_widget_set_sensitive (GTK_WIDGET (self->year_list),
                            !muc_store_is_read_only (store));
  title = year != NULL ? g_strdup_printf (_("No quality objectives in %d yet"),
                                          (int) muc_year_get_number (year))
                       : g_strdup (_("No quality objectives yet"));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, _("Choose how to begin. Everything can be undone."));
}

static void
muc_start_page_dispose (GObject *object)
{
  MucStartPage *self = MUC_START_PAGE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->year);

  G_OBJECT_CLASS (muc_start_page_parent_class)->dispose (object);
}

static void
muc_start_page_class_init (MucStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, title);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, file_list);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, new_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, open_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, new_import_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, new_sample_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, year_list);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, import_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, sample_row);
  gtk_widget_class_bind_template_child (widget_class, MucStartPage, empty_row);
  gtk_widget_class_bind_template_callback (widget_class, file_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_row_activated_cb);
}

static void
muc_start_page_init (MucStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_start_page_set_plan (self, NULL, NULL);
}
