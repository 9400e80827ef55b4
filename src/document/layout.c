/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/layout.h"

#include "document/pages.h"

#define BORDER_WIDTH 0.5

struct _MucLayout
{
  GObject parent_instance;

  MucPages *pages;
};

G_DEFINE_FINAL_TYPE (MucLayout, muc_layout, G_TYPE_OBJECT)

static void
muc_layout_finalize (GObject *object)
{
  MucLayout *self = MUC_LAYOUT (object);

  g_clear_pointer (&self->pages, muc_pages_free);

  G_OBJECT_CLASS (muc_layout_parent_class)->finalize (object);
}

static void
muc_layout_class_init (MucLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muc_layout_finalize;
}

static void
muc_layout_init (MucLayout *self)
{
}

MucLayout *
muc_layout_new (MucDocument *document)
{
  MucLayout *self;

  g_return_val_if_fail (MUC_IS_DOCUMENT (document), NULL);

  self = g_object_new (MUC_TYPE_LAYOUT, NULL);
  self->pages = muc_pages_new (document);
  return self;
}

MucDocument *
muc_layout_get_document (MucLayout *self)
{
  g_return_val_if_fail (MUC_IS_LAYOUT (self), NULL);

  return self->pages->document;
}

guint
muc_layout_get_n_pages (MucLayout *self)
{
  g_return_val_if_fail (MUC_IS_LAYOUT (self), 0);

  return self->pages->pages->len;
}

static const MucPage *
get_page (MucLayout *self,
          guint      page)
{
  return &g_array_index (self->pages->pages, MucPage, page);
}

static const MucPageItem *
get_item (MucLayout *self,
          guint      item)
{
  return &g_array_index (self->pages->items, MucPageItem, item);
}

void
muc_layout_get_page_size (MucLayout *self,
                          guint      page,
                          double    *width,
                          double    *height)
{
  g_return_if_fail (MUC_IS_LAYOUT (self));
  g_return_if_fail (page < muc_layout_get_n_pages (self));

  if (width != NULL)
    *width = get_page (self, page)->width;
  if (height != NULL)
    *height = get_page (self, page)->height;
}

static void
draw_page_number (MucLayout     *self,
                  guint          page,
                  const MucPage *where,
                  cairo_t       *cr)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);

  muc_painter_put (self->pages->painter, cr, MUC_STYLE_PAGE_NUMBER, number, MUC_MARGIN_LEFT,
                   MUC_PAGE_NUMBER_Y, muc_page_get_text_width (where));
}

static void
draw_paragraph (MucLayout         *self,
                const MucPageItem *item,
                double             width,
                cairo_t           *cr)
{
  const MucStyleInfo *info = muc_style_get_info (item->block->paragraph.style);
  MucText text;

  /* A rule stands below the last line, and such short texts are never cut. */
  if (info->rule > 0 && item->first == 0)
    {
      muc_painter_put (self->pages->painter, cr, item->block->paragraph.style,
                       item->block->paragraph.text, MUC_MARGIN_LEFT, MUC_MARGIN_TOP + item->y,
                       width);
      return;
    }
  muc_pages_init_paragraph (self->pages, &item->block->paragraph, width, &text);
  muc_painter_draw (self->pages->painter, cr, &text, MUC_MARGIN_LEFT, MUC_MARGIN_TOP + item->y,
                    item->first, item->n_lines);
}

