/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a document is made of, as its writers read it. */

#include "document/document.h"

G_BEGIN_DECLS

typedef enum
{
  MUC_CELL_EMPTY,
  MUC_CELL_TEXT,
  MUC_CELL_NUMBER,
  MUC_CELL_DATE,
} MucCellKind;

/* A large plan has a million cells: they are kept small. */
typedef struct
{
  union
  {
    const char *text;
    double number;
    guint32 julian;
  };
  guint8 kind;
  guint8 style;
  guint8 decimals : 4;
  guint8 fill : 4; /* MucFill */
  guint8 column;
  guint8 n_columns;
  guint8 choices; /* number of the document's list, or 0 */
  guint16 n_rows;
} MucCell;

typedef struct
{
  guint first_cell;
  guint8 n_cells;
  guint8 style;
} MucRow;

struct _MucTable
{
  MucColumn *columns;
  guint n_columns;
  guint n_header_rows;
  double font_size;
  gboolean fit_rows;
  gboolean filter;
  gboolean has_row_spans;
  GArray *rows;    /* MucRow */
  GArray *cells;   /* MucCell */
  MucDocument *document; /* not owned: it owns the table */
  const char **above; /* per column: its last text */
  guint8 *covered; /* per column: how many more rows an earlier cell covers it */
  char **column_keys;   /* NULL without any */
  GHashTable *row_keys; /* row → its key; NULL without any */
};

/* Fills the last row up with empty cells. */
void           muc_table_complete_row (MucTable *self);

const MucRow  *muc_table_get_row (MucTable *self,
                                  guint     row);

/* The cells that begin in the row, by column. */
const MucCell *muc_table_get_cells (MucTable *self,
                                    guint     row,
                                    guint    *n_cells);

/* NULL for a row without a key. */
const char    *muc_table_get_row_key (MucTable *self,
                                      guint     row);

/* The cell's text as it is printed: its own, or put into @buffer. */
const char    *muc_cell_get_text (const MucCell *cell,
                                  char         **buffer);

/* How the cell's text stands: as its style says, else as its column says. */
MucAlign       muc_table_get_align (MucTable      *self,
                                    const MucCell *cell);

typedef enum
{
  MUC_BLOCK_SECTION,
  MUC_BLOCK_PAGE_BREAK,
  MUC_BLOCK_LETTERHEAD,
  MUC_BLOCK_PARAGRAPH,
  MUC_BLOCK_TABLE,
  MUC_BLOCK_FIGURE,
  MUC_BLOCK_RECIPIENTS,
  MUC_BLOCK_SIGNATURES,
} MucBlockKind;

/* A part of a paragraph's text, in bytes. */
typedef struct
{
  guint start;
  guint end;
  gboolean bold;
  gboolean italic;
} MucExtent;

typedef struct
{
  char *superior;
  char *agency;
  char *number_line;
  char *place_date;
} MucLetterheadBlock;

typedef struct
{
  MucStyle style;
  char *number; /* NULL, or what the text begins with */
  char *text;   /* the number included */
  MucExtent *extents;
  guint n_extents;
} MucParagraphBlock;

typedef struct
{
  double width;
  double height;
  char *alternative;
  MucFigureFunc draw;
  gpointer data;
  GDestroyNotify destroy;
} MucFigureBlock;

typedef struct
{
  char *place_date;
  char *title;
  char *name;
} MucSignaturePlace;

typedef struct
{
  MucSignaturePlace places[2];
  guint n_places;
} MucSignaturesBlock;

typedef struct
{
  MucBlockKind kind;
  MucView views;
  guint sheet; /* index of the document's sheets */
  union
  {
    MucOrientation orientation;
    MucLetterheadBlock letterhead;
    MucParagraphBlock paragraph;
    MucTable *table;
    MucFigureBlock figure;
    char **recipients;
    MucSignaturesBlock signatures;
  };
} MucBlock;

typedef struct
{
  char *name;
  MucOrientation orientation;
} MucSheet;

/* A list to choose from; its texts are the document's. */
typedef struct
{
  const char *name;
  MucCellChoice *choices;
  guint n_choices;
} MucCellChoices;

#define MUC_NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
#define MUC_MOTTO "Độc lập - Tự do - Hạnh phúc"

/* The document's own copy of the text; the same text comes again and again (parties, deadlines)
 * and is kept once. */
const char     *muc_document_share_text (MucDocument *self,
                                         const char  *text);

guint           muc_document_get_n_blocks (MucDocument *self);
const MucBlock *muc_document_get_block (MucDocument *self,
                                        guint        block);
guint           muc_document_get_n_sheets (MucDocument *self);
const MucSheet *muc_document_get_sheet (MucDocument *self,
                                        guint        sheet);
guint           muc_document_get_n_choices (MucDocument *self);

/* Names and values by turns; empty without an identity. */
GPtrArray      *muc_document_get_identity (MucDocument *self);

/* @number: from 1 */
const MucCellChoices *muc_document_get_choices (MucDocument *self,
                                            guint        number);

G_END_DECLS
