/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists within a cell of a paper: each line begins with a dash, "- Niêm yết quy trình". */

const char *muc_bullets_find      (const char *line);
gboolean    muc_bullets_can_split (const char *text);
char       *muc_bullets_split     (const char *text);

G_END_DECLS
