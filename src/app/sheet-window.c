/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sheet-window.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/item-list.h"
#include "app/sheet-conflict-row.h"
#include "app/sheet-file-row.h"
#include "app/sheet-log.h"

struct _MucSheetWindow
{
  AdwWindow       parent_instance;

  MucWindow      *window; /* weak */
  MucStore       *store;
  GQueue          waiting; /* GFile: what is still to be read */
  guint           n_read;
  GCancellable   *cancellable; /* while it reads */

  GtkStack       *stack;
  GtkWidget      *files_button;
  MucItemList    *log;
  GtkWidget      *add_button;
  GtkButton      *take_button;
  GtkLabel       *reading;
  GtkProgressBar *bar;
  GtkWidget      *waiting_box;
  GtkLabel       *waiting_label;
  GtkWidget      *conflicts_box;
  GtkLabel       *conflicts_title;
  GtkListBox     *conflicts;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (MucSheetWindow, muc_sheet_window, ADW_TYPE_WINDOW)

static void compare_all (MucSheetWindow *self);

/** muc_sheet_window_is_busy: whether it still reads files. */
gboolean
muc_sheet_window_is_busy (MucSheetWindow *self)
{
  g_return_val_if_fail (MUC_IS_SHEET_WINDOW (self), FALSE);

  return self->cancellable != NULL;
}

static void
show_page (MucSheetWindow *self,
           const char     *name)
{
  const gboolean has_result = g_str_equal (name, "result");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->add_button, has_result);
  gtk_widget_set_visible (GTK_WIDGET (self->take_button), has_result);
  if (g_str_equal (name, "choose"))
    gtk_widget_grab_focus (self->files_button);
}

/* Rows */

static MucSheetFileRow *
get_row (MucSheetWindow *self,
         int             i)
{
  return (MucSheetFileRow *) gtk_list_box_get_row_at_index (self->list, i);
}

static guint
count_good (MucSheetWindow *self)
{
  guint n = 0;

  for (int i = 0; get_row (self, i) != NULL; i++)
    n += muc_sheet_file_row_get_merge (get_row (self, i)) != NULL;
  return n;
}

static void
leave_out_cb (MucSheetWindow  *self,
              MucSheetFileRow *row)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (get_row (self, 0) != NULL)
    compare_all (self);
  else
    show_page (self, "choose");
}

static void
add_row (MucSheetWindow  *self,
         const char      *name,
         MucReturnedFile *file,
         const GError    *error)
{
  GtkWidget *row = muc_sheet_file_row_new (name, file, error);

  g_signal_connect_object (row, "leave-out", G_CALLBACK (leave_out_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

/* Comparing */

static void
show_take_button (MucSheetWindow *self)
{
  const guint n = count_good (self);
  g_autofree char *label = g_strdup_printf (ngettext ("_Take in %u sheet", "_Take in %u sheets", n),
                                            n);

  gtk_button_set_label (self->take_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheets.take", n > 0);
}

/* The rows of conflicts point into the merges: they go before these are made anew. */
static void
clear_conflicts (MucSheetWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->conflicts, 0)) != NULL)
    gtk_list_box_remove (self->conflicts, GTK_WIDGET (row));
}

static void
add_conflicts (MucSheetWindow *self,
               MucUnitMerge   *merge)
{
  for (guint i = 0; i < merge->cells->len; i++)
    {
      MucSheetCell *cell = merge->cells->pdata[i];

      if (cell->state == MUC_SHEET_CELL_CONFLICT)
        gtk_list_box_append (self->conflicts,
                             muc_sheet_conflict_row_new (merge->sent->unit_name, cell));
    }
}

static void
show_conflicts (MucSheetWindow *self)
{
  g_autofree char *title = NULL;
  guint n = 0;

  for (int i = 0; get_row (self, i) != NULL; i++)
    if (muc_sheet_file_row_get_merge (get_row (self, i)) != NULL)
      add_conflicts (self, muc_sheet_file_row_get_merge (get_row (self, i)));
  while (gtk_list_box_get_row_at_index (self->conflicts, (int) n) != NULL)
    n++;
  title = g_strdup_printf (ngettext ("%u cell was changed here and in a sheet",
                                     "%u cells were changed here and in a sheet", n), n);
  gtk_label_set_label (self->conflicts_title, title);
  gtk_widget_set_visible (self->conflicts_box, n > 0);
}

static gboolean
is_in_list (MucSheetWindow *self,
            MucUnit        *unit,
            const char     *period)
{
  for (int i = 0; get_row (self, i) != NULL; i++)
    {
      MucUnitMerge *merge = muc_sheet_file_row_get_merge (get_row (self, i));

      if (merge != NULL && !muc_unit_merge_is_untouched (merge)
          && merge->sent->unit == muc_record_get_id (MUC_RECORD (unit))
          && g_str_equal (merge->sent->period, period))
        return TRUE;
    }
  return FALSE;
}

static void
add_waiting (MucSheetWindow     *self,
             const MucUnitMerge *merge,
             GPtrArray          *names)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (self->store), merge->sent->year);
  g_autoptr (GPtrArray) units = muc_sent_sheet_list_waiting (year, merge->sent->period);

  for (guint i = 0; i < units->len; i++)
    {
      const char *name = muc_unit_get_name (units->pdata[i]);

      if (name != NULL && !is_in_list (self, units->pdata[i], merge->sent->period)
          && !g_ptr_array_find (names, name, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
}

static void
show_waiting (MucSheetWindow *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (int i = 0; get_row (self, i) != NULL; i++)
    if (muc_sheet_file_row_get_merge (get_row (self, i)) != NULL)
      add_waiting (self, muc_sheet_file_row_get_merge (get_row (self, i)), names);
  gtk_widget_set_visible (self->waiting_box, names->len > 0);
  g_ptr_array_add (names, NULL);
  text = g_strjoinv (", ", (char **) names->pdata);
  gtk_label_set_label (self->waiting_label, text);
}

static void
compare_all (MucSheetWindow *self)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();

  clear_conflicts (self);
  for (int i = 0; get_row (self, i) != NULL; i++)
    {
      muc_sheet_file_row_compare (get_row (self, i), self->store, earlier);
      if (muc_sheet_file_row_get_merge (get_row (self, i)) != NULL)
        g_ptr_array_add (earlier, muc_sheet_file_row_get_merge (get_row (self, i)));
    }
  show_conflicts (self);
  show_waiting (self);
  show_take_button (self);
  show_page (self, "result");
}

/* Reading */

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  MucReturnedFile *file = muc_returned_file_read (data, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) muc_returned_file_free);
  else
    g_task_return_error (task, error);
}

