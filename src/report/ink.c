/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ink.h"

#include "document/font.h"

/** muc_ink_set_colour: @colour: 0xRRGGBB. */
void
muc_ink_set_colour (cairo_t *cr,
                    guint32  colour,
                    double   alpha)
{
  cairo_set_source_rgba (cr, ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0,
                         (colour & 0xff) / 255.0, alpha);
}

/** muc_ink_trace_rounded: a path around a box with round corners, in place of any other path. */
void
muc_ink_trace_rounded (cairo_t *cr,
                       double   x,
                       double   y,
                       double   width,
                       double   height,
                       double   radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  /* A text leaves a current point, from which an arc would draw a line. */
  cairo_new_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/** muc_ink_trace_lines: adds lines of 45 degrees to the path, rising or @falling. */
void
muc_ink_trace_lines (cairo_t *cr,
                     double   width,
                     double   height,
                     double   step,
                     gboolean falling)
{
  for (double at = -height; at < width + height; at += step)
    {
      cairo_move_to (cr, at, falling ? 0 : height);
      cairo_line_to (cr, at + height, falling ? height : 0);
    }
}

/**
 * muc_ink_create_words:
 * @context: its font is the words'
 * @words: what is to be written
 * @width: where lines are broken; negative for one line however long
 * @height: how high words may be that are cut
 *
 * Returns: (transfer full): the words, laid out
 */
PangoLayout *
muc_ink_create_words (PangoContext      *context,
                      const MucInkWords *words,
                      double             width,
                      double             height)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = muc_font_dup_attributes ();
  PangoFontDescription *font;

  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, pango_units_from_double (words->size));
  pango_font_description_set_weight (font,
                                     words->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font,
                                    words->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_alignment (layout, words->align);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : pango_units_from_double (width));
  if (words->is_cut)
    {
      pango_layout_set_height (layout, pango_units_from_double (height));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/** muc_ink_draw_words: draws words into the middle of the height that they are given. */
void
muc_ink_draw_words (cairo_t           *cr,
                    PangoContext      *context,
                    const MucInkWords *words,
                    double             x,
                    double             y,
                    double             width,
                    double             height)
{
  g_autoptr (PangoLayout) layout = muc_ink_create_words (context, words, width, height);
  int text_height;

  pango_layout_get_size (layout, NULL, &text_height);
  cairo_move_to (cr, x, y + (height - pango_units_to_double (text_height)) / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}
