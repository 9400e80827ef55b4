/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/risks-table.h"

#include <math.h>

#include "document/format.h"
#include "model/naming.h"
#include "model/rating.h"
#include "report/matrix-theme.h"

/* The least that the decree's reader is asked to read. */
#define REGISTER_TEXT 10.0
#define DATA_TEXT 10.0

#define LIKELIHOOD_HEADING "Khả năng xảy ra"
#define SEVERITY_HEADING "Mức độ nghiêm trọng/ Mức giá trị"
#define PRIORITY_HEADING "Mức độ ưu tiên"

/* What a column of the form holds that is not a field of the risk's own. */
typedef enum
{
  CELL_FIELD,
  CELL_NUMBER,
  CELL_ROUND,
  CELL_LIKELIHOOD,
  CELL_SEVERITY,
  CELL_PRIORITY,
  CELL_OCCURRENCES,
} CellKind;

typedef struct
{
  CellKind kind;
  const char *field;
  const char *heading; /* where the field does not say it */
  MucAlign align;
} FormColumn;

/* The forms "Đánh giá rủi ro và cơ hội" (the first 15) and "Đánh giá kết quả xử lý rủi ro và cơ
 * hội". */
static const FormColumn form[] = {
  { CELL_NUMBER, NULL, "STT", MUC_ALIGN_CENTER },
  { CELL_ROUND, NULL, "Lần đánh giá", MUC_ALIGN_CENTER },
  { CELL_FIELD, "process", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "text", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "source", NULL, MUC_ALIGN_CENTER },
  { CELL_FIELD, "causes", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "consequence", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "controls", NULL, MUC_ALIGN_LEFT },
  { CELL_LIKELIHOOD, NULL, LIKELIHOOD_HEADING, MUC_ALIGN_CENTER },
  { CELL_SEVERITY, NULL, NULL, MUC_ALIGN_CENTER },
  { CELL_PRIORITY, NULL, PRIORITY_HEADING, MUC_ALIGN_CENTER },
  { CELL_FIELD, "treatment", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "parties-text", NULL, MUC_ALIGN_LEFT },
  { CELL_FIELD, "due-text", NULL, MUC_ALIGN_CENTER },
  { CELL_FIELD, "review-text", NULL, MUC_ALIGN_CENTER },
  { CELL_OCCURRENCES, "occurrences-stated", NULL, MUC_ALIGN_CENTER },
  { CELL_FIELD, "outcome", NULL, MUC_ALIGN_CENTER },
};

#define N_ASSESSMENT_COLUMNS 15
#define N_RESULT_COLUMNS G_N_ELEMENTS (form)
#define PRIORITY_COLUMN 11

/* A group's heading and how many columns it spans. */
static const struct
{
  const char *heading;
  guint n_columns;
} groups[] = {
  { "NHẬN DIỆN RỦI RO VÀ CƠ HỘI", 8 },
  { "XÁC ĐỊNH MỨC ĐỘ", 3 },
  { "XỬ LÝ RỦI RO VÀ CƠ HỘI", 4 },
  { "Kết quả đánh giá", 2 },
};

/* The lists a workbook offers, for either part of the register; 0 where there is none. */
typedef struct
{
  guint likelihood[2];
  guint severity[2];
  guint priority[2];
} Lists;

typedef struct
{
  MucYear *year;
  MucScale *scale; /* or NULL */
  MucTable *table;
  Lists lists;
} Build;

const char *
muc_risks_get_kind_name (MucRiskKind kind)
{
  return kind == MUC_RISK_KIND_RISK ? "Rủi ro" : "Cơ hội";
}

const char *
muc_risks_get_band (MucRiskKind kind)
{
  return kind == MUC_RISK_KIND_RISK ? "I. CÁC RỦI RO" : "II. CÁC CƠ HỘI";
}

gboolean
muc_risks_has_kind (MucYear    *year,
                    MucRiskKind kind)
{
  guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);

  for (guint i = 0; i < n; i++)
    if (muc_risk_get_kind (muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i)) == kind)
      return TRUE;
  return FALSE;
}

char *
muc_risks_dup_priority (MucAssessment *assessment)
{
  return g_strconcat (muc_rating_get_priority_label (assessment),
                      muc_rating_is_overridden (assessment) ? MUC_RISKS_STAR : "", NULL);
}

/* Drop-down lists */

