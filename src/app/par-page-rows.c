/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-page-private.h"

#include "model/par.h"

/* The rows of the page: areas, below each its criteria and its tasks, then the totals. */

static GListModel *
get_tasks (MucParArea *area)
{
  MucObjective *tasks = muc_par_find_tasks (area);

  return tasks != NULL ? muc_record_list (MUC_RECORD (tasks), MUC_TYPE_ACTION) : NULL;
}

/* The first task of an area comes with what holds its tasks, undo takes both away. */
static void
update_parts (MucParArea *area,
              GListStore *parts)
{
  GListModel *tasks = get_tasks (area);
  g_autoptr (GListModel) shown = g_list_model_get_item (G_LIST_MODEL (parts), 1);

  if (shown == tasks)
    return;
  if (shown != NULL)
    g_list_store_remove (parts, 1);
  if (tasks != NULL)
    g_list_store_append (parts, tasks);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  MucParPage *self = data;
  GListStore *parts;

  if (!MUC_IS_PAR_AREA (item))
    return NULL;
  parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (parts, muc_record_list (item, MUC_TYPE_PAR_CRITERION));
  update_parts (item, parts);
  g_hash_table_insert (self->parts, g_object_ref (item), g_object_ref (parts));
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/** muc_par_page_create_tree: shows the rows of the year's sheet. */
void
muc_par_page_create_tree (MucParPage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  MucParSheet *sheet = muc_par_get_sheet (year);
  GListStore *last = g_list_store_new (MUC_TYPE_RECORD);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  if (sheet != NULL)
    {
      g_list_store_append (parts, muc_record_list (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA));
      g_list_store_append (last, sheet);
    }
  if (muc_table_page_is_writable (MUC_TABLE_PAGE (self)))
    g_list_store_append (last, year);
  g_list_store_append (parts, last);
  g_object_unref (last);
  self->rows = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
  self->tree = gtk_tree_list_model_new (g_object_ref (self->rows), FALSE, TRUE,
                                        create_children_cb, self, NULL);
}

/** muc_par_page_update_tree: the tasks of an area may hang somewhere since a change. */
void
muc_par_page_update_tree (MucParPage *self)
{
  GHashTableIter iter;
  gpointer area, parts;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &area, &parts))
    if (muc_record_get_owner (area) != NULL)
      update_parts (area, parts);
}

/** muc_par_page_count_rows: how many rows there are when all are unfolded. */
guint
muc_par_page_count_rows (MucParPage *self)
{
  MucParSheet *sheet = muc_par_get_sheet (muc_page_get_year (MUC_PAGE (self)));
  guint n = 1;

  for (guint i = 0; sheet != NULL && i < muc_record_count (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA);
       i++)
    {
      MucRecord *area = muc_record_peek (MUC_RECORD (sheet), MUC_TYPE_PAR_AREA, i);

      n += 1 + muc_record_count (area, MUC_TYPE_PAR_CRITERION)
           + muc_par_count_tasks (MUC_PAR_AREA (area));
    }
  return n;
}
