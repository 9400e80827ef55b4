/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/unit.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucAmendmentRow:
 * @old_record: (nullable): the record as it was issued, %NULL for a new one
 * @new_record: (nullable): the record as it is now, %NULL for one that was removed
 * @field: (nullable): the field that changed; %NULL for a record that came, went or moved
 * @old_text: (nullable): what was issued; of a reference the name of what it points to
 * @new_text: (nullable): what is there now
 *
 * One difference between a paper as it was issued and as it would be printed now.
 */
typedef struct
{
  MucRecord  *old_record;
  MucRecord  *new_record;
  GParamSpec *field;
  char       *old_text;
  char       *new_text;
} MucAmendmentRow;

GPtrArray *muc_amendment_compare  (MucYear         *old_year,
                                   MucYear         *new_year,
                                   const MucPaperKey *key);
void       muc_amendment_row_free (MucAmendmentRow *self);

G_END_DECLS
