/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-pane.h"

#include <glib/gi18n-lib.h>

#include "app/due-row.h"
#include "app/feedback.h"
#include "app/log-row.h"
#include "app/measure-row.h"
#include "app/pane-state.h"
#include "app/progress-cells.h"
#include "app/progress-story.h"
#include "app/refresher.h"
#include "app/share-bar.h"
#include "app/state-pill.h"
#include "model/day.h"
#include "model/naming.h"
#include "model/par.h"
#include "model/text.h"
#include "store/progress-edits.h"

/* More than these nobody reads at a glance; the table has them all. */
#define MAX_DUE 5

struct _MucProgressPane
{
  AdwBin          parent_instance;

  MucStore       *store;
  MucYear        *year;
  MucPeriod       period;
  GPtrArray      *duties;
  GDate           today;
  MucProgressRow *row;
  MucObjective   *objective; /* whose targets are shown */
  MucRefresher   *refresher;

  GtkLabel       *title;
  GtkWidget      *body;
  GtkLabel       *period_title;
  GtkLabel       *days;
  GtkLabel       *number;
  GtkLabel       *number_words;
  MucShareBar    *bar;
  GtkFlowBox     *legend;
  MucStatePill   *pills[MUC_N_PROGRESS_STATES];
  GtkWidget      *due_part;
  GtkLabel       *due_count;
  GtkBox         *due;
  GtkWidget      *action_part;
  GtkLabel       *action_title;
  GtkLabel       *action_text;
  GtkLabel       *deadline;
  GtkLabel       *meaning;
  GtkWidget      *expected_title;
  GtkLabel       *expected;
  GtkWidget      *group_part;
  GtkLabel       *group_name;
  MucStatePill   *group_state;
  GtkLabel       *group_lines;
  GtkWidget      *before_part;
  GtkLabel       *before;
  GtkWidget      *log_part;
  GtkLabel       *log_count;
  GtkBox         *log_rows;
  GtkWidget      *log_button;
  GtkWidget      *nothing_button;
  GtkWidget      *targets_part;
  GtkLabel       *targets_title;
  GtkBox         *targets;
  GtkWidget      *no_targets;
  GtkWidget      *post_button;
  GtkWidget      *reopen_button;
};

G_DEFINE_FINAL_TYPE (MucProgressPane, muc_progress_pane, ADW_TYPE_BIN)

enum
{
  DUE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (MucProgressPane *self,
            const GError    *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static MucDuty *
get_duty (MucProgressPane *self)
{
  return self->row != NULL ? muc_progress_row_get_duty (self->row) : NULL;
}

/* The period as a whole, or the current unit's part of it */

static void
fill_legend (MucProgressPane *self)
{
  for (guint i = 0; i < MUC_N_PROGRESS_STATES; i++)
    {
      self->pills[i] = MUC_STATE_PILL (muc_state_pill_new ());
      gtk_flow_box_append (self->legend, GTK_WIDGET (self->pills[i]));
    }
}

static void
show_legend (MucProgressPane *self,
             const MucTally  *tally)
{
  for (guint i = 0; i < MUC_N_PROGRESS_STATES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u", muc_progress_state_get_name (i),
                                               tally->states[i]);
      MucPill pill;

      muc_progress_state_get_pill (i, &pill);
      muc_state_pill_show (self->pills[i], &pill, text);
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->pills[i])),
                              tally->states[i] > 0);
    }
}

static void
show_whole (MucProgressPane *self)
{
  g_autofree char *title = muc_period_describe (&self->period);
  g_autofree char *days = muc_progress_describe_days (&self->period, self->year);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  MucTally tally;
  MucBar bar;
  guint n_done;

  muc_tally_count (&tally, self->duties, &self->today);
  n_done = tally.states[MUC_PROGRESS_STATE_DONE] + tally.states[MUC_PROGRESS_STATE_NOT_ARISEN];
  number = g_strdup_printf ("%u", n_done);
  words = g_strdup_printf (ngettext ("of %u line done", "of %u lines done", tally.n), tally.n);
  gtk_label_set_label (self->period_title, title);
  gtk_label_set_label (self->days, days);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->number_words, words);
  muc_tally_fill_bar (&tally, &bar);
  muc_share_bar_show (self->bar, &bar);
  show_legend (self, &tally);
}

