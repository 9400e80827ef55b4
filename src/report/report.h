/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/paper.h"
#include "model/period.h"
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
 * MucReportScope:
 * @MUC_REPORT_OF_PERIOD: there is one for each period that is reported about
 * @MUC_REPORT_OF_UNIT: it is made for any unit, to go out to it: it is not listed among the papers
 *   of the year
 * @MUC_REPORT_OF_EACH: each of the records has one of its own
 * @MUC_REPORT_OF_AGENCY: only the agency has one, none of its units
 *
 * What there is one of, other than one for the year.
 */
typedef enum
{
  MUC_REPORT_OF_PERIOD = 1 << 0,
  MUC_REPORT_OF_UNIT = 1 << 1,
  MUC_REPORT_OF_EACH = 1 << 2,
  MUC_REPORT_OF_AGENCY = 1 << 3,
} MucReportScope;

/**
 * MucReport:
 * @kind: as in a paper's record and on the command line: "objectives"
 * @title: for people; to be translated by gettext
 * @get_type: the records it is about; a year, or a unit in a year, without any has no such paper
 * @scope: what there is one of; 0 for the year
 * @build: makes the document from the records
 * @of_agency: whether only the agency has one, none of its units
 *
 * One of our papers.
 */
typedef struct
{
  const char  *kind;
  const char  *title;
  GType        (*get_type) (void);
  guint        scope;
  MucDocument *(*build) (MucPlan            *plan,
                         MucYear            *year,
                         const MucPaperKey  *key,
                         GError            **error);
  gboolean     of_agency;
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
gboolean         muc_report_parse_period (const char        *key,
                                         MucYear           *year,
                                         MucPeriod         *period,
                                         GError           **error);

G_END_DECLS
