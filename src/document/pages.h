/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What stands where on the pages: made by paginate.c, drawn by layout.c. Lengths are in points. */

#include "document/block.h"
#include "document/painter.h"

G_BEGIN_DECLS

/* Decree 30/2020/NĐ-CP, Appendix I: A4 and its margins, in points. */
#define MUC_MM (72.0 / 25.4)
#define MUC_PAGE_SHORT (210 * MUC_MM)
#define MUC_PAGE_LONG (297 * MUC_MM)
#define MUC_MARGIN_TOP (20 * MUC_MM)
#define MUC_MARGIN_BOTTOM (20 * MUC_MM)
#define MUC_MARGIN_LEFT (30 * MUC_MM)
#define MUC_MARGIN_RIGHT (15 * MUC_MM)

/* Where the number of a page begins, from the paper's edge. */
#define MUC_PAGE_NUMBER_Y (8.5 * MUC_MM)

/* Above a figure, and above a table or the recipients. */
#define MUC_FIGURE_SPACE 6.0
#define MUC_TABLE_SPACE 6.0

typedef enum
{
  MUC_ITEM_LINES,
  MUC_ITEM_ROW,
  MUC_ITEM_REPEATED_ROW, /* of a header */
  MUC_ITEM_LETTERHEAD,
  MUC_ITEM_FIGURE,
  MUC_ITEM_RECIPIENTS,
  MUC_ITEM_SIGNATURES,
} MucItemKind;

/* Something placed on a page. */
typedef struct
{
  const MucBlock *block;
  MucItemKind kind;
  gboolean is_part; /* of a row that one page cannot hold */
  guint first;      /* line or row */
  guint n_lines;
  double y;         /* from the top margin */
  double height;
} MucPageItem;

typedef struct
{
  double width;
  double height;
  guint first_item;
  guint n_items;
} MucPage;

/* A table's columns and rows on pages. */
typedef struct
{
  MucTable *table;
  double *x;       /* n_columns + 1 edges, from the left margin */
  double padding;  /* left and right of a text */
  float *heights;  /* of the rows */
  guint8 *tied;    /* whether a cell covers this row and the next */
  double header_height;
  gboolean repeats_header;
} MucTableGrid;

typedef struct
{
  MucDocument *document;
  MucPainter *painter;
  GArray *pages;      /* MucPage */
  GArray *items;      /* MucPageItem */
  GHashTable *grids;  /* MucBlock → MucTableGrid */
} MucPages;

MucPages     *muc_pages_new (MucDocument *document);
void          muc_pages_free (MucPages *self);

double        muc_page_get_text_width (const MucPage *page);
double        muc_page_get_text_height (const MucPage *page);

MucTableGrid *muc_table_grid_new (MucTable   *table,
                                  MucPainter *painter,
                                  double      width,
                                  double      page_height);
void          muc_table_grid_free (MucTableGrid *self);

/* The cell's text as it is drawn; @buffer is to be freed after use. */
void          muc_table_grid_init_text (MucTableGrid  *self,
                                        MucPainter    *painter,
                                        const MucCell *cell,
                                        MucText       *text,
                                        char         **buffer);

/* How many of a cell's lines a part of this height shows. */
guint         muc_table_grid_count_visible (const MucText *text,
                                            double         height);

/* The paragraph as it is drawn. */
void          muc_pages_init_paragraph (MucPages               *self,
                                        const MucParagraphBlock *paragraph,
                                        double                   width,
                                        MucText                 *text);

/* How much smaller than its own size a figure is where the text is so wide and so high. */
double        muc_pages_scale_figure (const MucFigureBlock *figure,
                                      double                width,
                                      double                height);

/* Whether the block, by its index, is never the last on a page: signatures are never alone on
 * one, and a table's note stays with its last row. */
gboolean      muc_pages_stays_with_next (MucPages *self,
                                         guint     block);

/* Whether these recipients, by their index, stand beside the signature that follows. */
gboolean      muc_pages_stands_beside (MucPages *self,
                                       guint     recipients);

/* The recipients that stand beside this block of signatures, or NULL. */
char        **muc_pages_find_companions (MucPages       *self,
                                         const MucBlock *signatures);

G_END_DECLS
