/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/pages.h"

#define EPSILON 0.01

/* A row that no page can hold begins where at least this much room is left. */
#define LEAST_PART 60.0

/* Something to be placed. Pieces that stay with the next one are gathered into a chain, which is
 * placed as a whole when it is complete. */
typedef struct
{
  const MucBlock *block;
  MucItemKind kind;
  guint first;
  double height;
  double space_before;
  gboolean keep_next;
} Piece;

typedef struct
{
  MucPages *self;
  MucOrientation orientation;
  double y;
  GArray *chain; /* Piece */
} Flow;

double
muc_page_get_text_width (const MucPage *page)
{
  return page->width - MUC_MARGIN_LEFT - MUC_MARGIN_RIGHT;
}

double
muc_page_get_text_height (const MucPage *page)
{
  return page->height - MUC_MARGIN_TOP - MUC_MARGIN_BOTTOM;
}

static MucPage *
get_page (Flow *flow)
{
  return &g_array_index (flow->self->pages, MucPage, flow->self->pages->len - 1);
}

static gboolean
page_is_empty (Flow *flow)
{
  return get_page (flow)->n_items == 0;
}

static void
begin_page (Flow *flow)
{
  gboolean portrait = flow->orientation == MUC_PORTRAIT;
  MucPage page = {
    .width = portrait ? MUC_PAGE_SHORT : MUC_PAGE_LONG,
    .height = portrait ? MUC_PAGE_LONG : MUC_PAGE_SHORT,
    .first_item = flow->self->items->len,
  };

  g_array_append_val (flow->self->pages, page);
  flow->y = 0;
}

static double
get_room (Flow *flow)
{
  return muc_page_get_text_height (get_page (flow)) - flow->y + EPSILON;
}

static MucTableGrid *
get_grid (Flow           *flow,
          const MucBlock *block)
{
  return g_hash_table_lookup (flow->self->grids, block);
}

static MucPageItem *
append_item (Flow        *flow,
             const Piece *piece,
             double       height)
{
  MucPageItem item = {
    .block = piece->block,
    .kind = piece->kind,
    .first = piece->first,
    .n_lines = piece->kind == MUC_ITEM_LINES ? 1 : 0,
    .y = flow->y,
    .height = height,
  };

  g_array_append_val (flow->self->items, item);
  get_page (flow)->n_items++;
  flow->y += height;
  return &g_array_index (flow->self->items, MucPageItem, flow->self->items->len - 1);
}

/* Lines of one paragraph that stand together are drawn together. */
static gboolean
join_lines (Flow        *flow,
            const Piece *piece)
{
  MucPageItem *last;

  if (piece->kind != MUC_ITEM_LINES || page_is_empty (flow))
    return FALSE;
  last = &g_array_index (flow->self->items, MucPageItem, flow->self->items->len - 1);
  if (last->block != piece->block)
    return FALSE;

  last->n_lines++;
  last->height += piece->height;
  flow->y += piece->height;
  return TRUE;
}

static gboolean
wants_header (Flow        *flow,
              const Piece *piece)
{
  MucTableGrid *grid;

  if (piece->kind != MUC_ITEM_ROW)
    return FALSE;
  grid = get_grid (flow, piece->block);
  return grid->repeats_header && piece->first >= grid->table->n_header_rows;
}

static void
put_header (Flow        *flow,
            const Piece *piece)
{
  MucTableGrid *grid = get_grid (flow, piece->block);
  Piece header = { .block = piece->block, .kind = MUC_ITEM_REPEATED_ROW };

  for (guint row = 0; row < grid->table->n_header_rows; row++)
    {
      header.first = row;
      append_item (flow, &header, grid->heights[row]);
    }
}

static double
get_header_height (Flow        *flow,
                   const Piece *piece)
{
  return wants_header (flow, piece) ? get_grid (flow, piece->block)->header_height : 0;
}

static gboolean
is_too_tall (Flow        *flow,
             const Piece *piece)
{
  return piece->kind == MUC_ITEM_ROW &&
         piece->height + get_header_height (flow, piece) >
           muc_page_get_text_height (get_page (flow)) + EPSILON;
}

static void
begin_page_for (Flow        *flow,
                const Piece *piece)
{
  begin_page (flow);
  if (wants_header (flow, piece))
    put_header (flow, piece);
}

