/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What pictures are drawn with, whatever they show. */

/**
 * MucInkWords:
 * @size: in the units of the picture
 * @is_cut: whether what does not fit ends in an ellipsis
 */
typedef struct
{
  const char *text;
  double size;
  gboolean bold;
  gboolean italic;
  gboolean is_cut;
  PangoAlignment align;
} MucInkWords;

void         muc_ink_set_colour    (cairo_t           *cr,
                                    guint32            colour,
                                    double             alpha);
void         muc_ink_trace_rounded (cairo_t           *cr,
                                    double             x,
                                    double             y,
                                    double             width,
                                    double             height,
                                    double             radius);
void         muc_ink_trace_lines   (cairo_t           *cr,
                                    double             width,
                                    double             height,
                                    double             step,
                                    gboolean           falling);
PangoLayout *muc_ink_create_words  (PangoContext      *context,
                                    const MucInkWords *words,
                                    double             width,
                                    double             height);
void         muc_ink_draw_words    (cairo_t           *cr,
                                    PangoContext      *context,
                                    const MucInkWords *words,
                                    double             x,
                                    double             y,
                                    double             width,
                                    double             height);

G_END_DECLS
