/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/error.h"
#include "import/sheet.h"
#include "import/workbook.h"
#include "import/xlsx-drawing.h"
#include "import/xlsx-strings.h"
#include "import/xlsx-styles.h"

/* Readers of ECMA-376 part 1, 18: a workbook with its sheets, strings and styles. */

#define SHEETS_MAX 1000
#define LETTERS_MAX 3

enum {
  BOOK_SETTINGS = 1,
  BOOK_SHEET,
};

static const MucXmlName book_names[] = {
  { "x:workbookPr", BOOK_SETTINGS }, { "x:sheet", BOOK_SHEET }, { NULL },
};

enum {
  SHEET_COLUMN = 1,
  SHEET_ROW,
  SHEET_CELL,
  SHEET_VALUE,
  SHEET_FORMULA,
  SHEET_TEXT,
  SHEET_SOUND,
  SHEET_MERGE,
};

static const MucXmlName sheet_names[] = {
  { "x:col", SHEET_COLUMN }, { "x:row", SHEET_ROW }, { "x:c", SHEET_CELL },
  { "x:v", SHEET_VALUE }, { "x:f", SHEET_FORMULA }, { "x:t", SHEET_TEXT },
  { "x:rPh", SHEET_SOUND }, { "x:mergeCell", SHEET_MERGE }, { NULL },
};

/* How the cell at hand keeps what it shows. */
typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_TEXT,
  CELL_BOOLEAN,
  CELL_DATE,
  CELL_ERROR,
} CellType;

typedef struct
{
  MucPackage *package;
  MucXlsxStrings *strings;
  MucXlsxStyles *styles;
  gboolean from_1904;
  MucConversion *conversion;
  MucWorkbook *workbook;

  MucXml *xml;
  MucSheet *sheet;
  guint row, column;
  gboolean row_is_said; /* by the row itself; else its cells may */
  CellType type;
  guint style;
  gboolean has_formula, has_value;
  gboolean in_value;
  GString *value;
} Reader;

static gboolean
is_on (MucXml     *xml,
       const char *name)
{
  const char *value = muc_xml_get_attribute (xml, name);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}

/* Cells */

/* "C4": the column from 0, and the row; what is not said stays as it is. Returns what follows. */
static const char *
read_reference (const char *reference,
                guint      *row,
                guint      *column)
{
  const char *p = reference;
  guint letters = 0;
  guint64 number = 0;

  if (*p == '$')
    p++;
  for (; g_ascii_isalpha (*p); p++)
    letters = MIN (letters * 26 + (guint) (g_ascii_toupper (*p) - 'A') + 1, 1000000);
  if (*p == '$')
    p++;
  for (; g_ascii_isdigit (*p); p++)
    number = MIN (number * 10 + (guint64) (*p - '0'), MUC_SHEET_ROWS_MAX + 1);
  if (letters > 0)
    *column = letters - 1;
  if (number > 0)
    *row = (guint) number - 1;

  return p;
}

static void
begin_row (Reader *reader)
{
  /* A row that does not say its number is the next. */
  reader->row_is_said = muc_xml_get_attribute (reader->xml, "r") != NULL;
  reader->row = muc_xml_get_number (reader->xml, "r", reader->row + 2, MUC_SHEET_ROWS_MAX + 1) - 1;
  reader->column = G_MAXUINT;
  if (is_on (reader->xml, "hidden"))
    muc_sheet_hide_rows (reader->sheet, reader->row, 1);
}

static CellType
read_type (const char *type)
{
  if (type == NULL || strcmp (type, "n") == 0)
    return CELL_NUMBER;
  if (strcmp (type, "s") == 0)
    return CELL_SHARED;
  if (strcmp (type, "b") == 0)
    return CELL_BOOLEAN;
  if (strcmp (type, "d") == 0)
    return CELL_DATE;
  if (strcmp (type, "e") == 0)
    return CELL_ERROR;

  return CELL_TEXT;
}

static void
begin_cell (Reader *reader)
{
  const char *reference = muc_xml_get_attribute (reader->xml, "r");
  guint row = reader->row;

  reader->column++;
  if (reference != NULL)
    read_reference (reference, &row, &reader->column);
  if (!reader->row_is_said)
    reader->row = row;
  reader->type = read_type (muc_xml_get_attribute (reader->xml, "t"));
  reader->style = muc_xml_get_number (reader->xml, "s", 0, G_MAXINT);
  reader->has_formula = FALSE;
  reader->has_value = FALSE;
  g_string_truncate (reader->value, 0);
}

static const char *
get_font (Reader *reader)
{
  return muc_xlsx_styles_get_font (reader->styles, reader->style);
}

static char *
show_text (Reader *reader)
{
  char *text = muc_xlsx_unescape (reader->value->str);
  char *marked = muc_conversion_mark (reader->conversion, get_font (reader), text, FALSE);

  if (marked == NULL)
    return text;
  g_free (text);
  return marked;
}

