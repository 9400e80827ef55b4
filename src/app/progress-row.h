/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/duty.h"

G_BEGIN_DECLS

/**
 * MucTally:
 * @n: how many duties
 * @n_answered: how many of them somebody said something of
 * @states: how many are in which state
 * @combined: what they come to
 *
 * Duties, counted.
 */
typedef struct
{
  guint            n;
  guint            n_answered;
  guint            states[MUC_N_PROGRESS_STATES];
  MucProgressState combined;
} MucTally;

/* A row of the page that follows a year: a duty, or a unit over its duties. A row stays the same
 * object as long as it stands for the same, whatever changes in it. */
#define MUC_TYPE_PROGRESS_ROW (muc_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (MucProgressRow, muc_progress_row, MUC, PROGRESS_ROW, GObject)

MucDuty        *muc_progress_row_get_duty     (MucProgressRow *self);
GListModel     *muc_progress_row_get_children (MucProgressRow *self);
MucUnit        *muc_progress_row_get_unit     (MucProgressRow *self);
const char     *muc_progress_row_get_title    (MucProgressRow *self);
const char     *muc_progress_row_get_key      (MucProgressRow *self);
const MucTally *muc_progress_row_get_tally    (MucProgressRow *self);

void            muc_tally_count               (MucTally       *self,
                                               GPtrArray      *duties,
                                               const GDate    *today);

GPtrArray      *muc_progress_rows_create      (GPtrArray      *duties,
                                               const GDate    *today);
void            muc_progress_rows_update      (GListStore     *rows,
                                               GPtrArray      *fresh);
MucProgressRow *muc_progress_rows_find        (GListModel     *rows,
                                               MucAction      *action,
                                               MucUnit        *unit,
                                               const char     *period);
guint           muc_progress_count_waiting    (MucYear        *year,
                                               const GDate    *today);

G_END_DECLS