static guint
add_levels (MucDocument *document,
            MucScale    *scale,
            MucAxis      axis,
            const char  *name)
{
  guint n = muc_scale_count_levels (scale, axis);
  g_autofree MucCellChoice *choices = g_new0 (MucCellChoice, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const char *label = muc_level_get_label (muc_scale_get_level (scale, axis, i));

      choices[i] = (MucCellChoice){ label != NULL ? label : "", MUC_NO_FILL };
    }
  return n > 0 ? muc_document_add_choices (document, name, choices, n) : 0;
}

/* Each priority in its colour, and once more with its star. */
static guint
add_priorities (MucDocument *document,
                MucScale    *scale,
                MucRiskKind  kind)
{
  const MucMatrixTheme *theme = muc_matrix_theme_get (MUC_MATRIX_PAPER);
  guint n = muc_scale_count_priorities (scale, kind);
  g_autofree MucCellChoice *choices = g_new0 (MucCellChoice, 2 * n + 1);
  g_autoptr (GPtrArray) starred = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strdup_printf ("%s, %s", PRIORITY_HEADING,
                                           muc_risks_get_kind_name (kind));

  for (guint i = 0; i < n; i++)
    {
      MucPriority *priority = muc_scale_get_priority (scale, kind, i);
      const char *label = muc_priority_get_label (priority);
      guint32 fill = theme->tones[muc_priority_get_colour (priority)].fill;
      char *with_star = g_strconcat (label != NULL ? label : "", MUC_RISKS_STAR, NULL);

      g_ptr_array_add (starred, with_star);
      choices[i] = (MucCellChoice){ label != NULL ? label : "", fill };
      choices[n + i] = (MucCellChoice){ with_star, fill };
    }
  return n > 0 ? muc_document_add_choices (document, name, choices, 2 * n) : 0;
}

static void
init_lists (Lists       *lists,
            MucDocument *document,
            MucScale    *scale)
{
  for (MucRiskKind kind = MUC_RISK_KIND_RISK; kind <= MUC_RISK_KIND_OPPORTUNITY; kind++)
    {
      const char *part = muc_risks_get_kind_name (kind);
      g_autofree char *likelihood = g_strdup_printf ("Khả năng, %s", part);
      g_autofree char *severity = g_strdup_printf ("Mức độ, %s", part);

      lists->likelihood[kind] = add_levels (document, scale, muc_rating_get_row_axis (kind),
                                            likelihood);
      lists->severity[kind] = add_levels (document, scale, muc_rating_get_column_axis (kind),
                                          severity);
      lists->priority[kind] = add_priorities (document, scale, kind);
    }
}

static Build
begin (MucDocument *document,
       MucYear     *year)
{
  Build build = { .year = year, .scale = muc_year_get_scale (year) };

  if (build.scale != NULL)
    init_lists (&build.lists, document, build.scale);
  return build;
}

/* Cells */

static void
add_choice_text (Build      *build,
                 const char *text,
                 guint       list)
{
  muc_table_add_text (build->table, text);
  muc_table_set_choices (build->table, list);
}

static void
add_field (Build      *build,
           MucRisk    *risk,
           const char *name)
{
  GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (risk), name);
  g_autofree char *text = muc_record_dup_field_text (MUC_RECORD (risk), field);

  muc_table_add_text (build->table, text);
}

/* How often it happened: counted in the year's log, with what an imported paper says beside it. */
static void
add_occurrences (Build   *build,
                 MucRisk *risk)
{
  guint n = muc_risk_count_occurrences (risk);
  double stated = muc_risk_get_occurrences_stated (risk);
  g_autofree char *counted = g_strdup_printf ("%u", n);
  g_autofree char *number = isnan (stated) ? NULL : muc_format_number (stated, 0);
  g_autofree char *text = NULL;

  if (number == NULL && n == 0 && muc_risk_get_kind (risk) == MUC_RISK_KIND_OPPORTUNITY)
    text = g_strdup (MUC_RATING_NONE);
  else if (number == NULL || stated == n)
    text = g_strdup (counted);
  else
    text = g_strdup_printf ("%s (theo văn bản: %s)", counted, number);
  muc_table_add_text (build->table, text);
}

