/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/duty.h"

#include "model/day.h"
#include "model/deadline.h"
#include "model/event.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/party.h"

struct _MucDuty
{
  GObject    parent_instance;

  MucAction *action;
  MucUnit   *unit;   /* NULL for a party that is no unit of the list */
  MucUnit   *group;  /* the group that @unit answers as a member of, or NULL */
  char      *party;  /* the cell's words, where there is no unit */
  MucPeriod  period;
  GDate      begin;  /* of the period asked about */
  GDate      end;
  GDate      due;    /* not valid for what is never late */
};

G_DEFINE_FINAL_TYPE (MucDuty, muc_duty, G_TYPE_OBJECT)

static void
muc_duty_finalize (GObject *object)
{
  MucDuty *self = MUC_DUTY (object);

  g_clear_object (&self->action);
  g_clear_object (&self->unit);
  g_clear_object (&self->group);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (muc_duty_parent_class)->finalize (object);
}

static void
muc_duty_class_init (MucDutyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_duty_finalize;
}

static void
muc_duty_init (MucDuty *self)
{
  g_date_clear (&self->due, 1);
}

/** muc_duty_get_action: (transfer none): the action. */
MucAction *
muc_duty_get_action (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  return self->action;
}

/** muc_duty_get_unit: (transfer none) (nullable): who has to say it, if that is a known unit. */
MucUnit *
muc_duty_get_unit (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  return self->unit;
}

/** muc_duty_get_group: (transfer none) (nullable): the group as whose member the unit is asked. */
MucUnit *
muc_duty_get_group (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  return self->group;
}

/** muc_duty_get_party: (nullable): the cell's own words for who has to say it. */
const char *
muc_duty_get_party (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  return self->party;
}

/**
 * muc_duty_get_period: the period it is said for: of an action that recurs the occurrence, of all
 * others the period asked about.
 */
const MucPeriod *
muc_duty_get_period (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  return &self->period;
}

/**
 * muc_duty_get_due:
 * @self: a duty
 * @due: (out): the day by which it has to be done
 *
 * Returns: whether there is such a day; what is standing, waits for an event or for another
 *   document is never late
 */
gboolean
muc_duty_get_due (MucDuty *self,
                  GDate   *due)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), FALSE);
  g_return_val_if_fail (due != NULL, FALSE);

  *due = self->due;
  return g_date_valid (due);
}

static gboolean
is_dated (MucAction *action)
{
  MucDeadlineKind kind = muc_action_get_deadline_kind (action);

  return kind >= MUC_DEADLINE_DAY && kind <= MUC_DEADLINE_YEAR;
}

/* What is said */

/* Whether @party is one of those the cell names that are no known unit; the first of them. */
static gboolean
find_party (MucAction   *action,
            const char  *party,
            const char **first)
{
  const guint n = muc_record_count (MUC_RECORD (action), MUC_TYPE_PARTY);
  gboolean any = FALSE;
  gboolean found = FALSE;

  *first = n == 0 ? muc_action_get_parties_text (action) : NULL;
  if (n == 0)
    return g_strcmp0 (*first, party) == 0;
  for (guint i = 0; i < n && !found; i++)
    {
      MucParty *each = muc_record_peek (MUC_RECORD (action), MUC_TYPE_PARTY, i);

      if (muc_party_get_unit (each) != NULL)
        continue;
      if (!any)
        *first = muc_party_get_text (each);
      any = TRUE;
      found = g_strcmp0 (muc_party_get_text (each), party) == 0;
    }
  return found;
}

/* Who is no known unit is told by the cell's words. What somebody said whom the cell no longer
 * names, since it was written otherwise, is the first one's. */
static gboolean
is_said_by (MucProgress *progress,
            MucDuty     *self)
{
  const char *first;

  if (muc_progress_get_unit (progress) != self->unit)
    return FALSE;
  if (self->unit != NULL || g_strcmp0 (muc_progress_get_party (progress), self->party) == 0)
    return TRUE;
  return !find_party (self->action, muc_progress_get_party (progress), &first)
         && g_strcmp0 (first, self->party) == 0;
}

