/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/deadline.h"

G_BEGIN_DECLS

char *muc_deadline_find_clause (const char  *sentence,
                                int          paper_year,
                                MucDeadline *deadline);

G_END_DECLS