static void
due_clicked_cb (MucProgressPane *self,
                MucDueRow       *row)
{
  g_signal_emit (self, signals[DUE_CHOSEN], 0, muc_due_row_get_duty (row));
}

static GtkWidget *
append_due (MucProgressPane *self)
{
  GtkWidget *row = muc_due_row_new ();

  g_signal_connect_swapped (row, "clicked", G_CALLBACK (due_clicked_cb), self);
  gtk_box_append (self->due, row);
  return row;
}

/* Rows stay where they are, and the keyboard in them; what they show may change. */
static void
show_due (MucProgressPane *self)
{
  g_autoptr (GPtrArray) due = muc_progress_list_due (self->duties, &self->today);
  g_autofree char *count = g_strdup_printf ("%u", due->len);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->due));

  for (guint i = 0; i < MIN (due->len, MAX_DUE); i++)
    {
      if (row == NULL)
        row = append_due (self);
      muc_due_row_show (MUC_DUE_ROW (row), due->pdata[i], &self->today);
      row = gtk_widget_get_next_sibling (row);
    }
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_box_remove (self->due, row);
      row = next;
    }
  gtk_label_set_label (self->due_count, count);
  gtk_widget_set_visible (self->due_part, due->len > 0);
}

/* The current row */

static void
show_group (MucProgressPane *self,
            MucDuty         *duty)
{
  MucUnit *group = muc_duty_get_group (duty);
  g_autofree char *lines = NULL;
  MucTally tally;
  MucPill pill;

  gtk_widget_set_visible (self->group_part, group != NULL);
  if (group == NULL)
    return;
  lines = muc_progress_describe_group (duty, self->duties, &self->today, &tally);
  gtk_label_set_label (self->group_name, muc_unit_get_name (group));
  gtk_label_set_label (self->group_lines, lines);
  muc_progress_state_get_pill (tally.combined, &pill);
  muc_state_pill_show (self->group_state, &pill, muc_progress_state_get_name (tally.combined));
}

static void
show_action (MucProgressPane *self,
             MucDuty         *duty)
{
  MucAction *action = muc_duty_get_action (duty);
  g_autofree char *title = g_strdup_printf (_("Action %u"), muc_naming_get_number (action));
  g_autofree char *before = muc_progress_describe_before (duty);
  g_autofree char *meaning = NULL;
  const char *expected = muc_action_get_expected (action);
  gboolean late;

  meaning = muc_deadline_describe (action, &self->today, &late);
  gtk_label_set_label (self->action_title, title);
  gtk_label_set_label (self->action_text, muc_action_get_text (action));
  gtk_label_set_label (self->deadline, muc_action_get_deadline_text (action));
  gtk_label_set_label (self->meaning, meaning);
  gtk_label_set_label (self->expected, expected);
  gtk_widget_set_visible (self->expected_title, !muc_text_is_blank (expected));
  gtk_widget_set_visible (GTK_WIDGET (self->expected), !muc_text_is_blank (expected));
  show_group (self, duty);
  gtk_label_set_label (self->before, before);
  gtk_widget_set_visible (self->before_part, *before != '\0');
}

/* The log of what an action waits for */

static void
show_log (MucProgressPane *self,
          MucDuty         *duty)
{
  const gboolean waits = muc_action_get_deadline_kind (muc_duty_get_action (duty))
                         == MUC_DEADLINE_EVENT;
  g_autoptr (GPtrArray) events = muc_progress_list_events (duty, self->year, &self->period);
  g_autofree char *count = g_strdup_printf ("%u", events->len);

  gtk_widget_set_visible (self->log_part, waits || events->len > 0);
  gtk_label_set_label (self->log_count, count);
  gtk_widget_set_visible (self->nothing_button, events->len == 0);
  muc_log_rows_show (self->log_rows, self->store, events);
}

/* It happened today, or at the end of the period that is looked at. */
static char *
guess_day (MucProgressPane *self)
{
  GDate begin, end;

  muc_period_get_days (&self->period, self->year, &begin, &end);
  if (g_date_compare (&self->today, &begin) >= 0 && g_date_compare (&self->today, &end) <= 0)
    return muc_day_dup (&self->today);
  return muc_day_dup (&end);
}

