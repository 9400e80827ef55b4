/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/package.h"
#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucReaderOffice:
 * @path: a file in a format of old programs
 * @suffix: how names of its format end, "doc"
 * @extension: of the format wanted, "docx"
 * @target: the path of the new file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, whose message is a clause without a stop
 *
 * Converts a file with LibreOffice.
 *
 * Returns: whether @target is there
 */
typedef gboolean (*MucReaderOffice) (const char    *path,
                                     const char    *suffix,
                                     const char    *extension,
                                     const char    *target,
                                     GCancellable  *cancellable,
                                     GError       **error);

/**
 * MucReaderHelp:
 * @conversion: what turns letters of old encodings into Unicode
 * @office: (nullable): what converts formats of old programs; %NULL where nothing does
 *
 * What helps to read a file.
 */
typedef struct
{
  MucConversion *conversion;
  MucReaderOffice office;
} MucReaderHelp;

/**
 * MucReaderInput:
 * @file: the file
 * @name: what messages call it
 * @conversion: what turns letters of old encodings in it into Unicode
 * @suffix: the end of its name in small letters without the dot, or ""
 * @bytes: how it begins
 * @length: how many bytes they are
 * @package: (nullable): its parts, where it is a zip file
 * @part: (nullable): of Office Open XML the main part
 * @type: (nullable): what the main part says it is, or the file itself where it is OpenDocument
 * @cancellable: (nullable): to stop reading
 *
 * A file that is looked at.
 */
typedef struct
{
  GFile *file;
  char *name;
  MucConversion *conversion;
  char *suffix;
  char *bytes;
  gsize length;
  MucPackage *package;
  char *part;
  char *type;
  GCancellable *cancellable;
} MucReaderInput;

/**
 * MucReader:
 * @suffixes: (array zero-terminated=1): how the names of its files end
 * @zipped: whether its files are zip files; others are text
 * @recognises: whether a file is its, by what is in it
 * @read: reads such a file
 * @read_sheets: (nullable): reads such a file as sheets of cells, hidden ones too: MucSheet
 *
 * A format of files that is read.
 */
typedef struct
{
  const char *const *suffixes;
  gboolean zipped;
  gboolean (*recognises) (const MucReaderInput *input);
  MucSource *(*read) (const MucReaderInput  *input,
                      GError               **error);
  gboolean (*read_sheets) (const MucReaderInput  *input,
                           GPtrArray             *sheets,
                           GError               **error);
} MucReader;

MucSource  *muc_reader_read          (GFile         *file,
                                      const MucReaderHelp *help,
                                      GCancellable  *cancellable,
                                      GError       **error);
GPtrArray  *muc_reader_read_sheets   (GFile         *file,
                                      MucConversion *conversion,
                                      GCancellable  *cancellable,
                                      GError       **error);
char      **muc_reader_list_suffixes (void);

G_END_DECLS
