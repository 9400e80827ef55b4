/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/foreign.h"
#include "import/reader.h"

G_BEGIN_DECLS

MucSource *muc_converted_read (const MucReaderInput  *input,
                               const MucForeign      *foreign,
                               const MucReaderHelp   *help,
                               GError               **error);

G_END_DECLS
