/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "model/attainment.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/par.h"
#include "report/period-part.h"

/* The part of a report that says how far each target was reached. Only figures that are posted
 * count. */

static const MucColumn columns[] = {
  { 0, MUC_ALIGN_CENTER },  { 33, MUC_ALIGN_LEFT },   { 15, MUC_ALIGN_CENTER },
  { 16, MUC_ALIGN_CENTER }, { 20, MUC_ALIGN_CENTER }, { 16, MUC_ALIGN_CENTER },
};

static const char *const states[] = {
  [MUC_ATTAINMENT_NOT_MEASURED] = "Chưa có số liệu",
  [MUC_ATTAINMENT_NOTHING_AROSE] = "Không phát sinh",
  [MUC_ATTAINMENT_MISSED] = "Chưa đạt",
  [MUC_ATTAINMENT_ATTAINED] = "Đạt",
};

static const MucStyle styles[] = {
  [MUC_ATTAINMENT_NOT_MEASURED] = MUC_STYLE_CELL_MUTED,
  [MUC_ATTAINMENT_NOTHING_AROSE] = MUC_STYLE_CELL,
  [MUC_ATTAINMENT_MISSED] = MUC_STYLE_BAD,
  [MUC_ATTAINMENT_ATTAINED] = MUC_STYLE_GOOD,
};

typedef void (*TargetFunc) (MucPeriodPart *self,
                            gpointer       data,
                            MucTarget     *target,
                            MucAttainment *attainment);

/* "95,24%", and below it what that is a share of: "(120/126)" */
static char *
format_value (MucTarget     *target,
              MucAttainment *attainment)
{
  g_autofree char *value = muc_attainment_dup_text (target, attainment->value);

  if (isnan (attainment->denominator))
    return g_steal_pointer (&value);
  return g_strdup_printf ("%s%s(%.10g/%.10g)", value, *value != '\0' ? "\n" : "",
                          attainment->numerator, attainment->denominator);
}

static char *
format_before (MucTarget     *target,
               MucAttainment *attainment)
{
  static const char *const trends[] = {
    [MUC_TREND_UNKNOWN] = "", [MUC_TREND_WORSE] = "\n(kém hơn)",
    [MUC_TREND_SAME] = "\n(không đổi)", [MUC_TREND_BETTER] = "\n(tốt hơn)",
  };
  g_autofree char *before = muc_attainment_dup_text (target, attainment->before);

  return *before != '\0' ? g_strconcat (before, trends[attainment->trend], NULL) : g_strdup ("–");
}

/* What is counted over the whole year is not missed by a part of it. */
static const char *
describe_state (MucPeriodPart *self,
                MucTarget     *target,
                MucAttainment *attainment)
{
  if (attainment->state == MUC_ATTAINMENT_MISSED && muc_attainment_is_yearly_sum (target)
      && self->period.kind != MUC_PERIOD_YEAR && self->period.kind != MUC_PERIOD_WINDOW_YEAR)
    return "Chưa đạt mức cả năm";
  return states[attainment->state];
}

static void
each_target (MucPeriodPart *self,
             MucRecord     *objective,
             TargetFunc     func,
             gpointer       data)
{
  for (guint i = 0; i < muc_record_count (objective, MUC_TYPE_TARGET); i++)
    {
      MucTarget *target = muc_record_peek (objective, MUC_TYPE_TARGET, i);
      g_auto (MucAttainment) attainment = { 0 };

      muc_attainment_init (&attainment, target, &self->period, NULL, TRUE);
      func (self, data, target, &attainment);
    }
}

/* In the order of the objectives, the text of each of which goes to @bands, if that is not NULL. */
static void
each_objective (MucPeriodPart *self,
                MucTable      *bands,
                TargetFunc     func,
                gpointer       data)
{
  MucRecord *year = MUC_RECORD (self->year);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucObjective *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);
      const char *text = muc_objective_get_text (objective);
      g_autofree char *band = NULL;

      if (muc_par_is_task (objective)
          || muc_objective_get_unit (objective) != self->heading.unit)
        continue;
      band = g_strdup_printf ("Mục tiêu %u: %s", muc_naming_get_number (objective),
                              text != NULL ? text : "");
      if (bands != NULL)
        muc_table_add_band (bands, MUC_STYLE_BAND, band);
      each_target (self, MUC_RECORD (objective), func, data);
    }
}

static char *
format_text (MucTarget *target)
{
  const char *text = muc_target_get_text (target);

  return g_strconcat (muc_target_get_of_which (target) != NULL ? "Trong đó: " : "",
                      text != NULL ? text : "", NULL);
}

