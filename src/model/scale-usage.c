/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scale-usage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/naming.h"
#include "model/rating.h"
#include "model/risk.h"
#include "model/text.h"

static gint64
get_id (gpointer record)
{
  return record != NULL ? muc_record_get_id (record) : 0;
}

/* Users */

/* What may be in use: any likelihood, a level or a priority by its record, and a priority also as
 * that which the grid of a draft gives. What does not count is 0 or NULL. */
typedef struct
{
  gboolean                any_likelihood;
  gint64                  level;
  gint64                  priority;
  const MucScaleDraft    *draft;
  const MucDraftPriority *given;
} Part;

static gboolean
says (MucAssessment *assessment,
      const Part    *part)
{
  if (part->any_likelihood)
    return muc_assessment_get_likelihood (assessment) != NULL;
  if (part->level != 0)
    return get_id (muc_assessment_get_likelihood (assessment)) == part->level
           || get_id (muc_assessment_get_severity (assessment)) == part->level;
  return part->priority != 0
         && get_id (muc_assessment_get_priority (assessment)) == part->priority;
}

static gboolean
uses (MucRisk    *risk,
      const Part *part)
{
  MucAssessment *present = muc_risk_get_assessment (risk);
  const guint n = muc_record_count (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT);

  for (guint i = 0; i < n; i++)
    if (says (muc_record_peek (MUC_RECORD (risk), MUC_TYPE_ASSESSMENT, i), part))
      return TRUE;
  return part->draft != NULL && present != NULL
         && muc_scale_usage_find_priority (part->draft, present) == part->given;
}

/* "risks 1, 4, 7", or NULL where none of @kind uses it. */
static char *
describe_users_of_kind (MucYear     *year,
                        MucRiskKind  kind,
                        const Part  *part)
{
  const guint n = muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK);
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint number = 0;
  guint n_users = 0;

  for (guint i = 0; i < n; i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);

      if (muc_risk_get_kind (risk) != kind)
        continue;
      number++;
      if (uses (risk, part))
        g_string_append_printf (numbers, "%s%u", n_users++ > 0 ? ", " : "", number);
    }
  if (n_users == 0)
    return NULL;
  return kind == MUC_RISK_KIND_RISK
         ? g_strdup_printf (ngettext ("risk %s", "risks %s", n_users), numbers->str)
         : g_strdup_printf (ngettext ("opportunity %s", "opportunities %s", n_users), numbers->str);
}

/* A part of a scale belongs to one of its matrices. */
static char *
describe_users (MucYear    *year,
                const Part *part)
{
  char *users = describe_users_of_kind (year, MUC_RISK_KIND_RISK, part);

  return users != NULL ? users : describe_users_of_kind (year, MUC_RISK_KIND_OPPORTUNITY, part);
}

static gboolean
check_level (MucYear     *year,
             gint64       id,
             const char  *label,
             GError     **error)
{
  const Part part = { .level = id };
  g_autofree char *users = id != 0 ? describe_users (year, &part) : NULL;

  if (users == NULL)
    return TRUE;
  g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED,
               _("The level “%s” is used by %s. Rate those by another level first."),
               label != NULL ? label : "…", users);
  return FALSE;
}

static gboolean
check_priority (MucYear     *year,
                const Part  *part,
                const char  *label,
                GError     **error)
{
  g_autofree char *users = describe_users (year, part);

  if (users == NULL)
    return TRUE;
  g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED,
               _("The priority “%s” is used by %s. Give those, or their cells of the matrix, "
                 "another priority first."), label != NULL ? label : "…", users);
  return FALSE;
}

/**
 * muc_scale_usage_check_level:
 * @year: the year of a scale
 * @level: a level of a draft of it
 * @error: return location
 *
 * Returns: whether no assessment of the year, be it of an earlier round, is rated by @level; else
 *   the error lists those that are (%MUC_SCALE_ERROR_USED)
 */
