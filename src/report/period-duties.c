/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/format.h"
#include "model/day.h"
#include "model/duty.h"
#include "model/event.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"
#include "report/period-part.h"

/* The part of a report that says what each unit did in the period, and what it did not. */

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER },  { 32, MUC_ALIGN_LEFT }, { 17, MUC_ALIGN_CENTER },
  { 15, MUC_ALIGN_CENTER }, { 20, MUC_ALIGN_LEFT }, { 16, MUC_ALIGN_CENTER },
};

/* How each state looks in the table. */
static const MucStyle styles[] = {
  [MUC_PROGRESS_STATE_NONE] = MUC_STYLE_WARN,
  [MUC_PROGRESS_STATE_NOT_STARTED] = MUC_STYLE_CELL,
  [MUC_PROGRESS_STATE_DOING] = MUC_STYLE_CELL,
  [MUC_PROGRESS_STATE_DONE] = MUC_STYLE_GOOD,
  [MUC_PROGRESS_STATE_LATE] = MUC_STYLE_BAD,
  [MUC_PROGRESS_STATE_NOT_ARISEN] = MUC_STYLE_CELL,
  [MUC_PROGRESS_STATE_NOT_REPORTED] = MUC_STYLE_WARN,
};

/* What one unit, or one party that is no unit of the list, had to do. */
typedef struct
{
  MucUnit    *unit;
  const char *name;
  GPtrArray  *duties;
} Share;

static void
share_free (Share *self)
{
  g_ptr_array_unref (self->duties);
  g_free (self);
}

static MucProgressState
get_state (MucPeriodPart *self,
           MucDuty       *duty)
{
  const MucProgressState state = muc_duty_get_state (duty, &self->today);

  return state == MUC_PROGRESS_STATE_NONE ? MUC_PROGRESS_STATE_NOT_REPORTED : state;
}

static const char *
get_party_name (MucDuty *duty)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *name = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);

  return name != NULL ? name : "Chưa rõ đơn vị";
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  MucUnit *left = (*(Share * const *) a)->unit;
  MucUnit *right = (*(Share * const *) b)->unit;

  if (left == NULL || right == NULL)
    return (left == NULL) - (right == NULL);
  return (int) muc_record_get_position (MUC_RECORD (left))
         - (int) muc_record_get_position (MUC_RECORD (right));
}

/* By unit, in the order of the list of units; parties that are none come last. */
static GPtrArray *
share_out (MucPeriodPart *self)
{
  GPtrArray *shares = g_ptr_array_new_with_free_func ((GDestroyNotify) share_free);

  for (guint i = 0; i < self->duties->len; i++)
    {
      MucDuty *duty = self->duties->pdata[i];
      Share *share = NULL;

      for (guint j = 0; share == NULL && j < shares->len; j++)
        {
          Share *each = shares->pdata[j];

          if (each->unit == muc_duty_get_unit (duty)
              && g_str_equal (each->name, get_party_name (duty)))
            share = each;
        }
      if (share == NULL)
        {
          share = g_new0 (Share, 1);
          share->unit = muc_duty_get_unit (duty);
          share->name = get_party_name (duty);
          share->duties = g_ptr_array_new ();
          g_ptr_array_add (shares, share);
        }
      g_ptr_array_add (share->duties, duty);
    }
  g_ptr_array_sort (shares, compare_shares);
  return shares;
}

/* "Văn phòng Sở: 6 việc (5 hoàn thành, 1 chậm)" */
static char *
summarize (MucPeriodPart *self,
           Share         *share)
{
  guint counts[G_N_ELEMENTS (styles)] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < share->duties->len; i++)
    counts[get_state (self, share->duties->pdata[i])]++;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (counts[i] > 0)
      {
        g_autofree char *word = muc_text_uncapitalize (muc_progress_state_get_word (i));

        g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", counts[i], word);
      }
  return g_strdup_printf ("%u việc (%s)", share->duties->len, text->str);
}

/* "2.3": the third action of the second objective */
static char *
format_number (MucDuty *duty)
{
  MucAction *action = muc_duty_get_action (duty);

  if (muc_par_is_task (action))
    return muc_par_dup_task_number (action);
  return g_strdup_printf ("%u.%u",
                          muc_naming_get_number (muc_record_get_owner (MUC_RECORD (action))),
                          muc_naming_get_number (action));
}

/* The sentence of the plan; of what recurs, which of the occurrences. */
static char *
format_deadline (MucPeriodPart *self,
                 MucDuty       *duty)
{
  const char *text = muc_action_get_deadline_text (muc_duty_get_action (duty));
  g_autofree char *own = muc_period_dup_key (muc_duty_get_period (duty));
  g_autofree char *asked = muc_period_dup_key (&self->period);
  g_autofree char *title = NULL;

  if (g_str_equal (own, asked))
    return g_strdup (text != NULL ? text : "");
  if (muc_duty_get_period (duty)->kind == MUC_PERIOD_MONTH)
    title = g_strdup_printf ("tháng %02u", muc_duty_get_period (duty)->number);
  else
    title = muc_period_dup_title (muc_duty_get_period (duty));
  return g_strdup_printf ("%s\n(%s)", text != NULL ? text : "", title);
}

