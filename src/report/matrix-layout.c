/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-layout.h"

#include <math.h>
#include <string.h>

#include "document/font.h"
#include "report/matrix-arrows.h"
#include "report/matrix-try.h"

#define LARGEST_TEXT 11.0
#define TEXT_STEP 0.5

/* A picture as wide as the text of an A5 page may have the smallest text; one as wide as that of
 * an A4 page is that much larger. */
#define A5_WIDTH 330.0

/* How much of the width the names of the rows take: as a rule, and at most. */
#define USUAL_LABELS 0.2
#define WIDEST_LABELS 0.34

#define CELL_GAP 3.0

/* More lines than this are no name but a nuisance in a cell. */
#define NAME_LINES 2

/* Boxes */

static MucMatrixBox *
append_box (MucMatrixLayout    *self,
            const MucMatrixBox *box)
{
  MucMatrixBox *copy;

  g_array_append_vals (self->boxes, box, 1);
  copy = &g_array_index (self->boxes, MucMatrixBox, self->boxes->len - 1);
  if (box->text != NULL)
    copy->text = g_string_chunk_insert_const (self->texts, box->text);
  return copy;
}

MucMatrixBox *
muc_matrix_try_add_box (MucMatrixTry *self,
                        MucMatrixPart part,
                        const char   *text,
                        double        x,
                        double        y,
                        double        width,
                        double        height)
{
  const MucMatrixBox box = { part, x, y, width, height, text, MUC_MATRIX_NONE, MUC_MATRIX_NONE,
                             MUC_MATRIX_NONE };

  return append_box (self->layout, &box);
}

double
muc_matrix_try_get_width (MucMatrixTry  *self,
                          const MucFont *font,
                          const char    *text)
{
  return muc_ruler_get_width (self->ruler, font, text) + MUC_MATRIX_RESERVE;
}

guint
muc_matrix_try_count_lines (MucMatrixTry  *self,
                            const MucFont *font,
                            const char    *text,
                            double         width,
                            gboolean      *fits)
{
  *fits = width > 0 && muc_ruler_get_word_width (self->ruler, font, text) <= width;
  return muc_ruler_count_lines (self->ruler, font, text, MAX (width, 1));
}

static void
add_title (MucMatrixTry *self)
{
  const char *title = muc_matrix_get_title (self->matrix);
  gboolean fits;
  double height;

  if (title == NULL)
    return;
  height = self->line *
           muc_matrix_try_count_lines (self, self->bold, title, self->layout->width, &fits);
  muc_matrix_try_add_box (self, MUC_MATRIX_TITLE, title, 0, 0, self->layout->width, height);
  self->y = height + self->line * 0.5;
}

/* Names of rows and columns */

/* Divides the width: the upright heading, the names of the rows, the cells. */
static void
divide_width (MucMatrixTry *self)
{
  double width = self->layout->width;
  double wanted = 0;
  double least = 0;
  double labels;

  for (guint row = 0; row < self->n_rows; row++)
    {
      const char *label = muc_matrix_get_row_label (self->matrix, row);
      double word = muc_ruler_get_word_width (self->ruler, self->plain, label);

      wanted = MAX (wanted, muc_matrix_try_get_width (self, self->plain, label));
      least = MAX (least, word + MUC_MATRIX_RESERVE);
    }
  labels = MIN (wanted, MAX (least, width * USUAL_LABELS));
  if (labels > width * WIDEST_LABELS)
    {
      labels = width * WIDEST_LABELS;
      self->layout->is_cut = TRUE;
    }
  if (muc_matrix_get_row_heading (self->matrix) != NULL)
    self->left = self->line * 1.4 + labels + self->line * 0.5;
  self->cell_width = (width - self->left - (self->n_columns - 1) * CELL_GAP) / self->n_columns;
}

static double
get_labels_width (MucMatrixTry *self)
{
  return self->left - self->line * 1.9;
}

static guint
count_row_label_lines (MucMatrixTry *self,
                       guint         row)
{
  const char *label = muc_matrix_get_row_label (self->matrix, row);
  gboolean fits;

  if (muc_matrix_is_strip (self->matrix))
    return 0;
  return muc_matrix_try_count_lines (self, self->plain, label, get_labels_width (self), &fits);
}

static guint
count_column_label_lines (MucMatrixTry *self,
                          guint         column)
{
  const char *label = muc_matrix_get_column_label (self->matrix, column);
  gboolean fits;
  guint n_lines = muc_matrix_try_count_lines (self, self->plain, label, self->cell_width, &fits);

  self->layout->is_cut |= !fits;
  return n_lines;
}

