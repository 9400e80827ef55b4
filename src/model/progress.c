/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/progress.h"

#include <glib/gi18n-lib.h>

#include "model/action.h"

struct _MucProgress
{
  MucRecord parent_instance;
};

/* What a unit says of an action for a period, or for one occurrence of an action that recurs. */
G_DEFINE_FINAL_TYPE (MucProgress, muc_progress, MUC_TYPE_RECORD)

enum
{
  FIELD_PERIOD,
  FIELD_UNIT,
  FIELD_STATE,
  FIELD_RESULT,
  FIELD_DONE,
  FIELD_PARTY,
};

static const MucFieldSpec fields[] = {
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "unit", MUC_KIND_REFERENCE, N_("Unit"), NULL, FALSE, muc_unit_get_type },
  { "state", MUC_KIND_CHOICE, N_("Progress"), NULL, FALSE, muc_progress_state_get_type },
  { "result", MUC_KIND_LINES, N_("Result"), NULL, TRUE, NULL },
  { "done", MUC_KIND_DATE, N_("Day it was done"), NULL, FALSE, NULL },
  { "party", MUC_KIND_TEXT, N_("Who is no known unit"), NULL, FALSE, NULL },
};

static void
muc_progress_class_init (MucProgressClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "progress", MUC_TYPE_ACTION,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_progress_init (MucProgress *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucProgress, progress, PROGRESS, period, FIELD_PERIOD)
MUC_DEFINE_REFERENCE_FIELD (MucProgress, progress, PROGRESS, MucUnit, unit, FIELD_UNIT)
MUC_DEFINE_INTEGER_FIELD (MucProgress, progress, PROGRESS, MucProgressState, state, FIELD_STATE)
MUC_DEFINE_TEXT_FIELD (MucProgress, progress, PROGRESS, result, FIELD_RESULT)
MUC_DEFINE_TEXT_FIELD (MucProgress, progress, PROGRESS, done, FIELD_DONE)
MUC_DEFINE_TEXT_FIELD (MucProgress, progress, PROGRESS, party, FIELD_PARTY)

/**
 * muc_progress_state_get_word:
 * @state: a state
 *
 * Returns: what papers call it; on a paper about a period what nobody said is not reported
 */
const char *
muc_progress_state_get_word (MucProgressState state)
{
  static const char *const words[] = {
    [MUC_PROGRESS_STATE_NONE] = "Chưa báo cáo",
    [MUC_PROGRESS_STATE_NOT_STARTED] = "Chưa thực hiện",
    [MUC_PROGRESS_STATE_DOING] = "Đang thực hiện",
    [MUC_PROGRESS_STATE_DONE] = "Hoàn thành",
    [MUC_PROGRESS_STATE_LATE] = "Chậm",
    [MUC_PROGRESS_STATE_NOT_ARISEN] = "Không phát sinh",
    [MUC_PROGRESS_STATE_NOT_REPORTED] = "Chưa báo cáo",
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (words), NULL);

  return words[state];
}
