/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-window.h"

/* In milliseconds: how long the work may take unseen, and how often the bar moves. */
#define PATIENCE 400
#define INTERVAL 60

struct _MucProgressWindow
{
  AdwWindow       parent_instance;

  GtkLabel       *heading;
  GtkProgressBar *bar;

  GCancellable   *cancellable;
  gint64          begin;
  guint           timer;
  int             permille; /* atomic: written by the thread that works; -1 when not known */
};

G_DEFINE_FINAL_TYPE (MucProgressWindow, muc_progress_window, ADW_TYPE_WINDOW)

static gboolean
timer_cb (gpointer data)
{
  MucProgressWindow *self = MUC_PROGRESS_WINDOW (data);
  int permille = g_atomic_int_get (&self->permille);

  if (permille < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, permille / 1000.0);
  gtk_progress_bar_set_show_text (self->bar, permille >= 0);
  if (g_get_monotonic_time () - self->begin > PATIENCE * 1000
      && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_CONTINUE;
}

/* Closing stops the work; the window goes when the work says that it has stopped. */
static gboolean
muc_progress_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (MUC_PROGRESS_WINDOW (window)->cancellable);
  return TRUE;
}

static void
muc_progress_window_dispose (GObject *object)
{
  MucProgressWindow *self = MUC_PROGRESS_WINDOW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (muc_progress_window_parent_class)->dispose (object);
}

static void
muc_progress_window_class_init (MucProgressWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_progress_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_progress_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/progress-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucProgressWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, MucProgressWindow, bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muc_progress_window_init (MucProgressWindow *self)
{
  self->permille = -1;
  self->begin = g_get_monotonic_time ();
  self->timer = g_timeout_add (INTERVAL, timer_cb, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_progress_window_new:
 * @parent: where the work was asked for
 * @heading: what is being done
 * @cancellable: stops the work
 *
 * Returns: (transfer none): the window, until muc_progress_window_finish()
 */
MucProgressWindow *
muc_progress_window_new (GtkWidget    *parent,
                         const char   *heading,
                         GCancellable *cancellable)
{
  MucProgressWindow *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (MUC_TYPE_PROGRESS_WINDOW, "transient-for", root, "title", heading, NULL);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_label (self->heading, heading);
  return self;
}

/**
 * muc_progress_window_report:
 * @fraction: done, 0 to 1
 * @self: a #MucProgressWindow
 *
 * May be called from any thread; the signature is that of a MucProgressFunc.
 */
void
muc_progress_window_report (double   fraction,
                            gpointer self)
{
  g_atomic_int_set (&MUC_PROGRESS_WINDOW (self)->permille,
                    (int) (CLAMP (fraction, 0, 1) * 1000));
}

/** muc_progress_window_finish: the work is over. */
void
muc_progress_window_finish (MucProgressWindow *self)
{
  g_return_if_fail (MUC_IS_PROGRESS_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
}

/* Work in a thread */

typedef struct
{
  MucProgressWindow *window;
  MucProgressWork    work;
  MucProgressDone    done;
  gpointer           data;
  GDestroyNotify     free_data;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  run->free_data (run->data);
  g_free (run);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Run *run = data;
  GError *error = NULL;

  if (run->work (run->data, cancellable, run->window, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
work_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  muc_progress_window_finish (run->window);
  run->done (GTK_WIDGET (source), run->data, error);
}

/**
 * muc_progress_window_run:
 * @widget: where the work was asked for
 * @heading: what is being done
 * @work: the work
 * @done: what follows it; work that was done before it could be stopped is done
 * @data: (transfer full): what it is about
 * @free_data: frees @data
 *
 * Works in a thread, with a window that shows how far it is and can stop it.
 */
void
muc_progress_window_run (GtkWidget       *widget,
                         const char      *heading,
                         MucProgressWork  work,
                         MucProgressDone  done,
                         gpointer         data,
                         GDestroyNotify   free_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Run *run;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (work != NULL && done != NULL && free_data != NULL);

  run = g_new (Run, 1);
  *run = (Run) {
    .window = muc_progress_window_new (widget, heading, cancellable),
    .work = work, .done = done, .data = data, .free_data = free_data,
  };
  task = g_task_new (widget, cancellable, work_done_cb, NULL);
  g_task_set_source_tag (task, muc_progress_window_run);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, work_in_thread);
}
