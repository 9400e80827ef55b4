/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "import/sheet.h"

G_BEGIN_DECLS

/* What this program says of a row that it puts on the clipboard; no other program shows it. */
#define MUC_HTML_NOTE "data-muctieu"

xmlDoc    *muc_html_parse            (const char *html);
void       muc_html_fill_sheet       (xmlNode    *table,
                                      MucSheet   *sheet);
GPtrArray *muc_html_read_table       (const char *html);
GPtrArray *muc_html_read_noted_table (const char *html,
                                      GHashTable *notes);

G_END_DECLS
