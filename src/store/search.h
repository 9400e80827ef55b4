/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucRange:
 * @start: the byte where it begins
 * @end: the byte after it
 *
 * A piece of a text.
 */
typedef struct
{
  guint start;
  guint end;
} MucRange;

/**
 * MucHit:
 * @type: the type of the record
 * @id: its id, for muc_store_locate()
 * @year: the year it belongs to, 0 for units and the office
 * @field: the field of its class the words were found in
 * @snippet: what stands there as it was typed, on one line; a long text is cut with "…"
 * @ranges: (element-type MucRange): where in @snippet the words are, in order
 *
 * A record that search found.
 */
typedef struct
{
  GType       type;
  gint64      id;
  gint64      year;
  GParamSpec *field;
  char       *snippet;
  GArray     *ranges;
} MucHit;

#define MUC_TYPE_HIT (muc_hit_get_type ())
GType      muc_hit_get_type (void);
MucHit    *muc_hit_copy     (const MucHit  *self);
void       muc_hit_free     (MucHit        *self);

gboolean   muc_store_prepare_search (MucStore     *self,
                                     GError      **error);
GPtrArray *muc_store_search         (MucStore     *self,
                                     const char   *query,
                                     guint         limit,
                                     GError      **error);

G_END_DECLS
