/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "document/format.h"
#include "model/day.h"
#include "model/evidence-register.h"
#include "model/par-lost.h"
#include "model/text.h"
#include "report/par-part.h"
#include "report/par-plot.h"
#include "report/par-plan-report.h"

/* The office's own scores, for the department that checks them: each criterion with what shows it,
 * then the points that only words explain, and what was difficult. */

#define PLOT_FONT "Times New Roman 12"

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER },  { 36, MUC_ALIGN_LEFT },  { 8, MUC_ALIGN_CENTER },
  { 8, MUC_ALIGN_CENTER },  { 8, MUC_ALIGN_CENTER }, { 8, MUC_ALIGN_CENTER },
  { 20, MUC_ALIGN_LEFT },   { 20, MUC_ALIGN_LEFT },
};

typedef struct
{
  MucHeading heading;
  MucDocument *document;
  MucParSheet *sheet;
} Build;

static guint
get_scored_year (Build *build)
{
  const gint64 year = muc_par_sheet_get_scored_year (build->sheet);

  return year != 0 ? (guint) year : build->heading.year - 1u;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (muc_text_is_blank (line))
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* "25/KH-SLN ngày 16/01/2026", one line for each piece of evidence. */
static char *
list_evidence (MucParCriterion *criterion)
{
  g_autoptr (GPtrArray) evidence = muc_evidence_list_for (criterion);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      const char *number = muc_evidence_get_number (evidence->pdata[i]);
      g_autofree char *date = NULL;
      g_autofree char *line = NULL;
      GDate day;

      if (muc_day_parse (muc_evidence_get_date (evidence->pdata[i]), &day))
        date = muc_format_date (&day);
      line = g_strdup_printf ("%s%s%s", number != NULL ? number
                                                       : muc_evidence_get_subject (
                                                           evidence->pdata[i]),
                              date != NULL ? " ngày " : "", date != NULL ? date : "");
      append_line (text, line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
list_remarks (MucParCriterion *criterion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_line (text, muc_par_criterion_get_explanation (criterion));
  append_line (text, muc_par_criterion_get_lost_reason (criterion));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_criterion (MucTable        *table,
               MucParCriterion *criterion)
{
  g_autofree char *evidence = list_evidence (criterion);
  g_autofree char *remarks = list_remarks (criterion);
  const gboolean has_parts = muc_par_has_parts (criterion);

  muc_table_add_row (table, has_parts ? MUC_STYLE_CELL_STRONG : MUC_STYLE_CELL);
  muc_table_add_text (table, muc_par_criterion_get_code (criterion));
  muc_table_add_text (table, muc_par_criterion_get_name (criterion));
  muc_par_part_add_points (table, muc_par_criterion_get_max (criterion));
  muc_par_part_add_points (table, has_parts ? muc_par_sum_parts (criterion, "self")
                                            : muc_par_criterion_get_self (criterion));
  muc_par_part_add_points (table, has_parts ? muc_par_sum_parts (criterion, "assessed")
                                            : muc_par_criterion_get_assessed (criterion));
  muc_par_part_add_points (table, muc_par_criterion_get_survey (criterion));
  muc_table_add_text (table, evidence);
  muc_table_add_text (table, remarks);
}

/* What the criteria of one kind right below @above come to in the number property @field; an office
 * gives itself no points of a survey. Adds to @n how many there are. */
static double
sum_kind (MucParArea      *area,
          MucParCriterion *above,
          MucParKind       kind,
          const char      *field,
          guint           *n)
{
  g_autoptr (GPtrArray) parts = muc_par_list_parts (area, above);
  double sum = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const gboolean has_parts = muc_par_has_parts (parts->pdata[i]);
      double points = NAN;

      g_object_get (parts->pdata[i], field, &points, NULL);
      if (has_parts && isnan (points))
        {
          sum += sum_kind (area, parts->pdata[i], kind, field, n);
          continue;
        }
      if (!has_parts && muc_par_criterion_get_kind (parts->pdata[i]) != kind)
        continue;
      sum += points;
      ++*n;
    }
  return sum;
}

static double
sum_area (MucParArea *area,
          MucParKind  kind,
          const char *field)
{
  guint n = 0;
  const double sum = sum_kind (area, NULL, kind, field, &n);

  return n > 0 ? sum : NAN;
}

/* Areas that have no criteria of that kind add nothing. */
static double
sum_areas (MucRecord  *sheet,
           MucParKind  kind,
           const char *field)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    sum += sum_kind (muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i), NULL, kind, field, &n);
  return n > 0 ? sum : NAN;
}

static void
add_area (MucTable   *table,
          MucParArea *area,
          guint       number)
{
  const char *code = muc_par_area_get_code (area);
  g_autofree char *roman = muc_text_format_roman (number);

  muc_table_add_row (table, MUC_STYLE_TOTAL);
  muc_table_add_text (table, muc_text_is_blank (code) ? roman : code);
  muc_table_add_text (table, muc_par_area_get_name (area));
  muc_par_part_add_points (table, muc_par_get_area_max (area));
  muc_par_part_add_points (table, sum_area (area, MUC_PAR_KIND_SELF, "self"));
  muc_par_part_add_points (table, muc_par_get_area_score (area));
  muc_par_part_add_points (table, sum_area (area, MUC_PAR_KIND_SURVEY, "survey"));
  for (guint i = 0; i < muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION); i++)
    add_criterion (table, muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i));
}

