/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/issued-list.h"

#include <glib/gi18n-lib.h>

#include "app/attachment-row.h"
#include "app/feedback.h"
#include "app/file-copy.h"
#include "app/issue-text.h"

struct _MucIssuedList
{
  AdwBin      parent_instance;

  GtkBox     *seals; /* a box for each of what was issued, with the rows of what is attached */
  GtkWidget  *attach_button;

  MucStore   *store;
  MucPaper   *paper;
};

G_DEFINE_FINAL_TYPE (MucIssuedList, muc_issued_list, ADW_TYPE_BIN)

/* Opening what was issued */

static void
open_seal_cb (MucIssuedList *self,
              GtkButton     *button)
{
  MucSeal *seal = g_object_get_data (G_OBJECT (button), "seal");
  g_autofree char *name = muc_issue_text_for_seal (seal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_seal_get_amendment (seal) > 0
                             ? muc_seal_read_slip (self->store, seal, &error)
                             : muc_seal_read_pdf (self->store, seal, &error);

  if (bytes != NULL)
    muc_file_copy_open (GTK_WIDGET (self), name, bytes);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The paper cannot be opened"), error);
}

/* Attaching */

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      file,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = muc_seal_load_attachment (file, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MucIssuedList *self = MUC_ISSUED_LIST (source);
  g_autoptr (MucSeal) seal = data;
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->store == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (bytes != NULL && muc_seal_attach (self->store, seal, name, bytes, &error) != NULL)
    muc_feedback_undo (GTK_WIDGET (self), _("The signed copy was attached"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The signed copy was not attached"), error);
}

/**
 * muc_issued_list_attach:
 * @self: a list
 * @seal: what was issued
 * @file: the signed scan or PDF of it
 *
 * Reads the file in a thread, keeps it, and says so.
 */
void
muc_issued_list_attach (MucIssuedList *self,
                        MucSeal       *seal,
                        GFile         *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MUC_IS_ISSUED_LIST (self) && self->store != NULL);
  g_return_if_fail (MUC_IS_SEAL (seal));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, NULL, loaded_cb, g_object_ref (seal));
  g_task_set_source_tag (task, muc_issued_list_attach);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           MucIssuedList   *self)
{
  MucSeal *seal = g_object_get_data (G_OBJECT (native), "seal");
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));

  for (guint i = 0; response == GTK_RESPONSE_ACCEPT && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      muc_issued_list_attach (self, seal, file);
    }
  g_object_unref (native);
}

static void
choose_files (MucIssuedList *self,
              MucSeal       *seal)
{
  static const char *const suffixes[] = { "pdf", "jpg", "jpeg", "png", "tif", "tiff" };
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Attach the signed copy"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("PDF files and pictures"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_object_set_data_full (G_OBJECT (native), "seal", g_object_ref (seal), g_object_unref);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
attach_cb (MucIssuedList *self,
           GtkButton     *button)
{
  MucSeal *seal = g_object_get_data (G_OBJECT (button), "seal");

  choose_files (self, seal != NULL ? seal : muc_seal_find_last (self->paper));
}

static gboolean
can_attach (MucIssuedList *self)
{
  return self->store != NULL && !muc_store_is_read_only (self->store)
         && self->paper != NULL && muc_seal_find_last (self->paper) != NULL;
}

static gboolean
drop_cb (MucIssuedList *self,
         const GValue  *value)
{
  if (!can_attach (self))
    return FALSE;
  for (GSList *each = g_value_get_boxed (value); each != NULL; each = each->next)
    muc_issued_list_attach (self, muc_seal_find_last (self->paper), each->data);
  return TRUE;
}

/* What is shown */

static GtkWidget *
create_seal_button (MucIssuedList *self,
                    MucSeal       *seal)
{
  g_autofree char *text = muc_issue_text_for_seal (seal);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("changes-prevent-symbolic");
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-chars", 10, "max-width-chars", 24, NULL);
  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, _("Open it as it was issued"));
  g_object_set_data_full (G_OBJECT (button), "seal", g_object_ref (seal), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_seal_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* What was issued before has a button of its own; the large one is for what was issued last. */
static GtkWidget *
create_attach_button (MucIssuedList *self,
                      MucSeal       *seal)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("mail-attachment-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Attach the signed copy of this one"));
  g_object_set_data_full (G_OBJECT (button), "seal", g_object_ref (seal), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (attach_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_seal (MucIssuedList *self,
          MucSeal       *seal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (head), create_seal_button (self, seal));
  if (can_attach (self) && seal != muc_seal_find_last (self->paper))
    gtk_box_append (GTK_BOX (head), create_attach_button (self, seal));
  gtk_box_append (GTK_BOX (box), head);
  g_object_set_data_full (G_OBJECT (box), "seal", g_object_ref (seal), g_object_unref);
  gtk_box_append (self->seals, box);
}

/* What was issued is only ever added to; another paper has others. */
static void
update_seals (MucIssuedList *self)
{
  const guint n = self->paper != NULL ? muc_record_count (MUC_RECORD (self->paper), MUC_TYPE_SEAL)
                                      : 0;
  g_autoptr (GPtrArray) seals = g_ptr_array_new ();
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->seals));
  guint n_same = 0;

  for (guint i = 0; i < n; i++)
    {
      MucSeal *seal = muc_record_peek (MUC_RECORD (self->paper), MUC_TYPE_SEAL, i);

      if (muc_seal_is_closed (seal))
        g_ptr_array_add (seals, seal);
    }
  for (; child != NULL && n_same < seals->len; child = gtk_widget_get_next_sibling (child))
    if (g_object_get_data (G_OBJECT (child), "seal") == seals->pdata[n_same])
      n_same++;
  if (child == NULL && n_same == seals->len)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->seals))) != NULL)
    gtk_box_remove (self->seals, child);
  for (guint i = 0; i < seals->len; i++)
    add_seal (self, seals->pdata[i]);
}

