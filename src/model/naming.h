/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit.h"

G_BEGIN_DECLS

MucUnit *muc_naming_get_unit   (gpointer record);
guint    muc_naming_get_number (gpointer record);
char    *muc_naming_describe   (gpointer record);

gboolean muc_naming_is_counted_with (gpointer a,
                                     gpointer b);

G_END_DECLS
