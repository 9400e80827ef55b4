/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/painter.h"

#include <math.h>
#include <string.h>

#include "document/font.h"

#define RULE_GAP 2.5
#define RULE_WIDTH 0.75

struct _MucPainter
{
  MucRuler *ruler;
  PangoLayout *layout;
  PangoAttrList *attributes;
  const PangoFontDescription *description; /* what the layout has now */
};

MucPainter *
muc_painter_new (void)
{
  PangoContext *context = muc_font_create_context ();
  MucPainter *self = g_new0 (MucPainter, 1);

  self->ruler = muc_ruler_new (context);
  self->layout = pango_layout_new (context);
  self->attributes = muc_font_dup_attributes ();
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, self->attributes);
  g_object_unref (context);
  return self;
}

void
muc_painter_free (MucPainter *self)
{
  g_object_unref (self->layout);
  pango_attr_list_unref (self->attributes);
  muc_ruler_free (self->ruler);
  g_free (self);
}

MucRuler *
muc_painter_get_ruler (MucPainter *self)
{
  return self->ruler;
}

const MucFont *
muc_painter_get_font (MucPainter *self,
                      MucStyle    style,
                      double      size)
{
  const MucStyleInfo *info = muc_style_get_info (style);

  return muc_ruler_get_font (self->ruler, size > 0 ? size : info->size, info->bold,
                               info->italic);
}

void
muc_painter_init_text (MucPainter *self,
                       MucText    *text,
                       MucStyle    style,
                       const char *string,
                       double      width)
{
  const MucStyleInfo *info = muc_style_get_info (style);
  const MucFont *font = muc_painter_get_font (self, style, 0);

  *text = (MucText){
    .text = string,
    .font = font,
    .style = info,
    .align = info->align,
    .width = width,
    .indent = info->indent,
    .line_height = muc_font_get_line_height (font) * info->line_spacing,
  };
}

static const MucFont *
get_extent_font (MucPainter      *self,
                 const MucText   *text,
                 const MucExtent *extent)
{
  return muc_ruler_get_font (self->ruler, text->style->size,
                               text->style->bold || extent->bold,
                               text->style->italic || extent->italic);
}

guint
muc_painter_count_lines (MucPainter    *self,
                         const MucText *text)
{
  g_autofree MucRulerRun *runs = NULL;

  if (text->n_extents == 0)
    {
      MucRulerRun run = { text->font, text->text, strlen (text->text) };

      return muc_ruler_count_run_lines (self->ruler, &run, 1, text->width, text->indent);
    }

  runs = g_new (MucRulerRun, text->n_extents);
  for (guint i = 0; i < text->n_extents; i++)
    {
      const MucExtent *extent = &text->extents[i];

      runs[i].font = get_extent_font (self, text, extent);
      runs[i].text = text->text + extent->start;
      runs[i].length = extent->end - extent->start;
    }
  return muc_ruler_count_run_lines (self->ruler, runs, text->n_extents, text->width,
                                      text->indent);
}

static PangoAttrList *
create_extent_attributes (MucPainter    *self,
                          const MucText *text)
{
  PangoAttrList *attributes = muc_font_dup_attributes ();

  for (guint i = 0; i < text->n_extents; i++)
    {
      const MucFont *font = get_extent_font (self, text, &text->extents[i]);
      PangoAttribute *attribute;

      attribute = pango_attr_font_desc_new (muc_font_get_description (font));
      attribute->start_index = text->extents[i].start;
      attribute->end_index = text->extents[i].end;
      pango_attr_list_insert (attributes, attribute);
    }
  return attributes;
}

static PangoAlignment
get_pango_alignment (MucAlign align)
{
  switch (align)
    {
    case MUC_ALIGN_CENTER:
      return PANGO_ALIGN_CENTER;
    case MUC_ALIGN_RIGHT:
      return PANGO_ALIGN_RIGHT;
    default:
      return PANGO_ALIGN_LEFT;
    }
}

