/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *muc_date_to_text   (const char  *date);
gboolean  muc_date_from_text (const char  *text,
                              int          usual_year,
                              char       **date);
char     *muc_time_to_text   (GDateTime   *time);

G_END_DECLS
