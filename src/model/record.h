/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/field.h"

G_BEGIN_DECLS

#define MUC_TYPE_RECORD (muc_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (MucRecord, muc_record, MUC, RECORD, GObject)

typedef struct _MucPlan MucPlan;

struct _MucRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  const char  *table;
  GType        owner_type;
  GParamSpec **fields;
  guint        n_fields;
};

/* The description */
void          muc_record_class_install       (MucRecordClass     *klass,
                                              const char         *table,
                                              GType               owner_type,
                                              const MucFieldSpec *fields,
                                              guint               n_fields);
GParamSpec  **muc_record_class_get_fields    (MucRecordClass     *klass,
                                              guint              *n_fields);
GParamSpec   *muc_record_class_find_field    (MucRecordClass     *klass,
                                              const char         *name);

/* A record */
gint64        muc_record_get_id              (MucRecord          *self);
const gint64 *muc_record_get_key           (MucRecord          *self);
gint64        muc_record_get_rank            (MucRecord          *self);
MucRecord    *muc_record_get_owner           (MucRecord          *self);
MucRecord    *muc_record_get_ancestor        (MucRecord          *self,
                                              GType               type);
MucPlan      *muc_record_get_plan            (MucRecord          *self);
GListModel   *muc_record_list                (MucRecord          *self,
                                              GType               type);
guint         muc_record_count               (MucRecord          *self,
                                              GType               type);
gpointer      muc_record_peek                (MucRecord          *self,
                                              GType               type,
                                              guint               position);
guint         muc_record_get_position        (MucRecord          *self);

const char   *muc_record_get_text            (gpointer            self,
                                              guint               field);
gint64        muc_record_get_integer         (gpointer            self,
                                              guint               field);
double        muc_record_get_number          (gpointer            self,
                                              guint               field);
gpointer      muc_record_get_reference       (gpointer            self,
                                              guint               field);
void          muc_record_get_field           (MucRecord          *self,
                                              GParamSpec         *field,
                                              GValue             *value);
char         *muc_record_dup_field_text      (MucRecord          *self,
                                              GParamSpec         *field);

/* Building a tree: import and the sample on records of their own, the store on kept ones */
gpointer      muc_record_append              (gpointer            owner,
                                              GType               type,
                                              const char         *first_property,
                                              ...);
void          muc_record_attach              (MucRecord          *owner,
                                              MucRecord          *child);
void          muc_record_detach              (MucRecord          *self);
void          muc_record_set_rank            (MucRecord          *self,
                                              gint64              rank);

/* The step between the ranks of neighbours: a record moved between two takes the middle. */
#define MUC_RECORD_RANK_STEP (G_GINT64_CONSTANT (1) << 20)

/* Typed getters of a record class, one line each. */
#define MUC_DEFINE_TEXT_FIELD(Type, type, NAME, name, FIELD)            \
  const char *                                                          \
  muc_##type##_get_##name (Type *self)                                  \
  {                                                                     \
    g_return_val_if_fail (MUC_IS_##NAME (self), NULL);                  \
    return muc_record_get_text (self, FIELD);                           \
  }
#define MUC_DEFINE_INTEGER_FIELD(Type, type, NAME, ctype, name, FIELD)  \
  ctype                                                                 \
  muc_##type##_get_##name (Type *self)                                  \
  {                                                                     \
    g_return_val_if_fail (MUC_IS_##NAME (self), 0);                     \
    return (ctype) muc_record_get_integer (self, FIELD);                \
  }
#define MUC_DEFINE_NUMBER_FIELD(Type, type, NAME, name, FIELD)          \
  double                                                                \
  muc_##type##_get_##name (Type *self)                                  \
  {                                                                     \
    g_return_val_if_fail (MUC_IS_##NAME (self), 0);                     \
    return muc_record_get_number (self, FIELD);                         \
  }
#define MUC_DEFINE_REFERENCE_FIELD(Type, type, NAME, RType, name, FIELD) \
  RType *                                                               \
  muc_##type##_get_##name (Type *self)                                  \
  {                                                                     \
    g_return_val_if_fail (MUC_IS_##NAME (self), NULL);                  \
    return muc_record_get_reference (self, FIELD);                      \
  }

G_END_DECLS
