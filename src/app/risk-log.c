/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-log.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/feedback.h"
#include "app/log-row.h"
#include "app/risk-story.h"
#include "model/likelihood-hint.h"
#include "model/occurrence.h"
#include "model/outcome-hint.h"
#include "model/text.h"
#include "model/year.h"
#include "store/edits.h"
#include "store/risk-edits.h"

struct _MucRiskLog
{
  AdwBin     parent_instance;

  MucStore  *store;
  MucRisk   *risk;
  GDate      today;

  GtkLabel  *count;
  GtkBox    *rows;
  GtkWidget *add_button;
  GtkLabel  *outcome;
  GtkWidget *proposal;
  GtkLabel  *proposal_label;
  GtkWidget *use_button;
  GtkWidget *hint;
  GtkLabel  *hint_title;
  GtkLabel  *hint_label;
};

G_DEFINE_FINAL_TYPE (MucRiskLog, muc_risk_log, ADW_TYPE_BIN)

static void
show_error (MucRiskLog   *self,
            const GError *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

/* The log */

static void
show_rows (MucRiskLog *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < muc_risk_count_occurrences (self->risk); i++)
    g_ptr_array_add (records, muc_record_peek (MUC_RECORD (self->risk), MUC_TYPE_OCCURRENCE, i));
  muc_log_rows_show (self->rows, self->store, records);
}

static void
show_count (MucRiskLog *self)
{
  g_autofree char *count = muc_risk_story_describe_count (self->risk);
  const gboolean came_true = muc_risk_count_occurrences (self->risk) > 0;

  gtk_label_set_label (self->count, count != NULL ? count : _("nothing logged"));
  if (came_true)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "danger");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "danger");
}

/* It happened today, or in the year that is shown. */
static char *
guess_day (MucRiskLog *self)
{
  MucRecord *year = muc_record_get_owner (MUC_RECORD (self->risk));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (g_date_time_get_year (now) != muc_year_get_number (MUC_YEAR (year)))
    return NULL;
  return g_date_time_format (now, "%Y-%m-%d");
}

static void
add_cb (MucRiskLog *self)
{
  g_autofree char *day = guess_day (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *last;

  if (muc_risk_edits_add_occurrence (self->store, self->risk, day, NULL, &error) == NULL)
    {
      show_error (self, error);
      return;
    }
  show_rows (self);
  last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  if (last != NULL)
    muc_log_row_open (MUC_LOG_ROW (last));
}

/* What it speaks for: both are offered, and never filled in silently */

static void
show_outcome (MucRiskLog *self)
{
  const char *outcome = muc_risk_get_outcome (self->risk);
  const char *proposed = muc_outcome_propose (self->risk, &self->today);
  const gboolean offered = proposed != NULL && g_strcmp0 (proposed, outcome) != 0;

  gtk_label_set_label (self->outcome, muc_text_is_blank (outcome) ? _("not stated yet") : outcome);
  gtk_widget_set_visible (self->proposal, offered);
  if (offered)
    {
      g_autofree char *text = g_strdup_printf (_("By the log: %s"), proposed);

      gtk_label_set_label (self->proposal_label, text);
    }
}

static void
use_cb (MucRiskLog *self)
{
  g_autoptr (GError) error = NULL;

  if (!muc_edits_set_field (self->store, self->risk, "outcome",
                            muc_outcome_propose (self->risk, &self->today), &error))
    show_error (self, error);
}

static void
show_hint (MucRiskLog *self)
{
  g_autoptr (MucLikelihoodHint) hint = muc_likelihood_hint_new (self->risk, &self->today);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->hint, hint != NULL);
  if (hint == NULL)
    return;
  title = g_strdup_printf (_("Likelihood in %" PRId64), hint->year);
  text = muc_likelihood_hint_describe (hint);
  gtk_label_set_label (self->hint_title, title);
  gtk_label_set_label (self->hint_label, text);
}

/* The object */

static void
muc_risk_log_dispose (GObject *object)
{
  MucRiskLog *self = MUC_RISK_LOG (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_log_parent_class)->dispose (object);
}

static void
muc_risk_log_class_init (MucRiskLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risk_log_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risk-log.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, count);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, rows);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, outcome);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, proposal);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, proposal_label);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, use_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, hint);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, hint_title);
  gtk_widget_class_bind_template_child (widget_class, MucRiskLog, hint_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
}

static void
muc_risk_log_init (MucRiskLog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_risk_log_show:
 * @self: a log
 * @store: the open file
 * @risk: a risk or an opportunity of it
 * @today: the present day
 *
 * Shows @risk as it is now.
 */
void
muc_risk_log_show (MucRiskLog  *self,
                   MucStore    *store,
                   MucRisk     *risk,
                   const GDate *today)
{
  gboolean writable;

  g_return_if_fail (MUC_IS_RISK_LOG (self));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_RISK (risk));

  g_set_object (&self->store, store);
  g_set_object (&self->risk, risk);
  self->today = *today;
  writable = !muc_store_is_read_only (store);
  gtk_widget_set_sensitive (self->add_button, writable);
  gtk_widget_set_sensitive (self->use_button, writable);
  show_count (self);
  show_rows (self);
  show_outcome (self);
  show_hint (self);
}

/** muc_risk_log_commit: keeps what is being typed. */
void
muc_risk_log_commit (MucRiskLog *self)
{
  g_return_if_fail (MUC_IS_RISK_LOG (self));

  muc_log_rows_commit (self->rows);
}
