/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/period-report.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "document/format.h"
#include "model/day.h"
#include "model/duty.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/risk.h"
#include "model/text.h"
#include "report/objectives-report.h"
#include "report/period-part.h"

#define SUBJECT "kết quả thực hiện mục tiêu chất lượng"

static const char *
get_text (MucPeriodPart *self,
          const char  *(*get) (MucPaper *paper))
{
  return self->heading.paper != NULL ? get (self->heading.paper) : NULL;
}

/* Head */

static void
add_title (MucPeriodPart *self)
{
  const char *title = get_text (self, muc_paper_get_title);
  g_autofree char *subject = g_strdup_printf ("Kết quả thực hiện mục tiêu chất lượng %s",
                                              self->name);

  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE,
                              title != NULL ? title : "BÁO CÁO");
  if (title == NULL)
    muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, subject);
}

static void
add_intro (MucPeriodPart *self)
{
  const char *intro = get_text (self, muc_paper_get_intro);
  g_autofree char *begin = muc_format_date (&self->begin);
  g_autofree char *end = muc_format_date (&self->end);
  g_autofree char *usual =
    g_strdup_printf ("Thực hiện mục tiêu chất lượng năm %u, %s báo cáo " SUBJECT " %s (từ ngày %s "
                     "đến ngày %s) như sau:", self->heading.year,
                     muc_heading_get_agency (&self->heading), self->name, begin, end);

  muc_document_add_paragraph (self->document, MUC_STYLE_BODY, intro != NULL ? intro : usual);
}

static void
add_lines (MucPeriodPart *self,
           const char    *text,
           const char    *none)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : none, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!muc_text_is_blank (lines[i]))
      muc_document_add_paragraph (self->document, MUC_STYLE_BODY, lines[i]);
}

/* Parts */

static void
begin_part (MucPeriodPart *self,
            guint         *number,
            const char    *sheet,
            const char    *title)
{
  g_autofree char *roman = muc_text_format_roman (++*number);
  g_autofree char *heading = g_strdup_printf ("%s. %s", roman, title);

  if (sheet != NULL)
    muc_document_begin_sheet (self->document, sheet, MUC_PORTRAIT);
  muc_document_add_paragraph (self->document, MUC_STYLE_HEADING, heading);
}

static void
add_occurrences (MucPeriodPart *self,
                 MucTable      *table,
                 MucRisk       *risk)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE); i++)
    {
      MucOccurrence *occurrence = muc_record_peek (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE, i);
      MucUnit *unit = muc_occurrence_get_unit (occurrence);
      GDate day;

      if (!muc_day_parse (muc_occurrence_get_date (occurrence), &day)
          || g_date_compare (&day, &self->begin) < 0 || g_date_compare (&day, &self->end) > 0)
        continue;
      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_number (table, muc_table_get_n_rows (table) - 1, 0);
      muc_table_add_text (table, muc_risk_get_text (risk));
      muc_table_add_date (table, &day);
      muc_table_add_text (table, muc_occurrence_get_note (occurrence));
      muc_table_add_text (table, muc_occurrence_get_handling (occurrence));
      muc_table_add_text (table, unit != NULL ? muc_unit_get_name (unit) : NULL);
    }
}

static void
add_year_risks (MucPeriodPart *self,
                MucTable      *table,
                MucYear       *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) == MUC_RISK_KIND_RISK)
        add_occurrences (self, table, risk);
    }
}

static void
add_risks (MucPeriodPart *self)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 26, MUC_ALIGN_LEFT }, { 0, MUC_ALIGN_CENTER },
    { 24, MUC_ALIGN_LEFT },  { 24, MUC_ALIGN_LEFT }, { 18, MUC_ALIGN_LEFT },
  };
  g_autoptr (MucTable) table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);
  MucYear *before = muc_period_find_year_before (&self->period, self->year);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Rủi ro", "Ngày", "Diễn biến", "Xử lý", "Đơn vị", NULL);
  if (before != NULL)
    add_year_risks (self, table, before);
  add_year_risks (self, table, self->year);
  if (muc_table_get_n_rows (table) == 1)
    muc_document_add_paragraph (self->document, MUC_STYLE_BODY,
                                "Trong kỳ không ghi nhận rủi ro nào xảy ra.");
  else
    muc_document_add_table (self->document, g_steal_pointer (&table));
}

static void
add_closing (MucPeriodPart *self)
{
  const char *closing = get_text (self, muc_paper_get_closing);
  g_autofree char *usual = g_strdup_printf ("Trên đây là báo cáo " SUBJECT " %s của %s./.",
                                            self->name, muc_heading_get_agency (&self->heading));

  muc_document_add_paragraph (self->document, MUC_STYLE_BODY, closing != NULL ? closing : usual);
}

