/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/comparison-report.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/action.h"
#include "model/mark.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/par.h"
#include "model/risk.h"
#include "report/heading.h"
#include "report/risks-table.h"

#define N_MARKS (MUC_MARK_DROPPED + 1)

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER }, { 0, MUC_ALIGN_CENTER }, { 44, MUC_ALIGN_LEFT }, { 44, MUC_ALIGN_LEFT },
};

typedef struct
{
  MucHeading   heading;
  MucDocument *document;
  MucYear     *year;
  MucYear     *before;
  MucMarks    *marks;
  MucTable    *table;
  guint        counts[N_MARKS];
} Build;

/* Why a risk is no more, where somebody said so. */
static char *
dup_reason (gpointer previous)
{
  const char *reason = MUC_IS_RISK (previous) ? muc_risk_get_dropped_reason (previous) : NULL;

  return reason != NULL ? g_strdup_printf ("Lý do: %s", reason) : g_strdup ("");
}

/* "2" and "2.1"; rows that are no more have the number they had. */
static char *
format_number (gpointer record)
{
  const guint number = muc_naming_get_number (record);

  if (MUC_IS_ACTION (record))
    return g_strdup_printf ("%u.%u",
                            muc_naming_get_number (muc_record_get_owner (MUC_RECORD (record))),
                            number);
  return g_strdup_printf ("%u", number);
}

static void
add_row (Build    *self,
         gpointer  previous,
         gpointer  record)
{
  const MucMark mark = muc_marks_get (self->marks, record != NULL ? record : previous);
  g_autofree char *number = format_number (record != NULL ? record : previous);
  g_autofree char *before = muc_mark_describe (previous, record);
  g_autofree char *now = record != NULL ? muc_mark_describe (record, previous)
                                        : dup_reason (previous);

  muc_table_add_row (self->table, MUC_STYLE_CELL);
  muc_table_add_text (self->table, number);
  muc_table_add_text (self->table, muc_mark_get_label (mark));
  muc_table_add_text (self->table, before);
  muc_table_add_text (self->table, now);
  self->counts[mark]++;
}

/* The rows of @owner, then those of the year before that it has no more. */
static void
add_rows (Build    *self,
          gpointer  before,
          gpointer  owner,
          GType     type)
{
  for (guint i = 0; owner != NULL && i < muc_record_count (owner, type); i++)
    {
      gpointer record = muc_record_peek (owner, type, i);

      add_row (self, muc_marks_get_previous (self->marks, record), record);
    }
  for (guint i = 0; before != NULL && i < muc_record_count (before, type); i++)
    {
      gpointer previous = muc_record_peek (before, type, i);

      if (muc_marks_get_next (self->marks, previous) == NULL)
        add_row (self, previous, NULL);
    }
}

static void
begin_table (Build *self)
{
  g_autofree char *before = g_strdup_printf ("Năm %" PRId64, muc_year_get_number (self->before));
  g_autofree char *now = g_strdup_printf ("Năm %u", self->heading.year);

  self->table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);
  muc_table_add_row (self->table, MUC_STYLE_HEADER);
  muc_table_add_texts (self->table, "STT", "Thay đổi", before, now, NULL);
}

/* "2 mới, 1 sửa, 14 giữ, 1 bỏ" */
static void
add_summary (Build      *self,
             const char *what)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf ("%s: %u mới, %u sửa, %u giữ nguyên, %u bỏ.", what,
                          self->counts[MUC_MARK_NEW], self->counts[MUC_MARK_CHANGED],
                          self->counts[MUC_MARK_KEPT], self->counts[MUC_MARK_DROPPED]);
  muc_document_add_paragraph (self->document, MUC_STYLE_BODY, text);
  for (guint i = 0; i < N_MARKS; i++)
    self->counts[i] = 0;
}

static gboolean
is_of_paper (Build    *self,
             gpointer  objective)
{
  return !muc_par_is_task (objective)
         && muc_naming_get_unit (objective) == self->heading.unit;
}

static void
add_objectives (Build *self)
{
  MucRecord *year = MUC_RECORD (self->year);
  MucRecord *before = MUC_RECORD (self->before);

  begin_table (self);
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      gpointer objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);
      gpointer previous = muc_marks_get_previous (self->marks, objective);

      if (!is_of_paper (self, objective))
        continue;
      add_row (self, previous, objective);
      add_rows (self, previous, objective, MUC_TYPE_ACTION);
    }
  for (guint i = 0; i < muc_record_count (before, MUC_TYPE_OBJECTIVE); i++)
    {
      gpointer previous = muc_record_peek (before, MUC_TYPE_OBJECTIVE, i);

      if (!is_of_paper (self, previous) || muc_marks_get_next (self->marks, previous) != NULL)
        continue;
      add_row (self, previous, NULL);
      add_rows (self, previous, NULL, MUC_TYPE_ACTION);
    }
}

