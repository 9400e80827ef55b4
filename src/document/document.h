/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "document/style.h"
#include "document/table.h"

G_BEGIN_DECLS

#define MUC_DOCUMENT_ERROR (muc_document_error_quark ())

/**
 * MucDocumentError:
 * @MUC_DOCUMENT_ERROR_FORMAT: no writer for this file name's extension, or none that can write
 *   this document: see muc_writer_can_write()
 * @MUC_DOCUMENT_ERROR_WRITE: the file cannot be written; what stood there before is untouched
 * @MUC_DOCUMENT_ERROR_TOO_LONG: a text is longer than the format allows
 * @MUC_DOCUMENT_ERROR_TOO_LARGE: more rows or columns than the format allows
 * @MUC_DOCUMENT_ERROR_OFFICE: LibreOffice, which was to help, is missing or did not
 */
typedef enum
{
  MUC_DOCUMENT_ERROR_FORMAT,
  MUC_DOCUMENT_ERROR_WRITE,
  MUC_DOCUMENT_ERROR_TOO_LONG,
  MUC_DOCUMENT_ERROR_TOO_LARGE,
  MUC_DOCUMENT_ERROR_OFFICE,
} MucDocumentError;

GQuark muc_document_error_quark (void);

/**
 * MucView:
 * A paper and a workbook have different shapes: each block says in which of them it stands.
 */
typedef enum
{
  MUC_VIEW_PAGES = 1 << 0,
  MUC_VIEW_SHEETS = 1 << 1,
  MUC_VIEW_BOTH = MUC_VIEW_PAGES | MUC_VIEW_SHEETS,
} MucView;

typedef enum
{
  MUC_PORTRAIT,
  MUC_LANDSCAPE,
} MucOrientation;

/**
 * MucLetterhead:
 * @superior: (nullable): the superior body; printed in capitals
 * @agency: the issuing body; printed in capitals
 * @number_line: (nullable): "Số: 15/KH-ABC"
 * @place_date: (nullable): see muc_format_place_date()
 *
 * Boxes 1 to 4 of Decree 30/2020/NĐ-CP. The nation's name and the motto are the decree's.
 */
typedef struct
{
  const char *superior;
  const char *agency;
  const char *number_line;
  const char *place_date;
} MucLetterhead;

/**
 * MucRun:
 * A part of a paragraph; its weight comes on top of the paragraph's style.
 */
typedef struct
{
  const char *text;
  gboolean bold;
  gboolean italic;
} MucRun;

/**
 * MucSignature:
 * @place_date: (nullable): a line above the title
 * @title: the signer's authority and title, one line each: "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN";
 *   printed in capitals
 * @name: (nullable): left out when not known yet
 */
typedef struct
{
  const char *place_date;
  const char *title;
  const char *name;
} MucSignature;

/**
 * MUC_NO_FILL:
 * The fill of a choice that looks like any other cell.
 */
#define MUC_NO_FILL G_MAXUINT32

/**
 * MucCellChoice:
 * @text: what the cell then holds
 * @fill: 0xRRGGBB: the colour that a workbook gives a cell with this text, or %MUC_NO_FILL; the
 *   letters are black or white, whichever is easier to read on it
 */
typedef struct
{
  const char *text;
  guint32 fill;
} MucCellChoice;

/**
 * MucFigureFunc:
 * Draws the figure into the rectangle from (0, 0) to (@width, @height), in points. May be called
 * from any thread and any number of times.
 */
typedef void (*MucFigureFunc) (cairo_t *cr,
                               double   width,
                               double   height,
                               gpointer data);

/**
 * MucDocument:
 * A printable thing: a description by blocks that says what each thing is and not how it looks.
 * It is built from top to bottom, then only read: a finished document may be laid out and
 * written in another thread.
 */
#define MUC_TYPE_DOCUMENT (muc_document_get_type ())
G_DECLARE_FINAL_TYPE (MucDocument, muc_document, MUC, DOCUMENT, GObject)

/**
 * muc_document_new:
 * @title, @author: for the file's properties
 * @date: a valid date; also the date of creation that our writers put into the file, so that the
 *   same document gives the same bytes
 */
