/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "document/document.h"

G_BEGIN_DECLS

/**
 * MucLayout:
 * A document cut into pages as Decree 30/2020/NĐ-CP wants them. The breaks depend on the document
 * and the fonts alone, never on the device, so screen, printer and PDF show the same pages. A
 * layout has its own fonts and may be made in one thread and used in another, by one at a time.
 */
#define MUC_TYPE_LAYOUT (muc_layout_get_type ())
G_DECLARE_FINAL_TYPE (MucLayout, muc_layout, MUC, LAYOUT, GObject)

MucLayout   *muc_layout_new (MucDocument *document);

MucDocument *muc_layout_get_document (MucLayout *self);

/**
 * muc_layout_get_n_pages:
 * Returns: at least 1
 */
guint        muc_layout_get_n_pages (MucLayout *self);

/**
 * muc_layout_get_page_size:
 * @page: from 0
 * @width, @height: (out) (optional): in points
 */
void         muc_layout_get_page_size (MucLayout *self,
                                       guint      page,
                                       double    *width,
                                       double    *height);

/**
 * muc_layout_draw_page:
 * @cr: its unit is a point, (0, 0) the paper's corner; the paper itself is not painted
 */
void         muc_layout_draw_page (MucLayout *self,
                                   guint      page,
                                   cairo_t   *cr);

G_END_DECLS
