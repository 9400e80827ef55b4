/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/par-page-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/feedback.h"
#include "app/par-cells.h"
#include "app/window.h"
#include "import/clipboard.h"
#include "import/import.h"
#include "import/par-scheme.h"
#include "model/plan.h"
#include "store/edits.h"
#include "store/par-edits.h"

/* What is typed, added and pasted on the page: each of these is one step for undo. */

static MucStore *
get_store (MucParPage *self)
{
  return muc_page_get_store (MUC_PAGE (self));
}

/* Numbers */

typedef struct
{
  MucParPage  *page;
  MucRecord   *record;
  char        *field;
  double       numbers[2];
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->page);
  g_object_unref (question->record);
  g_free (question->field);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          data)
{
  Question *question = data;
  const gboolean other = g_str_equal (response, "thousand");
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GError) error = NULL;

  if ((!other && !g_str_equal (response, "decimal"))
      || muc_record_get_owner (question->record) == NULL)
    return;
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", question->numbers[other]);
  if (!muc_edits_set_field (get_store (question->page), question->record, question->field, buffer,
                            &error))
    muc_table_page_show_error (MUC_TABLE_PAGE (question->page),
                               _("What was typed could not be kept"), error);
}

/* To some the point of 1.250 stands before decimals, to others between thousands. */
static void
ask (MucParPage        *self,
     gpointer           record,
     const MucParTyped *typed,
     const char        *text)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  const double number = g_ascii_strtod (typed->text, NULL);
  g_autofree char *decimal = muc_points_format (number);
  g_autofree char *thousand = muc_points_format (typed->other);
  g_autofree char *heading = g_strdup_printf (_("Is “%s” %s or %s?"), text, decimal, thousand);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, NULL));
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (self);
  question->record = g_object_ref (record);
  question->field = g_strdup (typed->field);
  question->numbers[0] = number;
  question->numbers[1] = typed->other;
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "thousand", thousand);
  adw_message_dialog_add_response (dialog, "decimal", decimal);
  adw_message_dialog_set_default_response (dialog, "decimal");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
keep_points (MucParPage  *self,
             gpointer     record,
             guint        column,
             const char  *text,
             GError     **error)
{
  g_auto (MucParTyped) typed = { 0 };
  g_autoptr (MucChange) change = NULL;

  if (!muc_par_cell_read (record, column, text, &typed))
    {
      g_set_error (error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                   _("“%s” is not understood. Numbers are written like 11,5, ranks like 13/20."),
                   text);
      return FALSE;
    }
  if (typed.reading == MUC_POINTS_DOUBTFUL)
    {
      ask (self, record, &typed, text);
      return TRUE;
    }
  if (typed.second_field == NULL)
    return muc_edits_set_field (get_store (self), record, typed.field, typed.text, error);
  change = muc_store_begin (get_store (self), _("Edit a score"));
  return muc_edits_put_field (change, record, typed.field, typed.text, error)
         && muc_edits_put_field (change, record, typed.second_field, typed.second_text, error)
         && muc_change_commit (change, error);
}

static gboolean
keep_unit (MucParPage       *self,
           MucParCriterion  *criterion,
           const char       *name,
           GError          **error)
{
  MucUnit *unit = *name != '\0'
                  ? muc_plan_find_unit (muc_store_get_plan (get_store (self)), name) : NULL;
  g_autofree char *id = unit != NULL
                        ? g_strdup_printf ("%" PRId64, muc_record_get_id (MUC_RECORD (unit)))
                        : NULL;

  return muc_edits_set_field (get_store (self), criterion, "unit", id, error);
}

/* What the cell shows of the parts is not typed into the whole. */
static gboolean
is_as_shown (gpointer    item,
             guint       column,
             const char *text)
{
  g_auto (MucCell) cell = { 0 };

  muc_par_cell_describe (item, column, &cell);
  return g_strcmp0 (cell.text != NULL ? cell.text : "", text) == 0;
}

