/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/block.h"

G_BEGIN_DECLS

/* Remembers the heights of a table's latest texts while its rows are measured. A document keeps
 * equal texts once, so it is enough to compare where they lie. */
#define MUC_MEMO_SLOTS 1024

typedef struct
{
  const char *text;
  guint8 column;
  guint8 n_columns;
  guint8 style;
  float height;
} MucMemoSlot;

typedef struct
{
  MucMemoSlot slots[MUC_MEMO_SLOTS];
} MucMemo;

/* The slot where the cell's height is, or belongs. */
static inline MucMemoSlot *
muc_memo_find (MucMemo       *self,
               const MucCell *cell,
               gboolean      *is_known)
{
  guint hash = (guint) (((gsize) cell->text >> 3) * 2654435761u + cell->column * 40503u);
  MucMemoSlot *slot = &self->slots[(hash >> 12) % MUC_MEMO_SLOTS];

  *is_known = slot->text == cell->text && slot->column == cell->column &&
              slot->n_columns == cell->n_columns && slot->style == cell->style;
  if (!*is_known)
    *slot = (MucMemoSlot){ cell->text, cell->column, cell->n_columns, cell->style, 0 };
  return slot;
}

G_END_DECLS