static void
fill_layout (MucPainter    *self,
             const MucText *text)
{
  const PangoFontDescription *description = muc_font_get_description (text->font);

  if (self->description != description)
    pango_layout_set_font_description (self->layout, description);
  self->description = description;

  if (text->n_extents > 0)
    {
      PangoAttrList *attributes = create_extent_attributes (self, text);

      pango_layout_set_attributes (self->layout, attributes);
      pango_attr_list_unref (attributes);
    }
  else if (pango_layout_get_attributes (self->layout) != self->attributes)
    {
      pango_layout_set_attributes (self->layout, self->attributes);
    }
  pango_layout_set_width (self->layout, pango_units_from_double (text->width));
  pango_layout_set_indent (self->layout, pango_units_from_double (text->indent));
  pango_layout_set_alignment (self->layout, get_pango_alignment (text->align));
  pango_layout_set_justify (self->layout, text->align == MUC_ALIGN_JUSTIFY);
  pango_layout_set_text (self->layout, text->text, -1);
}

static void
set_source (cairo_t *cr,
            guint32  color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

/* Draws lines of the text that the layout holds. */
static void
draw_lines (MucPainter    *self,
            cairo_t       *cr,
            const MucText *text,
            double         x,
            double         y,
            guint          first,
            guint          n_lines)
{
  PangoLayoutIter *iter;
  guint line = 0;

  set_source (cr, text->style->foreground);
  iter = pango_layout_get_iter (self->layout);
  y += muc_font_get_baseline (text->font);
  do
    {
      PangoRectangle extents;

      if (line < first)
        continue;
      if (line - first >= n_lines)
        break;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, x + pango_units_to_double (extents.x),
                     y + (line - first) * text->line_height);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (line++, pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
muc_painter_draw (MucPainter    *self,
                  cairo_t       *cr,
                  const MucText *text,
                  double         x,
                  double         y,
                  guint          first,
                  guint          n_lines)
{
  if (*text->text == '\0')
    return;

  fill_layout (self, text);
  draw_lines (self, cr, text, x, y, first, n_lines);
}

void
muc_painter_draw_cell (MucPainter    *self,
                       cairo_t       *cr,
                       const MucText *text,
                       double         x,
                       double         y,
                       double         height,
                       guint          first,
                       guint          n_lines)
{
  guint n_all;

  fill_layout (self, text);
  n_all = pango_layout_get_line_count (self->layout);
  y += first == 0 && n_all <= n_lines ? (height - n_all * text->line_height) / 2
                                      : MUC_CELL_PADDING_Y;
  draw_lines (self, cr, text, x, y, first, n_lines);
}

/* How wide the widest line of the text is. */
static double
measure_widest_line (MucPainter    *self,
                     const MucText *text)
{
  PangoRectangle extents;

  fill_layout (self, text);
  pango_layout_get_extents (self->layout, NULL, &extents);
  return pango_units_to_double (extents.width);
}

static void
draw_rule (MucPainter    *self,
           cairo_t       *cr,
           const MucText *text,
           double         x,
           double         y)
{
  double length = measure_widest_line (self, text) * text->style->rule;

  cairo_save (cr);
  set_source (cr, text->style->foreground);
  cairo_set_line_width (cr, RULE_WIDTH);
  cairo_move_to (cr, x + (text->width - length) / 2, y);
  cairo_rel_line_to (cr, length, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

double
muc_painter_put (MucPainter *self,
                 cairo_t    *cr,
                 MucStyle    style,
                 const char *string,
                 double      x,
                 double      y,
                 double      width)
{
  MucText text;
  guint n_lines;
  double height;

  if (string == NULL || *string == '\0')
    return 0;

  muc_painter_init_text (self, &text, style, string, width);
  n_lines = muc_painter_count_lines (self, &text);
  height = n_lines * text.line_height;
  if (cr != NULL)
    muc_painter_draw (self, cr, &text, x, y, 0, n_lines);
  if (text.style->rule > 0)
    {
      height += RULE_GAP;
      if (cr != NULL)
        draw_rule (self, cr, &text, x, y + height - RULE_WIDTH / 2);
    }
  return height;
}
