/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/unit-edits.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "model/action.h"
#include "model/naming.h"
#include "model/paper.h"
#include "model/parties.h"
#include "model/text.h"
#include "model/unit-objectives.h"
#include "store/links.h"

static gint64
get_id (gpointer record)
{
  return muc_record_get_id (record);
}

/**
 * muc_unit_edits_join_spellings:
 * @name: (nullable): the name of a unit
 * @spellings: (nullable): its other spellings, one on each line
 * @first: (nullable): a spelling
 * @others: (nullable): further spellings, one on each line
 *
 * Returns: (transfer full) (nullable): @spellings and what is not among them yet, one on each line
 */
char *
muc_unit_edits_join_spellings (const char *name,
                               const char *spellings,
                               const char *first,
                               const char *others)
{
  g_autofree char *all = g_strjoin ("\n", spellings != NULL ? spellings : "",
                                    first != NULL ? first : "", others != NULL ? others : "", NULL);
  g_auto (GStrv) candidates = g_strsplit (all, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) joined = NULL;

  g_hash_table_add (taken, (gpointer) "");
  if (name != NULL)
    g_hash_table_add (taken, (gpointer) name);
  for (guint i = 0; candidates[i] != NULL; i++)
    if (g_hash_table_add (taken, candidates[i]))
      g_strv_builder_add (builder, candidates[i]);
  joined = g_strv_builder_end (builder);
  return joined[0] != NULL ? g_strjoinv ("\n", joined) : NULL;
}

/**
 * muc_unit_edits_add:
 * @store: the open file
 * @name: its name
 * @kind: what it is
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the new unit; %MUC_STORE_ERROR_EXISTS where a unit has
 *   the name or a spelling like it
 */
MucUnit *
muc_unit_edits_add (MucStore     *store,
                    const char   *name,
                    MucUnitKind   kind,
                    GError      **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucPlan *plan;
  MucUnit *unit;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  plan = muc_store_get_plan (store);
  trimmed = muc_text_trim (name);
  unit = muc_plan_find_unit (plan, trimmed);
  if (unit != NULL && *trimmed != '\0')
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” is a name or a spelling of the unit “%s” already"),
                   trimmed, muc_unit_get_name (unit));
      return NULL;
    }
  label = g_strdup_printf (_("Add unit “%s”"), trimmed);
  change = muc_store_begin (store, label);
  unit = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL, "name", trimmed, "kind", kind, NULL);
  return muc_change_commit (change, error) ? unit : NULL;
}

static MucMember *
find_member (MucUnit *group,
             MucUnit *unit)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (group), MUC_TYPE_MEMBER); i++)
    {
      MucMember *member = muc_record_peek (MUC_RECORD (group), MUC_TYPE_MEMBER, i);

      if (muc_member_get_unit (member) == unit)
        return member;
    }
  return NULL;
}

static gboolean
reaches (MucUnit    *unit,
         MucUnit    *group,
         GHashTable *seen)
{
  if (unit == group)
    return TRUE;
  if (!g_hash_table_add (seen, unit))
    return FALSE;
  for (guint i = 0; i < muc_record_count (MUC_RECORD (unit), MUC_TYPE_MEMBER); i++)
    {
      MucMember *member = muc_record_peek (MUC_RECORD (unit), MUC_TYPE_MEMBER, i);

      if (muc_member_get_unit (member) != NULL
          && reaches (muc_member_get_unit (member), group, seen))
        return TRUE;
    }
  return FALSE;
}

/* Whether @unit is @group or, through its own members, holds it. */
static gboolean
holds (MucUnit *unit,
       MucUnit *group)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  return reaches (unit, group, seen);
}

/**
 * muc_unit_edits_add_member:
 * @store: the open file
 * @group: a group
 * @unit: a unit that belongs to it
 * @error: return location
 *
 * A group is no member of itself, not through other groups either.
 *
 * Returns: (transfer none) (nullable): the membership, a new one where there was none
 */
MucMember *
muc_unit_edits_add_member (MucStore  *store,
                           MucUnit   *group,
                           MucUnit   *unit,
                           GError   **error)
{
  g_autofree char *label = NULL;
  g_autoptr (MucChange) change = NULL;
  MucMember *member;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_UNIT (group) && MUC_IS_UNIT (unit), NULL);

  member = find_member (group, unit);
  if (member != NULL)
    return member;
  if (holds (unit, group))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” cannot be a member of itself"), muc_unit_get_name (group));
      return NULL;
    }
  label = g_strdup_printf (_("Add “%s” to “%s”"), muc_unit_get_name (unit),
                           muc_unit_get_name (group));
  change = muc_store_begin (store, label);
  member = muc_change_add (change, group, MUC_TYPE_MEMBER, NULL, "unit", get_id (unit), NULL);
  return muc_change_commit (change, error) ? member : NULL;
}

