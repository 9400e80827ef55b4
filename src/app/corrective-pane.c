/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/corrective-pane.h"

#include <glib/gi18n-lib.h>

#include "app/corrective-cells.h"
#include "app/corrective-rate-row.h"
#include "app/date-field.h"
#include "app/evidence-cells.h"
#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/history-list.h"
#include "app/item-row.h"
#include "app/link-list.h"
#include "app/state-pill.h"
#include "app/window.h"
#include "model/day.h"
#include "store/corrective-edits.h"
#include "store/edits.h"

/* More of them are rather told by search. */
#define MAX_SIMILAR 5

struct _MucCorrectivePane
{
  AdwBin               parent_instance;

  MucStore            *store;
  MucCorrectiveAction *action;
  MucFieldBinder      *binder;

  GtkStack            *stack;
  GtkLabel            *title;
  MucStatePill        *pill;
  GtkLabel            *origin;
  GtkWidget           *origin_button;
  GtkWidget           *form;
  GtkWidget           *number;
  GtkWidget           *date;
  GtkWidget           *source;
  GtkWidget           *source_text;
  GtkWidget           *correction;
  GtkWidget           *done;
  GtkWidget           *check_form;
  GtkWidget           *checked;
  GtkWidget           *checker;
  GtkWidget           *check_result;
  GtkWidget           *effect;
  GtkLabel            *refusal;
  GtkWidget           *close_button;
  GtkWidget           *reopen_button;
  GtkWidget           *rate_part;
  GtkBox              *rates;
  MucLinkList         *risks;
  GtkWidget           *similar_part;
  GtkListBox          *similar;
  GtkBox              *history;
};

G_DEFINE_FINAL_TYPE (MucCorrectivePane, muc_corrective_pane, ADW_TYPE_BIN)

static void
show_error (MucCorrectivePane *self,
            const GError      *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

static void
go_to (MucCorrectivePane *self,
       gpointer           record)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (record != NULL && MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root), record);
}

static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucCorrectivePane *self = data;

  return self->action == NULL
         || muc_edits_set_field (self->store, self->action, property, text, error);
}

/* Where it comes from */

static gpointer
find_origin (MucCorrectiveAction *action)
{
  MucTarget *target = muc_corrective_action_get_target (action);
  MucOccurrence *occurrence = muc_corrective_action_get_occurrence (action);

  if (target != NULL)
    return target;
  if (occurrence != NULL)
    return occurrence;
  return muc_plan_find (muc_record_get_plan (MUC_RECORD (action)), MUC_TYPE_RECORD,
                        muc_corrective_action_get_subject (action));
}

static void
origin_cb (MucCorrectivePane *self)
{
  go_to (self, find_origin (self->action));
}

/* Closing */

static void
close_cb (MucCorrectivePane *self)
{
  g_autoptr (GError) error = NULL;

  muc_corrective_pane_commit (self);
  if (!muc_corrective_edits_close (self->store, self->action, &error))
    muc_feedback_error (GTK_WIDGET (self), _("It cannot be closed yet"), error);
}

static void
reopen_cb (MucCorrectivePane *self)
{
  g_autoptr (GError) error = NULL;

  if (!muc_corrective_edits_reopen (self->store, self->action, &error))
    show_error (self, error);
}

/* The risks */

static void
fill_cb (MucCorrectivePane *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *year = muc_record_get_owner (MUC_RECORD (self->action));

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    g_ptr_array_add (items, muc_evidence_create_item (muc_record_peek (year, MUC_TYPE_RISK, i)));
  muc_link_list_set_choices (self->risks, items, _("The year has no risks yet."));
}

static void
picked_cb (MucCorrectivePane *self,
           MucRecord         *risk)
{
  g_autoptr (GError) error = NULL;

  if (!muc_corrective_edits_link_risk (self->store, self->action, MUC_RISK (risk), &error))
    show_error (self, error);
}

static void
unlink_cb (MucCorrectivePane *self,
           MucRecord         *link)
{
  g_autoptr (GError) error = NULL;

  if (muc_edits_remove (self->store, link, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("The link was removed"));
  else
    show_error (self, error);
}

static void
similar_activated_cb (MucCorrectivePane *self,
                      GtkListBoxRow     *row)
{
  go_to (self, muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row))));
}

/* What is shown */

static void
show_head (MucCorrectivePane *self)
{
  g_autofree char *name = muc_corrective_row_name (self->action);
  g_autofree char *origin = muc_corrective_dup_origin (self->action);
  MucPill pill;
  GDate today;

  muc_day_set_today (&today);
  muc_corrective_get_pill (self->action, &today, &pill);
  gtk_label_set_label (self->title, name);
  muc_state_pill_show (self->pill, &pill, muc_corrective_get_state_text (self->action, &today));
  gtk_label_set_label (self->origin, origin);
  gtk_widget_set_visible (self->origin_button, find_origin (self->action) != NULL);
}

