/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

#include <math.h>
#include <string.h>

/* Of a column of the hidden sheet, in pixels. */
#define LIST_WIDTH 220

/* Excel's limits, in characters: of a text in a formula, and of a list of ranges in the library. */
#define LONGEST_FORMULA_TEXT 255
#define LONGEST_RANGES 2000

/* Below this luminance white letters are easier to read than black ones (WCAG 2.1: the contrast
 * with both is the same). */
#define DARK 0.179

#define ERROR_TITLE "Không có trong danh mục"
#define ERROR_MESSAGE "Hãy chọn một mục trong danh mục của ô này, hoặc để trống."

static MucXlsxDropDown *
get_drop_down (MucXlsxSheet *sheet,
               guint         i)
{
  return &g_array_index (sheet->drop_downs, MucXlsxDropDown, i);
}

void
muc_xlsx_choices_mark (MucXlsxSheet       *sheet,
                       const MucXlsxRange *range,
                       guint               choices)
{
  const MucXlsxDropDown drop_down = { *range, choices };
  gpointer column = GUINT_TO_POINTER (range->first_column);
  gpointer index;

  if (g_hash_table_lookup_extended (sheet->lowest, column, NULL, &index))
    {
      MucXlsxDropDown *above = get_drop_down (sheet, GPOINTER_TO_UINT (index));

      if (above->choices == choices && above->range.last_row + 1 == range->first_row &&
          above->range.last_column == range->last_column)
        {
          above->range.last_row = range->last_row;
          return;
        }
    }
  g_hash_table_insert (sheet->lowest, column, GUINT_TO_POINTER (sheet->drop_downs->len));
  g_array_append_val (sheet->drop_downs, drop_down);
}

static gboolean
add_validation (MucXlsxSheet          *sheet,
                const MucXlsxDropDown *drop_down,
                GError               **error)
{
  const MucXlsxRange *range = &drop_down->range;
  const MucCellChoices *list = muc_document_get_choices (sheet->xlsx->document, drop_down->choices);
  char cells[LXW_MAX_CELL_RANGE_LENGTH];
  g_autofree char *formula = NULL;
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .error_title = ERROR_TITLE,
    .error_message = ERROR_MESSAGE,
  };

  lxw_rowcol_to_range_abs (cells, 1, drop_down->choices - 1, list->n_choices,
                           drop_down->choices - 1);
  formula = g_strdup_printf ("='%s'!%s", sheet->xlsx->choices_name, cells);
  validation.value_formula = formula;
  return muc_xlsx_sheet_check (sheet,
                               worksheet_data_validation_range (sheet->worksheet,
                                                                range->first_row,
                                                                range->first_column,
                                                                range->last_row,
                                                                range->last_column,
                                                                &validation),
                               range->first_row, range->first_column, error);
}

static double
find_luminance (guint32 color)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double part = ((color >> (8 * i)) & 0xff) / 255.0;

      luminance += weights[i] *
                   (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static lxw_format *
create_fill (MucXlsx *xlsx,
             guint32  fill)
{
  lxw_format *format = workbook_add_format (xlsx->workbook);

  format_set_bg_color (format, fill);
  format_set_font_color (format, find_luminance (fill) < DARK ? LXW_COLOR_WHITE
                                                              : LXW_COLOR_BLACK);
  return format;
}

/* The text as a formula has it. */
static char *
quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new (text);

  g_string_replace (quoted, "\"", "\"\"", 0);
  return g_strdup_printf ("\"%s\"", quoted->str);
}

/* Colours the cells of @ranges, the first of which is @first, by their text. */
static gboolean
add_fills (MucXlsxSheet       *sheet,
           const MucXlsxRange *first,
           const char         *ranges,
           lxw_format        **fills,
           const MucCellChoices   *list,
           GError            **error)
{
  for (guint i = 0; i < list->n_choices; i++)
    {
      g_autofree char *text = quote (list->choices[i].text);
      lxw_conditional_format condition = {
        .type = LXW_CONDITIONAL_TYPE_CELL,
        .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
        .value_string = text,
        .format = fills[i],
        .multi_range = (char *) ranges,
      };
      lxw_error code;

      if (fills[i] == NULL)
        continue;
      code = worksheet_conditional_format_range (sheet->worksheet, first->first_row,
                                                 first->first_column, first->last_row,
                                                 first->last_column, &condition);
      if (!muc_xlsx_sheet_check (sheet, code, first->first_row, first->first_column, error))
        return FALSE;
    }
  return TRUE;
}

