/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/refresher.h"

/* In milliseconds. Short enough to feel at once, long enough for an import's many changes. */
#define DELAY 120

struct _MucRefresher
{
  GObject         parent_instance;

  GtkWidget      *widget; /* owns the refresher */
  MucRefreshFunc  refresh;
  gpointer        data;
  MucStore       *store;
  guint           timer;
  gboolean        missed;
};

G_DEFINE_FINAL_TYPE (MucRefresher, muc_refresher, G_TYPE_OBJECT)

/** muc_refresher_now: refreshes at once if the widget can be seen, else when it is shown. */
void
muc_refresher_now (MucRefresher *self)
{
  g_return_if_fail (MUC_IS_REFRESHER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->missed = !gtk_widget_get_mapped (self->widget);
  if (!self->missed)
    self->refresh (self->data);
}

static gboolean
timer_cb (gpointer data)
{
  MucRefresher *self = MUC_REFRESHER (data);

  self->timer = 0;
  muc_refresher_now (self);
  return G_SOURCE_REMOVE;
}

static void
map_cb (MucRefresher *self)
{
  if (!self->missed)
    return;
  self->missed = FALSE;
  self->refresh (self->data);
}

/** muc_refresher_queue: refreshes in a moment, after what is to be drawn first. */
void
muc_refresher_queue (MucRefresher *self)
{
  g_return_if_fail (MUC_IS_REFRESHER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_full (G_PRIORITY_LOW, DELAY, timer_cb, self, NULL);
}

/** muc_refresher_set_store: follows the changes of @store, which may be %NULL. */
void
muc_refresher_set_store (MucRefresher *self,
                         MucStore     *store)
{
  g_return_if_fail (MUC_IS_REFRESHER (self));

  if (self->store == store)
    return;
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  if (store != NULL)
    g_signal_connect_swapped (store, "notify", G_CALLBACK (muc_refresher_queue), self);
}

static void
muc_refresher_dispose (GObject *object)
{
  MucRefresher *self = MUC_REFRESHER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  muc_refresher_set_store (self, NULL);
  if (self->widget != NULL)
    g_signal_handlers_disconnect_by_data (self->widget, self);
  self->widget = NULL;

  G_OBJECT_CLASS (muc_refresher_parent_class)->dispose (object);
}

static void
muc_refresher_class_init (MucRefresherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_refresher_dispose;
}

static void
muc_refresher_init (MucRefresher *self)
{
}

/**
 * muc_refresher_new:
 * @widget: the widget that owns the refresher
 * @refresh: (scope forever): brings the widget up to date
 * @data: for @refresh
 *
 * Returns: (transfer full): a refresher that follows no file yet
 */
MucRefresher *
muc_refresher_new (GtkWidget      *widget,
                   MucRefreshFunc  refresh,
                   gpointer        data)
{
  MucRefresher *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (refresh != NULL, NULL);

  self = g_object_new (MUC_TYPE_REFRESHER, NULL);
  self->widget = widget;
  self->refresh = refresh;
  self->data = data;
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), self);
  return self;
}
