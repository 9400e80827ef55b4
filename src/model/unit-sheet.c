/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/unit-sheet.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "model/attainment.h"
#include "model/day.h"
#include "model/evidence-register.h"
#include "model/measurement.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/text.h"

#define BIT(field) (1u << (field))
#define ASKED_OF_ACTION (BIT (MUC_SHEET_STATE) | BIT (MUC_SHEET_RESULT) | BIT (MUC_SHEET_DONE) \
                         | BIT (MUC_SHEET_EVIDENCE))
#define REMARK_KEY "remark"

/** muc_unit_sheet_new: (transfer full): a sheet without rows. */
MucUnitSheet *
muc_unit_sheet_new (void)
{
  MucUnitSheet *self = g_new0 (MucUnitSheet, 1);

  self->rows = g_ptr_array_new ();
  return self;
}

static void
free_row (MucSheetRow *row)
{
  g_free (row->key);
  g_free (row->number);
  g_free (row->text);
  g_free (row->deadline);
  for (guint i = 0; i < MUC_SHEET_N_FIELDS; i++)
    g_free (row->values[i]);
  g_clear_object (&row->duty);
  g_clear_object (&row->target);
  g_free (row);
}

/**
 * muc_unit_sheet_free:
 * @self: (transfer full): a sheet
 */
void
muc_unit_sheet_free (MucUnitSheet *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->file);
  g_free (self->period);
  g_free (self->unit_name);
  g_free (self->agency);
  g_ptr_array_set_free_func (self->rows, (GDestroyNotify) free_row);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * muc_unit_sheet_add:
 * @self: a sheet
 * @key: what the row is about
 * @asked: bits of the #MucSheetField that are asked
 *
 * Returns: (transfer none): a new row, the last one
 */
MucSheetRow *
muc_unit_sheet_add (MucUnitSheet *self,
                    const char   *key,
                    guint         asked)
{
  MucSheetRow *row = g_new0 (MucSheetRow, 1);

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  row->key = g_strdup (key);
  row->asked = asked;
  g_ptr_array_add (self->rows, row);
  return row;
}

/** muc_unit_sheet_find: (transfer none) (nullable): the row with that key. */
MucSheetRow *
muc_unit_sheet_find (const MucUnitSheet *self,
                     const char         *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((MucSheetRow *) self->rows->pdata[i])->key, key))
      return self->rows->pdata[i];
  return NULL;
}

/**
 * muc_sheet_row_set:
 * @self: a row
 * @field: what is said
 * @value: (nullable): the value, %NULL and "" for none
 */
void
muc_sheet_row_set (MucSheetRow   *self,
                   MucSheetField  field,
                   const char    *value)
{
  g_return_if_fail (self != NULL && field < MUC_SHEET_N_FIELDS);

  g_free (self->values[field]);
  self->values[field] = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

/* From the plan */

/**
 * muc_sheet_describe_evidence:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer full): one line that tells which document it is
 */
char *
muc_sheet_describe_evidence (MucEvidence *evidence)
{
  const char *number = muc_evidence_get_number (evidence);
  const char *subject = muc_evidence_get_subject (evidence);
  g_autoptr (GString) text = g_string_new (number);
  GDate day;

  if (muc_day_parse (muc_evidence_get_date (evidence), &day))
    g_string_append_printf (text, "%sngày %02u/%02u/%04u", text->len > 0 ? " " : "",
                            g_date_get_day (&day), (guint) g_date_get_month (&day),
                            g_date_get_year (&day));
  if (subject != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", subject);
  return g_strdelimit (g_string_free (g_steal_pointer (&text), FALSE), "\n", ' ');
}

static char *
list_evidence (MucProgress *progress)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_for (progress);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *line = muc_sheet_describe_evidence (all->pdata[i]);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_action (MucSheetRow *row)
{
  MucProgress *progress = muc_duty_find_progress (row->duty);
  g_autofree char *evidence = NULL;

  if (progress == NULL)
    return;
  evidence = list_evidence (progress);
  if (muc_progress_get_state (progress) != MUC_PROGRESS_STATE_NONE)
    muc_sheet_row_set (row, MUC_SHEET_STATE,
                       muc_choice_get_nick (MUC_TYPE_PROGRESS_STATE,
                                            muc_progress_get_state (progress)));
  muc_sheet_row_set (row, MUC_SHEET_RESULT, muc_progress_get_result (progress));
  muc_sheet_row_set (row, MUC_SHEET_DONE, muc_progress_get_done (progress));
  muc_sheet_row_set (row, MUC_SHEET_EVIDENCE, evidence);
}

/* The plan's sentence; of what recurs, for which of the occurrences it is asked. */
static char *
describe_deadline (MucDuty    *duty,
                   const char *asked_for)
{
  const char *text = muc_action_get_deadline_text (muc_duty_get_action (duty));
  g_autofree char *key = muc_period_dup_key (muc_duty_get_period (duty));
  g_autofree char *title = NULL;

  if (g_str_equal (key, asked_for))
    return g_strdup (text);
  title = muc_period_dup_title (muc_duty_get_period (duty));
  return g_strdup_printf ("%s\n(%s)", text != NULL ? text : "", title);
}

static void
add_action (MucUnitSheet *self,
            MucDuty      *duty)
{
  MucRecord *action = MUC_RECORD (muc_duty_get_action (duty));
  g_autofree char *period = muc_period_dup_key (muc_duty_get_period (duty));
  g_autofree char *key = g_strdup_printf ("a%" PRId64 "/%s", muc_record_get_id (action), period);
  MucSheetRow *row;

  if (muc_unit_sheet_find (self, key) != NULL)
    return;
  row = muc_unit_sheet_add (self, key, ASKED_OF_ACTION);
  row->number = g_strdup_printf ("%u.%u", muc_naming_get_number (muc_record_get_owner (action)),
                                 muc_naming_get_number (action));
  row->text = g_strdup (muc_action_get_text (MUC_ACTION (action)));
  row->deadline = describe_deadline (duty, self->period);
  row->duty = g_object_ref (duty);
  fill_action (row);
}

static void
set_number (MucSheetRow   *row,
            MucSheetField  field,
            double         number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isnan (number))
    muc_sheet_row_set (row, field, g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

static MucMeasurement *
find_measurement (MucTarget  *target,
                  gint64      unit,
                  const char *period)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (target), MUC_TYPE_MEASUREMENT); i++)
    {
      MucMeasurement *each = muc_record_peek (MUC_RECORD (target), MUC_TYPE_MEASUREMENT, i);
      MucUnit *own = muc_measurement_get_unit (each);

      if (own != NULL && muc_record_get_id (MUC_RECORD (own)) == unit
          && g_strcmp0 (muc_measurement_get_period (each), period) == 0)
        return each;
    }
  return NULL;
}

