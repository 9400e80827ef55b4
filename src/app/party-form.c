/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/party-form.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/item-row.h"
#include "app/unit-list.h"
#include "app/window.h"
#include "store/unit-edits.h"

struct _MucPartyForm
{
  AdwBin       parent_instance;

  GtkWidget   *body;
  GtkLabel    *heading;
  GtkLabel    *subheading;
  GtkDropDown *chooser;
  GtkWidget   *link_button;
  GtkWidget   *create_button;
  GtkListBox  *actions;

  MucStore    *store;
  MucParty    *party;
};

G_DEFINE_FINAL_TYPE (MucPartyForm, muc_party_form, ADW_TYPE_BIN)

/* What was made of the party is shown next. */
static void
finish (MucPartyForm *self,
        MucUnit      *unit,
        const GError *error)
{
  g_autofree char *title = NULL;

  if (unit == NULL)
    {
      muc_feedback_error (GTK_WIDGET (self), _("The unit cannot be linked"), error);
      return;
    }
  title = g_strdup_printf (_("Linked to “%s”"), muc_unit_get_name (unit));
  muc_feedback_undo (GTK_WIDGET (self), title);
}

static void
link_cb (MucPartyForm *self)
{
  MucUnit *unit = gtk_drop_down_get_selected_item (self->chooser);
  g_autoptr (GError) error = NULL;
  gboolean linked;

  if (unit == NULL)
    return;
  linked = muc_unit_edits_link (self->store, self->party, unit, &error);
  finish (self, linked ? unit : NULL, error);
}

static void
create_cb (MucPartyForm *self)
{
  g_autoptr (GError) error = NULL;
  MucUnit *unit = muc_unit_edits_link_new (self->store, self->party, &error);

  finish (self, unit, error);
}

static void
action_activated_cb (MucPartyForm  *self,
                     GtkListBoxRow *row)
{
  MucListItem *item = muc_item_row_get_item (MUC_ITEM_ROW (row));

  muc_window_go_to (MUC_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    muc_list_item_get_record (item));
}

static GtkWidget *
create_action_row (gpointer item,
                   gpointer data)
{
  return muc_item_row_new (MUC_LIST_ITEM (item));
}

static void
show_places (MucPartyForm *self,
             MucYear      *year)
{
  g_autoptr (GListStore) items = g_list_store_new (MUC_TYPE_LIST_ITEM);
  g_autoptr (GPtrArray) parties = muc_unit_list_find_unlinked (year,
                                                               muc_party_get_text (self->party));

  for (guint i = 0; i < parties->len; i++)
    {
      MucRecord *action = muc_record_get_owner (parties->pdata[i]);
      g_autoptr (MucListItem) item = muc_unit_list_create_action_item (MUC_ACTION (action));

      g_list_store_append (items, item);
    }
  gtk_list_box_bind_model (self->actions, G_LIST_MODEL (items), create_action_row, NULL, NULL);
}

/**
 * muc_party_form_set_party:
 * @self: a form
 * @store: (nullable): the open file
 * @year: (nullable): the year whose actions are listed
 * @party: (nullable): a party without a unit
 */
void
muc_party_form_set_party (MucPartyForm *self,
                          MucStore     *store,
                          MucYear      *year,
                          MucParty     *party)
{
  GListModel *units;
  gboolean other;

  g_return_if_fail (MUC_IS_PARTY_FORM (self));

  g_set_object (&self->store, store);
  other = g_set_object (&self->party, party);
  if (store == NULL || party == NULL)
    return;

  gtk_widget_set_sensitive (self->body, !muc_store_is_read_only (store));
  gtk_label_set_label (self->heading, muc_party_get_text (party));
  gtk_label_set_label (self->subheading, _("These words stand in the column of responsible "
                                           "parties, but no unit was found for them."));
  units = muc_record_list (MUC_RECORD (muc_store_get_plan (store)), MUC_TYPE_UNIT);
  if (other)
    gtk_drop_down_set_model (self->chooser, units);
  gtk_widget_set_sensitive (self->link_button, g_list_model_get_n_items (units) > 0);
  show_places (self, year);
}

static gboolean
muc_party_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_PARTY_FORM (widget)->chooser));
}

static void
muc_party_form_dispose (GObject *object)
{
  MucPartyForm *self = MUC_PARTY_FORM (object);

  g_clear_object (&self->store);
  g_clear_object (&self->party);

  G_OBJECT_CLASS (muc_party_form_parent_class)->dispose (object);
}

static void
muc_party_form_class_init (MucPartyFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_party_form_dispose;
  widget_class->grab_focus = muc_party_form_grab_focus;

  g_type_ensure (MUC_TYPE_UNIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/party-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, body);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, heading);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, subheading);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, chooser);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, link_button);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, create_button);
  gtk_widget_class_bind_template_child (widget_class, MucPartyForm, actions);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, action_activated_cb);
}

static void
muc_party_form_init (MucPartyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
