/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-verb.h"

G_BEGIN_DECLS

int muc_cli_export (const MucCliVerb *verb,
                    int               argc,
                    char             *argv[]);

G_END_DECLS
