/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether each part of the workbook is there to its end. The library makes the parts in temporary
 * files and does not notice when one of them was cut short for want of room. */
gboolean muc_xlsx_verify (const char *path,
                          GError    **error);

G_END_DECLS
