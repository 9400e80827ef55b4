/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/paper-ends.h"
#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucParTask:
 * @line: the number of its line in the file
 * @parties_text: (nullable): who it is for, as the plan says
 * @text: what is to be done
 * @cited: which of the area's criteria that lost points it cites first, -1 for none
 */
typedef struct
{
  guint line;
  char *parties_text;
  char *text;
  int   cited;
} MucParTask;

/**
 * MucParLost:
 * @line: the number of the line of its sentence
 * @code: its code
 * @name: its name
 * @parties_text: (nullable): whose task it is to win its points back
 * @sentence: the sentence that cites it
 *
 * A criterion that the plan says lost points.
 */
typedef struct
{
  guint line;
  char *code;
  char *name;
  char *parties_text;
  char *sentence;
} MucParLost;

/**
 * MucParDraftArea:
 * @line: the number of the line that names it first
 * @name: (nullable): as the results call it
 * @plan_name: (nullable): as the plan calls it
 * @plan_position: its place in the plan, from 1; 0 where the plan does not have it
 * @score, @max: what it got, NaN where that is not said
 * @place, @places: its rank and among how many, or 0
 * @target, @target_max: what it shall get
 * @target_place: the rank it shall reach, or 0
 * @target_text: (nullable): the sentence of the target
 * @lost: (element-type MucParLost): the criteria that lost points
 * @tasks: (element-type MucParTask): its tasks
 */
typedef struct
{
  guint line;
  char *name;
  char *plan_name;
  guint plan_position;
  double score, max;
  gint64 place, places;
  double target, target_max;
  gint64 target_place;
  char *target_text;
  GPtrArray *lost;
  GPtrArray *tasks;
} MucParDraftArea;

/**
 * MucParBlock:
 * The texts of the plan that are kept as they are, one for each of the blocks it prints.
 */
typedef enum
{
  MUC_PAR_BLOCK_LEGAL_BASES,
  MUC_PAR_BLOCK_INTRO,
  MUC_PAR_BLOCK_SITUATION,
  MUC_PAR_BLOCK_FINDINGS,
  MUC_PAR_BLOCK_SHORTCOMINGS,
  MUC_PAR_BLOCK_PURPOSE,
  MUC_PAR_BLOCK_REQUIREMENTS,
  MUC_PAR_BLOCK_GENERAL_TASK,
  MUC_PAR_BLOCK_GENERAL_TARGET,
  MUC_PAR_BLOCK_ORGANISATION,
  MUC_N_PAR_BLOCKS,
} MucParBlock;

/**
 * MucParPlan:
 * @scored_year: the year of the results, or 0
 * @score, @max: the total, NaN where it is not said
 * @place, @places: the rank and among how many, or 0
 * @change: against the year before, NaN where it is not said
 * @target_comparator: how the target is meant
 * @target_score, @target_max: the total aimed at
 * @target_place, @target_places: the rank aimed at
 * @blocks: (nullable): the texts, paragraph by paragraph
 * @areas: (element-type MucParDraftArea): in the order of the results
 *
 * A plan to improve the PAR index as it was read.
 */
typedef struct
{
  int scored_year;
  double score, max;
  gint64 place, places;
  double change;
  MucComparator target_comparator;
  double target_score, target_max;
  gint64 target_place, target_places;
  char *blocks[MUC_N_PAR_BLOCKS];
  GPtrArray *areas;
} MucParPlan;

gboolean    muc_par_plan_is_title (MucSource    *source,
                                   guint         i,
                                   guint        *end,
                                   char        **title);
MucParPlan *muc_par_plan_read     (MucSource    *source,
                                   guint         begin,
                                   guint         end,
                                   MucPaperFoot *foot,
                                   GPtrArray    *findings);
guint       muc_par_plan_count_tasks (const MucParPlan *self);
void        muc_par_plan_free     (MucParPlan   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucParPlan, muc_par_plan_free)

G_END_DECLS
