/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/year-glance.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/day.h"
#include "model/duty.h"
#include "model/text.h"

/* The work of a year, by its periods and by its units, and the days it falls due. */

#define TEXT_LENGTH 80

static MucWorkState
read_state (MucDuty     *duty,
            const GDate *today)
{
  GDate due;

  if (muc_duty_get_due (duty, &due) && muc_duty_is_done (duty))
    return MUC_WORK_DONE;
  switch (muc_duty_get_state (duty, today))
    {
    case MUC_PROGRESS_STATE_DONE:
      return MUC_WORK_DONE;
    case MUC_PROGRESS_STATE_NOT_ARISEN:
      return MUC_WORK_QUIET;
    case MUC_PROGRESS_STATE_DOING:
      return MUC_WORK_DOING;
    case MUC_PROGRESS_STATE_LATE:
      return MUC_WORK_LATE;
    default:
      return MUC_WORK_WAITING;
    }
}

static void
count (MucGlanceWork   *work,
       MucWorkState     state,
       MucDuty         *duty,
       const MucPeriod *period)
{
  if (work->counts[state]++ == 0)
    muc_aim_set_duty (&work->aims[state], muc_duty_get_action (duty), muc_duty_get_unit (duty),
                      period);
}

/* The units' rows while they are gathered: their places in the list by name. */
typedef struct
{
  MucYearGlance *glance;
  GHashTable    *places;
} Gather;

static MucGlanceWork *
ensure_unit (Gather  *self,
             MucDuty *duty)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *name = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);
  GArray *units = self->glance->units;
  gpointer place;

  name = muc_text_is_blank (name) ? _("nobody named") : name;
  place = g_hash_table_lookup (self->places, name);
  if (place == NULL)
    {
      MucGlanceWork work = { .period = { MUC_PERIOD_YEAR, self->glance->year, 1 } };

      work.name = g_strdup (name);
      g_array_append_val (units, work);
      place = GUINT_TO_POINTER (units->len);
      g_hash_table_insert (self->places, g_strdup (name), place);
    }
  return &g_array_index (units, MucGlanceWork, GPOINTER_TO_UINT (place) - 1);
}

/* What was due before is counted where it was due. */
static void
add_period (Gather          *self,
            MucYear         *year,
            const MucPeriod *period)
{
  g_autoptr (GPtrArray) duties = muc_duties_list (year, period);
  MucGlanceWork work = { .period = *period };
  GDate begin, end;

  muc_period_get_days (period, year, &begin, &end);
  for (guint i = 0; i < duties->len; i++)
    {
      MucDuty *duty = duties->pdata[i];
      const MucWorkState state = read_state (duty, &self->glance->today);
      GDate due;

      if (muc_duty_get_due (duty, &due) && g_date_compare (&due, &begin) < 0
          && period->number > 1)
        continue;
      count (&work, state, duty, period);
      count (ensure_unit (self, duty), state, duty, period);
    }
  g_array_append_val (self->glance->periods, work);
}

static int
compare_units (gconstpointer a,
               gconstpointer b)
{
  const MucGlanceWork *left = a;
  const MucGlanceWork *right = b;
  const guint n_left = muc_glance_work_sum (left);
  const guint n_right = muc_glance_work_sum (right);

  if (n_left != n_right)
    return n_left > n_right ? -1 : 1;
  return muc_text_compare (left->name, right->name);
}

/** muc_year_glance_add_work: what became of the work of @year, by periods and by units. */
void
muc_year_glance_add_work (MucYearGlance *self,
                          MucYear       *year)
{
  const MucPeriodKind kind = muc_period_get_cycle_kind (muc_period_get_own_cycle (year));
  g_autoptr (GArray) periods = muc_period_list (year, kind);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Gather gather = { self, places };

  for (guint i = 0; i < periods->len; i++)
    add_period (&gather, year, &g_array_index (periods, MucPeriod, i));
  g_array_sort (self->units, compare_units);
}

/* Days */

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const MucGlanceDate *left = a;
  const MucGlanceDate *right = b;
  const int order = g_date_compare (&left->day, &right->day);

  return order != 0 ? order : (int) left->kind - (int) right->kind;
}

static void
add_papers (MucYearGlance *self,
            MucYear       *year)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (MUC_RECORD (year), MUC_TYPE_PAPER, i);
      MucGlanceDate date = { .kind = MUC_DATE_PAPER, .state = MUC_WORK_DONE, .n = 1 };

      if (muc_paper_get_state (paper) == MUC_PAPER_STATE_DRAFT
          || muc_paper_get_unit (paper) != NULL || muc_paper_get_period (paper) != NULL
          || !muc_day_parse (muc_paper_get_date (paper), &date.day))
        continue;
      date.name = g_strdup (muc_paper_get_kind (paper));
      muc_aim_set_record (&date.aim, paper);
      g_array_append_val (self->dates, date);
    }
}

