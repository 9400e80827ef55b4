/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/pdf.h"

G_BEGIN_DECLS

/* How the program that reads tells what it read. */
GBytes *muc_pdf_to_wire   (MucPdf *self);
MucPdf *muc_pdf_from_wire (GBytes *bytes);

G_END_DECLS
