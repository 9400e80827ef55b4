/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/attachment-row.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file-copy.h"
#include "issue/signed-copy.h"

/* Of the hash, that much is shown. */
#define HASH_SHOWN 12

struct _MucAttachmentRow
{
  AdwBin         parent_instance;

  GtkLabel      *name;
  GtkWidget     *open_button;
  GtkLabel      *size;
  GtkWidget     *hash_button;
  GtkLabel      *hash;
  GtkBox        *findings;

  MucStore      *store;
  MucAttachment *attachment;
  GCancellable  *cancellable;
  gboolean       examined;
};

G_DEFINE_FINAL_TYPE (MucAttachmentRow, muc_attachment_row, ADW_TYPE_BIN)

/* What is found out */

static void
add_line (GtkBox     *box,
          const char *tone,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                "hexpand", TRUE, "width-chars", 10, "max-width-chars", 24, NULL);
  gtk_widget_add_css_class (label, "small");
  if (tone != NULL)
    gtk_widget_add_css_class (label, tone);
  gtk_box_append (box, label);
}

/* The box into which more lines about the same can go. */
static GtkBox *
add_finding (MucAttachmentRow *self,
             const char       *icon_name,
             const char       *tone)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), 14);
  gtk_widget_add_css_class (icon, tone);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (self->findings, box);
  return GTK_BOX (lines);
}

static void
add_text (MucAttachmentRow *self,
          MucSignedCopy    *copy)
{
  static const char *const looks[][2] = {
    [MUC_SIGNED_SAME] = { "object-select-symbolic", "good-text" },
    [MUC_SIGNED_REARRANGED] = { "dialog-warning-symbolic", "warn-text" },
    [MUC_SIGNED_DIFFERENT] = { "dialog-warning-symbolic", "warn-text" },
    [MUC_SIGNED_SCAN] = { "dialog-information-symbolic", "muted" },
    [MUC_SIGNED_UNREADABLE] = { "dialog-warning-symbolic", "warn-text" },
  };
  const char *const *look = looks[copy->text->verdict];
  g_autofree char *text = muc_signed_copy_describe_text (copy);
  GtkBox *lines = add_finding (self, look[0], look[1]);

  add_line (lines, look[1], text);
  for (guint i = 0; i < copy->text->differences->len; i++)
    {
      g_autofree char *place = muc_signed_copy_describe_place (copy->text->differences->pdata[i]);
      g_autofree char *line = g_strconcat ("– ", place, NULL);

      add_line (lines, NULL, line);
    }
  if (copy->text->n_differences > copy->text->differences->len)
    add_line (lines, "muted", "…");
}

static void
add_signature (MucAttachmentRow      *self,
               const MucPdfSignature *signature)
{
  static const char *const looks[][2] = {
    [MUC_PDF_SIGNED_WHOLE] = { "object-select-symbolic", "good-text" },
    [MUC_PDF_SIGNED_CONTINUED] = { "object-select-symbolic", "good-text" },
    [MUC_PDF_SIGNED_ADDED] = { "dialog-warning-symbolic", "warn-text" },
    [MUC_PDF_SIGNED_CHANGED] = { "dialog-error-symbolic", "danger" },
    [MUC_PDF_SIGNED_FALSE] = { "dialog-error-symbolic", "danger" },
    [MUC_PDF_SIGNED_UNKNOWN] = { "dialog-warning-symbolic", "warn-text" },
  };
  const char *const *look = looks[signature->state];
  g_autofree char *signer = muc_signed_copy_describe_signer (signature);
  GtkBox *lines = add_finding (self, look[0], look[1]);

  add_line (lines, NULL, signer);
  add_line (lines, look[1], muc_signed_copy_describe_state (signature));
  add_line (lines, "muted", _("certificate: not checked"));
}

static void
clear_findings (MucAttachmentRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_box_remove (self->findings, child);
}

static void
show_copy (MucAttachmentRow *self,
           MucSignedCopy    *copy)
{
  g_autofree char *count = muc_signed_copy_describe_count (copy);

  clear_findings (self);
  add_text (self, copy);
  for (guint i = 0; copy->pdf != NULL && i < copy->pdf->signatures->len; i++)
    add_signature (self, copy->pdf->signatures->pdata[i]);
  if (count != NULL)
    add_line (add_finding (self, "dialog-information-symbolic", "muted"), "muted", count);
  self->examined = TRUE;
}

static void
show_problem (MucAttachmentRow *self,
              const GError     *error)
{
  clear_findings (self);
  add_line (add_finding (self, "dialog-error-symbolic", "danger"), "danger", error->message);
  self->examined = TRUE;
}

/* Finding it out */

typedef struct
{
  GBytes    *bytes;
  GPtrArray *prints;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_bytes_unref (work->bytes);
  g_ptr_array_unref (work->prints);
  g_free (work);
}