static void read_next (MucSheetWindow *self);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MucSheetWindow *self = MUC_SHEET_WINDOW (source);
  g_autofree char *name = g_file_get_basename (g_task_get_task_data (G_TASK (result)));
  g_autoptr (GError) error = NULL;
  MucReturnedFile *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  add_row (self, name, file, error);
  self->n_read++;
  read_next (self);
}

static void
show_progress (MucSheetWindow *self,
               GFile          *file)
{
  const guint n = self->n_read + self->waiting.length + 1;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("File %u of %u: %s"), self->n_read + 1, n, name);

  gtk_label_set_label (self->reading, text);
  gtk_progress_bar_set_fraction (self->bar, (double) self->n_read / n);
}

static void
read_next (MucSheetWindow *self)
{
  g_autoptr (GFile) file = g_queue_pop_head (&self->waiting);
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      g_clear_object (&self->cancellable);
      self->n_read = 0;
      compare_all (self);
      return;
    }
  show_progress (self, file);
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_source_tag (task, read_next);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * muc_sheet_window_add:
 * @self: the window
 * @files: (element-type GFile): workbooks, and folders of them
 *
 * Reads them and shows what they bring.
 */
void
muc_sheet_window_add (MucSheetWindow *self,
                      GSList         *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) list = NULL;

  g_return_if_fail (MUC_IS_SHEET_WINDOW (self));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  list = g_strv_builder_end (paths);
  found = muc_returned_files_list (list);
  for (guint i = 0; i < found->len; i++)
    g_queue_push_tail (&self->waiting, g_object_ref (found->pdata[i]));
  if (found->len == 0)
    {
      muc_feedback_toast (GTK_WIDGET (self->stack), _("There is no workbook in what was chosen"));
      return;
    }
  if (self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  show_page (self, "reading");
  read_next (self);
}

/* Choosing */

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           gpointer         data)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (native));
  GSList *list = NULL;

  for (guint i = 0; response == GTK_RESPONSE_ACCEPT && i < g_list_model_get_n_items (files); i++)
    list = g_slist_append (list, g_list_model_get_item (files, i));
  if (list != NULL)
    muc_sheet_window_add (MUC_SHEET_WINDOW (data), list);
  g_slist_free_full (list, g_object_unref);
  g_object_unref (native);
}

static void
choose (MucSheetWindow *self,
        gboolean        folders)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Sheets that came back"), GTK_WINDOW (self),
                                 folders ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                         : GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _("_Read"), _("_Cancel"));

  if (!folders)
    {
      g_autoptr (GtkFileFilter) workbooks = gtk_file_filter_new ();

      gtk_file_filter_set_name (workbooks, _("Workbooks"));
      gtk_file_filter_add_suffix (workbooks, "xlsx");
      gtk_file_filter_add_suffix (workbooks, "ods");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), workbooks);
    }
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
add_files_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  choose (MUC_SHEET_WINDOW (widget), FALSE);
}

