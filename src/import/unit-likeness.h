/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double muc_unit_likeness (const char *name,
                          const char *other);

G_END_DECLS
