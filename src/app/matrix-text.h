/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/matrix.h"

G_BEGIN_DECLS

/* What a matrix on the screen says to those who do not see it, and to those who ask. */

char *muc_matrix_text_place (const MucMatrix *matrix,
                             guint            row,
                             guint            column);
char *muc_matrix_text_count (MucRiskKind      kind,
                             guint            n);
char *muc_matrix_text_cell  (const MucMatrix *matrix,
                             guint            row,
                             guint            column);
char *muc_matrix_text_mark  (const MucMatrix *matrix,
                             guint            mark);

G_END_DECLS
