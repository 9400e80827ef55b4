/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-page-private.h"

#include <glib/gi18n-lib.h>

#include "store/edits.h"

/* Rows are dragged onto the line between two others. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            MucTablePage  *self)
{
  MucRecordTable *table = muc_table_page_get_table (self);
  gpointer record = muc_record_table_pick (table, x, y, NULL);

  if (!MUC_IS_RECORD (record) || MUC_IS_YEAR (record) || !muc_table_page_is_writable (self)
      || muc_record_table_is_editing (table))
    return NULL;
  return gdk_content_provider_new_typed (MUC_TYPE_RECORD, record);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               MucTablePage  *self)
{
  gpointer item = muc_table_page_get_item (self);
  g_autofree char *name = MUC_TABLE_PAGE_GET_CLASS (self)->name_row (item);
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), label);
}

static gboolean
find_drop (MucTablePage *self,
           MucRecord    *record,
           double        x,
           double        y,
           MucRowDrop   *drop,
           int          *line)
{
  graphene_rect_t bounds;
  gpointer target = muc_record_table_pick (muc_table_page_get_table (self), x, y, &bounds);
  gboolean below;

  if (record == NULL || target == NULL)
    return FALSE;
  below = y > bounds.origin.y + bounds.size.height / 2;
  *line = (int) (bounds.origin.y + (below ? bounds.size.height : 0));
  return MUC_TABLE_PAGE_GET_CLASS (self)->find_drop (record, target, below, drop);
}

static MucRecord *
get_dragged (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  return value != NULL ? g_value_get_object (value) : NULL;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           MucTablePage  *self)
{
  MucRowDrop drop;
  int line;

  if (!find_drop (self, get_dragged (target), x, y, &drop, &line))
    {
      muc_record_table_show_drop (muc_table_page_get_table (self), -1);
      return 0;
    }
  muc_record_table_show_drop (muc_table_page_get_table (self), line);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          MucTablePage  *self)
{
  muc_record_table_show_drop (muc_table_page_get_table (self), -1);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         MucTablePage  *self)
{
  MucRecord *record = g_value_get_object (value);
  g_autoptr (GError) error = NULL;
  MucRowDrop drop;
  int line;

  muc_record_table_show_drop (muc_table_page_get_table (self), -1);
  if (!find_drop (self, record, x, y, &drop, &line))
    return FALSE;
  if (!muc_edits_move_to (muc_page_get_store (MUC_PAGE (self)), record, drop.owner, drop.before,
                          &error))
    {
      muc_table_page_show_error (self, _("The row could not be moved"), error);
      return FALSE;
    }
  muc_table_page_select (self, record);
  return TRUE;
}

/** muc_table_page_add_drag: lets rows be dragged. */
void
muc_table_page_add_drag (MucTablePage *self)
{
  GtkWidget *view = muc_record_table_get_view (muc_table_page_get_table (self));
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MUC_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  muc_record_table_group_gesture (muc_table_page_get_table (self), GTK_GESTURE (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}