static void
fill_figure (MucUnitSheet *self,
             MucSheetRow  *row)
{
  MucMeasurement *measurement = find_measurement (row->target, self->unit, self->period);

  if (measurement == NULL)
    return;
  set_number (row, MUC_SHEET_NUMERATOR, muc_measurement_get_numerator (measurement));
  set_number (row, MUC_SHEET_DENOMINATOR, muc_measurement_get_denominator (measurement));
  set_number (row, MUC_SHEET_VALUE, muc_measurement_get_value (measurement));
  muc_sheet_row_set (row, MUC_SHEET_SOURCE, muc_measurement_get_source (measurement));
  /* Posted figures count already: they are shown, not asked. */
  if (muc_measurement_get_state (measurement) == MUC_POSTING_POSTED)
    row->asked = 0;
}

static void
add_figure (MucUnitSheet *self,
            MucTarget    *target,
            guint         number)
{
  g_autofree char *key = g_strdup_printf ("t%" PRId64 "/%s",
                                          muc_record_get_id (MUC_RECORD (target)), self->period);
  gboolean is_share = g_strcmp0 (muc_target_get_unit (target), "%") == 0;
  MucSheetRow *row;

  row = muc_unit_sheet_add (self, key,
                            BIT (MUC_SHEET_SOURCE)
                            | (is_share ? BIT (MUC_SHEET_NUMERATOR) | BIT (MUC_SHEET_DENOMINATOR)
                                        : BIT (MUC_SHEET_VALUE)));
  row->number = g_strdup_printf ("%u", number);
  row->text = g_strdup (muc_target_get_text (target));
  row->deadline = muc_attainment_dup_text (target, muc_target_get_value (target));
  row->target = g_object_ref (target);
  fill_figure (self, row);
}

/* Figures are asked of whoever leads an action: who only helps would count the same again. */
static gboolean
leads (MucDuty *duty)
{
  MucRecord *action = MUC_RECORD (muc_duty_get_action (duty));
  MucUnit *named = muc_duty_get_group (duty) != NULL ? muc_duty_get_group (duty)
                                                     : muc_duty_get_unit (duty);

  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_PARTY); i++)
    {
      MucParty *party = muc_record_peek (action, MUC_TYPE_PARTY, i);

      if (muc_party_get_unit (party) == named)
        return muc_party_get_role (party) == MUC_ROLE_LEAD;
    }
  return muc_record_count (action, MUC_TYPE_PARTY) == 0;
}

