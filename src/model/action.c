/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/action.h"

#include <glib/gi18n-lib.h>

#include "model/objective.h"

struct _MucAction
{
  MucRecord parent_instance;
};

/* A row of an objective's action table. */
G_DEFINE_FINAL_TYPE (MucAction, muc_action, MUC_TYPE_RECORD)

enum
{
  FIELD_TEXT,
  FIELD_PARTIES_TEXT,
  FIELD_DEADLINE_TEXT,
  FIELD_DEADLINE_KIND,
  FIELD_DUE,
  FIELD_EXPECTED,
  FIELD_NOTE,
  FIELD_PREVIOUS,
  FIELD_CRITERION,
};

static const MucFieldSpec fields[] = {
  { "text", MUC_KIND_LINES, N_("Work"), "Nội dung công việc", TRUE, NULL },
  { "parties-text", MUC_KIND_LINES, N_("Responsible"), "Trách nhiệm thực hiện", TRUE, NULL },
  { "deadline-text", MUC_KIND_LINES, N_("Deadline"), "Thời gian hoàn thành", TRUE, NULL },
  { "deadline-kind", MUC_KIND_CHOICE, N_("Meaning of the deadline"), NULL, FALSE,
    muc_deadline_kind_get_type },
  { "due", MUC_KIND_DATE, N_("Due on"), NULL, FALSE, NULL },
  { "expected", MUC_KIND_LINES, N_("Expected result"), "Kết quả dự kiến", TRUE, NULL },
  { "note", MUC_KIND_LINES, N_("Note"), NULL, TRUE, NULL },
  { "previous", MUC_KIND_REFERENCE, N_("Same action of the year before"), NULL, FALSE,
    muc_action_get_type },
  { "criterion", MUC_KIND_REFERENCE, N_("Criterion of the PAR index"), NULL, FALSE,
    muc_par_criterion_get_type },
};

static void
muc_action_class_init (MucActionClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "action", MUC_TYPE_OBJECTIVE,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_action_init (MucAction *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, text, FIELD_TEXT)
MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, parties_text, FIELD_PARTIES_TEXT)
MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, deadline_text, FIELD_DEADLINE_TEXT)
MUC_DEFINE_INTEGER_FIELD (MucAction, action, ACTION, MucDeadlineKind, deadline_kind,
                          FIELD_DEADLINE_KIND)
MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, due, FIELD_DUE)
MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, expected, FIELD_EXPECTED)
MUC_DEFINE_TEXT_FIELD (MucAction, action, ACTION, note, FIELD_NOTE)
MUC_DEFINE_REFERENCE_FIELD (MucAction, action, ACTION, MucAction, previous, FIELD_PREVIOUS)
MUC_DEFINE_REFERENCE_FIELD (MucAction, action, ACTION, MucParCriterion, criterion, FIELD_CRITERION)
