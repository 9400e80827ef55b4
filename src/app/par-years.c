/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-years.h"

#include "report/par-plot.h"

#define FONT "Sans 12"

struct _MucParYears
{
  GtkDrawingArea parent_instance;

  GArray        *points;
};

G_DEFINE_FINAL_TYPE (MucParYears, muc_par_years, GTK_TYPE_DRAWING_AREA)

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        data)
{
  MucParYears *self = data;
  GdkRGBA colour;

  if (self->points == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  muc_par_plot_draw (cr, width, height, self->points, FONT,
                     (guint32) (colour.red * 255) << 16 | (guint32) (colour.green * 255) << 8
                     | (guint32) (colour.blue * 255));
}

static void
muc_par_years_dispose (GObject *object)
{
  g_clear_pointer (&MUC_PAR_YEARS (object)->points, g_array_unref);

  G_OBJECT_CLASS (muc_par_years_parent_class)->dispose (object);
}

static void
muc_par_years_class_init (MucParYearsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_par_years_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
muc_par_years_init (MucParYears *self)
{
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self), draw_cb, self, NULL);
}

/**
 * muc_par_years_show:
 * @self: a plot
 * @plan: the plan of a file
 *
 * Returns: whether a year was scored at all
 */
gboolean
muc_par_years_show (MucParYears *self,
                    MucPlan     *plan)
{
  g_autofree char *described = NULL;

  g_return_val_if_fail (MUC_IS_PAR_YEARS (self), FALSE);
  g_return_val_if_fail (MUC_IS_PLAN (plan), FALSE);

  g_clear_pointer (&self->points, g_array_unref);
  self->points = muc_par_plot_collect (plan);
  described = muc_par_plot_describe (self->points);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, described,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->points->len > 0;
}
