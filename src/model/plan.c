/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan.h"

#include <string.h>

#include "model/acceptance.h"
#include "model/action.h"
#include "model/assessment.h"
#include "model/attachment.h"
#include "model/corrective-action.h"
#include "model/corrective-risk.h"
#include "model/event.h"
#include "model/evidence-link.h"
#include "model/evidence.h"
#include "model/grid-cell.h"
#include "model/measure.h"
#include "model/measurement.h"
#include "model/member.h"
#include "model/objective.h"
#include "model/occurrence.h"
#include "model/paper.h"
#include "model/par-area.h"
#include "model/par-criterion.h"
#include "model/par-sheet.h"
#include "model/party.h"
#include "model/progress.h"
#include "model/reporting-window.h"
#include "model/returned-sheet.h"
#include "model/risk-action.h"
#include "model/scale.h"
#include "model/seal.h"
#include "model/sent-sheet.h"
#include "model/target.h"
#include "model/text.h"

struct _MucPlan
{
  MucRecord      parent_instance;

  GHashTable    *records; /* id → record, not owned */
  gint64         last_id;
  MucPlanLoader  loader;
  gpointer       loader_data;
};

/* The root of everything in one file: the office's identities, its units, its years. */
G_DEFINE_FINAL_TYPE (MucPlan, muc_plan, MUC_TYPE_RECORD)

static void
muc_plan_dispose (GObject *object)
{
  MUC_PLAN (object)->loader = NULL;

  G_OBJECT_CLASS (muc_plan_parent_class)->dispose (object);
}

static void
muc_plan_finalize (GObject *object)
{
  g_clear_pointer (&MUC_PLAN (object)->records, g_hash_table_unref);

  G_OBJECT_CLASS (muc_plan_parent_class)->finalize (object);
}

static void
muc_plan_class_init (MucPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_plan_dispose;
  G_OBJECT_CLASS (klass)->finalize = muc_plan_finalize;

  muc_record_class_install (MUC_RECORD_CLASS (klass), "plan", G_TYPE_INVALID, NULL, 0);
}

static void
muc_plan_init (MucPlan *self)
{
  self->records = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * muc_plan_new:
 *
 * Returns: (transfer full): an empty plan that no store keeps, for import and the sample
 */
MucPlan *
muc_plan_new (void)
{
  return g_object_new (MUC_TYPE_PLAN, NULL);
}

/**
 * muc_plan_get_types:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): the record types, owners before what they own
 */
const GType *
muc_plan_get_types (guint *n_types)
{
  static GType types[34];

  if (types[0] == 0)
    {
      const GType all[] = {
        MUC_TYPE_OFFICE, MUC_TYPE_UNIT, MUC_TYPE_MEMBER, MUC_TYPE_YEAR, MUC_TYPE_PAPER,
        MUC_TYPE_MEASURE, MUC_TYPE_PAR_SHEET, MUC_TYPE_PAR_AREA, MUC_TYPE_PAR_CRITERION,
        MUC_TYPE_OBJECTIVE, MUC_TYPE_TARGET, MUC_TYPE_ACTION, MUC_TYPE_PARTY, MUC_TYPE_SCALE,
        MUC_TYPE_LEVEL, MUC_TYPE_PRIORITY, MUC_TYPE_GRID_CELL, MUC_TYPE_RISK,
        MUC_TYPE_ASSESSMENT, MUC_TYPE_OCCURRENCE, MUC_TYPE_RISK_ACTION, MUC_TYPE_ACCEPTANCE,
        MUC_TYPE_SEAL, MUC_TYPE_ATTACHMENT, MUC_TYPE_MEASUREMENT, MUC_TYPE_PROGRESS,
        MUC_TYPE_EVENT, MUC_TYPE_EVIDENCE, MUC_TYPE_EVIDENCE_LINK, MUC_TYPE_REPORTING_WINDOW,
        MUC_TYPE_CORRECTIVE_ACTION, MUC_TYPE_CORRECTIVE_RISK,
        MUC_TYPE_SENT_SHEET, MUC_TYPE_RETURNED_SHEET,
      };

      G_STATIC_ASSERT (sizeof all == sizeof types);
      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        g_type_ensure (all[i]);
      memcpy (types, all, sizeof all);
    }
  *n_types = G_N_ELEMENTS (types);
  return types;
}

/**
 * muc_plan_set_loader:
 * @self: an empty plan
 * @loader: (scope forever): reads the children of a record when they are first asked for
 * @data: for @loader
 *
 * How a store shows what it keeps.
 */
void
muc_plan_set_loader (MucPlan       *self,
                     MucPlanLoader  loader,
                     gpointer       data)
{
  g_return_if_fail (MUC_IS_PLAN (self));

  self->loader = loader;
  self->loader_data = data;
}

/** muc_plan_load_children: what the loader gives, %NULL without a loader. */
GPtrArray *
muc_plan_load_children (MucPlan   *self,
                        MucRecord *owner,
                        GType      type)
{
  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);

  return self->loader != NULL ? self->loader (owner, type, self->loader_data) : NULL;
}

