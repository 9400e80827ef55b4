/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/par-lost.h"

G_BEGIN_DECLS

/**
 * MucParLostOrder:
 * @MUC_PAR_LOST_BY_SIZE: what lost most first
 * @MUC_PAR_LOST_BY_UNIT: below the unit in charge, with what it lost in all
 * @MUC_PAR_LOST_BY_YEAR: what lost in most years first, with its years
 */
typedef enum
{
  MUC_PAR_LOST_BY_SIZE,
  MUC_PAR_LOST_BY_UNIT,
  MUC_PAR_LOST_BY_YEAR,
} MucParLostOrder;

GPtrArray *muc_par_lost_list (MucYear         *year,
                              MucParLostOrder  order);

G_END_DECLS
