/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucVerb:
 * @MUC_VERB_ADD: the record was added
 * @MUC_VERB_SET: fields of it were set, or it was moved
 * @MUC_VERB_REMOVE: the record was removed
 *
 * What a change did to a record.
 */
typedef enum
{
  MUC_VERB_ADD,
  MUC_VERB_SET,
  MUC_VERB_REMOVE,
} MucVerb;

/**
 * MucStep:
 * @MUC_STEP_DO: a new change
 * @MUC_STEP_UNDO: the opposite of the change it names
 * @MUC_STEP_REDO: the opposite of the undo it names
 */
typedef enum
{
  MUC_STEP_DO,
  MUC_STEP_UNDO,
  MUC_STEP_REDO,
} MucStep;

G_END_DECLS
