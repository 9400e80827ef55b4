/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/columns.h"

#include <string.h>

/* Columns that make the rows of a table low. All begin as narrow as their widest word; then what
 * is left of the width is spent, point by point, where it takes away most lines. A row loses a
 * line only when all its highest cells do, so a step may widen several columns at once. */

/* A long table is judged by rows taken evenly from all of it, so many that this is about the
 * number of their cells. */
#define MOST_CELLS 1100
#define LEAST_ROWS 8

/* Beyond this a cell is higher than any page whatever its width. */
#define MOST_PARTS 4000

/* About as many lines does a page hold; each page has the head once more. */
#define LINES_PER_PAGE 36

/* How much the search may cost, in looks at a cell. */
#define MOST_LOOKS (4 * 1000 * 1000)

/* How many lines a row is given back, at most, to see whether others make more of the room. */
#define MOST_EXTRA 3

/* A cell's parts, in all parts. */
typedef struct
{
  guint first;
  guint n;
} Extent;

/* Row 0 is the head, as one; the others are rows of the body. Widths are in Pango units and
 * without padding. A column that is @step points wider than its least has lines[…][step]. */
typedef struct
{
  MucTable *table;
  MucRuler *ruler;
  guint n_columns;
  guint n_rows;
  guint n_steps;
  double head_weight;
  gint32 *least;   /* per column */
  GArray *parts;   /* MucRulerPart */
  Extent *extents; /* per row and column */
  guint16 *lines;  /* per row, column and step from 0 to n_steps */
  guint64 n_looks;
} Fit;

/* How wide the columns are, and what follows from it. */
typedef struct
{
  guint *steps;   /* per column */
  guint *heights; /* per row, in lines */
  guint left;     /* steps not spent */
  double total;   /* height of all rows */
} State;

static State *
create_state (const Fit *self)
{
  State *state = g_new0 (State, 1);

  state->steps = g_new0 (guint, self->n_columns);
  state->heights = g_new0 (guint, self->n_rows);
  return state;
}

static void
free_state (State *state)
{
  g_free (state->steps);
  g_free (state->heights);
  g_free (state);
}

static void
copy_state (const Fit   *self,
            State       *to,
            const State *from)
{
  memcpy (to->steps, from->steps, self->n_columns * sizeof *to->steps);
  memcpy (to->heights, from->heights, self->n_rows * sizeof *to->heights);
  to->left = from->left;
  to->total = from->total;
}

static void
cut_cell (Fit           *self,
          const MucCell *cell,
          GArray        *parts)
{
  const MucFont *font = muc_columns_get_font (self->ruler, self->table, cell);
  g_autofree char *buffer = NULL;
  guint first = parts->len;

  muc_ruler_cut (self->ruler, font, muc_cell_get_text (cell, &buffer), parts);
  for (guint i = first; i < parts->len; i++)
    self->least[cell->column] = MAX (self->least[cell->column],
                                     g_array_index (parts, MucRulerPart, i).need);
}

static const MucCell *
find_cell (MucTable *table,
           guint     row,
           guint     column)
{
  guint n_cells;
  const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    if (column >= cells[i].column && column < cells[i].column + cells[i].n_columns)
      return &cells[i];
  return NULL;
}

/* What stands above a column, from the first row of the head to the last: a heading that it
 * shares with others takes a line. */
static void
read_head (Fit *self)
{
  guint n_rows = MIN (self->table->n_header_rows, muc_table_get_n_rows (self->table));

  for (guint column = 0; column < self->n_columns; column++)
    {
      Extent *extent = &self->extents[column];

      extent->first = self->parts->len;
      for (guint row = 0; row < n_rows; row++)
        {
          const MucCell *cell = find_cell (self->table, row, column);
          const MucRulerPart line = { .ends_line = TRUE };

          if (cell != NULL && cell->n_columns == 1)
            cut_cell (self, cell, self->parts);
          else if (cell != NULL)
            g_array_append_val (self->parts, line);
        }
      extent->n = self->parts->len - extent->first;
    }
}

static void
read_row (Fit          *self,
          guint         row,
          Extent       *extents, /* NULL when the row is not one of those to be judged */
          GArray       *scratch,
          const char  **above)
{
  guint n_cells;
  const MucCell *cells = muc_table_get_cells (self->table, row, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      const MucCell *cell = &cells[i];
      guint first = self->parts->len;

      if (cell->n_columns > 1 || cell->kind == MUC_CELL_EMPTY)
        continue;
      if (extents != NULL && cell->n_rows == 1)
        {
          cut_cell (self, cell, self->parts);
          extents[cell->column] = (Extent){ first, MIN (self->parts->len - first, MOST_PARTS) };
        }
      else if (cell->kind != MUC_CELL_TEXT || cell->text != above[cell->column])
        {
          g_array_set_size (scratch, 0);
          cut_cell (self, cell, scratch);
          above[cell->column] = cell->kind == MUC_CELL_TEXT ? cell->text : NULL;
        }
    }
}

