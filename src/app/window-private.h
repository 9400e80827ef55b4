/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/check-button.h"
#include "app/search-popover.h"
#include "app/start-page.h"
#include "app/window.h"
#include "app/year-button.h"

G_BEGIN_DECLS

struct _MucWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings;
  MucStore             *store;
  MucYear              *year;
  GListModel           *years;
  guint                 idle;

  GtkWidget            *sidebar;
  MucYearButton        *year_button;
  GtkListBox           *page_list;
  GtkWidget            *foot;
  GtkLabel             *agency_label;
  GtkImage             *saved_image;
  GtkLabel             *saved_label;
  AdwWindowTitle       *title;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkWidget            *search_button;
  MucSearchPopover     *search_popover;
  MucCheckButton       *check_button;
  GtkWidget            *print_button;
  GtkWidget            *export_button;
  GtkWidget            *pane_button;
  GtkInfoBar           *notice;
  GtkLabel             *notice_label;
  GtkWidget            *notice_button;
  GtkStack             *main_stack;
  MucStartPage         *start_page;    /* made when it is first needed */
  GtkStack             *stack;
};

/* window-actions.c */
void muc_window_install_actions (GtkWidgetClass *klass);
void muc_window_update_actions  (MucWindow      *self);

/* window-drop.c */
gboolean muc_window_drop        (MucWindow      *self,
                                 const GValue   *value);

/* window-sheets.c */
void muc_window_install_sheets  (GtkWidgetClass *klass);
void muc_window_update_sheets   (MucWindow      *self,
                                 gboolean        writable);

/* window-pages.c */
void muc_window_add_pages       (MucWindow      *self);
void muc_window_select_page     (MucWindow      *self,
                                 GtkListBoxRow  *row);
void muc_window_update_page     (MucWindow      *self);
void muc_window_update_counts   (MucWindow      *self);
void muc_window_tell_pages      (MucWindow      *self,
                                 gboolean        at_once);
void muc_window_commit          (MucWindow      *self);

G_END_DECLS
