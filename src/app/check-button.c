/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check-button.h"

#include "app/check-list.h"
#include "app/check-popover.h"
#include "app/refresher.h"

struct _MucCheckButton
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucYear         *year;
  MucRefresher    *refresher;

  GtkMenuButton   *button;
  GtkLabel        *count_label;
  MucCheckPopover *popover;
};

G_DEFINE_FINAL_TYPE (MucCheckButton, muc_check_button, ADW_TYPE_BIN)

static void
refresh (gpointer data)
{
  MucCheckButton *self = data;
  MucRecord *plan = self->year != NULL ? muc_record_get_owner (MUC_RECORD (self->year)) : NULL;
  g_autoptr (GPtrArray) findings = plan != NULL ? muc_check_year (self->year) : g_ptr_array_new ();
  const guint count = muc_check_count (findings);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *name = muc_check_list_describe_count (count);

  gtk_label_set_label (self->count_label, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  muc_check_popover_set_findings (self->popover, self->store, findings);
}

/* The list that opens is of now, not of a moment ago. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  muc_refresher_now (MUC_CHECK_BUTTON (data)->refresher);
}

/**
 * muc_check_button_set_plan:
 * @self: a button
 * @store: (nullable): the open file
 * @year: (nullable): the year shown, whose papers are checked
 */
void
muc_check_button_set_plan (MucCheckButton *self,
                           MucStore       *store,
                           MucYear        *year)
{
  g_return_if_fail (MUC_IS_CHECK_BUTTON (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  muc_refresher_set_store (self->refresher, store);
  muc_refresher_queue (self->refresher);
}

/** muc_check_button_popup: checks, and opens the list. */
void
muc_check_button_popup (MucCheckButton *self)
{
  g_return_if_fail (MUC_IS_CHECK_BUTTON (self));

  gtk_menu_button_popup (self->button);
}

static void
muc_check_button_dispose (GObject *object)
{
  MucCheckButton *self = MUC_CHECK_BUTTON (object);

  g_clear_object (&self->refresher);
  g_clear_object (&self->store);
  g_clear_object (&self->year);

  G_OBJECT_CLASS (muc_check_button_parent_class)->dispose (object);
}

static void
muc_check_button_class_init (MucCheckButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_check_button_dispose;

  g_type_ensure (MUC_TYPE_CHECK_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/check-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCheckButton, button);
  gtk_widget_class_bind_template_child (widget_class, MucCheckButton, count_label);
  gtk_widget_class_bind_template_child (widget_class, MucCheckButton, popover);
}

static void
muc_check_button_init (MucCheckButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh, self);
}
