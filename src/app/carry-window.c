/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/carry-window.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/carry-row.h"
#include "app/feedback.h"
#include "model/succession.h"
#include "store/carry-edits.h"
#include "store/risk-edits.h"

struct _MucCarryWindow
{
  AdwWindow       parent_instance;

  MucStore       *store;
  MucYear        *year;
  guint           n_steps; /* made here, which can be taken back here */

  AdwWindowTitle *window_title;
  GtkWidget      *all_button;
  GtkStack       *stack;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (MucCarryWindow, muc_carry_window, ADW_TYPE_WINDOW)

static void refresh (MucCarryWindow *self);

static void
finish (MucCarryWindow *self,
        gboolean        kept,
        const GError   *error)
{
  if (kept)
    self->n_steps++;
  else
    muc_feedback_error (GTK_WIDGET (self), _("The change could not be kept"), error);
  refresh (self);
}

/* What rows ask for */

static void
carry_on (MucCarryWindow *self,
          GPtrArray      *risks)
{
  g_autoptr (GError) error = NULL;
  const gboolean kept = muc_carry_edits_carry_on (self->store, self->year, risks, &error);

  finish (self, kept, error);
}

static void
carry_on_cb (MucCarryWindow *self,
             MucCarryRow    *row)
{
  g_autoptr (GPtrArray) risks = g_ptr_array_new ();

  g_ptr_array_add (risks, muc_carry_row_get_risk (row));
  carry_on (self, risks);
}

static void
same_cb (MucCarryWindow *self,
         MucRisk        *risk,
         MucCarryRow    *row)
{
  g_autoptr (GError) error = NULL;
  const gboolean kept = muc_risk_edits_link (self->store, risk, muc_carry_row_get_risk (row),
                                             &error);

  finish (self, kept, error);
}

static void
drop_cb (MucCarryWindow *self,
         const char     *reason,
         MucCarryRow    *row)
{
  g_autoptr (GError) error = NULL;
  const gboolean kept = muc_carry_edits_drop (self->store, muc_carry_row_get_risk (row), reason,
                                              &error);

  finish (self, kept, error);
}

static GPtrArray *
list_waiting (MucCarryWindow *self)
{
  g_autoptr (MucSuccession) succession = muc_succession_new (self->year);

  return muc_succession_list_waiting (succession);
}

static void
all_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  MucCarryWindow *self = MUC_CARRY_WINDOW (widget);
  g_autoptr (GPtrArray) waiting = list_waiting (self);

  carry_on (self, waiting);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucCarryWindow *self = MUC_CARRY_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->n_steps == 0)
    return;
  if (muc_store_undo (self->store, &error))
    self->n_steps--;
  else
    muc_feedback_error (widget, _("The step could not be undone"), error);
  refresh (self);
}

/* Showing */

static MucCarryRow *
find_row (MucCarryWindow *self,
          MucRisk        *risk)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (muc_carry_row_get_risk (MUC_CARRY_ROW (row)) == risk)
      return MUC_CARRY_ROW (row);
  return NULL;
}

static void
remove_rows (MucCarryWindow *self,
             GPtrArray      *waiting)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    {
      if (g_ptr_array_find (waiting, muc_carry_row_get_risk (MUC_CARRY_ROW (row)), NULL))
        i++;
      else
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
}

static GtkWidget *
create_row (MucCarryWindow *self,
            MucRisk        *risk)
{
  GtkWidget *row = muc_carry_row_new (risk, self->year);

  g_signal_connect_object (row, "carry-on", G_CALLBACK (carry_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "same", G_CALLBACK (same_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* A row stays the same widget, so that a reason that is being typed stays in it. */
static void
show_rows (MucCarryWindow *self,
           GPtrArray      *waiting)
{
  remove_rows (self, waiting);
  for (guint i = 0; i < waiting->len; i++)
    {
      MucCarryRow *row = find_row (self, waiting->pdata[i]);

      if (row != NULL)
        muc_carry_row_refresh (row);
      else
        gtk_list_box_insert (self->list, create_row (self, waiting->pdata[i]), (int) i);
    }
}

static void
refresh (MucCarryWindow *self)
{
  g_autoptr (GPtrArray) waiting = list_waiting (self);

  show_rows (self, waiting);
  gtk_stack_set_visible_child_name (self->stack, waiting->len > 0 ? "rows" : "done");
  gtk_widget_set_visible (self->all_button, waiting->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carry.all", waiting->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "carry.undo", self->n_steps > 0);
}

static void
show_title (MucCarryWindow *self)
{
  MucYear *before = muc_succession_find_register_before (self->year);
  g_autofree char *subtitle = NULL;

  if (before == NULL)
    return;
  subtitle = g_strdup_printf (_("From %" PRId64 " to %" PRId64), muc_year_get_number (before),
                              muc_year_get_number (self->year));
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

/* The object */

static void
muc_carry_window_dispose (GObject *object)
{
  MucCarryWindow *self = MUC_CARRY_WINDOW (object);

  g_clear_object (&self->year);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_carry_window_parent_class)->dispose (object);
}

static void
muc_carry_window_class_init (MucCarryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_carry_window_dispose;

  gtk_widget_class_install_action (widget_class, "carry.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "carry.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "carry.undo",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/carry-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCarryWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MucCarryWindow, all_button);
  gtk_widget_class_bind_template_child (widget_class, MucCarryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucCarryWindow, list);
}

static void
muc_carry_window_init (MucCarryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_carry_window_present:
 * @parent: where it was asked for
 * @store: the open file, which may be written
 * @year: a year of it
 *
 * Returns: (transfer none): the window, which is shown
 */
MucCarryWindow *
muc_carry_window_present (GtkWidget *parent,
                          MucStore  *store,
                          MucYear   *year)
{
  MucCarryWindow *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_object_new (MUC_TYPE_CARRY_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  self->store = g_object_ref (store);
  self->year = g_object_ref (year);
  show_title (self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
