/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "model/rating.h"
#include "report/matrix-arrows.h"
#include "report/matrix-draw.h"
#include "risks.h"

/* The widths of a page's text: A4 upright, A4 and A5 lying, A5 upright; in points. */
static const double widths[] = { 467, 714, 505, 330 };

#define LONG_SUFFIX " với cái tên dài mà người ta đặt cho mức này, sáu chục chữ"

/* A year whose scale has so many levels, with risks spread over it, and what they were last
 * year. */
typedef struct
{
  MucPlan *plan;
  MucYear *year;
  MucYear *before;
  MucScale *scale;
} Register;

static void
set_up (Register   *self,
        guint       n_rows,
        guint       n_columns,
        const char *suffix,
        gboolean    has_gap)
{
  self->plan = risks_create_plan ();
  self->year = risks_get_year (self->plan, RISKS_YEAR);
  self->before = risks_get_year (self->plan, RISKS_YEAR - 1);
  risks_append_scale (self->before, n_rows, n_columns, suffix, FALSE);
  self->scale = risks_append_scale (self->year, n_rows, n_columns, suffix, has_gap);
}

static void
tear_down (Register *self)
{
  g_assert_finalize_object (self->plan);
}

/* Spreads risks over the matrix, a third of them in one cell; every fourth stood elsewhere. */
static void
add_crowd (Register *self,
           guint     n_risks,
           guint     n_rows,
           guint     n_columns)
{
  MucPriority *highest = muc_scale_get_priority (self->scale, MUC_RISK_KIND_RISK, 3);

  for (guint i = 0; i < n_risks; i++)
    {
      guint row = i % 3 == 0 ? n_rows / 2 : (i * 5 + i / 7) % n_rows;
      guint column = i % 3 == 0 ? n_columns / 2 : (i * 3 + i / 5) % n_columns;
      gboolean moved = i % 4 == 1;
      MucRisk *before = risks_append_risk (self->before, MUC_RISK_KIND_RISK, "Cây đổ",
                                           moved ? (row + 1) % n_rows : row,
                                           moved ? (column + n_columns - 1) % n_columns : column);
      MucRisk *now = risks_append_next (self->year, before, row, column);

      if (i % 7 == 5)
        risks_override (now, highest, "Gần trường học");
    }
}

static MucPriority *
get_priority (Register *self,
              guint     number)
{
  return muc_scale_get_priority (self->scale, MUC_RISK_KIND_RISK, number);
}

/* The value */

static void
test_places (void)
{
  g_autoptr (MucMatrix) matrix = NULL;
  Register self;
  MucRisk *risk;
  const MucMatrixMark *mark;

  set_up (&self, 3, 3, "", FALSE);
  risks_append_risk (self.year, MUC_RISK_KIND_RISK, "Cây đổ", 2, 1);
  risk = risks_append_risk (self.year, MUC_RISK_KIND_RISK, "Cây khô", 0, 2);
  risks_override (risk, get_priority (&self, 3), "Mùa khô");
  risks_append_risk (self.year, MUC_RISK_KIND_RISK, "Sâu bệnh", 0, 99);
  risks_append_risk (self.year, MUC_RISK_KIND_OPPORTUNITY, "Vườn ươm mới", 99, 99);

  matrix = muc_matrix_new_from_year (self.year, MUC_RISK_KIND_RISK);
  g_assert_cmpstr (muc_matrix_get_title (matrix), ==, "Ma trận rủi ro năm 2026");
  g_assert_cmpuint (muc_matrix_get_n_rows (matrix), ==, 3);
  g_assert_cmpstr (muc_matrix_get_row_label (matrix, 2), ==, "Khả năng 3");
  g_assert_cmpstr (muc_matrix_get_row_heading (matrix), ==, "Khả năng xảy ra");
  g_assert_cmpstr (muc_matrix_get_column_heading (matrix), ==, "Mức độ nghiêm trọng");
  g_assert_cmpuint (muc_matrix_get_n_marks (matrix), ==, 2);

  mark = muc_matrix_get_mark (matrix, 0);
  g_assert_cmpstr (mark->code, ==, "1");
  g_assert_cmpstr (mark->text, ==, "Cây đổ");
  g_assert_cmpuint (mark->row, ==, 2);
  g_assert_cmpuint (mark->column, ==, 1);
  g_assert_cmpuint (mark->priority, ==, muc_matrix_get_cell (matrix, 2, 1));
  g_assert_false (muc_matrix_mark_has_moved (mark));

  mark = muc_matrix_get_mark (matrix, 1);
  g_assert_cmpstr (mark->code, ==, "2*");
  g_assert_true (mark->is_overridden);
  g_assert_cmpuint (mark->priority, ==, 3);
  g_assert_cmpuint (muc_matrix_get_priority (matrix, 3)->n_marks, ==, 1);
  g_assert_true (muc_matrix_has_overrides (matrix));
  g_assert_cmpstr (muc_matrix_get_unplaced (matrix)[0], ==, "3");
  g_assert_null (muc_matrix_get_unplaced (matrix)[1]);

  /* It has a mark too, which is counted on from the others. */
  g_assert_cmpuint (muc_matrix_get_n_unplaced (matrix), ==, 1);
  mark = muc_matrix_get_mark (matrix, 2);
  g_assert_cmpstr (mark->code, ==, "3");
  g_assert_cmpuint (mark->row, ==, MUC_MATRIX_NONE);
  g_assert_false (muc_matrix_mark_has_moved (mark));
  g_assert_cmpuint (muc_matrix_find_mark (matrix, mark->id), ==, 2);
  tear_down (&self);
}

