/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale.h"
#include "store/copy.h"

G_BEGIN_DECLS

void      muc_scale_merge      (MucCopy   *copy,
                                MucChange *change,
                                MucScale  *source,
                                MucScale  *known,
                                MucScale  *kept);
void      muc_scale_merge_into (MucCopy   *copy,
                                MucStore  *store,
                                MucChange *change,
                                MucScale  *source,
                                MucYear   *year);
MucScale *muc_scale_copy_into  (MucStore  *store,
                                MucChange *change,
                                MucYear   *year);

G_END_DECLS
