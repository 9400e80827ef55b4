/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "document/style.h"

G_BEGIN_DECLS

/**
 * MucColumn:
 * @width: the column's share of the width that the fitted columns leave; 0 for a column that is
 *   fitted to its content
 * @align: of its cells; headings are centred
 */
typedef struct
{
  double width;
  MucAlign align;
} MucColumn;

/**
 * MucTable:
 * A table is filled from left to right and from top to bottom: muc_table_add_row(), then its
 * cells. Cells that an earlier cell spans are left out. A row that ends early is filled up with
 * empty cells.
 */
typedef struct _MucTable MucTable;

typedef struct _MucDocument MucDocument;

/**
 * MucFill:
 * @MUC_FILL_NONE: the cell says what it says
 * @MUC_FILL_TEXT: somebody writes words into it
 * @MUC_FILL_DATE: somebody writes a day into it
 * @MUC_FILL_NUMBER: somebody writes a number into it, not below 0
 *
 * What a cell is for.
 */
typedef enum
{
  MUC_FILL_NONE,
  MUC_FILL_TEXT,
  MUC_FILL_DATE,
  MUC_FILL_NUMBER,
} MucFill;

/**
 * muc_table_new:
 * @document: the document it will be added to, which keeps its texts
 * @columns: (array length=n_columns): 1 to 255 columns
 * @n_header_rows: how many of the first rows are repeated on each page
 */
MucTable *muc_table_new (MucDocument     *document,
                         const MucColumn *columns,
                         guint            n_columns,
                         guint            n_header_rows);
void      muc_table_free (MucTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucTable, muc_table_free)

/**
 * muc_table_set_font_size:
 * @size: in points, at least 10; 12 when never set
 */
void muc_table_set_font_size (MucTable *self,
                              double    size);

/**
 * muc_table_set_fit_rows:
 * The columns share the width so that the rows together are as low as they can be, whatever
 * their #MucColumn.width says; no column is narrower than the widest word in it or in its own
 * heading where there is room at all.
 */
void muc_table_set_fit_rows (MucTable *self,
                             gboolean  fit_rows);

/**
 * muc_table_set_filter:
 * Whether a workbook offers to filter the rows by their values. Such a table keeps one sheet row
 * for each of its rows.
 */
void muc_table_set_filter (MucTable *self,
                           gboolean  filter);

/**
 * muc_table_add_row:
 * @style: of the row's cells, until muc_table_set_cell_style() says otherwise for one of them
 */
void muc_table_add_row (MucTable *self,
                        MucStyle  style);

/**
 * muc_table_add_band:
 * A row whose one cell spans all columns.
 */
void muc_table_add_band (MucTable   *self,
                         MucStyle    style,
                         const char *text);

/**
 * muc_table_add_text:
 * @text: (nullable): copied; %NULL and "" make an empty cell; may hold newlines. Always a text:
 *   no writer makes a formula or a number of it
 */
void muc_table_add_text (MucTable   *self,
                         const char *text);

/**
 * muc_table_add_texts:
 * One cell for each of the texts up to %NULL.
 */
void muc_table_add_texts (MucTable *self,
                          ...) G_GNUC_NULL_TERMINATED;

/**
 * muc_table_add_number:
 * @decimals: how many are shown, 0 to 6
 */
void muc_table_add_number (MucTable *self,
                           double    number,
                           guint     decimals);

/**
 * muc_table_add_date:
 * @date: (nullable): %NULL or an invalid date makes an empty cell
 */
void muc_table_add_date (MucTable    *self,
                         const GDate *date);

/**
 * muc_table_set_span:
 * The last cell covers @n_columns columns and @n_rows rows.
 */
void muc_table_set_span (MucTable *self,
                         guint     n_columns,
                         guint     n_rows);

/**
 * muc_table_set_cell_style:
 * The last cell looks like @style.
 */
void muc_table_set_cell_style (MucTable *self,
                               MucStyle  style);

/**
 * muc_table_set_choices:
 * @choices: of muc_document_add_choices(), or 0 for none
 *
 * In a workbook the last cell has a drop-down list and follows with its colour what is chosen.
 * Its own text stays, also when it is not in the list. Pages show nothing of it.
 */
void muc_table_set_choices (MucTable *self,
                            guint     choices);

/**
 * muc_table_set_fill:
 *
 * The last cell is to be filled in by whoever gets the document: on pages by hand; in a workbook it
 * is marked, takes nothing but what it is for, and all other cells of its sheet are protected.
 */
void muc_table_set_fill (MucTable *self,
                         MucFill   fill);

/**
 * muc_table_set_column_keys:
 * @keys: (array zero-terminated=1): a name for each column, "" for none
 *
 * Names by which a program that reads the workbook again knows the columns, wherever they are then.
 * Nobody sees them.
 */
void muc_table_set_column_keys (MucTable           *self,
                                const char *const  *keys);

/**
 * muc_table_set_row_key:
 * @key: a name for the last row: see muc_table_set_column_keys()
 */
void muc_table_set_row_key (MucTable   *self,
                            const char *key);

guint muc_table_get_n_rows (MucTable *self);

G_END_DECLS
