/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/matrix-view.h"
#include "model/risk.h"
#include "model/year.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucMatrixSection:
 * The matrix of one part of the register with its heading, its legend, and what is done with it.
 *
 * Signals: "cell-chosen" (likelihood, severity): the levels of a cell, the first %NULL in a
 * strip; "risk-chosen" (risk).
 */
#define MUC_TYPE_MATRIX_SECTION (muc_matrix_section_get_type ())
G_DECLARE_FINAL_TYPE (MucMatrixSection, muc_matrix_section, MUC, MATRIX_SECTION, GtkBox)

void           muc_matrix_section_set_year   (MucMatrixSection *self,
                                              MucStore         *store,
                                              MucYear          *year);
void           muc_matrix_section_set_risk   (MucMatrixSection *self,
                                              MucRisk          *risk);
void           muc_matrix_section_set_filter (MucMatrixSection *self,
                                              MucLevel         *likelihood,
                                              MucLevel         *severity);
void           muc_matrix_section_refresh    (MucMatrixSection *self);
MucMatrixView *muc_matrix_section_get_view   (MucMatrixSection *self);

G_END_DECLS
