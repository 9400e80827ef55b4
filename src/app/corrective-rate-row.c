/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/corrective-rate-row.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/window.h"
#include "model/naming.h"
#include "model/rating.h"
#include "store/corrective-edits.h"

struct _MucCorrectiveRateRow
{
  AdwBin             parent_instance;

  MucStore          *store;
  MucCorrectiveRisk *link;

  GtkLabel          *text;
  GtkWidget         *show_button;
  GtkWidget         *settle_button;
};

G_DEFINE_FINAL_TYPE (MucCorrectiveRateRow, muc_corrective_rate_row, ADW_TYPE_BIN)

static void
show_cb (MucCorrectiveRateRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root),
                      MUC_RECORD (muc_corrective_risk_get_risk (self->link)));
}

static void
settle_cb (MucCorrectiveRateRow *self)
{
  g_autoptr (MucCorrectiveRateRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!muc_corrective_edits_settle (self->store, self->link, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
}

static void
muc_corrective_rate_row_dispose (GObject *object)
{
  MucCorrectiveRateRow *self = MUC_CORRECTIVE_RATE_ROW (object);

  g_clear_object (&self->link);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_corrective_rate_row_parent_class)->dispose (object);
}

static void
muc_corrective_rate_row_class_init (MucCorrectiveRateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_corrective_rate_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/muctieu/MucTieu/corrective-rate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCorrectiveRateRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectiveRateRow, show_button);
  gtk_widget_class_bind_template_child (widget_class, MucCorrectiveRateRow, settle_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
}

static void
muc_corrective_rate_row_init (MucCorrectiveRateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *risk)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", risk, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label->str, -1);
}

/* "Rate risk 3 again? Now it is “Xử lý”: “Thất lạc hồ sơ”" */
static void
show_risk (MucCorrectiveRateRow *self)
{
  MucRisk *risk = muc_corrective_risk_get_risk (self->link);
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  const char *priority = assessment != NULL ? muc_rating_get_priority_label (assessment) : NULL;
  g_autofree char *name = muc_naming_describe (risk);
  g_autofree char *text =
    g_strdup_printf (_("Does the rating of %s still hold? Now it is “%s”. “%s”"), name,
                     priority != NULL ? priority : "…", muc_risk_get_text (risk));

  gtk_label_set_label (self->text, text);
  name_button (self->show_button, _("Show %s"), name);
  name_button (self->settle_button, _("The rating of %s was looked at"), name);
}

/** muc_corrective_rate_row_new: (transfer floating): asks about the risk of @link. */
GtkWidget *
muc_corrective_rate_row_new (MucStore          *store,
                             MucCorrectiveRisk *link)
{
  MucCorrectiveRateRow *self;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_CORRECTIVE_RISK (link), NULL);

  self = g_object_new (MUC_TYPE_CORRECTIVE_RATE_ROW, NULL);
  self->store = g_object_ref (store);
  self->link = g_object_ref (link);
  gtk_widget_set_sensitive (self->settle_button, !muc_store_is_read_only (store));
  show_risk (self);
  return GTK_WIDGET (self);
}
