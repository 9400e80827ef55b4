/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/swatch-image.h"

#include <adwaita.h>

#include "report/matrix-draw.h"

struct _MucSwatchImage
{
  GtkWidget parent_instance;

  MucSwatch swatch;
};

/* A small square that is painted as the cells of the matrix are. */
G_DEFINE_FINAL_TYPE (MucSwatchImage, muc_swatch_image, GTK_TYPE_WIDGET)

static const MucMatrixTheme *
get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return muc_matrix_theme_get (dark ? MUC_MATRIX_HIGH_CONTRAST_DARK : MUC_MATRIX_HIGH_CONTRAST);
  return muc_matrix_theme_get (dark ? MUC_MATRIX_DARK : MUC_MATRIX_LIGHT);
}

static void
muc_swatch_image_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  const MucSwatch *swatch = &MUC_SWATCH_IMAGE (widget)->swatch;
  const MucMatrixPriority priority = { .colour = swatch->colour, .pattern = swatch->pattern };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, MUC_SWATCH_SIZE,
                                                                          MUC_SWATCH_SIZE));

  muc_matrix_draw_swatch (cr, get_theme (), &priority, 0.5, 0.5, MUC_SWATCH_SIZE - 1,
                          MUC_SWATCH_SIZE - 1);
  cairo_destroy (cr);
}

static void
muc_swatch_image_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = MUC_SWATCH_SIZE;
  *natural = MUC_SWATCH_SIZE;
}

static void
muc_swatch_image_class_init (MucSwatchImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = muc_swatch_image_snapshot;
  widget_class->measure = muc_swatch_image_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
muc_swatch_image_init (MucSwatchImage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/** muc_swatch_image_new: (transfer floating): a swatch of the first colour. */
GtkWidget *
muc_swatch_image_new (void)
{
  return g_object_new (MUC_TYPE_SWATCH_IMAGE, "valign", GTK_ALIGN_START, NULL);
}

/** muc_swatch_image_set: paints @swatch from now on. */
void
muc_swatch_image_set (MucSwatchImage  *self,
                      const MucSwatch *swatch)
{
  g_return_if_fail (MUC_IS_SWATCH_IMAGE (self));
  g_return_if_fail (swatch != NULL);

  self->swatch = *swatch;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
