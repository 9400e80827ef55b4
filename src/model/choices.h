/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The enumerations of the records. A value is kept and exchanged by its nick; the nick "none"
 * stands for nothing. The first value is the default. */

typedef enum
{
  MUC_UNIT_KIND_ROOM,      /* phòng */
  MUC_UNIT_KIND_OFFICE,    /* văn phòng */
  MUC_UNIT_KIND_SECTION,   /* bộ phận */
  MUC_UNIT_KIND_COMMITTEE, /* ban chỉ đạo, tổ */
  MUC_UNIT_KIND_ROLE,      /* lãnh đạo, trưởng phòng, văn thư */
  MUC_UNIT_KIND_GROUP,     /* các phòng chuyên môn */
  MUC_UNIT_KIND_OUTSIDE,   /* a body outside the office */
} MucUnitKind;
#define MUC_TYPE_UNIT_KIND (muc_unit_kind_get_type ())
GType muc_unit_kind_get_type (void);

typedef enum
{
  MUC_ROLE_LEAD,    /* chủ trì */
  MUC_ROLE_SUPPORT, /* phối hợp */
} MucRole;
#define MUC_TYPE_ROLE (muc_role_get_type ())
GType muc_role_get_type (void);

typedef enum
{
  MUC_PAPER_STATE_DRAFT,
  MUC_PAPER_STATE_ISSUED,
  MUC_PAPER_STATE_AMENDED,
} MucPaperState;
#define MUC_TYPE_PAPER_STATE (muc_paper_state_get_type ())
GType muc_paper_state_get_type (void);

/* On whose authority a paper is signed: Decree 30/2020, Article 13; the nick is what is printed. */
typedef enum
{
  MUC_AUTHORITY_NONE,
  MUC_AUTHORITY_TM,  /* thay mặt */
  MUC_AUTHORITY_KT,  /* ký thay */
  MUC_AUTHORITY_TL,  /* thừa lệnh */
  MUC_AUTHORITY_TUQ, /* thừa ủy quyền */
  MUC_AUTHORITY_Q,   /* quyền */
} MucAuthority;
#define MUC_TYPE_AUTHORITY (muc_authority_get_type ())
GType muc_authority_get_type (void);

typedef enum
{
  MUC_COMPARATOR_NONE,
  MUC_COMPARATOR_EQUAL,
  MUC_COMPARATOR_AT_LEAST,
  MUC_COMPARATOR_ABOVE,
  MUC_COMPARATOR_AT_MOST,
  MUC_COMPARATOR_BELOW,
} MucComparator;
#define MUC_TYPE_COMPARATOR (muc_comparator_get_type ())
GType muc_comparator_get_type (void);

typedef enum
{
  MUC_CYCLE_NONE,
  MUC_CYCLE_MONTH,
  MUC_CYCLE_QUARTER,
  MUC_CYCLE_HALF_YEAR,
  MUC_CYCLE_YEAR,
} MucCycle;
#define MUC_TYPE_CYCLE (muc_cycle_get_type ())
GType muc_cycle_get_type (void);

/* What the sentence in the fourth column of an action table means. The first five have a
 * due date, the last day of the period; the others are never late. */
typedef enum
{
  MUC_DEADLINE_UNKNOWN,
  MUC_DEADLINE_DAY,
  MUC_DEADLINE_MONTH,
  MUC_DEADLINE_QUARTER,
  MUC_DEADLINE_HALF_YEAR,
  MUC_DEADLINE_YEAR,
  MUC_DEADLINE_RECURRING,
  MUC_DEADLINE_STANDING,
  MUC_DEADLINE_EVENT,
  MUC_DEADLINE_REFERENCE,
} MucDeadlineKind;
#define MUC_TYPE_DEADLINE_KIND (muc_deadline_kind_get_type ())
GType muc_deadline_kind_get_type (void);

/* Parts I and II of the risk register. */
typedef enum
{
  MUC_RISK_KIND_RISK,
  MUC_RISK_KIND_OPPORTUNITY,
} MucRiskKind;
#define MUC_TYPE_RISK_KIND (muc_risk_kind_get_type ())
GType muc_risk_kind_get_type (void);

/* The sides of the two matrices: of the risks likelihood by severity, of the opportunities
 * their likelihood, here "chance", by value. */
typedef enum
{
  MUC_AXIS_LIKELIHOOD,
  MUC_AXIS_SEVERITY,
  MUC_AXIS_CHANCE,
  MUC_AXIS_VALUE,
} MucAxis;
#define MUC_TYPE_AXIS (muc_axis_get_type ())
GType muc_axis_get_type (void);

