/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-pane.h"

#include <glib/gi18n-lib.h>

#include "app/field-binder.h"
#include "app/item-row.h"
#include "app/par-cells.h"
#include "app/par-lost-list.h"
#include "app/par-text.h"
#include "app/par-years.h"
#include "app/window.h"
#include "model/plan.h"
#include "store/edits.h"
#include "store/par-edits.h"

/* The words of the plan that are kept in the sheet, and the editors of the same names. */
static const char *const sheet_fields[] = {
  "legal-bases", "situation", "findings", "shortcomings", "purpose", "requirements",
  "general-task", "general-target", "organisation", "difficulties", "scheme",
};
static const char *const criterion_fields[] = {
  "kind", "timing", "evidence", "explanation", "lost-reason",
};

/* The buttons that choose an order of the lost points, in that of MucParLostOrder. */
static const char *const order_buttons[] = { "by-size", "by-unit", "by-year" };
#define N_ORDERS G_N_ELEMENTS (order_buttons)

struct _MucParPane
{
  AdwBin          parent_instance;

  MucStore       *store;
  MucYear        *year;
  MucFieldBinder *sheet_binder;
  MucFieldBinder *criterion_binder;
  GHashTable     *ticked; /* ids of the tasks that are expected to succeed */

  GtkWidget      *criterion_box;
  GtkLabel       *criterion_title;
  GtkWidget      *what_if_box;
  GtkListBox     *tasks;
  GtkLabel       *expected;
  GtkWidget      *lost_box;
  GtkListBox     *lost;
  GtkToggleButton *orders[N_ORDERS];
  GtkWidget      *years_box;
  MucParYears    *plot;
  GtkLabel       *differences;
  GtkWidget      *sheet_box;
  GtkWidget      *sheet_editors[G_N_ELEMENTS (sheet_fields)];
  GtkWidget      *criterion_editors[G_N_ELEMENTS (criterion_fields)];
};

G_DEFINE_FINAL_TYPE (MucParPane, muc_par_pane, ADW_TYPE_BIN)

static gboolean
commit_criterion (const char  *property,
                  const char  *text,
                  gpointer     data,
                  GError     **error)
{
  MucParPane *self = data;

  return muc_edits_set_field (self->store, muc_field_binder_get_record (self->criterion_binder),
                              property, text, error);
}

static gboolean
commit_sheet (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucParPane *self = data;

  return muc_par_edits_set_sheet_field (self->store, self->year, property, text, error);
}

/* What if */

static GPtrArray *
list_ticked (MucParPane *self)
{
  GPtrArray *ticked = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = muc_par_text_list_winning (self->year);

  for (guint i = 0; i < tasks->len; i++)
    if (g_hash_table_contains (self->ticked, muc_record_get_key (tasks->pdata[i])))
      g_ptr_array_add (ticked, tasks->pdata[i]);
  return ticked;
}

static void
show_expected (MucParPane *self)
{
  MucParSheet *sheet = muc_par_get_sheet (self->year);
  g_autoptr (GPtrArray) ticked = list_ticked (self);
  g_autofree char *text = sheet != NULL ? muc_par_describe_expected (sheet, ticked) : NULL;

  gtk_label_set_label (self->expected, text != NULL ? text : "");
}

static void
ticked_cb (MucParPane     *self,
           GParamSpec     *pspec,
           GtkCheckButton *check)
{
  MucRecord *task = g_object_get_data (G_OBJECT (check), "task");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_memdup2 (muc_record_get_key (task), sizeof (gint64)));
  else
    g_hash_table_remove (self->ticked, muc_record_get_key (task));
  show_expected (self);
}

static GtkWidget *
create_check (MucParPane *self,
              MucAction  *task)
{
  g_autofree char *text = muc_par_text_describe_winning (task);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->ticked,
                                                      muc_record_get_key (MUC_RECORD (task))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (check), "task", g_object_ref (task), g_object_unref);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (ticked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
show_tasks (MucParPane *self)
{
  g_autoptr (GPtrArray) tasks = muc_par_text_list_winning (self->year);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->tasks))) != NULL)
    gtk_list_box_remove (self->tasks, row);
  for (guint i = 0; i < tasks->len; i++)
    gtk_list_box_append (self->tasks, create_check (self, tasks->pdata[i]));
  gtk_widget_set_visible (self->what_if_box, tasks->len > 0);
  show_expected (self);
}

/* Lost points */

static MucParLostOrder
get_order (MucParPane *self)
{
  for (guint i = 0; i < N_ORDERS; i++)
    if (gtk_toggle_button_get_active (self->orders[i]))
      return (MucParLostOrder) i;
  return MUC_PAR_LOST_BY_SIZE;
}

