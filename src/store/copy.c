/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/copy.h"

#include <math.h>

#include "model/event.h"
#include "model/measurement.h"
#include "model/member.h"
#include "model/occurrence.h"
#include "model/party.h"
#include "model/progress.h"
#include "model/seal.h"
#include "model/text.h"

struct _MucCopy
{
  MucPlan    *plan;
  MucChange  *change;
  GHashTable *kept;      /* source record → its copy, or what stands for it */
  GHashTable *spellings; /* folded spelling → unit of the plan or a new one */
  GArray     *late;      /* of Late */
};

/* A reference to a record that may be copied only later. */
typedef struct
{
  gpointer    copy;
  gpointer    source;
  GParamSpec *field;
} Late;

static void
index_spelling (MucCopy    *self,
                const char *spelling,
                MucUnit    *unit)
{
  g_autofree char *folded = spelling != NULL ? muc_text_fold (spelling) : NULL;

  if (folded != NULL && *folded != '\0' && !g_hash_table_contains (self->spellings, folded))
    g_hash_table_insert (self->spellings, g_steal_pointer (&folded), unit);
}

/* Under the names of @named, @unit is found from now on. */
static void
index_unit (MucCopy *self,
            MucUnit *named,
            MucUnit *unit)
{
  const char *spellings = muc_unit_get_spellings (named);
  g_auto (GStrv) others = g_strsplit (spellings != NULL ? spellings : "", "\n", -1);

  index_spelling (self, muc_unit_get_name (named), unit);
  for (guint i = 0; others[i] != NULL; i++)
    index_spelling (self, others[i], unit);
}

/**
 * muc_copy_begin:
 * @store: the open file
 * @change: a change of it
 *
 * Returns: (transfer full): to be ended by muc_copy_end() before @change is committed
 */
MucCopy *
muc_copy_begin (MucStore  *store,
                MucChange *change)
{
  MucCopy *self = g_new0 (MucCopy, 1);
  guint n;

  self->plan = muc_store_get_plan (store);
  self->change = change;
  self->kept = g_hash_table_new (NULL, NULL);
  self->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->late = g_array_new (FALSE, FALSE, sizeof (Late));

  n = muc_record_count (MUC_RECORD (self->plan), MUC_TYPE_UNIT);
  for (guint i = 0; i < n; i++)
    {
      MucUnit *unit = muc_record_peek (MUC_RECORD (self->plan), MUC_TYPE_UNIT, i);

      index_unit (self, unit, unit);
    }
  return self;
}

static MucUnit *
find_spelling (MucCopy    *self,
               const char *spelling)
{
  g_autofree char *folded = spelling != NULL ? muc_text_fold (spelling) : NULL;

  return folded != NULL ? g_hash_table_lookup (self->spellings, folded) : NULL;
}

/**
 * muc_copy_find_unit:
 * @self: a copy
 * @source: a unit of any plan
 *
 * Returns: (transfer none) (nullable): the unit that stands for it, that has its name or one of
 *   its other spellings
 */
MucUnit *
muc_copy_find_unit (MucCopy *self,
                    MucUnit *source)
{
  MucUnit *unit = g_hash_table_lookup (self->kept, source);
  const char *spellings = muc_unit_get_spellings (source);
  g_auto (GStrv) others = g_strsplit (spellings != NULL ? spellings : "", "\n", -1);

  if (unit == NULL)
    unit = find_spelling (self, muc_unit_get_name (source));
  for (guint i = 0; unit == NULL && others[i] != NULL; i++)
    unit = find_spelling (self, others[i]);
  return unit;
}

/** muc_copy_map: what points to @source shall point to @kept in the copies. */
void
muc_copy_map (MucCopy  *self,
              gpointer  source,
              gpointer  kept)
{
  g_hash_table_insert (self->kept, source, kept);
}

/** muc_copy_find: (transfer none) (nullable): the copy of @source, or what stands for it. */
gpointer
muc_copy_find (MucCopy  *self,
               gpointer  source)
{
  return g_hash_table_lookup (self->kept, source);
}

/** muc_copy_map_unit: the same for a unit, which also is found by the spellings of @source. */
void
muc_copy_map_unit (MucCopy *self,
                   MucUnit *source,
                   MucUnit *kept)
{
  muc_copy_map (self, source, kept);
  index_unit (self, source, kept);
}

static gboolean
is_empty (GParamSpec   *field,
          const GValue *value)
{
  if (G_VALUE_HOLDS_DOUBLE (value))
    return isnan (g_value_get_double (value));
  return g_param_value_defaults (field, value);
}

