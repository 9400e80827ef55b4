/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "model/attainment.h"

G_BEGIN_DECLS

char    *muc_attainment_describe       (MucAttainment *self,
                                        MucTarget     *target);
char    *muc_attainment_describe_trend (MucAttainment *self,
                                        MucTarget     *target);
char    *muc_attainment_explain        (MucAttainment *self,
                                        MucTarget     *target);
MucTone  muc_attainment_get_tone       (MucAttainment *self);
void     muc_attainment_fill_bar       (MucAttainment *self,
                                        MucTarget     *target,
                                        MucBar        *bar);
char    *muc_figure_read               (const char    *text);

G_END_DECLS
