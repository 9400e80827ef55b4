/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/cell.h"

#include <string.h>

#include "model/parties.h"
#include "model/party.h"
#include "model/plan.h"
#include "model/text.h"

/* The party in @old that is written as @text and is not in @taken yet. */
static MucParty *
find_party (GPtrArray  *old,
            GPtrArray  *taken,
            const char *text)
{
  for (guint i = 0; i < old->len; i++)
    if (g_strcmp0 (muc_party_get_text (old->pdata[i]), text) == 0
        && !g_ptr_array_find (taken, old->pdata[i], NULL))
      return old->pdata[i];
  return NULL;
}

static GPtrArray *
list_parties (MucAction *action)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < muc_record_count (MUC_RECORD (action), MUC_TYPE_PARTY); i++)
    g_ptr_array_add (parties, g_object_ref (muc_record_peek (MUC_RECORD (action),
                                                             MUC_TYPE_PARTY, i)));
  return parties;
}

static GPtrArray *
split (const char *text,
       GArray     *spans)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spans->len; i++)
    {
      const MucPartySpan *span = &g_array_index (spans, MucPartySpan, i);
      g_autofree char *part = g_strndup (text + span->start, span->length);

      g_ptr_array_add (parts, muc_text_normalize (part));
    }
  return parts;
}

static void
add_party (MucChange  *change,
           MucAction  *action,
           MucParty   *before,
           const char *text,
           MucRole     role)
{
  MucUnit *unit = muc_plan_find_unit (muc_record_get_plan (MUC_RECORD (action)), text);

  muc_change_add (change, action, MUC_TYPE_PARTY, before, "text", text, "role", role,
                  "unit", unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : (gint64) 0, NULL);
}

/* For each part the party that is written so already, NULL where it is new. */
static GPtrArray *
match (GPtrArray *old,
       GPtrArray *parts)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (kept, find_party (old, kept, parts->pdata[i]));
  return kept;
}

static gboolean
is_in_order (GPtrArray *kept)
{
  guint last = 0;

  for (guint i = 0; i < kept->len; i++)
    if (kept->pdata[i] != NULL)
      {
        guint position = muc_record_get_position (kept->pdata[i]);

        if (position < last)
          return FALSE;
        last = position;
      }
  return TRUE;
}

static MucParty *
find_next (GPtrArray *kept,
           guint      i)
{
  while (i < kept->len && kept->pdata[i] == NULL)
    i++;
  return i < kept->len ? kept->pdata[i] : NULL;
}

/**
 * muc_cell_recut:
 * @change: a change
 * @action: an action of its plan
 * @text: (nullable): the new text of its cell of responsible parties
 *
 * Cuts the cell into parties. A part that is written as before stays linked to its unit and
 * keeps its role; what is new is linked to the unit that has the spelling.
 */
void
muc_cell_recut (MucChange  *change,
                MucAction  *action,
                const char *text)
{
  g_auto (GStrv) spellings = muc_plan_dup_spellings (muc_record_get_plan (MUC_RECORD (action)));
  g_autoptr (MucPartyCutter) cutter = muc_party_cutter_new ((const char *const *) spellings);
  g_autoptr (GArray) spans = muc_party_cutter_cut (cutter, text != NULL ? text : "");
  g_autoptr (GPtrArray) parts = split (text, spans);
  g_autoptr (GPtrArray) old = list_parties (action);
  g_autoptr (GPtrArray) kept = match (old, parts);
  gboolean in_order = is_in_order (kept);

  for (guint i = 0; i < old->len; i++)
    if (!g_ptr_array_find (kept, old->pdata[i], NULL))
      muc_change_remove (change, old->pdata[i]);
  for (guint i = 0; i < parts->len; i++)
    {
      MucRole role = g_array_index (spans, MucPartySpan, i).role;

      if (kept->pdata[i] == NULL)
        add_party (change, action, in_order ? find_next (kept, i) : NULL, parts->pdata[i], role);
      else if (!in_order)
        muc_change_move (change, kept->pdata[i], action, NULL);
    }
}
