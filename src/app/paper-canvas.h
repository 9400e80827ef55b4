/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "document/layout.h"

G_BEGIN_DECLS

/* The pages of a layout one below the other on grey, inside a scrolled window. Properties with
 * notify: "layout", "zoom" (see paper-zoom.h), "page" (the one in view, from 0; read only). */
#define MUC_TYPE_PAPER_CANVAS (muc_paper_canvas_get_type ())
G_DECLARE_FINAL_TYPE (MucPaperCanvas, muc_paper_canvas, MUC, PAPER_CANVAS, GtkWidget)

void       muc_paper_canvas_set_layout (MucPaperCanvas *self,
                                        MucLayout      *layout);
MucLayout *muc_paper_canvas_get_layout (MucPaperCanvas *self);
void       muc_paper_canvas_set_zoom   (MucPaperCanvas *self,
                                        double          zoom);
double     muc_paper_canvas_get_zoom   (MucPaperCanvas *self);
void       muc_paper_canvas_step_zoom  (MucPaperCanvas *self,
                                        int             direction);
void       muc_paper_canvas_go_to_page (MucPaperCanvas *self,
                                        guint           page);
guint      muc_paper_canvas_get_page   (MucPaperCanvas *self);

G_END_DECLS
