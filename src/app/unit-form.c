/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/unit-form.h"

#include <glib/gi18n-lib.h>

#include "app/date-field.h"
#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/item-row.h"
#include "app/merge-dialog.h"
#include "app/unit-list.h"
#include "app/window.h"
#include "model/member.h"
#include "store/edits.h"
#include "store/unit-edits.h"

struct _MucUnitForm
{
  AdwBin          parent_instance;

  GtkWidget      *body;
  GtkLabel       *heading;
  GtkLabel       *subheading;
  GtkWidget      *name;
  GtkWidget      *abbreviation;
  GtkWidget      *kind;
  GtkWidget      *spellings;
  GtkWidget      *valid_from;
  GtkWidget      *valid_to;
  GtkWidget      *members_box;
  GtkListBox     *members;
  GtkDropDown    *member_chooser;
  GtkWidget      *add_member_button;
  GtkWidget      *actions_box;
  GtkListBox     *actions;
  GtkWidget      *merge_button;
  GtkWidget      *remove_button;

  MucFieldBinder *binder;
  MucStore       *store;
  MucYear        *year;
};

G_DEFINE_FINAL_TYPE (MucUnitForm, muc_unit_form, ADW_TYPE_BIN)

static MucUnit *
get_unit (MucUnitForm *self)
{
  return (MucUnit *) muc_field_binder_get_record (self->binder);
}

/* Members */

static gboolean
is_member (MucUnit *group,
           MucUnit *unit)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (group), MUC_TYPE_MEMBER); i++)
    if (muc_member_get_unit (muc_record_peek (MUC_RECORD (group), MUC_TYPE_MEMBER, i)) == unit)
      return TRUE;
  return FALSE;
}

