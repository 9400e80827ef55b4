/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "import/gather.h"

G_BEGIN_DECLS

/* What was read, before it is taken in: left the papers and their tables, and what is asked; right
 * the original of what is chosen there. Each word of the clerk's builds the proposal anew. Signals
 * "changed": what is proposed is another; "read-again" (a #MucLettersAnswer): what the clerk said
 * of letters in an old encoding holds only when all files are read from the start. */
#define MUC_TYPE_IMPORT_REVIEW (muc_import_review_get_type ())
G_DECLARE_FINAL_TYPE (MucImportReview, muc_import_review, MUC, IMPORT_REVIEW, GtkBox)

void       muc_import_review_set         (MucImportReview *self,
                                          MucImport       *import,
                                          GPtrArray       *refused,
                                          MucPlan         *known,
                                          int              year);
void       muc_import_review_update      (MucImportReview *self);
GPtrArray *muc_import_review_get_plans   (MucImportReview *self);
gboolean   muc_import_review_is_ready    (MucImportReview *self);
void       muc_import_review_drop_declined (MucImportReview *self);
void       muc_import_review_go_to_note  (MucImportReview *self,
                                          int              step);
void       muc_import_review_next_pane   (MucImportReview *self);

G_END_DECLS
