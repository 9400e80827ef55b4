/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/unit-sheet-report.h"

#include <glib/gi18n-lib.h>

#include "document/format.h"
#include "model/day.h"
#include "model/period.h"
#include "model/text.h"
#include "report/heading.h"

/* What one unit has to say for a period, to be filled in and sent back. */

#define KIND "unit-sheet"

typedef struct
{
  MucHeading heading;
  MucDocument *document;
  MucPeriod period;
  const MucUnitSheet *sheet;
  guint states; /* the list to choose from */
  gboolean has_figures;
} Build;

static const MucProgressState offered[] = {
  MUC_PROGRESS_STATE_DONE, MUC_PROGRESS_STATE_DOING, MUC_PROGRESS_STATE_NOT_STARTED,
  MUC_PROGRESS_STATE_LATE, MUC_PROGRESS_STATE_NOT_ARISEN,
};

static gboolean
is_figure (const MucSheetRow *row)
{
  return *row->key == 't';
}

static gboolean
is_remark (const MucSheetRow *row)
{
  return (row->asked & (1u << MUC_SHEET_REMARK)) != 0;
}

static void
add_value (MucTable          *table,
           const MucSheetRow *row,
           MucSheetField      field)
{
  const char *value = row->values[field];
  GDate day;

  if (field == MUC_SHEET_DONE && muc_day_parse (value, &day))
    muc_table_add_date (table, &day);
  else if (field >= MUC_SHEET_NUMERATOR && field <= MUC_SHEET_VALUE && value != NULL)
    {
      const char *point = strchr (value, '.');

      muc_table_add_number (table, g_ascii_strtod (value, NULL),
                            point != NULL ? MIN (strlen (point + 1), 6) : 0);
    }
  else
    {
      g_autofree char *text = muc_sheet_field_show (field, value);

      muc_table_add_text (table, text);
    }
}

/* A cell with what is known so far, to be filled in where it is asked. */
static void
add_cell (Build             *self,
          MucTable          *table,
          const MucSheetRow *row,
          MucSheetField      field)
{
  add_value (table, row, field);
  if ((row->asked & (1u << field)) == 0)
    return;
  if (field == MUC_SHEET_STATE)
    muc_table_set_choices (table, self->states);
  if (field == MUC_SHEET_DONE)
    muc_table_set_fill (table, MUC_FILL_DATE);
  else if (field >= MUC_SHEET_NUMERATOR && field <= MUC_SHEET_VALUE)
    muc_table_set_fill (table, MUC_FILL_NUMBER);
  else
    muc_table_set_fill (table, MUC_FILL_TEXT);
}

static void
begin_row (MucTable          *table,
           const MucSheetRow *row)
{
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_set_row_key (table, row->key);
  muc_table_add_text (table, row->number);
  muc_table_add_text (table, row->text);
  muc_table_add_text (table, row->deadline);
}

static void
add_fields (Build               *self,
            MucTable            *table,
            const MucSheetRow   *row,
            const MucSheetField *fields,
            guint                n_fields)
{
  begin_row (table, row);
  for (guint i = 0; i < n_fields; i++)
    add_cell (self, table, row, fields[i]);
}

/* The head of a table: what stands there, then what is filled in. */
static MucTable *
create_table (Build               *self,
              const MucColumn     *columns,
              const char          *text,
              const char          *deadline,
              const MucSheetField *fields,
              guint                n_fields)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  MucTable *table = muc_table_new (self->document, columns, 3 + n_fields, 1);

  g_strv_builder_add_many (keys, MUC_SHEET_NUMBER, MUC_SHEET_TEXT, MUC_SHEET_DEADLINE, NULL);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", text, deadline, NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      g_strv_builder_add (keys, muc_sheet_field_get_name (fields[i]));
      muc_table_add_text (table, muc_sheet_field_get_heading (fields[i]));
    }
  list = g_strv_builder_end (keys);
  muc_table_set_column_keys (table, (const char *const *) list);
  return table;
}

