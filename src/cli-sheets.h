/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-verb.h"

G_BEGIN_DECLS

/* The verbs "unit-sheets" and "merge" of the command line. */
int muc_cli_unit_sheets (const MucCliVerb *verb,
                         int               argc,
                         char             *argv[]);
int muc_cli_merge       (const MucCliVerb *verb,
                         int               argc,
                         char             *argv[]);

G_END_DECLS