/** muc_plan_new_id: a number that no record of the plan has or had. */
gint64
muc_plan_new_id (MucPlan *self)
{
  g_return_val_if_fail (MUC_IS_PLAN (self), 0);

  return ++self->last_id;
}

/** muc_plan_reserve_ids: new numbers begin above @last. */
void
muc_plan_reserve_ids (MucPlan *self,
                      gint64   last)
{
  g_return_if_fail (MUC_IS_PLAN (self));

  self->last_id = MAX (self->last_id, last);
}

/** muc_plan_register: a record now hangs in the plan's tree. */
void
muc_plan_register (MucPlan   *self,
                   MucRecord *record)
{
  g_return_if_fail (MUC_IS_PLAN (self));

  g_hash_table_replace (self->records, (gpointer) muc_record_get_key (record), record);
  muc_plan_reserve_ids (self, muc_record_get_id (record));
}

/** muc_plan_unregister: a record no longer hangs in the plan's tree. */
void
muc_plan_unregister (MucPlan   *self,
                     MucRecord *record)
{
  g_return_if_fail (MUC_IS_PLAN (self));

  g_hash_table_remove (self->records, muc_record_get_key (record));
}

/**
 * muc_plan_find:
 * @self: a plan
 * @type: the type of the record
 * @id: its number
 *
 * Finds records already read, and those the plan itself owns (offices, units, years).
 *
 * Returns: (transfer none) (nullable): the record, %NULL when there is none of @type
 */
gpointer
muc_plan_find (MucPlan *self,
               GType    type,
               gint64   id)
{
  gpointer record;

  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);

  record = g_hash_table_lookup (self->records, &id);
  if (record == NULL && (type == MUC_TYPE_UNIT || type == MUC_TYPE_YEAR || type == MUC_TYPE_OFFICE))
    {
      muc_record_list (MUC_RECORD (self), type);
      record = g_hash_table_lookup (self->records, &id);
    }
  return record != NULL && G_TYPE_CHECK_INSTANCE_TYPE (record, type) ? record : NULL;
}

/* Reads the records of @type under @root, and no other kinds than those that own them. */
static void
load_below (MucRecord *root,
            GType      type)
{
  GType child = type;

  for (;;)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (child);

      if (klass->owner_type == G_TYPE_INVALID)
        return;
      if (klass->owner_type == G_OBJECT_TYPE (root))
        break;
      child = klass->owner_type;
    }
  muc_record_list (root, child);
  for (guint i = 0; child != type && i < muc_record_count (root, child); i++)
    load_below (muc_record_peek (root, child, i), type);
}

static gpointer
find_in (MucPlan *self,
         MucYear *year,
         GType    type,
         gint64   id)
{
  load_below (MUC_RECORD (year), type);
  return muc_plan_find (self, type, id);
}

/**
 * muc_plan_find_from:
 * @self: a plan
 * @from: a record of the plan that points to the one looked for
 * @type: the type of the record
 * @id: its number
 *
 * Reads what was not read yet: first the year that @from stands in, then those before it, then
 * those after it; of what stands in no year, like evidence, first the last year.
 *
 * Returns: (transfer none) (nullable): the record, %NULL when there is none of @type
 */
gpointer
muc_plan_find_from (MucPlan   *self,
                    MucRecord *from,
                    GType      type,
                    gint64     id)
{
  MucRecord *own;
  MucYear *year;
  gpointer record;

  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);
  g_return_val_if_fail (MUC_IS_RECORD (from), NULL);

  record = muc_plan_find (self, type, id);
  if (record != NULL || id == 0)
    return record;
  own = muc_record_get_ancestor (from, MUC_TYPE_YEAR);
  for (year = own != NULL ? MUC_YEAR (own) : muc_plan_find_year_before (self, G_MAXINT64);
       record == NULL && year != NULL;
       year = muc_plan_find_year_before (self, muc_year_get_number (year)))
    record = find_in (self, year, type, id);
  for (year = own != NULL ? muc_plan_find_next_year (self, muc_year_get_number (MUC_YEAR (own)))
                          : NULL;
       record == NULL && year != NULL;
       year = muc_plan_find_next_year (self, muc_year_get_number (year)))
    record = find_in (self, year, type, id);
  return record;
}

/** muc_plan_find_year: the year @number, or %NULL. */
MucYear *
muc_plan_find_year (MucPlan *self,
                    gint64   number)
{
  guint n = muc_record_count (MUC_RECORD (self), MUC_TYPE_YEAR);

  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (self), MUC_TYPE_YEAR, i);

      if (muc_year_get_number (year) == number)
        return year;
    }
  return NULL;
}

