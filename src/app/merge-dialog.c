/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/window.h"
#include "store/unit-edits.h"

struct _MucMergeDialog
{
  AdwMessageDialog  parent_instance;

  GtkDropDown      *chooser;

  GtkWidget        *parent;
  MucStore         *store;
  MucUnit          *unit;
};

G_DEFINE_FINAL_TYPE (MucMergeDialog, muc_merge_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
merge (MucMergeDialog *self,
       MucUnit        *into)
{
  g_autofree char *title = g_strdup_printf (_("“%s” merged into “%s”"),
                                            muc_unit_get_name (self->unit),
                                            muc_unit_get_name (into));
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (self->parent);

  if (!muc_unit_edits_merge (self->store, self->unit, into, &error))
    {
      muc_feedback_error (self->parent, _("The units cannot be merged"), error);
      return;
    }
  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root), MUC_RECORD (into));
  muc_feedback_undo (self->parent, title);
}

static void
muc_merge_dialog_response (AdwMessageDialog *dialog,
                           const char       *response)
{
  MucMergeDialog *self = MUC_MERGE_DIALOG (dialog);
  MucUnit *into = gtk_drop_down_get_selected_item (self->chooser);

  if (g_strcmp0 (response, "merge") == 0 && into != NULL)
    merge (self, into);
}

static void
fill_chooser (MucMergeDialog *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (MUC_TYPE_UNIT);
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (self->store));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_UNIT); i++)
    {
      MucUnit *unit = muc_record_peek (plan, MUC_TYPE_UNIT, i);

      if (unit != self->unit)
        g_list_store_append (choices, unit);
    }
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (choices));
}

static void
muc_merge_dialog_dispose (GObject *object)
{
  MucMergeDialog *self = MUC_MERGE_DIALOG (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->store);
  g_clear_object (&self->unit);

  G_OBJECT_CLASS (muc_merge_dialog_parent_class)->dispose (object);
}

static void
muc_merge_dialog_class_init (MucMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_merge_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = muc_merge_dialog_response;

  g_type_ensure (MUC_TYPE_UNIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MucMergeDialog, chooser);
}

static void
muc_merge_dialog_init (MucMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_merge_dialog_present:
 * @parent: where it was asked for
 * @store: the open file
 * @unit: the unit that goes
 *
 * Returns: (transfer none): the dialog, which is shown
 */
MucMergeDialog *
muc_merge_dialog_present (GtkWidget *parent,
                          MucStore  *store,
                          MucUnit   *unit)
{
  MucMergeDialog *self;
  g_autofree char *body = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_UNIT (unit), NULL);

  self = g_object_new (MUC_TYPE_MERGE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  self->parent = g_object_ref (parent);
  self->store = g_object_ref (store);
  self->unit = g_object_ref (unit);
  body = g_strdup_printf (_("Everything that names “%s” is linked to the unit you choose, in all "
                            "years. Its name and spellings are kept as spellings of that unit. "
                            "The wording of the papers stays as it is."),
                          muc_unit_get_name (unit));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body);
  fill_chooser (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/** muc_merge_dialog_choose: selects the unit that stays. */
void
muc_merge_dialog_choose (MucMergeDialog *self,
                         MucUnit        *into)
{
  GListModel *choices;

  g_return_if_fail (MUC_IS_MERGE_DIALOG (self));

  choices = gtk_drop_down_get_model (self->chooser);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (MucUnit) unit = g_list_model_get_item (choices, i);

      if (unit == into)
        gtk_drop_down_set_selected (self->chooser, i);
    }
}
