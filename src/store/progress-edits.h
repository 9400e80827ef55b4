/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/duty.h"
#include "model/event.h"
#include "model/measurement.h"
#include "model/reporting-window.h"
#include "model/target.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What the year brings, as people enter it: see store/edits.h, whose muc_edits_set_field() and
 * muc_edits_remove() serve these records too. What was not said yet has no record: the first field
 * that is filled makes it. */

gboolean  muc_progress_edits_say            (MucStore        *store,
                                             MucDuty         *duty,
                                             const char      *property,
                                             const char      *text,
                                             GError         **error);
char     *muc_progress_edits_dup_label      (MucDuty         *duty);
MucProgress *muc_progress_edits_add         (MucChange       *change,
                                             MucDuty         *duty);
MucEvent *muc_progress_edits_add_event      (MucStore        *store,
                                             MucAction       *action,
                                             MucUnit         *unit,
                                             const char      *date,
                                             const char      *note,
                                             GError         **error);

MucMeasurement *muc_measurement_find        (MucTarget       *target,
                                             const MucPeriod *period,
                                             MucUnit         *unit);
gboolean  muc_progress_edits_measure        (MucStore        *store,
                                             MucTarget       *target,
                                             const MucPeriod *period,
                                             MucUnit         *unit,
                                             const char      *property,
                                             const char      *text,
                                             GError         **error);
gboolean  muc_progress_edits_post           (MucStore        *store,
                                             MucYear         *year,
                                             const MucPeriod *period,
                                             MucPosting       posting,
                                             GError         **error);

gboolean  muc_progress_edits_set_window     (MucStore        *store,
                                             MucYear         *year,
                                             const MucPeriod *period,
                                             const char      *begins,
                                             const char      *ends,
                                             GError         **error);

G_END_DECLS
