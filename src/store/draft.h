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
} MucDraft;

MucDraft  *muc_draft_new           (MucStore   *store);
void       muc_draft_free          (MucDraft   *self);
void       muc_draft_refuse        (MucDraft   *self,
                                    const char *format,
                                    ...) G_GNUC_PRINTF (2, 3);

MucEntry  *muc_draft_find          (MucDraft   *self,
                                    MucRecord  *record);
MucEntry  *muc_draft_add           (MucDraft   *self,
                                    MucVerb     verb,
                                    MucRecord  *record);
void       muc_draft_drop          (MucDraft   *self,
                                    MucEntry   *entry);
gboolean   muc_draft_is_removed    (MucDraft   *self,
                                    MucRecord  *record);
gboolean   muc_draft_is_known      (MucDraft   *self,
                                    MucRecord  *record);
char      *muc_draft_dup_text      (MucDraft   *self,
                                    MucRecord  *record,
                                    guint       column);
void       muc_draft_set_text      (MucDraft   *self,
                                    MucRecord  *record,
                                    guint       column,
                                    const char *text);

MucRecord *muc_draft_get_owner     (MucDraft   *self,
                                    MucRecord  *record);
void       muc_draft_set_owner     (MucDraft   *self,
                                    MucRecord  *record,
                                    MucRecord  *owner);
GPtrArray *muc_draft_list_siblings (MucDraft   *self,
                                    MucRecord  *owner,
                                    GType       type);
gboolean   muc_draft_stands_there  (GPtrArray  *siblings,
                                    MucRecord  *record,
                                    MucRecord  *before);
void       muc_draft_place         (MucDraft   *self,
                                    MucRecord  *record,
                                    MucRecord  *owner,
                                    MucRecord  *before);

void       muc_draft_remove        (MucDraft   *self,
                                    MucRecord  *record);

G_END_DECLS
