/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sheet-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/day.h"
#include "model/measurement.h"
#include "model/returned-sheet.h"
#include "store/progress-edits.h"
#include "store/sheet-evidence.h"
#include "store/store-private.h"

/* Sheets that units fill in: which were sent, and what they bring when they come back. */

/**
 * muc_sheet_edits_dup_identity:
 * @store: the open file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the file and its copies have and no other file has
 */
char *
muc_sheet_edits_dup_identity (MucStore  *store,
                              GError   **error)
{
  MucStatement *statement;
  char *identity = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);

  statement = muc_database_prepare (store->database, "SELECT identity FROM change_origin", error);
  if (statement == NULL)
    return NULL;
  if (muc_statement_next (statement, store->database, error))
    identity = g_strdup (muc_statement_get_text (statement, 0));
  muc_statement_reset (statement);
  return identity;
}

static char *
dup_today (void)
{
  GDate today;

  muc_day_set_today (&today);
  return muc_day_dup (&today);
}

static MucSentSheet *
add_sent (MucChange          *change,
          MucYear            *year,
          const MucUnitSheet *sheet,
          const char         *date)
{
  return muc_change_add (change, year, MUC_TYPE_SENT_SHEET, NULL, "period", sheet->period,
                         "unit", sheet->unit, "version", (gint64) sheet->version, "date", date,
                         NULL);
}

/**
 * muc_sheet_edits_send:
 * @store: the open file
 * @year: a year
 * @sheets: (element-type MucUnitSheet): the sheets that were made, with their versions
 * @error: return location
 *
 * Keeps that these sheets went out.
 *
 * Returns: whether it is kept
 */
gboolean
muc_sheet_edits_send (MucStore   *store,
                      MucYear    *year,
                      GPtrArray  *sheets,
                      GError    **error)
{
  g_autoptr (MucChange) change = NULL;
  g_autofree char *date = dup_today ();
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;
  MucPeriod period;

  g_return_val_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (sheets != NULL && sheets->len > 0, FALSE);
  g_return_val_if_fail (muc_period_parse (((MucUnitSheet *) sheets->pdata[0])->period, &period),
                        FALSE);

  when = muc_period_describe (&period);
  label = g_strdup_printf (ngettext ("Sheet for %2$u unit, %1$s", "Sheets for %2$u units, %1$s",
                                     sheets->len), when, sheets->len);
  change = muc_store_begin (store, label);
  for (guint i = 0; i < sheets->len; i++)
    add_sent (change, year, sheets->pdata[i], date);
  return muc_change_commit (change, error);
}

/* Comparing */

static gboolean
check_file (MucStore            *store,
            const char          *name,
            const MucUnitSheet  *sent,
            GError             **error)
{
  g_autofree char *identity = muc_sheet_edits_dup_identity (store, error);

  if (identity == NULL)
    return FALSE;
  if (g_strcmp0 (identity, sent->file) == 0)
    return TRUE;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FOREIGN,
               _("%s: this sheet was made from another file, of %s. Open that file to take it in."),
               name, sent->agency != NULL ? sent->agency : _("another office"));
  return FALSE;
}

static MucYear *
find_year (MucStore            *store,
           const char          *name,
           const MucUnitSheet  *sent,
           MucPeriod           *period,
           GError             **error)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (store), sent->year);

  if (year != NULL && muc_period_parse (sent->period, period) && period->year == sent->year)
    return year;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s: this sheet is of the year %" PRId64 ", which is not in this file."), name,
               sent->year);
  return NULL;
}

static MucUnit *
find_unit (MucStore            *store,
           const char          *name,
           const MucUnitSheet  *sent,
           GError             **error)
{
  MucUnit *unit = muc_plan_find (muc_store_get_plan (store), MUC_TYPE_UNIT, sent->unit);

  if (unit != NULL)
    return unit;
  g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
               _("%s: this sheet is of the unit “%s”, which is not in this file any more."), name,
               sent->unit_name != NULL ? sent->unit_name : "");
  return NULL;
}

static void
overlay_earlier (MucUnitSheet *here,
                 GPtrArray    *earlier)
{
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      MucUnitMerge *merge = earlier->pdata[i];

      if (merge->sent->unit == here->unit && g_str_equal (merge->sent->period, here->period))
        muc_unit_merge_overlay (here, merge);
    }
}

/**
 * muc_sheet_edits_compare:
 * @store: the open file
 * @name: what messages call the sheet's file
 * @sent: (inout): the sheet as it was sent; taken over when it succeeds
 * @back: (inout): the sheet as it came back; taken over when it succeeds
 * @earlier: (nullable) (element-type MucUnitMerge): sheets that are taken in before it, in the
 *   same step
 * @error: return location; it names the file and says why it is refused
 *
 * Returns: (transfer full) (nullable): what the sheet brings
 */