static void
add_folder_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  choose (MUC_SHEET_WINDOW (widget), TRUE);
}

static gboolean
drop_cb (MucSheetWindow *self,
         const GValue   *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  muc_sheet_window_add (self, files);
  return TRUE;
}

/* Taking in */

static void
choose_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GtkListBox *conflicts = MUC_SHEET_WINDOW (widget)->conflicts;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (conflicts, i)) != NULL; i++)
    muc_sheet_conflict_row_set_take (MUC_SHEET_CONFLICT_ROW (row),
                                     g_variant_get_boolean (parameter));
}

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucSheetWindow *self = MUC_SHEET_WINDOW (widget);
  g_autoptr (GArray) takings = g_array_new (FALSE, FALSE, sizeof (MucSheetTaking));
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  MucWindow *window = self->window;

  for (int i = 0; get_row (self, i) != NULL; i++)
    if (muc_sheet_file_row_get_merge (get_row (self, i)) != NULL)
      {
        MucSheetTaking taking = muc_sheet_file_row_get_taking (get_row (self, i));

        g_array_append_val (takings, taking);
      }
  if (takings->len == 0)
    return;
  if (!muc_sheet_edits_take (self->store, takings, &error))
    {
      muc_feedback_error (widget, _("The sheets were not taken in"), error);
      return;
    }
  title = g_strdup_printf (ngettext ("%u sheet is taken in", "%u sheets are taken in",
                                     takings->len), takings->len);
  gtk_window_close (GTK_WINDOW (self));
  if (window == NULL)
    return;
  muc_window_show_page (window, "progress");
  muc_feedback_undo (GTK_WIDGET (muc_window_get_page (window)), title);
}

/* The object */

static void
muc_sheet_window_dispose (GObject *object)
{
  MucSheetWindow *self = MUC_SHEET_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_weak_pointer (&self->window);
  if (self->conflicts != NULL)
    clear_conflicts (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_sheet_window_parent_class)->dispose (object);
}

/* What is being read is not waited for. */
static gboolean
muc_sheet_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (MUC_SHEET_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (muc_sheet_window_parent_class)->close_request (window);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MUC_TYPE_ITEM_LIST);
  g_type_ensure (GDK_TYPE_FILE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/sheet-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, files_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, log);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, take_button);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, waiting_box);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, conflicts_box);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, conflicts_title);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, conflicts);
  gtk_widget_class_bind_template_child (widget_class, MucSheetWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
muc_sheet_window_class_init (MucSheetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_sheet_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_sheet_window_close_request;

  gtk_widget_class_install_action (widget_class, "sheets.add-files", NULL, add_files_action);
  gtk_widget_class_install_action (widget_class, "sheets.add-folder", NULL, add_folder_action);
  gtk_widget_class_install_action (widget_class, "sheets.choose-all", "b", choose_all_action);
  gtk_widget_class_install_action (widget_class, "sheets.take", NULL, take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
muc_sheet_window_init (MucSheetWindow *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What went out and came back of a period. */
static void
show_log (MucSheetWindow  *self,
          const MucPeriod *period)
{
  MucYear *year = muc_plan_find_year (muc_store_get_plan (self->store), period->year);
  g_autoptr (GPtrArray) items = NULL;

  if (year == NULL)
    return;
  items = muc_sheet_log_create_items (year, period);
  muc_item_list_set_items (self->log, items);
  gtk_widget_set_visible (GTK_WIDGET (self->log), items->len > 0);
}

/**
 * muc_sheet_window_present:
 * @parent: the window with the open file, which may be written
 * @period: (nullable): the period whose sheets are listed
 * @files: (nullable) (element-type GFile): workbooks, and folders of them; %NULL asks for some
 *
 * Returns: (transfer none): the window, which is shown
 */
MucSheetWindow *
muc_sheet_window_present (MucWindow       *parent,
                          const MucPeriod *period,
                          GSList          *files)
{
  MucSheetWindow *self;

  g_return_val_if_fail (MUC_IS_WINDOW (parent), NULL);

  self = g_object_new (MUC_TYPE_SHEET_WINDOW, "transient-for", parent, NULL);
  g_set_weak_pointer (&self->window, parent);
  self->store = g_object_ref (muc_window_get_store (parent));
  show_page (self, "choose");
  if (period != NULL)
    show_log (self, period);
  if (files != NULL)
    muc_sheet_window_add (self, files);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
