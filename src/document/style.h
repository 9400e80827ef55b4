/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  MUC_ALIGN_LEFT,
  MUC_ALIGN_CENTER,
  MUC_ALIGN_RIGHT,
  MUC_ALIGN_JUSTIFY,
} MucAlign;

/**
 * MucStyle:
 * What a text is; style.c is the one table that says how it looks, and each writer maps a row
 * of that table to its own means. The first group is for paragraphs, the second for cells, the
 * third is used by the blocks that the decree fixes (letterhead, signatures, recipients).
 */
typedef enum
{
  MUC_STYLE_BODY,       /* justified text with an indented first line */
  MUC_STYLE_STRONG,     /* the same in bold: an introduction */
  MUC_STYLE_LEAD,       /* as the body, but stays with what follows: a table's introduction */
  MUC_STYLE_BASIS,      /* legal bases: the same in italics */
  MUC_STYLE_TITLE,      /* the paper's name, centred, bold */
  MUC_STYLE_SUBTITLE,   /* what the paper is about, below its name, bold with a short rule */
  MUC_STYLE_HEADING,    /* a section's heading, bold, stays with what follows */
  MUC_STYLE_NOTE,       /* small, italic */

  MUC_STYLE_CELL,
  MUC_STYLE_CELL_STRONG,
  MUC_STYLE_CELL_MUTED,
  MUC_STYLE_HEADER,     /* a column's heading; a row of them stays with the next row */
  MUC_STYLE_BAND,       /* a row that names the rows below it; stays with the next row */
  MUC_STYLE_TOTAL,
  MUC_STYLE_GOOD,
  MUC_STYLE_WARN,
  MUC_STYLE_BAD,

  MUC_STYLE_NATION,
  MUC_STYLE_MOTTO,
  MUC_STYLE_SUPERIOR,
  MUC_STYLE_AGENCY,
  MUC_STYLE_NUMBER,
  MUC_STYLE_PLACE_DATE,
  MUC_STYLE_SIGNER_TITLE,
  MUC_STYLE_SIGNER_NAME,
  MUC_STYLE_RECIPIENTS_TITLE,
  MUC_STYLE_RECIPIENTS,
  MUC_STYLE_PAGE_NUMBER,

  MUC_N_STYLES,
} MucStyle;

/**
 * MucStyleInfo:
 * @size: in points
 * @indent: of a paragraph's first line, in points
 * @space_before: in points; dropped at the top of a page
 * @line_spacing: times the font's own line height
 * @keep_next: never the last on a page
 * @rule: width of the rule below, as a share of the text's width; 0 for none
 * @foreground, @background: 0xRRGGBB; a white background is not painted
 */
typedef struct
{
  double size;
  gboolean bold;
  gboolean italic;
  MucAlign align;
  double indent;
  double space_before;
  double line_spacing;
  gboolean keep_next;
  double rule;
  guint32 foreground;
  guint32 background;
} MucStyleInfo;

/**
 * muc_style_get_info:
 * Sizes, weights, indents and rules of the body and of the decree's blocks are those of Decree
 * 30/2020/NĐ-CP, Appendix I.
 * Returns: (transfer none): never %NULL
 */
const MucStyleInfo *muc_style_get_info (MucStyle style);

G_END_DECLS
