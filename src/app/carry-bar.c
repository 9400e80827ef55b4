/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/carry-bar.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/carry-window.h"
#include "app/feedback.h"
#include "app/risk-cells.h"
#include "model/succession.h"
#include "model/text.h"
#include "store/carry-edits.h"

struct _MucCarryBar
{
  AdwBin       parent_instance;

  MucStore    *store;
  MucYear     *year;
  GPtrArray   *waiting; /* of MucRisk, as shown last */
  MucRisk     *asked;   /* what was just left without a successor */

  GtkWidget   *bar;
  GtkLabel    *label;
  GtkEditable *reason;
  GtkWidget   *keep_button;
};

G_DEFINE_FINAL_TYPE (MucCarryBar, muc_carry_bar, ADW_TYPE_BIN)

static void
look_cb (MucCarryBar *self)
{
  muc_carry_window_present (GTK_WIDGET (self), self->store, self->year);
}

static void
reason_changed_cb (MucCarryBar *self)
{
  gtk_widget_set_sensitive (self->keep_button,
                            !muc_text_is_blank (gtk_editable_get_text (self->reason)));
}

static void
keep_cb (MucCarryBar *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason));
  g_autoptr (GError) error = NULL;

  if (self->asked == NULL || muc_text_is_blank (reason))
    return;
  if (muc_carry_edits_drop (self->store, self->asked, reason, &error))
    gtk_editable_set_text (self->reason, "");
  else
    muc_feedback_error (GTK_WIDGET (self), _("The reason could not be kept"), error);
}

/* Showing */

/* The one row that waits now and did not wait before, in the same year. */
static MucRisk *
find_left (MucCarryBar *self,
           GPtrArray   *waiting)
{
  MucRisk *left = NULL;

  for (guint i = 0; i < waiting->len; i++)
    if (!g_ptr_array_find (self->waiting, waiting->pdata[i], NULL))
      {
        if (left != NULL)
          return NULL;
        left = waiting->pdata[i];
      }
  return left;
}

/* Who takes a step back, such as the carrying on of a row, has not left the row out: there is
 * nothing to ask. What can be done again tells that the last step was one back. */
static void
update_asked (MucCarryBar *self,
              MucStore    *store,
              GPtrArray   *waiting,
              gboolean     same_year)
{
  const gboolean forward = muc_store_get_redo_label (store) == NULL;
  MucRisk *left = same_year && forward ? find_left (self, waiting) : NULL;

  if (left != NULL)
    {
      g_set_object (&self->asked, left);
      gtk_editable_set_text (self->reason, "");
    }
  else if (!same_year || !g_ptr_array_find (waiting, self->asked, NULL))
    {
      g_clear_object (&self->asked);
    }
}

static char *
describe (MucCarryBar *self)
{
  MucRecord *before = muc_record_get_owner (self->waiting->pdata[0]);
  const gint64 number = muc_year_get_number (MUC_YEAR (before));
  g_autofree char *name = NULL;

  if (self->asked != NULL)
    {
      name = muc_risk_row_name (self->asked);
      return g_strdup_printf (_("%s of %" PRId64 " is not carried on any more: “%s”"), name, number,
                              muc_risk_get_text (self->asked));
    }
  return g_strdup_printf (ngettext ("%u row of the register of %" PRId64 " is not carried on yet",
                                    "%u rows of the register of %" PRId64 " are not carried on yet",
                                    self->waiting->len), self->waiting->len, number);
}

static void
update (MucCarryBar *self)
{
  const gboolean shown = self->waiting->len > 0 && !muc_store_is_read_only (self->store);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->bar, shown);
  if (!shown)
    return;
  text = describe (self);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->asked != NULL);
  gtk_widget_set_visible (self->keep_button, self->asked != NULL);
}

/**
 * muc_carry_bar_show:
 * @self: a bar
 * @store: (nullable): the open file
 * @year: (nullable): the year whose register is shown
 *
 * Shows what is not carried on as it is now; to be called again after each change.
 */
void
muc_carry_bar_show (MucCarryBar *self,
                    MucStore    *store,
                    MucYear     *year)
{
  g_autoptr (MucSuccession) succession = NULL;
  g_autoptr (GPtrArray) waiting = NULL;

  g_return_if_fail (MUC_IS_CARRY_BAR (self));

  if (store == NULL || year == NULL)
    {
      gtk_widget_set_visible (self->bar, FALSE);
      g_clear_object (&self->asked);
      g_ptr_array_set_size (self->waiting, 0);
      g_clear_object (&self->year);
      g_clear_object (&self->store);
      return;
    }
  succession = muc_succession_new (year);
  waiting = muc_succession_list_waiting (succession);
  update_asked (self, store, waiting, self->year == year);
  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  g_ptr_array_unref (self->waiting);
  self->waiting = g_steal_pointer (&waiting);
  update (self);
}

/* The object */

static void
muc_carry_bar_dispose (GObject *object)
{
  MucCarryBar *self = MUC_CARRY_BAR (object);

  g_clear_object (&self->asked);
  g_clear_object (&self->year);
  g_clear_object (&self->store);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (muc_carry_bar_parent_class)->dispose (object);
}

static void
muc_carry_bar_class_init (MucCarryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_carry_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/carry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCarryBar, bar);
  gtk_widget_class_bind_template_child (widget_class, MucCarryBar, label);
  gtk_widget_class_bind_template_child (widget_class, MucCarryBar, reason);
  gtk_widget_class_bind_template_child (widget_class, MucCarryBar, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
muc_carry_bar_init (MucCarryBar *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
