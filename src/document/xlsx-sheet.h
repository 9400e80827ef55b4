/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* One sheet of a workbook while it is written. */

#include <xlsxwriter.h>

#include "document/block.h"
#include "document/measure.h"
#include "document/writer.h"

G_BEGIN_DECLS

/* What the sheets of a workbook share. */
typedef struct
{
  lxw_workbook *workbook;
  GHashTable *formats; /* key of a look → lxw_format */
  MucDocument *document;
  char *choices_name;  /* of the sheet with the lists to choose from */
  char *identity_name; /* of the sheet that says which document it is */
  GPtrArray *printed;  /* what stands outside tables; NULL in a document without an identity */
  const MucWriterProgress *progress;
  guint64 n_rows;      /* of all tables of all sheets */
  guint64 n_rows_done;
} MucXlsx;

/* How a cell looks; one lxw_format for each. */
typedef struct
{
  MucStyle style;
  MucAlign align;
  double size;        /* 0 for the style's own */
  gboolean border;
  gboolean is_date;
  guint decimals;     /* of a number, plus 1; 0 for a text */
  MucFill fill;
} MucXlsxLook;

/* Rows and columns of the sheet, the last ones included. */
typedef struct
{
  guint first_row;
  guint first_column;
  guint last_row;
  guint last_column;
} MucXlsxRange;

/* Cells below one another that offer the same list. */
typedef struct
{
  MucXlsxRange range;
  guint choices;
} MucXlsxDropDown;

/* Cells below one another that are filled in with the same kind of thing. */
typedef struct
{
  MucXlsxRange range;
  MucFill fill;
} MucXlsxFill;

/* A table's place on the sheet. */
typedef struct
{
  guint *columns; /* n_columns + 1: where each begins, in columns of the sheet */
  float *heights;
  guint *starts;  /* n_rows + 1: where each begins, in rows of the sheet from the table's first */
} MucXlsxTable;

typedef struct
{
  MucXlsx *xlsx;
  lxw_worksheet *worksheet;
  char *name;
  MucOrientation orientation;
  PangoContext *context;
  MucRuler *ruler;    /* of its own: sheets are measured while others are written */
  GPtrArray *blocks;  /* const MucBlock */
  GArray *edges;      /* double: of the columns, in points */
  GArray *widths;     /* guint: of the columns, in pixels */
  GHashTable *tables; /* MucBlock → MucXlsxTable */
  guint letterhead;   /* the column where the letterhead's right block begins */
  guint middle;       /* the column where the right half begins */
  guint row;          /* the next one to be filled */
  double height;      /* of the rows so far, in points */
  gboolean is_data;   /* nothing but a table to be filtered */
  gboolean has_head;
  GArray *drop_downs; /* MucXlsxDropDown */
  GHashTable *lowest; /* first column → index of its last MucXlsxDropDown */
  GArray *fills;      /* MucXlsxFill */
  gboolean has_keys;  /* the column after the last one has the keys of rows */
} MucXlsxSheet;

#define MUC_XLSX_TALLEST 408.0

/* Of a cell's width, what is for its text: programs round letters to their screen. */
#define MUC_XLSX_WIDTH_RESERVE 0.98

/* A pixel of a sheet is 1/96 inch. */
#define MUC_XLSX_POINTS_PER_PIXEL 0.75

/* The document's sheets with their blocks, not yet measured: MucXlsxSheet. */
GPtrArray    *muc_xlsx_create_sheets (MucXlsx     *xlsx,
                                      MucDocument *document);

MucXlsxSheet *muc_xlsx_sheet_new (MucXlsx       *xlsx,
                                  const char    *name,
                                  MucOrientation orientation);
void          muc_xlsx_sheet_free (MucXlsxSheet *self);

/* Finds the columns and the tables' row heights, after all blocks are there. It may run in another
 * thread than the writing of other sheets. */
void          muc_xlsx_sheet_measure (MucXlsxSheet *self);

gboolean      muc_xlsx_sheet_write (MucXlsxSheet *self,
                                    GError      **error);

/* The width of the columns up to @end. */
guint         muc_xlsx_sheet_get_pixels (MucXlsxSheet *self,
                                         guint         start,
                                         guint         end);

/* The height, in points, that a text needs in the columns up to @end. */
double        muc_xlsx_sheet_measure_text (MucXlsxSheet      *self,
                                           const MucXlsxLook *look,
                                           const char        *text,
                                           guint              start,
                                           guint              end);

/* The same where the first lines of its paragraphs begin @indent points further in. */
double        muc_xlsx_sheet_measure_indented (MucXlsxSheet      *self,
                                               const MucXlsxLook *look,
                                               const char        *text,
                                               double             indent,
                                               guint              start,
                                               guint              end);

