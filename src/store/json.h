/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/history.h"

G_BEGIN_DECLS

void  muc_json_build_plans    (JsonBuilder *builder,
                               GPtrArray   *plans,
                               gint64       year);
void  muc_json_build_findings (JsonBuilder *builder,
                               GPtrArray   *findings);
void  muc_json_build_log      (JsonBuilder *builder,
                               GPtrArray   *entries);
char *muc_json_to_text        (JsonBuilder *builder);

G_END_DECLS
