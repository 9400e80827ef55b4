/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-report.h"

#include <glib/gi18n-lib.h>

#include "model/naming.h"
#include "model/rating.h"
#include "report/heading.h"
#include "report/matrix-draw.h"
#include "report/risks-report.h"
#include "report/risks-table.h"

#define KIND "risk-matrix"

/* The width of a page's text, and the height that letterhead and title leave of the first page,
 * in points. */
#define TEXT_WIDTH 467.0
#define FIRST_PAGE 560.0

#define FIGURE_GAP 16.0

/* The pictures of one figure, one below the other. */
typedef struct
{
  double width;
  double height;
  guint n;
  MucMatrix *matrices[2];
  MucMatrixLayout *layouts[2];
} Figure;

static Figure *
figure_new (void)
{
  Figure *self = g_new0 (Figure, 1);

  self->width = TEXT_WIDTH;
  return self;
}

static void
figure_free (gpointer data)
{
  Figure *self = data;

  for (guint i = 0; i < self->n; i++)
    {
      muc_matrix_unref (self->matrices[i]);
      muc_matrix_layout_free (self->layouts[i]);
    }
  g_free (self);
}

static void
figure_add (Figure    *self,
            MucMatrix *matrix,
            double     height)
{
  MucMatrixLayout *layout = muc_matrix_layout_new (matrix, self->width, height);

  self->height += layout->height + (self->n > 0 ? FIGURE_GAP : 0);
  self->matrices[self->n] = muc_matrix_ref (matrix);
  self->layouts[self->n] = layout;
  self->n++;
}

/* Whether nothing was cut to make it fit, and all of it can still be read on an A5. */
static gboolean
figure_is_whole (const Figure *self)
{
  const double least = MUC_MATRIX_LEAST_TEXT * G_SQRT2 - 0.01;

  for (guint i = 0; i < self->n; i++)
    if (self->layouts[i]->is_cut || self->layouts[i]->n_hidden > 0 ||
        self->layouts[i]->metrics.text_size < least)
      return FALSE;
  return self->height <= FIRST_PAGE;
}

static void
draw_figure (cairo_t *cr,
             double   width,
             double   height,
             gpointer data)
{
  const MucMatrixTheme *theme = muc_matrix_theme_get (MUC_MATRIX_PAPER);
  const Figure *self = data;

  cairo_save (cr);
  cairo_scale (cr, width / self->width, height / self->height);
  for (guint i = 0; i < self->n; i++)
    {
      muc_matrix_layout_draw (self->layouts[i], cr, self->matrices[i], theme);
      cairo_translate (cr, 0, self->layouts[i]->height + FIGURE_GAP);
    }
  cairo_restore (cr);
}

/* What is to be seen, in words: each risk's place and priority. */
static void
describe (const MucMatrix *matrix,
          GString         *text)
{
  const char *title = muc_matrix_get_title (matrix);

  g_string_append_printf (text, "%s%s.", text->len > 0 ? " " : "", title != NULL ? title : "");
  for (guint i = 0; i < muc_matrix_get_n_marks (matrix); i++)
    {
      const MucMatrixMark *mark = muc_matrix_get_mark (matrix, i);
      const MucMatrixPriority *priority = muc_matrix_get_priority (matrix, mark->priority);
      const char *row = muc_matrix_get_row_label (matrix, mark->row);

      g_string_append_printf (text, " %s: %s%s%s, %s.", mark->code, row, *row != '\0' ? " × " : "",
                              muc_matrix_get_column_label (matrix, mark->column),
                              priority != NULL ? priority->label : MUC_MATRIX_UNRATED);
    }
}

static void
add_figure (MucDocument *document,
            Figure      *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < figure->n; i++)
    describe (figure->matrices[i], text);
  muc_document_add_figure (document, figure->width, figure->height, text->str, draw_figure, figure,
                           figure_free);
}

/* Both matrices as one figure, if need be lower than they would like to be; or %NULL when they
 * do not fit the first page. */
