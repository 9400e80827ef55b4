/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

gboolean muc_file_open          (MucWindow  *window,
                                 const char *path);
gboolean muc_file_create        (MucWindow  *window,
                                 const char *path);
void     muc_file_choose_open   (MucWindow  *window);
void     muc_file_choose_new    (MucWindow  *window);
gboolean muc_file_update_copies (MucStore   *store,
                                 GError    **error);

G_END_DECLS
