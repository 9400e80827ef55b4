/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-story.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "app/date-text.h"
#include "app/pane-state.h"
#include "app/risk-cells.h"
#include "app/unit-list.h"
#include "model/deadline.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/rating.h"
#include "model/risk-action.h"
#include "model/succession.h"
#include "model/successor.h"
#include "model/text.h"

/* No risk is older; a chain of links that runs in a circle ends here. */
#define MAX_YEARS 50

/* Rows that have more than this in common are shown first, those above LIKE are proposed. */
#define SIMILAR 0.25
#define LIKE 0.5

static MucYear *
get_year (MucRisk *risk)
{
  return MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
}

/** muc_risk_story_title: (transfer full): "Rủi ro 5 · Tiếp nhận". */
char *
muc_risk_story_title (MucRisk *risk)
{
  g_autofree char *name = muc_risk_row_name (risk);
  const char *process = muc_risk_get_process (risk);

  return muc_text_is_blank (process) ? g_steal_pointer (&name)
                                     : g_strdup_printf ("%s · %s", name, process);
}

/* Ratings */

/* A strip of opportunities has no likelihood. */
static char *
describe_rating (MucAssessment *assessment)
{
  const char *likelihood = muc_rating_get_likelihood_label (assessment);
  const char *severity = muc_rating_get_severity_label (assessment);
  const char *priority = muc_rating_get_priority_label (assessment);
  const char *star = muc_rating_is_overridden (assessment) ? " *" : "";

  if (!muc_rating_is_rated (assessment) && strcmp (severity, MUC_RATING_NONE) == 0)
    return g_strdup (_("not rated"));
  if (strcmp (likelihood, MUC_RATING_NONE) == 0)
    return g_strdup_printf ("%s → %s%s", severity, priority, star);
  return g_strdup_printf ("%s × %s → %s%s", likelihood, severity, priority, star);
}

/** muc_risk_story_describe_rating: (transfer full): its present rating in words. */
char *
muc_risk_story_describe_rating (MucRisk *risk)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);

  return assessment != NULL ? describe_rating (assessment) : g_strdup (_("not rated"));
}

static char *
describe_note (MucAssessment *assessment,
               gboolean       numbered)
{
  const char *reason = muc_rating_get_reason (assessment);
  g_autofree char *day = muc_date_to_text (muc_assessment_get_date (assessment));
  g_autoptr (GString) note = g_string_new (NULL);

  if (numbered)
    g_string_append_printf (note, _("Assessment %d"), (int) muc_assessment_get_round (assessment));
  if (numbered && day != NULL && *day != '\0')
    g_string_append_printf (note, ", %s", day);
  if (reason != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? ": " : "", reason);
  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

static void
free_rating (gpointer data)
{
  MucStoryRating *rating = data;

  g_free (rating->text);
  g_free (rating->note);
  g_free (rating);
}

static MucStoryRating *
create_rating (MucAssessment *assessment,
               gboolean       numbered)
{
  MucStoryRating *rating = g_new0 (MucStoryRating, 1);
  MucPriority *priority = muc_rating_get_priority (assessment);

  rating->text = describe_rating (assessment);
  rating->note = describe_note (assessment, numbered);
  if (priority != NULL)
    rating->swatch = (MucSwatch) { TRUE, muc_priority_get_colour (priority),
                                   muc_priority_get_pattern (priority) };
  return rating;
}

/* The last round first. */
static GPtrArray *
list_ratings (MucRisk *risk)
{
  const guint n = muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT);
  GPtrArray *ratings = g_ptr_array_new_with_free_func (free_rating);

  for (guint i = n; i > 0; i--)
    g_ptr_array_add (ratings, create_rating (muc_record_peek (MUC_RECORD (risk),
                                                              MUC_TYPE_ASSESSMENT, i - 1), n > 1));
  return ratings;
}

/* Years */

/**
 * muc_risk_story_describe_count:
 * @risk: a risk
 *
 * Returns: (transfer full) (nullable): how often it came true by the log, beside the number that
 *   an imported paper states (column 16); %NULL where neither knows anything
 */
char *
muc_risk_story_describe_count (MucRisk *risk)
{
  const guint n = muc_risk_count_occurrences (risk);
  const double stated = muc_risk_get_occurrences_stated (risk);
  g_autofree char *logged = g_strdup_printf (ngettext ("%u time", "%u times", n), n);

  if (isnan (stated))
    return n > 0 ? g_steal_pointer (&logged) : NULL;
  if (stated == n)
    return g_steal_pointer (&logged);
  return g_strdup_printf (_("%s by the log, %.0f by the paper"), logged, stated);
}

