/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/issue-pane.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "app/feedback.h"
#include "app/issue-text.h"
#include "app/issue-window.h"
#include "app/reason-dialog.h"
#include "document/pdf-writer.h"
#include "issue/issue.h"
#include "model/check.h"
#include "report/report.h"

struct _MucIssuePane
{
  AdwBin       parent_instance;

  GtkWidget   *check_button;
  GtkLabel    *check_label;
  GtkBox      *issued;
  GtkButton   *issue_button;
  GtkLabel    *hint;
  GtkWidget   *slip_button;
  GtkWidget   *drop_button;
  GtkWidget   *amend_button;

  MucStore    *store;
  MucYear     *year;
  MucPaperKey *key;
};

G_DEFINE_FINAL_TYPE (MucIssuePane, muc_issue_pane, ADW_TYPE_BIN)

static MucPaper *
get_paper (MucIssuePane *self)
{
  return self->year != NULL ? muc_year_find_paper (self->year, self->key) : NULL;
}

/* Opening what was issued */

/* In a folder of its own, under the hash of the bytes: a copy that nobody can change by mistake. */
static char *
write_copy (GBytes  *bytes,
            GError **error)
{
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "muctieu", "issued", NULL);
  g_autofree char *name = g_strdup_printf ("%.16s.pdf", hash);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” cannot be made."), folder);
      return NULL;
    }
  g_unlink (path);
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT,
                                 0400, error))
    return NULL;
  return g_steal_pointer (&path);
}

static void
open_bytes (MucIssuePane *self,
            GBytes       *bytes,
            GError       *error)
{
  g_autofree char *path = bytes != NULL ? write_copy (bytes, &error) : NULL;
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The paper cannot be opened"), error);
  g_clear_error (&error);
}

static void
open_seal_cb (MucIssuePane *self,
              GtkButton    *button)
{
  MucSeal *seal = g_object_get_data (G_OBJECT (button), "seal");
  GError *error = NULL;
  g_autoptr (GBytes) bytes = muc_seal_get_amendment (seal) > 0
                             ? muc_seal_read_slip (self->store, seal, &error)
                             : muc_seal_read_pdf (self->store, seal, &error);

  open_bytes (self, bytes, error);
}

/* The list of changes as it would be printed now. */
static void
slip_cb (MucIssuePane *self)
{
  MucSeal *open = muc_seal_find_open (get_paper (self));
  GError *error = NULL;
  g_autoptr (MucDocument) document = muc_issue_build_amendment (self->store, open, &error);
  g_autoptr (GBytes) bytes = document != NULL ? muc_pdf_dup_bytes (document, &error) : NULL;

  open_bytes (self, bytes, error);
}

static void
add_issued (MucIssuePane *self,
            MucSeal      *seal)
{
  g_autofree char *text = muc_issue_text_for_seal (seal);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("changes-prevent-symbolic"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Open it as it was issued"));
  g_object_set_data_full (G_OBJECT (button), "seal", g_object_ref (seal), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_seal_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->issued, button);
}

static void
show_issued (MucIssuePane *self,
             MucPaper     *paper)
{
  const guint n = paper != NULL ? muc_record_count (MUC_RECORD (paper), MUC_TYPE_SEAL) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->issued))) != NULL)
    gtk_box_remove (self->issued, child);
  for (guint i = 0; i < n; i++)
    {
      MucSeal *seal = muc_record_peek (MUC_RECORD (paper), MUC_TYPE_SEAL, i);

      if (muc_seal_is_closed (seal))
        add_issued (self, seal);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->issued),
                          gtk_widget_get_first_child (GTK_WIDGET (self->issued)) != NULL);
}

/* State */

static void
show_check (MucIssuePane *self,
            gboolean      shown)
{
  g_autoptr (GPtrArray) findings = shown ? muc_check_year (self->year) : NULL;
  const guint n = findings != NULL ? muc_check_count (findings) : 0;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->check_button, n > 0);
  text = g_strdup_printf (ngettext ("%u place to look at before it is issued",
                                    "%u places to look at before it is issued", n), n);
  gtk_label_set_label (self->check_label, text);
}

