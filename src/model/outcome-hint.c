/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/outcome-hint.h"

#include <math.h>

#include "model/occurrence.h"
#include "model/text.h"
#include "model/year.h"

/* The forms' own words for column 17; printed, so not translated. */
#define NOTHING "Không"
#define HANDLED "Đã xử lý"
#define BEING_HANDLED "Đang xử lý"
#define UNHANDLED "Chưa xử lý"

static guint
count_handled (MucRisk *risk)
{
  guint n = 0;

  for (guint i = 0; i < muc_risk_count_occurrences (risk); i++)
    n += !muc_text_is_blank (muc_occurrence_get_handling (
                               muc_record_peek (MUC_RECORD (risk), MUC_TYPE_OCCURRENCE, i)));
  return n;
}

/**
 * muc_outcome_propose:
 * @risk: a risk
 * @today: the present day
 *
 * What the year's log says about the outcome (column 17): handled is what the log tells how, and
 * that nothing happened is known at the end of the year. It is offered and never filled in by
 * itself.
 *
 * Returns: (transfer none) (nullable): the words of the forms; %NULL for an opportunity, and where
 *   a paper states occurrences that the log does not know
 */
const char *
muc_outcome_propose (MucRisk     *risk,
                     const GDate *today)
{
  double stated;
  guint logged, handled;
  MucYear *year;

  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  year = MUC_YEAR (muc_record_get_owner (MUC_RECORD (risk)));
  stated = muc_risk_get_occurrences_stated (risk);
  logged = muc_risk_count_occurrences (risk);
  if (muc_risk_get_kind (risk) != MUC_RISK_KIND_RISK || (!isnan (stated) && stated > logged))
    return NULL;
  if (logged == 0)
    return muc_year_is_over (year, today) ? NOTHING : NULL;
  handled = count_handled (risk);
  if (handled == logged)
    return HANDLED;
  return handled > 0 ? BEING_HANDLED : UNHANDLED;
}
