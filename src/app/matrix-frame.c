/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-frame.h"

#include <math.h>

#include "document/font.h"
#include "report/matrix-arrows.h"

/* From so many columns on the names stand in the legend alone, and numerals in the cells. */
#define CROWDED 5

/* Of the width, at most, for the rows' labels. */
#define WIDEST_LABELS 0.2

#define NAME_LINES 2
#define LEAST_HEIGHT 40.0

/* A chip's height, as a multiple of its text. */
#define CHIP_HEIGHT 2.05
#define SMALL_CHIP_HEIGHT 1.75

/* The text of a crowded matrix, as a share of the usual one. */
#define SMALL_TEXT 0.88

/* Of more risks that have moved than so many, only the current one's way is shown. */
#define MOST_ARROWS 8

static double
get_text_size (PangoContext *context)
{
  PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_units_to_double (pango_font_description_get_size (font));

  return pango_font_description_get_size_is_absolute (font) ? size : size * 96 / 72;
}

/* A name as it will be drawn: bold, at words only. */
static PangoLayout *
create_words (const MucMatrixFrame *self,
              PangoContext         *context,
              const char           *text,
              double                width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = muc_font_dup_attributes ();
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font,
                                            pango_units_from_double (self->metrics.text_size));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, width > 0 ? pango_units_from_double (width) : -1);
  return layout;
}

static double
measure_width (const MucMatrixFrame *self,
               PangoContext         *context,
               const char           *text)
{
  g_autoptr (PangoLayout) layout = create_words (self, context, text, 0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
measure_slots (MucMatrixFrame  *self,
               const MucMatrix *matrix,
               PangoContext    *context)
{
  const gboolean crowded = muc_matrix_get_n_columns (matrix) >= CROWDED;
  const guint n = muc_matrix_get_n_marks (matrix) + muc_matrix_get_n_unplaced (matrix);
  double widest;

  self->metrics.text_size = get_text_size (context) * (crowded ? SMALL_TEXT : 1);
  widest = measure_width (self, context, n > 9 ? "+99" : "+9");
  self->metrics.slot_height = ceil (self->metrics.text_size
                                    * (crowded ? SMALL_CHIP_HEIGHT : CHIP_HEIGHT));
  for (guint i = 0; i < n; i++)
    widest = MAX (widest, measure_width (self, context, muc_matrix_get_mark (matrix, i)->code));
  self->metrics.slot_width = MAX (self->metrics.slot_height,
                                  ceil (widest + self->metrics.text_size * 0.5));
}

static void
divide_width (MucMatrixFrame  *self,
              const MucMatrix *matrix,
              double           width,
              double           label_width)
{
  const guint n = MAX (muc_matrix_get_n_columns (matrix), 1);

  if (muc_matrix_get_row_heading (matrix) != NULL)
    {
      self->heading_width = ceil (self->metrics.text_size * 1.7);
      self->label_width = floor (MIN (label_width, width * WIDEST_LABELS));
      self->left = self->heading_width + self->label_width + MUC_MATRIX_FRAME_LABEL_GAP;
    }
  self->cell_width = MAX ((width - self->left - (n - 1) * MUC_MATRIX_FRAME_GAP) / n, 1);
}

/* Names */

static const char *
get_name_text (const MucMatrix *matrix,
               guint            row,
               guint            column)
{
  const MucMatrixPriority *priority =
    muc_matrix_get_priority (matrix, muc_matrix_get_cell (matrix, row, column));

  return priority != NULL ? priority->label : MUC_MATRIX_UNRATED;
}

/* Returns whether the name fits a cell without a word being broken. */
static gboolean
measure_name (MucMatrixFrame *self,
              PangoContext   *context,
              MucMatrixBox   *name)
{
  const double room = self->cell_width - 2 * MUC_MATRIX_PADDING (&self->metrics);
  g_autoptr (PangoLayout) layout = create_words (self, context, name->text, MAX (room, 1));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  /* What is measured so wide still fits. */
  name->width = MIN (width + 2, room);
  name->height = height;
  return width <= room && pango_layout_get_line_count (layout) <= NAME_LINES;
}

static gboolean
add_name (MucMatrixFrame  *self,
          const MucMatrix *matrix,
          PangoContext    *context,
          guint            row,
          guint            column)
{
  const double padding = MUC_MATRIX_PADDING (&self->metrics);
  MucMatrixBox name = { MUC_MATRIX_CELL_NAME, padding, padding, .row = row, .column = column,
                        .text = get_name_text (matrix, row, column) };
  const gboolean fits = measure_name (self, context, &name);

  g_array_append_val (self->names, name);
  return fits;
}

/* No colour and no pattern stands alone. A cell without a priority has neither, but a border of
 * dashes. */
static void
use_numerals (MucMatrixFrame  *self,
              const MucMatrix *matrix,
              PangoContext    *context)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      MucMatrixBox *name = &g_array_index (self->names, MucMatrixBox, i);
      const guint number = muc_matrix_get_cell (matrix, name->row, name->column);

      name->text = number != MUC_MATRIX_NONE ? muc_matrix_get_numeral (number) : "";
      measure_name (self, context, name);
      if (number == MUC_MATRIX_NONE)
        name->width = name->height = 0;
    }
}

