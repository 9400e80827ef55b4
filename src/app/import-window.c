/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/import-window-private.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/import-list.h"
#include "store/apply.h"

G_DEFINE_FINAL_TYPE (MucImportWindow, muc_import_window, ADW_TYPE_WINDOW)

/* What was found */

/* The first of the chosen papers whose place in the file is taken. */
static const MucImportPaper *
find_taken (MucImportWindow *self)
{
  GPtrArray *plans = muc_import_review_get_plans (self->review);
  guint plan = 0;

  for (guint i = 0; plans != NULL && i < muc_import_get_n_papers (self->import); i++)
    if (!muc_import_is_left_out (self->import, i)
        && !muc_apply_check (self->store, plans->pdata[plan++], MUC_APPLY_REFUSE, NULL))
      return muc_import_get_paper (self->import, i);
  return NULL;
}

static void
review_changed_cb (MucImportWindow *self)
{
  const MucImportPaper *taken = find_taken (self);
  g_autofree char *summary = muc_import_list_describe_all (self->import, self->refused->len);
  g_autofree char *question = NULL;

  if (taken != NULL)
    question = g_strdup_printf (muc_import_paper_is_par_plan (taken)
                                ? _("The year %d has a plan of the PAR index already.")
                                : muc_import_paper_is_register (taken)
                                ? _("The year %d has a register of risks already.")
                                : _("The year %d has objectives already."), taken->year);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->mode_label, question != NULL ? question : "");
  gtk_widget_set_visible (self->mode_box, taken != NULL);
  gtk_widget_set_sensitive (self->import_button, muc_import_review_is_ready (self->review));
}

/* Taking in */

static const MucImportPaper *
find_first_taken_in (MucImportWindow *self,
                     guint           *n)
{
  const MucImportPaper *first = NULL;

  *n = 0;
  for (guint i = 0; i < muc_import_get_n_papers (self->import); i++)
    if (!muc_import_is_left_out (self->import, i))
      {
        if (first == NULL)
          first = muc_import_get_paper (self->import, i);
        ++*n;
      }
  return first;
}

static char *
create_label (MucImportWindow *self)
{
  guint n;
  const MucImportPaper *first = find_first_taken_in (self, &n);

  if (n == 1)
    return g_strdup_printf (_("Import “%s”"), first->source);
  return g_strdup_printf (ngettext ("Import %u paper", "Import %u papers", n), n);
}

static void
finish (MucImportWindow *self)
{
  guint n;
  const MucImportPaper *first = find_first_taken_in (self, &n);
  const char *page = muc_import_paper_is_par_plan (first) ? "par"
                     : muc_import_paper_is_register (first) ? "risks" : "objectives";
  g_autofree char *label = create_label (self);
  MucWindow *window = self->window;
  MucYear *year = muc_plan_find_year (muc_store_get_plan (self->store), first->year);

  gtk_window_close (GTK_WINDOW (self));
  if (year != NULL)
    muc_window_set_year (window, year);
  muc_window_show_page (window, page);
  muc_feedback_undo (GTK_WIDGET (muc_window_get_page (window)), label);
}

static void
keep_progress (double   fraction,
               gpointer data)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (data);

  if (self->progress != NULL)
    muc_progress_window_report (fraction, self->progress);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (MucImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean kept = muc_apply_plans_finish (MUC_STORE (source), result, &error);

  g_clear_object (&self->cancellable);
  if (self->progress != NULL)
    muc_progress_window_finish (self->progress);
  if (self->window == NULL || self->closed)
    return;
  if (kept)
    {
      finish (self);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    muc_feedback_error (GTK_WIDGET (self), _("The papers were not imported"), error);
  muc_import_window_show_page (self, "result");
  muc_import_review_update (self->review);
}

static void
import_cb (MucImportWindow *self)
{
  g_autofree char *label = NULL;
  MucApplyMode mode = MUC_APPLY_REFUSE;

  if (muc_import_window_is_busy (self))
    return;
  label = create_label (self);
  if (find_taken (self) != NULL)
    mode = gtk_drop_down_get_selected (self->mode) == 0 ? MUC_APPLY_REPLACE : MUC_APPLY_ADD;
  muc_import_review_drop_declined (self->review);
  self->cancellable = g_cancellable_new ();
  g_set_weak_pointer (&self->progress,
                      muc_progress_window_new (GTK_WIDGET (self), _("Keeping the papers…"),
                                               self->cancellable));
  gtk_widget_set_sensitive (self->import_button, FALSE);
  muc_apply_plans_async (self->store, muc_import_review_get_plans (self->review),
                         muc_import_get_links (self->import), label, mode, keep_progress,
                         self->cancellable, kept_cb, g_object_ref (self));
}

/* Moving about */

static void
next_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  muc_import_review_go_to_note (MUC_IMPORT_WINDOW (widget)->review, 1);
}

