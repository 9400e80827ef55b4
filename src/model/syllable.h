/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean muc_syllable_is_vietnamese (const gunichar *letters,
                                     guint           n);

G_END_DECLS
