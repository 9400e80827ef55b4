/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/reason-dialog.h"
#include "model/bullets.h"
#include "model/rating.h"
#include "store/edits.h"
#include "store/risk-edits.h"

/* What is done with a risk as a whole: each of these is one step for undo. */

static MucStore *
get_store (MucRisksPage *self)
{
  return muc_page_get_store (MUC_PAGE (self));
}

static MucRisk *
get_risk (MucRisksPage *self)
{
  return muc_table_page_get_record (MUC_TABLE_PAGE (self));
}

/* The bullets of the current cell that stand in one line. */
static char *
dup_splittable (MucRisksPage  *self,
                const char   **property)
{
  MucRisk *risk = get_risk (self);
  g_autofree char *text = NULL;
  GParamSpec *field;
  guint column;

  muc_record_table_get_current (self->table, &column);
  *property = muc_risk_cell_property (column);
  if (risk == NULL || *property == NULL)
    return NULL;
  field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (risk), *property);
  if (muc_field_get_kind (field) == MUC_KIND_LINES)
    text = muc_record_dup_field_text (MUC_RECORD (risk), field);
  return text != NULL && muc_bullets_can_split (text) ? g_steal_pointer (&text) : NULL;
}

/** muc_risks_page_update_actions: allows what can be done with the current risk. */
void
muc_risks_page_update_actions (MucRisksPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean writable = muc_table_page_is_writable (MUC_TABLE_PAGE (self));
  MucRisk *risk = get_risk (self);
  MucAssessment *assessment = risk != NULL ? muc_risk_get_assessment (risk) : NULL;
  const char *property;
  g_autofree char *splittable = dup_splittable (self, &property);

  gtk_widget_action_set_enabled (widget, "page.add-row", writable);
  gtk_widget_action_set_enabled (widget, "page.add-risk", writable);
  gtk_widget_action_set_enabled (widget, "page.add-opportunity", writable);
  gtk_widget_action_set_enabled (widget, "page.add-round", writable && risk != NULL);
  gtk_widget_action_set_enabled (widget, "page.split-bullets", writable && splittable != NULL);
  gtk_widget_action_set_enabled (widget, "page.clear-override",
                                 writable && assessment != NULL
                                 && muc_rating_is_overridden (assessment));
}

/* Adding */

/**
 * muc_risks_page_find_place:
 * @self: a page
 * @kind: a part of the register
 *
 * Returns: (transfer none) (nullable): the row that new ones of @kind come before: below the
 *   current row; on the heading or in the other part %NULL, at the end
 */
MucRisk *
muc_risks_page_find_place (MucRisksPage *self,
                           MucRiskKind   kind)
{
  MucRisk *risk = get_risk (self);
  MucRecord *year = MUC_RECORD (muc_page_get_year (MUC_PAGE (self)));
  MucRisk *next;

  if (risk == NULL || muc_risk_get_kind (risk) != kind)
    return NULL;
  for (guint i = muc_record_get_position (MUC_RECORD (risk));
       (next = muc_record_peek (year, MUC_TYPE_RISK, i)) != NULL; i++)
    if (muc_risk_get_kind (next) == kind)
      return next;
  return NULL;
}

static void
add (MucRisksPage *self,
     MucRiskKind   kind)
{
  g_autoptr (GError) error = NULL;
  MucRisk *risk;

  muc_page_commit (MUC_PAGE (self));
  muc_risks_page_set_filter (self, NULL, NULL);
  risk = muc_risk_edits_add (get_store (self), muc_page_get_year (MUC_PAGE (self)), kind,
                             muc_risks_page_find_place (self, kind), NULL, &error);
  muc_table_page_show_new (MUC_TABLE_PAGE (self), risk, error);
  if (risk != NULL)
    muc_record_table_set_current (self->table, risk, MUC_REGISTER_TEXT);
}

static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gpointer item = muc_table_page_get_item (MUC_TABLE_PAGE (widget));

  add (MUC_RISKS_PAGE (widget), item != NULL ? muc_risk_row_get_kind (item) : MUC_RISK_KIND_RISK);
}

static void
add_risk_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  add (MUC_RISKS_PAGE (widget), MUC_RISK_KIND_RISK);
}

static void
add_opportunity_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  add (MUC_RISKS_PAGE (widget), MUC_RISK_KIND_OPPORTUNITY);
}

/* Rating */

static void
add_round_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucRisksPage *self = MUC_RISKS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  muc_page_commit (MUC_PAGE (self));
  if (!muc_risk_edits_add_round (get_store (self), get_risk (self), &error))
    muc_table_page_show_error (MUC_TABLE_PAGE (self), _("The risk cannot be assessed again"),
                               error);
}

