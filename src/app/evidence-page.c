/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-page.h"

#include <glib/gi18n-lib.h>

#include "app/date-text.h"
#include "app/evidence-cells.h"
#include "app/evidence-pane.h"
#include "app/evidence-paste.h"
#include "model/day.h"
#include "model/evidence-register.h"
#include "store/edits.h"
#include "store/evidence-edits.h"

struct _MucEvidencePage
{
  MucTablePage        parent_instance;

  MucRecordTable     *table;
  MucEvidencePane    *pane;
  MucKeyHints        *hints;
  GtkLabel           *totals;
  GMenuModel         *row_menu;

  GtkFilterListModel *evidence; /* what belongs to the year, of all the file's */
  GHashTable         *of_year;
  GtkTreeListModel   *tree;
};

/* The page of the register of evidence: one for the whole file, of which a year shows its own. */
G_DEFINE_FINAL_TYPE (MucEvidencePage, muc_evidence_page, MUC_TYPE_TABLE_PAGE)

/* The table */

static void
describe_cell (gpointer  data,
               gpointer  item,
               guint     column,
               MucCell  *cell)
{
  muc_evidence_cell_describe (item, muc_page_get_year (data), column, cell);
  if (!muc_table_page_is_writable (data))
    cell->editable = FALSE;
}

static gboolean
keep_date (MucEvidencePage  *self,
           MucEvidence      *evidence,
           const char       *text,
           GError          **error)
{
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  g_autofree char *date = NULL;

  /* What is no day is refused by the edit, which says so. */
  if (!muc_date_from_text (text, (int) muc_year_get_number (year), &date))
    date = g_strdup (text);
  return muc_edits_set_field (muc_page_get_store (MUC_PAGE (self)), evidence, "date", date, error);
}

static gboolean
keep_cell (gpointer    data,
           gpointer    item,
           guint       column,
           const char *text)
{
  MucStore *store = muc_page_get_store (data);
  g_autoptr (GError) error = NULL;
  gboolean kept;

  if (!MUC_IS_EVIDENCE (item))
    kept = *text == '\0' || muc_evidence_edits_add (store, text, NULL, NULL, &error) != NULL;
  else if (column == MUC_EVIDENCE_COLUMN_DATE)
    kept = keep_date (data, item, text, &error);
  else
    kept = muc_edits_set_field (store, item, muc_evidence_cell_property (column), text, &error);
  if (!kept)
    muc_table_page_show_error (data, _("What was typed could not be kept"), error);
  return kept;
}

static char *
name_row (gpointer data,
          gpointer item)
{
  return muc_evidence_row_name (item);
}

static const char *
get_property (gpointer item,
              guint    column)
{
  return muc_evidence_cell_property (column);
}

static const MucTableColumn columns[MUC_EVIDENCE_N_COLUMNS] = {
  [MUC_EVIDENCE_COLUMN_POSITION] = { "STT", 42, 42, FALSE },
  [MUC_EVIDENCE_COLUMN_NUMBER] = { "Số, ký hiệu", 122, 170, FALSE },
  [MUC_EVIDENCE_COLUMN_DATE] = { "Ngày", 88, 110, FALSE },
  [MUC_EVIDENCE_COLUMN_ISSUER] = { "Cơ quan ban hành", 142, 220, FALSE },
  [MUC_EVIDENCE_COLUMN_SUBJECT] = { "Trích yếu", 180, 460, TRUE },
  [MUC_EVIDENCE_COLUMN_PLACE] = { "Nơi lưu", 104, 200, FALSE },
  [MUC_EVIDENCE_COLUMN_SHOWN] = { "Chứng minh cho", 134, 240, FALSE },
};

static const MucTableDelegate delegate = {
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .describe = describe_cell,
  .keep = keep_cell,
  .name = name_row,
  .get_property = get_property,
};

/* Rows */

static gboolean
is_shown_cb (gpointer item,
             gpointer data)
{
  return g_hash_table_contains (MUC_EVIDENCE_PAGE (data)->of_year, item);
}

static void
find_rows (MucEvidencePage *self)
{
  g_autoptr (GPtrArray) all = muc_evidence_list_year (muc_page_get_year (MUC_PAGE (self)));

  g_hash_table_remove_all (self->of_year);
  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (self->of_year, all->pdata[i]);
}

static void
muc_evidence_page_load (MucTablePage *page)
{
  MucEvidencePage *self = MUC_EVIDENCE_PAGE (page);
  MucStore *store = muc_page_get_store (MUC_PAGE (page));
  GListModel *all = muc_record_list (MUC_RECORD (muc_store_get_plan (store)), MUC_TYPE_EVIDENCE);

  find_rows (self);
  self->evidence =
    gtk_filter_list_model_new (g_object_ref (all),
                               GTK_FILTER (gtk_custom_filter_new (is_shown_cb, self, NULL)));
  self->tree = muc_table_page_list_rows (page, G_LIST_MODEL (self->evidence));
  muc_record_table_set_model (self->table, self->tree);
}

static void
muc_evidence_page_unload (MucTablePage *page)
{
  MucEvidencePage *self = MUC_EVIDENCE_PAGE (page);

  muc_record_table_set_model (self->table, NULL);
  g_clear_object (&self->tree);
  g_clear_object (&self->evidence);
  g_hash_table_remove_all (self->of_year);
}

static guint
count_evidence (MucPlan *plan,
                MucYear *year)
{
  g_autoptr (GPtrArray) all = year != NULL ? muc_evidence_list_year (year) : NULL;

  return all != NULL ? all->len : 0;
}

/* After a change */

