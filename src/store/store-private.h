/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/history.h"
#include "store/log.h"
#include "store/search-index.h"
#include "store/statement.h"
#include "store/store.h"

G_BEGIN_DECLS

struct _MucStore
{
  GObject        parent_instance;

  char          *path;
  MucDatabase   *database;
  MucPlan       *plan;
  gboolean       read_only;
  gboolean       locked; /* whether the lock file beside the file is ours */
  char          *holder; /* who else has the file open, in words, or NULL */
  int            copied_day;   /* year × 1000 + day of the year the daily copy was last seen to */
  char          *copy_folder;  /* a further folder for daily copies, or NULL */
  char          *copy_problem; /* why there is none of today, or NULL */

  MucSearchIndex *index; /* once somebody searched */

  GDateTime     *saved_at;
  gint64         last_change;
  gboolean       keeping;   /* whether a change is being written by another thread */
  gboolean       has_seals; /* whether any paper of the file was ever issued */
  GArray        *undo; /* of gint64: changes that can be undone, the next one last */
  GArray        *redo; /* of gint64: undos that can be redone, the next one last */
  char          *undo_label;
  char          *redo_label;
};

/**
 * MucKeep:
 * @entries: (element-type MucEntry): what happens to which record, at least one
 * @contents: (nullable): SHA-256 → GBytes to be kept with them
 * @label: what people call the change
 * @step: whether it is new, an undo or a redo
 * @undoes: the change whose opposite it is, or 0
 * @barrier: whether undo stops here
 * @sealing: whether it issues a paper, or opens an issued one for an amendment
 * @n_written: (nullable): how many of the entries are written by now; atomic
 * @cancellable: (nullable): to stop writing
 *
 * A change as it is to be kept.
 */
typedef struct
{
  GPtrArray  *entries;
  GHashTable *contents;
  const char *label;
  MucStep     step;
  gint64      undoes;
  MucBarrier  barrier;
  gboolean    sealing;
  int        *n_written;
  GCancellable *cancellable;
} MucKeep;

gboolean   muc_store_keep      (MucStore      *self,
                                 const MucKeep *keep,
                                 GError       **error);
void       muc_store_keep_async (MucStore      *self,
                                 const MucKeep *keep,
                                 GAsyncReadyCallback callback,
                                 gpointer       data);
gboolean   muc_store_keep_finish (MucStore     *self,
                                  GAsyncResult *result,
                                  GError      **error);
void       muc_store_keep_copy_of_today (MucStore *self);
void       muc_store_set_labels (MucStore     *self);
MucChange *muc_change_new       (MucStore     *store,
                                 const char   *label);
void       muc_change_set_sealing (MucChange  *self,
                                   MucBarrier  barrier);
char      *muc_change_add_content (MucChange  *self,
                                   GBytes     *bytes);
void       muc_change_set_valist (MucChange   *self,
                                  gpointer     record,
                                  const char  *first_property,
                                  va_list      args);

G_END_DECLS