static gboolean
is_attached (MucSeal       *seal,
             MucAttachment *attachment)
{
  return muc_record_get_owner (MUC_RECORD (attachment)) == MUC_RECORD (seal);
}

static GtkWidget *
find_row (GtkBox        *box,
          MucAttachment *attachment)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (MUC_IS_ATTACHMENT_ROW (child)
        && muc_attachment_row_get_attachment (MUC_ATTACHMENT_ROW (child)) == attachment)
      return child;
  return NULL;
}

/* Rows that stay are left where they are: they are not examined anew, and GTK 4.8 forgets the
 * actions of what is moved. */
static void
update_rows (MucIssuedList *self,
             GtkBox        *box)
{
  MucSeal *seal = g_object_get_data (G_OBJECT (box), "seal");
  GtkWidget *last = gtk_widget_get_first_child (GTK_WIDGET (box));
  GtkWidget *child = gtk_widget_get_next_sibling (last);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!is_attached (seal, muc_attachment_row_get_attachment (MUC_ATTACHMENT_ROW (child))))
        gtk_box_remove (box, child);
      child = next;
    }
  for (guint i = 0; i < muc_record_count (MUC_RECORD (seal), MUC_TYPE_ATTACHMENT); i++)
    {
      MucAttachment *attachment = muc_record_peek (MUC_RECORD (seal), MUC_TYPE_ATTACHMENT, i);
      GtkWidget *row = find_row (box, attachment);

      if (row == NULL)
        {
          row = muc_attachment_row_new (self->store, attachment);
          gtk_box_insert_child_after (box, row, last);
        }
      last = row;
    }
}

static void
update (MucIssuedList *self)
{
  GtkWidget *box;

  update_seals (self);
  box = gtk_widget_get_first_child (GTK_WIDGET (self->seals));
  gtk_widget_set_visible (self->attach_button, can_attach (self));
  gtk_widget_set_visible (GTK_WIDGET (self), box != NULL);
  for (; box != NULL; box = gtk_widget_get_next_sibling (box))
    update_rows (self, GTK_BOX (box));
}

static void
muc_issued_list_dispose (GObject *object)
{
  MucIssuedList *self = MUC_ISSUED_LIST (object);

  g_clear_object (&self->store);
  g_clear_object (&self->paper);

  G_OBJECT_CLASS (muc_issued_list_parent_class)->dispose (object);
}

static void
muc_issued_list_class_init (MucIssuedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_issued_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/issued-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MucIssuedList, seals);
  gtk_widget_class_bind_template_child (widget_class, MucIssuedList, attach_button);
  gtk_widget_class_bind_template_callback (widget_class, attach_cb);
}

static void
muc_issued_list_init (MucIssuedList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * muc_issued_list_set_paper:
 * @self: a list
 * @store: (nullable): the open file
 * @paper: (nullable): one of its papers
 *
 * Also to be called when the paper may have changed.
 */
void
muc_issued_list_set_paper (MucIssuedList *self,
                           MucStore      *store,
                           MucPaper      *paper)
{
  g_return_if_fail (MUC_IS_ISSUED_LIST (self));

  g_set_object (&self->store, store);
  g_set_object (&self->paper, paper);
  update (self);
}
