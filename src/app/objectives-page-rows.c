/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include "app/unit-line.h"
#include "model/unit-objectives.h"

/* The rows of the page: the agency's objectives and the row that adds one, then a branch for each
 * unit with objectives of its own: its heading, its objectives, and a row that adds one to them. */

/* The agency's and the row that adds. */
#define N_PARTS_OF_AGENCY 2
/* Heading, objectives, the row that adds. */
#define N_PARTS_OF_UNIT 3

static gboolean
is_own_cb (gpointer item,
           gpointer data)
{
  return muc_objective_get_unit (item) == data;
}

static GListModel *
create_part (MucObjectivesPage *self,
             MucUnit           *unit)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  GListModel *all = muc_record_list (MUC_RECORD (year), MUC_TYPE_OBJECTIVE);
  GtkCustomFilter *filter =
    gtk_custom_filter_new (is_own_cb, unit != NULL ? g_object_ref (unit) : NULL,
                           unit != NULL ? g_object_unref : NULL);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (all), GTK_FILTER (filter)));
}

static void
append_line (MucObjectivesPage *self,
             MucUnit           *unit,
             gboolean           adds)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (MucUnitLine) line =
    muc_unit_line_new (muc_page_get_year (MUC_PAGE (self)), unit, adds);

  if (!adds || muc_table_page_is_writable (MUC_TABLE_PAGE (self)))
    g_list_store_append (store, line);
  g_list_store_append (self->parts, store);
}

static void
append_unit (MucObjectivesPage *self,
             MucUnit           *unit)
{
  g_autoptr (GListModel) own = create_part (self, unit);

  append_line (self, unit, FALSE);
  g_list_store_append (self->parts, own);
  append_line (self, unit, TRUE);
}

static gboolean
has_units (MucObjectivesPage *self,
           GPtrArray         *units)
{
  if (self->units->len != units->len)
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    if (self->units->pdata[i] != units->pdata[i])
      return FALSE;
  return TRUE;
}

static void
update_units (MucObjectivesPage *self)
{
  g_autoptr (GPtrArray) units =
    muc_unit_objectives_list_units (muc_page_get_year (MUC_PAGE (self)));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));

  if (has_units (self, units))
    return;
  g_list_store_splice (self->parts, N_PARTS_OF_AGENCY, n - N_PARTS_OF_AGENCY, NULL, 0);
  for (guint i = 0; i < units->len; i++)
    append_unit (self, units->pdata[i]);
  g_ptr_array_unref (self->units);
  self->units = g_steal_pointer (&units);
}

static void
filter_part (MucObjectivesPage *self,
             guint              position)
{
  g_autoptr (GtkFilterListModel) part = g_list_model_get_item (G_LIST_MODEL (self->parts),
                                                               position);

  gtk_filter_changed (gtk_filter_list_model_get_filter (part), GTK_FILTER_CHANGE_DIFFERENT);
}

/** muc_objectives_page_update_rows: an objective may be another unit's now. */
void
muc_objectives_page_update_rows (MucObjectivesPage *self)
{
  filter_part (self, 0);
  for (guint i = 0; i < self->units->len; i++)
    filter_part (self, N_PARTS_OF_AGENCY + i * N_PARTS_OF_UNIT + 1);
  update_units (self);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  return MUC_IS_OBJECTIVE (item) ? g_object_ref (muc_record_list (item, MUC_TYPE_ACTION)) : NULL;
}

/** muc_objectives_page_create_rows: makes the list of the year's objectives. */
void
muc_objectives_page_create_rows (MucObjectivesPage *self)
{
  g_autoptr (GListStore) adder = g_list_store_new (MUC_TYPE_RECORD);
  g_autoptr (GListModel) own = create_part (self, NULL);

  if (muc_table_page_is_writable (MUC_TABLE_PAGE (self)))
    g_list_store_append (adder, muc_page_get_year (MUC_PAGE (self)));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  self->units = g_ptr_array_new_with_free_func (g_object_unref);
  g_list_store_append (self->parts, own);
  g_list_store_append (self->parts, adder);
  update_units (self);
  self->rows = G_LIST_MODEL (gtk_flatten_list_model_new (
                               g_object_ref (G_LIST_MODEL (self->parts))));
  self->tree = gtk_tree_list_model_new (g_object_ref (self->rows), FALSE, FALSE,
                                        create_children_cb, NULL, NULL);
}

/** muc_objectives_page_forget_rows: frees it again. */
void
muc_objectives_page_forget_rows (MucObjectivesPage *self)
{
  g_clear_object (&self->tree);
  g_clear_object (&self->rows);
  g_clear_object (&self->parts);
  g_clear_pointer (&self->units, g_ptr_array_unref);
}
