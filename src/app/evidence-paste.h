/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/table-page.h"

G_BEGIN_DECLS

/* What #MucTablePageClass of the register of evidence does with copied cells. */

gboolean   muc_evidence_paste_fill      (MucTablePage  *page,
                                         MucChange     *change,
                                         gpointer       record,
                                         guint          column,
                                         GPtrArray     *cells,
                                         GPtrArray     *left,
                                         GError       **error);
GPtrArray *muc_evidence_paste_read_rows (MucTablePage  *page,
                                         const char    *text,
                                         const char    *mime);
gpointer   muc_evidence_paste_add_rows  (MucTablePage  *page,
                                         GPtrArray     *rows,
                                         char         **notice,
                                         GError       **error);

G_END_DECLS
