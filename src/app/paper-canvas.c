/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-canvas.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/paper-zoom.h"

struct _MucPaperCanvas
{
  GtkWidget            parent_instance;

  MucLayout           *layout;
  double              *sizes;  /* width and height of each page, in points */
  double               widest; /* of the pages, in points */
  GArray              *places; /* of MucPaperPlace, for the width last allocated */
  GPtrArray           *nodes;  /* of GskRenderNode, NULL until a page comes into view */
  int                  width;
  int                  height;
  double               zoom;
  double               scale;
  guint                page;
  guint                idle;

  GtkAdjustment       *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];
};

enum
{
  PROP_LAYOUT = 1,
  PROP_ZOOM,
  PROP_PAGE,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MucPaperCanvas, muc_paper_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
count_pages (MucPaperCanvas *self)
{
  return self->layout != NULL ? muc_layout_get_n_pages (self->layout) : 0;
}

/* The scrolled window takes part, for it may have to show a scroll bar. */
static void
queue_places (MucPaperCanvas *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static const MucPaperPlace *
get_place (MucPaperCanvas *self,
           guint           page)
{
  return &g_array_index (self->places, MucPaperPlace, page);
}

static double
get_value (MucPaperCanvas *self,
           GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? floor (gtk_adjustment_get_value (adjustment)) : 0;
}

/* What the reader of the screen hears, and the floating bar shows. */
static void
update_page (MucPaperCanvas *self)
{
  guint n_pages = count_pages (self);
  guint page = 0;
  g_autofree char *label = NULL;

  if (self->places != NULL && n_pages > 0)
    page = muc_paper_page_at (get_place (self, 0), n_pages,
                              get_value (self, GTK_ORIENTATION_VERTICAL)
                              + gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  /* Translators: the page in view and the number of pages */
  label = g_strdup_printf (_("Page %u of %u"), page + 1, MAX (n_pages, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (page == self->page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static gboolean
update_page_cb (gpointer data)
{
  MUC_PAPER_CANVAS (data)->idle = 0;
  update_page (MUC_PAPER_CANVAS (data));
  return G_SOURCE_REMOVE;
}

/* Not while widgets are being given their places: what follows the page may ask for another. */
static void
queue_update_page (MucPaperCanvas *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (update_page_cb, self);
}

static void
adjustment_changed_cb (GtkAdjustment *adjustment,
                       gpointer       data)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (data);

  queue_update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (MucPaperCanvas *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;
  *place = g_object_ref_sink (adjustment);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (adjustment_changed_cb), self);
  queue_places (self);
}

static void
configure_adjustment (MucPaperCanvas *self,
                      GtkOrientation  orientation,
                      double          value,
                      double          upper,
                      double          page_size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  upper = MAX (upper, page_size);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page_size), 0, upper,
                            page_size * 0.1, page_size * 0.9, page_size);
}

/* The middle of the view stays where it is on the paper when the scale changes. */
static void
muc_paper_canvas_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (widget);
  double middle_x = get_value (self, GTK_ORIENTATION_HORIZONTAL) + width / 2.0;
  double middle_y = get_value (self, GTK_ORIENTATION_VERTICAL) + height / 2.0;
  double scale;

  if (self->layout == NULL)
    return;

  scale = muc_zoom_get_scale (self->zoom, self->widest, width);
  if (scale != self->scale)
    {
      double factor = self->scale > 0 ? scale / self->scale : 1;

      /* At the very top the top is what is being read. */
      if (get_value (self, GTK_ORIENTATION_VERTICAL) > 0)
        middle_y *= factor;
      middle_x *= factor;
      self->scale = scale;
      for (guint i = 0; i < self->nodes->len; i++)
        g_clear_pointer (&self->nodes->pdata[i], gsk_render_node_unref);
    }

  g_clear_pointer (&self->places, g_array_unref);
  self->places = muc_paper_places (self->sizes, count_pages (self), scale, width,
                                   &self->width, &self->height);
  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, middle_x - width / 2.0,
                        self->width, width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, middle_y - height / 2.0,
                        self->height, height);
  queue_update_page (self);
}

static void
muc_paper_canvas_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

/* A page is drawn when it comes into view, once for each scale; its node is then kept. */
static GskRenderNode *
get_node (MucPaperCanvas *self,
          guint           page)
{
  const MucPaperPlace *place = get_place (self, page);
  GtkSnapshot *snapshot;
  cairo_t *cr;

  if (self->nodes->pdata[page] != NULL)
    return self->nodes->pdata[page];

  snapshot = gtk_snapshot_new ();
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, place->width, place->height));
  cairo_scale (cr, self->scale, self->scale);
  muc_layout_draw_page (self->layout, page, cr);
  cairo_destroy (cr);
  self->nodes->pdata[page] = gtk_snapshot_free_to_node (snapshot);
  return self->nodes->pdata[page];
}

static void
snapshot_page (MucPaperCanvas *self,
               GtkSnapshot    *snapshot,
               guint           page)
{
  const MucPaperPlace *place = get_place (self, page);
  const graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, 0, place->width, place->height);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA shade = { 0, 0, 0, 0.28 };
  GskRoundedRect outline;
  GskRenderNode *node;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place->x, place->y));
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 1, 6);
  gtk_snapshot_append_color (snapshot, &white, &sheet);
  node = get_node (self, page);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
