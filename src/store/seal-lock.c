/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/seal-lock.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/attachment.h"
#include "model/locked.h"
#include "model/measure.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/seal.h"
#include "store/entry.h"
#include "store/store-private.h"

/* What an issued paper prints is not changed. A change is judged by the rows and columns it
 * touches, before it is kept: whoever made it, whether it is done, undone or redone. */

typedef struct
{
  MucStore   *store;
  GHashTable *by_id;   /* id → MucEntry */
  gboolean    sealing;
  GError    **error;
} Check;

/* Where a row stands: before the change, or after it. */
typedef struct
{
  MucYear *year; /* NULL for what stands in none, or in one that comes with the change */
  gint64   unit; /* whose paper it belongs to, 0 for the agency's */
  gint64   parent;
} Place;

static char *
dup_column (Check    *self,
            GType     type,
            gint64    id,
            guint     column,
            gboolean  after)
{
  MucEntry *entry = g_hash_table_lookup (self->by_id, &id);
  MucDelta *delta = entry != NULL ? muc_entry_find_delta (entry, column) : NULL;
  MucRecord *record;

  if (delta != NULL)
    return g_strdup (after ? delta->new_text : delta->old_text);
  if (entry != NULL && entry->verb == MUC_VERB_ADD)
    return NULL;
  record = muc_store_locate (self->store, type, id, NULL);
  return record != NULL ? muc_column_dup_text (record, column) : NULL;
}

