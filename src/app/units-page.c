/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/units-page.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/item-list.h"
#include "app/office-form.h"
#include "app/party-form.h"
#include "app/refresher.h"
#include "app/unit-form.h"
#include "app/unit-list.h"
#include "model/member.h"
#include "model/parties.h"
#include "store/unit-edits.h"

struct _MucUnitsPage
{
  MucPage        parent_instance;

  MucItemList   *list;
  GtkEntry      *new_entry;
  GtkWidget     *new_button;
  GtkWidget     *first_button;
  GtkStack      *stack;
  MucOfficeForm *office_form;
  MucUnitForm   *unit_form;
  MucPartyForm  *party_form;

  MucRefresher  *refresher;
};

G_DEFINE_FINAL_TYPE (MucUnitsPage, muc_units_page, MUC_TYPE_PAGE)

static void
show_selected (MucUnitsPage *self)
{
  MucPage *page = MUC_PAGE (self);
  MucStore *store = muc_page_get_store (page);
  MucYear *year = muc_page_get_year (page);
  MucListItem *item = muc_item_list_get_selected (self->list);
  MucRecord *record = item != NULL ? muc_list_item_get_record (item) : NULL;
  MucOffice *office = MUC_IS_OFFICE (record) ? MUC_OFFICE (record) : NULL;
  MucUnit *unit = MUC_IS_UNIT (record) ? MUC_UNIT (record) : NULL;
  MucParty *party = MUC_IS_PARTY (record) ? MUC_PARTY (record) : NULL;

  muc_office_form_set_office (self->office_form, store, office);
  muc_unit_form_set_unit (self->unit_form, store, year, unit);
  muc_party_form_set_party (self->party_form, store, year, party);
  gtk_stack_set_visible_child_name (self->stack, office != NULL  ? "office"
                                                 : unit != NULL  ? "unit"
                                                 : party != NULL ? "party"
                                                                 : "empty");
}

static guint
count_units (MucPlan *plan,
             MucYear *year)
{
  return muc_record_count (MUC_RECORD (plan), MUC_TYPE_UNIT);
}

static void
refresh (gpointer data)
{
  MucUnitsPage *self = MUC_UNITS_PAGE (data);
  MucStore *store = muc_page_get_store (MUC_PAGE (self));
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  MucPlan *plan = store != NULL ? muc_store_get_plan (store) : NULL;
  g_autoptr (GPtrArray) items = plan != NULL ? muc_unit_list_create (plan, year)
                                             : g_ptr_array_new ();
  const gboolean writable = store != NULL && !muc_store_is_read_only (store);

  muc_item_list_set_items (self->list, items);
  gtk_widget_set_sensitive (GTK_WIDGET (self->new_entry), writable);
  gtk_widget_set_sensitive (self->new_button, writable);
  gtk_widget_set_sensitive (self->first_button, writable);
  show_selected (self);
}

static void
select_record (MucUnitsPage *self,
               gpointer      record)
{
  g_autofree char *key = muc_unit_list_create_key (record);

  refresh (self);
  muc_item_list_select (self->list, key);
}

static void
add_unit_cb (MucUnitsPage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->new_entry)));
  g_autoptr (GError) error = NULL;
  MucUnit *unit;

  if (*g_strstrip (name) == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->new_entry));
      return;
    }
  unit = muc_unit_edits_add (muc_page_get_store (MUC_PAGE (self)), name,
                             muc_party_guess_kind (name), &error);
  if (unit == NULL)
    {
      muc_feedback_error (GTK_WIDGET (self), _("The unit cannot be added"), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->new_entry), "");
  select_record (self, unit);
}

static void
add_office_cb (MucUnitsPage *self)
{
  MucOffice *office = muc_office_form_add (GTK_WIDGET (self), muc_page_get_store (MUC_PAGE (self)));

  if (office == NULL)
    return;
  select_record (self, office);
  gtk_widget_grab_focus (GTK_WIDGET (self->office_form));
}

static void
muc_units_page_reload (MucPage *page)
{
  muc_refresher_set_store (MUC_UNITS_PAGE (page)->refresher, muc_page_get_store (page));
  refresh (page);
}

static gboolean
muc_units_page_go_to (MucPage   *page,
                      MucRecord *record)
{
  if (MUC_IS_MEMBER (record))
    record = muc_record_get_owner (record);
  if (MUC_IS_PARTY (record) && muc_party_get_unit (MUC_PARTY (record)) != NULL)
    record = MUC_RECORD (muc_party_get_unit (MUC_PARTY (record)));
  if (!MUC_IS_OFFICE (record) && !MUC_IS_UNIT (record) && !MUC_IS_PARTY (record))
    return FALSE;
  select_record (MUC_UNITS_PAGE (page), record);
  return TRUE;
}

static void
muc_units_page_commit (MucPage *page)
{
  MucUnitsPage *self = MUC_UNITS_PAGE (page);

  muc_office_form_commit (self->office_form);
  muc_unit_form_commit (self->unit_form);
}

static gboolean
muc_units_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_UNITS_PAGE (widget)->list));
}

static void
muc_units_page_dispose (GObject *object)
{
  g_clear_object (&MUC_UNITS_PAGE (object)->refresher);

  G_OBJECT_CLASS (muc_units_page_parent_class)->dispose (object);
}

static void
muc_units_page_class_init (MucUnitsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_units_page_dispose;
  widget_class->grab_focus = muc_units_page_grab_focus;
  page_class->name = "units";
  page_class->title = N_("Office and units");
  page_class->icon_name = "system-users-symbolic";
  page_class->count = count_units;
  page_class->reload = muc_units_page_reload;
  page_class->go_to = muc_units_page_go_to;
  page_class->commit = muc_units_page_commit;

  g_type_ensure (MUC_TYPE_ITEM_LIST);
  g_type_ensure (MUC_TYPE_OFFICE_FORM);
  g_type_ensure (MUC_TYPE_UNIT_FORM);
  g_type_ensure (MUC_TYPE_PARTY_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/units-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, list);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, new_entry);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, office_form);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, unit_form);
  gtk_widget_class_bind_template_child (widget_class, MucUnitsPage, party_form);
  gtk_widget_class_bind_template_callback (widget_class, add_unit_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_office_cb);
}

static void
muc_units_page_init (MucUnitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (show_selected), self,
                           G_CONNECT_SWAPPED);
}
