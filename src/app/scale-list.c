/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-list.h"

#include <glib/gi18n-lib.h>

#include "app/scale-row.h"
#include "app/scale-text.h"

struct _MucScaleList
{
  AdwBin          parent_instance;

  MucScaleEditor *editor;
  gboolean        is_priorities;
  MucAxis         axis; /* of levels */
  MucRiskKind     kind; /* of priorities */

  GtkLabel       *title;
  GtkWidget      *number_label;
  GtkWidget      *add_button;
  GtkBox         *rows;
};

/* The levels of an axis or the priorities of a matrix, the lowest first, to be edited in place. */
G_DEFINE_FINAL_TYPE (MucScaleList, muc_scale_list, ADW_TYPE_BIN)

static guint
count (MucScaleList *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);

  return self->is_priorities ? muc_scale_draft_count_priorities (draft, self->kind)
                             : muc_scale_draft_count_levels (draft, self->axis);
}

static guint
get_key (MucScaleList *self,
         guint         position)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);

  return self->is_priorities ? muc_scale_draft_get_priority (draft, self->kind, position)->key
                             : muc_scale_draft_get_level (draft, self->axis, position)->key;
}

static MucScaleRow *
find_row (MucScaleList *self,
          guint         key)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (muc_scale_row_get_key (MUC_SCALE_ROW (row)) == key)
      return MUC_SCALE_ROW (row);
  return NULL;
}

static gboolean
has_key (MucScaleList *self,
         guint         key)
{
  for (guint i = 0; i < count (self); i++)
    if (get_key (self, i) == key)
      return TRUE;
  return FALSE;
}

static void
remove_rows (MucScaleList *self,
             gboolean      all)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (all || !has_key (self, muc_scale_row_get_key (MUC_SCALE_ROW (row))))
        gtk_box_remove (self->rows, row);
    }
}

/**
 * muc_scale_list_refresh:
 * @self: a list
 *
 * Shows the draft as it is now. A row stays the same widget, so that the focus stays in it.
 */
void
muc_scale_list_refresh (MucScaleList *self)
{
  GtkWidget *last = NULL;

  g_return_if_fail (MUC_IS_SCALE_LIST (self));

  if (self->editor == NULL)
    return;
  remove_rows (self, FALSE);
  for (guint i = 0; i < count (self); i++)
    {
      const guint key = get_key (self, i);
      GtkWidget *row = (GtkWidget *) find_row (self, key);

      if (row == NULL)
        {
          row = self->is_priorities
                ? muc_scale_row_new_priority (self->editor, self->kind, key)
                : muc_scale_row_new_level (self->editor, self->axis, key);
          gtk_box_insert_child_after (self->rows, row, last);
        }
      else
        {
          if (gtk_widget_get_prev_sibling (row) != last)
            gtk_box_reorder_child_after (self->rows, row, last);
          muc_scale_row_refresh (MUC_SCALE_ROW (row));
        }
      last = row;
    }
}

static void
add_cb (MucScaleList *self)
{
  MucScaleDraft *draft = muc_scale_editor_begin (self->editor, 0);
  g_autofree char *label = self->is_priorities ? muc_scale_text_new_priority (draft, self->kind)
                                               : muc_scale_text_new_level (draft, self->axis);
  g_autoptr (GError) error = NULL;

  if (self->is_priorities)
    muc_scale_draft_add_priority (draft, self->kind, label, &error);
  else
    muc_scale_draft_add_level (draft, self->axis, label, &error);
  muc_scale_editor_end (self->editor);
  if (error != NULL)
    muc_scale_editor_refuse (self->editor, _("There is no room for more"), error);
  else
    muc_scale_row_type_over (find_row (self, get_key (self, count (self) - 1)));
}

static void
muc_scale_list_dispose (GObject *object)
{
  g_clear_object (&MUC_SCALE_LIST (object)->editor);

  G_OBJECT_CLASS (muc_scale_list_parent_class)->dispose (object);
}

static void
muc_scale_list_class_init (MucScaleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_scale_list_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/scale-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MucScaleList, title);
  gtk_widget_class_bind_template_child (widget_class, MucScaleList, number_label);
  gtk_widget_class_bind_template_child (widget_class, MucScaleList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucScaleList, rows);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
muc_scale_list_init (MucScaleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (MucScaleList   *self,
      MucScaleEditor *editor,
      const char     *title,
      const char     *add)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, add);

  remove_rows (self, TRUE);
  g_set_object (&self->editor, editor);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->number_label, !self->is_priorities);
  gtk_widget_set_tooltip_text (self->add_button, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  muc_scale_list_refresh (self);
}

/** muc_scale_list_show_levels: shows the levels of @axis. */
void
muc_scale_list_show_levels (MucScaleList   *self,
                            MucScaleEditor *editor,
                            MucAxis         axis)
{
  g_return_if_fail (MUC_IS_SCALE_LIST (self));
  g_return_if_fail (MUC_IS_SCALE_EDITOR (editor));

  self->is_priorities = FALSE;
  self->axis = axis;
  show (self, editor, muc_scale_draft_get_axis_name (axis), _("Add a level"));
}

/** muc_scale_list_show_priorities: shows the priorities of the matrix of @kind. */
void
muc_scale_list_show_priorities (MucScaleList   *self,
                                MucScaleEditor *editor,
                                MucRiskKind     kind)
{
  g_return_if_fail (MUC_IS_SCALE_LIST (self));
  g_return_if_fail (MUC_IS_SCALE_EDITOR (editor));

  self->is_priorities = TRUE;
  self->kind = kind;
  show (self, editor, _("Priorities"), _("Add a priority"));
}
