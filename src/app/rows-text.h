/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/record.h"

G_BEGIN_DECLS

char *muc_rows_to_tsv  (GPtrArray *records);
char *muc_rows_to_html (GPtrArray *records);

G_END_DECLS
