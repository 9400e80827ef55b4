/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/columns.h"
#include "import/encoding.h"
#include "import/error.h"
#include "import/finding.h"
#include "import/headings.h"
#include "import/risk-columns.h"
#include "model/text.h"

/* The recogniser's rows are no wider. */
#define WIDTH_MAX 64
#define CELLS_MAX 2000000
#define MERGES_MAX 200000
/* All cells of all rows, empty ones too, and the words in them. */
#define PLACES_MAX 6000000
#define WORDS_MAX MUC_ENCODING_FILE_MAX
/* No head of a table has more words. */
#define HEAD_LENGTH_MAX 2000

typedef struct
{
  guint row;
  guint column;
  char *text;
} Cell;

/* The last row and the last column are part of it. */
typedef struct
{
  guint row, column, last_row, last_column;
} Range;

/* A row as it will be read: its cells in the columns that are kept; @covered has a bit for each of
 * them over which a cell to its left reaches. */
typedef struct
{
  guint number;
  GPtrArray *cells;
  guint64 covered;
  guint n_filled;
  gboolean is_head;
  gboolean goes_on; /* the next row with more than a cell or two is no head */
} Row;

struct _MucSheet
{
  char *name;
  GArray *cells;
  GArray *boxes;   /* Cell: words over the cells, numbered by their columns */
  GArray *merges;
  GArray *hidden_rows;
  GArray *numbers; /* guint: what messages call a row by; without it, by its place */
  gboolean hidden_columns[MUC_SHEET_COLUMNS_MAX];
  gsize length;
  gboolean unsorted;
  gboolean full;

  GArray *rows;
  guint n_columns;
  guint n_hidden_rows, n_hidden_columns;
  guint first_hidden;
};

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static void
clear_row (gpointer data)
{
  g_clear_pointer (&((Row *) data)->cells, g_ptr_array_unref);
}

/**
 * muc_sheet_new:
 * @name: (nullable): what the sheet is called, where that says something
 *
 * Returns: (transfer full): a sheet of cells, or a table that may have merged cells, empty yet
 */
MucSheet *
muc_sheet_new (const char *name)
{
  MucSheet *self = g_new0 (MucSheet, 1);

  self->name = g_strdup (name);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->boxes, clear_cell);
  self->merges = g_array_new (FALSE, FALSE, sizeof (Range));
  self->hidden_rows = g_array_new (FALSE, FALSE, sizeof (Range));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

/**
 * muc_sheet_free:
 * @self: (transfer full): a sheet
 */
void
muc_sheet_free (MucSheet *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->cells);
  g_array_unref (self->boxes);
  g_array_unref (self->merges);
  g_array_unref (self->hidden_rows);
  g_array_unref (self->numbers);
  g_array_unref (self->rows);
  g_free (self->name);
  g_free (self);
}

/**
 * muc_sheet_put:
 * @self: a sheet
 * @row: a row, from 0
 * @column: a column, from 0
 * @text: what the cell shows, trimmed and composed
 *
 * Fills a cell. One that is empty or lies further out than a sheet reaches is passed over.
 */
void
muc_sheet_put (MucSheet   *self,
               guint       row,
               guint       column,
               const char *text)
{
  Cell cell = { row, column, NULL };
  gsize length = strlen (text);

  if (length == 0 || row >= MUC_SHEET_ROWS_MAX || column >= MUC_SHEET_COLUMNS_MAX)
    return;
  if (self->cells->len >= CELLS_MAX || self->length + length > WORDS_MAX)
    {
      self->full = TRUE;
      return;
    }
  if (self->cells->len > 0)
    {
      const Cell *last = &g_array_index (self->cells, Cell, self->cells->len - 1);

      self->unsorted |= last->row > row || (last->row == row && last->column >= column);
    }
  cell.text = g_strdelimit (g_memdup2 (text, length + 1), "\t", ' ');
  self->length += length;
  g_array_append_val (self->cells, cell);
}