/* Which axis of a matrix stands upright when it is shown. */
typedef enum
{
  MUC_AXES_LIKELIHOOD_ROWS,
  MUC_AXES_SEVERITY_ROWS,
} MucAxes;
#define MUC_TYPE_AXES (muc_axes_get_type ())
GType muc_axes_get_type (void);

/* The colours that priorities can have. Each stands for a set of tones, for light and dark
 * windows, high contrast and paper. */
typedef enum
{
  MUC_COLOUR_GREEN,
  MUC_COLOUR_YELLOW,
  MUC_COLOUR_ORANGE,
  MUC_COLOUR_RED,
  MUC_COLOUR_PALE_BLUE,
  MUC_COLOUR_LIGHT_BLUE,
  MUC_COLOUR_BLUE,
  MUC_COLOUR_DEEP_BLUE,
  MUC_COLOUR_GREY,
} MucColour;
#define MUC_TYPE_COLOUR (muc_colour_get_type ())
GType muc_colour_get_type (void);

/* The second sign of a priority, for black and white print and for eyes that tell no colours. */
typedef enum
{
  MUC_PATTERN_NONE,
  MUC_PATTERN_DOTS,
  MUC_PATTERN_HATCH,
  MUC_PATTERN_CROSS_HATCH,
} MucPattern;
#define MUC_TYPE_PATTERN (muc_pattern_get_type ())
GType muc_pattern_get_type (void);

/* Where the priority of a rating comes from. */
typedef enum
{
  MUC_ORIGIN_GRID,  /* the scale's grid */
  MUC_ORIGIN_CLERK, /* somebody set another one and gave a reason */
  MUC_ORIGIN_PAPER, /* an imported paper says so: "theo văn bản cũ" */
} MucOrigin;
#define MUC_TYPE_ORIGIN (muc_origin_get_type ())
GType muc_origin_get_type (void);

/* Whether figures are still being gathered, or count: only posted ones stand in reports. */
typedef enum
{
  MUC_POSTING_DRAFT,
  MUC_POSTING_POSTED,
} MucPosting;
#define MUC_TYPE_POSTING (muc_posting_get_type ())
GType muc_posting_get_type (void);

/* What is said of an action for a period. */
typedef enum
{
  MUC_PROGRESS_STATE_NONE, /* nothing yet */
  MUC_PROGRESS_STATE_NOT_STARTED,
  MUC_PROGRESS_STATE_DOING,
  MUC_PROGRESS_STATE_DONE,
  MUC_PROGRESS_STATE_LATE,
  MUC_PROGRESS_STATE_NOT_ARISEN,
  MUC_PROGRESS_STATE_NOT_REPORTED,
} MucProgressState;
#define MUC_TYPE_PROGRESS_STATE (muc_progress_state_get_type ())
GType muc_progress_state_get_type (void);

/* What a corrective action was opened from. */
typedef enum
{
  MUC_CORRECTIVE_SOURCE_OTHER,
  MUC_CORRECTIVE_SOURCE_TARGET,     /* a target that was missed */
  MUC_CORRECTIVE_SOURCE_OCCURRENCE, /* a risk that came true */
  MUC_CORRECTIVE_SOURCE_FINDING,    /* something the check found */
  MUC_CORRECTIVE_SOURCE_INSPECTION, /* kiểm tra, thanh tra, đánh giá nội bộ */
  MUC_CORRECTIVE_SOURCE_COMPLAINT,  /* khiếu nại, phản ánh, kiến nghị */
} MucCorrectiveSource;
#define MUC_TYPE_CORRECTIVE_SOURCE (muc_corrective_source_get_type ())
GType muc_corrective_source_get_type (void);

/* How far a corrective action is. */
typedef enum
{
  MUC_CORRECTIVE_STATE_OPEN,
  MUC_CORRECTIVE_STATE_DOING,
  MUC_CORRECTIVE_STATE_CHECKING, /* done, its effect is to be checked */
  MUC_CORRECTIVE_STATE_CLOSED,
} MucCorrectiveState;
#define MUC_TYPE_CORRECTIVE_STATE (muc_corrective_state_get_type ())
GType muc_corrective_state_get_type (void);

/* Whether a corrective action had its effect, as the check of it says. */
typedef enum
{
  MUC_EFFECT_NONE, /* not checked */
  MUC_EFFECT_YES,
  MUC_EFFECT_NO,
} MucEffect;
#define MUC_TYPE_EFFECT (muc_effect_get_type ())
GType muc_effect_get_type (void);

const char *muc_choice_get_nick (GType type,
                                 int   value);

G_END_DECLS
