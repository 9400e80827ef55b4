/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lowest.h"

#include <math.h>

#include "document/columns.h"

#define N_MOVES 60000

/* How much wider a column may become in one move, in points. */
#define WIDEST_MOVE 15.0

/* By how many lines a move may be for the worse, about, at the search's beginning and its end. */
#define HOT 3.0
#define COLD 0.05

/* A cell, cut once to be filled into many widths. */
typedef struct
{
  guint row;
  guint column;
  GArray *parts; /* MucRulerPart */
} Text;

typedef struct
{
  guint n_columns;
  double padding;
  double *least; /* per column: its widest word */
  GArray *texts; /* Text, row by row */
  guint n_header_rows;
  guint n_heads;
  guint others; /* the height of rows without texts */
} Search;

static void
clear_text (gpointer data)
{
  g_array_unref (((Text *) data)->parts);
}

guint
lowest_measure (MucTable     *table,
                MucRuler     *ruler,
                double        padding,
                guint         n_heads,
                const double *widths)
{
  guint total = 0;

  for (guint row = 0; row < muc_table_get_n_rows (table); row++)
    {
      guint height = 1;
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        {
          g_autofree char *buffer = NULL;
          guint n_lines = 0;

          if (cells[i].n_columns == 1 && cells[i].kind != MUC_CELL_EMPTY)
            n_lines = muc_ruler_count_lines (ruler, muc_columns_get_font (ruler, table, &cells[i]),
                                             muc_cell_get_text (&cells[i], &buffer),
                                             widths[cells[i].column] - padding);
          height = MAX (height, n_lines);
        }
      total += row < table->n_header_rows ? height * n_heads : height;
    }
  return total;
}

static void
add_text (Search        *self,
          MucTable      *table,
          MucRuler      *ruler,
          guint          row,
          const MucCell *cell)
{
  Text text = { row, cell->column, g_array_new (FALSE, FALSE, sizeof (MucRulerPart)) };
  g_autofree char *buffer = NULL;
  double *least = &self->least[cell->column];

  muc_ruler_cut (ruler, muc_columns_get_font (ruler, table, cell),
                 muc_cell_get_text (cell, &buffer), text.parts);
  for (guint i = 0; i < text.parts->len; i++)
    *least = MAX (*least, self->padding + pango_units_to_double (
                              g_array_index (text.parts, MucRulerPart, i).need));
  g_array_append_val (self->texts, text);
}

static Search
begin (MucTable *table,
       MucRuler *ruler,
       double    padding,
       guint     n_heads)
{
  Search self = {
    .n_columns = table->n_columns,
    .n_header_rows = table->n_header_rows,
    .n_heads = n_heads,
    .padding = padding,
    .least = g_new0 (double, table->n_columns),
    .texts = g_array_new (FALSE, FALSE, sizeof (Text)),
  };

  g_array_set_clear_func (self.texts, clear_text);
  for (guint row = 0; row < muc_table_get_n_rows (table); row++)
    {
      guint n_before = self.texts->len;
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (cells[i].n_columns == 1 && cells[i].kind != MUC_CELL_EMPTY)
          add_text (&self, table, ruler, row, &cells[i]);
      if (self.texts->len == n_before)
        self.others += row < table->n_header_rows ? n_heads : 1;
    }
  return self;
}

static void
end (Search *self)
{
  g_free (self->least);
  g_array_unref (self->texts);
}

gboolean
lowest_is_whole (MucTable     *table,
                 MucRuler     *ruler,
                 double        padding,
                 const double *widths)
{
  Search self = begin (table, ruler, padding, 1);
  gboolean is_whole = TRUE;

  for (guint i = 0; i < self.n_columns; i++)
    is_whole &= widths[i] >= self.least[i];
  end (&self);
  return is_whole;
}

static guint
fill (const Text *text,
      int         width)
{
  guint n_lines = 0;
  int x = -1;

  for (guint i = 0; i < text->parts->len; i++)
    {
      const MucRulerPart *part = &g_array_index (text->parts, MucRulerPart, i);

      if (x < 0 || x + part->need > width)
        {
          n_lines++;
          x = 0;
        }
      x = part->ends_line ? -1 : x + part->advance;
    }
  return n_lines;
}

static guint
measure (const Search *self,
         const double *widths)
{
  guint total = self->others;
  guint height = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      const Text *text = &g_array_index (self->texts, Text, i);
      int width = pango_units_from_double (widths[text->column] - self->padding);

      height = MAX (height, fill (text, width));
      if (i + 1 < self->texts->len && text[1].row == text->row)
        continue;
      total += text->row < self->n_header_rows ? height * self->n_heads : height;
      height = 0;
    }
  return total;
}

/* Moves room between columns at random, less and less often for the worse. */
guint
lowest_search (MucTable     *table,
               MucRuler     *ruler,
               double        padding,
               guint         n_heads,
               const double *widths,
               guint32       seed)
{
  Search self = begin (table, ruler, padding, n_heads);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree double *now = g_memdup2 (widths, self.n_columns * sizeof *widths);
  guint height = measure (&self, now);
  guint lowest = height;

  for (guint i = 0; i < N_MOVES; i++)
    {
      double heat = HOT + (COLD - HOT) * i / N_MOVES;
      guint from = g_rand_int_range (rand, 0, self.n_columns);
      guint to = g_rand_int_range (rand, 0, self.n_columns);
      double before[2] = { now[from], now[to] };
      double room = g_rand_double (rand) * WIDEST_MOVE;
      guint next;

      room = MIN (room, now[from] - self.least[from]);
      if (from == to || room <= 0)
        continue;
      now[from] -= room;
      now[to] += room;
      next = measure (&self, now);
      if (next <= height || g_rand_double (rand) < exp (((double) height - next) / heat))
        height = next;
      else
        {
          now[from] = before[0];
          now[to] = before[1];
        }
      lowest = MIN (lowest, height);
    }
  end (&self);
  return lowest;
}
