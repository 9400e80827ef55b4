/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/table-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "import/clipboard.h"

/* Cells of a spreadsheet, put into the rows there are. */

/* @record and those below it that belong to the same, as many as that, or all there are. */
static GPtrArray *
list_targets (MucTablePage *self,
              MucRecord    *record,
              guint         n)
{
  MucRecordTable *table = muc_table_page_get_table (self);
  GPtrArray *targets = g_ptr_array_new ();
  gpointer item = record;

  while (item != NULL && targets->len < n && G_OBJECT_TYPE (item) == G_OBJECT_TYPE (record)
         && muc_record_get_owner (item) == muc_record_get_owner (record))
    {
      g_ptr_array_add (targets, item);
      item = muc_record_table_get_below (table, item);
    }
  return targets;
}

static gboolean
fill_targets (MucTablePage *self,
              GPtrArray    *targets,
              guint         column,
              GPtrArray    *block,
              GPtrArray    *left,
              GError      **error)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Paste into %u row", "Paste into %u rows",
                                                      block->len), block->len);
  g_autoptr (MucChange) change = muc_store_begin (muc_page_get_store (MUC_PAGE (self)), label);

  for (guint i = 0; i < block->len; i++)
    if (!MUC_TABLE_PAGE_GET_CLASS (self)->fill (self, change, targets->pdata[i], column,
                                                block->pdata[i], left, error))
      return FALSE;
  return muc_change_commit (change, error);
}

static void
tell (MucTablePage *self,
      guint         n_rows,
      GPtrArray    *left)
{
  g_autofree char *count = g_strdup_printf (ngettext ("Pasted into %u row", "Pasted into %u rows",
                                                      n_rows), n_rows);
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;

  if (left->len == 0)
    {
      muc_feedback_undo (GTK_WIDGET (self), count);
      return;
    }
  g_ptr_array_add (left, NULL);
  words = g_strjoinv ("”, “", (char **) left->pdata);
  title = g_strdup_printf (_("%s. Not by the scale, left out: “%s”"), count, words);
  muc_feedback_undo (GTK_WIDGET (self), title);
}

static void
refuse (MucTablePage *self,
        guint         n_copied,
        guint         n_there)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u row was copied, but there are only %u from here on. Add rows "
                               "first.",
                               "%u rows were copied, but there are only %u from here on. Add rows "
                               "first.", n_copied), n_copied, n_there);

  muc_feedback_toast (GTK_WIDGET (self), title);
}

/**
 * muc_table_page_fill:
 * @self: a page
 * @text: what another program put on the clipboard
 * @mime: its type
 *
 * Puts a copied block into the cells from the current one on, in one step, where that is a cell of
 * a row there is, and not one with which rows begin.
 *
 * Returns: whether it was such a block, kept or refused
 */
gboolean
muc_table_page_fill (MucTablePage *self,
                     const char   *text,
                     const char   *mime)
{
  MucTablePageClass *klass = MUC_TABLE_PAGE_GET_CLASS (self);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) block = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GError) error = NULL;
  gpointer item;
  guint column;

  muc_record_table_commit (muc_table_page_get_table (self));
  item = muc_record_table_get_current (muc_table_page_get_table (self), &column);
  if (item == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (item, klass->filled_type)
      || column < klass->first_filled)
    return FALSE;
  block = muc_clipboard_read_block (text, mime, klass->copied->n_columns - column);
  if (block == NULL)
    return FALSE;

  targets = list_targets (self, item, block->len);
  if (targets->len < block->len)
    refuse (self, block->len, targets->len);
  else if (!fill_targets (self, targets, column, block, left, &error))
    muc_table_page_show_error (self, _("The rows could not be pasted"), error);
  else
    tell (self, block->len, left);
  return TRUE;
}
