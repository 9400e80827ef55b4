/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean muc_foreign_check_bytes (const char  *bytes,
                                  gsize        length,
                                  const char  *name,
                                  GError     **error);
gboolean muc_foreign_check_ole   (GFile       *file,
                                  const char  *bytes,
                                  gsize        length,
                                  GError     **error);

G_END_DECLS
