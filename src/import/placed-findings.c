/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/placed-findings.h"

#include <string.h>

struct _MucPlacedFindings
{
  GHashTable *by_line; /* line, counted from 0 → GPtrArray of MucImportFinding */
  GPtrArray *others;   /* where the file has no line at all */
};

/* The lines by what messages call them: in a workbook each sheet begins again with 1. */
static GHashTable *
index_lines (MucSource *source)
{
  GHashTable *by_number = g_hash_table_new_full (NULL, NULL, NULL,
                                                 (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *line = muc_source_get (source, i);
      GArray *lines = g_hash_table_lookup (by_number, GUINT_TO_POINTER (line->number));

      if (line->kind == MUC_SOURCE_BLANK || line->kind == MUC_SOURCE_RULE)
        continue;
      if (lines == NULL)
        {
          lines = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_number, GUINT_TO_POINTER (line->number), lines);
        }
      g_array_append_val (lines, i);
    }

  return by_number;
}

static gboolean
says (const MucSourceLine *line,
      const char          *text)
{
  if (text == NULL || line->text == NULL)
    return FALSE;

  return strstr (line->text, text) != NULL || strstr (text, line->text) != NULL;
}

/* Of lines of one number the one that says what the finding is about. */
static guint
choose_line (MucSource              *source,
             const GArray           *lines,
             const MucImportFinding *finding)
{
  for (guint i = 0; lines->len > 1 && i < lines->len; i++)
    {
      guint line = g_array_index (lines, guint, i);

      if (says (muc_source_get (source, line), finding->text))
        return line;
    }

  return g_array_index (lines, guint, 0);
}

/* A line that is not shown, such as a hidden row of a sheet, comes after this one. */
static gboolean
find_line_before (MucSource *source,
                  guint      number,
                  guint     *line)
{
  guint best = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < source->lines->len; i++)
    {
      const MucSourceLine *candidate = muc_source_get (source, i);

      if (candidate->kind == MUC_SOURCE_BLANK || candidate->kind == MUC_SOURCE_RULE
          || (found && (candidate->number > number || candidate->number < best)))
        continue;
      best = candidate->number;
      *line = i;
      found = TRUE;
    }

  return found;
}

static void
put (MucPlacedFindings *self,
     guint              line,
     MucImportFinding  *finding)
{
  GPtrArray *findings = g_hash_table_lookup (self->by_line, GUINT_TO_POINTER (line));

  if (findings == NULL)
    {
      findings = g_ptr_array_new ();
      g_hash_table_insert (self->by_line, GUINT_TO_POINTER (line), findings);
    }
  g_ptr_array_add (findings, finding);
}

/**
 * muc_placed_findings_new:
 * @source: a file
 * @findings: (element-type MucImportFinding): what there is to say of this and other files; they
 *   must outlive the result
 *
 * Returns: (transfer full): those of @source by their lines
 */
MucPlacedFindings *
muc_placed_findings_new (MucSource *source,
                         GPtrArray *findings)
{
  MucPlacedFindings *self = g_new0 (MucPlacedFindings, 1);
  g_autoptr (GHashTable) by_number = index_lines (source);

  self->by_line = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->others = g_ptr_array_new ();
  for (guint i = 0; i < findings->len; i++)
    {
      MucImportFinding *finding = findings->pdata[i];
      GArray *lines = g_hash_table_lookup (by_number, GUINT_TO_POINTER (finding->line));
      guint line = 0;

      if (strcmp (finding->source, source->name) != 0)
        continue;
      if (lines != NULL)
        put (self, choose_line (source, lines, finding), finding);
      else if (find_line_before (source, finding->line, &line))
        put (self, line, finding);
      else
        g_ptr_array_add (self->others, finding);
    }

  return self;
}

/**
 * muc_placed_findings_free:
 * @self: (transfer full): findings by their lines
 */
void
muc_placed_findings_free (MucPlacedFindings *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_line);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/**
 * muc_placed_findings_get:
 * @self: findings by their lines
 * @line: a line of the file, counted from 0
 *
 * Returns: (transfer none) (nullable) (element-type MucImportFinding): what there is to say of it
 */
GPtrArray *
muc_placed_findings_get (const MucPlacedFindings *self,
                         guint                    line)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_line, GUINT_TO_POINTER (line));
}

/** muc_placed_findings_get_others: (transfer none): what is said of a file without lines. */
GPtrArray *
muc_placed_findings_get_others (const MucPlacedFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->others;
}

/**
 * muc_placed_findings_list:
 * @self: findings by their lines
 * @first: a line, counted from 0
 * @end: the line after the last
 *
 * Returns: (transfer container) (element-type MucImportFinding): what there is to say of the lines
 *   from @first up to @end, in no order
 */
GPtrArray *
muc_placed_findings_list (const MucPlacedFindings *self,
                          guint                    first,
                          guint                    end)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer line, findings;

  g_return_val_if_fail (self != NULL, list);

  g_hash_table_iter_init (&iter, self->by_line);
  while (g_hash_table_iter_next (&iter, &line, &findings))
    if (GPOINTER_TO_UINT (line) >= first && GPOINTER_TO_UINT (line) < end)
      g_ptr_array_extend (list, findings, NULL, NULL);

  return list;
}
