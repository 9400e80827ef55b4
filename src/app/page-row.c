/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/page-row.h"

struct _MucPageRow
{
  GtkListBoxRow  parent_instance;

  MucPage       *page;
};

/* A page's row in the sidebar: icon, title, and a count where there is something to count. */
G_DEFINE_FINAL_TYPE (MucPageRow, muc_page_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_count_cb (GObject *object,
                 guint    count)
{
  return count > 0 ? g_strdup_printf ("%u", count) : NULL;
}

static void
muc_page_row_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  g_assert (id == PROP_PAGE);
  MUC_PAGE_ROW (object)->page = g_value_dup_object (value);
}

static void
muc_page_row_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_assert (id == PROP_PAGE);
  g_value_set_object (value, MUC_PAGE_ROW (object)->page);
}

static void
muc_page_row_dispose (GObject *object)
{
  g_clear_object (&MUC_PAGE_ROW (object)->page);

  G_OBJECT_CLASS (muc_page_row_parent_class)->dispose (object);
}

static void
muc_page_row_class_init (MucPageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = muc_page_row_set_property;
  object_class->get_property = muc_page_row_get_property;
  object_class->dispose = muc_page_row_dispose;

  properties[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, MUC_TYPE_PAGE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MUC_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/page-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_count_cb);
}

static void
muc_page_row_init (MucPageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_page_row_new: the row of @page. */
GtkWidget *
muc_page_row_new (MucPage *page)
{
  g_return_val_if_fail (MUC_IS_PAGE (page), NULL);

  return g_object_new (MUC_TYPE_PAGE_ROW, "page", page, NULL);
}

/** muc_page_row_get_page: (transfer none): the page the row stands for. */
MucPage *
muc_page_row_get_page (MucPageRow *self)
{
  g_return_val_if_fail (MUC_IS_PAGE_ROW (self), NULL);

  return self->page;
}
