/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "store/entry.h"
#include "store/seal-records.h"
#include "store/store.h"

/* Sealed records become a plan again, that no store keeps. What a later version knows and the seal
 * does not say is left at its default; what it no longer knows is passed over. */

static gboolean read_children (JsonObject *object,
                               MucRecord  *owner);

static void
read_fields (JsonObject *object,
             MucRecord  *record)
{
  MucRecordClass *klass = MUC_RECORD_GET_CLASS (record);

  for (guint i = MUC_N_FIXED_COLUMNS; i < muc_column_count (klass); i++)
    {
      const char *name = muc_column_get_name (klass, i);
      const char *text = json_object_get_string_member_with_default (object, name, NULL);

      if (text != NULL)
        muc_column_set_text (record, i, text);
    }
}

static gboolean
read_record (JsonNode  *node,
             MucRecord *owner,
             GType      type)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (MucRecord) record = NULL;
  const char *rank;
  gint64 id;

  if (object == NULL)
    return FALSE;
  id = json_object_get_int_member_with_default (object, "id", 0);
  rank = json_object_get_string_member_with_default (object, "rank", NULL);
  if (id <= 0 || rank == NULL)
    return FALSE;
  record = g_object_new (type, "id", id, "rank", g_ascii_strtoll (rank, NULL, 10), NULL);
  read_fields (object, record);
  muc_record_attach (owner, record);
  return read_children (object, record);
}

static gboolean
read_children (JsonObject *object,
               MucRecord  *owner)
{
  guint n_types;
  const GType *types = muc_plan_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      MucRecordClass *klass = muc_column_get_class (types[i]);
      JsonNode *node = klass->owner_type == G_OBJECT_TYPE (owner)
                       ? json_object_get_member (object, klass->table) : NULL;
      JsonArray *array;

      if (node == NULL)
        continue;
      if (!JSON_NODE_HOLDS_ARRAY (node))
        return FALSE;
      array = json_node_get_array (node);
      for (guint j = 0; j < json_array_get_length (array); j++)
        if (!read_record (json_array_get_element (array, j), owner, types[i]))
          return FALSE;
    }
  return TRUE;
}

/**
 * muc_seal_records_read:
 * @text: what muc_seal_records_write() gave, by this or an older version
 * @length: its length in bytes
 * @error: where to say what failed
 *
 * Returns: (transfer full) (nullable): a plan with those records, each with the id it had
 */
MucPlan *
muc_seal_records_read (const char  *text,
                       gssize       length,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (MucPlan) plan = muc_plan_new ();
  JsonNode *root;

  g_return_val_if_fail (text != NULL, NULL);

  root = json_parser_load_from_data (parser, text, length, NULL) ? json_parser_get_root (parser)
                                                                : NULL;
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root)
      && read_children (json_node_get_object (root), MUC_RECORD (plan)))
    return g_steal_pointer (&plan);
  g_set_error_literal (error, MUC_STORE_ERROR, MUC_STORE_ERROR_DAMAGED,
                       _("The sealed records cannot be read."));
  return NULL;
}
