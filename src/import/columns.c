/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/columns.h"

#include <string.h>

#include "import/match.h"
#include "import/source.h"

/* The headings seen on the forms and on papers like them. Those with a printed form are the
 * forms' own: a scanner's small errors in them are put right. */
static const struct {
  const char *squashed;
  MucColumn column;
  const char *printed;
} known[] = {
  { "stt", MUC_COLUMN_NUMBER, NULL },
  { "tt", MUC_COLUMN_NUMBER, NULL },
  { "sott", MUC_COLUMN_NUMBER, NULL },
  { "sothutu", MUC_COLUMN_NUMBER, NULL },
  { "noidungcongviec", MUC_COLUMN_TEXT, "Nội dung công việc" },
  { "noidung", MUC_COLUMN_TEXT, NULL },
  { "congviec", MUC_COLUMN_TEXT, NULL },
  { "noidungthuchien", MUC_COLUMN_TEXT, NULL },
  { "noidungnhiemvu", MUC_COLUMN_TEXT, NULL },
  { "nhiemvu", MUC_COLUMN_TEXT, NULL },
  { "hoatdong", MUC_COLUMN_TEXT, NULL },
  { "bienphapthuchien", MUC_COLUMN_TEXT, NULL },
  { "giaiphapthuchien", MUC_COLUMN_TEXT, NULL },
  { "trachnhiemthuchien", MUC_COLUMN_PARTIES, "Trách nhiệm thực hiện" },
  { "trachnhiem", MUC_COLUMN_PARTIES, "Trách nhiệm" },
  { "donvithuchien", MUC_COLUMN_PARTIES, NULL },
  { "bophanthuchien", MUC_COLUMN_PARTIES, NULL },
  { "nguoithuchien", MUC_COLUMN_PARTIES, NULL },
  { "donvichutri", MUC_COLUMN_PARTIES, NULL },
  { "phancongthuchien", MUC_COLUMN_PARTIES, NULL },
  { "thoigianhoanthanh", MUC_COLUMN_DEADLINE, "Thời gian hoàn thành" },
  { "thoigian", MUC_COLUMN_DEADLINE, NULL },
  { "thoigianthuchien", MUC_COLUMN_DEADLINE, NULL },
  { "thoihan", MUC_COLUMN_DEADLINE, NULL },
  { "thoihanhoanthanh", MUC_COLUMN_DEADLINE, NULL },
  { "tiendo", MUC_COLUMN_DEADLINE, NULL },
  { "tiendothuchien", MUC_COLUMN_DEADLINE, NULL },
  { "ketquadukien", MUC_COLUMN_EXPECTED, "Kết quả dự kiến" },
  { "ketqua", MUC_COLUMN_EXPECTED, NULL },
  { "ketquacandat", MUC_COLUMN_EXPECTED, NULL },
  { "sanpham", MUC_COLUMN_EXPECTED, NULL },
  { "sanphamdukien", MUC_COLUMN_EXPECTED, NULL },
  { "minhchung", MUC_COLUMN_EXPECTED, NULL },
  { "tailieuminhchung", MUC_COLUMN_EXPECTED, NULL },
  { "ghichu", MUC_COLUMN_NOTE, "Ghi chú" },
};

/* One wrong letter in five is forgiven here: a head is recognised by all its cells together. */
static int
recognise_heading (const char *cell)
{
  g_autofree char *squashed = muc_match_squash (cell);
  int best = -1;
  guint best_distance = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      guint tolerance = strlen (known[i].squashed) / 5;
      guint distance = muc_match_distance (squashed, known[i].squashed, tolerance);

      if (distance <= tolerance && distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }

  return best;
}

static guint
count_without_tail (GPtrArray *cells)
{
  guint n = cells->len;

  while (n > 0 && *(const char *) cells->pdata[n - 1] == '\0')
    n--;

  return n;
}

/* The heading as printed; where a scanner damaged one of the forms' own, as it should be. */
static char *
print_heading (const char *cell,
               int         index)
{
  char *heading = g_strdelimit (g_strdup (cell), "\n", ' ');
  g_autofree char *small = NULL;
  g_autofree char *proper = NULL;

  if (index < 0 || known[index].printed == NULL)
    return heading;

  small = g_utf8_strdown (heading, -1);
  proper = g_utf8_strdown (known[index].printed, -1);
  if (strcmp (small, proper) == 0)
    return heading;

  g_free (heading);
  return g_strdup (known[index].printed);
}

