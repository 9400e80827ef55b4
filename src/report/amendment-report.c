/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/amendment-report.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "document/format.h"
#include "model/action.h"
#include "model/amendment.h"
#include "model/assessment.h"
#include "model/day.h"
#include "model/grid-cell.h"
#include "model/locked.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/period.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/par.h"
#include "model/points.h"
#include "model/text.h"
#include "report/heading.h"
#include "report/report.h"
#include "report/risks-table.h"

#define END "./."

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER }, { 20, MUC_ALIGN_LEFT }, { 30, MUC_ALIGN_LEFT }, { 30, MUC_ALIGN_LEFT },
  { 18, MUC_ALIGN_LEFT },
};

/* What the forms call a field that is no column of theirs. */
static const struct
{
  const char *field;
  const char *name;
} names[] = {
  { "text", "Nội dung" },
  { "plan-text", "Nội dung trong kế hoạch" },
  { "party-heading", "Tên cột trách nhiệm" },
  { "result-heading", "Tên cột kết quả" },
  { "note", "Ghi chú" },
  { "unit", "Đơn vị" },
  { "number", "Số" },
  { "symbol", "Ký hiệu" },
  { "place", "Địa danh" },
  { "date", "Ngày" },
  { "title", "Tên văn bản" },
  { "intro", "Lời dẫn" },
  { "closing", "Đoạn kết" },
  { "causes", "Nguyên nhân" },
  { "proposals", "Đề xuất, kiến nghị" },
  { "plan-title", "Tên kế hoạch" },
  { "monitoring-title", "Tên biện pháp theo dõi" },
  { "signer-authority", "Quyền hạn ký" },
  { "signer-title", "Chức vụ người ký" },
  { "signer-name", "Người ký" },
  { "preparer-name", "Người lập" },
  { "recipients", "Nơi nhận" },
  { "round", "Lần đánh giá" },
  { "likelihood", "Khả năng xảy ra" },
  { "likelihood-text", "Khả năng xảy ra (nguyên văn)" },
  { "severity", "Mức độ nghiêm trọng/ Mức giá trị" },
  { "severity-text", "Mức độ nghiêm trọng/ Mức giá trị (nguyên văn)" },
  { "priority", "Mức độ ưu tiên" },
  { "priority-text", "Mức độ ưu tiên (nguyên văn)" },
  { "origin", "Căn cứ xác định mức độ ưu tiên" },
  { "reason", "Lý do" },
  { "label", "Tên gọi" },
  { "colour", "Màu" },
  { "pattern", "Họa tiết" },
  { "axis", "Tiêu chí" },
  { "axes", "Hướng của ma trận" },
  { "severity-heading", "Tên cột mức độ nghiêm trọng" },
  { "row-level", "Mức theo hàng" },
  { "column-level", "Mức theo cột" },
  { "code", "Mã" },
  { "kind", "Cách chấm" },
  { "area", "Lĩnh vực" },
  { "plan-name", "Tên gọi trong kế hoạch" },
  { "plan-position", "Thứ tự trong kế hoạch" },
  { "places", "Số đơn vị được xếp hạng" },
  { "target-max", "Điểm tối đa của chỉ tiêu" },
  { "target-place", "Thứ hạng phấn đấu" },
  { "target-places", "Số đơn vị được xếp hạng của chỉ tiêu" },
  { "target-text", "Chỉ tiêu cụ thể" },
  { "target-score", "Điểm phấn đấu" },
  { "target-comparator", "Cách hiểu chỉ tiêu" },
  { "scheme", "Bộ tiêu chí" },
  { "scored-year", "Năm chấm điểm" },
  { "change", "Tăng, giảm so với năm trước" },
  { "legal-bases", "Căn cứ" },
  { "situation", "Công tác chỉ đạo, điều hành" },
  { "findings", "Kết quả đánh giá, chấm điểm" },
  { "shortcomings", "Những tồn tại và nguyên nhân" },
  { "purpose", "Mục đích" },
  { "requirements", "Yêu cầu" },
  { "general-task", "Nhiệm vụ chung" },
  { "general-target", "Chỉ tiêu chung" },
  { "organisation", "Tổ chức thực hiện" },
  { "difficulties", "Khó khăn, vướng mắc" },
};

static const char *
get_field_name (GParamSpec *field)
{
  const char *heading = muc_field_get_heading (field);

  for (guint i = 0; heading == NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].field, field->name))
      return names[i].name;
  return heading != NULL ? heading : "Nội dung";
}

