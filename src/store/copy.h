/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Copies records with all they own into a change, from the same plan or from another one:
 * references point to the copies, and units of another plan are found by their spelling. */
typedef struct _MucCopy MucCopy;

MucCopy  *muc_copy_begin     (MucStore   *store,
                              MucChange  *change);
MucUnit  *muc_copy_find_unit (MucCopy    *self,
                              MucUnit    *source);
void      muc_copy_map       (MucCopy    *self,
                              gpointer    source,
                              gpointer    kept);
void      muc_copy_map_unit  (MucCopy    *self,
                              MucUnit    *source,
                              MucUnit    *kept);
gpointer  muc_copy_find      (MucCopy    *self,
                              gpointer    source);
gpointer  muc_copy_record    (MucCopy    *self,
                              gpointer    source,
                              gpointer    owner,
                              gpointer    before);
void      muc_copy_end       (MucCopy    *self);

G_END_DECLS
