/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/matrix-try.h"

#define LEGEND_UNRATED "chưa xếp mức ưu tiên"
#define LEGEND_OVERRIDDEN "* khác bảng, có lý do"
#define LEGEND_MOVED "thay đổi mức"
#define LEGEND_BEFORE "vị trí lần trước"
#define LEGEND_UNPLACED "Chưa đánh giá: "

/* Items stand side by side as long as there is room. */
typedef struct
{
  double x;
  double y;
  double height; /* of a line of the legend */
} Flow;

static void
break_flow (Flow *flow)
{
  if (flow->x > 0)
    flow->y += flow->height;
  flow->x = 0;
}

static void
make_room (MucMatrixTry *self,
           Flow         *flow,
           double        width)
{
  if (flow->x > 0 && flow->x + width > self->layout->width)
    break_flow (flow);
}

static MucMatrixBox *
flow_box (MucMatrixTry *self,
          Flow         *flow,
          MucMatrixPart part,
          const char   *text,
          double        width,
          double        height)
{
  MucMatrixBox *box = muc_matrix_try_add_box (self, part, text, flow->x,
                                              flow->y + (flow->height - height) / 2, width, height);

  flow->x += width;
  return box;
}

/* A text that is too long for the line that is left goes on in lines of its own. */
static void
flow_text (MucMatrixTry *self,
           Flow         *flow,
           const char   *text)
{
  double width = muc_matrix_try_get_width (self, self->plain, text);
  double room = self->layout->width - flow->x;
  gboolean fits;
  guint n_lines;

  if (width <= room)
    {
      flow_box (self, flow, MUC_MATRIX_LEGEND, text, width, self->line);
      return;
    }
  n_lines = muc_matrix_try_count_lines (self, self->plain, text, room, &fits);
  muc_matrix_try_add_box (self, MUC_MATRIX_LEGEND, text, flow->x,
                          flow->y + (flow->height - self->line) / 2, room, n_lines * self->line);
  flow->y += (n_lines - 1) * self->line;
  flow->x += room;
}

static void
add_legend_priority (MucMatrixTry *self,
                     Flow         *flow,
                     guint         number,
                     const char   *label,
                     guint         n_marks)
{
  double size = self->layout->metrics.text_size;
  double swatch = size * 2;
  gboolean is_numbered = !self->layout->has_names && number != MUC_MATRIX_NONE;
  g_autofree char *numbered = is_numbered
                                ? g_strconcat (muc_matrix_get_numeral (number), " ", label, NULL)
                                : g_strdup (label);
  g_autofree char *count = g_strdup_printf ("%u", n_marks);
  double count_width = muc_matrix_try_get_width (self, self->bold, count);
  double width = muc_matrix_try_get_width (self, self->plain, numbered);

  make_room (self, flow, swatch + width + count_width + size * 1.2);
  flow_box (self, flow, MUC_MATRIX_SWATCH, NULL, swatch, size * 1.2)->index = number;
  flow->x += size * 0.5;
  flow_text (self, flow, numbered);
  flow->x += size * 0.3;
  if (flow->x + count_width > self->layout->width)
    {
      break_flow (flow);
      flow->x = swatch + size * 0.5;
    }
  flow_box (self, flow, MUC_MATRIX_LEGEND_COUNT, count, count_width, self->line);
  flow->x += size * 1.6;
}

static guint
count_unrated_marks (MucMatrixTry *self)
{
  guint count = 0;

  for (guint i = 0; i < muc_matrix_get_n_marks (self->matrix); i++)
    count += muc_matrix_get_mark (self->matrix, i)->priority == MUC_MATRIX_NONE;
  return count;
}

static void
add_legend_moves (MucMatrixTry *self,
                  Flow         *flow)
{
  const MucMatrixMetrics *metrics = &self->layout->metrics;
  double arrow = metrics->text_size * 2.4;
  gboolean any_moved;
  guint year = muc_matrix_get_last_year (self->matrix, &any_moved);
  g_autofree char *before = year != MUC_MATRIX_NONE ? g_strdup_printf ("vị trí năm %u", year)
                                                    : g_strdup (LEGEND_BEFORE);
  double width;

  if (!any_moved)
    return;
  width = muc_matrix_try_get_width (self, self->plain, before);
  make_room (self, flow, metrics->slot_width + width + self->line);
  flow_box (self, flow, MUC_MATRIX_LEGEND_GHOST, "n", metrics->slot_width, metrics->slot_height);
  flow->x += metrics->text_size * 0.5;
  flow_text (self, flow, before);
  flow->x += metrics->text_size * 1.6;
  width = muc_matrix_try_get_width (self, self->plain, LEGEND_MOVED);
  make_room (self, flow, arrow + width + self->line);
  flow_box (self, flow, MUC_MATRIX_LEGEND_ARROW, NULL, arrow, self->line);
  flow->x += metrics->text_size * 0.5;
  flow_text (self, flow, LEGEND_MOVED);
  flow->x += metrics->text_size * 1.6;
}

static void
add_legend_notes (MucMatrixTry *self,
                  Flow         *flow)
{
  const char * const *unplaced = muc_matrix_get_unplaced (self->matrix);

  add_legend_moves (self, flow);
  if (muc_matrix_has_overrides (self->matrix))
    {
      make_room (self, flow, muc_matrix_try_get_width (self, self->plain, LEGEND_OVERRIDDEN));
      flow_text (self, flow, LEGEND_OVERRIDDEN);
      flow->x += self->layout->metrics.text_size * 1.6;
    }
  if (unplaced[0] != NULL)
    {
      g_autofree char *codes = g_strjoinv (", ", (char **) unplaced);
      g_autofree char *text = g_strconcat (LEGEND_UNPLACED, codes, NULL);

      make_room (self, flow, muc_matrix_try_get_width (self, self->plain, text));
      flow_text (self, flow, text);
    }
}

double
muc_matrix_try_add_legend (MucMatrixTry *self)
{
  Flow flow = { .height = MAX (self->line * 1.3, self->layout->metrics.slot_height + 2) };
  guint n = muc_matrix_get_n_priorities (self->matrix);

  for (guint i = 0; i < n; i++)
    {
      const MucMatrixPriority *priority = muc_matrix_get_priority (self->matrix, i);

      add_legend_priority (self, &flow, i, priority->label, priority->n_marks);
    }
  if (muc_matrix_count_unrated_cells (self->matrix) > 0)
    add_legend_priority (self, &flow, MUC_MATRIX_NONE, LEGEND_UNRATED,
                         count_unrated_marks (self));
  break_flow (&flow);
  add_legend_notes (self, &flow);
  break_flow (&flow);
  return flow.y;
}
