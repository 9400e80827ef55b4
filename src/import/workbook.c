/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/workbook.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "import/finding.h"

/* What the sheets of our own workbooks are called that say nothing their papers do not. */
#define DATA_NAME "Dữ liệu"
#define CHOICES_NAME "Danh mục"

/* Cells of one kind that are told of together: how many, and the first of them. */
typedef struct
{
  guint n;
  guint row, column;
  char *text;
} Cells;

struct _MucWorkbook
{
  GPtrArray *sheets; /* where the sheets are kept with their cells; NULL where lines are made */
  MucSource *source;
  MucConversion *conversion;
  MucSheet *sheet;
  char *name;
  guint n_read;
  Cells errors;
  Cells uncomputed;
};

/**
 * muc_workbook_new:
 * @source: (transfer none): gets the lines of the sheets, one after the other
 * @conversion: (transfer none): what turns letters of old encodings into Unicode
 *
 * Returns: (transfer full): a workbook that is being read
 */
MucWorkbook *
muc_workbook_new (MucSource     *source,
                  MucConversion *conversion)
{
  MucWorkbook *self = g_new0 (MucWorkbook, 1);

  self->source = source;
  self->conversion = conversion;
  return self;
}

/**
 * muc_workbook_new_for_cells:
 * @sheets: (transfer none) (element-type MucSheet): gets the sheets, hidden ones too
 * @conversion: (transfer none): what turns letters of old encodings into Unicode
 *
 * Returns: (transfer full): a workbook of which each cell is kept as it is
 */
MucWorkbook *
muc_workbook_new_for_cells (GPtrArray     *sheets,
                            MucConversion *conversion)
{
  MucWorkbook *self = muc_workbook_new (NULL, conversion);

  self->sheets = sheets;
  return self;
}

/** muc_workbook_wants_hidden: whether hidden sheets are read like others. */
gboolean
muc_workbook_wants_hidden (MucWorkbook *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->sheets != NULL;
}

static void
clear_sheet (MucWorkbook *self)
{
  g_clear_pointer (&self->sheet, muc_sheet_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->errors.text, g_free);
  g_clear_pointer (&self->uncomputed.text, g_free);
  self->errors.n = 0;
  self->uncomputed.n = 0;
}

/**
 * muc_workbook_free:
 * @self: (transfer full): a workbook
 */
void
muc_workbook_free (MucWorkbook *self)
{
  g_return_if_fail (self != NULL);

  clear_sheet (self);
  g_free (self);
}

/**
 * muc_workbook_begin_sheet:
 * @self: a workbook
 * @name: what its next sheet is called
 *
 * Returns: (transfer none): the sheet, for its cells, until muc_workbook_end_sheet()
 */
MucSheet *
muc_workbook_begin_sheet (MucWorkbook *self,
                          const char  *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  clear_sheet (self);
  self->name = g_strdup (name);
  self->sheet = muc_sheet_new (name);

  return self->sheet;
}

/**
 * muc_workbook_leave_out:
 * @self: a workbook
 * @name: what its next sheet is called, which is hidden
 *
 * Tells that the sheet is left out. The hidden sheet with the choices of our own workbooks is not
 * worth a word.
 */
void
muc_workbook_leave_out (MucWorkbook *self,
                        const char  *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (strcmp (name, CHOICES_NAME) != 0)
    muc_import_findings_add (self->source->findings, MUC_IMPORT_WARNING, self->source->name, 1,
                             name,
                             _("The hidden sheet “%s” was left out. If it is a paper, show it and "
                               "import the file again."),
                             name);
}

/* Our own workbooks have each record in a row of a sheet of its own, after the paper itself. */
static gboolean
is_data (MucWorkbook *self)
{
  const char *first = muc_sheet_peek (self->sheet, 0);
  const char *second = muc_sheet_peek (self->sheet, 1);

  return self->n_read > 0 && g_str_has_prefix (self->name, DATA_NAME)
         && ((g_strcmp0 (first, "Mục tiêu số") == 0 && g_strcmp0 (second, "Mục tiêu") == 0)
             || (g_strcmp0 (first, "Loại") == 0 && g_strcmp0 (second, "STT") == 0));
}

static void
report_data (MucWorkbook *self)
{
  muc_import_findings_add (self->source->findings, MUC_IMPORT_HINT, self->source->name, 1,
                           self->name,
                           _("The sheet “%s” repeats the paper and was not read. What was changed "
                             "only there has to be changed in the paper too."),
                           self->name);
}

