/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letters.h"

#include <glib/gi18n-lib.h>

#include "import/error.h"

struct _MucLetters
{
  MucLettersAnswer answer;
  GPtrArray *conversions; /* of the files in which something was found */
};

/**
 * muc_letters_new:
 *
 * Returns: (transfer full): what becomes of letters in an old encoding, for the files of an import
 */
MucLetters *
muc_letters_new (void)
{
  MucLetters *self = g_new0 (MucLetters, 1);

  self->conversions = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_conversion_free);

  return self;
}

/**
 * muc_letters_free:
 * @self: (transfer full): letters
 */
void
muc_letters_free (MucLetters *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->conversions);
  g_free (self);
}

/**
 * muc_letters_set_answer:
 * @self: letters
 * @answer: what becomes of them
 *
 * That they are kept must be said before the files are read.
 */
void
muc_letters_set_answer (MucLetters       *self,
                        MucLettersAnswer  answer)
{
  g_return_if_fail (self != NULL);

  self->answer = answer;
}

/** muc_letters_get_answer: what becomes of them. */
MucLettersAnswer
muc_letters_get_answer (MucLetters *self)
{
  g_return_val_if_fail (self != NULL, MUC_LETTERS_ASK);

  return self->answer;
}

/** muc_letters_begin_file: (transfer full): what converts a file that messages call @name. */
MucConversion *
muc_letters_begin_file (MucLetters *self,
                        const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return muc_conversion_new (name, self->answer == MUC_LETTERS_KEEP);
}

/**
 * muc_letters_add_file:
 * @self: letters
 * @conversion: (transfer full): what converted a file
 * @findings: (element-type MucImportFinding): gets what there is to say of it
 */
void
muc_letters_add_file (MucLetters    *self,
                      MucConversion *conversion,
                      GPtrArray     *findings)
{
  g_return_if_fail (self != NULL && conversion != NULL);

  muc_conversion_report (conversion, findings);
  if (muc_conversion_get_n_lines (conversion) > 0)
    g_ptr_array_add (self->conversions, conversion);
  else
    muc_conversion_free (conversion);
}

/** muc_letters_get_conversions: (transfer none) (element-type MucConversion): of each file with
 *   such letters what becomes of them. */
GPtrArray *
muc_letters_get_conversions (MucLetters *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->conversions;
}

/** muc_letters_can_keep: whether all files can be read without converting them. */
gboolean
muc_letters_can_keep (MucLetters *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->conversions->len; i++)
    if (!muc_conversion_can_keep (self->conversions->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * muc_letters_check:
 * @self: letters
 * @error: return location for an error
 *
 * Returns: whether it was said what becomes of them, or there are none
 */
gboolean
muc_letters_check (MucLetters  *self,
                   GError     **error)
{
  MucConversion *first;
  g_autofree char *encodings = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->conversions->len == 0 || self->answer != MUC_LETTERS_ASK)
    return TRUE;
  first = self->conversions->pdata[0];
  encodings = muc_conversion_get_encodings (first);
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_ENCODING,
               _("%s: the paper is written in an old encoding, %s, in whole or in part."),
               muc_conversion_get_name (first), encodings);
  return FALSE;
}
