/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/pdf.h"

G_BEGIN_DECLS

MucPdf *muc_pdf_reader_read (GBytes *bytes);

G_END_DECLS
