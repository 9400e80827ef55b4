/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/error.h"
#include "import/finding.h"
#include "import/grid-votes.h"
#include "import/letters.h"
#include "import/rated-words.h"
#include "import/reader.h"
#include "import/source.h"
#include "import/unit-names.h"
#include "model/plan.h"
#include "model/successor.h"

G_BEGIN_DECLS

typedef struct _MucImport MucImport;

/**
 * MucImportPaper:
 * @kind: its kind as #MucPaper has it: "objectives", "risks", "risk-results" or "par-plan"
 * @source: the file's name
 * @line: the number of the line of its title
 * @year: the year it is for, 0 where none is known
 * @title: (nullable): its title, in lines
 * @owner: (nullable): the unit whose own paper it is
 * @n_objectives: how many objectives it has
 * @n_actions: how many rows its action tables have, or tasks a plan of the PAR index
 * @n_measures: how many monitoring measures it has
 * @n_areas: how many areas of the PAR index it has
 * @n_risks: how many risks its register has
 * @n_opportunities: how many opportunities it has
 * @merged: whether it goes into a register of the same year, since the last build
 * @n_matched: how many of its rows that register has, where it does
 * @n_added: how many are new in it
 * @file: which file it stands in, from 0
 * @first: the line of its title, counted from 0
 * @agency: (nullable): whose paper it is, as its letterhead says
 *
 * A paper found in the files, for the clerk to see before it is taken in.
 */
typedef struct
{
  const char *kind;
  const char *source;
  guint line;
  int year;
  const char *title;
  const char *owner;
  guint n_objectives;
  guint n_actions;
  guint n_measures;
  guint n_areas;
  guint n_risks;
  guint n_opportunities;
  gboolean merged;
  guint n_matched;
  guint n_added;
  guint file;
  guint first;
  const char *agency;
} MucImportPaper;

MucImport            *muc_import_new           (const char *const *spellings);
void                  muc_import_free          (MucImport         *self);
void                  muc_import_set_year      (MucImport         *self,
                                                int                year);
void                  muc_import_set_plan      (MucImport         *self,
                                                MucPlan           *known);
void                  muc_import_set_fit_grid  (MucImport         *self,
                                                gboolean           fit_grid);
void                  muc_import_set_asks      (MucImport         *self,
                                                gboolean           asks);
void                  muc_import_set_office    (MucImport         *self,
                                                MucReaderOffice    office);
MucLetters           *muc_import_get_letters   (MucImport         *self);

gboolean              muc_import_add_file      (MucImport         *self,
                                                GFile             *file,
                                                GCancellable      *cancellable,
                                                GError           **error);
gboolean              muc_import_add_text      (MucImport         *self,
                                                const char        *name,
                                                const char        *text,
                                                GError           **error);
GPtrArray            *muc_import_get_findings  (MucImport         *self);
guint                 muc_import_get_n_papers  (MucImport         *self);
const MucImportPaper *muc_import_get_paper     (MucImport         *self,
                                                guint              i);
gboolean              muc_import_paper_is_register (const MucImportPaper *paper);
gboolean              muc_import_paper_is_par_plan (const MucImportPaper *paper);
gboolean              muc_import_find_twins    (MucImport         *self,
                                                guint             *first,
                                                guint             *second);
void                  muc_import_leave_out     (MucImport         *self,
                                                guint              i,
                                                gboolean           out);
gboolean              muc_import_is_left_out   (MucImport         *self,
                                                guint              i);
void                  muc_import_say_year      (MucImport         *self,
                                                guint              i,
                                                int                year);

guint                 muc_import_get_n_files   (MucImport         *self);
void                  muc_import_forget_files  (MucImport         *self,
                                                guint              first);
MucSource            *muc_import_get_source    (MucImport         *self,
                                                guint              file);
GPtrArray            *muc_import_list_tables   (MucImport         *self,
                                                guint              i);
guint                 muc_import_count_alike   (MucImport         *self,
                                                guint              i,
                                                const MucPaperTable *table);
void                  muc_import_say_column    (MucImport         *self,
                                                guint              i,
                                                const MucPaperTable *table,
                                                guint              column,
                                                int                meaning,
                                                gboolean           everywhere);
void                  muc_import_leave_table_out (MucImport       *self,
                                                guint              i,
                                                const MucPaperTable *table,
                                                gboolean           out);

GPtrArray            *muc_import_build         (MucImport         *self,
                                                GError           **error);
GPtrArray            *muc_import_list_unknown_words (MucImport    *self);
void                  muc_import_say_word      (MucImport         *self,
                                                const MucUnknownWord *word,
                                                MucWordMeaning     meaning,
                                                const char        *label);
GPtrArray            *muc_import_list_new_units (MucImport        *self);
void                  muc_import_say_unit      (MucImport         *self,
                                                const char        *name,
                                                MucNameMeaning     meaning,
                                                const char        *unit);
const MucGridAgreement *muc_import_get_agreement (MucImport       *self);
GPtrArray            *muc_import_get_links     (MucImport         *self);
GPtrArray            *muc_import_get_link_findings (MucImport     *self);
void                  muc_import_drop_link     (MucImport         *self,
                                                guint              i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucImport, muc_import_free)

G_END_DECLS