/* Parties of the same words that no unit was found for are meant as well. */
static void
link_alike (MucChange *change,
            MucRecord *root,
            const char *folded,
            MucUnit    *unit)
{
  static const struct { GType (*owner) (void); GType (*child) (void); } road[] = {
    { muc_plan_get_type, muc_year_get_type },
    { muc_year_get_type, muc_objective_get_type },
    { muc_objective_get_type, muc_action_get_type },
    { muc_action_get_type, muc_party_get_type },
  };

  if (MUC_IS_PARTY (root))
    {
      const char *text = muc_party_get_text (MUC_PARTY (root));
      g_autofree char *own = text != NULL ? muc_text_fold (text) : NULL;

      if (muc_party_get_unit (MUC_PARTY (root)) == NULL && g_strcmp0 (own, folded) == 0)
        muc_change_set (change, root, "unit", get_id (unit), NULL);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (road); i++)
    if (G_OBJECT_TYPE (root) == road[i].owner ())
      for (guint j = 0; j < muc_record_count (root, road[i].child ()); j++)
        link_alike (change, muc_record_peek (root, road[i].child (), j), folded, unit);
}

/* Links @party and its like to @unit, which remembers the spelling for the next paper. */
static void
link_party (MucChange *change,
            MucParty  *party,
            MucUnit   *unit)
{
  const char *text = muc_party_get_text (party);
  g_autofree char *folded = text != NULL ? muc_text_fold (text) : NULL;
  g_autofree char *spellings = muc_unit_edits_join_spellings (muc_unit_get_name (unit),
                                                              muc_unit_get_spellings (unit),
                                                              text, NULL);

  muc_change_set (change, party, "unit", get_id (unit), NULL);
  if (folded == NULL)
    return;
  if (g_strcmp0 (spellings, muc_unit_get_spellings (unit)) != 0)
    muc_change_set (change, unit, "spellings", spellings, NULL);
  link_alike (change, MUC_RECORD (muc_record_get_plan (MUC_RECORD (party))), folded, unit);
}

/**
 * muc_unit_edits_link:
 * @store: the open file
 * @party: a party of an action
 * @unit: (nullable): the unit it means, %NULL for none
 * @error: return location
 *
 * The unit gets the party's words as a further spelling, so that they are known from now on,
 * and all parties of these words that are not linked yet are linked with it.
 *
 * Returns: whether it was kept
 */
gboolean
muc_unit_edits_link (MucStore  *store,
                     MucParty  *party,
                     MucUnit   *unit,
                     GError   **error)
{
  g_autofree char *label = NULL;
  g_autofree char *what = NULL;
  g_autoptr (MucChange) change = NULL;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_PARTY (party), FALSE);
  g_return_val_if_fail (unit == NULL || MUC_IS_UNIT (unit), FALSE);

  if (muc_party_get_unit (party) == unit)
    return TRUE;
  what = muc_naming_describe (party);
  if (unit == NULL)
    {
      label = g_strdup_printf (_("Unlink %s"), what);
      return muc_store_set (store, label, error, party, "unit", (gint64) 0, NULL);
    }
  label = g_strdup_printf (_("Link %s to “%s”"), what, muc_unit_get_name (unit));
  change = muc_store_begin (store, label);
  link_party (change, party, unit);
  return muc_change_commit (change, error);
}

/**
 * muc_unit_edits_link_new:
 * @store: the open file
 * @party: a party of an action
 * @error: return location
 *
 * Returns: (transfer none) (nullable): a new unit named as the party is written, to which it is
 *   linked; a unit that has the spelling already is not made again
 */
MucUnit *
muc_unit_edits_link_new (MucStore  *store,
                         MucParty  *party,
                         GError   **error)
{
  g_autofree char *label = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (MucChange) change = NULL;
  const char *text;
  MucPlan *plan;
  MucUnit *unit;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_PARTY (party), NULL);

  text = muc_party_get_text (party);
  plan = muc_store_get_plan (store);
  g_return_val_if_fail (text != NULL, NULL);

  unit = muc_plan_find_unit (plan, text);
  if (unit != NULL)
    return muc_unit_edits_link (store, party, unit, error) ? unit : NULL;

  label = g_strdup_printf (_("Add unit “%s”"), text);
  folded = muc_text_fold (text);
  change = muc_store_begin (store, label);
  unit = muc_change_add (change, plan, MUC_TYPE_UNIT, NULL,
                         "name", text, "kind", muc_party_guess_kind (text), NULL);
  link_alike (change, MUC_RECORD (plan), folded, unit);
  return muc_change_commit (change, error) ? unit : NULL;
}

/* Merging */

static gboolean
is_paper_of (MucRecord *record,
             gpointer   unit)
{
  return (MUC_IS_PAPER (record) && muc_paper_get_unit (MUC_PAPER (record)) == unit)
         || (MUC_IS_OBJECTIVE (record) && muc_objective_get_unit (MUC_OBJECTIVE (record)) == unit);
}

