/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucProseMark:
 * @MUC_PROSE_NONE: nothing
 * @MUC_PROSE_ROMAN: "II."
 * @MUC_PROSE_NUMBER: "2." or "2.1."
 * @MUC_PROSE_LETTER: "đ)"
 * @MUC_PROSE_SUBLETTER: "đ1)", "a.2)"
 * @MUC_PROSE_BRACKET: "(3)"
 * @MUC_PROSE_DASH: "- "
 * @MUC_PROSE_PLUS: "+ "
 *
 * What stands before a paragraph.
 */
typedef enum
{
  MUC_PROSE_NONE,
  MUC_PROSE_ROMAN,
  MUC_PROSE_NUMBER,
  MUC_PROSE_LETTER,
  MUC_PROSE_SUBLETTER,
  MUC_PROSE_BRACKET,
  MUC_PROSE_DASH,
  MUC_PROSE_PLUS,
} MucProseMark;

/**
 * MucProseParagraph:
 * @mark: what stands before it
 * @label: that mark as it is written, "2.1."; "" where there is none
 * @text: its words on one line
 * @line: the number of its first line in the file
 * @first: that line, counted from 0
 * @end: the line after its last one
 */
typedef struct
{
  MucProseMark mark;
  char *label;
  char *text;
  guint line;
  guint first;
  guint end;
} MucProseParagraph;

MucProseMark muc_prose_read_mark (const char *text,
                                  gsize      *length);
GPtrArray   *muc_prose_flow      (MucSource  *source,
                                  guint       begin,
                                  guint       end);
char        *muc_prose_dup_whole (const MucProseParagraph *paragraph);

G_END_DECLS
