/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/import-places.h"

G_BEGIN_DECLS

/* What was recognised of a paper or a table, above its original, and what the clerk decides about
 * it. Signals: "take-said" (whether it is taken in, a boolean), "year-said" (the year, an int). */
#define MUC_TYPE_IMPORT_HEAD (muc_import_head_get_type ())
G_DECLARE_FINAL_TYPE (MucImportHead, muc_import_head, MUC, IMPORT_HEAD, GtkBox)

void muc_import_head_show     (MucImportHead        *self,
                               MucImport            *import,
                               const MucImportPlace *place,
                               GPtrArray            *findings);
void muc_import_head_set_year (MucImportHead        *self,
                               int                   year);

gboolean muc_import_head_is_everywhere (MucImportHead *self);

G_END_DECLS
