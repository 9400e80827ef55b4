/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/swatch-image.h"

#include <adwaita.h>
#include <math.h>

struct _MucSwatchImage
{
  GtkWidget parent_instance;

  MucSwatch swatch;
};

/* A small square that is painted as the cells of the matrix are. */
G_DEFINE_FINAL_TYPE (MucSwatchImage, muc_swatch_image, GTK_TYPE_WIDGET)

#define RADIUS 4.0
#define STEP 5.0
#define ALPHA 0.35

typedef struct
{
  guint32 fill;
  guint32 ink;
} Tone;

static const Tone light_tones[] = {
  [MUC_COLOUR_GREEN] = { 0xe6f2e6, 0x2c5a38 },
  [MUC_COLOUR_YELLOW] = { 0xf6e7ae, 0x624b04 },
  [MUC_COLOUR_ORANGE] = { 0xf2c894, 0x7a3d05 },
  [MUC_COLOUR_RED] = { 0xe6a399, 0x6d130c },
  [MUC_COLOUR_PALE_BLUE] = { 0xeef3fb, 0x274a7d },
  [MUC_COLOUR_LIGHT_BLUE] = { 0xd9e6f7, 0x1f4377 },
  [MUC_COLOUR_BLUE] = { 0xbcd3f0, 0x143a70 },
  [MUC_COLOUR_DEEP_BLUE] = { 0x97b9e6, 0x0b2c5e },
  [MUC_COLOUR_GREY] = { 0xe9e7e4, 0x4a4846 },
};

static void
set_colour (cairo_t *cr,
            guint32  rgb,
            double   alpha)
{
  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                         (rgb & 0xff) / 255.0, alpha);
}

static void
trace_square (cairo_t *cr,
              double   size)
{
  const double from = 0.5;
  const double to = size - 0.5;

  cairo_new_path (cr);
  cairo_arc (cr, to - RADIUS, from + RADIUS, RADIUS, -G_PI_2, 0);
  cairo_arc (cr, to - RADIUS, to - RADIUS, RADIUS, 0, G_PI_2);
  cairo_arc (cr, from + RADIUS, to - RADIUS, RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, from + RADIUS, from + RADIUS, RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_pattern (cairo_t    *cr,
               MucPattern  pattern,
               double      size)
{
  cairo_new_path (cr);
  cairo_set_line_width (cr, 1);
  for (double at = -size; at < 2 * size; at += STEP)
    {
      if (pattern == MUC_PATTERN_DOTS)
        for (double y = STEP / 2; y < size; y += STEP)
          {
            cairo_new_sub_path (cr);
            cairo_arc (cr, at, y, 1, 0, 2 * G_PI);
          }
      if (pattern == MUC_PATTERN_HATCH || pattern == MUC_PATTERN_CROSS_HATCH)
        {
          cairo_move_to (cr, at, size);
          cairo_line_to (cr, at + size, 0);
        }
      if (pattern == MUC_PATTERN_CROSS_HATCH)
        {
          cairo_move_to (cr, at, 0);
          cairo_line_to (cr, at + size, size);
        }
    }
  if (pattern == MUC_PATTERN_DOTS)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
muc_swatch_image_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucSwatchImage *self = MUC_SWATCH_IMAGE (widget);
  const Tone *tone = &light_tones[self->swatch.colour];
  const double size = MUC_SWATCH_SIZE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));

  trace_square (cr, size);
  set_colour (cr, tone->fill, 1);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  set_colour (cr, tone->ink, ALPHA);
  paint_pattern (cr, self->swatch.pattern, size);
  cairo_restore (cr);
  trace_square (cr, size);
  set_colour (cr, tone->ink, 0.55);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
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

  self->swatch = *swatch;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
