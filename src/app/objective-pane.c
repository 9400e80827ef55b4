/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objective-pane.h"

#include <glib/gi18n-lib.h>

#include "app/date-field.h"
#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/history-list.h"
#include "app/objective-cells.h"
#include "app/pane-state.h"
#include "app/party-chip.h"
#include "app/proposal-row.h"
#include "app/refresher.h"
#include "app/service-part.h"
#include "app/target-row.h"
#include "app/text-settle.h"
#include "model/mark.h"
#include "model/naming.h"
#include "model/year.h"
#include "store/edits.h"

struct _MucObjectivePane
{
  AdwBin          parent_instance;

  MucStore       *store;
  MucRecord      *record;    /* an objective or an action; %NULL for the row that adds */
  MucObjective   *objective; /* the record or its owner */
  MucRefresher   *refresher;
  MucFieldBinder *objective_binder;
  MucFieldBinder *action_binder;
  gboolean        updating;

  GtkStack       *stack;
  GtkLabel       *title;
  GtkWidget      *body;
  GtkWidget      *before;
  GtkLabel       *before_title;
  GtkLabel       *before_text;
  GtkWidget      *places;
  GtkLabel       *declared;
  GtkLabel       *plan;
  GtkWidget      *difference;
  GtkButton      *use_declared;
  GtkButton      *use_plan;
  GtkWidget      *plan_text;
  GtkDropDown    *owner;
  MucServicePart *service;
  GtkBox         *targets;
  GtkBox         *proposals;
  GtkWidget      *action_part;
  GtkLabel       *action_title;
  GtkFlowBox     *leads;
  GtkWidget      *supports_label;
  GtkFlowBox     *supports;
  GtkLabel       *deadline;
  GtkImage       *deadline_image;
  GtkDropDown    *deadline_kind;
  MucDateField   *due;
  GtkWidget      *note;
  GtkBox         *history;
};

/* The pane beside the table: what an objective or an action has that no column shows. */
G_DEFINE_FINAL_TYPE (MucObjectivePane, muc_objective_pane, ADW_TYPE_BIN)

static MucAction *
get_action (MucObjectivePane *self)
{
  return MUC_IS_ACTION (self->record) ? MUC_ACTION (self->record) : NULL;
}

static void
show_error (MucObjectivePane *self,
            const GError     *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    {
      if (GTK_IS_FLOW_BOX (box))
        gtk_flow_box_remove (GTK_FLOW_BOX (box), child);
      else
        gtk_box_remove (GTK_BOX (box), child);
    }
}

/* The year before */

static void
show_before (MucObjectivePane *self)
{
  gpointer previous = muc_mark_get_previous (self->record);
  const gboolean is_changed = previous != NULL && muc_mark_read (self->record) == MUC_MARK_CHANGED;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  MucRecord *year;

  gtk_widget_set_visible (self->before, is_changed);
  if (!is_changed)
    return;
  year = muc_record_get_ancestor (previous, MUC_TYPE_YEAR);
  title = g_strdup_printf (_("As it was in %d"),
                           year != NULL ? (int) muc_year_get_number (MUC_YEAR (year)) : 0);
  text = muc_mark_describe (previous, self->record);
  gtk_label_set_label (self->before_title, title);
  gtk_label_set_label (self->before_text, text);
}

/* Wording */

static void
show_wording (MucObjectivePane *self)
{
  const char *declared = muc_objective_get_text (self->objective);
  const char *plan = muc_objective_get_plan_text (self->objective);
  const gboolean differs = plan != NULL && g_strcmp0 (plan, declared) != 0;
  g_auto (MucWordings) wordings = { 0 };
  g_autofree char *places = NULL;

  muc_wordings_compare (&wordings, declared, differs ? plan : declared);
  places = g_strdup_printf (ngettext ("≠ in %u place", "≠ in %u places", wordings.n_places),
                            wordings.n_places);
  gtk_label_set_label (GTK_LABEL (self->places), places);
  gtk_widget_set_visible (self->places, differs);
  gtk_label_set_markup (self->declared, wordings.declared);
  gtk_label_set_markup (self->plan, wordings.plan);
  gtk_widget_set_visible (self->difference, differs);
  gtk_button_set_label (self->use_declared, wordings.use_declared);
  gtk_button_set_label (self->use_plan, wordings.use_plan);
}

