/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day as records keep it: ISO text, "2026-01-05". */
gboolean muc_day_parse (const char  *text,
                        GDate       *day);
char    *muc_day_dup   (const GDate *day);
void     muc_day_set_today (GDate   *day);

G_END_DECLS