static void
add_names (MucMatrixFrame  *self,
           const MucMatrix *matrix,
           PangoContext    *context)
{
  self->has_names = muc_matrix_get_n_columns (matrix) < CROWDED;
  for (guint row = 0; row < muc_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < muc_matrix_get_n_columns (matrix); column++)
      self->has_names &= add_name (self, matrix, context, row, column);
  if (!self->has_names)
    use_numerals (self, matrix, context);
}

static void
find_least_height (MucMatrixFrame *self)
{
  const MucMatrixMetrics *metrics = &self->metrics;
  double name = 0;

  for (guint i = 0; i < self->names->len; i++)
    name = MAX (name, g_array_index (self->names, MucMatrixBox, i).height);
  self->least_height = MAX (ceil (name + metrics->slot_height + 2 * MUC_MATRIX_PADDING (metrics)
                                  + MUC_MATRIX_SLOT_GAP (metrics)) + 1, LEAST_HEIGHT);
}

/**
 * muc_matrix_frame_init:
 * @context: of the widget's font
 * @width: that there is
 * @label_width: the width of the longest label of a row in one line
 */
void
muc_matrix_frame_init (MucMatrixFrame  *self,
                       const MucMatrix *matrix,
                       PangoContext    *context,
                       double           width,
                       double           label_width)
{
  *self = (MucMatrixFrame){ 0 };
  self->names = g_array_new (FALSE, FALSE, sizeof (MucMatrixBox));
  measure_slots (self, matrix, context);
  divide_width (self, matrix, width, label_width);
  add_names (self, matrix, context);
  find_least_height (self);
}

void
muc_matrix_frame_clear (MucMatrixFrame *self)
{
  g_clear_pointer (&self->names, g_array_unref);
}

/** muc_matrix_frame_get_name: (transfer none): the name of a cell, from the cell's corner. */
const MucMatrixBox *
muc_matrix_frame_get_name (const MucMatrixFrame *self,
                           const MucMatrix      *matrix,
                           guint                 row,
                           guint                 column)
{
  return &g_array_index (self->names, MucMatrixBox,
                         row * muc_matrix_get_n_columns (matrix) + column);
}

static guint
count_moved (const MucMatrix *matrix)
{
  guint count = 0;

  for (guint i = 0; i < muc_matrix_get_n_marks (matrix); i++)
    count += muc_matrix_mark_has_moved (muc_matrix_get_mark (matrix, i));
  return count;
}

/** muc_matrix_frame_shows_all_moves: else only the current risk's way from where it stood. */
gboolean
muc_matrix_frame_shows_all_moves (const MucMatrix *matrix)
{
  return count_moved (matrix) <= MOST_ARROWS;
}

/**
 * muc_matrix_frame_create_layout:
 * @cell_height: of every cell
 * @current: the mark that is shown however crowded its cell is, or %MUC_MATRIX_NONE
 *
 * Returns: (transfer full): where the cells stand and what is in them
 */
MucMatrixLayout *
muc_matrix_frame_create_layout (const MucMatrixFrame *self,
                                const MucMatrix      *matrix,
                                double                cell_height,
                                guint                 current)
{
  MucMatrixLayout *layout = muc_matrix_layout_new_empty (&self->metrics);
  const guint n_rows = muc_matrix_get_n_rows (matrix);
  const guint n_columns = muc_matrix_get_n_columns (matrix);

  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        MucMatrixBox name = *muc_matrix_frame_get_name (self, matrix, row, column);
        const MucMatrixBox cell = {
          MUC_MATRIX_CELL,
          self->left + column * (self->cell_width + MUC_MATRIX_FRAME_GAP),
          (n_rows - 1 - row) * (cell_height + MUC_MATRIX_FRAME_GAP),
          self->cell_width,
          cell_height,
          .row = row,
          .column = column,
        };

        name.x += cell.x;
        name.y += cell.y;
        muc_matrix_layout_add_cell (layout, matrix, &cell, &name, current);
      }
  if (muc_matrix_frame_shows_all_moves (matrix))
    muc_matrix_add_arrows (matrix, layout, MUC_MATRIX_NONE);
  else if (current != MUC_MATRIX_NONE)
    muc_matrix_add_arrows (matrix, layout, current);
  return layout;
}