/* What was drawn stays what it was, whatever is edited meanwhile. */
static void
test_keeps (void)
{
  g_autoptr (MucMatrix) matrix = NULL;
  Register self;

  set_up (&self, 3, 3, "", FALSE);
  risks_append_risk (self.year, MUC_RISK_KIND_RISK, "Cây đổ", 2, 1);
  matrix = muc_matrix_new_from_year (self.year, MUC_RISK_KIND_RISK);
  tear_down (&self);
  g_assert_cmpstr (muc_matrix_get_mark (matrix, 0)->text, ==, "Cây đổ");
  g_assert_cmpstr (muc_matrix_get_column_label (matrix, 2), ==, "Nghiêm trọng 3");
}

static void
test_swapped (void)
{
  g_autoptr (MucMatrix) matrix = NULL;
  guint likelihood;
  guint severity;
  Register self;

  set_up (&self, 2, 5, "", FALSE);
  g_object_set (self.scale, "axes", MUC_AXES_SEVERITY_ROWS, "severity-heading",
                "Mức độ nguy hiểm/ Mức lợi ích", NULL);
  risks_append_risk (self.year, MUC_RISK_KIND_RISK, "Cây đổ", 1, 4);
  matrix = muc_matrix_new_from_year (self.year, MUC_RISK_KIND_RISK);
  g_assert_cmpuint (muc_matrix_get_n_rows (matrix), ==, 5);
  g_assert_cmpuint (muc_matrix_get_n_columns (matrix), ==, 2);
  g_assert_cmpstr (muc_matrix_get_row_heading (matrix), ==, "Mức độ nguy hiểm");
  g_assert_cmpuint (muc_matrix_get_mark (matrix, 0)->row, ==, 4);
  g_assert_cmpuint (muc_matrix_get_mark (matrix, 0)->column, ==, 1);
  muc_matrix_to_levels (matrix, 4, 1, &likelihood, &severity);
  g_assert_cmpuint (likelihood, ==, 1);
  g_assert_cmpuint (severity, ==, 4);
  g_assert_cmpuint (muc_matrix_get_cell (matrix, 4, 1), ==, 3);
  tear_down (&self);
}

/* Last year's place is found by the names of its levels: not by their order, and not where a
 * level is no more. */
