/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-move.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/reason-dialog.h"
#include "app/risk-cells.h"
#include "model/rating.h"
#include "store/risk-edits.h"

/* What becomes of a risk, once a reason is given where one is needed. */
typedef struct
{
  GtkWidget *widget;
  MucStore  *store;
  MucRisk   *risk;
  MucLevel  *likelihood; /* NULL in a matrix that is a strip */
  MucLevel  *severity;
} Move;

static void
free_move (gpointer data)
{
  Move *move = data;

  g_object_unref (move->widget);
  g_object_unref (move->store);
  g_object_unref (move->risk);
  g_clear_object (&move->likelihood);
  g_object_unref (move->severity);
  g_free (move);
}

/* While the question stood there the risk or a level may have been taken away. */
static gboolean
is_there (gpointer record)
{
  return record == NULL || muc_record_get_owner (MUC_RECORD (record)) != NULL;
}

static void
keep_cb (const char *reason,
         gpointer    data)
{
  Move *move = data;
  g_autoptr (GError) error = NULL;

  if (!is_there (move->risk) || !is_there (move->likelihood) || !is_there (move->severity)
      || gtk_widget_get_root (move->widget) == NULL)
    return;
  if (!muc_risk_edits_place (move->store, move->risk, move->likelihood, move->severity, reason,
                             &error))
    muc_feedback_error (move->widget, _("The risk could not be rated anew"), error);
}

static char *
format_place (MucLevel *likelihood,
              MucLevel *severity)
{
  if (severity == NULL)
    return g_strdup (MUC_RATING_NONE);
  if (likelihood == NULL)
    return g_strdup (muc_level_get_label (severity));
  return g_strdup_printf ("%s × %s", muc_level_get_label (likelihood),
                          muc_level_get_label (severity));
}

static const char *
get_label (MucPriority *priority)
{
  return priority != NULL ? muc_priority_get_label (priority) : _("not rated");
}

static char *
describe_priority (MucAssessment *assessment,
                   MucPriority   *next)
{
  MucPriority *now = assessment != NULL ? muc_rating_get_priority (assessment) : NULL;

  if (assessment != NULL && muc_rating_is_overridden (assessment))
    return g_strdup_printf (_("The priority, set to “%s” against the grid, will be the grid's "
                              "again: “%s”."), get_label (now), get_label (next));
  if (now == next)
    return g_strdup_printf (_("The priority stays “%s”."), get_label (next));
  return g_strdup_printf (_("The priority will be “%s”; now it is “%s”."), get_label (next),
                          get_label (now));
}

/* Nothing where the rating that is there is changed. */
static char *
describe_round (Move          *move,
                MucAssessment *assessment)
{
  if (assessment == NULL || !muc_risk_edits_is_issued (move->risk))
    return g_strdup ("");
  return g_strdup_printf (_("The register is issued: this will be its assessment round %d.\n"),
                          (int) muc_assessment_get_round (assessment) + 1);
}

static char *
describe (Move *move)
{
  MucAssessment *assessment = muc_risk_get_assessment (move->risk);
  MucScale *scale = MUC_SCALE (muc_record_get_owner (MUC_RECORD (move->severity)));
  MucLevel *likelihood = assessment != NULL ? muc_assessment_get_likelihood (assessment) : NULL;
  MucLevel *severity = assessment != NULL ? muc_assessment_get_severity (assessment) : NULL;
  g_autofree char *before = format_place (likelihood, severity);
  g_autofree char *after = format_place (move->likelihood, move->severity);
  g_autofree char *round = describe_round (move, assessment);
  g_autofree char *priority =
    describe_priority (assessment, muc_rating_find_priority (scale, move->likelihood,
                                                             move->severity));

  return g_strdup_printf (_("%s → %s\n%s\n%sWhy is it rated anew?"), before, after, priority,
                          round);
}

static void
ask (Move *move)
{
  g_autofree char *name = muc_risk_row_name (move->risk);
  g_autofree char *heading = g_strdup_printf (_("Rate %s anew?"), name);
  g_autofree char *body = describe (move);

  muc_reason_dialog_present (move->widget, heading, body, keep_cb, move, free_move);
}

/* The first rating of a risk needs none; one that replaces a level or drops an override does. */
static gboolean
needs_reason (Move *move)
{
  MucAssessment *assessment = muc_risk_get_assessment (move->risk);
  MucLevel *likelihood, *severity;

  if (assessment == NULL)
    return FALSE;
  likelihood = muc_assessment_get_likelihood (assessment);
  severity = muc_assessment_get_severity (assessment);
  return muc_rating_is_overridden (assessment)
         || (likelihood != NULL && likelihood != move->likelihood)
         || (severity != NULL && severity != move->severity);
}

static void
rate (Move *move)
{
  GtkWidget *widget = move->widget;
  g_autofree char *name = muc_risk_row_name (move->risk);
  MucScale *scale = MUC_SCALE (muc_record_get_owner (MUC_RECORD (move->severity)));
  MucPriority *priority = muc_rating_find_priority (scale, move->likelihood, move->severity);
  g_autofree char *text = g_strdup_printf (_("%s is rated: %s"), name, get_label (priority));
  g_autoptr (GError) error = NULL;

  if (muc_risk_edits_place (move->store, move->risk, move->likelihood, move->severity, NULL,
                            &error))
    muc_feedback_undo (widget, text);
  else
    muc_feedback_error (widget, _("The risk could not be rated"), error);
}

/**
 * muc_matrix_move_risk:
 * @widget: where the risk was moved
 * @store: the open file
 * @risk: a risk or an opportunity
 * @likelihood: (nullable): the level it was moved to; %NULL in a matrix that is a strip
 * @severity: the same
 *
 * Rates it so. Where that changes a rating it tells what the priority will be, and asks why
 * first.
 */
void
muc_matrix_move_risk (GtkWidget *widget,
                      MucStore  *store,
                      MucRisk   *risk,
                      MucLevel  *likelihood,
                      MucLevel  *severity)
{
  Move *move;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (MUC_IS_STORE (store));
  g_return_if_fail (MUC_IS_RISK (risk));
  g_return_if_fail (MUC_IS_LEVEL (severity));

  move = g_new0 (Move, 1);
  move->widget = g_object_ref (widget);
  move->store = g_object_ref (store);
  move->risk = g_object_ref (risk);
  g_set_object (&move->likelihood, likelihood);
  move->severity = g_object_ref (severity);
  if (needs_reason (move))
    {
      ask (move);
      return;
    }
  rate (move);
  free_move (move);
}
