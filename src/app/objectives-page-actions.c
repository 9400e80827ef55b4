/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/objectives-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/objective-cells.h"
#include "app/paste-rows.h"
#include "import/clipboard.h"
#include "model/par.h"
#include "store/edits.h"

/* Where rows are added: each of these is one step for undo. */

/** muc_objectives_page_update_actions: allows what can be added where the current row is. */
void
muc_objectives_page_update_actions (MucObjectivesPage *self)
{
  MucTablePage *page = MUC_TABLE_PAGE (self);
  const gboolean writable = muc_table_page_is_writable (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-row",
                                 writable && muc_table_page_get_record (page) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-objective", writable);
}

static gpointer
get_next (gpointer record)
{
  return muc_record_peek (muc_record_get_owner (record), G_OBJECT_TYPE (record),
                          muc_record_get_position (record));
}

/* A row below an objective is its first action; a row below an action is the next one. */
static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucTablePage *page = MUC_TABLE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gpointer record;
  gpointer objective;
  gpointer before;

  muc_page_commit (MUC_PAGE (page));
  record = muc_table_page_get_record (page);
  if (record == NULL)
    return;
  objective = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  before = MUC_IS_ACTION (record) ? get_next (record)
                                  : muc_record_peek (objective, MUC_TYPE_ACTION, 0);
  muc_table_page_show_new (page, muc_edits_add_action (muc_page_get_store (MUC_PAGE (page)),
                                                       objective, before, &error), error);
}

static void
add_objective_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  MucTablePage *page = MUC_TABLE_PAGE (widget);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  g_autoptr (GError) error = NULL;
  gpointer record;
  gpointer objective;
  gpointer before;
  MucUnit *unit;

  muc_page_commit (MUC_PAGE (page));
  record = muc_table_page_get_record (page);
  objective = record != NULL ? muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE) : NULL;
  before = objective != NULL ? get_next (objective) : NULL;
  unit = objective != NULL ? muc_objective_get_unit (objective) : NULL;
  muc_table_page_show_new (page, muc_edits_add_objective (muc_page_get_store (MUC_PAGE (page)),
                                                          year, unit, before, &error), error);
}

/** muc_objectives_page_install_actions: how rows are added by keys, menu and the foot. */
void
muc_objectives_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.add-row", NULL, add_row_action);
  gtk_widget_class_install_action (klass, "page.add-objective", NULL, add_objective_action);
}

/* Below the current action; for an objective, at the end of its table. */
static gboolean
find_place (MucObjectivesPage  *self,
            MucObjective      **objective,
            MucAction         **before)
{
  gpointer item = muc_table_page_get_record (MUC_TABLE_PAGE (self));
  MucRecord *year = MUC_RECORD (muc_page_get_year (MUC_PAGE (self)));
  MucRecord *owner = item != NULL ? muc_record_get_ancestor (item, MUC_TYPE_OBJECTIVE) : NULL;

  *before = NULL;
  if (MUC_IS_ACTION (item))
    *before = muc_record_peek (owner, MUC_TYPE_ACTION, muc_record_get_position (item));
  if (owner == NULL)
    owner = (MucRecord *) muc_par_find_declared (year, muc_record_count (year, MUC_TYPE_OBJECTIVE));
  *objective = (MucObjective *) owner;
  return owner != NULL;
}

/** muc_objectives_page_fill: puts copied cells into those of an action; see #MucTablePageClass. */
gboolean
muc_objectives_page_fill (MucTablePage  *page,
                          MucChange     *change,
                          gpointer       record,
                          guint          column,
                          GPtrArray     *cells,
                          GPtrArray     *left,
                          GError       **error)
{
  for (guint i = 0; i < cells->len; i++)
    if (!muc_edits_put_field (change, record, muc_objective_cell_property (record, column + i),
                              cells->pdata[i], error))
      return FALSE;
  return TRUE;
}

/** muc_objectives_page_read_rows: (transfer full): the rows of a copied action table. */
GPtrArray *
muc_objectives_page_read_rows (MucTablePage *page,
                               const char   *text,
                               const char   *mime)
{
  return muc_clipboard_read_rows (text, mime);
}

/** muc_objectives_page_paste: adds the rows of a copied table; see #MucTablePageClass. */
gpointer
muc_objectives_page_paste (MucTablePage  *page,
                           GPtrArray     *rows,
                           char         **notice,
                           GError       **error)
{
  MucObjective *objective;
  MucAction *before;

  if (find_place (MUC_OBJECTIVES_PAGE (page), &objective, &before))
    return muc_paste_rows (muc_page_get_store (MUC_PAGE (page)), objective, before, rows, error);
  muc_feedback_toast (GTK_WIDGET (page),
                      _("There is no objective to paste the rows into. Add one first."));
  return NULL;
}
