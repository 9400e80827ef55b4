/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The rows of the page that follows a year, from what is due in a period: without a widget in
 * sight. */

struct _MucProgressRow
{
  GObject     parent_instance;

  char       *key;
  char       *title;     /* of a unit */
  MucUnit    *unit;
  MucDuty    *duty;      /* %NULL for a unit */
  GListStore *children;  /* %NULL for a duty */
  MucTally    tally;     /* of a unit */
};

G_DEFINE_FINAL_TYPE (MucProgressRow, muc_progress_row, G_TYPE_OBJECT)

static void
muc_progress_row_finalize (GObject *object)
{
  MucProgressRow *self = MUC_PROGRESS_ROW (object);

  g_free (self->key);
  g_free (self->title);
  g_clear_object (&self->unit);
  g_clear_object (&self->duty);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (muc_progress_row_parent_class)->finalize (object);
}

static void
muc_progress_row_class_init (MucProgressRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_progress_row_finalize;
}

static void
muc_progress_row_init (MucProgressRow *self)
{
}

/** muc_progress_row_get_duty: (transfer none) (nullable): its duty, %NULL for the row of a unit. */
MucDuty *
muc_progress_row_get_duty (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return self->duty;
}

/** muc_progress_row_get_children: (transfer none) (nullable): the duties of a unit, as rows. */
GListModel *
muc_progress_row_get_children (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return (GListModel *) self->children;
}

/** muc_progress_row_get_unit: (transfer none) (nullable): the unit, if it is a known one. */
MucUnit *
muc_progress_row_get_unit (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return self->unit;
}

/** muc_progress_row_get_title: the unit's name, or the plan's words for who is no known unit. */
const char *
muc_progress_row_get_title (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return self->title;
}

/** muc_progress_row_get_key: the same for rows that stand for the same. */
const char *
muc_progress_row_get_key (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return self->key;
}

/** muc_progress_row_get_tally: the duties of a unit, counted. */
const MucTally *
muc_progress_row_get_tally (MucProgressRow *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_ROW (self), NULL);

  return &self->tally;
}

/**
 * muc_tally_count:
 * @self: (out caller-allocates): filled
 * @duties: (element-type MucDuty): duties
 * @today: the day it is
 */
void
muc_tally_count (MucTally    *self,
                 GPtrArray   *duties,
                 const GDate *today)
{
  g_return_if_fail (self != NULL && duties != NULL);

  *self = (MucTally) { .n = duties->len };
  for (guint i = 0; i < duties->len; i++)
    {
      self->n_answered += muc_duty_is_answered (duties->pdata[i]);
      self->states[muc_duty_get_state (duties->pdata[i], today)]++;
    }
  self->combined = muc_duty_combine_states (self->states);
}

/* Making rows */

static char *
get_unit_key (MucDuty *duty)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *party = muc_duty_get_party (duty);

  if (unit != NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, muc_record_get_id (MUC_RECORD (unit)));
  return g_strconcat ("=", party, NULL);
}

static char *
get_unit_title (MucDuty *duty)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *title = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);

  if (title == NULL || *title == '\0')
    return g_strdup (unit != NULL ? "…" : _("Nobody named"));
  return g_strdelimit (g_strdup (title), "\n", ' ');
}

static MucProgressRow *
create_unit_row (MucDuty *duty)
{
  MucProgressRow *row = g_object_new (MUC_TYPE_PROGRESS_ROW, NULL);

  row->key = get_unit_key (duty);
  row->title = get_unit_title (duty);
  g_set_object (&row->unit, muc_duty_get_unit (duty));
  row->children = g_list_store_new (MUC_TYPE_PROGRESS_ROW);
  return row;
}

static char *
get_duty_key (MucDuty *duty)
{
  g_autofree char *period = muc_period_dup_key (muc_duty_get_period (duty));

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%s",
                          muc_record_get_id (MUC_RECORD (muc_duty_get_action (duty))), period);
}

