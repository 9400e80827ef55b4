/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucSignedVerdict:
 * @MUC_SIGNED_SAME: the text is that of the sealed paper
 * @MUC_SIGNED_REARRANGED: the words are, in another order: it was laid out anew
 * @MUC_SIGNED_DIFFERENT: the text is another
 * @MUC_SIGNED_SCAN: there is no text, or hardly any: what is on the pages are pictures
 * @MUC_SIGNED_UNREADABLE: nobody can tell
 */
typedef enum
{
  MUC_SIGNED_SAME,
  MUC_SIGNED_REARRANGED,
  MUC_SIGNED_DIFFERENT,
  MUC_SIGNED_SCAN,
  MUC_SIGNED_UNREADABLE,
} MucSignedVerdict;

/**
 * MucSignedDifference:
 * @sealed: what the sealed paper says there; may be empty
 * @copy: what the other one says; may be empty
 */
typedef struct
{
  char *sealed;
  char *copy;
} MucSignedDifference;

/**
 * MucSignedText:
 * @verdict: how the text of a signed paper is related to that of the sealed one
 * @n_differences: in how many places it differs
 * @differences: (element-type MucSignedDifference): the first of them
 * @stamps: (element-type utf8): what a stamp added: a number, a day, who signed; that is no
 *   difference
 */
typedef struct
{
  MucSignedVerdict verdict;
  guint            n_differences;
  GPtrArray       *differences;
  GPtrArray       *stamps;
} MucSignedText;

MucSignedText *muc_signed_text_new     (MucSignedVerdict   verdict);
void           muc_signed_text_free    (MucSignedText     *self);
MucSignedText *muc_signed_text_compare (const char *const *sealed,
                                        const char *const *copy);
gboolean       muc_signed_text_is_nearer (const MucSignedText *self,
                                          const MucSignedText *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSignedText, muc_signed_text_free)

G_END_DECLS