static void
test_ghosts (void)
{
  g_autoptr (MucMatrix) matrix = NULL;
  MucRisk *still;
  MucRisk *moved;
  MucRisk *lost;
  gboolean any_moved;
  Register self;

  set_up (&self, 3, 5, "", FALSE);
  muc_record_detach (MUC_RECORD (self.scale));
  self.scale = risks_append_scale (self.year, 3, 3, "", FALSE);
  still = risks_append_risk (self.before, MUC_RISK_KIND_RISK, "Cây đổ", 1, 1);
  moved = risks_append_risk (self.before, MUC_RISK_KIND_RISK, "Cây khô", 0, 2);
  lost = risks_append_risk (self.before, MUC_RISK_KIND_RISK, "Sâu bệnh", 0, 4);
  risks_append_next (self.year, still, 1, 1);
  risks_append_next (self.year, moved, 1, 2);
  risks_append_next (self.year, lost, 1, 2);

  matrix = muc_matrix_new_from_year (self.year, MUC_RISK_KIND_RISK);
  g_assert_false (muc_matrix_mark_has_moved (muc_matrix_get_mark (matrix, 0)));
  g_assert_true (muc_matrix_mark_has_moved (muc_matrix_get_mark (matrix, 1)));
  g_assert_cmpuint (muc_matrix_get_mark (matrix, 1)->last_row, ==, 0);
  g_assert_cmpuint (muc_matrix_get_mark (matrix, 1)->last_column, ==, 2);
  g_assert_false (muc_matrix_mark_has_moved (muc_matrix_get_mark (matrix, 2)));
  g_assert_cmpuint (muc_matrix_get_last_year (matrix, &any_moved), ==, RISKS_YEAR - 1);
  g_assert_true (any_moved);
  tear_down (&self);
}

static MucMatrix *
create_strip (void)
{
  static const char *const labels[] = { "Thấp", "Trung bình", "Cao" };
  static const char *const names[] = { "Ghi nhận", "Tận dụng", "Tận dụng ngay" };
  MucMatrix *matrix = muc_matrix_new (MUC_RISK_KIND_OPPORTUNITY, MUC_AXES_SEVERITY_ROWS);
  MucMatrixMark mark = { 7, "1", "Vườn ươm mới", 0, 2, 2, FALSE,
                         MUC_MATRIX_NONE, MUC_MATRIX_NONE, MUC_MATRIX_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      muc_matrix_add_level (matrix, MUC_AXIS_VALUE, labels[i]);
      muc_matrix_add_priority (matrix, names[i], MUC_COLOUR_PALE_BLUE + i, MUC_PATTERN_NONE + i);
      muc_matrix_set_cell (matrix, 0, i, i);
    }
  muc_matrix_add_mark (matrix, &mark);
  return matrix;
}

/* A strip lies, whatever the axes. */
static void
test_strip (void)
{
  g_autoptr (MucMatrix) matrix = create_strip ();

  g_assert_true (muc_matrix_is_strip (matrix));
  g_assert_cmpuint (muc_matrix_get_n_rows (matrix), ==, 1);
  g_assert_cmpuint (muc_matrix_get_n_columns (matrix), ==, 3);
  g_assert_null (muc_matrix_get_row_heading (matrix));
  g_assert_cmpstr (muc_matrix_get_column_heading (matrix), ==, "Mức giá trị");
  g_assert_cmpuint (muc_matrix_find_mark (matrix, 7), ==, 0);
  g_assert_cmpuint (muc_matrix_find_mark (matrix, 8), ==, MUC_MATRIX_NONE);
}

/* The layout */

static gboolean
overlap (const MucMatrixBox *left,
         const MucMatrixBox *right)
{
  return left->x + 0.01 < right->x + right->width && right->x + 0.01 < left->x + left->width &&
         left->y + 0.01 < right->y + right->height && right->y + 0.01 < left->y + left->height;
}

static gboolean
is_inside (const MucMatrixBox *inner,
           const MucMatrixBox *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y &&
         inner->x + inner->width <= outer->x + outer->width + 0.01 &&
         inner->y + inner->height <= outer->y + outer->height + 0.01;
}

static gboolean
belongs_in_cell (const MucMatrixBox *box)
{
  return box->part == MUC_MATRIX_CELL_NAME || box->part == MUC_MATRIX_CHIP ||
         box->part == MUC_MATRIX_MORE || box->part == MUC_MATRIX_GHOST;
}

