/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/amendment.h"

#include "model/locked.h"
#include "model/naming.h"
#include "model/plan.h"

/* Old and new are compared as records: by their ids, in the fields that the paper prints. The
 * change log would also tell what was changed and changed back. */

typedef struct
{
  MucPaperKey old_key;
  MucPaperKey new_key;
  GPtrArray  *rows;
} Compare;

/** muc_amendment_row_free: frees it. */
void
muc_amendment_row_free (MucAmendmentRow *self)
{
  g_clear_object (&self->old_record);
  g_clear_object (&self->new_record);
  g_free (self->old_text);
  g_free (self->new_text);
  g_free (self);
}

/* A reference is told by the first text of what it points to. */
static char *
dup_text (MucRecord  *record,
          GParamSpec *field)
{
  g_autofree char *text = muc_record_dup_field_text (record, field);
  MucRecord *target;
  guint n;
  GParamSpec **fields;

  if (text == NULL || muc_field_get_kind (field) != MUC_KIND_REFERENCE)
    return g_steal_pointer (&text);
  target = muc_plan_find_from (muc_record_get_plan (record), record,
                               muc_field_get_reference_type (field),
                               g_ascii_strtoll (text, NULL, 10));
  fields = target != NULL ? muc_record_class_get_fields (MUC_RECORD_GET_CLASS (target), &n) : NULL;
  for (guint i = 0; fields != NULL && i < n; i++)
    if (muc_field_get_kind (fields[i]) == MUC_KIND_TEXT)
      return muc_record_dup_field_text (target, fields[i]);
  return NULL;
}

static void
add_row (Compare    *self,
         MucRecord  *old_record,
         MucRecord  *new_record,
         GParamSpec *field,
         char       *old_text,
         char       *new_text)
{
  MucAmendmentRow *row = g_new0 (MucAmendmentRow, 1);

  g_set_object (&row->old_record, old_record);
  g_set_object (&row->new_record, new_record);
  row->field = field;
  row->old_text = old_text;
  row->new_text = new_text;
  g_ptr_array_add (self->rows, row);
}

static void
compare_fields (Compare         *self,
                const MucLocked *locked,
                MucRecord       *old_record,
                MucRecord       *new_record)
{
  for (guint i = 0; locked->fields[i] != NULL; i++)
    {
      GParamSpec *field = muc_record_class_find_field (MUC_RECORD_GET_CLASS (new_record),
                                                       locked->fields[i]);
      g_autofree char *old_value = muc_record_dup_field_text (old_record, field);
      g_autofree char *new_value = muc_record_dup_field_text (new_record, field);

      if (g_strcmp0 (old_value, new_value) != 0)
        add_row (self, old_record, new_record, field, dup_text (old_record, field),
                 dup_text (new_record, field));
    }
}

static gboolean
is_paper (gpointer           record,
          const MucPaperKey *key)
{
  const MucPaperKey own = muc_paper_get_key (record);

  return muc_paper_key_equal (&own, key);
}

