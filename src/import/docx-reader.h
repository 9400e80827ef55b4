/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/reader.h"

G_BEGIN_DECLS

extern const MucReader muc_docx_reader;

G_END_DECLS
