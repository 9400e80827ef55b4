/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/objective-cells.h"
#include "app/row-drop.h"
#include "store/edits.h"

/* Rows are dragged onto the line between two others. */

static GdkContentProvider *
prepare_cb (GtkDragSource     *source,
            double             x,
            double             y,
            MucObjectivesPage *self)
{
  gpointer record = muc_record_table_pick (self->table, x, y, NULL);

  if (record == NULL || MUC_IS_YEAR (record) || !muc_objectives_page_is_writable (self)
      || muc_record_table_is_editing (self->table))
    return NULL;
  return gdk_content_provider_new_typed (MUC_TYPE_RECORD, record);
}

static void
drag_begin_cb (GtkDragSource     *source,
               GdkDrag           *drag,
               MucObjectivesPage *self)
{
  g_autofree char *name = muc_objective_row_name (muc_objectives_page_get_item (self));
  GtkWidget *icon = gtk_drag_icon_get_for_drag (drag);
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon), label);
}

static gboolean
find_drop (MucObjectivesPage *self,
           MucRecord         *record,
           double             x,
           double             y,
           MucRowDrop        *drop,
           int               *line)
{
  graphene_rect_t bounds;
  gpointer target = muc_record_table_pick (self->table, x, y, &bounds);
  gboolean below;

  if (record == NULL || target == NULL)
    return FALSE;
  below = y > bounds.origin.y + bounds.size.height / 2;
  *line = (int) (bounds.origin.y + (below ? bounds.size.height : 0));
  return muc_row_drop_find (record, target, below, drop);
}

static MucRecord *
get_dragged (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  return value != NULL ? g_value_get_object (value) : NULL;
}

static GdkDragAction
motion_cb (GtkDropTarget     *target,
           double             x,
           double             y,
           MucObjectivesPage *self)
{
  MucRowDrop drop;
  int line;

  if (!find_drop (self, get_dragged (target), x, y, &drop, &line))
    {
      muc_record_table_show_drop (self->table, -1);
      return 0;
    }
  muc_record_table_show_drop (self->table, line);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget     *target,
          MucObjectivesPage *self)
{
  muc_record_table_show_drop (self->table, -1);
}

static gboolean
drop_cb (GtkDropTarget     *target,
         const GValue      *value,
         double             x,
         double             y,
         MucObjectivesPage *self)
{
  MucRecord *record = g_value_get_object (value);
  g_autoptr (GError) error = NULL;
  MucRowDrop drop;
  int line;

  muc_record_table_show_drop (self->table, -1);
  if (!find_drop (self, record, x, y, &drop, &line))
    return FALSE;
  if (!muc_edits_move_to (self->store, record, drop.owner, drop.before, &error))
    {
      muc_objectives_page_show_error (self, _("The row could not be moved"), error);
      return FALSE;
    }
  muc_objectives_page_select (self, record);
  return TRUE;
}

/** muc_objectives_page_add_drag: lets rows be dragged. */
void
muc_objectives_page_add_drag (MucObjectivesPage *self)
{
  GtkWidget *view = muc_record_table_get_view (self->table);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (MUC_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  muc_record_table_group_gesture (self->table, GTK_GESTURE (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (target));
}
