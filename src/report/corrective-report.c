/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/corrective-report.h"

#include <glib/gi18n-lib.h>

#include "document/format.h"
#include "model/corrective.h"
#include "model/day.h"
#include "model/naming.h"
#include "model/risk.h"
#include "model/text.h"
#include "report/heading.h"
#include "report/report.h"

/* Room for two lines by hand in a part that nobody has filled in yet: with more, an empty slip
 * needs a second sheet of paper. */
#define ROOM "\u00a0\n\u00a0"

typedef struct
{
  MucHeading           heading;
  MucDocument         *document;
  MucTable            *table;
  MucYear             *year;
  MucCorrectiveAction *action;
} Build;

/* Words of the papers */

static char *
dup_target (MucCorrectiveAction *action)
{
  MucTarget *target = muc_corrective_action_get_target (action);
  MucRecord *objective = target != NULL ? muc_record_get_owner (MUC_RECORD (target)) : NULL;
  MucPeriod period;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (objective == NULL)
    return g_strdup ("Chỉ tiêu không đạt");
  if (!muc_period_parse (muc_corrective_action_get_period (action), &period))
    return g_strdup_printf ("Mục tiêu %u không đạt", muc_naming_get_number (objective));
  title = muc_period_dup_title (&period);
  name = muc_text_uncapitalize (title);
  return g_strdup_printf ("Mục tiêu %u không đạt (%s)", muc_naming_get_number (objective), name);
}

static char *
dup_occurrence (MucCorrectiveAction *action)
{
  MucOccurrence *occurrence = muc_corrective_action_get_occurrence (action);
  MucRecord *risk = occurrence != NULL ? muc_record_get_owner (MUC_RECORD (occurrence)) : NULL;
  g_autofree char *day = NULL;
  GDate date;

  if (risk == NULL)
    return g_strdup ("Rủi ro đã xảy ra");
  if (!muc_day_parse (muc_occurrence_get_date (occurrence), &date))
    return g_strdup_printf ("Rủi ro %u đã xảy ra", muc_naming_get_number (risk));
  day = muc_format_date (&date);
  return g_strdup_printf ("Rủi ro %u đã xảy ra (ngày %s)", muc_naming_get_number (risk), day);
}

/**
 * muc_corrective_report_dup_source:
 * @action: a corrective action
 *
 * Returns: (transfer full): what it was opened from, as papers say it
 */
char *
muc_corrective_report_dup_source (MucCorrectiveAction *action)
{
  static const char *const names[] = {
    [MUC_CORRECTIVE_SOURCE_OTHER] = "Nguồn khác",
    [MUC_CORRECTIVE_SOURCE_FINDING] = "Soát xét hồ sơ",
    [MUC_CORRECTIVE_SOURCE_INSPECTION] = "Kiểm tra, đánh giá",
    [MUC_CORRECTIVE_SOURCE_COMPLAINT] = "Khiếu nại, phản ánh, kiến nghị",
  };
  const MucCorrectiveSource source = muc_corrective_action_get_source (action);
  const char *said = muc_corrective_action_get_source_text (action);
  g_autofree char *name = NULL;

  if (source == MUC_CORRECTIVE_SOURCE_TARGET)
    name = dup_target (action);
  else if (source == MUC_CORRECTIVE_SOURCE_OCCURRENCE)
    name = dup_occurrence (action);
  else
    name = g_strdup (names[source]);
  return said != NULL ? g_strdup_printf ("%s: %s", name, said) : g_steal_pointer (&name);
}

static gboolean
is_by (const char  *day,
       const GDate *today)
{
  GDate date;

  return muc_day_parse (day, &date) && g_date_compare (&date, today) <= 0;
}

/**
 * muc_corrective_report_dup_state:
 * @action: a corrective action
 * @today: the day by which it is judged
 *
 * Returns: (transfer full): how far it was on that day, as papers say it
 */
char *
muc_corrective_report_dup_state (MucCorrectiveAction *action,
                                 const GDate         *today)
{
  const char *checked = muc_corrective_action_get_checked (action);
  GDate date;

  if (muc_corrective_action_get_state (action) == MUC_CORRECTIVE_STATE_CLOSED
      && is_by (checked, today) && muc_day_parse (checked, &date))
    {
      g_autofree char *day = muc_format_date (&date);

      return g_strdup_printf ("Đã đóng ngày %s, có hiệu lực", day);
    }
  if (is_by (muc_corrective_action_get_done (action), today))
    return g_strdup ("Đã thực hiện, chờ kiểm tra hiệu lực");
  if (muc_corrective_is_late (action, today))
    return g_strdup ("Quá hạn");
  return g_strdup ("Đang thực hiện");
}

/* The slip */

static void
add_row (Build      *self,
         const char *label,
         const char *text)
{
  muc_table_add_row (self->table, MUC_STYLE_CELL);
  muc_table_add_text (self->table, label);
  muc_table_set_cell_style (self->table, MUC_STYLE_CELL_STRONG);
  muc_table_add_text (self->table, text);
}

