/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

#define LIVED_YEAR 2031

/* The sample's year, lived in until the day LIVED_TODAY: papers are issued, the first quarter is
 * reported on by all but LIVED_SILENT, some of the second is, LIVED_LATE is late with something,
 * figures are there, a risk came true three times. */
#define LIVED_TODAY "2031-06-18"
#define LIVED_SILENT "Bộ phận Một cửa"
#define LIVED_LATE "Phòng Quản lý rừng"

MucPlan *lived_create_plan (void);
void     lived_crowd       (MucPlan *plan);
void     lived_set_day     (GDate   *today,
                            const char *day);

G_END_DECLS
