/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/issue-pane.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/file-copy.h"
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

/* The list of changes as it would be printed now. */
static void
slip_cb (MucIssuePane *self)
{
  MucSeal *open = muc_seal_find_open (get_paper (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (MucDocument) document = muc_issue_build_amendment (self->store, open, &error);
  g_autoptr (GBytes) bytes = document != NULL ? muc_pdf_dup_bytes (document, &error) : NULL;

  if (bytes != NULL)
    muc_file_copy_open (GTK_WIDGET (self), _("List of changes"), bytes);
  else
    muc_feedback_error (GTK_WIDGET (self), _("The paper cannot be opened"), error);
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
