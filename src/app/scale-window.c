/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-window.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/feedback.h"
#include "app/scale-editor.h"
#include "app/scale-fill-window.h"
#include "app/scale-list.h"
#include "app/scale-matrix.h"
#include "app/scale-text.h"
#include "model/rating.h"
#include "model/scale-usage.h"
#include "store/scale-edits.h"

/* The list of the ratings that change: how wide it is, and how high before it scrolls. */
#define CHANGES_WIDTH 460
#define CHANGES_HEIGHT 260

struct _MucScaleWindow
{
  AdwWindow        parent_instance;

  AdwWindowTitle  *window_title;
  GtkToggleButton *risk_button;
  GtkCheckButton  *likelihood_check;
  MucScaleList    *rows;
  MucScaleList    *columns;
  MucScaleList    *priorities;
  GtkEditable     *heading;
  GtkLabel        *size;
  GtkMenuButton   *year_button;
  GtkLabel        *problem;
  MucScaleMatrix  *matrix;

  GtkWidget       *parent;
  MucStore        *store;
  MucScaleEditor  *editor;
  gboolean         updating;
  gboolean         done; /* applied, or given up after asking */
};

G_DEFINE_FINAL_TYPE (MucScaleWindow, muc_scale_window, ADW_TYPE_WINDOW)

static MucRiskKind
get_kind (MucScaleWindow *self)
{
  return gtk_toggle_button_get_active (self->risk_button) ? MUC_RISK_KIND_RISK
                                                          : MUC_RISK_KIND_OPPORTUNITY;
}

/* Showing */

static void
update_actions (MucScaleWindow *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);
  const gboolean is_new = muc_year_get_scale (muc_scale_editor_get_year (self->editor)) == NULL;
  g_autoptr (GError) error = NULL;
  const gboolean valid = muc_scale_draft_validate (draft, &error);
  g_autofree char *alike = muc_scale_draft_describe_alike (draft, get_kind (self));
  const char *problem = valid ? alike : error->message;

  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scale.apply",
                                 valid && (is_new || muc_scale_editor_is_changed (self->editor)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scale.undo",
                                 muc_scale_editor_can_undo (self->editor));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scale.fill", valid);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scale.swap",
                                 !muc_scale_draft_is_strip (draft, get_kind (self)));
}

static void
update_form (MucScaleWindow *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);
  const MucRiskKind kind = get_kind (self);
  const gboolean strip = muc_scale_draft_is_strip (draft, kind);
  const char *heading = muc_scale_draft_get_severity_heading (draft);
  g_autofree char *size = muc_scale_text_size (draft, kind);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->heading)));

  self->updating = TRUE;
  gtk_label_set_label (self->size, size);
  gtk_widget_set_visible (GTK_WIDGET (self->likelihood_check), kind == MUC_RISK_KIND_OPPORTUNITY);
  gtk_check_button_set_active (self->likelihood_check, !strip);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), !strip);
  if (g_strcmp0 (typed, heading != NULL ? heading : "") != 0)
    gtk_editable_set_text (self->heading, heading != NULL ? heading : "");
  self->updating = FALSE;
}

static void
draft_changed_cb (MucScaleWindow *self)
{
  muc_scale_list_refresh (self->rows);
  muc_scale_list_refresh (self->columns);
  muc_scale_list_refresh (self->priorities);
  muc_scale_matrix_show (self->matrix, muc_scale_editor_get_draft (self->editor), get_kind (self),
                         muc_scale_editor_get_year (self->editor));
  update_form (self);
  update_actions (self);
}

static void
refused_cb (MucScaleWindow *self,
            const char     *heading,
            const GError   *error)
{
  muc_feedback_error (GTK_WIDGET (self), heading, error);
}

static void
kind_changed_cb (MucScaleWindow *self)
{
  const MucRiskKind kind = get_kind (self);

  muc_scale_list_show_levels (self->rows, self->editor, muc_rating_get_row_axis (kind));
  muc_scale_list_show_levels (self->columns, self->editor, muc_rating_get_column_axis (kind));
  muc_scale_list_show_priorities (self->priorities, self->editor, kind);
  draft_changed_cb (self);
}

/* Editing */