static void
update (MucIssuePane *self)
{
  MucPaper *paper = get_paper (self);
  const gboolean writable = self->year != NULL && !muc_store_is_read_only (self->store);
  const gboolean locked = paper != NULL && muc_seal_is_locked (paper);
  const gboolean amended = paper != NULL && muc_seal_find_open (paper) != NULL;

  show_issued (self, paper);
  show_check (self, writable && !locked);
  gtk_widget_set_visible (GTK_WIDGET (self->issue_button), writable && !locked);
  gtk_button_set_label (self->issue_button, amended ? _("_Issue the amendment…") : _("_Issue…"));
  gtk_widget_set_visible (self->slip_button, amended);
  gtk_widget_set_visible (self->drop_button, writable && amended);
  gtk_widget_set_visible (self->amend_button, writable && locked);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), writable);
  gtk_label_set_label (self->hint,
                       locked ? _("What was issued stays as it is. An amendment opens the paper "
                                  "for changes, and lists old beside new.")
                              : _("Once issued, the paper is locked. Later changes become a "
                                  "numbered amendment."));
}

/* Doing */

static void
issue_cb (MucIssuePane *self)
{
  muc_issue_window_present (GTK_WIDGET (self), self->store, self->year, self->key);
}

static void
amend (const char *reason,
       gpointer    data)
{
  MucIssuePane *self = data;
  MucPaper *paper = get_paper (self);
  g_autofree char *title = paper != NULL ? muc_report_dup_title (self->key) : NULL;
  g_autoptr (GError) error = NULL;

  if (paper != NULL
      && muc_seal_open_amendment (self->store, paper, title, reason, &error) == NULL)
    muc_feedback_error (GTK_WIDGET (self), _("No amendment was made"), error);
}

static void
amend_cb (MucIssuePane *self)
{
  muc_reason_dialog_present (GTK_WIDGET (self), _("Amend the paper?"),
                             _("It is opened for changes until the amendment is issued. The reason "
                               "stands in the amendment."),
                             amend, g_object_ref (self), g_object_unref);
}

static void
drop_cb (MucIssuePane *self)
{
  g_autoptr (GError) error = NULL;

  if (!muc_seal_drop_amendment (self->store, get_paper (self), &error))
    muc_feedback_toast (GTK_WIDGET (self), error->message);
}

static void
muc_issue_pane_dispose (GObject *object)
{
  MucIssuePane *self = MUC_ISSUE_PANE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->year);
  g_clear_pointer (&self->key, muc_paper_key_free);

  G_OBJECT_CLASS (muc_issue_pane_parent_class)->dispose (object);
}

static void
muc_issue_pane_class_init (MucIssuePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_issue_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/issue-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, check_button);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, check_label);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, issued);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, issue_button);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, hint);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, slip_button);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, drop_button);
  gtk_widget_class_bind_template_child (widget_class, MucIssuePane, amend_button);
  gtk_widget_class_bind_template_callback (widget_class, issue_cb);
  gtk_widget_class_bind_template_callback (widget_class, slip_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, amend_cb);
}

static void
muc_issue_pane_init (MucIssuePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_issue_pane_set_paper:
 * @self: a pane
 * @store: (nullable): the open file
 * @year: (nullable): the paper's year
 * @key: (nullable): one of its papers
 *
 * Also to be called when the paper may have changed.
 */
void
muc_issue_pane_set_paper (MucIssuePane      *self,
                          MucStore          *store,
                          MucYear           *year,
                          const MucPaperKey *key)
{
  g_return_if_fail (MUC_IS_ISSUE_PANE (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  g_clear_pointer (&self->key, muc_paper_key_free);
  self->key = key != NULL ? muc_paper_key_copy (key) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), year != NULL);
  if (year != NULL)
    update (self);
}
