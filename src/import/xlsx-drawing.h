/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/package.h"
#include "import/sheet.h"

G_BEGIN_DECLS

gboolean muc_xlsx_drawing_read (MucPackage  *package,
                                const char  *part,
                                MucSheet    *sheet,
                                MucConversion *conversion,
                                GError     **error);

G_END_DECLS
