/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/corrective-open.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/window.h"
#include "model/day.h"
#include "store/corrective-edits.h"

/**
 * muc_corrective_open:
 * @widget: where it was asked for
 * @store: the open file
 * @year: the year it is to stand in
 * @draft: what it is opened from
 *
 * Shows the one that was opened from the same already, or opens one and shows that.
 */
void
muc_corrective_open (GtkWidget                *widget,
                     MucStore                 *store,
                     MucYear                  *year,
                     const MucCorrectiveDraft *draft)
{
  GtkRoot *root;
  MucCorrectiveAction *action;
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;
  GDate today;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_STORE (store) && MUC_IS_YEAR (year) && draft != NULL);

  root = gtk_widget_get_root (widget);
  action = muc_corrective_draft_find_twin (draft, year);
  if (action == NULL)
    {
      muc_day_set_today (&today);
      date = muc_day_dup (&today);
      action = muc_corrective_edits_open (store, year, draft, date, &error);
    }
  if (action == NULL)
    muc_feedback_error (widget, _("The corrective action could not be opened"), error);
  else if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root), MUC_RECORD (action));
}