static void
log_cb (MucProgressPane *self)
{
  MucDuty *duty = get_duty (self);
  g_autofree char *day = guess_day (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *last;

  if (duty == NULL)
    return;
  if (muc_progress_edits_add_event (self->store, muc_duty_get_action (duty),
                                    muc_duty_get_unit (duty), day, NULL, &error) == NULL)
    {
      show_error (self, error);
      return;
    }
  muc_refresher_now (self->refresher);
  last = gtk_widget_get_last_child (GTK_WIDGET (self->log_rows));
  if (last != NULL)
    muc_log_row_open (MUC_LOG_ROW (last));
}

static void
nothing_cb (MucProgressPane *self)
{
  g_autoptr (GError) error = NULL;

  if (get_duty (self) != NULL
      && !muc_progress_edits_say (self->store, get_duty (self), "state",
                                  muc_choice_get_nick (MUC_TYPE_PROGRESS_STATE,
                                                       MUC_PROGRESS_STATE_NOT_ARISEN), &error))
    show_error (self, error);
}

/* Targets */

static gboolean
shows_targets (MucProgressPane *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->targets));

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->objective), MUC_TYPE_TARGET); i++)
    {
      MucTarget *target = muc_record_peek (MUC_RECORD (self->objective), MUC_TYPE_TARGET, i);

      if (child == NULL || muc_measure_row_get_target (MUC_MEASURE_ROW (child)) != target)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

static void
fill_targets (MucProgressPane *self)
{
  GtkWidget *child;

  if (!shows_targets (self))
    {
      clear_box (self->targets);
      for (guint i = 0; i < muc_record_count (MUC_RECORD (self->objective), MUC_TYPE_TARGET); i++)
        gtk_box_append (self->targets,
                        muc_measure_row_new (self->store,
                                             muc_record_peek (MUC_RECORD (self->objective),
                                                              MUC_TYPE_TARGET, i)));
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->targets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_measure_row_show (MUC_MEASURE_ROW (child), &self->period);
}

/* What can be posted, or opened again, is that of the whole year in this period. */
static gboolean
has_posting (MucProgressPane *self,
             MucPosting       posting)
{
  MucRecord *year = MUC_RECORD (self->year);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_TARGET); j++)
        {
          MucRecord *target = muc_record_peek (objective, MUC_TYPE_TARGET, j);

          for (guint k = 0; k < muc_record_count (target, MUC_TYPE_MEASUREMENT); k++)
            {
              MucMeasurement *each = muc_record_peek (target, MUC_TYPE_MEASUREMENT, k);
              MucPeriod period;

              if (muc_measurement_get_state (each) == posting
                  && muc_period_parse (muc_measurement_get_period (each), &period)
                  && muc_period_contains (&self->period, self->year, &period))
                return TRUE;
            }
        }
    }
  return FALSE;
}

static void
show_targets (MucProgressPane *self,
              MucDuty         *duty)
{
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (muc_duty_get_action (duty)));
  const guint n = muc_record_count (objective, MUC_TYPE_TARGET);
  g_autofree char *title = muc_par_is_task (objective)
                           ? muc_naming_describe (objective)
                           : g_strdup_printf (_("Targets of objective %u"),
                                              muc_naming_get_number (objective));

  if (g_set_object (&self->objective, MUC_OBJECTIVE (objective)))
    clear_box (self->targets);
  gtk_label_set_label (self->targets_title, title);
  fill_targets (self);
  gtk_widget_set_visible (self->no_targets, n == 0);
  gtk_widget_set_visible (self->post_button, has_posting (self, MUC_POSTING_DRAFT));
  gtk_widget_set_visible (self->reopen_button, has_posting (self, MUC_POSTING_POSTED));
}

static void
post (MucProgressPane *self,
      MucPosting       posting)
{
  g_autoptr (GError) error = NULL;

  muc_progress_pane_commit (self);
  if (!muc_progress_edits_post (self->store, self->year, &self->period, posting, &error))
    show_error (self, error);
}

static void
post_cb (MucProgressPane *self)
{
  post (self, MUC_POSTING_POSTED);
}

static void
reopen_cb (MucProgressPane *self)
{
  post (self, MUC_POSTING_DRAFT);
}

/* The pane */