MucUnitMerge *
muc_sheet_edits_compare (MucStore      *store,
                         const char    *name,
                         MucUnitSheet **sent,
                         MucUnitSheet **back,
                         GPtrArray     *earlier,
                         GError       **error)
{
  MucUnitSheet *here;
  MucPeriod period;
  MucYear *year;
  MucUnit *unit;

  g_return_val_if_fail (MUC_IS_STORE (store) && name != NULL, NULL);
  g_return_val_if_fail (sent != NULL && *sent != NULL && back != NULL && *back != NULL, NULL);

  if (!check_file (store, name, *sent, error))
    return NULL;
  year = find_year (store, name, *sent, &period, error);
  unit = year != NULL ? find_unit (store, name, *sent, error) : NULL;
  if (unit == NULL)
    return NULL;
  here = muc_unit_sheet_new_for (year, &period, unit);
  overlay_earlier (here, earlier);
  return muc_unit_merge_new (g_steal_pointer (sent), g_steal_pointer (back), here);
}

static MucSentSheet *
find_sent (MucStore           *store,
           const MucUnitMerge *merge,
           gint64              version)
{
  const MucUnitSheet *sent = merge->sent;

  return muc_sent_sheet_find (muc_plan_find_year (muc_store_get_plan (store), sent->year),
                              sent->period,
                              muc_plan_find (muc_store_get_plan (store), MUC_TYPE_UNIT, sent->unit),
                              version);
}

/* The unit's figures count beside those that the office entered for the whole agency. */
static gboolean
is_counted_twice (const MucSheetCell  *cell,
                  const MucUnitSheet  *sent)
{
  MucPeriod period;

  return cell->row != NULL && cell->row->target != NULL && cell->came != NULL
         && cell->field != MUC_SHEET_SOURCE && muc_period_parse (sent->period, &period)
         && muc_measurement_find (cell->row->target, &period, NULL) != NULL;
}

static char *
list_counted_twice (const MucUnitMerge *merge)
{
  g_autoptr (GString) targets = g_string_new (NULL);
  const MucSheetRow *last = NULL;

  for (guint i = 0; i < merge->cells->len; i++)
    {
      const MucSheetCell *cell = merge->cells->pdata[i];

      if (cell->row == last || !is_counted_twice (cell, merge->sent))
        continue;
      last = cell->row;
      g_string_append_printf (targets, "%s“%s”", targets->len > 0 ? ", " : "", last->text);
    }
  if (targets->len == 0)
    return NULL;
  return g_strdup_printf (_("The whole agency has figures of its own for the period; those of the "
                            "unit are added to them: %s"), targets->str);
}

/* What is odd about where the sheet comes from. */
static char *
describe_origin (MucStore           *store,
                 const MucUnitMerge *merge)
{
  MucSentSheet *own = find_sent (store, merge, merge->sent->version);
  MucSentSheet *last = find_sent (store, merge, 0);
  guint n;

  if (muc_unit_merge_is_untouched (merge))
    return g_strdup (_("Nothing is filled in: the sheet does not count as come back."));
  if (last != NULL && muc_sent_sheet_get_version (last) > merge->sent->version)
    return g_strdup_printf (_("This is sheet %u of the period; sheet %u was sent since."),
                            merge->sent->version, (guint) muc_sent_sheet_get_version (last));
  if (own == NULL)
    return g_strdup (_("This file does not remember that it sent this sheet: it is an older copy, "
                       "or the step was undone."));
  n = muc_record_count (MUC_RECORD (own), MUC_TYPE_RETURNED_SHEET);
  if (n == 0)
    return NULL;
  return g_strdup_printf (ngettext ("This sheet came back %u time before.",
                                    "This sheet came back %u times before.", n), n);
}

/**
 * muc_sheet_edits_dup_warning:
 * @store: the open file
 * @merge: what a returned sheet brings
 *
 * Returns: (transfer full) (nullable): what is odd about the sheet as a whole
 */
char *
muc_sheet_edits_dup_warning (MucStore           *store,
                             const MucUnitMerge *merge)
{
  g_autofree char *origin = NULL;
  g_autofree char *twice = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store) && merge != NULL, NULL);

  origin = describe_origin (store, merge);
  twice = list_counted_twice (merge);
  if (origin == NULL || twice == NULL)
    return g_strdup (origin != NULL ? origin : twice);
  return g_strconcat (origin, "\n", twice, NULL);
}

/* Taking in */

typedef struct
{
  MucStore   *store;
  MucChange  *change;
  GHashTable *records; /* key of unit and row → the progress or measurement it is kept in */
  GHashTable *evidence; /* folded line → a document that came into the register by this step */
  char       *date;
  MucUnitMerge *merge;
  MucUnit    *unit;
} Take;

static void
put_text (Take       *self,
          MucRecord  *record,
          const char *property,
          const char *text)
{
  GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (record), property);
  g_auto (GValue) value = G_VALUE_INIT;

  if (text == NULL || !muc_field_value_from_text (field, text, &value))
    {
      if (G_VALUE_TYPE (&value) == G_TYPE_INVALID)
        g_value_init (&value, field->value_type);
      g_param_value_set_default (field, &value);
    }
  muc_change_set_field (self->change, record, field, &value);
}

static gpointer
find_kept (Take        *self,
           MucSheetRow *row)
{
  MucPeriod period;

  if (row->duty != NULL)
    return muc_duty_find_progress (row->duty);
  muc_period_parse (self->merge->sent->period, &period);
  return muc_measurement_find (row->target, &period, self->unit);
}