/**
 * muc_sheet_add_box:
 * @self: a sheet
 * @row: the row where it begins, from 0
 * @text: what stands in it
 *
 * Adds words in a box that lies over the cells: a letterhead, a signature.
 */
void
muc_sheet_add_box (MucSheet   *self,
                   guint       row,
                   const char *text)
{
  Cell box = { row, self->boxes->len, muc_text_clean (text) };
  gsize length = strlen (box.text);

  if (length == 0 || self->length + length > WORDS_MAX)
    {
      self->full |= length > 0;
      clear_cell (&box);
      return;
    }
  self->length += length;
  g_array_append_val (self->boxes, box);
}

/**
 * muc_sheet_is_full: whether a cell was refused since there were too many; muc_sheet_write() then
 *   fails, and what is still to be read need not be.
 */
gboolean
muc_sheet_is_full (MucSheet *self)
{
  return self->full;
}

/**
 * muc_sheet_number_next:
 * @self: a sheet
 * @number: what messages call its next row by, from the first on
 *
 * Says in which line of the file a row stands, where sheets are no more than tables in a text.
 */
void
muc_sheet_number_next (MucSheet *self,
                       guint     number)
{
  if (self->numbers->len < MUC_SHEET_ROWS_MAX)
    g_array_append_val (self->numbers, number);
}

static guint
get_number (MucSheet *self,
            guint     row)
{
  return row < self->numbers->len ? g_array_index (self->numbers, guint, row) : row + 1;
}

/** muc_sheet_peek: (transfer none) (nullable): what the filled cell says that was put as number @i,
 *   from 0. */
const char *
muc_sheet_peek (MucSheet *self,
                guint     i)
{
  return i < self->cells->len ? g_array_index (self->cells, Cell, i).text : NULL;
}

/** muc_sheet_get_name: (nullable): what the sheet is called. */
const char *
muc_sheet_get_name (MucSheet *self)
{
  return self->name;
}

/** muc_sheet_visit: calls @visit for each filled cell, hidden ones too, in the file's order. */
void
muc_sheet_visit (MucSheet      *self,
                 MucSheetVisit  visit,
                 gpointer       data)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      visit (cell->row, cell->column, cell->text, data);
    }
}

static void
add_range (GArray *ranges,
           guint   row,
           guint   column,
           guint   n_rows,
           guint   n_columns)
{
  Range range = { row, column, MUC_SHEET_ROWS_MAX - 1, MUC_SHEET_COLUMNS_MAX - 1 };

  if (row >= MUC_SHEET_ROWS_MAX || column >= MUC_SHEET_COLUMNS_MAX || n_rows == 0
      || n_columns == 0 || ranges->len >= MERGES_MAX)
    return;
  if (n_rows <= range.last_row - row)
    range.last_row = row + n_rows - 1;
  if (n_columns <= range.last_column - column)
    range.last_column = column + n_columns - 1;
  g_array_append_val (ranges, range);
}

/**
 * muc_sheet_merge:
 * @self: a sheet
 * @row: the first row, from 0
 * @column: the first column, from 0
 * @n_rows: how many rows
 * @n_columns: how many columns
 *
 * Makes cells one: the first shows its words, the others nothing.
 */
void
muc_sheet_merge (MucSheet *self,
                 guint     row,
                 guint     column,
                 guint     n_rows,
                 guint     n_columns)
{
  if (n_rows > 1 || n_columns > 1)
    add_range (self->merges, row, column, n_rows, n_columns);
}

/**
 * muc_sheet_hide_rows:
 * @self: a sheet
 * @row: the first row, from 0; not before one that was hidden already
 * @n_rows: how many
 */
void
muc_sheet_hide_rows (MucSheet *self,
                     guint     row,
                     guint     n_rows)
{
  Range *last = self->hidden_rows->len > 0
                ? &g_array_index (self->hidden_rows, Range, self->hidden_rows->len - 1) : NULL;

  if (last != NULL && last->last_row + 1 == row && n_rows == 1)
    last->last_row = row;
  else
    add_range (self->hidden_rows, row, 0, n_rows, 1);
}

