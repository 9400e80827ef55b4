/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * MucRuler:
 * How many lines a text takes, for pages and workbooks alike. The width of each word is asked of
 * Pango once; lines are then filled word by word. The answer is never below Pango's own number of
 * lines: at most it is one higher where Pango could draw two words closer together. What is not
 * plain text in Latin letters, and words wider than their column, are left to Pango.
 */
typedef struct _MucRuler MucRuler;

/**
 * MucFont:
 * One size and style, as a measure knows it; lives as long as the measure.
 */
typedef struct _MucFont MucFont;

/**
 * MucRulerRun:
 * A part of a text and its font; the parts follow one another without a gap.
 */
typedef struct
{
  const MucFont *font;
  const char *text;
  gsize length;
} MucRulerRun;

/**
 * muc_ruler_new:
 * @context: see muc_font_create_context(); one thread at a time
 */
MucRuler    *muc_ruler_new (PangoContext *context);
void           muc_ruler_free (MucRuler *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucRuler, muc_ruler_free)

const MucFont *muc_ruler_get_font (MucRuler *self,
                                     double      size,
                                     gboolean    bold,
                                     gboolean    italic);

/**
 * muc_font_get_line_height:
 * Returns: from one baseline to the next, in points, with single spacing
 */
double         muc_font_get_line_height (const MucFont *self);

/**
 * muc_font_get_baseline:
 * Returns: from the top of a line to its baseline, in points, with single spacing
 */
double         muc_font_get_baseline (const MucFont *self);

/**
 * muc_font_get_description:
 * Returns: (transfer none)
 */
const PangoFontDescription *muc_font_get_description (const MucFont *self);

/**
 * muc_ruler_count_lines:
 * @width: in points, above 0
 *
 * Returns: at least 1, also for an empty text
 */
guint          muc_ruler_count_lines (MucRuler    *self,
                                        const MucFont *font,
                                        const char    *text,
                                        double         width);

/**
 * muc_ruler_count_run_lines:
 * @indent: of the first line of each paragraph, in points
 */
guint          muc_ruler_count_run_lines (MucRuler          *self,
                                            const MucRulerRun *runs,
                                            guint                n_runs,
                                            double               width,
                                            double               indent);

/**
 * muc_ruler_get_width:
 * Returns: in points, how wide the text is when only its own newlines break it
 */
double         muc_ruler_get_width (MucRuler    *self,
                                      const MucFont *font,
                                      const char    *text);

/**
 * muc_ruler_get_word_width:
 * Returns: in points, how wide the widest part is that should not be broken
 */
double         muc_ruler_get_word_width (MucRuler    *self,
                                           const MucFont *font,
                                           const char    *text);

/**
 * MucRulerPart:
 * @need: the room that the part takes on a line, in Pango units
 * @advance: where the next part begins on the same line, from the beginning of this one
 * @ends_line: whether what follows begins a new line
 *
 * A part of a text that no line's end should break: a word, or a dash or number with its word.
 */
typedef struct
{
  gint32 need;
  gint32 advance;
  gboolean ends_line;
} MucRulerPart;

/**
 * muc_ruler_cut:
 * @parts: (element-type MucRulerPart): where the text's parts are appended, at least one; the
 *   last one ends its line
 *
 * For whoever has to count the lines of one text at many widths. Filled with the parts, lines are
 * as many as muc_ruler_count_lines() says where no part is wider than the line, but for rare
 * marks and letters.
 */
void           muc_ruler_cut (MucRuler      *self,
                              const MucFont *font,
                              const char    *text,
                              GArray        *parts);

G_END_DECLS
