/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paste-rows.h"

#include <glib/gi18n-lib.h>

#include "import/row.h"
#include "model/deadline.h"
#include "model/naming.h"
#include "model/parties.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/year.h"

static void
add_party (MucChange          *change,
           MucPlan            *plan,
           MucAction          *action,
           const char         *cell,
           const MucPartySpan *span)
{
  g_autofree char *text = g_strndup (cell + span->start, span->length);
  MucUnit *unit = muc_plan_find_unit (plan, text);

  muc_change_add (change, action, MUC_TYPE_PARTY, NULL, "text", text, "role", span->role,
                  "unit", unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : (gint64) 0, NULL);
}

static void
add_parties (MucChange  *change,
             MucPlan    *plan,
             MucAction  *action,
             const char *cell)
{
  g_auto (GStrv) spellings = muc_plan_dup_spellings (plan);
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new ((const char *const *) spellings);
  g_autoptr (GArray) spans = muc_party_cutter_cut (cutter, cell);

  for (guint i = 0; i < spans->len; i++)
    add_party (change, plan, action, cell, &g_array_index (spans, MucPartySpan, i));
}

static MucAction *
add_row (MucChange          *change,
         MucObjective       *objective,
         MucAction          *before,
         const MucImportRow *row)
{
  MucRecord *year = muc_record_get_ancestor (MUC_RECORD (objective), MUC_TYPE_YEAR);
  MucDeadline deadline;
  g_autofree char *due = NULL;
  MucAction *action;

  muc_deadline_parse (row->deadline_text, (int) muc_year_get_number (MUC_YEAR (year)), &deadline);
  due = muc_deadline_format_due (&deadline);
  action = muc_change_add (change, objective, MUC_TYPE_ACTION, before,
                           "text", row->text,
                           "parties-text", row->parties_text,
                           "deadline-text", row->deadline_text,
                           "deadline-kind", deadline.kind,
                           "due", due,
                           "expected", row->expected,
                           "note", row->note, NULL);
  if (row->parties_text != NULL)
    add_parties (change, muc_record_get_plan (MUC_RECORD (objective)), action, row->parties_text);
  return action;
}

/**
 * muc_paste_rows:
 * @store: the open file
 * @objective: whose table the rows go into
 * @before: (nullable): the action they come before, %NULL for the end
 * @rows: (element-type MucImportRow): at least one row of a copied table
 * @error: return location
 *
 * Adds the rows as actions, in one step for undo. Deadlines get their meaning, parties are cut
 * and linked, as if every cell had been typed.
 *
 * Returns: (transfer none) (nullable): the first of the new actions
 */
MucAction *
muc_paste_rows (MucStore      *store,
                MucObjective  *objective,
                MucAction     *before,
                GPtrArray     *rows,
                GError       **error)
{
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucAction *first = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_OBJECTIVE (objective), NULL);
  g_return_val_if_fail (rows != NULL && rows->len > 0, NULL);

  what = muc_naming_describe (objective);
  label = g_strdup_printf (ngettext ("Paste %u row into %s", "Paste %u rows into %s", rows->len),
                           rows->len, what);
  change = muc_store_begin (store, label);
  for (guint i = 0; i < rows->len; i++)
    {
      MucAction *action = add_row (change, objective, before, rows->pdata[i]);

      if (i == 0)
        first = action;
    }
  return muc_change_commit (change, error) ? first : NULL;
}
