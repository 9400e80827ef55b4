/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-arrows.h"

#include <math.h>
#include <string.h>

/* An arrow ends so far before its chip. */
#define END_GAP 3.0

/* The room around an arrow's end that its head takes. */
#define HEAD 7.0

/* How near it may pass by a box. */
#define CLEARANCE 1.5

/* At how many points of a curve it is seen what it crosses. */
#define N_SAMPLES 20

/* What a crossing and a bend cost, in points of the arrow's length. */
#define CROSSING_COST 400.0
#define BEND_COST 120.0

/* How far a curve is bent, as a share of its length. */
static const double bends[] = { 0, 0.1, -0.1, 0.2, -0.2, 0.34, -0.34, 0.5, -0.5 };

static gboolean
is_near (const MucMatrixBox *box,
         double              x,
         double              y)
{
  return x > box->x - CLEARANCE && x < box->x + box->width + CLEARANCE &&
         y > box->y - CLEARANCE && y < box->y + box->height + CLEARANCE;
}

static gboolean
boxes_overlap (const MucMatrixBox *left,
               const MucMatrixBox *right)
{
  return left->x < right->x + right->width && right->x < left->x + left->width &&
         left->y < right->y + right->height && right->y < left->y + left->height;
}

/* How far the edge of a round box is from its centre, in the direction of a point. */
static double
get_radius (const MucMatrixBox *box,
            double              x,
            double              y)
{
  double dx = x - (box->x + box->width / 2);
  double dy = y - (box->y + box->height / 2);
  double half = MIN (box->width, box->height) / 2;

  return half + (box->width / 2 - half) * fabs (dx) / MAX (hypot (dx, dy), 0.001);
}

static void
move_towards (double *x,
              double *y,
              double  to_x,
              double  to_y,
              double  distance)
{
  double length = MAX (hypot (to_x - *x, to_y - *y), 0.001);

  *x += (to_x - *x) * distance / length;
  *y += (to_y - *y) * distance / length;
}

static void
bend_arrow (const MucMatrixBox *from,
            const MucMatrixBox *to,
            double              bend,
            MucMatrixArrow     *arrow)
{
  double x0 = from->x + from->width / 2;
  double y0 = from->y + from->height / 2;
  double x1 = to->x + to->width / 2;
  double y1 = to->y + to->height / 2;
  double x = (x0 + x1) / 2 - (y1 - y0) * bend;
  double y = (y0 + y1) / 2 + (x1 - x0) * bend;

  move_towards (&x0, &y0, x, y, get_radius (from, x, y));
  move_towards (&x1, &y1, x, y, get_radius (to, x, y) + END_GAP);
  arrow->x[0] = x0;
  arrow->y[0] = y0;
  arrow->x[1] = x0 + (x - x0) * 2 / 3;
  arrow->y[1] = y0 + (y - y0) * 2 / 3;
  arrow->x[2] = x1 + (x - x1) * 2 / 3;
  arrow->y[2] = y1 + (y - y1) * 2 / 3;
  arrow->x[3] = x1;
  arrow->y[3] = y1;
}

static double
get_point (const double *p,
           double        t)
{
  double u = 1 - t;

  return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

static gboolean
arrow_crosses (const MucMatrixArrow *arrow,
               const MucMatrixBox   *box)
{
  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      double t = (double) i / N_SAMPLES;

      if (is_near (box, get_point (arrow->x, t), get_point (arrow->y, t)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the curve keeps inside the box; a straight one between two parts of it does. */
static gboolean
stays_inside (const MucMatrixArrow *arrow,
              const MucMatrixBox   *bounds)
{
  for (guint i = 0; i <= N_SAMPLES; i++)
    {
      double t = (double) i / N_SAMPLES;
      double x = get_point (arrow->x, t);
      double y = get_point (arrow->y, t);

      if (x < bounds->x || x > bounds->x + bounds->width || y < bounds->y ||
          y > bounds->y + bounds->height)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same (const MucMatrixBox *left,
         const MucMatrixBox *right)
{
  return left->x == right->x && left->y == right->y;
}

static guint
count_crossings (const MucMatrixArrow *arrow,
                 const MucMatrixBox   *from,
                 const MucMatrixBox   *to,
                 GArray               *obstacles)
{
  guint count = 0;

  for (guint i = 0; i < obstacles->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (obstacles, MucMatrixBox, i);

      count += !is_same (box, from) && !is_same (box, to) && arrow_crosses (arrow, box);
    }
  return count;
}

double
muc_matrix_route_arrow (const MucMatrixBox *from,
                        const MucMatrixBox *to,
                        GArray             *obstacles,
                        const MucMatrixBox *bounds,
                        MucMatrixArrow     *arrow)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    {
      MucMatrixArrow bent = { .mark = to->index };
      double cost = length + fabs (bends[i]) * BEND_COST;

      if (cost >= best)
        continue;
      bend_arrow (from, to, bends[i], &bent);
      if (bends[i] != 0 && !stays_inside (&bent, bounds))
        continue;
      cost += count_crossings (&bent, from, to, obstacles) * CROSSING_COST;
      if (cost >= best)
        continue;
      best = cost;
      *arrow = bent;
    }
  return best;
}

static const MucMatrixBox *
find_cell (MucMatrixLayout *layout,
           guint            row,
           guint            column)
{
  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_CELL && box->row == row && box->column == column)
        return box;
    }
  return NULL;
}

/* The chip of a mark, or what counts it where it is not shown. */
static const MucMatrixBox *
find_chip (MucMatrixLayout     *layout,
           guint                index,
           const MucMatrixMark *mark)
{
  const MucMatrixBox *found = NULL;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_CHIP && box->index == index)
        return box;
      if (box->part == MUC_MATRIX_MORE && box->row == mark->row && box->column == mark->column)
        found = box;
    }
  return found;
}

static gboolean
is_obstacle (const MucMatrixBox *box)
{
  switch (box->part)
    {
    case MUC_MATRIX_CHIP:
    case MUC_MATRIX_MORE:
    case MUC_MATRIX_GHOST:
    case MUC_MATRIX_CELL_NAME:
    case MUC_MATRIX_ROW_LABEL:
    case MUC_MATRIX_COLUMN_LABEL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Another arrow's line would cover the head. */
static void
append_head (GArray               *obstacles,
             const MucMatrixArrow *arrow)
{
  const MucMatrixBox head = { MUC_MATRIX_LEGEND_ARROW, arrow->x[3] - HEAD / 2,
                              arrow->y[3] - HEAD / 2, HEAD, HEAD };

  g_array_append_val (obstacles, head);
}

static GArray *
list_obstacles (MucMatrixLayout *layout)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (MucMatrixBox));

  for (guint i = 0; i < layout->boxes->len; i++)
    if (is_obstacle (&g_array_index (layout->boxes, MucMatrixBox, i)))
      g_array_append_vals (obstacles, &g_array_index (layout->boxes, MucMatrixBox, i), 1);
  for (guint i = 0; i < layout->arrows->len; i++)
    append_head (obstacles, &g_array_index (layout->arrows, MucMatrixArrow, i));
  return obstacles;
}

/* What all cells cover. */
static MucMatrixBox
find_bounds (MucMatrixLayout *layout)
{
  double left = G_MAXDOUBLE;
  double top = G_MAXDOUBLE;
  double right = 0;
  double bottom = 0;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      if (box->part != MUC_MATRIX_CELL)
        continue;
      left = MIN (left, box->x);
      top = MIN (top, box->y);
      right = MAX (right, box->x + box->width);
      bottom = MAX (bottom, box->y + box->height);
    }
  return (MucMatrixBox){ MUC_MATRIX_CELL, left, top, right - left, bottom - top };
}