static gint64
resolve (MucCopy    *self,
         gpointer    source,
         GParamSpec *field)
{
  g_auto (GValue) value = G_VALUE_INIT;
  MucPlan *plan = muc_record_get_plan (source);
  gpointer target, kept;

  muc_record_get_field (source, field, &value);
  target = muc_plan_find_from (plan, source, muc_field_get_reference_type (field),
                               g_value_get_int64 (&value));
  if (target == NULL)
    return 0;
  kept = g_hash_table_lookup (self->kept, target);
  if (kept == NULL && plan == self->plan)
    kept = target;
  if (kept == NULL && MUC_IS_UNIT (target))
    kept = muc_copy_find_unit (self, target);
  return kept != NULL ? muc_record_get_id (kept) : 0;
}

static void
set_reference (MucCopy *self,
               Late    *late)
{
  gint64 id = resolve (self, late->source, late->field);

  if (id != 0)
    muc_change_set (self->change, late->copy, late->field->name, id, NULL);
}

/* What is true of one record only, and not of its copy in the same plan: which risk of last year
 * it is, and what happened to it. */
static gboolean
is_history (MucCopy    *self,
            gpointer    source,
            const char *name)
{
  return MUC_IS_RISK (source) && muc_record_get_plan (source) == self->plan
         && (g_str_equal (name, "previous") || g_str_equal (name, "dropped-reason")
             || g_str_equal (name, "occurrences-stated") || g_str_equal (name, "outcome"));
}

static void
copy_fields (MucCopy  *self,
             gpointer  source,
             gpointer  copy)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (source), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      Late late = { copy, source, fields[i] };

      muc_record_get_field (source, fields[i], &value);
      if (is_empty (fields[i], &value) || is_history (self, source, fields[i]->name))
        continue;
      if (muc_field_get_kind (fields[i]) != MUC_KIND_REFERENCE)
        muc_change_set_field (self->change, copy, fields[i], &value);
      else if (muc_field_get_reference_type (fields[i]) == MUC_TYPE_UNIT
               && !MUC_IS_MEMBER (source))
        set_reference (self, &late);
      else
        g_array_append_val (self->late, late);
    }
}

/* A cell not linked yet may name a unit that the file knows. */
static void
link_party (MucCopy  *self,
            MucParty *source,
            MucParty *copy)
{
  MucUnit *unit = NULL;

  if (muc_record_get_plan (MUC_RECORD (source)) != self->plan
      && muc_party_get_unit (source) == NULL)
    unit = find_spelling (self, muc_party_get_text (source));
  if (unit != NULL)
    muc_change_set (self->change, copy, "unit", muc_record_get_id (MUC_RECORD (unit)), NULL);
}

/* What a year brought is no copy's, be it of the next year or of the same one. */
static gboolean
has_happened (GType type)
{
  return type == MUC_TYPE_OCCURRENCE || type == MUC_TYPE_PROGRESS || type == MUC_TYPE_EVENT
         || type == MUC_TYPE_MEASUREMENT;
}

static void
copy_children (MucCopy  *self,
               gpointer  source,
               gpointer  copy)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);

      if (klass->owner_type != G_OBJECT_TYPE (source) || types[i] == MUC_TYPE_SEAL
          || (has_happened (types[i]) && muc_record_get_plan (source) == self->plan))
        continue;
      for (guint j = 0; j < muc_record_count (source, types[i]); j++)
        muc_copy_record (self, muc_record_peek (source, types[i], j), copy, NULL);
    }
}

/**
 * muc_copy_record:
 * @self: a copy
 * @source: a record of any plan
 * @owner: the record that shall own the copy
 * @before: (nullable): the sibling it comes before, %NULL for the end
 *
 * Returns: (transfer none): the copy of @source, with copies of all it owns
 */
gpointer
muc_copy_record (MucCopy  *self,
                 gpointer  source,
                 gpointer  owner,
                 gpointer  before)
{
  gpointer copy = muc_change_add (self->change, owner, G_OBJECT_TYPE (source), before, NULL);

  if (MUC_IS_UNIT (source))
    muc_copy_map_unit (self, source, copy);
  else
    muc_copy_map (self, source, copy);
  copy_fields (self, source, copy);
  if (MUC_IS_PARTY (source))
    link_party (self, source, copy);
  copy_children (self, source, copy);
  return copy;
}

/** muc_copy_end: lets the references between copies point to them, and frees @self. */
void
muc_copy_end (MucCopy *self)
{
  for (guint i = 0; i < self->late->len; i++)
    set_reference (self, &g_array_index (self->late, Late, i));

  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->spellings);
  g_array_unref (self->late);
  g_free (self);
}