static Figure *
join (GPtrArray *matrices)
{
  double heights[2] = { 0 };

  for (guint round = 0; round < 2; round++)
    {
      Figure *figure = figure_new ();
      double room = FIRST_PAGE - FIGURE_GAP * (matrices->len - 1);
      double wanted = 0;

      for (guint i = 0; i < matrices->len; i++)
        figure_add (figure, matrices->pdata[i], heights[i]);
      if (figure_is_whole (figure))
        return figure;
      for (guint i = 0; i < matrices->len; i++)
        wanted += figure->layouts[i]->height;
      for (guint i = 0; i < matrices->len; i++)
        heights[i] = room * figure->layouts[i]->height / wanted;
      figure_free (figure);
    }
  return NULL;
}

static GPtrArray *
list_matrices (MucYear *year)
{
  GPtrArray *matrices = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_matrix_unref);

  for (MucRiskKind kind = MUC_RISK_KIND_RISK; kind <= MUC_RISK_KIND_OPPORTUNITY; kind++)
    {
      MucMatrix *matrix = NULL;

      if (muc_risks_has_kind (year, kind))
        matrix = muc_matrix_new_from_year (year, kind);
      if (matrix != NULL)
        g_ptr_array_add (matrices, matrix);
    }
  return matrices;
}

/* A matrix that is higher than the first page has room for is made to fit it. */
static void
add_single (MucDocument *document,
            MucMatrix   *matrix)
{
  Figure *figure = figure_new ();

  figure_add (figure, matrix, 0);
  if (figure->height > FIRST_PAGE)
    {
      figure_free (figure);
      figure = figure_new ();
      figure_add (figure, matrix, FIRST_PAGE);
    }
  add_figure (document, figure);
}

/* On the pages both matrices are one figure where they fit the first one. */
static void
add_page_figures (MucDocument *document,
                  MucYear     *year)
{
  g_autoptr (GPtrArray) matrices = list_matrices (year);
  Figure *both = matrices->len > 0 ? join (matrices) : NULL;

  muc_document_set_view (document, MUC_VIEW_PAGES);
  if (both != NULL)
    add_figure (document, both);
  for (guint i = 0; both == NULL && i < matrices->len; i++)
    add_single (document, matrices->pdata[i]);
}

/**
 * muc_matrix_report_add_sheet_figures:
 *
 * Adds the year's matrices, of the risks and of the opportunities, those without any left out,
 * to the present sheet of the workbook: each a picture of its own.
 */
void
muc_matrix_report_add_sheet_figures (MucDocument *document,
                                     MucYear     *year)
{
  g_autoptr (GPtrArray) matrices = list_matrices (year);

  muc_document_set_view (document, MUC_VIEW_SHEETS);
  for (guint i = 0; i < matrices->len; i++)
    add_single (document, matrices->pdata[i]);
}

/**
 * muc_matrix_report_build_one:
 * @matrix: a matrix
 *
 * Returns: (transfer full): a document that is nothing but its picture, to be written as a PNG,
 *   an SVG or a PDF
 */
MucDocument *
muc_matrix_report_build_one (MucMatrix *matrix)
{
  const char *title;
  MucDocument *document;
  Figure *figure;
  GDate date;

  g_return_val_if_fail (matrix != NULL, NULL);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2000);
  title = muc_matrix_get_title (matrix);
  document = muc_document_new (title != NULL ? title : "", "", &date);
  figure = figure_new ();
  figure_add (figure, matrix, 0);
  add_figure (document, figure);
  return document;
}

/* The list below the figures */

static char *
format_place (MucAssessment *assessment)
{
  if (assessment == NULL || !muc_rating_is_rated (assessment))
    return g_strdup (MUC_RATING_NONE);
  if (muc_assessment_get_likelihood (assessment) == NULL)
    return g_strdup (muc_rating_get_severity_label (assessment));
  return g_strdup_printf ("%s × %s", muc_rating_get_likelihood_label (assessment),
                          muc_rating_get_severity_label (assessment));
}

