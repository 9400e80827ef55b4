/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/assessment.h"
#include "model/successor.h"

G_BEGIN_DECLS

/**
 * MucRegisterMerge:
 * @year: the year of the paper
 * @results: whether the paper is the evaluation, whose columns 16 and 17 hold
 * @pairs: (element-type MucRiskLink): the rows of the paper that the register has, @risk of the
 *   paper and @previous of the register
 * @added: (element-type MucRisk): the rows of the paper that the register does not have
 * @missing: (element-type MucRisk): the rows of the register that the paper does not have
 * @opportunities: (nullable): the row of the register at which they begin; new risks come before
 *
 * How the rows of a year's second paper go into its register.
 */
typedef struct
{
  MucYear *year;
  gboolean results;
  GPtrArray *pairs;
  GPtrArray *added;
  GPtrArray *missing;
  MucRisk *opportunities;
} MucRegisterMerge;

/**
 * MucTextMerge:
 * @MUC_TEXT_MERGE_SAME: nothing new: the paper says the same, or nothing
 * @MUC_TEXT_MERGE_FILLED: the register says nothing, the paper does
 * @MUC_TEXT_MERGE_DIFFERENT: both say something else
 *
 * What the cell of a paper is to that of a register.
 */
typedef enum
{
  MUC_TEXT_MERGE_SAME,
  MUC_TEXT_MERGE_FILLED,
  MUC_TEXT_MERGE_DIFFERENT,
} MucTextMerge;

/* A year's register while papers are put into it: what a year has to begin with, then each paper
 * in turn. Nothing of the year or of the papers is changed by it. */
typedef struct _MucGatheredRegister MucGatheredRegister;

MucGatheredRegister *muc_gathered_register_new       (MucYear             *year);
void                 muc_gathered_register_free      (MucGatheredRegister *self);
gboolean             muc_gathered_register_has_rows  (MucGatheredRegister *self);
gboolean             muc_gathered_register_completes (MucGatheredRegister *self,
                                                      MucYear             *paper);
MucRegisterMerge    *muc_gathered_register_put       (MucGatheredRegister *self,
                                                      MucYear             *paper);
GPtrArray           *muc_gathered_register_get_rows  (MucGatheredRegister *self);

void                 muc_register_merge_free         (MucRegisterMerge    *self);
gboolean             muc_register_merge_is_results   (MucYear             *paper);

GPtrArray           *muc_register_merge_list_fields  (void);
MucTextMerge         muc_register_merge_compare      (MucRisk             *row,
                                                      MucRisk             *paper_row,
                                                      GParamSpec          *field);
gboolean             muc_register_merge_rates_otherwise (MucRisk          *row,
                                                      MucRisk             *paper_row);
gint64               muc_register_merge_find_round   (MucRisk             *row,
                                                      MucRisk             *paper_row,
                                                      gboolean             results);
double               muc_register_merge_get_occurrences (MucRisk          *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucGatheredRegister, muc_gathered_register_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRegisterMerge, muc_register_merge_free)

G_END_DECLS
