/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/list-item.h"
#include "import/gather.h"
#include "import/placed-findings.h"

G_BEGIN_DECLS

/**
 * MucImportPlaceKind:
 * @MUC_IMPORT_PLACE_LETTERS: what is asked about lines in an old encoding
 * @MUC_IMPORT_PLACE_QUESTIONS: what is asked about registers
 * @MUC_IMPORT_PLACE_UNITS: the names of units that are new
 * @MUC_IMPORT_PLACE_FILE: a file in which no paper was found
 * @MUC_IMPORT_PLACE_PAPER: a paper
 * @MUC_IMPORT_PLACE_TABLE: a table of a paper
 * @MUC_IMPORT_PLACE_REFUSED: a file that is not read
 */
typedef enum
{
  MUC_IMPORT_PLACE_LETTERS,
  MUC_IMPORT_PLACE_QUESTIONS,
  MUC_IMPORT_PLACE_UNITS,
  MUC_IMPORT_PLACE_FILE,
  MUC_IMPORT_PLACE_PAPER,
  MUC_IMPORT_PLACE_TABLE,
  MUC_IMPORT_PLACE_REFUSED,
} MucImportPlaceKind;

/**
 * MucImportPlace:
 * @kind: what it is
 * @index: which file, paper or refused file, from 0
 * @table: which table of the paper, from 0
 *
 * Somewhere in an import that a clerk can go to.
 */
typedef struct
{
  MucImportPlaceKind kind;
  guint index;
  guint table;
} MucImportPlace;

GPtrArray *muc_import_places_create_items (MucImport             *import,
                                           GPtrArray             *placed,
                                           GPtrArray             *refused);
char      *muc_import_place_create_key    (const MucImportPlace  *place);
gboolean   muc_import_place_parse         (const char            *key,
                                           MucImportPlace        *place);
void       muc_import_place_get_lines     (const MucImportPlace  *place,
                                           MucImport             *import,
                                           guint                 *file,
                                           guint                 *first,
                                           guint                 *end);
gboolean   muc_import_place_find_line     (MucImport             *import,
                                           const char            *source,
                                           guint                  number,
                                           MucImportPlace        *place,
                                           guint                 *line);
guint      muc_import_places_count_open   (MucImport             *import);

G_END_DECLS