static MucPaper *
find_report (MucYear         *year,
             const MucPeriod *period)
{
  g_autofree char *key = muc_period_dup_key (period);

  return muc_year_find_paper (year, MUC_PAPER_KEY ("period-report", NULL, key));
}

static void
add_reports (MucYearGlance *self,
             MucYear       *year)
{
  static const MucPeriodKind kinds[] = { MUC_PERIOD_WINDOW_QUARTER, MUC_PERIOD_WINDOW_HALF_YEAR,
                                         MUC_PERIOD_WINDOW_YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) periods = muc_period_list (year, kinds[i]);

      for (guint j = 0; j < periods->len; j++)
        {
          MucGlanceDate date = { .kind = MUC_DATE_REPORT, .n = 1 };
          MucPaper *paper;
          GDate begin;

          date.period = g_array_index (periods, MucPeriod, j);
          muc_period_get_days (&date.period, year, &begin, &date.day);
          paper = find_report (year, &date.period);
          date.state = paper != NULL && muc_paper_get_state (paper) != MUC_PAPER_STATE_DRAFT
                       ? MUC_WORK_DONE : MUC_WORK_WAITING;
          if (paper != NULL)
            muc_aim_set_record (&date.aim, paper);
          else
            muc_aim_set_duty (&date.aim, NULL, NULL, &date.period);
          g_array_append_val (self->dates, date);
        }
    }
}

/* Several actions of one day in one state are one entry. */
static MucGlanceDate *
find_date (MucYearGlance *self,
           const GDate   *day,
           MucWorkState   state)
{
  for (guint i = self->dates->len; i > 0; i--)
    {
      MucGlanceDate *date = &g_array_index (self->dates, MucGlanceDate, i - 1);

      if (date->kind == MUC_DATE_ACTION && date->state == state
          && g_date_compare (&date->day, day) == 0)
        return date;
    }
  return NULL;
}

static void
add_action (MucYearGlance   *self,
            MucDuty         *duty,
            const MucPeriod *period,
            const GDate     *due,
            MucWorkState     state)
{
  MucGlanceDate *known = find_date (self, due, state);
  MucGlanceDate date = { .kind = MUC_DATE_ACTION, .day = *due, .state = state, .n = 1 };
  const char *text = muc_action_get_text (muc_duty_get_action (duty));

  if (known != NULL)
    {
      known->n++;
      return;
    }
  date.name = muc_text_shorten (text != NULL ? text : "…", TEXT_LENGTH);
  muc_aim_set_duty (&date.aim, muc_duty_get_action (duty), muc_duty_get_unit (duty), period);
  g_array_append_val (self->dates, date);
}

/* What the lines of one action come to: late if one is, done if all are. */
static MucWorkState
join_states (MucWorkState a,
             MucWorkState b)
{
  return a == MUC_WORK_QUIET ? b : b == MUC_WORK_QUIET ? a : MAX (a, b);
}

static void
add_actions (MucYearGlance   *self,
             MucYear         *year,
             const MucPeriod *period)
{
  g_autoptr (GPtrArray) duties = muc_duties_list (year, period);
  MucWorkState state = MUC_WORK_QUIET;
  GDate begin, end, due;

  muc_period_get_days (period, year, &begin, &end);
  for (guint i = 0; i < duties->len; i++)
    {
      MucDuty *duty = duties->pdata[i];

      if (!muc_duty_get_due (duty, &due) || g_date_compare (&due, &begin) < 0)
        continue;
      state = join_states (state, read_state (duty, &self->today));
      if (i + 1 < duties->len
          && muc_duty_get_action (duties->pdata[i + 1]) == muc_duty_get_action (duty))
        continue;
      add_action (self, duty, period, &due, state);
      state = MUC_WORK_QUIET;
    }
}

/** muc_year_glance_add_dates: what was issued, and when reports and actions are due. */
void
muc_year_glance_add_dates (MucYearGlance *self,
                           MucYear       *year)
{
  add_papers (self, year);
  add_reports (self, year);
  for (guint i = 0; i < self->periods->len; i++)
    add_actions (self, year, &g_array_index (self->periods, MucGlanceWork, i).period);
  g_array_sort (self->dates, compare_dates);
}
