/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk whose power can fail, under SQLite. What was written and not synced is lost, kept, or
 * kept in some of its sectors, each write for itself; a new file whose folder was not synced may
 * be gone, and a removed one back. */

/**
 * PowerFault:
 * @POWER_WHOLE: nothing is wrong
 * @POWER_FULL: from a step on no file can grow
 * @POWER_SLIP: one step fails, as a bad sector does
 * @POWER_AWAY: from a step on nothing can be read or written, as with a stick pulled out
 *
 * What is wrong with a disk that has power.
 */
typedef enum
{
  POWER_WHOLE,
  POWER_FULL,
  POWER_SLIP,
  POWER_AWAY,
} PowerFault;

void  power_init    (void);
void  power_begin   (guint64  cut);
guint power_end     (void);
void  power_come_up (GRand   *random);

void     power_break  (PowerFault fault,
                       guint64    step);
gboolean power_repair (void);

G_END_DECLS
