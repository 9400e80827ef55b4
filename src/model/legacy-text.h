/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legacy.h"

G_BEGIN_DECLS

/**
 * MucLegacyWeight:
 * @n_proper: words with letters that only Unicode has
 * @n_invalid: words with other letters than plain Latin ones that are no Vietnamese in Unicode
 * @n_old: which of them are Vietnamese in an old encoding
 * @first: of each encoding a number made of the first such word
 * @differs: of each encoding whether another such word was found
 *
 * What speaks for and against an old encoding. Weights of several texts add up.
 */
typedef struct
{
  guint n_proper;
  guint n_invalid;
  guint n_old[MUC_LEGACY_N];
  guint first[MUC_LEGACY_N];
  gboolean differs[MUC_LEGACY_N];
} MucLegacyWeight;

gboolean  muc_legacy_is_proper (const char            *text);
gboolean  muc_legacy_has_signs (const char            *text);
void      muc_legacy_weigh     (const char            *text,
                                MucLegacyWeight       *weight);
MucLegacy muc_legacy_judge     (const MucLegacyWeight *weight);
char     *muc_legacy_find_word (MucLegacy              encoding,
                                const char            *text);
char     *muc_legacy_convert   (MucLegacy              encoding,
                                const char            *text);

G_END_DECLS
