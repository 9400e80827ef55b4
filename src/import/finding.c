/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/finding.h"

static void
free_finding (gpointer data)
{
  MucImportFinding *finding = data;

  g_free (finding->source);
  g_free (finding->text);
  g_free (finding->message);
  g_free (finding);
}

/**
 * muc_import_findings_new:
 *
 * Returns: (transfer full) (element-type MucImportFinding): an empty list
 */
GPtrArray *
muc_import_findings_new (void)
{
  return g_ptr_array_new_with_free_func (free_finding);
}

/**
 * muc_import_findings_add:
 * @findings: a list
 * @severity: how much it matters
 * @source: the file's name
 * @line: the line's number
 * @text: what the line says
 * @format: the message, as for printf()
 */
void
muc_import_findings_add (GPtrArray         *findings,
                         MucImportSeverity  severity,
                         const char        *source,
                         guint              line,
                         const char        *text,
                         const char        *format,
                         ...)
{
  MucImportFinding *finding = g_new0 (MucImportFinding, 1);
  va_list args;

  va_start (args, format);
  finding->message = g_strdup_vprintf (format, args);
  va_end (args);
  finding->severity = severity;
  finding->source = g_strdup (source);
  finding->line = line;
  finding->text = g_strdup (text);
  g_ptr_array_add (findings, finding);
}
