/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/figure.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

/* Cairo's pictures end at 32767 pixels. */
#define MOST_PIXELS 16000

GPtrArray *
muc_figure_list (MucDocument *document)
{
  guint n_blocks = muc_document_get_n_blocks (document);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < n_blocks; i++)
    {
      const MucBlock *block = muc_document_get_block (document, i);

      if (block->kind == MUC_BLOCK_FIGURE && (block->views & MUC_VIEW_PAGES) != 0)
        g_ptr_array_add (figures, (gpointer) &block->figure);
    }
  return figures;
}

static cairo_status_t
append_cb (void         *closure,
           const guchar *bytes,
           unsigned int  length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (const MucFigureBlock *self,
      cairo_surface_t      *surface,
      double                scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_scale (cr, scale, scale);
  self->draw (cr, self->width, self->height, self->data);
  cairo_destroy (cr);
}

GByteArray *
muc_figure_draw_png (const MucFigureBlock *self,
                     double                scale)
{
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface;

  scale = MIN (scale, MOST_PIXELS / MAX (self->width, self->height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, ceil (self->width * scale),
                                        ceil (self->height * scale));
  draw (self, surface, scale);
  if (cairo_surface_write_to_png_stream (surface, append_cb, png) != CAIRO_STATUS_SUCCESS)
    g_byte_array_set_size (png, 0);
  cairo_surface_destroy (surface);
  return png;
}

static gboolean
rename_cb (const GMatchInfo *match,
           GString          *result,
           gpointer          data)
{
  GHashTable *names = data;
  g_autofree char *before = g_match_info_fetch (match, 1);
  char *name = g_match_info_fetch (match, 2);
  gpointer number = g_hash_table_lookup (names, name);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (names) + 1);
      g_hash_table_insert (names, g_steal_pointer (&name), number);
    }
  g_string_append_printf (result, "%si%u", before, GPOINTER_TO_UINT (number));
  g_free (name);
  return FALSE;
}

/* Cairo names the parts of a picture by how many surfaces the program has made so far; named in
 * their order, they are the same each time. */
static char *
rename_parts (const GByteArray *svg)
{
  g_autoptr (GRegex) regex = g_regex_new ("( id=\"|\"#|url\\(#)([^\")]+)", 0, 0, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return g_regex_replace_eval (regex, (const char *) svg->data, svg->len, 0, 0, rename_cb, names,
                               NULL);
}

/* What stands behind the picture's first tag. */
static char *
find_content (char *svg)
{
  char *tag = svg != NULL ? strstr (svg, "<svg ") : NULL;
  char *end = tag != NULL ? strchr (tag, '>') : NULL;

  return end != NULL ? end + 1 : NULL;
}

GByteArray *
muc_figure_draw_svg (const MucFigureBlock *self)
{
  GByteArray *svg = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, svg, self->width,
                                                                  self->height);
  g_autofree char *renamed = NULL;
  char *content;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  draw (self, surface, 1);
  cairo_surface_finish (surface);
  renamed = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? rename_parts (svg) : NULL;
  cairo_surface_destroy (surface);

  g_byte_array_set_size (svg, 0);
  content = find_content (renamed);
  if (content != NULL)
    {
      /* A screen reader says the title of a picture. */
      g_autofree char *title = g_markup_printf_escaped ("\n<title>%s</title>", self->alternative);

      g_byte_array_append (svg, (const guint8 *) renamed, content - renamed);
      g_byte_array_append (svg, (const guint8 *) title, strlen (title));
      g_byte_array_append (svg, (const guint8 *) content, strlen (content));
    }
  return svg;
}
