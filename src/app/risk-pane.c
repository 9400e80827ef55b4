/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-pane.h"

struct _MucRiskPane
{
  AdwBin    parent_instance;

  MucStore *store;
  MucRisk  *risk;
};

G_DEFINE_FINAL_TYPE (MucRiskPane, muc_risk_pane, ADW_TYPE_BIN)

static void
muc_risk_pane_dispose (GObject *object)
{
  MucRiskPane *self = MUC_RISK_PANE (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_pane_parent_class)->dispose (object);
}

static void
muc_risk_pane_class_init (MucRiskPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_risk_pane_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/muctieu/MucTieu/risk-pane.ui");
}

static void
muc_risk_pane_init (MucRiskPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_risk_pane_set_store: the open file, %NULL for none. */
void
muc_risk_pane_set_store (MucRiskPane *self,
                         MucStore    *store)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  muc_risk_pane_set_risk (self, NULL);
  g_set_object (&self->store, store);
}

/** muc_risk_pane_set_risk: shows @risk, which may be %NULL. */
void
muc_risk_pane_set_risk (MucRiskPane *self,
                        MucRisk     *risk)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  g_set_object (&self->risk, risk);
}

/** muc_risk_pane_commit: keeps what is being typed. */
void
muc_risk_pane_commit (MucRiskPane *self)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));
}