static void
chosen_cb (MucScaleWindow *self,
           guint           row,
           guint           column,
           int             priority)
{
  MucScaleDraft *draft = muc_scale_editor_begin (self->editor, 0);

  muc_scale_draft_set_cell (draft, get_kind (self), row, column, priority);
  muc_scale_editor_end (self->editor);
}

static void
strip_cb (MucScaleWindow *self)
{
  const gboolean strip = !gtk_check_button_get_active (self->likelihood_check);
  g_autoptr (GError) error = NULL;
  MucScaleDraft *draft;

  if (self->updating)
    return;
  draft = muc_scale_editor_begin (self->editor, 0);
  muc_scale_draft_set_strip (draft, muc_scale_editor_get_year (self->editor), strip, &error);
  muc_scale_editor_end (self->editor);
  if (error != NULL)
    refused_cb (self, _("The likelihood stays"), error);
}

static void
heading_cb (MucScaleWindow *self)
{
  MucScaleDraft *draft;

  if (self->updating)
    return;
  draft = muc_scale_editor_begin (self->editor, 1);
  muc_scale_draft_set_severity_heading (draft, gtk_editable_get_text (self->heading));
  muc_scale_editor_end (self->editor);
}

static void
swap_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (widget);

  muc_scale_draft_swap_axes (muc_scale_editor_begin (self->editor, 0));
  muc_scale_editor_end (self->editor);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  muc_scale_editor_undo (MUC_SCALE_WINDOW (widget)->editor);
}

static void
fill_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (widget);

  muc_scale_fill_window_present (GTK_WINDOW (self), self->editor, get_kind (self));
}

/* F6 goes from the lists to the matrix, and back. */
static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (widget);
  const gboolean in_matrix = gtk_widget_get_focus_child (GTK_WIDGET (self->matrix)) != NULL;

  gtk_widget_child_focus (in_matrix ? GTK_WIDGET (self->risk_button) : GTK_WIDGET (self->matrix),
                          GTK_DIR_TAB_FORWARD);
}

/* The scale of another year */

static void
take_year_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (widget);
  MucYear *own = muc_scale_editor_get_year (self->editor);
  MucYear *year = muc_plan_find_year (muc_store_get_plan (self->store),
                                      g_variant_get_int64 (parameter));
  g_autoptr (MucScaleDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (year == NULL || muc_year_get_scale (year) == NULL)
    return;
  draft = muc_scale_draft_new_like (muc_year_get_scale (own), muc_year_get_scale (year));
  if (muc_scale_usage_check_all (draft, own, &error))
    muc_scale_editor_replace (self->editor, g_steal_pointer (&draft));
  else
    refused_cb (self, _("That scale cannot be taken over"), error);
}

static void
fill_years (MucScaleWindow *self)
{
  MucPlan *plan = muc_store_get_plan (self->store);
  const guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_YEAR);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = n; i > 0; i--)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_YEAR, i - 1);
      const gint64 number = muc_year_get_number (year);
      g_autofree char *label = g_strdup_printf (_("Year %" PRId64), number);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (year == muc_scale_editor_get_year (self->editor) || muc_year_get_scale (year) == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "scale.take-year", "x", number);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->year_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->year_button),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/* Leaving */

static gboolean
close_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

/* After the dialog that asked is gone: it must not go with its window while it answers. */
static void
leave (MucScaleWindow *self)
{
  self->done = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT, close_cb, g_object_ref (self), g_object_unref);
}

static void
leave_response_cb (MucScaleWindow *self,
                   const char     *response)
{
  if (g_strcmp0 (response, "discard") == 0)
    leave (self);
}

static void
ask_to_leave (MucScaleWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Discard the changes?"),
                                              _("The scale was changed here, but not applied."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _("_Go on editing"),
                                    "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Applying */

static GtkWidget *
create_change_list (char **lines)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autofree char *text = g_strjoinv ("\n", lines);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_widget_set_size_request (scroller, CHANGES_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), CHANGES_HEIGHT);
  return scroller;
}

/* Whether a paper that shows the ratings is signed and out. */
static gboolean
is_issued (MucYear *year)
{
  static const char *const kinds[] = { "risks", "risk-results", "risk-matrix" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      MucPaper *paper = muc_year_find_paper (year, MUC_PAPER_KEY (kinds[i], NULL, NULL));

      if (paper != NULL && muc_paper_get_state (paper) != MUC_PAPER_STATE_DRAFT)
        return TRUE;
    }
  return FALSE;
}

