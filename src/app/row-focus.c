/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/row-focus.h"

/**
 * muc_row_lets_focus_by:
 * @row: a row
 * @direction: where the focus is led
 *
 * A list whose selected row says what is shown beside it is one stop for Tab, at that row: GTK
 * selects what gets the focus, and who goes on to the next widget wants nothing else shown. The
 * arrow keys still go from row to row.
 *
 * Returns: whether @row does not take the focus
 */
gboolean
muc_row_lets_focus_by (GtkListBoxRow    *row,
                       GtkDirectionType  direction)
{
  GtkWidget *list;

  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), FALSE);

  list = gtk_widget_get_parent (GTK_WIDGET (row));
  return (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
         && GTK_IS_LIST_BOX (list) && gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) != NULL
         && !gtk_list_box_row_is_selected (row);
}