static void
add_rating (Build   *build,
            MucRisk *risk,
            CellKind cell)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucRiskKind kind = muc_risk_get_kind (risk);
  const char *text = MUC_RATING_NONE;
  g_autofree char *priority = NULL;

  switch (cell)
    {
    case CELL_LIKELIHOOD:
      if (assessment != NULL)
        text = muc_rating_get_likelihood_label (assessment);
      add_choice_text (build, text, build->lists.likelihood[kind]);
      break;
    case CELL_SEVERITY:
      if (assessment != NULL)
        text = muc_rating_get_severity_label (assessment);
      add_choice_text (build, text, build->lists.severity[kind]);
      break;
    default:
      if (assessment != NULL)
        text = priority = muc_risks_dup_priority (assessment);
      add_choice_text (build, text, build->lists.priority[kind]);
      break;
    }
}

static void
add_round (Build   *build,
           MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  muc_table_add_number (build->table,
                        assessment != NULL ? muc_assessment_get_round (assessment) : 1, 0);
}

static void
add_cell (Build            *build,
          MucRisk          *risk,
          const FormColumn *column)
{
  switch (column->kind)
    {
    case CELL_FIELD:
      add_field (build, risk, column->field);
      break;
    case CELL_NUMBER:
      muc_table_add_number (build->table, muc_naming_get_number (risk), 0);
      break;
    case CELL_ROUND:
      add_round (build, risk);
      break;
    case CELL_LIKELIHOOD:
    case CELL_SEVERITY:
    case CELL_PRIORITY:
      add_rating (build, risk, column->kind);
      break;
    case CELL_OCCURRENCES:
      add_occurrences (build, risk);
      break;
    }
}

/* Heads */

static const char *
get_heading (Build            *build,
             const FormColumn *column)
{
  const char *heading = NULL;

  if (column->field != NULL)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (MUC_TYPE_RISK);

      return muc_field_get_heading (muc_record_class_find_field (MUC_RECORD_CLASS (klass),
                                                                 column->field));
    }
  if (column->kind == CELL_SEVERITY && build->scale != NULL)
    heading = muc_scale_get_severity_heading (build->scale);
  if (heading != NULL)
    return heading;
  return column->kind == CELL_SEVERITY ? SEVERITY_HEADING : column->heading;
}

static void
add_group_heads (Build *build,
                 guint  n_columns)
{
  guint n = 0;

  muc_table_add_row (build->table, MUC_STYLE_HEADER);
  for (guint i = 0; i < G_N_ELEMENTS (groups) && n < n_columns; i++)
    {
      muc_table_add_text (build->table, groups[i].heading);
      muc_table_set_span (build->table, groups[i].n_columns, 1);
      n += groups[i].n_columns;
    }
}

static void
add_number_row (Build *build,
                guint  n_columns)
{
  muc_table_add_row (build->table, MUC_STYLE_HEADER);
  for (guint i = 1; i <= n_columns; i++)
    {
      char number[16];

      g_snprintf (number, sizeof number, i == PRIORITY_COLUMN ? "%u = %u*%u" : "%u", i, i - 2,
                  i - 1);
      muc_table_add_text (build->table, number);
    }
}

static void
add_heads (Build *build,
           guint  n_columns)
{
  add_group_heads (build, n_columns);
  muc_table_add_row (build->table, MUC_STYLE_HEADER);
  for (guint i = 0; i < n_columns; i++)
    muc_table_add_text (build->table, get_heading (build, &form[i]));
  add_number_row (build, n_columns);
}

static void
add_part (Build      *build,
          MucRiskKind kind,
          guint       n_columns)
{
  guint n = muc_record_count (MUC_RECORD (build->year), MUC_TYPE_RISK);

  if (!muc_risks_has_kind (build->year, kind))
    return;
  muc_table_add_band (build->table, MUC_STYLE_BAND, muc_risks_get_band (kind));
  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (build->year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) != kind)
        continue;
      muc_table_add_row (build->table, MUC_STYLE_CELL);
      for (guint column = 0; column < n_columns; column++)
        add_cell (build, risk, &form[column]);
    }
}

MucTable *
muc_risks_table_new (MucDocument *document,
                     MucYear     *year,
                     gboolean     with_results)
{
  guint n_columns = with_results ? N_RESULT_COLUMNS : N_ASSESSMENT_COLUMNS;
  MucColumn columns[N_RESULT_COLUMNS];
  Build build = begin (document, year);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (MucColumn){ 1, form[i].align };
  build.table = muc_table_new (document, columns, n_columns, 3);
  muc_table_set_font_size (build.table, REGISTER_TEXT);
  muc_table_set_fit_rows (build.table, TRUE);
  add_heads (&build, n_columns);
  add_part (&build, MUC_RISK_KIND_RISK, n_columns);
  add_part (&build, MUC_RISK_KIND_OPPORTUNITY, n_columns);
  return build.table;
}

