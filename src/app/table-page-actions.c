/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "store/edits.h"

/* What is done with whole rows: each of these is one step for undo. */

/** muc_table_page_update_actions: allows what can be done with the current row. */
void
muc_table_page_update_actions (MucTablePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean writable = muc_table_page_is_writable (self);
  gpointer record = muc_table_page_get_record (self);

  gtk_widget_action_set_enabled (widget, "page.duplicate", writable && record != NULL);
  gtk_widget_action_set_enabled (widget, "page.remove", writable && record != NULL);
  gtk_widget_action_set_enabled (widget, "page.cut", writable && record != NULL);
  gtk_widget_action_set_enabled (widget, "page.copy", record != NULL);
  gtk_widget_action_set_enabled (widget, "page.paste", writable);
  gtk_widget_action_set_enabled (widget, "page.move-up",
                                 writable && record != NULL && muc_edits_can_move (record, -1));
  gtk_widget_action_set_enabled (widget, "page.move-down",
                                 writable && record != NULL && muc_edits_can_move (record, 1));
}

/**
 * muc_table_page_show_new:
 * @self: a page
 * @record: (nullable): a record that was just added
 * @error: (nullable): why there is none
 */
void
muc_table_page_show_new (MucTablePage *self,
                         gpointer      record,
                         const GError *error)
{
  g_return_if_fail (MUC_IS_TABLE_PAGE (self));

  if (record != NULL)
    muc_table_page_select (self, record);
  else
    muc_table_page_show_error (self, _("The row could not be added"), error);
}

static MucStore *
get_store (MucTablePage *self)
{
  return muc_page_get_store (MUC_PAGE (self));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucTablePage *self = MUC_TABLE_PAGE (widget);
  g_autoptr (GError) error = NULL;

  muc_record_table_commit (muc_table_page_get_table (self));
  muc_table_page_show_new (self, muc_edits_duplicate (get_store (self),
                                                      muc_table_page_get_record (self),
                                                      &error), error);
}

/* Rows that go with the objective above them are not named again. */
static GPtrArray *
list_chosen (MucTablePage *self)
{
  g_autoptr (GPtrArray) selected = muc_table_page_list_records (self);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selected->len; i++)
    {
      gpointer record = selected->pdata[i];

      if (!g_ptr_array_find (chosen, muc_record_get_owner (record), NULL))
        g_ptr_array_add (chosen, g_object_ref (record));
    }
  return chosen;
}

static gboolean
remove_several (MucTablePage  *self,
                GPtrArray     *records,
                GError       **error)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Delete %u row", "Delete %u rows",
                                                      records->len), records->len);
  g_autoptr (MucChange) change = muc_store_begin (get_store (self), label);

  for (guint i = 0; i < records->len; i++)
    muc_change_remove (change, records->pdata[i]);
  return muc_change_commit (change, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucTablePage *self = MUC_TABLE_PAGE (widget);
  g_autoptr (GPtrArray) records = list_chosen (self);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean removed;

  if (records->len == 0)
    return;
  name = MUC_TABLE_PAGE_GET_CLASS (self)->name_row (records->pdata[0]);
  title = records->len == 1
          ? g_strdup_printf (_("Deleted: %s"), name)
          : g_strdup_printf (ngettext ("%u row deleted", "%u rows deleted", records->len),
                             records->len);
  removed = records->len == 1
            ? muc_edits_remove (get_store (self), records->pdata[0], &error)
            : remove_several (self, records, &error);
  if (removed)
    muc_feedback_undo (widget, title);
  else
    muc_table_page_show_error (self, _("The rows could not be deleted"), error);
}

static void
move (MucTablePage *self,
      int           step)
{
  g_autoptr (GError) error = NULL;
  gpointer record;

  muc_record_table_commit (muc_table_page_get_table (self));
  record = muc_table_page_get_record (self);
  if (record == NULL || !muc_edits_can_move (record, step))
    return;
  if (muc_edits_move (get_store (self), record, step, &error))
    muc_table_page_select (self, record);
  else
    muc_table_page_show_error (self, _("The row could not be moved"), error);
}

static void
move_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  move (MUC_TABLE_PAGE (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move (MUC_TABLE_PAGE (widget), 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  muc_record_table_walk (muc_table_page_get_table (MUC_TABLE_PAGE (widget)), MUC_WALK_UP);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  muc_record_table_walk (muc_table_page_get_table (MUC_TABLE_PAGE (widget)), MUC_WALK_DOWN);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  muc_table_page_copy (MUC_TABLE_PAGE (widget));
}

static void
cut_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  muc_table_page_copy (MUC_TABLE_PAGE (widget));
  gtk_widget_activate_action (widget, "page.remove", NULL);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  muc_table_page_paste (MUC_TABLE_PAGE (widget));
}

/** muc_table_page_install_actions: what the keys and the menu of every such page do. */
void
muc_table_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (klass, "page.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "page.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (klass, "page.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (klass, "page.previous", NULL, previous_action);
  gtk_widget_class_install_action (klass, "page.next", NULL, next_action);
  gtk_widget_class_install_action (klass, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (klass, "page.cut", NULL, cut_action);
  gtk_widget_class_install_action (klass, "page.paste", NULL, paste_action);
}