/* Nothing overlaps but a cell and what is in it, and that is wholly in it. */
static void
assert_apart (const MucMatrixLayout *layout)
{
  const MucMatrixBox *boxes = (const MucMatrixBox *) layout->boxes->data;
  const MucMatrixBox whole = { MUC_MATRIX_CELL, 0, 0, layout->width, layout->height };

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      if (!is_inside (&boxes[i], &whole))
        g_error ("part %u “%s” is outside the picture", boxes[i].part, boxes[i].text);
      for (guint j = 0; j < i; j++)
        {
          gboolean is_holder = boxes[j].part == MUC_MATRIX_CELL && belongs_in_cell (&boxes[i]) &&
                               boxes[j].row == boxes[i].row && boxes[j].column == boxes[i].column;

          if (is_holder && !is_inside (&boxes[i], &boxes[j]))
            g_error ("part %u “%s” is not inside its cell", boxes[i].part, boxes[i].text);
          if (!is_holder && overlap (&boxes[i], &boxes[j]))
            g_error ("part %u “%s” lies over part %u “%s”", boxes[i].part, boxes[i].text,
                     boxes[j].part, boxes[j].text);
        }
    }
}

/* Every risk has a chip of its own or is counted by a “+n”. */
static void
assert_all_shown (const MucMatrix       *matrix,
                  const MucMatrixLayout *layout)
{
  guint n_chips = 0;
  guint n_counted = 0;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      n_chips += box->part == MUC_MATRIX_CHIP;
      if (box->part == MUC_MATRIX_MORE)
        n_counted += g_ascii_strtoull (box->text + 1, NULL, 10);
    }
  g_assert_cmpuint (n_counted, ==, layout->n_hidden);
  g_assert_cmpuint (n_chips + n_counted, ==, muc_matrix_get_n_marks (matrix));
}

static double
get_point (const double *p,
           double        t)
{
  double u = 1 - t;

  return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

/* A line's width is left to the picture's edge. */
static void
assert_inside (const MucMatrixArrow  *arrow,
               const MucMatrixLayout *layout)
{
  for (double t = 0; t <= 1; t += 0.02)
    {
      g_assert_cmpfloat (get_point (arrow->x, t), >, 0);
      g_assert_cmpfloat (get_point (arrow->x, t), <, layout->width);
      g_assert_cmpfloat (get_point (arrow->y, t), >, 0);
      g_assert_cmpfloat (get_point (arrow->y, t), <, layout->height);
    }
}

/* Arrows start where a ghost is and end before what they point at; the picture's edge cuts none. */
static void
assert_arrows (const MucMatrixLayout *layout)
{
  for (guint i = 0; i < layout->arrows->len; i++)
    {
      const MucMatrixArrow *arrow = &g_array_index (layout->arrows, MucMatrixArrow, i);

      assert_inside (arrow, layout);
      for (guint j = 0; j < layout->boxes->len; j++)
        {
          const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, j);

          if (box->part == MUC_MATRIX_CHIP && box->index == arrow->mark)
            {
              double dx = arrow->x[3] - (box->x + box->width / 2);
              double dy = arrow->y[3] - (box->y + box->height / 2);

              g_assert_cmpfloat (hypot (dx, dy), >=, box->height / 2 + 2);
            }
        }
    }
}

typedef struct
{
  guint n_rows;
  guint n_columns;
  guint n_risks;
  const char *suffix;
  gboolean has_gap;
} Size;

static const Size sizes[] = {
  { 3, 3, 9, "", FALSE },        { 5, 5, 40, "", FALSE }, { 7, 7, 40, "", TRUE },
  { 2, 2, 6, "", TRUE },         { 2, 7, 12, "", FALSE }, { 7, 2, 12, "", FALSE },
  { 1, 5, 4, "", FALSE },        { 4, 4, 0, "", FALSE },  { 3, 3, 200, "", FALSE },
  { 3, 3, 9, LONG_SUFFIX, FALSE }, { 7, 7, 40, LONG_SUFFIX, FALSE },
};

static MucMatrix *
create_matrix (const Size *size)
{
  MucMatrix *matrix;
  Register self;

  set_up (&self, size->n_rows, size->n_columns, size->suffix, size->has_gap);
  add_crowd (&self, size->n_risks, size->n_rows, size->n_columns);
  matrix = muc_matrix_new_from_year (self.year, MUC_RISK_KIND_RISK);
  tear_down (&self);
  return matrix;
}

