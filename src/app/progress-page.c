/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/progress-page.h"

#include <glib/gi18n-lib.h>

#include "app/period-chooser.h"
#include "app/progress-cells.h"
#include "app/progress-pane.h"
#include "app/progress-story.h"
#include "model/day.h"
#include "model/event.h"
#include "model/measurement.h"
#include "model/objective.h"
#include "store/evidence-edits.h"
#include "store/progress-edits.h"

struct _MucProgressPage
{
  MucTablePage      parent_instance;

  MucRecordTable   *table;
  MucProgressPane  *pane;
  MucKeyHints      *hints;
  GtkLabel         *totals;
  MucPeriodChooser *chooser;
  GtkLabel         *days;
  GtkStack         *stack;
  GMenuModel       *row_menu;

  GDate             today;
  MucPeriod         period;
  GListStore       *rows;    /* of MucProgressRow: the units */
  GtkTreeListModel *tree;
};

/* The page that follows a year: what is due in a period, by units, and what they say of it. */
G_DEFINE_FINAL_TYPE (MucProgressPage, muc_progress_page, MUC_TYPE_TABLE_PAGE)

/* The table */

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_progress_cell_describe (item, column, &MUC_PROGRESS_PAGE (data)->today, cell);
  if (!muc_table_page_is_writable (data))
    cell->editable = FALSE;
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (muc_progress_row_get_duty (item) == NULL)
    return TRUE;
  if (column == MUC_PROGRESS_COLUMN_EVIDENCE
      && muc_evidence_edits_set_said (muc_page_get_store (data), muc_progress_row_get_duty (item),
                                      text, &error))
    return TRUE;
  if (column != MUC_PROGRESS_COLUMN_EVIDENCE
      && muc_progress_cell_read (item, column, text, &value, &error)
      && muc_progress_edits_say (muc_page_get_store (data), muc_progress_row_get_duty (item),
                                 muc_progress_cell_property (column), value, &error))
    return TRUE;
  muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return FALSE;
}

static MucPickList *
list_choices (gpointer data,
              gpointer item,
              guint    column)
{
  return column == MUC_PROGRESS_COLUMN_STATE ? muc_progress_cell_list_states (item) : NULL;
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_progress_row_name (item);
}

static const MucTableColumn columns[MUC_PROGRESS_N_COLUMNS] = {
  [MUC_PROGRESS_COLUMN_NUMBER] = { "Mục", 50, 56, FALSE },
  [MUC_PROGRESS_COLUMN_TEXT] = { "Công việc", 186, 440, TRUE },
  [MUC_PROGRESS_COLUMN_DEADLINE] = { "Thời hạn", 112, 190, FALSE },
  [MUC_PROGRESS_COLUMN_STATE] = { "Trạng thái", 142, 170, FALSE },
  [MUC_PROGRESS_COLUMN_RESULT] = { "Kết quả trong kỳ", 146, 380, TRUE },
  [MUC_PROGRESS_COLUMN_DONE] = { "Ngày xong", 80, 100, FALSE },
  [MUC_PROGRESS_COLUMN_EVIDENCE] = { "Minh chứng", 104, 160, FALSE },
};

static const MucTableDelegate delegate = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .is_tree = TRUE,
  .describe = describe_cell,
  .keep = keep_cell,
  .list_choices = list_choices,
  .name = name_row,
};

