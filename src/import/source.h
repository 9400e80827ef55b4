/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/conversion.h"
#include "import/finding.h"
#include "import/paper-table.h"

G_BEGIN_DECLS

/**
 * MucSourceKind:
 * @MUC_SOURCE_BLANK: nothing
 * @MUC_SOURCE_RULE: dashes and the like: drawn lines, the separator rows of tables
 * @MUC_SOURCE_TEXT: words
 * @MUC_SOURCE_ROW: cells
 */
typedef enum
{
  MUC_SOURCE_BLANK,
  MUC_SOURCE_RULE,
  MUC_SOURCE_TEXT,
  MUC_SOURCE_ROW,
} MucSourceKind;

/**
 * MucSourceLine:
 * @number: its number in the file, from 1; of a row whose cells hold line ends the first
 * @kind: what it is
 * @text: the words without marks of bold type; of a row its filled cells, joined by tabs, or by a
 *   space where there are two and the first is a number
 * @cells: (element-type utf8) (nullable): the cells of a row
 * @n_filled: how many of them are not empty
 * @placed: whether what it says has found its place; what has not is listed
 *
 * One line of a paper.
 */
typedef struct
{
  guint number;
  MucSourceKind kind;
  char *text;
  GPtrArray *cells;
  guint n_filled;
  gboolean placed;
} MucSourceLine;

/**
 * MucSource:
 * @name: what messages call the file
 * @lines: (element-type MucSourceLine): its lines in order
 * @findings: (element-type MucImportFinding): what there is to say of how it was read
 * @tables: its tables once its papers were read, and what the clerk says of them
 *
 * A paper, cut into lines and cells.
 */
typedef struct
{
  char *name;
  GPtrArray *lines;
  GPtrArray *findings;
  MucPaperTables *tables;
} MucSource;

MucSource     *muc_source_new         (const char *name,
                                       const char *text);
MucSource     *muc_source_new_empty   (const char *name);
void           muc_source_add_text    (MucSource  *self,
                                       guint       number,
                                       const char *text);
void           muc_source_add_row     (MucSource  *self,
                                       guint       number,
                                       GPtrArray  *cells);
void           muc_source_convert     (MucSource     *self,
                                       MucConversion *conversion);
void           muc_source_set_name    (MucSource  *self,
                                       const char *name);
void           muc_source_free        (MucSource  *self);
MucSourceLine *muc_source_get         (MucSource  *self,
                                       guint       i);
gboolean       muc_source_is_text     (const MucSourceLine *line);
gboolean       muc_source_is_number   (const char *cell);
GPtrArray     *muc_source_split_cells (const char *row);
GPtrArray     *muc_source_split_parts (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucSource, muc_source_free)

G_END_DECLS
