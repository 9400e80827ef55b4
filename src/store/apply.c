/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/apply-private.h"

#include <string.h>

#include "model/evidence.h"
#include "model/measure.h"
#include "model/member.h"
#include "model/naming.h"
#include "model/objective.h"
#include "model/paper.h"
#include "model/par.h"
#include "model/risk.h"
#include "model/scale.h"
#include "model/successor.h"
#include "model/text.h"
#include "store/copy.h"
#include "store/register-merge.h"
#include "store/scale-merge.h"
#include "store/unit-edits.h"

struct _MucApply
{
  MucPlan      *plan;
  MucChange    *change;
  GPtrArray    *proposed;  /* of MucPlan, in the order in which they are copied */
  guint         n_copied;
  GPtrArray    *links;
  MucCopy      *copy;
  MucApplyMode  mode;
  GHashTable   *years;     /* number → a year added by this change */
  GHashTable   *scales;    /* year → the scale it gets by this change */
  GHashTable   *known;     /* year → what stands in its scale by this change */
  GHashTable   *registers; /* year → its MucGatheredRegister */
  GHashTable   *cleared;   /* set of years whose register gives way */
  GHashTable   *spellings; /* unit of the plan → its other spellings so far */
  GPtrArray    *offices;   /* of Identity */
};

typedef struct _MucApply Apply;

/* An identity of the office, kept or proposed, from a day on. */
typedef struct
{
  MucOffice *office;
  char      *from;
} Identity;

static void
identity_free (gpointer data)
{
  Identity *identity = data;

  g_free (identity->from);
  g_free (identity);
}

/* What a year holds, in the order in which it is copied. */
static GType (*const year_types[]) (void) = {
  muc_paper_get_type, muc_measure_get_type, muc_par_sheet_get_type, muc_objective_get_type,
  muc_risk_get_type,
};

/* Units */

/* The unit keeps how the paper writes it where that is new. */
static void
remember_spellings (Apply   *self,
                    MucUnit *unit,
                    MucUnit *proposed)
{
  const char *old = g_hash_table_lookup (self->spellings, unit);
  char *joined;

  if (old == NULL)
    old = muc_unit_get_spellings (unit);
  joined = muc_unit_edits_join_spellings (muc_unit_get_name (unit), old,
                                          muc_unit_get_name (proposed),
                                          muc_unit_get_spellings (proposed));
  if (g_strcmp0 (joined, old) != 0)
    muc_change_set (self->change, unit, "spellings", joined, NULL);
  if (joined != NULL)
    g_hash_table_insert (self->spellings, unit, joined);
}

static void
apply_members (Apply   *self,
               MucUnit *proposed,
               MucUnit *unit)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_MEMBER); i++)
    {
      MucMember *member = muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_MEMBER, i);

      muc_copy_record (self->copy, member, unit, NULL);
    }
}

static void
apply_units (Apply   *self,
             MucPlan *proposed)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_UNIT); i++)
    {
      MucUnit *source = muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_UNIT, i);
      MucUnit *unit = muc_copy_find_unit (self->copy, source);

      if (unit == NULL)
        {
          muc_copy_record (self->copy, source, self->plan, NULL);
          continue;
        }
      remember_spellings (self, unit, source);
      muc_copy_map_unit (self->copy, source, unit);
      if (muc_record_get_owner (MUC_RECORD (unit)) != NULL
          && muc_record_count (MUC_RECORD (unit), MUC_TYPE_MEMBER) == 0)
        apply_members (self, source, unit);
    }
}

/* The office */

/* The day of the paper that tells of the identity. */
static const char *
get_first_date (MucPlan *proposed)
{
  const char *first = NULL;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_YEAR); i++)
    {
      MucRecord *year = muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_YEAR, i);

      for (guint j = 0; j < muc_record_count (year, MUC_TYPE_PAPER); j++)
        {
          const char *date = muc_paper_get_date (muc_record_peek (year, MUC_TYPE_PAPER, j));

          if (date != NULL && (first == NULL || strcmp (date, first) < 0))
            first = date;
        }
    }
  return first;
}