/* The lines of each cell that a row which is cut into parts has still to show. */
typedef struct
{
  MucText text;
  char *buffer;
  guint n_left;
} Rest;

static Rest *
count_rests (Flow        *flow,
             const Piece *piece,
             guint       *n_cells)
{
  MucTableGrid *grid = get_grid (flow, piece->block);
  const MucCell *cells = muc_table_get_cells (grid->table, piece->first, n_cells);
  Rest *rests = g_new0 (Rest, *n_cells);

  for (guint i = 0; i < *n_cells; i++)
    {
      muc_table_grid_init_text (grid, flow->self->painter, &cells[i], &rests[i].text,
                                &rests[i].buffer);
      if (cells[i].n_rows == 1)
        rests[i].n_left = muc_painter_count_lines (flow->self->painter, &rests[i].text);
    }
  return rests;
}

static double
measure_rests (const Rest *rests,
               guint       n)
{
  double height = 0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, rests[i].n_left * rests[i].text.line_height);
  return height + 2 * MUC_CELL_PADDING_Y;
}

static void
take_lines (Rest  *rests,
            guint  n,
            double height)
{
  for (guint i = 0; i < n; i++)
    {
      guint visible = muc_table_grid_count_visible (&rests[i].text, height);

      rests[i].n_left -= MIN (visible, rests[i].n_left);
    }
}

/* Cuts a row that no page can hold: each page takes as many lines of each cell as it can. */
static void
place_parts (Flow        *flow,
             const Piece *piece)
{
  guint n_cells;
  Rest *rests = count_rests (flow, piece, &n_cells);
  double left;

  if (!page_is_empty (flow) && get_room (flow) < LEAST_PART)
    begin_page_for (flow, piece);
  left = MAX (piece->height, measure_rests (rests, n_cells));
  while (left > get_room (flow))
    {
      double height = get_room (flow) - EPSILON;

      append_item (flow, piece, height)->is_part = TRUE;
      take_lines (rests, n_cells, height);
      /* What the row is higher than its own cells need goes on in full. */
      left = MAX (left - height, measure_rests (rests, n_cells));
      begin_page_for (flow, piece);
    }
  append_item (flow, piece, left)->is_part = TRUE;

  for (guint i = 0; i < n_cells; i++)
    g_free (rests[i].buffer);
  g_free (rests);
}

static void
place_piece (Flow        *flow,
             const Piece *piece)
{
  double space = page_is_empty (flow) ? 0 : piece->space_before;

  if (is_too_tall (flow, piece))
    {
      flow->y += space;
      place_parts (flow, piece);
      return;
    }
  if (space + piece->height > get_room (flow) && !page_is_empty (flow))
    {
      begin_page_for (flow, piece);
      space = 0;
    }
  flow->y += space;
  if (!join_lines (flow, piece))
    append_item (flow, piece, piece->height);
}

static double
measure_chain (Flow *flow)
{
  double height = 0;

  for (guint i = 0; i < flow->chain->len; i++)
    {
      const Piece *piece = &g_array_index (flow->chain, Piece, i);

      height += piece->space_before;
      height += is_too_tall (flow, piece) ? LEAST_PART : piece->height;
    }
  return height;
}

static void
flush (Flow *flow)
{
  const Piece *first;

  if (flow->chain->len == 0)
    return;

  first = &g_array_index (flow->chain, Piece, 0);
  if (!page_is_empty (flow) && measure_chain (flow) > get_room (flow))
    begin_page_for (flow, first);
  for (guint i = 0; i < flow->chain->len; i++)
    place_piece (flow, &g_array_index (flow->chain, Piece, i));
  g_array_set_size (flow->chain, 0);
}

static void
add_piece (Flow        *flow,
           const Piece *piece)
{
  g_array_append_vals (flow->chain, piece, 1);
  if (!piece->keep_next)
    flush (flow);
}

static const MucBlock *
find_neighbour (MucPages *self,
                guint     block,
                int       step)
{
  guint n_blocks = muc_document_get_n_blocks (self->document);

  for (guint i = block + step; i < n_blocks; i += step)
    {
      const MucBlock *other = muc_document_get_block (self->document, i);

      if (other->views & MUC_VIEW_PAGES)
        return other;
    }
  return NULL;
}

