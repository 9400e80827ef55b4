/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * MucApplyMode:
 * @MUC_APPLY_REFUSE: refuse when a year of the file has that paper already
 * @MUC_APPLY_FIRST: the same, and the step is never undone: what a new file begins with
 * @MUC_APPLY_REPLACE: the proposed paper takes the place of the one that is there
 * @MUC_APPLY_ADD: the proposed objectives, measures and risks come after those that are there
 */
typedef enum
{
  MUC_APPLY_REFUSE,
  MUC_APPLY_FIRST,
  MUC_APPLY_REPLACE,
  MUC_APPLY_ADD,
} MucApplyMode;

gboolean muc_apply_check (MucStore      *store,
                          MucPlan       *proposed,
                          MucApplyMode   mode,
                          GError       **error);
gboolean muc_apply_plan  (MucStore      *store,
                          MucPlan       *proposed,
                          const char    *label,
                          MucApplyMode   mode,
                          GError       **error);
gboolean muc_apply_plans (MucStore      *store,
                          GPtrArray     *proposed,
                          GPtrArray     *links,
                          const char    *label,
                          MucApplyMode   mode,
                          GError       **error);

/**
 * MucApplyProgress:
 * @fraction: how much is done, from 0 to 1
 * @data: what was given to muc_apply_plans_async()
 */
typedef void (*MucApplyProgress) (double   fraction,
                                  gpointer data);

void     muc_apply_plans_async  (MucStore            *store,
                                 GPtrArray           *proposed,
                                 GPtrArray           *links,
                                 const char          *label,
                                 MucApplyMode         mode,
                                 MucApplyProgress     progress,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data);
gboolean muc_apply_plans_finish (MucStore            *store,
                                 GAsyncResult        *result,
                                 GError             **error);

G_END_DECLS
