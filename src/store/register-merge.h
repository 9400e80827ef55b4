/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/register-merge.h"
#include "store/copy.h"

G_BEGIN_DECLS

void muc_register_merge_copy (const MucRegisterMerge *merge,
                              MucCopy                *copy,
                              MucChange              *change,
                              MucYear                *year);

G_END_DECLS
