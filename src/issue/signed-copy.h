/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "issue/signed-text.h"
#include "pdf/pdf.h"
#include "store/seal.h"

G_BEGIN_DECLS

/**
 * MucSignedCopy:
 * @text: whether it says what was sealed
 * @pdf: (nullable): its signatures; %NULL for a picture, and for what could not be read
 * @problem: (nullable): why it could not be read
 *
 * What is found out about a scan or a PDF that was attached to an issued paper.
 */
typedef struct
{
  MucSignedText *text;
  MucPdf        *pdf;
  char          *problem;
} MucSignedCopy;

void           muc_signed_copy_free           (MucSignedCopy   *self);
GPtrArray     *muc_signed_copy_list_prints    (MucStore        *store,
                                               MucSeal         *seal,
                                               GError         **error);
MucSignedCopy *muc_signed_copy_examine        (GBytes          *bytes,
                                               GPtrArray       *prints,
                                               GCancellable    *cancellable,
                                               GError         **error);

/* How window and command line speak of it. */
char          *muc_signed_copy_describe_text  (MucSignedCopy   *self);
char          *muc_signed_copy_describe_place (const MucSignedDifference *place);
char          *muc_signed_copy_describe_signer (const MucPdfSignature *signature);
const char    *muc_signed_copy_describe_state (const MucPdfSignature *signature);
char          *muc_signed_copy_describe_count (MucSignedCopy   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSignedCopy, muc_signed_copy_free)

G_END_DECLS
