/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/writer.h"

G_BEGIN_DECLS

/* Both write the figures of the document's pages, of which there must be one at least, below one
 * another and with a margin. */
gboolean muc_png_write (MucDocument             *document,
                        const char              *path,
                        const MucWriterProgress *progress,
                        GError                 **error);
gboolean muc_svg_write (MucDocument             *document,
                        const char              *path,
                        const MucWriterProgress *progress,
                        GError                 **error);

G_END_DECLS
