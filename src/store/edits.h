/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/action.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/target.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The edits people make in a year's papers. Each is one labelled change, kept at once and
 * undone as one step; the label names in the language of the interface what was done ("Sửa thời
 * gian hoàn thành, công việc 1.2"). An edit that changes nothing succeeds and leaves no step.
 * What is made is returned by its record, owned by the plan; NULL and FALSE come with an error.
 * Units and parties: store/unit-edits.h. */

/* Cells and fields */
gboolean      muc_edits_set_field            (MucStore        *store,
                                              gpointer         record,
                                              const char      *property,
                                              const char      *text,
                                              GError         **error);
gboolean      muc_edits_put_field            (MucChange       *change,
                                              gpointer         record,
                                              const char      *property,
                                              const char      *text,
                                              GError         **error);
gboolean      muc_edits_set_deadline_meaning (MucStore        *store,
                                              MucAction       *action,
                                              MucDeadlineKind  kind,
                                              const char      *due,
                                              GError         **error);
gboolean      muc_edits_set_paper_field      (MucStore          *store,
                                              MucYear           *year,
                                              const MucPaperKey *key,
                                              const char        *property,
                                              const char        *text,
                                              GError           **error);

/* Rows */
MucObjective *muc_edits_add_objective        (MucStore        *store,
                                              MucYear         *year,
                                              MucUnit         *unit,
                                              MucObjective    *before,
                                              GError         **error);
MucAction    *muc_edits_add_action           (MucStore        *store,
                                              MucObjective    *objective,
                                              MucAction       *before,
                                              GError         **error);
MucTarget    *muc_edits_add_target           (MucStore        *store,
                                              MucObjective    *objective,
                                              GError         **error);
MucMeasure   *muc_edits_add_measure          (MucStore        *store,
                                              MucYear         *year,
                                              MucUnit         *unit,
                                              MucMeasure      *before,
                                              GError         **error);
gpointer      muc_edits_duplicate            (MucStore        *store,
                                              gpointer         record,
                                              GError         **error);
gboolean      muc_edits_remove               (MucStore        *store,
                                              gpointer         record,
                                              GError         **error);
gboolean      muc_edits_can_move             (gpointer         record,
                                              int              step);
gboolean      muc_edits_move                 (MucStore        *store,
                                              gpointer         record,
                                              int              step,
                                              GError         **error);
gboolean      muc_edits_move_to              (MucStore        *store,
                                              gpointer         record,
                                              gpointer         owner,
                                              gpointer         before,
                                              GError         **error);
gboolean      muc_edits_paste_actions        (MucStore        *store,
                                              MucObjective    *objective,
                                              MucAction       *before,
                                              GPtrArray       *actions,
                                              GError         **error);

/* Years and the office */
MucYear      *muc_edits_add_year             (MucStore        *store,
                                              gint64           number,
                                              GError         **error);
MucOffice    *muc_edits_add_office           (MucStore        *store,
                                              const char      *valid_from,
                                              GError         **error);

G_END_DECLS
