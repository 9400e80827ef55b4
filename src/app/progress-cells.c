/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/date-text.h"
#include "model/evidence-register.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"
#include "store/store.h"

/* What the table that follows a year shows, cell by cell, without a widget in sight. */

/* States, in the order in which they are offered. */
static const struct
{
  const char      *name;
  const char      *icon_name;
  MucTone          tone;
} states[MUC_N_PROGRESS_STATES] = {
  [MUC_PROGRESS_STATE_NONE] = { N_("Nothing said yet"), NULL, MUC_TONE_WAITING },
  [MUC_PROGRESS_STATE_NOT_STARTED] = { N_("Not started"), "checkbox-symbolic", MUC_TONE_WAITING },
  [MUC_PROGRESS_STATE_DOING] = { N_("Under way"), "view-more-horizontal-symbolic",
                                 MUC_TONE_DOING },
  [MUC_PROGRESS_STATE_DONE] = { N_("Done"), "object-select-symbolic", MUC_TONE_GOOD },
  [MUC_PROGRESS_STATE_LATE] = { N_("Late"), "emblem-important-symbolic", MUC_TONE_BAD },
  [MUC_PROGRESS_STATE_NOT_ARISEN] = { N_("Nothing arose"), "action-unavailable-symbolic",
                                      MUC_TONE_QUIET },
  [MUC_PROGRESS_STATE_NOT_REPORTED] = { N_("Not reported"), "alarm-symbolic", MUC_TONE_WARN },
};

static const MucProgressState offered[] = {
  MUC_PROGRESS_STATE_DONE, MUC_PROGRESS_STATE_DOING, MUC_PROGRESS_STATE_NOT_STARTED,
  MUC_PROGRESS_STATE_LATE, MUC_PROGRESS_STATE_NOT_ARISEN,
};

/** muc_progress_state_get_name: what people call @state. */
const char *
muc_progress_state_get_name (MucProgressState state)
{
  g_return_val_if_fail (state < MUC_N_PROGRESS_STATES, NULL);

  return _(states[state].name);
}

/** muc_progress_state_get_tone: what @state means. */
MucTone
muc_progress_state_get_tone (MucProgressState state)
{
  g_return_val_if_fail (state < MUC_N_PROGRESS_STATES, MUC_TONE_PLAIN);

  return states[state].tone;
}

/** muc_progress_state_get_pill: how @state is shown. */
void
muc_progress_state_get_pill (MucProgressState  state,
                             MucPill          *pill)
{
  g_return_if_fail (state < MUC_N_PROGRESS_STATES);
  g_return_if_fail (pill != NULL);

  *pill = (MucPill) { states[state].icon_name, states[state].tone, FALSE };
}

/**
 * muc_tally_fill_bar:
 * @tally: duties, counted
 * @bar: (out caller-allocates): a part for each state
 */
void
muc_tally_fill_bar (const MucTally *tally,
                    MucBar         *bar)
{
  g_return_if_fail (tally != NULL && bar != NULL);

  *bar = (MucBar) { .shown = tally->n > 0, .mark = -1 };
  for (guint i = 0; i < MUC_N_PROGRESS_STATES && tally->n > 0; i++)
    bar->shares[states[i].tone] += (double) tally->states[i] / tally->n;
}

/* What was said */

/**
 * muc_progress_cell_property:
 * @column: a #MucProgressColumn
 *
 * Returns: (nullable): the field of #MucProgress that is edited in that column
 */
const char *
muc_progress_cell_property (guint column)
{
  static const char *const properties[MUC_PROGRESS_N_COLUMNS] = {
    [MUC_PROGRESS_COLUMN_STATE] = "state",
    [MUC_PROGRESS_COLUMN_RESULT] = "result",
    [MUC_PROGRESS_COLUMN_DONE] = "done",
  };

  g_return_val_if_fail (column < MUC_PROGRESS_N_COLUMNS, NULL);

  return properties[column];
}

static MucProgressState
get_said (MucDuty *duty)
{
  MucProgress *progress = muc_duty_find_progress (duty);

  return progress != NULL ? muc_progress_get_state (progress) : MUC_PROGRESS_STATE_NONE;
}

