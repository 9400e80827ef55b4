/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "import/converted.h"
#include "import/csv-reader.h"
#include "import/docx-reader.h"
#include "import/encoding.h"
#include "import/error.h"
#include "import/html-reader.h"
#include "import/ods-reader.h"
#include "import/odt-reader.h"
#include "import/sheet.h"
#include "import/xlsx-reader.h"

/* How much of a file decides what it is. */
#define SAMPLE 4096
/* The type of an OpenDocument file, and the list of its parts where a password is asked for. */
#define TYPE_MAX 256
#define MANIFEST "META-INF/manifest.xml"

static gboolean
is_any (const MucReaderInput *input)
{
  return TRUE;
}

static MucSource *
read_text (const MucReaderInput  *input,
           GError               **error)
{
  g_autofree char *text = muc_encoding_read_file (input->file, input->conversion,
                                                  input->cancellable, error);

  return text != NULL ? muc_source_new (input->name, text) : NULL;
}

static const char *const text_suffixes[] = { "txt", "tsv", NULL };

/* Names of files that LibreOffice converts first. */
static const char *const converted_suffixes[] = { "doc", "dot", "xls", "xlt", "rtf", NULL };

/* The first that recognises a file reads it. Plain text, which takes all, is the last. */
static const MucReader *const readers[] = {
  &muc_docx_reader,
  &muc_odt_reader,
  &muc_xlsx_reader,
  &muc_ods_reader,
  &muc_html_reader,
  &muc_csv_reader,
  &(const MucReader) { text_suffixes, FALSE, is_any, read_text },
};

/* What the name promises. */
static const MucReader *
find_by_suffix (const char *suffix)
{
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_strv_contains (readers[i]->suffixes, suffix))
      return readers[i];

  return NULL;
}

static void
clear_input (MucReaderInput *input)
{
  g_clear_pointer (&input->package, muc_package_free);
  g_free (input->name);
  g_free (input->suffix);
  g_free (input->bytes);
  g_free (input->part);
  g_free (input->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MucReaderInput, clear_input)

static gboolean
read_start (MucReaderInput  *input,
            GError         **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;

  info = g_file_query_info (input->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            input->cancellable, error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is not a file"));
      return FALSE;
    }
  stream = g_file_read (input->file, input->cancellable, error);
  input->bytes = g_malloc0 (SAMPLE + 1);

  return stream != NULL
         && g_input_stream_read_all (G_INPUT_STREAM (stream), input->bytes, SAMPLE,
                                     &input->length, input->cancellable, error);
}

static gboolean
open_input (MucReaderInput  *input,
            GFile           *file,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (GError) reason = NULL;
  const char *dot;

  input->file = file;
  input->cancellable = cancellable;
  input->name = g_file_get_basename (file);
  dot = strrchr (input->name, '.');
  input->suffix = g_ascii_strdown (dot != NULL ? dot + 1 : "", -1);
  if (read_start (input, &reason))
    return TRUE;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_READ,
                 _("%s: the file cannot be read: %s"), input->name, reason->message);
  return FALSE;
}

/* OpenDocument, part 2, 4: the manifest names the key of each part that is locked. */
static gboolean
check_not_locked (const MucReaderInput  *input,
                  GError               **error)
{
  static const MucXmlName names[] = { { "manifest:encryption-data", 1 }, { NULL } };
  g_autoptr (MucXml) xml = NULL;
  MucXmlNode node;

  if (!muc_package_has (input->package, MANIFEST))
    return TRUE;
  xml = muc_package_open_xml (input->package, MANIFEST, names, error);
  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_OPEN && muc_xml_get_token (xml) != 0)
      {
        g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_LOCKED,
                     _("%s: the file is protected by a password. Open it in its own program, save "
                       "it without a password, and import that."),
                     input->name);
        return FALSE;
      }

  return muc_xml_finish (xml, error);
}

static gboolean
type_contains (const MucReaderInput *input,
               const char           *words)
{
  return input->type != NULL && strstr (input->type, words) != NULL;
}

/* Finds out what kind of document the zip file is. */
static gboolean
open_package (MucReaderInput  *input,
              GError         **error)
{
  g_autoptr (GPtrArray) relations = NULL;

  input->package = muc_package_open (input->file, input->cancellable, error);
  if (input->package == NULL)
    return FALSE;
  if (muc_package_has (input->package, "mimetype"))
    {
      input->type = muc_package_read_text (input->package, "mimetype", TYPE_MAX, error);
      return input->type != NULL && check_not_locked (input, error);
    }

  relations = muc_package_read_relations (input->package, "", error);
  if (relations == NULL)
    return FALSE;
  input->part = g_strdup (muc_relations_find_type (relations, "officeDocument"));
  if (input->part != NULL)
    input->type = muc_package_find_type (input->package, input->part);
  if (!type_contains (input, "macroEnabled"))
    return TRUE;

  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
               _("%s: this document carries macros, which may do harm. If you know whom it is "
                 "from, open it, save it as .docx or .xlsx, and import that."),
               input->name);
  return FALSE;
}