static void
add_identity (Apply      *self,
              MucOffice  *office,
              const char *from)
{
  Identity *identity = g_new0 (Identity, 1);

  identity->office = office;
  identity->from = g_strdup (from);
  g_ptr_array_add (self->offices, identity);
}

static MucOffice *
find_identity (Apply      *self,
               const char *date)
{
  Identity *found = NULL;
  Identity *first = NULL;

  for (guint i = 0; i < self->offices->len; i++)
    {
      Identity *identity = self->offices->pdata[i];

      if (first == NULL || g_strcmp0 (identity->from, first->from) < 0)
        first = identity;
      if (date != NULL && g_strcmp0 (identity->from, date) > 0)
        continue;
      if (found == NULL || g_strcmp0 (identity->from, found->from) >= 0)
        found = identity;
    }
  if (found == NULL)
    found = first;
  return found != NULL ? found->office : NULL;
}

static gboolean
is_said_alike (const char *a,
               const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || b == NULL)
    return TRUE;
  folded_a = muc_text_fold (a);
  folded_b = muc_text_fold (b);
  return strcmp (folded_a, folded_b) == 0;
}

/* Nothing in one contradicts the other; a letterhead lost on the way says nothing. */
static gboolean
is_same_office (MucOffice *a,
                MucOffice *b)
{
  return is_said_alike (muc_office_get_superior (a), muc_office_get_superior (b))
         && is_said_alike (muc_office_get_name (a), muc_office_get_name (b))
         && is_said_alike (muc_office_get_place (a), muc_office_get_place (b))
         && is_said_alike (muc_office_get_head_title (a), muc_office_get_head_title (b))
         && is_said_alike (muc_office_get_head_name (a), muc_office_get_head_name (b));
}

/* What the office has not said yet, it takes from the paper. */
static void
complete_office (Apply     *self,
                 MucOffice *office,
                 MucOffice *proposed)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (office), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *old = muc_record_dup_field_text (MUC_RECORD (office), fields[i]);
      g_autofree char *new = muc_record_dup_field_text (MUC_RECORD (proposed), fields[i]);

      if (old == NULL && new != NULL && strcmp (fields[i]->name, "valid-from") != 0)
        muc_change_set (self->change, office, fields[i]->name, new, NULL);
    }
}

/* The first day after @date of a paper in the file. */
static char *
find_next_paper (Apply      *self,
                 const char *date)
{
  const char *next = NULL;

  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->plan), MUC_TYPE_YEAR); i++)
    {
      MucRecord *year = muc_record_peek (MUC_RECORD (self->plan), MUC_TYPE_YEAR, i);

      for (guint j = 0; j < muc_record_count (year, MUC_TYPE_PAPER); j++)
        {
          const char *day = muc_paper_get_date (muc_record_peek (year, MUC_TYPE_PAPER, j));

          if (day != NULL && strcmp (day, date) > 0 && (next == NULL || strcmp (day, next) < 0))
            next = day;
        }
    }
  return g_strdup (next);
}

/* The first identity in the file that begins after @date. */
static MucOffice *
find_next_office (MucPlan    *plan,
                  const char *date)
{
  guint n = muc_record_count (MUC_RECORD (plan), MUC_TYPE_OFFICE);

  for (guint i = 0; i < n; i++)
    {
      MucOffice *office = muc_record_peek (MUC_RECORD (plan), MUC_TYPE_OFFICE, i);

      if (g_strcmp0 (muc_office_get_valid_from (office), date) > 0)
        return office;
    }
  return NULL;
}

static MucOffice *
copy_office (Apply      *self,
             MucOffice  *source,
             const char *from)
{
  MucOffice *office = muc_copy_record (self->copy, source, self->plan,
                                       find_next_office (self->plan, from));

  muc_change_set (self->change, office, "valid-from", from, NULL);
  add_identity (self, office, from);
  return office;
}