static MucAssessment *
get_before (MucRisk *risk)
{
  MucRisk *previous = muc_risk_get_previous (risk);

  return previous != NULL ? muc_risk_get_assessment (previous) : NULL;
}

static gboolean
any_before (MucYear *year)
{
  guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);

  for (guint i = 0; i < n; i++)
    if (get_before (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_list_row (MucTable *table,
              MucRisk  *risk,
              gboolean  with_before)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucAssessment *before = get_before (risk);
  g_autofree char *place = format_place (assessment);
  g_autofree char *place_before = before != NULL ? format_place (before) : NULL;
  g_autofree char *priority = assessment != NULL ? muc_risks_dup_priority (assessment)
                                                 : g_strdup (MUC_RATING_NONE);

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_number (table, muc_naming_get_number (risk), 0);
  muc_table_add_text (table, muc_risk_get_text (risk));
  muc_table_add_text (table, place);
  muc_table_add_text (table, priority);
  if (with_before)
    muc_table_add_text (table, place_before);
}

static void
add_list (MucDocument *document,
          MucYear     *year)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER },  { 38, MUC_ALIGN_LEFT },   { 22, MUC_ALIGN_CENTER },
    { 18, MUC_ALIGN_CENTER }, { 22, MUC_ALIGN_CENTER },
  };
  gboolean with_before = any_before (year);
  MucTable *table = muc_table_new (document, columns,
                                   G_N_ELEMENTS (columns) - (with_before ? 0 : 1), 1);
  guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);

  muc_table_set_font_size (table, 11);
  muc_table_set_fit_rows (table, TRUE);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Số", "Rủi ro/ cơ hội", "Khả năng × Mức độ", "Mức độ ưu tiên",
                       with_before ? "Lần trước" : NULL, NULL);
  for (MucRiskKind kind = MUC_RISK_KIND_RISK; kind <= MUC_RISK_KIND_OPPORTUNITY; kind++)
    {
      if (muc_risks_has_kind (year, kind))
        muc_table_add_band (table, MUC_STYLE_BAND, muc_risks_get_band (kind));
      for (guint i = 0; i < n; i++)
        {
          MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

          if (muc_risk_get_kind (risk) == kind)
            add_list_row (table, risk, with_before);
        }
    }
  muc_document_add_table (document, table);
}

/**
 * muc_matrix_report_build:
 *
 * The year's matrices with their legends, and below them what the numbers in them stand for.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_matrix_report_build (MucPlan            *plan,
                         MucYear            *year,
                         const MucPaperKey  *key,
                         GError            **error)
{
  g_autofree char *usual = NULL;
  g_autofree char *name = NULL;
  MucDocument *document;
  MucHeading heading;
  const char *title;

  if (!muc_risks_report_check (year, key->unit, error))
    return NULL;
  if (muc_year_get_scale (year) == NULL)
    {
      g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                   _("The year %u has no scale to rate risks by yet."),
                   (guint) muc_year_get_number (year));
      return NULL;
    }
  muc_heading_init (&heading, plan, year, key);
  name = g_strdup_printf ("Ma trận rủi ro và cơ hội năm %u", heading.year);
  usual = g_strdup_printf ("MA TRẬN RỦI RO VÀ CƠ HỘI NĂM %u", heading.year);
  title = heading.paper != NULL ? muc_paper_get_title (heading.paper) : NULL;
  document = muc_heading_create_document (&heading, name);
  muc_document_begin_sheet (document, "Ma trận", MUC_PORTRAIT);
  muc_heading_add_letterhead (&heading, document);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE, title != NULL ? title : usual);
  add_page_figures (document, year);
  muc_matrix_report_add_sheet_figures (document, year);
  muc_document_set_view (document, MUC_VIEW_BOTH);
  add_list (document, year);
  return document;
}
