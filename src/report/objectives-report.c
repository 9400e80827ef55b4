/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/objectives-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/action.h"
#include "model/day.h"
#include "model/measure.h"
#include "model/objective.h"
#include "model/par.h"
#include "report/heading.h"

#define END_MARK "./."

/* Column headings of the forms; the third and the fifth vary from table to table. */
#define NUMBER_HEADING "STT"
#define WORK_HEADING "Nội dung công việc"
#define PARTY_HEADING "Trách nhiệm thực hiện"
#define DEADLINE_HEADING "Thời gian hoàn thành"
#define RESULT_HEADING "Kết quả dự kiến"

static const MucColumn plan_columns[] = {
  { 0, MUC_ALIGN_CENTER },  { 40, MUC_ALIGN_LEFT },  { 22, MUC_ALIGN_CENTER },
  { 17, MUC_ALIGN_CENTER }, { 21, MUC_ALIGN_LEFT },
};

typedef struct
{
  MucHeading heading;
  MucDocument *document;
  GPtrArray *objectives; /* MucObjective */
  GPtrArray *measures;   /* MucMeasure */
} Build;

/* The year's objectives, or measures, that belong to the unit, or to the agency itself. */
static GPtrArray *
collect (MucYear *year,
         GType    type,
         MucUnit *unit)
{
  GPtrArray *records = g_ptr_array_new ();
  guint n = muc_record_count (MUC_RECORD (year), type);

  for (guint i = 0; i < n; i++)
    {
      gpointer record = muc_record_peek (MUC_RECORD (year), type, i);
      MucUnit *owner = type == MUC_TYPE_OBJECTIVE ? muc_objective_get_unit (record)
                                                  : muc_measure_get_unit (record);

      if (owner == unit && !muc_par_is_task (record))
        g_ptr_array_add (records, record);
    }
  return records;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
get_party_heading (MucObjective *objective)
{
  const char *heading = muc_objective_get_party_heading (objective);

  return heading != NULL ? heading : PARTY_HEADING;
}

static const char *
get_result_heading (MucObjective *objective)
{
  const char *heading = muc_objective_get_result_heading (objective);

  return heading != NULL ? heading : RESULT_HEADING;
}

/* Ends a paper's text: whatever point it ends with gives way to the end mark. */
static char *
end_text (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (" .;/", text[length - 1]) != NULL)
    length--;
  return g_strdup_printf ("%.*s%s", (int) length, text, END_MARK);
}

static void
add_declaration (Build *build)
{
  MucPaper *paper = build->heading.paper;
  const char *title = paper != NULL ? muc_paper_get_title (paper) : NULL;
  const char *intro = paper != NULL ? muc_paper_get_intro (paper) : NULL;
  const char *closing = paper != NULL ? muc_paper_get_closing (paper) : NULL;
  g_autofree char *usual = g_strdup_printf ("MỤC TIÊU CHẤT LƯỢNG NĂM %u", build->heading.year);

  muc_document_begin_sheet (build->document, "Mục tiêu", MUC_PORTRAIT);
  muc_heading_add_letterhead (&build->heading, build->document);
  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE, title != NULL ? title : usual);
  if (intro != NULL)
    muc_document_add_paragraph (build->document, MUC_STYLE_STRONG, intro);

  for (guint i = 0; i < build->objectives->len; i++)
    {
      const char *text = or_empty (muc_objective_get_text (build->objectives->pdata[i]));
      gboolean is_end = closing == NULL && i + 1 == build->objectives->len;
      g_autofree char *ended = is_end ? end_text (text) : g_strdup (text);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      muc_document_add_numbered (build->document, number, ended);
    }
  if (closing != NULL)
    {
      g_autofree char *ended = end_text (closing);

      muc_document_add_paragraph (build->document, MUC_STYLE_BODY, ended);
    }
  muc_heading_add_signature (&build->heading, build->document);
}

static void
add_head (MucTable     *table,
          MucObjective *objective)
{
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, NUMBER_HEADING, WORK_HEADING, get_party_heading (objective),
                       DEADLINE_HEADING, get_result_heading (objective), NULL);
}

/* The fifth column: what is expected, then what the clerk noted. */
static char *
join_results (MucAction *action)
{
  const char *expected = or_empty (muc_action_get_expected (action));
  const char *note = or_empty (muc_action_get_note (action));

  return g_strconcat (expected, *expected != '\0' && *note != '\0' ? "\n" : "", note, NULL);
}