/** muc_par_page_keep: keeps what was typed into a cell. */
gboolean
muc_par_page_keep (MucParPage  *self,
                   gpointer     item,
                   guint        column,
                   const char  *text,
                   GError     **error)
{
  const char *property = muc_par_cell_property (item, column);

  if (MUC_IS_YEAR (item))
    return *text == '\0'
           || muc_par_edits_add_area (get_store (self), MUC_YEAR (item), text, error) != NULL;
  if (is_as_shown (item, column, text))
    return TRUE;
  if (muc_par_cell_is_points (item, column))
    return keep_points (self, item, column, text, error);
  if (MUC_IS_PAR_CRITERION (item) && column == MUC_PAR_COLUMN_UNIT)
    return keep_unit (self, item, text, error);
  return muc_edits_set_field (get_store (self), item, property, text, error);
}

/* Rows */

static MucParArea *
find_area (MucParPage *self)
{
  gpointer record = muc_table_page_get_record (MUC_TABLE_PAGE (self));
  MucRecord *objective;

  if (record == NULL)
    return NULL;
  objective = muc_record_get_ancestor (record, MUC_TYPE_OBJECTIVE);
  if (objective != NULL)
    return muc_objective_get_area (MUC_OBJECTIVE (objective));
  return (MucParArea *) muc_record_get_ancestor (record, MUC_TYPE_PAR_AREA);
}

static gpointer
get_next (gpointer record)
{
  return muc_record_peek (muc_record_get_owner (record), G_OBJECT_TYPE (record),
                          muc_record_get_position (record));
}

/* The lines below an area are its criteria; below a task comes a task. */
static void
add_row_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MucParPage *self = MUC_PAR_PAGE (widget);
  MucTablePage *page = MUC_TABLE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gpointer record, added;
  MucParArea *area;

  muc_page_commit (MUC_PAGE (page));
  record = muc_table_page_get_record (page);
  area = find_area (self);
  if (area == NULL)
    added = muc_par_edits_add_area (get_store (self), muc_page_get_year (MUC_PAGE (page)), NULL,
                                    &error);
  else if (MUC_IS_ACTION (record))
    added = muc_par_edits_add_task (get_store (self), area, NULL, get_next (record), &error);
  else
    added = muc_par_edits_add_criterion (get_store (self), area,
                                         MUC_IS_PAR_CRITERION (record)
                                         ? get_next (record)
                                         : muc_record_peek (MUC_RECORD (area),
                                                            MUC_TYPE_PAR_CRITERION, 0), &error);
  muc_table_page_show_new (page, added, error);
}

static void
add_area_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  MucParPage *self = MUC_PAR_PAGE (widget);
  g_autoptr (GError) error = NULL;

  muc_page_commit (MUC_PAGE (self));
  muc_table_page_show_new (MUC_TABLE_PAGE (self),
                           muc_par_edits_add_area (get_store (self),
                                                   muc_page_get_year (MUC_PAGE (self)), NULL,
                                                   &error), error);
}

static void
add_task_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  MucParPage *self = MUC_PAR_PAGE (widget);
  MucTablePage *page = MUC_TABLE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gpointer record;
  MucParArea *area;

  muc_page_commit (MUC_PAGE (page));
  record = muc_table_page_get_record (page);
  area = find_area (self);
  if (area == NULL)
    return;
  muc_table_page_show_new (page,
                           muc_par_edits_add_task (get_store (self), area,
                                                   MUC_IS_PAR_CRITERION (record) ? record : NULL,
                                                   MUC_IS_ACTION (record) ? get_next (record)
                                                                          : NULL, &error), error);
}

static void
next_year_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  MucParPage *self = MUC_PAR_PAGE (widget);
  GtkRoot *window = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  MucYear *next;

  muc_page_commit (MUC_PAGE (self));
  next = muc_par_edits_plan_next_year (get_store (self), muc_page_get_year (MUC_PAGE (self)),
                                       &error);
  if (next == NULL)
    {
      muc_table_page_show_error (MUC_TABLE_PAGE (self), _("The plan could not be made"), error);
      return;
    }
  title = g_strdup_printf (_("Plan of the PAR index for %" PRId64), muc_year_get_number (next));
  if (MUC_IS_WINDOW (window))
    muc_window_set_year (MUC_WINDOW (window), next);
  muc_feedback_undo (widget, title);
}

