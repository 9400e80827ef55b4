/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risks-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/carry-window.h"
#include "app/issue-text.h"
#include "model/locked.h"
#include "model/succession.h"
#include "store/edits.h"
#include "store/risk-edits.h"

/* The page of a year's register of risks and opportunities. Its rows, its columns and what is done
 * with a risk have files of their own. */
G_DEFINE_FINAL_TYPE (MucRisksPage, muc_risks_page, MUC_TYPE_TABLE_PAGE)

/* The table */

const MucTableColumn muc_register_columns[MUC_REGISTER_N_COLUMNS] = {
  [MUC_REGISTER_NUMBER] = { "STT", 40, 40, FALSE, 40 },
  [MUC_REGISTER_PROCESS] = { "Quá trình", 84, 150, FALSE },
  [MUC_REGISTER_TEXT] = { "Rủi ro, cơ hội", 136, 330, TRUE, 220 },
  [MUC_REGISTER_ROUND] = { "Lần", 46, 46, FALSE },
  [MUC_REGISTER_SOURCE] = { "Nguồn", 76, 130, FALSE },
  [MUC_REGISTER_CAUSES] = { "Nguyên nhân", 126, 260, TRUE },
  [MUC_REGISTER_CONSEQUENCE] = { "Hệ quả", 108, 220, FALSE },
  [MUC_REGISTER_CONTROLS] = { "Kiểm soát", 108, 220, FALSE },
  [MUC_REGISTER_LIKELIHOOD] = { "Khả năng", 93, 130, FALSE },
  [MUC_REGISTER_SEVERITY] = { "Mức độ", 106, 150, FALSE },
  [MUC_REGISTER_PRIORITY] = { "Mức độ ưu tiên", 126, 190, FALSE },
  [MUC_REGISTER_TREATMENT] = { "Hành động xử lý", 180, 360, TRUE },
  [MUC_REGISTER_PARTIES] = { "Thực hiện", 112, 180, FALSE },
  [MUC_REGISTER_DUE] = { "Hoàn thành", 100, 150, FALSE },
  [MUC_REGISTER_REVIEW] = { "Đánh giá lại", 100, 150, FALSE },
  [MUC_REGISTER_COUNT] = { "Số lượng", 80, 90, FALSE },
  [MUC_REGISTER_OUTCOME] = { "Mức độ xử lý", 104, 190, FALSE },
};

/* A rating stays open: that of an issued register begins the next round. */
static MucPaper *
find_lock (gpointer item,
           guint    column)
{
  const char *property = muc_risk_cell_property (column);

  if (MUC_IS_RISK_LINE (item))
    return muc_locked_find_rows (muc_risk_line_get_year (item), MUC_TYPE_RISK, NULL);
  return property != NULL ? muc_locked_find_paper (item, property) : NULL;
}

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_risk_cell_describe (item, column, cell);
  if (cell->editable
      && (!muc_table_page_is_writable (data) || find_lock (item, column) != NULL))
    cell->editable = FALSE;
}

static MucPickList *
list_choices (gpointer data,
              gpointer item,
              guint    column)
{
  return MUC_IS_RISK (item) ? muc_risk_cell_list_choices (item, column) : NULL;
}

static gboolean
keep_text (MucStore    *store,
           MucRisk     *risk,
           guint        column,
           const char  *text,
           GError     **error)
{
  g_autofree char *value = muc_risk_cell_dup_kept (column, text);

  return muc_edits_set_field (store, risk, muc_risk_cell_property (column), value, error);
}

static gboolean
keep_in_risk (MucRisksPage  *self,
              MucRisk       *risk,
              guint          column,
              const char    *text,
              GError       **error)
{
  MucStore *store = muc_page_get_store (MUC_PAGE (self));

  switch (column)
    {
    case MUC_REGISTER_LIKELIHOOD:
      return muc_risk_edits_set_likelihood (store, risk,
                                            muc_risk_cell_find_level (risk, column, text), error);
    case MUC_REGISTER_SEVERITY:
      return muc_risk_edits_set_severity (store, risk,
                                          muc_risk_cell_find_level (risk, column, text), error);
    case MUC_REGISTER_PRIORITY:
      return muc_risks_page_keep_priority (self, risk, text, error);
    default:
      return keep_text (store, risk, column, text, error);
    }
}