static void
add_actions (MucTable     *table,
             MucObjective *objective)
{
  guint n = muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION);

  for (guint i = 0; i < n; i++)
    {
      MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, i);
      g_autofree char *results = join_results (action);
      char number[16];

      g_snprintf (number, sizeof number, "%u", i + 1);
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, number);
      muc_table_add_text (table, muc_action_get_text (action));
      muc_table_add_text (table, muc_action_get_parties_text (action));
      muc_table_add_text (table, muc_action_get_deadline_text (action));
      muc_table_add_text (table, results);
    }
}

/* "1. Mục tiêu 1: " */
static char *
format_label (guint position)
{
  return g_strdup_printf ("%u. Mục tiêu %u: ", position, position);
}

static const char *
get_plan_text (MucObjective *objective)
{
  const char *text = muc_objective_get_plan_text (objective);

  return or_empty (text != NULL ? text : muc_objective_get_text (objective));
}

static char *
get_plan_title (Build *build)
{
  MucPaper *paper = build->heading.paper;
  const char *title = paper != NULL ? muc_paper_get_plan_title (paper) : NULL;

  if (title != NULL)
    return g_strdup (title);
  return g_strdup_printf ("KẾ HOẠCH THỰC HIỆN\nMục tiêu chất lượng - năm %u",
                          build->heading.year);
}

/* The plan on pages: a table for each objective, under its own headings. */
static void
add_plan_pages (Build *build)
{
  g_autofree char *title = get_plan_title (build);

  muc_document_set_view (build->document, MUC_VIEW_PAGES);
  muc_document_add_page_break (build->document);
  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE, title);
  for (guint i = 0; i < build->objectives->len; i++)
    {
      MucObjective *objective = build->objectives->pdata[i];
      g_autofree char *label = format_label (i + 1);
      const MucRun runs[] = { { label, TRUE, FALSE }, { get_plan_text (objective) } };
      MucTable *table;

      muc_document_add_runs (build->document, MUC_STYLE_LEAD, runs, G_N_ELEMENTS (runs));
      if (muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION) == 0)
        continue;
      table = muc_table_new (build->document, plan_columns, G_N_ELEMENTS (plan_columns), 1);
      add_head (table, objective);
      add_actions (table, objective);
      muc_document_add_table (build->document, table);
    }
}

static gboolean
has_same_head (MucObjective *left,
               MucObjective *right)
{
  return g_str_equal (get_party_heading (left), get_party_heading (right)) &&
         g_str_equal (get_result_heading (left), get_result_heading (right));
}

/* The plan on a sheet, which repeats one head only: a single table with a band for each
 * objective; one with other headings than those above it has its own head under its band. */
static void
add_plan_sheet (Build *build)
{
  MucObjective *above = build->objectives->pdata[0];
  MucTable *table = muc_table_new (build->document, plan_columns, G_N_ELEMENTS (plan_columns), 1);

  muc_document_set_view (build->document, MUC_VIEW_SHEETS);
  muc_document_begin_sheet (build->document, "Kế hoạch", MUC_PORTRAIT);
  add_head (table, above);
  for (guint i = 0; i < build->objectives->len; i++)
    {
      MucObjective *objective = build->objectives->pdata[i];
      g_autofree char *label = format_label (i + 1);
      g_autofree char *band = g_strconcat (label, get_plan_text (objective), NULL);

      muc_table_add_band (table, MUC_STYLE_BAND, band);
      if (!has_same_head (above, objective))
        add_head (table, objective);
      above = objective;
      add_actions (table, objective);
    }
  muc_document_add_table (build->document, table);
}

static void
add_monitoring (Build *build)
{
  MucPaper *paper = build->heading.paper;
  const char *title = paper != NULL ? muc_paper_get_monitoring_title (paper) : NULL;
  g_autofree char *usual = g_strdup_printf ("BIỆN PHÁP\nTHEO DÕI THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG - "
                                            "NĂM %u", build->heading.year);

  if (build->measures->len == 0)
    return;
  muc_document_set_view (build->document, MUC_VIEW_BOTH);
  muc_document_begin_sheet (build->document, "Biện pháp", MUC_PORTRAIT);
  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE, title != NULL ? title : usual);
  for (guint i = 0; i < build->measures->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      muc_document_add_numbered (build->document, number,
                                 or_empty (muc_measure_get_text (build->measures->pdata[i])));
    }
}

