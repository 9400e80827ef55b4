/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/source.h"

G_BEGIN_DECLS

MucSource *muc_reader_read (GFile         *file,
                            GCancellable  *cancellable,
                            GError       **error);

G_END_DECLS