static void
count_label_lines (MucMatrixTry *self,
                   double        height)
{
  for (guint column = 0; column < self->n_columns; column++)
    self->label_lines = MAX (self->label_lines, count_column_label_lines (self, column));
  if (height > 0 && self->label_lines * self->line > height * WIDEST_LABELS)
    {
      self->label_lines = MAX (1, floor (height * WIDEST_LABELS / self->line));
      self->layout->is_cut = TRUE;
    }
}

/* Chips */

static void
measure_slots (MucMatrixTry *self)
{
  MucMatrixMetrics *metrics = &self->layout->metrics;
  guint n = muc_matrix_get_n_marks (self->matrix);
  double widest = muc_ruler_get_width (self->ruler, self->bold, n > 9 ? "+99" : "+9");

  for (guint i = 0; i < n; i++)
    {
      const char *code = muc_matrix_get_mark (self->matrix, i)->code;

      widest = MAX (widest, muc_ruler_get_width (self->ruler, self->bold, code));
    }
  metrics->slot_height = metrics->text_size * 1.7;
  metrics->slot_width = MAX (metrics->slot_height, widest + metrics->text_size * 0.5);
}

/* Names in the cells */

static const char *
get_cell_name (MucMatrixTry *self,
               guint         row,
               guint         column)
{
  guint number = muc_matrix_get_cell (self->matrix, row, column);
  const MucMatrixPriority *priority = muc_matrix_get_priority (self->matrix, number);

  if (priority == NULL)
    return MUC_MATRIX_UNRATED;
  return self->layout->has_names ? priority->label : muc_matrix_get_numeral (number);
}

static double
get_name_width (MucMatrixTry *self)
{
  return self->cell_width - 2 * MUC_MATRIX_PADDING (&self->layout->metrics);
}

static guint
count_name_lines (MucMatrixTry *self,
                  guint         row,
                  guint         column,
                  gboolean     *fits)
{
  const char *name = get_cell_name (self, row, column);
  guint n_lines = muc_matrix_try_count_lines (self, self->bold, name, get_name_width (self), fits);

  *fits &= n_lines <= NAME_LINES;
  return MIN (n_lines, NAME_LINES);
}

/* The least width at which a name has no more lines: no patch is wider than it need be. */
static double
find_name_width (MucMatrixTry *self,
                 const char   *name)
{
  double width = MIN (muc_matrix_try_get_width (self, self->bold, name), get_name_width (self));
  gboolean fits;
  guint n_lines = muc_matrix_try_count_lines (self, self->bold, name, width, &fits);

  while (fits && n_lines > 1 &&
         muc_matrix_try_count_lines (self, self->bold, name, width - 2, &fits) == n_lines && fits)
    width -= 2;
  return width;
}

static gboolean
all_names_fit (MucMatrixTry *self)
{
  gboolean fits = TRUE;

  for (guint row = 0; row < self->n_rows && fits; row++)
    for (guint column = 0; column < self->n_columns && fits; column++)
      count_name_lines (self, row, column, &fits);
  return fits;
}

/* Heights */

static char *
add_arrow_sign (const char *heading)
{
  return g_strconcat (heading, " →", NULL);
}

/* The height at which a cell shows so many rows of chips below its name. */
static double
get_cell_height (MucMatrixTry *self,
                 guint         n_name_lines,
                 guint         n_chip_rows)
{
  const MucMatrixMetrics *metrics = &self->layout->metrics;

  return n_name_lines * self->line + 2 * MUC_MATRIX_PADDING (metrics) +
         n_chip_rows * (metrics->slot_height + MUC_MATRIX_SLOT_GAP (metrics)) + MUC_MATRIX_RESERVE;
}

/* The height at which the upright heading is as long as all rows together. */
static double
find_heading_height (MucMatrixTry *self)
{
  const char *heading = muc_matrix_get_row_heading (self->matrix);
  g_autofree char *text = heading != NULL ? add_arrow_sign (heading) : NULL;

  if (text == NULL)
    return 0;
  return (muc_matrix_try_get_width (self, self->bold, text) + CELL_GAP) / self->n_rows - CELL_GAP;
}

static double
find_least_height (MucMatrixTry *self)
{
  double least = find_heading_height (self);
  gboolean fits;

  for (guint row = 0; row < self->n_rows; row++)
    {
      least = MAX (least, count_row_label_lines (self, row) * self->line);
      for (guint column = 0; column < self->n_columns; column++)
        least = MAX (least, get_cell_height (self, count_name_lines (self, row, column, &fits), 1));
    }
  return least;
}