MucDocument *muc_document_new (const char  *title,
                               const char  *author,
                               const GDate *date);

const char  *muc_document_get_title (MucDocument *self);
const char  *muc_document_get_author (MucDocument *self);
const GDate *muc_document_get_date (MucDocument *self);

/**
 * muc_document_set_view:
 * Says where the blocks that follow stand; %MUC_VIEW_BOTH until then.
 */
void muc_document_set_view (MucDocument *self,
                            MucView      view);

/**
 * muc_document_begin_section:
 * The pages that follow have this orientation. A section begins on a new page; the first pages
 * are portrait without it.
 */
void muc_document_begin_section (MucDocument   *self,
                                 MucOrientation orientation);

/**
 * muc_document_begin_sheet:
 * The blocks that follow go to a new sheet of a workbook. Without it there is one sheet named by
 * the document's title.
 * @name: made legal, short and unique where it is not
 */
void muc_document_begin_sheet (MucDocument   *self,
                               const char    *name,
                               MucOrientation orientation);

/**
 * muc_document_add_choices:
 * @name: what the list is about: "Mức độ ưu tiên"
 * @choices: (array length=n_choices): at least one, in the order of the list
 *
 * A list of texts from which a workbook offers to choose: see muc_table_set_choices(). The same
 * list is kept once. At most 255 in a document.
 *
 * Returns: its number, from 1
 */
guint muc_document_add_choices (MucDocument     *self,
                                const char      *name,
                                const MucCellChoice *choices,
                                guint            n_choices);

/**
 * muc_document_add_identity:
 * @name, @value: what a program that reads the document again has to know of it
 *
 * A workbook carries these where nobody sees them, in their order; pages do not.
 */
void muc_document_add_identity (MucDocument *self,
                                const char  *name,
                                const char  *value);

void muc_document_add_letterhead (MucDocument         *self,
                                  const MucLetterhead *letterhead);

/**
 * muc_document_add_paragraph:
 * @style: one of the paragraphs' styles, headings and titles included
 */
void muc_document_add_paragraph (MucDocument *self,
                                 MucStyle     style,
                                 const char  *text);

void muc_document_add_runs (MucDocument  *self,
                            MucStyle      style,
                            const MucRun *runs,
                            guint         n_runs);

/**
 * muc_document_add_numbered:
 * @number: with its point or bracket: "1.", "a)"
 */
void muc_document_add_numbered (MucDocument *self,
                                const char  *number,
                                const char  *text);

/**
 * muc_document_add_table:
 * @table: (transfer full)
 */
void muc_document_add_table (MucDocument *self,
                             MucTable    *table);

/**
 * muc_document_add_figure:
 * @width, @height: its natural size in points; made smaller where it does not fit
 * @alternative: the text that says what is to be seen
 */
void muc_document_add_figure (MucDocument   *self,
                              double         width,
                              double         height,
                              const char    *alternative,
                              MucFigureFunc  draw,
                              gpointer       data,
                              GDestroyNotify destroy);

/**
 * muc_document_add_recipients:
 * @recipients: (array zero-terminated=1): without dash and semicolon
 *
 * Box 9b of the decree. Directly before one signature they stand beside it.
 */
void muc_document_add_recipients (MucDocument        *self,
                                  const char * const *recipients);

/**
 * muc_document_add_signatures:
 * @signatures: (array length=n_signatures): one (on the right) or two (left, right)
 *
 * Boxes 7a to 7c of the decree; never alone on a page.
 */
void muc_document_add_signatures (MucDocument        *self,
                                  const MucSignature *signatures,
                                  guint               n_signatures);

void muc_document_add_page_break (MucDocument *self);

/**
 * muc_document_set_pdf:
 * @pdf: the bytes that the document was issued as
 *
 * As PDF it is these bytes from now on, whatever the pages would look like today.
 */
void muc_document_set_pdf (MucDocument *self,
                           GBytes      *pdf);

/** muc_document_get_pdf: (transfer none) (nullable): the bytes it was issued as. */
GBytes *muc_document_get_pdf (MucDocument *self);

G_END_DECLS
