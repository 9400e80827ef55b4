/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

#include <glib/gi18n-lib.h>

#include "model/assessment.h"

/* The rows of the register: its two parts, and which rows of them a cell of the matrix leaves. */

/** muc_risks_page_is_filtered: whether only the risks of one cell of the matrix are shown. */
gboolean
muc_risks_page_is_filtered (MucRisksPage *self)
{
  return self->severity != NULL;
}

static MucRiskKind
get_filtered_kind (MucRisksPage *self)
{
  return muc_level_get_axis (self->severity) == MUC_AXIS_SEVERITY ? MUC_RISK_KIND_RISK
                                                                  : MUC_RISK_KIND_OPPORTUNITY;
}

static gboolean
is_in_cell (MucRisksPage *self,
            MucRisk      *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  return assessment != NULL
         && muc_assessment_get_severity (assessment) == self->severity
         && (self->likelihood == NULL
             || muc_assessment_get_likelihood (assessment) == self->likelihood);
}

static gboolean
match_cb (gpointer item,
          gpointer data)
{
  const MucRiskPart *part = data;

  return muc_risk_get_kind (item) == part->kind
         && (!muc_risks_page_is_filtered (part->page) || is_in_cell (part->page, item));
}

static void
set_line (GListStore  *store,
          MucRiskPart *part,
          gboolean     adds,
          gboolean     shown)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (part->page));
  const gboolean is_shown = g_list_model_get_n_items (G_LIST_MODEL (store)) > 0;

  if (shown && !is_shown)
    {
      g_autoptr (MucRiskLine) line = muc_risk_line_new (year, part->kind, adds);

      g_list_store_append (store, line);
    }
  if (!shown && is_shown)
    g_list_store_remove_all (store);
}

/* A filter is about one part. A new row is not rated yet, so that no filter would show it. */
static void
update_lines (MucRiskPart *part)
{
  MucRisksPage *self = part->page;
  const gboolean filtered = muc_risks_page_is_filtered (self);

  set_line (part->head, part, FALSE, !filtered || part->kind == get_filtered_kind (self));
  set_line (part->adder, part, TRUE,
            !filtered && muc_table_page_is_writable (MUC_TABLE_PAGE (self)));
}

/** muc_risks_page_filter_rows: finds anew the rows to be shown. */
void
muc_risks_page_filter_rows (MucRisksPage *self)
{
  for (guint i = 0; i < MUC_N_RISK_KINDS && self->tree != NULL; i++)
    {
      update_lines (&self->parts[i]);
      gtk_filter_changed (gtk_filter_list_model_get_filter (self->parts[i].risks),
                          GTK_FILTER_CHANGE_DIFFERENT);
    }
}

static void
create_part (MucRisksPage *self,
             MucRiskKind   kind,
             GListStore   *models)
{
  MucRiskPart *part = &self->parts[kind];
  GListModel *all = muc_record_list (MUC_RECORD (muc_page_get_year (MUC_PAGE (self))),
                                     MUC_TYPE_RISK);

  part->page = self;
  part->kind = kind;
  part->head = g_list_store_new (MUC_TYPE_RISK_LINE);
  part->adder = g_list_store_new (MUC_TYPE_RISK_LINE);
  part->risks = gtk_filter_list_model_new (g_object_ref (all),
                                           GTK_FILTER (gtk_custom_filter_new (match_cb, part,
                                                                              NULL)));
  g_list_store_append (models, part->head);
  g_list_store_append (models, part->risks);
  g_list_store_append (models, part->adder);
  update_lines (part);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return NULL;
}

/** muc_risks_page_create_rows: makes the list of the year's register. */
void
muc_risks_page_create_rows (MucRisksPage *self)
{
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < MUC_N_RISK_KINDS; i++)
    create_part (self, i, models);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (gtk_flatten_list_model_new (
                                          G_LIST_MODEL (models))),
                                        FALSE, FALSE, create_children_cb, NULL, NULL);
}

/** muc_risks_page_forget_rows: frees it again. */
void
muc_risks_page_forget_rows (MucRisksPage *self)
{
  g_clear_object (&self->tree);
  for (guint i = 0; i < MUC_N_RISK_KINDS; i++)
    {
      g_clear_object (&self->parts[i].head);
      g_clear_object (&self->parts[i].risks);
      g_clear_object (&self->parts[i].adder);
    }
}

static void
show_chip (MucRisksPage *self)
{
  const char *severity = muc_level_get_label (self->severity);
  const char *likelihood = self->likelihood != NULL ? muc_level_get_label (self->likelihood)
                                                    : NULL;
  g_autofree char *text =
    likelihood != NULL ? g_strdup_printf (_("Only: %s × %s"), likelihood, severity)
                       : g_strdup_printf (_("Only: %s"), severity);

  gtk_label_set_label (self->filter_label, text);
}

/**
 * muc_risks_page_set_filter:
 * @self: a page
 * @likelihood: (nullable): a level; %NULL for a matrix that is a strip
 * @severity: (nullable): a level of the same matrix; %NULL shows all rows
 *
 * Shows the risks, or the opportunities, of one cell of the matrix only.
 */
void
muc_risks_page_set_filter (MucRisksPage *self,
                           MucLevel     *likelihood,
                           MucLevel     *severity)
{
  g_return_if_fail (MUC_IS_RISKS_PAGE (self));
  g_return_if_fail (severity != NULL || likelihood == NULL);

  muc_record_table_commit (self->table);
  g_set_object (&self->likelihood, likelihood);
  g_set_object (&self->severity, severity);
  gtk_widget_set_visible (self->filter_chip, severity != NULL);
  if (severity != NULL)
    show_chip (self);
  muc_risk_pane_set_filter (self->pane, likelihood, severity);
  muc_risks_page_filter_rows (self);
  if (self->tree != NULL)
    muc_record_table_refresh (self->table);
  muc_risks_page_update_actions (self);
}