static char *
name_part (gpointer record)
{
  const char *label = NULL;

  if (MUC_IS_LEVEL (record))
    label = muc_level_get_label (record);
  else if (MUC_IS_PRIORITY (record))
    label = muc_priority_get_label (record);
  if (MUC_IS_LEVEL (record))
    return g_strdup_printf ("Thang đo, mức “%s”", label != NULL ? label : "…");
  if (MUC_IS_PRIORITY (record))
    return g_strdup_printf ("Thang đo, mức ưu tiên “%s”", label != NULL ? label : "…");
  if (MUC_IS_SCALE (record) || MUC_IS_GRID_CELL (record))
    return g_strdup ("Thang đo");
  return g_strdup ("Thể thức văn bản");
}

/* Of the PAR index: "Tiêu chí 1.1.2", "Nhiệm vụ a.3"; %NULL for all others. */
static char *
name_par (gpointer record)
{
  if (MUC_IS_PAR_CRITERION (record))
    return g_strdup_printf ("Tiêu chí %s", muc_par_criterion_get_code (record) != NULL
                                           ? muc_par_criterion_get_code (record)
                                           : muc_par_criterion_get_name (record));
  if (MUC_IS_PAR_AREA (record))
    return g_strdup_printf ("Lĩnh vực “%s”", muc_par_area_get_name (record));
  if (MUC_IS_PAR_SHEET (record))
    return g_strdup ("Chỉ số cải cách hành chính");
  if (MUC_IS_ACTION (record) && muc_par_is_task (record))
    {
      g_autofree char *number = muc_par_dup_task_number (record);

      return g_strdup_printf ("Nhiệm vụ %s", number);
    }
  if (MUC_IS_OBJECTIVE (record) && muc_par_is_task (record))
    return g_strdup_printf ("Nhiệm vụ của lĩnh vực “%s”",
                            muc_par_get_plan_name (muc_objective_get_area (record)));
  return NULL;
}

/* "Mục tiêu 2", "Công việc 2.1", "Rủi ro 3" */
static char *
name_record (gpointer record)
{
  MucRecord *owner = muc_record_get_owner (record);
  const guint number = muc_naming_get_number (record);
  char *of_par = name_par (record);

  if (of_par != NULL)
    return of_par;
  if (MUC_IS_OBJECTIVE (record))
    return g_strdup_printf ("Mục tiêu %u", number);
  if (MUC_IS_ACTION (record))
    return g_strdup_printf ("Công việc %u.%u", muc_naming_get_number (owner), number);
  if (MUC_IS_MEASURE (record))
    return g_strdup_printf ("Biện pháp theo dõi %u", number);
  if (MUC_IS_RISK (record))
    return g_strdup_printf ("%s %u", muc_risks_get_kind_name (muc_risk_get_kind (record)), number);
  if (MUC_IS_ASSESSMENT (record))
    return g_strdup_printf ("%s %u, lần đánh giá %" PRId64,
                            muc_risks_get_kind_name (muc_risk_get_kind (MUC_RISK (owner))),
                            muc_naming_get_number (owner), muc_assessment_get_round (record));
  return name_part (record);
}

