/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/font.h"

PangoContext *
muc_font_create_context (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("vi"));
  cairo_font_options_destroy (options);
  g_object_unref (map);
  return context;
}

PangoFontDescription *
muc_font_describe (double   size,
                   gboolean bold,
                   gboolean italic)
{
  PangoFontDescription *description = pango_font_description_new ();

  /* Not from a string: there "Roman" would be read as a style. */
  pango_font_description_set_family_static (description, "Times New Roman,Liberation Serif");
  pango_font_description_set_size (description, pango_units_from_double (size));
  pango_font_description_set_weight (description,
                                     bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}

PangoAttrList *
muc_font_dup_attributes (void)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  return attributes;
}
