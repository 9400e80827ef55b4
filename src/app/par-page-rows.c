/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-page-private.h"

#include "model/par.h"

/* The rows of the page: areas, below each its criteria, below these their parts, and its tasks;
 * then the totals. What is below a row follows from codes and from what hangs elsewhere, so each
 * row that folds has a list of its own, which is brought up to date after each change. */

static gboolean
folds (gpointer record)
{
  return MUC_IS_PAR_AREA (record)
         || (MUC_IS_PAR_CRITERION (record) && muc_par_has_parts (record));
}

static void
add_tasks (GPtrArray  *rows,
           MucParArea *area)
{
  MucObjective *tasks = muc_par_find_tasks (area);

  for (guint i = 0; tasks != NULL && i < muc_record_count (MUC_RECORD (tasks), MUC_TYPE_ACTION);
       i++)
    g_ptr_array_add (rows, muc_record_peek (MUC_RECORD (tasks), MUC_TYPE_ACTION, i));
}

/* What is to be listed right below @record, which folds. */
static GPtrArray *
list_below (gpointer record)
{
  GPtrArray *rows;

  if (MUC_IS_PAR_CRITERION (record))
    return muc_par_list_parts (MUC_PAR_AREA (muc_record_get_owner (record)), record);
  rows = muc_par_list_parts (record, NULL);
  add_tasks (rows, record);
  return rows;
}

/* A row that has begun or ceased to fold is listed anew: whether it does is asked only then. */
static gboolean
stays (MucParPage *self,
       GListModel *shown,
       guint       position,
       gpointer    record)
{
  g_autoptr (GObject) item = g_list_model_get_item (shown, position);

  return item == record && g_hash_table_contains (self->parts, record) == folds (record);
}

static void
update_below (MucParPage *self,
              gpointer    record,
              GListStore *shown)
{
  g_autoptr (GPtrArray) rows = list_below (record);
  GListModel *model = G_LIST_MODEL (shown);
  const guint n = g_list_model_get_n_items (model);
  guint start = 0;
  guint end = 0;

  while (start < MIN (n, rows->len) && stays (self, model, start, rows->pdata[start]))
    start++;
  while (end < MIN (n, rows->len) - start
         && stays (self, model, n - 1 - end, rows->pdata[rows->len - 1 - end]))
    end++;
  if (start + end < MAX (n, rows->len))
    g_list_store_splice (shown, start, n - start - end, rows->pdata + start,
                         rows->len - start - end);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  MucParPage *self = data;
  GListStore *shown;

  g_hash_table_remove (self->parts, item);
  if (!folds (item))
    return NULL;
  shown = g_list_store_new (MUC_TYPE_RECORD);
  g_hash_table_insert (self->parts, g_object_ref (item), g_object_ref (shown));
  update_below (self, item, shown);
  return G_LIST_MODEL (shown);
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

/** muc_par_page_update_tree: what belongs below a row may have changed. */
void
muc_par_page_update_tree (MucParPage *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    g_ptr_array_add (records, g_object_ref (record));
  for (guint i = 0; i < records->len; i++)
    {
      GListStore *shown = g_hash_table_lookup (self->parts, records->pdata[i]);

      if (shown == NULL)
        continue;
      if (muc_record_get_owner (records->pdata[i]) == NULL)
        g_hash_table_remove (self->parts, records->pdata[i]);
      else if (folds (records->pdata[i]))
        update_below (self, records->pdata[i], shown);
    }
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
