/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/assessment.h"

#include <glib/gi18n-lib.h>

struct _MucAssessment
{
  MucRecord parent_instance;
};

/* One rating of a risk or an opportunity. The priority is the grid's; one that is set here takes
 * its place, and the origin tells why. The texts are the words of an imported cell, kept beside
 * the level. */
G_DEFINE_FINAL_TYPE (MucAssessment, muc_assessment, MUC_TYPE_RECORD)

enum
{
  FIELD_ROUND,
  FIELD_LIKELIHOOD,
  FIELD_LIKELIHOOD_TEXT,
  FIELD_SEVERITY,
  FIELD_SEVERITY_TEXT,
  FIELD_PRIORITY,
  FIELD_PRIORITY_TEXT,
  FIELD_ORIGIN,
  FIELD_REASON,
  FIELD_DATE,
};

static const MucFieldSpec fields[] = {
  { "round", MUC_KIND_INTEGER, N_("Assessment number"), NULL, FALSE, NULL },
  { "likelihood", MUC_KIND_REFERENCE, N_("Likelihood"), NULL, FALSE, muc_level_get_type },
  { "likelihood-text", MUC_KIND_TEXT, N_("Likelihood as written"), NULL, FALSE, NULL },
  { "severity", MUC_KIND_REFERENCE, N_("Severity or value"), NULL, FALSE, muc_level_get_type },
  { "severity-text", MUC_KIND_TEXT, N_("Severity or value as written"), NULL, FALSE, NULL },
  { "priority", MUC_KIND_REFERENCE, N_("Priority"), NULL, FALSE, muc_priority_get_type },
  { "priority-text", MUC_KIND_TEXT, N_("Priority as written"), NULL, FALSE, NULL },
  { "origin", MUC_KIND_CHOICE, N_("Where the priority comes from"), NULL,
    FALSE, muc_origin_get_type },
  { "reason", MUC_KIND_LINES, N_("Reason"), NULL, FALSE, NULL },
  { "date", MUC_KIND_DATE, N_("Date"), NULL, FALSE, NULL },
};

static void
muc_assessment_class_init (MucAssessmentClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "assessment", MUC_TYPE_RISK,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_assessment_init (MucAssessment *self)
{
}

MUC_DEFINE_INTEGER_FIELD (MucAssessment, assessment, ASSESSMENT, gint64, round, FIELD_ROUND)
MUC_DEFINE_REFERENCE_FIELD (MucAssessment, assessment, ASSESSMENT, MucLevel, likelihood,
                            FIELD_LIKELIHOOD)
MUC_DEFINE_TEXT_FIELD (MucAssessment, assessment, ASSESSMENT, likelihood_text,
                       FIELD_LIKELIHOOD_TEXT)
MUC_DEFINE_REFERENCE_FIELD (MucAssessment, assessment, ASSESSMENT, MucLevel, severity,
                            FIELD_SEVERITY)
MUC_DEFINE_TEXT_FIELD (MucAssessment, assessment, ASSESSMENT, severity_text, FIELD_SEVERITY_TEXT)
MUC_DEFINE_REFERENCE_FIELD (MucAssessment, assessment, ASSESSMENT, MucPriority, priority,
                            FIELD_PRIORITY)
MUC_DEFINE_TEXT_FIELD (MucAssessment, assessment, ASSESSMENT, priority_text, FIELD_PRIORITY_TEXT)
MUC_DEFINE_INTEGER_FIELD (MucAssessment, assessment, ASSESSMENT, MucOrigin, origin, FIELD_ORIGIN)
MUC_DEFINE_TEXT_FIELD (MucAssessment, assessment, ASSESSMENT, reason, FIELD_REASON)
MUC_DEFINE_TEXT_FIELD (MucAssessment, assessment, ASSESSMENT, date, FIELD_DATE)
