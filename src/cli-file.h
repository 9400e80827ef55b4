/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-verb.h"

G_BEGIN_DECLS

/* The verbs that are about the file as a whole. */

int muc_cli_new     (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);
int muc_cli_list    (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);
int muc_cli_log     (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);
int muc_cli_verify  (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);
int muc_cli_backup  (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);
int muc_cli_restore (const MucCliVerb *verb,
                     int               argc,
                     char             *argv[]);

G_END_DECLS
