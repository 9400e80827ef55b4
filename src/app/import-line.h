/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "import/placed-findings.h"

G_BEGIN_DECLS

/**
 * MucImportLineLook:
 * @MUC_IMPORT_LINE_PLAIN: a line of text, or a row
 * @MUC_IMPORT_LINE_TITLE: the title of a paper
 * @MUC_IMPORT_LINE_HEAD: the head of a table
 * @MUC_IMPORT_LINE_LEFT: a line that found no place
 * @MUC_IMPORT_LINE_OUT: a row of a table that the clerk leaves out
 *
 * How a line looks.
 */
typedef enum
{
  MUC_IMPORT_LINE_PLAIN,
  MUC_IMPORT_LINE_TITLE,
  MUC_IMPORT_LINE_HEAD,
  MUC_IMPORT_LINE_LEFT,
  MUC_IMPORT_LINE_OUT,
} MucImportLineLook;

/**
 * MucImportNote:
 * @severity: how much it matters
 * @text: what there is to say
 */
typedef struct
{
  MucImportSeverity severity;
  char *text;
} MucImportNote;

/* A line of a file as the window shows it. */
#define MUC_TYPE_IMPORT_LINE (muc_import_line_get_type ())
G_DECLARE_FINAL_TYPE (MucImportLine, muc_import_line, MUC, IMPORT_LINE, GObject)

MucImportLine       *muc_import_line_new        (const MucSourceLine *line,
                                                 guint                number,
                                                 GArray              *widths,
                                                 MucImportLineLook    look);
void                 muc_import_line_set_spans  (MucImportLine       *self,
                                                 gboolean             spans);
gboolean             muc_import_line_get_spans  (MucImportLine       *self);
void                 muc_import_line_add_note   (MucImportLine       *self,
                                                 MucImportSeverity    severity,
                                                 const char          *text);
guint                muc_import_line_get_number (MucImportLine       *self);
const char          *muc_import_line_get_text   (MucImportLine       *self);
GPtrArray           *muc_import_line_get_cells  (MucImportLine       *self);
GArray              *muc_import_line_get_widths (MucImportLine       *self);
MucImportLineLook    muc_import_line_get_look   (MucImportLine       *self);
GPtrArray           *muc_import_line_get_notes  (MucImportLine       *self);

G_END_DECLS
