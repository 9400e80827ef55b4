/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/writer.h"

G_BEGIN_DECLS

/* Has LibreOffice make a Word document of our OpenDocument text: its bytes are not the same each
 * time. For the table of writers only. */
gboolean muc_docx_write (MucDocument             *document,
                         const char              *path,
                         const MucWriterProgress *progress,
                         GError                 **error);

G_END_DECLS
