/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/par-plan-report.h"

#include <math.h>
#include <string.h>

#include "model/action.h"
#include "model/points.h"
#include "model/text.h"
#include "report/par-part.h"

/* The plan to improve the PAR index: a Kế hoạch in prose, part by part as such plans are written,
 * and on sheets its figures and tasks as tables. */

#define USUAL_ORGANISATION \
  "Các đơn vị được giao nhiệm vụ trong Kế hoạch này chủ động triển khai thực hiện, định kỳ hằng " \
  "quý, sáu tháng và hằng năm báo cáo kết quả"

typedef struct
{
  MucHeading heading;
  MucDocument *document;
  MucParSheet *sheet;
  GPtrArray *areas; /* MucParArea, in the order of the plan */
} Build;

static guint
get_scored_year (Build *build)
{
  const gint64 year = muc_par_sheet_get_scored_year (build->sheet);

  return year != 0 ? (guint) year : build->heading.year - 1u;
}

/* Head */

static void
add_title (Build *build)
{
  const char *own = build->heading.paper != NULL ? muc_paper_get_title (build->heading.paper)
                                                 : NULL;
  g_autofree char *usual =
    g_strdup_printf ("KẾ HOẠCH\nCải thiện và nâng cao Chỉ số cải cách hành chính năm %u của %s",
                     build->heading.year, muc_heading_get_agency (&build->heading));
  g_auto (GStrv) parts = g_strsplit (own != NULL ? own : usual, "\n", 2);

  muc_document_add_paragraph (build->document, MUC_STYLE_TITLE, parts[0]);
  if (parts[0] != NULL && parts[1] != NULL)
    muc_document_add_paragraph (build->document, MUC_STYLE_SUBTITLE, parts[1]);
}

static void
add_bases (Build *build)
{
  const char *bases = muc_par_sheet_get_legal_bases (build->sheet);
  const char *intro = build->heading.paper != NULL ? muc_paper_get_intro (build->heading.paper)
                                                   : NULL;
  g_auto (GStrv) lines = g_strsplit (bases != NULL ? bases : "", "\n", -1);
  g_autofree char *usual =
    g_strdup_printf ("%s xây dựng Kế hoạch cải thiện và nâng cao Chỉ số cải cách hành chính năm %u "
                     "như sau:", muc_heading_get_agency (&build->heading), build->heading.year);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!muc_text_is_blank (lines[i]))
      muc_document_add_paragraph (build->document, MUC_STYLE_BASIS, lines[i]);
  muc_par_part_add_lines (build->document, intro != NULL ? intro : usual);
}

/* I */

/* "11,5/12,5 điểm" */
static char *
format_points (double points,
               double max)
{
  g_autofree char *won = muc_points_format (points);
  g_autofree char *all = muc_points_format (max);

  return isnan (max) ? g_strdup_printf ("%s điểm", won) : g_strdup_printf ("%s/%s điểm", won, all);
}

/* "xếp vị thứ 13/20" */
static char *
format_place (gint64 place,
              gint64 places)
{
  return places != 0 ? g_strdup_printf ("xếp vị thứ %d/%d", (int) place, (int) places)
                     : g_strdup_printf ("xếp vị thứ %d", (int) place);
}

/* What is still to be written has its place on the draft. */
static const char *
get_name (const char *name)
{
  return !muc_text_is_blank (name) ? name : "…";
}

static void
add_result (Build      *build,
            MucParArea *area,
            guint       number,
            gboolean    is_last)
{
  g_autofree char *label = g_strdup_printf ("(%u)", number);
  g_autofree char *points = format_points (muc_par_get_area_score (area),
                                           muc_par_get_area_max (area));
  g_autofree char *place = muc_par_area_get_place (area) != 0
                           ? format_place (muc_par_area_get_place (area),
                                           muc_par_area_get_places (area)) : NULL;
  g_autofree char *text = g_strdup_printf ("%s (%s%s%s)%s",
                                           get_name (muc_par_area_get_name (area)), points,
                                           place != NULL ? ", " : "", place != NULL ? place : "",
                                           is_last ? "." : ";");

  muc_document_add_numbered (build->document, label, text);
}

/* What was announced, where the clerk did not write it in words of their own. */
static void
add_usual_findings (Build *build)
{
  g_autofree char *points = format_points (muc_par_sheet_get_score (build->sheet),
                                           muc_par_sheet_get_max (build->sheet));
  g_autofree char *place = muc_par_sheet_get_place (build->sheet) != 0
                           ? format_place (muc_par_sheet_get_place (build->sheet),
                                           muc_par_sheet_get_places (build->sheet)) : NULL;
  g_autofree char *text = NULL;

  if (isnan (muc_par_sheet_get_score (build->sheet)))
    return;
  text = g_strdup_printf ("Chỉ số cải cách hành chính năm %u đạt %s%s%s. Cụ thể:",
                          get_scored_year (build), points, place != NULL ? ", " : "",
                          place != NULL ? place : "");
  muc_document_add_paragraph (build->document, MUC_STYLE_BODY, text);
}