/* A record that came or went is told by all that is printed of it. */
static char *
join_fields (const char *kind,
             gpointer    record)
{
  const MucLocked *locked = muc_locked_find (kind, G_OBJECT_TYPE (record));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; locked != NULL && locked->fields[i] != NULL; i++)
    {
      GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (record),
                                                       locked->fields[i]);
      const MucKind what = muc_field_get_kind (field);
      g_autofree char *value = NULL;

      if (what == MUC_KIND_TEXT || what == MUC_KIND_LINES)
        value = muc_record_dup_field_text (record, field);
      if (value != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                                get_field_name (field), value);
    }
  if (MUC_IS_ASSESSMENT (record))
    {
      g_autofree char *priority = muc_risks_dup_priority (record);

      g_string_append_printf (text, "%sMức độ ưu tiên: %s", text->len > 0 ? "\n" : "", priority);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_what (const MucAmendmentRow *row)
{
  g_autofree char *name = name_record (row->new_record != NULL ? row->new_record
                                                               : row->old_record);

  if (row->field != NULL)
    return g_strdup_printf ("%s: %s", name, get_field_name (row->field));
  if (row->old_record == NULL)
    return g_strdup_printf ("%s: bổ sung", name);
  if (row->new_record == NULL)
    return g_strdup_printf ("%s: bãi bỏ", name);
  return g_strdup_printf ("%s: đổi thứ tự", name);
}

static char *
format_value (GParamSpec *field,
              const char *text)
{
  GDate date;

  if (text != NULL && muc_field_get_kind (field) == MUC_KIND_DATE
      && muc_day_parse (text, &date))
    return muc_format_date (&date);
  if (text != NULL && muc_field_get_kind (field) == MUC_KIND_NUMBER)
    return muc_points_format (g_ascii_strtod (text, NULL));
  if (G_PARAM_SPEC_VALUE_TYPE (field) == MUC_TYPE_PAR_KIND)
    return g_strdup (g_strcmp0 (text, "survey") == 0 ? "Điều tra xã hội học" : "Tự chấm");
  return g_strdup (text != NULL ? text : "");
}

static char *
format_side (const char            *kind,
             const MucAmendmentRow *row,
             MucRecord             *record,
             const char            *text)
{
  if (row->field != NULL)
    return format_value (row->field, text);
  if (record == NULL)
    return g_strdup ("");
  if (row->old_record == NULL || row->new_record == NULL)
    return join_fields (kind, record);
  return g_strdup_printf ("Thứ tự: %u", muc_naming_get_number (record));
}

static MucTable *
create_table (MucDocument            *document,
              const char             *kind,
              const MucAmendmentHead *head,
              GPtrArray              *rows)
{
  MucTable *table = muc_table_new (document, columns, G_N_ELEMENTS (columns), 1);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Nội dung", "Đã ban hành", "Sửa đổi, bổ sung", "Lý do", NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const MucAmendmentRow *row = rows->pdata[i];
      g_autofree char *what = format_what (row);
      g_autofree char *issued = format_side (kind, row, row->old_record, row->old_text);
      g_autofree char *amended = format_side (kind, row, row->new_record, row->new_text);

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_number (table, i + 1, 0);
      muc_table_add_text (table, what);
      muc_table_add_text (table, issued);
      muc_table_add_text (table, amended);
      muc_table_add_text (table, head->reason != NULL ? head->reason : "");
    }
  return table;
}

/* "Báo cáo kết quả thực hiện mục tiêu chất lượng quý I năm 2026" */
static char *
name_report (const char      *name,
             const MucPeriod *period)
{
  g_autofree char *title = muc_period_dup_title (period);
  g_autofree char *within = muc_text_uncapitalize (title);

  return g_strdup_printf ("%s %s", name, within);
}

/* What is amended, as sentences name it. */
static char *
name_paper (MucPaper *paper,
            guint     year)
{
  static const char *const papers[][2] = {
    { "objectives", "Mục tiêu chất lượng và kế hoạch thực hiện" },
    { "risks", "Đánh giá rủi ro và cơ hội" },
    { "risk-matrix", "Ma trận rủi ro và cơ hội" },
    { "period-report", "Báo cáo kết quả thực hiện mục tiêu chất lượng" },
    { "par-plan", "Kế hoạch cải thiện Chỉ số cải cách hành chính" },
    { "par-scores", "Bảng tự chấm điểm Chỉ số cải cách hành chính" },
    { "par-report", "Báo cáo kết quả thực hiện kế hoạch nâng cao Chỉ số cải cách hành chính" },
    { "risk-results", "Đánh giá kết quả xử lý rủi ro và cơ hội" },
    { "comparison", "Bảng so sánh mục tiêu chất lượng, rủi ro và cơ hội" },
    { "evidence", "Danh mục tài liệu kiểm chứng" },
  };
  MucPeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (papers[i][0], muc_paper_get_kind (paper)))
      return muc_period_parse (muc_paper_get_period (paper), &period)
             ? name_report (papers[i][1], &period)
             : g_strdup_printf ("%s năm %u", papers[i][1], year);
  return g_strdup_printf ("Văn bản năm %u", year);
}

static char *
format_reference (MucPaper *paper)
{
  const char *number = muc_paper_get_number (paper);
  const char *symbol = muc_paper_get_symbol (paper);
  g_autofree char *date = NULL;
  GDate day;

  if (!muc_day_parse (muc_paper_get_date (paper), &day))
    return g_strdup ("");
  date = muc_format_date (&day);
  if (number == NULL)
    return g_strdup_printf (" ban hành ngày %s", date);
  return g_strdup_printf (" ban hành kèm số %s%s%s ngày %s", number, symbol != NULL ? "/" : "",
                          symbol != NULL ? symbol : "", date);
}

