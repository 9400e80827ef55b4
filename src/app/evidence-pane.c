/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-pane.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/evidence-cells.h"
#include "app/feedback.h"
#include "app/file-copy.h"
#include "app/item-row.h"
#include "app/link-list.h"
#include "app/unit-list.h"
#include "model/day.h"
#include "model/evidence-register.h"
#include "store/edits.h"
#include "store/evidence-edits.h"
#include "store/kept-file.h"

struct _MucEvidencePane
{
  AdwBin       parent_instance;

  MucStore    *store;
  MucYear     *year;
  MucEvidence *evidence;

  GtkWidget   *begin;
  GtkWidget   *current;
  GtkLabel    *title;
  GtkLabel    *file_label;
  GtkWidget   *choose_button;
  GtkWidget   *open_button;
  GtkWidget   *save_button;
  GtkWidget   *drop_button;
  MucLinkList *links;
  GtkLabel    *gaps_label;
  GtkListBox  *gaps;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucEvidencePane, muc_evidence_pane, ADW_TYPE_BIN)

static void
show_error (MucEvidencePane *self,
            const GError    *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

/* The file */

static void
keep_file (MucEvidencePane *self,
           GFile           *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_kept_file_load (file, NULL, &error);

  if (bytes == NULL
      || !muc_evidence_edits_set_file (self->store, self->evidence, name, bytes, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The file could not be kept"), error);
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           MucEvidencePane *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->evidence != NULL)
    keep_file (self, file);
  g_object_unref (native);
}

static void
choose_cb (MucEvidencePane *self)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Keep the file of the evidence"),
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* A copy of the file, to look at or to keep. */
static void
with_file (MucEvidencePane *self,
           MucFileCopyFunc  use)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = muc_evidence_edits_read_file (self->store, self->evidence, &error);

  if (bytes != NULL)
    use (GTK_WIDGET (self), muc_evidence_get_name (self->evidence), bytes);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The file cannot be opened"), error);
}

static void
open_cb (MucEvidencePane *self)
{
  with_file (self, muc_file_copy_open);
}

static void
save_cb (MucEvidencePane *self)
{
  with_file (self, muc_file_copy_save);
}

static void
drop_cb (MucEvidencePane *self)
{
  g_autoptr (GError) error = NULL;

  if (muc_evidence_edits_set_file (self->store, self->evidence, NULL, NULL, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("The file was taken out"));
  else
    show_error (self, error);
}

/* The links */

static void
fill_cb (MucEvidencePane *self)
{
  g_autoptr (GPtrArray) items = muc_evidence_list_choices (self->evidence, self->year);

  muc_link_list_set_choices (self->links, items, _("There is nothing in this year to show."));
}

static void
picked_cb (MucEvidencePane *self,
           MucRecord       *subject)
{
  g_autoptr (GError) error = NULL;

  if (!muc_evidence_edits_link (self->store, self->evidence, subject, &error))
    show_error (self, error);
}

static void
unlink_cb (MucEvidencePane *self,
           MucRecord       *link)
{
  g_autoptr (GError) error = NULL;

  if (muc_edits_remove (self->store, link, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("The link was removed"));
  else
    show_error (self, error);
}

/* The gaps */

static void
gap_activated_cb (MucEvidencePane *self,
                  GtkListBoxRow   *row)
{
  MucRecord *action = muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row)));
  g_autoptr (GError) error = NULL;
  MucEvidence *evidence;

  if (muc_store_is_read_only (self->store))
    return;
  evidence = muc_evidence_edits_add (self->store, NULL, NULL, action, &error);
  if (evidence == NULL)
    show_error (self, error);
  else
    g_signal_emit (self, signals[ADDED], 0, evidence);
}

static MucListItem *
create_gap (const MucEvidenceGap *gap)
{
  MucListItem *item = muc_unit_list_create_action_item (gap->action);
  g_autofree char *iso = g_date_valid (&gap->day) ? muc_day_dup (&gap->day) : NULL;
  g_autofree char *day = muc_date_to_text (iso);

  g_object_set (item, "badge", day, NULL);
  return item;
}

