/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Files that are kept in the clerk's file go out again as copies: one to look at, which nobody can
 * take for the kept one and which runs nothing; or one wherever the clerk wants it. */
typedef void (*MucFileCopyFunc) (GtkWidget  *widget,
                                 const char *name,
                                 GBytes     *bytes);

char *muc_file_copy_name  (const char  *name,
                           GBytes      *bytes);
char *muc_file_copy_write (const char  *name,
                           GBytes      *bytes,
                           GError     **error);
void  muc_file_copy_open  (GtkWidget   *widget,
                           const char  *name,
                           GBytes      *bytes);
void  muc_file_copy_save  (GtkWidget   *widget,
                           const char  *name,
                           GBytes      *bytes);

G_END_DECLS
