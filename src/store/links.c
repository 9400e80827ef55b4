/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/links.h"

#include "model/member.h"
#include "model/target.h"

static GParamSpec *
find_reference (MucRecord *record,
                gpointer   target)
{
  guint n;
  GParamSpec **fields = muc_record_class_get_fields (MUC_RECORD_GET_CLASS (record), &n);

  for (guint i = 0; i < n; i++)
    if (muc_field_get_kind (fields[i]) == MUC_KIND_REFERENCE
        && muc_field_get_reference_type (fields[i]) == G_OBJECT_TYPE (target)
        && muc_record_get_reference (record, i) == target)
      return fields[i];
  return NULL;
}

static void
collect (MucRecord *root,
         gpointer   target,
         GPtrArray *found)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (MucRecordClass) klass = g_type_class_ref (types[i]);

      if (klass->owner_type != G_OBJECT_TYPE (root))
        continue;
      for (guint j = 0; j < muc_record_count (root, types[i]); j++)
        {
          MucRecord *child = muc_record_peek (root, types[i], j);

          if (find_reference (child, target) != NULL)
            g_ptr_array_add (found, g_object_ref (child));
          collect (child, target, found);
        }
    }
}

/**
 * muc_links_find:
 * @record: a record of a plan
 *
 * Looks through the whole plan, and reads what was not read yet.
 *
 * Returns: (transfer full) (element-type MucRecord): the records that point to @record
 */
GPtrArray *
muc_links_find (gpointer record)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  /* Only targets of the same objective point to a target. */
  collect (MUC_IS_TARGET (record) ? muc_record_get_owner (record)
                                  : MUC_RECORD (muc_record_get_plan (record)),
           record, found);
  return found;
}

static gboolean
has_member (MucRecord *group,
            MucUnit   *unit)
{
  for (guint i = 0; i < muc_record_count (group, MUC_TYPE_MEMBER); i++)
    if (muc_member_get_unit (muc_record_peek (group, MUC_TYPE_MEMBER, i)) == unit)
      return TRUE;
  return FALSE;
}

/* A membership is nothing without its unit, and is not held twice or in oneself. */
static gboolean
is_void (MucRecord *link,
         gpointer   replacement)
{
  MucRecord *group = muc_record_get_owner (link);

  return MUC_IS_MEMBER (link)
         && (replacement == NULL || replacement == group || has_member (group, replacement));
}

/**
 * muc_links_replace:
 * @change: a change
 * @record: a record of its plan
 * @replacement: (nullable): a record of the same type
 *
 * What points to @record points to @replacement afterwards, or to nothing.
 */
void
muc_links_replace (MucChange *change,
                   gpointer   record,
                   gpointer   replacement)
{
  g_autoptr (GPtrArray) links = muc_links_find (record);
  gint64 id = replacement != NULL ? muc_record_get_id (replacement) : 0;

  for (guint i = 0; i < links->len; i++)
    {
      MucRecord *link = links->pdata[i];

      if (muc_record_get_owner (link) == record)
        continue;
      if (is_void (link, replacement))
        muc_change_remove (change, link);
      else
        muc_change_set (change, link, find_reference (link, record)->name, id, NULL);
    }
}