/* Rows */

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  GListModel *children = muc_progress_row_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static guint
count_rows (MucProgressPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const guint n_units = n;

  for (guint i = 0; i < n_units; i++)
    {
      g_autoptr (MucProgressRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      n += muc_progress_row_get_tally (row)->n;
    }
  return n;
}

static GPtrArray *
list_duties (MucProgressPage *self)
{
  return muc_duties_list (muc_page_get_year (MUC_PAGE (self)), &self->period);
}

static void
fill_rows (MucProgressPage *self)
{
  g_autoptr (GPtrArray) duties = list_duties (self);
  g_autoptr (GPtrArray) fresh = muc_progress_rows_create (duties, &self->today);

  muc_progress_rows_update (self->rows, fresh);
  muc_progress_pane_set_period (self->pane, muc_page_get_year (MUC_PAGE (self)), &self->period,
                                duties, &self->today);
}

static void
muc_progress_page_unload (MucTablePage *page)
{
  MucProgressPage *self = MUC_PROGRESS_PAGE (page);

  muc_record_table_set_model (self->table, NULL);
  g_clear_object (&self->tree);
  g_clear_object (&self->rows);
}

/* Periods */

static void
choose_present (MucProgressPage *self)
{
  MucPeriod present;

  if (muc_period_find_present (muc_page_get_year (MUC_PAGE (self)), &self->today, &present))
    muc_period_chooser_choose (self->chooser, &present);
  self->period = *muc_period_chooser_get (self->chooser);
}

static void
muc_progress_page_load (MucTablePage *page)
{
  MucProgressPage *self = MUC_PROGRESS_PAGE (page);

  self->rows = g_list_store_new (MUC_TYPE_PROGRESS_ROW);
  muc_period_chooser_set_year (self->chooser, muc_page_get_year (MUC_PAGE (page)));
  choose_present (self);
  fill_rows (self);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), FALSE, TRUE,
                                        create_children_cb, NULL, NULL);
  muc_record_table_set_wrapped (self->table, count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_set_model (self->table, self->tree);
}

/* After a change */

static void
muc_progress_page_changed (MucTablePage *page)
{
  MucProgressPage *self = MUC_PROGRESS_PAGE (page);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  g_autofree char *totals = NULL;
  g_autofree char *days = NULL;

  muc_page_set_empty (MUC_PAGE (page),
                      year == NULL
                      || muc_record_count (MUC_RECORD (year), MUC_TYPE_OBJECTIVE) == 0);
  if (year == NULL || self->rows == NULL)
    {
      muc_page_set_subtitle (MUC_PAGE (page), NULL);
      return;
    }
  fill_rows (self);
  muc_table_page_refresh (page, count_rows (self));
  totals = muc_progress_totals (G_LIST_MODEL (self->rows));
  days = muc_progress_describe_days (&self->period, year);
  gtk_label_set_label (self->totals, totals);
  gtk_label_set_label (self->days, days);
  muc_page_set_subtitle (MUC_PAGE (page), _("What the units report"));
  gtk_stack_set_visible_child_name (self->stack, count_rows (self) == 0 ? "empty" : "table");
}

static void
period_chosen_cb (MucProgressPage *self)
{
  const MucPeriod *period = muc_period_chooser_get (self->chooser);

  if (self->rows == NULL || muc_period_equal (period, &self->period))
    return;
  muc_page_commit (MUC_PAGE (self));
  self->period = *period;
  muc_progress_page_changed (MUC_TABLE_PAGE (self));
}

static void
muc_progress_page_store_changed (MucTablePage *page)
{
  muc_progress_pane_set_store (MUC_PROGRESS_PAGE (page)->pane,
                               muc_page_get_store (MUC_PAGE (page)));
}

static void
muc_progress_page_current_changed (MucTablePage *page)
{
  gpointer item = muc_table_page_get_item (page);

  muc_progress_pane_set_row (MUC_PROGRESS_PAGE (page)->pane, item);
}

static void
muc_progress_page_commit (MucPage *page)
{
  MUC_PAGE_CLASS (muc_progress_page_parent_class)->commit (page);
  muc_progress_pane_commit (MUC_PROGRESS_PAGE (page)->pane);
}

/* Going to a row */

static void
go_to_row (MucProgressPage *self,
           MucProgressRow  *row)
{
  guint column;

  if (row == NULL)
    return;
  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, row, MAX (column, MUC_PROGRESS_COLUMN_STATE));
}

static void
muc_progress_page_select (MucTablePage *page,
                          gpointer      record)
{
  go_to_row (MUC_PROGRESS_PAGE (page), record);
}

