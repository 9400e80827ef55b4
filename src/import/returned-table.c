/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/returned-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/workbook.h"
#include "model/text.h"

/* The tables of a sheet that came back: rows and columns are known by hidden keys, wherever they
 * were moved, and where these are gone by their words. */

#define KEYS_MARK "muctieu:keys"
#define NO_COLUMN G_MAXUINT

/* The columns beside those to fill in. */
enum
{
  COLUMN_NUMBER = MUC_SHEET_N_FIELDS,
  COLUMN_TEXT,
  COLUMN_DEADLINE,
  N_COLUMNS,
};

typedef struct
{
  MucReturnedReading *reading;
  guint head;               /* the row that names the columns */
  guint end;                /* the row after the table's last possible one */
  guint keys;               /* the column with the keys of rows, or NO_COLUMN */
  guint columns[N_COLUMNS]; /* NO_COLUMN where there is none */
} Table;

static const char *
get (Table *self,
     guint  row,
     guint  column)
{
  return column != NO_COLUMN ? muc_returned_cells_get (self->reading->cells, row, column) : NULL;
}

/* "B7", and the sheet's name where the cell stands in no sheet of ours. */
static void
report (Table             *self,
        MucImportSeverity  severity,
        guint              row,
        guint              column,
        const char        *format)
{
  g_autofree char *cell = muc_workbook_name_cell (row, column);
  const char *text = get (self, row, column);
  g_autofree char *message = NULL;
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "%1$s", cell, 1);
  g_string_replace (words, "%2$s", text != NULL ? text : "", 1);
  message = g_strdelimit (g_string_free (g_steal_pointer (&words), FALSE), "\n", ' ');
  muc_import_findings_add (self->reading->findings, severity, self->reading->name, row + 1,
                           text != NULL ? text : "", "%s", message);
}

static char *
fold (const char *text)
{
  return muc_text_fold_bare (text != NULL ? text : "");
}

static gboolean
reads_same (const char *a,
            const char *b)
{
  g_autofree char *first = fold (a);
  g_autofree char *second = fold (b);

  return g_str_equal (first, second);
}

/* Rows */

static const char *
get_printed (const MucSheetRow *row,
             guint              column)
{
  return column == COLUMN_NUMBER ? row->number : column == COLUMN_TEXT ? row->text : row->deadline;
}

static void
check_printed (Table             *self,
               guint              row,
               const MucSheetRow *sent)
{
  for (guint i = COLUMN_NUMBER; i < N_COLUMNS; i++)
    if (self->columns[i] != NO_COLUMN
        && !reads_same (get (self, row, self->columns[i]), get_printed (sent, i)))
      report (self, get (self, row, self->columns[i]) != NULL ? MUC_IMPORT_LEFTOVER
                                                              : MUC_IMPORT_HINT,
              row, self->columns[i],
              /* Translators: %1$s is a cell such as B7, %2$s what stands in it */
              _("Cell %1$s is not to be filled in, and was changed. It is not taken: “%2$s”"));
}

