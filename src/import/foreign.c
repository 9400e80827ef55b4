/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/ole-directory.h"

#define OLE_SIGN "\xd0\xcf\x11\xe0"

typedef struct
{
  const char *sign;
  gsize length;
  MucForeign kind;
} Sign;

#define NOT_TEXT MUC_IMPORT_ERROR_NOT_TEXT
#define WORD_FROM(suffix) suffix, "docx"
#define EXCEL_FROM(suffix) suffix, "xlsx"
#define UNREAD NULL, NULL

/* Files that begin with their own sign; to say what they are helps more than to call them
 * garbage. */
static const Sign signs[] = {
  { "PK\003\004", 4, { NOT_TEXT,
    N_("%s: this is a Word, Excel or LibreOffice document, not text."), UNREAD } },
  { OLE_SIGN, 4, { NOT_TEXT,
    N_("%s: this is an old Word or Excel document. Open it in Word or LibreOffice, save it as "
       ".docx or .xlsx, and import that."), UNREAD } },
  { "%PDF", 4, { NOT_TEXT,
    N_("%s: this is a PDF document, which holds pages but no tables. Import the Word or Excel "
       "document it was made from; or open it, copy the text, and save it as a text file "
       "(UTF-8)."), UNREAD } },
  { "{\\rtf", 5, { NOT_TEXT,
    N_("%s: this is an RTF document. Open it in Word or LibreOffice, save it as .docx, and import "
       "that."), WORD_FROM ("rtf") } },
  { "MIME-Version:", 13, { NOT_TEXT,
    N_("%s: this is a web page saved as one file. Open it in Word or LibreOffice, save it as "
       ".docx, and import that."), UNREAD } },
  { "MZ", 2, { NOT_TEXT,
    N_("%s: this is a program, not a paper. Do not open it unless you know whom it is from."),
    UNREAD } },
  { "\x7f" "ELF", 4, { NOT_TEXT,
    N_("%s: this is a program, not a paper. Do not open it unless you know whom it is from."),
    UNREAD } },
  { "Rar!", 4, { NOT_TEXT,
    N_("%s: this is an archive of files. Unpack it, and import the papers in it."), UNREAD } },
  { "7z\xbc\xaf", 4, { NOT_TEXT,
    N_("%s: this is an archive of files. Unpack it, and import the papers in it."), UNREAD } },
  { "SQLite format 3", 15, { NOT_TEXT, N_("%s: this is a database, not a paper."), UNREAD } },
  { "\x89PNG", 4, { NOT_TEXT,
    N_("%s: this is a picture. Have a program read the text from it, save that as a text file "
       "(UTF-8), and import it."), UNREAD } },
  { "\xff\xd8\xff", 3, { NOT_TEXT,
    N_("%s: this is a picture. Have a program read the text from it, save that as a text file "
       "(UTF-8), and import it."), UNREAD } },
};

/* XML of programs before their files were zip files, by what stands on its first lines. */
static const Sign xml_signs[] = {
  { "progid=\"Word.Document\"", 0, { NOT_TEXT,
    N_("%s: this is an XML document of old Word. Open it in Word or LibreOffice, save it as "
       ".docx, and import that."), WORD_FROM ("doc") } },
  { "progid=\"Excel.Sheet\"", 0, { NOT_TEXT,
    N_("%s: this is an XML workbook of old Excel. Open it in Excel or LibreOffice, save it as "
       ".xlsx, and import that."), EXCEL_FROM ("xls") } },
};

/* What an OLE2 file is, by a stream that it has (MS-OFFCRYPTO 2.3.2, MS-DOC 2.1, MS-XLS 2.1). */
static const Sign streams[] = {
  { "EncryptedPackage", 0, { MUC_IMPORT_ERROR_LOCKED,
    N_("%s: the file is protected by a password. Open it in its own program, save it without a "
       "password, and import that."), UNREAD } },
  { "WordDocument", 0, { NOT_TEXT,
    N_("%s: this is a document of old Word (.doc). Open it in Word or LibreOffice, save it as "
       ".docx, and import that."), WORD_FROM ("doc") } },
  { "Workbook", 0, { NOT_TEXT,
    N_("%s: this is a workbook of old Excel (.xls). Open it in Excel or LibreOffice, save it as "
       ".xlsx, and import that."), EXCEL_FROM ("xls") } },
  { "Book", 0, { NOT_TEXT,
    N_("%s: this is a workbook of old Excel (.xls). Open it in Excel or LibreOffice, save it as "
       ".xlsx, and import that."), EXCEL_FROM ("xls") } },
};

/**
 * muc_foreign_refuse:
 * @self: what a file is
 * @name: what messages call it
 * @error: return location for an error, which says what the file is and what to do
 */
void
muc_foreign_refuse (const MucForeign  *self,
                    const char        *name,
                    GError           **error)
{
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(self->sentence), name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, MUC_IMPORT_ERROR, self->code, message);
}

static const MucForeign *
find_sign (const char *bytes,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length >= signs[i].length && memcmp (bytes, signs[i].sign, signs[i].length) == 0
        && (signs[i].length > 2 || memchr (bytes, '\0', length) != NULL))
      return &signs[i].kind;

  return NULL;
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
  const MucForeign *foreign = find_sign (bytes, length);

  if (foreign != NULL)
    muc_foreign_refuse (foreign, name, error);

  return foreign == NULL;
}

static const MucForeign *
find_xml (const char *bytes,
          gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (xml_signs); i++)
    if (g_strstr_len (bytes, (gssize) length, xml_signs[i].sign) != NULL)
      return &xml_signs[i].kind;

  return NULL;
}

/* Old Office documents, and new ones with a password, are OLE2 files (MS-CFB). */
static const MucForeign *
find_ole (GFile *file)
{
  g_autoptr (GHashTable) names = muc_ole_directory_read (file);

  for (guint i = 0; names != NULL && i < G_N_ELEMENTS (streams); i++)
    if (g_hash_table_contains (names, streams[i].sign))
      return &streams[i].kind;

  return NULL;
}

/**
 * muc_foreign_find:
 * @file: a file that is no zip file
 * @bytes: how it begins
 * @length: how many bytes they are
 *
 * Returns: (transfer none) (nullable): what it is, by what is in it; %NULL where it may be text
 */
const MucForeign *
muc_foreign_find (GFile      *file,
                  const char *bytes,
                  gsize       length)
{
  const MucForeign *foreign = NULL;

  if (length >= 4 && memcmp (bytes, OLE_SIGN, 4) == 0)
    foreign = find_ole (file);
  else if (length >= 5 && memcmp (bytes, "<?xml", 5) == 0)
    foreign = find_xml (bytes, length);

  return foreign != NULL ? foreign : find_sign (bytes, length);
}