static void
test_layouts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MucMatrix) matrix = create_matrix (&sizes[i]);

      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        for (double height = 0; height <= 320; height += 320)
          {
            g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, widths[j], height);

            g_test_message ("%u×%u, %u risks, %g × %g: %g pt, %u hidden", sizes[i].n_rows,
                            sizes[i].n_columns, sizes[i].n_risks, widths[j], height,
                            layout->metrics.text_size, layout->n_hidden);
            if (height > 0)
              g_assert_cmpfloat (layout->height, <=, height + 0.01);
            g_assert_cmpfloat (layout->metrics.text_size, >=, MUC_MATRIX_LEAST_TEXT);
            assert_apart (layout);
            assert_all_shown (matrix, layout);
            assert_arrows (layout);
          }
    }
}

/* A picture across an A4 page has texts of 7 points at least when the page becomes an A5. */
static void
test_least_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MucMatrix) matrix = create_matrix (&sizes[i]);
      g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, widths[0], 0);

      g_test_message ("%u×%u, %u risks: %g pt", sizes[i].n_rows, sizes[i].n_columns,
                      sizes[i].n_risks, layout->metrics.text_size);
      g_assert_cmpfloat (layout->metrics.text_size / G_SQRT2, >=, MUC_MATRIX_LEAST_TEXT - 0.001);
      g_assert_false (layout->is_cut);
    }
}

static guint
count_parts (const MucMatrixLayout *layout,
             MucMatrixPart          part)
{
  guint count = 0;

  for (guint i = 0; i < layout->boxes->len; i++)
    count += g_array_index (layout->boxes, MucMatrixBox, i).part == part;
  return count;
}

/* Long names are whole: as many lines as they need, none cut. */
static void
test_long_labels (void)
{
  const Size size = { 3, 3, 9, LONG_SUFFIX, FALSE };
  g_autoptr (MucMatrix) matrix = create_matrix (&size);
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, widths[0], 0);

  g_assert_cmpuint (g_utf8_strlen (muc_matrix_get_row_label (matrix, 0), -1), >=, 60);
  g_assert_cmpuint (count_parts (layout, MUC_MATRIX_ROW_LABEL), ==, 3);
  for (guint i = 0; i < layout->boxes->len; i++)
    g_assert_false (g_array_index (layout->boxes, MucMatrixBox, i).is_cut);
}

static void
test_legend (void)
{
  const Size size = { 3, 3, 9, "", TRUE };
  g_autoptr (MucMatrix) matrix = create_matrix (&size);
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, widths[0], 0);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_LEGEND || box->part == MUC_MATRIX_LEGEND_COUNT)
        g_string_append_printf (words, "%s|", box->text);
    }
  g_assert_nonnull (strstr (words->str, "Chấp nhận|"));
  g_assert_nonnull (strstr (words->str, "Ưu tiên xử lý ngay|"));
  g_assert_nonnull (strstr (words->str, "chưa xếp mức ưu tiên|"));
  g_assert_nonnull (strstr (words->str, "vị trí năm 2025|"));
  g_assert_nonnull (strstr (words->str, "* khác bảng, có lý do|"));
  /* Four priorities and the cell without one. */
  g_assert_cmpuint (count_parts (layout, MUC_MATRIX_SWATCH), ==, 5);
  g_assert_cmpuint (count_parts (layout, MUC_MATRIX_CELL), ==, 9);
  g_assert_cmpuint (count_parts (layout, MUC_MATRIX_GHOST), ==, layout->arrows->len);
}

#define NONE MUC_MATRIX_NONE

