/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/columns.h"
#include "import/paper-ends.h"
#include "import/row.h"
#include "import/source.h"

G_BEGIN_DECLS

/**
 * MucBodyKind:
 * @MUC_BODY_TABLES: items with action tables under them
 * @MUC_BODY_MEASURES: items of a sentence or two; rows of cells are no tables
 * @MUC_BODY_PARAGRAPHS: no numbers: each paragraph that is a sentence is an item
 *
 * How the list under a heading is written.
 */
typedef enum
{
  MUC_BODY_TABLES,
  MUC_BODY_MEASURES,
  MUC_BODY_PARAGRAPHS,
} MucBodyKind;

/**
 * MucBodyItem:
 * @number: the number it has in the paper, 0 where it has none
 * @labelled: whether it calls itself "Mục tiêu" with that number
 * @line: the number of its line in the file
 * @text: its words
 * @head: (nullable): the first head of its table
 * @rows: (element-type MucImportRow): the rows of its table
 * @tables: (element-type MucPaperTable): the tables under it
 * @from_table: (nullable): the table that names it, where no line of its own does
 * @lines: (element-type guint): all lines that are part of it, counted from 0
 *
 * One item of a section's list, with the table under it.
 */
typedef struct
{
  int number;
  gboolean labelled;
  guint line;
  GString *text;
  MucColumns *head;
  GPtrArray *rows;
  GPtrArray *tables;
  const MucPaperTable *from_table;
  GArray *lines;
} MucBodyItem;

/**
 * MucBody:
 * @leading: the words before the first item
 * @leading_lines: (element-type guint): their lines
 * @items: (element-type MucBodyItem): the list
 * @trailing: the words after the last item
 * @trailing_lines: (element-type guint): their lines
 * @foot: the block of signature and recipients
 * @foot_lines: (element-type guint): its lines
 *
 * What stands under a heading. Lines that are part of none of these found no place.
 */
typedef struct
{
  GString *leading;
  GArray *leading_lines;
  GPtrArray *items;
  GString *trailing;
  GArray *trailing_lines;
  MucPaperFoot foot;
  GArray *foot_lines;
} MucBody;

MucBody *muc_body_read (MucSource  *source,
                        guint       begin,
                        guint       end,
                        MucBodyKind kind,
                        GPtrArray  *findings,
                        GError    **error);
void     muc_body_free (MucBody    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucBody, muc_body_free)

G_END_DECLS
