/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucHeading:
 * @MUC_HEADING_NONE: what stands before the first heading
 * @MUC_HEADING_OBJECTIVES: the declaration of quality objectives
 * @MUC_HEADING_PLAN: the plan to reach them
 * @MUC_HEADING_MONITORING: the measures of monitoring them
 * @MUC_HEADING_RISKS: the assessment of risks and opportunities
 * @MUC_HEADING_RISK_RESULTS: the evaluation of how they were treated
 * @MUC_HEADING_PAR_PLAN: the plan to improve the PAR index
 * @MUC_HEADING_OTHER: another paper
 */
typedef enum
{
  MUC_HEADING_NONE,
  MUC_HEADING_OBJECTIVES,
  MUC_HEADING_PLAN,
  MUC_HEADING_MONITORING,
  MUC_HEADING_RISKS,
  MUC_HEADING_RISK_RESULTS,
  MUC_HEADING_PAR_PLAN,
  MUC_HEADING_OTHER,
} MucHeading;

/**
 * MucSection:
 * @heading: what it is
 * @first: the first line of its heading, counted from 0
 * @body: the first line after its heading
 * @end: the line after its last one
 * @title: the lines of its heading
 * @year: the year the heading names, or 0
 *
 * A part of a file under one heading.
 */
typedef struct
{
  MucHeading heading;
  guint first, body, end;
  char *title;
  int year;
} MucSection;

gboolean  muc_heading_is_capital   (const char *text);
gboolean  muc_heading_is_national  (const char *text);
GArray   *muc_headings_find        (MucSource  *source);

G_END_DECLS
