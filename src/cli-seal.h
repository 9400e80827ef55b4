/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli-verb.h"
#include "document/document.h"
#include "store/store.h"

G_BEGIN_DECLS

MucDocument *muc_cli_seal_build_amendment (MucStore           *store,
                                           MucYear            *year,
                                           const MucPaperKey  *key,
                                           GError            **error);
int          muc_cli_seal                 (const MucCliVerb *verb,
                                           int               argc,
                                           char             *argv[]);

G_END_DECLS