/* Somebody who is no known unit and is named twice in a cell says it once. */
static gboolean
has_duty_row (MucProgressRow *unit,
              const char     *key)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (unit->children));
  g_autoptr (MucProgressRow) last = n > 0 ? g_list_model_get_item (G_LIST_MODEL (unit->children),
                                                                   n - 1) : NULL;

  return last != NULL && g_str_equal (last->key, key);
}

static void
add_duty_row (MucProgressRow *unit,
              MucDuty        *duty)
{
  g_autoptr (MucProgressRow) row = g_object_new (MUC_TYPE_PROGRESS_ROW, NULL);

  row->key = get_duty_key (duty);
  if (has_duty_row (unit, row->key))
    return;
  g_set_object (&row->unit, unit->unit);
  row->duty = g_object_ref (duty);
  g_list_store_append (unit->children, row);
}

/* Units stand in the order of their list; whoever is none, behind them in the order of the plan. */
static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const MucProgressRow *first = *(MucProgressRow *const *) a;
  const MucProgressRow *second = *(MucProgressRow *const *) b;

  if (first->unit == NULL || second->unit == NULL)
    return (first->unit == NULL) - (second->unit == NULL);
  return (int) muc_record_get_position (MUC_RECORD (first->unit))
         - (int) muc_record_get_position (MUC_RECORD (second->unit));
}

/* A sort of GPtrArray may let equal rows change places. */
static void
sort_units (GPtrArray *rows)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (((MucProgressRow *) rows->pdata[i])->unit == NULL)
      g_ptr_array_add (others, rows->pdata[i]);
  g_ptr_array_sort (rows, compare_units);
  for (guint i = 0; i < others->len; i++)
    rows->pdata[rows->len - others->len + i] = others->pdata[i];
}

static GPtrArray *
list_duties (MucProgressRow *unit)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (unit->children));
  GPtrArray *duties = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MucProgressRow) row = g_list_model_get_item (G_LIST_MODEL (unit->children), i);

      g_ptr_array_add (duties, g_object_ref (row->duty));
    }
  return duties;
}

/**
 * muc_progress_rows_create:
 * @duties: (element-type MucDuty): what is due in a period, in the order of the plan
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type MucProgressRow): a row for each unit, with its duties
 */
GPtrArray *
muc_progress_rows_create (GPtrArray   *duties,
                          const GDate *today)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (duties != NULL && today != NULL, rows);

  for (guint i = 0; i < duties->len; i++)
    {
      g_autofree char *key = get_unit_key (duties->pdata[i]);
      MucProgressRow *unit = g_hash_table_lookup (by_key, key);

      if (unit == NULL)
        {
          unit = create_unit_row (duties->pdata[i]);
          g_hash_table_insert (by_key, unit->key, unit);
          g_ptr_array_add (rows, unit);
        }
      add_duty_row (unit, duties->pdata[i]);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) own = list_duties (rows->pdata[i]);

      muc_tally_count (&((MucProgressRow *) rows->pdata[i])->tally, own, today);
    }
  sort_units (rows);
  return rows;
}

/* Keeping rows */

static void
take_over (MucProgressRow *self,
           MucProgressRow *fresh)
{
  g_free (self->title);
  self->title = g_strdup (fresh->title);
  g_set_object (&self->duty, fresh->duty);
  self->tally = fresh->tally;
  if (self->children != NULL)
    {
      g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);
      const guint n = g_list_model_get_n_items (G_LIST_MODEL (fresh->children));

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (children, g_list_model_get_item (G_LIST_MODEL (fresh->children), i));
      muc_progress_rows_update (self->children, children);
    }
}

static GHashTable *
map_rows (GListModel *rows)
{
  GHashTable *map = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      MucProgressRow *row = g_list_model_get_item (rows, i);

      g_hash_table_insert (map, row->key, row);
    }
  return map;
}

static gboolean
is_at (GListStore *rows,
       guint       position,
       gpointer    row)
{
  g_autoptr (GObject) found = g_list_model_get_item (G_LIST_MODEL (rows), position);

  return found == row;
}