static char *
describe_result (MucRisk *risk)
{
  g_autofree char *count = muc_risk_story_describe_count (risk);
  const char *outcome = muc_risk_get_outcome (risk);

  if (muc_text_is_blank (outcome))
    return g_steal_pointer (&count);
  return count != NULL ? g_strdup_printf ("%s · %s", count, outcome) : g_strdup (outcome);
}

static char *
compare_wording (MucRisk *risk,
                 MucRisk *later)
{
  const char *text = muc_risk_get_text (risk);
  g_auto (MucWordings) wordings = { 0 };

  if (later == NULL || g_strcmp0 (text, muc_risk_get_text (later)) == 0)
    return NULL;
  muc_wordings_compare (&wordings, text, muc_risk_get_text (later));
  return g_steal_pointer (&wordings.declared);
}

static void
free_year (gpointer data)
{
  MucStoryYear *year = data;

  g_object_unref (year->risk);
  g_ptr_array_unref (year->ratings);
  g_free (year->result);
  g_free (year->wording);
  g_free (year);
}

static MucRisk *
find_newest (MucRisk *risk)
{
  MucRisk *next = risk;

  for (guint i = 0; i < MAX_YEARS && next != NULL; i++)
    {
      risk = next;
      next = muc_risk_get_next (risk);
    }
  return risk;
}

/**
 * muc_risk_story_list_years:
 * @risk: a risk or an opportunity of any year
 *
 * Returns: (transfer full) (element-type MucStoryYear): what the registers say about it, the
 *   newest year first
 */
GPtrArray *
muc_risk_story_list_years (MucRisk *risk)
{
  GPtrArray *years = g_ptr_array_new_with_free_func (free_year);
  MucRisk *later = NULL;

  g_return_val_if_fail (MUC_IS_RISK (risk), years);

  risk = find_newest (risk);
  for (guint i = 0; i < MAX_YEARS && risk != NULL; i++)
    {
      MucStoryYear *year = g_new0 (MucStoryYear, 1);

      year->risk = g_object_ref (risk);
      year->year = muc_year_get_number (get_year (risk));
      year->ratings = list_ratings (risk);
      year->result = describe_result (risk);
      year->wording = compare_wording (risk, later);
      g_ptr_array_add (years, year);
      later = risk;
      risk = muc_risk_get_previous (risk);
    }
  return years;
}

/* Review */

/* The day of the last assessment, if it was made in the month of the review or later. */
static const char *
find_reviewed (MucRisk    *risk,
               const char *due)
{
  MucAssessment *assessment = muc_risk_get_assessment (risk);
  const char *date = assessment != NULL ? muc_assessment_get_date (assessment) : NULL;

  return date != NULL && strncmp (date, due, strlen ("2026-12")) >= 0 ? date : NULL;
}

/**
 * muc_risk_story_describe_review:
 * @risk: a risk or an opportunity
 * @today: the present day
 * @late: (out): whether the re-assessment is overdue
 *
 * Returns: (transfer full) (nullable): what the time of re-assessment (column 15) means, or that
 *   it was done; %NULL where there is none
 */
char *
muc_risk_story_describe_review (MucRisk     *risk,
                                const GDate *today,
                                gboolean    *late)
{
  const char *text = muc_risk_get_review_text (risk);
  MucRisk *next = muc_risk_get_next (risk);
  g_autofree char *due = NULL;
  g_autofree char *day = NULL;
  MucDeadline deadline;

  *late = FALSE;
  if (muc_text_is_blank (text))
    return NULL;
  muc_deadline_parse (text, (int) muc_year_get_number (get_year (risk)), &deadline);
  due = muc_deadline_format_due (&deadline);
  if (due == NULL)
    return muc_deadline_explain (&deadline, today, late);
  if (find_reviewed (risk, due) != NULL)
    {
      day = muc_date_to_text (find_reviewed (risk, due));
      return g_strdup_printf (_("assessed again on %s"), day);
    }
  if (next != NULL)
    return g_strdup_printf (_("assessed again in the register of %" PRId64),
                            muc_year_get_number (get_year (next)));
  return muc_deadline_explain (&deadline, today, late);
}

/* Choosing from other rows */

/**
 * muc_risk_story_find_like:
 * @risks: (element-type MucRisk): rows of another year
 * @risk: a risk or an opportunity
 *
 * Returns: (transfer none) (nullable): the one that is most alike, if it is much alike
 */
