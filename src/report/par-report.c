/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/format.h"
#include "model/day.h"
#include "model/duty.h"
#include "model/text.h"
#include "report/par-part.h"
#include "report/par-plan-report.h"
#include "report/period-part.h"
#include "report/period-report.h"

/* What was done for the PAR index in a window of the Department of Home Affairs. */

#define SUBJECT "kết quả thực hiện kế hoạch nâng cao Chỉ số cải cách hành chính"

static const char *
get_text (MucPeriodPart *self,
          const char  *(*get) (MucPaper *paper))
{
  return self->heading.paper != NULL ? get (self->heading.paper) : NULL;
}

static void
add_head (MucPeriodPart *self)
{
  const char *title = get_text (self, muc_paper_get_title);
  const char *intro = get_text (self, muc_paper_get_intro);
  g_autofree char *begin = muc_format_date (&self->begin);
  g_autofree char *end = muc_format_date (&self->end);
  g_autofree char *subject = g_strdup_printf ("Kết quả thực hiện kế hoạch nâng cao Chỉ số cải cách "
                                              "hành chính %s", self->name);
  g_autofree char *usual =
    g_strdup_printf ("%s báo cáo " SUBJECT " %s (số liệu từ ngày %s đến ngày %s) như sau:",
                     muc_heading_get_agency (&self->heading), self->name, begin, end);

  muc_heading_add_letterhead (&self->heading, self->document);
  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE, title != NULL ? title : "BÁO CÁO");
  if (title == NULL)
    muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, subject);
  muc_par_part_add_lines (self->document, intro != NULL ? intro : usual);
}

static void
add_parts (MucPeriodPart *self)
{
  const char *proposals = get_text (self, muc_paper_get_proposals);
  const char *closing = get_text (self, muc_paper_get_closing);
  g_autofree char *usual = g_strdup_printf ("Trên đây là báo cáo " SUBJECT " %s của %s./.",
                                            self->name, muc_heading_get_agency (&self->heading));

  muc_par_part_add_roman (self->document, 1, "Kết quả thực hiện nhiệm vụ của các đơn vị");
  muc_period_duties_add (self);
  muc_document_begin_sheet (self->document, "Tồn tại", MUC_PORTRAIT);
  muc_par_part_add_roman (self->document, 2, "Tồn tại, nguyên nhân");
  muc_period_duties_add_late (self);
  muc_par_part_add_lines (self->document, get_text (self, muc_paper_get_causes));
  muc_document_begin_sheet (self->document, "Kiến nghị", MUC_PORTRAIT);
  muc_par_part_add_roman (self->document, 3, "Đề xuất, kiến nghị");
  muc_par_part_add_lines (self->document, proposals != NULL ? proposals
                                                            : "Không có đề xuất, kiến nghị.");
  muc_par_part_add_lines (self->document, closing != NULL ? closing : usual);
}

static GPtrArray *
list_tasks (MucPeriodPart *self)
{
  g_autoptr (GPtrArray) all = muc_duties_list (self->year, &self->period);
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (muc_par_is_task (muc_duty_get_action (all->pdata[i])))
      g_ptr_array_add (own, g_object_ref (all->pdata[i]));
  return own;
}

static MucDocument *
create_document (MucPeriodPart *self)
{
  g_autofree char *title = g_strdup_printf ("Báo cáo " SUBJECT " %s", self->name);
  g_autofree char *symbol = muc_par_part_dup_symbol (&self->heading, "BC");

  self->heading.usual_symbol = symbol;
  self->document = muc_heading_create_document (&self->heading, title);
  muc_document_begin_sheet (self->document, "Báo cáo", MUC_PORTRAIT);
  add_head (self);
  add_parts (self);
  muc_heading_add_signature (&self->heading, self->document);
  muc_document_set_view (self->document, MUC_VIEW_SHEETS);
  muc_period_duties_add_data (self);
  return self->document;
}

/**
 * muc_par_report_build:
 *
 * What the units did of the plan to improve the PAR index, what is late and why, what is proposed.
 *
 * Returns: (transfer full) (nullable): the document, %MUC_REPORT_ERROR_PERIOD or
 *   %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_par_report_build (MucPlan            *plan,
                      MucYear            *year,
                      const MucPaperKey  *key,
                      GError            **error)
{
  MucPeriodPart self = { .year = year };
  g_autoptr (GPtrArray) tasks = NULL;
  g_autofree char *name = NULL;

  if (!muc_period_report_read_period (&self, key, error) || !muc_par_part_has_sheet (year, error))
    {
      g_free (self.name);
      return NULL;
    }
  name = self.name;
  muc_heading_init (&self.heading, plan, year, key);
  self.today = g_date_valid (&self.heading.date) ? self.heading.date : self.end;
  self.duties = tasks = list_tasks (&self);
  return create_document (&self);
}
