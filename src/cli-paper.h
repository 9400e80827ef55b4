/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/paper.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucCliPaper:
 * @year: the number of its year, 0 where none was given
 * @kind: (nullable): its kind
 * @unit: (nullable): the name of the unit whose own paper it is
 * @period: (nullable): the key of the period it is about
 * @slip: (nullable): the number of the corrective action whose slip it is
 *
 * The options that name a paper.
 */
typedef struct
{
  gint64 year;
  char  *kind;
  char  *unit;
  char  *period;
  char  *slip;
} MucCliPaper;

/**
 * MUC_CLI_PAPER_ENTRIES:
 * @paper: a #MucCliPaper
 *
 * The entries of these options in an array of #GOptionEntry; "year" is the verb's own.
 */
#define MUC_CLI_PAPER_ENTRIES(paper) \
  { "paper", 0, 0, G_OPTION_ARG_STRING, &(paper).kind, N_("the kind of paper: objectives"), \
    N_("KIND") }, \
  { "unit", 0, 0, G_OPTION_ARG_STRING, &(paper).unit, N_("the unit whose own paper it is"), \
    N_("UNIT") }, \
  { "period", 0, 0, G_OPTION_ARG_STRING, &(paper).period, \
    N_("the period of a report, such as 2026-q1; without it the last finished one"), \
    N_("PERIOD") }, \
  { "slip", 0, 0, G_OPTION_ARG_STRING, &(paper).slip, \
    N_("the number of the corrective action whose slip it is"), N_("NUMBER") }

gboolean muc_cli_check_year        (MucPlan     *plan,
                                    const char  *path,
                                    gint64       year,
                                    GError     **error);
void     muc_cli_paper_clear       (MucCliPaper *paper);
char    *muc_cli_paper_check       (const MucCliPaper *paper);
char    *muc_cli_paper_check_named (const MucCliPaper *paper);
MucYear *muc_cli_paper_find        (MucCliPaper  *paper,
                                    MucPlan      *plan,
                                    const char   *path,
                                    MucPaperKey  *key,
                                    GError      **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucCliPaper, muc_cli_paper_clear)

G_END_DECLS
