/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-view.h"

#include <glib/gi18n-lib.h>

#include "app/paper-canvas.h"
#include "app/paper-zoom.h"

/* Shorter work than this, in milliseconds, shows no progress. */
#define PATIENCE 300

struct _MucPaperView
{
  AdwBin          parent_instance;

  MucPaperCanvas *canvas;
  GtkProgressBar *progress;
  GtkWidget      *bar;
  GtkLabel       *page_label;
  GtkLabel       *zoom_label;

  guint           stamp;    /* of the layout last asked for; an older answer is dropped */
  guint           pulse_id;
};

enum
{
  PROP_LAYOUT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MucPaperView, muc_paper_view, ADW_TYPE_BIN)

/* Everything the floating bar shows, and what can be done. */
static void
update_bar (MucPaperView *self)
{
  MucLayout *layout = muc_paper_canvas_get_layout (self->canvas);
  guint n_pages = layout != NULL ? muc_layout_get_n_pages (layout) : 0;
  guint page = muc_paper_canvas_get_page (self->canvas);
  /* Translators: the page in view and the number of pages, in the bar under the paper */
  g_autofree char *where = g_strdup_printf (_("Page %u / %u"), page + 1, n_pages);
  g_autofree char *zoom = muc_zoom_to_text (muc_paper_canvas_get_zoom (self->canvas));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (self->bar, n_pages > 0);
  gtk_label_set_label (self->page_label, where);
  gtk_label_set_label (self->zoom_label, zoom);
  gtk_widget_action_set_enabled (widget, "paper.previous-page", page > 0);
  gtk_widget_action_set_enabled (widget, "paper.next-page", page + 1 < n_pages);
}

static void
zoom_in (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  muc_paper_canvas_step_zoom (MUC_PAPER_VIEW (widget)->canvas, 1);
}

static void
zoom_out (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  muc_paper_canvas_step_zoom (MUC_PAPER_VIEW (widget)->canvas, -1);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  muc_paper_canvas_set_zoom (MUC_PAPER_VIEW (widget)->canvas, MUC_ZOOM_FIT);
}

static void
go_previous (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MucPaperCanvas *canvas = MUC_PAPER_VIEW (widget)->canvas;

  muc_paper_canvas_go_to_page (canvas, muc_paper_canvas_get_page (canvas) - 1);
}

static void
go_next (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  MucPaperCanvas *canvas = MUC_PAPER_VIEW (widget)->canvas;

  muc_paper_canvas_go_to_page (canvas, muc_paper_canvas_get_page (canvas) + 1);
}

static gboolean
pulse_cb (gpointer data)
{
  MucPaperView *self = MUC_PAPER_VIEW (data);

  gtk_widget_show (GTK_WIDGET (self->progress));
  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

/* A bar that was pulsed asks for frames, seen or not, until it is given a fraction. */
static void
stop_progress (MucPaperView *self)
{
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_hide (GTK_WIDGET (self->progress));
}

static void
show_layout (MucPaperView *self,
             MucLayout    *layout)
{
  stop_progress (self);
  muc_paper_canvas_set_layout (self->canvas, layout);
  update_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
}

static void
lay_out (GTask        *task,
         gpointer      source,
         gpointer      document,
         GCancellable *cancellable)
{
  g_task_return_pointer (task, muc_layout_new (MUC_DOCUMENT (document)), g_object_unref);
}

static void
lay_out_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  MucPaperView *self = MUC_PAPER_VIEW (source);
  g_autoptr (MucLayout) layout = g_task_propagate_pointer (G_TASK (result), NULL);

  if (layout != NULL && GPOINTER_TO_UINT (data) == self->stamp
      && !gtk_widget_in_destruction (GTK_WIDGET (self)))
    show_layout (self, layout);
}

/**
 * muc_paper_view_set_document:
 * @self: a view
 * @document: (nullable): a finished document, not changed any more
 *
 * Lays the document out in a thread; the pages shown stay until the new ones are there.
 */
void
muc_paper_view_set_document (MucPaperView *self,
                             MucDocument  *document)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MUC_IS_PAPER_VIEW (self));
  g_return_if_fail (document == NULL || MUC_IS_DOCUMENT (document));

  self->stamp++;
  if (document == NULL)
    {
      show_layout (self, NULL);
      return;
    }
  if (self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PATIENCE, pulse_cb, self);
  task = g_task_new (self, NULL, lay_out_cb, GUINT_TO_POINTER (self->stamp));
  g_task_set_source_tag (task, muc_paper_view_set_document);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_run_in_thread (task, lay_out);
}

/** muc_paper_view_get_layout: the pages shown, or %NULL. */
MucLayout *
muc_paper_view_get_layout (MucPaperView *self)
{
  g_return_val_if_fail (MUC_IS_PAPER_VIEW (self), NULL);

  return muc_paper_canvas_get_layout (self->canvas);
}

static void
muc_paper_view_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LAYOUT:
      g_value_set_object (value, muc_paper_view_get_layout (MUC_PAPER_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_paper_view_dispose (GObject *object)
{
  MucPaperView *self = MUC_PAPER_VIEW (object);

  g_clear_handle_id (&self->pulse_id, g_source_remove);

  G_OBJECT_CLASS (muc_paper_view_parent_class)->dispose (object);
}

static void
class_init_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "paper.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (klass, "paper.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (klass, "paper.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (klass, "paper.previous-page", NULL, go_previous);
  gtk_widget_class_install_action (klass, "paper.next-page", NULL, go_next);

  gtk_widget_class_add_binding_action (klass, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Add, GDK_CONTROL_MASK,
                                       "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK,
                                       "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, GDK_CONTROL_MASK,
                                       "paper.zoom-fit", NULL);
}

static void
muc_paper_view_class_init (MucPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = muc_paper_view_get_property;
  object_class->dispose = muc_paper_view_dispose;

  properties[PROP_LAYOUT] =
    g_param_spec_object ("layout", NULL, NULL, MUC_TYPE_LAYOUT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MUC_TYPE_PAPER_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/paper-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPaperView, canvas);
  gtk_widget_class_bind_template_child (widget_class, MucPaperView, progress);
  gtk_widget_class_bind_template_child (widget_class, MucPaperView, bar);
  gtk_widget_class_bind_template_child (widget_class, MucPaperView, page_label);
  gtk_widget_class_bind_template_child (widget_class, MucPaperView, zoom_label);
  class_init_actions (widget_class);
}

static void
muc_paper_view_init (MucPaperView *self)
{
  g_autoptr (GSettings) settings = g_settings_new (MUC_APP_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "zoom", self->canvas, "zoom", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->canvas, "notify::page", G_CALLBACK (update_bar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (update_bar), self,
                           G_CONNECT_SWAPPED);
  update_bar (self);
}