/* Three by three, with risks that have moved from row and column, or not, to row and column. */
static MucMatrix *
create_moved (const guint (*moves)[4],
              guint       n)
{
  static const char *const labels[] = { "Thấp", "Trung bình", "Cao" };
  MucMatrix *matrix = muc_matrix_new (MUC_RISK_KIND_RISK, MUC_AXES_LIKELIHOOD_ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      muc_matrix_add_level (matrix, MUC_AXIS_LIKELIHOOD, labels[i]);
      muc_matrix_add_level (matrix, MUC_AXIS_SEVERITY, labels[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("%u", i + 1);
      const MucMatrixMark mark = { .id = i + 1, .code = code, .priority = MUC_MATRIX_NONE,
                                   .last_row = moves[i][0], .last_column = moves[i][1],
                                   .row = moves[i][2], .column = moves[i][3],
                                   .last_year = 2025 };

      muc_matrix_add_mark (matrix, &mark);
    }
  return matrix;
}

static gboolean
covers_head (const MucMatrixArrow *arrow,
             const MucMatrixArrow *other)
{
  for (double t = 0; t <= 1; t += 0.02)
    if (hypot (get_point (arrow->x, t) - other->x[3], get_point (arrow->y, t) - other->y[3]) < 3)
      return TRUE;
  return FALSE;
}

static void
assert_heads (MucMatrix *matrix,
              double     height)
{
  static const double names[] = { 64, 36, 112, 64, 36, 112, 36, 36, 112 };
  const MucMatrixMetrics metrics = { 12.6, 26, 26 };
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new_empty (&metrics);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const MucMatrixBox cell = { MUC_MATRIX_CELL, 90 + i % 3 * 123.0, (2 - i / 3) * (height + 3),
                                  120, height, .row = i / 3, .column = i % 3 };
      const MucMatrixBox name = { MUC_MATRIX_CELL_NAME, cell.x + 5.7, cell.y + 5.7, names[i], 17,
                                  .text = "Xử lý" };

      muc_matrix_layout_add_cell (layout, matrix, &cell, &name, NONE);
    }
  muc_matrix_add_arrows (matrix, layout, NONE);
  g_assert_cmpuint (layout->arrows->len, ==, 4);
  for (guint i = 0; i < layout->arrows->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (covers_head (&g_array_index (layout->arrows, MucMatrixArrow, i),
                                   &g_array_index (layout->arrows, MucMatrixArrow, j)));
}

/* No arrow is drawn across the head of one before it, however high the cells are. */
static void
test_heads (void)
{
  static const guint moves[][4] = {
    { 2, 1, 1, 1 }, { NONE, NONE, 0, 2 }, { 1, 0, 0, 0 },       { NONE, NONE, 1, 2 },
    { 2, 1, 2, 2 }, { 1, 1, 1, 0 },       { NONE, NONE, 0, 1 }, { NONE, NONE, 2, 0 },
  };
  g_autoptr (MucMatrix) matrix = create_moved (moves, G_N_ELEMENTS (moves));

  for (double height = 58; height < 130; height++)
    assert_heads (matrix, height);
}

/* The picture */

static double
get_luminance (guint32 colour)
{
  double light = 0;
  const double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (guint i = 0; i < 3; i++)
    {
      double part = ((colour >> (16 - 8 * i)) & 0xff) / 255.0;

      light += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return light;
}

static double
get_contrast (guint32 left,
              guint32 right)
{
  double a = get_luminance (left) + 0.05;
  double b = get_luminance (right) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

/* What is written can be read on every ground, and on paper the order of the colours is an order
 * of greys. */
static void
test_themes (void)
{
  const MucMatrixTheme *paper = muc_matrix_theme_get (MUC_MATRIX_PAPER);
  static const MucColour orders[][4] = {
    { MUC_COLOUR_GREEN, MUC_COLOUR_YELLOW, MUC_COLOUR_ORANGE, MUC_COLOUR_RED },
    { MUC_COLOUR_PALE_BLUE, MUC_COLOUR_LIGHT_BLUE, MUC_COLOUR_BLUE, MUC_COLOUR_DEEP_BLUE },
  };

  for (MucMatrixThemeKind kind = 0; kind < MUC_N_MATRIX_THEMES; kind++)
    {
      const MucMatrixTheme *theme = muc_matrix_theme_get (kind);

      for (guint i = 0; i < MUC_N_COLOURS; i++)
        g_assert_cmpfloat (get_contrast (theme->tones[i].fill, theme->tones[i].ink), >=, 5);
      g_assert_cmpfloat (get_contrast (theme->ground.fill, theme->ground.ink), >=, 7);
      g_assert_cmpfloat (get_contrast (theme->ground.fill, theme->dim), >=, 4.5);
      g_assert_cmpfloat (get_contrast (theme->ground.fill, theme->accent), >=, 4.5);
      g_assert_cmpfloat (get_contrast (theme->chip.fill, theme->chip.ink), >=, 7);
    }
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    for (guint j = 1; j < 4; j++)
      g_assert_cmpfloat (get_luminance (paper->tones[orders[i][j]].fill), <,
                         get_luminance (paper->tones[orders[i][j - 1]].fill) - 0.02);
}

static cairo_status_t
append_cb (void         *closure,
           const guchar *bytes,
           unsigned int  length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
draw (const MucMatrix *matrix,
      double           width,
      double           height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * 2,
                                                         height * 2);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  muc_matrix_draw (cr, matrix, muc_matrix_theme_get (MUC_MATRIX_PAPER), width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static GByteArray *
draw_png (const MucMatrix *matrix)
{
  cairo_surface_t *surface = draw (matrix, 467, 400);
  GByteArray *png = g_byte_array_new ();

  cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);
  return png;
}

static gpointer
draw_png_in_thread (gpointer data)
{
  return draw_png (data);
}

/* The same bytes each time, and from any thread. */
static void
test_same_bytes (void)
{
  const Size size = { 5, 5, 40, "", TRUE };
  g_autoptr (MucMatrix) matrix = create_matrix (&size);
  g_autoptr (GByteArray) first = draw_png (matrix);
  GThread *threads[4];

  g_assert_cmpuint (first->len, >, 10000);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_png_in_thread, matrix);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GByteArray) other = g_thread_join (threads[i]);

      g_assert_cmpmem (first->data, first->len, other->data, other->len);
    }
}

/* How grey a cell is, and how uneven: the share of its pixels that differ from the most
 * frequent. */
static void
measure_cell (cairo_surface_t    *surface,
              const MucMatrixBox *box,
              double             *grey,
              double             *unevenness)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  guint counts[256] = { 0 };
  guint most = 0;
  guint n = 0;

  /* The lower right quarter, where no name and no chip is. */
  for (int y = (box->y + box->height * 0.6) * 2; y < (box->y + box->height - 8) * 2; y++)
    for (int x = (box->x + box->width * 0.6) * 2; x < (box->x + box->width - 8) * 2; x++)
      {
        const int stride = cairo_image_surface_get_stride (surface);
        const guint32 *row = (const guint32 *) (data + y * stride);
        double light = 0.299 * (row[x] >> 16 & 0xff) + 0.587 * (row[x] >> 8 & 0xff) +
                       0.114 * (row[x] & 0xff);

        counts[(guint) light]++;
        *grey += light;
        n++;
      }
  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < 256; i++)
    most = MAX (most, counts[i]);
  *grey /= n;
  *unevenness = 1 - (double) most / n;
}

