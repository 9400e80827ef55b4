/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/cell.h"
#include "app/list-item.h"
#include "model/risk.h"
#include "model/year.h"

G_BEGIN_DECLS

/**
 * MucStoryRating:
 * @text: "Cao × Nghiêm trọng → Xử lý *"
 * @note: (nullable): the round and the reason
 * @swatch: the look of the priority
 *
 * A rating in words.
 */
typedef struct
{
  char      *text;
  char      *note;
  MucSwatch  swatch;
} MucStoryRating;

/**
 * MucStoryYear:
 * @risk: the row of that year
 * @year: its number
 * @ratings: (element-type MucStoryRating): its rounds
 * @result: (nullable): how often it came true and what came of it
 * @wording: (nullable): as markup, how that year worded it, where the year after it used other
 *   words; those are marked
 *
 * A risk in one of its years.
 */
typedef struct
{
  MucRisk   *risk;
  gint64     year;
  GPtrArray *ratings;
  char      *result;
  char      *wording;
} MucStoryYear;

/* What the details of a risk say, computed without widgets. */

char        *muc_risk_story_title           (MucRisk     *risk);
GPtrArray   *muc_risk_story_list_years      (MucRisk     *risk);
char        *muc_risk_story_describe_count  (MucRisk     *risk);
char        *muc_risk_story_describe_rating (MucRisk     *risk);
char        *muc_risk_story_describe_review (MucRisk     *risk,
                                             const GDate *today,
                                             gboolean    *late);
MucRisk     *muc_risk_story_find_like       (GPtrArray   *risks,
                                             MucRisk     *risk);
GPtrArray   *muc_risk_story_list_earlier    (MucRisk     *risk);
GPtrArray   *muc_risk_story_list_new        (MucYear     *year,
                                             MucRiskKind  kind);
GPtrArray   *muc_risk_story_create_items    (GPtrArray   *risks,
                                             MucRisk     *risk);
GPtrArray   *muc_risk_story_list_actions    (MucRisk     *risk);

G_END_DECLS
