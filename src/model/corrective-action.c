/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/corrective-action.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucCorrectiveAction
{
  MucRecord parent_instance;
};

/* Something went wrong, why, what is done against its coming again, and whether that helped. What
 * it was opened from is a target in a period, an occurrence, or what a rule of the check found; an
 * inspection or a complaint is named in words. */
G_DEFINE_FINAL_TYPE (MucCorrectiveAction, muc_corrective_action, MUC_TYPE_RECORD)

enum
{
  FIELD_NUMBER,
  FIELD_DATE,
  FIELD_SOURCE,
  FIELD_SOURCE_TEXT,
  FIELD_TARGET,
  FIELD_PERIOD,
  FIELD_OCCURRENCE,
  FIELD_RULE,
  FIELD_SUBJECT,
  FIELD_CONTEXT,
  FIELD_DESCRIPTION,
  FIELD_CORRECTION,
  FIELD_CAUSES,
  FIELD_ACTION,
  FIELD_UNIT,
  FIELD_DUE,
  FIELD_DONE,
  FIELD_CHECKED,
  FIELD_CHECKER,
  FIELD_CHECK_RESULT,
  FIELD_EFFECT,
  FIELD_STATE,
};

static const MucFieldSpec fields[] = {
  { "number", MUC_KIND_TEXT, N_("Number"), "Số phiếu", TRUE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), "Ngày lập", FALSE, NULL },
  { "source", MUC_KIND_CHOICE, N_("Opened from"), "Nguồn phát hiện", FALSE,
    muc_corrective_source_get_type },
  { "source-text", MUC_KIND_TEXT, N_("Where it was noticed"), NULL, TRUE, NULL },
  { "target", MUC_KIND_REFERENCE, N_("Target"), NULL, FALSE, muc_target_get_type },
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "occurrence", MUC_KIND_REFERENCE, N_("Occurrence"), NULL, FALSE, muc_occurrence_get_type },
  { "rule", MUC_KIND_TEXT, N_("Rule of the check"), NULL, FALSE, NULL },
  { "subject", MUC_KIND_INTEGER, N_("Record the check found it in"), NULL, FALSE, NULL },
  { "context", MUC_KIND_TEXT, N_("What the check found"), NULL, FALSE, NULL },
  { "description", MUC_KIND_LINES, N_("What is not right"), "Nội dung không phù hợp", TRUE, NULL },
  { "correction", MUC_KIND_LINES, N_("Correction"), "Hành động sửa chữa", TRUE, NULL },
  { "causes", MUC_KIND_LINES, N_("Causes"), "Nguyên nhân", TRUE, NULL },
  { "action", MUC_KIND_LINES, N_("Corrective action"), "Hành động khắc phục", TRUE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Responsible unit"), "Đơn vị thực hiện", FALSE,
    muc_unit_get_type },
  { "due", MUC_KIND_DATE, N_("To be done by"), "Thời hạn", FALSE, NULL },
  { "done", MUC_KIND_DATE, N_("Done on"), "Ngày hoàn thành", FALSE, NULL },
  { "checked", MUC_KIND_DATE, N_("Checked on"), "Ngày kiểm tra", FALSE, NULL },
  { "checker", MUC_KIND_TEXT, N_("Checked by"), "Người kiểm tra", FALSE, NULL },
  { "check-result", MUC_KIND_LINES, N_("Result of the check"), "Kết quả kiểm tra", TRUE, NULL },
  { "effect", MUC_KIND_CHOICE, N_("Effect"), "Hiệu lực", FALSE, muc_effect_get_type },
  { "state", MUC_KIND_CHOICE, N_("State"), "Tình trạng", FALSE, muc_corrective_state_get_type },
};

static void
muc_corrective_action_class_init (MucCorrectiveActionClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "corrective_action", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_corrective_action_init (MucCorrectiveAction *self)
{
}

#define TEXT_FIELD(name, FIELD) \
  MUC_DEFINE_TEXT_FIELD (MucCorrectiveAction, corrective_action, CORRECTIVE_ACTION, name, FIELD)
#define INTEGER_FIELD(ctype, name, FIELD) \
  MUC_DEFINE_INTEGER_FIELD (MucCorrectiveAction, corrective_action, CORRECTIVE_ACTION, ctype, \
                            name, FIELD)
#define REFERENCE_FIELD(RType, name, FIELD) \
  MUC_DEFINE_REFERENCE_FIELD (MucCorrectiveAction, corrective_action, CORRECTIVE_ACTION, RType, \
                              name, FIELD)

TEXT_FIELD (number, FIELD_NUMBER)
TEXT_FIELD (date, FIELD_DATE)
INTEGER_FIELD (MucCorrectiveSource, source, FIELD_SOURCE)
TEXT_FIELD (source_text, FIELD_SOURCE_TEXT)
REFERENCE_FIELD (MucTarget, target, FIELD_TARGET)
TEXT_FIELD (period, FIELD_PERIOD)
REFERENCE_FIELD (MucOccurrence, occurrence, FIELD_OCCURRENCE)
TEXT_FIELD (rule, FIELD_RULE)
INTEGER_FIELD (gint64, subject, FIELD_SUBJECT)
TEXT_FIELD (context, FIELD_CONTEXT)
TEXT_FIELD (description, FIELD_DESCRIPTION)
TEXT_FIELD (correction, FIELD_CORRECTION)
TEXT_FIELD (causes, FIELD_CAUSES)
TEXT_FIELD (action, FIELD_ACTION)
REFERENCE_FIELD (MucUnit, unit, FIELD_UNIT)
TEXT_FIELD (due, FIELD_DUE)
TEXT_FIELD (done, FIELD_DONE)
TEXT_FIELD (checked, FIELD_CHECKED)
TEXT_FIELD (checker, FIELD_CHECKER)
TEXT_FIELD (check_result, FIELD_CHECK_RESULT)
INTEGER_FIELD (MucEffect, effect, FIELD_EFFECT)
INTEGER_FIELD (MucCorrectiveState, state, FIELD_STATE)
