/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk whose power can fail, under SQLite. What was written and not synced is lost, kept, or
 * kept in some of its sectors, each write for itself; a new file whose folder was not synced may
 * be gone, and a removed one back. */

void  power_init    (void);
void  power_begin   (guint64  cut);
guint power_end     (void);
void  power_come_up (GRand   *random);

G_END_DECLS
