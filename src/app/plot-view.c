/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/plot-view.h"

#include <adwaita.h>
#include <math.h>

#include "app/scale-swatch.h"

/* The words of a plot are a little smaller than those around it. */
#define TEXT_SHARE 0.95

/* What a plot is laid out by before it has a size. */
#define USUAL_WIDTH 600

/* How much farther away what lies aside seems than what lies ahead. */
#define ASIDE 3.0

struct _MucPlotView
{
  GtkWidget      parent_instance;

  MucPlotKind    kind;
  MucYearGlance *glance;
  GPtrArray     *spots;   /* of GtkWidget: the buttons, in the order of the plot's spots */
  GArray        *aims;    /* of MucAim, as many */
  guint          current; /* the one that has or had the focus */
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucPlotView, muc_plot_view, GTK_TYPE_WIDGET)

static double
get_text_size (MucPlotView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_units_to_double (pango_font_description_get_size (font));

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return size * TEXT_SHARE;
}

static void
fill_plot (MucPlotView  *self,
           MucPlot      *plot,
           MucPlotTheme *theme,
           double        width,
           double        height)
{
  muc_plot_theme_init (theme, muc_scale_swatch_get_theme_kind ());
  *plot = (MucPlot) { .kind = self->kind, .glance = self->glance, .theme = theme,
                      .context = gtk_widget_get_pango_context (GTK_WIDGET (self)),
                      .size = get_text_size (self), .width = width, .height = height };
}

/* Geometry */

static void
muc_plot_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  MucPlotView *self = MUC_PLOT_VIEW (widget);
  MucPlotTheme theme;
  MucPlot plot;

  *minimum = *natural = 0;
  if (self->glance == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (get_text_size (self) * 16);
      *natural = *minimum * 2;
      return;
    }
  fill_plot (self, &plot, &theme, USUAL_WIDTH, 0);
  *minimum = *natural = (int) ceil (muc_plot_get_height (&plot));
}

/* Each spot as large as a finger or a shaky hand needs it, as far as there is room. */
static void
place (GtkWidget         *button,
       const MucPlotSpot *spot,
       int                width,
       int                height)
{
  const int left = CLAMP ((int) floor (spot->x), 0, MAX (width - 1, 0));
  const int top = CLAMP ((int) floor (spot->y), 0, MAX (height - 1, 0));
  const GtkAllocation place = { left, top,
                                MAX (MIN ((int) ceil (spot->x + spot->width), width) - left, 1),
                                MAX (MIN ((int) ceil (spot->y + spot->height), height) - top, 1) };
  int minimum;

  /* Measured first, as GTK wants it. */
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (button, &place, -1);
}

static void
muc_plot_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  MucPlotView *self = MUC_PLOT_VIEW (widget);
  g_autoptr (GPtrArray) spots = NULL;
  MucPlotTheme theme;
  MucPlot plot;

  if (self->glance == NULL)
    return;
  fill_plot (self, &plot, &theme, width, height);
  spots = muc_plot_list_spots (&plot);
  for (guint i = 0; i < spots->len && i < self->spots->len; i++)
    place (self->spots->pdata[i], spots->pdata[i], width, height);
}

static void
muc_plot_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  MucPlotView *self = MUC_PLOT_VIEW (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  MucPlotTheme theme;
  MucPlot plot;
  cairo_t *cr;

  if (self->glance == NULL)
    return;
  fill_plot (self, &plot, &theme, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  muc_plot_draw (&plot, cr);
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (muc_plot_view_parent_class)->snapshot (widget, snapshot);
}

/* Keys: the plot is one stop for Tab, arrows go on from there to what lies that way */

static double
get_distance (GtkWidget        *from,
              GtkWidget        *to,
              GtkDirectionType  direction)
{
  GtkAllocation a, b;
  double x, y, ahead, aside;

  gtk_widget_get_allocation (from, &a);
  gtk_widget_get_allocation (to, &b);
  x = b.x + b.width / 2.0 - (a.x + a.width / 2.0);
  y = b.y + b.height / 2.0 - (a.y + a.height / 2.0);
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      ahead = direction == GTK_DIR_RIGHT ? x : -x;
      aside = fabs (y);
    }
  else
    {
      ahead = direction == GTK_DIR_DOWN ? y : -y;
      aside = fabs (x);
    }
  return ahead > 0.5 ? ahead + ASIDE * aside : INFINITY;
}

static gboolean
walk (MucPlotView      *self,
      GtkDirectionType  direction)
{
  double nearest = INFINITY;
  guint next = self->current;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const double distance = get_distance (self->spots->pdata[self->current],
                                            self->spots->pdata[i], direction);

      if (distance < nearest)
        {
          nearest = distance;
          next = i;
        }
    }
  gtk_widget_grab_focus (self->spots->pdata[next]);
  return TRUE;
}

