/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/evidence-report.h"

#include <glib/gi18n-lib.h>

#include "document/format.h"
#include "model/day.h"
#include "model/evidence-register.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"
#include "report/heading.h"
#include "report/risks-table.h"

#define NOTHING "Chưa có"

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER }, { 14, MUC_ALIGN_LEFT }, { 0, MUC_ALIGN_CENTER },
  { 18, MUC_ALIGN_LEFT },  { 34, MUC_ALIGN_LEFT }, { 16, MUC_ALIGN_LEFT },
  { 18, MUC_ALIGN_LEFT },
};

static const MucColumn shown_columns[] = {
  { 0, MUC_ALIGN_CENTER }, { 46, MUC_ALIGN_LEFT }, { 54, MUC_ALIGN_LEFT },
};

typedef struct
{
  MucHeading   heading;
  MucDocument *document;
  MucYear     *year;
  GPtrArray   *evidence;
} Build;

static gboolean
is_of_paper (Build    *self,
             gpointer  subject)
{
  return (MucYear *) muc_record_get_ancestor (subject, MUC_TYPE_YEAR) == self->year
         && muc_naming_get_unit (subject) == self->heading.unit;
}

/* What shows something of the paper's own; what shows nothing yet is the agency's. */
static GPtrArray *
list_evidence (Build *self)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (self->year);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GPtrArray) shown = muc_evidence_list_shown (all->pdata[i]);
      gboolean wanted = shown->len == 0 && self->heading.unit == NULL;

      for (guint j = 0; j < shown->len && !wanted; j++)
        wanted = is_of_paper (self, shown->pdata[j]);
      if (wanted)
        g_ptr_array_add (own, all->pdata[i]);
    }
  return own;
}

/* The register */

/* "1.2", of a task of the PAR index "đ.2" */
static char *
format_number (MucAction *action)
{
  if (muc_par_is_task (action))
    return muc_par_dup_task_number (action);
  return g_strdup_printf ("%u.%u",
                          muc_naming_get_number (muc_record_get_owner (MUC_RECORD (action))),
                          muc_naming_get_number (action));
}

static char *
format_criterion (MucParCriterion *criterion)
{
  const char *code = muc_par_criterion_get_code (criterion);

  return g_strdup_printf ("tiêu chí %s", code != NULL ? code : "…");
}

/* "1.2", of what is said of an action the action; "rủi ro 3", "cơ hội 1" */
static char *
format_subject (gpointer subject)
{
  MucRecord *action = muc_record_get_ancestor (subject, MUC_TYPE_ACTION);
  g_autofree char *kind = NULL;

  if (action != NULL)
    {
      g_autofree char *number = format_number (MUC_ACTION (action));

      return g_strdup_printf ("công việc %s", number);
    }
  if (MUC_IS_PAR_CRITERION (subject))
    return format_criterion (subject);
  kind = muc_text_uncapitalize (muc_risks_get_kind_name (muc_risk_get_kind (subject)));
  return g_strdup_printf ("%s %u", kind, muc_naming_get_number (subject));
}

static char *
format_shown (Build       *self,
              MucEvidence *evidence)
{
  g_autoptr (GPtrArray) shown = muc_evidence_list_shown (evidence);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      g_autofree char *part = is_of_paper (self, shown->pdata[i])
                              ? format_subject (shown->pdata[i]) : NULL;

      /* Several lines of one action are one. */
      if (part != NULL && !g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  if (parts->len == 0)
    return g_strdup ("");
  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (", ", (char **) parts->pdata);
  return muc_text_capitalize (text);
}

static void
add_row (Build       *self,
         MucTable    *table,
         MucEvidence *evidence)
{
  g_autofree char *shown = format_shown (self, evidence);
  GDate day;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_number (table, muc_table_get_n_rows (table) - 1, 0);
  muc_table_add_text (table, muc_evidence_get_number (evidence));
  muc_table_add_date (table, muc_day_parse (muc_evidence_get_date (evidence), &day) ? &day : NULL);
  muc_table_add_text (table, muc_evidence_get_issuer (evidence));
  muc_table_add_text (table, muc_evidence_get_subject (evidence));
  muc_table_add_text (table, muc_evidence_get_place (evidence));
  muc_table_add_text (table, shown);
}

static void
add_register (Build *self)
{
  MucTable *table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);

  muc_document_add_paragraph (self->document, MUC_STYLE_HEADING, "I. Danh mục tài liệu");
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Số, ký hiệu", "Ngày, tháng", "Cơ quan ban hành",
                       "Trích yếu nội dung", "Nơi lưu", "Chứng minh cho", NULL);
  for (guint i = 0; i < self->evidence->len; i++)
    add_row (self, table, self->evidence->pdata[i]);
  muc_document_add_table (self->document, table);
}

/* By what is shown */

/* "15/QĐ-SLNMT ngày 12/02/2026: Quyết định phân công" */
static void
append_document (GString     *text,
                 MucEvidence *evidence)
{
  const char *number = muc_evidence_get_number (evidence);
  const char *subject = muc_evidence_get_subject (evidence);
  GDate day;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, number != NULL ? number : "Không số");
  if (muc_day_parse (muc_evidence_get_date (evidence), &day))
    {
      g_autofree char *date = muc_format_date (&day);

      g_string_append_printf (text, " ngày %s", date);
    }
  if (subject != NULL)
    g_string_append_printf (text, ": %s", subject);
}

