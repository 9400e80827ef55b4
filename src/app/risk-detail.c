/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-detail.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/feedback.h"
#include "app/history-list.h"
#include "app/record-picker.h"
#include "app/refresher.h"
#include "app/risk-actions.h"
#include "app/risk-log.h"
#include "app/risk-story.h"
#include "app/risk-year-row.h"
#include "model/succession.h"
#include "model/text.h"
#include "store/risk-edits.h"

struct _MucRiskDetail
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucRisk         *risk;
  MucRefresher    *refresher;
  MucRisk         *like; /* an earlier one that is offered to be linked */

  GtkStack        *stack;
  GtkLabel        *text;
  GtkWidget       *treatment_box;
  GtkLabel        *treatment;
  GtkBox          *years;
  GtkWidget       *like_button;
  GtkLabel        *like_label;
  GtkWidget       *link_button;
  MucRecordPicker *picker;
  GtkWidget       *unlink_button;
  MucRiskLog      *log;
  MucRiskActions  *actions;
  GtkLabel        *review;
  GtkLabel        *review_meaning;
  GtkBox          *history;
};

G_DEFINE_FINAL_TYPE (MucRiskDetail, muc_risk_detail, ADW_TYPE_BIN)

static void
link_with (MucRiskDetail *self,
           MucRisk       *previous)
{
  g_autoptr (GError) error = NULL;

  if (!muc_risk_edits_link (self->store, self->risk, previous, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The years could not be linked"), error);
}

/* Across the years */

static void
show_years (MucRiskDetail *self)
{
  g_autoptr (GPtrArray) years = muc_risk_story_list_years (self->risk);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->years))) != NULL)
    gtk_box_remove (self->years, child);
  for (guint i = 0; i < years->len; i++)
    {
      const MucStoryYear *year = years->pdata[i];

      gtk_box_append (self->years, muc_risk_year_row_new (year, year->risk == self->risk));
    }
}

static void
show_like (MucRiskDetail *self)
{
  MucRecord *year = self->like != NULL ? muc_record_get_owner (MUC_RECORD (self->like)) : NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->like_button, self->like != NULL);
  if (self->like == NULL)
    return;
  label = g_strdup_printf (_("The same as in %" PRId64 "? “%s”"),
                           muc_year_get_number (MUC_YEAR (year)), muc_risk_get_text (self->like));
  gtk_label_set_label (self->like_label, label);
}

/* A risk is linked with one of the nearest earlier register, or that is undone. */
static void
show_link (MucRiskDetail *self)
{
  MucYear *year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (self->risk)));
  MucYear *before = muc_succession_find_register_before (year);
  const gboolean linked = muc_risk_get_previous (self->risk) != NULL;
  const gboolean writable = !muc_store_is_read_only (self->store);
  g_autoptr (GPtrArray) earlier = NULL;

  gtk_widget_set_visible (self->link_button, !linked && before != NULL && writable);
  gtk_widget_set_visible (self->unlink_button, linked && writable);
  g_clear_object (&self->like);
  if (!linked && before != NULL && writable)
    {
      earlier = muc_risk_story_list_earlier (self->risk);
      self->like = muc_risk_story_find_like (earlier, self->risk);
      if (self->like != NULL)
        g_object_ref (self->like);
    }
  show_like (self);
}

static void
picker_show_cb (MucRiskDetail *self)
{
  g_autoptr (GPtrArray) earlier = muc_risk_story_list_earlier (self->risk);
  g_autoptr (GPtrArray) items = muc_risk_story_create_items (earlier, self->risk);

  muc_record_picker_set_items (self->picker, items,
                               _("Every row of the earlier register is carried on already."));
}

static void
picked_cb (MucRiskDetail *self,
           MucRecord     *previous)
{
  link_with (self, MUC_RISK (previous));
}

static void
like_cb (MucRiskDetail *self)
{
  link_with (self, self->like);
}

