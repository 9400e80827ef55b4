/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/entry.h"
#include "store/statement.h"

G_BEGIN_DECLS

/* What search looks through: kept in a table, and once somebody searches, in memory. */
typedef struct _MucSearchIndex MucSearchIndex;

/* Which three-letter pieces a text has, roughly: a text without a piece of a word cannot hold the
 * word, and need not be looked through. */
typedef struct
{
  guint64 bits[8];
} MucSignature;

char           *muc_search_index_dup_text (MucRecord       *record);
char           *muc_search_index_read_text (MucDatabase    *database,
                                           gint64           id);
gboolean        muc_search_index_write    (MucDatabase     *database,
                                           MucEntry        *entry,
                                           GError         **error);

MucSearchIndex *muc_search_index_load     (MucDatabase     *database,
                                           GError         **error);
void            muc_search_index_free     (MucSearchIndex  *self);
gboolean        muc_search_index_follow   (MucSearchIndex  *self,
                                           GPtrArray       *entries);
guint           muc_search_index_count    (MucSearchIndex  *self);
gint64          muc_search_index_get_id   (MucSearchIndex  *self,
                                           guint            position);
const char     *muc_search_index_get_text (MucSearchIndex  *self,
                                           guint            position);
gboolean        muc_search_index_may_hold (MucSearchIndex     *self,
                                           guint               position,
                                           const MucSignature *words);

void            muc_signature_add         (MucSignature       *self,
                                           const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSearchIndex, muc_search_index_free)

G_END_DECLS
