/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/objective-cells.h"
#include "store/edits.h"

/* What is done with whole rows: each of these is one step for undo. */

static gpointer
get_record (MucObjectivesPage *self)
{
  gpointer item = muc_objectives_page_get_item (self);

  return MUC_IS_YEAR (item) ? NULL : item;
}

/** muc_objectives_page_update_actions: allows what can be done with the current row. */
void
muc_objectives_page_update_actions (MucObjectivesPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean writable = self->tree != NULL && muc_objectives_page_is_writable (self);
  gpointer record = get_record (self);

  gtk_widget_action_set_enabled (widget, "page.add-row", writable && record != NULL);
  gtk_widget_action_set_enabled (widget, "page.add-objective", writable);
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

static void
show_new (MucObjectivesPage *self,
          gpointer           record,
          const GError      *error)
{
  if (record != NULL)
    muc_objectives_page_select (self, record);
  else
    muc_objectives_page_show_error (self, _("The row could not be added"), error);
}

static gpointer
get_next (gpointer record)
{
  return muc_record_peek (muc_record_get_owner (record), G_OBJECT_TYPE (record),
                          muc_record_get_position (record));
}

/* A row below an objective is its first action; a row below an action is the next one. */
static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gpointer record;
  gpointer objective;
  gpointer before;

  muc_record_table_commit (self->table);
  record = get_record (self);
  if (record == NULL)
    return;
  objective = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  before = MUC_IS_ACTION (record) ? get_next (record)
                                  : muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  show_new (self, muc_edits_add_action (self->store, objective, before, &error), error);
}

static void
add_objective_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (widget);
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autoptr (GError) error = NULL;
  gpointer objective = NULL;
  gpointer before;

  muc_record_table_commit (self->table);
  if (get_record (self) != NULL)
    objective = muc_record_get_ancestor (get_record (self), MUC_TYPE_OBJECTIVE);
  before = objective != NULL ? get_next (objective) : NULL;
  show_new (self, muc_edits_add_objective (self->store, year,
                                           objective != NULL
                                           ? muc_objective_get_unit (objective) : NULL,
                                           before, &error), error);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (widget);
  g_autoptr (GError) error = NULL;

  muc_record_table_commit (self->table);
  show_new (self, muc_edits_duplicate (self->store, get_record (self), &error), error);
}

/* Rows that go with the objective above them are not named again. */
static GPtrArray *
list_chosen (MucObjectivesPage *self)
{
  g_autoptr (GPtrArray) selected = muc_record_table_list_selected (self->table);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < selected->len; i++)
    {
      gpointer record = selected->pdata[i];
      gpointer owner = muc_record_get_owner (record);

      if (MUC_IS_YEAR (record) || g_ptr_array_find (chosen, owner, NULL))
        continue;
      g_ptr_array_add (chosen, g_object_ref (record));
    }
  return chosen;
}

static gboolean
remove_several (MucObjectivesPage  *self,
                GPtrArray          *records,
                GError            **error)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Delete %u row", "Delete %u rows",
                                                      records->len), records->len);
  g_autoptr (MucChange) change = muc_store_begin (self->store, label);

  for (guint i = 0; i < records->len; i++)
    muc_change_remove (change, records->pdata[i]);
  return muc_change_commit (change, error);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucObjectivesPage *self = MUC_OBJECTIVES_PAGE (widget);
  g_autoptr (GPtrArray) records = list_chosen (self);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  gboolean removed;

  if (records->len == 0)
    return;
  name = muc_objective_row_name (records->pdata[0]);
  title = records->len == 1
          ? g_strdup_printf (_("Deleted: %s"), name)
          : g_strdup_printf (ngettext ("%u row deleted", "%u rows deleted", records->len),
                             records->len);
  removed = records->len == 1
            ? muc_edits_remove (self->store, records->pdata[0], &error)
            : remove_several (self, records, &error);
  if (removed)
    muc_feedback_undo (widget, title);
  else
    muc_objectives_page_show_error (self, _("The rows could not be deleted"), error);
}

static void
move (MucObjectivesPage *self,
      int                step)
{
  g_autoptr (GError) error = NULL;
  gpointer record;

  muc_record_table_commit (self->table);
  record = get_record (self);
  if (record == NULL || !muc_edits_can_move (record, step))
    return;
  if (muc_edits_move (self->store, record, step, &error))
    muc_objectives_page_select (self, record);
  else
    muc_objectives_page_show_error (self, _("The row could not be moved"), error);
}

static void
move_up_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  move (MUC_OBJECTIVES_PAGE (widget), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  move (MUC_OBJECTIVES_PAGE (widget), 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  muc_record_table_walk (MUC_OBJECTIVES_PAGE (widget)->table, MUC_WALK_UP);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  muc_record_table_walk (MUC_OBJECTIVES_PAGE (widget)->table, MUC_WALK_DOWN);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  muc_objectives_page_copy (MUC_OBJECTIVES_PAGE (widget));
}

static void
cut_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  muc_objectives_page_copy (MUC_OBJECTIVES_PAGE (widget));
  gtk_widget_activate_action (widget, "page.remove", NULL);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  muc_objectives_page_paste (MUC_OBJECTIVES_PAGE (widget));
}

/** muc_objectives_page_install_actions: what the keys, the menu and the foot of the page do. */
void
muc_objectives_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.add-row", NULL, add_row_action);
  gtk_widget_class_install_action (klass, "page.add-objective", NULL, add_objective_action);
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
