/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A zip file of parts, each a name and its contents, in the folder for temporary files; the list
 * ends with %NULL. Returns its path. */
char *zip_write       (const char        *base,
                       const char *const *parts);
/* A workbook of Excel with one sheet, or with these instead of what zip.c gives it. */
char *zip_write_xlsx  (const char        *sheet,
                       const char        *strings,
                       const char        *styles,
                       const char        *workbook);
char *zip_write_ods   (const char        *styles,
                       const char        *tables);