gboolean
muc_scale_usage_check_level (MucYear              *year,
                             const MucDraftLevel  *level,
                             GError              **error)
{
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);
  g_return_val_if_fail (level != NULL, FALSE);

  return check_level (year, level->id, level->label, error);
}

/**
 * muc_scale_usage_check_chance:
 * @year: a year
 * @error: return location
 *
 * Returns: whether no opportunity of the year is rated by a likelihood; else the error lists those
 *   that are (%MUC_SCALE_ERROR_USED)
 */
gboolean
muc_scale_usage_check_chance (MucYear  *year,
                              GError  **error)
{
  const Part part = { .any_likelihood = TRUE };
  g_autofree char *users = NULL;

  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);

  users = describe_users_of_kind (year, MUC_RISK_KIND_OPPORTUNITY, &part);
  if (users == NULL)
    return TRUE;
  g_set_error (error, MUC_SCALE_ERROR, MUC_SCALE_ERROR_USED,
               _("The likelihood is filled in for %s. Empty it there first."), users);
  return FALSE;
}

/**
 * muc_scale_usage_check_priority:
 * @draft: a draft
 * @year: the year of its scale
 * @kind: of which matrix
 * @position: a priority of it
 * @error: return location
 *
 * Returns: whether no assessment of the year was given the priority by hand, and no present one
 *   has it by the grid of @draft; else the error lists those (%MUC_SCALE_ERROR_USED)
 */
gboolean
muc_scale_usage_check_priority (const MucScaleDraft  *draft,
                                MucYear              *year,
                                MucRiskKind           kind,
                                guint                 position,
                                GError              **error)
{
  Part part = { .draft = draft };

  g_return_val_if_fail (draft != NULL, FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);

  part.given = muc_scale_draft_get_priority (draft, kind, position);
  g_return_val_if_fail (part.given != NULL, FALSE);
  part.priority = part.given->id;
  return check_priority (year, &part, part.given->label, error);
}

static gboolean
has_level (const MucScaleDraft *draft,
           MucLevel            *level)
{
  const MucAxis axis = muc_level_get_axis (level);

  for (guint i = 0; i < muc_scale_draft_count_levels (draft, axis); i++)
    if (muc_scale_draft_get_level (draft, axis, i)->id == get_id (level))
      return TRUE;
  return FALSE;
}

static const MucDraftPriority *
find_priority (const MucScaleDraft *draft,
               MucPriority         *priority)
{
  const MucRiskKind kind = muc_priority_get_kind (priority);

  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    if (muc_scale_draft_get_priority (draft, kind, i)->id == get_id (priority))
      return muc_scale_draft_get_priority (draft, kind, i);
  return NULL;
}

