/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/target-row.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/objective-cells.h"
#include "model/objective.h"
#include "store/edits.h"

struct _MucTargetRow
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucTarget       *target;
  MucFieldBinder  *binder;
  gboolean         updating;

  GtkToggleButton *toggle;
  GtkImage        *arrow;
  GtkLabel        *text_label;
  GtkLabel        *value_label;
  GtkWidget       *body;
  GtkWidget       *text;
  GtkWidget       *comparator;
  GtkWidget       *value;
  GtkWidget       *unit;
  GtkWidget       *per;
  GtkDropDown     *of_which;
};

/* A target of an objective: one line, and unfolded a form. */
G_DEFINE_FINAL_TYPE (MucTargetRow, muc_target_row, ADW_TYPE_BIN)

/* A clerk writes "82,91". */
static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucTargetRow *self = data;
  g_autofree char *value = g_strdup (text);

  if (value != NULL && g_strcmp0 (property, "value") == 0)
    g_strdelimit (value, ",", '.');
  return muc_edits_set_field (self->store, self->target, property, value, error);
}

/* The targets this one can be a part of: the others of the objective. */
static MucTarget *
get_other (MucTargetRow *self,
           guint         position)
{
  MucRecord *objective = muc_record_get_owner (MUC_RECORD (self->target));
  const guint n = objective != NULL ? muc_record_count (objective, MUC_TYPE_TARGET) : 0;

  for (guint i = 0; i < n; i++)
    {
      MucTarget *target = muc_record_peek (objective, MUC_TYPE_TARGET, i);

      if (target != self->target && position-- == 0)
        return target;
    }
  return NULL;
}

static void
show_of_which (MucTargetRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  MucTarget *other;

  gtk_string_list_append (names, _("Not part of another target"));
  for (guint i = 0; (other = get_other (self, i)) != NULL; i++)
    {
      const char *text = muc_target_get_text (other);
      g_autofree char *name = g_strdup_printf (_("Part of: %s"), text != NULL ? text : "…");

      gtk_string_list_append (names, name);
      if (other == muc_target_get_of_which (self->target))
        selected = i + 1;
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->of_which, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->of_which, selected);
  self->updating = FALSE;
}

static void
of_which_cb (MucTargetRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->of_which);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > 0)
    id = g_strdup_printf ("%" G_GINT64_FORMAT,
                          muc_record_get_id (MUC_RECORD (get_other (self, selected - 1))));
  if (!muc_edits_set_field (self->store, self->target, "of-which", id, &error))
    muc_feedback_error (GTK_WIDGET (self), _("What was chosen could not be kept"), error);
}

/* An expander of GTK 4.8 gives a line that wraps too little height or too much. */
static void
toggled_cb (MucTargetRow *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->toggle);

  gtk_widget_set_visible (self->body, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
remove_cb (MucTargetRow *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (muc_edits_remove (self->store, self->target, &error))
    muc_feedback_undo (parent, _("Target deleted"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The target could not be deleted"), error);
}

static void
muc_target_row_dispose (GObject *object)
{
  MucTargetRow *self = MUC_TARGET_ROW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->target);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_target_row_parent_class)->dispose (object);
}

static void
muc_target_row_class_init (MucTargetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_target_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/target-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, body);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, comparator);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, value);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, unit);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, per);
  gtk_widget_class_bind_template_child (widget_class, MucTargetRow, of_which);
  gtk_widget_class_bind_template_callback (widget_class, of_which_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
muc_target_row_init (MucTargetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binder = muc_field_binder_new (MUC_TYPE_TARGET, commit_field, self);
  muc_field_binder_add (self->binder, "text", self->text);
  muc_field_binder_add (self->binder, "comparator", self->comparator);
  muc_field_binder_add (self->binder, "value", self->value);
  muc_field_binder_add (self->binder, "unit", self->unit);
  muc_field_binder_add (self->binder, "per", self->per);
}

/** muc_target_row_new: (transfer floating): the row of @target. */
GtkWidget *
muc_target_row_new (MucStore  *store,
                    MucTarget *target)
{
  MucTargetRow *self = g_object_new (MUC_TYPE_TARGET_ROW, NULL);

  self->store = g_object_ref (store);
  self->target = g_object_ref (target);
  muc_field_binder_set_record (self->binder, MUC_RECORD (target));
  gtk_widget_set_sensitive (self->body, !muc_store_is_read_only (store));
  muc_target_row_refresh (self);
  return GTK_WIDGET (self);
}

/** muc_target_row_get_target: (transfer none): the target it shows. */
MucTarget *
muc_target_row_get_target (MucTargetRow *self)
{
  g_return_val_if_fail (MUC_IS_TARGET_ROW (self), NULL);

  return self->target;
}

/** muc_target_row_refresh: shows the target as it is now. */
void
muc_target_row_refresh (MucTargetRow *self)
{
  const char *text;
  g_autofree char *value = NULL;

  g_return_if_fail (MUC_IS_TARGET_ROW (self));

  text = muc_target_get_text (self->target);
  value = muc_target_format (self->target);
  gtk_label_set_label (self->text_label, text != NULL ? text : _("New target"));
  gtk_label_set_label (self->value_label, value);
  show_of_which (self);
}

/** muc_target_row_open: unfolds the form, to be typed into. */
void
muc_target_row_open (MucTargetRow *self)
{
  g_return_if_fail (MUC_IS_TARGET_ROW (self));

  gtk_toggle_button_set_active (self->toggle, TRUE);
  gtk_widget_grab_focus (self->text);
}

/** muc_target_row_commit: keeps what is being typed. */
void
muc_target_row_commit (MucTargetRow *self)
{
  g_return_if_fail (MUC_IS_TARGET_ROW (self));

  muc_field_binder_commit (self->binder);
}
