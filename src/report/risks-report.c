/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/risks-report.h"

#include <glib/gi18n-lib.h>

#include "model/naming.h"
#include "model/rating.h"
#include "report/heading.h"
#include "report/matrix-report.h"
#include "report/risks-table.h"

/* What tells the two forms apart. */
typedef struct
{
  const char *title;    /* on the paper, followed by the year */
  const char *document; /* in the file's properties */
  const char *sheet;
  gboolean with_results;
} Form;

static const Form assessment_form = {
  "ĐÁNH GIÁ RỦI RO VÀ CƠ HỘI NĂM", "Đánh giá rủi ro và cơ hội năm", "Đánh giá rủi ro",
  FALSE,
};
static const Form results_form = {
  "ĐÁNH GIÁ KẾT QUẢ XỬ LÝ RỦI RO VÀ CƠ HỘI NĂM",
  "Đánh giá kết quả xử lý rủi ro và cơ hội năm", "Kết quả xử lý", TRUE,
};

#define NO_REASON "không ghi lý do"

typedef struct
{
  const Form *form;
  MucHeading heading;
  MucYear *year;
  MucDocument *document;
} Build;

static void
add_title (Build *build)
{
  MucPaper *paper = build->heading.paper;
  const char *title = paper != NULL ? muc_paper_get_title (paper) : NULL;
  g_autofree char *usual = g_strdup_printf ("%s %u", build->form->title,
                                            build->heading.year);

  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE, title != NULL ? title : usual);
}

static const char *
get_override_reason (MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  const char *reason;

  if (assessment == NULL || !muc_rating_is_overridden (assessment))
    return NULL;
  reason = muc_rating_get_reason (assessment);
  return reason != NULL ? reason : NO_REASON;
}

/* The numbers of the risks, or opportunities, from @first on with that reason. */
static char *
list_numbers (Build      *build,
              guint       first,
              MucRiskKind kind,
              const char *reason)
{
  guint n = muc_record_count (MUC_RECORD (build->year), MUC_TYPE_RISK);
  GString *numbers = g_string_new (NULL);

  for (guint i = first; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (build->year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == kind && g_strcmp0 (get_override_reason (risk), reason) == 0)
        g_string_append_printf (numbers, "%s%u", numbers->len > 0 ? ", " : "",
                                muc_naming_get_number (risk));
    }
  return g_string_free (numbers, FALSE);
}

/* Why priorities are others than the grid's; the star in their cells leads here. Those of one
 * kind with the same reason have one note. */
static void
add_notes (Build *build)
{
  guint n = muc_record_count (MUC_RECORD (build->year), MUC_TYPE_RISK);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (build->year), MUC_TYPE_RISK, i);
      MucRiskKind kind = muc_risk_get_kind (risk);
      const char *reason = get_override_reason (risk);
      g_autofree char *numbers = NULL;
      g_autofree char *note = NULL;

      if (reason == NULL || !g_hash_table_add (seen, g_strdup_printf ("%d %s", kind, reason)))
        continue;
      numbers = list_numbers (build, i, kind, reason);
      note = g_strdup_printf ("* %s %s: %s", muc_risks_get_kind_name (kind), numbers, reason);
      muc_document_add_paragraph (build->document, MUC_STYLE_NOTE, note);
    }
}

/* A workbook has the matrix on a sheet of its own. */
static void
add_matrix_sheet (Build *build)
{
  muc_document_begin_sheet (build->document, "Ma trận", MUC_PORTRAIT);
  muc_matrix_report_add_sheet_figures (build->document, build->year);
}

static void
add_data_sheet (Build *build)
{
  muc_document_set_view (build->document, MUC_VIEW_SHEETS);
  muc_document_begin_sheet (build->document, "Dữ liệu", MUC_LANDSCAPE);
  muc_document_add_table (build->document,
                          muc_risks_data_table_new (build->document, build->year));
}

/**
 * muc_risks_report_check:
 *
 * Returns: whether the register of @year, which is the agency's, has a risk or an opportunity;
 *   else %MUC_REPORT_ERROR_EMPTY
 */
gboolean
muc_risks_report_check (MucYear *year,
                        MucUnit *unit,
                        GError **error)
{
  if (unit == NULL && muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) > 0)
    return TRUE;
  if (unit != NULL)
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("The register of risks is the agency’s; %s has none of its own."),
                 muc_unit_get_name (unit));
  else
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("The year %u has no risks or opportunities yet."),
                 (guint) muc_year_get_number (year));
  return FALSE;
}

static MucDocument *
build_form (const Form         *form,
            MucPlan            *plan,
            MucYear            *year,
            const MucPaperKey  *key,
            GError            **error)
{
  Build build = { .form = form, .year = year };
  g_autofree char *title = NULL;

  if (!muc_risks_report_check (year, key->unit, error))
    return NULL;
  muc_heading_init (&build.heading, plan, year, key);
  title = g_strdup_printf ("%s %u", form->document, build.heading.year);
  build.document = muc_heading_create_document (&build.heading, title);
  muc_document_begin_section (build.document, MUC_LANDSCAPE);
  muc_document_begin_sheet (build.document, form->sheet, MUC_LANDSCAPE);
  muc_heading_add_undated_letterhead (&build.heading, build.document);
  add_title (&build);
  muc_document_add_table (build.document,
                          muc_risks_table_new (build.document, year, form->with_results));
  add_notes (&build);
  muc_heading_add_signature_and_preparer (&build.heading, build.document);
  add_matrix_sheet (&build);
  add_data_sheet (&build);
  return build.document;
}

/**
 * muc_risks_report_build:
 *
 * The register at the beginning of the year: 15 columns, risks and opportunities.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_risks_report_build (MucPlan            *plan,
                        MucYear            *year,
                        const MucPaperKey  *key,
                        GError            **error)
{
  return build_form (&assessment_form, plan, year, key, error);
}

/**
 * muc_risk_results_report_build:
 *
 * The register at the end of the year, with how often each risk came true and what was done
 * about it: 17 columns.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_risk_results_report_build (MucPlan            *plan,
                               MucYear            *year,
                               const MucPaperKey  *key,
                               GError            **error)
{
  return build_form (&results_form, plan, year, key, error);
}
