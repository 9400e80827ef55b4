/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The parts of an OpenDocument text while they are written. Lengths are in points. */

#include <gsf/gsf.h>

#include "document/block.h"
#include "document/pages.h"
#include "document/writer.h"

G_BEGIN_DECLS

/* Names of styles and page masters as the XML has them; people see them with spaces. */
#define MUC_ODT_RULE "Đường_20_kẻ"
#define MUC_ODT_SPACER "Giãn_20_cách"
#define MUC_ODT_FIGURE "Hình"
#define MUC_ODT_ROW "hang"
#define MUC_ODT_LONG_ROW "hang-dai"
#define MUC_ODT_FRAME "khung"

/* As high as a paragraph without text has to be. */
#define MUC_ODT_SPACER_HEIGHT 2.0

/* What a paragraph has that its named style has not. */
typedef struct
{
  const char *parent;  /* the named style; not copied */
  const char *master;  /* the page master on which it begins a page, or NULL; not copied */
  gboolean breaks;     /* begins a page */
  gboolean keep_next;
  gboolean is_aligned; /* by @align */
  MucAlign align;
  double size;         /* 0 for the style's own */
  double left;         /* margins beside the text */
  double right;
  gboolean is_spaced;  /* by both of these: LibreOffice forgets the one that is not named */
  double space_before;
  double space_after;
} MucOdtParagraph;

typedef struct
{
  double left;  /* free beside, above and below the text */
  double right;
  double top;
  double bottom;
  gboolean has_border;
  guint32 background;
} MucOdtCell;

typedef struct
{
  const double *edges; /* n_columns + 1 */
  guint n_columns;
  gboolean is_whole;   /* on one page */
} MucOdtTable;

typedef struct _MucOdtStyles MucOdtStyles;

/* A body is walked twice: first without @xml, for the styles it needs, which stand before it in
 * the file, then for its text. */
typedef struct
{
  MucDocument *document;
  MucPages *pages;
  MucOdtStyles *styles;
  GsfXMLOut *xml;
  const MucWriterProgress *progress;
  MucOrientation orientation;
  const char *master;  /* of the page that what comes next begins, or NULL */
  gboolean breaks;     /* what comes next begins a page */
  gboolean has_begun;
  gboolean ends_with_table;
  double space_after;  /* of the block that is put */
  guint n_tables;
  guint n_figures;
} MucOdt;

/* odt-xml.c: elements with pairs of attributes up to NULL; those without a value are left out.
 * Nothing happens where @xml is NULL. */
void        muc_odt_open (GsfXMLOut  *xml,
                          const char *element,
                          ...) G_GNUC_NULL_TERMINATED;
void        muc_odt_leaf (GsfXMLOut  *xml,
                          const char *element,
                          ...) G_GNUC_NULL_TERMINATED;
void        muc_odt_close (GsfXMLOut *xml);

/* A document's outermost element, with the name spaces of all parts. */
void        muc_odt_open_root (GsfXMLOut  *xml,
                               const char *element);

/* The part of the line @start to @end from @from to @to, with the spaces that XML would lose. */
void        muc_odt_put_text (GsfXMLOut  *xml,
                              const char *start,
                              const char *end,
                              const char *from,
                              const char *to);

/* An element that holds nothing but a text. */
void        muc_odt_put_element (GsfXMLOut  *xml,
                                 const char *element,
                                 const char *text);

char       *muc_odt_format_points (char   buffer[24],
                                   double points);

#define MUC_ODT_POINTS(points) muc_odt_format_points ((char[24]){ 0 }, points)

/* odt-styles.c: what styles.xml holds: the named styles, pages and their masters. */
void        muc_odt_write_styles (GsfXMLOut *xml);
const char *muc_odt_get_style_name (MucStyle style);
const char *muc_odt_get_span_name (gboolean bold,
                                   gboolean italic);
const char *muc_odt_get_master_name (MucOrientation orientation,
                                     gboolean       is_first);
const char *muc_odt_get_align_name (MucAlign align);

/* odt-automatic.c: the styles that are not for people. The same one is kept once; the names
 * returned live as long as @self. */
MucOdtStyles *muc_odt_styles_new (void);
void          muc_odt_styles_free (MucOdtStyles *self);
const char   *muc_odt_styles_add_paragraph (MucOdtStyles          *self,
                                            const MucOdtParagraph *paragraph);
const char   *muc_odt_styles_add_cell (MucOdtStyles     *self,
                                       const MucOdtCell *cell);

/* @number: of the table, from 1; it may begin a page, as a paragraph may. */
void          muc_odt_styles_add_table (MucOdtStyles      *self,
                                        guint              number,
                                        const MucOdtTable *table,
                                        const char        *master,
                                        gboolean           breaks);
void          muc_odt_styles_write (MucOdtStyles *self,
                                    GsfXMLOut    *xml);

/* odt-body.c */
gboolean    muc_odt_write_body (MucOdt  *self,
                                GError **error);
double      muc_odt_get_text_width (MucOdt *self);

/* The lines of a text as paragraphs of their own. */
void        muc_odt_put_paragraph (MucOdt                *self,
                                   const MucOdtParagraph *paragraph,
                                   const char            *text,
                                   const MucExtent       *extents,
                                   guint                  n_extents);

/* A text with the rule its style has below, in the middle of @width; nothing for NULL. */
void        muc_odt_put_fixed (MucOdt                *self,
                               MucStyle               style,
                               const MucOdtParagraph *paragraph,
                               const char            *text,
                               double                 width);

/* A paragraph without text. */
void        muc_odt_put_spacer (MucOdt  *self,
                                double   height,
                                gboolean keep_next);

/* odt-table.c */
gboolean    muc_odt_put_table (MucOdt         *self,
                               const MucBlock *block,
                               gboolean        keep_next,
                               GError        **error);
void        muc_odt_open_table (MucOdt            *self,
                                const MucOdtTable *table);
void        muc_odt_close_table (MucOdt *self);

/* odt-fixed.c */
void        muc_odt_put_letterhead (MucOdt                   *self,
                                    const MucLetterheadBlock *letterhead);
void        muc_odt_put_recipients (MucOdt  *self,
                                    char   **recipients,
                                    double   right,
                                    gboolean keep_next,
                                    double   space_after);
void        muc_odt_put_signatures (MucOdt         *self,
                                    const MucBlock *block);

G_END_DECLS
