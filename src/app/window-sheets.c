/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include "app/progress-page.h"
#include "app/sheet-maker.h"
#include "app/sheet-window.h"
#include "model/day.h"

/* Sheets to the units, and back. */

/* The period that page Theo dõi shows, else the present one. */
static void
find_period (MucWindow *self,
             MucPeriod *period)
{
  MucPage *page = muc_window_get_page (self);
  GDate today;

  muc_day_set_today (&today);
  if (MUC_IS_PROGRESS_PAGE (page))
    muc_progress_page_get_period (MUC_PROGRESS_PAGE (page), period);
  else
    muc_period_find_present (self->year, &today, period);
}

static void
make_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucWindow *self = MUC_WINDOW (widget);
  MucPeriod period;

  muc_window_commit (self);
  find_period (self, &period);
  muc_sheet_maker_choose (GTK_WIDGET (muc_window_get_page (self)), self->store, self->year,
                          &period);
}

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucPeriod period;

  muc_window_commit (MUC_WINDOW (widget));
  find_period (MUC_WINDOW (widget), &period);
  muc_sheet_window_present (MUC_WINDOW (widget), &period, NULL);
}

/** muc_window_install_sheets: what the window does with sheets of units. */
void
muc_window_install_sheets (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.make-sheets", NULL, make_action);
  gtk_widget_class_install_action (klass, "win.take-sheets", NULL, take_action);
}

/** muc_window_update_sheets: allows it where the file may be written. */
void
muc_window_update_sheets (MucWindow *self,
                          gboolean   writable)
{
  const gboolean allowed = writable && self->year != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.make-sheets", allowed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.take-sheets", allowed);
}
