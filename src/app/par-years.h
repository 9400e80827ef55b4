/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/plan.h"

G_BEGIN_DECLS

/* The PAR index over the years: points and rank. */
#define MUC_TYPE_PAR_YEARS (muc_par_years_get_type ())
G_DECLARE_FINAL_TYPE (MucParYears, muc_par_years, MUC, PAR_YEARS, GtkDrawingArea)

gboolean muc_par_years_show (MucParYears *self,
                             MucPlan     *plan);

G_END_DECLS