static void
remove_member_cb (MucUnitForm *self,
                  GtkWidget   *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  MucMember *member = muc_record_peek (MUC_RECORD (get_unit (self)), MUC_TYPE_MEMBER,
                                       (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  g_autoptr (GError) error = NULL;

  if (!muc_edits_remove (self->store, member, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The member cannot be taken out"), error);
}

static GtkWidget *
create_member_row (gpointer item,
                   gpointer data)
{
  MucUnit *unit = muc_member_get_unit (MUC_MEMBER (item));
  const char *name = unit != NULL ? muc_unit_get_name (unit) : NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *label = g_strdup_printf (_("Take “%s” out of the group"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_member_cb), data);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
fill_chooser (MucUnitForm *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (MUC_TYPE_UNIT);
  MucUnit *group = get_unit (self);
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (self->store));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_UNIT); i++)
    {
      MucUnit *unit = muc_record_peek (plan, MUC_TYPE_UNIT, i);

      if (unit != group && !is_member (group, unit))
        g_list_store_append (choices, unit);
    }
  gtk_drop_down_set_model (self->member_chooser, G_LIST_MODEL (choices));
  gtk_widget_set_sensitive (self->add_member_button,
                            g_list_model_get_n_items (G_LIST_MODEL (choices)) > 0);
}

static void
add_member_cb (MucUnitForm *self)
{
  MucUnit *unit = gtk_drop_down_get_selected_item (self->member_chooser);
  g_autoptr (GError) error = NULL;

  if (unit == NULL)
    return;
  if (muc_unit_edits_add_member (self->store, get_unit (self), unit, &error) == NULL)
    muc_feedback_error (GTK_WIDGET (self), _("The member cannot be added"), error);
}

/* Use */

static GtkWidget *
create_action_row (gpointer item,
                   gpointer data)
{
  return muc_item_row_new (MUC_LIST_ITEM (item));
}

static void
fill_actions (MucUnitForm *self)
{
  g_autoptr (GListStore) items = g_list_store_new (MUC_TYPE_LIST_ITEM);
  g_autoptr (GPtrArray) actions = muc_unit_list_find_actions (self->year, get_unit (self));

  for (guint i = 0; i < actions->len; i++)
    {
      g_autoptr (MucListItem) item = muc_unit_list_create_action_item (actions->pdata[i]);

      g_list_store_append (items, item);
    }
  gtk_list_box_bind_model (self->actions, G_LIST_MODEL (items), create_action_row, NULL, NULL);
  gtk_widget_set_visible (self->actions_box, actions->len > 0);
}

static void
action_activated_cb (MucUnitForm   *self,
                     GtkListBoxRow *row)
{
  MucListItem *item = muc_item_row_get_item (MUC_ITEM_ROW (row));

  muc_window_go_to (MUC_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    muc_list_item_get_record (item));
}

/* The unit */

static void
update (MucUnitForm *self)
{
  MucUnit *unit = get_unit (self);
  const char *name;

  if (unit == NULL)
    return;
  name = muc_unit_get_name (unit);
  gtk_label_set_label (self->heading, name != NULL && *name != '\0' ? name : _("(without a name)"));
  gtk_label_set_label (self->subheading, muc_unit_list_get_kind_name (muc_unit_get_kind (unit)));
  gtk_widget_set_visible (self->members_box, muc_unit_get_kind (unit) == MUC_UNIT_KIND_GROUP);
  gtk_widget_set_sensitive (self->merge_button,
                            muc_record_count (MUC_RECORD (muc_store_get_plan (self->store)),
                                              MUC_TYPE_UNIT) > 1);
  fill_chooser (self);
  fill_actions (self);
}

static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucUnitForm *self = MUC_UNIT_FORM (data);

  return muc_edits_set_field (self->store, get_unit (self), property, text, error);
}

static void
merge_cb (MucUnitForm *self)
{
  muc_unit_form_commit (self);
  muc_merge_dialog_present (GTK_WIDGET (self), self->store, get_unit (self));
}

static void
remove_cb (MucUnitForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucUnit) unit = g_object_ref (get_unit (self));

  muc_field_binder_set_record (self->binder, NULL);
  if (muc_edits_remove (self->store, unit, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("Unit deleted"));
  else
    {
      muc_field_binder_set_record (self->binder, MUC_RECORD (unit));
      muc_feedback_error (GTK_WIDGET (self), _("The unit cannot be deleted"), error);
    }
}

/**
 * muc_unit_form_set_unit:
 * @self: a form
 * @store: (nullable): the open file
 * @year: (nullable): the year whose actions are listed
 * @unit: (nullable): the unit to show
 *
 * May be called again for the same unit, to show what has changed around it.
 */
void
muc_unit_form_set_unit (MucUnitForm *self,
                        MucStore    *store,
                        MucYear     *year,
                        MucUnit     *unit)
{
  g_return_if_fail (MUC_IS_UNIT_FORM (self));

  g_set_object (&self->year, year);
  if (unit != get_unit (self))
    {
      muc_field_binder_set_record (self->binder, (MucRecord *) unit);
      gtk_list_box_bind_model (self->members,
                               unit != NULL ? muc_record_list (MUC_RECORD (unit), MUC_TYPE_MEMBER)
                                            : NULL,
                               create_member_row, self, NULL);
    }
  g_set_object (&self->store, store);
  gtk_widget_set_sensitive (self->body, store != NULL && !muc_store_is_read_only (store));
  update (self);
}

/** muc_unit_form_commit: keeps what is typed. */
void
muc_unit_form_commit (MucUnitForm *self)
{
  g_return_if_fail (MUC_IS_UNIT_FORM (self));

  muc_field_binder_commit (self->binder);
}

static gboolean
muc_unit_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUC_UNIT_FORM (widget)->name);
}

static void
muc_unit_form_dispose (GObject *object)
{
  MucUnitForm *self = MUC_UNIT_FORM (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->store);
  g_clear_object (&self->year);

  G_OBJECT_CLASS (muc_unit_form_parent_class)->dispose (object);
}

static void
muc_unit_form_class_init (MucUnitFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_unit_form_dispose;
  widget_class->grab_focus = muc_unit_form_grab_focus;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  g_type_ensure (MUC_TYPE_UNIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/unit-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, body);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, heading);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, subheading);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, name);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, abbreviation);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, kind);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, spellings);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, valid_from);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, valid_to);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, members_box);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, members);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, member_chooser);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, add_member_button);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, actions_box);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, actions);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, merge_button);
  gtk_widget_class_bind_template_child (widget_class, MucUnitForm, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, add_member_cb);
  gtk_widget_class_bind_template_callback (widget_class, action_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
muc_unit_form_init (MucUnitForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->binder = muc_field_binder_new (MUC_TYPE_UNIT, commit_field, self);
  muc_field_binder_add (self->binder, "name", self->name);
  muc_field_binder_add (self->binder, "abbreviation", self->abbreviation);
  muc_field_binder_add (self->binder, "kind", self->kind);
  muc_field_binder_add (self->binder, "spellings", self->spellings);
  muc_field_binder_add (self->binder, "valid-from", self->valid_from);
  muc_field_binder_add (self->binder, "valid-to", self->valid_to);
}
