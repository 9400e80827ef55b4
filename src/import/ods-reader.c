/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ods-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/ods-cell.h"
#include "import/ods-fonts.h"
#include "import/sheet.h"
#include "import/workbook.h"
#include "model/text.h"

/* OpenDocument 1.3, part 3: a workbook is one part, its tables one below the other. */
#define PART "content.xml"
#define SPACES_MAX 100

enum {
  ODS_BODY = 1,
  ODS_TABLE,
  ODS_COLUMN,
  ODS_ROW,
  ODS_CELL,
  ODS_COVERED,
  ODS_PARAGRAPH,
  ODS_SPAN,
  ODS_SPACES,
  ODS_TAB,
  ODS_BREAK,
  ODS_BOX,
  ODS_SKIP,
};

/* What is skipped: notes, what was changed, and the rows of other files. Shapes lie over the cells,
 * those of a page before all of them. */
static const MucXmlName names[] = {
  { "office:spreadsheet", ODS_BODY }, { "table:table", ODS_TABLE },
  { "table:table-column", ODS_COLUMN }, { "table:table-row", ODS_ROW },
  { "table:table-cell", ODS_CELL }, { "table:covered-table-cell", ODS_COVERED },
  { "text:p", ODS_PARAGRAPH }, { "text:span", ODS_SPAN }, { "text:s", ODS_SPACES },
  { "text:tab", ODS_TAB }, { "text:line-break", ODS_BREAK },
  { "office:annotation", ODS_SKIP }, { "table:tracked-changes", ODS_SKIP },
  { "draw:frame", ODS_BOX }, { "draw:custom-shape", ODS_BOX }, { "draw:g", ODS_BOX },
  { "draw:rect", ODS_BOX }, { "draw:ellipse", ODS_BOX }, { "draw:caption", ODS_BOX },
  { "text:ruby-text", ODS_SKIP }, { "table:dde-links", ODS_SKIP },
  MUC_ODT_STYLE_NAMES, { NULL },
};

typedef struct
{
  MucXml *xml;
  MucWorkbook *workbook;
  MucConversion *conversion;
  MucOdtLooks *looks;
  MucOdsFonts *fonts;

  MucSheet *sheet;
  guint row, n_rows;         /* the row at hand, and how many like it there are */
  guint column, n_columns;   /* the same of cells */
  gboolean in_cell;
  gboolean in_paragraph;
  gboolean has_formula;
  MucOdsCell cell;
  GString *text;

  guint n_boxes;             /* of the box at hand, how many it is inside each other */
  gboolean box_in_paragraph;
  GString *box;
} Reader;

/* Cells */

static guint
get_repeated (Reader     *reader,
              const char *name,
              guint       most)
{
  return MAX (muc_xml_get_number (reader->xml, name, 1, most), 1);
}

static char *
dup_attribute (Reader     *reader,
               const char *name)
{
  return g_strdup (muc_xml_get_attribute (reader->xml, name));
}

static void
begin_cell (Reader   *reader,
            gboolean  covered)
{
  guint n_rows, n_columns;

  reader->in_cell = TRUE;
  reader->n_columns = get_repeated (reader, "table:number-columns-repeated",
                                    MUC_SHEET_COLUMNS_MAX);
  g_string_truncate (reader->text, 0);
  muc_ods_cell_clear (&reader->cell);
  reader->has_formula = muc_xml_get_attribute (reader->xml, "table:formula") != NULL;
  reader->cell.covered = covered;
  reader->cell.type = dup_attribute (reader, "office:value-type");
  reader->cell.error = g_strcmp0 (muc_xml_get_attribute (reader->xml, "calcext:value-type"),
                                  "error") == 0;
  reader->cell.value = dup_attribute (reader, "office:value");
  reader->cell.date = dup_attribute (reader, "office:date-value");
  muc_ods_fonts_begin_cell (reader->fonts, reader->column,
                            muc_xml_get_attribute (reader->xml, "table:style-name"));
  if (covered || reader->sheet == NULL)
    return;

  n_rows = muc_xml_get_number (reader->xml, "table:number-rows-spanned", 1, MUC_SHEET_ROWS_MAX);
  n_columns = muc_xml_get_number (reader->xml, "table:number-columns-spanned", 1,
                                  MUC_SHEET_COLUMNS_MAX);
  muc_sheet_merge (reader->sheet, reader->row, reader->column, n_rows, n_columns);
}

static void
put_cell (Reader     *reader,
          const char *text)
{
  guint n_rows = MIN (reader->n_rows, MUC_SHEET_ROWS_MAX - MIN (reader->row, MUC_SHEET_ROWS_MAX));

  for (guint r = 0; r < n_rows && !muc_sheet_is_full (reader->sheet); r++)
    for (guint c = 0; c < reader->n_columns; c++)
      muc_sheet_put (reader->sheet, reader->row + r, reader->column + c, text);
}