static MucProgress *
find_said (MucDuty    *self,
           const char *key)
{
  MucProgress *said = NULL;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->action), MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (MUC_RECORD (self->action), MUC_TYPE_PROGRESS, i);

      if (!is_said_by (progress, self)
          || g_strcmp0 (muc_progress_get_period (progress), key) != 0)
        continue;
      if (self->unit != NULL || g_strcmp0 (muc_progress_get_party (progress), self->party) == 0)
        return progress;
      said = progress;
    }
  return said;
}

/** muc_duty_find_progress: (transfer none) (nullable): what was said, if anything was. */
MucProgress *
muc_duty_find_progress (MucDuty *self)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  key = muc_period_dup_key (&self->period);
  return find_said (self, key);
}

/**
 * muc_duty_list_events:
 *
 * Returns: (transfer container) (element-type MucEvent): the lines of the action's log within the
 *   period asked about
 */
GPtrArray *
muc_duty_list_events (MucDuty *self)
{
  GPtrArray *events = g_ptr_array_new ();

  g_return_val_if_fail (MUC_IS_DUTY (self), events);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->action), MUC_TYPE_EVENT); i++)
    {
      MucEvent *event = muc_record_peek (MUC_RECORD (self->action), MUC_TYPE_EVENT, i);
      GDate day;

      if (muc_event_get_unit (event) != NULL && self->unit != NULL
          && muc_event_get_unit (event) != self->unit)
        continue;
      if (muc_day_parse (muc_event_get_date (event), &day)
          && g_date_compare (&day, &self->begin) >= 0 && g_date_compare (&day, &self->end) <= 0)
        g_ptr_array_add (events, event);
    }
  return events;
}

/** muc_duty_count_events: how many lines muc_duty_list_events() gives. */
guint
muc_duty_count_events (MucDuty *self)
{
  g_autoptr (GPtrArray) events = NULL;

  g_return_val_if_fail (MUC_IS_DUTY (self), 0);

  events = muc_duty_list_events (self);
  return events->len;
}

/* The day until which @progress tells how things stood. */
static gboolean
get_told_day (MucProgress *progress,
              MucDuty     *self,
              GDate       *day)
{
  MucYear *year = (MucYear *) muc_record_get_ancestor (MUC_RECORD (self->action), MUC_TYPE_YEAR);
  MucPeriod period;
  GDate begin, done;

  if (!muc_period_parse (muc_progress_get_period (progress), &period))
    return FALSE;
  muc_period_get_days (&period, year, &begin, day);
  if (muc_day_parse (muc_progress_get_done (progress), &done) && g_date_compare (&done, day) < 0)
    *day = done;
  return TRUE;
}

/* What was said of a dated action that was done before @day: it stays done. */
static MucProgress *
find_done_before (MucDuty     *self,
                  const GDate *day)
{
  MucRecord *action = MUC_RECORD (self->action);

  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (action, MUC_TYPE_PROGRESS, i);
      GDate told;

      if (is_said_by (progress, self)
          && muc_progress_get_state (progress) == MUC_PROGRESS_STATE_DONE
          && get_told_day (progress, self, &told) && g_date_compare (&told, day) < 0)
        return progress;
    }
  return NULL;
}

/* Units report by quarters, which end at other days than a window of the Department of Home
 * Affairs does: there what was done until its last day counts. */
static MucProgress *
find_done (MucDuty *self)
{
  GDate day = self->begin;

  if (muc_period_is_window (&self->period))
    {
      day = self->end;
      g_date_add_days (&day, 1);
    }
  return find_done_before (self, &day);
}

/* The last that was said of what is never over, in quarters that ended in the window. */
static MucProgress *
find_told_within (MucDuty *self)
{
  MucRecord *action = MUC_RECORD (self->action);
  MucProgress *found = NULL;
  GDate latest;

  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (action, MUC_TYPE_PROGRESS, i);
      GDate day;

      if (!is_said_by (progress, self)
          || muc_progress_get_state (progress) == MUC_PROGRESS_STATE_NONE
          || !get_told_day (progress, self, &day)
          || g_date_compare (&day, &self->begin) < 0 || g_date_compare (&day, &self->end) > 0
          || (found != NULL && g_date_compare (&day, &latest) <= 0))
        continue;
      found = progress;
      latest = day;
    }
  return found;
}

/**
 * muc_duty_find_told:
 *
 * Returns: (transfer none) (nullable): what was said of it, be it for another period: of a dated
 *   action that it is done, of others in a window of the Department of Home Affairs what was said
 *   last for a quarter or a month that ended in it
 */