/* The register of risks is the agency's: a unit's own report has no such part. */
static void
add_parts (MucPeriodPart *self)
{
  guint number = 0;

  begin_part (self, &number, NULL, "Mức độ đạt mục tiêu");
  muc_period_targets_add (self);
  begin_part (self, &number, "Công việc", "Kết quả thực hiện của các đơn vị");
  muc_period_duties_add (self);
  begin_part (self, &number, "Tồn tại", "Tồn tại, nguyên nhân");
  muc_period_duties_add_late (self);
  if (get_text (self, muc_paper_get_causes) != NULL)
    {
      muc_document_add_paragraph (self->document, MUC_STYLE_LEAD, "Nguyên nhân:");
      add_lines (self, muc_paper_get_causes (self->heading.paper), "");
    }
  if (self->heading.unit == NULL)
    {
      begin_part (self, &number, "Rủi ro", "Rủi ro đã xảy ra");
      add_risks (self);
    }
  if (muc_period_corrective_is_wanted (self))
    {
      begin_part (self, &number, "Khắc phục", "Hành động khắc phục");
      muc_period_corrective_add (self);
    }
  begin_part (self, &number, "Kiến nghị", "Đề xuất, kiến nghị");
  add_lines (self, get_text (self, muc_paper_get_proposals), "Không có đề xuất, kiến nghị.");
  add_closing (self);
}

/* Before anything is built */

static gboolean
read_period (MucPeriodPart      *self,
             const MucPaperKey  *key,
             GError            **error)
{
  g_autofree char *title = NULL;

  if (!muc_period_parse (key->period, &self->period)
      || self->period.year != muc_year_get_number (self->year))
    {
      g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_PERIOD,
                   _("%" PRId64 " has no period “%s”. Periods are written like %" PRId64 "-q1, %"
                     PRId64 "-h1, %" PRId64 "-03 or %" PRId64 "."),
                   muc_year_get_number (self->year), key->period != NULL ? key->period : "",
                   muc_year_get_number (self->year), muc_year_get_number (self->year),
                   muc_year_get_number (self->year), muc_year_get_number (self->year));
      return FALSE;
    }
  title = muc_period_dup_title (&self->period);
  self->name = muc_text_uncapitalize (title);
  muc_period_get_days (&self->period, self->year, &self->begin, &self->end);
  return TRUE;
}

/* What was due of the objectives that are the paper's. */
static GPtrArray *
list_duties (MucPeriodPart *self)
{
  g_autoptr (GPtrArray) all = muc_duties_list (self->year, &self->period);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      MucRecord *action = MUC_RECORD (muc_duty_get_action (all->pdata[i]));

      if (muc_objective_get_unit (MUC_OBJECTIVE (muc_record_get_owner (action)))
          == self->heading.unit)
        g_ptr_array_add (own, g_object_ref (all->pdata[i]));
    }
  return own;
}

/* A report has a number; until the registry gave it one, there is room for it. */
static char *
dup_usual_symbol (MucPeriodPart *self)
{
  const char *name = self->heading.office != NULL
                     ? muc_office_get_abbreviation (self->heading.office) : NULL;

  return name != NULL ? g_strconcat ("BC-", name, NULL) : g_strdup ("BC");
}

static MucDocument *
create_document (MucPeriodPart *self)
{
  g_autofree char *title = g_strdup_printf ("Báo cáo " SUBJECT " %s", self->name);
  g_autofree char *symbol = dup_usual_symbol (self);

  self->heading.usual_symbol = symbol;
  self->document = muc_heading_create_document (&self->heading, title);
  muc_document_begin_sheet (self->document, "Báo cáo", MUC_PORTRAIT);
  muc_heading_add_letterhead (&self->heading, self->document);
  add_title (self);
  add_intro (self);
  add_parts (self);
  muc_heading_add_signature (&self->heading, self->document);
  muc_document_set_view (self->document, MUC_VIEW_SHEETS);
  muc_period_duties_add_data (self);
  muc_period_targets_add_data (self);
  return self->document;
}

static gboolean
has_objectives (MucPeriodPart *self)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE); i++)
    if (muc_objective_get_unit (muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE, i))
        == self->heading.unit)
      return TRUE;
  return FALSE;
}

/**
 * muc_period_report_build:
 *
 * What was reached in a period: the targets with their figures, what each unit did, what is late
 * and why, the risks that came true, what is proposed.
 *
 * Returns: (transfer full) (nullable): the document, %MUC_REPORT_ERROR_PERIOD or
 *   %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_period_report_build (MucPlan            *plan,
                         MucYear            *year,
                         const MucPaperKey  *key,
                         GError            **error)
{
  MucPeriodPart self = { .year = year };
  MucDocument *document;

  if (!read_period (&self, key, error))
    return NULL;
  muc_heading_init (&self.heading, plan, year, key);
  self.today = g_date_valid (&self.heading.date) ? self.heading.date : self.end;
  if (!has_objectives (&self))
    {
      muc_objectives_report_fail_empty (&self.heading, error);
      g_free (self.name);
      return NULL;
    }
  self.duties = list_duties (&self);
  document = create_document (&self);
  g_ptr_array_unref (self.duties);
  g_free (self.name);
  return document;
}
