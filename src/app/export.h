/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/unit.h"
#include "model/year.h"
#include "document/document.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The ways a paper leaves the window, for the header's buttons and the papers page. */

void muc_export_print  (GtkWidget         *widget,
                        MucStore          *store,
                        MucYear           *year,
                        const MucPaperKey *key);
void muc_export_choose (GtkWidget         *widget,
                        MucStore          *store,
                        MucYear           *year,
                        const MucPaperKey *key,
                        const char        *format);
void muc_export_choose_document (GtkWidget   *widget,
                                 MucStore    *store,
                                 MucDocument *document,
                                 const char  *name,
                                 const char  *format);
void muc_export_write  (GtkWidget         *widget,
                        MucDocument       *document,
                        const char        *path);

G_END_DECLS
