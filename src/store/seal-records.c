/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/seal-records.h"

#include <json-glib/json-glib.h>

#include "model/corrective-risk.h"
#include "model/evidence-register.h"
#include "model/locked.h"
#include "model/mark.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/period.h"
#include "model/reporting-window.h"
#include "model/risk.h"
#include "store/entry.h"
#include "store/json.h"

/* Each record with its id, its rank and all its fields in the texts of the change log, what it
 * owns inside it; so every kind of record is written, and read again, by its description. The same
 * records give the same bytes. */

#define FORMAT 1

typedef struct
{
  JsonBuilder       *builder;
  const MucPaperKey *key;
  MucYear           *year;
  const char        *date;
} Write;

static void write_record (Write     *self,
                          MucRecord *record);

/* The years before that the register's arrows come from, that the year is compared with, or in
 * which the period begins. */
static gboolean
is_linked_year (Write   *self,
                MucYear *year)
{
  MucPeriod period;

  if (muc_period_parse (self->key->period, &period))
    return muc_period_find_year_before (&period, self->year) == year;
  if (muc_locked_compares (self->key->kind))
    return muc_marks_find_before (self->year) == year;
  if (!muc_locked_is_register (self->key->kind))
    return FALSE;
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->year), MUC_TYPE_RISK); i++)
    {
      MucRisk *previous = muc_risk_get_previous (muc_record_peek (MUC_RECORD (self->year),
                                                                  MUC_TYPE_RISK, i));

      if (previous != NULL && muc_record_get_owner (MUC_RECORD (previous)) == MUC_RECORD (year))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_office_of (Write     *self,
              MucRecord *office)
{
  return (MucRecord *) muc_plan_find_office (muc_record_get_plan (MUC_RECORD (self->year)),
                                             self->date) == office;
}

/* Who is meant by a group, the days of a period, what a document shows and what went wrong are the
 * same in every unit's paper. */
static gboolean
is_common (GType type)
{
  return type == MUC_TYPE_MEMBER || type == MUC_TYPE_REPORTING_WINDOW
         || type == MUC_TYPE_EVIDENCE_LINK || type == MUC_TYPE_CORRECTIVE_ACTION
         || type == MUC_TYPE_CORRECTIVE_RISK;
}

static gboolean
is_of_year (Write     *self,
            MucRecord *evidence)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (self->year);

  return g_ptr_array_find (all, evidence, NULL);
}

static gboolean
is_wanted (Write     *self,
           MucRecord *record)
{
  GType type = G_OBJECT_TYPE (record);

  if (type == MUC_TYPE_OFFICE)
    return is_office_of (self, record);
  if (type == MUC_TYPE_UNIT)
    return TRUE;
  if (type == MUC_TYPE_YEAR)
    return record == MUC_RECORD (self->year) || is_linked_year (self, MUC_YEAR (record));
  if (type == MUC_TYPE_PAPER)
    return record == (MucRecord *) muc_year_find_paper (self->year, self->key);
  if (muc_locked_find (self->key->kind, type) == NULL)
    return FALSE;
  if (type == MUC_TYPE_EVIDENCE)
    return is_of_year (self, record);
  if (type == MUC_TYPE_CORRECTIVE_ACTION && self->key->corrective_action != NULL)
    return record == MUC_RECORD (self->key->corrective_action);
  return is_common (type) || muc_naming_get_unit (record) == self->key->unit;
}

static void
write_children (Write     *self,
                MucRecord *owner)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      MucRecordClass *klass = muc_column_get_class (types[i]);

      if (klass->owner_type != G_OBJECT_TYPE (owner))
        continue;
      json_builder_set_member_name (self->builder, klass->table);
      json_builder_begin_array (self->builder);
      for (guint j = 0; j < muc_record_count (owner, types[i]); j++)
        if (is_wanted (self, muc_record_peek (owner, types[i], j)))
          write_record (self, muc_record_peek (owner, types[i], j));
      json_builder_end_array (self->builder);
    }
}

static void
write_record (Write     *self,
              MucRecord *record)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);

  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "id");
  json_builder_add_int_value (self->builder, muc_record_get_id (record));
  for (guint i = MUC_COLUMN_RANK; i < muc_column_count (klass); i++)
    {
      g_autofree char *text = muc_column_dup_text (record, i);

      json_builder_set_member_name (self->builder, muc_column_get_name (klass, i));
      if (text != NULL)
        json_builder_add_string_value (self->builder, text);
      else
        json_builder_add_null_value (self->builder);
    }
  write_children (self, record);
  json_builder_end_object (self->builder);
}

/**
 * muc_seal_records_write:
 * @year: the paper's year
 * @key: one of its papers
 * @date: the paper's day as ISO text, on which the office's identity depends
 *
 * Returns: (transfer full): canonical JSON of all the records that the paper is made from
 */
char *
muc_seal_records_write (MucYear           *year,
                        const MucPaperKey *key,
                        const char        *date)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Write self = { builder, key, year, date };

  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, FORMAT);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, key->kind);
  write_children (&self, MUC_RECORD (muc_record_get_plan (MUC_RECORD (year))));
  json_builder_end_object (builder);
  return muc_json_to_text (builder);
}
