/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucApplyMode:
 * @MUC_APPLY_REFUSE: refuse when a year of the file has that paper already
 * @MUC_APPLY_REPLACE: the proposed paper takes the place of the one that is there
 * @MUC_APPLY_ADD: the proposed objectives and measures come after those that are there
 */
typedef enum
{
  MUC_APPLY_REFUSE,
  MUC_APPLY_REPLACE,
  MUC_APPLY_ADD,
} MucApplyMode;

gboolean  muc_store_apply     (MucStore     *self,
                               MucPlan      *proposed,
                               const char   *label,
                               MucApplyMode  mode,
                               GError      **error);
gboolean  muc_store_apply_all (MucStore     *self,
                               GPtrArray    *proposed,
                               const char   *label,
                               MucApplyMode  mode,
                               GError      **error);

/* For edits that copy */
gpointer  muc_change_copy     (MucChange    *self,
                               gpointer      source,
                               gpointer      owner,
                               gpointer      before);

G_END_DECLS
