/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apply.h"

G_BEGIN_DECLS

/* Plans on their way into a change, one after another. */
typedef struct _MucApply MucApply;

MucApply  *muc_apply_begin      (MucStore      *store,
                                 GPtrArray     *proposed,
                                 GPtrArray     *links,
                                 const char    *label,
                                 MucApplyMode   mode,
                                 GError       **error);
gboolean   muc_apply_step       (MucApply      *self);
MucChange *muc_apply_get_change (MucApply      *self);
double     muc_apply_get_copied (MucApply      *self);
void       muc_apply_free       (MucApply      *self);

MucUnit   *muc_apply_find_unit       (MucPlan       *plan,
                                      MucUnit       *proposed);
gboolean   muc_apply_brings_register (MucYear       *year,
                                      MucYear       *proposed);
gboolean   muc_apply_is_of_register  (MucRecord     *record);
gboolean   muc_apply_is_of_par       (MucRecord     *record);
gboolean   muc_apply_is_of_period    (MucRecord     *record);
GPtrArray *muc_apply_list_owners     (MucYear       *year);
gboolean   muc_apply_check_all       (MucStore      *store,
                                      GPtrArray     *proposed,
                                      MucApplyMode   mode,
                                      GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucApply, muc_apply_free)

G_END_DECLS
