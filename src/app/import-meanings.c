/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-meanings.h"

#include <glib/gi18n-lib.h>

#include "import/columns.h"
#include "import/risk-columns.h"
#include "model/action.h"
#include "model/assessment.h"
#include "model/risk.h"

/* A column of the forms and the field that it fills; the number of a row fills none. */
typedef struct
{
  GType (*get_type) (void);
  const char *property;
} Field;

static const Field action_fields[MUC_N_COLUMNS] = {
  [MUC_COLUMN_TEXT] = { muc_action_get_type, "text" },
  [MUC_COLUMN_PARTIES] = { muc_action_get_type, "parties-text" },
  [MUC_COLUMN_DEADLINE] = { muc_action_get_type, "deadline-text" },
  [MUC_COLUMN_EXPECTED] = { muc_action_get_type, "expected" },
  [MUC_COLUMN_NOTE] = { muc_action_get_type, "note" },
};

static const Field risk_fields[MUC_N_RISK_COLUMNS] = {
  [MUC_RISK_COLUMN_ROUND] = { muc_assessment_get_type, "round" },
  [MUC_RISK_COLUMN_PROCESS] = { muc_risk_get_type, "process" },
  [MUC_RISK_COLUMN_TEXT] = { muc_risk_get_type, "text" },
  [MUC_RISK_COLUMN_SOURCE] = { muc_risk_get_type, "source" },
  [MUC_RISK_COLUMN_CAUSES] = { muc_risk_get_type, "causes" },
  [MUC_RISK_COLUMN_CONSEQUENCE] = { muc_risk_get_type, "consequence" },
  [MUC_RISK_COLUMN_CONTROLS] = { muc_risk_get_type, "controls" },
  [MUC_RISK_COLUMN_LIKELIHOOD] = { muc_assessment_get_type, "likelihood" },
  [MUC_RISK_COLUMN_SEVERITY] = { muc_assessment_get_type, "severity" },
  [MUC_RISK_COLUMN_PRIORITY] = { muc_assessment_get_type, "priority" },
  [MUC_RISK_COLUMN_TREATMENT] = { muc_risk_get_type, "treatment" },
  [MUC_RISK_COLUMN_PARTIES] = { muc_risk_get_type, "parties-text" },
  [MUC_RISK_COLUMN_DUE] = { muc_risk_get_type, "due-text" },
  [MUC_RISK_COLUMN_REVIEW] = { muc_risk_get_type, "review-text" },
  [MUC_RISK_COLUMN_OCCURRENCES] = { muc_risk_get_type, "occurrences-stated" },
  [MUC_RISK_COLUMN_OUTCOME] = { muc_risk_get_type, "outcome" },
};

static const char *
get_field_label (const Field *field)
{
  g_autoptr (MucRecordClass) klass = g_type_class_ref (field->get_type ());

  return muc_field_get_label (muc_record_class_find_field (klass, field->property));
}

/**
 * muc_import_meanings_get_name:
 * @is_register: whether the column is one of a register
 * @meaning: one of #MucColumn or #MucRiskColumn, or what else a column can be
 *
 * Returns: what people call it
 */
const char *
muc_import_meanings_get_name (gboolean is_register,
                              int      meaning)
{
  const Field *fields = is_register ? risk_fields : action_fields;
  const int n = is_register ? MUC_N_RISK_COLUMNS : MUC_N_COLUMNS;

  g_return_val_if_fail (meaning < n, NULL);

  if (meaning == MUC_TABLE_SKIPPED)
    return _("Leave out");
  if (meaning < 0)
    return _("No heading");
  return fields[meaning].property != NULL ? get_field_label (&fields[meaning]) : "STT";
}

/**
 * muc_import_meanings_list:
 * @table: a table
 * @column: one of its columns, from 0
 *
 * Returns: (transfer full) (element-type int): what the column can be taken for, in the order of
 *   the form
 */
GArray *
muc_import_meanings_list (const MucPaperTable *table,
                          guint                column)
{
  GArray *meanings = g_array_new (FALSE, FALSE, sizeof (int));
  const int n = table->is_register ? MUC_N_RISK_COLUMNS : MUC_N_COLUMNS;
  int other = MUC_TABLE_NO_HEADING;

  g_return_val_if_fail (table != NULL && column < table->read->len, meanings);

  if (g_array_index (table->read, int, column) == MUC_TABLE_NO_HEADING)
    g_array_append_val (meanings, other);
  for (int i = 0; i < n; i++)
    g_array_append_val (meanings, i);
  other = MUC_TABLE_SKIPPED;
  g_array_append_val (meanings, other);
  return meanings;
}