/* Brings in another identity from @date on. Papers of later days that are in the file already
 * keep the one they had: it comes back with the first of them. */
static void
insert_office (Apply      *self,
               MucOffice  *source,
               MucOffice  *before,
               const char *date)
{
  g_autofree char *next = before != NULL && date != NULL ? find_next_paper (self, date) : NULL;
  gboolean returns = next != NULL && find_identity (self, next) == before;

  copy_office (self, source, date);
  if (returns && find_identity (self, next) != before)
    copy_office (self, before, next);
}

static void
apply_office (Apply     *self,
              MucPlan   *proposed,
              MucOffice *source)
{
  const char *date = muc_office_get_valid_from (source);
  MucOffice *office;

  if (date == NULL)
    date = get_first_date (proposed);
  office = find_identity (self, date);
  if (office != NULL && is_same_office (office, source))
    {
      complete_office (self, office, source);
      return;
    }
  insert_office (self, source, office, date);
}

static void
apply_offices (Apply   *self,
               MucPlan *proposed)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_OFFICE); i++)
    apply_office (self, proposed, muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_OFFICE, i));
}

/* Years */

/* The year that comes next after @number, in the file or new with this change. */
static MucYear *
find_next_year (Apply  *self,
                gint64  number)
{
  MucYear *next = muc_plan_find_next_year (self->plan, number);
  GHashTableIter iter;
  gpointer year;

  g_hash_table_iter_init (&iter, self->years);
  while (g_hash_table_iter_next (&iter, NULL, &year))
    if (muc_year_get_number (year) > number
        && (next == NULL || muc_year_get_number (year) < muc_year_get_number (next)))
      next = year;
  return next;
}

static MucYear *
ensure_year (Apply   *self,
             MucYear *proposed)
{
  gint64 number = muc_year_get_number (proposed);
  MucYear *year = muc_plan_find_year (self->plan, number);

  if (year == NULL)
    year = g_hash_table_lookup (self->years, GINT_TO_POINTER ((int) number));
  if (year == NULL)
    {
      year = muc_change_add (self->change, self->plan, MUC_TYPE_YEAR,
                             find_next_year (self, number), "number", number, NULL);
      g_hash_table_insert (self->years, GINT_TO_POINTER ((int) number), year);
    }
  return year;
}

/* Whether @old gives way to an objectives paper that @proposed brings. */
static gboolean
is_replaced (Apply     *self,
             MucRecord *old,
             GPtrArray *owners)
{
  for (guint i = 0; i < owners->len; i++)
    {
      MucUnit *unit = muc_apply_find_unit (self->plan, owners->pdata[i]);

      if ((unit != NULL) == (owners->pdata[i] != NULL) && muc_naming_get_unit (old) == unit)
        return TRUE;
    }
  return FALSE;
}

/* Which kind of paper @old belongs to says what makes it give way. */
static gboolean
gives_way (Apply     *self,
           MucRecord *old,
           GPtrArray *owners,
           gboolean   whole_register,
           gboolean   whole_par)
{
  /* Tasks of the PAR index go with their area. */
  if (muc_apply_is_of_period (old) || muc_par_is_task (old))
    return FALSE;
  if (muc_apply_is_of_par (old))
    return whole_par;
  return muc_apply_is_of_register (old) ? whole_register : is_replaced (self, old, owners);
}