static void
add_results (Build *build)
{
  g_autofree char *title = g_strdup_printf ("Kết quả đánh giá chỉ số CCHC năm %u",
                                            get_scored_year (build));
  MucRecord *sheet = MUC_RECORD (build->sheet);
  const guint n = muc_record_count (sheet, MUC_TYPE_PAR_AREA);

  muc_par_part_add_roman (build->document, 1, title);
  muc_par_part_add_heading (build->document, "1. Công tác chỉ đạo, điều hành");
  muc_par_part_add_lines (build->document, muc_par_sheet_get_situation (build->sheet));
  muc_par_part_add_heading (build->document, "2. Kết quả đánh giá, chấm điểm chỉ số CCHC");
  if (muc_text_is_blank (muc_par_sheet_get_findings (build->sheet)))
    add_usual_findings (build);
  muc_par_part_add_lines (build->document, muc_par_sheet_get_findings (build->sheet));
  for (guint i = 0; i < n; i++)
    {
      MucParArea *area = muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i);

      if (!isnan (muc_par_get_area_score (area)))
        add_result (build, area, i + 1, i + 1 == n);
    }
  muc_par_part_add_heading (build->document, "3. Những tồn tại và nguyên nhân");
  muc_par_part_add_lines (build->document, muc_par_sheet_get_shortcomings (build->sheet));
}

/* II */

static void
add_lettered (Build      *build,
              guint       position,
              const char *text)
{
  g_autofree char *letter = muc_par_dup_letter (position);
  g_autofree char *line = NULL;

  if (muc_text_is_blank (text))
    return;
  line = g_strdup_printf ("%s) %s", letter, text);
  muc_par_part_add_lines (build->document, line);
}

/* "đạt trên 85/100 điểm, xếp vị thứ trong tốp 10/20": what the figures say. */
static char *
dup_usual_target (Build *build)
{
  const gboolean above = muc_par_sheet_get_target_comparator (build->sheet) == MUC_COMPARATOR_ABOVE;
  g_autofree char *points = format_points (muc_par_sheet_get_target_score (build->sheet),
                                           isnan (muc_par_sheet_get_target_max (build->sheet))
                                           ? muc_par_sheet_get_max (build->sheet)
                                           : muc_par_sheet_get_target_max (build->sheet));
  const gint64 place = muc_par_sheet_get_target_place (build->sheet);
  g_autofree char *top = place != 0 ? g_strdup_printf (", xếp trong tốp %d", (int) place)
                                    : g_strdup ("");

  if (isnan (muc_par_sheet_get_target_score (build->sheet)))
    return NULL;
  return g_strdup_printf ("Chỉ tiêu: Năm %u, phấn đấu chỉ số CCHC đạt %s%s%s.",
                          build->heading.year, above ? "trên " : "từ ", points, top);
}

static void
add_general (Build *build)
{
  const char *target = muc_par_sheet_get_general_target (build->sheet);
  g_autofree char *usual = dup_usual_target (build);

  muc_par_part_add_heading (build->document, "1. Mục đích, yêu cầu");
  muc_par_part_add_heading (build->document, "1.1. Mục đích");
  muc_par_part_add_lines (build->document, muc_par_sheet_get_purpose (build->sheet));
  muc_par_part_add_heading (build->document, "1.2. Yêu cầu");
  muc_par_part_add_lines (build->document, muc_par_sheet_get_requirements (build->sheet));
  muc_par_part_add_heading (build->document, "2. Nhiệm vụ, giải pháp trọng tâm");
  muc_par_part_add_heading (build->document, "2.1. Nhiệm vụ và chỉ tiêu chung");
  add_lettered (build, 0, muc_par_sheet_get_general_task (build->sheet));
  add_lettered (build, 1, muc_text_is_blank (target) ? usual : target);
}

/* On one line, as a sentence names them. */
static char *
join_parties (const char *parties)
{
  g_auto (GStrv) lines = g_strsplit (parties, "\n", -1);

  return g_strjoinv (", ", lines);
}