static void
plan_text_expanded_cb (MucObjectivePane *self)
{
  muc_text_settle (self->plan_text);
}

static void
use_declared_cb (MucObjectivePane *self)
{
  g_autoptr (GError) error = NULL;

  if (!muc_edits_set_field (self->store, self->objective, "plan-text", NULL, &error))
    show_error (self, error);
}

static void
use_plan_cb (MucObjectivePane *self)
{
  g_autoptr (GError) error = NULL;

  if (!muc_edits_set_field (self->store, self->objective, "text",
                            muc_objective_get_plan_text (self->objective), &error))
    show_error (self, error);
}

/* Whose objective it is: the agency's, or a unit's own */

static MucUnit *
get_unit (MucObjectivePane *self,
          guint             position)
{
  return muc_record_peek (MUC_RECORD (muc_store_get_plan (self->store)), MUC_TYPE_UNIT, position);
}

static void
show_owner (MucObjectivePane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  MucUnit *owner = muc_objective_get_unit (self->objective);
  guint selected = 0;
  MucUnit *unit;

  gtk_string_list_append (names, _("Whole agency"));
  for (guint i = 0; (unit = get_unit (self, i)) != NULL; i++)
    {
      gtk_string_list_append (names, muc_unit_get_name (unit) != NULL ? muc_unit_get_name (unit)
                                                                      : "…");
      if (unit == owner)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->owner, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->owner, selected);
}

static void
owner_cb (MucObjectivePane *self)
{
  const guint selected = gtk_drop_down_get_selected (self->owner);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || self->objective == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > 0)
    id = g_strdup_printf ("%" G_GINT64_FORMAT,
                          muc_record_get_id (MUC_RECORD (get_unit (self, selected - 1))));
  if (!muc_edits_set_field (self->store, self->objective, "unit", id, &error))
    show_error (self, error);
}

/* Targets */

