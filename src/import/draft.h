/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/body.h"
#include "import/par-plan.h"
#include "import/register.h"

G_BEGIN_DECLS

/**
 * MucDraftObjective:
 * @line: the number of its line in the file
 * @from_table: (nullable): the table that names it, where nothing else does
 * @number: the number it has in the paper, 0 where it has none
 * @text: as it is declared
 * @plan_text: as the plan words it where that differs, or %NULL
 * @party_heading: how its table calls the column of parties, or %NULL
 * @result_heading: how its table calls the column of results, or %NULL
 * @rows: (element-type MucImportRow): its action table
 */
typedef struct
{
  guint line;
  const MucPaperTable *from_table;
  int number;
  char *text;
  char *plan_text;
  char *party_heading;
  char *result_heading;
  GPtrArray *rows;
} MucDraftObjective;

/**
 * MucDraft:
 * @kind: its kind as #MucPaper has it: "objectives", "risks", "risk-results" or "par-plan"
 * @source: the file it was found in
 * @line: the number of its title's line
 * @first: that line, counted from 0
 * @year: the year it is for, 0 where it names none
 * @head: its letterhead
 * @foot: its signature block
 * @title: its title, in lines
 * @intro: (nullable): the words before the objectives
 * @closing: (nullable): the words after them
 * @plan_title: (nullable): the heading of the plan
 * @monitoring_title: (nullable): the heading of the monitoring measures
 * @objectives: (element-type MucDraftObjective): the objectives
 * @measures: (element-type utf8): the monitoring measures
 * @risks: (element-type MucRiskRow): the rows of a register
 * @severity_heading: (nullable): how the register calls the severity where it is not as the form
 *   does
 * @par: (nullable): what a plan to improve the PAR index says
 *
 * A paper as it was read, before it becomes records.
 */
typedef struct
{
  const char *kind;
  char *source;
  guint line;
  guint first;
  int year;
  MucPaperHead head;
  MucPaperFoot foot;
  char *title;
  char *intro;
  char *closing;
  char *plan_title;
  char *monitoring_title;
  GPtrArray *objectives;
  GPtrArray *measures;
  GPtrArray *risks;
  char *severity_heading;
  MucParPlan *par;
} MucDraft;

#define MUC_DRAFT_OBJECTIVES "objectives"
#define MUC_DRAFT_RISKS "risks"
#define MUC_DRAFT_RISK_RESULTS "risk-results"
#define MUC_DRAFT_PAR_PLAN "par-plan"

GPtrArray *muc_drafts_read (MucSource  *source,
                            GPtrArray  *findings,
                            GError    **error);
MucDraft  *muc_draft_new   (const char *kind);
gboolean   muc_draft_is_register (const MucDraft *self);
void       muc_draft_drop_left_out (MucDraft *self);
void       muc_draft_free  (MucDraft   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucDraft, muc_draft_free)

G_END_DECLS
