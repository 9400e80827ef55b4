/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "import/conversion.h"

G_BEGIN_DECLS

void muc_html_convert_letters (xmlNode       *root,
                               MucConversion *conversion);

G_END_DECLS