static gboolean
check_levels (const MucScaleDraft  *draft,
              MucYear              *year,
              MucRecord            *scale,
              GError              **error)
{
  for (guint i = 0; i < muc_record_count (scale, MUC_TYPE_LEVEL); i++)
    {
      MucLevel *level = muc_record_peek (scale, MUC_TYPE_LEVEL, i);

      if (!has_level (draft, level)
          && !check_level (year, get_id (level), muc_level_get_label (level), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_priorities (const MucScaleDraft  *draft,
                  MucYear              *year,
                  MucRecord            *scale,
                  GError              **error)
{
  for (guint i = 0; i < muc_record_count (scale, MUC_TYPE_PRIORITY); i++)
    {
      MucPriority *priority = muc_record_peek (scale, MUC_TYPE_PRIORITY, i);
      const Part part = { .priority = get_id (priority) };

      if (find_priority (draft, priority) == NULL
          && !check_priority (year, &part, muc_priority_get_label (priority), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * muc_scale_usage_check_all:
 * @draft: a draft
 * @year: the year whose scale shall become so
 * @error: return location
 *
 * Returns: whether nobody uses a level or a priority that @draft has no longer
 */
gboolean
muc_scale_usage_check_all (const MucScaleDraft  *draft,
                           MucYear              *year,
                           GError              **error)
{
  MucRecord *scale;

  g_return_val_if_fail (draft != NULL, FALSE);
  g_return_val_if_fail (MUC_IS_YEAR (year), FALSE);

  scale = (MucRecord *) muc_year_get_scale (year);
  return scale == NULL || (check_levels (draft, year, scale, error)
                           && check_priorities (draft, year, scale, error));
}

/* Changes */

/**
 * muc_scale_usage_find_priority:
 * @draft: a draft of the year's scale
 * @assessment: a rating of that year
 *
 * Returns: (transfer none) (nullable): the priority it would have: the one that was set by hand,
 *   else that of the grid of @draft
 */
const MucDraftPriority *
muc_scale_usage_find_priority (const MucScaleDraft *draft,
                               MucAssessment       *assessment)
{
  MucRecord *risk;
  MucRiskKind kind;
  int position;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (MUC_IS_ASSESSMENT (assessment), NULL);

  if (muc_rating_is_overridden (assessment))
    return find_priority (draft, muc_assessment_get_priority (assessment));
  risk = muc_record_get_owner (MUC_RECORD (assessment));
  kind = muc_risk_get_kind (MUC_RISK (risk));
  position = muc_scale_draft_find_cell (draft, kind,
                                        get_id (muc_assessment_get_likelihood (assessment)),
                                        get_id (muc_assessment_get_severity (assessment)));
  return position >= 0 ? muc_scale_draft_get_priority (draft, kind, position) : NULL;
}

/* How much of a row's words a line shows, in letters. */
#define MOST_LETTERS 60

/* Its number, and its words as far as they are short. */
static char *
describe_row (MucRisk *risk)
{
  g_autofree char *name = muc_naming_describe (risk);
  g_autofree char *number = muc_text_capitalize (name);
  g_autofree char *words = muc_text_clean (muc_risk_get_text (risk));

  g_strdelimit (words, "\n", ' ');
  if (*words == '\0')
    return g_steal_pointer (&number);
  if (g_utf8_strlen (words, -1) > MOST_LETTERS)
    {
      g_autofree char *start = g_utf8_substring (words, 0, MOST_LETTERS);
      char *space = strrchr (start, ' ');

      if (space != NULL)
        *space = '\0';
      return g_strdup_printf ("%s (%s…)", number, start);
    }
  return g_strdup_printf ("%s (%s)", number, words);
}

static char *
describe_change (MucRisk                *risk,
                 MucPriority            *old,
                 const MucDraftPriority *new)
{
  g_autofree char *row = describe_row (risk);
  const char *from = old != NULL ? muc_priority_get_label (old) : _("not rated");
  const char *to = new != NULL ? new->label : _("not rated");

  return g_strdup_printf ("%s: %s → %s", row, from != NULL ? from : "…", to != NULL ? to : "…");
}

/**
 * muc_scale_usage_list_changes:
 * @draft: a draft
 * @year: the year whose scale shall become so
 *
 * A priority that only gets another name is no change of a rating.
 *
 * Returns: (transfer full): the risks and opportunities whose present priority would become another
 *   one, a line for each in the language of the interface: "Rủi ro 2 (Mưa lớn): Xử lý → Chấp nhận"
 */
char **
muc_scale_usage_list_changes (const MucScaleDraft *draft,
                              MucYear             *year)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK); i++)
    {
      MucRisk *risk = muc_record_peek (MUC_RECORD (year), MUC_TYPE_RISK, i);
      MucAssessment *present = muc_risk_get_assessment (risk);
      MucPriority *old = present != NULL ? muc_rating_get_priority (present) : NULL;
      const MucDraftPriority *new = present != NULL
                                    ? muc_scale_usage_find_priority (draft, present) : NULL;
      g_autofree char *line = NULL;

      if (get_id (old) == (new != NULL ? new->id : 0) && (old != NULL) == (new != NULL))
        continue;
      line = describe_change (risk, old, new);
      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}
