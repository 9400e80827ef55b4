/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"
#include "model/par-scheme.h"

G_BEGIN_DECLS

GPtrArray *muc_par_scheme_read        (GPtrArray *table,
                                       guint     *n_left);
GPtrArray *muc_par_scheme_read_source (MucSource *source,
                                       guint     *n_left);

G_END_DECLS
