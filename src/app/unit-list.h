/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "model/action.h"
#include "model/plan.h"

G_BEGIN_DECLS

/* What the page of units lists, computed from the records alone. */

const char *muc_unit_list_get_kind_name   (MucUnitKind  kind);

GPtrArray  *muc_unit_list_create          (MucPlan     *plan,
                                           MucYear     *year);
char       *muc_unit_list_create_key      (gpointer     record);
GPtrArray  *muc_unit_list_find_actions    (MucYear     *year,
                                           MucUnit     *unit);
GPtrArray  *muc_unit_list_find_unlinked   (MucYear     *year,
                                           const char  *text);
MucListItem *muc_unit_list_create_action_item (MucAction *action);
guint       muc_unit_list_count_unlinked  (MucYear     *year);

G_END_DECLS
