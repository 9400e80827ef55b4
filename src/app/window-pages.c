/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/corrective-page.h"
#include "app/evidence-page.h"
#include "app/objectives-page.h"
#include "app/page-row.h"
#include "app/papers-page.h"
#include "app/progress-page.h"
#include "app/risks-page.h"
#include "app/units-page.h"
#include "model/evidence-register.h"

/* The pages of the window: their rows in the sidebar, which of them is shown, and what they are
 * told. */

/* The pages in the order of the sidebar. A page's class says everything else about it. */
static GType (*const page_types[]) (void) = {
  muc_objectives_page_get_type,
  muc_risks_page_get_type,
  muc_progress_page_get_type,
  muc_corrective_page_get_type,
  muc_evidence_page_get_type,
  muc_papers_page_get_type,
  muc_units_page_get_type,
};

static void
update_title (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);
  g_autofree char *subtitle = NULL;

  if (self->store == NULL || page == NULL)
    {
      adw_window_title_set_title (self->title, _("Mục Tiêu"));
      adw_window_title_set_subtitle (self->title, NULL);
      return;
    }
  g_object_get (page, "subtitle", &subtitle, NULL);
  adw_window_title_set_title (self->title, muc_page_get_title (page));
  adw_window_title_set_subtitle (self->title, subtitle);
  muc_window_update_actions (self);
}

static void
show_start (MucWindow *self)
{
  if (self->start_page == NULL)
    {
      self->start_page = g_object_new (MUC_TYPE_START_PAGE, NULL);
      muc_start_page_set_plan (self->start_page, self->store, self->year);
      gtk_stack_add_named (self->main_stack, GTK_WIDGET (self->start_page), "start");
    }
  gtk_stack_set_visible_child_name (self->main_stack, "start");
}

/* An empty page, like a window without a file, says what to do first. */
static void
update_stack (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);
  const gboolean start = self->store == NULL || (page != NULL && muc_page_needs_start (page));

  if (!start)
    gtk_stack_set_visible_child_name (self->main_stack, "pages");
  else if (gtk_widget_get_visible (GTK_WIDGET (self)))
    show_start (self);
}

/** muc_window_update_page: the page shown is another one, or says something else of itself. */
void
muc_window_update_page (MucWindow *self)
{
  update_title (self);
  update_stack (self);
  muc_window_update_actions (self);
}

static MucPageRow *
get_row_at (MucWindow *self,
            int        index)
{
  return (MucPageRow *) gtk_list_box_get_row_at_index (self->page_list, index);
}

/* A page costs as much as the rest of the window, so it is made when it is first needed. */
static MucPage *
ensure_page (MucWindow  *self,
             MucPageRow *row)
{
  MucPage *page = muc_page_row_get_page (row);

  if (page != NULL)
    return page;
  page = muc_page_row_create_page (row);
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), muc_page_row_get_name (row));
  g_settings_bind (self->settings, "show-pane", page, "show-pane", G_SETTINGS_BIND_GET);
  g_signal_connect_object (page, "notify::subtitle", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::empty", G_CALLBACK (muc_window_update_page), self,
                           G_CONNECT_SWAPPED);
  return page;
}

/** muc_window_commit: keeps what is being typed into the page shown. */
void
muc_window_commit (MucWindow *self)
{
  MucPage *page = muc_window_get_page (self);

  if (page != NULL)
    muc_page_commit (page);
}

/** muc_window_select_page: shows the page of @row, a row of the sidebar. */
void
muc_window_select_page (MucWindow     *self,
                        GtkListBoxRow *row)
{
  MucPage *page;

  if (row == NULL)
    return;
  muc_window_commit (self);
  page = ensure_page (self, MUC_PAGE_ROW (row));
  muc_page_set_plan (page, self->store, self->year);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  muc_window_update_page (self);
}

