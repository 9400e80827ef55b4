/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/progress-row.h"

G_BEGIN_DECLS

/* What the pane beside the table tells of a duty and of a period, without a widget in sight. */

char      *muc_progress_describe_days   (const MucPeriod *period,
                                         MucYear         *year);
char      *muc_progress_describe_before (MucDuty         *duty);
char      *muc_progress_describe_group  (MucDuty         *duty,
                                         GPtrArray       *duties,
                                         const GDate     *today,
                                         MucTally        *tally);
GPtrArray *muc_progress_list_due        (GPtrArray       *duties,
                                         const GDate     *today);
GPtrArray *muc_progress_list_events     (MucDuty         *duty,
                                         MucYear         *year,
                                         const MucPeriod *period);

G_END_DECLS
