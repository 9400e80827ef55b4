/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/pdf.h"

G_BEGIN_DECLS

void muc_pdf_text_read (MucPdf *pdf,
                        GBytes *bytes,
                        guint  *n_fields);

G_END_DECLS
