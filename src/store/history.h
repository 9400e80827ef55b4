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

const char *muc_verb_get_nick (MucVerb  verb);
const char *muc_step_get_nick (MucStep  step);

/**
 * MucLogEntry:
 * @change: its number, from 1
 * @at: when it was kept, in UTC
 * @who: who made it
 * @label: what people call it; an undo and a redo have the label of what they take back or do again
 * @step: whether it is new, an undo or a redo
 * @undoes: the change whose opposite it is, or 0
 * @barrier: whether undo does not reach back beyond it
 * @n_records: how many records it touched
 *
 * A change in the log.
 */
typedef struct
{
  gint64     change;
  GDateTime *at;
  char      *who;
  char      *label;
  MucStep    step;
  gint64     undoes;
  gboolean   barrier;
  guint      n_records;
} MucLogEntry;

#define MUC_TYPE_LOG_ENTRY (muc_log_entry_get_type ())
GType            muc_log_entry_get_type          (void);
MucLogEntry     *muc_log_entry_copy              (const MucLogEntry     *self);
void             muc_log_entry_free              (MucLogEntry           *self);

/**
 * MucHistoryEntry:
 * @change: the number of the change
 * @at: when it was kept, in UTC
 * @who: who made it
 * @label: what people call the change
 * @step: whether it was new, an undo or a redo
 * @verb: what it did to the record
 * @type: the type of the record
 * @record: the id of the record
 * @field: (nullable): the column, as in SQL and JSON, "parent" and "rank" among them; %NULL where
 *   the entry speaks of the record as a whole
 * @old_text: (nullable): what was there
 * @new_text: (nullable): what came
 *
 * What a change did to one field of a record.
 */
typedef struct
{
  gint64     change;
  GDateTime *at;
  char      *who;
  char      *label;
  MucStep    step;
  MucVerb    verb;
  GType      type;
  gint64     record;
  char      *field;
  char      *old_text;
  char      *new_text;
} MucHistoryEntry;

#define MUC_TYPE_HISTORY_ENTRY (muc_history_entry_get_type ())
GType            muc_history_entry_get_type      (void);
MucHistoryEntry *muc_history_entry_copy          (const MucHistoryEntry *self);
void             muc_history_entry_free          (MucHistoryEntry       *self);
const char      *muc_history_entry_get_what      (const MucHistoryEntry *self);

GPtrArray       *muc_store_list_log              (MucStore              *self,
                                                  GError               **error);
GPtrArray       *muc_store_list_change           (MucStore              *self,
                                                  gint64                 change,
                                                  GError               **error);
GPtrArray       *muc_store_list_history          (MucStore              *self,
                                                  MucRecord             *record,
                                                  GError               **error);

G_END_DECLS