/* The row that adds is typed into like any other; its text is a new risk's. */
static gboolean
keep_in_adder (MucRisksPage  *self,
               MucRiskLine   *line,
               const char    *text,
               GError       **error)
{
  return *text == '\0'
         || muc_risk_edits_add (muc_page_get_store (MUC_PAGE (self)),
                                muc_page_get_year (MUC_PAGE (self)),
                                muc_risk_line_get_kind (line), NULL, text, error) != NULL;
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  MucRisksPage *self = data;
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (MUC_IS_RISK_LINE (item))
    kept = keep_in_adder (self, item, text, &error);
  else
    kept = keep_in_risk (self, item, column, text, &error);
  if (!kept)
    muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return kept;
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_risk_row_name (item);
}

static const MucTableDelegate delegate = {
  .columns = muc_register_columns,
  .n_columns = MUC_REGISTER_N_COLUMNS,
  .describe = describe_cell,
  .keep = keep_cell,
  .list_choices = list_choices,
  .name = name_row,
};

/* The page */

static guint
count_risks (MucPlan *plan,
             MucYear *year)
{
  return year != NULL ? muc_record_count (MUC_RECORD (year), MUC_TYPE_RISK) : 0;
}

static guint
count_rows (MucRisksPage *self)
{
  return count_risks (NULL, muc_page_get_year (MUC_PAGE (self)));
}

static void
update_numbers (MucRisksPage *self)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  const guint n = count_rows (self);
  g_autofree char *totals = NULL;
  g_autofree char *subtitle = NULL;

  muc_page_set_empty (MUC_PAGE (self), n == 0);
  gtk_stack_set_visible_child_name (self->stack, n == 0 ? "empty" : "register");
  if (year == NULL)
    {
      muc_page_set_subtitle (MUC_PAGE (self), NULL);
      return;
    }
  gtk_widget_set_visible (self->carry_row, muc_table_page_is_writable (MUC_TABLE_PAGE (self))
                                           && muc_succession_find_register_before (year) != NULL);
  totals = muc_risk_totals (year);
  gtk_label_set_label (self->totals, totals);
  subtitle = muc_issue_text_for_year (year, "risks");
  if (subtitle == NULL)
    subtitle = g_strdup_printf (_("Assessment of risks and opportunities, %d"),
                                (int) muc_year_get_number (year));
  muc_page_set_subtitle (MUC_PAGE (self), subtitle);
}

static void
muc_risks_page_load (MucTablePage *page)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);

  muc_risks_page_create_rows (self);
  muc_record_table_set_wrapped (self->table, count_rows (self) <= MUC_RECORD_TABLE_MAX_WRAPPED);
  muc_record_table_set_model (self->table, self->tree);
}

static void
muc_risks_page_unload (MucTablePage *page)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);

  muc_record_table_set_model (self->table, NULL);
  muc_risks_page_forget_rows (self);
  muc_risks_page_set_filter (self, NULL, NULL);
}

static void
muc_risks_page_store_changed (MucTablePage *page)
{
  muc_risk_pane_set_store (MUC_RISKS_PAGE (page)->pane, muc_page_get_store (MUC_PAGE (page)));
}

/* A level that a filter names may be gone. */
static gboolean
is_gone (MucLevel *level)
{
  return level != NULL && muc_record_get_owner (MUC_RECORD (level)) == NULL;
}

static void
muc_risks_page_changed (MucTablePage *page)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);

  if (is_gone (self->likelihood) || is_gone (self->severity))
    muc_risks_page_set_filter (self, NULL, NULL);
  if (muc_risks_page_is_filtered (self))
    muc_risks_page_filter_rows (self);
  if (self->tree != NULL)
    muc_table_page_refresh (page, count_rows (self));
  update_numbers (self);
  muc_carry_bar_show (self->carry_bar, muc_page_get_store (MUC_PAGE (self)),
                      muc_page_get_year (MUC_PAGE (self)));
  muc_risk_pane_set_year (self->pane, muc_page_get_year (MUC_PAGE (page)));
  muc_risks_page_update_actions (self);
}

static void
muc_risks_page_current_changed (MucTablePage *page)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);

  muc_risk_pane_set_risk (self->pane, muc_table_page_get_record (page));
  muc_risks_page_update_actions (self);
}

static void
muc_risks_page_select (MucTablePage *page,
                       gpointer      record)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);
  guint column;

  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, record,
                                column == MUC_REGISTER_NUMBER ? MUC_REGISTER_TEXT : column);
}

