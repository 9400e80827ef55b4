/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-detail.h"

struct _MucRiskDetail
{
  AdwBin    parent_instance;

  MucStore *store;
  MucRisk  *risk;
};

G_DEFINE_FINAL_TYPE (MucRiskDetail, muc_risk_detail, ADW_TYPE_BIN)

static void
muc_risk_detail_dispose (GObject *object)
{
  MucRiskDetail *self = MUC_RISK_DETAIL (object);

  g_clear_object (&self->risk);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_detail_parent_class)->dispose (object);
}

static void
muc_risk_detail_class_init (MucRiskDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_risk_detail_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/muctieu/MucTieu/risk-detail.ui");
}

static void
muc_risk_detail_init (MucRiskDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** muc_risk_detail_set_store: the open file, %NULL for none. */
void
muc_risk_detail_set_store (MucRiskDetail *self,
                         MucStore    *store)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));

  muc_risk_detail_set_risk (self, NULL);
  g_set_object (&self->store, store);
}

/** muc_risk_detail_set_risk: shows @risk, which may be %NULL. */
void
muc_risk_detail_set_risk (MucRiskDetail *self,
                        MucRisk     *risk)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));

  g_set_object (&self->risk, risk);
}

/** muc_risk_detail_commit: keeps what is being typed. */
void
muc_risk_detail_commit (MucRiskDetail *self)
{
  g_return_if_fail (MUC_IS_RISK_DETAIL (self));
}
