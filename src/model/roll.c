/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/roll.h"

#include <string.h>

#include "model/action.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/party.h"
#include "model/target.h"
#include "model/text.h"
#include "model/year-words.h"

struct _MucRoll
{
  MucYear   *from;
  gint64     number;
  GPtrArray *changes; /* of MucRollChange */
  GPtrArray *staying; /* of MucRollChange whose texts are the same */
  GPtrArray *flags;   /* of MucRollFlag */
  GPtrArray *risks;   /* of MucRisk */
};

/* The papers that are made anew each year; the reports of a year stay with it. */
static const char *const yearly[] = {
  "objectives", "risks", "risk-matrix", "risk-results", NULL,
};

/* What a record says of its own year only, by the name of its field. */
static const char *const own_fields[] = {
  "state", "number", "date", "period", "causes", "proposals", "previous", "due", "deadline-kind",
  "of-which", "dropped-reason", "occurrences-stated", "outcome", "serves", NULL,
};

/** muc_roll_takes_paper: whether a new year has such a paper too. */
gboolean
muc_roll_takes_paper (MucPaper *paper)
{
  const char *kind;

  g_return_val_if_fail (MUC_IS_PAPER (paper), FALSE);

  kind = muc_paper_get_kind (paper);
  return kind != NULL && g_strv_contains (yearly, kind)
         && muc_text_is_blank (muc_paper_get_period (paper));
}

/**
 * muc_roll_takes_field:
 * @record: a record
 * @field: a field of it
 *
 * Returns: whether the new year's record begins with what @record has there; what was true of one
 *   year only, and what follows from others, it does not take
 */
gboolean
muc_roll_takes_field (gpointer    record,
                      GParamSpec *field)
{
  g_return_val_if_fail (MUC_IS_RECORD (record), FALSE);

  /* The causes of a risk are no causes of a period. */
  if (MUC_IS_RISK (record) && g_str_equal (field->name, "causes"))
    return TRUE;
  return !g_strv_contains (own_fields, field->name);
}

static void
change_free (gpointer data)
{
  MucRollChange *change = data;

  g_object_unref (change->record);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
flag_free (gpointer data)
{
  MucRollFlag *flag = data;

  g_object_unref (flag->unit);
  g_ptr_array_unref (flag->records);
  g_free (flag);
}

/* Texts */

static void
add_change (GPtrArray  *changes,
            gpointer    record,
            GParamSpec *field,
            const char *before,
            const char *after)
{
  MucRollChange *change = g_new0 (MucRollChange, 1);

  change->record = g_object_ref (record);
  change->field = field;
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (changes, change);
}

/* Whether something of the year that is left stays where it is: part of a number, a citation. */
static gboolean
has_staying (const char *text)
{
  g_autoptr (GArray) words = muc_year_words_find (text);

  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, MucYearWord, i).kind != MUC_YEAR_WORD_OWN)
      return TRUE;
  return FALSE;
}

static void
add_field (MucRoll    *self,
           gpointer    record,
           GParamSpec *field)
{
  const int years = (int) (self->number - muc_year_get_number (self->from));
  g_autofree char *before = muc_record_dup_field_text (record, field);
  g_autofree char *after = muc_year_words_move (before, years);

  if (before == NULL)
    return;
  if (strcmp (before, after) != 0)
    add_change (self->changes, record, field, before, after);
  if (has_staying (after))
    add_change (self->staying, record, field, after, after);
}

static void
add_fields (MucRoll  *self,
            gpointer  record)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    if (muc_field_get_kind (fields[i]) <= MUC_KIND_LINES
        && muc_roll_takes_field (record, fields[i]))
      add_field (self, record, fields[i]);
}

/* Units */

static gboolean
is_over (MucRoll *self,
         MucUnit *unit)
{
  g_autofree char *first = g_strdup_printf ("%04d-01-01", (int) self->number);
  const char *to = muc_unit_get_valid_to (unit);

  return !muc_text_is_blank (to) && strcmp (to, first) < 0;
}

static MucRollFlag *
ensure_flag (MucRoll *self,
             MucUnit *unit)
{
  MucRollFlag *flag;

  for (guint i = 0; i < self->flags->len; i++)
    {
      flag = self->flags->pdata[i];
      if (flag->unit == unit)
        return flag;
    }
  flag = g_new0 (MucRollFlag, 1);
  flag->unit = g_object_ref (unit);
  flag->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->flags, flag);
  return flag;
}

/* @record: the row to name; the unit is its own, or that of one of its parties. */
static void
add_unit (MucRoll  *self,
          MucUnit  *unit,
          gpointer  record)
{
  MucRollFlag *flag;

  if (unit == NULL || !is_over (self, unit))
    return;
  flag = ensure_flag (self, unit);
  if (!g_ptr_array_find (flag->records, record, NULL))
    g_ptr_array_add (flag->records, g_object_ref (record));
}