/** muc_workbook_name_cell: (transfer full): what people call a cell, counted from 0: "AB7". */
char *
muc_workbook_name_cell (guint row,
                        guint column)
{
  char letters[8] = "";

  for (guint n = column + 1; n > 0; n = (n - 1) / 26)
    {
      memmove (letters + 1, letters, sizeof letters - 1);
      letters[0] = (char) ('A' + (n - 1) % 26);
      letters[sizeof letters - 1] = '\0';
    }

  return g_strdup_printf ("%s%u", letters, row + 1);
}

static void
report_cells (MucWorkbook *self)
{
  if (self->errors.n > 0)
    {
      g_autofree char *cell = muc_workbook_name_cell (self->errors.row, self->errors.column);

      muc_import_findings_add (self->source->findings, MUC_IMPORT_WARNING, self->source->name,
                               self->errors.row + 1, self->name,
                               ngettext ("Sheet “%s”: %u cell shows an error instead of what it "
                                         "should say: cell %s, %s.",
                                         "Sheet “%s”: %u cells show an error instead of what they "
                                         "should say. The first is cell %s, %s.",
                                         self->errors.n),
                               self->name, self->errors.n, cell, self->errors.text);
    }
  if (self->uncomputed.n > 0)
    {
      g_autofree char *cell = muc_workbook_name_cell (self->uncomputed.row,
                                                      self->uncomputed.column);

      muc_import_findings_add (self->source->findings, MUC_IMPORT_WARNING, self->source->name,
                               self->uncomputed.row + 1, self->name,
                               ngettext ("Sheet “%s”: %u cell has a formula but no result, and "
                                         "was left empty: cell %s. Open the file in Excel or "
                                         "LibreOffice, save it, and import it again.",
                                         "Sheet “%s”: %u cells have a formula but no result, and "
                                         "were left empty. The first is cell %s. Open the file in "
                                         "Excel or LibreOffice, save it, and import it again.",
                                         self->uncomputed.n),
                               self->name, self->uncomputed.n, cell);
    }
}

/**
 * muc_workbook_end_sheet:
 * @self: a workbook
 * @error: return location for an error
 *
 * Puts the sheet's lines behind those of the sheets before it. The sheet in which our own
 * workbooks repeat a paper row by row is left out.
 *
 * Returns: whether it is not too large
 */
gboolean
muc_workbook_end_sheet (MucWorkbook  *self,
                        GError      **error)
{
  guint n_lines;

  g_return_val_if_fail (self->sheet != NULL, FALSE);

  muc_sheet_convert (self->sheet, self->conversion);
  if (self->sheets != NULL)
    {
      g_ptr_array_add (self->sheets, g_steal_pointer (&self->sheet));
      clear_sheet (self);
      return TRUE;
    }
  n_lines = self->source->lines->len;
  if (is_data (self))
    report_data (self);
  else
    {
      if (!muc_sheet_write (self->sheet, self->source, error))
        return FALSE;
      self->n_read += self->source->lines->len > n_lines;
      report_cells (self);
    }
  clear_sheet (self);

  return TRUE;
}

static void
count_cell (Cells      *cells,
            guint       row,
            guint       column,
            const char *text)
{
  if (cells->n++ > 0)
    return;
  cells->row = row;
  cells->column = column;
  cells->text = g_strdup (text);
}

/**
 * muc_workbook_report_error:
 * @self: a workbook
 * @row: the row of a cell, from 0
 * @column: its column, from 0
 * @text: the error that it shows: "#N/A"
 */
void
muc_workbook_report_error (MucWorkbook *self,
                           guint        row,
                           guint        column,
                           const char  *text)
{
  count_cell (&self->errors, row, column, text);
}

/**
 * muc_workbook_report_uncomputed:
 * @self: a workbook
 * @row: the row of a cell with a formula whose result is not in the file, from 0
 * @column: its column, from 0
 */
void
muc_workbook_report_uncomputed (MucWorkbook *self,
                                guint        row,
                                guint        column)
{
  if (self->sheets != NULL)
    muc_sheet_put (self->sheet, row, column, MUC_WORKBOOK_UNCOMPUTED);
  count_cell (&self->uncomputed, row, column, "");
}

/**
 * muc_workbook_show_date:
 * @iso: a day, perhaps with a time: "2026-03-09", "2026-03-09T08:30:00"
 *
 * Returns: (transfer full): how it is written in Vietnamese: "09/03/2026", "09/03/2026 08:30";
 *   @iso itself where it is none
 */
char *
muc_workbook_show_date (const char *iso)
{
  int year, month, day, hour, minute;
  int n = sscanf (iso, "%4d-%2d-%2dT%2d:%2d", &year, &month, &day, &hour, &minute);

  if (n < 3)
    return g_strdup (iso);
  if (n < 5 || (hour == 0 && minute == 0))
    return g_strdup_printf ("%02d/%02d/%d", day, month, year);

  return g_strdup_printf ("%02d/%02d/%d %02d:%02d", day, month, year, hour, minute);
}