static void
append_event (GString  *text,
              MucEvent *event)
{
  const char *note = muc_event_get_note (event);
  const char *result = muc_event_get_result (event);
  GDate day;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (muc_day_parse (muc_event_get_date (event), &day))
    {
      g_autofree char *date = muc_format_date (&day);

      g_string_append_printf (text, "%s: ", date);
    }
  g_string_append (text, note != NULL ? note : "");
  if (result != NULL)
    g_string_append_printf (text, " (%s)", result);
}

/* What the unit says, then each line of the action's log. */
static char *
format_result (MucDuty *duty)
{
  MucProgress *progress = muc_duty_find_told (duty);
  const char *result = progress != NULL ? muc_progress_get_result (progress) : NULL;
  g_autoptr (GPtrArray) events = muc_duty_list_events (duty);
  g_autoptr (GString) text = g_string_new (result);

  for (guint i = 0; i < events->len; i++)
    append_event (text, events->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_state (MucPeriodPart *self,
              MucDuty       *duty)
{
  const guint n = muc_duty_count_events (duty);

  if (n == 0)
    return g_strdup (muc_progress_state_get_word (get_state (self, duty)));
  return g_strdup_printf ("%s\n(%u lần phát sinh)",
                          muc_progress_state_get_word (get_state (self, duty)), n);
}

static const GDate *
get_done (MucDuty *duty,
          GDate   *day)
{
  MucProgress *progress = muc_duty_find_told (duty);

  return progress != NULL && muc_day_parse (muc_progress_get_done (progress), day) ? day : NULL;
}

static void
add_rows (MucPeriodPart *self,
          MucTable      *table,
          Share         *share)
{
  for (guint i = 0; i < share->duties->len; i++)
    {
      MucDuty *duty = share->duties->pdata[i];
      g_autofree char *number = format_number (duty);
      g_autofree char *deadline = format_deadline (self, duty);
      g_autofree char *state = format_state (self, duty);
      g_autofree char *result = format_result (duty);
      GDate done;

      muc_table_add_row (table, MUC_STYLE_CELL);
      muc_table_add_text (table, number);
      muc_table_add_text (table, muc_action_get_text (muc_duty_get_action (duty)));
      muc_table_add_text (table, deadline);
      muc_table_add_text (table, state);
      muc_table_set_cell_style (table, styles[get_state (self, duty)]);
      muc_table_add_text (table, result);
      muc_table_add_date (table, get_done (duty, &done));
    }
}

static MucTable *
create_table (MucPeriodPart *self)
{
  MucTable *table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Nội dung công việc", "Thời gian hoàn thành", "Tình trạng",
                       "Kết quả", "Ngày xong", NULL);
  return table;
}

/** muc_period_duties_add: on pages a table for each unit, on a sheet one with a band for each. */
void
muc_period_duties_add (MucPeriodPart *self)
{
  g_autoptr (GPtrArray) shares = share_out (self);
  g_autoptr (MucTable) sheet = create_table (self);

  if (shares->len == 0)
    {
      muc_document_add_paragraph (self->document, MUC_STYLE_BODY,
                                  "Trong kỳ không có công việc đến hạn.");
      return;
    }
  muc_document_set_view (self->document, MUC_VIEW_PAGES);
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = shares->pdata[i];
      g_autofree char *summary = summarize (self, share);
      g_autofree char *label = g_strdup_printf ("%u. %s: ", i + 1, share->name);
      g_autofree char *band = g_strconcat (label, summary, NULL);
      const MucRun runs[] = { { label, TRUE, FALSE }, { summary } };
      MucTable *table = create_table (self);

      muc_document_add_runs (self->document, MUC_STYLE_LEAD, runs, G_N_ELEMENTS (runs));
      add_rows (self, table, share);
      muc_document_add_table (self->document, table);
      muc_table_add_band (sheet, MUC_STYLE_BAND, band);
      add_rows (self, sheet, share);
    }
  muc_document_set_view (self->document, MUC_VIEW_SHEETS);
  muc_document_add_table (self->document, g_steal_pointer (&sheet));
  muc_document_set_view (self->document, MUC_VIEW_BOTH);
}

/* What is late, and who did not report */