/* The task as a sentence, with its deadline unless its own words tell it. */
static char *
format_task (MucAction *task)
{
  const char *text = muc_action_get_text (task);
  const char *deadline = muc_action_get_deadline_text (task);
  g_autofree char *work = muc_text_trim (get_name (text));
  g_autofree char *folded = muc_text_fold (work);
  g_autofree char *told = muc_text_fold (deadline != NULL ? deadline : "");
  gsize length = strlen (work);

  while (length > 0 && strchr (".;", work[length - 1]) != NULL)
    length--;
  if (muc_text_is_blank (deadline) || strstr (folded, told) != NULL)
    return g_strdup_printf ("+ %.*s.", (int) length, work);
  return g_strdup_printf ("+ %.*s. Thời gian hoàn thành: %s.", (int) length, work, deadline);
}

static void
add_tasks (Build      *build,
           MucParArea *area)
{
  MucObjective *tasks = muc_par_find_tasks (area);
  const char *before = NULL;

  for (guint i = 0; tasks != NULL && i < muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION);
       i++)
    {
      MucAction *task = muc_record_peek (MUC_RECORD (tasks), MUC_TYPE_ACTION, i);
      const char *parties = muc_action_get_parties_text (task);
      g_autofree char *joined = join_parties (parties != NULL ? parties : "");
      g_autofree char *unit = g_strdup_printf ("- %s:", joined);
      g_autofree char *line = format_task (task);

      if (parties != NULL && g_strcmp0 (parties, before) != 0)
        muc_document_add_paragraph (build->document, MUC_STYLE_LEAD, unit);
      before = parties;
      muc_document_add_paragraph (build->document, MUC_STYLE_BODY, line);
    }
}

static void
add_area_target (Build      *build,
                 MucParArea *area,
                 const char *letter)
{
  const char *own = muc_par_area_get_target_text (area);
  g_autofree char *points = format_points (muc_par_area_get_target (area),
                                           muc_par_area_get_target_max (area));
  g_autofree char *usual = g_strdup_printf ("Phấn đấu đạt chỉ số điểm %s.", points);
  const gboolean has_figures = !isnan (muc_par_area_get_target (area));
  g_autofree char *line = g_strdup_printf ("%s2) Chỉ tiêu cụ thể: %s", letter,
                                           muc_text_is_blank (own) ? usual : own);

  if (has_figures || !muc_text_is_blank (own))
    muc_document_add_paragraph (build->document, MUC_STYLE_BODY, line);
}

static void
add_area (Build      *build,
          MucParArea *area,
          guint       position)
{
  g_autofree char *letter = muc_par_dup_letter (position);
  g_autofree char *title = g_strdup_printf ("%s) %s:", letter,
                                            get_name (muc_par_get_plan_name (area)));
  g_autofree char *tasks = g_strdup_printf ("%s1) Nhiệm vụ và giải pháp:", letter);

  muc_par_part_add_heading (build->document, title);
  muc_document_add_paragraph (build->document, MUC_STYLE_LEAD, tasks);
  add_tasks (build, area);
  add_area_target (build, area, letter);
}

static void
add_plan (Build *build)
{
  g_autofree char *title = g_strdup_printf ("Kế hoạch cải thiện và nâng cao chỉ số CCHC năm %u",
                                            build->heading.year);

  muc_par_part_add_roman (build->document, 2, title);
  add_general (build);
  muc_par_part_add_heading (build->document, "2.2. Nhiệm vụ, giải pháp và chỉ tiêu cụ thể");
  for (guint i = 0; i < build->areas->len; i++)
    add_area (build, build->areas->pdata[i], i);
}

/* III */

static void
add_organisation (Build *build)
{
  const char *own = muc_par_sheet_get_organisation (build->sheet);
  const char *closing = build->heading.paper != NULL ? muc_paper_get_closing (build->heading.paper)
                                                     : NULL;
  g_autofree char *text = NULL;
  g_autofree char *ended = NULL;

  text = g_strconcat (muc_text_is_blank (own) ? USUAL_ORGANISATION : own,
                      closing != NULL ? "\n" : NULL, closing, NULL);
  ended = muc_par_part_end (text);
  muc_par_part_add_roman (build->document, 3, "Tổ chức thực hiện");
  muc_par_part_add_lines (build->document, ended);
}

/* Sheets */

