/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/entry.h"
#include "store/statement.h"

G_BEGIN_DECLS

/**
 * MucBarrier:
 * @MUC_BARRIER_NONE: the change can be undone
 * @MUC_BARRIER_WHOLE: undo does not reach back to it, nor beyond it
 * @MUC_BARRIER_SEAL: it is never undone itself; older steps are, unless they would touch what it
 *   locks
 */
typedef enum
{
  MUC_BARRIER_NONE,
  MUC_BARRIER_WHOLE,
  MUC_BARRIER_SEAL,
} MucBarrier;

/* The change log as the store writes it and reads it for undo. */
typedef struct
{
  gint64      id;
  const char *label;
  MucStep     step;
  gint64      undoes;  /* the change whose opposite this is, or 0 */
  MucBarrier  barrier;
} MucLogHead;

gboolean    muc_log_write        (MucDatabase       *database,
                                  const MucLogHead  *head,
                                  GDateTime         *at,
                                  GPtrArray         *entries,
                                  GError           **error);
GPtrArray  *muc_log_read_inverse (MucDatabase       *database,
                                  gint64             change,
                                  GError           **error);
char       *muc_log_read_label   (MucDatabase       *database,
                                  gint64             change,
                                  GError           **error);
GDateTime  *muc_log_read_time    (MucDatabase       *database,
                                  gint64             change,
                                  GError           **error);
gboolean    muc_log_read_stacks  (MucDatabase       *database,
                                  GArray            *undo,
                                  GArray            *redo,
                                  gint64            *last,
                                  GError           **error);
void        muc_log_push         (GArray            *undo,
                                  GArray            *redo,
                                  const MucLogHead  *head);

gboolean    muc_verb_from_nick   (const char        *nick,
                                  MucVerb           *verb);
MucStep     muc_step_from_nick   (const char        *nick);
const char *muc_log_get_who      (void);
GType       muc_log_find_type    (const char        *table);

G_END_DECLS
