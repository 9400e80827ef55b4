/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/check.h"

G_BEGIN_DECLS

/* What the check found, in the words of its list. */

GPtrArray  *muc_check_list_filter           (GPtrArray          *findings,
                                             gboolean            accepted);
char       *muc_check_list_describe_count   (guint               count);
char       *muc_check_list_describe_section (GPtrArray          *findings,
                                             MucFindingSeverity  severity);
const char *muc_check_list_get_icon_name    (MucFindingSeverity  severity);
const char *muc_check_list_get_tone         (MucFindingSeverity  severity);
gboolean    muc_check_list_is_same          (MucFinding         *finding,
                                             MucFinding         *other);

G_END_DECLS
