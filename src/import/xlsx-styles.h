/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/number-format.h"
#include "import/package.h"

G_BEGIN_DECLS

typedef struct _MucXlsxStyles MucXlsxStyles;

MucXlsxStyles         *muc_xlsx_styles_read (MucPackage     *package,
                                             const char     *part,
                                             GError        **error);
void                   muc_xlsx_styles_free (MucXlsxStyles  *self);
const MucNumberFormat *muc_xlsx_styles_get  (MucXlsxStyles  *self,
                                             guint           style);
const char            *muc_xlsx_styles_get_font (MucXlsxStyles *self,
                                                 guint          style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucXlsxStyles, muc_xlsx_styles_free)

G_END_DECLS
