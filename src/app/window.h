/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/application.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUC_TYPE_WINDOW (muc_window_get_type ())
G_DECLARE_FINAL_TYPE (MucWindow, muc_window, MUC, WINDOW, AdwApplicationWindow)

MucWindow *muc_window_new         (MucApplication *application);
void       muc_window_set_store   (MucWindow      *self,
                                   MucStore       *store);
MucStore  *muc_window_get_store   (MucWindow      *self);
void       muc_window_set_year    (MucWindow      *self,
                                   MucYear        *year);
MucYear   *muc_window_get_year    (MucWindow      *self);
MucPage   *muc_window_get_page    (MucWindow      *self);
void       muc_window_show_page   (MucWindow      *self,
                                   const char     *name);
gboolean   muc_window_go_to       (MucWindow      *self,
                                   MucRecord      *record);
gboolean   muc_window_follow      (MucWindow      *self,
                                   const MucAim   *aim);

G_END_DECLS