/* The rows of @owner that the paper prints. */
static GPtrArray *
list_rows (MucRecord         *owner,
           GType              type,
           const MucPaperKey *key)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < muc_record_count (owner, type); i++)
    {
      MucRecord *row = muc_record_peek (owner, type, i);

      if (MUC_IS_PAPER (row) ? is_paper (row, key)
                             : muc_naming_get_unit (row) == key->unit
                               && muc_locked_has_record (key->kind, row))
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static MucRecord *
find_same (GPtrArray *rows,
           MucRecord *record)
{
  for (guint i = 0; i < rows->len; i++)
    if (muc_record_get_id (rows->pdata[i]) == muc_record_get_id (record))
      return rows->pdata[i];
  return NULL;
}

static guint
find_index (GPtrArray *rows,
            MucRecord *record)
{
  guint index = 0;

  while (index < rows->len
         && muc_record_get_id (rows->pdata[index]) != muc_record_get_id (record))
    index++;
  return index;
}

/* Which of the rows that remained were moved: those outside the longest run that kept its order. */
static void
add_moved (Compare   *self,
           GPtrArray *old_rows,
           GPtrArray *new_rows)
{
  const guint n = new_rows->len;
  g_autofree guint *places = g_new0 (guint, n + 1);
  g_autofree guint *lengths = g_new0 (guint, n + 1);
  g_autofree int *before = g_new0 (int, n + 1);
  g_autoptr (GHashTable) stayed = g_hash_table_new (NULL, NULL);
  int last = -1;

  for (guint i = 0; i < n; i++)
    {
      places[i] = find_index (old_rows, new_rows->pdata[i]);
      before[i] = -1;
      if (places[i] == old_rows->len)
        continue;
      lengths[i] = 1;
      for (guint j = 0; j < i; j++)
        if (lengths[j] > 0 && places[j] < places[i] && lengths[j] >= lengths[i])
          {
            lengths[i] = lengths[j] + 1;
            before[i] = (int) j;
          }
      if (last < 0 || lengths[i] > lengths[last])
        last = (int) i;
    }
  for (; last >= 0; last = before[last])
    g_hash_table_add (stayed, new_rows->pdata[last]);
  for (guint i = 0; i < n; i++)
    if (lengths[i] > 0 && !g_hash_table_contains (stayed, new_rows->pdata[i]))
      add_row (self, old_rows->pdata[places[i]], new_rows->pdata[i], NULL, NULL, NULL);
}

static void compare_children (Compare   *self,
                              MucRecord *old_owner,
                              MucRecord *new_owner);

static void
compare_type (Compare         *self,
              const MucLocked *locked,
              GType            type,
              MucRecord       *old_owner,
              MucRecord       *new_owner)
{
  g_autoptr (GPtrArray) old_rows = list_rows (old_owner, type, &self->old_key);
  g_autoptr (GPtrArray) new_rows = list_rows (new_owner, type, &self->new_key);

  for (guint i = 0; i < new_rows->len; i++)
    {
      MucRecord *same = find_same (old_rows, new_rows->pdata[i]);

      if (same == NULL)
        add_row (self, NULL, new_rows->pdata[i], NULL, NULL, NULL);
      else
        {
          compare_fields (self, locked, same, new_rows->pdata[i]);
          compare_children (self, same, new_rows->pdata[i]);
        }
    }
  for (guint i = 0; i < old_rows->len; i++)
    if (find_same (new_rows, old_rows->pdata[i]) == NULL)
      add_row (self, old_rows->pdata[i], NULL, NULL, NULL, NULL);
  add_moved (self, old_rows, new_rows);
}

static void
compare_children (Compare   *self,
                  MucRecord *old_owner,
                  MucRecord *new_owner)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);
      const MucLocked *locked = klass->owner_type == G_OBJECT_TYPE (new_owner)
                                ? muc_locked_find (self->new_key.kind, types[i]) : NULL;

      if (locked != NULL && locked->rows != MUC_LOCKED_OPEN)
        compare_type (self, locked, types[i], old_owner, new_owner);
    }
}

/**
 * muc_amendment_compare:
 * @old_year: a year as it was sealed
 * @new_year: the same year as it is
 * @key: the paper, in the plan of @old_year
 *
 * Returns: (transfer full) (element-type MucAmendmentRow): what that paper prints otherwise now,
 *   in the order of the paper
 */
GPtrArray *
muc_amendment_compare (MucYear           *old_year,
                       MucYear           *new_year,
                       const MucPaperKey *key)
{
  Compare self = { *key, *key,
                   g_ptr_array_new_with_free_func ((GDestroyNotify) muc_amendment_row_free) };

  g_return_val_if_fail (MUC_IS_YEAR (old_year) && MUC_IS_YEAR (new_year), self.rows);

  if (key->unit != NULL)
    self.new_key.unit = muc_plan_find (muc_record_get_plan (MUC_RECORD (new_year)), MUC_TYPE_UNIT,
                                       muc_record_get_id (MUC_RECORD (key->unit)));
  compare_children (&self, MUC_RECORD (old_year), MUC_RECORD (new_year));
  return self.rows;
}
