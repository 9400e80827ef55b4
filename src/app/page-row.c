/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page-row.h"

#include <glib/gi18n-lib.h>

#include "app/row-focus.h"

struct _MucPageRow
{
  GtkListBoxRow  parent_instance;

  GtkWidget     *box;
  GtkImage      *image;
  GtkLabel      *title;
  GtkLabel      *count;

  MucPageClass  *page_class;
  MucPage       *page;    /* once it was made, not owned: the window's stack is its parent */
};

/* A page's row in the sidebar: icon, title, and a count where there is something to count. The page
 * itself is made later. */
G_DEFINE_FINAL_TYPE (MucPageRow, muc_page_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
muc_page_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return !muc_row_lets_focus_by (GTK_LIST_BOX_ROW (widget), direction)
         && GTK_WIDGET_CLASS (muc_page_row_parent_class)->focus (widget, direction);
}

static void
muc_page_row_dispose (GObject *object)
{
  MucPageRow *self = MUC_PAGE_ROW (object);

  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->page_class, g_type_class_unref);

  G_OBJECT_CLASS (muc_page_row_parent_class)->dispose (object);
}

static void
muc_page_row_class_init (MucPageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_page_row_dispose;
  widget_class->focus = muc_page_row_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/page-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPageRow, box);
  gtk_widget_class_bind_template_child (widget_class, MucPageRow, image);
  gtk_widget_class_bind_template_child (widget_class, MucPageRow, title);
  gtk_widget_class_bind_template_child (widget_class, MucPageRow, count);
}

static void
muc_page_row_init (MucPageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What stands in amber is told those who do not see the colour, and all of it those who see
 * nothing. */
static void
describe (MucPageRow *self,
          guint       n)
{
  const char *title = muc_page_class_get_title (self->page_class);
  g_autofree char *text = NULL;

  if (self->page_class->counts_waiting && n > 0)
    text = g_strdup_printf (ngettext ("%s: %u waits", "%s: %u wait", n), title, n);
  gtk_widget_set_tooltip_text (self->box, text != NULL ? text : title);
  if (text == NULL && n > 0)
    text = g_strdup_printf ("%s, %u", title, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : title, -1);
}

/** muc_page_row_new: a row for a page of the type @page_type. */
GtkWidget *
muc_page_row_new (GType page_type)
{
  MucPageRow *self;

  g_return_val_if_fail (g_type_is_a (page_type, MUC_TYPE_PAGE), NULL);

  self = g_object_new (MUC_TYPE_PAGE_ROW, NULL);
  self->page_class = g_type_class_ref (page_type);
  gtk_image_set_from_icon_name (self->image, self->page_class->icon_name);
  gtk_label_set_label (self->title, muc_page_class_get_title (self->page_class));
  describe (self, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count),
                            self->page_class->counts_waiting ? "pill-warn" : "muted");
  return GTK_WIDGET (self);
}

/** muc_page_row_get_name: the name of the page, "objectives". */
const char *
muc_page_row_get_name (MucPageRow *self)
{
  g_return_val_if_fail (MUC_IS_PAGE_ROW (self), NULL);

  return self->page_class->name;
}

/** muc_page_row_get_page: (transfer none) (nullable): the page, if it was made already. */
MucPage *
muc_page_row_get_page (MucPageRow *self)
{
  g_return_val_if_fail (MUC_IS_PAGE_ROW (self), NULL);

  return self->page;
}

/** muc_page_row_create_page: (transfer floating): makes the page of a row that has none. */
MucPage *
muc_page_row_create_page (MucPageRow *self)
{
  g_return_val_if_fail (MUC_IS_PAGE_ROW (self), NULL);
  g_return_val_if_fail (self->page == NULL, NULL);

  g_set_weak_pointer (&self->page, g_object_new (G_TYPE_FROM_CLASS (self->page_class), NULL));
  return self->page;
}

/**
 * muc_page_row_count:
 * @self: a row
 * @store: (nullable): the open file
 * @year: (nullable): the year shown
 *
 * Shows how much the page holds of them; nothing where it is nothing.
 */
void
muc_page_row_count (MucPageRow *self,
                    MucStore   *store,
                    MucYear    *year)
{
  g_autofree char *text = NULL;
  guint n = 0;

  g_return_if_fail (MUC_IS_PAGE_ROW (self));

  if (store != NULL)
    n = self->page_class->count (muc_store_get_plan (store), year);
  if (n > 0)
    text = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  describe (self, n);
}