static char *
describe_changes (gboolean issued,
                  guint    n)
{
  g_autofree char *changes = NULL;

  changes = n > 0 ? g_strdup_printf (ngettext ("%u row gets another priority:",
                                               "%u rows get another priority:", n), n)
                  : g_strdup (_("No row gets another priority."));
  if (!issued)
    return g_steal_pointer (&changes);
  return g_strdup_printf ("%s %s", _("A paper about the risks of this year is issued already: if "
                                     "it is printed again, it follows the new scale."), changes);
}

static void
apply (MucScaleWindow *self)
{
  MucYear *year = muc_scale_editor_get_year (self->editor);
  g_autofree char *title = g_strdup_printf (_("Risk scale of %" PRId64 " changed"),
                                            muc_year_get_number (year));
  g_autoptr (GError) error = NULL;

  if (!muc_scale_edits_apply (self->store, year, muc_scale_editor_get_draft (self->editor), &error))
    {
      muc_feedback_error (GTK_WIDGET (self), _("The scale was not changed"), error);
      return;
    }
  if (self->parent != NULL)
    muc_feedback_undo (self->parent, title);
  leave (self);
}

static void
apply_response_cb (MucScaleWindow *self,
                   const char     *response)
{
  if (g_strcmp0 (response, "apply") == 0)
    apply (self);
}

static void
apply_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (widget);
  MucYear *year = muc_scale_editor_get_year (self->editor);
  g_auto (GStrv) lines = muc_scale_usage_list_changes (muc_scale_editor_get_draft (self->editor),
                                                       year);
  g_autofree char *heading = g_strdup_printf (_("Apply the scale to %" PRId64 "?"),
                                              muc_year_get_number (year));
  const gboolean issued = is_issued (year);
  g_autofree char *body = describe_changes (issued, g_strv_length (lines));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  if (lines[0] != NULL)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_change_list (lines));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "apply", _("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply",
                                              issued ? ADW_RESPONSE_DESTRUCTIVE
                                                     : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog),
                                           issued ? "cancel" : "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (apply_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The object */

static gboolean
muc_scale_window_close_request (GtkWindow *window)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (window);

  if (!self->done && muc_scale_editor_is_changed (self->editor))
    {
      ask_to_leave (self);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (muc_scale_window_parent_class)->close_request (window);
}

static void
muc_scale_window_dispose (GObject *object)
{
  MucScaleWindow *self = MUC_SCALE_WINDOW (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (muc_scale_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/scale-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, risk_button);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, likelihood_check);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, priorities);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, size);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, year_button);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MucScaleWindow, matrix);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, strip_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
muc_scale_window_class_init (MucScaleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_scale_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_scale_window_close_request;

  gtk_widget_class_install_action (widget_class, "scale.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "scale.fill", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "scale.take-year", "x", take_year_action);
  gtk_widget_class_install_action (widget_class, "scale.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "scale.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "scale.next-pane", NULL, next_pane_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "scale.next-pane", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "scale.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "scale.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (MUC_TYPE_SCALE_LIST);
  g_type_ensure (MUC_TYPE_SCALE_MATRIX);
  bind_template (widget_class);
}

static void
muc_scale_window_init (MucScaleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_title (MucScaleWindow *self,
           gint64          number)
{
  g_autofree char *subtitle = g_strdup_printf (_("Year %" PRId64), number);

  adw_window_title_set_title (self->window_title, _("Risk scale"));
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

/**
 * muc_scale_window_present:
 * @parent: where it was asked for, in a window
 * @store: the open file
 * @year: a year of it
 *
 * Returns: (transfer none): a window in which the scale of @year can be changed
 */
MucScaleWindow *
muc_scale_window_present (GtkWidget *parent,
                          MucStore  *store,
                          MucYear   *year)
{
  MucScaleWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_object_new (MUC_TYPE_SCALE_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->store = g_object_ref (store);
  self->editor = muc_scale_editor_new (year);
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (draft_changed_cb), self);
  g_signal_connect_swapped (self->editor, "refused", G_CALLBACK (refused_cb), self);
  set_title (self, muc_year_get_number (year));
  fill_years (self);
  kind_changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->matrix), GTK_DIR_TAB_FORWARD);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