/* The height at which every cell shows all it has. */
static double
find_full_height (MucMatrixTry *self)
{
  double full = 0;
  MucMatrixRoom room;
  guint n_columns;

  muc_matrix_room_init (&room, &self->layout->metrics, self->cell_width, G_MAXUINT16, 0, 0);
  n_columns = MAX (room.n_columns, 1);
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        g_autoptr (GArray) marks = muc_matrix_list_marks (self->matrix, row, column);
        gboolean fits;
        guint n_lines = count_name_lines (self, row, column, &fits);
        guint n_chip_rows = (marks->len + n_columns - 1) / n_columns;

        full = MAX (full, get_cell_height (self, n_lines, n_chip_rows));
      }
  return full;
}

/* The usual height, or what the fullest cell needs; but no cell is much higher than wide. */
static double
find_wanted_height (MucMatrixTry *self,
                    double        least)
{
  double usual = MIN (self->cell_width * 0.62, self->layout->metrics.text_size * 7.5);

  return MAX (least, CLAMP (find_full_height (self), usual, MAX (usual, self->cell_width * 1.2)));
}

static void
divide_height (MucMatrixTry *self,
               double        height,
               double        others)
{
  double least = find_least_height (self);
  double wanted = find_wanted_height (self, least);
  double room;

  if (height <= 0)
    {
      self->cell_height = wanted;
      return;
    }
  room = (height - others - (self->n_rows - 1) * CELL_GAP) / self->n_rows;
  if (muc_matrix_is_strip (self->matrix))
    self->cell_height = MIN (room, wanted * 1.3);
  else
    self->cell_height = MIN (room, MAX (wanted, self->cell_width));
  if (self->cell_height < least)
    self->layout->is_cut = TRUE;
  self->cell_height = MAX (self->cell_height, self->line * 2);
}

/* The grid */

static void
add_cell (MucMatrixTry *self,
          guint         row,
          guint         column)
{
  double padding = MUC_MATRIX_PADDING (&self->layout->metrics);
  const char *text = get_cell_name (self, row, column);
  MucMatrixBox cell = { MUC_MATRIX_CELL, self->left + column * (self->cell_width + CELL_GAP),
                        self->y + (self->n_rows - 1 - row) * (self->cell_height + CELL_GAP),
                        self->cell_width, self->cell_height, NULL, row, column };
  MucMatrixBox name = { MUC_MATRIX_CELL_NAME, cell.x + padding, cell.y + padding,
                        find_name_width (self, text), 0, text };
  gboolean fits;

  name.height = count_name_lines (self, row, column, &fits) * self->line;
  name.is_cut = !fits;
  muc_matrix_layout_add_cell (self->layout, self->matrix, &cell, &name, MUC_MATRIX_NONE);
}

static void
add_row_label (MucMatrixTry *self,
               guint         row)
{
  double y = self->y + (self->n_rows - 1 - row) * (self->cell_height + CELL_GAP);
  guint n_lines = count_row_label_lines (self, row);
  guint n_shown = MIN (n_lines, MAX (1, floor (self->cell_height / self->line)));
  double height = n_shown * self->line;
  MucMatrixBox *box;

  box = muc_matrix_try_add_box (self, MUC_MATRIX_ROW_LABEL,
                                muc_matrix_get_row_label (self->matrix, row), self->line * 1.4,
                                y + (self->cell_height - height) / 2, get_labels_width (self),
                                height);
  box->row = row;
  box->is_cut = n_shown < n_lines;
}

static void
add_grid (MucMatrixTry *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      if (!muc_matrix_is_strip (self->matrix))
        add_row_label (self, row);
      for (guint column = 0; column < self->n_columns; column++)
        add_cell (self, row, column);
    }
}

static void
add_row_heading (MucMatrixTry *self,
                 double        height)
{
  const char *heading = muc_matrix_get_row_heading (self->matrix);
  g_autofree char *text = heading != NULL ? add_arrow_sign (heading) : NULL;
  MucMatrixBox *box;

  if (heading == NULL)
    return;
  box = muc_matrix_try_add_box (self, MUC_MATRIX_ROW_HEADING, text, 0, self->y, self->line, height);
  box->is_cut = muc_matrix_try_get_width (self, self->bold, text) > height;
  self->layout->is_cut |= box->is_cut;
}