/** muc_sheet_hide_column: hides @column, counted from 0. */
void
muc_sheet_hide_column (MucSheet *self,
                       guint     column)
{
  if (column < MUC_SHEET_COLUMNS_MAX)
    self->hidden_columns[column] = TRUE;
}

/* Laying out */

static int
compare_cells (gconstpointer left,
               gconstpointer right)
{
  const Cell *a = left;
  const Cell *b = right;

  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;

  return a->column < b->column ? -1 : a->column > b->column;
}

static int
compare_ranges (gconstpointer left,
                gconstpointer right)
{
  const Range *a = left;
  const Range *b = right;

  return a->row < b->row ? -1 : a->row > b->row;
}

/* Where merged cells reach in the row at hand: for each column the merge that was the last to
 * begin there. */
typedef struct
{
  const Range *over[MUC_SHEET_COLUMNS_MAX];
  guint next;
} Cover;

static void
move_cover (MucSheet *self,
            Cover    *cover,
            guint     row)
{
  for (; cover->next < self->merges->len; cover->next++)
    {
      const Range *merge = &g_array_index (self->merges, Range, cover->next);

      if (merge->row > row)
        return;
      for (guint c = merge->column; c <= merge->last_column; c++)
        cover->over[c] = merge;
    }
}

static const Range *
get_merge (const Cover *cover,
           guint        row,
           guint        column)
{
  const Range *merge = cover->over[column];

  return merge != NULL && merge->last_row >= row ? merge : NULL;
}

/* In which column the cell is seen: a merged cell that begins in a hidden column shows its words in
 * the next; -1 where it is not seen. */
static int
find_seen_column (MucSheet    *self,
                  const Cover *cover,
                  const Cell  *cell)
{
  const Range *merge = get_merge (cover, cell->row, cell->column);
  guint last = cell->column;

  if (merge != NULL && (merge->row != cell->row || merge->column != cell->column))
    return -1;
  if (merge != NULL)
    last = merge->last_column;
  for (guint c = cell->column; c <= last; c++)
    if (!self->hidden_columns[c])
      return (int) c;

  return -1;
}

static gboolean
is_row_hidden (MucSheet *self,
               guint    *next,
               guint     row)
{
  const Range *hidden = NULL;

  for (; *next < self->hidden_rows->len; (*next)++)
    {
      hidden = &g_array_index (self->hidden_rows, Range, *next);
      if (hidden->last_row >= row)
        return hidden->row <= row;
    }

  return FALSE;
}

static void
count_hidden_row (MucSheet *self,
                  guint     row)
{
  if (self->n_hidden_rows == 0)
    self->first_hidden = row;
  self->n_hidden_rows++;
}

/* Takes out what is not seen and finds the columns that are in use. */
static void
drop_hidden (MucSheet *self,
             gboolean *used)
{
  g_autofree Cover *cover = g_new0 (Cover, 1);
  gboolean hidden_used[MUC_SHEET_COLUMNS_MAX] = { FALSE };
  guint next_hidden = 0;
  guint hidden_row = G_MAXUINT;

  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);
      int column;

      move_cover (self, cover, cell->row);
      column = find_seen_column (self, cover, cell);
      if (is_row_hidden (self, &next_hidden, cell->row))
        {
          if (hidden_row != cell->row)
            count_hidden_row (self, cell->row);
          hidden_row = cell->row;
          column = -1;
        }
      else if (column < 0 && self->hidden_columns[cell->column])
        hidden_used[cell->column] = TRUE;
      if (column < 0)
        g_clear_pointer (&cell->text, g_free);
      else
        {
          cell->column = column;
          used[column] = TRUE;
        }
    }
  for (guint c = 0; c < MUC_SHEET_COLUMNS_MAX; c++)
    self->n_hidden_columns += hidden_used[c];
}