static void
show_lost (MucParPane *self)
{
  g_autoptr (GPtrArray) items = muc_par_lost_list (self->year, get_order (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->lost))) != NULL)
    gtk_list_box_remove (self->lost, row);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->lost, muc_item_row_new (items->pdata[i]));
  gtk_widget_set_visible (self->lost_box,
                          items->len > 0 || get_order (self) != MUC_PAR_LOST_BY_SIZE);
}

static void
order_toggled_cb (MucParPane      *self,
                  GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->year != NULL)
    show_lost (self);
}

static void
lost_activated_cb (MucParPane    *self,
                   GtkListBoxRow *row)
{
  MucRecord *record = muc_list_item_get_record (muc_item_row_get_item (MUC_ITEM_ROW (row)));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (record != NULL && MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root), record);
}

/* The years */

static void
show_years (MucParPane *self)
{
  MucPlan *plan = muc_record_get_plan (MUC_RECORD (self->year));
  g_autofree char *differences = muc_par_text_describe_differences (self->year);

  gtk_label_set_label (self->differences, differences);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), *differences != '\0');
  gtk_widget_set_visible (self->years_box, muc_par_years_show (self->plot, plan));
}

/**
 * muc_par_pane_show:
 * @self: a pane
 * @store: (nullable): the open file
 * @year: (nullable): the year shown
 * @record: (nullable): the current row
 */
void
muc_par_pane_show (MucParPane *self,
                   MucStore   *store,
                   MucYear    *year,
                   MucRecord  *record)
{
  MucRecord *criterion = MUC_IS_PAR_CRITERION (record) ? record : NULL;
  g_autofree char *title = criterion != NULL ? muc_par_row_name (criterion) : NULL;

  g_return_if_fail (MUC_IS_PAR_PANE (self));

  if (self->year != year)
    g_hash_table_remove_all (self->ticked);
  muc_field_binder_set_record (self->criterion_binder, criterion);
  muc_field_binder_set_record (self->sheet_binder,
                               year != NULL ? (MucRecord *) muc_par_get_sheet (year) : NULL);
  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  gtk_widget_set_visible (self->criterion_box, criterion != NULL);
  gtk_label_set_label (self->criterion_title, title != NULL ? title : "");
  gtk_widget_set_sensitive (self->sheet_box,
                            store != NULL && !muc_store_is_read_only (store));
  if (year == NULL)
    return;
  show_tasks (self);
  show_lost (self);
  show_years (self);
}

/** muc_par_pane_commit: keeps what is being typed. */
void
muc_par_pane_commit (MucParPane *self)
{
  g_return_if_fail (MUC_IS_PAR_PANE (self));

  muc_field_binder_commit (self->criterion_binder);
  muc_field_binder_commit (self->sheet_binder);
}

static void
muc_par_pane_dispose (GObject *object)
{
  MucParPane *self = MUC_PAR_PANE (object);

  g_clear_object (&self->criterion_binder);
  g_clear_object (&self->sheet_binder);
  g_clear_object (&self->store);
  g_clear_object (&self->year);
  g_clear_pointer (&self->ticked, g_hash_table_unref);

  G_OBJECT_CLASS (muc_par_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass    *klass,
              const char *const *fields,
              guint              n_fields,
              gssize             offset)
{
  for (guint i = 0; i < n_fields; i++)
    gtk_widget_class_bind_template_child_full (klass, fields[i], FALSE,
                                               offset + (gssize) (i * sizeof (GtkWidget *)));
}

static void
muc_par_pane_class_init (MucParPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_par_pane_dispose;

  g_type_ensure (MUC_TYPE_PAR_YEARS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/par-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MucParPane, criterion_box);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, criterion_title);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, what_if_box);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, tasks);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, expected);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, lost_box);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, lost);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, years_box);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, plot);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, differences);
  gtk_widget_class_bind_template_child (widget_class, MucParPane, sheet_box);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, lost_activated_cb);
  bind_children (widget_class, order_buttons, N_ORDERS, G_STRUCT_OFFSET (MucParPane, orders));
  bind_children (widget_class, sheet_fields, G_N_ELEMENTS (sheet_fields),
                G_STRUCT_OFFSET (MucParPane, sheet_editors));
  bind_children (widget_class, criterion_fields, G_N_ELEMENTS (criterion_fields),
                G_STRUCT_OFFSET (MucParPane, criterion_editors));
}

static void
muc_par_pane_init (MucParPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->sheet_binder = muc_field_binder_new (MUC_TYPE_PAR_SHEET, commit_sheet, self);
  self->criterion_binder = muc_field_binder_new (MUC_TYPE_PAR_CRITERION, commit_criterion, self);
  for (guint i = 0; i < G_N_ELEMENTS (sheet_fields); i++)
    muc_field_binder_add (self->sheet_binder, sheet_fields[i], self->sheet_editors[i]);
  for (guint i = 0; i < G_N_ELEMENTS (criterion_fields); i++)
    muc_field_binder_add (self->criterion_binder, criterion_fields[i],
                          self->criterion_editors[i]);
}