/* Adds what stands below the cells: the names of the columns and their heading. */
static void
add_foot (MucMatrixTry *self)
{
  g_autofree char *heading = add_arrow_sign (muc_matrix_get_column_heading (self->matrix));
  double width = self->layout->width - self->left;
  gboolean fits;
  double height;

  for (guint column = 0; column < self->n_columns; column++)
    {
      guint n_lines = count_column_label_lines (self, column);
      MucMatrixBox *box;

      box = muc_matrix_try_add_box (self, MUC_MATRIX_COLUMN_LABEL,
                                    muc_matrix_get_column_label (self->matrix, column),
                                    self->left + column * (self->cell_width + CELL_GAP), self->y,
                                    self->cell_width,
                                    MIN (n_lines, self->label_lines) * self->line);
      box->column = column;
      box->is_cut = n_lines > self->label_lines;
    }
  self->y += self->label_lines * self->line + self->line * 0.25;
  height = muc_matrix_try_count_lines (self, self->bold, heading, width, &fits) * self->line;
  muc_matrix_try_add_box (self, MUC_MATRIX_COLUMN_HEADING, heading, self->left, self->y, width,
                          height);
  self->y += height + self->line * 0.5;
}

/* How much of the height everything but the cells takes. */
static double
measure_others (MucMatrixTry *self,
                double        legend)
{
  g_autofree char *heading = add_arrow_sign (muc_matrix_get_column_heading (self->matrix));
  double width = self->layout->width - self->left;
  gboolean fits;
  guint n_lines = muc_matrix_try_count_lines (self, self->bold, heading, width, &fits);

  return self->y + self->line * 0.25 + (self->label_lines + n_lines + 1) * self->line + legend;
}

static void
lower_boxes (MucMatrixLayout *layout,
             guint            first,
             guint            end,
             double           y)
{
  for (guint i = first; i < end; i++)
    g_array_index (layout->boxes, MucMatrixBox, i).y += y;
}

static void
lay_out (MucMatrixTry *self,
         double        height)
{
  guint first_legend;
  guint end_legend;
  double legend;

  measure_slots (self);
  add_title (self);
  divide_width (self);
  count_label_lines (self, height);
  self->layout->has_names &= all_names_fit (self);
  first_legend = self->layout->boxes->len;
  legend = muc_matrix_try_add_legend (self);
  end_legend = self->layout->boxes->len;

  divide_height (self, height, measure_others (self, legend));
  self->y += self->line * 0.25;
  add_row_heading (self, self->n_rows * (self->cell_height + CELL_GAP) - CELL_GAP);
  add_grid (self);
  self->y += self->n_rows * (self->cell_height + CELL_GAP) - CELL_GAP + self->line * 0.25;
  add_foot (self);
  lower_boxes (self->layout, first_legend, end_legend, self->y);
  self->layout->height = self->y + legend;
}

/* A chip for the mark, or where it is none what counts the rest. */
static void
add_chip (MucMatrixLayout    *self,
          const MucMatrix    *matrix,
          const MucMatrixBox *cell,
          guint               mark,
          guint               n_rest,
          double              x,
          double              y)
{
  gboolean is_rest = mark == MUC_MATRIX_NONE;
  g_autofree char *rest = g_strdup_printf ("+%u", n_rest);
  const MucMatrixBox chip = {
    is_rest ? MUC_MATRIX_MORE : MUC_MATRIX_CHIP,
    cell->x + x,
    cell->y + y,
    self->metrics.slot_width,
    self->metrics.slot_height,
    is_rest ? rest : muc_matrix_get_mark (matrix, mark)->code,
    cell->row,
    cell->column,
    mark,
  };

  append_box (self, &chip);
}

/* The current mark takes the last place where it would have none. */
static void
show_current (GArray *marks,
              guint   n_shown,
              guint   current)
{
  for (guint i = n_shown; n_shown > 0 && i < marks->len; i++)
    if (g_array_index (marks, guint, i) == current)
      {
        guint *places = (guint *) marks->data;

        memmove (places + n_shown, places + n_shown - 1, (i - n_shown + 1) * sizeof (guint));
        places[n_shown - 1] = current;
        return;
      }
}

void
muc_matrix_layout_add_cell (MucMatrixLayout    *self,
                            const MucMatrix    *matrix,
                            const MucMatrixBox *cell,
                            const MucMatrixBox *name,
                            guint               current)
{
  g_autoptr (GArray) marks = muc_matrix_list_marks (matrix, cell->row, cell->column);
  MucMatrixBox *copy;
  MucMatrixRoom room;
  guint n_shown;
  guint n_used;

  append_box (self, cell)->index = MUC_MATRIX_NONE;
  copy = append_box (self, name);
  copy->row = cell->row;
  copy->column = cell->column;
  copy->index = MUC_MATRIX_NONE;

  muc_matrix_room_init (&room, &self->metrics, cell->width, cell->height, name->width,
                        name->height);
  n_shown = muc_matrix_room_count_shown (&room, marks->len);
  n_used = MIN (marks->len, room.n_slots);
  show_current (marks, n_shown, current);
  for (guint i = 0; i < n_used; i++)
    {
      guint mark = i < n_shown ? g_array_index (marks, guint, i) : MUC_MATRIX_NONE;
      double x;
      double y;

      muc_matrix_room_place (&room, &self->metrics, n_used, i, &x, &y);
      add_chip (self, matrix, cell, mark, marks->len - n_shown, x, y);
    }
  self->n_hidden += marks->len - n_shown;
}