static gboolean
shows_targets (MucObjectivePane *self)
{
  const guint n = muc_record_count (MUC_RECORD (self->objective), MUC_TYPE_TARGET);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->targets));

  for (guint i = 0; i < n; i++)
    {
      MucTarget *target = muc_record_peek (MUC_RECORD (self->objective), MUC_TYPE_TARGET, i);

      if (child == NULL || muc_target_row_get_target (MUC_TARGET_ROW (child)) != target)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

static void
show_targets (MucObjectivePane *self)
{
  GtkWidget *child;

  /* Rows stay, with what is unfolded and where the cursor is, as long as they fit. */
  if (!shows_targets (self))
    {
      const guint n = muc_record_count (MUC_RECORD (self->objective), MUC_TYPE_TARGET);

      clear_box (GTK_WIDGET (self->targets));
      for (guint i = 0; i < n; i++)
        gtk_box_append (self->targets,
                        muc_target_row_new (self->store,
                                            muc_record_peek (MUC_RECORD (self->objective),
                                                             MUC_TYPE_TARGET, i)));
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->targets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_target_row_refresh (MUC_TARGET_ROW (child));
}

static void
add_target_cb (MucObjectivePane *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *last;

  if (muc_edits_add_target (self->store, self->objective, &error) == NULL)
    {
      show_error (self, error);
      return;
    }
  show_targets (self);
  last = gtk_widget_get_last_child (GTK_WIDGET (self->targets));
  if (last != NULL)
    muc_target_row_open (MUC_TARGET_ROW (last));
}

/* An action */

static void
show_parties (MucObjectivePane *self)
{
  const guint n = muc_record_count (self->record, MUC_TYPE_PARTY);
  guint n_supports = 0;

  clear_box (GTK_WIDGET (self->leads));
  clear_box (GTK_WIDGET (self->supports));
  for (guint i = 0; i < n; i++)
    {
      MucParty *party = muc_record_peek (self->record, MUC_TYPE_PARTY, i);
      const gboolean supports = muc_party_get_role (party) == MUC_ROLE_SUPPORT;

      n_supports += supports;
      gtk_flow_box_append (supports ? self->supports : self->leads,
                           muc_party_chip_new (self->store, party));
    }
  gtk_widget_set_visible (self->supports_label, n_supports > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->supports), n_supports > 0);
}

static gboolean
has_due (MucDeadlineKind kind)
{
  return kind >= MUC_DEADLINE_DAY && kind <= MUC_DEADLINE_YEAR;
}

static void
show_deadline (MucObjectivePane *self)
{
  MucAction *action = get_action (self);
  const MucDeadlineKind kind = muc_action_get_deadline_kind (action);
  MucRecord *year = muc_record_get_ancestor (self->record, MUC_TYPE_YEAR);
  g_autofree char *text = NULL;
  gboolean late;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  text = muc_deadline_describe (action, &today, &late);
  gtk_label_set_label (self->deadline, text);
  gtk_image_set_from_icon_name (self->deadline_image, late ? "dialog-warning-symbolic"
                                                           : "alarm-symbolic");
  gtk_drop_down_set_selected (self->deadline_kind, kind);
  g_object_set (self->due, "usual-year", (int) muc_year_get_number (MUC_YEAR (year)), NULL);
  muc_date_field_set_date (self->due, muc_action_get_due (action));
  gtk_widget_set_visible (GTK_WIDGET (self->due), has_due (kind));
}

static void
meaning_cb (MucObjectivePane *self)
{
  const MucDeadlineKind kind = gtk_drop_down_get_selected (self->deadline_kind);
  const char *due = muc_date_field_get_date (self->due);
  g_autoptr (GError) error = NULL;

  if (self->updating || get_action (self) == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->due), has_due (kind));
  /* A kind with a day is kept once the day is known. */
  if (has_due (kind) && due == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->due));
      return;
    }
  if (!muc_edits_set_deadline_meaning (self->store, get_action (self), kind,
                                       has_due (kind) ? due : NULL, &error))
    show_error (self, error);
}

static void
show_action (MucObjectivePane *self)
{
  MucAction *action = get_action (self);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->action_part, action != NULL);
  if (action == NULL)
    return;
  title = g_strdup_printf (_("Action %u"), muc_naming_get_number (self->record));
  gtk_label_set_label (self->action_title, title);
  show_parties (self);
  show_deadline (self);
}

/* The pane */

