/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/paper.h"
#include "model/year.h"

G_BEGIN_DECLS

/* Which records, and which of their fields, the papers of a kind print: DESIGN's seal locks these
 * and no others. */

/**
 * MucLockedRows:
 * @MUC_LOCKED_ALL: no row comes, goes or moves
 * @MUC_LOCKED_GROWS: new rows may come after those that were issued: another round of assessment,
 *   another level
 * @MUC_LOCKED_OPEN: the paper reads them, but they stay open: the log of occurrences, what is
 *   entered period by period
 */
typedef enum
{
  MUC_LOCKED_ALL,
  MUC_LOCKED_GROWS,
  MUC_LOCKED_OPEN,
} MucLockedRows;

/**
 * MucLocked:
 * @kind: the paper's kind
 * @get_type: the records
 * @rows: what holds for whole rows
 * @fields: the properties that are printed, up to %NULL
 */
typedef struct
{
  const char    *kind;
  GType        (*get_type) (void);
  MucLockedRows  rows;
  const char    *fields[28];
} MucLocked;

const MucLocked *muc_locked_list        (guint           *n_rows);
const MucLocked *muc_locked_find        (const char      *kind,
                                         GType            type);
gboolean         muc_locked_has_field   (const MucLocked *self,
                                         const char      *field);
gboolean         muc_locked_is_register (const char      *kind);
gboolean         muc_locked_compares    (const char      *kind);
gboolean         muc_locked_is_open     (const char      *kind);
gboolean         muc_locked_is_of_paper (const char      *kind,
                                         GType            type,
                                         gboolean         is_par);
gboolean         muc_locked_has_record  (const char      *kind,
                                         gpointer         record);
MucPaper        *muc_locked_find_paper  (gpointer         record,
                                         const char      *field);
MucPaper        *muc_locked_find_rows   (MucYear         *year,
                                         GType            type,
                                         MucUnit         *unit);
MucPaper        *muc_locked_find_tasks  (MucYear         *year);

G_END_DECLS
