/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How pages stand on the screen: pure arithmetic, in pixels. A zoom of 1 is the paper's real size
 * on a screen of 96 dots per inch, the zoom MUC_ZOOM_FIT fits the widest page to the view. */

#define MUC_ZOOM_FIT 0.0

/* The grey around a page and between two pages, in pixels. */
#define MUC_PAPER_MARGIN 28
#define MUC_PAPER_GAP 18

/**
 * MucPaperPlace:
 * Where a page stands on the canvas, in pixels.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} MucPaperPlace;

double muc_zoom_get_scale   (double               zoom,
                             double               page_width,
                             int                  view_width);
double muc_zoom_step        (double               zoom,
                             int                  direction);
double muc_zoom_from_scale  (double               scale);
char  *muc_zoom_to_text     (double               zoom);

GArray *muc_paper_places    (const double        *sizes,
                             guint                n_pages,
                             double               scale,
                             int                  view_width,
                             int                 *width,
                             int                 *height);
guint  muc_paper_page_at    (const MucPaperPlace *places,
                             guint                n_pages,
                             double               y);

G_END_DECLS
