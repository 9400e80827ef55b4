/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par.h"

G_BEGIN_DECLS

GPtrArray *muc_par_text_list_winning         (MucYear   *year);
char      *muc_par_text_describe_winning     (MucAction *task);
char      *muc_par_text_describe_differences (MucYear   *year);

G_END_DECLS