static void
add_actions (Build *self)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 27, MUC_ALIGN_LEFT },   { 14, MUC_ALIGN_CENTER },
    { 13, MUC_ALIGN_CENTER }, { 24, MUC_ALIGN_LEFT },  { 11, MUC_ALIGN_CENTER },
    { 20, MUC_ALIGN_LEFT },
  };
  static const MucSheetField fields[] = {
    MUC_SHEET_STATE, MUC_SHEET_RESULT, MUC_SHEET_DONE, MUC_SHEET_EVIDENCE,
  };
  MucTable *table = create_table (self, columns, "Nội dung công việc", "Thời gian hoàn thành",
                                  fields, G_N_ELEMENTS (fields));

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const MucSheetRow *row = self->sheet->rows->pdata[i];

      if (!is_figure (row) && !is_remark (row))
        add_fields (self, table, row, fields, G_N_ELEMENTS (fields));
    }
  muc_document_add_paragraph (self->document, MUC_STYLE_HEADING, "I. Công việc trong kỳ");
  muc_document_add_table (self->document, table);
}

static void
add_figures (Build *self)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER },  { 36, MUC_ALIGN_LEFT },   { 14, MUC_ALIGN_CENTER },
    { 10, MUC_ALIGN_CENTER }, { 10, MUC_ALIGN_CENTER }, { 10, MUC_ALIGN_CENTER },
    { 24, MUC_ALIGN_LEFT },
  };
  static const MucSheetField fields[] = {
    MUC_SHEET_NUMERATOR, MUC_SHEET_DENOMINATOR, MUC_SHEET_VALUE, MUC_SHEET_SOURCE,
  };
  g_autoptr (MucTable) table = create_table (self, columns, "Chỉ tiêu", "Mức cần đạt", fields,
                                             G_N_ELEMENTS (fields));

  for (guint i = 0; i < self->sheet->rows->len; i++)
    if (is_figure (self->sheet->rows->pdata[i]))
      add_fields (self, table, self->sheet->rows->pdata[i], fields, G_N_ELEMENTS (fields));
  self->has_figures = muc_table_get_n_rows (table) > 1;
  if (!self->has_figures)
    return;
  muc_document_add_paragraph (self->document, MUC_STYLE_HEADING, "II. Số liệu của các chỉ tiêu");
  muc_document_add_table (self->document, g_steal_pointer (&table));
}

static void
add_remark (Build *self)
{
  static const MucColumn columns[] = { { 13, MUC_ALIGN_LEFT }, { 87, MUC_ALIGN_LEFT } };
  static const char *const keys[] = { MUC_SHEET_TEXT, "remark", NULL };

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const MucSheetRow *row = self->sheet->rows->pdata[i];
      g_autoptr (MucTable) table = muc_table_new (self->document, columns, 2, 0);

      if (!is_remark (row))
        continue;
      muc_document_add_paragraph (self->document, MUC_STYLE_HEADING,
                                  self->has_figures ? "III. Ý kiến khác" : "II. Ý kiến khác");
      muc_table_set_column_keys (table, keys);
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_set_row_key (table, row->key);
      muc_table_add_text (table, row->text);
      add_cell (self, table, row, MUC_SHEET_REMARK);
      muc_document_add_table (self->document, g_steal_pointer (&table));
    }
}

