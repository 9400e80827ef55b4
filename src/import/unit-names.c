/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/unit-names.h"

#include <string.h>

#include "import/unit-likeness.h"
#include "model/text.h"

/* Names as alike as this may be one unit's. "Phòng Kế toán" and "Phòng Kế hoạch" are less. */
#define LIKENESS_MIN 0.65
/* Of more new names than this none is compared with the others. */
#define COMPARED_MAX 60

struct _MucUnitNames
{
  MucPlan *known;
  GPtrArray *names;   /* of MucUnitName, in the order of the papers */
  GHashTable *by_key; /* folded name → MucUnitName */
  GHashTable *said;   /* folded name → Said */
  GHashTable *likely; /* folded name → Likely, among the known units */
};

/* The known unit that a name seems to be, if any. */
typedef struct
{
  char *unit;
  double likeness;
} Likely;

typedef struct
{
  MucNameMeaning meaning;
  char *unit;
} Said;

static void
free_name (gpointer data)
{
  MucUnitName *name = data;

  g_free (name->name);
  g_free (name->source);
  g_free (name->likely);
  g_free (name->unit);
  g_free (name);
}

static void
free_said (gpointer data)
{
  Said *said = data;

  g_free (said->unit);
  g_free (said);
}

static void
free_likely (gpointer data)
{
  Likely *likely = data;

  g_free (likely->unit);
  g_free (likely);
}

/** muc_unit_names_new: (transfer full): no names. */
MucUnitNames *
muc_unit_names_new (void)
{
  MucUnitNames *self = g_new0 (MucUnitNames, 1);

  self->names = g_ptr_array_new_with_free_func (free_name);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_said);
  self->likely = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_likely);

  return self;
}

/**
 * muc_unit_names_free:
 * @self: (transfer full): names
 */
void
muc_unit_names_free (MucUnitNames *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->known);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->said);
  g_hash_table_unref (self->likely);
  g_free (self);
}

/**
 * muc_unit_names_begin:
 * @self: names
 * @known: (nullable): the plan whose units are known
 *
 * Forgets the names, before the papers are gone through again. What was said of them is kept.
 */
void
muc_unit_names_begin (MucUnitNames *self,
                      MucPlan      *known)
{
  g_return_if_fail (self != NULL);

  if (g_set_object (&self->known, known))
    g_hash_table_remove_all (self->likely);
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_set_size (self->names, 0);
}

/* What a name seems to be */

static void
consider (Likely     *likely,
          const char *name,
          const char *spelling,
          const char *unit)
{
  double likeness = muc_unit_likeness (name, spelling);

  if (likeness < LIKENESS_MIN || likeness <= likely->likeness)
    return;
  likely->likeness = likeness;
  g_free (likely->unit);
  likely->unit = g_strdup (unit);
}

static void
consider_unit (Likely     *likely,
               const char *name,
               MucUnit    *unit)
{
  const char *spellings = muc_unit_get_spellings (unit);
  g_auto (GStrv) others = g_strsplit (spellings != NULL ? spellings : "", "\n", -1);

  if (muc_unit_get_name (unit) == NULL)
    return;
  consider (likely, name, muc_unit_get_name (unit), muc_unit_get_name (unit));
  for (guint i = 0; others[i] != NULL; i++)
    consider (likely, name, others[i], muc_unit_get_name (unit));
}

static const Likely *
find_likely_unit (MucUnitNames *self,
                  const char   *name,
                  const char   *key)
{
  guint n = self->known != NULL ? muc_record_count (MUC_RECORD (self->known), MUC_TYPE_UNIT) : 0;
  Likely *likely = g_hash_table_lookup (self->likely, key);

  if (likely != NULL)
    return likely;
  likely = g_new0 (Likely, 1);
  g_hash_table_insert (self->likely, g_strdup (key), likely);
  for (guint i = 0; i < n; i++)
    consider_unit (likely, name, muc_record_peek (MUC_RECORD (self->known), MUC_TYPE_UNIT, i));

  return likely;
}

/* A name that stands in few places may be another one's, which stands in more. */
static void
find_likely_name (MucUnitNames *self,
                  MucUnitName  *name)
{
  Likely likely = { NULL, 0 };

  for (guint i = 0; self->names->len <= COMPARED_MAX && i < self->names->len; i++)
    {
      const MucUnitName *other = self->names->pdata[i];

      if (other != name && other->is_certain && other->likely == NULL
          && (other->n_places > name->n_places || !name->is_certain))
        consider (&likely, name->name, other->name, other->name);
    }
  name->likely = likely.unit;
}

