/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean muc_symbols_is_font (const char *font);
char    *muc_symbols_read    (const char *font,
                              const char *words);

G_END_DECLS