static void
due_chosen_cb (MucProgressPage *self,
               MucDuty         *duty)
{
  g_autofree char *period = muc_period_dup_key (muc_duty_get_period (duty));

  go_to_row (self, muc_progress_rows_find (G_LIST_MODEL (self->rows), muc_duty_get_action (duty),
                                           muc_duty_get_unit (duty), period));
}

/* What was said for a period of the list is shown in that period. */
static void
choose_period_of (MucProgressPage *self,
                  const char      *key)
{
  GArray *periods = muc_period_chooser_list (self->chooser);
  MucPeriod said;

  if (!muc_period_parse (key, &said))
    return;
  for (guint i = 0; i < periods->len; i++)
    {
      const MucPeriod *period = &g_array_index (periods, MucPeriod, i);

      if (!muc_period_contains (period, muc_page_get_year (MUC_PAGE (self)), &said))
        continue;
      muc_period_chooser_choose (self->chooser, period);
      return;
    }
}

static gboolean
muc_progress_page_go_to (MucPage   *page,
                         MucRecord *record)
{
  MucProgressPage *self = MUC_PROGRESS_PAGE (page);
  MucRecord *action = muc_record_get_ancestor (record, MUC_TYPE_ACTION);
  MucUnit *unit = NULL;

  if (self->rows == NULL || action == NULL || !(MUC_IS_PROGRESS (record) || MUC_IS_EVENT (record)))
    return FALSE;
  if (MUC_IS_PROGRESS (record))
    {
      unit = muc_progress_get_unit (MUC_PROGRESS (record));
      choose_period_of (self, muc_progress_get_period (MUC_PROGRESS (record)));
    }
  go_to_row (self, muc_progress_rows_find (G_LIST_MODEL (self->rows), MUC_ACTION (action), unit,
                                           NULL));
  return TRUE;
}

/* The page */

static guint
count_waiting (MucPlan *plan,
               MucYear *year)
{
  GDate today;

  muc_day_set_today (&today);
  return year != NULL ? muc_progress_count_waiting (year, &today) : 0;
}

static GtkWidget *
muc_progress_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_PROGRESS_PAGE (page)->pane);
}

static void
muc_progress_page_class_init (MucProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  page_class->name = "progress";
  page_class->title = N_("Follow-up");
  page_class->icon_name = "x-office-calendar-symbolic";
  page_class->count = count_waiting;
  page_class->go_to = muc_progress_page_go_to;
  page_class->commit = muc_progress_page_commit;
  page_class->get_pane = muc_progress_page_get_pane;
  table_class->load = muc_progress_page_load;
  table_class->unload = muc_progress_page_unload;
  table_class->store_changed = muc_progress_page_store_changed;
  table_class->changed = muc_progress_page_changed;
  table_class->current_changed = muc_progress_page_current_changed;
  table_class->select = muc_progress_page_select;
  table_class->name_row = muc_progress_row_name;

  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_PERIOD_CHOOSER);
  g_type_ensure (MUC_TYPE_PROGRESS_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, table);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, days);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MucProgressPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_chosen_cb);
}

static void
muc_progress_page_init (MucProgressPage *self)
{
  muc_day_set_today (&self->today);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
}

/** muc_progress_page_set_today: shows the year as on another day, for tests. */
void
muc_progress_page_set_today (MucProgressPage *self,
                             const GDate     *today)
{
  g_return_if_fail (MUC_IS_PROGRESS_PAGE (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  self->today = *today;
  if (self->rows == NULL)
    return;
  choose_present (self);
  muc_progress_page_changed (MUC_TABLE_PAGE (self));
}

/** muc_progress_page_get_rows: (transfer none) (nullable): the units shown, with their duties. */
GListModel *
muc_progress_page_get_rows (MucProgressPage *self)
{
  g_return_val_if_fail (MUC_IS_PROGRESS_PAGE (self), NULL);

  return (GListModel *) self->rows;
}

/** muc_progress_page_get_period: the period that is shown. */
void
muc_progress_page_get_period (MucProgressPage *self,
                              MucPeriod       *period)
{
  g_return_if_fail (MUC_IS_PROGRESS_PAGE (self) && period != NULL);

  *period = self->period;
}
