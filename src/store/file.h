/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file as the folder shows it, before and beside the database. */
gboolean  muc_file_check          (const char  *path,
                                   GError     **error);
gboolean  muc_file_check_writable (const char  *path,
                                   GError     **error);
gboolean  muc_file_check_whole    (const char  *path,
                                   GError     **error);
gboolean  muc_file_has_journal    (const char  *path);
char     *muc_file_reserve_beside (const char  *path,
                                   GError     **error);
void      muc_file_discard        (const char  *temporary);
gboolean  muc_file_publish        (const char  *temporary,
                                   const char  *path,
                                   GError     **error);
gboolean  muc_file_replace        (const char  *temporary,
                                   const char  *path,
                                   GError     **error);
gboolean  muc_file_keep_as        (const char  *path,
                                   const char  *name,
                                   GError     **error);

G_END_DECLS
