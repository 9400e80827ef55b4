/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/foreign.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-gio.h>
#include <string.h>

#include "import/error.h"

#define OLE_SIGN "\xd0\xcf\x11\xe0"

typedef struct
{
  const char *sign;
  gsize length;
  const char *sentence;
} Sign;

/* Files that begin with their own sign; to say what they are helps more than to call them
 * garbage. */
static const Sign signs[] = {
  { "PK\003\004", 4,
    N_("%s: this is a Word, Excel or LibreOffice document, not text.") },
  { OLE_SIGN, 4,
    N_("%s: this is an old Word or Excel document. Open it in Word or LibreOffice, save it as "
       ".docx or .xlsx, and import that.") },
  { "%PDF", 4,
    N_("%s: this is a PDF document, which holds pages but no tables. Import the Word or Excel "
       "document it was made from; or open it, copy the text, and save it as a text file "
       "(UTF-8).") },
  { "{\\rtf", 5,
    N_("%s: this is an RTF document. Open it in Word or LibreOffice, save it as .docx, and import "
       "that.") },
  { "MIME-Version:", 13,
    N_("%s: this is a web page saved as one file. Open it in Word or LibreOffice, save it as "
       ".docx, and import that.") },
  { "MZ", 2, N_("%s: this is a program, not a paper. Do not open it unless you know whom it is "
                "from.") },
  { "\x7f" "ELF", 4, N_("%s: this is a program, not a paper. Do not open it unless you know whom "
                        "it is from.") },
  { "Rar!", 4, N_("%s: this is an archive of files. Unpack it, and import the papers in it.") },
  { "7z\xbc\xaf", 4, N_("%s: this is an archive of files. Unpack it, and import the papers in "
                        "it.") },
  { "SQLite format 3", 15, N_("%s: this is a database, not a paper.") },
  { "\x89PNG", 4, N_("%s: this is a picture. Have a program read the text from it, save that as a "
                     "text file (UTF-8), and import it.") },
  { "\xff\xd8\xff", 3, N_("%s: this is a picture. Have a program read the text from it, save that "
                          "as a text file (UTF-8), and import it.") },
};

/* What an OLE2 file is, by a stream that it has (MS-OFFCRYPTO 2.3.2, MS-DOC 2.1, MS-XLS 2.1). */
static const struct {
  const char *stream;
  int code;
  const char *sentence;
} streams[] = {
  { "EncryptedPackage", MUC_IMPORT_ERROR_LOCKED,
    N_("%s: the file is protected by a password. Open it in its own program, save it without a "
       "password, and import that.") },
  { "WordDocument", MUC_IMPORT_ERROR_NOT_TEXT,
    N_("%s: this is a document of old Word (.doc). Open it in Word or LibreOffice, save it as "
       ".docx, and import that.") },
  { "Workbook", MUC_IMPORT_ERROR_NOT_TEXT,
    N_("%s: this is a workbook of old Excel (.xls). Open it in Excel or LibreOffice, save it as "
       ".xlsx, and import that.") },
  { "Book", MUC_IMPORT_ERROR_NOT_TEXT,
    N_("%s: this is a workbook of old Excel (.xls). Open it in Excel or LibreOffice, save it as "
       ".xlsx, and import that.") },
};

static void
set_sentence (GError     **error,
              int          code,
              const char  *sentence,
              const char  *name)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(sentence), name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, MUC_IMPORT_ERROR, code, message);
}

/**
 * muc_foreign_check_bytes:
 * @bytes: how a file begins
 * @length: how many bytes they are
 * @name: what messages call the file
 * @error: return location for an error, which says what the file is and what to do
 *
 * Returns: whether the file may be text
 */
gboolean
muc_foreign_check_bytes (const char  *bytes,
                         gsize        length,
                         const char  *name,
                         GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length >= signs[i].length && memcmp (bytes, signs[i].sign, signs[i].length) == 0
        && (signs[i].length > 2 || memchr (bytes, '\0', length) != NULL))
      {
        set_sentence (error, MUC_IMPORT_ERROR_NOT_TEXT, signs[i].sentence, name);
        return FALSE;
      }

  return TRUE;
}

static gboolean
has_stream (GsfInfile  *ole,
            const char *name)
{
  GsfInput *stream = gsf_infile_child_by_name (ole, name);
  gboolean found = stream != NULL;

  g_clear_object (&stream);
  return found;
}

/**
 * muc_foreign_check_ole:
 * @file: a file
 * @bytes: how it begins
 * @length: how many bytes they are
 * @error: return location for an error, which says what the file is and what to do
 *
 * Old Office documents, and new ones with a password, are OLE2 files (MS-CFB).
 *
 * Returns: whether @file is none
 */
gboolean
muc_foreign_check_ole (GFile       *file,
                       const char  *bytes,
                       gsize        length,
                       GError     **error)
{
  g_autofree char *name = g_file_get_basename (file);
  GsfInput *input;
  GsfInfile *ole = NULL;
  guint i = 0;

  if (length < 4 || memcmp (bytes, OLE_SIGN, 4) != 0)
    return TRUE;

  input = gsf_input_gio_new (file, NULL);
  if (input != NULL)
    ole = gsf_infile_msole_new (input, NULL);
  while (ole != NULL && i < G_N_ELEMENTS (streams) && !has_stream (ole, streams[i].stream))
    i++;
  if (ole != NULL && i < G_N_ELEMENTS (streams))
    set_sentence (error, streams[i].code, streams[i].sentence, name);
  else
    muc_foreign_check_bytes (bytes, length, name, error);
  g_clear_object (&ole);
  g_clear_object (&input);

  return FALSE;
}