static void
end_cell (Reader *reader)
{
  reader->in_cell = FALSE;
  if (reader->sheet != NULL && !reader->cell.covered)
    {
      g_autofree char *shown = muc_text_clean (reader->text->str);
      g_autofree char *text = muc_ods_cell_show (&reader->cell, shown);

      if (muc_ods_cell_is_error (&reader->cell, shown, reader->has_formula))
        muc_workbook_report_error (reader->workbook, reader->row, reader->column, shown);
      else if (reader->has_formula && reader->cell.type == NULL && *text == '\0')
        muc_workbook_report_uncomputed (reader->workbook, reader->row, reader->column);
      if (*text != '\0')
        put_cell (reader, text);
    }
  reader->column += reader->n_columns;
}

/* Where words belong that are met now, or NULL. */
static GString *
get_target (Reader *reader)
{
  if (reader->n_boxes > 0)
    return reader->box;

  return reader->in_cell ? reader->text : NULL;
}

/* White space of the file is one space, OpenDocument part 3, 6.1.2. */
static void
append_words (Reader *reader)
{
  GString *text = get_target (reader);
  const char *read = muc_xml_get_text (reader->xml);
  g_autofree char *marked = NULL;
  const char *words;

  /* Below a cell in the paragraph of another. */
  if (text == NULL)
    return;

  marked = muc_conversion_mark (reader->conversion, muc_ods_fonts_get (reader->fonts), read, FALSE);
  words = marked != NULL ? marked : read;
  for (const char *p = words; *p != '\0'; p++)
    if (strchr (" \t\n\r", *p) == NULL)
      g_string_append_c (text, *p);
    else if (text->len > 0 && strchr (" \n", text->str[text->len - 1]) == NULL)
      g_string_append_c (text, ' ');
}

static void
append_sign (Reader *reader,
             char    sign)
{
  GString *target = get_target (reader);

  if (target != NULL)
    g_string_append_c (target, sign);
}

static void
begin_paragraph (Reader *reader)
{
  GString *target = get_target (reader);

  reader->in_paragraph = target != NULL;
  muc_ods_fonts_begin_paragraph (reader->fonts,
                                 muc_xml_get_attribute (reader->xml, "text:style-name"));
  if (target != NULL && target->len > 0)
    g_string_append_c (target, '\n');
}

static void
begin_box (Reader *reader)
{
  if (reader->n_boxes++ > 0)
    return;
  g_string_truncate (reader->box, 0);
  muc_ods_fonts_begin_box (reader->fonts);
  reader->box_in_paragraph = reader->in_paragraph;
  reader->in_paragraph = FALSE;
}

static void
end_box (Reader *reader)
{
  if (--reader->n_boxes > 0)
    return;
  reader->in_paragraph = reader->box_in_paragraph;
  muc_ods_fonts_end_box (reader->fonts);
  if (reader->sheet != NULL)
    muc_sheet_add_box (reader->sheet, reader->row, reader->box->str);
}

/* Rows, columns, tables */

static gboolean
is_hidden (Reader *reader)
{
  const char *visibility = muc_xml_get_attribute (reader->xml, "table:visibility");

  return visibility != NULL && strcmp (visibility, "visible") != 0;
}

static const char *
get_default_style (Reader *reader)
{
  return muc_xml_get_attribute (reader->xml, "table:default-cell-style-name");
}

static void
begin_row (Reader *reader)
{
  reader->n_rows = get_repeated (reader, "table:number-rows-repeated", MUC_SHEET_ROWS_MAX);
  reader->column = 0;
  muc_ods_fonts_begin_row (reader->fonts, get_default_style (reader));
  if (reader->sheet != NULL && is_hidden (reader))
    muc_sheet_hide_rows (reader->sheet, reader->row, reader->n_rows);
}

static void
read_column (Reader *reader)
{
  guint n = get_repeated (reader, "table:number-columns-repeated", MUC_SHEET_COLUMNS_MAX);

  if (reader->sheet != NULL && is_hidden (reader))
    for (guint i = 0; i < n; i++)
      muc_sheet_hide_column (reader->sheet, reader->column + i);
  muc_ods_fonts_set_columns (reader->fonts, reader->column, n, get_default_style (reader));
  reader->column = MIN (reader->column + n, MUC_SHEET_COLUMNS_MAX);
}

static void
begin_table (Reader *reader)
{
  const char *name = muc_xml_get_attribute (reader->xml, "table:name");
  const char *style = muc_xml_get_attribute (reader->xml, "table:style-name");
  g_autofree char *key = g_strconcat ("table/", style != NULL ? style : "", NULL);

  /* A table inside a cell is no sheet. */
  if (reader->sheet != NULL)
    {
      muc_xml_skip (reader->xml);
      return;
    }
  reader->row = 0;
  reader->column = 0;
  reader->n_rows = 1;
  muc_ods_fonts_begin_table (reader->fonts);
  if (g_hash_table_contains (reader->looks->unseen, key)
      && !muc_workbook_wants_hidden (reader->workbook))
    {
      muc_workbook_leave_out (reader->workbook, name != NULL ? name : "");
      muc_xml_skip (reader->xml);
    }
  else
    reader->sheet = muc_workbook_begin_sheet (reader->workbook, name != NULL ? name : "");
}

