/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-zoom.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)

static const double steps[] = {
  0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0,
};

/**
 * muc_zoom_get_scale:
 * @zoom: a zoom
 * @page_width: of the widest page, in points
 * @view_width: in pixels
 *
 * Returns: pixels per point; never so small that a page vanishes
 */
double
muc_zoom_get_scale (double zoom,
                    double page_width,
                    int    view_width)
{
  const double least = steps[0] * PIXELS_PER_POINT;
  const double most = steps[G_N_ELEMENTS (steps) - 1] * PIXELS_PER_POINT;

  g_return_val_if_fail (page_width > 0, PIXELS_PER_POINT);

  if (zoom > 0)
    return CLAMP (zoom * PIXELS_PER_POINT, least, most);
  return CLAMP ((view_width - 2 * MUC_PAPER_MARGIN) / page_width, least, most);
}

/** muc_zoom_from_scale: the zoom at which a point takes @scale pixels. */
double
muc_zoom_from_scale (double scale)
{
  return scale / PIXELS_PER_POINT;
}

/**
 * muc_zoom_step:
 * @zoom: a zoom greater than 0
 * @direction: 1 for larger, -1 for smaller
 *
 * Returns: the next of the usual steps, the last one at the ends
 */
double
muc_zoom_step (double zoom,
               int    direction)
{
  const guint n = G_N_ELEMENTS (steps);

  g_return_val_if_fail (zoom > 0, 1);

  /* Half a percent apart counts as the same: a fitted page is seldom exactly on a step. */
  for (guint i = 0; direction > 0 && i < n; i++)
    if (steps[i] > zoom + 0.005)
      return steps[i];
  for (guint i = n; direction < 0 && i > 0; i--)
    if (steps[i - 1] < zoom - 0.005)
      return steps[i - 1];
  return direction > 0 ? steps[n - 1] : steps[0];
}

/** muc_zoom_to_text: what the floating bar says. */
char *
muc_zoom_to_text (double zoom)
{
  if (zoom <= 0)
    return g_strdup (_("Fit width"));
  return g_strdup_printf ("%d%%", (int) round (zoom * 100));
}

/**
 * muc_paper_places:
 * @sizes: (array length=n_pages): width and height of each page, in points
 * @n_pages: how many there are
 * @scale: pixels per point
 * @view_width: in pixels; pages narrower than the view stand in its middle
 * @width, @height: (out): of the whole canvas
 *
 * Returns: (transfer full) (element-type MucPaperPlace): one for each page, from the top
 */
GArray *
muc_paper_places (const double *sizes,
                  guint         n_pages,
                  double        scale,
                  int           view_width,
                  int          *width,
                  int          *height)
{
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (MucPaperPlace), n_pages);
  int y = MUC_PAPER_GAP;

  *width = view_width;
  for (guint i = 0; i < n_pages; i++)
    *width = MAX (*width, (int) ceil (sizes[2 * i] * scale) + 2 * MUC_PAPER_MARGIN);

  for (guint i = 0; i < n_pages; i++)
    {
      MucPaperPlace place = {
        .width = (int) round (sizes[2 * i] * scale),
        .height = (int) round (sizes[2 * i + 1] * scale),
        .y = y,
      };

      place.x = (*width - place.width) / 2;
      y += place.height + MUC_PAPER_GAP;
      g_array_append_val (places, place);
    }
  *height = y;
  return places;
}

/**
 * muc_paper_page_at:
 * @places: (array length=n_pages): where the pages stand
 * @n_pages: how many there are
 * @y: a height on the canvas
 *
 * Returns: the page at @y, from 0; between two pages the upper one
 */
guint
muc_paper_page_at (const MucPaperPlace *places,
                   guint                n_pages,
                   double               y)
{
  guint page = 0;

  while (page + 1 < n_pages && places[page + 1].y <= y)
    page++;
  return page;
}