static void
add_row (MucPeriodPart *self,
         gpointer       table,
         MucTarget     *target,
         MucAttainment *attainment)
{
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (target));
  g_autofree char *number = g_strdup_printf ("%u.%u", muc_naming_get_number (objective),
                                             muc_naming_get_number (target));
  g_autofree char *text = format_text (target);
  g_autofree char *wanted = muc_attainment_dup_wanted (target);
  g_autofree char *value = format_value (target, attainment);
  g_autofree char *before = format_before (target, attainment);

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_texts (table, number, text, wanted, value, NULL);
  muc_table_add_text (table, describe_state (self, target, attainment));
  muc_table_set_cell_style (table, styles[attainment->state]);
  muc_table_add_text (table, before);
}

static void
count (MucPeriodPart *self,
       gpointer       counts,
       MucTarget     *target,
       MucAttainment *attainment)
{
  ((guint *) counts)[attainment->state]++;
}

/* "Tổng số 11 chỉ tiêu: 6 chỉ tiêu đạt; 5 chỉ tiêu chưa có số liệu." */
static void
add_summary (MucPeriodPart *self)
{
  static const MucAttainmentState order[] = {
    MUC_ATTAINMENT_ATTAINED, MUC_ATTAINMENT_MISSED, MUC_ATTAINMENT_NOTHING_AROSE,
    MUC_ATTAINMENT_NOT_MEASURED,
  };
  guint counts[G_N_ELEMENTS (states)] = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *start = NULL;
  guint n = 0;

  each_objective (self, NULL, count, counts);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *state = g_utf8_strdown (states[order[i]], -1);

      n += counts[order[i]];
      if (counts[order[i]] > 0)
        g_string_append_printf (text, "%s%u chỉ tiêu %s", text->len > 0 ? "; " : "",
                                counts[order[i]], state);
    }
  start = g_strdup_printf ("Tổng số %u chỉ tiêu%s", n, n > 0 ? ": " : "");
  g_string_prepend (text, start);
  g_string_append (text, ".");
  muc_document_add_paragraph (self->document, MUC_STYLE_LEAD, text->str);
}

/** muc_period_targets_add: the table of targets, with how many were reached above it. */
void
muc_period_targets_add (MucPeriodPart *self)
{
  MucTable *table = muc_table_new (self->document, columns, G_N_ELEMENTS (columns), 1);

  add_summary (self);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "STT", "Chỉ tiêu", "Mức đặt ra", "Kết quả trong kỳ", "Đánh giá",
                       "Kỳ trước", NULL);
  each_objective (self, table, add_row, table);
  muc_document_add_table (self->document, table);
}

static void
add_number (MucTable *table,
            double    number,
            guint     decimals)
{
  if (isnan (number))
    muc_table_add_text (table, NULL);
  else
    muc_table_add_number (table, number, decimals);
}

static void
add_data_row (MucPeriodPart *self,
              gpointer       table,
              MucTarget     *target,
              MucAttainment *attainment)
{
  const guint decimals = g_strcmp0 (muc_target_get_unit (target), "%") == 0 ? 2 : 0;

  muc_table_add_row (table, MUC_STYLE_CELL);
  muc_table_add_number (table, muc_naming_get_number (muc_record_get_owner (MUC_RECORD (target))),
                        0);
  muc_table_add_text (table, muc_target_get_text (target));
  muc_table_add_text (table, muc_attainment_get_sign (target));
  add_number (table, muc_target_get_value (target), decimals);
  muc_table_add_text (table, muc_target_get_unit (target));
  add_number (table, attainment->numerator, 0);
  add_number (table, attainment->denominator, 0);
  add_number (table, attainment->value, decimals);
  add_number (table, attainment->before, decimals);
  muc_table_add_text (table, describe_state (self, target, attainment));
}

/** muc_period_targets_add_data: a sheet of its own with real numbers. */
void
muc_period_targets_add_data (MucPeriodPart *self)
{
  static const MucColumn data_columns[] = {
    { 6, MUC_ALIGN_CENTER },  { 30, MUC_ALIGN_LEFT },  { 6, MUC_ALIGN_CENTER },
    { 9, MUC_ALIGN_CENTER },  { 9, MUC_ALIGN_CENTER }, { 9, MUC_ALIGN_CENTER },
    { 9, MUC_ALIGN_CENTER },  { 9, MUC_ALIGN_CENTER }, { 9, MUC_ALIGN_CENTER },
    { 14, MUC_ALIGN_LEFT },
  };
  MucTable *table = muc_table_new (self->document, data_columns, G_N_ELEMENTS (data_columns), 1);

  muc_document_begin_sheet (self->document, "Dữ liệu chỉ tiêu", MUC_LANDSCAPE);
  muc_table_set_filter (table, TRUE);
  muc_table_set_font_size (table, 11);
  muc_table_add_row (table, MUC_STYLE_HEADER);
  muc_table_add_texts (table, "Mục tiêu số", "Chỉ tiêu", "So sánh", "Mức đặt ra", "Đơn vị tính",
                       "Tử số", "Mẫu số", "Kết quả", "Kỳ trước", "Đánh giá", NULL);
  each_objective (self, NULL, add_data_row, table);
  muc_document_add_table (self->document, table);
}