/* The next drop-downs of the list from @i on, as many as one condition can name. */
static char *
list_ranges (MucXlsxSheet       *sheet,
             guint               choices,
             guint              *i,
             const MucXlsxRange **first)
{
  GString *ranges = g_string_new (NULL);

  *first = NULL;
  for (; *i < sheet->drop_downs->len && ranges->len < LONGEST_RANGES; (*i)++)
    {
      const MucXlsxDropDown *drop_down = get_drop_down (sheet, *i);
      const MucXlsxRange *range = &drop_down->range;
      char cells[LXW_MAX_CELL_RANGE_LENGTH];

      if (drop_down->choices != choices)
        continue;
      if (*first == NULL)
        *first = range;
      else
        g_string_append_c (ranges, ' ');
      lxw_rowcol_to_range (cells, range->first_row, range->first_column, range->last_row,
                           range->last_column);
      g_string_append (ranges, cells);
    }
  return g_string_free (ranges, FALSE);
}

static gboolean
color_list (MucXlsxSheet *sheet,
            guint         choices,
            GError      **error)
{
  const MucCellChoices *list = muc_document_get_choices (sheet->xlsx->document, choices);
  g_autofree lxw_format **fills = g_new0 (lxw_format *, list->n_choices);
  gboolean any = FALSE;

  for (guint i = 0; i < list->n_choices; i++)
    if (list->choices[i].fill != MUC_NO_FILL && *list->choices[i].text != '\0' &&
        g_utf8_strlen (list->choices[i].text, -1) <= LONGEST_FORMULA_TEXT)
      {
        fills[i] = create_fill (sheet->xlsx, list->choices[i].fill);
        any = TRUE;
      }
  for (guint i = 0; any && i < sheet->drop_downs->len;)
    {
      const MucXlsxRange *first;
      g_autofree char *ranges = list_ranges (sheet, choices, &i, &first);

      if (first != NULL && !add_fills (sheet, first, ranges, fills, list, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muc_xlsx_choices_apply (MucXlsxSheet *sheet,
                        GError      **error)
{
  if (sheet->drop_downs->len == 0)
    return TRUE;
  for (guint i = 0; i < sheet->drop_downs->len; i++)
    if (!add_validation (sheet, get_drop_down (sheet, i), error))
      return FALSE;
  for (guint i = 1; i <= muc_document_get_n_choices (sheet->xlsx->document); i++)
    if (!color_list (sheet, i, error))
      return FALSE;
  return TRUE;
}

/* Writes row 0, the lists' names, or what stands at @row in each of them. */
static gboolean
write_row (MucXlsxSheet *sheet,
           guint         row,
           gboolean     *any,
           GError      **error)
{
  const MucXlsxLook look = { .style = row == 0 ? MUC_STYLE_HEADER : MUC_STYLE_CELL,
                             .border = TRUE };
  double height = 0;

  *any = FALSE;
  for (guint column = 0; column < sheet->widths->len; column++)
    {
      const MucXlsxRange range = { row, column, row, column };
      const MucCellChoices *list = muc_document_get_choices (sheet->xlsx->document, column + 1);
      const char *text;

      if (row > list->n_choices)
        continue;
      text = row == 0 ? list->name : list->choices[row - 1].text;
      height = MAX (height, muc_xlsx_sheet_measure_text (sheet, &look, text, column, column + 1));
      if (!muc_xlsx_sheet_put_text (sheet, &range, text, &look, error))
        return FALSE;
      *any = TRUE;
    }
  return !*any || muc_xlsx_sheet_set_height (sheet, row, 1, height, error);
}

static gboolean
write_lists (MucXlsxSheet *sheet,
             GError      **error)
{
  guint n_lists = muc_document_get_n_choices (sheet->xlsx->document);
  const guint width = LIST_WIDTH;
  gboolean any = TRUE;

  for (guint i = 0; i < n_lists; i++)
    {
      lxw_error code = worksheet_set_column_pixels (sheet->worksheet, i, i, width, NULL);

      if (!muc_xlsx_sheet_check (sheet, code, 0, i, error))
        return FALSE;
      g_array_append_val (sheet->widths, width);
    }
  for (guint row = 0; any; row++)
    if (!write_row (sheet, row, &any, error))
      return FALSE;
  return TRUE;
}

gboolean
muc_xlsx_choices_write (MucXlsx *xlsx,
                        GError **error)
{
  MucXlsxSheet *sheet;
  gboolean written;

  if (muc_document_get_n_choices (xlsx->document) == 0)
    return TRUE;

  sheet = muc_xlsx_sheet_new (xlsx, xlsx->choices_name, MUC_PORTRAIT);
  sheet->worksheet = workbook_add_worksheet (xlsx->workbook, sheet->name);
  if (sheet->worksheet != NULL)
    {
      worksheet_hide (sheet->worksheet);
      written = write_lists (sheet, error);
    }
  else
    {
      written = muc_xlsx_sheet_check (sheet, LXW_ERROR_MEMORY_MALLOC_FAILED, 0, 0, error);
    }
  muc_xlsx_sheet_free (sheet);
  return written;
}