static void
examine_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  MucSignedCopy *copy = muc_signed_copy_examine (work->bytes, work->prints, cancellable, &error);

  if (copy != NULL)
    g_task_return_pointer (task, copy, (GDestroyNotify) muc_signed_copy_free);
  else
    g_task_return_error (task, error);
}

static void
examined_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  MucAttachmentRow *self = MUC_ATTACHMENT_ROW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MucSignedCopy) copy = g_task_propagate_pointer (G_TASK (result), &error);

  if (copy != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    show_copy (self, copy);
}

static void
examine (MucAttachmentRow *self)
{
  MucRecord *seal = muc_record_get_owner (MUC_RECORD (self->attachment));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_seal_read_attachment (self->store, self->attachment, &error);
  g_autoptr (GPtrArray) prints = NULL;
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (bytes != NULL)
    prints = muc_signed_copy_list_prints (self->store, MUC_SEAL (seal), &error);
  if (prints == NULL)
    {
      show_problem (self, error);
      return;
    }
  add_line (add_finding (self, "content-loading-symbolic", "muted"), "muted", _("Being read…"));
  work = g_new0 (Work, 1);
  work->bytes = g_steal_pointer (&bytes);
  work->prints = g_steal_pointer (&prints);
  task = g_task_new (self, self->cancellable, examined_cb, NULL);
  g_task_set_source_tag (task, examine);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, examine_in_thread);
}

/* What can be done with it */

static void
with_bytes (MucAttachmentRow *self,
            MucFileCopyFunc   use)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_seal_read_attachment (self->store, self->attachment, &error);

  if (bytes != NULL)
    use (GTK_WIDGET (self), muc_attachment_get_name (self->attachment), bytes);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The file cannot be opened"), error);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  with_bytes (MUC_ATTACHMENT_ROW (widget), muc_file_copy_open);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  with_bytes (MUC_ATTACHMENT_ROW (widget), muc_file_copy_save);
}

static void
copy_hash_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MucAttachmentRow *self = MUC_ATTACHMENT_ROW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          muc_attachment_get_content (self->attachment));
  muc_feedback_toast (widget, _("The whole hash is on the clipboard"));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MucAttachmentRow *self = MUC_ATTACHMENT_ROW (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_autoptr (GError) error = NULL;

  if (muc_seal_detach (self->store, self->attachment, &error))
    muc_feedback_undo (parent, _("The signed copy was taken off"));
  else
    muc_feedback_error (widget, _("The signed copy was not taken off"), error);
}

static void
muc_attachment_row_dispose (GObject *object)
{
  MucAttachmentRow *self = MUC_ATTACHMENT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->attachment);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_attachment_row_parent_class)->dispose (object);
}

static void
muc_attachment_row_class_init (MucAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_attachment_row_dispose;

  gtk_widget_class_install_action (widget_class, "attachment.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "attachment.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "attachment.copy-hash", NULL, copy_hash_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", NULL, remove_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/attachment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, name);
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, size);
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, hash_button);
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, hash);
  gtk_widget_class_bind_template_child (widget_class, MucAttachmentRow, findings);
}

static void
muc_attachment_row_init (MucAttachmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static void
show_file (MucAttachmentRow *self)
{
  const char *name = muc_attachment_get_name (self->attachment);
  const char *content = muc_attachment_get_content (self->attachment);
  g_autofree char *size = g_format_size ((guint64) muc_attachment_get_size (self->attachment));
  g_autofree char *hash = g_strdup_printf ("%.*s…", HASH_SHOWN, content != NULL ? content : "");
  g_autofree char *whole = g_strdup_printf (_("SHA-256: %s. Copy the whole hash"),
                                            content != NULL ? content : "");

  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (self->open_button, name);
  gtk_label_set_label (self->size, size);
  gtk_label_set_label (self->hash, hash);
  gtk_widget_set_tooltip_text (self->hash_button, whole);
}

/** muc_attachment_row_new: (transfer floating): the row of @attachment, which is examined anew. */
GtkWidget *
muc_attachment_row_new (MucStore      *store,
                        MucAttachment *attachment)
{
  MucAttachmentRow *self;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_ATTACHMENT (attachment), NULL);

  self = g_object_new (MUC_TYPE_ATTACHMENT_ROW, NULL);
  self->store = g_object_ref (store);
  self->attachment = g_object_ref (attachment);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attachment.remove",
                                 !muc_store_is_read_only (store));
  show_file (self);
  examine (self);
  return GTK_WIDGET (self);
}

/** muc_attachment_row_get_attachment: (transfer none): what it shows. */
MucAttachment *
muc_attachment_row_get_attachment (MucAttachmentRow *self)
{
  g_return_val_if_fail (MUC_IS_ATTACHMENT_ROW (self), NULL);

  return self->attachment;
}

/** muc_attachment_row_is_examined: whether what it tells of the file is all there is to tell. */
gboolean
muc_attachment_row_is_examined (MucAttachmentRow *self)
{
  g_return_val_if_fail (MUC_IS_ATTACHMENT_ROW (self), FALSE);

  return self->examined;
}
