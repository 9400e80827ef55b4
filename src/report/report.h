/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/paper.h"
#include "model/plan.h"

G_BEGIN_DECLS

#define MUC_REPORT_ERROR (muc_report_error_quark ())

/**
 * MucReportError:
 * @MUC_REPORT_ERROR_KIND: there is no such paper
 * @MUC_REPORT_ERROR_PERIOD: the year has no such period
 * @MUC_REPORT_ERROR_EMPTY: the year has nothing that this paper could print
 */
typedef enum
{
  MUC_REPORT_ERROR_KIND,
  MUC_REPORT_ERROR_PERIOD,
  MUC_REPORT_ERROR_EMPTY,
} MucReportError;

GQuark muc_report_error_quark (void);

/**
 * MucReport:
 * @kind: as in a paper's record and on the command line: "objectives"
 * @title: for people; to be translated by gettext
 * @get_type: the records it is about; a year, or a unit in a year, without any has no such paper
 * @of_period: whether there is one for each period that is reported about
 * @build: makes the document from the records
 * @of_each: whether each of the records has one of its own
 *
 * One of our papers.
 */
typedef struct
{
  const char  *kind;
  const char  *title;
  GType        (*get_type) (void);
  gboolean     of_period;
  MucDocument *(*build) (MucPlan            *plan,
                         MucYear            *year,
                         const MucPaperKey  *key,
                         GError            **error);
  gboolean     of_each;
} MucReport;

const MucReport *muc_report_list        (guint              *n_reports);
const MucReport *muc_report_find        (const char         *kind);
GPtrArray       *muc_report_list_papers (MucYear            *year,
                                         const GDate        *today);
char            *muc_report_dup_title   (const MucPaperKey  *key);
MucDocument     *muc_report_build       (MucPlan            *plan,
                                         MucYear            *year,
                                         const MucPaperKey  *key,
                                         GError            **error);

G_END_DECLS