/* The year in which both units have a paper of their own, %NULL where there is none. */
static MucYear *
find_common_paper (MucUnit *a,
                   MucUnit *b)
{
  g_autoptr (GPtrArray) of_a = muc_links_find (a);
  g_autoptr (GPtrArray) of_b = muc_links_find (b);

  for (guint i = 0; i < of_a->len; i++)
    for (guint j = 0; is_paper_of (of_a->pdata[i], a) && j < of_b->len; j++)
      if (is_paper_of (of_b->pdata[j], b)
          && muc_record_get_owner (of_a->pdata[i]) == muc_record_get_owner (of_b->pdata[j]))
        return MUC_YEAR (muc_record_get_owner (of_a->pdata[i]));
  return NULL;
}

/* A group that is in @into, be it through others, holds @from no longer: it would hold itself. */
static void
leave_groups (MucChange *change,
              MucUnit   *from,
              MucUnit   *into)
{
  MucRecord *plan = MUC_RECORD (muc_record_get_plan (MUC_RECORD (from)));

  for (guint i = 0; i < muc_record_count (plan, MUC_TYPE_UNIT); i++)
    {
      MucUnit *group = muc_record_peek (plan, MUC_TYPE_UNIT, i);
      MucMember *member = group != into ? find_member (group, from) : NULL;

      if (member != NULL && holds (into, group))
        muc_change_remove (change, member);
    }
}

static void
move_members (MucChange *change,
              MucUnit   *from,
              MucUnit   *into)
{
  guint n = muc_record_count (MUC_RECORD (from), MUC_TYPE_MEMBER);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (members,
                     g_object_ref (muc_record_peek (MUC_RECORD (from), MUC_TYPE_MEMBER, i)));
  for (guint i = 0; i < n; i++)
    {
      MucUnit *unit = muc_member_get_unit (members->pdata[i]);

      if (unit != NULL && !holds (unit, into) && find_member (into, unit) == NULL)
        muc_change_move (change, members->pdata[i], into, NULL);
    }
}

/**
 * muc_unit_edits_merge:
 * @store: the open file
 * @from: the unit that goes
 * @into: the unit that stays
 * @error: return location
 *
 * Parties, memberships, objectives, papers and measures of @from become those of @into, which
 * keeps the names of both as spellings; a membership that would put a group into itself goes.
 * Where both have a paper of their own in one year they are not merged (%MUC_STORE_ERROR_EXISTS).
 *
 * Returns: whether it was kept
 */
gboolean
muc_unit_edits_merge (MucStore  *store,
                      MucUnit   *from,
                      MucUnit   *into,
                      GError   **error)
{
  g_autofree char *label = NULL;
  g_autofree char *spellings = NULL;
  g_autoptr (MucChange) change = NULL;
  MucYear *year;

  g_return_val_if_fail (MUC_IS_STORE (store), FALSE);
  g_return_val_if_fail (MUC_IS_UNIT (from) && MUC_IS_UNIT (into) && from != into, FALSE);

  year = find_common_paper (from, into);
  if (year != NULL)
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS,
                   _("“%s” and “%s” both have objectives of their own in %" PRId64
                     "; delete or move those of one first"),
                   muc_unit_get_name (from), muc_unit_get_name (into), muc_year_get_number (year));
      return FALSE;
    }

  label = g_strdup_printf (_("Merge “%s” into “%s”"), muc_unit_get_name (from),
                           muc_unit_get_name (into));
  spellings = muc_unit_edits_join_spellings (muc_unit_get_name (into),
                                             muc_unit_get_spellings (into),
                                             muc_unit_get_name (from),
                                             muc_unit_get_spellings (from));
  change = muc_store_begin (store, label);
  muc_change_set (change, into, "spellings", spellings, NULL);
  muc_links_replace (change, from, into);
  leave_groups (change, from, into);
  move_members (change, from, into);
  muc_change_remove (change, from);
  return muc_change_commit (change, error);
}

/**
 * muc_unit_edits_follow_owner:
 * @change: a change in which a field of any record gets another value
 * @record: the record
 * @property: the field
 * @value: its new value
 *
 * Only objectives of units serve, and only those of the agency are served: what becomes the
 * agency's serves none any more, and what becomes a unit's own is served by none.
 */
void
muc_unit_edits_follow_owner (MucChange    *change,
                             gpointer      record,
                             const char   *property,
                             const GValue *value)
{
  g_autoptr (GPtrArray) serving = NULL;

  if (!MUC_IS_OBJECTIVE (record) || !g_str_equal (property, "unit"))
    return;
  if (g_value_get_int64 (value) == 0)
    {
      muc_change_set (change, record, "serves", (gint64) 0, NULL);
      return;
    }
  serving = muc_unit_objectives_list_serving (record);
  for (guint i = 0; i < serving->len; i++)
    muc_change_set (change, serving->pdata[i], "serves", (gint64) 0, NULL);
}
