/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "store/seal.h"

G_BEGIN_DECLS

/* Issuing: where the store, which keeps what was issued, meets the reports, which print it. */
MucDocument *muc_issue_build_paper     (MucStore           *store,
                                        MucYear            *year,
                                        const MucPaperKey  *key,
                                        GError            **error);
MucDocument *muc_issue_build_sealed    (MucStore           *store,
                                        MucSeal            *seal,
                                        GError            **error);
MucDocument *muc_issue_build_amendment (MucStore           *store,
                                        MucSeal            *seal,
                                        GError            **error);
MucSeal     *muc_issue_paper           (MucStore           *store,
                                        MucYear            *year,
                                        const MucPaperKey  *key,
                                        const MucSealHead  *head,
                                        GError            **error);

G_END_DECLS