static gint64
get_number (Check    *self,
            GType     type,
            gint64    id,
            guint     column,
            gboolean  after)
{
  g_autofree char *text = dup_column (self, type, id, column, after);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static gboolean
has_own_unit (GType type)
{
  return type == MUC_TYPE_OBJECTIVE || type == MUC_TYPE_MEASURE || type == MUC_TYPE_PAPER;
}

static gint64
get_unit (Check    *self,
          GType     type,
          gint64    id,
          gboolean  after)
{
  guint column;

  if (!has_own_unit (type) || !muc_column_find (muc_column_get_class (type), "unit", &column))
    return 0;
  return get_number (self, type, id, column, after);
}

static Place
find_place (Check    *self,
            MucEntry *entry,
            gboolean  after)
{
  Place place = { NULL };
  GType type = entry->type;
  gint64 id = entry->id;

  place.parent = get_number (self, type, id, MUC_COLUMN_PARENT, after);
  while (type != MUC_TYPE_YEAR && type != MUC_TYPE_PLAN && type != G_TYPE_INVALID)
    {
      if (place.unit == 0)
        place.unit = get_unit (self, type, id, after);
      id = get_number (self, type, id, MUC_COLUMN_PARENT, after);
      type = muc_column_get_class (type)->owner_type;
    }
  if (type == MUC_TYPE_YEAR)
    place.year = muc_plan_find (muc_store_get_plan (self->store), MUC_TYPE_YEAR, id);
  return place;
}

/* Refusing */

static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
describe_record (Check    *self,
                 MucEntry *entry)
{
  gpointer record = muc_store_locate (self->store, entry->type, entry->id, NULL);
  g_autofree char *name = NULL;

  if (record != NULL && MUC_IS_SEAL (record))
    record = muc_record_get_owner (record);
  name = record != NULL ? muc_naming_describe (record) : NULL;

  return name != NULL ? capitalize (name) : g_strdup (_("A row"));
}

static gboolean
refuse (Check      *self,
        MucEntry   *entry,
        MucPaper   *paper,
        const char *what)
{
  g_autofree char *name = describe_record (self, entry);
  g_autofree char *reference = muc_seal_dup_reference (muc_seal_find_last (paper));

  g_set_error (self->error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED,
               _("%s, %s: the paper %s that prints it is issued. Nothing was changed. Make an "
                 "amendment to change it."), name, what, reference);
  return FALSE;
}

static const char *
get_label (MucEntry *entry,
           guint     column)
{
  if (column == MUC_COLUMN_PARENT || column == MUC_COLUMN_RANK)
    return _("place in the order");
  return muc_field_get_label (muc_column_get_field (muc_column_get_class (entry->type), column));
}

/* Rows */

static int
compare (gint64 rank_a,
         gint64 id_a,
         gint64 rank_b,
         gint64 id_b)
{
  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;
  return id_a < id_b ? -1 : id_a > id_b;
}

/* Ranks also change to make room for rows of other papers: what counts is the order of those that
 * the paper prints one after another. */
static gboolean
changes_order (Check    *self,
               MucEntry *entry,
               gint64    last_record)
{
  MucRecord *record = muc_store_locate (self->store, entry->type, entry->id, NULL);
  MucRecord *owner = record != NULL ? muc_record_get_owner (record) : NULL;
  gint64 new_rank = get_number (self, entry->type, entry->id, MUC_COLUMN_RANK, TRUE);

  for (guint i = 0; owner != NULL && i < muc_record_count (owner, entry->type); i++)
    {
      MucRecord *other = muc_record_peek (owner, entry->type, i);
      gint64 id = muc_record_get_id (other);

      if (other == record || id > last_record || !muc_naming_is_counted_with (record, other))
        continue;
      if (compare (muc_record_get_rank (record), entry->id, muc_record_get_rank (other), id)
          != compare (new_rank, entry->id,
                      get_number (self, entry->type, id, MUC_COLUMN_RANK, TRUE), id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_columns (Check           *self,
               MucEntry        *entry,
               MucPaper        *paper,
               const MucLocked *locked)
{
  MucSeal *seal = muc_seal_find_last (paper);

  for (guint i = 0; i < entry->deltas->len; i++)
    {
      guint column = g_array_index (entry->deltas, MucDelta, i).column;
      GParamSpec *field = muc_column_get_field (muc_column_get_class (entry->type), column);

      if (column == MUC_COLUMN_RANK
          && (locked->rows == MUC_LOCKED_OPEN
              || !changes_order (self, entry, muc_seal_get_last_record (seal))))
        continue;
      if (column == MUC_COLUMN_PARENT && locked->rows == MUC_LOCKED_OPEN)
        continue;
      if (field != NULL && !muc_locked_has_field (locked, field->name))
        continue;
      return refuse (self, entry, paper, get_label (entry, column));
    }
  return TRUE;
}

/* A row that an issued paper prints. */
static gboolean
check_row (Check    *self,
           MucEntry *entry,
           MucPaper *paper)
{
  const MucLocked *locked = muc_locked_find (muc_paper_get_kind (paper), entry->type);
  MucSeal *seal = muc_seal_find_last (paper);

  if (locked == NULL
      || (locked->rows == MUC_LOCKED_GROWS && entry->id > muc_seal_get_last_record (seal)))
    return TRUE;
  if (entry->verb == MUC_VERB_SET)
    return check_columns (self, entry, paper, locked);
  if (locked->rows == MUC_LOCKED_OPEN)
    return TRUE;
  return refuse (self, entry, paper, entry->verb == MUC_VERB_ADD ? _("new") : _("removal"));
}

static gboolean
check_place (Check       *self,
             MucEntry    *entry,
             const Place *place)
{
  for (guint i = 0; place->year != NULL
                    && i < muc_record_count (MUC_RECORD (place->year), MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (MUC_RECORD (place->year), MUC_TYPE_PAPER, i);
      MucUnit *unit = muc_paper_get_unit (paper);

      if (muc_seal_is_locked (paper)
          && (unit != NULL ? muc_record_get_id (MUC_RECORD (unit)) : 0) == place->unit
          && !check_row (self, entry, paper))
        return FALSE;
    }
  return TRUE;
}

/* Before the change and after it: a row neither leaves an issued paper nor comes into one. */
static gboolean
check_both_places (Check    *self,
                   MucEntry *entry)
{
  Place before = { NULL };
  Place after = { NULL };

  if (entry->verb != MUC_VERB_ADD)
    before = find_place (self, entry, FALSE);
  if (entry->verb != MUC_VERB_REMOVE)
    after = find_place (self, entry, TRUE);
  return check_place (self, entry, &before)
         && ((before.year == after.year && before.unit == after.unit)
             || check_place (self, entry, &after));
}

/* Papers, years and seals themselves */

/* A paper that was ever issued stays, of its kind, its unit, its period and what it is the slip of,
 * and gets its state by issuing. */
static gboolean
check_paper (Check    *self,
             MucEntry *entry)
{
  MucRecord *paper = entry->verb == MUC_VERB_ADD
                     ? NULL : muc_store_locate (self->store, MUC_TYPE_PAPER, entry->id, NULL);
  const MucLocked *locked;

  if (paper == NULL || muc_seal_find_last (MUC_PAPER (paper)) == NULL)
    return TRUE;
  if (entry->verb == MUC_VERB_REMOVE)
    return refuse (self, entry, MUC_PAPER (paper), _("removal"));
  locked = muc_locked_find (muc_paper_get_kind (MUC_PAPER (paper)), MUC_TYPE_PAPER);
  for (guint i = 0; i < entry->deltas->len; i++)
    {
      guint column = g_array_index (entry->deltas, MucDelta, i).column;
      GParamSpec *field = muc_column_get_field (muc_column_get_class (entry->type), column);
      const char *name = field != NULL ? field->name : "";
      gboolean fixed = column == MUC_COLUMN_PARENT || g_str_equal (name, "kind")
                       || g_str_equal (name, "unit") || g_str_equal (name, "period")
                       || g_str_equal (name, "corrective-action")
                       || g_str_equal (name, "state");

      if (fixed || (muc_seal_is_locked (MUC_PAPER (paper)) && muc_locked_has_field (locked, name)))
        return refuse (self, entry, MUC_PAPER (paper), get_label (entry, column));
    }
  return TRUE;
}

/* A year whose papers were issued stays, with its number. */
static gboolean
check_year (Check    *self,
            MucEntry *entry)
{
  MucRecord *year = entry->verb == MUC_VERB_ADD
                    ? NULL : muc_store_locate (self->store, MUC_TYPE_YEAR, entry->id, NULL);
  guint column;

  muc_column_find (muc_column_get_class (MUC_TYPE_YEAR), "number", &column);
  for (guint i = 0; year != NULL && i < muc_record_count (year, MUC_TYPE_PAPER); i++)
    {
      MucPaper *paper = muc_record_peek (year, MUC_TYPE_PAPER, i);

      if (muc_seal_find_last (paper) == NULL)
        continue;
      if (entry->verb == MUC_VERB_REMOVE)
        return refuse (self, entry, paper, _("removal"));
      if (muc_entry_find_delta (entry, column) != NULL)
        return refuse (self, entry, paper, get_label (entry, column));
    }
  return TRUE;
}

static gboolean
check_seal (Check    *self,
            MucEntry *entry)
{
  MucRecord *seal = entry->verb == MUC_VERB_ADD
                    ? NULL : muc_store_locate (self->store, MUC_TYPE_SEAL, entry->id, NULL);

  /* The head of an amendment is written while it is prepared. */
  if (seal != NULL && entry->verb == MUC_VERB_SET && !muc_seal_is_closed (MUC_SEAL (seal)))
    return TRUE;
  if (seal != NULL && muc_seal_find_last (MUC_PAPER (muc_record_get_owner (seal))) != NULL)
    return refuse (self, entry, MUC_PAPER (muc_record_get_owner (seal)),
                   entry->verb == MUC_VERB_SET ? _("what was issued") : _("removal"));
  g_set_error_literal (self->error, MUC_STORE_ERROR, MUC_STORE_ERROR_SEALED,
                       _("A paper is issued by “Issue”, and what is issued stays. Nothing was "
                         "changed."));
  return FALSE;
}

static gboolean
check_entry (Check    *self,
             MucEntry *entry)
{
  if (entry->type == MUC_TYPE_SEAL)
    return check_seal (self, entry);
  if (!self->store->has_seals)
    return TRUE;
  if (entry->type == MUC_TYPE_PAPER)
    return check_paper (self, entry);
  if (entry->type == MUC_TYPE_YEAR)
    return check_year (self, entry);
  return check_both_places (self, entry);
}

/**
 * muc_seal_lock_check:
 * @store: an open store
 * @entries: (element-type MucEntry): what a change would do
 * @sealing: whether it issues a paper, or opens an issued one for an amendment
 * @error: where to say which row and which field of which paper forbid it
 *
 * Returns: whether no issued paper forbids it, else %MUC_STORE_ERROR_SEALED
 */
gboolean
muc_seal_lock_check (MucStore   *store,
                     GPtrArray  *entries,
                     gboolean    sealing,
                     GError    **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  Check self = { store, by_id, sealing, error };

  if (sealing)
    return TRUE;
  for (guint i = 0; store->has_seals && i < entries->len; i++)
    {
      MucEntry *entry = entries->pdata[i];

      g_hash_table_insert (by_id, &entry->id, entry);
    }
  for (guint i = 0; i < entries->len; i++)
    if (!check_entry (&self, entries->pdata[i]))
      return FALSE;
  return TRUE;
}