/* Ghi chú is where the forms put the results when they have no other column for them. */
static void
settle_notes (MucColumns *self)
{
  if (self->headings[MUC_COLUMN_EXPECTED] != NULL || self->headings[MUC_COLUMN_NOTE] == NULL)
    return;

  for (guint i = 0; i < self->column->len; i++)
    if (g_array_index (self->column, int, i) == MUC_COLUMN_NOTE)
      {
        g_array_index (self->column, int, i) = MUC_COLUMN_EXPECTED;
        break;
      }
  self->headings[MUC_COLUMN_EXPECTED] = g_steal_pointer (&self->headings[MUC_COLUMN_NOTE]);
}

static MucColumns *
new_columns (void)
{
  MucColumns *self = g_new0 (MucColumns, 1);

  self->column = g_array_new (FALSE, FALSE, sizeof (int));
  return self;
}

/* A heading no longer legible is taken for the form's column that is missing at its place. */
static void
guess_columns (MucColumns *self,
               GPtrArray  *head)
{
  int before = -1;

  for (guint i = 0; i < self->n_cells; i++)
    {
      int *column = &g_array_index (self->column, int, i);
      int next = MUC_N_COLUMNS;

      if (*column == MUC_TABLE_NO_HEADING && *(const char *) head->pdata[i] != '\0')
        {
          for (guint j = i + 1; j < self->n_cells && next == MUC_N_COLUMNS; j++)
            if (g_array_index (self->column, int, j) >= 0)
              next = g_array_index (self->column, int, j);
          if (before + 1 < next && before + 1 < MUC_COLUMN_NOTE
              && self->headings[before + 1] == NULL)
            *column = before + 1;
          else
            *column = MUC_COLUMN_NOTE;
          if (self->headings[*column] == NULL)
            self->headings[*column] = print_heading (head->pdata[i], -1);
        }
      if (*column >= 0)
        before = *column;
    }
}

/* Returns how many headings are known. */
static guint
recognise_head (MucColumns *self,
                GPtrArray  *head)
{
  guint n_known = 0;

  self->n_cells = count_without_tail (head);
  for (guint i = 0; i < self->n_cells; i++)
    {
      const char *cell = head->pdata[i];
      int index = *cell != '\0' ? recognise_heading (cell) : -1;
      int column = index >= 0 ? (int) known[index].column : MUC_TABLE_NO_HEADING;

      if (column >= 0 && self->headings[column] != NULL)
        column = MUC_COLUMN_NOTE;
      g_array_append_val (self->column, column);
      self->n_named += *cell != '\0';
      n_known += index >= 0;
      if (column >= 0 && self->headings[column] == NULL)
        self->headings[column] = print_heading (cell, index);
    }

  return n_known;
}

/**
 * muc_columns_read:
 * @head: (element-type utf8): the cells of a row
 *
 * Reads the head of an action table. The headings may come in any order and with a scanner's
 * errors; a column of another name becomes a note.
 *
 * Returns: (transfer full) (nullable): the columns, or %NULL where the row is no such head
 */
MucColumns *
muc_columns_read (GPtrArray *head)
{
  g_autoptr (MucColumns) self = new_columns ();
  guint n_known = recognise_head (self, head);

  if (n_known < 3 || n_known * 2 < self->n_named)
    return NULL;

  guess_columns (self, head);
  if (self->headings[MUC_COLUMN_TEXT] == NULL
      || (self->headings[MUC_COLUMN_PARTIES] == NULL
          && self->headings[MUC_COLUMN_DEADLINE] == NULL))
    return NULL;

  settle_notes (self);
  return g_steal_pointer (&self);
}

/**
 * muc_columns_guess:
 * @head: (element-type utf8): the cells of a row that is a head, whatever it says
 *
 * Returns: (transfer full): the columns, those without a known heading in the order of the form
 */
MucColumns *
muc_columns_guess (GPtrArray *head)
{
  MucColumns *self = new_columns ();

  recognise_head (self, head);
  guess_columns (self, head);
  settle_notes (self);

  return self;
}

/**
 * muc_columns_default:
 * @numbered: whether the first cell is the row's number
 *
 * Returns: (transfer full): the columns of the form, for rows without a head
 */
MucColumns *
muc_columns_default (gboolean numbered)
{
  MucColumns *self = new_columns ();

  for (int column = numbered ? MUC_COLUMN_NUMBER : MUC_COLUMN_TEXT; column < MUC_N_COLUMNS;
       column++)
    {
      g_array_append_val (self->column, column);
      self->headings[column] = g_strdup ("");
    }
  self->n_cells = self->column->len;
  self->n_named = self->column->len - 1;

  return self;
}