static gpointer
add_kept (Take        *self,
          MucSheetRow *row)
{
  g_autofree char *period = NULL;

  if (row->duty == NULL)
    return muc_change_add (self->change, row->target, MUC_TYPE_MEASUREMENT, NULL,
                           "period", self->merge->sent->period,
                           "unit", muc_record_get_id (MUC_RECORD (self->unit)), NULL);
  period = muc_period_dup_key (muc_duty_get_period (row->duty));
  return muc_change_add (self->change, muc_duty_get_action (row->duty), MUC_TYPE_PROGRESS, NULL,
                         "period", period, "unit", muc_record_get_id (MUC_RECORD (self->unit)),
                         NULL);
}

/* Two sheets of one step may fill the same row. */
static gpointer
get_record (Take        *self,
            MucSheetRow *row)
{
  g_autofree char *key = g_strdup_printf ("%" PRId64 " %s %s", self->merge->sent->unit,
                                          self->merge->sent->period, row->key);
  gpointer record = g_hash_table_lookup (self->records, key);

  if (record != NULL)
    return record;
  record = find_kept (self, row);
  if (record == NULL)
    record = add_kept (self, row);
  g_hash_table_insert (self->records, g_steal_pointer (&key), record);
  return record;
}

static void
take_cell (Take         *self,
           MucSheetCell *cell)
{
  gpointer record = get_record (self, cell->row);

  if (cell->field == MUC_SHEET_EVIDENCE)
    muc_sheet_evidence_put (self->change, muc_store_get_plan (self->store), self->evidence,
                            record, cell->came,
                            self->merge->sent->year);
  else
    put_text (self, record, muc_sheet_field_get_name (cell->field), cell->came);
}

static void
take_sheet (Take                 *self,
            const MucSheetTaking *taking)
{
  MucPlan *plan = muc_store_get_plan (self->store);
  MucSentSheet *sent = find_sent (self->store, taking->merge, taking->merge->sent->version);
  guint n_taken = 0;
  guint n_kept = 0;

  if (muc_unit_merge_is_untouched (taking->merge) && taking->unplaced == 0)
    return;
  self->merge = taking->merge;
  self->unit = muc_plan_find (plan, MUC_TYPE_UNIT, taking->merge->sent->unit);
  for (guint i = 0; i < taking->merge->cells->len; i++)
    {
      MucSheetCell *cell = taking->merge->cells->pdata[i];

      if (cell->row != NULL && cell->take)
        take_cell (self, cell);
      n_taken += cell->row != NULL && cell->take;
      n_kept += cell->state == MUC_SHEET_CELL_CONFLICT && !cell->take;
    }
  if (sent == NULL)
    sent = add_sent (self->change, muc_plan_find_year (plan, taking->merge->sent->year),
                     taking->merge->sent, NULL);
  muc_change_add (self->change, sent, MUC_TYPE_RETURNED_SHEET, NULL, "date", self->date,
                  "who", muc_log_get_who (), "name", taking->name, "taken", (gint64) n_taken,
                  "kept", (gint64) n_kept,
                  "unplaced", (gint64) taking->unplaced
                              + muc_unit_merge_count (taking->merge, MUC_SHEET_CELL_HOMELESS),
                  "remark", muc_unit_merge_get_remark (taking->merge), NULL);
}

static char *
make_label (GArray *takings)
{
  const MucSheetTaking *first = &g_array_index (takings, MucSheetTaking, 0);
  const MucUnitSheet *sent = first->merge->sent;
  g_autofree char *when = NULL;
  MucPeriod period;

  muc_period_parse (sent->period, &period);
  when = muc_period_describe (&period);
  if (takings->len == 1)
    /* Translators: %1$s is a unit, %2$s a period */
    return g_strdup_printf (_("Sheet of %1$s, %2$s"),
                            sent->unit_name != NULL ? sent->unit_name : "…", when);
  return g_strdup_printf (ngettext ("%u sheet of units", "%u sheets of units", takings->len),
                          takings->len);
}

/**
 * muc_sheet_edits_take:
 * @store: the open file
 * @takings: (element-type MucSheetTaking): returned sheets that belong to it, at least one, in the
 *   order in which they were compared
 * @error: return location
 *
 * Takes in what they bring, and keeps that they came: one step.
 *
 * Returns: whether it is kept
 */
gboolean
muc_sheet_edits_take (MucStore  *store,
                      GArray    *takings,
                      GError   **error)
{
  g_autoptr (GHashTable) records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) evidence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (MucChange) change = NULL;
  g_autofree char *date = dup_today ();
  g_autofree char *label = NULL;
  Take take = { store, NULL, records, evidence, date };

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (takings != NULL && takings->len > 0, FALSE);

  label = make_label (takings);
  change = muc_store_begin (store, label);
  take.change = change;
  for (guint i = 0; i < takings->len; i++)
    take_sheet (&take, &g_array_index (takings, MucSheetTaking, i));
  return muc_change_commit (change, error);
}