static void
show_gaps (MucEvidencePane *self)
{
  g_autoptr (GArray) gaps = NULL;
  GtkWidget *row;
  GDate today;

  muc_day_set_today (&today);
  gaps = muc_evidence_list_gaps (self->year, &today);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->gaps))) != NULL)
    gtk_list_box_remove (self->gaps, row);
  for (guint i = 0; i < gaps->len; i++)
    {
      g_autoptr (MucListItem) item = create_gap (&g_array_index (gaps, MucEvidenceGap, i));

      gtk_list_box_append (self->gaps, muc_item_row_new (item));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), gaps->len > 0);
  gtk_label_set_label (self->gaps_label,
                       gaps->len > 0 ? _("Done or due, and nothing shows it. Choose one to enter "
                                         "its evidence.")
                                     : _("Everything that is done or due has its evidence."));
}

/* What is shown */

static void
show_file (MucEvidencePane *self)
{
  const gboolean has_file = muc_evidence_get_content (self->evidence) != NULL;
  const gboolean writable = !muc_store_is_read_only (self->store);
  g_autofree char *size = g_format_size ((guint64) muc_evidence_get_size (self->evidence));
  g_autofree char *text = g_strdup_printf ("%s · %s", muc_evidence_get_name (self->evidence), size);

  gtk_label_set_label (self->file_label,
                       has_file ? text : _("No file is kept. The document lies where it says."));
  gtk_widget_set_visible (self->choose_button, !has_file);
  gtk_widget_set_sensitive (self->choose_button, writable);
  gtk_widget_set_visible (self->open_button, has_file);
  gtk_widget_set_visible (self->save_button, has_file);
  gtk_widget_set_visible (self->drop_button, has_file);
  gtk_widget_set_sensitive (self->drop_button, writable);
}

static void
show_links (MucEvidencePane *self)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *evidence = MUC_RECORD (self->evidence);

  for (guint i = 0; i < muc_record_count (evidence, MUC_TYPE_EVIDENCE_LINK); i++)
    {
      MucEvidenceLink *link = muc_record_peek (evidence, MUC_TYPE_EVIDENCE_LINK, i);
      gpointer subject = muc_evidence_link_get_shown (link);

      if (subject == NULL)
        continue;
      g_ptr_array_add (links, link);
      g_ptr_array_add (items, muc_evidence_create_item (subject));
    }
  muc_link_list_show (self->links, links, items, !muc_store_is_read_only (self->store));
}

/* An empty register says how to begin. */
static void
show_begin (MucEvidencePane *self)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (self->year);

  gtk_widget_set_visible (self->begin, all->len == 0);
}

/**
 * muc_evidence_pane_show:
 * @self: a pane
 * @store: (nullable): the open file
 * @year: (nullable): the year of the page
 * @evidence: (nullable): the current row
 *
 * Shows all of it as it is now.
 */
void
muc_evidence_pane_show (MucEvidencePane *self,
                        MucStore        *store,
                        MucYear         *year,
                        MucEvidence     *evidence)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MUC_IS_EVIDENCE_PANE (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  g_set_object (&self->evidence, evidence);
  gtk_widget_set_visible (self->current, evidence != NULL);
  if (store == NULL || year == NULL)
    return;
  if (evidence != NULL)
    {
      title = muc_evidence_row_name (evidence);
      gtk_label_set_label (self->title, title);
      show_file (self);
      show_links (self);
    }
  show_begin (self);
  show_gaps (self);
}

static void
muc_evidence_pane_dispose (GObject *object)
{
  MucEvidencePane *self = MUC_EVIDENCE_PANE (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->year);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_evidence_pane_parent_class)->dispose (object);
}

static void
muc_evidence_pane_class_init (MucEvidencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_evidence_pane_dispose;

  signals[ADDED] = g_signal_new ("added", MUC_TYPE_EVIDENCE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, MUC_TYPE_EVIDENCE);

  g_type_ensure (MUC_TYPE_LINK_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/evidence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, begin);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, current);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, title);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, file_label);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, choose_button);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, open_button);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, save_button);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, drop_button);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, links);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, gaps_label);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePane, gaps);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlink_cb);
  gtk_widget_class_bind_template_callback (widget_class, gap_activated_cb);
}

static void
muc_evidence_pane_init (MucEvidencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