static void
show_closing (MucCorrectivePane *self)
{
  const gboolean closed =
    muc_corrective_action_get_state (self->action) == MUC_CORRECTIVE_STATE_CLOSED;
  const gboolean writable = !muc_store_is_read_only (self->store);
  g_autofree char *refusal = closed ? NULL : muc_corrective_find_refusal (self->action);

  gtk_widget_set_sensitive (self->form, writable);
  gtk_widget_set_sensitive (self->check_form, writable && !closed);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), refusal != NULL);
  gtk_label_set_label (self->refusal, refusal);
  gtk_widget_set_visible (self->close_button, !closed);
  gtk_widget_set_sensitive (self->close_button, writable && refusal == NULL);
  gtk_widget_set_visible (self->reopen_button, closed);
  gtk_widget_set_sensitive (self->reopen_button, writable);
}

static void
show_rates (MucCorrectivePane *self)
{
  g_autoptr (GPtrArray) unrated = muc_corrective_list_unrated (self->action);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rates))) != NULL)
    gtk_box_remove (self->rates, child);
  for (guint i = 0; i < unrated->len; i++)
    gtk_box_append (self->rates, muc_corrective_rate_row_new (self->store, unrated->pdata[i]));
  gtk_widget_set_visible (self->rate_part, unrated->len > 0);
}

static void
show_risks (MucCorrectivePane *self)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *action = MUC_RECORD (self->action);

  for (guint i = 0; i < muc_record_count (action, MUC_TYPE_CORRECTIVE_RISK); i++)
    {
      MucCorrectiveRisk *link = muc_record_peek (action, MUC_TYPE_CORRECTIVE_RISK, i);
      MucRisk *risk = muc_corrective_risk_get_risk (link);

      if (risk == NULL)
        continue;
      g_ptr_array_add (links, link);
      g_ptr_array_add (items, muc_evidence_create_item (risk));
    }
  muc_link_list_show (self->risks, links, items, !muc_store_is_read_only (self->store));
}

static void
show_similar (MucCorrectivePane *self)
{
  g_autoptr (GPtrArray) similar = muc_corrective_list_similar (self->action);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->similar))) != NULL)
    gtk_list_box_remove (self->similar, row);
  for (guint i = 0; i < MIN (similar->len, MAX_SIMILAR); i++)
    {
      g_autoptr (MucListItem) item = muc_corrective_create_item (similar->pdata[i]);

      gtk_list_box_append (self->similar, muc_item_row_new (item));
    }
  gtk_widget_set_visible (self->similar_part, similar->len > 0);
}

static void
show_action (MucCorrectivePane *self)
{
  show_head (self);
  show_closing (self);
  show_rates (self);
  show_risks (self);
  show_similar (self);
  muc_history_list_fill (self->history, self->store, self->action);
}

/**
 * muc_corrective_pane_show:
 * @self: a pane
 * @store: (nullable): the open file
 * @action: (nullable): the current row
 *
 * Shows all of it as it is now. What is being typed for another one is kept first.
 */
void
muc_corrective_pane_show (MucCorrectivePane   *self,
                          MucStore            *store,
                          MucCorrectiveAction *action)
{
  g_return_if_fail (MUC_IS_CORRECTIVE_PANE (self));

  if (action != self->action)
    muc_field_binder_set_record (self->binder, NULL);
  g_set_object (&self->store, store);
  g_set_object (&self->action, action);
  muc_field_binder_set_record (self->binder, (MucRecord *) action);
  gtk_stack_set_visible_child_name (self->stack, action != NULL ? "action" : "nothing");
  if (action != NULL)
    show_action (self);
}

/** muc_corrective_pane_commit: keeps what is being typed. */
void
muc_corrective_pane_commit (MucCorrectivePane *self)
{
  g_return_if_fail (MUC_IS_CORRECTIVE_PANE (self));

  muc_field_binder_commit (self->binder);
}

static void
muc_corrective_pane_dispose (GObject *object)
{
  MucCorrectivePane *self = MUC_CORRECTIVE_PANE (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->action);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_corrective_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/corrective-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, stack);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, title);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, pill);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, origin);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, origin_button);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, form);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, number);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, date);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, source);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, source_text);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, correction);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, done);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, check_form);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, checked);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, checker);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, check_result);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, effect);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, refusal);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, close_button);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, rate_part);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, rates);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, risks);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, similar_part);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, similar);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectivePane, history);
}

static void
muc_corrective_pane_class_init (MucCorrectivePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_corrective_pane_dispose;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  g_type_ensure (MUC_TYPE_LINK_LIST);
  g_type_ensure (MUC_TYPE_STATE_PILL);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, origin_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlink_cb);
  gtk_widget_class_bind_template_callback (widget_class, similar_activated_cb);
}

static void
muc_corrective_pane_init (MucCorrectivePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binder = muc_field_binder_new (MUC_TYPE_CORRECTIVE_ACTION, commit_field, self);
  muc_field_binder_add (self->binder, "number", self->number);
  muc_field_binder_add (self->binder, "date", self->date);
  muc_field_binder_add (self->binder, "source", self->source);
  muc_field_binder_add (self->binder, "source-text", self->source_text);
  muc_field_binder_add (self->binder, "correction", self->correction);
  muc_field_binder_add (self->binder, "done", self->done);
  muc_field_binder_add (self->binder, "checked", self->checked);
  muc_field_binder_add (self->binder, "checker", self->checker);
  muc_field_binder_add (self->binder, "check-result", self->check_result);
  muc_field_binder_add (self->binder, "effect", self->effect);
}