/* Removes what stands in @year of the papers that @proposed brings. */
static void
clear_year (Apply   *self,
            MucYear *year,
            MucYear *proposed)
{
  gboolean whole_register = muc_apply_brings_register (year, proposed)
                            && !g_hash_table_contains (self->cleared, year);
  g_autoptr (GPtrArray) owners = muc_apply_list_owners (proposed);
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint t = 0; t < G_N_ELEMENTS (year_types); t++)
    for (guint i = 0; i < muc_record_count (MUC_RECORD (year), year_types[t] ()); i++)
      g_ptr_array_add (old, g_object_ref (muc_record_peek (MUC_RECORD (year), year_types[t] (),
                                                           i)));
  for (guint i = 0; i < old->len; i++)
    if (gives_way (self, old->pdata[i], owners, whole_register,
                   muc_par_get_sheet (proposed) != NULL))
      muc_change_remove (self->change, old->pdata[i]);
  if (whole_register)
    g_hash_table_add (self->cleared, year);
}

/* Before anything comes in, so that nothing is put into what goes. */
static void
clear_plan (Apply   *self,
            MucPlan *proposed)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_YEAR); i++)
    {
      MucYear *source = muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_YEAR, i);
      MucYear *year = muc_plan_find_year (self->plan, muc_year_get_number (source));

      if (year != NULL)
        clear_year (self, year, source);
    }
}

/* Before the rows that it rates. A scale that this change only adds is looked into where it came
 * from. */
static void
apply_scale (Apply   *self,
             MucYear *proposed,
             MucYear *year)
{
  MucScale *source = muc_year_get_scale (proposed);
  MucScale *kept = g_hash_table_lookup (self->scales, year);
  MucScale *known = g_hash_table_lookup (self->known, year);

  if (source == NULL)
    return;
  if (kept == NULL)
    kept = muc_year_get_scale (year);
  if (kept != NULL)
    muc_scale_merge (self->copy, self->change, source, known != NULL ? known : kept, kept);
  else
    kept = muc_copy_record (self->copy, source, year, NULL);
  g_hash_table_insert (self->scales, year, kept);
  g_hash_table_insert (self->known, year, source);
}

/* The register of @year as far as it has come. */
static MucGatheredRegister *
ensure_register (Apply   *self,
                 MucYear *year)
{
  MucGatheredRegister *gathered = g_hash_table_lookup (self->registers, year);

  if (gathered == NULL)
    {
      gathered = muc_gathered_register_new (g_hash_table_contains (self->cleared, year) ? NULL
                                                                                        : year);
      g_hash_table_insert (self->registers, year, gathered);
    }
  return gathered;
}

/* The rows of a paper that is the second one of the register of @year are not copied again. */
static gboolean
apply_merge (Apply   *self,
             MucYear *proposed,
             MucYear *year)
{
  g_autoptr (MucRegisterMerge) merge = NULL;

  if (muc_record_count (MUC_RECORD (proposed), MUC_TYPE_RISK) > 0)
    merge = muc_gathered_register_put (ensure_register (self, year), proposed);
  if (merge == NULL)
    return FALSE;
  muc_register_merge_copy (merge, self->copy, self->change, year);
  return TRUE;
}

/* A paper that is there keeps what it says about itself. */
static gboolean
is_wanted (Apply     *self,
           MucYear   *year,
           MucRecord *source)
{
  MucUnit *owner = muc_naming_get_unit (source);
  MucUnit *unit = muc_apply_find_unit (self->plan, owner);
  MucPaperKey key;

  if (self->mode != MUC_APPLY_ADD || !MUC_IS_PAPER (source) || (unit != NULL) != (owner != NULL)
      || muc_record_get_owner (MUC_RECORD (year)) == NULL)
    return TRUE;
  key = muc_paper_get_key (MUC_PAPER (source));
  key.unit = unit;
  return muc_year_find_paper (year, &key) == NULL;
}

static void
apply_year (Apply   *self,
            MucYear *proposed)
{
  MucYear *year = ensure_year (self, proposed);
  gboolean merged;

  apply_scale (self, proposed, year);
  merged = apply_merge (self, proposed, year);
  for (guint t = 0; t < G_N_ELEMENTS (year_types); t++)
    for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), year_types[t] ()); i++)
      {
        MucRecord *source = muc_record_peek (MUC_RECORD (proposed), year_types[t] (), i);

        if (is_wanted (self, year, source) && !(merged && MUC_IS_RISK (source)))
          muc_copy_record (self->copy, source, year, NULL);
      }
}