static guint64
find_covered (const Cover *cover,
              guint        row,
              const guint *places,
              guint        n)
{
  guint64 covered = 0;

  for (guint i = 0; i < n; i++)
    {
      const Range *merge = get_merge (cover, row, places[i]);

      if (merge != NULL && merge->column < places[i]
          && (i > 0 && merge->column <= places[i - 1]))
        covered |= G_GUINT64_CONSTANT (1) << i;
    }

  return covered;
}

static Row *
add_row (MucSheet *self,
         guint     number)
{
  Row row = { .number = number, .cells = g_ptr_array_new_full (self->n_columns, g_free) };

  g_ptr_array_set_size (row.cells, self->n_columns);
  g_array_append_val (self->rows, row);

  return &g_array_index (self->rows, Row, self->rows->len - 1);
}

static gboolean
refuse_size (MucSheet   *self,
             MucSource  *source,
             GError    **error)
{
  g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
               _("%s: there are too many cells. Import its papers one by one."), source->name);
  return FALSE;
}

/* Puts the cells that are seen into rows of the columns that are in use. */
static gboolean
lay_out (MucSheet   *self,
         MucSource  *source,
         GError    **error)
{
  gboolean used[MUC_SHEET_COLUMNS_MAX] = { FALSE };
  guint places[WIDTH_MAX];
  int position[MUC_SHEET_COLUMNS_MAX];
  g_autofree Cover *cover = g_new0 (Cover, 1);
  Row *row = NULL;

  drop_hidden (self, used);
  for (guint c = 0; c < MUC_SHEET_COLUMNS_MAX; c++)
    {
      position[c] = used[c] && self->n_columns < WIDTH_MAX ? (int) self->n_columns : -1;
      if (position[c] >= 0)
        places[self->n_columns++] = c;
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->text == NULL || position[cell->column] < 0)
        continue;
      if (row == NULL || row->number != cell->row)
        {
          if ((self->rows->len + 1) * (gsize) self->n_columns > PLACES_MAX)
            return refuse_size (self, source, error);
          row = add_row (self, cell->row);
          move_cover (self, cover, cell->row);
          row->covered = find_covered (cover, cell->row, places, self->n_columns);
        }
      g_free (row->cells->pdata[position[cell->column]]);
      row->cells->pdata[position[cell->column]] = g_steal_pointer (&cell->text);
    }

  return TRUE;
}

static gboolean
finish_rows (MucSheet   *self,
             MucSource  *source,
             GError    **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      gsize length = 0;

      for (guint c = 0; c < row->cells->len; c++)
        if (row->cells->pdata[c] == NULL)
          row->cells->pdata[c] = g_strdup ("");
        else
          {
            length += strlen (row->cells->pdata[c]);
            row->n_filled++;
          }
      if (length > MUC_ENCODING_LINE_MAX)
        {
          g_set_error (error, MUC_IMPORT_ERROR, MUC_IMPORT_ERROR_SIZE,
                       _("%s:%u: the line is longer than %d KiB. No paper has such a line; break "
                         "it up or take it out."),
                       source->name, get_number (self, row->number),
                       MUC_ENCODING_LINE_MAX / 1024);
          return FALSE;
        }
      row->is_head = row->n_filled >= 3 && length < HEAD_LENGTH_MAX
                     && !muc_source_is_number (row->cells->pdata[0]);
      if (row->is_head)
        {
          g_autoptr (MucColumns) columns = muc_columns_read (row->cells);

          row->is_head = columns != NULL || muc_risk_columns_is_head (row->cells, FALSE);
        }
    }

  return TRUE;
}

/* Tables one below the other can divide a sheet differently: a column over which a cell reaches in
 * each row from one head to the next is none of that table. */