MucProgress *
muc_duty_find_told (MucDuty *self)
{
  MucProgress *progress;

  g_return_val_if_fail (MUC_IS_DUTY (self), NULL);

  progress = muc_duty_find_progress (self);
  if (progress != NULL && muc_progress_get_state (progress) != MUC_PROGRESS_STATE_NONE)
    return progress;
  if (is_dated (self->action))
    return find_done (self);
  return muc_period_is_window (&self->period) ? find_told_within (self) : progress;
}

static MucProgressState
guess_state (MucDuty     *self,
             const GDate *today)
{
  if (is_dated (self->action))
    {
      return muc_duty_is_overdue (self, today) ? MUC_PROGRESS_STATE_LATE
                                               : MUC_PROGRESS_STATE_NOT_STARTED;
    }
  if (muc_action_get_deadline_kind (self->action) == MUC_DEADLINE_EVENT
      && muc_duty_count_events (self) > 0)
    return MUC_PROGRESS_STATE_DONE;
  return g_date_compare (today, &self->end) > 0 ? MUC_PROGRESS_STATE_NOT_REPORTED
                                                : MUC_PROGRESS_STATE_NONE;
}

/**
 * muc_duty_get_state:
 * @self: a duty
 * @today: the day it is
 *
 * Returns: what the unit said; where it said nothing yet, what follows from the deadline: a dated
 *   action is late after its day, all others are not reported after the period
 */
MucProgressState
muc_duty_get_state (MucDuty     *self,
                    const GDate *today)
{
  MucProgress *progress;

  g_return_val_if_fail (MUC_IS_DUTY (self), MUC_PROGRESS_STATE_NONE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), MUC_PROGRESS_STATE_NONE);

  progress = muc_duty_find_told (self);
  if (progress != NULL && muc_progress_get_state (progress) != MUC_PROGRESS_STATE_NONE)
    {
      MucProgressState state = muc_progress_get_state (progress);
      gboolean open = state == MUC_PROGRESS_STATE_NOT_STARTED || state == MUC_PROGRESS_STATE_DOING;

      return open && is_dated (self->action) && muc_duty_is_overdue (self, today)
             ? MUC_PROGRESS_STATE_LATE : state;
    }
  return guess_state (self, today);
}

/** muc_duty_is_overdue: whether its day is over; whether it is done has nothing to do with it. */
gboolean
muc_duty_is_overdue (MucDuty     *self,
                     const GDate *today)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  return g_date_valid (&self->due) && g_date_compare (today, &self->due) > 0;
}

/** muc_duty_is_answered: whether the unit said anything, or the log does. */
gboolean
muc_duty_is_answered (MucDuty *self)
{
  MucProgress *progress;

  g_return_val_if_fail (MUC_IS_DUTY (self), FALSE);

  progress = muc_duty_find_told (self);
  return (progress != NULL && muc_progress_get_state (progress) != MUC_PROGRESS_STATE_NONE)
         || (muc_action_get_deadline_kind (self->action) == MUC_DEADLINE_EVENT
             && muc_duty_count_events (self) > 0);
}

/**
 * muc_duty_is_done: whether the unit said of a dated action that it is done or that nothing arose,
 * whatever period it said so for: also in a later one, or in a window of the Home Affairs.
 */
gboolean
muc_duty_is_done (MucDuty *self)
{
  g_return_val_if_fail (MUC_IS_DUTY (self), FALSE);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->action), MUC_TYPE_PROGRESS); i++)
    {
      MucProgress *progress = muc_record_peek (MUC_RECORD (self->action), MUC_TYPE_PROGRESS, i);
      const MucProgressState state = muc_progress_get_state (progress);

      if (is_said_by (progress, self)
          && (state == MUC_PROGRESS_STATE_DONE || state == MUC_PROGRESS_STATE_NOT_ARISEN))
        return TRUE;
    }
  return FALSE;
}

/* Listing */

typedef struct
{
  GPtrArray       *duties;
  MucYear         *year;
  const MucPeriod *period;
  GDate            begin;
  GDate            end;
  MucAction       *action;
  GHashTable      *seen; /* units that were asked about the action */
} List;

