/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/scale.h"
#include "model/year.h"

G_BEGIN_DECLS

/* The cells of a row that hold words of the scale. */
typedef enum
{
  MUC_RATED_LIKELIHOOD,
  MUC_RATED_SEVERITY,
  MUC_RATED_PRIORITY,
} MucRatedColumn;

MucScale *muc_proposed_scale_append (MucYear        *year,
                                     MucScale       *base);
gpointer  muc_proposed_scale_find   (MucScale       *scale,
                                     MucRiskKind     kind,
                                     MucRatedColumn  column,
                                     const char     *words);
gpointer  muc_proposed_scale_add    (MucScale       *scale,
                                     MucRiskKind     kind,
                                     MucRatedColumn  column,
                                     const char     *words,
                                     guint           position);
guint     muc_proposed_scale_get_position (MucScale       *scale,
                                           MucRiskKind     kind,
                                           MucRatedColumn  column,
                                           const char     *label);
char    **muc_proposed_scale_list   (MucScale       *scale,
                                     MucRiskKind     kind,
                                     MucRatedColumn  column);
void      muc_proposed_scale_rate   (MucScale       *scale,
                                     MucLevel       *likelihood,
                                     MucLevel       *severity,
                                     MucPriority    *priority);

G_END_DECLS
