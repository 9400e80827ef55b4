/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A zip file of parts, each a name and its contents, in the folder for temporary files; the list
 * ends with %NULL. Returns its path. */
char *write_parts (const char        *base,
                   const char *const *parts);

/* A workbook of Excel with this sheet, and with these instead of what it else has. */
char *write_xlsx  (const char        *sheet,
                   const char        *strings,
                   const char        *styles,
                   const char        *workbook);

/* A workbook of LibreOffice. */
char *write_ods   (const char        *styles,
                   const char        *tables);
