/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/reason-dialog.h"

#include "model/text.h"

struct _MucReasonDialog
{
  AdwMessageDialog  parent_instance;

  GtkEntry         *entry;

  MucReasonFunc     keep;
  gpointer          data;
  GDestroyNotify    free_data;
};

/* Asks why something is to be done that is not usual, and lets it be done with a reason only. */
G_DEFINE_FINAL_TYPE (MucReasonDialog, muc_reason_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
changed_cb (MucReasonDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "keep",
                                           !muc_text_is_blank (text));
}

static void
muc_reason_dialog_response (AdwMessageDialog *dialog,
                            const char       *response)
{
  MucReasonDialog *self = MUC_REASON_DIALOG (dialog);
  g_autofree char *reason = muc_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (g_strcmp0 (response, "keep") == 0 && *reason != '\0')
    self->keep (reason, self->data);
}

static void
muc_reason_dialog_finalize (GObject *object)
{
  MucReasonDialog *self = MUC_REASON_DIALOG (object);

  if (self->free_data != NULL)
    self->free_data (self->data);

  G_OBJECT_CLASS (muc_reason_dialog_parent_class)->finalize (object);
}

static void
muc_reason_dialog_class_init (MucReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_reason_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = muc_reason_dialog_response;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MucReasonDialog, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
muc_reason_dialog_init (MucReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

/**
 * muc_reason_dialog_present:
 * @parent: where it was asked for
 * @heading: what is to be done
 * @body: why a reason is needed
 * @keep: called with the reason; not at all when the user thinks better of it
 * @data: for @keep
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer none): the dialog, which is shown
 */
MucReasonDialog *
muc_reason_dialog_present (GtkWidget      *parent,
                           const char     *heading,
                           const char     *body,
                           MucReasonFunc   keep,
                           gpointer        data,
                           GDestroyNotify  free_data)
{
  MucReasonDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (keep != NULL, NULL);

  self = g_object_new (MUC_TYPE_REASON_DIALOG, "transient-for", gtk_widget_get_root (parent),
                       "heading", heading, "body", body, NULL);
  self->keep = keep;
  self->data = data;
  self->free_data = free_data;
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}

/** muc_reason_dialog_set_text: writes a reason into the entry. */
void
muc_reason_dialog_set_text (MucReasonDialog *self,
                            const char      *text)
{
  g_return_if_fail (MUC_IS_REASON_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}
