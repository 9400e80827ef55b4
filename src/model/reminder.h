/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean muc_reminder_is_due (const char  *last,
                              const GDate *today);

G_END_DECLS
