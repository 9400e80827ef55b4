/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/corrective.h"
#include "model/day.h"
#include "report/corrective-report.h"
#include "report/period-part.h"

/* The part of a report that lists the corrective actions that were open at the end of the period,
 * and those that were closed in it. A unit's own report has those it is to carry out. */

static gboolean
is_listed (MucPeriodPart       *self,
           MucCorrectiveAction *action)
{
  if (self->heading.unit != NULL
      && muc_corrective_action_get_unit (action) != self->heading.unit)
    return FALSE;
  return muc_corrective_is_open_in (action, &self->begin, &self->end)
         || muc_corrective_is_closed_in (action, &self->begin, &self->end);
}

static void
add_row (MucPeriodPart       *self,
         MucTable            *table,
         MucCorrectiveAction *action)
{
  MucUnit *unit = muc_corrective_action_get_unit (action);
  g_autofree char *state = muc_corrective_report_dup_state (action, &self->end);
  GDate due;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, muc_corrective_action_get_number (action));
  muc_table_add_text (table, muc_corrective_action_get_description (action));
  muc_table_add_text (table, muc_corrective_action_get_action (action));
  muc_table_add_text (table, unit != NULL ? muc_unit_get_name (unit) : NULL);
  muc_table_add_date (table, muc_day_parse (muc_corrective_action_get_due (action), &due) ? &due
                                                                                         : NULL);
  muc_table_add_text (table, state);
}

/** muc_period_corrective_is_wanted: whether the agency or the unit keeps any corrective actions. */
gboolean
muc_period_corrective_is_wanted (MucPeriodPart *self)
{
  MucRecord *year = MUC_RECORD (self->year);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_CORRECTIVE_ACTION); i++)
    if (self->heading.unit == NULL
        || muc_corrective_action_get_unit (muc_record_peek (year, MUC_TYPE_CORRECTIVE_ACTION, i))
           == self->heading.unit)
      return TRUE;
  return FALSE;
}

/** muc_period_corrective_add: the table, or that there were none. */
void
muc_period_corrective_add (MucPeriodPart *self)
{
  static const MucColumn columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 28, MUC_ALIGN_LEFT },  { 28, MUC_ALIGN_LEFT },
    { 16, MUC_ALIGN_LEFT },  { 0, MUC_ALIGN_CENTER }, { 16, MUC_ALIGN_LEFT },
  };
  g_autoptr (MucTable) table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);
  MucRecord *year = MUC_RECORD (self->year);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Số phiếu", "Nội dung không phù hợp", "Hành động khắc phục", "Đơn vị",
                       "Thời hạn", "Tình trạng", NULL);
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_CORRECTIVE_ACTION); i++)
    {
      MucCorrectiveAction *action = muc_record_peek (year, MUC_TYPE_CORRECTIVE_ACTION, i);

      if (is_listed (self, action))
        add_row (self, table, action);
    }
  if (muc_table_get_n_rows (table) == 1)
    muc_document_add_paragraph (self->document, MUC_STYLE_BODY,
                                "Trong kỳ không có hành động khắc phục nào được mở hoặc đóng.");
  else
    muc_document_add_table (self->document, g_steal_pointer (&table));
}