static void
draw_figure (const MucPageItem *item,
             double             width,
             cairo_t           *cr)
{
  const MucFigureBlock *figure = &item->block->figure;
  double scale = item->height / figure->height;

  cairo_save (cr);
  cairo_translate (cr, MUC_MARGIN_LEFT + (width - figure->width * scale) / 2,
                   MUC_MARGIN_TOP + item->y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  figure->draw (cr, figure->width, figure->height, figure->data);
  cairo_restore (cr);
}

/* How high the cell is on one page, of the rows from @row on that it covers. */
static double
measure_part (MucLayout      *self,
              guint           page,
              const MucBlock *block,
              guint           row,
              guint           n_rows)
{
  const MucPage *where = get_page (self, page);
  double height = 0;

  for (guint i = where->first_item; i < where->first_item + where->n_items; i++)
    {
      const MucPageItem *item = get_item (self, i);

      if (item->block == block && item->kind == MUC_ITEM_ROW && item->first >= row &&
          item->first < row + n_rows)
        height += item->height;
    }
  return height;
}

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

/* A cell that begins in @row and stands on a page, or the rest of it from @item on. */
typedef struct
{
  guint page;
  const MucPageItem *item;
  guint row;
  const MucCell *cell;
} CellPart;

typedef void (*CellFunc) (MucLayout      *self,
                          const CellPart *part,
                          cairo_t        *cr);

static MucTableGrid *
get_grid (MucLayout         *self,
          const MucPageItem *item)
{
  return g_hash_table_lookup (self->pages->grids, item->block);
}

static Box
find_box (MucLayout      *self,
          const CellPart *part)
{
  const MucCell *cell = part->cell;
  MucTableGrid *grid = get_grid (self, part->item);
  Box box = {
    .x = MUC_MARGIN_LEFT + grid->x[cell->column],
    .y = MUC_MARGIN_TOP + part->item->y,
    .width = grid->x[cell->column + cell->n_columns] - grid->x[cell->column],
    .height = part->item->height,
  };

  if (cell->n_rows == 1)
    return box;
  if (part->item->kind == MUC_ITEM_ROW)
    {
      box.height = measure_part (self, part->page, part->item->block, part->row, cell->n_rows);
      return box;
    }
  for (guint i = 1; i < cell->n_rows; i++)
    box.height += grid->heights[part->row + i];
  return box;
}

static void
draw_background (MucLayout      *self,
                 const CellPart *part,
                 cairo_t        *cr)
{
  guint32 color = muc_style_get_info (part->cell->style)->background;
  Box box;

  if (color == 0xffffff)
    return;
  box = find_box (self, part);
  cairo_set_source_rgb (cr, (color >> 16) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
}

/* How many lines of the cell the pages before have shown. */
static guint
count_lines_before (MucLayout      *self,
                    const CellPart *part,
                    const MucText  *text)
{
  guint n_lines = 0;

  for (guint page = part->page; page-- > 0;)
    {
      double height = measure_part (self, page, part->item->block, part->row,
                                    part->cell->n_rows);

      if (height <= 0)
        break;
      n_lines += muc_table_grid_count_visible (text, height);
    }
  return n_lines;
}

static void
draw_content (MucLayout      *self,
              const CellPart *part,
              cairo_t        *cr)
{
  MucTableGrid *grid = get_grid (self, part->item);
  gboolean is_split = part->item->is_part || part->row != part->item->first;
  g_autofree char *buffer = NULL;
  guint first = 0;
  MucText text;
  Box box;

  if (part->cell->kind == MUC_CELL_EMPTY)
    return;

  box = find_box (self, part);
  muc_table_grid_init_text (grid, self->pages->painter, part->cell, &text, &buffer);
  if (is_split)
    first = count_lines_before (self, part, &text);
  muc_painter_draw_cell (self->pages->painter, cr, &text, box.x + grid->padding, box.y,
                         box.height, first, muc_table_grid_count_visible (&text, box.height));
}

static void
add_border (MucLayout      *self,
            const CellPart *part,
            cairo_t        *cr)
{
  Box box = find_box (self, part);

  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
}

static gboolean
begins_table_on_page (MucLayout         *self,
                      const MucPage     *page,
                      const MucPageItem *item)
{
  const MucPageItem *before = item - 1;

  return item == get_item (self, page->first_item) || before->block != item->block ||
         before->kind != MUC_ITEM_ROW;
}

/* A page that begins within a cell over several rows shows the rest of that cell. */
static void
visit_cells_from_above (MucLayout         *self,
                        guint              page,
                        const MucPageItem *item,
                        CellFunc           func,
                        cairo_t           *cr)
{
  MucTable *table = item->block->table;
  guint first = item->first > G_MAXUINT8 ? item->first - G_MAXUINT8 : 0;

  for (guint row = MAX (first, table->n_header_rows); row < item->first; row++)
    {
      guint n_cells;
      const MucCell *cells = muc_table_get_cells (table, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        if (row + cells[i].n_rows > item->first)
          func (self, &(CellPart){ page, item, row, &cells[i] }, cr);
    }
}

/* The cells of the rows of a table on @page, the items from @begin to before @end. */
static void
visit_cells (MucLayout *self,
             guint      page,
             guint      begin,
             guint      end,
             CellFunc   func,
             cairo_t   *cr)
{
  const MucPage *where = get_page (self, page);

  for (guint i = begin; i < end; i++)
    {
      const MucPageItem *item = get_item (self, i);
      const MucCell *cells;
      guint n_cells;

      if (item->kind == MUC_ITEM_ROW && item->block->table->has_row_spans &&
          begins_table_on_page (self, where, item))
        visit_cells_from_above (self, page, item, func, cr);
      cells = muc_table_get_cells (item->block->table, item->first, &n_cells);
      for (guint j = 0; j < n_cells; j++)
        func (self, &(CellPart){ page, item, item->first, &cells[j] }, cr);
    }
}

static gboolean
is_row (const MucPageItem *item)
{
  return item->kind == MUC_ITEM_ROW || item->kind == MUC_ITEM_REPEATED_ROW;
}

static void
draw_table (MucLayout *self,
            guint      page,
            guint      begin,
            guint      end,
            cairo_t   *cr)
{
  visit_cells (self, page, begin, end, draw_background, cr);
  visit_cells (self, page, begin, end, draw_content, cr);
  cairo_new_path (cr);
  visit_cells (self, page, begin, end, add_border, cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, BORDER_WIDTH);
  cairo_stroke (cr);
}

static void
draw_item (MucLayout         *self,
           const MucPageItem *item,
           double             width,
           cairo_t           *cr)
{
  MucPainter *painter = self->pages->painter;
  const MucBlock *block = item->block;
  double y = MUC_MARGIN_TOP + item->y;

  switch (item->kind)
    {
    case MUC_ITEM_LINES:
      draw_paragraph (self, item, width, cr);
      break;
    case MUC_ITEM_LETTERHEAD:
      muc_painter_put_letterhead (painter, cr, &block->letterhead, MUC_MARGIN_LEFT, y, width);
      break;
    case MUC_ITEM_FIGURE:
      draw_figure (item, width, cr);
      break;
    case MUC_ITEM_RECIPIENTS:
      muc_painter_put_recipients (painter, cr, block->recipients, MUC_MARGIN_LEFT, y, width / 2);
      break;
    case MUC_ITEM_SIGNATURES:
      muc_painter_put_signatures (painter, cr, &block->signatures,
                                  muc_pages_find_companions (self->pages, block),
                                  MUC_MARGIN_LEFT, y, width);
      break;
    case MUC_ITEM_ROW:
    case MUC_ITEM_REPEATED_ROW:
      break;
    }
}

void
muc_layout_draw_page (MucLayout *self,
                      guint      page,
                      cairo_t   *cr)
{
  const MucPage *where;

  g_return_if_fail (MUC_IS_LAYOUT (self));
  g_return_if_fail (page < muc_layout_get_n_pages (self));
  g_return_if_fail (cr != NULL);

  where = get_page (self, page);
  cairo_save (cr);
  if (page > 0)
    draw_page_number (self, page, where, cr);
  for (guint i = where->first_item; i < where->first_item + where->n_items; i++)
    {
      const MucPageItem *item = get_item (self, i);
      guint end = i;

      /* In the order of reading, so that a PDF's text has it too. */
      while (end < where->first_item + where->n_items && is_row (get_item (self, end))
             && get_item (self, end)->block == item->block)
        end++;
      if (end == i)
        {
          draw_item (self, item, muc_page_get_text_width (where), cr);
          continue;
        }
      draw_table (self, page, i, end, cr);
      i = end - 1;
    }
  cairo_restore (cr);
}
