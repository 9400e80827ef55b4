/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/finding.h"

G_BEGIN_DECLS

/* The paperwork check ("Soát lỗi"): rules that look at a year's papers. A clean paper gives no
 * finding; one that is right as it is can be accepted with a reason (store/check-edits.h). */

GPtrArray *muc_check_year    (MucYear    *year);
GPtrArray *muc_check_year_by (MucYear    *year,
                              const char *rule);
guint      muc_check_count   (GPtrArray  *findings);

/* For the rules: what a rule found goes into the run it was called for. */
typedef struct _MucCheck MucCheck;

typedef void (*MucCheckFunc) (MucYear  *year,
                              MucCheck *check);

MucFinding *muc_check_add (MucCheck   *check,
                           gpointer    record,
                           const char *field,
                           const char *context,
                           const char *text);

G_END_DECLS