static void
add_lines (Build      *self,
           const char *label,
           const char *text)
{
  add_row (self, label, text != NULL ? text : ROOM);
}

static char *
dup_day (const char *iso)
{
  GDate day;

  return muc_day_parse (iso, &day) ? muc_format_date (&day) : NULL;
}

static char *
dup_risks (MucCorrectiveAction *action)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_CORRECTIVE_RISK); i++)
    {
      MucRisk *risk = muc_corrective_risk_get_risk (muc_record_peek (MUC_RECORD (action),
                                                                     MUC_TYPE_CORRECTIVE_RISK, i));
      const char *words = risk != NULL ? muc_risk_get_text (risk) : NULL;

      if (risk != NULL)
        g_string_append_printf (text, "%sRủi ro %u: %s", text->len > 0 ? "\n" : "",
                                muc_naming_get_number (risk), words != NULL ? words : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_fault (Build *self)
{
  g_autofree char *source = muc_corrective_report_dup_source (self->action);

  muc_table_add_band (self->table, MUC_STYLE_BAND, "1. Sự không phù hợp");
  add_row (self, "Nguồn phát hiện", source);
  add_lines (self, "Nội dung không phù hợp", muc_corrective_action_get_description (self->action));
  add_lines (self, "Hành động sửa chữa", muc_corrective_action_get_correction (self->action));
}

static void
add_remedy (Build *self)
{
  MucUnit *unit = muc_corrective_action_get_unit (self->action);
  g_autofree char *due = dup_day (muc_corrective_action_get_due (self->action));
  g_autofree char *done = dup_day (muc_corrective_action_get_done (self->action));

  muc_table_add_band (self->table, MUC_STYLE_BAND, "2. Nguyên nhân và hành động khắc phục");
  add_lines (self, "Nguyên nhân", muc_corrective_action_get_causes (self->action));
  add_lines (self, "Hành động khắc phục", muc_corrective_action_get_action (self->action));
  add_row (self, "Đơn vị thực hiện", unit != NULL ? muc_unit_get_name (unit) : NULL);
  add_row (self, "Thời hạn", due);
  add_row (self, "Ngày hoàn thành", done);
}

static void
add_check (Build *self)
{
  static const char *const verdicts[] = {
    [MUC_EFFECT_NONE] = "□ Có hiệu lực          □ Chưa có hiệu lực",
    [MUC_EFFECT_YES] = "Có hiệu lực",
    [MUC_EFFECT_NO] = "Chưa có hiệu lực",
  };
  g_autofree char *checked = dup_day (muc_corrective_action_get_checked (self->action));
  g_autofree char *risks = dup_risks (self->action);

  muc_table_add_band (self->table, MUC_STYLE_BAND, "3. Kiểm tra hiệu lực");
  add_row (self, "Ngày kiểm tra", checked);
  add_row (self, "Người kiểm tra", muc_corrective_action_get_checker (self->action));
  add_lines (self, "Kết quả kiểm tra", muc_corrective_action_get_check_result (self->action));
  add_row (self, "Kết luận", verdicts[muc_corrective_action_get_effect (self->action)]);
  if (*risks == '\0' && muc_corrective_action_get_effect (self->action) != MUC_EFFECT_NONE)
    add_row (self, "Rủi ro cần đánh giá lại", "Không");
  else
    add_row (self, "Rủi ro cần đánh giá lại", risks);
}

static void
add_title (Build      *self,
           const char *title)
{
  const char *own = self->heading.paper != NULL ? muc_paper_get_title (self->heading.paper) : NULL;

  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE, own != NULL ? own : title);
}

/* Who asks for it and who answers for it, and below who checked it and who heads the agency. */
static void
add_signatures (Build *self)
{
  MucUnit *unit = muc_corrective_action_get_unit (self->action);
  const char *unit_name = unit != NULL ? muc_unit_get_name (unit) : NULL;
  const char *preparer = self->heading.paper != NULL
                         ? muc_paper_get_preparer_name (self->heading.paper) : NULL;
  g_autofree char *responsible = g_strconcat ("Đơn vị thực hiện", unit_name != NULL ? "\n" : NULL,
                                              unit_name, NULL);
  const MucSignature made[] = { { NULL, "Người lập phiếu", preparer },
                                { NULL, responsible, NULL } };

  muc_document_add_signatures (self->document, made, G_N_ELEMENTS (made));
  muc_heading_add_signature_and_partner (&self->heading, self->document, "Người kiểm tra",
                                         muc_corrective_action_get_checker (self->action));
}

static void
add_slip (Build *self)
{
  static const MucColumn columns[] = { { 28, MUC_ALIGN_LEFT }, { 72, MUC_ALIGN_LEFT } };
  const char *number = muc_corrective_action_get_number (self->action);
  g_autofree char *date = dup_day (muc_corrective_action_get_date (self->action));
  g_autofree char *subtitle = g_strdup_printf ("Số phiếu: %s/%u%s%s", number != NULL ? number : "…",
                                               self->heading.year,
                                               date != NULL ? " – lập ngày " : "",
                                               date != NULL ? date : "");

  muc_document_begin_sheet (self->document, "Phiếu", MUC_PORTRAIT);
  muc_heading_add_letterhead (&self->heading, self->document);
  add_title (self, "PHIẾU YÊU CẦU\nHÀNH ĐỘNG KHẮC PHỤC");
  muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, subtitle);
  self->table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 0);
  add_fault (self);
  add_remedy (self);
  add_check (self);
  muc_document_add_table (self->document, self->table);
  add_signatures (self);
}

