/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/text-settle.h"

static gboolean
settle_cb (GtkWidget     *view,
           GdkFrameClock *clock,
           gpointer       data)
{
  guint *n_frames = data;

  if ((*n_frames)++ == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/**
 * muc_text_settle:
 * @view: a text view that wraps and was just shown
 *
 * Has it measured once more. A text view of GTK 4.8 knows its height only once it was as wide as it
 * will be: in the first frame it takes the room of one letter a line, and keeps it.
 */
void
muc_text_settle (GtkWidget *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  gtk_widget_add_tick_callback (view, settle_cb, g_new0 (guint, 1), g_free);
}
