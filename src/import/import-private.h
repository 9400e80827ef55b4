/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"
#include "import/import.h"
#include "model/parties.h"

G_BEGIN_DECLS

/* Papers found in files, on their way to becoming proposed records. */
struct _MucImport
{
  MucPartyCutter *cutter;
  int year;
  MucPlan *known;
  gboolean fit_grid;
  gboolean asks;
  MucLetters *letters;
  MucReaderOffice office;
  MucGridAgreement agreement;
  MucRatedWords *words;
  MucUnitNames *names;
  GPtrArray *links;
  GPtrArray *link_findings; /* one for each of them */
  GPtrArray *files;         /* of MucImportFile */
  GPtrArray *papers;        /* of MucImportEntry, file by file */
  GPtrArray *built;         /* MucImportFinding: what the last build has to say */
  GPtrArray *findings;      /* all of them, each owned by a file or by @built */
};

/**
 * MucImportFile:
 * @source: what the file says
 * @findings: (element-type MucImportFinding): what there is to say of its papers
 * @papers: where its papers begin among all
 * @n_papers: how many it has
 * @conversions: how many files before it have lines in an old encoding
 *
 * A file that was read.
 */
typedef struct
{
  MucSource *source;
  GPtrArray *findings;
  guint papers;
  guint n_papers;
  guint conversions;
} MucImportFile;

/**
 * MucImportEntry:
 * @public: what others see of it
 * @draft: the paper as it was read
 * @owner: (nullable): the unit whose own paper it is
 * @left_out: whether it is left out
 * @year: the year that the clerk says it is for, or 0
 *
 * A paper of a file.
 */
typedef struct
{
  MucImportPaper public;
  MucDraft *draft;
  char *owner;
  gboolean left_out;
  int year;
} MucImportEntry;

gboolean muc_import_check            (MucImport  *self,
                                      GError    **error);
void     muc_import_collect_findings (MucImport  *self);
gboolean muc_import_read_again       (MucImport  *self,
                                      guint       file);

G_END_DECLS