static void
drop_covered (MucSheet *self)
{
  guint end;

  for (guint i = 0; i < self->rows->len; i = end)
    {
      guint64 covered = ~G_GUINT64_CONSTANT (0);

      for (end = i; end < self->rows->len; end++)
        {
          const Row *row = &g_array_index (self->rows, Row, end);

          if (end > i && row->is_head && !g_array_index (self->rows, Row, end - 1).is_head)
            break;
          if (row->n_filled >= 3)
            covered &= row->covered;
        }
      if (covered == ~G_GUINT64_CONSTANT (0))
        continue;
      for (guint r = i; r < end; r++)
        {
          GPtrArray *cells = g_array_index (self->rows, Row, r).cells;

          for (guint c = cells->len; c > 0; c--)
            if ((covered & (G_GUINT64_CONSTANT (1) << (c - 1))) != 0
                && *(const char *) cells->pdata[c - 1] == '\0')
              g_ptr_array_remove_index (cells, c - 1);
        }
    }
}

/* Writing */

static void
add_blank (MucSource *source,
           guint      number)
{
  if (source->lines->len > 0
      && muc_source_get (source, source->lines->len - 1)->kind != MUC_SOURCE_BLANK)
    muc_source_add_text (source, number, "");
}

static const char *
get_only_text (const Row *row)
{
  for (guint c = 0; c < row->cells->len; c++)
    if (*(const char *) row->cells->pdata[c] != '\0')
      return row->cells->pdata[c];

  return "";
}

/* Words outside a table: each line of the cell is a paragraph, and so is the cell. */
static void
write_words (MucSheet  *self,
             MucSource *source,
             const Row *row)
{
  guint number = get_number (self, row->number);
  g_auto (GStrv) lines = g_strsplit (get_only_text (row), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    muc_source_add_text (source, number, lines[i]);
  if (!muc_heading_is_capital (get_only_text (row)))
    add_blank (source, number);
}

/* Marks the rows below which the same table goes on. */
static void
look_ahead (MucSheet *self)
{
  gboolean goes_on = FALSE;

  for (guint i = self->rows->len; i > 0; i--)
    {
      Row *row = &g_array_index (self->rows, Row, i - 1);

      row->goes_on = goes_on;
      if (row->n_filled >= 3)
        goes_on = !row->is_head;
    }
}

/* Whether rows that are seen but empty stand between two others. */
static gboolean
is_apart (MucSheet *self,
          guint    *next_hidden,
          guint     above,
          guint     below)
{
  for (guint number = above + 1; number < below; number++)
    if (!is_row_hidden (self, next_hidden, number))
      return TRUE;

  return FALSE;
}

/* A table without a title is called by its sheet's name, unless a program chose that. */
static void
write_name (MucSheet  *self,
            MucSource *source)
{
  static GRegex *regex;
  const Row *first = &g_array_index (self->rows, Row, 0);

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^(?:sheet|bảng|trang tính|trang|table)[ _]*\\d*$",
                                            G_REGEX_CASELESS, 0, NULL));
  if (self->name == NULL || !first->is_head || g_regex_match (regex, self->name, 0, NULL))
    return;
  muc_source_add_text (source, get_number (self, first->number), self->name);
}