static void
show_row (MucProgressPane *self)
{
  MucDuty *duty = get_duty (self);
  const gboolean writable = !muc_store_is_read_only (self->store);
  g_autofree char *title = self->row != NULL ? muc_progress_row_name (self->row) : NULL;

  gtk_label_set_label (self->title, title != NULL ? title : _("Choose a row to see its details"));
  gtk_widget_set_visible (self->action_part, duty != NULL);
  gtk_widget_set_visible (self->log_part, duty != NULL);
  gtk_widget_set_visible (self->targets_part, duty != NULL);
  gtk_widget_set_sensitive (self->log_button, writable);
  gtk_widget_set_sensitive (self->nothing_button, writable);
  gtk_widget_set_sensitive (self->post_button, writable);
  gtk_widget_set_sensitive (self->reopen_button, writable);
  if (duty == NULL)
    return;
  show_action (self, duty);
  show_log (self, duty);
  show_targets (self, duty);
}

static void
refresh (gpointer data)
{
  MucProgressPane *self = data;

  gtk_widget_set_visible (self->body, self->year != NULL);
  if (self->year == NULL || self->store == NULL)
    return;
  show_whole (self);
  show_due (self);
  show_row (self);
}

static void
muc_progress_pane_dispose (GObject *object)
{
  MucProgressPane *self = MUC_PROGRESS_PANE (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->row);
  g_clear_object (&self->objective);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_object (&self->year);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_progress_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MucProgressPane, title);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, body);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, period_title);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, days);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, number);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, number_words);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, bar);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, legend);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, due_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, due_count);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, due);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, action_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, action_title);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, action_text);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, deadline);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, meaning);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, expected_title);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, expected);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, group_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, group_name);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, group_state);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, group_lines);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, before_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, before);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, log_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, log_count);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, log_rows);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, log_button);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, nothing_button);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, targets_part);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, targets_title);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, targets);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, no_targets);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, post_button);
  gtk_widget_class_bind_template_child (klass, MucProgressPane, reopen_button);
  gtk_widget_class_bind_template_callback (klass, log_cb);
  gtk_widget_class_bind_template_callback (klass, nothing_cb);
  gtk_widget_class_bind_template_callback (klass, post_cb);
  gtk_widget_class_bind_template_callback (klass, reopen_cb);
}

static void
muc_progress_pane_class_init (MucProgressPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_progress_pane_dispose;

  signals[DUE_CHOSEN] = g_signal_new ("due-chosen", MUC_TYPE_PROGRESS_PANE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_DUTY);

  g_type_ensure (MUC_TYPE_SHARE_BAR);
  g_type_ensure (MUC_TYPE_STATE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/progress-pane.ui");
  bind_children (widget_class);
}

static void
muc_progress_pane_init (MucProgressPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self);
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
}

/** muc_progress_pane_set_store: the open file, %NULL for none. */
void
muc_progress_pane_set_store (MucProgressPane *self,
                             MucStore        *store)
{
  g_return_if_fail (MUC_IS_PROGRESS_PANE (self));

  muc_progress_pane_set_row (self, NULL);
  g_clear_object (&self->year);
  g_clear_object (&self->objective);
  clear_box (self->targets);
  clear_box (self->log_rows);
  g_set_object (&self->store, store);
  muc_refresher_set_store (self->refresher, store);
}

/**
 * muc_progress_pane_set_period:
 * @self: a pane with a store
 * @year: a year
 * @period: the period that is looked at
 * @duties: (element-type MucDuty): what is due in it
 * @today: the day it is
 */
void
muc_progress_pane_set_period (MucProgressPane *self,
                              MucYear         *year,
                              const MucPeriod *period,
                              GPtrArray       *duties,
                              const GDate     *today)
{
  g_return_if_fail (MUC_IS_PROGRESS_PANE (self));
  g_return_if_fail (MUC_IS_YEAR (year));

  g_set_object (&self->year, year);
  self->period = *period;
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  self->duties = g_ptr_array_ref (duties);
  self->today = *today;
  muc_refresher_queue (self->refresher);
}

/** muc_progress_pane_set_row: shows the details of @row, which may be %NULL. */
void
muc_progress_pane_set_row (MucProgressPane *self,
                           MucProgressRow  *row)
{
  g_return_if_fail (MUC_IS_PROGRESS_PANE (self));

  if (self->row == row)
    return;
  muc_progress_pane_commit (self);
  g_set_object (&self->row, row);
  muc_refresher_queue (self->refresher);
}

/** muc_progress_pane_commit: keeps what is being typed. */
void
muc_progress_pane_commit (MucProgressPane *self)
{
  g_return_if_fail (MUC_IS_PROGRESS_PANE (self));

  muc_log_rows_commit (self->log_rows);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->targets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_measure_row_commit (MUC_MEASURE_ROW (child));
}