static MucDuty *
create_duty (List            *self,
             const MucPeriod *period,
             const GDate     *due,
             MucUnit         *unit,
             MucUnit         *group,
             const char      *party)
{
  MucDuty *duty = g_object_new (MUC_TYPE_DUTY, NULL);

  duty->action = g_object_ref (self->action);
  duty->unit = unit != NULL ? g_object_ref (unit) : NULL;
  duty->group = group != NULL ? g_object_ref (group) : NULL;
  duty->party = g_strdup (party);
  duty->period = *period;
  duty->begin = self->begin;
  duty->end = self->end;
  if (due != NULL)
    duty->due = *due;
  return duty;
}

static void
add_duty (List            *self,
          const MucPeriod *period,
          MucUnit         *unit,
          MucUnit         *group,
          const char      *party)
{
  g_ptr_array_add (self->duties, create_duty (self, period, NULL, unit, group, party));
}

/* The occurrences that end in the period; one that names no cycle occurs once in it. */
static void
add_occurrences (List       *self,
                 MucUnit    *unit,
                 MucUnit    *group,
                 const char *party)
{
  MucDeadline deadline;
  gboolean any = FALSE;

  muc_deadline_parse (muc_action_get_deadline_text (self->action),
                      (int) muc_year_get_number (self->year), &deadline);
  for (MucCycle cycle = MUC_CYCLE_MONTH; cycle <= MUC_CYCLE_YEAR; cycle++)
    {
      g_autoptr (GArray) periods = NULL;

      if ((deadline.cycles & MUC_CYCLE_BIT (cycle)) == 0)
        continue;
      any = TRUE;
      periods = muc_period_list (self->year, muc_period_get_cycle_kind (cycle));
      for (guint i = 0; i < periods->len; i++)
        {
          const MucPeriod *period = &g_array_index (periods, MucPeriod, i);
          GDate begin, end;

          muc_period_get_days (period, self->year, &begin, &end);
          if (g_date_compare (&end, &self->begin) >= 0 && g_date_compare (&end, &self->end) <= 0)
            add_duty (self, period, unit, group, party);
        }
    }
  if (!any)
    add_duty (self, self->period, unit, group, party);
}

/* A dated action is due in the period of its day, and in each one after that until it is done. */
static void
add_dated (List       *self,
           MucUnit    *unit,
           MucUnit    *group,
           const char *party)
{
  g_autoptr (MucDuty) duty = NULL;
  GDate due;

  if (!muc_day_parse (muc_action_get_due (self->action), &due))
    {
      add_duty (self, self->period, unit, group, party);
      return;
    }
  if (g_date_compare (&due, &self->end) > 0)
    return;
  duty = create_duty (self, self->period, &due, unit, group, party);
  if (g_date_compare (&due, &self->begin) >= 0 || find_done_before (duty, &self->begin) == NULL)
    g_ptr_array_add (self->duties, g_steal_pointer (&duty));
}

static void
add_for_unit (List       *self,
              MucUnit    *unit,
              MucUnit    *group,
              const char *party)
{
  if (unit != NULL && !g_hash_table_add (self->seen, unit))
    return;
  if (is_dated (self->action))
    add_dated (self, unit, group, party);
  else if (muc_action_get_deadline_kind (self->action) == MUC_DEADLINE_RECURRING)
    add_occurrences (self, unit, group, party);
  else
    add_duty (self, self->period, unit, group, party);
}

static gboolean
is_valid (MucUnit *unit,
          List    *self)
{
  GDate from, to;

  return !(muc_day_parse (muc_unit_get_valid_from (unit), &from)
           && g_date_compare (&from, &self->end) > 0)
         && !(muc_day_parse (muc_unit_get_valid_to (unit), &to)
              && g_date_compare (&to, &self->begin) < 0);
}

/* A group answers by its members; one without members for itself. */
static void
add_for_group (List    *self,
               MucUnit *group)
{
  gboolean any = FALSE;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (group), MUC_TYPE_MEMBER); i++)
    {
      MucUnit *unit = muc_member_get_unit (muc_record_peek (MUC_RECORD (group), MUC_TYPE_MEMBER,
                                                            i));

      if (unit == NULL || !is_valid (unit, self))
        continue;
      add_for_unit (self, unit, group, NULL);
      any = TRUE;
    }
  if (!any)
    add_for_unit (self, group, NULL, NULL);
}

