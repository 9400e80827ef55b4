/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/conversion.h"
#include "import/package.h"

G_BEGIN_DECLS

typedef struct _MucXlsxStrings MucXlsxStrings;

MucXlsxStrings *muc_xlsx_strings_read (MucPackage      *package,
                                       const char      *part,
                                       MucConversion   *conversion,
                                       GError         **error);
void            muc_xlsx_strings_free (MucXlsxStrings  *self);
const char     *muc_xlsx_strings_get  (MucXlsxStrings  *self,
                                       guint            i);
char           *muc_xlsx_strings_mark (MucXlsxStrings  *self,
                                       guint            i,
                                       const char      *font);
char           *muc_xlsx_unescape     (const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucXlsxStrings, muc_xlsx_strings_free)

G_END_DECLS
