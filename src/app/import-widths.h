/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/* Tables of no more columns than this are made to fit the window. */
#define MUC_IMPORT_WIDTHS_FITTED 7

GArray *muc_import_widths_measure (MucSource *source,
                                   guint      first,
                                   guint      end,
                                   gboolean   is_table);

G_END_DECLS
