/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/alert-row.h"

#include <glib/gi18n-lib.h>

struct _MucAlertRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  GtkLabel      *text;
  GtkLabel      *detail;

  MucAim         aim;
};

G_DEFINE_FINAL_TYPE (MucAlertRow, muc_alert_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_icon_name (const MucAlert *alert)
{
  switch (alert->kind)
    {
    case MUC_ALERT_OVERDUE:
      return "emblem-important-symbolic";
    case MUC_ALERT_DUE:
    case MUC_ALERT_REPORT:
      return "alarm-symbolic";
    case MUC_ALERT_CHECK:
      return "checkbox-symbolic";
    case MUC_ALERT_REVIEW:
    case MUC_ALERT_RISK:
      return "view-refresh-symbolic";
    default:
      return "dialog-warning-symbolic";
    }
}

/* The sign's colour, and what it says to those who do not see it. */
static const struct
{
  const char *tone;
  const char *name;
} severities[] = {
  [MUC_ALERT_LATE] = { "tone-bad", N_("Late") },
  [MUC_ALERT_SOON] = { "tone-warn", N_("Waiting") },
  [MUC_ALERT_NOTE] = { "muted", N_("To look at") },
};

static void
muc_alert_row_dispose (GObject *object)
{
  muc_aim_clear (&MUC_ALERT_ROW (object)->aim);

  G_OBJECT_CLASS (muc_alert_row_parent_class)->dispose (object);
}

static void
muc_alert_row_class_init (MucAlertRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_alert_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/alert-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucAlertRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MucAlertRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucAlertRow, detail);
}

static void
muc_alert_row_init (MucAlertRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_alert_row_new: (transfer floating): an empty row. */
GtkWidget *
muc_alert_row_new (void)
{
  return g_object_new (MUC_TYPE_ALERT_ROW, NULL);
}

/** muc_alert_row_show: shows @alert in place of what the row showed. */
void
muc_alert_row_show (MucAlertRow    *self,
                    const MucAlert *alert)
{
  g_autofree char *name = NULL;
  g_autofree char *tip = NULL;

  g_return_if_fail (MUC_IS_ALERT_ROW (self));
  g_return_if_fail (alert != NULL);

  muc_aim_copy (&self->aim, &alert->aim);
  gtk_image_set_from_icon_name (self->icon, get_icon_name (alert));
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), severities[i].tone);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), severities[alert->severity].tone);
  gtk_label_set_label (self->text, alert->text);
  gtk_label_set_label (self->detail, alert->detail);
  tip = g_strdup_printf ("%s\n%s", alert->text, alert->detail);
  name = g_strdup_printf ("%s. %s. %s",
                          g_dgettext (GETTEXT_PACKAGE, severities[alert->severity].name),
                          alert->text, alert->detail);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/** muc_alert_row_get_aim: (transfer none): where the row leads to. */
const MucAim *
muc_alert_row_get_aim (MucAlertRow *self)
{
  g_return_val_if_fail (MUC_IS_ALERT_ROW (self), NULL);

  return &self->aim;
}
