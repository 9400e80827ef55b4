/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/corrective-cells.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/date-text.h"
#include "model/day.h"
#include "model/naming.h"
#include "model/plan.h"
#include "model/text.h"

#define N_STATES (MUC_CORRECTIVE_STATE_CLOSED + 1)

static const MucPill pills[N_STATES] = {
  [MUC_CORRECTIVE_STATE_OPEN] = { "checkbox-symbolic", MUC_TONE_WAITING, FALSE },
  [MUC_CORRECTIVE_STATE_DOING] = { "view-more-horizontal-symbolic", MUC_TONE_DOING, FALSE },
  [MUC_CORRECTIVE_STATE_CHECKING] = { "alarm-symbolic", MUC_TONE_WARN, FALSE },
  [MUC_CORRECTIVE_STATE_CLOSED] = { "object-select-symbolic", MUC_TONE_GOOD, FALSE },
};

static const MucPill late_pill = { "emblem-important-symbolic", MUC_TONE_BAD, FALSE };

/** muc_corrective_cell_property: (nullable): the field that is edited in that column. */
const char *
muc_corrective_cell_property (guint column)
{
  static const char *const properties[MUC_CORRECTIVE_N_COLUMNS] = {
    NULL, "description", "causes", "action", "unit", "due", "state",
  };

  g_return_val_if_fail (column < MUC_CORRECTIVE_N_COLUMNS, NULL);

  return properties[column];
}

/** muc_corrective_get_pill: how its state is shown; what is late shows that first. */
void
muc_corrective_get_pill (MucCorrectiveAction *action,
                         const GDate         *today,
                         MucPill             *pill)
{
  g_return_if_fail (MUC_IS_CORRECTIVE_ACTION (action));
  g_return_if_fail (pill != NULL);

  *pill = muc_corrective_is_late (action, today) ? late_pill
                                                 : pills[muc_corrective_action_get_state (action)];
}

/** muc_corrective_get_state_text: the word beside the pill. */
const char *
muc_corrective_get_state_text (MucCorrectiveAction *action,
                               const GDate         *today)
{
  g_return_val_if_fail (MUC_IS_CORRECTIVE_ACTION (action), NULL);

  if (muc_corrective_is_late (action, today))
    return _("Late");
  return muc_corrective_state_get_label (muc_corrective_action_get_state (action));
}

/* Cells */

static void
describe_state (MucCorrectiveAction *action,
                const GDate         *today,
                MucCell             *cell)
{
  g_autoptr (GPtrArray) unrated = muc_corrective_list_unrated (action);

  muc_corrective_get_pill (action, today, &cell->pill);
  cell->text = g_strdup (muc_corrective_get_state_text (action, today));
  cell->input = MUC_CELL_CHOSEN;
  if (unrated->len == 0)
    return;
  cell->extra = g_strdup (_("Risk to be rated again"));
  cell->extra_tone = MUC_TONE_WARN;
}

static void
describe_action (MucCorrectiveAction *action,
                 guint                column,
                 const GDate         *today,
                 MucCell             *cell)
{
  const char *property = muc_corrective_cell_property (column);
  MucUnit *unit = muc_corrective_action_get_unit (action);

  cell->editable = property != NULL;
  switch (column)
    {
    case MUC_CORRECTIVE_COLUMN_NUMBER:
      cell->text = g_strdup (muc_corrective_action_get_number (action));
      break;
    case MUC_CORRECTIVE_COLUMN_UNIT:
      cell->text = g_strdup (unit != NULL ? muc_unit_get_name (unit) : NULL);
      cell->input = MUC_CELL_CHOSEN;
      break;
    case MUC_CORRECTIVE_COLUMN_DUE:
      cell->text = muc_date_to_text (muc_corrective_action_get_due (action));
      break;
    case MUC_CORRECTIVE_COLUMN_STATE:
      describe_state (action, today, cell);
      break;
    default:
      g_object_get (action, property, &cell->text, NULL);
    }
  if (column != MUC_CORRECTIVE_COLUMN_DESCRIPTION)
    return;
  cell->look = MUC_CELL_STRONG;
  cell->extra = muc_corrective_dup_origin (action);
}

/**
 * muc_corrective_cell_describe:
 * @item: what a row shows
 * @column: a #MucCorrectiveColumn
 * @today: the day it is
 * @cell: (out): what the cell shows; all zero before
 */
void
muc_corrective_cell_describe (gpointer     item,
                              guint        column,
                              const GDate *today,
                              MucCell     *cell)
{
  g_return_if_fail (column < MUC_CORRECTIVE_N_COLUMNS);
  g_return_if_fail (cell != NULL);

  if (MUC_IS_CORRECTIVE_ACTION (item))
    {
      describe_action (item, column, today, cell);
      return;
    }
  cell->look = MUC_CELL_ADD;
  if (column == MUC_CORRECTIVE_COLUMN_NUMBER)
    cell->text = g_strdup ("+");
  if (column != MUC_CORRECTIVE_COLUMN_DESCRIPTION)
    return;
  cell->hint = g_strdup (_("Add a corrective action: what is not right"));
  cell->editable = TRUE;
}

/* Choices */

static MucPickList *
list_units (MucCorrectiveAction *action)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (action));
  MucPickList *list = muc_pick_list_new ();

  for (guint i = 0; i < muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT); i++)
    {
      MucUnit *unit = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_UNIT, i);
      const char *name = muc_unit_get_name (unit);

      if (name != NULL)
        muc_pick_list_add (list, name, name, NULL, unit == muc_corrective_action_get_unit (action));
    }
  return list;
}