/* Only what really comes and goes is told to the table: what stays is neither folded nor left. */
static void
splice_changed (GListStore *rows,
                GPtrArray  *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));
  guint same = 0;
  guint tail = 0;

  while (same < MIN (n, wanted->len) && is_at (rows, same, wanted->pdata[same]))
    same++;
  while (tail < MIN (n, wanted->len) - same
         && is_at (rows, n - 1 - tail, wanted->pdata[wanted->len - 1 - tail]))
    tail++;
  if (n != same + tail || wanted->len != same + tail)
    g_list_store_splice (rows, same, n - same - tail, wanted->pdata + same,
                         wanted->len - same - tail);
}

/**
 * muc_progress_rows_update:
 * @rows: (element-type MucProgressRow): rows that are shown
 * @fresh: (element-type MucProgressRow): rows made anew
 *
 * Makes @rows say what @fresh says. Rows that stand for the same stay the same objects.
 */
void
muc_progress_rows_update (GListStore *rows,
                          GPtrArray  *fresh)
{
  g_autoptr (GHashTable) old = NULL;
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_return_if_fail (G_IS_LIST_STORE (rows));
  g_return_if_fail (fresh != NULL);

  old = map_rows (G_LIST_MODEL (rows));
  for (guint i = 0; i < fresh->len; i++)
    {
      MucProgressRow *row = fresh->pdata[i];
      MucProgressRow *kept = g_hash_table_lookup (old, row->key);

      if (kept != NULL)
        take_over (kept, row);
      g_ptr_array_add (wanted, kept != NULL ? kept : row);
    }
  splice_changed (rows, wanted);
}

static gboolean
matches (MucProgressRow *row,
         MucAction      *action,
         const char     *period)
{
  g_autofree char *key = muc_period_dup_key (muc_duty_get_period (row->duty));

  return muc_duty_get_action (row->duty) == action
         && (period == NULL || g_str_equal (key, period));
}

/**
 * muc_progress_rows_find:
 * @rows: (element-type MucProgressRow): rows of units
 * @action: an action
 * @unit: (nullable): a unit
 * @period: (nullable): the key of the period it is said for, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first row of @action there; that of another unit where
 *   @unit is %NULL and nobody without a unit has one
 */
MucProgressRow *
muc_progress_rows_find (GListModel *rows,
                        MucAction  *action,
                        MucUnit    *unit,
                        const char *period)
{
  MucProgressRow *other = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (rows), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (MucProgressRow) parent = g_list_model_get_item (rows, i);
      GListModel *children = G_LIST_MODEL (parent->children);

      for (guint j = 0; j < g_list_model_get_n_items (children); j++)
        {
          g_autoptr (MucProgressRow) row = g_list_model_get_item (children, j);

          if (!matches (row, action, period))
            continue;
          if (row->unit == unit)
            return row;
          if (other == NULL)
            other = row;
        }
    }
  return unit == NULL ? other : NULL;
}

/* What waits */

static guint
count_in (MucYear          *year,
          const MucPeriod  *period,
          const GDate      *today,
          MucProgressState  state)
{
  g_autoptr (GPtrArray) duties = muc_duties_list (year, period);
  guint n = 0;

  for (guint i = 0; i < duties->len; i++)
    n += muc_duty_get_state (duties->pdata[i], today) == state;
  return n;
}

/**
 * muc_progress_count_waiting:
 * @year: a year
 * @today: the day it is
 *
 * Returns: how much somebody has to be asked about: what is late now, and what nobody reported of
 *   in the period that is over
 */
guint
muc_progress_count_waiting (MucYear     *year,
                            const GDate *today)
{
  MucPeriod present, finished;
  guint n;

  g_return_val_if_fail (MUC_IS_YEAR (year), 0);
  g_return_val_if_fail (today != NULL, 0);

  muc_period_find_present (year, today, &present);
  n = count_in (year, &present, today, MUC_PROGRESS_STATE_LATE);
  if (muc_period_find_finished (year, today, &finished))
    n += count_in (year, &finished, today, MUC_PROGRESS_STATE_NOT_REPORTED);
  return n;
}