static char *
show_number (Reader *reader)
{
  char *end;
  double value = g_ascii_strtod (reader->value->str, &end);

  if (end == reader->value->str || *end != '\0')
    return muc_xlsx_unescape (reader->value->str);

  return muc_number_format_show (muc_xlsx_styles_get (reader->styles, reader->style), value,
                                 reader->from_1904);
}

static char *
show_cell (Reader *reader)
{
  switch (reader->type)
    {
    case CELL_NUMBER:
      return show_number (reader);
    case CELL_BOOLEAN:
      return g_strdup (strcmp (reader->value->str, "1") == 0 ? "TRUE" : "FALSE");
    case CELL_DATE:
      return muc_workbook_show_date (reader->value->str);
    case CELL_ERROR:
    case CELL_TEXT:
    case CELL_SHARED:
    default:
      return show_text (reader);
    }
}

static void
put_shared (Reader *reader)
{
  guint i = (guint) g_ascii_strtoull (reader->value->str, NULL, 10);
  g_autofree char *marked = muc_xlsx_strings_mark (reader->strings, i, get_font (reader));

  muc_sheet_put (reader->sheet, reader->row, reader->column,
                 marked != NULL ? marked : muc_xlsx_strings_get (reader->strings, i));
}

static void
end_cell (Reader *reader)
{
  g_autofree char *text = NULL;

  if (!reader->has_value)
    {
      if (reader->has_formula)
        muc_workbook_report_uncomputed (reader->workbook, reader->row, reader->column);
      return;
    }
  if (reader->type == CELL_SHARED)
    {
      put_shared (reader);
      return;
    }
  if (reader->type == CELL_ERROR)
    muc_workbook_report_error (reader->workbook, reader->row, reader->column, reader->value->str);
  text = show_cell (reader);
  muc_sheet_put (reader->sheet, reader->row, reader->column, text);
}

/* Sheets */

static void
hide_columns (Reader *reader)
{
  guint first = muc_xml_get_number (reader->xml, "min", 0, MUC_SHEET_COLUMNS_MAX + 1);
  guint last = muc_xml_get_number (reader->xml, "max", 0, MUC_SHEET_COLUMNS_MAX);

  if (first == 0 || !is_on (reader->xml, "hidden"))
    return;
  for (guint column = first; column <= last; column++)
    muc_sheet_hide_column (reader->sheet, column - 1);
}

static void
merge_cells (Reader *reader)
{
  const char *reference = muc_xml_get_attribute (reader->xml, "ref");
  guint row = 0, column = 0, last_row, last_column;
  const char *p;

  if (reference == NULL)
    return;
  p = read_reference (reference, &row, &column);
  last_row = row;
  last_column = column;
  if (*p == ':')
    read_reference (p + 1, &last_row, &last_column);
  if (last_row >= row && last_column >= column)
    muc_sheet_merge (reader->sheet, row, column, last_row - row + 1, last_column - column + 1);
}

static void
open_element (Reader *reader)
{
  switch (muc_xml_get_token (reader->xml))
    {
    case SHEET_COLUMN:
      hide_columns (reader);
      break;
    case SHEET_ROW:
      begin_row (reader);
      break;
    case SHEET_CELL:
      begin_cell (reader);
      break;
    case SHEET_VALUE:
    case SHEET_TEXT:
      reader->in_value = TRUE;
      reader->has_value = TRUE;
      break;
    case SHEET_FORMULA:
      reader->has_formula = TRUE;
      break;
    case SHEET_SOUND:
      muc_xml_skip (reader->xml);
      break;
    case SHEET_MERGE:
      merge_cells (reader);
      break;
    default:
      break;
    }
}

static void
close_element (Reader *reader)
{
  int token = muc_xml_get_token (reader->xml);

  if (token == SHEET_VALUE || token == SHEET_TEXT)
    reader->in_value = FALSE;
  else if (token == SHEET_CELL)
    end_cell (reader);
}

