/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/par-part.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "model/text.h"
#include "report/report.h"

#define END_MARK "./."

/** muc_par_part_has_sheet: whether there is anything to print; %MUC_REPORT_ERROR_EMPTY if not. */
gboolean
muc_par_part_has_sheet (MucYear  *year,
                        GError  **error)
{
  MucParSheet *sheet = muc_par_get_sheet (year);

  if (sheet != NULL && muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA) > 0)
    return TRUE;
  g_set_error (error, MUC_REPORT_ERROR, MUC_REPORT_ERROR_EMPTY,
               _("The year %" PRId64 " has no areas of the PAR index yet."),
               muc_year_get_number (year));
  return FALSE;
}

/** muc_par_part_add_lines: a paragraph for each line. */
void
muc_par_part_add_lines (MucDocument *document,
                        const char  *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!muc_text_is_blank (lines[i]))
      muc_document_add_paragraph (document, MUC_STYLE_BODY, lines[i]);
}

/** muc_par_part_add_roman: "II. …", in capitals as the decree wants. */
void
muc_par_part_add_roman (MucDocument *document,
                        guint        number,
                        const char  *title)
{
  g_autofree char *roman = muc_text_format_roman (number);
  g_autofree char *capitals = g_utf8_strup (title, -1);
  g_autofree char *heading = g_strdup_printf ("%s. %s", roman, capitals);

  muc_document_add_paragraph (document, MUC_STYLE_HEADING, heading);
}

/** muc_par_part_add_heading: a bold line above its paragraphs. */
void
muc_par_part_add_heading (MucDocument *document,
                          const char  *title)
{
  const MucRun run = { title, TRUE, FALSE };

  muc_document_add_runs (document, MUC_STYLE_LEAD, &run, 1);
}

/** muc_par_part_add_points: a cell with the number, as many figures behind the comma as it has. */
void
muc_par_part_add_points (MucTable *table,
                         double    points)
{
  guint decimals = 0;

  if (isnan (points))
    {
      muc_table_add_text (table, NULL);
      return;
    }
  while (decimals < 2 && fabs (points * pow (10, decimals) - round (points * pow (10, decimals)))
                         > 0.0001)
    decimals++;
  muc_table_add_number (table, points, decimals);
}

/** muc_par_part_dup_symbol: (transfer full): "KH-ABC", while the paper has no symbol of its own. */
char *
muc_par_part_dup_symbol (MucHeading *heading,
                         const char *kind)
{
  const char *name = heading->office != NULL ? muc_office_get_abbreviation (heading->office) : NULL;

  return name != NULL ? g_strdup_printf ("%s-%s", kind, name) : g_strdup (kind);
}

/** muc_par_part_end: (transfer full): @text with the mark at which a paper ends. */
char *
muc_par_part_end (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && strchr (" .;/", text[length - 1]) != NULL)
    length--;
  return g_strdup_printf ("%.*s%s", (int) length, text, END_MARK);
}
