/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/reporting-window.h"

#include <glib/gi18n-lib.h>

#include "model/year.h"

struct _MucReportingWindow
{
  MucRecord parent_instance;
};

/* The days of a period where they are not the usual ones: a province sets them. */
G_DEFINE_FINAL_TYPE (MucReportingWindow, muc_reporting_window, MUC_TYPE_RECORD)

enum
{
  FIELD_PERIOD,
  FIELD_BEGINS,
  FIELD_ENDS,
};

static const MucFieldSpec fields[] = {
  { "period", MUC_KIND_TEXT, N_("Period"), NULL, FALSE, NULL },
  { "begins", MUC_KIND_DATE, N_("First day"), NULL, FALSE, NULL },
  { "ends", MUC_KIND_DATE, N_("Last day"), NULL, FALSE, NULL },
};

static void
muc_reporting_window_class_init (MucReportingWindowClass *klass)
{
  muc_record_class_install (MUC_RECORD_CLASS (klass), "reporting_window", MUC_TYPE_YEAR,
                            fields, G_N_ELEMENTS (fields));
}

static void
muc_reporting_window_init (MucReportingWindow *self)
{
}

MUC_DEFINE_TEXT_FIELD (MucReportingWindow, reporting_window, REPORTING_WINDOW, period, FIELD_PERIOD)
MUC_DEFINE_TEXT_FIELD (MucReportingWindow, reporting_window, REPORTING_WINDOW, begins, FIELD_BEGINS)
MUC_DEFINE_TEXT_FIELD (MucReportingWindow, reporting_window, REPORTING_WINDOW, ends, FIELD_ENDS)