static gboolean
is_single_signature (const MucBlock *block)
{
  return block != NULL && block->kind == MUC_BLOCK_SIGNATURES && block->signatures.n_places == 1;
}

char **
muc_pages_find_companions (MucPages       *self,
                           const MucBlock *signatures)
{
  guint n_blocks = muc_document_get_n_blocks (self->document);

  if (!is_single_signature (signatures))
    return NULL;
  for (guint i = 0; i < n_blocks; i++)
    if (muc_document_get_block (self->document, i) == signatures)
      {
        const MucBlock *before = find_neighbour (self, i, -1);

        return before != NULL && before->kind == MUC_BLOCK_RECIPIENTS ? before->recipients : NULL;
      }
  return NULL;
}

gboolean
muc_pages_stands_beside (MucPages *self,
                         guint     recipients)
{
  return is_single_signature (find_neighbour (self, recipients, 1));
}

gboolean
muc_pages_stays_with_next (MucPages *self,
                           guint     block)
{
  const MucBlock *next = find_neighbour (self, block, 1);

  if (next == NULL)
    return FALSE;
  if (muc_document_get_block (self->document, block)->kind == MUC_BLOCK_TABLE &&
      next->kind == MUC_BLOCK_PARAGRAPH && next->paragraph.style == MUC_STYLE_NOTE)
    return TRUE;
  return next->kind == MUC_BLOCK_SIGNATURES || next->kind == MUC_BLOCK_RECIPIENTS;
}

void
muc_pages_init_paragraph (MucPages                *self,
                          const MucParagraphBlock *paragraph,
                          double                   width,
                          MucText                 *text)
{
  muc_painter_init_text (self->painter, text, paragraph->style, paragraph->text, width);
  text->is_kept = TRUE;
  text->extents = paragraph->extents;
  text->n_extents = paragraph->n_extents;
}

static void
add_paragraph (Flow           *flow,
               const MucBlock *block,
               gboolean        keep_next)
{
  double width = muc_page_get_text_width (get_page (flow));
  Piece piece = { .block = block, .kind = MUC_ITEM_LINES };
  guint n_lines;
  MucText text;

  muc_pages_init_paragraph (flow->self, &block->paragraph, width, &text);
  n_lines = muc_painter_count_lines (flow->self->painter, &text);
  for (guint line = 0; line < n_lines; line++)
    {
      gboolean is_last = line + 1 == n_lines;

      piece.first = line;
      piece.height = text.line_height + (is_last && text.style->rule > 0 ? 4 : 0);
      piece.space_before = line == 0 ? text.style->space_before : 0;
      /* No page begins or ends with a single line of a longer paragraph. */
      piece.keep_next = is_last ? keep_next || text.style->keep_next
                                : line == 0 || line + 2 == n_lines || text.style->keep_next;
      add_piece (flow, &piece);
    }
}

static void
add_table (Flow           *flow,
           const MucBlock *block,
           gboolean        keep_next)
{
  const MucPage *page = get_page (flow);
  guint n_rows = muc_table_get_n_rows (block->table);
  MucTableGrid *grid;

  grid = muc_table_grid_new (block->table, flow->self->painter, muc_page_get_text_width (page),
                             muc_page_get_text_height (page));
  g_hash_table_insert (flow->self->grids, (gpointer) block, grid);

  for (guint row = 0; row < n_rows; row++)
    {
      const MucStyleInfo *info = muc_style_get_info (muc_table_get_row (block->table, row)->style);
      Piece piece = {
        .block = block,
        .kind = MUC_ITEM_ROW,
        .first = row,
        .height = grid->heights[row],
        .space_before = row == 0 ? MUC_TABLE_SPACE : 0,
      };

      piece.keep_next = row + 1 == n_rows ? keep_next
                                          : row < block->table->n_header_rows ||
                                              info->keep_next || grid->tied[row];
      add_piece (flow, &piece);
    }
}

double
muc_pages_scale_figure (const MucFigureBlock *figure,
                        double                width,
                        double                height)
{
  return MIN (1, MIN (width / figure->width, height / figure->height));
}

