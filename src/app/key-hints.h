/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The keys that matter now, at the foot of a table. Property with notify: "editing" (whether a cell
 * of the table is being edited). */
#define MUC_TYPE_KEY_HINTS (muc_key_hints_get_type ())
G_DECLARE_FINAL_TYPE (MucKeyHints, muc_key_hints, MUC, KEY_HINTS, AdwBin)

G_END_DECLS
