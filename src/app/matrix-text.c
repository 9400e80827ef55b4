/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
get_labels (const MucMatrix  *matrix,
            guint             row,
            guint             column,
            const char      **likelihood,
            const char      **severity)
{
  guint a, b;
  const char *labels[2] = { muc_matrix_get_row_label (matrix, row),
                            muc_matrix_get_column_label (matrix, column) };

  muc_matrix_to_levels (matrix, 0, 1, &a, &b);
  *likelihood = labels[a];
  *severity = labels[b];
}

/** muc_matrix_text_place: (transfer full): the levels that meet there: "Cao × Nghiêm trọng". */
char *
muc_matrix_text_place (const MucMatrix *matrix,
                       guint            row,
                       guint            column)
{
  const char *likelihood, *severity;

  get_labels (matrix, row, column, &likelihood, &severity);
  return *likelihood != '\0' ? g_strdup_printf ("%s × %s", likelihood, severity)
                             : g_strdup (severity);
}

/** muc_matrix_text_count: (transfer full): "2 risks" or "2 opportunities". */
char *
muc_matrix_text_count (MucRiskKind kind,
                       guint       n)
{
  return g_strdup_printf (kind == MUC_RISK_KIND_RISK
                            ? ngettext ("%u risk", "%u risks", n)
                            : ngettext ("%u opportunity", "%u opportunities", n), n);
}

/**
 * muc_matrix_text_cell:
 *
 * Returns: (transfer full): what a cell is and has: "Likelihood high × Grave: 2 risks, Treat"
 */
char *
muc_matrix_text_cell (const MucMatrix *matrix,
                      guint            row,
                      guint            column)
{
  const MucMatrixPriority *priority =
    muc_matrix_get_priority (matrix, muc_matrix_get_cell (matrix, row, column));
  g_autoptr (GArray) marks = muc_matrix_list_marks (matrix, row, column);
  g_autofree char *count = muc_matrix_text_count (muc_matrix_get_kind (matrix), marks->len);
  const char *name = priority != NULL ? priority->label : _("not rated");
  const char *likelihood, *severity;

  get_labels (matrix, row, column, &likelihood, &severity);
  if (*likelihood == '\0')
    return g_strdup_printf (_("%s: %s, %s"), severity, count, name);
  return g_strdup_printf (_("Likelihood %s × %s: %s, %s"), likelihood, severity, count, name);
}

/** muc_matrix_text_mark: (transfer full): "Risk 2: " and its text. */
char *
muc_matrix_text_mark (const MucMatrix *matrix,
                      guint            number)
{
  const MucMatrixMark *mark = muc_matrix_get_mark (matrix, number);
  const MucMatrixPriority *priority = muc_matrix_get_priority (matrix, mark->priority);
  g_autofree char *code = g_strndup (mark->code, strcspn (mark->code, "*"));
  g_autofree char *name =
    g_strdup_printf (muc_matrix_get_kind (matrix) == MUC_RISK_KIND_RISK ? _("Risk %s: %s")
                                                                        : _("Opportunity %s: %s"),
                     code, mark->text);

  if (!mark->is_overridden || priority == NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf (_("%s (other than by the grid: %s)"), name, priority->label);
}
