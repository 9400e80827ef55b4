/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-swatch.h"

#include <adwaita.h>

#include "report/matrix-draw.h"

#define WIDTH 24
#define HEIGHT 16

struct _MucScaleSwatch
{
  GtkWidget  parent_instance;

  int        width;
  int        height;
  gboolean   rated;
  MucColour  colour;
  MucPattern pattern;
};

G_DEFINE_FINAL_TYPE (MucScaleSwatch, muc_scale_swatch, GTK_TYPE_WIDGET)

/** muc_scale_swatch_get_theme_kind: which colours fit the desktop's style. */
MucMatrixThemeKind
muc_scale_swatch_get_theme_kind (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? MUC_MATRIX_HIGH_CONTRAST_DARK : MUC_MATRIX_HIGH_CONTRAST;
  return dark ? MUC_MATRIX_DARK : MUC_MATRIX_LIGHT;
}

/** muc_scale_swatch_get_theme: the colours of a matrix that fit the desktop's style. */
const MucMatrixTheme *
muc_scale_swatch_get_theme (void)
{
  return muc_matrix_theme_get (muc_scale_swatch_get_theme_kind ());
}

static void
muc_scale_swatch_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MucScaleSwatch *self = MUC_SCALE_SWATCH (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
muc_scale_swatch_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucScaleSwatch *self = MUC_SCALE_SWATCH (widget);
  const MucMatrixPriority priority = { .colour = self->colour, .pattern = self->pattern };
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  muc_matrix_draw_swatch (cr, muc_scale_swatch_get_theme (), self->rated ? &priority : NULL,
                          0, 0, width, height);
  cairo_destroy (cr);
}

static void
muc_scale_swatch_class_init (MucScaleSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = muc_scale_swatch_measure;
  widget_class->snapshot = muc_scale_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
muc_scale_swatch_init (MucScaleSwatch *self)
{
  self->width = WIDTH;
  self->height = HEIGHT;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/** muc_scale_swatch_new: (transfer floating): a swatch of a cell that is not rated. */
GtkWidget *
muc_scale_swatch_new (void)
{
  return g_object_new (MUC_TYPE_SCALE_SWATCH, NULL);
}

/** muc_scale_swatch_new_square: (transfer floating): the same, @size pixels wide and high. */
GtkWidget *
muc_scale_swatch_new_square (int size)
{
  MucScaleSwatch *self = MUC_SCALE_SWATCH (muc_scale_swatch_new ());

  self->width = size;
  self->height = size;
  return GTK_WIDGET (self);
}

/** muc_scale_swatch_set_style: shows a colour and a pattern. */
void
muc_scale_swatch_set_style (MucScaleSwatch *self,
                            MucColour       colour,
                            MucPattern      pattern)
{
  g_return_if_fail (MUC_IS_SCALE_SWATCH (self));

  self->rated = TRUE;
  self->colour = colour;
  self->pattern = pattern;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