/**
 * muc_columns_copy:
 * @self: columns
 *
 * Returns: (transfer full): the same columns
 */
MucColumns *
muc_columns_copy (const MucColumns *self)
{
  MucColumns *copy = new_columns ();

  copy->n_cells = self->n_cells;
  copy->n_named = self->n_named;
  g_array_append_vals (copy->column, self->column->data, self->column->len);
  for (guint i = 0; i < MUC_N_COLUMNS; i++)
    copy->headings[i] = g_strdup (self->headings[i]);

  return copy;
}

/**
 * muc_columns_free:
 * @self: (transfer full): columns
 */
void
muc_columns_free (MucColumns *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->column);
  for (guint i = 0; i < MUC_N_COLUMNS; i++)
    g_free (self->headings[i]);
  g_free (self);
}

static char *
name_column (const MucPaperTable *table,
             guint                i)
{
  const char *cell = table->headings->pdata[i];

  return print_heading (cell, *cell != '\0' ? recognise_heading (cell) : -1);
}

/* The first column of a meaning names it; one that keeps its meaning keeps its name. */
static void
settle_headings (MucColumns          *self,
                 const MucPaperTable *table)
{
  char *before[MUC_N_COLUMNS];

  memcpy (before, self->headings, sizeof before);
  memset (self->headings, 0, sizeof self->headings);
  for (guint i = 0; i < self->column->len; i++)
    {
      int column = g_array_index (self->column, int, i);

      if (column < 0 || self->headings[column] != NULL)
        continue;
      self->headings[column] = column == g_array_index (table->read, int, i)
                               ? g_strdup (before[column]) : name_column (table, i);
    }
  for (guint c = 0; c < MUC_N_COLUMNS; c++)
    g_free (before[c]);
}

/**
 * muc_columns_correct:
 * @self: the columns of a table
 * @table: the same table, with what the clerk says of it
 *
 * Takes each column for what the clerk says it is.
 */
void
muc_columns_correct (MucColumns          *self,
                     const MucPaperTable *table)
{
  g_return_if_fail (self != NULL && table != NULL);
  g_return_if_fail (self->column->len == table->meanings->len);

  if (!muc_paper_table_is_corrected (table))
    return;
  for (guint i = 0; i < self->column->len; i++)
    {
      int *column = &g_array_index (self->column, int, i);
      int meaning = g_array_index (table->meanings, int, i);

      /* A column that gets a meaning takes a cell of each row as those with a heading do. */
      self->n_named += *column == MUC_TABLE_NO_HEADING && meaning != MUC_TABLE_NO_HEADING;
      *column = meaning;
    }
  settle_headings (self, table);
}

/* The lower half of a heading: "thực hiện" below "Trách nhiệm". */
static gboolean
is_half (const char *cell)
{
  static const char *const halves[] = {
    "thuchien", "hoanthanh", "dukien", "congviec", "chu", "candat", "chutri",
  };
  g_autofree char *squashed = muc_match_squash (cell);

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    if (muc_match_equals (squashed, halves[i]))
      return TRUE;

  return FALSE;
}

/* Whether the row below a head only ends it: with halves of headings, or with whole ones below
 * words that join them. */
static gboolean
is_lower_head (GPtrArray *cells)
{
  guint n_halves = 0, n_known = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = cells->pdata[i];

      if (*cell == '\0')
        continue;
      if (is_half (cell))
        n_halves++;
      else if (recognise_heading (cell) >= 0)
        n_known++;
      else
        return FALSE;
    }

  return n_known != 1 || n_halves > 0;
}

static void
add_half (MucColumns *self,
          int         column,
          const char *half)
{
  g_autofree char *first = g_steal_pointer (&self->headings[column]);

  self->headings[column] = g_strconcat (first != NULL ? first : "", " ", half, NULL);
}

/* Puts a whole heading below the word that joins it with the next one, which is no heading. */
static void
put_below (MucColumns *self,
           guint       i,
           const char *cell)
{
  int index = recognise_heading (cell);
  int *column = &g_array_index (self->column, int, i);

  self->n_named += *column < 0;
  if (*column >= 0)
    g_clear_pointer (&self->headings[*column], g_free);
  *column = known[index].column;
  if (self->headings[*column] == NULL)
    self->headings[*column] = print_heading (cell, index);
}

/**
 * muc_columns_add_head:
 * @self: columns just read from a head
 * @cells: (element-type utf8): the cells of the row below
 *
 * A head may have two rows: "Trách nhiệm" and "Thời gian" below "Thực hiện". One of two lines
 * comes out of some scanners as two rows: "Trách nhiệm" above "thực hiện".
 *
 * Returns: whether the row was the second half of the head, and is now part of it
 */