static void
add_shown_row (MucTable   *table,
               const char *number,
               const char *what,
               GPtrArray  *evidence)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    append_document (text, evidence->pdata[i]);
  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, number, what, text->len > 0 ? text->str : NOTHING, NULL);
  if (text->len == 0)
    muc_table_set_cell_style (table, MUC_STYLE_CELL_MUTED);
}

static char *
format_band (MucObjective *objective)
{
  const char *text = muc_objective_get_text (objective);

  if (muc_par_is_task (objective))
    return g_strdup_printf ("Chỉ số cải cách hành chính: %s", text != NULL ? text : "");
  return g_strdup_printf ("Mục tiêu %u: %s", muc_naming_get_number (objective),
                          text != NULL ? text : "");
}

static void
add_objective (MucTable     *table,
               MucObjective *objective)
{
  g_autofree char *band = format_band (objective);

  muc_table_add_band (table, MUC_STYLE_BAND, band);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (objective), MUC_TYPE_ACTION); i++)
    {
      MucAction *action = muc_record_peek (MUC_RECORD (objective), MUC_TYPE_ACTION, i);
      g_autoptr (GPtrArray) evidence = muc_evidence_list_for (action);
      g_autofree char *number = format_number (action);

      add_shown_row (table, number, muc_action_get_text (action), evidence);
    }
}

/* Most risks need no document to show anything: only those that have one are listed. */
static void
add_risks (Build    *self,
           MucTable *table)
{
  MucRecord *year = MUC_RECORD (self->year);
  gboolean any = FALSE;

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (year, MUC_TYPE_RISK, i);
      g_autoptr (GPtrArray) evidence = muc_evidence_list_for (risk);
      g_autofree char *number = NULL;

      if (evidence->len == 0)
        continue;
      if (!any)
        muc_table_add_band (table, MUC_STYLE_BAND, "Rủi ro và cơ hội");
      any = TRUE;
      number = g_strdup_printf ("%s %u", muc_risks_get_kind_name (muc_risk_get_kind (risk)),
                                muc_naming_get_number (risk));
      add_shown_row (table, number, muc_risk_get_text (risk), evidence);
    }
}

static void
add_criteria (MucTable    *table,
              MucParSheet *sheet)
{
  gboolean any = FALSE;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA); i++)
    {
      MucRecord *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);

      for (guint j = 0; j < muc_record_count (area, MUC_TYPE_PAR_CRITERION); j++)
        {
          MucParCriterion *criterion = muc_record_peek (area, MUC_TYPE_PAR_CRITERION, j);
          const char *code = muc_par_criterion_get_code (criterion);
          const char *name = muc_par_criterion_get_name (criterion);
          g_autoptr (GPtrArray) evidence = muc_evidence_list_for (criterion);

          if (evidence->len == 0)
            continue;
          if (!any)
            muc_table_add_band (table, MUC_STYLE_BAND, "Tiêu chí của Chỉ số cải cách hành chính");
          any = TRUE;
          add_shown_row (table, code != NULL ? code : "", name != NULL ? name : "", evidence);
        }
    }
}

static void
add_shown (Build *self)
{
  MucTable *table = muc_table_new (self->document, shown_columns, G_N_ELEMENTS (shown_columns), 1);

  muc_document_begin_sheet (self->document, "Theo công việc", MUC_LANDSCAPE);
  muc_document_add_paragraph (self->document, MUC_STYLE_HEADING,
                              "II. Tài liệu kiểm chứng của từng công việc");
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Nội dung công việc", "Tài liệu kiểm chứng", NULL);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_OBJECTIVE, i);

      if (muc_objective_get_unit (objective) == self->heading.unit)
        add_objective (table, objective);
    }
  if (self->heading.unit == NULL)
    add_risks (self, table);
  if (self->heading.unit == NULL && muc_par_get_sheet (self->year) != NULL)
    add_criteria (table, muc_par_get_sheet (self->year));
  muc_document_add_table (self->document, table);
}

static void
add_title (Build *self)
{
  const char *own = self->heading.paper != NULL ? muc_paper_get_title (self->heading.paper) : NULL;
  g_autofree char *usual = g_strdup_printf ("DANH MỤC TÀI LIỆU KIỂM CHỨNG\nKẾT QUẢ THỰC HIỆN MỤC "
                                            "TIÊU CHẤT LƯỢNG NĂM %u", self->heading.year);

  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE, own != NULL ? own : usual);
}

static MucDocument *
create_document (Build *self)
{
  g_autofree char *title = g_strdup_printf ("Danh mục tài liệu kiểm chứng năm %u",
                                            self->heading.year);

  self->document = muc_heading_create_document (&self->heading, title);
  muc_document_begin_section (self->document, MUC_LANDSCAPE);
  muc_document_begin_sheet (self->document, "Danh mục", MUC_LANDSCAPE);
  muc_heading_add_undated_letterhead (&self->heading, self->document);
  add_title (self);
  add_register (self);
  add_shown (self);
  muc_heading_add_signature_and_preparer (&self->heading, self->document);
  return self->document;
}

/**
 * muc_evidence_report_build:
 *
 * The documents that show what was done: the register, and for each action what shows it.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_evidence_report_build (MucPlan            *plan,
                           MucYear            *year,
                           const MucPaperKey  *key,
                           GError            **error)
{
  Build self = { .year = year };

  muc_heading_init (&self.heading, plan, year, key);
  self.evidence = list_evidence (&self);
  if (self.evidence->len > 0)
    create_document (&self);
  else
    g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                 _("The year %u has no evidence yet."), self.heading.year);
  g_ptr_array_unref (self.evidence);
  return self.document;
}