static gboolean
is_free (const MucMatrixBox *slot,
         GArray             *obstacles)
{
  for (guint i = 0; i < obstacles->len; i++)
    if (boxes_overlap (slot, &g_array_index (obstacles, MucMatrixBox, i)))
      return FALSE;
  return TRUE;
}

/* Takes the slot from which the arrow is best. */
static gboolean
place_ghost (MucMatrixLayout    *layout,
             const MucMatrixBox *cell, /* its name follows it */
             const MucMatrixBox *chip,
             GArray             *obstacles,
             MucMatrixBox       *ghost,
             MucMatrixArrow     *arrow)
{
  const MucMatrixMetrics *metrics = &layout->metrics;
  const MucMatrixBox bounds = find_bounds (layout);
  double best = G_MAXDOUBLE;
  MucMatrixRoom room;

  muc_matrix_room_init (&room, metrics, cell->width, cell->height, cell[1].width, cell[1].height);
  for (guint i = 0; i < room.n_slots; i++)
    {
      MucMatrixBox slot = { MUC_MATRIX_GHOST, 0, 0, metrics->slot_width, metrics->slot_height };
      MucMatrixArrow route;
      double cost;

      muc_matrix_room_get_slot (&room, metrics, i / room.n_columns, i % room.n_columns, &slot.x,
                                &slot.y);
      slot.x += cell->x;
      slot.y += cell->y;
      slot.row = cell->row;
      slot.column = cell->column;
      if (!is_free (&slot, obstacles))
        continue;
      cost = muc_matrix_route_arrow (&slot, chip, obstacles, &bounds, &route);
      if (cost >= best)
        continue;
      best = cost;
      *ghost = slot;
      *arrow = route;
    }
  return best < G_MAXDOUBLE;
}

static void
add_arrow (const MucMatrix *matrix,
           MucMatrixLayout *layout,
           guint            index)
{
  const MucMatrixMark *mark = muc_matrix_get_mark (matrix, index);
  const MucMatrixBox *cell = find_cell (layout, mark->last_row, mark->last_column);
  const MucMatrixBox *chip = find_chip (layout, index, mark);
  g_autoptr (GArray) obstacles = list_obstacles (layout);
  g_autofree char *number = g_strdup_printf ("%.*s", (int) strcspn (mark->code, "*"), mark->code);
  MucMatrixArrow arrow;
  MucMatrixBox ghost;

  if (cell == NULL || chip == NULL ||
      !place_ghost (layout, cell, chip, obstacles, &ghost, &arrow))
    return;
  ghost.index = arrow.mark = index;
  ghost.text = g_string_chunk_insert_const (layout->texts, number);
  g_array_append_val (layout->boxes, ghost);
  g_array_append_val (layout->arrows, arrow);
}

void
muc_matrix_add_arrows (const MucMatrix *matrix,
                       MucMatrixLayout *layout,
                       guint            only)
{
  for (guint i = 0; i < muc_matrix_get_n_marks (matrix); i++)
    if ((only == MUC_MATRIX_NONE || only == i)
        && muc_matrix_mark_has_moved (muc_matrix_get_mark (matrix, i)))
      add_arrow (matrix, layout, i);
}