static void
add_table (Build *build)
{
  MucTable *table = muc_table_new (build->document, columns, G_N_ELEMENTS (columns), 1);
  MucRecord *sheet = MUC_RECORD (build->sheet);

  muc_table_set_fit_rows (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Mã", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa",
                       "Điểm tự chấm", "Điểm thẩm định", "Điểm điều tra XHH",
                       "Tài liệu kiểm chứng", "Giải trình, lý do trừ điểm", NULL);
  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    add_area (table, muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i), i + 1);
  muc_table_add_row (table, MUC_STYLE_TOTAL);
  muc_table_add_text (table, NULL);
  muc_table_add_text (table, "Tổng điểm");
  muc_par_part_add_points (table, muc_par_get_total_max (build->sheet));
  muc_par_part_add_points (table, sum_areas (sheet, MUC_PAR_KIND_SELF, "self"));
  muc_par_part_add_points (table, muc_par_get_total (build->sheet));
  muc_par_part_add_points (table, sum_areas (sheet, MUC_PAR_KIND_SURVEY, "survey"));
  muc_document_add_table (build->document, table);
}

/* Points that no document shows, each with the sentence that explains it. */
static void
add_explained (Build *build)
{
  MucRecord *sheet = MUC_RECORD (build->sheet);
  gboolean any = FALSE;

  muc_par_part_add_roman (build->document, 2, "Tiêu chí tự chấm điểm không có tài liệu kiểm chứng");
  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    {
      MucRecord *area = muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i);

      for (guint j = 0; j < muc_record_count (area, MUC_TYPE_PAR_CRITERION); j++)
        {
          MucParCriterion *criterion = muc_record_peek (area, MUC_TYPE_PAR_CRITERION, j);
          const char *explanation = muc_par_criterion_get_explanation (criterion);
          const char *code = muc_par_criterion_get_code (criterion);
          g_autofree char *line = NULL;

          if (muc_text_is_blank (explanation))
            continue;
          line = g_strdup_printf ("- %s%s%s: %s", code != NULL ? code : "",
                                  code != NULL ? " " : "", muc_par_criterion_get_name (criterion),
                                  explanation);
          muc_par_part_add_lines (build->document, line);
          any = TRUE;
        }
    }
  if (!any)
    muc_document_add_paragraph (build->document, MUC_STYLE_BODY, "Không có.");
}