/* The words in boxes that begin no lower than @row, each line of them a paragraph. */
static void
write_boxes (MucSheet  *self,
             MucSource *source,
             guint     *next,
             guint      row)
{
  for (; *next < self->boxes->len; (*next)++)
    {
      const Cell *box = &g_array_index (self->boxes, Cell, *next);
      g_auto (GStrv) lines = NULL;

      if (box->row > row)
        return;
      lines = g_strsplit (box->text, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        muc_source_add_text (source, get_number (self, box->row), lines[i]);
      add_blank (source, get_number (self, box->row));
    }
}

/* What a row could not hold at the end of a page: its words stand in no first column, right below a
 * row or a head, and begin no sentence. */
static gboolean
is_rest (const Row *row,
         const Row *above)
{
  const char *text = get_only_text (row);

  return above->n_filled >= 3 && row->number == above->number + 1
         && *(const char *) row->cells->pdata[0] == '\0'
         && (strchr ("-+", *text) != NULL || g_unichar_islower (g_utf8_get_char (text)));
}

static void
write_rows (MucSheet  *self,
            MucSource *source)
{
  gboolean in_table = FALSE;
  guint next_hidden = 0, next_box = 0;

  add_blank (source, get_number (self, 0));
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (!(in_table && !row->is_head && (row->n_filled >= 3 || row->goes_on)))
        write_boxes (self, source, &next_box, row->number);
      if (i == 0)
        write_name (self, source);
      else if (is_apart (self, &next_hidden, row[-1].number, row->number))
        add_blank (source, get_number (self, row->number));
      in_table |= row->n_filled >= 3;
      if (row->n_filled == 1 && !(in_table && row->goes_on) && !(i > 0 && is_rest (row, row - 1)))
        write_words (self, source, row);
      else
        muc_source_add_row (source, get_number (self, row->number), row->cells);
      g_clear_pointer (&row->cells, g_ptr_array_unref);
    }
  write_boxes (self, source, &next_box, MUC_SHEET_ROWS_MAX);
}

static void
report_hidden (MucSheet  *self,
               MucSource *source)
{
  if (self->n_hidden_rows > 0)
    muc_import_findings_add (source->findings, MUC_IMPORT_WARNING, source->name,
                             get_number (self, self->first_hidden), self->name,
                             ngettext ("%u hidden row was left out. If it is part of the paper, "
                                       "show it and import the file again.",
                                       "%u hidden rows were left out. If they are part of the "
                                       "paper, show them and import the file again.",
                                       self->n_hidden_rows),
                             self->n_hidden_rows);
  if (self->n_hidden_columns > 0)
    muc_import_findings_add (source->findings, MUC_IMPORT_WARNING, source->name, 1, self->name,
                             ngettext ("%u hidden column was left out. If it is part of the "
                                       "paper, show it and import the file again.",
                                       "%u hidden columns were left out. If they are part of the "
                                       "paper, show them and import the file again.",
                                       self->n_hidden_columns),
                             self->n_hidden_columns);
}

/**
 * muc_sheet_convert:
 * @self: a sheet with all its cells and boxes
 * @conversion: what converts them
 *
 * Turns letters of old encodings into Unicode.
 */
void
muc_sheet_convert (MucSheet      *self,
                   MucConversion *conversion)
{
  GArray *const parts[] = { self->cells, self->boxes };

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (guint i = 0; i < parts[p]->len; i++)
      muc_conversion_weigh (conversion, g_array_index (parts[p], Cell, i).text);
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (guint i = 0; i < parts[p]->len; i++)
      {
        Cell *cell = &g_array_index (parts[p], Cell, i);

        muc_conversion_replace (conversion, get_number (self, cell->row), &cell->text);
      }
}

/**
 * muc_sheet_write:
 * @self: a sheet; it is emptied
 * @source: gets its lines, numbered as its rows, and what there is to say
 * @error: return location for an error
 *
 * Reads the sheet from top to bottom: a row with one filled cell outside a table is a line of
 * words, every other one a row of cells; boxes come before the row at which they begin. Columns
 * that are empty are no columns; hidden ones and hidden rows are left out.
 *
 * Returns: whether it is not too large
 */
gboolean
muc_sheet_write (MucSheet   *self,
                 MucSource  *source,
                 GError    **error)
{
  g_return_val_if_fail (self != NULL && source != NULL, FALSE);

  if (self->full)
    return refuse_size (self, source, error);
  if (self->unsorted)
    g_array_sort (self->cells, compare_cells);
  g_array_sort (self->boxes, compare_cells);
  g_array_sort (self->merges, compare_ranges);
  g_array_sort (self->hidden_rows, compare_ranges);
  if (!lay_out (self, source, error) || !finish_rows (self, source, error))
    return FALSE;
  drop_covered (self);
  look_ahead (self);
  write_rows (self, source);
  report_hidden (self, source);

  return TRUE;
}
