/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"
#include "store/history.h"

G_BEGIN_DECLS

/* The columns of a row by number: its owner, its rank, then the fields of its class. */
enum
{
  MUC_COLUMN_PARENT,
  MUC_COLUMN_RANK,
  MUC_N_FIXED_COLUMNS
};

/* What one change does to one column, in the texts of the change log. */
typedef struct
{
  guint column;
  char *old_text;
  char *new_text;
} MucDelta;

/* What one change does to one record. */
typedef struct
{
  MucVerb    verb;
  GType      type;
  gint64     id;
  MucRecord *record; /* nullable; of an added record the very object for the tree */
  MucRecord *owner;  /* nullable; of an added record the one it shall hang from */
  GArray    *deltas; /* of MucDelta */
  gboolean   refolded; /* whether what search looks through changed */
  char      *folded;   /* then that text, NULL for none */
} MucEntry;

MucRecordClass *muc_column_get_class  (GType           type);
guint           muc_column_count      (MucRecordClass *klass);
const char     *muc_column_get_name   (MucRecordClass *klass,
                                       guint           column);
gboolean        muc_column_find       (MucRecordClass *klass,
                                       const char     *name,
                                       guint          *column);
GParamSpec     *muc_column_get_field  (MucRecordClass *klass,
                                       guint           column);
guint           muc_column_of_field   (MucRecord      *record,
                                       GParamSpec     *field);
char           *muc_column_dup_text   (MucRecord      *record,
                                       guint           column);
gboolean        muc_column_set_text   (MucRecord      *record,
                                       guint           column,
                                       const char     *text);

MucEntry       *muc_entry_new         (MucVerb         verb,
                                       GType           type,
                                       gint64          id);
void            muc_entry_free        (MucEntry       *self);
MucDelta        *muc_entry_find_delta   (MucEntry       *self,
                                       guint           column);
void            muc_entry_add_delta    (MucEntry       *self,
                                       guint           column,
                                       char           *old_text,
                                       char           *new_text);
void            muc_entry_drop_same   (MucEntry       *self);
gint64          muc_entry_get_parent  (MucEntry       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucEntry, muc_entry_free)

G_END_DECLS