/* After the years, whose rows it shows something of. */
static void
apply_evidence (Apply   *self,
                MucPlan *proposed)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_EVIDENCE); i++)
    muc_copy_record (self->copy, muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_EVIDENCE, i),
                     self->plan, NULL);
}

static void
apply_plan (Apply   *self,
            MucPlan *proposed)
{
  apply_units (self, proposed);
  apply_offices (self, proposed);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_YEAR); i++)
    apply_year (self, muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_YEAR, i));
  apply_evidence (self, proposed);
}

/* Whether it is the evaluation of a register, which goes into the rows of the assessment. */
static gboolean
is_evaluation (MucPlan *proposed)
{
  for (guint i = 0; i < muc_record_count (MUC_RECORD (proposed), MUC_TYPE_YEAR); i++)
    if (muc_register_merge_is_results (muc_record_peek (MUC_RECORD (proposed), MUC_TYPE_YEAR, i)))
      return TRUE;
  return FALSE;
}

/* The evaluation of a register goes into the rows of its assessment, so it comes last. */
static GPtrArray *
sort_plans (GPtrArray *proposed)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < proposed->len; i++)
    if (!is_evaluation (proposed->pdata[i]))
      g_ptr_array_add (sorted, g_object_ref (proposed->pdata[i]));
  for (guint i = 0; i < proposed->len; i++)
    if (is_evaluation (proposed->pdata[i]))
      g_ptr_array_add (sorted, g_object_ref (proposed->pdata[i]));
  return sorted;
}

/* The record of the file that stands for @risk, proposed or there already. */
static MucRisk *
find_kept_risk (Apply   *self,
                MucRisk *risk)
{
  return muc_record_get_plan (MUC_RECORD (risk)) == self->plan
         ? risk
         : muc_copy_find (self->copy, risk);
}

static void
apply_links (Apply *self)
{
  for (guint i = 0; self->links != NULL && i < self->links->len; i++)
    {
      const MucRiskLink *link = self->links->pdata[i];
      MucRisk *risk = find_kept_risk (self, link->risk);
      MucRisk *previous = find_kept_risk (self, link->previous);

      if (risk != NULL && previous != NULL)
        muc_change_set (self->change, risk, "previous", muc_record_get_id (MUC_RECORD (previous)),
                        NULL);
    }
}

static void
begin_copy (Apply    *self,
            MucStore *store)
{
  self->plan = muc_store_get_plan (store);
  self->copy = muc_copy_begin (store, self->change);
  self->years = g_hash_table_new (NULL, NULL);
  self->scales = g_hash_table_new (NULL, NULL);
  self->known = g_hash_table_new (NULL, NULL);
  self->registers = g_hash_table_new_full (NULL, NULL, NULL,
                                           (GDestroyNotify) muc_gathered_register_free);
  self->cleared = g_hash_table_new (NULL, NULL);
  self->spellings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->offices = g_ptr_array_new_with_free_func (identity_free);
  for (guint i = 0; i < muc_record_count (MUC_RECORD (self->plan), MUC_TYPE_OFFICE); i++)
    {
      MucOffice *office = muc_record_peek (MUC_RECORD (self->plan), MUC_TYPE_OFFICE, i);

      add_identity (self, office, muc_office_get_valid_from (office));
    }
}

/**
 * muc_apply_begin: muc_apply_plans() step by step: muc_apply_step() until nothing is left to copy,
 *   then muc_change_commit() of the change.
 *
 * Returns: (transfer full) (nullable): what is to be done; %NULL where a paper is there already
 */