static void
read_body (Fit *self)
{
  g_autofree const char **above = g_new0 (const char *, self->n_columns);
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (MucRulerPart));
  guint first = MIN (self->table->n_header_rows, muc_table_get_n_rows (self->table));
  guint64 n_rows = muc_table_get_n_rows (self->table) - first;
  guint64 n_judged = self->n_rows - 1;

  for (guint64 i = 0; i < n_rows; i++)
    {
      guint64 judged = i * n_judged / n_rows;
      gboolean is_judged = (i + 1) * n_judged / n_rows > judged;

      read_row (self, first + i, is_judged ? &self->extents[(judged + 1) * self->n_columns] : NULL,
                scratch, above);
    }
}

/* Where not all words have room, the columns with the longest ones give way. */
static void
lower_least (Fit   *self,
             gint64 room)
{
  gint32 fits = 0;
  gint32 too_wide = G_MAXINT32;

  while (fits + 1 < too_wide)
    {
      gint32 most = fits + (too_wide - fits) / 2;
      gint64 sum = 0;

      for (guint i = 0; i < self->n_columns; i++)
        sum += MIN (self->least[i], most);
      if (sum <= room)
        fits = most;
      else
        too_wide = most;
    }
  for (guint i = 0; i < self->n_columns; i++)
    self->least[i] = MIN (self->least[i], fits);
}

/* Fills lines of @width; @widest is what the longest of them takes: any narrower column would
 * need more lines, or as many. */
static guint
fill_lines (const MucRulerPart *parts,
            guint               n,
            gint32              width,
            gint32             *widest)
{
  guint n_lines = 0;
  gint32 x = -1;

  *widest = 0;
  for (guint i = 0; i < n; i++)
    {
      if (x < 0 || x + parts[i].need > width)
        {
          n_lines += MAX (1, (parts[i].need + width - 1) / MAX (width, 1));
          x = 0;
        }
      *widest = MAX (*widest, x + parts[i].need);
      x = parts[i].ends_line ? -1 : x + parts[i].advance;
    }
  return MIN (n_lines, G_MAXUINT16);
}

static guint16 *
get_lines (const Fit *self,
           guint      row,
           guint      column)
{
  return &self->lines[((gsize) row * self->n_columns + column) * (self->n_steps + 1)];
}

static void
count_cell (Fit  *self,
            guint row,
            guint column)
{
  const Extent *extent = &self->extents[row * self->n_columns + column];
  const MucRulerPart *parts = &g_array_index (self->parts, MucRulerPart, extent->first);
  guint16 *lines = get_lines (self, row, column);
  int step = self->n_steps;

  while (step >= 0)
    {
      gint32 widest;
      guint n_lines = fill_lines (parts, extent->n, self->least[column] + step * PANGO_SCALE,
                                  &widest);

      do
        lines[step--] = n_lines;
      while (step >= 0 && self->least[column] + step * PANGO_SCALE >= widest);
    }
}

static void
count_lines (Fit   *self,
             gint64 room)
{
  for (guint i = 0; i < self->n_columns; i++)
    room -= self->least[i];
  self->n_steps = MAX (room, 0) / PANGO_SCALE;
  self->lines = g_new0 (guint16, (gsize) self->n_rows * self->n_columns * (self->n_steps + 1));
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      count_cell (self, row, column);
}

static guint
measure_row (Fit         *self,
             guint        row,
             const guint *steps)
{
  guint height = 0;

  self->n_looks += self->n_columns;
  for (guint i = 0; i < self->n_columns; i++)
    height = MAX (height, get_lines (self, row, i)[steps[i]]);
  return height;
}

static double
measure_rows (Fit         *self,
              const guint *steps)
{
  double total = self->head_weight * measure_row (self, 0, steps);

  for (guint row = 1; row < self->n_rows; row++)
    total += measure_row (self, row, steps);
  return total;
}

static void
update_state (Fit   *self,
              State *state)
{
  state->left = self->n_steps;
  for (guint i = 0; i < self->n_columns; i++)
    state->left -= state->steps[i];
  for (guint row = 0; row < self->n_rows; row++)
    state->heights[row] = measure_row (self, row, state->steps);
  state->total = measure_rows (self, state->steps);
}

