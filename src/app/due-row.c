/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/due-row.h"

#include <glib/gi18n-lib.h>

#include "app/state-pill.h"

struct _MucDueRow
{
  GtkButton  parent_instance;

  MucDuty   *duty;

  GtkLabel  *day;
  GtkLabel  *text;
  GtkLabel  *who;
};

G_DEFINE_FINAL_TYPE (MucDueRow, muc_due_row, GTK_TYPE_BUTTON)

static void
muc_due_row_dispose (GObject *object)
{
  g_clear_object (&MUC_DUE_ROW (object)->duty);

  G_OBJECT_CLASS (muc_due_row_parent_class)->dispose (object);
}

static void
muc_due_row_class_init (MucDueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_due_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/due-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucDueRow, day);
  gtk_widget_class_bind_template_child (widget_class, MucDueRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucDueRow, who);
}

static void
muc_due_row_init (MucDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_due_row_new: (transfer floating): a row that shows nothing yet. */
GtkWidget *
muc_due_row_new (void)
{
  return g_object_new (MUC_TYPE_DUE_ROW, NULL);
}

static char *
describe (MucDuty *duty,
          int      days)
{
  MucUnit *unit = muc_duty_get_unit (duty);
  const char *who = unit != NULL ? muc_unit_get_name (unit) : muc_duty_get_party (duty);
  g_autofree char *when =
    days < 0 ? g_strdup_printf (ngettext ("%d day late", "%d days late", -days), -days)
             : g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);

  return who != NULL ? g_strdup_printf ("%s · %s", who, when) : g_steal_pointer (&when);
}

/**
 * muc_due_row_show:
 * @self: a row
 * @duty: a duty with a day
 * @today: the day it is
 */
void
muc_due_row_show (MucDueRow   *self,
                  MucDuty     *duty,
                  const GDate *today)
{
  g_autofree char *day = NULL;
  g_autofree char *who = NULL;
  g_autofree char *name = NULL;
  GDate due;
  int days;

  g_return_if_fail (MUC_IS_DUE_ROW (self));
  g_return_if_fail (MUC_IS_DUTY (duty) && muc_duty_get_due (duty, &due));

  g_set_object (&self->duty, duty);
  days = g_date_days_between (today, &due);
  day = g_strdup_printf ("%u/%u", g_date_get_day (&due), g_date_get_month (&due));
  who = describe (duty, days);
  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->text, muc_action_get_text (muc_duty_get_action (duty)));
  gtk_label_set_label (self->who, who);
  muc_tone_set_class (GTK_WIDGET (self->who), days < 0 ? MUC_TONE_BAD : MUC_TONE_WARN);
  name = g_strjoin (", ", day, gtk_label_get_label (self->text), who, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/** muc_due_row_get_duty: (transfer none) (nullable): what it shows. */
MucDuty *
muc_due_row_get_duty (MucDueRow *self)
{
  g_return_val_if_fail (MUC_IS_DUE_ROW (self), NULL);

  return self->duty;
}