static void
add_late_table (MucPeriodPart *self,
                GPtrArray     *shares)
{
  static const MucColumn late_columns[] = {
    { 0, MUC_ALIGN_CENTER }, { 44, MUC_ALIGN_LEFT }, { 26, MUC_ALIGN_LEFT },
    { 0, MUC_ALIGN_CENTER }, { 24, MUC_ALIGN_LEFT },
  };
  g_autoptr (MucTable) table = muc_table_new (self->document, late_columns,
                                              G_N_ELEMENTS (late_columns), 1);

  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Nội dung công việc", "Đơn vị", "Hạn", "Kết quả", NULL);
  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = shares->pdata[i];

      for (guint j = 0; j < share->duties->len; j++)
        {
          MucDuty *duty = share->duties->pdata[j];
          g_autofree char *number = format_number (duty);
          g_autofree char *result = format_result (duty);
          GDate due;

          if (get_state (self, duty) != MUC_PROGRESS_STATE_LATE)
            continue;
          muc_table_add_row (table, MUC_STYLE_CELL);
          muc_table_add_text (table, number);
          muc_table_add_text (table, muc_action_get_text (muc_duty_get_action (duty)));
          muc_table_add_text (table, share->name);
          muc_table_add_date (table, muc_duty_get_due (duty, &due) ? &due : NULL);
          muc_table_add_text (table, result);
        }
    }
  if (muc_table_get_n_rows (table) == 1)
    {
      muc_document_add_paragraph (self->document, MUC_STYLE_BODY,
                                  "Trong kỳ không có công việc chậm thời hạn.");
      return;
    }
  muc_document_add_paragraph (self->document, MUC_STYLE_LEAD, "Các công việc chậm thời hạn:");
  muc_document_add_table (self->document, g_steal_pointer (&table));
}

/* "Chưa có báo cáo: Thanh tra Sở (3 việc), Tổ thư ký ISO (1 việc)." */
static void
add_unreported (MucPeriodPart *self,
                GPtrArray     *shares)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = shares->pdata[i];
      guint n = 0;

      for (guint j = 0; j < share->duties->len; j++)
        n += get_state (self, share->duties->pdata[j]) == MUC_PROGRESS_STATE_NOT_REPORTED;
      if (n > 0)
        g_string_append_printf (text, "%s%s (%u việc)", text->len > 0 ? ", " : "", share->name, n);
    }
  if (text->len == 0)
    return;
  g_string_prepend (text, "Chưa có báo cáo: ");
  g_string_append (text, ".");
  muc_document_add_paragraph (self->document, MUC_STYLE_BODY, text->str);
}

/** muc_period_duties_add_late: what is late, as a table, and who has not reported. */
void
muc_period_duties_add_late (MucPeriodPart *self)
{
  g_autoptr (GPtrArray) shares = share_out (self);

  add_late_table (self, shares);
  add_unreported (self, shares);
}

/* Data */

static void
add_data_row (MucPeriodPart *self,
              MucTable      *table,
              MucDuty       *duty)
{
  MucAction *action = muc_duty_get_action (duty);
  g_autofree char *period = muc_period_dup_title (muc_duty_get_period (duty));
  g_autofree char *result = format_result (duty);
  GDate day;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_text (table, get_party_name (duty));
  muc_table_add_number (table, muc_naming_get_number (muc_record_get_owner (MUC_RECORD (action))),
                        0);
  muc_table_add_number (table, muc_naming_get_number (action), 0);
  muc_table_add_text (table, muc_action_get_text (action));
  muc_table_add_text (table, muc_action_get_deadline_text (action));
  muc_table_add_text (table, period);
  muc_table_add_date (table, muc_duty_get_due (duty, &day) ? &day : NULL);
  muc_table_add_text (table, muc_progress_state_get_word (get_state (self, duty)));
  muc_table_add_number (table, muc_duty_count_events (duty), 0);
  muc_table_add_text (table, result);
  muc_table_add_date (table, get_done (duty, &day));
}

/** muc_period_duties_add_data: a sheet with one record in a row, to be filtered and counted. */
void
muc_period_duties_add_data (MucPeriodPart *self)
{
  static const MucColumn data_columns[] = {
    { 14, MUC_ALIGN_LEFT },  { 5, MUC_ALIGN_CENTER },  { 5, MUC_ALIGN_CENTER },
    { 26, MUC_ALIGN_LEFT },  { 12, MUC_ALIGN_LEFT },   { 10, MUC_ALIGN_LEFT },
    { 0, MUC_ALIGN_CENTER }, { 11, MUC_ALIGN_LEFT },   { 7, MUC_ALIGN_CENTER },
    { 18, MUC_ALIGN_LEFT },  { 0, MUC_ALIGN_CENTER },
  };
  MucTable *table = muc_table_new (self->document, data_columns, G_N_ELEMENTS (data_columns), 1);

  muc_document_begin_sheet (self->document, "Dữ liệu", MUC_LANDSCAPE);
  muc_table_set_filter (table, TRUE);
  muc_table_set_font_size (table, 11);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Đơn vị", "Mục tiêu số", "STT", "Nội dung công việc",
                       "Thời gian hoàn thành", "Kỳ", "Hạn", "Tình trạng", "Số lần phát sinh",
                       "Kết quả", "Ngày xong", NULL);
  for (guint i = 0; i < self->duties->len; i++)
    add_data_row (self, table, self->duties->pdata[i]);
  muc_document_add_table (self->document, table);
}