/** muc_progress_cell_list_states: (transfer full): the states that can be said of @row. */
MucPickList *
muc_progress_cell_list_states (MucProgressRow *row)
{
  MucDuty *duty = muc_progress_row_get_duty (row);
  MucPickList *list;
  MucProgressState said;

  if (duty == NULL)
    return NULL;
  said = get_said (duty);
  list = muc_pick_list_new ();
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u\u2002%s", i + 1,
                                                muc_progress_state_get_name (offered[i]));

      muc_pick_list_add (list, muc_progress_state_get_name (offered[i]), label, NULL,
                         offered[i] == said);
    }
  muc_pick_list_add (list, "", muc_progress_state_get_name (MUC_PROGRESS_STATE_NONE), NULL,
                     said == MUC_PROGRESS_STATE_NONE);
  return list;
}

static char *
read_state (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (g_strcmp0 (text, muc_progress_state_get_name (offered[i])) == 0)
      return g_strdup (muc_choice_get_nick (MUC_TYPE_PROGRESS_STATE, offered[i]));
  return NULL;
}

/**
 * muc_progress_cell_read:
 * @row: the row of a duty
 * @column: a column that is edited
 * @text: what was typed or chosen
 * @value: (out) (nullable): what the field is to hold, as text
 * @error: return location
 *
 * Returns: whether @text can be understood
 */
gboolean
muc_progress_cell_read (MucProgressRow  *row,
                        guint            column,
                        const char      *text,
                        char           **value,
                        GError         **error)
{
  MucDuty *duty = muc_progress_row_get_duty (row);

  g_return_val_if_fail (duty != NULL && text != NULL && value != NULL, FALSE);

  *value = NULL;
  if (column == MUC_PROGRESS_COLUMN_STATE)
    *value = read_state (text);
  else if (column != MUC_PROGRESS_COLUMN_DONE)
    *value = g_strdup (text);
  else if (!muc_date_from_text (text, (int) muc_duty_get_period (duty)->year, value))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” is not a day. Type it like 15/6 or 15/6/2026."), text);
      return FALSE;
    }
  return TRUE;
}

/* The cells of a duty */

static char *
describe_number (MucAction *action)
{
  if (muc_par_is_task (action))
    return muc_par_dup_task_number (action);
  return g_strdup_printf ("%u.%u",
                          muc_naming_get_number (muc_record_get_owner (MUC_RECORD (action))),
                          muc_naming_get_number (action));
}

static void
describe_due (MucProgressRow *row,
              const GDate    *due,
              const GDate    *today,
              MucCell        *cell)
{
  const int days = g_date_days_between (today, due);
  const MucProgressState state = muc_duty_get_state (muc_progress_row_get_duty (row), today);
  g_autofree char *day = g_strdup_printf ("%u/%u", g_date_get_day (due), g_date_get_month (due));

  if (state == MUC_PROGRESS_STATE_DONE || state == MUC_PROGRESS_STATE_NOT_ARISEN)
    {
      cell->extra = g_strdup_printf (_("due %s"), day);
      return;
    }
  if (days < 0)
    cell->extra = g_strdup_printf (ngettext ("due %s, %d day ago", "due %s, %d days ago", -days),
                                   day, -days);
  else
    cell->extra = g_strdup_printf (ngettext ("due %s, %d day left", "due %s, %d days left", days),
                                   day, days);
  if (days < 0)
    cell->extra_tone = MUC_TONE_BAD;
}

static char *
describe_events (MucDuty *duty)
{
  const guint n = muc_duty_count_events (duty);

  return n > 0 ? g_strdup_printf (ngettext ("%u event logged", "%u events logged", n), n)
               : g_strdup (_("nothing logged"));
}

static void
describe_deadline (MucProgressRow *row,
                   const GDate    *today,
                   MucCell        *cell)
{
  MucDuty *duty = muc_progress_row_get_duty (row);
  MucAction *action = muc_duty_get_action (duty);
  GDate due;

  cell->text = g_strdup (muc_action_get_deadline_text (action));
  cell->hint = g_strdup (_("No deadline"));
  if (muc_duty_get_due (duty, &due))
    describe_due (row, &due, today, cell);
  else if (muc_action_get_deadline_kind (action) == MUC_DEADLINE_EVENT)
    cell->extra = describe_events (duty);
  else if (muc_action_get_deadline_kind (action) == MUC_DEADLINE_REFERENCE)
    cell->extra = g_strdup (_("by another document"));
  else if (muc_action_get_deadline_kind (action) == MUC_DEADLINE_UNKNOWN)
    {
      cell->extra = g_strdup (_("⚠ not understood"));
      cell->extra_tone = MUC_TONE_WARN;
    }
  else
    cell->extra = muc_period_describe (muc_duty_get_period (duty));
}

