/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucLegacy:
 * @MUC_LEGACY_NONE: Unicode, or no Vietnamese
 * @MUC_LEGACY_TCVN3: TCVN3, also called ABC, the encoding of .VnTime
 * @MUC_LEGACY_VNI: VNI, the encoding of VNI-Times
 *
 * The ways in which Vietnamese was written before Unicode. Their letters reach us as Latin ones:
 * "NghÞ ®Þnh", "Nghò ñònh".
 */
typedef enum
{
  MUC_LEGACY_NONE,
  MUC_LEGACY_TCVN3,
  MUC_LEGACY_VNI,
} MucLegacy;

#define MUC_LEGACY_N 3

const char *muc_legacy_get_name  (MucLegacy    encoding);
MucLegacy   muc_legacy_find_font (const char  *font,
                                  gboolean    *capitals);
gboolean    muc_legacy_is_letter (MucLegacy    encoding,
                                  gunichar     ch);
void        muc_legacy_append    (MucLegacy    encoding,
                                  GString     *text,
                                  gunichar     ch,
                                  gboolean     capital);

G_END_DECLS
