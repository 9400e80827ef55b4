/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/conversion.h"

G_BEGIN_DECLS

/**
 * MucLettersAnswer:
 * @MUC_LETTERS_ASK: nothing was said yet: they are shown converted, but nothing is taken in
 * @MUC_LETTERS_CONVERT: they are converted to Unicode
 * @MUC_LETTERS_KEEP: they stay as they are
 *
 * What becomes of letters that are written for the fonts of an old encoding, TCVN3 or VNI.
 */
typedef enum
{
  MUC_LETTERS_ASK,
  MUC_LETTERS_CONVERT,
  MUC_LETTERS_KEEP,
} MucLettersAnswer;

typedef struct _MucLetters MucLetters;

MucLetters       *muc_letters_new             (void);
void              muc_letters_free            (MucLetters       *self);
void              muc_letters_set_answer      (MucLetters       *self,
                                               MucLettersAnswer  answer);
MucLettersAnswer  muc_letters_get_answer      (MucLetters       *self);
MucConversion    *muc_letters_begin_file      (MucLetters       *self,
                                               const char       *name);
void              muc_letters_add_file        (MucLetters       *self,
                                               MucConversion    *conversion,
                                               GPtrArray        *findings);
GPtrArray        *muc_letters_get_conversions (MucLetters       *self);
gboolean          muc_letters_can_keep        (MucLetters       *self);
gboolean          muc_letters_check           (MucLetters       *self,
                                               GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucLetters, muc_letters_free)

G_END_DECLS