static gboolean
is_known_column (Table *self,
                 guint  column)
{
  if (column == self->keys)
    return TRUE;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* What somebody wrote beside the columns of the sheet. */
static void
report_beside (Table *self,
               guint  row)
{
  for (guint c = 0; c < muc_returned_cells_get_n_columns (self->reading->cells); c++)
    if (!is_known_column (self, c) && get (self, row, c) != NULL)
      report (self, MUC_IMPORT_LEFTOVER, row, c,
              _("Cell %1$s stands in a column that was added. It is not taken: “%2$s”"));
}

/* Whether an empty cell, or one that says what was sent. */
static gboolean
says_as_sent (MucSheetField       field,
              const char         *text,
              const MucSheetRow  *sent)
{
  g_autofree char *shown = muc_sheet_field_show (field, sent->values[field]);

  return text == NULL || reads_same (text, shown);
}

/* Whether the cell says something that can be taken; what it says. */
static gboolean
read_cell (Table              *self,
           guint               row,
           MucSheetField       field,
           const MucSheetRow  *sent,
           char              **value)
{
  const char *text = get (self, row, self->columns[field]);

  *value = NULL;
  if (self->columns[field] == NO_COLUMN)
    return FALSE;
  if ((sent->asked & (1u << field)) == 0)
    {
      if (!says_as_sent (field, text, sent))
        report (self, MUC_IMPORT_LEFTOVER, row, self->columns[field],
                _("Cell %1$s is not asked of this row. It is not taken: “%2$s”"));
      return FALSE;
    }
  if (muc_returned_cell_is_error (text))
    {
      report (self, MUC_IMPORT_LEFTOVER, row, self->columns[field],
              _("Cell %1$s shows an error of its formula: “%2$s”. It is left as it was."));
      return FALSE;
    }
  if (muc_sheet_field_read (field, text, self->reading->sent->year, value))
    return TRUE;
  report (self, MUC_IMPORT_LEFTOVER, row, self->columns[field],
          field == MUC_SHEET_STATE
          ? _("Cell %1$s says nothing of the list: “%2$s”. It is left as it was.")
          : field == MUC_SHEET_DONE
            ? _("Cell %1$s is no day: “%2$s”. It is left as it was.")
            : _("Cell %1$s is no number: “%2$s”. It is left as it was."));
  return FALSE;
}

static void
read_row (Table             *self,
          guint              row,
          const MucSheetRow *sent)
{
  MucSheetRow *back = muc_unit_sheet_add (self->reading->back, sent->key, sent->asked);

  back->number = g_strdup (sent->number);
  back->text = g_strdup (sent->text);
  back->deadline = g_strdup (sent->deadline);
  for (guint field = 0; field < MUC_SHEET_N_FIELDS; field++)
    {
      g_autofree char *value = NULL;

      muc_sheet_row_set (back, field, read_cell (self, row, field, sent, &value)
                                      ? value : sent->values[field]);
    }
  check_printed (self, row, sent);
  report_beside (self, row);
}

/* A row that was copied: what its copy says otherwise is not lost. */
static void
compare_copy (Table             *self,
              guint              row,
              const MucSheetRow *sent,
              const MucSheetRow *first)
{
  for (guint field = 0; field < MUC_SHEET_N_FIELDS; field++)
    {
      g_autofree char *value = NULL;
      const char *text = get (self, row, self->columns[field]);

      if (says_as_sent (field, text, sent)
          || (muc_sheet_field_read (field, text, self->reading->sent->year, &value)
              && (g_strcmp0 (value, first->values[field]) == 0
                  || g_strcmp0 (value, sent->values[field]) == 0)))
        continue;
      report (self, MUC_IMPORT_LEFTOVER, row, self->columns[field],
              _("Cell %1$s stands in a copy of a row, and says something else than the first. It "
                "is not taken: “%2$s”"));
    }
  check_printed (self, row, sent);
  report_beside (self, row);
}

/* The row without a key that reads like one that was sent and is not there yet. */
static MucSheetRow *
find_by_words (Table *self,
               guint  row)
{
  const char *text = get (self, row, self->columns[COLUMN_TEXT]);
  const char *deadline = get (self, row, self->columns[COLUMN_DEADLINE]);
  MucUnitSheet *sent = self->reading->sent;

  for (guint i = 0; text != NULL && i < sent->rows->len; i++)
    {
      MucSheetRow *each = sent->rows->pdata[i];

      if (reads_same (each->text, text)
          && (self->columns[COLUMN_DEADLINE] == NO_COLUMN || reads_same (each->deadline, deadline))
          && muc_unit_sheet_find (self->reading->back, each->key) == NULL)
        return each;
    }
  return NULL;
}

/* What stands in a row that is none of the table's, and was not there when it was sent. */
static void
report_strange (Table      *self,
                guint       row,
                const char *format)
{
  for (guint c = 0; c < muc_returned_cells_get_n_columns (self->reading->cells); c++)
    {
      g_autofree char *text = fold (get (self, row, c));

      if (*text != '\0' && !g_hash_table_contains (self->reading->printed, text))
        report (self, MUC_IMPORT_LEFTOVER, row, c, format);
    }
}

static void
read_keyed (Table      *self,
            guint       row,
            const char *key)
{
  MucSheetRow *sent = muc_unit_sheet_find (self->reading->sent, key);
  MucSheetRow *first = muc_unit_sheet_find (self->reading->back, key);

  if (sent == NULL)
    report_strange (self, row,
                    _("Cell %1$s stands in a row that was not sent. It is not taken: “%2$s”"));
  else if (first != NULL)
    compare_copy (self, row, sent, first);
  else
    read_row (self, row, sent);
}

/* Rows without a key: those that lost it, and those that somebody added. */
static void
read_loose (Table    *self,
            guint     row,
            gboolean  is_inside)
{
  MucSheetRow *sent = find_by_words (self, row);

  if (sent != NULL)
    read_row (self, row, sent);
  else
    report_strange (self, row, is_inside
                               ? _("Cell %1$s stands in a row that was added. It is not taken: "
                                   "“%2$s”")
                               : _("Cell %1$s stands outside the table. It is not taken: "
                                   "“%2$s”"));
}

static void
read_rows (Table *self)
{
  guint last = self->head;

  for (guint row = self->head + 1; row < self->end; row++)
    if (get (self, row, self->keys) != NULL)
      last = row;
  for (guint row = self->head + 1; row < self->end; row++)
    if (get (self, row, self->keys) != NULL)
      read_keyed (self, row, get (self, row, self->keys));
    else
      read_loose (self, row, row < last);
}

/* Tables */

/* Finds the columns that the row names; how many they are. */
static guint
find_columns (Table *self,
              guint  row)
{
  static const char *const printed[] = { MUC_SHEET_NUMBER, MUC_SHEET_TEXT, MUC_SHEET_DEADLINE };
  guint n = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *name = i < MUC_SHEET_N_FIELDS ? muc_sheet_field_get_name (i)
                                                : printed[i - MUC_SHEET_N_FIELDS];

      self->columns[i] = NO_COLUMN;
      for (guint c = 0; c < muc_returned_cells_get_n_columns (self->reading->cells); c++)
        if (self->columns[i] == NO_COLUMN && g_strcmp0 (get (self, row, c), name) == 0)
          self->columns[i] = c;
      n += self->columns[i] != NO_COLUMN;
    }
  return n;
}