static gboolean
muc_risks_page_go_to (MucPage   *page,
                      MucRecord *record)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);
  MucRecord *risk = muc_record_get_ancestor (record, MUC_TYPE_RISK);

  if (risk == NULL || self->tree == NULL)
    return FALSE;
  muc_risks_page_set_filter (self, NULL, NULL);
  muc_table_page_select (MUC_TABLE_PAGE (self), risk);
  return TRUE;
}

static void
muc_risks_page_go_to_field (MucPage    *page,
                            const char *field)
{
  MucRisksPage *self = MUC_RISKS_PAGE (page);
  gpointer item = muc_record_table_get_current (self->table, NULL);
  guint column;

  if (item == NULL || !muc_risk_cell_find_column (field, &column))
    return;
  muc_risks_page_show_column (self, column);
  muc_record_table_set_current (self->table, item, column);
}

static void
muc_risks_page_commit (MucPage *page)
{
  MUC_PAGE_CLASS (muc_risks_page_parent_class)->commit (page);
  muc_risk_pane_commit (MUC_RISKS_PAGE (page)->pane);
}

static MucPaperKey *
muc_risks_page_get_paper (MucPage *page)
{
  return muc_paper_key_copy (MUC_PAPER_KEY ("risks", NULL, NULL));
}

static GtkWidget *
muc_risks_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_RISKS_PAGE (page)->pane);
}

/* What was chosen in a matrix. */

static void
cell_chosen_cb (MucRisksPage *self,
                MucLevel     *likelihood,
                MucLevel     *severity)
{
  muc_risks_page_set_filter (self, likelihood, severity);
}

static void
risk_chosen_cb (MucRisksPage *self,
                MucRisk      *risk)
{
  muc_page_commit (MUC_PAGE (self));
  muc_page_go_to (MUC_PAGE (self), MUC_RECORD (risk));
}

/* An empty register says what to do first. */
static void
start_row_activated_cb (MucRisksPage  *self,
                        GtkListBoxRow *row)
{
  if (GTK_WIDGET (row) == self->carry_row)
    muc_carry_window_present (GTK_WIDGET (self), muc_page_get_store (MUC_PAGE (self)),
                              muc_page_get_year (MUC_PAGE (self)));
  else if (GTK_WIDGET (row) == self->import_row)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "page.add-risk", NULL);
}

static void
muc_risks_page_dispose (GObject *object)
{
  MucRisksPage *self = MUC_RISKS_PAGE (object);

  G_OBJECT_CLASS (muc_risks_page_parent_class)->dispose (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->columns);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MucRisksPage, stack);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, start_list);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, carry_row);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, import_row);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, columns_button);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, carry_bar);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, table);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, pane);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, hints);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, totals);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, filter_chip);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, filter_label);
  gtk_widget_class_bind_template_child (klass, MucRisksPage, row_menu);
  gtk_widget_class_bind_template_callback (klass, cell_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, risk_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, start_row_activated_cb);
}

static void
muc_risks_page_class_init (MucRisksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risks_page_dispose;
  page_class->name = "risks";
  page_class->title = N_("Risks");
  page_class->icon_name = "security-medium-symbolic";
  page_class->count = count_risks;
  page_class->says_how_to_begin = TRUE;
  page_class->go_to = muc_risks_page_go_to;
  page_class->go_to_field = muc_risks_page_go_to_field;
  page_class->commit = muc_risks_page_commit;
  page_class->get_paper = muc_risks_page_get_paper;
  page_class->get_pane = muc_risks_page_get_pane;
  table_class->copied = &muc_risk_rows;
  table_class->load = muc_risks_page_load;
  table_class->unload = muc_risks_page_unload;
  table_class->store_changed = muc_risks_page_store_changed;
  table_class->changed = muc_risks_page_changed;
  table_class->current_changed = muc_risks_page_current_changed;
  table_class->select = muc_risks_page_select;
  table_class->name_row = muc_risk_row_name;
  table_class->find_lock = find_lock;
  table_class->find_drop = muc_risk_drop_find;
  table_class->filled_type = MUC_TYPE_RISK;
  table_class->first_filled = MUC_REGISTER_SOURCE;
  table_class->fill = muc_risks_page_fill;
  table_class->read_rows = muc_risks_page_read_rows;
  table_class->paste = muc_risks_page_paste;

  muc_risks_page_install_actions (widget_class);

  g_type_ensure (MUC_TYPE_CARRY_BAR);
  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_RISK_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risks-page.ui");
  bind_children (widget_class);
}

static void
muc_risks_page_init (MucRisksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
  muc_risks_page_add_columns (self);
  muc_risks_page_update_actions (self);
}