static void
clear_override_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  MucRisksPage *self = MUC_RISKS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  muc_page_commit (MUC_PAGE (self));
  if (!muc_risk_edits_override (get_store (self), get_risk (self), NULL, NULL, &error))
    muc_table_page_show_error (MUC_TABLE_PAGE (self), _("The priority could not be changed"),
                               error);
}

typedef struct
{
  MucRisksPage *page;
  MucRisk      *risk;
  MucPriority  *priority;
} Override;

static void
free_override (gpointer data)
{
  Override *override = data;

  g_object_unref (override->page);
  g_object_unref (override->risk);
  g_object_unref (override->priority);
  g_free (override);
}

static void
override_cb (const char *reason,
             gpointer    data)
{
  Override *override = data;
  MucTablePage *page = MUC_TABLE_PAGE (override->page);
  g_autoptr (GError) error = NULL;

  if (get_store (override->page) == NULL)
    return;
  if (muc_risk_edits_override (get_store (override->page), override->risk, override->priority,
                               reason, &error))
    muc_table_page_select (page, override->risk);
  else
    muc_table_page_show_error (page, _("The priority could not be changed"), error);
}

static void
ask_reason (MucRisksPage *self,
            MucRisk      *risk,
            MucPriority  *priority,
            MucPriority  *grid)
{
  Override *override = g_new0 (Override, 1);
  g_autofree char *name = muc_risk_row_name (risk);
  g_autofree char *heading = g_strdup_printf (_("%s: %s"), name,
                                              muc_priority_get_label (priority));
  g_autofree char *body =
    g_strdup_printf (_("By the grid it is “%s”. Say why it is rated otherwise: on the paper the "
                       "priority is marked with a star."),
                     grid != NULL ? muc_priority_get_label (grid) : MUC_RATING_NONE);

  override->page = g_object_ref (self);
  override->risk = g_object_ref (risk);
  override->priority = g_object_ref (priority);
  muc_reason_dialog_present (GTK_WIDGET (self), heading, body, override_cb, override,
                             free_override);
}

/**
 * muc_risks_page_keep_priority:
 * @self: a page
 * @risk: a risk
 * @text: the name of a priority, empty for what the grid says
 * @error: return location
 *
 * A priority other than the grid's is kept once a reason was given.
 *
 * Returns: whether it was kept, or a reason is being asked for
 */
gboolean
muc_risks_page_keep_priority (MucRisksPage  *self,
                              MucRisk       *risk,
                              const char    *text,
                              GError       **error)
{
  MucPriority *priority = muc_risk_cell_find_priority (risk, text);
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  MucPriority *grid = assessment != NULL ? muc_rating_get_grid_priority (assessment) : NULL;

  if (priority == NULL || priority == grid)
    return muc_risk_edits_override (get_store (self), risk, NULL, NULL, error);
  ask_reason (self, risk, priority, grid);
  return TRUE;
}

/* Texts */

static void
split_bullets_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  MucRisksPage *self = MUC_RISKS_PAGE (widget);
  g_autofree char *text = NULL;
  g_autofree char *split = NULL;
  g_autoptr (GError) error = NULL;
  const char *property;

  muc_page_commit (MUC_PAGE (self));
  text = dup_splittable (self, &property);
  if (text == NULL)
    return;
  split = muc_bullets_split (text);
  if (!muc_edits_set_field (get_store (self), get_risk (self), property, split, &error))
    muc_table_page_show_error (MUC_TABLE_PAGE (self), _("The change could not be kept"), error);
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  muc_risks_page_set_filter (MUC_RISKS_PAGE (widget), NULL, NULL);
  gtk_widget_grab_focus (widget);
}

/** muc_risks_page_install_actions: what keys, menu and buttons of the page do with risks. */
void
muc_risks_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.add-row", NULL, add_row_action);
  gtk_widget_class_install_action (klass, "page.add-risk", NULL, add_risk_action);
  gtk_widget_class_install_action (klass, "page.add-opportunity", NULL, add_opportunity_action);
  gtk_widget_class_install_action (klass, "page.add-round", NULL, add_round_action);
  gtk_widget_class_install_action (klass, "page.clear-override", NULL, clear_override_action);
  gtk_widget_class_install_action (klass, "page.split-bullets", NULL, split_bullets_action);
  gtk_widget_class_install_action (klass, "page.clear-filter", NULL, clear_filter_action);
}