static void
add_figures (MucUnitSheet *self)
{
  MucRecord *last = NULL;
  const guint n_actions = self->rows->len;

  for (guint i = 0; i < n_actions; i++)
    {
      MucDuty *duty = ((MucSheetRow *) self->rows->pdata[i])->duty;
      MucRecord *objective = muc_record_get_owner (MUC_RECORD (muc_duty_get_action (duty)));

      if (objective == last || !leads (duty))
        continue;
      last = objective;
      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_TARGET); j++)
        add_figure (self, muc_record_peek (objective, MUC_TYPE_TARGET, j),
                    muc_naming_get_number (objective));
    }
}

static MucUnitSheet *
create_for (MucYear         *year,
            const MucPeriod *period,
            MucUnit         *unit)
{
  MucUnitSheet *self = muc_unit_sheet_new ();

  self->year = muc_year_get_number (year);
  self->period = muc_period_dup_key (period);
  self->unit = muc_record_get_id (MUC_RECORD (unit));
  self->unit_name = g_strdup (muc_unit_get_name (unit));
  return self;
}

static void
finish (MucUnitSheet *self)
{
  MucSheetRow *remark;

  add_figures (self);
  remark = muc_unit_sheet_add (self, REMARK_KEY, BIT (MUC_SHEET_REMARK));
  remark->text = g_strdup ("Ý kiến, kiến nghị của đơn vị");
}

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  MucDuty *first = ((MucSheetRow *) (*(MucUnitSheet *const *) a)->rows->pdata[0])->duty;
  MucDuty *second = ((MucSheetRow *) (*(MucUnitSheet *const *) b)->rows->pdata[0])->duty;

  return (int) muc_record_get_position (MUC_RECORD (muc_duty_get_unit (first)))
         - (int) muc_record_get_position (MUC_RECORD (muc_duty_get_unit (second)));
}

/**
 * muc_unit_sheets_list_strangers:
 * @year: a year
 * @period: a period of it
 *
 * Returns: (transfer full) (element-type utf8): the cells' words for those with something due who
 *   are no known unit, and so get no sheet
 */
GPtrArray *
muc_unit_sheets_list_strangers (MucYear         *year,
                                const MucPeriod *period)
{
  GPtrArray *strangers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) duties = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year) && period != NULL, strangers);

  duties = muc_duties_list (year, period);
  for (guint i = 0; i < duties->len; i++)
    {
      const char *party = muc_duty_get_party (duties->pdata[i]);

      if (muc_duty_get_unit (duties->pdata[i]) == NULL && !muc_text_is_blank (party)
          && !g_ptr_array_find_with_equal_func (strangers, party, g_str_equal, NULL))
        g_ptr_array_add (strangers, g_strdelimit (g_strdup (party), "\n", ' '));
    }
  return strangers;
}

/**
 * muc_unit_sheets_create:
 * @year: a year
 * @period: a period of it
 *
 * Returns: (transfer full) (element-type MucUnitSheet): what each unit with something due has to
 *   say, as it is known now, in the order of the units
 */
GPtrArray *
muc_unit_sheets_create (MucYear         *year,
                        const MucPeriod *period)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_unit_sheet_free);
  g_autoptr (GHashTable) by_unit = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) duties = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year) && period != NULL, sheets);

  duties = muc_duties_list (year, period);
  for (guint i = 0; i < duties->len; i++)
    {
      MucUnit *unit = muc_duty_get_unit (duties->pdata[i]);
      MucUnitSheet *sheet = unit != NULL ? g_hash_table_lookup (by_unit, unit) : NULL;

      if (unit == NULL)
        continue;
      if (sheet == NULL)
        {
          sheet = create_for (year, period, unit);
          g_hash_table_insert (by_unit, unit, sheet);
          g_ptr_array_add (sheets, sheet);
        }
      add_action (sheet, duties->pdata[i]);
    }
  g_ptr_array_foreach (sheets, (GFunc) (void (*) (void)) finish, NULL);
  g_ptr_array_sort (sheets, compare_units);
  return sheets;
}

/**
 * muc_unit_sheet_new_for:
 * @year: a year
 * @period: a period of it
 * @unit: a unit
 *
 * Returns: (transfer full): what @unit has to say, as it is known now; without rows where nothing
 *   is due
 */
MucUnitSheet *
muc_unit_sheet_new_for (MucYear         *year,
                        const MucPeriod *period,
                        MucUnit         *unit)
{
  MucUnitSheet *self;
  g_autoptr (GPtrArray) duties = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year) && period != NULL && MUC_IS_UNIT (unit), NULL);

  self = create_for (year, period, unit);
  duties = muc_duties_list (year, period);
  for (guint i = 0; i < duties->len; i++)
    if (muc_duty_get_unit (duties->pdata[i]) == unit)
      add_action (self, duties->pdata[i]);
  if (self->rows->len > 0)
    finish (self);
  return self;
}