static void
add_action (List *self)
{
  const guint n = muc_record_count (MUC_RECORD (self->action), MUC_TYPE_PARTY);
  MucUnit *owner = muc_objective_get_unit ((MucObjective *) muc_record_get_owner (
                                             MUC_RECORD (self->action)));

  g_hash_table_remove_all (self->seen);
  for (guint i = 0; i < n; i++)
    {
      MucParty *party = muc_record_peek (MUC_RECORD (self->action), MUC_TYPE_PARTY, i);
      MucUnit *unit = muc_party_get_unit (party);

      if (unit != NULL && muc_unit_get_kind (unit) == MUC_UNIT_KIND_GROUP)
        add_for_group (self, unit);
      else
        add_for_unit (self, unit, NULL, muc_party_get_text (party));
    }
  if (n == 0)
    add_for_unit (self, owner, NULL, muc_action_get_parties_text (self->action));
}

/**
 * muc_duties_list:
 * @year: a year
 * @period: the period asked about
 *
 * What is due in the period, by the meaning of each deadline: dated actions when they fall due, and
 * after that until they are done; those that recur once for each occurrence; standing ones one
 * check; those that wait for an event their log; those that refer to another document that
 * document. Groups are asked by their members.
 *
 * Returns: (transfer full) (element-type MucDuty): in the order of the plan
 */
GPtrArray *
muc_duties_list (MucYear         *year,
                 const MucPeriod *period)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  List self = { g_ptr_array_new_with_free_func (g_object_unref), year, period, .seen = seen };

  g_return_val_if_fail (MUC_IS_YEAR (year), self.duties);
  g_return_val_if_fail (period != NULL, self.duties);

  muc_period_get_days (period, year, &self.begin, &self.end);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (MUC_RECORD (year), MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          self.action = muc_record_peek (objective, MUC_TYPE_ACTION, j);
          add_action (&self);
        }
    }
  return self.duties;
}

/* How much a state weighs where the lines of a group are read as one: what is late or unsaid shows
 * before what is under way. */
static guint
weigh (MucProgressState state)
{
  static const guint8 weights[] = {
    [MUC_PROGRESS_STATE_NOT_ARISEN] = 0,  [MUC_PROGRESS_STATE_DONE] = 1,
    [MUC_PROGRESS_STATE_DOING] = 2,       [MUC_PROGRESS_STATE_NOT_STARTED] = 3,
    [MUC_PROGRESS_STATE_NONE] = 4,        [MUC_PROGRESS_STATE_NOT_REPORTED] = 5,
    [MUC_PROGRESS_STATE_LATE] = 6,
  };

  return weights[state];
}

/**
 * muc_duty_combine_states:
 * @counts: (array fixed-size=7): of how many lines of one action which #MucProgressState is said
 *
 * Returns: what the lines of a group come to: done when all are; under way when some are and
 *   none is late or unsaid
 */
MucProgressState
muc_duty_combine_states (const guint counts[MUC_N_PROGRESS_STATES])
{
  MucProgressState worst = MUC_PROGRESS_STATE_NONE;
  gboolean any = FALSE;

  g_return_val_if_fail (counts != NULL, MUC_PROGRESS_STATE_NONE);

  for (guint i = 0; i < MUC_N_PROGRESS_STATES; i++)
    if (counts[i] > 0 && (!any || weigh (i) > weigh (worst)))
      {
        worst = i;
        any = TRUE;
      }
  return worst == MUC_PROGRESS_STATE_NOT_STARTED && counts[MUC_PROGRESS_STATE_DONE] > 0
         ? MUC_PROGRESS_STATE_DOING : worst;
}

/**
 * muc_duties_combine:
 * @duties: (element-type MucDuty): the lines of one action
 * @today: the day it is
 *
 * Returns: what they come to, as muc_duty_combine_states() has it
 */
MucProgressState
muc_duties_combine (GPtrArray   *duties,
                    const GDate *today)
{
  guint counts[MUC_N_PROGRESS_STATES] = { 0 };

  g_return_val_if_fail (duties != NULL, MUC_PROGRESS_STATE_NONE);

  for (guint i = 0; i < duties->len; i++)
    counts[muc_duty_get_state (duties->pdata[i], today)]++;
  return muc_duty_combine_states (counts);
}