MucMatrixLayout *
muc_matrix_layout_new_empty (const MucMatrixMetrics *metrics)
{
  MucMatrixLayout *self = g_new0 (MucMatrixLayout, 1);

  self->metrics = *metrics;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (MucMatrixBox));
  self->arrows = g_array_new (FALSE, FALSE, sizeof (MucMatrixArrow));
  self->texts = g_string_chunk_new (512);
  return self;
}

static MucMatrixLayout *
try_size (const MucMatrix *matrix,
          MucRuler        *ruler,
          double           width,
          double           height,
          double           size,
          gboolean         has_names)
{
  const MucMatrixMetrics metrics = { .text_size = size };
  MucMatrixLayout *layout = muc_matrix_layout_new_empty (&metrics);
  MucMatrixTry self = {
    .matrix = matrix,
    .ruler = ruler,
    .layout = layout,
    .plain = muc_ruler_get_font (ruler, size, FALSE, FALSE),
    .bold = muc_ruler_get_font (ruler, size, TRUE, FALSE),
    .n_rows = muc_matrix_get_n_rows (matrix),
    .n_columns = MAX (muc_matrix_get_n_columns (matrix), 1),
  };

  layout->width = width;
  layout->has_names = has_names;
  self.line = muc_font_get_line_height (self.bold);
  lay_out (&self, height);
  return layout;
}

/* What is asked of a layout: that no text is cut, that no risk is hidden, that cells bear names. */
typedef struct
{
  double largest;
  double least;
  gboolean has_names;
  gboolean may_hide;
  gboolean may_cut;
} Wish;

static MucMatrixLayout *
fulfil (const MucMatrix *matrix,
        MucRuler        *ruler,
        double           width,
        double           height,
        const Wish      *wish)
{
  for (double size = wish->largest; size > wish->least - 0.01; size -= TEXT_STEP)
    {
      MucMatrixLayout *layout = try_size (matrix, ruler, width, height, size, wish->has_names);

      if ((wish->may_cut || !layout->is_cut) && (wish->may_hide || layout->n_hidden == 0) &&
          layout->has_names == wish->has_names)
        return layout;
      muc_matrix_layout_free (layout);
    }
  return NULL;
}

MucMatrixLayout *
muc_matrix_layout_new (const MucMatrix *matrix,
                       double           width,
                       double           height)
{
  double usual = MUC_MATRIX_LEAST_TEXT * CLAMP (width / A5_WIDTH, 1, G_SQRT2);
  const Wish wishes[] = {
    { LARGEST_TEXT, usual, TRUE, FALSE, FALSE },
    { LARGEST_TEXT, usual, FALSE, FALSE, FALSE },
    { usual, usual, TRUE, TRUE, FALSE },
    { usual, usual, FALSE, TRUE, FALSE },
    { usual, MUC_MATRIX_LEAST_TEXT, FALSE, TRUE, FALSE },
    { MUC_MATRIX_LEAST_TEXT, MUC_MATRIX_LEAST_TEXT, FALSE, TRUE, TRUE },
  };
  g_autoptr (MucRuler) ruler = NULL;
  PangoContext *context;
  MucMatrixLayout *layout = NULL;

  g_return_val_if_fail (matrix != NULL, NULL);
  g_return_val_if_fail (width > 0, NULL);

  context = muc_font_create_context ();
  ruler = muc_ruler_new (context);
  g_object_unref (context);
  for (guint i = 0; i < G_N_ELEMENTS (wishes) && layout == NULL; i++)
    layout = fulfil (matrix, ruler, width, height, &wishes[i]);
  muc_matrix_add_arrows (matrix, layout, MUC_MATRIX_NONE);
  return layout;
}

void
muc_matrix_layout_free (MucMatrixLayout *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->arrows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const char *
muc_matrix_get_numeral (guint priority)
{
  static const char *const numerals[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
                                          "X" };

  return priority < G_N_ELEMENTS (numerals) ? numerals[priority] : "…";
}
