/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/import.h"

G_BEGIN_DECLS

/* The names of units in the papers that no known unit has, and what each is. Signal "answered": the
 * import has to be built anew. */
#define MUC_TYPE_IMPORT_UNITS (muc_import_units_get_type ())
G_DECLARE_FINAL_TYPE (MucImportUnits, muc_import_units, MUC, IMPORT_UNITS, GtkBox)

void muc_import_units_show (MucImportUnits *self,
                            MucImport      *import,
                            MucPlan        *known);

G_END_DECLS
