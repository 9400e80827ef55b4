/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "document/block.h"
#include "document/measure.h"

G_BEGIN_DECLS

/* Left and right of a cell's text; less in tables that need every point of the width. */
#define MUC_CELL_PADDING_X 4.0
#define MUC_CELL_PADDING_X_LOW_ROWS 2.5
#define MUC_CELL_PADDING_Y 2.5

/* A rule below a text: how far its lower edge stands below the last line, and its width. */
#define MUC_RULE_GAP 2.5
#define MUC_RULE_WIDTH 0.75

/* The least room between the letterhead's two blocks. */
#define MUC_LETTERHEAD_GAP 10.0
#define MUC_LETTERHEAD_LINE_GAP 6.0

/* Room for a signature in ink and a part of the seal. */
#define MUC_SIGNATURE_SPACE 72.0
#define MUC_SIGNATURE_SPACE_BEFORE 10.0

/* Measures and draws texts of pages. Lines stand a fixed height apart, whatever letters they
 * hold, so a text's height is its number of lines. */
typedef struct _MucPainter MucPainter;

/* A text as it stands on a page. */
typedef struct
{
  const char *text;
  gboolean is_kept; /* the string stays where it is while the painter lives */
  const MucFont *font;
  const MucExtent *extents; /* bold and italic parts, or none */
  guint n_extents;
  const MucStyleInfo *style;
  MucAlign align;
  double width;
  double indent;
  double line_height;
} MucText;

MucPainter    *muc_painter_new (void);
void           muc_painter_free (MucPainter *self);
MucRuler    *muc_painter_get_ruler (MucPainter *self);

/* @size: 0 for the style's own. */
const MucFont *muc_painter_get_font (MucPainter *self,
                                     MucStyle    style,
                                     double      size);

void           muc_painter_init_text (MucPainter *self,
                                      MucText    *text,
                                      MucStyle    style,
                                      const char *string,
                                      double      width);

guint          muc_painter_count_lines (MucPainter    *self,
                                        const MucText *text);

/* Draws the lines from @first on, at most @n_lines of them, below @y. */
void           muc_painter_draw (MucPainter    *self,
                                 cairo_t       *cr,
                                 const MucText *text,
                                 double         x,
                                 double         y,
                                 guint          first,
                                 guint          n_lines);

/* Draws what the part of a cell shows: a whole text in the middle, a part of one at the top. */
void           muc_painter_draw_cell (MucPainter    *self,
                                      cairo_t       *cr,
                                      const MucText *text,
                                      double         x,
                                      double         y,
                                      double         height,
                                      guint          first,
                                      guint          n_lines);

/* Measures a whole text with the rule its style has below, draws it if @cr is there, and returns
 * its height. */
double         muc_painter_put (MucPainter *self,
                                cairo_t    *cr,
                                MucStyle    style,
                                const char *string,
                                double      x,
                                double      y,
                                double      width);

/* How long the rule is that a text's style has below it. */
double         muc_painter_measure_rule (MucPainter *self,
                                         MucStyle    style,
                                         const char *string,
                                         double      width);

/* How wide the letterhead's right block is, of the text's whole width. */
double         muc_painter_find_nation_width (MucPainter *self,
                                              double      width);

/* The least width at which the text takes no more lines than in @width: a long name that wraps
 * looks better in lines of about the same length. */
double         muc_painter_balance (MucPainter *self,
                                    MucStyle    style,
                                    const char *string,
                                    double      width);

/* Measure or draw the blocks that the decree fixes. */
double         muc_painter_put_letterhead (MucPainter               *self,
                                           cairo_t                  *cr,
                                           const MucLetterheadBlock *letterhead,
                                           double                    x,
                                           double                    y,
                                           double                    width);
double         muc_painter_put_recipients (MucPainter *self,
                                           cairo_t    *cr,
                                           char      **recipients,
                                           double      x,
                                           double      y,
                                           double      width);
double         muc_painter_put_signatures (MucPainter               *self,
                                           cairo_t                  *cr,
                                           const MucSignaturesBlock *signatures,
                                           char                    **recipients,
                                           double                    x,
                                           double                    y,
                                           double                    width);

G_END_DECLS
