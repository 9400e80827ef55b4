/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-picture.h"

#include <math.h>

#include "report/matrix-draw.h"

/* As wide as the text of a page, in points, and sharp when it is printed there. */
#define WIDTH 467.0
#define MARGIN 6.0
#define SCALE (200.0 / 72.0)

static cairo_surface_t *
draw (const MucMatrix *matrix)
{
  const MucMatrixTheme *theme = muc_matrix_theme_get (MUC_MATRIX_PAPER);
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, WIDTH, 0);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil ((WIDTH + 2 * MARGIN) * SCALE),
                                (int) ceil ((layout->height + 2 * MARGIN) * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, MARGIN, MARGIN);
  muc_matrix_layout_draw (layout, cr, matrix, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * muc_matrix_picture_new:
 *
 * Returns: (transfer full): the matrix as it is printed, for the clipboard
 */
GdkTexture *
muc_matrix_picture_new (const MucMatrix *matrix)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  cairo_surface_t *surface;

  g_return_val_if_fail (matrix != NULL, NULL);

  surface = draw (matrix);
  pixbuf = gdk_pixbuf_get_from_surface (surface, 0, 0, cairo_image_surface_get_width (surface),
                                        cairo_image_surface_get_height (surface));
  cairo_surface_destroy (surface);
  return gdk_texture_new_for_pixbuf (pixbuf);
}