static void
previous_note_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  muc_import_review_go_to_note (MUC_IMPORT_WINDOW (widget)->review, -1);
}

static void
next_pane_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  muc_import_review_next_pane (MUC_IMPORT_WINDOW (widget)->review);
}

/* The object */

/* What is being read or kept is stopped first; what is being kept has the last word. */
static gboolean
muc_import_window_close_request (GtkWindow *window)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (window);

  g_cancellable_cancel (self->cancellable);
  if (self->progress != NULL)
    return TRUE;
  self->closed = TRUE;

  return GTK_WINDOW_CLASS (muc_import_window_parent_class)->close_request (window);
}

static void
muc_import_window_dispose (GObject *object)
{
  MucImportWindow *self = MUC_IMPORT_WINDOW (object);

  self->closed = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->progress);
  if (self->review != NULL)
    muc_import_review_set (self->review, NULL, NULL, NULL, 0);
  self->review = NULL;
  g_clear_pointer (&self->import, muc_import_free);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->former, muc_import_free);
  g_clear_pointer (&self->former_refused, g_ptr_array_unref);
  g_slist_free_full (g_steal_pointer (&self->chosen), g_object_unref);
  g_slist_free_full (g_steal_pointer (&self->pending), g_object_unref);
  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (muc_import_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "import.next-note", NULL, next_note_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, 0, "import.next-note", NULL);
  gtk_widget_class_install_action (klass, "import.previous-note", NULL, previous_note_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F8, GDK_SHIFT_MASK, "import.previous-note",
                                       NULL);
  gtk_widget_class_install_action (klass, "import.next-pane", NULL, next_pane_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "import.next-pane", NULL);
}

static void
muc_import_window_class_init (MucImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_import_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = muc_import_window_close_request;
  g_type_ensure (MUC_TYPE_IMPORT_REVIEW);
  g_type_ensure (GDK_TYPE_FILE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, files_button);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, review);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_box);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode_label);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, mode);
  gtk_widget_class_bind_template_child (widget_class, MucImportWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_changed_cb);
  muc_import_window_install_reading (widget_class);
  install_actions (widget_class);
}

static void
muc_import_window_init (MucImportWindow *self)
{
  self->refused = muc_refused_files_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A little smaller than the window it belongs to. */
static void
take_size (MucImportWindow *self,
           GtkWidget       *parent)
{
  const int width = gtk_widget_get_width (parent);
  const int height = gtk_widget_get_height (parent);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width - 60, 900, 1640),
                                 CLAMP (height - 40, 560, 1000));
}

static MucImportWindow *
create (MucWindow *parent)
{
  MucImportWindow *self = g_object_new (MUC_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  g_set_weak_pointer (&self->window, parent);
  self->store = g_object_ref (muc_window_get_store (parent));
  self->import = muc_import_window_create_import (self);
  take_size (self, GTK_WIDGET (parent));
  return self;
}

/**
 * muc_import_window_present:
 * @parent: a window with an open file
 * @files: (element-type GFile): papers, and folders with papers
 *
 * Reads papers and shows what stands in them, before anything is kept.
 *
 * Returns: (transfer none): the window
 */
MucImportWindow *
muc_import_window_present (MucWindow *parent,
                           GSList    *files)
{
  MucImportWindow *self;

  g_return_val_if_fail (MUC_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  self = create (parent);
  muc_import_window_read (self, files);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/** muc_import_window_choose: asks for papers, then shows what stands in them. */
void
muc_import_window_choose (MucWindow *parent)
{
  MucImportWindow *self;

  g_return_if_fail (MUC_IS_WINDOW (parent));

  self = create (parent);
  muc_import_window_show_page (self, "choose");
  gtk_window_present (GTK_WINDOW (self));
}