static void
add_area_sheet (Build *build)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 40, MUC_ALIGN_LEFT },  { 10, MUC_ALIGN_CENTER },
    { 10, MUC_ALIGN_CENTER }, { 10, MUC_ALIGN_CENTER }, { 10, MUC_ALIGN_CENTER },
    { 10, MUC_ALIGN_CENTER }, { 10, MUC_ALIGN_CENTER },
  };
  MucTable *table = muc_table_new (build->document, columns, G_N_ELEMENTS (columns), 1);
  MucRecord *sheet = MUC_RECORD (build->sheet);

  muc_document_begin_sheet (build->document, "Kết quả và chỉ tiêu", MUC_PORTRAIT);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Lĩnh vực", "Điểm đạt", "Điểm tối đa", "Điểm bị trừ",
                       "Xếp hạng", "Chỉ tiêu", "Điểm tối đa của chỉ tiêu", NULL);
  for (guint i = 0; i < muc_record_count (sheet, MUC_TYPE_PAR_AREA); i++)
    {
      MucParArea *area = muc_record_peek (sheet, MUC_TYPE_PAR_AREA, i);

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_number (table, i + 1, 0);
      muc_table_add_text (table, muc_par_area_get_name (area));
      muc_par_part_add_points (table, muc_par_get_area_score (area));
      muc_par_part_add_points (table, muc_par_get_area_max (area));
      muc_par_part_add_points (table, muc_par_get_area_lost (area));
      muc_par_part_add_points (table, muc_par_area_get_place (area) != 0
                                      ? (double) muc_par_area_get_place (area) : NAN);
      muc_par_part_add_points (table, muc_par_area_get_target (area));
      muc_par_part_add_points (table, muc_par_area_get_target_max (area));
    }
  muc_document_add_table (build->document, table);
}

static void
add_task_rows (MucTable   *table,
               MucParArea *area,
               guint       position)
{
  g_autofree char *letter = muc_par_dup_letter (position);
  MucObjective *tasks = muc_par_find_tasks (area);

  for (guint i = 0; tasks != NULL && i < muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION);
       i++)
    {
      MucAction *task = muc_record_peek (MUC_RECORD (tasks), MUC_TYPE_ACTION, i);
      MucParCriterion *criterion = muc_action_get_criterion (task);

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, letter);
      muc_table_add_text (table, muc_par_get_plan_name (area));
      muc_table_add_number (table, i + 1, 0);
      muc_table_add_text (table, muc_action_get_text (task));
      muc_table_add_text (table, muc_action_get_parties_text (task));
      muc_table_add_text (table, muc_action_get_deadline_text (task));
      muc_table_add_text (table, criterion != NULL ? muc_par_criterion_get_code (criterion)
                                                   : NULL);
    }
}

static void
add_task_sheet (Build *build)
{
  static const MucColumn columns[] = {
    { 5, MUC_ALIGN_CENTER }, { 20, MUC_ALIGN_LEFT }, { 5, MUC_ALIGN_CENTER },
    { 40, MUC_ALIGN_LEFT },  { 15, MUC_ALIGN_LEFT }, { 10, MUC_ALIGN_LEFT },
    { 8, MUC_ALIGN_CENTER },
  };
  MucTable *table = muc_table_new (build->document, columns, G_N_ELEMENTS (columns), 1);

  muc_document_begin_sheet (build->document, "Nhiệm vụ", MUC_LANDSCAPE);
  muc_table_set_filter (table, TRUE);
  muc_table_set_font_size (table, 11);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Mục", "Lĩnh vực", "STT", "Nhiệm vụ, giải pháp", "Đơn vị thực hiện",
                       "Thời gian hoàn thành", "Tiêu chí", NULL);
  for (guint i = 0; i < build->areas->len; i++)
    add_task_rows (table, build->areas->pdata[i], i);
  muc_document_add_table (build->document, table);
}

/**
 * muc_par_plan_report_build:
 *
 * The plan to improve the PAR index: legal bases, what the scores were, what shall be done area by
 * area and unit by unit with the targets, who follows it.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_par_plan_report_build (MucPlan            *plan,
                           MucYear            *year,
                           const MucPaperKey  *key,
                           GError            **error)
{
  g_autoptr (GPtrArray) areas = NULL;
  g_autofree char *title = NULL;
  g_autofree char *symbol = NULL;
  Build build = { .sheet = muc_par_get_sheet (year) };

  if (!muc_par_part_has_sheet (year, error))
    return NULL;
  muc_heading_init (&build.heading, plan, year, key);
  build.areas = areas = muc_par_list_areas (build.sheet);
  build.heading.usual_symbol = symbol = muc_par_part_dup_symbol (&build.heading, "KH");
  title = g_strdup_printf ("Kế hoạch cải thiện Chỉ số cải cách hành chính năm %u",
                           build.heading.year);
  build.document = muc_heading_create_document (&build.heading, title);
  muc_document_begin_sheet (build.document, "Kế hoạch", MUC_PORTRAIT);
  muc_heading_add_letterhead (&build.heading, build.document);
  add_title (&build);
  add_bases (&build);
  add_results (&build);
  add_plan (&build);
  add_organisation (&build);
  muc_heading_add_signature (&build.heading, build.document);
  muc_document_set_view (build.document, MUC_VIEW_SHEETS);
  add_area_sheet (&build);
  add_task_sheet (&build);
  return build.document;
}
