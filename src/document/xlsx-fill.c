/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/xlsx-sheet.h"

/* A workbook that somebody fills in and sends back: cells to fill among protected ones, and hidden
 * marks by which it is known again. */

/* Stands where the hidden row and the hidden column of a table meet. */
#define KEYS_MARK "muctieu:keys"

/* Begins the hidden sheet. */
#define IDENTITY_MARK "muctieu:identity"

/* Names what stands outside the tables. */
#define PRINTED_NAME "printed"

#define KEY_WIDTH 10.0

/* Days that a cell takes: nobody reports about others. */
#define FIRST_YEAR 2000
#define LAST_YEAR 2100

void
muc_xlsx_fill_mark (MucXlsxSheet       *sheet,
                    const MucXlsxRange *range,
                    MucFill             fill)
{
  const MucXlsxFill mark = { *range, fill };

  for (guint i = 0; i < sheet->fills->len; i++)
    {
      MucXlsxFill *above = &g_array_index (sheet->fills, MucXlsxFill, i);

      if (above->fill == fill && above->range.first_column == range->first_column &&
          above->range.last_column == range->last_column &&
          above->range.last_row + 1 == range->first_row)
        {
          above->range.last_row = range->last_row;
          return;
        }
    }
  g_array_append_val (sheet->fills, mark);
}

static gboolean
add_validation (MucXlsxSheet      *sheet,
                const MucXlsxFill *fill,
                GError           **error)
{
  const MucXlsxRange *range = &fill->range;
  lxw_data_validation validation = { 0 };

  if (fill->fill == MUC_FILL_DATE)
    {
      validation.validate = LXW_VALIDATION_TYPE_DATE;
      validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      validation.minimum_datetime = (lxw_datetime){ .year = FIRST_YEAR, .month = 1, .day = 1 };
      validation.maximum_datetime = (lxw_datetime){ .year = LAST_YEAR, .month = 12, .day = 31 };
      validation.error_title = "Không phải một ngày";
      validation.error_message = "Hãy ghi ngày, tháng, năm, ví dụ 31/03/2026, hoặc để trống.";
    }
  else if (fill->fill == MUC_FILL_NUMBER)
    {
      validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
      validation.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
      validation.value_number = 0;
      validation.error_title = "Không phải một số";
      validation.error_message = "Hãy ghi một số, không kèm chữ, hoặc để trống.";
    }
  else
    {
      return TRUE;
    }
  return muc_xlsx_sheet_check (sheet,
                               worksheet_data_validation_range (sheet->worksheet,
                                                                range->first_row,
                                                                range->first_column,
                                                                range->last_row,
                                                                range->last_column,
                                                                &validation),
                               range->first_row, range->first_column, error);
}

gboolean
muc_xlsx_fill_apply (MucXlsxSheet *sheet,
                     GError      **error)
{
  /* What is written may need more room than there is. */
  lxw_protection protection = { .format_columns = 1, .format_rows = 1 };

  if (sheet->fills->len == 0)
    return TRUE;
  for (guint i = 0; i < sheet->fills->len; i++)
    if (!add_validation (sheet, &g_array_index (sheet->fills, MucXlsxFill, i), error))
      return FALSE;
  worksheet_protect (sheet->worksheet, NULL, &protection);
  return TRUE;
}

/* Keys */

static gboolean
put_key (MucXlsxSheet *sheet,
         guint         row,
         guint         column,
         const char   *key,
         GError      **error)
{
  return muc_xlsx_sheet_check (sheet,
                               worksheet_write_string (sheet->worksheet, row, column, key, NULL),
                               row, column, error);
}

static gboolean
hide_key_column (MucXlsxSheet *sheet,
                 GError      **error)
{
  lxw_row_col_options hidden = { .hidden = 1 };
  guint column = sheet->widths->len;

  if (sheet->has_keys)
    return TRUE;
  sheet->has_keys = TRUE;
  return muc_xlsx_sheet_check (sheet,
                               worksheet_set_column_opt (sheet->worksheet, column, column,
                                                         KEY_WIDTH, NULL, &hidden),
                               sheet->row, column, error);
}

gboolean
muc_xlsx_fill_write_column_keys (MucXlsxTable *table,
                                 MucXlsxSheet *sheet,
                                 char        **keys,
                                 GError      **error)
{
  lxw_row_col_options hidden = { .hidden = 1 };
  lxw_error code = worksheet_set_row_opt (sheet->worksheet, sheet->row, LXW_DEF_ROW_HEIGHT, NULL,
                                          &hidden);

  if (!muc_xlsx_sheet_check (sheet, code, sheet->row, 0, error) ||
      !hide_key_column (sheet, error) ||
      !put_key (sheet, sheet->row, sheet->widths->len, KEYS_MARK, error))
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0' && !put_key (sheet, sheet->row, table->columns[i], keys[i], error))
      return FALSE;
  sheet->row++;
  return TRUE;
}

gboolean
muc_xlsx_fill_write_row_key (MucXlsxSheet *sheet,
                             guint         row,
                             const char   *key,
                             GError      **error)
{
  return put_key (sheet, row, sheet->widths->len, key, error);
}

/* The identity */

void
muc_xlsx_fill_remember (MucXlsx    *xlsx,
                        const char *text)
{
  if (xlsx->printed != NULL)
    g_ptr_array_add (xlsx->printed, g_strdelimit (g_strdup (text), "\n", ' '));
}

static gboolean
put_pair (MucXlsxSheet *sheet,
          guint         row,
          const char   *name,
          const char   *value,
          GError      **error)
{
  g_autofree char *escaped = muc_xlsx_escape (value);

  return put_key (sheet, row, 0, name, error) &&
         put_key (sheet, row, 1, escaped != NULL ? escaped : value, error);
}

static gboolean
write_pairs (MucXlsxSheet *sheet,
             GPtrArray    *identity,
             GError      **error)
{
  GPtrArray *printed = sheet->xlsx->printed;
  guint row = 0;

  if (!put_key (sheet, row++, 0, IDENTITY_MARK, error))
    return FALSE;
  for (guint i = 0; i + 1 < identity->len; i += 2)
    if (!put_pair (sheet, row++, identity->pdata[i], identity->pdata[i + 1], error))
      return FALSE;
  for (guint i = 0; i < printed->len; i++)
    if (!put_pair (sheet, row++, PRINTED_NAME, printed->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
muc_xlsx_fill_write_identity (MucXlsx *xlsx,
                              GError **error)
{
  GPtrArray *identity = muc_document_get_identity (xlsx->document);
  MucXlsxSheet *sheet;
  gboolean written;

  if (identity->len == 0)
    return TRUE;

  sheet = muc_xlsx_sheet_new (xlsx, xlsx->identity_name, MUC_PORTRAIT);
  sheet->worksheet = workbook_add_worksheet (xlsx->workbook, sheet->name);
  if (sheet->worksheet != NULL)
    {
      worksheet_hide (sheet->worksheet);
      worksheet_protect (sheet->worksheet, NULL, NULL);
      written = write_pairs (sheet, identity, error);
    }
  else
    {
      written = muc_xlsx_sheet_check (sheet, LXW_ERROR_MEMORY_MALLOC_FAILED, 0, 0, error);
    }
  muc_xlsx_sheet_free (sheet);
  return written;
}
