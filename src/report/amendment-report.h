/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/document.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * MucAmendmentHead:
 * @amendment: which amendment of it, from 1
 * @number: (nullable): of the amendment itself
 * @symbol: (nullable): of the amendment itself
 * @date: (nullable): of the amendment itself, as ISO text
 * @signer_authority: on whose authority it is signed
 * @signer_title: (nullable): the signer's own title
 * @signer_name: (nullable): who signs
 * @reason: (nullable): why
 *
 * What the amendment says about itself.
 */
typedef struct
{
  gint64       amendment;
  const char  *number;
  const char  *symbol;
  const char  *date;
  MucAuthority signer_authority;
  const char  *signer_title;
  const char  *signer_name;
  const char  *reason;
} MucAmendmentHead;

MucDocument *muc_amendment_report_build (MucYear                 *old_year,
                                         MucYear                 *new_year,
                                         const MucPaperKey       *key,
                                         const MucAmendmentHead  *head,
                                         GError                 **error);

G_END_DECLS
