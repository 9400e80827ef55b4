/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/error.h"
#include "import/finding.h"
#include "model/unit-sheet.h"

G_BEGIN_DECLS

/**
 * MucReturnedFile:
 * @name: the file's name
 * @sent: what was sent, as the workbook carries it
 * @back: what came back: the rows that are still there
 * @findings: (element-type MucImportFinding): what there is to say; a leftover is a cell that is
 *   not taken
 *
 * A workbook that a unit filled in.
 */
typedef struct
{
  char         *name;
  MucUnitSheet *sent;
  MucUnitSheet *back;
  GPtrArray    *findings;
} MucReturnedFile;

MucReturnedFile *muc_returned_file_read (GFile           *file,
                                         GCancellable    *cancellable,
                                         GError         **error);
void             muc_returned_file_free (MucReturnedFile *self);
gboolean         muc_returned_file_is_one (GFile         *file);
GPtrArray       *muc_returned_files_list (char          **paths);
guint            muc_returned_file_count_leftovers (const MucReturnedFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MucReturnedFile, muc_returned_file_free)

G_END_DECLS
