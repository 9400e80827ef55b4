/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/entry.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What a change does so far, and how the tree would look after it. */
typedef struct
{
  MucStore   *store;
  GError     *error;    /* what made the change impossible */
  GPtrArray  *entries;  /* of MucEntry, in the order they came */
  GHashTable *by_id;    /* id → MucEntry */
  GHashTable *siblings; /* owner and type → GPtrArray of MucRecord, as they would be after it */
} MucPending;

MucPending *muc_pending_new           (MucStore   *store);
void        muc_pending_free          (MucPending *self);
void        muc_pending_refuse        (MucPending *self,
                                       const char *format,
                                       ...) G_GNUC_PRINTF (2, 3);

MucEntry   *muc_pending_find          (MucPending *self,
                                       MucRecord  *record);
MucEntry   *muc_pending_add           (MucPending *self,
                                       MucVerb     verb,
                                       MucRecord  *record);
void        muc_pending_drop          (MucPending *self,
                                       MucEntry   *entry);
gboolean    muc_pending_is_removed    (MucPending *self,
                                       MucRecord  *record);
gboolean    muc_pending_is_known      (MucPending *self,
                                       MucRecord  *record);
char       *muc_pending_dup_text      (MucPending *self,
                                       MucRecord  *record,
                                       guint       column);
void        muc_pending_set_text      (MucPending *self,
                                       MucRecord  *record,
                                       guint       column,
                                       const char *text);

MucRecord  *muc_pending_get_owner     (MucPending *self,
                                       MucRecord  *record);
void        muc_pending_set_owner     (MucPending *self,
                                       MucRecord  *record,
                                       MucRecord  *owner);
GPtrArray  *muc_pending_list_siblings (MucPending *self,
                                       MucRecord  *owner,
                                       GType       type);
gboolean    muc_pending_stands_there  (GPtrArray  *siblings,
                                       MucRecord  *record,
                                       MucRecord  *before);
void        muc_pending_place         (MucPending *self,
                                       MucRecord  *record,
                                       MucRecord  *owner,
                                       MucRecord  *before);

void        muc_pending_remove        (MucPending *self,
                                       MucRecord  *record);

G_END_DECLS
