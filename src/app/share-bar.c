/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/share-bar.h"

struct _MucShareBar
{
  GtkWidget  parent_instance;

  MucBar     bar;
};

G_DEFINE_FINAL_TYPE (MucShareBar, muc_share_bar, GTK_TYPE_WIDGET)

/* What is late is hatched too, for eyes that tell no colours. */
#define HATCH 5

/* The tick goes this far over the bar, above and below. */
#define TICK_OVER 3

static const char *const colours[MUC_N_TONES] = {
  [MUC_TONE_PLAIN] = "muc_bar_waiting", [MUC_TONE_GOOD] = "muc_bar_good",
  [MUC_TONE_DOING] = "muc_bar_doing",   [MUC_TONE_WAITING] = "muc_bar_waiting",
  [MUC_TONE_QUIET] = "muc_bar_quiet",   [MUC_TONE_WARN] = "muc_bar_warn",
  [MUC_TONE_BAD] = "muc_bar_bad",
};

/* The parts stand in this order: what is well first. */
static const MucTone order[] = {
  MUC_TONE_GOOD, MUC_TONE_QUIET, MUC_TONE_DOING, MUC_TONE_WARN, MUC_TONE_PLAIN, MUC_TONE_WAITING,
  MUC_TONE_BAD,
};

static void
append_part (MucShareBar           *self,
             GtkSnapshot           *snapshot,
             const char            *colour,
             const graphene_rect_t *part)
{
  GdkRGBA rgba;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), colour,
                                      &rgba))
    gtk_snapshot_append_color (snapshot, &rgba, part);
}

static void
hatch_part (GtkSnapshot           *snapshot,
            const graphene_rect_t *part)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, part);
  const double height = part->size.height;

  cairo_set_source_rgba (cr, 1, 1, 1, 0.45);
  cairo_set_line_width (cr, 1.4);
  for (double x = part->origin.x - height; x < part->origin.x + part->size.width; x += HATCH)
    {
      cairo_move_to (cr, x, part->origin.y + height);
      cairo_line_to (cr, x + height, part->origin.y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* A hairline of the ground stands between the parts. */
static void
snapshot_parts (MucShareBar *self,
                GtkSnapshot *snapshot,
                float        width,
                float        height)
{
  float x = 0;

  append_part (self, snapshot, "muc_bar_ground", &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const float share = (float) self->bar.shares[order[i]] * width;
      graphene_rect_t part;

      if (share <= 0)
        continue;
      graphene_rect_init (&part, x, 0, x + share < width - 1 ? MAX (share - 1, 1) : share, height);
      append_part (self, snapshot, colours[order[i]], &part);
      if (order[i] == MUC_TONE_BAD)
        hatch_part (snapshot, &part);
      x += share;
    }
}

static void
muc_share_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  MucShareBar *self = MUC_SHARE_BAR (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  GskRoundedRect outline;
  GdkRGBA ink;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  snapshot_parts (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  if (self->bar.mark < 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  gtk_snapshot_append_color (snapshot, &ink,
                             &GRAPHENE_RECT_INIT ((float) self->bar.mark * (width - 2), -TICK_OVER,
                                                  2, height + 2 * TICK_OVER));
}

static void
muc_share_bar_class_init (MucShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = muc_share_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
muc_share_bar_init (MucShareBar *self)
{
  self->bar.mark = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/** muc_share_bar_new: (transfer floating): an empty bar. */
GtkWidget *
muc_share_bar_new (void)
{
  return g_object_new (MUC_TYPE_SHARE_BAR, NULL);
}

/** muc_share_bar_show: shows @bar. */
void
muc_share_bar_show (MucShareBar  *self,
                    const MucBar *bar)
{
  g_return_if_fail (MUC_IS_SHARE_BAR (self));
  g_return_if_fail (bar != NULL);

  self->bar = *bar;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
