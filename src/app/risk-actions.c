/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-actions.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/item-row.h"
#include "app/record-picker.h"
#include "app/risk-story.h"
#include "app/unit-list.h"
#include "app/window.h"
#include "model/risk-action.h"
#include "store/edits.h"
#include "store/risk-edits.h"

struct _MucRiskActions
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucRisk         *risk;

  GtkListBox      *list;
  GtkWidget       *add_button;
  MucRecordPicker *picker;
};

G_DEFINE_FINAL_TYPE (MucRiskActions, muc_risk_actions, ADW_TYPE_BIN)

static void
picker_show_cb (MucRiskActions *self)
{
  g_autoptr (GPtrArray) items = muc_risk_story_list_actions (self->risk);
  const gboolean has_links = muc_record_count (MUC_RECORD (self->risk), MUC_TYPE_RISK_ACTION) > 0;

  muc_record_picker_set_items (self->picker, items,
                               has_links ? _("All actions of this year's plan are linked already.")
                                         : _("This year's plan has no actions yet."));
}

static void
picked_cb (MucRiskActions *self,
           MucRecord      *action)
{
  g_autoptr (GError) error = NULL;

  if (muc_risk_edits_add_action (self->store, self->risk, MUC_ACTION (action), &error) == NULL)
    muc_feedback_error (GTK_WIDGET (self), _("The action could not be linked"), error);
}

static void
row_activated_cb (MucRiskActions *self,
                  GtkListBoxRow  *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root),
                      muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row))));
}

static void
remove_cb (MucRiskActions *self,
           GtkWidget      *button)
{
  MucRiskAction *link = g_object_get_data (G_OBJECT (button), "link");
  g_autoptr (GError) error = NULL;

  if (muc_edits_remove (self->store, link, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("The action is not linked any more"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

/* Rows */

static MucRiskAction *
get_link (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "link");
}

static GtkWidget *
create_remove_button (MucRiskActions *self,
                      MucRiskAction  *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mini");
  g_object_set_data_full (G_OBJECT (button), "link", g_object_ref (link), g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);
  return button;
}

static GtkWidget *
create_row (MucRiskActions *self,
            MucRiskAction  *link,
            MucListItem    *item)
{
  GtkWidget *row = muc_item_row_new (item);

  g_object_set_data_full (G_OBJECT (row), "link", g_object_ref (link), g_object_unref);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                  create_remove_button (self, link));
  return row;
}

static void
update_row (MucRiskActions *self,
            GtkWidget      *row,
            MucListItem    *item)
{
  GtkWidget *button =
    gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  g_autofree char *name = g_strdup_printf (_("Unlink “%s”"), muc_list_item_get_subtitle (item));

  muc_list_item_copy (muc_item_row_get_item (MUC_ITEM_ROW (row)), item);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_sensitive (button, !muc_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The rows from @position on that stand before the one of @link, which they do not. */
static void
remove_rows_before (MucRiskActions *self,
                    int             position,
                    MucRiskAction  *link)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, position)) != NULL
         && get_link (GTK_WIDGET (row)) != link)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static gboolean
has_row (MucRiskActions *self,
         int             position,
         MucRiskAction  *link)
{
  GtkListBoxRow *row;

  for (; (row = gtk_list_box_get_row_at_index (self->list, position)) != NULL; position++)
    if (get_link (GTK_WIDGET (row)) == link)
      return TRUE;
  return FALSE;
}

static void
show_row (MucRiskActions *self,
          int             position,
          MucRiskAction  *link)
{
  MucAction *action = muc_risk_action_get_action (link);
  g_autoptr (MucListItem) item = muc_unit_list_create_action_item (action);

  if (has_row (self, position, link))
    remove_rows_before (self, position, link);
  else
    gtk_list_box_insert (self->list, create_row (self, link, item), position);
  update_row (self, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, position)), item);
}

/* Rows that stay keep the focus; from one that goes it goes on to the button below. */
static void
show_rows (MucRiskActions *self)
{
  MucRecord *risk = MUC_RECORD (self->risk);
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  int position = 0;

  for (guint i = 0; i < muc_record_count (risk, MUC_TYPE_RISK_ACTION); i++)
    {
      MucRiskAction *link = muc_record_peek (risk, MUC_TYPE_RISK_ACTION, i);

      if (muc_risk_action_get_action (link) != NULL)
        show_row (self, position++, link);
    }
  remove_rows_before (self, position, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), position > 0);
  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    gtk_widget_grab_focus (self->add_button);
}

static void
muc_risk_actions_dispose (GObject *object)
{
  MucRiskActions *self = MUC_RISK_ACTIONS (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_actions_parent_class)->dispose (object);
}

static void
muc_risk_actions_class_init (MucRiskActionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risk_actions_dispose;

  g_type_ensure (MUC_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risk-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRiskActions, list);
  gtk_widget_class_bind_template_child (widget_class, MucRiskActions, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskActions, picker);
  gtk_widget_class_bind_template_callback (widget_class, picker_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
muc_risk_actions_init (MucRiskActions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_risk_actions_show:
 * @self: a list
 * @store: the open file
 * @risk: a risk or an opportunity of it
 *
 * Shows the actions of @risk as they are now.
 */
void
muc_risk_actions_show (MucRiskActions *self,
                       MucStore       *store,
                       MucRisk        *risk)
{
  g_return_if_fail (MUC_IS_RISK_ACTIONS (self));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_RISK (risk));

  g_set_object (&self->store, store);
  g_set_object (&self->risk, risk);
  gtk_widget_set_sensitive (self->add_button, !muc_store_is_read_only (store));
  show_rows (self);
}
