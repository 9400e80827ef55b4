/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/year-button.h"

#include <glib/gi18n-lib.h>

struct _MucYearButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkLabel      *label;
  GListModel    *years;
};

/* The year shown, and behind it a menu of the others: the actions are the window's "win.year",
 * "win.roll" and "win.add-year", whose parameter is the year's number. */
G_DEFINE_FINAL_TYPE (MucYearButton, muc_year_button, ADW_TYPE_BIN)

static gint64
get_number (GListModel *years,
            guint       position)
{
  g_autoptr (MucYear) year = g_list_model_get_item (years, position);

  return muc_year_get_number (year);
}

static int
compare_numbers_cb (gconstpointer a,
                    gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return first < second ? 1 : first > second ? -1 : 0;
}

static GArray *
collect_numbers (GListModel *years)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (years); i++)
    {
      const gint64 number = get_number (years, i);

      g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers_cb);
  return numbers;
}

static void
append_year (GMenu      *menu,
             const char *format,
             const char *action,
             gint64      number)
{
  g_autofree char *text = g_strdup_printf ("%d", (int) number);
  g_autofree char *label = g_strdup_printf (g_dpgettext2 (NULL, "year", format), text);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", number);
  g_menu_append_item (menu, item);
}

/* The years that can be added: the next one, planned from the last or empty, and the one before
 * the first for old papers. */
static GMenuModel *
create_menu (GListModel *years)
{
  g_autoptr (GArray) numbers = collect_numbers (years);
  g_autoptr (GMenu) there = g_menu_new ();
  g_autoptr (GMenu) further = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < numbers->len; i++)
    append_year (there, NC_("year", "Year %s"), "win.year", g_array_index (numbers, gint64, i));
  if (numbers->len == 0)
    {
      append_year (further, NC_("year", "Add year %s"), "win.add-year", muc_year_get_present ());
    }
  else
    {
      append_year (further, NC_("year", "Plan year %s from the last…"), "win.roll",
                   g_array_index (numbers, gint64, 0) + 1);
      append_year (further, NC_("year", "Add year %s"), "win.add-year",
                   g_array_index (numbers, gint64, 0) + 1);
      append_year (further, NC_("year", "Add year %s"), "win.add-year",
                   g_array_index (numbers, gint64, numbers->len - 1) - 1);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (there));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (further));
  return G_MENU_MODEL (menu);
}

/* The menu is made when it is asked for: in a file of many years it is a large one. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MucYearButton *self = MUC_YEAR_BUTTON (data);
  g_autoptr (GMenuModel) menu = self->years != NULL ? create_menu (self->years) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

static void
muc_year_button_dispose (GObject *object)
{
  g_clear_object (&MUC_YEAR_BUTTON (object)->years);

  G_OBJECT_CLASS (muc_year_button_parent_class)->dispose (object);
}

static void
muc_year_button_class_init (MucYearButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_year_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/year-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MucYearButton, button);
  gtk_widget_class_bind_template_child (widget_class, MucYearButton, label);
}

static void
muc_year_button_init (MucYearButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
}

/**
 * muc_year_button_set_plan:
 * @self: a year button
 * @plan: (nullable): the open plan
 * @year: (nullable): the year of it that is shown
 */
void
muc_year_button_set_plan (MucYearButton *self,
                          MucPlan       *plan,
                          MucYear       *year)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MUC_IS_YEAR_BUTTON (self));
  g_return_if_fail (year == NULL || plan != NULL);

  g_clear_object (&self->years);
  gtk_widget_set_visible (GTK_WIDGET (self->button), plan != NULL);
  if (plan == NULL)
    return;

  self->years = g_object_ref (muc_record_list (MUC_RECORD (plan), MUC_TYPE_YEAR));
  if (year != NULL)
    {
      number = g_strdup_printf ("%d", (int) muc_year_get_number (year));
      text = g_strdup_printf (C_("year", "Year %s"), number);
    }
  gtk_label_set_label (self->label, text != NULL ? text : _("No year"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->label), -1);
}
