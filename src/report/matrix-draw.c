/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-draw.h"

#include <math.h>

#include "document/font.h"
#include "report/ink.h"

/* Corners, rings and the steps of the patterns, in points or pixels. */
#define RADIUS 5.0
#define SWATCH_RADIUS 2.5
#define PATTERN_STEP 7.0
#define SWATCH_STEP 5.0
#define SWATCH_ALPHA 0.42
#define DOT_RADIUS 0.95
#define CHIP_RING 1.2
#define STATE_RING 2.4
#define ARROW_WIDTH 1.1
#define ARROW_HEAD 5.5
#define ARROW_SEAM 1.2

/* How far a name's patch reaches beyond the name. */
#define PATCH 2.0

static void
trace_box (cairo_t            *cr,
           const MucMatrixBox *box,
           double              radius)
{
  muc_ink_trace_rounded (cr, box->x, box->y, box->width, box->height, radius);
}

/* Patterns */

static void
paint_dots (cairo_t *cr,
            double   width,
            double   height,
            double   step)
{
  for (double y = step / 2; y < height + step; y += step)
    for (double x = step / 2; x < width + step; x += step)
      {
        double shift = fmod (floor (y / step), 2) * step / 2;

        cairo_new_sub_path (cr);
        cairo_arc (cr, x - shift, y, DOT_RADIUS, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

static void
paint_pattern (cairo_t   *cr,
               MucPattern pattern,
               double     x,
               double     y,
               double     width,
               double     height,
               double     step)
{
  cairo_save (cr);
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  cairo_set_line_width (cr, 0.8);
  switch (pattern)
    {
    case MUC_PATTERN_DOTS:
      paint_dots (cr, width, height, step + 1);
      break;
    case MUC_PATTERN_CROSS_HATCH:
      muc_ink_trace_lines (cr, width, height, step, TRUE);
      G_GNUC_FALLTHROUGH;
    case MUC_PATTERN_HATCH:
      muc_ink_trace_lines (cr, width, height, step, FALSE);
      cairo_stroke (cr);
      break;
    case MUC_PATTERN_NONE:
      break;
    }
  cairo_restore (cr);
}

static void
draw_box_words (cairo_t            *cr,
                PangoContext       *context,
                const MucMatrixBox *box,
                const MucInkWords  *words)
{
  muc_ink_draw_words (cr, context, words, box->x, box->y, box->width, box->height);
}

/* The parts */

/**
 * muc_matrix_get_tone:
 *
 * Returns: the colours of a priority; the ground's where there is none
 */
MucMatrixTone
muc_matrix_get_tone (const MucMatrix      *matrix,
                     const MucMatrixTheme *theme,
                     guint                 number)
{
  const MucMatrixPriority *priority = muc_matrix_get_priority (matrix, number);

  if (priority == NULL)
    return (MucMatrixTone){ theme->ground.fill, theme->dim };
  return theme->tones[priority->colour];
}

/* The surface of a cell or a swatch: fill, pattern, border. */
static void
draw_surface (cairo_t                 *cr,
              const MucMatrixTheme    *theme,
              const MucMatrixPriority *priority,
              const MucMatrixBox      *box,
              double                   radius,
              double                   step,
              double                   alpha,
              double                   border)
{
  const double dashes[] = { 3, 2.5 };
  const MucMatrixTone *tone = priority != NULL ? &theme->tones[priority->colour] : NULL;

  cairo_save (cr);
  trace_box (cr, box, radius);
  if (tone != NULL)
    {
      muc_ink_set_colour (cr, tone->fill, 1);
      cairo_fill_preserve (cr);
      muc_ink_set_colour (cr, tone->ink, alpha);
      paint_pattern (cr, priority->pattern, box->x, box->y, box->width, box->height, step);
    }
  else
    {
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      border = MAX (border, 1);
    }
  if (border > 0)
    {
      MucMatrixBox inner = { MUC_MATRIX_CELL, box->x + border / 2, box->y + border / 2,
                             box->width - border, box->height - border };

      trace_box (cr, &inner, radius);
      muc_ink_set_colour (cr, tone != NULL ? theme->ground.ink : theme->dim, 1);
      cairo_set_line_width (cr, border);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
  cairo_restore (cr);
}

/**
 * muc_matrix_draw_swatch:
 * @priority: (nullable): %NULL for no priority
 *
 * Draws a small field in a priority's colour and pattern, as in a legend.
 */
void
muc_matrix_draw_swatch (cairo_t                 *cr,
                        const MucMatrixTheme    *theme,
                        const MucMatrixPriority *priority,
                        double                   x,
                        double                   y,
                        double                   width,
                        double                   height)
{
  MucMatrixBox box = { MUC_MATRIX_SWATCH, x, y, width, height };

  draw_surface (cr, theme, priority, &box, SWATCH_RADIUS, SWATCH_STEP,
                MAX (SWATCH_ALPHA, theme->pattern_alpha), MAX (theme->border_width, 0.6));
}

static void
draw_state (cairo_t              *cr,
            const MucMatrixTheme *theme,
            const MucMatrixBox   *box,
            double                radius,
            MucMatrixState        state)
{
  const double dashes[] = { 5, 3 };
  MucMatrixBox ring = { MUC_MATRIX_CELL, box->x + STATE_RING / 2, box->y + STATE_RING / 2,
                        box->width - STATE_RING, box->height - STATE_RING };

  if (state == MUC_MATRIX_STATE_NORMAL)
    return;
  cairo_save (cr);
  trace_box (cr, &ring, radius);
  muc_ink_set_colour (cr, theme->accent, 1);
  cairo_set_line_width (cr, STATE_RING);
  if (!(state & MUC_MATRIX_STATE_SELECTED))
    cairo_set_dash (cr, dashes, state & MUC_MATRIX_STATE_TARGET ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * muc_matrix_draw_cell:
 * @cell: where it stands, and of which row and column it is
 *
 * Draws a cell without its name and its risks.
 */
void
muc_matrix_draw_cell (cairo_t              *cr,
                      const MucMatrix      *matrix,
                      const MucMatrixTheme *theme,
                      const MucMatrixBox   *cell,
                      MucMatrixState        state)
{
  guint number = muc_matrix_get_cell (matrix, cell->row, cell->column);

  draw_surface (cr, theme, muc_matrix_get_priority (matrix, number), cell, RADIUS, PATTERN_STEP,
                theme->pattern_alpha, theme->border_width);
  draw_state (cr, theme, cell, RADIUS, state);
}

/**
 * muc_matrix_draw_name:
 * @name: the name of a cell's priority, and of which cell it is
 * @text_size: in the units of @cr
 *
 * Draws the name on a patch of the cell's fill, so that no pattern crosses its letters.
 */
void
muc_matrix_draw_name (cairo_t              *cr,
                      PangoContext         *context,
                      const MucMatrix      *matrix,
                      const MucMatrixTheme *theme,
                      const MucMatrixBox   *name,
                      double                text_size)
{
  guint number = muc_matrix_get_cell (matrix, name->row, name->column);
  gboolean is_rated = number != MUC_MATRIX_NONE;
  const MucInkWords words = { name->text, text_size, is_rated, !is_rated, name->is_cut,
                              PANGO_ALIGN_LEFT };
  MucMatrixTone tone = muc_matrix_get_tone (matrix, theme, number);

  muc_ink_trace_rounded (cr, name->x - PATCH, name->y - PATCH / 2, name->width + 2 * PATCH,
                         name->height + PATCH, SWATCH_RADIUS);
  muc_ink_set_colour (cr, tone.fill, 1);
  cairo_fill (cr);
  muc_ink_set_colour (cr, tone.ink, 1);
  draw_box_words (cr, context, name, &words);
}

static void
draw_code (cairo_t            *cr,
           PangoContext       *context,
           const MucMatrixBox *box,
           double              text_size)
{
  const MucInkWords words = { box->text, text_size, TRUE, FALSE, FALSE, PANGO_ALIGN_CENTER };

  draw_box_words (cr, context, box, &words);
}

/**
 * muc_matrix_draw_chip:
 * @chip: a chip, or the count of those that are not shown
 *
 * Draws the mark of a risk. One whose priority is another than its cell's bears the colours of
 * its own.
 */
void
muc_matrix_draw_chip (cairo_t              *cr,
                      PangoContext         *context,
                      const MucMatrix      *matrix,
                      const MucMatrixTheme *theme,
                      const MucMatrixBox   *chip,
                      double                text_size,
                      MucMatrixState        state)
{
  MucMatrixBox ring = *chip;
  MucMatrixTone tone = theme->chip;
  double width = state & MUC_MATRIX_STATE_SELECTED ? STATE_RING : CHIP_RING;

  if (chip->part == MUC_MATRIX_MORE)
    tone = (MucMatrixTone){ theme->chip.ink, theme->chip.fill };
  else if (muc_matrix_get_mark (matrix, chip->index)->is_overridden)
    tone = muc_matrix_get_tone (matrix, theme, muc_matrix_get_mark (matrix, chip->index)->priority);
  ring.x += width / 2;
  ring.y += width / 2;
  ring.width -= width;
  ring.height -= width;

  cairo_save (cr);
  trace_box (cr, &ring, ring.height);
  muc_ink_set_colour (cr, tone.fill, 1);
  cairo_fill_preserve (cr);
  muc_ink_set_colour (cr, state != MUC_MATRIX_STATE_NORMAL ? theme->accent : tone.ink, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
  muc_ink_set_colour (cr, tone.ink, 1);
  draw_code (cr, context, chip, text_size);
  cairo_restore (cr);
}

/**
 * muc_matrix_draw_ghost:
 * @tone: of the cell it stands in
 *
 * Draws where a risk stood in the year before.
 */
void
muc_matrix_draw_ghost (cairo_t              *cr,
                       PangoContext         *context,
                       const MucMatrixTheme *theme,
                       const MucMatrixTone  *tone,
                       const MucMatrixBox   *ghost,
                       double                text_size)
{
  const double dashes[] = { 2.6, 2 };
  const MucInkWords words = { ghost->text, text_size, FALSE, TRUE, FALSE, PANGO_ALIGN_CENTER };
  MucMatrixBox ring = { MUC_MATRIX_GHOST, ghost->x + 0.6, ghost->y + 0.6, ghost->width - 1.2,
                        ghost->height - 1.2 };

  cairo_save (cr);
  trace_box (cr, &ring, ring.height);
  muc_ink_set_colour (cr, tone->fill, 0.85);
  cairo_fill_preserve (cr);
  muc_ink_set_colour (cr, tone->ink, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  draw_box_words (cr, context, ghost, &words);
  cairo_restore (cr);
}

static void
trace_arrow (cairo_t              *cr,
             const MucMatrixArrow *arrow)
{
  double angle = atan2 (arrow->y[3] - arrow->y[2], arrow->x[3] - arrow->x[2]);

  cairo_new_path (cr);
  cairo_move_to (cr, arrow->x[0], arrow->y[0]);
  cairo_curve_to (cr, arrow->x[1], arrow->y[1], arrow->x[2], arrow->y[2],
                  arrow->x[3] - ARROW_HEAD / 2 * cos (angle),
                  arrow->y[3] - ARROW_HEAD / 2 * sin (angle));
}

static void
trace_head (cairo_t              *cr,
            const MucMatrixArrow *arrow)
{
  double angle = atan2 (arrow->y[3] - arrow->y[2], arrow->x[3] - arrow->x[2]);

  cairo_new_path (cr);
  cairo_move_to (cr, arrow->x[3], arrow->y[3]);
  cairo_line_to (cr, arrow->x[3] - ARROW_HEAD * cos (angle - 0.42),
                 arrow->y[3] - ARROW_HEAD * sin (angle - 0.42));
  cairo_line_to (cr, arrow->x[3] - ARROW_HEAD * cos (angle + 0.42),
                 arrow->y[3] - ARROW_HEAD * sin (angle + 0.42));
  cairo_close_path (cr);
}

/**
 * muc_matrix_draw_arrow:
 *
 * Draws a curve with a head at its end; a seam of the ground sets it off from whatever it
 * passes over.
 */
void
muc_matrix_draw_arrow (cairo_t              *cr,
                       const MucMatrixTheme *theme,
                       const MucMatrixArrow *arrow)
{
  cairo_save (cr);
  muc_ink_set_colour (cr, theme->ground.fill, 0.75);
  cairo_set_line_width (cr, ARROW_WIDTH + 2 * ARROW_SEAM);
  trace_arrow (cr, arrow);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 2 * ARROW_SEAM);
  trace_head (cr, arrow);
  cairo_stroke (cr);

  muc_ink_set_colour (cr, theme->ground.ink, 1);
  cairo_set_line_width (cr, ARROW_WIDTH);
  trace_arrow (cr, arrow);
  cairo_stroke (cr);
  trace_head (cr, arrow);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* The whole */

typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  const MucMatrix *matrix;
  const MucMatrixTheme *theme;
  const MucMatrixLayout *layout;
} Picture;

static void
draw_row_heading (Picture            *self,
                  const MucMatrixBox *box)
{
  const MucInkWords words = { box->text, self->layout->metrics.text_size, TRUE, FALSE,
                              box->is_cut, PANGO_ALIGN_CENTER };

  cairo_save (self->cr);
  cairo_translate (self->cr, box->x, box->y + box->height);
  cairo_rotate (self->cr, -G_PI / 2);
  muc_ink_draw_words (self->cr, self->context, &words, 0, 0, box->height, box->width);
  cairo_restore (self->cr);
}

static void
draw_label (Picture            *self,
            const MucMatrixBox *box,
            PangoAlignment      align,
            gboolean            bold)
{
  const MucInkWords words = { box->text, self->layout->metrics.text_size, bold, FALSE,
                              box->is_cut, align };

  muc_ink_set_colour (self->cr, self->theme->ground.ink, 1);
  draw_box_words (self->cr, self->context, box, &words);
}

static void
draw_legend_ghost (Picture            *self,
                   const MucMatrixBox *box)
{
  const MucMatrixTone tone = { self->theme->ground.fill, self->theme->ground.ink };

  muc_matrix_draw_ghost (self->cr, self->context, self->theme, &tone, box,
                         self->layout->metrics.text_size);
}

static void
draw_legend_arrow (Picture            *self,
                   const MucMatrixBox *box)
{
  double y = box->y + box->height / 2;
  double step = box->width / 3;
  MucMatrixArrow arrow = {
    .x = { box->x, box->x + step, box->x + 2 * step, box->x + box->width },
    .y = { y, y, y, y },
  };

  muc_matrix_draw_arrow (self->cr, self->theme, &arrow);
}

static void
draw_ghost (Picture            *self,
            const MucMatrixBox *box)
{
  guint priority = muc_matrix_get_cell (self->matrix, box->row, box->column);
  MucMatrixTone tone = muc_matrix_get_tone (self->matrix, self->theme, priority);

  muc_matrix_draw_ghost (self->cr, self->context, self->theme, &tone, box,
                         self->layout->metrics.text_size);
}

static void
draw_box (Picture            *self,
          const MucMatrixBox *box)
{
  const MucMatrixPriority *priority;

  switch (box->part)
    {
    case MUC_MATRIX_TITLE:
    case MUC_MATRIX_LEGEND_COUNT:
      draw_label (self, box, PANGO_ALIGN_LEFT, TRUE);
      break;
    case MUC_MATRIX_ROW_HEADING:
      draw_row_heading (self, box);
      break;
    case MUC_MATRIX_COLUMN_HEADING:
      draw_label (self, box, PANGO_ALIGN_CENTER, TRUE);
      break;
    case MUC_MATRIX_ROW_LABEL:
      draw_label (self, box, PANGO_ALIGN_RIGHT, FALSE);
      break;
    case MUC_MATRIX_COLUMN_LABEL:
      draw_label (self, box, PANGO_ALIGN_CENTER, FALSE);
      break;
    case MUC_MATRIX_LEGEND:
      draw_label (self, box, PANGO_ALIGN_LEFT, FALSE);
      break;
    case MUC_MATRIX_SWATCH:
      priority = muc_matrix_get_priority (self->matrix, box->index);
      muc_matrix_draw_swatch (self->cr, self->theme, priority, box->x, box->y, box->width,
                              box->height);
      break;
    case MUC_MATRIX_LEGEND_GHOST:
      draw_legend_ghost (self, box);
      break;
    case MUC_MATRIX_LEGEND_ARROW:
      draw_legend_arrow (self, box);
      break;
    case MUC_MATRIX_GHOST:
      draw_ghost (self, box);
      break;
    case MUC_MATRIX_CHIP:
    case MUC_MATRIX_MORE:
      muc_matrix_draw_chip (self->cr, self->context, self->matrix, self->theme, box,
                            self->layout->metrics.text_size, MUC_MATRIX_STATE_NORMAL);
      break;
    case MUC_MATRIX_CELL_NAME:
      muc_matrix_draw_name (self->cr, self->context, self->matrix, self->theme, box,
                            self->layout->metrics.text_size);
      break;
    case MUC_MATRIX_CELL:
      break;
    }
}

static PangoContext *
create_context (void)
{
  PangoContext *context = muc_font_create_context ();
  PangoFontDescription *font = muc_font_describe (MUC_MATRIX_LEAST_TEXT, FALSE, FALSE);

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/**
 * muc_matrix_layout_draw:
 * @layout: made of @matrix
 *
 * Draws the picture at the origin of @cr.
 */
void
muc_matrix_layout_draw (const MucMatrixLayout *layout,
                        cairo_t               *cr,
                        const MucMatrix       *matrix,
                        const MucMatrixTheme  *theme)
{
  Picture self = { .cr = cr, .matrix = matrix, .theme = theme, .layout = layout };

  g_return_if_fail (layout != NULL);
  g_return_if_fail (matrix != NULL);
  g_return_if_fail (theme != NULL);

  self.context = create_context ();
  cairo_save (cr);
  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_CELL)
        muc_matrix_draw_cell (cr, matrix, theme, box, MUC_MATRIX_STATE_NORMAL);
    }
  /* An arrow passes below names and chips where it cannot keep clear of them. */
  for (guint i = 0; i < layout->arrows->len; i++)
    muc_matrix_draw_arrow (cr, theme, &g_array_index (layout->arrows, MucMatrixArrow, i));
  for (guint i = 0; i < layout->boxes->len; i++)
    draw_box (&self, &g_array_index (layout->boxes, MucMatrixBox, i));
  cairo_restore (cr);
  g_object_unref (self.context);
}

/**
 * muc_matrix_draw:
 * @width, @height: the room there is, in points
 *
 * Draws a whole matrix with its legend, in the one way for paper, files and the clipboard; in
 * any thread. The ground is the caller's.
 */
void
muc_matrix_draw (cairo_t              *cr,
                 const MucMatrix      *matrix,
                 const MucMatrixTheme *theme,
                 double                width,
                 double                height)
{
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, width, height);

  g_return_if_fail (layout != NULL);

  muc_matrix_layout_draw (layout, cr, matrix, theme);
}
