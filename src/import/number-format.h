/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MucNumberFormat MucNumberFormat;

MucNumberFormat *muc_number_format_new         (const char            *code);
MucNumberFormat *muc_number_format_new_builtin (guint                  id);
void             muc_number_format_free        (MucNumberFormat       *self);
char            *muc_number_format_show        (const MucNumberFormat *self,
                                                double                 value,
                                                gboolean               from_1904);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucNumberFormat, muc_number_format_free)

G_END_DECLS
