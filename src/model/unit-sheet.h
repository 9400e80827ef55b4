/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/duty.h"
#include "model/evidence.h"
#include "model/target.h"

G_BEGIN_DECLS

/**
 * MucSheetField:
 * @MUC_SHEET_STATE: how far an action is
 * @MUC_SHEET_RESULT: what came of it
 * @MUC_SHEET_DONE: the day it was done
 * @MUC_SHEET_EVIDENCE: documents that show it, one a line
 * @MUC_SHEET_NUMERATOR: of a share its upper part
 * @MUC_SHEET_DENOMINATOR: of a share its lower part
 * @MUC_SHEET_VALUE: of a target that is no share what was measured
 * @MUC_SHEET_SOURCE: where the figures come from
 * @MUC_SHEET_REMARK: what else the unit has to say
 *
 * What a unit fills in.
 */
typedef enum
{
  MUC_SHEET_STATE,
  MUC_SHEET_RESULT,
  MUC_SHEET_DONE,
  MUC_SHEET_EVIDENCE,
  MUC_SHEET_NUMERATOR,
  MUC_SHEET_DENOMINATOR,
  MUC_SHEET_VALUE,
  MUC_SHEET_SOURCE,
  MUC_SHEET_REMARK,
} MucSheetField;

#define MUC_SHEET_N_FIELDS (MUC_SHEET_REMARK + 1)

/* What stands beside the cells to fill, by the names of its columns; not to be changed. */
#define MUC_SHEET_NUMBER "number"
#define MUC_SHEET_TEXT "text"
#define MUC_SHEET_DEADLINE "deadline"

/**
 * MucSheetRow:
 * @key: what it is about, in all copies of the sheet
 * @number: its number in the plan: "2.3"
 * @text: the words of the action or the target
 * @deadline: (nullable): by when, or what the target wants
 * @asked: bits of the #MucSheetField that are asked
 * @values: by #MucSheetField, %NULL where nothing is said: a choice by its nick, a day as ISO
 *   text, a number with a decimal point
 * @duty: (nullable): of an action, in a sheet made from the plan
 * @target: (nullable): of a figure, in a sheet made from the plan
 *
 * A line that a unit fills in.
 */
typedef struct
{
  char      *key;
  char      *number;
  char      *text;
  char      *deadline;
  guint      asked;
  char      *values[MUC_SHEET_N_FIELDS];
  MucDuty   *duty;
  MucTarget *target;
} MucSheetRow;

/**
 * MucUnitSheet:
 * @file: (nullable): the identity of the file it belongs to
 * @year: a year
 * @period: the key of a period of it
 * @unit: the number of the unit's record
 * @unit_name: (nullable): the unit's name
 * @agency: (nullable): the agency's
 * @version: which sheet of that unit and period it is, from 1; 0 for none that was sent
 * @rows: (element-type MucSheetRow): the actions, then the figures, then the remark
 *
 * What one unit has to say for a period, be it as the plan has it now, as it was sent or as it came
 * back.
 */
typedef struct
{
  char      *file;
  gint64     year;
  char      *period;
  gint64     unit;
  char      *unit_name;
  char      *agency;
  guint      version;
  GPtrArray *rows;
} MucUnitSheet;

/**
 * MucSheetTrouble:
 * @MUC_SHEET_TROUBLE_NONE: it is sound
 * @MUC_SHEET_TROUBLE_NEWER: a newer version of the program made it
 * @MUC_SHEET_TROUBLE_CHANGED: it is not what was written: somebody changed it, or a part is missing
 *
 * What is wrong with the identity that a workbook carries.
 */
typedef enum
{
  MUC_SHEET_TROUBLE_NONE,
  MUC_SHEET_TROUBLE_NEWER,
  MUC_SHEET_TROUBLE_CHANGED,
} MucSheetTrouble;

MucUnitSheet *muc_unit_sheet_new          (void);
MucUnitSheet *muc_unit_sheet_new_for      (MucYear            *year,
                                           const MucPeriod    *period,
                                           MucUnit            *unit);
GPtrArray    *muc_unit_sheets_list_strangers (MucYear         *year,
                                              const MucPeriod *period);
GPtrArray    *muc_unit_sheets_create      (MucYear            *year,
                                           const MucPeriod    *period);
void          muc_unit_sheet_free         (MucUnitSheet       *self);
MucSheetRow  *muc_unit_sheet_add          (MucUnitSheet       *self,
                                           const char         *key,
                                           guint               asked);
MucSheetRow  *muc_unit_sheet_find         (const MucUnitSheet *self,
                                           const char         *key);
void          muc_sheet_row_set           (MucSheetRow        *self,
                                           MucSheetField       field,
                                           const char         *value);

GPtrArray    *muc_unit_sheet_list_pairs   (const MucUnitSheet *self);
MucUnitSheet *muc_unit_sheet_new_from_pairs (GPtrArray        *pairs,
                                           MucSheetTrouble    *trouble);

const char   *muc_sheet_field_get_name    (MucSheetField       field);
const char   *muc_sheet_field_get_heading (MucSheetField       field);
gboolean      muc_sheet_field_find        (const char         *name,
                                           MucSheetField      *field);
char         *muc_sheet_field_show        (MucSheetField       field,
                                           const char         *value);
gboolean      muc_sheet_field_read        (MucSheetField       field,
                                           const char         *text,
                                           gint64              year,
                                           char              **value);
char         *muc_sheet_describe_evidence (MucEvidence        *evidence);
void          muc_sheet_parse_evidence    (const char         *line,
                                           gint64              year,
                                           char              **number,
                                           char              **date,
                                           char              **subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucUnitSheet, muc_unit_sheet_free)

G_END_DECLS
