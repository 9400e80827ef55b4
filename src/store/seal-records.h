/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/plan.h"

G_BEGIN_DECLS

/* The records a paper is made from, as the text that is sealed. */
char    *muc_seal_records_write (MucYear            *year,
                                 const MucPaperKey  *key,
                                 const char         *date);
MucPlan *muc_seal_records_read  (const char         *text,
                                 gssize              length,
                                 GError            **error);

G_END_DECLS