static gboolean
read_cells (Reader      *reader,
            const char  *part,
            GError     **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (reader->package, part, sheet_names, error);
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  reader->xml = xml;
  reader->row = G_MAXUINT;
  reader->column = G_MAXUINT;
  reader->in_value = FALSE;
  while (!muc_sheet_is_full (reader->sheet) && (node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_TEXT && reader->in_value)
      g_string_append (reader->value, muc_xml_get_text (xml));
    else if (node == MUC_XML_OPEN)
      open_element (reader);
    else if (node == MUC_XML_CLOSE)
      close_element (reader);

  return muc_sheet_is_full (reader->sheet) || muc_xml_finish (xml, error);
}

static gboolean
read_boxes (Reader      *reader,
            const char  *part,
            GError     **error)
{
  g_autoptr (GPtrArray) relations = muc_package_read_relations (reader->package, part, error);
  const char *drawing;

  if (relations == NULL)
    return FALSE;
  drawing = muc_relations_find_type (relations, "drawing");

  return drawing == NULL || !muc_package_has (reader->package, drawing)
         || muc_xlsx_drawing_read (reader->package, drawing, reader->sheet, reader->conversion,
                                   error);
}

static gboolean
read_sheet (Reader      *reader,
            const char  *part,
            const char  *name,
            gboolean     hidden,
            GError     **error)
{
  if (hidden && !muc_workbook_wants_hidden (reader->workbook))
    {
      muc_workbook_leave_out (reader->workbook, name);
      return TRUE;
    }
  reader->sheet = muc_workbook_begin_sheet (reader->workbook, name);

  return read_cells (reader, part, error) && read_boxes (reader, part, error)
         && muc_workbook_end_sheet (reader->workbook, error);
}

/* The workbook */

typedef struct
{
  char *name;
  const char *part;
  gboolean hidden;
} SheetEntry;

static void
clear_entry (gpointer data)
{
  g_free (((SheetEntry *) data)->name);
}

static const MucRelation *
find_relation (GPtrArray  *relations,
               const char *id)
{
  for (guint i = 0; id != NULL && i < relations->len; i++)
    {
      const MucRelation *relation = relations->pdata[i];

      if (strcmp (relation->id, id) == 0)
        return relation;
    }

  return NULL;
}

static void
add_entry (GArray    *entries,
           GPtrArray *relations,
           MucXml    *xml)
{
  const char *state = muc_xml_get_attribute (xml, "state");
  const char *name = muc_xml_get_attribute (xml, "name");
  const MucRelation *relation = find_relation (relations, muc_xml_get_attribute (xml, "r:id"));
  SheetEntry entry = { 0 };

  /* Sheets of charts and of macros have other types. */
  if (relation == NULL || strcmp (relation->type, "worksheet") != 0 || entries->len >= SHEETS_MAX)
    return;
  entry.name = g_strdup (name != NULL ? name : "");
  entry.part = relation->part;
  entry.hidden = state != NULL && strcmp (state, "visible") != 0;
  g_array_append_val (entries, entry);
}

static gboolean
list_sheets (Reader      *reader,
             const char  *part,
             GPtrArray   *relations,
             GArray      *entries,
             GError     **error)
{
  g_autoptr (MucXml) xml = muc_package_open_xml (reader->package, part, book_names, error);
  MucXmlNode node;

  if (xml == NULL)
    return FALSE;
  while ((node = muc_xml_next (xml)) != MUC_XML_END)
    if (node == MUC_XML_OPEN && muc_xml_get_token (xml) == BOOK_SETTINGS)
      reader->from_1904 = is_on (xml, "date1904");
    else if (node == MUC_XML_OPEN && muc_xml_get_token (xml) == BOOK_SHEET)
      add_entry (entries, relations, xml);

  return muc_xml_finish (xml, error);
}

static gboolean
read_workbook (Reader      *reader,
               const char  *part,
               GError     **error)
{
  g_autoptr (GPtrArray) relations = muc_package_read_relations (reader->package, part, error);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (SheetEntry));

  g_array_set_clear_func (entries, clear_entry);
  if (relations == NULL || !list_sheets (reader, part, relations, entries, error))
    return FALSE;
  reader->strings = muc_xlsx_strings_read (reader->package,
                                           muc_relations_find_type (relations, "sharedStrings"),
                                           reader->conversion, error);
  if (reader->strings == NULL)
    return FALSE;
  reader->styles = muc_xlsx_styles_read (reader->package,
                                         muc_relations_find_type (relations, "styles"), error);
  if (reader->styles == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const SheetEntry *entry = &g_array_index (entries, SheetEntry, i);

      if (!read_sheet (reader, entry->part, entry->name, entry->hidden, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
recognises (const MucReaderInput *input)
{
  return input->type != NULL && input->part != NULL
         && (strstr (input->type, "spreadsheetml.sheet.main") != NULL
             || strstr (input->type, "spreadsheetml.template.main") != NULL);
}

static gboolean
read_into (const MucReaderInput  *input,
           MucWorkbook           *workbook,
           GError               **error)
{
  Reader reader = {
    .package = input->package, .conversion = input->conversion, .workbook = workbook,
    .value = g_string_new (NULL),
  };
  gboolean done = read_workbook (&reader, input->part, error);

  g_clear_pointer (&reader.strings, muc_xlsx_strings_free);
  g_clear_pointer (&reader.styles, muc_xlsx_styles_free);
  g_string_free (reader.value, TRUE);

  return done;
}

static MucSource *
read_source (const MucReaderInput  *input,
             GError               **error)
{
  g_autoptr (MucSource) source = muc_source_new_empty (input->name);
  g_autoptr (MucWorkbook) workbook = muc_workbook_new (source, input->conversion);

  return read_into (input, workbook, error) ? g_steal_pointer (&source) : NULL;
}

static gboolean
read_sheets (const MucReaderInput  *input,
             GPtrArray             *sheets,
             GError               **error)
{
  g_autoptr (MucWorkbook) workbook = muc_workbook_new_for_cells (sheets, input->conversion);

  return read_into (input, workbook, error);
}

static const char *const suffixes[] = { "xlsx", "xltx", NULL };

/* Reads a workbook of Excel: each sheet in its order, its cells as they show their numbers. */
const MucReader muc_xlsx_reader = { suffixes, TRUE, recognises, read_source, read_sheets };
