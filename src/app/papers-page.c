/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/papers-page.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/issue-pane.h"
#include "app/issue-text.h"
#include "app/issued-list.h"
#include "app/item-list.h"
#include "app/paper-form.h"
#include "app/paper-list.h"
#include "app/paper-view.h"
#include "app/refresher.h"
#include "document/writer.h"

struct _MucPapersPage
{
  MucPage       parent_instance;

  GtkStack     *stack;
  MucItemList  *list;
  MucPaperView *view;
  GtkWidget    *pane;
  GtkLabel     *heading;
  GtkLabel     *subheading;
  GtkWidget    *pill;
  GtkImage     *pill_icon;
  GtkLabel     *pill_label;
  MucIssuedList *issued;
  MucPaperForm *form;
  MucIssuePane *issue;
  gboolean      has_picture; /* whether the selected paper has a figure */

  MucRefresher *refresher;
};

G_DEFINE_FINAL_TYPE (MucPapersPage, muc_papers_page, MUC_TYPE_PAGE)

/* The selected paper; NULL where there is none. */
static MucPaperKey *
muc_papers_page_get_paper (MucPage *page)
{
  MucYear *year = muc_page_get_year (page);
  MucListItem *item = muc_item_list_get_selected (MUC_PAPERS_PAGE (page)->list);

  return year != NULL && item != NULL ? muc_paper_list_find (year, muc_list_item_get_key (item))
                                      : NULL;
}

static void
update_pill (MucPapersPage *self,
             MucPaper      *paper)
{
  const gboolean locked = paper != NULL && muc_seal_is_locked (paper);

  gtk_widget_remove_css_class (self->pill, locked ? "pill-warn" : "pill-good");
  gtk_widget_add_css_class (self->pill, locked ? "pill-good" : "pill-warn");
  gtk_image_set_from_icon_name (self->pill_icon, muc_issue_text_get_icon (paper));
  gtk_label_set_label (self->pill_label, muc_issue_text_get_state (paper));
}

static void
update_heading (MucPapersPage     *self,
                const MucPaperKey *key)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  const char *title = muc_list_item_get_title (muc_item_list_get_selected (self->list));
  g_autofree char *state = muc_paper_list_describe_state (year, key);

  gtk_label_set_label (self->heading, title);
  gtk_label_set_label (self->subheading, state);
  update_pill (self, muc_year_find_paper (year, key));
  muc_page_set_subtitle (MUC_PAGE (self), title);
}

/* Shows the selected paper anew. */
static void
show_selected (MucPapersPage *self)
{
  MucPage *page = MUC_PAGE (self);
  MucYear *year = muc_page_get_year (page);
  g_autoptr (MucDocument) document = NULL;
  g_autoptr (MucPaperKey) key = muc_papers_page_get_paper (page);
  g_autoptr (GError) error = NULL;

  self->has_picture = FALSE;
  if (key == NULL)
    {
      muc_paper_view_set_document (self->view, NULL);
      muc_issued_list_set_paper (self->issued, NULL, NULL);
      muc_paper_form_set_paper (self->form, NULL, NULL, NULL);
      muc_issue_pane_set_paper (self->issue, NULL, NULL, NULL);
      muc_page_set_subtitle (page, NULL);
      return;
    }
  document = muc_paper_list_create_document (muc_page_get_store (page), year, key, &error);
  if (document == NULL)
    muc_feedback_toast (GTK_WIDGET (self), error->message);
  else
    self->has_picture = muc_writer_can_write (muc_writer_find (".png"), document);
  update_heading (self, key);
  muc_issued_list_set_paper (self->issued, muc_page_get_store (page),
                             muc_year_find_paper (year, key));
  muc_paper_form_set_paper (self->form, muc_page_get_store (page), year, key);
  muc_issue_pane_set_paper (self->issue, muc_page_get_store (page), year, key);
  muc_paper_view_set_document (self->view, document);
}

static guint
count_papers (MucPlan *plan,
              MucYear *year)
{
  return year != NULL ? muc_paper_list_count (year) : 0;
}

static void
refresh (gpointer data)
{
  MucPapersPage *self = MUC_PAPERS_PAGE (data);
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autoptr (GPtrArray) items = year != NULL ? muc_paper_list_create (year) : g_ptr_array_new ();

  muc_item_list_set_items (self->list, items);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "papers" : "empty");
  show_selected (self);
}

static void
muc_papers_page_reload (MucPage *page)
{
  muc_refresher_set_store (MUC_PAPERS_PAGE (page)->refresher, muc_page_get_store (page));
  muc_refresher_now (MUC_PAPERS_PAGE (page)->refresher);
}

static gboolean
muc_papers_page_go_to (MucPage   *page,
                       MucRecord *record)
{
  MucPapersPage *self = MUC_PAPERS_PAGE (page);
  g_autofree char *row_key = NULL;
  MucPaperKey key;

  if (!MUC_IS_PAPER (record))
    return FALSE;
  key = muc_paper_get_key (MUC_PAPER (record));
  row_key = muc_paper_list_create_row_key (&key);
  refresh (self);
  return muc_item_list_select (self->list, row_key);
}

static void
muc_papers_page_commit (MucPage *page)
{
  muc_paper_form_commit (MUC_PAPERS_PAGE (page)->form);
}

static gboolean
muc_papers_page_has_picture (MucPage *page)
{
  return MUC_PAPERS_PAGE (page)->has_picture;
}

static GtkWidget *
muc_papers_page_get_pane (MucPage *page)
{
  return MUC_PAPERS_PAGE (page)->pane;
}

static gboolean
muc_papers_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_PAPERS_PAGE (widget)->list));
}

static void
muc_papers_page_dispose (GObject *object)
{
  g_clear_object (&MUC_PAPERS_PAGE (object)->refresher);

  G_OBJECT_CLASS (muc_papers_page_parent_class)->dispose (object);
}

static void
muc_papers_page_class_init (MucPapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_papers_page_dispose;
  widget_class->grab_focus = muc_papers_page_grab_focus;
  page_class->name = "papers";
  page_class->help = "issue";
  page_class->title = N_("Papers");
  page_class->icon_name = "x-office-document-symbolic";
  page_class->count = count_papers;
  page_class->reload = muc_papers_page_reload;
  page_class->go_to = muc_papers_page_go_to;
  page_class->commit = muc_papers_page_commit;
  page_class->get_paper = muc_papers_page_get_paper;
  page_class->has_picture = muc_papers_page_has_picture;
  page_class->get_pane = muc_papers_page_get_pane;

  g_type_ensure (MUC_TYPE_ISSUE_PANE);
  g_type_ensure (MUC_TYPE_ISSUED_LIST);
  g_type_ensure (MUC_TYPE_ITEM_LIST);
  g_type_ensure (MUC_TYPE_PAPER_FORM);
  g_type_ensure (MUC_TYPE_PAPER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, list);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, view);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, heading);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, subheading);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, pill);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, pill_icon);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, pill_label);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, issued);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, form);
  gtk_widget_class_bind_template_child (widget_class, MucPapersPage, issue);
}

static void
muc_papers_page_init (MucPapersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
}
