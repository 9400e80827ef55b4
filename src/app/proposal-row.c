/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/proposal-row.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/objective-cells.h"

struct _MucProposalRow
{
  AdwBin        parent_instance;

  MucStore     *store;
  MucObjective *objective;
  char         *key;

  GtkWidget    *accept;
  GtkLabel     *label;
  GtkWidget    *decline;
};

G_DEFINE_FINAL_TYPE (MucProposalRow, muc_proposal_row, ADW_TYPE_BIN)

typedef gboolean (*Answer) (MucProposalRow           *self,
                            const MucTargetProposal  *proposal,
                            GError                  **error);

/* As it is proposed now: the target that it is a part of may have come since. */
static void
answer (MucProposalRow *self,
        Answer          func)
{
  g_autoptr (GPtrArray) proposals = muc_target_proposals_list (self->objective);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < proposals->len; i++)
    {
      const MucTargetProposal *proposal = proposals->pdata[i];

      if (!g_str_equal (proposal->key, self->key))
        continue;
      if (!func (self, proposal, &error))
        muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
      return;
    }
}

static gboolean
accept (MucProposalRow           *self,
        const MucTargetProposal  *proposal,
        GError                  **error)
{
  return muc_target_edits_accept (self->store, self->objective, proposal, error) != NULL;
}

static gboolean
decline (MucProposalRow           *self,
         const MucTargetProposal  *proposal,
         GError                  **error)
{
  if (!muc_target_edits_decline (self->store, self->objective, proposal, error))
    return FALSE;
  muc_feedback_undo (gtk_widget_get_parent (GTK_WIDGET (self)),
                     _("It is not proposed again for this sentence"));
  return TRUE;
}

static void
accept_cb (MucProposalRow *self)
{
  answer (self, accept);
}

static void
decline_cb (MucProposalRow *self)
{
  answer (self, decline);
}

static void
muc_proposal_row_dispose (GObject *object)
{
  MucProposalRow *self = MUC_PROPOSAL_ROW (object);

  g_clear_object (&self->objective);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_proposal_row_parent_class)->dispose (object);
}

static void
muc_proposal_row_finalize (GObject *object)
{
  g_free (MUC_PROPOSAL_ROW (object)->key);

  G_OBJECT_CLASS (muc_proposal_row_parent_class)->finalize (object);
}

static void
muc_proposal_row_class_init (MucProposalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_proposal_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = muc_proposal_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/proposal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucProposalRow, accept);
  gtk_widget_class_bind_template_child (widget_class, MucProposalRow, label);
  gtk_widget_class_bind_template_child (widget_class, MucProposalRow, decline);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_cb);
}

static void
muc_proposal_row_init (MucProposalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_row (MucStore                *store,
            MucObjective            *objective,
            const MucTargetProposal *proposal)
{
  MucProposalRow *self = g_object_new (MUC_TYPE_PROPOSAL_ROW, NULL);
  g_autofree char *value = muc_target_format (proposal->target);
  const char *text = muc_target_get_text (proposal->target);
  g_autofree char *label = g_strdup_printf ("+ %s  %s", value, text);
  g_autofree char *no = g_strdup_printf (_("Decline: %s %s"), value, text);

  self->store = g_object_ref (store);
  self->objective = g_object_ref (objective);
  self->key = g_strdup (proposal->key);
  gtk_label_set_label (self->label, label);
  gtk_widget_set_tooltip_text (self->accept, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->decline), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  no, -1);
  return GTK_WIDGET (self);
}

/* Rows stay, and the keyboard in them, as long as the same is proposed. */
static gboolean
shows (GtkBox    *box,
       GPtrArray *proposals)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < proposals->len; i++)
    {
      const MucTargetProposal *proposal = proposals->pdata[i];

      if (child == NULL || !g_str_equal (MUC_PROPOSAL_ROW (child)->key, proposal->key))
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

/**
 * muc_proposal_rows_show:
 * @box: a box for nothing else, to be emptied before it shows another objective
 * @store: the open file
 * @objective: an objective
 *
 * Shows what its sentence states and nobody has answered yet; nothing where nothing can be kept.
 */
void
muc_proposal_rows_show (GtkBox       *box,
                        MucStore     *store,
                        MucObjective *objective)
{
  g_autoptr (GPtrArray) proposals = NULL;
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (MUC_IS_STORE (store) && MUC_IS_OBJECTIVE (objective));

  proposals = muc_target_proposals_list (objective);
  if (muc_store_is_read_only (store))
    g_ptr_array_set_size (proposals, 0);
  if (shows (box, proposals))
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < proposals->len; i++)
    gtk_box_append (box, create_row (store, objective, proposals->pdata[i]));
}