MucApply *
muc_apply_begin (MucStore      *store,
                 GPtrArray     *proposed,
                 GPtrArray     *links,
                 const char    *label,
                 MucApplyMode   mode,
                 GError       **error)
{
  Apply *self;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (proposed != NULL && label != NULL, NULL);

  if (!muc_apply_check_all (store, proposed, mode, error))
    return NULL;

  self = g_new0 (Apply, 1);
  self->change = muc_store_begin (store, label);
  self->mode = mode;
  if (mode == MUC_APPLY_FIRST)
    muc_change_set_barrier (self->change);
  self->proposed = sort_plans (proposed);
  self->links = links != NULL ? g_ptr_array_ref (links) : NULL;
  begin_copy (self, store);
  for (guint i = 0; mode == MUC_APPLY_REPLACE && i < proposed->len; i++)
    clear_plan (self, proposed->pdata[i]);
  return self;
}

/**
 * muc_apply_step:
 * @self: what is to be done
 *
 * Copies the next plan into the change.
 *
 * Returns: whether there are more; with the last one the change is complete
 */
gboolean
muc_apply_step (MucApply *self)
{
  g_return_val_if_fail (self != NULL && self->copy != NULL, FALSE);

  if (self->n_copied < self->proposed->len)
    apply_plan (self, self->proposed->pdata[self->n_copied++]);
  if (self->n_copied < self->proposed->len)
    return TRUE;
  apply_links (self);
  g_clear_pointer (&self->copy, muc_copy_end);
  return FALSE;
}

/** muc_apply_get_change: (transfer none): the change into which the plans are copied. */
MucChange *
muc_apply_get_change (MucApply *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->change;
}

/** muc_apply_get_copied: how much is copied, from 0 to 1. */
double
muc_apply_get_copied (MucApply *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->proposed->len > 0 ? (double) self->n_copied / self->proposed->len : 1;
}

/**
 * muc_apply_free:
 * @self: (transfer full): what is to be done, at any point of it
 */
void
muc_apply_free (MucApply *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->copy, muc_copy_end);
  g_hash_table_unref (self->years);
  g_hash_table_unref (self->scales);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->registers);
  g_hash_table_unref (self->cleared);
  g_hash_table_unref (self->spellings);
  g_ptr_array_unref (self->offices);
  g_ptr_array_unref (self->proposed);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_object_unref (self->change);
  g_free (self);
}

/**
 * muc_apply_plans:
 * @store: the open file
 * @proposed: (element-type MucPlan): plans that no store keeps, from import or the sample
 * @links: (nullable) (element-type MucRiskLink): which proposed risks carry on which of another
 *   year, proposed or in the file
 * @label: what the step is called
 * @mode: what happens where a year has such a paper already
 * @error: return location
 *
 * Puts the plans into the file as one change. Units are found by their names and spellings,
 * and remember how the papers write them; an identity of the office that says something else
 * holds from the day of its paper on; papers, monitoring measures, objectives and risks go into
 * their years, whose scales get the levels that are new. The evaluation of a register goes into
 * the rows of its assessment, and the other way round (muc_gathered_register_completes()). Two of
 * the plans never bring the same paper.
 *
 * Returns: whether all was kept; %MUC_STORE_ERROR_EXISTS where a paper is there already, and
 *   then nothing was
 */
gboolean
muc_apply_plans (MucStore      *store,
                 GPtrArray     *proposed,
                 GPtrArray     *links,
                 const char    *label,
                 MucApplyMode   mode,
                 GError       **error)
{
  g_autoptr (MucApply) self = muc_apply_begin (store, proposed, links, label, mode, error);

  if (self == NULL)
    return FALSE;
  while (muc_apply_step (self))
    continue;
  return muc_change_commit (self->change, error);
}

/** muc_apply_plan: muc_apply_plans() for one plan. */
gboolean
muc_apply_plan (MucStore      *store,
                MucPlan       *proposed,
                const char    *label,
                MucApplyMode   mode,
                GError       **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, proposed);
  return muc_apply_plans (store, all, NULL, label, mode, error);
}
