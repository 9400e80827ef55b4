/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/party-chip.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/window.h"
#include "store/edits.h"
#include "store/unit-edits.h"

struct _MucPartyChip
{
  AdwBin         parent_instance;

  MucStore      *store;
  MucParty      *party;

  GtkMenuButton *button;
  GtkImage      *image;
  GtkLabel      *label;
};

/* A responsible party as a chip: its menu links it to a unit and says whether it leads. */
G_DEFINE_FINAL_TYPE (MucPartyChip, muc_party_chip, ADW_TYPE_BIN)

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenu *
create_roles (void)
{
  GMenu *menu = g_menu_new ();

  append_item (menu, _("Leads"), "chip.role", g_variant_new_string ("lead"));
  append_item (menu, _("Co-operates"), "chip.role", g_variant_new_string ("support"));
  return menu;
}

static GMenu *
create_units (MucPartyChip *self)
{
  MucRecord *plan = MUC_RECORD (muc_store_get_plan (self->store));
  const guint n = muc_record_count (plan, MUC_TYPE_UNIT);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      MucRecord *unit = muc_record_peek (plan, MUC_TYPE_UNIT, i);

      append_item (menu, muc_unit_get_name (MUC_UNIT (unit)), "chip.link",
                   g_variant_new_int64 (muc_record_get_id (unit)));
    }
  return menu;
}

static GMenuModel *
create_menu (MucPartyChip *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) roles = create_roles ();
  g_autoptr (GMenu) units = create_units (self);
  g_autoptr (GMenu) links = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (roles));
  g_menu_append_submenu (links, _("Is the unit"), G_MENU_MODEL (units));
  if (muc_party_get_unit (self->party) == NULL)
    append_item (links, _("Make a unit of it"), "chip.create", NULL);
  append_item (links, _("Show on the page of units"), "chip.show", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (links));
  return G_MENU_MODEL (menu);
}

static void
show_error (MucPartyChip *self,
            const GError *error)
{
  muc_feedback_error (GTK_WIDGET (self), _("The responsible party could not be changed"), error);
}

static void
role_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucPartyChip *self = MUC_PARTY_CHIP (widget);
  g_autoptr (GError) error = NULL;

  if (!muc_edits_set_field (self->store, self->party, "role",
                            g_variant_get_string (parameter, NULL), &error))
    show_error (self, error);
}

static void
link_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucPartyChip *self = MUC_PARTY_CHIP (widget);
  MucUnit *unit = muc_plan_find (muc_store_get_plan (self->store), MUC_TYPE_UNIT,
                                 g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (unit != NULL && !muc_unit_edits_link (self->store, self->party, unit, &error))
    show_error (self, error);
}

static void
create_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucPartyChip *self = MUC_PARTY_CHIP (widget);
  g_autoptr (GError) error = NULL;

  if (muc_unit_edits_link_new (self->store, self->party, &error) == NULL)
    show_error (self, error);
}

static void
show_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucPartyChip *self = MUC_PARTY_CHIP (widget);
  MucUnit *unit = muc_party_get_unit (self->party);

  muc_window_go_to (MUC_WINDOW (gtk_widget_get_root (widget)),
                    unit != NULL ? MUC_RECORD (unit) : MUC_RECORD (self->party));
}

static void
muc_party_chip_dispose (GObject *object)
{
  MucPartyChip *self = MUC_PARTY_CHIP (object);

  g_clear_object (&self->party);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_party_chip_parent_class)->dispose (object);
}

static void
muc_party_chip_class_init (MucPartyChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_party_chip_dispose;

  gtk_widget_class_install_action (widget_class, "chip.role", "s", role_action);
  gtk_widget_class_install_action (widget_class, "chip.link", "x", link_action);
  gtk_widget_class_install_action (widget_class, "chip.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "chip.show", NULL, show_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/party-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPartyChip, button);
  gtk_widget_class_bind_template_child (widget_class, MucPartyChip, image);
  gtk_widget_class_bind_template_child (widget_class, MucPartyChip, label);
}

static void
muc_party_chip_init (MucPartyChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_party (MucPartyChip *self)
{
  MucUnit *unit = muc_party_get_unit (self->party);
  const char *text = unit != NULL ? muc_unit_get_name (unit) : muc_party_get_text (self->party);
  g_autofree char *name = NULL;

  if (text == NULL)
    text = "…";
  name = unit != NULL ? g_strdup (text) : g_strdup_printf (_("%s, not split yet"), text);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->image), unit == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), unit != NULL ? "linked" : "unlinked");
}

/** muc_party_chip_new: (transfer floating): the chip of @party. */
GtkWidget *
muc_party_chip_new (MucStore *store,
                    MucParty *party)
{
  MucPartyChip *self = g_object_new (MUC_TYPE_PARTY_CHIP, NULL);
  g_autoptr (GMenuModel) menu = NULL;

  self->store = g_object_ref (store);
  self->party = g_object_ref (party);
  menu = create_menu (self);
  gtk_menu_button_set_menu_model (self->button, menu);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !muc_store_is_read_only (store));
  show_party (self);
  return GTK_WIDGET (self);
}
