/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/history-list.h"

#include "app/pane-state.h"
#include "model/record.h"

#define MAX_ENTRIES 12

static GtkWidget *
create_row (const MucHistoryEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_to_local (entry->at);
  g_autofree char *day = g_date_time_format (at, "%d/%m/%Y");
  g_autofree char *text = muc_history_describe (entry);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *date = gtk_label_new (day);
  GtkWidget *what = gtk_label_new (text);

  gtk_widget_set_valign (date, GTK_ALIGN_START);
  gtk_widget_add_css_class (date, "muted");
  gtk_widget_add_css_class (date, "numeric");
  g_object_set (what, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                "hexpand", TRUE, "max-width-chars", 24, NULL);
  gtk_box_append (GTK_BOX (row), date);
  gtk_box_append (GTK_BOX (row), what);
  return row;
}

/**
 * muc_history_list_fill:
 * @box: an upright box, emptied first
 * @store: the open file
 * @record: a record of it
 *
 * Fills @box with the last changes of @record, the newest first.
 */
void
muc_history_list_fill (GtkBox   *box,
                       MucStore *store,
                       gpointer  record)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_RECORD (record));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  entries = muc_store_list_history (store, record, &error);
  if (entries == NULL)
    {
      gtk_box_append (box, gtk_label_new (error->message));
      return;
    }
  for (guint i = 0; i < MIN (entries->len, MAX_ENTRIES); i++)
    gtk_box_append (box, create_row (entries->pdata[i]));
}
