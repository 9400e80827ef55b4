/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-view-private.h"

#include <math.h>

/* How the matrix is divided: its labels around it, its cells, and the chips in these. */

/* In pixels: the narrowest cell, and how high rows would like to be. */
#define LEAST_CELL_WIDTH 40
#define NATURAL_WIDTH 440
#define NATURAL_HEIGHT 520
#define MOST_ROW_HEIGHT 132
#define LEAST_ROW_HEIGHT 62

static double
measure_labels (GPtrArray      *labels,
                GtkOrientation  orientation,
                int             for_size)
{
  int most = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      int minimum, natural;

      gtk_widget_measure (labels->pdata[i], orientation, for_size, &minimum, &natural, NULL, NULL);
      most = MAX (most, natural);
    }
  return most;
}

static void
init_frame (MucMatrixView  *self,
            MucMatrixFrame *frame,
            double          width)
{
  muc_matrix_frame_init (frame, self->matrix, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                         width,
                         measure_labels (self->row_labels, GTK_ORIENTATION_HORIZONTAL, -1) + 1);
}

/* What stands below the cells: the labels of the columns and their heading. */
static double
measure_foot (MucMatrixView        *self,
              const MucMatrixFrame *frame,
              double               *labels)
{
  int heading;

  gtk_widget_measure (self->column_heading, GTK_ORIENTATION_VERTICAL, -1, NULL, &heading, NULL,
                      NULL);
  *labels = measure_labels (self->column_labels, GTK_ORIENTATION_VERTICAL,
                            (int) frame->cell_width);
  return *labels + 2 * MUC_MATRIX_FRAME_GAP + heading;
}

static double
find_least_row (MucMatrixView        *self,
                const MucMatrixFrame *frame)
{
  if (self->row_labels->len == 0)
    return frame->least_height;
  return MAX (frame->least_height,
              measure_labels (self->row_labels, GTK_ORIENTATION_VERTICAL,
                              (int) frame->label_width));
}

static void
measure_height (MucMatrixView *self,
                int            width,
                int           *minimum,
                int           *natural)
{
  const gboolean small = muc_matrix_get_kind (self->matrix) == MUC_RISK_KIND_OPPORTUNITY;
  const guint n = muc_matrix_get_n_rows (self->matrix);
  g_auto (MucMatrixFrame) frame = { 0 };
  double least, usual, foot, labels;

  width = width > 0 ? width : NATURAL_WIDTH;
  init_frame (self, &frame, width);
  foot = measure_foot (self, &frame, &labels) + (n - 1) * MUC_MATRIX_FRAME_GAP
         + muc_matrix_tray_lay_out (self->tray, self->matrix, &frame.metrics, width, 0, FALSE);
  least = find_least_row (self, &frame);
  usual = small ? LEAST_ROW_HEIGHT : CLAMP (NATURAL_HEIGHT / n, LEAST_ROW_HEIGHT, MOST_ROW_HEIGHT);
  *minimum = (int) ceil (least * n + foot);
  *natural = self->low ? *minimum : (int) ceil (MAX (usual, least) * n + foot);
}

/** muc_matrix_view_measure: the measuring of the widget's class. */
void
muc_matrix_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  MucMatrixView *self = MUC_MATRIX_VIEW (widget);

  *minimum = *natural = 0;
  if (self->matrix == NULL || muc_matrix_get_n_columns (self->matrix) == 0)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, for_size, minimum, natural);
      return;
    }
  *minimum = muc_matrix_get_n_columns (self->matrix) * LEAST_CELL_WIDTH * 5 / 4 + LEAST_CELL_WIDTH;
  *natural = MAX (*minimum, NATURAL_WIDTH);
}

static void
place (GtkWidget *widget,
       double     x,
       double     y,
       double     width,
       double     height)
{
  const GtkAllocation box = { (int) x, (int) y, (int) width, (int) height };

  gtk_widget_size_allocate (widget, &box, -1);
}

/* The heading of the rows is read upwards. */
static void
place_row_heading (MucMatrixView        *self,
                   const MucMatrixFrame *frame,
                   double                height)
{
  GskTransform *transform;
  int minimum;

  if (!gtk_widget_get_child_visible (self->row_heading))
    return;
  gtk_widget_measure (self->row_heading, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (int) height));
  transform = gsk_transform_rotate (transform, -90);
  gtk_widget_allocate (self->row_heading, (int) height, MAX (minimum, (int) frame->heading_width),
                       -1, transform);
}

