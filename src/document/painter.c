/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/painter.h"

#include <math.h>
#include <string.h>

#include "document/font.h"
#include "document/slices.h"

struct _MucPainter
{
  MucRuler *ruler;
  PangoLayout *layout;
  PangoAttrList *attributes;
  const PangoFontDescription *description; /* what the layout has now */
  GHashTable *long_texts; /* MucText and its slices: LongText as a set */
};

/* A text of many pages as it stands somewhere, and its slices. */
typedef struct
{
  MucText text;
  GArray *slices; /* MucSlice */
} LongText;

static guint
hash_long_text (gconstpointer key)
{
  const LongText *self = key;

  return g_direct_hash (self->text.text) ^ g_double_hash (&self->text.width);
}

static gboolean
long_texts_are_equal (gconstpointer left,
                      gconstpointer right)
{
  const MucText *one = &((const LongText *) left)->text;
  const MucText *other = &((const LongText *) right)->text;

  return one->text == other->text && one->font == other->font && one->style == other->style &&
         one->extents == other->extents && one->align == other->align &&
         one->width == other->width;
}

static void
free_long_text (LongText *self)
{
  g_array_unref (self->slices);
  g_free (self);
}

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
  self->long_texts = g_hash_table_new_full (hash_long_text, long_texts_are_equal,
                                            (GDestroyNotify) free_long_text, NULL);
  g_object_unref (context);
  return self;
}

void
muc_painter_free (MucPainter *self)
{
  g_hash_table_unref (self->long_texts);
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

/* Gives the layout everything but the text; what is returned is to be its attributes. */
static PangoAttrList *
prepare_layout (MucPainter    *self,
                const MucText *text)
{
  const PangoFontDescription *description = muc_font_get_description (text->font);

  if (self->description != description)
    pango_layout_set_font_description (self->layout, description);
  self->description = description;

  pango_layout_set_width (self->layout, pango_units_from_double (text->width));
  pango_layout_set_alignment (self->layout, get_pango_alignment (text->align));
  pango_layout_set_justify (self->layout, text->align == MUC_ALIGN_JUSTIFY);
  return text->n_extents > 0 ? create_extent_attributes (self, text)
                             : pango_attr_list_ref (self->attributes);
}

static void
fill_layout (MucPainter    *self,
             const MucText *text)
{
  g_autoptr (PangoAttrList) attributes = prepare_layout (self, text);

  if (pango_layout_get_attributes (self->layout) != attributes)
    pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_indent (self->layout, pango_units_from_double (text->indent));
  pango_layout_set_text (self->layout, text->text, -1);
}

/* The slices of a text that may fill many pages, cut when they are first asked for; NULL for any
 * other text. */
static GArray *
find_slices (MucPainter    *self,
             const MucText *text)
{
  LongText *found;

  if (!text->is_kept || strnlen (text->text, MUC_SLICES_LEAST) < MUC_SLICES_LEAST)
    return NULL;

  found = g_hash_table_lookup (self->long_texts, &(LongText){ .text = *text });
  if (found == NULL)
    {
      g_autoptr (PangoAttrList) attributes = prepare_layout (self, text);

      found = g_new (LongText, 1);
      found->text = *text;
      found->slices = muc_slices_cut (self->layout, text->text, attributes,
                                      pango_units_from_double (text->indent));
      g_hash_table_add (self->long_texts, found);
    }
  return found->slices;
}

static guint
count_slices_lines (GArray *slices)
{
  const MucSlice *last = &g_array_index (slices, MucSlice, slices->len - 1);

  return last->first_line + last->n_lines;
}

guint
muc_painter_count_lines (MucPainter    *self,
                         const MucText *text)
{
  GArray *slices = find_slices (self, text);
  g_autofree MucRulerRun *runs = NULL;

  if (slices != NULL)
    return count_slices_lines (slices);
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

static void
draw_slices (MucPainter    *self,
             cairo_t       *cr,
             const MucText *text,
             GArray        *slices,
             double         x,
             double         y,
             guint          first,
             guint          n_lines)
{
  g_autoptr (PangoAttrList) attributes = prepare_layout (self, text);
  guint end = MIN (count_slices_lines (slices), first + n_lines);

  for (guint i = 0; i < slices->len; i++)
    {
      const MucSlice *slice = &g_array_index (slices, MucSlice, i);
      guint slice_end = slice->first_line + slice->n_lines;
      guint from = MAX (first, slice->first_line);

      if (slice_end <= first || slice->first_line >= end)
        continue;
      muc_slice_fill (slice, self->layout, text->text, attributes,
                      pango_units_from_double (text->indent));
      draw_lines (self, cr, text, x, y + (from - first) * text->line_height,
                  from - slice->first_line, MIN (end, slice_end) - from);
    }
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
  GArray *slices;

  if (*text->text == '\0')
    return;

  slices = find_slices (self, text);
  if (slices != NULL)
    {
      draw_slices (self, cr, text, slices, x, y, first, n_lines);
      return;
    }
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
  GArray *slices = find_slices (self, text);
  guint n_all;

  if (slices == NULL)
    fill_layout (self, text);
  n_all = slices != NULL ? count_slices_lines (slices)
                         : (guint) pango_layout_get_line_count (self->layout);
  y += first == 0 && n_all <= n_lines ? (height - n_all * text->line_height) / 2
                                      : MUC_CELL_PADDING_Y;
  if (slices != NULL)
    draw_slices (self, cr, text, slices, x, y, first, n_lines);
  else
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

double
muc_painter_measure_rule (MucPainter *self,
                          MucStyle    style,
                          const char *string,
                          double      width)
{
  MucText text;

  muc_painter_init_text (self, &text, style, string, width);
  return measure_widest_line (self, &text) * text.style->rule;
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
  cairo_set_line_width (cr, MUC_RULE_WIDTH);
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
      height += MUC_RULE_GAP;
      if (cr != NULL)
        draw_rule (self, cr, &text, x, y + height - MUC_RULE_WIDTH / 2);
    }
  return height;
}