MucRisk *
muc_risk_story_find_like (GPtrArray *risks,
                          MucRisk   *risk)
{
  MucRisk *found = NULL;
  double most = LIKE;

  for (guint i = 0; i < risks->len; i++)
    {
      const double likeness = muc_successors_compare (risks->pdata[i], risk);

      if (likeness >= most && (found == NULL || likeness > most))
        {
          found = risks->pdata[i];
          most = likeness;
        }
    }
  return found;
}

/**
 * muc_risk_story_list_earlier:
 * @risk: a risk or an opportunity
 *
 * Returns: (transfer full) (element-type MucRisk): the rows of the nearest earlier register that it
 *   can be linked with: those of its part that no other row is linked with
 */
GPtrArray *
muc_risk_story_list_earlier (MucRisk *risk)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *year = MUC_RECORD (get_year (risk));
  MucRecord *before = (MucRecord *) muc_succession_find_register_before (MUC_YEAR (year));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_RISK); i++)
    g_hash_table_add (taken, muc_risk_get_previous (muc_record_peek (year, MUC_TYPE_RISK, i)));
  for (guint i = 0; before != NULL && i < muc_record_count (before, MUC_TYPE_RISK); i++)
    {
      MucRisk *each = muc_record_peek (before, MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (each) == muc_risk_get_kind (risk)
          && !g_hash_table_contains (taken, each))
        g_ptr_array_add (risks, g_object_ref (each));
    }
  return risks;
}

/** muc_risk_story_list_new: (transfer full): the rows of @year that carry on none. */
GPtrArray *
muc_risk_story_list_new (MucYear     *year,
                         MucRiskKind  kind)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *each = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (each) == kind && muc_risk_get_previous (each) == NULL)
        g_ptr_array_add (risks, g_object_ref (each));
    }
  return risks;
}

typedef struct
{
  MucRisk *risk;
  double   likeness;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->likeness != right->likeness)
    return left->likeness > right->likeness ? -1 : 1;
  return (int) muc_record_get_position (MUC_RECORD (left->risk))
         - (int) muc_record_get_position (MUC_RECORD (right->risk));
}

static MucListItem *
create_item (const Candidate *candidate,
             const char      *section)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT,
                                          muc_record_get_id (MUC_RECORD (candidate->risk)));
  g_autofree char *title = muc_risk_story_title (candidate->risk);
  const char *text = muc_risk_get_text (candidate->risk);

  return muc_list_item_new (key, MUC_RECORD (candidate->risk), "section", section,
                            "title", text != NULL ? text : "…", "subtitle", title, NULL);
}

/**
 * muc_risk_story_create_items:
 * @risks: (element-type MucRisk): rows of another year
 * @risk: a risk or an opportunity
 *
 * Returns: (transfer full) (element-type MucListItem): @risks to choose from, the most alike first
 */
GPtrArray *
muc_risk_story_create_items (GPtrArray *risks,
                             MucRisk   *risk)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < risks->len; i++)
    {
      Candidate candidate = { risks->pdata[i], muc_successors_compare (risks->pdata[i], risk) };

      if (candidate.likeness < SIMILAR)
        candidate.likeness = 0;
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      g_ptr_array_add (items, create_item (candidate, candidate->likeness > 0 ? _("Alike")
                                                                              : _("Others")));
    }
  return items;
}

/* Actions */

static gboolean
has_action (MucRisk   *risk,
            MucAction *action)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION); i++)
    if (muc_risk_action_get_action (muc_record_peek (MUC_RECORD (risk), MUC_TYPE_RISK_ACTION, i))
        == action)
      return TRUE;
  return FALSE;
}

/** muc_risk_story_list_actions: (transfer full): the year's actions not linked with @risk yet. */
GPtrArray *
muc_risk_story_list_actions (MucRisk *risk)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  MucRecord *year = MUC_RECORD (get_year (risk));

  for (guint i = 0; i < muc_record_count (year, MUC_TYPE_OBJECTIVE); i++)
    {
      MucRecord *objective = muc_record_peek (year, MUC_TYPE_OBJECTIVE, i);

      for (guint j = 0; j < muc_record_count (objective, MUC_TYPE_ACTION); j++)
        {
          MucAction *action = muc_record_peek (objective, MUC_TYPE_ACTION, j);

          if (!has_action (risk, action))
            g_ptr_array_add (items, muc_unit_list_create_action_item (action));
        }
    }
  return items;
}
