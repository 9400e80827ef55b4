/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/writer.h"

G_BEGIN_DECLS

/* Writes an OpenDocument text to finish in LibreOffice or Word: with named styles, tables and
 * pages as they are laid out for PDF. For the table of writers only. */
gboolean muc_odt_write (MucDocument             *document,
                        const char              *path,
                        const MucWriterProgress *progress,
                        GError                 **error);

G_END_DECLS