muc_paper_canvas_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  const double y = get_value (self, GTK_ORIENTATION_VERTICAL);

  if (self->places == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-x, -y));
  for (guint i = 0; i < self->places->len; i++)
    {
      const MucPaperPlace *place = get_place (self, i);

      if (place->y < y + height && place->y + place->height > y)
        snapshot_page (self, snapshot, i);
    }
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               data)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (data);
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double step;

  if (adjustment == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step = -gtk_adjustment_get_step_increment (adjustment);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step = gtk_adjustment_get_step_increment (adjustment);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step = -gtk_adjustment_get_page_increment (adjustment);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      step = gtk_adjustment_get_page_increment (adjustment);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      step = -self->height;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      step = self->height;
      break;
    default:
      return FALSE;
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + step);
  return TRUE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           gpointer                  data)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);

  if ((gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;
  muc_paper_canvas_step_zoom (MUC_PAPER_CANVAS (data), dy < 0 ? 1 : -1);
  return TRUE;
}

static void
muc_paper_canvas_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (object);

  switch (id)
    {
    case PROP_LAYOUT:
      muc_paper_canvas_set_layout (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      muc_paper_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_paper_canvas_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (object);

  switch (id)
    {
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_paper_canvas_dispose (GObject *object)
{
  MucPaperCanvas *self = MUC_PAPER_CANVAS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (muc_paper_canvas_parent_class)->dispose (object);
}

static void
muc_paper_canvas_class_init (MucPaperCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = muc_paper_canvas_set_property;
  object_class->get_property = muc_paper_canvas_get_property;
  object_class->dispose = muc_paper_canvas_dispose;
  widget_class->measure = muc_paper_canvas_measure;
  widget_class->size_allocate = muc_paper_canvas_size_allocate;
  widget_class->snapshot = muc_paper_canvas_snapshot;

  properties[PROP_LAYOUT] =
    g_param_spec_object ("layout", NULL, NULL, MUC_TYPE_LAYOUT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] =
    g_param_spec_double ("zoom", NULL, NULL, 0, 4, MUC_ZOOM_FIT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "papercanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
muc_paper_canvas_init (MucPaperCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *wheel =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                     | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
read_sizes (MucPaperCanvas *self)
{
  guint n_pages = count_pages (self);

  self->sizes = g_new0 (double, 2 * n_pages);
  self->widest = 1;
  for (guint i = 0; i < n_pages; i++)
    {
      muc_layout_get_page_size (self->layout, i, &self->sizes[2 * i], &self->sizes[2 * i + 1]);
      self->widest = MAX (self->widest, self->sizes[2 * i]);
    }
}

static void
clear_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

/**
 * muc_paper_canvas_set_layout:
 * @self: a canvas
 * @layout: (nullable): the pages to show
 *
 * The place in view stays where it is, so that a paper that was edited does not jump.
 */
void
muc_paper_canvas_set_layout (MucPaperCanvas *self,
                             MucLayout      *layout)
{
  g_return_if_fail (MUC_IS_PAPER_CANVAS (self));

  if (!g_set_object (&self->layout, layout))
    return;
  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  self->nodes = g_ptr_array_new_with_free_func (clear_node);
  g_ptr_array_set_size (self->nodes, count_pages (self));
  if (layout != NULL)
    read_sizes (self);
  queue_places (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

/** muc_paper_canvas_get_layout: the pages shown, or %NULL. */
MucLayout *
muc_paper_canvas_get_layout (MucPaperCanvas *self)
{
  g_return_val_if_fail (MUC_IS_PAPER_CANVAS (self), NULL);

  return self->layout;
}

/**
 * muc_paper_canvas_set_zoom:
 * @self: a canvas
 * @zoom: 1 for the paper's real size, %MUC_ZOOM_FIT to fit the width
 */
void
muc_paper_canvas_set_zoom (MucPaperCanvas *self,
                           double          zoom)
{
  g_return_if_fail (MUC_IS_PAPER_CANVAS (self));

  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  queue_places (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/** muc_paper_canvas_get_zoom: 1 for the paper's real size, %MUC_ZOOM_FIT for its width fitted. */
double
muc_paper_canvas_get_zoom (MucPaperCanvas *self)
{
  g_return_val_if_fail (MUC_IS_PAPER_CANVAS (self), MUC_ZOOM_FIT);

  return self->zoom;
}

/** muc_paper_canvas_step_zoom: to the next larger (1) or smaller (-1) step from what is shown. */
void
muc_paper_canvas_step_zoom (MucPaperCanvas *self,
                            int             direction)
{
  g_return_if_fail (MUC_IS_PAPER_CANVAS (self));

  if (self->layout == NULL || self->scale <= 0)
    return;
  muc_paper_canvas_set_zoom (self, muc_zoom_step (muc_zoom_from_scale (self->scale), direction));
}

/** muc_paper_canvas_go_to_page: the top of @page, from 0, comes to the top of the view. */
void
muc_paper_canvas_go_to_page (MucPaperCanvas *self,
                             guint           page)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (MUC_IS_PAPER_CANVAS (self));

  adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  if (adjustment == NULL || self->places == NULL || page >= self->places->len)
    return;
  gtk_adjustment_set_value (adjustment, get_place (self, page)->y - MUC_PAPER_GAP);
}

/** muc_paper_canvas_get_page: the page in the middle of the view, from 0. */
guint
muc_paper_canvas_get_page (MucPaperCanvas *self)
{
  g_return_val_if_fail (MUC_IS_PAPER_CANVAS (self), 0);

  return self->page;
}
