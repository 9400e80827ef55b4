/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/writer.h"

G_BEGIN_DECLS

gboolean muc_pdf_write (MucDocument             *document,
                        const char              *path,
                        const MucWriterProgress *progress,
                        GError                 **error);

/**
 * muc_pdf_dup_bytes:
 * Returns: (transfer full) (nullable): @document as PDF, in memory
 */
GBytes *muc_pdf_dup_bytes (MucDocument *document,
                           GError     **error);

G_END_DECLS