static guint
count_risks (MucYear *year)
{
  return muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
}

static void
add_risks_of_kind (Build       *self,
                   MucRiskKind  kind)
{
  MucYear *const years[] = { self->year, self->before };

  if (!muc_risks_has_kind (self->year, kind) && !muc_risks_has_kind (self->before, kind))
    return;
  muc_table_add_band (self->table, MUC_STYLE_BAND, muc_risks_get_band (kind));
  for (guint y = 0; y < G_N_ELEMENTS (years); y++)
    for (guint i = 0; i < count_risks (years[y]); i++)
      {
        gpointer risk = muc_record_peek (MUC_RECORD (years[y]), MUC_TYPE_RISK, i);

        if (muc_risk_get_kind (risk) != kind)
          continue;
        if (y == 0)
          add_row (self, muc_marks_get_previous (self->marks, risk), risk);
        else if (muc_marks_get_next (self->marks, risk) == NULL)
          add_row (self, risk, NULL);
      }
}

static void
add_risks (Build *self)
{
  if (self->heading.unit != NULL || count_risks (self->year) + count_risks (self->before) == 0)
    return;
  muc_document_begin_sheet (self->document, "Rủi ro", MUC_PORTRAIT);
  muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, "Rủi ro và cơ hội");
  begin_table (self);
  add_risks_of_kind (self, MUC_RISK_KIND_RISK);
  add_risks_of_kind (self, MUC_RISK_KIND_OPPORTUNITY);
  muc_document_add_table (self->document, self->table);
  add_summary (self, "Rủi ro và cơ hội");
}

static void
add_comparison (Build *self)
{
  self->marks = muc_marks_new (self->before, self->year);
  muc_document_add_paragraph (self->document, MUC_STYLE_SUBTITLE, "Mục tiêu và công việc");
  add_objectives (self);
  muc_document_add_table (self->document, self->table);
  add_summary (self, "Mục tiêu và công việc");
  add_risks (self);
  muc_marks_free (self->marks);
}

static void
add_title (Build *self)
{
  const char *what = "BẢNG SO SÁNH MỤC TIÊU CHẤT LƯỢNG, RỦI RO VÀ CƠ HỘI";
  g_autofree char *title = NULL;

  if (self->before != NULL)
    title = g_strdup_printf ("%s\nNĂM %u SO VỚI NĂM %" PRId64, what, self->heading.year,
                             muc_year_get_number (self->before));
  else
    title = g_strdup_printf ("%s\nNĂM %u", what, self->heading.year);
  muc_document_begin_sheet (self->document, "So sánh", MUC_PORTRAIT);
  muc_heading_add_letterhead (&self->heading, self->document);
  muc_document_add_paragraph (self->document, MUC_STYLE_TITLE, title);
}

/**
 * muc_comparison_report_build:
 *
 * What became of the objectives, actions, risks and opportunities of the nearest earlier year: old
 * beside new, each with its mark. Where there is no earlier year the paper says so.
 *
 * Returns: (transfer full) (nullable): the document, or %MUC_REPORT_ERROR_EMPTY
 */
MucDocument *
muc_comparison_report_build (MucPlan            *plan,
                             MucYear            *year,
                             const MucPaperKey  *key,
                             GError            **error)
{
  Build self = { .year = year, .before = muc_marks_find_before (year) };
  g_autofree char *title = NULL;
  g_autofree char *none = NULL;

  muc_heading_init (&self.heading, plan, year, key);
  if (muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) + count_risks (year) == 0)
    {
      g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
                   _("The year %u has nothing to compare yet."), self.heading.year);
      return NULL;
    }
  title = g_strdup_printf ("Bảng so sánh năm %u với năm trước", self.heading.year);
  self.document = muc_heading_create_document (&self.heading, title);
  add_title (&self);
  none = g_strdup_printf ("Không có năm nào trước năm %u để so sánh.", self.heading.year);
  if (self.before != NULL)
    add_comparison (&self);
  else
    muc_document_add_paragraph (self.document, MUC_STYLE_BODY, none);
  muc_heading_add_signature_and_preparer (&self.heading, self.document);
  return self.document;
}
