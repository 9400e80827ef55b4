/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/aim.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MUC_TYPE_PAGE (muc_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MucPage, muc_page, MUC, PAGE, AdwBin)

/**
 * MucPageClass:
 * @name: the name of the page, "objectives"
 * @title: its title in sidebar and header, to be translated
 * @icon_name: its icon
 * @help: the page of the help about it, where that is not called like it
 * @count: how much of a plan and a year, which may be %NULL, the page shows; it stands beside the
 *   title in the sidebar, also before there is a page
 * @counts_waiting: whether @count is of what waits for somebody: then it shows in amber
 * @says_how_to_begin: whether the page itself says what to do first in a year where it is empty
 * @reload: the store or the year is another one now; both may be %NULL
 * @go_to: shows @record, and returns whether this is the page to show it
 * @go_to_duty: shows what is followed in the period of the aim, which has one, and returns whether
 *   this is the page to show it; %NULL for never
 * @go_to_field: goes to the cell of @field in the row @go_to went to; %NULL without such cells
 * @commit: keeps what is being typed; called before undo, before the year changes, on closing
 * @get_paper: (transfer full) (nullable): the paper of what the page shows, to be printed and
 *   exported; %NULL for a page without papers
 * @has_picture: whether what the page shows can be a picture too, "png" or "svg"; %NULL for never;
 *   asked again when the subtitle changes
 * @get_pane: the detail pane, %NULL for a page without one. It follows "show-pane".
 *
 * A page of the window. The class keeps "subtitle" and "empty" right. The page's own grab_focus
 * goes to where its work begins.
 */
struct _MucPageClass
{
  AdwBinClass parent_class;

  const char  *name;
  const char  *title;
  const char  *icon_name;
  const char  *help;
  gboolean     says_how_to_begin;
  gboolean     counts_waiting;

  guint      (*count)    (MucPlan    *plan,
                          MucYear    *year);
  void       (*reload)   (MucPage    *self);
  gboolean   (*go_to)    (MucPage    *self,
                          MucRecord  *record);
  gboolean   (*go_to_duty) (MucPage      *self,
                            const MucAim *aim);
  void       (*go_to_field) (MucPage    *self,
                             const char *field);
  void       (*commit)   (MucPage    *self);
  MucPaperKey *(*get_paper) (MucPage *self);
  gboolean   (*has_picture) (MucPage *self);
  GtkWidget *(*get_pane) (MucPage    *self);
};

const char *muc_page_class_get_title (MucPageClass *klass);

void        muc_page_set_plan     (MucPage    *self,
                                   MucStore   *store,
                                   MucYear    *year);
MucStore   *muc_page_get_store    (MucPage    *self);
MucYear    *muc_page_get_year     (MucPage    *self);
const char *muc_page_get_title    (MucPage    *self);
const char *muc_page_get_help     (MucPage    *self);
void        muc_page_set_subtitle (MucPage    *self,
                                   const char *subtitle);
void        muc_page_set_empty    (MucPage    *self,
                                   gboolean    empty);
gboolean    muc_page_is_empty     (MucPage    *self);
gboolean    muc_page_needs_start  (MucPage    *self);
gboolean    muc_page_get_show_pane (MucPage   *self);

gboolean    muc_page_go_to        (MucPage    *self,
                                   MucRecord  *record);
gboolean    muc_page_go_to_duty   (MucPage    *self,
                                   const MucAim *aim);
void        muc_page_go_to_field  (MucPage    *self,
                                   const char *field);
void        muc_page_commit       (MucPage    *self);
gboolean    muc_page_can_print    (MucPage    *self);
void        muc_page_print        (MucPage    *self);
void        muc_page_export       (MucPage    *self,
                                   const char *format);
gboolean    muc_page_has_picture  (MucPage    *self);
GtkWidget  *muc_page_get_pane     (MucPage    *self);

G_END_DECLS