/* What follows by itself is faint; what was said otherwise is told. */
static void
describe_state (MucProgressRow *row,
                const GDate    *today,
                MucCell        *cell)
{
  MucDuty *duty = muc_progress_row_get_duty (row);
  const MucProgressState said = get_said (duty);
  const MucProgressState state = muc_duty_get_state (duty, today);

  cell->editable = TRUE;
  cell->input = MUC_CELL_CHOSEN;
  cell->hint = g_strdup (_("Choose…"));
  if (state == MUC_PROGRESS_STATE_NONE)
    return;
  cell->text = g_strdup (muc_progress_state_get_name (state));
  muc_progress_state_get_pill (state, &cell->pill);
  cell->pill.faint = state != said;
  if (said == MUC_PROGRESS_STATE_NONE)
    cell->tooltip = g_strdup (_("Follows by itself: nobody has said anything yet"));
  else if (state != said)
    cell->tooltip = g_strdup_printf (_("Its day is over; reported was: %s"),
                                     muc_progress_state_get_name (said));
}

static void
describe_result (MucProgressRow *row,
                 MucCell        *cell)
{
  MucProgress *progress = muc_duty_find_progress (muc_progress_row_get_duty (row));

  cell->editable = TRUE;
  cell->hint = g_strdup (_("Enter the result…"));
  if (progress != NULL)
    cell->text = g_strdup (muc_progress_get_result (progress));
}

static void
describe_done (MucProgressRow *row,
               MucCell        *cell)
{
  MucProgress *progress = muc_duty_find_progress (muc_progress_row_get_duty (row));

  cell->editable = TRUE;
  if (progress != NULL)
    cell->text = muc_date_to_text (muc_progress_get_done (progress));
}