static void
set_unread_error (const MucReaderInput  *input,
                  GError               **error)
{
  const MucReader *promised = find_by_suffix (input->suffix);

  if (type_contains (input, "presentation") || type_contains (input, "graphics"))
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
                 _("%s: this document holds slides or drawings, not a paper."), input->name);
  else if (type_contains (input, "sheet"))
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
                 _("%s: workbooks of this kind are not read. Copy the table into a document of "
                   "Word or LibreOffice Writer, and import that."),
                 input->name);
  else if (promised != NULL && promised->zipped)
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_DAMAGED,
                 _("%s: the file is not what its name says: it is damaged, or another file was "
                   "renamed. Open it in the program it was made with, save it under another "
                   "name, and import that."),
                 input->name);
  else
    g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
                 _("%s: this is an archive of files. Unpack it, and import the papers in it."),
                 input->name);
}

/* What is in the file counts; the name only where that says nothing. */
static const MucReader *
find_reader (const MucReaderInput  *input,
             GError               **error)
{
  const MucReader *promised = find_by_suffix (input->suffix);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (readers); i++)
    if (readers[i]->zipped == (input->package != NULL) && readers[i]->recognises (input))
      return readers[i];
  if (input->package == NULL && (promised == NULL || !promised->zipped))
    return promised != NULL ? promised : readers[G_N_ELEMENTS (readers) - 1];

  set_unread_error (input, error);
  return NULL;
}

static gboolean
is_zip (const MucReaderInput *input)
{
  return g_str_has_prefix (input->bytes, "PK\003\004")
         || g_str_has_prefix (input->bytes, "PK\005\006");
}

static MucSource *
read_input (MucReaderInput       *input,
            GFile                *file,
            const MucReaderHelp  *help,
            GError              **error)
{
  const MucForeign *foreign;
  const MucReader *reader;

  if (is_zip (input))
    {
      if (!open_package (input, error))
        return NULL;
    }
  else if ((foreign = muc_foreign_find (file, input->bytes, input->length)) != NULL)
    return muc_converted_read (input, foreign, help, error);

  reader = find_reader (input, error);
  return reader != NULL ? reader->read (input, error) : NULL;
}

static gboolean
read_input_sheets (MucReaderInput  *input,
                   GPtrArray       *sheets,
                   GError         **error)
{
  const MucReader *reader = NULL;

  if (is_zip (input))
    {
      if (!open_package (input, error))
        return FALSE;
      reader = find_reader (input, error);
      if (reader == NULL)
        return FALSE;
    }
  if (reader != NULL && reader->read_sheets != NULL)
    return reader->read_sheets (input, sheets, error);

  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_NOT_TEXT,
               _("%s: this is no workbook. Sheets that units filled in are read as .xlsx and "
                 ".ods: open it in its own program and save it as one of these."),
               input->name);
  return FALSE;
}

static void G_GNUC_PRINTF (2, 3)
ignore_cb (gpointer    data,
           const char *format,
           ...)
{
}

/**
 * muc_reader_read:
 * @file: a file with papers
 * @help: what helps to read it
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error; it names the file and says what to do
 *
 * Returns: (transfer full) (nullable): what the file says, as lines and rows of cells
 */
MucSource *
muc_reader_read (GFile                *file,
                 const MucReaderHelp  *help,
                 GCancellable         *cancellable,
                 GError              **error)
{
  g_auto (MucReaderInput) input = { 0 };
  xmlGenericErrorFunc report = xmlGenericError;
  gpointer report_data = xmlGenericErrorContext;
  MucSource *source;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (help != NULL && help->conversion != NULL, NULL);

  input.conversion = help->conversion;
  if (!open_input (&input, file, cancellable, error))
    return NULL;
  /* What libxml2 finds wrong before it knows whose it is, it would print. */
  xmlSetGenericErrorFunc (NULL, ignore_cb);
  source = read_input (&input, file, help, error);
  xmlSetGenericErrorFunc (report_data, report);

  return source;
}

/**
 * muc_reader_read_sheets:
 * @file: a workbook
 * @conversion: what turns letters of old encodings into Unicode
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error; it names the file and says what to do
 *
 * Returns: (transfer full) (element-type MucSheet) (nullable): its sheets with all their cells
 */
GPtrArray *
muc_reader_read_sheets (GFile          *file,
                        MucConversion  *conversion,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_sheet_free);
  g_auto (MucReaderInput) input = { .conversion = conversion };
  xmlGenericErrorFunc report = xmlGenericError;
  gpointer report_data = xmlGenericErrorContext;
  gboolean done;

  g_return_val_if_fail (G_IS_FILE (file) && conversion != NULL, NULL);

  if (!open_input (&input, file, cancellable, error))
    return NULL;
  xmlSetGenericErrorFunc (NULL, ignore_cb);
  done = read_input_sheets (&input, sheets, error);
  xmlSetGenericErrorFunc (report_data, report);

  return done ? g_steal_pointer (&sheets) : NULL;
}

/**
 * muc_reader_list_suffixes:
 *
 * Returns: (transfer full) (array zero-terminated=1): how the names of all files end that are
 *   read, be it with the help of LibreOffice
 */
char **
muc_reader_list_suffixes (void)
{
  g_autoptr (GStrvBuilder) suffixes = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    g_strv_builder_addv (suffixes, (const char **) readers[i]->suffixes);
  g_strv_builder_addv (suffixes, (const char **) converted_suffixes);

  return g_strv_builder_end (suffixes);
}