static MucPickList *
list_states (MucCorrectiveAction *action)
{
  MucPickList *list = muc_pick_list_new ();

  for (guint i = 0; i < N_STATES; i++)
    muc_pick_list_add (list, muc_corrective_state_get_label (i), muc_corrective_state_get_label (i),
                       NULL, muc_corrective_action_get_state (action) == i);
  return list;
}

/** muc_corrective_cell_list_choices: (transfer full) (nullable): what a cell is chosen from. */
MucPickList *
muc_corrective_cell_list_choices (gpointer item,
                                  guint    column)
{
  if (!MUC_IS_CORRECTIVE_ACTION (item))
    return NULL;
  if (column == MUC_CORRECTIVE_COLUMN_UNIT)
    return list_units (item);
  return column == MUC_CORRECTIVE_COLUMN_STATE ? list_states (item) : NULL;
}

static char *
dup_unit (MucCorrectiveAction *action,
          const char          *text)
{
  MucUnit *unit = *text != '\0' ? muc_plan_find_unit (muc_record_get_plan (MUC_RECORD (action)),
                                                      text) : NULL;

  return unit != NULL ? g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (unit))) : NULL;
}

static char *
dup_state (const char *text)
{
  for (guint i = 0; i < N_STATES; i++)
    if (g_strcmp0 (text, muc_corrective_state_get_label (i)) == 0)
      return g_strdup (muc_choice_get_nick (MUC_TYPE_CORRECTIVE_STATE, (int) i));
  return g_strdup (text);
}

/**
 * muc_corrective_cell_dup_kept:
 * @action: a corrective action
 * @column: one of its columns
 * @text: what was typed or chosen there
 *
 * Returns: (transfer full) (nullable): what its field is to hold
 */
char *
muc_corrective_cell_dup_kept (MucCorrectiveAction *action,
                              guint                column,
                              const char          *text)
{
  MucRecord *year = muc_record_get_owner (MUC_RECORD (action));
  char *date = NULL;

  if (column == MUC_CORRECTIVE_COLUMN_UNIT)
    return dup_unit (action, text);
  if (column == MUC_CORRECTIVE_COLUMN_STATE)
    return dup_state (text);
  /* What is no day is refused by the edit, which says so. */
  if (column == MUC_CORRECTIVE_COLUMN_DUE
      && muc_date_from_text (text, (int) muc_year_get_number (MUC_YEAR (year)), &date))
    return date;
  return g_strdup (text);
}

/* Rows */

/** muc_corrective_row_name: (transfer full): what a row is called. */
char *
muc_corrective_row_name (gpointer item)
{
  g_autofree char *name = NULL;

  if (!MUC_IS_CORRECTIVE_ACTION (item))
    return g_strdup (_("Add a corrective action"));
  name = muc_naming_describe (item);
  return muc_text_capitalize (name);
}

/** muc_corrective_count_open: how many of the year's are not closed. */
guint
muc_corrective_count_open (MucYear *year)
{
  MucRecord *root = MUC_RECORD (year);
  guint n = 0;

  for (guint i = 0; i < muc_record_count (root, MUC_TYPE_CORRECTIVE_ACTION); i++)
    n += muc_corrective_action_get_state (muc_record_peek (root, MUC_TYPE_CORRECTIVE_ACTION, i))
         != MUC_CORRECTIVE_STATE_CLOSED;
  return n;
}

/** muc_corrective_totals: (transfer full): how many there are, are open and are late. */
char *
muc_corrective_totals (MucYear     *year,
                       const GDate *today)
{
  MucRecord *root = MUC_RECORD (year);
  const guint n = muc_record_count (root, MUC_TYPE_CORRECTIVE_ACTION);
  const guint n_open = muc_corrective_count_open (year);
  g_autofree char *all = g_strdup_printf (ngettext ("%u corrective action",
                                                    "%u corrective actions", n), n);
  g_autofree char *open = g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
  g_autofree char *late = NULL;
  guint n_late = 0;

  for (guint i = 0; i < n; i++)
    n_late += muc_corrective_is_late (muc_record_peek (root, MUC_TYPE_CORRECTIVE_ACTION, i), today);
  late = g_strdup_printf (ngettext ("%u late", "%u late", n_late), n_late);
  return g_strjoin (" · ", all, open, late, NULL);
}

/** muc_corrective_create_item: (transfer full): a row that stands for it in a list. */
MucListItem *
muc_corrective_create_item (MucCorrectiveAction *action)
{
  g_autofree char *key = g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (action)));
  g_autofree char *name = muc_corrective_row_name (action);
  MucYear *year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (action)));
  g_autofree char *subtitle =
    g_strdup_printf ("%s/%" PRId64 " · %s", name, muc_year_get_number (year),
                     muc_corrective_state_get_label (muc_corrective_action_get_state (action)));
  const char *title = muc_corrective_action_get_description (action);

  return muc_list_item_new (key, MUC_RECORD (action), "title", title != NULL ? title : "…",
                            "subtitle", subtitle, NULL);
}

/* The clipboard */

static char *
dup_text (gpointer record,
          guint    column)
{
  g_auto (MucCell) cell = { 0 };
  GDate today;

  muc_day_set_today (&today);
  muc_corrective_cell_describe (record, column, &today, &cell);
  return g_steal_pointer (&cell.text);
}

static char *
dup_note (gpointer record)
{
  return NULL;
}

const MucRowsFormat muc_corrective_rows = {
  .n_columns = MUC_CORRECTIVE_N_COLUMNS,
  .dup_text = dup_text,
  .dup_note = dup_note,
};