static void
show_pane (MucEvidencePage *self)
{
  gpointer item = muc_table_page_get_record (MUC_TABLE_PAGE (self));

  muc_evidence_pane_show (self->pane, muc_page_get_store (MUC_PAGE (self)),
                          muc_page_get_year (MUC_PAGE (self)),
                          MUC_IS_EVIDENCE (item) ? item : NULL);
}

static void
muc_evidence_page_changed (MucTablePage *page)
{
  MucEvidencePage *self = MUC_EVIDENCE_PAGE (page);
  MucYear *year = muc_page_get_year (MUC_PAGE (page));
  g_autofree char *totals = NULL;
  GDate today;

  if (!muc_table_page_show_year (page))
    return;
  if (self->tree != NULL)
    {
      find_rows (self);
      gtk_filter_changed (gtk_filter_list_model_get_filter (self->evidence),
                          GTK_FILTER_CHANGE_DIFFERENT);
      muc_table_page_refresh (page, g_hash_table_size (self->of_year));
    }
  muc_day_set_today (&today);
  totals = muc_evidence_totals (year, &today);
  gtk_label_set_label (self->totals, totals);
  show_pane (self);
}

static void
muc_evidence_page_store_changed (MucTablePage *page)
{
  muc_evidence_pane_show (MUC_EVIDENCE_PAGE (page)->pane, NULL, NULL, NULL);
}

static void
muc_evidence_page_current_changed (MucTablePage *page)
{
  show_pane (MUC_EVIDENCE_PAGE (page));
}

static void
muc_evidence_page_select (MucTablePage *page,
                          gpointer      record)
{
  MucEvidencePage *self = MUC_EVIDENCE_PAGE (page);
  guint column;

  muc_record_table_get_current (self->table, &column);
  muc_record_table_set_current (self->table, record, MAX (column, MUC_EVIDENCE_COLUMN_NUMBER));
}

/* What is done in it */

static void
added_cb (MucEvidencePage *self,
          MucEvidence     *evidence)
{
  muc_record_table_set_current (self->table, evidence, MUC_EVIDENCE_COLUMN_NUMBER);
  muc_record_table_edit (self->table);
}

static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucEvidencePage *self = MUC_EVIDENCE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  MucEvidence *evidence;

  muc_record_table_commit (self->table);
  evidence = muc_evidence_edits_add (muc_page_get_store (MUC_PAGE (self)), NULL, NULL, NULL,
                                     &error);
  if (evidence != NULL)
    added_cb (self, evidence);
  else
    muc_table_page_show_new (MUC_TABLE_PAGE (self), NULL, error);
}

static gboolean
find_drop (MucRecord  *record,
           gpointer    target,
           gboolean    below,
           MucRowDrop *drop)
{
  return MUC_IS_EVIDENCE (record) && MUC_IS_EVIDENCE (target)
         && muc_row_drop_find (record, target, below, drop);
}

static gboolean
muc_evidence_page_go_to (MucPage   *page,
                         MucRecord *record)
{
  MucRecord *row = muc_record_get_ancestor (record, MUC_TYPE_EVIDENCE);

  if (row == NULL || MUC_EVIDENCE_PAGE (page)->tree == NULL)
    return FALSE;
  muc_table_page_select (MUC_TABLE_PAGE (page), row);
  return TRUE;
}

static GtkWidget *
muc_evidence_page_get_pane (MucPage *page)
{
  return GTK_WIDGET (MUC_EVIDENCE_PAGE (page)->pane);
}

static void
muc_evidence_page_finalize (GObject *object)
{
  g_hash_table_unref (MUC_EVIDENCE_PAGE (object)->of_year);

  G_OBJECT_CLASS (muc_evidence_page_parent_class)->finalize (object);
}

static void
muc_evidence_page_class_init (MucEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MucPageClass *page_class = MUC_PAGE_CLASS (klass);
  MucTablePageClass *table_class = MUC_TABLE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muc_evidence_page_finalize;
  page_class->name = "evidence";
  page_class->title = N_("Evidence");
  page_class->icon_name = "mail-attachment-symbolic";
  page_class->says_how_to_begin = TRUE;
  page_class->count = count_evidence;
  page_class->go_to = muc_evidence_page_go_to;
  page_class->get_pane = muc_evidence_page_get_pane;
  table_class->copied = &muc_evidence_rows;
  table_class->load = muc_evidence_page_load;
  table_class->unload = muc_evidence_page_unload;
  table_class->store_changed = muc_evidence_page_store_changed;
  table_class->changed = muc_evidence_page_changed;
  table_class->current_changed = muc_evidence_page_current_changed;
  table_class->select = muc_evidence_page_select;
  table_class->name_row = muc_evidence_row_name;
  table_class->find_drop = find_drop;
  table_class->filled_type = MUC_TYPE_EVIDENCE;
  table_class->first_filled = MUC_EVIDENCE_COLUMN_DATE;
  table_class->fill = muc_evidence_paste_fill;
  table_class->read_rows = muc_evidence_paste_read_rows;
  table_class->paste = muc_evidence_paste_add_rows;

  gtk_widget_class_install_action (widget_class, "page.add-row", NULL, add_row_action);

  g_type_ensure (MUC_TYPE_KEY_HINTS);
  g_type_ensure (MUC_TYPE_RECORD_TABLE);
  g_type_ensure (MUC_TYPE_EVIDENCE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePage, table);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePage, pane);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePage, hints);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePage, totals);
  gtk_widget_class_bind_template_child (widget_class, MucEvidencePage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
}

static void
muc_evidence_page_init (MucEvidencePage *self)
{
  self->of_year = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_record_table_set_delegate (self->table, &delegate, self);
  muc_table_page_set_parts (MUC_TABLE_PAGE (self), self->table, self->hints, self->row_menu);
}
