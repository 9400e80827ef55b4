/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/choice-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whole names: the row's own factory cuts them at twenty letters. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (choice));
}

static GtkWidget *
create_place_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-jump-symbolic");

  gtk_widget_set_tooltip_text (button, _("Show it in the paper"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Show it in the paper"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * muc_choice_row_new:
 * @title: what is asked about
 *
 * Returns: (transfer floating): an #AdwComboRow without choices
 */
GtkWidget *
muc_choice_row_new (const char *title)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *button = create_place_button ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (row), factory);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "place", button);
  return row;
}

static gboolean
has_choices (AdwComboRow   *row,
             GtkStringList *choices)
{
  GtkStringList *present = GTK_STRING_LIST (adw_combo_row_get_model (row));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (choices));

  if (present == NULL || g_list_model_get_n_items (G_LIST_MODEL (present)) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (gtk_string_list_get_string (present, i),
                gtk_string_list_get_string (choices, i)) != 0)
      return FALSE;
  return TRUE;
}

/** muc_choice_row_set_choices: shows @choices, @selected of them chosen. */
void
muc_choice_row_set_choices (AdwComboRow   *row,
                            GtkStringList *choices,
                            guint          selected)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (GTK_IS_STRING_LIST (choices));

  if (!has_choices (row, choices))
    adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (row, selected);
}

/** muc_choice_row_set_place: the button of @row leads to this line of that file. */
void
muc_choice_row_set_place (AdwComboRow *row,
                          const char  *source,
                          guint        line)
{
  GtkActionable *button;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (source != NULL);

  button = GTK_ACTIONABLE (g_object_get_data (G_OBJECT (row), "place"));
  gtk_actionable_set_action_target (button, "(su)", source, line);
  gtk_actionable_set_action_name (button, "import.show-line");
}