/* What has no number yet cannot be typed either. */
static char *
join_numbers (GPtrArray  *evidence,
              const char *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      const char *number = muc_evidence_get_number (evidence->pdata[i]);

      if (number != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What shows the action as a whole stands below. */
static void
describe_evidence (MucProgressRow *row,
                   MucCell        *cell)
{
  MucDuty *duty = muc_progress_row_get_duty (row);
  MucProgress *progress = muc_duty_find_progress (duty);
  g_autoptr (GPtrArray) own = progress != NULL ? muc_evidence_list_linked (progress) : NULL;
  g_autoptr (GPtrArray) common = muc_evidence_list_linked (muc_duty_get_action (duty));
  g_autofree char *extra = join_numbers (common, ", ");

  cell->editable = TRUE;
  cell->tooltip = g_strdup (_("The numbers of the documents that show it, one a line"));
  if (own != NULL)
    cell->text = join_numbers (own, "\n");
  if (*extra != '\0')
    cell->extra = g_steal_pointer (&extra);
}

static void
describe_duty (MucProgressRow *row,
               guint           column,
               const GDate    *today,
               MucCell        *cell)
{
  MucDuty *duty = muc_progress_row_get_duty (row);
  MucUnit *group = muc_duty_get_group (duty);

  switch (column)
    {
    case MUC_PROGRESS_COLUMN_NUMBER:
      cell->text = describe_number (muc_duty_get_action (duty));
      break;
    case MUC_PROGRESS_COLUMN_TEXT:
      cell->text = g_strdup (muc_action_get_text (muc_duty_get_action (duty)));
      cell->hint = g_strdup (_("Action without a text"));
      if (group != NULL)
        cell->tooltip = g_strdup_printf (_("As a member of “%s”"), muc_unit_get_name (group));
      break;
    case MUC_PROGRESS_COLUMN_DEADLINE:
      describe_deadline (row, today, cell);
      break;
    case MUC_PROGRESS_COLUMN_STATE:
      describe_state (row, today, cell);
      break;
    case MUC_PROGRESS_COLUMN_RESULT:
      describe_result (row, cell);
      break;
    case MUC_PROGRESS_COLUMN_DONE:
      describe_done (row, cell);
      break;
    default:
      describe_evidence (row, cell);
    }
}

/* The cells of a unit: what each column means one level up */

/* What has to be done about it: the worst first. */
static void
describe_worst (const MucTally *tally,
                MucCell        *cell)
{
  const guint n_late = tally->states[MUC_PROGRESS_STATE_LATE];
  const guint n_open = tally->n - tally->n_answered;

  if (n_late > 0)
    {
      cell->text = g_strdup_printf (ngettext ("%u action late", "%u actions late", n_late), n_late);
      muc_progress_state_get_pill (MUC_PROGRESS_STATE_LATE, &cell->pill);
    }
  else if (n_open > 0)
    {
      cell->text = g_strdup_printf (ngettext ("%u still to report", "%u still to report", n_open),
                                    n_open);
      muc_progress_state_get_pill (MUC_PROGRESS_STATE_NOT_REPORTED, &cell->pill);
      cell->pill.faint = tally->states[MUC_PROGRESS_STATE_NOT_REPORTED] == 0;
    }
  else
    {
      cell->text = g_strdup (_("all reported"));
      muc_progress_state_get_pill (MUC_PROGRESS_STATE_DONE, &cell->pill);
    }
}

static void
describe_unit (MucProgressRow *row,
               guint           column,
               MucCell        *cell)
{
  const MucTally *tally = muc_progress_row_get_tally (row);

  cell->look = MUC_CELL_GROUP_MUTED;
  switch (column)
    {
    case MUC_PROGRESS_COLUMN_TEXT:
      cell->look = MUC_CELL_GROUP;
      cell->text = g_strdup (muc_progress_row_get_title (row));
      break;
    case MUC_PROGRESS_COLUMN_DEADLINE:
      cell->text = g_strdup_printf (_("%u/%u reported"), tally->n_answered, tally->n);
      break;
    case MUC_PROGRESS_COLUMN_STATE:
      muc_tally_fill_bar (tally, &cell->bar);
      cell->tooltip = g_strdup (muc_progress_state_get_name (tally->combined));
      break;
    case MUC_PROGRESS_COLUMN_RESULT:
      describe_worst (tally, cell);
      break;
    default:
      break;
    }
}

/**
 * muc_progress_cell_describe:
 * @row: a row
 * @column: a #MucProgressColumn
 * @today: the day it is
 * @cell: (out caller-allocates): an empty cell, filled with what the table shows there
 */
void
muc_progress_cell_describe (MucProgressRow *row,
                            guint           column,
                            const GDate    *today,
                            MucCell        *cell)
{
  g_return_if_fail (MUC_IS_PROGRESS_ROW (row));

  if (muc_progress_row_get_duty (row) != NULL)
    describe_duty (row, column, today, cell);
  else
    describe_unit (row, column, cell);
}

/**
 * muc_progress_row_name:
 * @item: a #MucProgressRow
 *
 * Returns: (transfer full): what people call the row: "Văn phòng, công việc 1.2"
 */
char *
muc_progress_row_name (gpointer item)
{
  MucDuty *duty = muc_progress_row_get_duty (item);
  MucUnit *unit = muc_progress_row_get_unit (item);
  g_autofree char *action = NULL;
  const char *who;

  if (duty == NULL)
    return g_strdup (muc_progress_row_get_title (item));
  action = muc_naming_describe (muc_duty_get_action (duty));
  who = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);
  return who != NULL ? g_strdup_printf ("%s, %s", who, action) : g_steal_pointer (&action);
}

/**
 * muc_progress_totals:
 * @rows: (element-type MucProgressRow): the rows of units
 *
 * Returns: (transfer full): how much is due in the period, from how many
 */
char *
muc_progress_totals (GListModel *rows)
{
  const guint n_units = g_list_model_get_n_items (rows);
  guint n = 0;
  guint n_answered = 0;
  g_autofree char *duties = NULL;
  g_autofree char *units = NULL;
  g_autofree char *answered = NULL;

  for (guint i = 0; i < n_units; i++)
    {
      g_autoptr (MucProgressRow) row = g_list_model_get_item (rows, i);

      n += muc_progress_row_get_tally (row)->n;
      n_answered += muc_progress_row_get_tally (row)->n_answered;
    }
  duties = g_strdup_printf (ngettext ("%u line in the period", "%u lines in the period", n), n);
  units = g_strdup_printf (ngettext ("%u unit", "%u units", n_units), n_units);
  answered = g_strdup_printf (_("%u reported"), n_answered);
  return g_strdup_printf ("%s · %s · %s", duties, units, answered);
}