/* Rows */

static void
add_action (MucRoll   *self,
            MucAction *action)
{
  add_fields (self, action);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_PARTY); i++)
    add_unit (self, muc_party_get_unit (muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, i)),
              action);
}

static void
add_objective (MucRoll   *self,
               MucRecord *objective)
{
  add_fields (self, objective);
  add_unit (self, muc_objective_get_unit (MUC_OBJECTIVE (objective)), objective);
  for (guint i = 0; i < muc_record_count (objective, MUC_TYPE_TARGET); i++)
    add_fields (self, muc_record_peek (objective, MUC_TYPE_TARGET, i));
  for (guint i = 0; i < muc_record_count (objective, MUC_TYPE_ACTION); i++)
    add_action (self, muc_record_peek (objective, MUC_TYPE_ACTION, i));
}

/* A row that was dropped with a reason is not carried on. */
static void
add_risks (MucRoll *self)
{
  MucRecord *year = MUC_RECORD (self->from);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (year, MUC_TYPE_RISK, i);

      if (!muc_text_is_blank (muc_risk_get_dropped_reason (risk)))
        continue;
      g_ptr_array_add (self->risks, g_object_ref (risk));
      add_fields (self, risk);
    }
}

static void
add_rows (MucRoll *self)
{
  MucRecord *year = MUC_RECORD (self->from);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (year, MUC_TYPE_PAPER, i);

      if (!muc_roll_takes_paper (paper))
        continue;
      add_fields (self, paper);
      add_unit (self, muc_paper_get_unit (paper), paper);
    }
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    add_objective (self, muc_record_peek (year, MUC_TYPE_OBJECTIVE, i));
  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_MEASURE); i++)
    {
      MucMeasure *measure = muc_record_peek (year, MUC_TYPE_MEASURE, i);

      add_fields (self, measure);
      add_unit (self, muc_measure_get_unit (measure), measure);
    }
  add_risks (self);
}

/**
 * muc_roll_new:
 * @from: the year that is carried on
 * @number: the new year, after @from
 *
 * Returns: (transfer full): what would be in the new year
 */
MucRoll *
muc_roll_new (MucYear *from,
              gint64   number)
{
  MucRoll *self;

  g_return_val_if_fail (MUC_IS_YEAR (from), NULL);
  g_return_val_if_fail (number > muc_year_get_number (from), NULL);

  self = g_new0 (MucRoll, 1);
  self->from = g_object_ref (from);
  self->number = number;
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->staying = g_ptr_array_new_with_free_func (change_free);
  self->flags = g_ptr_array_new_with_free_func (flag_free);
  self->risks = g_ptr_array_new_with_free_func (g_object_unref);
  add_rows (self);
  return self;
}

/** muc_roll_free: frees it. */
void
muc_roll_free (MucRoll *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->from);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->staying);
  g_ptr_array_unref (self->flags);
  g_ptr_array_unref (self->risks);
  g_free (self);
}

/** muc_roll_get_from: (transfer none): the year that is carried on. */
MucYear *
muc_roll_get_from (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->from;
}

/** muc_roll_get_number: the new year. */
gint64
muc_roll_get_number (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

/** muc_roll_get_changes: (transfer none) (element-type MucRollChange): the texts that move. */
GPtrArray *
muc_roll_get_changes (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

/**
 * muc_roll_get_staying:
 * @self: a proposal
 *
 * Returns: (transfer none) (element-type MucRollChange): the texts that name years which do not
 *   move: standards, numbers and dates of documents, ranges
 */
GPtrArray *
muc_roll_get_staying (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->staying;
}

/** muc_roll_get_flags: (transfer none) (element-type MucRollFlag): units that are no more. */
GPtrArray *
muc_roll_get_flags (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flags;
}

/** muc_roll_get_risks: (transfer none) (element-type MucRisk): the risks that are carried on. */
GPtrArray *
muc_roll_get_risks (MucRoll *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->risks;
}

/** muc_roll_find_text: (nullable): what @record says in @field in the new year, if not the same. */
const char *
muc_roll_find_text (MucRoll    *self,
                    gpointer    record,
                    GParamSpec *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const MucRollChange *change = self->changes->pdata[i];

      if (change->record == record && change->field == field)
        return change->refused ? NULL : change->after;
    }
  return NULL;
}

/** muc_roll_describe_cell: (transfer full): the cell in words, "Công việc 1.2, Thời gian…". */
char *
muc_roll_describe_cell (const MucRollChange *change)
{
  g_autofree char *name = muc_naming_describe (change->record);
  g_autofree char *row = muc_text_capitalize (name);

  return g_strdup_printf ("%s, %s", row, muc_field_get_label (change->field));
}
