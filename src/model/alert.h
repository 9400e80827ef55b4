/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/aim.h"

G_BEGIN_DECLS

/* What is due within so many days is told beforehand. */
#define MUC_ALERT_DAYS 30

/* A risk that came true so often since the year began is worth another look. */
#define MUC_ALERT_OCCURRENCES 2

/**
 * MucAlertKind:
 * @MUC_ALERT_OVERDUE: an action with a day that is over, and is not done
 * @MUC_ALERT_DUE: an action that is due soon
 * @MUC_ALERT_REPORT: units that said nothing of a period yet
 * @MUC_ALERT_CHECK: what units that did report left unsaid
 * @MUC_ALERT_REVIEW: risks and opportunities to be assessed anew
 * @MUC_ALERT_RISK: a risk that came true again and again
 * @MUC_ALERT_TEXTS: an objective that is declared with other figures than it is planned
 * @MUC_ALERT_TARGET: an objective without a target
 * @MUC_ALERT_CORRECTIVE: a corrective action that is not closed
 */
typedef enum
{
  MUC_ALERT_OVERDUE,
  MUC_ALERT_DUE,
  MUC_ALERT_REPORT,
  MUC_ALERT_CHECK,
  MUC_ALERT_REVIEW,
  MUC_ALERT_RISK,
  MUC_ALERT_TEXTS,
  MUC_ALERT_TARGET,
  MUC_ALERT_CORRECTIVE,
} MucAlertKind;

#define MUC_N_ALERT_KINDS (MUC_ALERT_CORRECTIVE + 1)

typedef enum
{
  MUC_ALERT_LATE, /* its day is over */
  MUC_ALERT_SOON, /* somebody waits for it, or will soon */
  MUC_ALERT_NOTE, /* worth a look some time */
} MucAlertSeverity;

/**
 * MucAlert:
 * @kind: what it is about
 * @severity: how much it presses
 * @text: what waits, in a sentence
 * @detail: who has to do it, and by when
 * @due: the day; not valid where there is none
 * @n: how many units, lines or risks it is about
 * @aim: where it leads to
 *
 * Something in a year that waits for somebody.
 */
typedef struct
{
  MucAlertKind     kind;
  MucAlertSeverity severity;
  char            *text;
  char            *detail;
  GDate            due;
  guint            n;
  MucAim           aim;
} MucAlert;

GPtrArray *muc_alerts_list      (MucYear         *year,
                                 const GDate     *today);
char      *muc_alerts_summarize (GPtrArray       *alerts);

/* For the files that find alerts */
MucAlert  *muc_alerts_add       (GPtrArray       *alerts,
                                 MucAlertKind     kind,
                                 MucAlertSeverity severity,
                                 const GDate     *due,
                                 guint            n);
char      *muc_alert_describe_day (const GDate   *due,
                                   const GDate   *today);
void       muc_alerts_find_work (GPtrArray       *alerts,
                                 MucYear         *year,
                                 const GDate     *today);
void       muc_alerts_find_risks (GPtrArray      *alerts,
                                  MucYear        *year,
                                  const GDate    *today);
void       muc_alerts_find_corrective (GPtrArray   *alerts,
                                       MucYear     *year,
                                       const GDate *today);

G_END_DECLS