static void
add_title (Build *self)
{
  g_autofree char *title = muc_period_dup_title (&self->period);
  g_autofree char *name = muc_text_uncapitalize (title);
  g_autofree char *subject = g_strdup_printf ("Kết quả thực hiện mục tiêu chất lượng %s", name);

  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE, "PHIẾU BÁO CÁO");
  muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, subject);
  muc_document_set_view (self->document, MUC_VIEW_SHEETS);
  muc_document_add_paragraph (self->document, MUC_STYLE_NOTE,
                              "Đơn vị ghi vào các ô tô màu rồi gửi lại tệp này, không đổi định "
                              "dạng. Tình trạng chọn trong danh mục; ngày ghi đủ ngày, tháng, năm; "
                              "mỗi văn bản minh chứng ghi một dòng (trong ô nhấn Alt+Enter; với "
                              "LibreOffice nhấn Ctrl+Enter).");
  muc_document_set_view (self->document, MUC_VIEW_BOTH);
}

static void
add_states (Build *self)
{
  MucCellChoice choices[G_N_ELEMENTS (offered)];

  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    choices[i] = (MucCellChoice) { muc_progress_state_get_word (offered[i]), MUC_NO_FILL };
  self->states = muc_document_add_choices (self->document,
                                           muc_sheet_field_get_heading (MUC_SHEET_STATE), choices,
                                           G_N_ELEMENTS (choices));
}

static void
add_identity (Build *self)
{
  g_autoptr (GPtrArray) pairs = muc_unit_sheet_list_pairs (self->sheet);

  for (guint i = 0; self->sheet->version > 0 && i + 1 < pairs->len; i += 2)
    muc_document_add_identity (self->document, pairs->pdata[i], pairs->pdata[i + 1]);
}

/**
 * muc_unit_sheet_report_create:
 * @plan: the plan
 * @year: one of its years
 * @unit: a unit
 * @sheet: what @unit has to say; with a version it can be read again
 *
 * Returns: (transfer full): the document to be filled in
 */
MucDocument *
muc_unit_sheet_report_create (MucPlan            *plan,
                              MucYear            *year,
                              MucUnit            *unit,
                              const MucUnitSheet *sheet)
{
  Build self = { .sheet = sheet };
  g_autofree char *title = NULL;

  g_return_val_if_fail (MUC_IS_PLAN (plan) && MUC_IS_YEAR (year), NULL);
  g_return_val_if_fail (MUC_IS_UNIT (unit) && sheet != NULL, NULL);
  g_return_val_if_fail (muc_period_parse (sheet->period, &self.period), NULL);

  muc_heading_init (&self.heading, plan, year, MUC_PAPER_KEY (KIND, unit, sheet->period));
  title = muc_report_dup_title (MUC_PAPER_KEY (KIND, unit, sheet->period));
  self.document = muc_heading_create_document (&self.heading, title);
  muc_document_begin_section (self.document, MUC_LANDSCAPE);
  muc_document_begin_sheet (self.document, "Phiếu báo cáo", MUC_LANDSCAPE);
  muc_heading_add_undated_letterhead (&self.heading, self.document);
  add_states (&self);
  add_title (&self);
  add_actions (&self);
  add_figures (&self);
  add_remark (&self);
  muc_heading_add_signature_and_preparer (&self.heading, self.document);
  add_identity (&self);
  return self.document;
}

/**
 * muc_unit_sheet_report_build:
 *
 * The sheet of one unit for a period, on paper or as a workbook that is not read again.
 *
 * Returns: (transfer full) (nullable): the document, %MUC_REPORT_ERROR_PERIOD or
 *   %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_unit_sheet_report_build (MucPlan            *plan,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             GError            **error)
{
  g_autoptr (MucUnitSheet) sheet = NULL;
  MucPeriod period;

  if (!muc_report_parse_period (key->period, year, &period, error))
    return NULL;
  if (key->unit != NULL)
    sheet = muc_unit_sheet_new_for (year, &period, key->unit);
  if (sheet != NULL && sheet->rows->len > 0)
    return muc_unit_sheet_report_create (plan, year, key->unit, sheet);
  if (sheet == NULL)
    g_set_error_literal (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                         _("A sheet to fill in is made for a unit: say which one."));
  else
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("Nothing is due of “%s” in this period."), muc_unit_get_name (key->unit));
  return NULL;
}
