/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucCliSeal:
 * @key: the paper
 * @number: (nullable): its number; %NULL for the one it has
 * @symbol: (nullable): the same for its symbol
 * @date: (nullable): the same for its day
 * @amend: whether an issued paper is opened for an amendment
 * @reason: (nullable): why it is amended
 *
 * The options of the verb "seal".
 */
typedef struct
{
  MucPaperKey key;
  const char *number;
  const char *symbol;
  const char *date;
  gboolean    amend;
  const char *reason;
} MucCliSeal;

gboolean     muc_cli_seal_run             (MucStore          *store,
                                           MucYear           *year,
                                           const MucCliSeal  *options,
                                           GError           **error);
MucDocument *muc_cli_seal_build_amendment (MucStore           *store,
                                           MucYear            *year,
                                           const MucPaperKey  *key,
                                           GError            **error);

G_END_DECLS
