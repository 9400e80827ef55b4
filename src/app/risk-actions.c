/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-actions.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/link-list.h"
#include "app/risk-story.h"
#include "app/unit-list.h"
#include "model/risk-action.h"
#include "store/edits.h"
#include "store/risk-edits.h"

struct _MucRiskActions
{
  AdwBin       parent_instance;

  MucStore    *store;
  MucRisk     *risk;

  MucLinkList *links;
};

G_DEFINE_FINAL_TYPE (MucRiskActions, muc_risk_actions, ADW_TYPE_BIN)

static void
fill_cb (MucRiskActions *self)
{
  g_autoptr (GPtrArray) items = muc_risk_story_list_actions (self->risk);
  const gboolean has_links = muc_record_count (MUC_RECORD (self->risk), MUC_TYPE_RISK_ACTION) > 0;

  muc_link_list_set_choices (self->links, items,
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
unlink_cb (MucRiskActions *self,
           MucRecord      *link)
{
  g_autoptr (GError) error = NULL;

  if (muc_edits_remove (self->store, link, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("The action is not linked any more"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
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

  g_type_ensure (MUC_TYPE_LINK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risk-actions.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRiskActions, links);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlink_cb);
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
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (MUC_IS_RISK_ACTIONS (self));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_RISK (risk));

  g_set_object (&self->store, store);
  g_set_object (&self->risk, risk);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION); i++)
    {
      MucRiskAction *link = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION, i);
      MucAction *action = muc_risk_action_get_action (link);

      if (action == NULL)
        continue;
      g_ptr_array_add (links, link);
      g_ptr_array_add (items, muc_unit_list_create_action_item (action));
    }
  muc_link_list_show (self->links, links, items, !muc_store_is_read_only (store));
}
