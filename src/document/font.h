/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * muc_font_create_context:
 * A context of its own font map, for use by one thread at a time, whose measures depend on the
 * fonts alone: its unit is a point, nothing is hinted and nothing is rounded to a device.
 *
 * Returns: (transfer full)
 */
PangoContext *muc_font_create_context (void);

/**
 * muc_font_describe:
 * @size: in points
 *
 * Times New Roman, as Decree 30/2020/NĐ-CP wants; where it is missing, Liberation Serif, whose
 * letters are as wide.
 *
 * Returns: (transfer full)
 */
PangoFontDescription *muc_font_describe (double   size,
                                         gboolean bold,
                                         gboolean italic);

/**
 * muc_font_dup_attributes:
 * What every text of a document needs: a word that is broken for want of room gets no hyphen of
 * its own.
 *
 * Returns: (transfer full)
 */
PangoAttrList *muc_font_dup_attributes (void);

G_END_DECLS