static const char *
describe_deadline (MucDeadlineKind kind)
{
  static const char *const names[] = {
    [MUC_DEADLINE_UNKNOWN] = "Chưa rõ",
    [MUC_DEADLINE_DAY] = "Ngày",
    [MUC_DEADLINE_MONTH] = "Tháng",
    [MUC_DEADLINE_QUARTER] = "Quý",
    [MUC_DEADLINE_HALF_YEAR] = "6 tháng",
    [MUC_DEADLINE_YEAR] = "Năm",
    [MUC_DEADLINE_RECURRING] = "Định kỳ",
    [MUC_DEADLINE_STANDING] = "Thường xuyên",
    [MUC_DEADLINE_EVENT] = "Khi phát sinh",
    [MUC_DEADLINE_REFERENCE] = "Theo văn bản khác",
  };

  return names[kind];
}

static void
add_data_rows (Build        *build,
               MucTable     *table,
               MucObjective *objective,
               guint         position)
{
  guint n = muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION);

  for (guint i = 0; i < n; i++)
    {
      MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, i);
      GDate due;

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_number (table, position, 0);
      muc_table_add_text (table, get_plan_text (objective));
      muc_table_add_number (table, i + 1, 0);
      muc_table_add_text (table, muc_action_get_text (action));
      muc_table_add_text (table, muc_action_get_parties_text (action));
      muc_table_add_text (table, muc_action_get_deadline_text (action));
      muc_table_add_text (table, describe_deadline (muc_action_get_deadline_kind (action)));
      muc_table_add_date (table, muc_day_parse (muc_action_get_due (action), &due) ? &due : NULL);
      muc_table_add_text (table, muc_action_get_expected (action));
      muc_table_add_text (table, muc_action_get_note (action));
    }
}

/* One record per row, to be filtered and counted. */
static void
add_data_sheet (Build *build)
{
  static const MucColumn columns[] = {
    { 5, MUC_ALIGN_CENTER },  { 20, MUC_ALIGN_LEFT },   { 5, MUC_ALIGN_CENTER },
    { 24, MUC_ALIGN_LEFT },   { 14, MUC_ALIGN_LEFT },   { 12, MUC_ALIGN_LEFT },
    { 10, MUC_ALIGN_CENTER }, { 0, MUC_ALIGN_CENTER }, { 14, MUC_ALIGN_LEFT },
    { 10, MUC_ALIGN_LEFT },
  };
  MucTable *table = muc_table_new (build->document, columns, G_N_ELEMENTS (columns), 1);

  muc_document_set_view (build->document, MUC_VIEW_SHEETS);
  muc_document_begin_sheet (build->document, "Dữ liệu", MUC_LANDSCAPE);
  muc_table_set_filter (table, TRUE);
  muc_table_set_font_size (table, 11);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Mục tiêu số", "Mục tiêu", NUMBER_HEADING, WORK_HEADING,
                       PARTY_HEADING, DEADLINE_HEADING, "Loại thời hạn", "Hạn", RESULT_HEADING,
                       "Ghi chú", NULL);
  for (guint i = 0; i < build->objectives->len; i++)
    add_data_rows (build, table, build->objectives->pdata[i], i + 1);
  muc_document_add_table (build->document, table);
}

/** muc_objectives_report_fail_empty: %MUC_REPORT_ERROR_EMPTY, naming the year and the unit. */
void
muc_objectives_report_fail_empty (MucHeading  *heading,
                                  GError     **error)
{
  if (heading->unit != NULL)
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("In %u %s has no objectives of its own yet."), heading->year,
                 muc_heading_get_agency (heading));
  else
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("The year %u has no objectives yet."), heading->year);
}

/**
 * muc_objectives_report_build:
 *
 * The paper at the beginning of the year: the declared objectives with letterhead and signature,
 * the plan with an action table for each of them, and how it is monitored.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_objectives_report_build (MucPlan            *plan,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             GError            **error)
{
  g_autoptr (GPtrArray) objectives = collect (year, MUC_TYPE_OBJECTIVE, key->unit);
  g_autoptr (GPtrArray) measures = collect (year, MUC_TYPE_MEASURE, key->unit);
  g_autofree char *title = NULL;
  Build build = { .objectives = objectives, .measures = measures };

  muc_heading_init (&build.heading, plan, year, key);
  if (objectives->len == 0)
    {
      muc_objectives_report_fail_empty (&build.heading, error);
      return NULL;
    }

  title = g_strdup_printf ("Mục tiêu chất lượng năm %u", build.heading.year);
  build.document = muc_heading_create_document (&build.heading, title);
  add_declaration (&build);
  add_plan_pages (&build);
  add_plan_sheet (&build);
  add_monitoring (&build);
  add_data_sheet (&build);
  return build.document;
}