/* How wide the text is, in points, when only its own newlines break it. */
double        muc_xlsx_sheet_get_text_width (MucXlsxSheet      *self,
                                             const MucXlsxLook *look,
                                             const char        *text);

/* Sets the height of @n_rows rows from @row on, which together are @height. */
gboolean      muc_xlsx_sheet_set_height (MucXlsxSheet *self,
                                         guint         row,
                                         guint         n_rows,
                                         double        height,
                                         GError      **error);

/* The text as a string of a workbook that means just that, or NULL where it is so already. */
char         *muc_xlsx_escape (const char *text);

lxw_format   *muc_xlsx_get_format (MucXlsx           *self,
                                   const MucXlsxLook *look);

/* Whether it is more than one cell. */
gboolean      muc_xlsx_range_is_merged (const MucXlsxRange *range);

/* Merges the range if it is more than a cell and puts a text into it. */
gboolean      muc_xlsx_sheet_put_text (MucXlsxSheet       *self,
                                       const MucXlsxRange *range,
                                       const char         *text,
                                       const MucXlsxLook  *look,
                                       GError            **error);

/* Turns what the library returned for a cell into an error that names it. */
gboolean      muc_xlsx_sheet_check (MucXlsxSheet *self,
                                    lxw_error     code,
                                    guint         row,
                                    guint         column,
                                    GError      **error);

/* xlsx-page.c: the width of a page's text, in points; and that of a sheet of data at most */
double        muc_xlsx_page_get_width (MucOrientation orientation);
double        muc_xlsx_page_get_data_width (MucOrientation orientation);

/* Sets how the sheet is printed, when all its rows are there. */
gboolean      muc_xlsx_page_set_up (MucXlsxSheet *sheet,
                                    GError      **error);

/* xlsx-data.c: the columns' widths, in points, on a sheet of data; together at most @most */
double       *muc_xlsx_data_fit (MucXlsxSheet *sheet,
                                 MucTable     *table,
                                 double        padding,
                                 double        most);

/* xlsx-table.c */
MucXlsxTable *muc_xlsx_table_new (MucXlsxSheet *sheet,
                                  MucTable     *table);
void          muc_xlsx_table_measure (MucXlsxTable *self,
                                      MucXlsxSheet *sheet,
                                      MucTable     *table);
void          muc_xlsx_table_free (MucXlsxTable *self);
gboolean      muc_xlsx_table_write (MucXlsxTable *self,
                                    MucXlsxSheet *sheet,
                                    MucTable     *table,
                                    GError      **error);

/* xlsx-choices.c */
void          muc_xlsx_choices_mark (MucXlsxSheet       *sheet,
                                     const MucXlsxRange *range,
                                     guint               choices);

/* Puts the drop-down lists and colours of the marked cells into the sheet. */
gboolean      muc_xlsx_choices_apply (MucXlsxSheet *sheet,
                                      GError      **error);

/* Adds the hidden sheet that holds the lists. */
gboolean      muc_xlsx_choices_write (MucXlsx *xlsx,
                                      GError **error);

/* xlsx-fill.c */
void          muc_xlsx_fill_mark (MucXlsxSheet       *sheet,
                                  const MucXlsxRange *range,
                                  MucFill             fill);

/* Lets the marked cells take only what they are for, and protects all others. */
gboolean      muc_xlsx_fill_apply (MucXlsxSheet *sheet,
                                   GError      **error);

/* Puts the table's column keys into a hidden row before it. */
gboolean      muc_xlsx_fill_write_column_keys (MucXlsxTable *table,
                                               MucXlsxSheet *sheet,
                                               char        **keys,
                                               GError      **error);

/* Puts a row's key into the hidden column. */
gboolean      muc_xlsx_fill_write_row_key (MucXlsxSheet *sheet,
                                           guint         row,
                                           const char   *key,
                                           GError      **error);

/* Remembers what stands outside the tables: what else is there in the end, somebody wrote. */
void          muc_xlsx_fill_remember (MucXlsx    *xlsx,
                                      const char *text);

/* Adds the hidden sheet that says which document it is. */
gboolean      muc_xlsx_fill_write_identity (MucXlsx *xlsx,
                                            GError **error);

/* xlsx-blocks.c */
gboolean      muc_xlsx_sheet_write_block (MucXlsxSheet   *self,
                                          const MucBlock *block,
                                          const MucBlock *before,
                                          const MucBlock *next,
                                          GError        **error);

G_END_DECLS
