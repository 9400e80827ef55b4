/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attachment.h"
#include "model/seal.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Issuing papers. What was issued is kept as it was: the records the paper is made from, and the
 * PDF. The PDF is made by who calls, from the records that are about to be sealed:
 * muc_seal_draft_new(), then muc_seal_draft_get_plan() gives what to print, then
 * muc_seal_issue(). */

/**
 * MucSealHead:
 * @title: (nullable): what people call the paper, for the change log
 * @number: (nullable): its number
 * @symbol: (nullable): its symbol, "MT-SLNMT"
 * @date: (nullable): its day, as ISO text; nothing is issued without one
 * @signer_authority: on whose authority it is signed
 * @signer_title: (nullable): the signer's own title
 * @signer_name: (nullable): who signs
 * @reason: (nullable): of an amendment: why
 *
 * What is said when a paper, or an amendment of it, is issued.
 */
typedef struct
{
  const char  *title;
  const char  *number;
  const char  *symbol;
  const char  *date;
  MucAuthority signer_authority;
  const char  *signer_title;
  const char  *signer_name;
  const char  *reason;
} MucSealHead;

typedef struct _MucSealDraft MucSealDraft;

void          muc_seal_head_init         (MucSealHead        *self,
                                          MucPaper           *paper);

MucSealDraft *muc_seal_draft_new         (MucStore           *store,
                                          MucYear            *year,
                                          const MucPaperKey  *key,
                                          const MucSealHead  *head,
                                          GError            **error);
void          muc_seal_draft_free        (MucSealDraft       *self);
MucPlan      *muc_seal_draft_get_plan    (MucSealDraft       *self);
MucYear      *muc_seal_draft_get_year    (MucSealDraft       *self);
MucPaperKey   muc_seal_draft_get_key     (MucSealDraft       *self);
gint64        muc_seal_draft_get_amendment (MucSealDraft     *self);
MucSeal      *muc_seal_issue             (MucSealDraft       *draft,
                                          GBytes             *pdf,
                                          GBytes             *slip,
                                          GError            **error);

MucSeal      *muc_seal_open_amendment    (MucStore           *store,
                                          MucPaper           *paper,
                                          const char         *title,
                                          const char         *reason,
                                          GError            **error);
gboolean      muc_seal_drop_amendment    (MucStore           *store,
                                          MucPaper           *paper,
                                          GError            **error);

GBytes       *muc_seal_read_pdf          (MucStore           *store,
                                          MucSeal            *seal,
                                          GError            **error);
GBytes       *muc_seal_read_slip         (MucStore           *store,
                                          MucSeal            *seal,
                                          GError            **error);
MucPlan      *muc_seal_read_plan         (MucStore           *store,
                                          MucSeal            *seal,
                                          GError            **error);
MucYear      *muc_seal_find_year         (MucSeal            *seal,
                                          MucPlan            *plan);
MucPaper     *muc_seal_find_paper        (MucSeal            *seal,
                                          MucPlan            *plan);

GBytes       *muc_seal_load_attachment   (GFile              *file,
                                          GCancellable       *cancellable,
                                          GError            **error);
MucAttachment *muc_seal_attach           (MucStore           *store,
                                          MucSeal            *seal,
                                          const char         *name,
                                          GBytes             *bytes,
                                          GError            **error);
gboolean      muc_seal_detach            (MucStore           *store,
                                          MucAttachment      *attachment,
                                          GError            **error);
GBytes       *muc_seal_read_attachment   (MucStore           *store,
                                          MucAttachment      *attachment,
                                          GError            **error);
void          muc_seal_verify            (MucStore           *store,
                                          GPtrArray          *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSealDraft, muc_seal_draft_free)

G_END_DECLS