static gboolean
muc_plot_view_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  MucPlotView *self = MUC_PLOT_VIEW (widget);
  const gboolean inside = gtk_widget_get_focus_child (widget) != NULL;

  if (self->spots->len == 0)
    return FALSE;
  if (!inside)
    return gtk_widget_grab_focus (self->spots->pdata[self->current]);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return walk (self, direction);
}

static void
muc_plot_view_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  MucPlotView *self = MUC_PLOT_VIEW (widget);

  if (child != NULL)
    g_ptr_array_find (self->spots, child, &self->current);

  GTK_WIDGET_CLASS (muc_plot_view_parent_class)->set_focus_child (widget, child);
}

/* The object */

static void
clicked_cb (MucPlotView *self,
            GtkButton   *button)
{
  guint spot;

  if (g_ptr_array_find (self->spots, button, &spot))
    g_signal_emit (self, signals[OPENED], 0, &g_array_index (self->aims, MucAim, spot));
}

static void
muc_plot_view_dispose (GObject *object)
{
  MucPlotView *self = MUC_PLOT_VIEW (object);

  for (guint i = 0; i < self->spots->len; i++)
    gtk_widget_unparent (self->spots->pdata[i]);
  g_ptr_array_set_size (self->spots, 0);
  g_array_set_size (self->aims, 0);
  g_clear_pointer (&self->glance, muc_year_glance_unref);

  G_OBJECT_CLASS (muc_plot_view_parent_class)->dispose (object);
}

static void
muc_plot_view_finalize (GObject *object)
{
  MucPlotView *self = MUC_PLOT_VIEW (object);

  g_ptr_array_unref (self->spots);
  g_array_unref (self->aims);

  G_OBJECT_CLASS (muc_plot_view_parent_class)->finalize (object);
}

static void
muc_plot_view_class_init (MucPlotViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = muc_plot_view_dispose;
  object_class->finalize = muc_plot_view_finalize;
  widget_class->measure = muc_plot_view_measure;
  widget_class->size_allocate = muc_plot_view_size_allocate;
  widget_class->snapshot = muc_plot_view_snapshot;
  widget_class->focus = muc_plot_view_focus;
  widget_class->set_focus_child = muc_plot_view_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "plotview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[OPENED] = g_signal_new ("opened", MUC_TYPE_PLOT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
muc_plot_view_init (MucPlotView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->spots = g_ptr_array_new ();
  self->aims = g_array_new (FALSE, TRUE, sizeof (MucAim));
  g_array_set_clear_func (self->aims, (GDestroyNotify) muc_aim_clear);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

/* As many buttons as there are spots: those that stay keep the focus. */
static void
set_n_spots (MucPlotView *self,
             guint        n)
{
  while (self->spots->len > n)
    gtk_widget_unparent (g_ptr_array_steal_index (self->spots, self->spots->len - 1));
  while (self->spots->len < n)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_widget_add_css_class (button, "plot-spot");
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->spots, button);
    }
  g_array_set_size (self->aims, n);
  if (self->current >= n)
    self->current = 0;
}

/**
 * muc_plot_view_show:
 * @self: a view
 * @kind: which plot
 * @glance: the figures
 */
void
muc_plot_view_show (MucPlotView   *self,
                    MucPlotKind    kind,
                    MucYearGlance *glance)
{
  g_autoptr (GPtrArray) spots = NULL;
  MucPlotTheme theme;
  MucPlot plot;

  g_return_if_fail (MUC_IS_PLOT_VIEW (self));
  g_return_if_fail (glance != NULL);

  muc_year_glance_ref (glance);
  g_clear_pointer (&self->glance, muc_year_glance_unref);
  self->glance = glance;
  self->kind = kind;
  fill_plot (self, &plot, &theme, USUAL_WIDTH, USUAL_WIDTH);
  spots = muc_plot_list_spots (&plot);
  set_n_spots (self, spots->len);
  for (guint i = 0; i < spots->len; i++)
    {
      const MucPlotSpot *spot = spots->pdata[i];
      MucAim *aim = &g_array_index (self->aims, MucAim, i);

      muc_aim_copy (aim, &spot->aim);
      gtk_widget_set_tooltip_text (self->spots->pdata[i], spot->name);
      gtk_accessible_update_property (self->spots->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spot->name, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** muc_plot_view_count_spots: how much there is to be opened. */
guint
muc_plot_view_count_spots (MucPlotView *self)
{
  g_return_val_if_fail (MUC_IS_PLOT_VIEW (self), 0);

  return self->spots->len;
}

/** muc_plot_view_get_spot: (transfer none): the button of a spot. */
GtkWidget *
muc_plot_view_get_spot (MucPlotView *self,
                        guint        spot)
{
  g_return_val_if_fail (MUC_IS_PLOT_VIEW (self), NULL);
  g_return_val_if_fail (spot < self->spots->len, NULL);

  return self->spots->pdata[spot];
}