static void
refresh (gpointer data)
{
  MucObjectivePane *self = data;
  g_autofree char *title = NULL;

  if (self->record == NULL || muc_record_get_owner (self->record) == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->updating = TRUE;
  title = muc_objective_row_name (self->record);
  gtk_label_set_label (self->title, title);
  show_before (self);
  show_wording (self);
  show_owner (self);
  muc_service_part_show (self->service, self->store, self->objective);
  show_targets (self);
  muc_proposal_rows_show (self->proposals, self->store, self->objective);
  show_action (self);
  muc_history_list_fill (self->history, self->store, self->record);
  gtk_stack_set_visible_child_name (self->stack, "record");
  self->updating = FALSE;
}

static gboolean
commit_objective (const char  *property,
                  const char  *text,
                  gpointer     data,
                  GError     **error)
{
  MucObjectivePane *self = data;

  return muc_edits_set_field (self->store, muc_field_binder_get_record (self->objective_binder),
                              property, text, error);
}

static gboolean
commit_action (const char  *property,
               const char  *text,
               gpointer     data,
               GError     **error)
{
  MucObjectivePane *self = data;

  return muc_edits_set_field (self->store, muc_field_binder_get_record (self->action_binder),
                              property, text, error);
}

static void
muc_objective_pane_dispose (GObject *object)
{
  MucObjectivePane *self = MUC_OBJECTIVE_PANE (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->objective_binder);
  g_clear_object (&self->action_binder);
  g_clear_object (&self->record);
  g_clear_object (&self->objective);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_objective_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, stack);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, title);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, body);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, before);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, before_title);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, before_text);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, places);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, declared);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, plan);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, difference);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, use_declared);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, use_plan);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, plan_text);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, owner);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, service);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, targets);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, proposals);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, action_part);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, action_title);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, leads);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, supports_label);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, supports);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, deadline);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, deadline_image);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, deadline_kind);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, due);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, note);
  gtk_widget_class_bind_template_child (klass, MucObjectivePane, history);
  gtk_widget_class_bind_template_callback (klass, plan_text_expanded_cb);
  gtk_widget_class_bind_template_callback (klass, use_declared_cb);
  gtk_widget_class_bind_template_callback (klass, use_plan_cb);
  gtk_widget_class_bind_template_callback (klass, owner_cb);
  gtk_widget_class_bind_template_callback (klass, add_target_cb);
  gtk_widget_class_bind_template_callback (klass, meaning_cb);
}

static void
muc_objective_pane_class_init (MucObjectivePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_objective_pane_dispose;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  g_type_ensure (MUC_TYPE_SERVICE_PART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/objective-pane.ui");
  bind_children (widget_class);
}

static void
muc_objective_pane_init (MucObjectivePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
  self->objective_binder = muc_field_binder_new (MUC_TYPE_OBJECTIVE, commit_objective, self);
  muc_field_binder_add (self->objective_binder, "plan-text", self->plan_text);
  self->action_binder = muc_field_binder_new (MUC_TYPE_ACTION, commit_action, self);
  muc_field_binder_add (self->action_binder, "note", self->note);
}

/** muc_objective_pane_set_store: the open file, %NULL for none. */
void
muc_objective_pane_set_store (MucObjectivePane *self,
                              MucStore         *store)
{
  g_return_if_fail (MUC_IS_OBJECTIVE_PANE (self));

  muc_objective_pane_set_record (self, NULL);
  g_set_object (&self->store, store);
  muc_refresher_set_store (self->refresher, store);
  gtk_widget_set_sensitive (self->body, store != NULL && !muc_store_is_read_only (store));
}

/**
 * muc_objective_pane_set_record:
 * @self: a pane with a store
 * @record: (nullable): an objective or an action
 *
 * What is being typed for another record is kept first.
 */
void
muc_objective_pane_set_record (MucObjectivePane *self,
                               MucRecord        *record)
{
  MucRecord *objective;

  g_return_if_fail (MUC_IS_OBJECTIVE_PANE (self));

  if (self->record == record)
    return;
  muc_objective_pane_commit (self);
  objective = record != NULL ? muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE) : NULL;
  g_set_object (&self->record, record);
  if (g_set_object (&self->objective, (MucObjective *) objective))
    {
      clear_box (GTK_WIDGET (self->targets));
      clear_box (GTK_WIDGET (self->proposals));
    }
  muc_field_binder_set_record (self->objective_binder, objective);
  muc_field_binder_set_record (self->action_binder, MUC_IS_ACTION (record) ? record : NULL);
  muc_refresher_queue (self->refresher);
}

/** muc_objective_pane_commit: keeps what is being typed. */
void
muc_objective_pane_commit (MucObjectivePane *self)
{
  GtkWidget *child;

  g_return_if_fail (MUC_IS_OBJECTIVE_PANE (self));

  muc_field_binder_commit (self->objective_binder);
  muc_field_binder_commit (self->action_binder);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->targets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_target_row_commit (MUC_TARGET_ROW (child));
}