/* Unit by unit, the most first. */
static void
add_lost (Build *build)
{
  static const MucColumn lost_columns[] = {
    { 18, MUC_ALIGN_LEFT }, { 0, MUC_ALIGN_CENTER }, { 40, MUC_ALIGN_LEFT },
    { 0, MUC_ALIGN_CENTER },
  };
  g_autoptr (GPtrArray) units = muc_par_list_lost_units (build->sheet);
  MucTable *table;

  if (units->len == 0)
    return;
  muc_document_begin_sheet (build->document, "Điểm bị trừ", MUC_PORTRAIT);
  muc_par_part_add_heading (build->document, "Tiêu chí bị trừ điểm theo đơn vị:");
  table = muc_table_new (build->document, lost_columns, G_N_ELEMENTS (lost_columns), 1);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Đơn vị", "Mã", "Tiêu chí", "Điểm bị trừ", NULL);
  for (guint i = 0; i < units->len; i++)
    {
      MucUnit *unit = units->pdata[i];
      g_autoptr (GPtrArray) lost = muc_par_list_lost_of (build->sheet, unit);

      for (guint j = 0; j < lost->len; j++)
        {
          muc_table_add_row (table, MUC_STYLE_CELL);
          muc_table_add_text (table, unit != NULL ? muc_unit_get_name (unit) : NULL);
          muc_table_add_text (table, muc_par_criterion_get_code (lost->pdata[j]));
          muc_table_add_text (table, muc_par_criterion_get_name (lost->pdata[j]));
          muc_par_part_add_points (table, muc_par_get_lost (lost->pdata[j]));
        }
    }
  muc_document_add_table (build->document, table);
}

static void
add_difficulties (Build *build)
{
  const char *own = muc_par_sheet_get_difficulties (build->sheet);

  muc_par_part_add_roman (build->document, 3, "Khó khăn, vướng mắc");
  muc_par_part_add_lines (build->document, muc_text_is_blank (own) ? "Không có." : own);
}

/* The scheme row by row with what it wants as evidence, to be sorted and to be read in again. */
static void
add_data_row (MucTable        *table,
              MucParCriterion *criterion)
{
  MucUnit *unit = muc_par_criterion_get_unit (criterion);
  const gboolean is_survey = muc_par_criterion_get_kind (criterion) == MUC_PAR_KIND_SURVEY;
  const gboolean is_timed = muc_par_criterion_get_timing (criterion) == MUC_PAR_TIMING_CALENDAR;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, muc_par_criterion_get_code (criterion));
  muc_table_add_text (table, muc_par_criterion_get_name (criterion));
  muc_par_part_add_points (table, muc_par_criterion_get_max (criterion));
  muc_table_add_text (table, is_survey ? "Điều tra xã hội học" : "Tự chấm");
  muc_table_add_text (table, is_timed ? "Theo thời điểm chấm" : NULL);
  muc_par_part_add_points (table, muc_par_criterion_get_self (criterion));
  muc_par_part_add_points (table, muc_par_criterion_get_assessed (criterion));
  muc_par_part_add_points (table, muc_par_criterion_get_survey (criterion));
  muc_table_add_text (table, unit != NULL ? muc_unit_get_name (unit) : NULL);
  muc_table_add_text (table, muc_par_criterion_get_evidence (criterion));
}

static void
add_data_area (MucTable   *table,
               MucParArea *area,
               guint       number)
{
  const char *code = muc_par_area_get_code (area);
  g_autofree char *roman = muc_text_format_roman (number);

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, muc_text_is_blank (code) ? roman : code);
  muc_table_add_text (table, muc_par_area_get_name (area));
  muc_par_part_add_points (table, muc_par_area_get_max (area));
  muc_table_add_text (table, NULL);
  muc_table_add_text (table, NULL);
  muc_table_add_text (table, NULL);
  muc_par_part_add_points (table, muc_par_area_get_score (area));
  for (guint i = 0; i < muc_record_count (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION); i++)
    add_data_row (table, muc_record_peek (MUC_RECORD (area), MUC_TYPE_PAR_CRITERION, i));
}