/**
 * muc_corrective_report_build:
 *
 * The slip of one corrective action: what was not right, why, what is done about it, and whether
 * that helped; what nobody has filled in yet has room to be written by hand.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_corrective_report_build (MucPlan            *plan,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             GError            **error)
{
  Build self = { .year = year, .action = key->corrective_action };
  g_autofree char *title = NULL;

  if (self.action == NULL)
    {
      g_set_error_literal (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                           _("There is a slip for each corrective action: name one by its "
                             "number."));
      return NULL;
    }
  muc_heading_init (&self.heading, plan, year, key);
  title = muc_report_dup_title (key);
  self.document = muc_heading_create_document (&self.heading, title);
  add_slip (&self);
  return self.document;
}

/* The list */

static void
add_date (Build      *self,
          const char *iso)
{
  GDate day;

  muc_table_add_date (self->table, muc_day_parse (iso, &day) ? &day : NULL);
}

static void
add_list_row (Build               *self,
              MucCorrectiveAction *action,
              const GDate         *today)
{
  MucUnit *unit = muc_corrective_action_get_unit (action);
  g_autofree char *source = muc_corrective_report_dup_source (action);
  g_autofree char *state = muc_corrective_report_dup_state (action, today);

  muc_table_add_row (self->table, MUC_STYLE_CELL);
  muc_table_add_text (self->table, muc_corrective_action_get_number (action));
  add_date (self, muc_corrective_action_get_date (action));
  muc_table_add_text (self->table, source);
  muc_table_add_text (self->table, muc_corrective_action_get_description (action));
  muc_table_add_text (self->table, muc_corrective_action_get_causes (action));
  muc_table_add_text (self->table, muc_corrective_action_get_action (action));
  muc_table_add_text (self->table, unit != NULL ? muc_unit_get_name (unit) : NULL);
  add_date (self, muc_corrective_action_get_due (action));
  add_date (self, muc_corrective_action_get_done (action));
  muc_table_add_text (self->table, state);
}

static void
add_list (Build *self)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 0, MUC_ALIGN_CENTER }, { 12, MUC_ALIGN_LEFT },
    { 20, MUC_ALIGN_LEFT },  { 16, MUC_ALIGN_LEFT },  { 20, MUC_ALIGN_LEFT },
    { 12, MUC_ALIGN_LEFT },  { 0, MUC_ALIGN_CENTER }, { 0, MUC_ALIGN_CENTER },
    { 12, MUC_ALIGN_LEFT },
  };
  MucRecord *year = MUC_RECORD (self->year);
  GDate today = self->heading.date;

  if (!g_date_valid (&today))
    g_date_set_dmy (&today, 31, G_DATE_DECEMBER, self->heading.year);
  self->table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);
  muc_table_set_font_size (self->table, 11);
  muc_table_add_row (self->table, MUC_STYLE_HEADER);
  muc_table_add_texts (self->table, "Số phiếu", "Ngày lập", "Nguồn phát hiện",
                       "Nội dung không phù hợp", "Nguyên nhân", "Hành động khắc phục",
                       "Đơn vị thực hiện", "Thời hạn", "Hoàn thành", "Tình trạng", NULL);
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_CORRECTIVE_ACTION); i++)
    add_list_row (self, muc_record_peek (year, MUC_TYPE_CORRECTIVE_ACTION, i), &today);
  muc_document_add_table (self->document, self->table);
}

/**
 * muc_corrective_list_report_build:
 *
 * All corrective actions of the year in one table.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_corrective_list_report_build (MucPlan            *plan,
                                  MucYear            *year,
                                  const MucPaperKey  *key,
                                  GError            **error)
{
  Build self = { .year = year };
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  muc_heading_init (&self.heading, plan, year, key);
  if (muc_record_count (MUC_RECORD (year), MUC_TYPE_CORRECTIVE_ACTION) == 0)
    {
      g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                   _("The year %u has no corrective actions yet."), self.heading.year);
      return NULL;
    }
  title = g_strdup_printf ("Danh mục hành động khắc phục năm %u", self.heading.year);
  heading = g_strdup_printf ("DANH MỤC HÀNH ĐỘNG KHẮC PHỤC\nNĂM %u", self.heading.year);
  self.document = muc_heading_create_document (&self.heading, title);
  muc_document_begin_section (self.document, MUC_LANDSCAPE);
  muc_document_begin_sheet (self.document, "Khắc phục", MUC_LANDSCAPE);
  muc_heading_add_undated_letterhead (&self.heading, self.document);
  add_title (&self, heading);
  add_list (&self);
  muc_heading_add_signature_and_preparer (&self.heading, self.document);
  return self.document;
}
