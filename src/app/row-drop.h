/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * MucRowDrop:
 * @owner: the record that owns the dropped one afterwards
 * @before: (nullable): its sibling that follows it, %NULL when it comes last
 *
 * Where a dropped row goes.
 */
typedef struct
{
  MucRecord *owner;
  MucRecord *before;
} MucRowDrop;

gboolean muc_row_drop_find (MucRecord  *record,
                            gpointer    target,
                            gboolean    below,
                            MucRowDrop *drop);

G_END_DECLS