static void
place_labels (MucMatrixView        *self,
              const MucMatrixFrame *frame,
              double                cell_height,
              double                labels_height)
{
  const double row = cell_height + MUC_MATRIX_FRAME_GAP;
  const double column = frame->cell_width + MUC_MATRIX_FRAME_GAP;
  const guint n_rows = muc_matrix_get_n_rows (self->matrix);
  const double foot = n_rows * row;
  int height;

  place_row_heading (self, frame, foot - MUC_MATRIX_FRAME_GAP);
  for (guint i = 0; i < self->row_labels->len; i++)
    place (self->row_labels->pdata[i], frame->heading_width, (n_rows - 1 - i) * row,
           frame->label_width, cell_height);
  for (guint i = 0; i < self->column_labels->len; i++)
    place (self->column_labels->pdata[i], frame->left + i * column, foot, frame->cell_width,
           labels_height);
  gtk_widget_measure (self->column_heading, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  place (self->column_heading, frame->left, foot + labels_height + MUC_MATRIX_FRAME_GAP,
         self->column_labels->len * column - MUC_MATRIX_FRAME_GAP, height);
}

/* A chip stands in its cell, which begins at a whole pixel. */
static void
place_chip (MucMatrixView      *self,
            const MucMatrixBox *cell,
            const MucMatrixBox *box)
{
  const GtkAllocation place = { (int) (box->x - floor (cell->x)), (int) (box->y - floor (cell->y)),
                                (int) box->width, (int) box->height };
  const gboolean is_count = box->part == MUC_MATRIX_MORE;
  GtkWidget *chip;

  chip = is_count ? muc_matrix_view_get_more (self, box->row, box->column)
                  : muc_matrix_view_get_mark (self, muc_matrix_get_mark (self->matrix,
                                                                         box->index)->id);
  muc_matrix_token_show (MUC_MATRIX_TOKEN (chip), self->matrix, box,
                         self->layout->metrics.text_size);
  muc_matrix_token_set_place (MUC_MATRIX_TOKEN (chip), &place);
  gtk_widget_set_child_visible (chip, TRUE);
}

static void
foreach_chip (MucMatrixView *self,
              void         (*func) (MucMatrixToken *chip))
{
  GHashTableIter iter;
  gpointer chip;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, NULL, &chip))
    func (chip);
  for (guint row = 0; row < muc_matrix_get_n_rows (self->matrix); row++)
    for (guint column = 0; column < muc_matrix_get_n_columns (self->matrix); column++)
      func (MUC_MATRIX_TOKEN (muc_matrix_view_get_more (self, row, column)));
}

static void
take_place (MucMatrixToken *chip)
{
  muc_matrix_token_set_place (chip, &(GtkAllocation){ 0 });
}

static void
hide_without_place (MucMatrixToken *chip)
{
  if (muc_matrix_token_get_place (chip)->width == 0)
    gtk_widget_set_child_visible (GTK_WIDGET (chip), FALSE);
}

/* One that stays is not hidden in between: it may have the focus. */
static void
place_chips (MucMatrixView *self)
{
  const MucMatrixBox *cell = NULL;

  foreach_chip (self, take_place);
  for (guint i = 0; i < self->layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (self->layout->boxes, MucMatrixBox, i);

      if (box->part == MUC_MATRIX_CELL)
        cell = box;
      else if (box->part == MUC_MATRIX_CHIP || box->part == MUC_MATRIX_MORE)
        place_chip (self, cell, box);
    }
  muc_matrix_tray_lay_out (self->tray, self->matrix, &self->layout->metrics,
                           gtk_widget_get_width (GTK_WIDGET (self)), self->current, TRUE);
  foreach_chip (self, hide_without_place);
}

static void
place_cells (MucMatrixView        *self,
             const MucMatrixFrame *frame)
{
  for (guint i = 0; i < self->layout->boxes->len; i++)
    {
      const MucMatrixBox *box = &g_array_index (self->layout->boxes, MucMatrixBox, i);
      GtkWidget *cell;

      if (box->part != MUC_MATRIX_CELL)
        continue;
      cell = muc_matrix_view_get_cell (self, box->row, box->column);
      muc_matrix_field_show (MUC_MATRIX_FIELD (cell), self->matrix,
                             muc_matrix_frame_get_name (frame, self->matrix, box->row,
                                                        box->column),
                             frame->metrics.text_size);
      gtk_widget_queue_allocate (cell);
      muc_matrix_board_place (MUC_MATRIX_BOARD (self), box->row, box->column, box->x, box->y,
                              box->width, box->height);
    }
}

static void
place_tray (MucMatrixView *self,
            int            y,
            int            width,
            int            height)
{
  GtkWidget *tray = GTK_WIDGET (self->tray);
  int minimum;

  if (height == 0)
    return;
  /* Measured first, as GTK wants it; its own size stays the same, whatever it shows. */
  gtk_widget_measure (tray, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_queue_allocate (tray);
  gtk_widget_size_allocate (tray, &(GtkAllocation){ 0, y, width, height }, -1);
}

static gboolean
notify_names_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  g_object_notify (G_OBJECT (widget), "has-names");
  return G_SOURCE_REMOVE;
}

/* Nothing may be resized while sizes are being given. */
static void
tell_names (MucMatrixView *self,
            gboolean       has_names)
{
  if (has_names == self->has_names)
    return;
  self->has_names = has_names;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), notify_names_cb, NULL, NULL);
}

/** muc_matrix_view_size_allocate: the placing of the widget's class. */
void
muc_matrix_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  MucMatrixView *self = MUC_MATRIX_VIEW (widget);
  g_auto (MucMatrixFrame) frame = { 0 };
  double cell_height, foot, labels;
  int tray;
  guint n;

  g_clear_pointer (&self->layout, muc_matrix_layout_free);
  if (self->matrix == NULL || muc_matrix_get_n_columns (self->matrix) == 0)
    return;
  n = muc_matrix_get_n_rows (self->matrix);
  init_frame (self, &frame, width);
  foot = measure_foot (self, &frame, &labels);
  tray = muc_matrix_tray_lay_out (self->tray, self->matrix, &frame.metrics, width, 0, FALSE);
  cell_height = (height - foot - tray - (n - 1) * MUC_MATRIX_FRAME_GAP) / n;
  place_labels (self, &frame, cell_height, labels);
  self->layout = muc_matrix_frame_create_layout (&frame, self->matrix, cell_height,
                                                 muc_matrix_find_mark (self->matrix,
                                                                       self->current));
  place_chips (self);
  place_cells (self, &frame);
  place_tray (self, height - tray, width, tray);
  tell_names (self, frame.has_names);
  gtk_popover_present (GTK_POPOVER (self->more));
}