/* Without colours a priority can still be told from the next one: it is darker, or patterned. */
static void
test_greys (void)
{
  const Size size = { 2, 3, 0, "", FALSE };
  g_autoptr (MucMatrix) matrix = create_matrix (&size);
  g_autoptr (MucMatrixLayout) layout = muc_matrix_layout_new (matrix, 467, 300);
  cairo_surface_t *surface = draw (matrix, 467, 300);
  double greys[4] = { 0 };
  double unevenness[4] = { 0 };

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (layout->boxes, MucMatrixBox, i);
      guint number;

      if (box->part != MUC_MATRIX_CELL)
        continue;
      number = muc_matrix_get_cell (matrix, box->row, box->column);
      greys[number] = 0;
      measure_cell (surface, box, &greys[number], &unevenness[number]);
    }
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (unevenness[0], <, 0.01);
  for (guint i = 1; i < 4; i++)
    {
      g_assert_cmpfloat (greys[i], >, 0);
      g_assert_cmpfloat (greys[i], <, greys[i - 1] - 5);
      g_assert_cmpfloat (unevenness[i], >, unevenness[i - 1] + 0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/places", test_places);
  g_test_add_func ("/matrix/keeps", test_keeps);
  g_test_add_func ("/matrix/swapped", test_swapped);
  g_test_add_func ("/matrix/ghosts", test_ghosts);
  g_test_add_func ("/matrix/strip", test_strip);
  g_test_add_func ("/matrix/layouts", test_layouts);
  g_test_add_func ("/matrix/least-text", test_least_text);
  g_test_add_func ("/matrix/long-labels", test_long_labels);
  g_test_add_func ("/matrix/legend", test_legend);
  g_test_add_func ("/matrix/heads", test_heads);
  g_test_add_func ("/matrix/themes", test_themes);
  g_test_add_func ("/matrix/same-bytes", test_same_bytes);
  g_test_add_func ("/matrix/greys", test_greys);
  return g_test_run ();
}
