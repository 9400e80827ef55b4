/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/legacy.h"

G_BEGIN_DECLS

/**
 * MucMarkedWeight:
 * @n_for: words that are Vietnamese in the encoding of their font and not in Unicode
 * @n_against: words of such fonts that are Vietnamese in Unicode and not in that encoding
 *
 * Whether fonts tell the truth: much was typed in Unicode with an old font still chosen.
 */
typedef struct
{
  guint n_for;
  guint n_against;
} MucMarkedWeight;

MucLegacy muc_marked_letters_find  (const char      *text);
char     *muc_marked_letters_new   (MucLegacy        encoding,
                                    const char      *words,
                                    gboolean         font_capitals,
                                    gboolean         capitals);
char     *muc_marked_letters_read  (const char      *text);
char     *muc_marked_letters_undo  (const char      *text);
void      muc_marked_letters_weigh (const char      *text,
                                    MucMarkedWeight *weight);

G_END_DECLS
