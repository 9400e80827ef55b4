/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MucKind:
 * @MUC_KIND_TEXT: text of one line
 * @MUC_KIND_LINES: text of several lines
 * @MUC_KIND_INTEGER: a whole number, 0 where there is none
 * @MUC_KIND_NUMBER: a decimal number, NaN where there is none
 * @MUC_KIND_DATE: a day as ISO text, "2026-01-05"
 * @MUC_KIND_CHOICE: one of an enumeration; kept and exchanged by its nick
 * @MUC_KIND_REFERENCE: the id of another record, 0 where there is none
 *
 * What a field of a record holds.
 */
typedef enum
{
  MUC_KIND_TEXT,
  MUC_KIND_LINES,
  MUC_KIND_INTEGER,
  MUC_KIND_NUMBER,
  MUC_KIND_DATE,
  MUC_KIND_CHOICE,
  MUC_KIND_REFERENCE,
} MucKind;

/**
 * MucFieldSpec:
 * @name: the property's name
 * @kind: what it holds
 * @label: what people call it, marked with N_()
 * @heading: the column's heading on paper, or %NULL
 * @searched: whether search looks into it
 * @get_type: for a choice the enumeration, for a reference the record's type
 *
 * One field of a record class, as the class describes it to muc_record_class_install().
 */
typedef struct
{
  const char *name;
  MucKind     kind;
  const char *label;
  const char *heading;
  gboolean    searched;
  GType     (*get_type) (void);
} MucFieldSpec;

GParamSpec *muc_field_new                (const MucFieldSpec *spec);

MucKind     muc_field_get_kind           (GParamSpec         *field);
const char *muc_field_get_column         (GParamSpec         *field);
const char *muc_field_get_label          (GParamSpec         *field);
const char *muc_field_get_heading        (GParamSpec         *field);
gboolean    muc_field_is_searched        (GParamSpec         *field);
GType       muc_field_get_reference_type (GParamSpec         *field);
char       *muc_field_value_to_text      (GParamSpec         *field,
                                          const GValue       *value);
gboolean    muc_field_value_from_text    (GParamSpec         *field,
                                          const char         *text,
                                          GValue             *value);

G_END_DECLS