/* Schemes */

static char *
describe_left (guint n_left)
{
  if (n_left == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u row without a code was left out",
                                    "%u rows without a code were left out", n_left), n_left);
}

/** muc_par_page_read_rows: (transfer full): the rows of a copied scheme. */
GPtrArray *
muc_par_page_read_rows (MucTablePage *page,
                        const char   *text,
                        const char   *mime)
{
  g_autoptr (GPtrArray) table = muc_clipboard_read_table (text, mime);
  guint n_left;

  return muc_par_scheme_read (table, &n_left);
}

/** muc_par_page_paste: adds the rows of a copied scheme. */
gpointer
muc_par_page_paste (MucTablePage  *page,
                    GPtrArray     *rows,
                    char         **notice,
                    GError       **error)
{
  MucParPage *self = MUC_PAR_PAGE (page);

  return muc_par_edits_add_scheme (get_store (self), muc_page_get_year (MUC_PAGE (page)),
                                   find_area (self), rows, error);
}

static void
take_scheme (MucParPage *self,
             GFile      *file)
{
  g_autoptr (MucImport) import = muc_import_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *left = NULL;
  g_autofree char *title = NULL;
  MucParArea *area = NULL;
  guint n_left = 0;

  if (muc_import_add_file (import, file, NULL, &error))
    rows = muc_par_scheme_read_source (muc_import_get_source (import, 0), &n_left);
  if (rows != NULL && rows->len == 0)
    g_set_error_literal (&error, MUC_STORE_ERROR, MUC_STORE_ERROR_FAILED,
                         _("No table with codes, names and maxima was found in it."));
  else if (rows != NULL)
    area = muc_par_edits_add_scheme (get_store (self), muc_page_get_year (MUC_PAGE (self)), NULL,
                                     rows, &error);
  if (area == NULL)
    {
      muc_table_page_show_error (MUC_TABLE_PAGE (self), _("The scheme could not be read"), error);
      return;
    }
  left = describe_left (n_left);
  title = g_strdup_printf (ngettext ("%u row of a scheme added", "%u rows of a scheme added",
                                     rows->len), rows->len);
  muc_table_page_select (MUC_TABLE_PAGE (self), area);
  if (left != NULL)
    {
      g_autofree char *both = g_strdup_printf ("%s. %s", title, left);

      muc_feedback_undo (GTK_WIDGET (self), both);
      return;
    }
  muc_feedback_undo (GTK_WIDGET (self), title);
}

static void
chosen_cb (GtkNativeDialog *native,
           int              response,
           MucParPage      *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    take_scheme (self, file);
  g_object_unref (native);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (_("Import a scheme"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/** muc_par_page_update_actions: allows what can be done where the current row is. */
void
muc_par_page_update_actions (MucParPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MucYear *year = muc_page_get_year (MUC_PAGE (self));
  const gboolean writable = muc_table_page_is_writable (MUC_TABLE_PAGE (self));
  const gboolean has_sheet = year != NULL && muc_par_get_sheet (year) != NULL;

  gtk_widget_action_set_enabled (widget, "page.add-row", writable);
  gtk_widget_action_set_enabled (widget, "page.add-area", writable);
  gtk_widget_action_set_enabled (widget, "page.add-task", writable && find_area (self) != NULL);
  gtk_widget_action_set_enabled (widget, "page.import-scheme", writable);
  gtk_widget_action_set_enabled (widget, "page.next-year", writable && has_sheet);
}

/** muc_par_page_install_actions: what the page can do beside what all tables can. */
void
muc_par_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "page.add-row", NULL, add_row_action);
  gtk_widget_class_install_action (klass, "page.add-area", NULL, add_area_action);
  gtk_widget_class_install_action (klass, "page.add-task", NULL, add_task_action);
  gtk_widget_class_install_action (klass, "page.import-scheme", NULL, import_action);
  gtk_widget_class_install_action (klass, "page.next-year", NULL, next_year_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.add-task", NULL);
}
