/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MucImportSeverity:
 * @MUC_IMPORT_HINT: worth a look
 * @MUC_IMPORT_WARNING: something was understood in a way that may be wrong
 * @MUC_IMPORT_LEFTOVER: a line that found no place
 */
typedef enum
{
  MUC_IMPORT_HINT,
  MUC_IMPORT_WARNING,
  MUC_IMPORT_LEFTOVER,
} MucImportSeverity;

/**
 * MucImportFinding:
 * @severity: how much it matters
 * @source: the file's name
 * @line: the line's number in it, from 1
 * @text: what the line says
 * @message: what there is to say about it, in the interface's language
 *
 * Something the clerk is told about an import.
 */
typedef struct
{
  MucImportSeverity severity;
  char *source;
  guint line;
  char *text;
  char *message;
} MucImportFinding;

GPtrArray *muc_import_findings_new (void);
void       muc_import_findings_add (GPtrArray         *findings,
                                    MucImportSeverity  severity,
                                    const char        *source,
                                    guint              line,
                                    const char        *text,
                                    const char        *format,
                                    ...) G_GNUC_PRINTF (6, 7);

G_END_DECLS