/* The data sheet */

static void
add_optional_number (Build *build,
                     double number)
{
  if (isnan (number))
    muc_table_add_text (build->table, NULL);
  else
    muc_table_add_number (build->table, number, number == floor (number) ? 0 : 2);
}

static void
add_level_number (Build    *build,
                  MucLevel *level)
{
  add_optional_number (build, level != NULL ? muc_level_get_number (level) : NAN);
}

static void
add_data_row (Build   *build,
              MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucLevel *likelihood = assessment != NULL ? muc_assessment_get_likelihood (assessment) : NULL;
  MucLevel *severity = assessment != NULL ? muc_assessment_get_severity (assessment) : NULL;
  gboolean is_overridden = assessment != NULL && muc_rating_is_overridden (assessment);

  muc_table_add_row (build->table, MUC_STYLE_CELL);
  muc_table_add_text (build->table, muc_risks_get_kind_name (muc_risk_get_kind (risk)));
  for (guint i = 0; i < N_ASSESSMENT_COLUMNS; i++)
    {
      add_cell (build, risk, &form[i]);
      if (form[i].kind == CELL_LIKELIHOOD)
        add_level_number (build, likelihood);
      else if (form[i].kind == CELL_SEVERITY)
        add_level_number (build, severity);
      else if (form[i].kind == CELL_PRIORITY)
        muc_table_add_text (build->table,
                            is_overridden ? muc_rating_get_reason (assessment) : NULL);
    }
  muc_table_add_number (build->table, muc_risk_count_occurrences (risk), 0);
  add_optional_number (build, muc_risk_get_occurrences_stated (risk));
  add_field (build, risk, "outcome");
}

static void
add_data_heads (Build *build)
{
  muc_table_add_row (build->table, MUC_STYLE_HEADER);
  muc_table_add_text (build->table, "Loại");
  for (guint i = 0; i < N_ASSESSMENT_COLUMNS; i++)
    {
      muc_table_add_text (build->table, get_heading (build, &form[i]));
      if (form[i].kind == CELL_LIKELIHOOD)
        muc_table_add_text (build->table, "Số của khả năng");
      else if (form[i].kind == CELL_SEVERITY)
        muc_table_add_text (build->table, "Số của mức độ");
      else if (form[i].kind == CELL_PRIORITY)
        muc_table_add_text (build->table, "Lý do khác bảng");
    }
  muc_table_add_texts (build->table, "Số lần xảy ra đã ghi", "Số lượng theo văn bản",
                       get_heading (build, &form[N_RESULT_COLUMNS - 1]), NULL);
}

MucTable *
muc_risks_data_table_new (MucDocument *document,
                          MucYear     *year)
{
  static const MucAlign others[] = { MUC_ALIGN_CENTER, MUC_ALIGN_CENTER, MUC_ALIGN_LEFT };
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (MucColumn));
  guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  Build build = begin (document, year);

  g_array_append_val (columns, ((MucColumn){ 1, MUC_ALIGN_CENTER }));
  for (guint i = 0; i < N_ASSESSMENT_COLUMNS; i++)
    {
      guint added = form[i].kind - CELL_LIKELIHOOD;

      g_array_append_val (columns, ((MucColumn){ 1, form[i].align }));
      if (added < G_N_ELEMENTS (others))
        g_array_append_val (columns, ((MucColumn){ 1, others[added] }));
    }
  for (guint i = 0; i < 3; i++)
    g_array_append_val (columns, ((MucColumn){ 1, MUC_ALIGN_CENTER }));

  build.table = muc_table_new (document, (MucColumn *) columns->data, columns->len, 1);
  g_array_unref (columns);
  muc_table_set_filter (build.table, TRUE);
  muc_table_set_font_size (build.table, DATA_TEXT);
  muc_table_set_fit_rows (build.table, TRUE);
  add_data_heads (&build);
  for (guint i = 0; i < n; i++)
    add_data_row (&build, muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i));
  return build.table;
}