/** muc_plan_find_next_year: the first year of the plan that is after @number, or %NULL. */
MucYear *
muc_plan_find_next_year (MucPlan *self,
                         gint64   number)
{
  guint n = muc_record_count (MUC_RECORD (self), MUC_TYPE_YEAR);

  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (self), MUC_TYPE_YEAR, i);

      if (muc_year_get_number (year) > number)
        return year;
    }
  return NULL;
}

/** muc_plan_find_year_before: the last year of the plan that is before @number, or %NULL. */
MucYear *
muc_plan_find_year_before (MucPlan *self,
                           gint64   number)
{
  guint n = muc_record_count (MUC_RECORD (self), MUC_TYPE_YEAR);
  MucYear *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      MucYear *year = muc_record_peek (MUC_RECORD (self), MUC_TYPE_YEAR, i);
      gint64 each = muc_year_get_number (year);

      if (each < number && (found == NULL || each > muc_year_get_number (found)))
        found = year;
    }
  return found;
}

static gboolean
has_spelling (MucUnit    *unit,
              const char *folded)
{
  g_autofree char *name = muc_text_fold (muc_unit_get_name (unit));
  g_auto (GStrv) spellings = NULL;

  if (g_strcmp0 (name, folded) == 0)
    return TRUE;
  if (muc_unit_get_spellings (unit) == NULL)
    return FALSE;

  spellings = g_strsplit (muc_unit_get_spellings (unit), "\n", -1);
  for (guint i = 0; spellings[i] != NULL; i++)
    {
      g_autofree char *spelling = muc_text_fold (spellings[i]);

      if (strcmp (spelling, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * muc_plan_find_unit:
 * @self: a plan
 * @spelling: a name as a paper writes it
 *
 * Case, tone marks and their placement do not count.
 *
 * Returns: (transfer none) (nullable): the unit whose name or one of whose spellings that is
 */
MucUnit *
muc_plan_find_unit (MucPlan    *self,
                    const char *spelling)
{
  g_autofree char *folded = NULL;
  guint n;

  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);
  g_return_val_if_fail (spelling != NULL, NULL);

  folded = muc_text_fold (spelling);
  n = muc_record_count (MUC_RECORD (self), MUC_TYPE_UNIT);
  for (guint i = 0; i < n; i++)
    {
      MucUnit *unit = muc_record_peek (MUC_RECORD (self), MUC_TYPE_UNIT, i);

      if (has_spelling (unit, folded))
        return unit;
    }
  return NULL;
}

/**
 * muc_plan_dup_spellings:
 * @self: a plan
 *
 * Returns: (transfer full) (array zero-terminated=1): how its units are written: their names and
 *   other spellings
 */
char **
muc_plan_dup_spellings (MucPlan *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n;

  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);

  n = muc_record_count (MUC_RECORD (self), MUC_TYPE_UNIT);
  for (guint i = 0; i < n; i++)
    {
      MucUnit *unit = muc_record_peek (MUC_RECORD (self), MUC_TYPE_UNIT, i);
      const char *spellings = muc_unit_get_spellings (unit);
      g_auto (GStrv) others = g_strsplit (spellings != NULL ? spellings : "", "\n", -1);

      if (muc_unit_get_name (unit) != NULL)
        g_strv_builder_add (builder, muc_unit_get_name (unit));
      for (guint j = 0; others[j] != NULL; j++)
        if (*others[j] != '\0')
          g_strv_builder_add (builder, others[j]);
    }
  return g_strv_builder_end (builder);
}

/**
 * muc_plan_find_office:
 * @self: a plan
 * @date: (nullable): a day as ISO text
 *
 * Returns: (transfer none) (nullable): the identity valid on @date, the latest one without a
 *   date; before the first one's day the first
 */
MucOffice *
muc_plan_find_office (MucPlan    *self,
                      const char *date)
{
  MucOffice *found = NULL;
  MucOffice *first = NULL;
  guint n;

  g_return_val_if_fail (MUC_IS_PLAN (self), NULL);

  n = muc_record_count (MUC_RECORD (self), MUC_TYPE_OFFICE);
  for (guint i = 0; i < n; i++)
    {
      MucOffice *office = muc_record_peek (MUC_RECORD (self), MUC_TYPE_OFFICE, i);
      const char *from = muc_office_get_valid_from (office);

      if (first == NULL || g_strcmp0 (from, muc_office_get_valid_from (first)) < 0)
        first = office;
      if (from != NULL && date != NULL && strcmp (from, date) > 0)
        continue;
      if (found == NULL || g_strcmp0 (from, muc_office_get_valid_from (found)) >= 0)
        found = office;
    }
  return found != NULL ? found : first;
}