static void
add_data (Build *build)
{
  static const MucColumn data_columns[] = {
    { 0, MUC_ALIGN_CENTER },  { 36, MUC_ALIGN_LEFT },   { 8, MUC_ALIGN_CENTER },
    { 14, MUC_ALIGN_LEFT },   { 14, MUC_ALIGN_LEFT },   { 8, MUC_ALIGN_CENTER },
    { 8, MUC_ALIGN_CENTER },  { 8, MUC_ALIGN_CENTER },  { 16, MUC_ALIGN_LEFT },
    { 24, MUC_ALIGN_LEFT },
  };
  MucTable *table = muc_table_new (build->document, data_columns, G_N_ELEMENTS (data_columns), 1);
  MucRecord *sheet = MUC_RECORD (build->sheet);

  muc_document_set_view (build->document, MUC_VIEW_SHEETS);
  muc_document_begin_sheet (build->document, "Dữ liệu", MUC_LANDSCAPE);
  muc_table_set_filter (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Mã", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa",
                       "Cách chấm", "Thời điểm chấm", "Điểm tự chấm", "Điểm thẩm định",
                       "Điểm điều tra XHH", "Đơn vị phụ trách", "Tài liệu kiểm chứng cần có", NULL);
  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    add_data_area (table, muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i), i + 1);
  muc_document_add_table (build->document, table);
}

static void
draw_plot (cairo_t *cr,
           double   width,
           double   height,
           gpointer data)
{
  muc_par_plot_draw (cr, width, height, data, PLOT_FONT, 0);
}

/* One year is no plot. */
static void
add_plot (Build   *build,
          MucPlan *plan)
{
  g_autoptr (GArray) points = muc_par_plot_collect (plan);
  g_autofree char *alternative = muc_par_plot_describe (points);

  if (points->len < 2)
    return;
  muc_document_begin_sheet (build->document, "Qua các năm", MUC_PORTRAIT);
  muc_par_part_add_roman (build->document, 4, "Điểm và xếp hạng qua các năm");
  muc_document_add_figure (build->document, MUC_PAR_PLOT_WIDTH, MUC_PAR_PLOT_HEIGHT, alternative,
                           draw_plot, g_steal_pointer (&points), (GDestroyNotify) g_array_unref);
}

static void
add_head (Build *build)
{
  const char *title = build->heading.paper != NULL ? muc_paper_get_title (build->heading.paper)
                                                   : NULL;
  const char *intro = build->heading.paper != NULL ? muc_paper_get_intro (build->heading.paper)
                                                   : NULL;
  g_autofree char *subject = g_strdup_printf ("Kết quả tự chấm điểm Chỉ số cải cách hành chính "
                                              "năm %u", get_scored_year (build));

  muc_heading_add_letterhead (&build->heading, build->document);
  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE,
                              title != NULL ? title : "BÁO CÁO");
  if (title == NULL)
    muc_document_add_paragraph (build->document, MUC_STYLE_SUBTITLE, subject);
  muc_par_part_add_lines (build->document, intro);
}

/**
 * muc_par_scores_report_build:
 *
 * The score sheet of the PAR index, for the Department of Home Affairs.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_par_scores_report_build (MucPlan            *plan,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             GError            **error)
{
  g_autofree char *title = NULL;
  g_autofree char *symbol = NULL;
  Build build = { .sheet = muc_par_get_sheet (year) };

  if (!muc_par_part_has_sheet (year, error))
    return NULL;
  muc_heading_init (&build.heading, plan, year, key);
  build.heading.usual_symbol = symbol = muc_par_part_dup_symbol (&build.heading, "BC");
  title = g_strdup_printf ("Tự chấm điểm Chỉ số cải cách hành chính năm %u",
                           get_scored_year (&build));
  build.document = muc_heading_create_document (&build.heading, title);
  muc_document_begin_section (build.document, MUC_LANDSCAPE);
  muc_document_begin_sheet (build.document, "Bảng điểm", MUC_LANDSCAPE);
  add_head (&build);
  muc_par_part_add_roman (build.document, 1, "Kết quả tự chấm điểm");
  add_table (&build);
  add_lost (&build);
  muc_document_begin_sheet (build.document, "Giải trình", MUC_PORTRAIT);
  add_explained (&build);
  add_difficulties (&build);
  add_plot (&build, plan);
  if (build.heading.paper != NULL)
    muc_par_part_add_lines (build.document, muc_paper_get_closing (build.heading.paper));
  muc_heading_add_signature (&build.heading, build.document);
  add_data (&build);
  return build.document;
}