/* The amendment's own head and foot; place and recipients are those of the paper it amends. */
static MucPaper *
create_paper (const MucAmendmentHead *head,
              MucPaper               *amended)
{
  return g_object_new (MUC_TYPE_PAPER, "kind", "amendment", "number", head->number,
                       "symbol", head->symbol, "date", head->date,
                       "place", muc_paper_get_place (amended),
                       "recipients", muc_paper_get_recipients (amended),
                       "signer-authority", head->signer_authority,
                       "signer-title", head->signer_title, "signer-name", head->signer_name, NULL);
}

static const char *
get_end (MucPaper *amended)
{
  if (muc_paper_get_period (amended) != NULL)
    return "Số liệu và tình hình thực hiện trong kỳ theo báo cáo được lập lại kèm theo văn bản "
           "này" END;
  return muc_locked_is_open (muc_paper_get_kind (amended))
         ? "Danh mục được lập lại kèm theo văn bản này" END
         : "Các nội dung khác giữ nguyên như đã ban hành" END;
}

/* What a report or a register is made from stays open and is not compared: it is made anew. */
static void
add_changes (MucDocument            *document,
             const MucAmendmentHead *head,
             MucPaper               *amended,
             GPtrArray              *rows)
{
  if (rows->len > 0)
    muc_document_add_table (document, create_table (document, muc_paper_get_kind (amended), head,
                                                    rows));
  muc_document_add_paragraph (document, MUC_STYLE_BODY, get_end (amended));
}

static void
write_document (MucHeading             *heading,
                MucDocument            *document,
                const MucAmendmentHead *head,
                MucPaper               *amended,
                GPtrArray              *rows)
{
  g_autofree char *title = g_strdup_printf ("BẢN SỬA ĐỔI, BỔ SUNG LẦN %" PRId64, head->amendment);
  g_autofree char *name = name_paper (amended, heading->year);
  g_autofree char *reference = format_reference (amended);
  g_autofree char *intro = g_strdup_printf ("Sửa đổi, bổ sung một số nội dung của %s%s như sau:",
                                            name, reference);

  muc_document_begin_sheet (document, "Sửa đổi, bổ sung", MUC_PORTRAIT);
  muc_heading_add_letterhead (heading, document);
  muc_document_add_paragraph (document, MUC_STYLE_TITLE, title);
  muc_document_add_paragraph (document, MUC_STYLE_SUBTITLE, name);
  muc_document_add_paragraph (document, MUC_STYLE_LEAD, intro);
  add_changes (document, head, amended, rows);
  muc_heading_add_signature (heading, document);
}

/**
 * muc_amendment_report_build:
 * @old_year: the year as it was issued
 * @new_year: the year as it is to be
 * @key: the paper, in the plan of @old_year
 * @head: what the amendment says about itself
 * @error: return location
 *
 * The list of what is amended in an issued paper, old beside new, under its own letterhead.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY where nothing is
 *   changed
 */
MucDocument *
muc_amendment_report_build (MucYear                 *old_year,
                            MucYear                 *new_year,
                            const MucPaperKey       *key,
                            const MucAmendmentHead  *head,
                            GError                 **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (MucPaper) paper = NULL;
  g_autofree char *title = NULL;
  MucPaper *amended;
  MucDocument *document;
  MucHeading heading;

  g_return_val_if_fail (MUC_IS_YEAR (old_year) && MUC_IS_YEAR (new_year), NULL);
  g_return_val_if_fail (head != NULL, NULL);

  amended = muc_year_find_paper (old_year, key);
  g_return_val_if_fail (amended != NULL, NULL);
  rows = muc_amendment_compare (old_year, new_year, key);
  if (rows->len == 0 && !muc_locked_is_open (key->kind))
    {
      g_set_error_literal (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                           _("Nothing is changed yet that the paper prints."));
      return NULL;
    }
  paper = create_paper (head, amended);
  muc_heading_init_for_paper (&heading, paper, muc_record_get_plan (MUC_RECORD (new_year)),
                              new_year, key->unit);
  title = g_strdup_printf ("Bản sửa đổi, bổ sung lần %" PRId64, head->amendment);
  document = muc_heading_create_document (&heading, title);
  write_document (&heading, document, head, amended, rows);
  return document;
}
