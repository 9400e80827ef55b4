/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* The desktop's notification of what is due. */

char *muc_reminder_take   (GSettings      *settings,
                           MucPlan        *plan,
                           const GDate    *today);
guint muc_reminder_follow (MucApplication *application);
void  muc_reminder_update (MucApplication *application);

G_END_DECLS
