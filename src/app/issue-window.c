/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/issue-window.h"

#include <glib/gi18n-lib.h>

#include "app/date-field.h"
#include "app/feedback.h"
#include "issue/issue.h"
#include "model/check.h"
#include "report/report.h"

struct _MucIssueWindow
{
  AdwWindow       parent_instance;

  AdwWindowTitle *window_title;
  GtkLabel       *explanation;
  GtkLabel       *check_label;
  GtkEditable    *number;
  GtkEditable    *symbol;
  MucDateField   *date;
  GtkDropDown    *authority;
  GtkEditable    *signer_title;
  GtkEditable    *signer_name;
  GtkWidget      *reason_label;
  GtkEditable    *reason;
  GtkLabel       *problem;

  GtkWidget      *parent; /* of whom it was asked */
  MucStore       *store;
  MucYear        *year;
  MucPaperKey    *key;
};

G_DEFINE_FINAL_TYPE (MucIssueWindow, muc_issue_window, ADW_TYPE_WINDOW)

static void
set_text (GtkEditable *editable,
          const char  *text)
{
  gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
fill (MucIssueWindow *self)
{
  MucPaper *paper = muc_year_find_paper (self->year, self->key);
  const gboolean amended = paper != NULL && muc_seal_find_open (paper) != NULL;
  MucSealHead head;

  muc_seal_head_init (&head, paper);
  set_text (self->number, head.number);
  set_text (self->symbol, head.symbol);
  g_object_set (self->date, "usual-year", (int) muc_year_get_number (self->year), NULL);
  muc_date_field_set_date (self->date, head.date);
  gtk_drop_down_set_selected (self->authority, head.signer_authority);
  set_text (self->signer_title, head.signer_title);
  set_text (self->signer_name, head.signer_name);
  set_text (self->reason, head.reason);
  gtk_widget_set_visible (self->reason_label, amended);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), amended);
  if (amended)
    {
      adw_window_title_set_title (self->window_title, _("Issue the amendment"));
      gtk_label_set_label (self->explanation,
                           _("Number, day and signature of the amendment itself. Once issued, the "
                             "paper is locked again, with its changes."));
    }
}

static void
show_findings (MucIssueWindow *self)
{
  g_autoptr (GPtrArray) findings = muc_check_year (self->year);
  const guint n = muc_check_count (findings);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("The check has found %u place that nobody has looked at.",
                                    "The check has found %u places that nobody has looked at.", n),
                          n);
  gtk_label_set_label (self->check_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->check_label), n > 0);
}

static void
tell (MucIssueWindow *self,
      const char     *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
issue_cb (MucIssueWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = muc_report_dup_title (self->key);
  MucSealHead head = { .title = title };
  MucSeal *seal;

  muc_date_field_commit (self->date);
  head.number = gtk_editable_get_text (self->number);
  head.symbol = gtk_editable_get_text (self->symbol);
  head.date = muc_date_field_get_date (self->date);
  head.signer_authority = (MucAuthority) gtk_drop_down_get_selected (self->authority);
  head.signer_title = gtk_editable_get_text (self->signer_title);
  head.signer_name = gtk_editable_get_text (self->signer_name);
  head.reason = gtk_editable_get_text (self->reason);
  seal = muc_issue_paper (self->store, self->year, self->key, &head, &error);
  if (seal == NULL)
    {
      tell (self, error->message);
      return;
    }
  muc_feedback_toast (self->parent, _("Issued, and locked"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
muc_issue_window_dispose (GObject *object)
{
  MucIssueWindow *self = MUC_ISSUE_WINDOW (object);

  g_clear_object (&self->parent);
  g_clear_object (&self->store);
  g_clear_object (&self->year);
  g_clear_pointer (&self->key, muc_paper_key_free);

  G_OBJECT_CLASS (muc_issue_window_parent_class)->dispose (object);
}

static void
muc_issue_window_class_init (MucIssueWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_issue_window_dispose;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/issue-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, explanation);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, check_label);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, number);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, symbol);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, date);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, authority);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, signer_title);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, signer_name);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, reason);
  gtk_widget_class_bind_template_child (widget_class, MucIssueWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, issue_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muc_issue_window_init (MucIssueWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_issue_window_present:
 * @parent: where it was asked for
 * @store: the open file
 * @year: the paper's year
 * @key: one of its papers
 *
 * Returns: (transfer none): the window, which is shown
 */
MucIssueWindow *
muc_issue_window_present (GtkWidget         *parent,
                          MucStore          *store,
                          MucYear           *year,
                          const MucPaperKey *key)
{
  g_autofree char *title = NULL;
  MucIssueWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_object_new (MUC_TYPE_ISSUE_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  self->parent = g_object_ref (parent);
  self->store = g_object_ref (store);
  self->year = g_object_ref (year);
  self->key = muc_paper_key_copy (key);
  title = muc_report_dup_title (key);
  adw_window_title_set_subtitle (self->window_title, title);
  fill (self);
  show_findings (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->number));
  return self;
}
