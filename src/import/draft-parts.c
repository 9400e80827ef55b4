/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "import/draft.h"

/* What a draft consists of. */

static void
free_objective (gpointer data)
{
  MucDraftObjective *objective = data;

  g_free (objective->text);
  g_free (objective->plan_text);
  g_free (objective->party_heading);
  g_free (objective->result_heading);
  g_ptr_array_unref (objective->rows);
  g_free (objective);
}

/**
 * muc_draft_free:
 * @self: (transfer full): a draft
 */
void
muc_draft_free (MucDraft *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  muc_paper_head_clear (&self->head);
  muc_paper_foot_clear (&self->foot);
  g_free (self->title);
  g_free (self->intro);
  g_free (self->closing);
  g_free (self->plan_title);
  g_free (self->monitoring_title);
  g_ptr_array_unref (self->objectives);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->risks);
  g_free (self->severity_heading);
  muc_par_plan_free (self->par);
  g_free (self);
}

/** muc_draft_is_register: whether it is a paper of risks and opportunities. */
gboolean
muc_draft_is_register (const MucDraft *self)
{
  return g_str_equal (self->kind, MUC_DRAFT_RISKS)
         || g_str_equal (self->kind, MUC_DRAFT_RISK_RESULTS);
}

/**
 * muc_draft_new:
 * @kind: its kind as #MucPaper has it
 *
 * Returns: (transfer full): a paper of which nothing was read yet
 */
MucDraft *
muc_draft_new (const char *kind)
{
  MucDraft *self = g_new0 (MucDraft, 1);

  self->kind = kind;
  self->objectives = g_ptr_array_new_with_free_func (free_objective);
  self->measures = g_ptr_array_new_with_free_func (g_free);
  self->risks = g_ptr_array_new_with_free_func ((GDestroyNotify) muc_risk_row_free);

  return self;
}

static gboolean
is_left_out (const MucPaperTable *table)
{
  return table != NULL && table->left_out;
}

static void
drop_risks (GPtrArray *risks)
{
  for (guint i = risks->len; i-- > 0;)
    if (is_left_out (((MucRiskRow *) risks->pdata[i])->table))
      g_ptr_array_remove_index (risks, i);
  muc_risk_rows_number (risks);
}

static void
drop_actions (MucDraftObjective *objective)
{
  for (guint i = objective->rows->len; i-- > 0;)
    if (is_left_out (((MucImportRow *) objective->rows->pdata[i])->table))
      g_ptr_array_remove_index (objective->rows, i);
}

/**
 * muc_draft_drop_left_out:
 * @self: a draft
 *
 * Forgets the rows of tables that are left out, and objectives that only such a table names.
 */
void
muc_draft_drop_left_out (MucDraft *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->objectives->len; i-- > 0;)
    {
      MucDraftObjective *objective = self->objectives->pdata[i];

      drop_actions (objective);
      if (is_left_out (objective->from_table) && objective->rows->len == 0)
        g_ptr_array_remove_index (self->objectives, i);
    }
  drop_risks (self->risks);
}
