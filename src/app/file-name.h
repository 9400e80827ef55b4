/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *muc_file_name_for_paper  (const char *title,
                                gint64      year,
                                const char *office,
                                const char *unit,
                                const char *extension);
char *muc_file_name_clean      (const char *name);
char *muc_file_name_with_extension (const char *path,
                                    const char *extension);

G_END_DECLS