static void
unlink_cb (MucRiskDetail *self)
{
  link_with (self, NULL);
}

/* The review */

static void
show_review (MucRiskDetail *self,
             const GDate   *today)
{
  const char *text = muc_risk_get_review_text (self->risk);
  gboolean late;
  g_autofree char *meaning = muc_risk_story_describe_review (self->risk, today, &late);

  gtk_label_set_label (self->review, muc_text_is_blank (text) ? _("no time set") : text);
  gtk_widget_set_visible (GTK_WIDGET (self->review_meaning), meaning != NULL);
  if (late)
    {
      g_autofree char *overdue = g_strdup_printf (_("Overdue: %s"), meaning);

      gtk_label_set_label (self->review_meaning, overdue);
      gtk_widget_add_css_class (GTK_WIDGET (self->review_meaning), "danger");
    }
  else
    {
      gtk_label_set_label (self->review_meaning, meaning);
      gtk_widget_remove_css_class (GTK_WIDGET (self->review_meaning), "danger");
    }
}

/* The details */

static void
show_words (MucRiskDetail *self)
{
  const char *treatment = muc_risk_get_treatment (self->risk);

  gtk_label_set_label (self->text, muc_risk_get_text (self->risk));
  gtk_label_set_label (self->treatment, treatment);
  gtk_widget_set_visible (self->treatment_box, !muc_text_is_blank (treatment));
}

static void
refresh (gpointer data)
{
  MucRiskDetail *self = data;
  GDate today;

  if (self->risk == NULL || muc_record_get_owner (MUC_RECORD (self->risk)) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  show_words (self);
  show_years (self);
  show_link (self);
  muc_risk_log_show (self->log, self->store, self->risk, &today);
  muc_risk_actions_show (self->actions, self->store, self->risk);
  show_review (self, &today);
  muc_history_list_fill (self->history, self->store, self->risk);
  gtk_stack_set_visible_child_name (self->stack, "risk");
}

static void
muc_risk_detail_dispose (GObject *object)
{
  MucRiskDetail *self = MUC_RISK_DETAIL (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->like);
  g_clear_object (&self->risk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_detail_parent_class)->dispose (object);
}

static void
muc_risk_detail_class_init (MucRiskDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risk_detail_dispose;

  g_type_ensure (MUC_TYPE_RECORD_PICKER);
  g_type_ensure (MUC_TYPE_RISK_ACTIONS);
  g_type_ensure (MUC_TYPE_RISK_LOG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risk-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, text);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, treatment_box);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, treatment);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, years);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, like_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, like_label);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, link_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, picker);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, unlink_button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, log);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, actions);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, review);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, review_meaning);
  gtk_widget_class_bind_template_child (widget_class, MucRiskDetail, history);
  gtk_widget_class_bind_template_callback (widget_class, picker_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, like_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlink_cb);
}

static void
muc_risk_detail_init (MucRiskDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
}

/** muc_risk_detail_set_store: the open file, %NULL for none. */
void
muc_risk_detail_set_store (MucRiskDetail *self,
                           MucStore      *store)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));

  muc_risk_detail_set_risk (self, NULL);
  g_set_object (&self->store, store);
  muc_refresher_set_store (self->refresher, store);
}

/**
 * muc_risk_detail_set_risk:
 * @self: details with a store
 * @risk: (nullable): a risk or an opportunity
 *
 * What is being typed for another one is kept first.
 */
void
muc_risk_detail_set_risk (MucRiskDetail *self,
                          MucRisk       *risk)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));

  if (self->risk == risk)
    return;
  muc_risk_detail_commit (self);
  g_set_object (&self->risk, risk);
  muc_refresher_queue (self->refresher);
}

/** muc_risk_detail_commit: keeps what is being typed. */
void
muc_risk_detail_commit (MucRiskDetail *self)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));

  muc_risk_log_commit (self->log);
}