static guint
find_key_column (Table *self,
                 guint  row)
{
  for (guint c = 0; c < muc_returned_cells_get_n_columns (self->reading->cells); c++)
    if (g_strcmp0 (get (self, row, c), KEYS_MARK) == 0)
      return c;
  return NO_COLUMN;
}

/* The next hidden row that names columns, from @row on; the last table ends with the sheet. */
static guint
find_head (Table *self,
           guint  row)
{
  const guint n_rows = muc_returned_cells_get_n_rows (self->reading->cells);

  for (; row < n_rows; row++)
    if (find_key_column (self, row) != NO_COLUMN || find_columns (self, row) >= 2)
      return row;
  return n_rows;
}

/* What somebody wrote above the first table. */
static void
read_above (Table *self,
            guint  end)
{
  for (guint row = 0; row < end; row++)
    report_strange (self, row,
                    _("Cell %1$s stands outside the table. It is not taken: “%2$s”"));
}

static gboolean
read_marked (MucReturnedReading *reading)
{
  const guint n_rows = muc_returned_cells_get_n_rows (reading->cells);
  Table table = { .reading = reading };
  guint head = find_head (&table, 0);

  if (head == n_rows)
    return FALSE;
  read_above (&table, head);
  while (head < n_rows)
    {
      table.head = head;
      table.end = head = find_head (&table, head + 1);
      table.keys = find_key_column (&table, table.head);
      find_columns (&table, table.head);
      if (table.keys == NO_COLUMN)
        muc_import_findings_add (reading->findings, MUC_IMPORT_WARNING, reading->name,
                                 table.head + 1, reading->sheet,
                                 _("The hidden keys of a table are gone: its rows are known by "
                                   "their words."));
      read_rows (&table);
      reading->n_tables++;
    }
  return TRUE;
}

/* The headings that stand in the row; how many are columns to fill in. */
static guint
find_headings (Table *self,
               guint  row)
{
  static const char *const printed[] = { "STT", "Nội dung công việc", "Thời gian hoàn thành" };
  guint n = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *heading = i < MUC_SHEET_N_FIELDS ? muc_sheet_field_get_heading (i)
                                                   : printed[i - MUC_SHEET_N_FIELDS];

      self->columns[i] = NO_COLUMN;
      for (guint c = 0; c < muc_returned_cells_get_n_columns (self->reading->cells); c++)
        if (self->columns[i] == NO_COLUMN && get (self, row, c) != NULL
            && reads_same (get (self, row, c), heading))
          self->columns[i] = c;
      n += i < MUC_SHEET_N_FIELDS && self->columns[i] != NO_COLUMN;
    }
  return n;
}

/* The hidden row is gone too: the table of actions is known by its headings. */
static gboolean
read_unmarked (MucReturnedReading *reading)
{
  Table table = { .reading = reading, .keys = NO_COLUMN };

  table.end = muc_returned_cells_get_n_rows (reading->cells);
  for (guint row = 0; row < table.end; row++)
    {
      table.head = row;
      if (find_headings (&table, row) < 2 || table.columns[COLUMN_TEXT] == NO_COLUMN)
        continue;
      muc_import_findings_add (reading->findings, MUC_IMPORT_WARNING, reading->name, row + 1,
                               reading->sheet,
                               _("The hidden rows and columns are gone: rows are known by their "
                                 "words. Figures and the remark cannot be read."));
      read_above (&table, row);
      read_rows (&table);
      reading->n_tables++;
      return TRUE;
    }
  return FALSE;
}

/* A sheet without a table of ours. */
static void
read_strange (MucReturnedReading *reading)
{
  Table table = { .reading = reading, .keys = NO_COLUMN };

  for (guint row = 0; row < muc_returned_cells_get_n_rows (reading->cells); row++)
    report_strange (&table, row,
                    _("Cell %1$s stands in a sheet that was added. It is not taken: “%2$s”"));
}

/**
 * muc_returned_reading_know:
 * @self: a reading
 * @printed: what stood in the workbook when it was sent
 */
void
muc_returned_reading_know (MucReturnedReading *self,
                           const char         *printed)
{
  g_return_if_fail (self != NULL && printed != NULL);

  g_hash_table_add (self->printed, fold (printed));
}

/**
 * muc_returned_tables_read:
 * @self: a sheet of a workbook that came back
 *
 * Reads what stands in its tables. What finds no place is told, cell by cell.
 */
void
muc_returned_tables_read (MucReturnedReading *self)
{
  g_return_if_fail (self != NULL);

  if (!read_marked (self) && !read_unmarked (self))
    read_strange (self);
}