/* The narrowest step at which the cell has at most @n_lines; beyond n_steps when none has. */
static guint
find_step (const Fit *self,
           guint      row,
           guint      column,
           guint      n_lines)
{
  const guint16 *lines = get_lines (self, row, column);
  guint low = 0;
  guint high = self->n_steps + 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (lines[middle] <= n_lines)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* The steps that take a line away from the row, and how many there are to be spent for it. FALSE
 * when there are not so many. */
static gboolean
plan_lowering (Fit         *self,
               const State *state,
               guint        row,
               guint       *steps,
               guint       *cost)
{
  if (state->heights[row] <= 1)
    return FALSE;

  *cost = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      steps[i] = MAX (state->steps[i], find_step (self, row, i, state->heights[row] - 1));
      *cost += steps[i] - state->steps[i];
      if (*cost > state->left)
        return FALSE;
    }
  return TRUE;
}

/* Spends the steps that are left, each time where a step takes away most lines. */
static void
spend (Fit   *self,
       State *state)
{
  g_autofree guint *steps = g_new (guint, self->n_columns);
  g_autofree guint *best = g_new (guint, self->n_columns);
  double most;

  do
    {
      most = 0;
      for (guint row = 0; row < self->n_rows; row++)
        {
          guint cost;
          double gain;

          if (!plan_lowering (self, state, row, steps, &cost))
            continue;
          gain = (state->total - measure_rows (self, steps)) / cost;
          if (gain > most)
            {
              most = gain;
              memcpy (best, steps, self->n_columns * sizeof *best);
            }
        }
      if (most > 0)
        {
          memcpy (state->steps, best, self->n_columns * sizeof *best);
          update_state (self, state);
        }
    }
  while (most > 0);
}

/* Lets a row be higher and makes all columns as narrow as the heights then allow. */
static void
give_back (Fit   *self,
           State *state,
           guint  row,
           guint  extra)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint step = find_step (self, row, i, state->heights[row] + extra);

      for (guint other = 0; other < self->n_rows; other++)
        if (other != row)
          step = MAX (step, find_step (self, other, i, state->heights[other]));
      state->steps[i] = step;
    }
  self->n_looks += (guint64) self->n_rows * self->n_columns;
  update_state (self, state);
}

/* Takes room from one row after the other as long as the rest makes more of it. */
static void
improve (Fit   *self,
         State *best)
{
  State *state = create_state (self);
  gboolean again;

  do
    {
      again = FALSE;
      for (guint row = 0; row < self->n_rows; row++)
        for (guint extra = 1; extra <= MOST_EXTRA && self->n_looks < MOST_LOOKS; extra++)
          {
            copy_state (self, state, best);
            give_back (self, state, row, extra);
            spend (self, state);
            if (state->total < best->total)
              {
                copy_state (self, best, state);
                again = TRUE;
              }
          }
    }
  while (again);
  free_state (state);
}

static State *
search (Fit *self)
{
  State *state = create_state (self);

  update_state (self, state);
  spend (self, state);
  /* How often the head is repeated is known only now. */
  self->head_weight = 1 + (guint) (state->total - state->heights[0]) / LINES_PER_PAGE;
  memset (state->steps, 0, self->n_columns * sizeof *state->steps);
  update_state (self, state);
  spend (self, state);
  improve (self, state);
  return state;
}

static void
clear (Fit *self)
{
  g_free (self->least);
  g_array_unref (self->parts);
  g_free (self->extents);
  g_free (self->lines);
}

double *
muc_columns_fit_rows (MucTable *table,
                      MucRuler *ruler,
                      double    padding,
                      double    width)
{
  Fit self = { .table = table, .ruler = ruler, .n_columns = table->n_columns, .head_weight = 1 };
  guint n_rows = muc_table_get_n_rows (table);
  double *widths = g_new0 (double, table->n_columns);
  gint64 room;
  State *state;

  padding += MUC_COLUMNS_RESERVE;
  room = MAX (pango_units_from_double (width - padding * table->n_columns), 0);
  n_rows -= MIN (table->n_header_rows, n_rows);
  self.n_rows = 1 + MIN (n_rows, MAX (MOST_CELLS / table->n_columns, LEAST_ROWS));
  self.least = g_new0 (gint32, table->n_columns);
  self.parts = g_array_new (FALSE, FALSE, sizeof (MucRulerPart));
  self.extents = g_new0 (Extent, (gsize) self.n_rows * table->n_columns);

  read_head (&self);
  read_body (&self);
  lower_least (&self, room);
  count_lines (&self, room);
  state = search (&self);
  for (guint i = 0; i < table->n_columns; i++)
    widths[i] = pango_units_to_double (self.least[i]) + state->steps[i] + padding;
  free_state (state);
  clear (&self);
  return widths;
}