static void
add_figure (Flow           *flow,
            const MucBlock *block,
            gboolean        keep_next)
{
  const MucPage *page = get_page (flow);
  double scale = muc_pages_scale_figure (&block->figure, muc_page_get_text_width (page),
                                         muc_page_get_text_height (page));
  Piece piece = {
    .block = block,
    .kind = MUC_ITEM_FIGURE,
    .height = block->figure.height * scale,
    .space_before = MUC_FIGURE_SPACE,
    .keep_next = keep_next,
  };

  add_piece (flow, &piece);
}

static void
add_fixed (Flow           *flow,
           const MucBlock *block,
           gboolean        keep_next)
{
  MucPainter *painter = flow->self->painter;
  double width = muc_page_get_text_width (get_page (flow));
  Piece piece = { .block = block, .keep_next = keep_next };

  if (block->kind == MUC_BLOCK_LETTERHEAD)
    {
      piece.kind = MUC_ITEM_LETTERHEAD;
      piece.height = muc_painter_put_letterhead (painter, NULL, &block->letterhead, 0, 0, width);
    }
  else if (block->kind == MUC_BLOCK_RECIPIENTS)
    {
      piece.kind = MUC_ITEM_RECIPIENTS;
      piece.space_before = MUC_TABLE_SPACE;
      piece.height = muc_painter_put_recipients (painter, NULL, block->recipients, 0, 0,
                                                 width / 2);
    }
  else
    {
      char **recipients = muc_pages_find_companions (flow->self, block);

      piece.kind = MUC_ITEM_SIGNATURES;
      piece.height = muc_painter_put_signatures (painter, NULL, &block->signatures, recipients,
                                                 0, 0, width);
    }
  add_piece (flow, &piece);
}

static void
begin_section (Flow           *flow,
               const MucBlock *block)
{
  flush (flow);
  flow->orientation = block->orientation;
  if (page_is_empty (flow))
    g_array_set_size (flow->self->pages, flow->self->pages->len - 1);
  begin_page (flow);
}

static void
break_page (Flow *flow)
{
  flush (flow);
  if (!page_is_empty (flow))
    begin_page (flow);
}

static void
add_block (Flow           *flow,
           const MucBlock *block,
           guint           position)
{
  gboolean keep_next = muc_pages_stays_with_next (flow->self, position);

  switch (block->kind)
    {
    case MUC_BLOCK_SECTION:
      begin_section (flow, block);
      break;
    case MUC_BLOCK_PAGE_BREAK:
      break_page (flow);
      break;
    case MUC_BLOCK_PARAGRAPH:
      add_paragraph (flow, block, keep_next);
      break;
    case MUC_BLOCK_TABLE:
      add_table (flow, block, keep_next);
      break;
    case MUC_BLOCK_FIGURE:
      add_figure (flow, block, keep_next);
      break;
    case MUC_BLOCK_RECIPIENTS:
      if (!muc_pages_stands_beside (flow->self, position))
        add_fixed (flow, block, keep_next);
      break;
    case MUC_BLOCK_LETTERHEAD:
    case MUC_BLOCK_SIGNATURES:
      add_fixed (flow, block, keep_next);
      break;
    }
}

MucPages *
muc_pages_new (MucDocument *document)
{
  MucPages *self = g_new0 (MucPages, 1);
  Flow flow = { .self = self, .orientation = MUC_PORTRAIT };
  guint n_blocks = muc_document_get_n_blocks (document);

  self->document = g_object_ref (document);
  self->painter = muc_painter_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (MucPage));
  self->items = g_array_new (FALSE, FALSE, sizeof (MucPageItem));
  self->grids = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) muc_table_grid_free);

  flow.chain = g_array_new (FALSE, FALSE, sizeof (Piece));
  begin_page (&flow);
  for (guint i = 0; i < n_blocks; i++)
    {
      const MucBlock *block = muc_document_get_block (document, i);

      if (block->views & MUC_VIEW_PAGES)
        add_block (&flow, block, i);
    }
  flush (&flow);
  if (page_is_empty (&flow) && self->pages->len > 1)
    g_array_set_size (self->pages, self->pages->len - 1);
  g_array_unref (flow.chain);
  return self;
}

void
muc_pages_free (MucPages *self)
{
  g_object_unref (self->document);
  muc_painter_free (self->painter);
  g_array_unref (self->pages);
  g_array_unref (self->items);
  g_hash_table_unref (self->grids);
  g_free (self);
}