gboolean
muc_columns_add_head (MucColumns *self,
                      GPtrArray  *cells)
{
  guint n = count_without_tail (cells);
  int none = -1;

  if (!is_lower_head (cells))
    return FALSE;

  while (self->column->len < n)
    g_array_append_val (self->column, none);
  self->n_cells = MAX (self->n_cells, n);
  for (guint i = 0; i < n; i++)
    {
      int column = g_array_index (self->column, int, i);
      const char *cell = cells->pdata[i];

      if (*cell == '\0')
        continue;
      if (!is_half (cell))
        put_below (self, i, cell);
      else if (column >= 0)
        add_half (self, column, cell);
    }

  return TRUE;
}

/**
 * muc_columns_is_numbers:
 * @cells: (element-type utf8): the cells of a row
 *
 * Returns: whether the row numbers the columns: "(1) (2) (3) (4) (5)"
 */
gboolean
muc_columns_is_numbers (GPtrArray *cells)
{
  guint n = count_without_tail (cells);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%u", i + 1);
      g_autofree char *squashed = muc_match_squash (cells->pdata[i]);

      if (strcmp (squashed, expected) != 0)
        return FALSE;
    }

  return n >= 3;
}

/**
 * muc_columns_count_known:
 * @cells: (element-type utf8): the cells of a row
 *
 * Returns: how many of them are headings of an action table
 */
guint
muc_columns_count_known (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += recognise_heading (cells->pdata[i]) >= 0;

  return n;
}

static void
put_field (char       **fields,
           int          column,
           const char  *cell)
{
  g_autofree char *before = NULL;

  if (*cell == '\0' || column < 0)
    return;
  if (fields[column] == NULL)
    {
      fields[column] = g_strdup (cell);
      return;
    }
  before = g_steal_pointer (&fields[column]);
  fields[column] = g_strconcat (before, "\n", cell, NULL);
}

/* Whether the cells stand under their headings: nothing stands where the head is empty. */
static gboolean
fits_head (const MucColumns *self,
           GPtrArray        *cells,
           guint             n)
{
  if (n > self->n_cells)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->column, int, i) == MUC_TABLE_NO_HEADING
        && *(const char *) cells->pdata[i] != '\0')
      return FALSE;

  return n < 2 || g_array_index (self->column, int, 0) != MUC_COLUMN_NUMBER
         || *(const char *) cells->pdata[0] != '\0'
         || !muc_source_is_number (cells->pdata[1]) || n == self->n_cells;
}

/* Puts the cells under the headings in order, leaving out the first empty ones that are too
 * many: the column that papers leave empty is the last. */
static void
map_in_order (const MucColumns *self,
              GPtrArray        *cells,
              guint             n,
              char            **fields)
{
  guint too_many = n > self->n_named ? n - self->n_named : 0;
  guint at = 0;

  if (n > 1 && too_many == 0 && *(const char *) cells->pdata[0] == '\0'
      && muc_source_is_number (cells->pdata[1]))
    too_many = 1;

  for (guint i = 0; i < n; i++)
    {
      const char *cell = cells->pdata[i];
      int column;

      if (*cell == '\0' && too_many > 0)
        {
          too_many--;
          continue;
        }
      while (at < self->n_cells
             && g_array_index (self->column, int, at) == MUC_TABLE_NO_HEADING)
        at++;
      column = at < self->n_cells ? g_array_index (self->column, int, at) : MUC_COLUMN_NOTE;
      put_field (fields, column, cell);
      at++;
    }
}

/**
 * muc_columns_map:
 * @self: the columns of a table
 * @cells: (element-type utf8): the cells of a row
 * @fields: (out caller-allocates) (array fixed-size=6): for each #MucColumn what the row says, or
 *   %NULL
 *
 * Finds out which cell of a row belongs to which column. A scanner loses the last empty cell,
 * doubles tabs, and shifts a row by an empty cell.
 */
void
muc_columns_map (const MucColumns  *self,
                 GPtrArray         *cells,
                 char             **fields)
{
  guint n = count_without_tail (cells);

  for (guint i = 0; i < MUC_N_COLUMNS; i++)
    fields[i] = NULL;

  if (!fits_head (self, cells, n))
    {
      map_in_order (self, cells, n, fields);
      return;
    }
  for (guint i = 0; i < n; i++)
    put_field (fields, g_array_index (self->column, int, i), cells->pdata[i]);
}