/** muc_window_add_pages: fills the sidebar, and shows the first page. */
void
muc_window_add_pages (MucWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    gtk_list_box_append (self->page_list, muc_page_row_new (page_types[i] ()));
  gtk_list_box_select_row (self->page_list, GTK_LIST_BOX_ROW (get_row_at (self, 0)));
}

/** muc_window_update_counts: counts anew what each page of the sidebar holds. */
void
muc_window_update_counts (MucWindow *self)
{
  MucPageRow *row;

  for (int i = 0; (row = get_row_at (self, i)) != NULL; i++)
    muc_page_row_count (row, self->store, self->year);
}

static void
tell_all_pages (MucWindow *self)
{
  MucPageRow *row;

  for (int i = 0; (row = get_row_at (self, i)) != NULL; i++)
    if (muc_page_row_get_page (row) != NULL)
      muc_page_set_plan (muc_page_row_get_page (row), self->store, self->year);
}

static gboolean
tell_pages_cb (gpointer data)
{
  MucWindow *self = data;

  self->idle = 0;
  tell_all_pages (self);
  muc_window_update_counts (self);
  return G_SOURCE_REMOVE;
}

/**
 * muc_window_tell_pages:
 * @self: a window
 * @at_once: whether all pages have to know before this returns
 *
 * Tells the pages which file and year are shown. The page in sight comes first; the others, and
 * the counts in the sidebar, wait until it was drawn.
 */
void
muc_window_tell_pages (MucWindow *self,
                       gboolean   at_once)
{
  MucPage *page = muc_window_get_page (self);

  if (at_once)
    {
      tell_all_pages (self);
      return;
    }
  if (page != NULL)
    muc_page_set_plan (page, self->store, self->year);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, tell_pages_cb, self, NULL);
}

/** muc_window_get_page: (transfer none) (nullable): the page shown. */
MucPage *
muc_window_get_page (MucWindow *self)
{
  g_return_val_if_fail (MUC_IS_WINDOW (self), NULL);

  return (MucPage *) gtk_stack_get_visible_child (self->stack);
}

/** muc_window_show_page: shows the page called @name, "objectives" for one. */
void
muc_window_show_page (MucWindow  *self,
                      const char *name)
{
  MucPageRow *row;

  g_return_if_fail (MUC_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  for (int i = 0; (row = get_row_at (self, i)) != NULL; i++)
    if (strcmp (muc_page_row_get_name (row), name) == 0)
      gtk_list_box_select_row (self->page_list, GTK_LIST_BOX_ROW (row));
}

/* The register of evidence is one for all years; each year's page has its own of it. */
static MucYear *
find_year (MucWindow *self,
           MucRecord *record)
{
  MucRecord *year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);
  MucRecord *evidence = muc_record_get_ancestor (record, MUC_TYPE_EVIDENCE);

  if (evidence == NULL || self->year == NULL
      || muc_evidence_is_of_year (MUC_EVIDENCE (evidence), self->year))
    return (MucYear *) year;
  return muc_evidence_find_year (MUC_EVIDENCE (evidence));
}

/**
 * muc_window_go_to:
 * @self: a window
 * @record: a record of the open file
 *
 * Shows the record: its year, the page it stands on, its row.
 *
 * Returns: whether a page shows records of this kind
 */
gboolean
muc_window_go_to (MucWindow *self,
                  MucRecord *record)
{
  MucYear *year;
  MucPageRow *row;

  g_return_val_if_fail (MUC_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  year = find_year (self, record);
  if (year != NULL && year != self->year)
    muc_window_set_year (self, year);

  for (int i = 0; (row = get_row_at (self, i)) != NULL; i++)
    {
      MucPage *page = ensure_page (self, row);

      muc_page_set_plan (page, self->store, self->year);
      if (!muc_page_go_to (page, record))
        continue;
      gtk_list_box_select_row (self->page_list, GTK_LIST_BOX_ROW (row));
      gtk_widget_grab_focus (GTK_WIDGET (page));
      return TRUE;
    }
  return FALSE;
}
