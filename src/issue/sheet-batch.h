/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/writer.h"
#include "model/period.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The sheets that units fill in, made all at once: built from the plan, written by any thread, then
 * kept as sent. Until all are there the folder has none of them. */
typedef struct _MucSheetBatch MucSheetBatch;

MucSheetBatch *muc_sheet_batch_new     (MucStore             *store,
                                        MucYear              *year,
                                        const MucPeriod      *period,
                                        GError              **error);
void           muc_sheet_batch_free    (MucSheetBatch        *self);
guint          muc_sheet_batch_get_n   (MucSheetBatch        *self);
GPtrArray     *muc_sheet_batch_list_strangers (MucSheetBatch *self);
GPtrArray     *muc_sheet_batch_list_names (MucSheetBatch     *self);
gboolean       muc_sheet_batch_write   (MucSheetBatch        *self,
                                        const char           *folder,
                                        GCancellable         *cancellable,
                                        MucProgressFunc       progress,
                                        gpointer              progress_data,
                                        GError              **error);
gboolean       muc_sheet_batch_keep    (MucSheetBatch        *self,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSheetBatch, muc_sheet_batch_free)

G_END_DECLS
