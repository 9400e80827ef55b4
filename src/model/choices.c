/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/choices.h"

G_DEFINE_ENUM_TYPE (MucUnitKind, muc_unit_kind,
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_ROOM, "room"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_OFFICE, "office"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_SECTION, "section"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_COMMITTEE, "committee"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_ROLE, "role"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_GROUP, "group"),
                    G_DEFINE_ENUM_VALUE (MUC_UNIT_KIND_OUTSIDE, "outside"))

G_DEFINE_ENUM_TYPE (MucRole, muc_role,
                    G_DEFINE_ENUM_VALUE (MUC_ROLE_LEAD, "lead"),
                    G_DEFINE_ENUM_VALUE (MUC_ROLE_SUPPORT, "support"))

G_DEFINE_ENUM_TYPE (MucPaperState, muc_paper_state,
                    G_DEFINE_ENUM_VALUE (MUC_PAPER_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (MUC_PAPER_STATE_ISSUED, "issued"),
                    G_DEFINE_ENUM_VALUE (MUC_PAPER_STATE_AMENDED, "amended"))

G_DEFINE_ENUM_TYPE (MucAuthority, muc_authority,
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_TM, "TM."),
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_KT, "KT."),
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_TL, "TL."),
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_TUQ, "TUQ."),
                    G_DEFINE_ENUM_VALUE (MUC_AUTHORITY_Q, "Q."))

G_DEFINE_ENUM_TYPE (MucComparator, muc_comparator,
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_EQUAL, "="),
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_AT_LEAST, "≥"),
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_ABOVE, ">"),
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_AT_MOST, "≤"),
                    G_DEFINE_ENUM_VALUE (MUC_COMPARATOR_BELOW, "<"))

G_DEFINE_ENUM_TYPE (MucCycle, muc_cycle,
                    G_DEFINE_ENUM_VALUE (MUC_CYCLE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_CYCLE_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (MUC_CYCLE_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (MUC_CYCLE_HALF_YEAR, "half-year"),
                    G_DEFINE_ENUM_VALUE (MUC_CYCLE_YEAR, "year"))

G_DEFINE_ENUM_TYPE (MucDeadlineKind, muc_deadline_kind,
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_DAY, "day"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_HALF_YEAR, "half-year"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_RECURRING, "recurring"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_STANDING, "standing"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_EVENT, "event"),
                    G_DEFINE_ENUM_VALUE (MUC_DEADLINE_REFERENCE, "reference"))

G_DEFINE_ENUM_TYPE (MucRiskKind, muc_risk_kind,
                    G_DEFINE_ENUM_VALUE (MUC_RISK_KIND_RISK, "risk"),
                    G_DEFINE_ENUM_VALUE (MUC_RISK_KIND_OPPORTUNITY, "opportunity"))

G_DEFINE_ENUM_TYPE (MucAxis, muc_axis,
                    G_DEFINE_ENUM_VALUE (MUC_AXIS_LIKELIHOOD, "likelihood"),
                    G_DEFINE_ENUM_VALUE (MUC_AXIS_SEVERITY, "severity"),
                    G_DEFINE_ENUM_VALUE (MUC_AXIS_CHANCE, "chance"),
                    G_DEFINE_ENUM_VALUE (MUC_AXIS_VALUE, "value"))

G_DEFINE_ENUM_TYPE (MucAxes, muc_axes,
                    G_DEFINE_ENUM_VALUE (MUC_AXES_LIKELIHOOD_ROWS, "likelihood-rows"),
                    G_DEFINE_ENUM_VALUE (MUC_AXES_SEVERITY_ROWS, "severity-rows"))

G_DEFINE_ENUM_TYPE (MucColour, muc_colour,
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_ORANGE, "orange"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_PALE_BLUE, "pale-blue"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_LIGHT_BLUE, "light-blue"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_DEEP_BLUE, "deep-blue"),
                    G_DEFINE_ENUM_VALUE (MUC_COLOUR_GREY, "grey"))

G_DEFINE_ENUM_TYPE (MucPattern, muc_pattern,
                    G_DEFINE_ENUM_VALUE (MUC_PATTERN_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_PATTERN_DOTS, "dots"),
                    G_DEFINE_ENUM_VALUE (MUC_PATTERN_HATCH, "hatch"),
                    G_DEFINE_ENUM_VALUE (MUC_PATTERN_CROSS_HATCH, "cross-hatch"))

G_DEFINE_ENUM_TYPE (MucOrigin, muc_origin,
                    G_DEFINE_ENUM_VALUE (MUC_ORIGIN_GRID, "grid"),
                    G_DEFINE_ENUM_VALUE (MUC_ORIGIN_CLERK, "clerk"),
                    G_DEFINE_ENUM_VALUE (MUC_ORIGIN_PAPER, "paper"))

G_DEFINE_ENUM_TYPE (MucPosting, muc_posting,
                    G_DEFINE_ENUM_VALUE (MUC_POSTING_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (MUC_POSTING_POSTED, "posted"))

G_DEFINE_ENUM_TYPE (MucProgressState, muc_progress_state,
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_NOT_STARTED, "not-started"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_LATE, "late"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_NOT_ARISEN, "not-arisen"),
                    G_DEFINE_ENUM_VALUE (MUC_PROGRESS_STATE_NOT_REPORTED, "not-reported"))

G_DEFINE_ENUM_TYPE (MucCorrectiveSource, muc_corrective_source,
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_OTHER, "other"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_TARGET, "target"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_OCCURRENCE, "occurrence"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_FINDING, "finding"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_INSPECTION, "inspection"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_SOURCE_COMPLAINT, "complaint"))

G_DEFINE_ENUM_TYPE (MucCorrectiveState, muc_corrective_state,
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_STATE_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_STATE_CHECKING, "checking"),
                    G_DEFINE_ENUM_VALUE (MUC_CORRECTIVE_STATE_CLOSED, "closed"))

G_DEFINE_ENUM_TYPE (MucEffect, muc_effect,
                    G_DEFINE_ENUM_VALUE (MUC_EFFECT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (MUC_EFFECT_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (MUC_EFFECT_NO, "no"))

/**
 * muc_choice_get_nick:
 * @type: one of the enumerations above
 * @value: a value of it
 *
 * Returns: (transfer none) (nullable): the nick by which the value is kept and exchanged
 */
const char *
muc_choice_get_nick (GType type,
                     int   value)
{
  g_autoptr (GTypeClass) choices = g_type_class_ref (type);
  const GEnumValue *choice = g_enum_get_value ((GEnumClass *) choices, value);

  return choice != NULL ? choice->value_nick : NULL;
}