static void
open_text (Reader *reader,
           int     token)
{
  switch (token)
    {
    case ODS_PARAGRAPH:
      begin_paragraph (reader);
      break;
    case ODS_SPAN:
      muc_ods_fonts_begin_span (reader->fonts,
                                muc_xml_get_attribute (reader->xml, "text:style-name"));
      break;
    case ODS_SPACES:
      for (guint n = muc_xml_get_number (reader->xml, "text:c", 1, SPACES_MAX); n > 0; n--)
        append_sign (reader, ' ');
      break;
    case ODS_TAB:
      append_sign (reader, ' ');
      break;
    case ODS_BREAK:
      append_sign (reader, '\n');
      break;
    default:
      break;
    }
}

static void
open_element (Reader *reader)
{
  int token = muc_xml_get_token (reader->xml);

  if (muc_odt_looks_read_element (reader->looks, reader->xml))
    return;
  switch (token)
    {
    case ODS_TABLE:
      begin_table (reader);
      break;
    case ODS_COLUMN:
      read_column (reader);
      break;
    case ODS_ROW:
      begin_row (reader);
      break;
    case ODS_CELL:
    case ODS_COVERED:
      begin_cell (reader, token == ODS_COVERED);
      break;
    case ODS_BOX:
      begin_box (reader);
      break;
    case ODS_SKIP:
      muc_xml_skip (reader->xml);
      break;
    default:
      open_text (reader, token);
      break;
    }
}

/* Whether what follows can be read. */
static gboolean
close_element (Reader  *reader,
               GError **error)
{
  switch (muc_xml_get_token (reader->xml))
    {
    case ODS_PARAGRAPH:
      reader->in_paragraph = FALSE;
      break;
    case ODS_SPAN:
      muc_ods_fonts_end_span (reader->fonts);
      break;
    case ODS_CELL:
    case ODS_COVERED:
      end_cell (reader);
      break;
    case ODS_BOX:
      end_box (reader);
      break;
    case ODS_ROW:
      reader->row = MIN (reader->row + reader->n_rows, MUC_SHEET_ROWS_MAX);
      break;
    case ODS_TABLE:
      if (reader->sheet == NULL)
        break;
      reader->sheet = NULL;
      return muc_workbook_end_sheet (reader->workbook, error);
    default:
      break;
    }

  return TRUE;
}

static gboolean
read_content (Reader  *reader,
              GError **error)
{
  MucXmlNode node;

  while ((node = muc_xml_next (reader->xml)) != MUC_XML_END)
    {
      if (node == MUC_XML_TEXT && reader->in_paragraph)
        append_words (reader);
      else if (node == MUC_XML_OPEN)
        open_element (reader);
      else if (node == MUC_XML_CLOSE && !close_element (reader, error))
        return FALSE;
      if (reader->sheet != NULL && muc_sheet_is_full (reader->sheet))
        return muc_workbook_end_sheet (reader->workbook, error);
    }

  return muc_xml_finish (reader->xml, error);
}

static gboolean
recognises (const MucReaderInput *input)
{
  return input->type != NULL
         && g_str_has_prefix (input->type, "application/vnd.oasis.opendocument.spreadsheet");
}

static gboolean
read_into (const MucReaderInput  *input,
           MucWorkbook           *workbook,
           GError               **error)
{
  g_autoptr (MucOdtLooks) looks = muc_odt_looks_new ();
  g_autoptr (MucOdsFonts) fonts = muc_ods_fonts_new (looks);
  g_autoptr (MucXml) xml = NULL;
  Reader reader = {
    .workbook = workbook, .conversion = input->conversion, .looks = looks, .fonts = fonts,
  };
  gboolean done;

  if (!muc_odt_looks_read_part (looks, input->package, error))
    return FALSE;
  xml = muc_package_open_xml (input->package, PART, names, error);
  if (xml == NULL)
    return FALSE;
  reader.xml = xml;
  reader.text = g_string_new (NULL);
  reader.box = g_string_new (NULL);
  done = read_content (&reader, error);
  g_string_free (reader.text, TRUE);
  g_string_free (reader.box, TRUE);
  muc_ods_cell_clear (&reader.cell);

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

static const char *const suffixes[] = { "ods", "ots", NULL };

/* Reads a workbook of LibreOffice: each table in its order, its cells as they show their values. */
const MucReader muc_ods_reader = { suffixes, TRUE, recognises, read_source, read_sheets };