/* Noting */

/* Where nothing was said, what is the same but for spaces and stops is a spelling. */
static void
settle (MucUnitNames *self,
        MucUnitName  *name,
        const char   *key)
{
  const Said *said = g_hash_table_lookup (self->said, key);
  const Likely *likely = find_likely_unit (self, name->name, key);

  name->likely = g_strdup (likely->unit);
  if (said != NULL)
    {
      name->meaning = said->meaning;
      name->unit = g_strdup (said->unit);
      return;
    }
  if (likely->likeness == 1)
    name->meaning = MUC_NAME_SPELLING;
  else
    name->meaning = name->is_certain ? MUC_NAME_NEW : MUC_NAME_WORDS;
  if (name->meaning == MUC_NAME_SPELLING)
    name->unit = g_strdup (name->likely);
}

/**
 * muc_unit_names_note:
 * @self: names
 * @name: a name in a paper
 * @is_certain: whether it reads like the name of a unit
 * @source: the file in which it stands
 * @line: the number of the line
 *
 * Returns: (transfer none) (nullable): what it is; %NULL where a known unit has the name
 */
const MucUnitName *
muc_unit_names_note (MucUnitNames *self,
                     const char   *name,
                     gboolean      is_certain,
                     const char   *source,
                     guint         line)
{
  g_autofree char *key = NULL;
  MucUnitName *noted;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (self->known != NULL && muc_plan_find_unit (self->known, name) != NULL)
    return NULL;
  key = muc_text_fold (name);
  noted = g_hash_table_lookup (self->by_key, key);
  if (noted == NULL)
    {
      noted = g_new0 (MucUnitName, 1);
      noted->name = g_strdelimit (g_strdup (name), "\n", ' ');
      noted->source = g_strdup (source);
      noted->line = line;
      noted->is_certain = is_certain;
      settle (self, noted, key);
      g_ptr_array_add (self->names, noted);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), noted);
    }
  noted->n_places++;

  return noted;
}

/** muc_unit_names_end: the papers were gone through; now the names can be compared. */
void
muc_unit_names_end (MucUnitNames *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      MucUnitName *name = self->names->pdata[i];

      if (name->likely == NULL)
        find_likely_name (self, name);
    }
}

/**
 * muc_unit_names_list:
 * @self: names
 *
 * Returns: (transfer none) (element-type MucUnitName): the names in the order of the papers, until
 *   the next muc_unit_names_begin()
 */
GPtrArray *
muc_unit_names_list (MucUnitNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->names;
}

static gboolean
is_same (const char *left,
         const char *right)
{
  g_autofree char *folded_left = muc_text_fold (left);
  g_autofree char *folded_right = muc_text_fold (right);

  return strcmp (folded_left, folded_right) == 0;
}

/* What a unit was said to be a spelling of, or itself. */
static const char *
follow (MucUnitNames *self,
        const char   *unit)
{
  g_autofree char *key = muc_text_fold (unit);
  const Said *said = g_hash_table_lookup (self->said, key);

  return said != NULL && said->unit != NULL ? said->unit : unit;
}

/* Spellings of what is a spelling itself are spellings of the same unit. */
static void
turn_to (MucUnitNames *self,
         const char   *name,
         const char   *unit)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->said);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Said *said = value;

      if (said->unit == NULL || !is_same (said->unit, name))
        continue;
      g_free (said->unit);
      said->unit = g_strdup (unit);
    }
}

/**
 * muc_unit_names_say:
 * @self: names
 * @name: a name
 * @meaning: what it is when the papers are gone through the next time
 * @unit: (nullable): of a spelling the unit, a known one or another new name
 */
void
muc_unit_names_say (MucUnitNames   *self,
                    const char     *name,
                    MucNameMeaning  meaning,
                    const char     *unit)
{
  Said *said;
  const char *meant;

  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail ((meaning == MUC_NAME_SPELLING) == (unit != NULL));

  meant = unit != NULL ? follow (self, unit) : NULL;
  said = g_new0 (Said, 1);
  said->unit = meant != NULL && !is_same (meant, name) ? g_strdup (meant) : NULL;
  said->meaning = meaning == MUC_NAME_SPELLING && said->unit == NULL ? MUC_NAME_NEW : meaning;
  if (said->unit != NULL)
    turn_to (self, name, said->unit);
  g_hash_table_replace (self->said, muc_text_fold (name), said);
}
