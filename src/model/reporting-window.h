/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

#define MUC_TYPE_REPORTING_WINDOW (muc_reporting_window_get_type ())
G_DECLARE_FINAL_TYPE (MucReportingWindow, muc_reporting_window, MUC, REPORTING_WINDOW, MucRecord)

const char *muc_reporting_window_get_period (MucReportingWindow *self);
const char *muc_reporting_window_get_begins (MucReportingWindow *self);
const char *muc_reporting_window_get_ends   (MucReportingWindow *self);

G_END_DECLS
