/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roll-window.h"

#include <glib/gi18n-lib.h>

#include "app/feedback.h"
#include "app/roll-row.h"
#include "model/naming.h"
#include "store/roll-edits.h"

struct _MucRollWindow
{
  AdwWindow       parent_instance;

  MucStore       *store;
  MucRoll        *roll;

  AdwWindowTitle *window_title;
  GtkButton      *plan_button;
  GtkWidget      *flags_box;
  GtkLabel       *flags;
  GtkWidget      *changes_box;
  GtkLabel       *count;
  GtkLabel       *staying;
  GtkListBox     *list;
};

enum
{
  PLANNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucRollWindow, muc_roll_window, ADW_TYPE_WINDOW)

static void
plan_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucRollWindow *self = MUC_ROLL_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  MucYear *year = muc_roll_edits_apply (self->store, self->roll, &error);

  if (year == NULL)
    {
      muc_feedback_error (widget, _("The year could not be planned"), error);
      return;
    }
  g_signal_emit (self, signals[PLANNED], 0, year);
  gtk_window_close (GTK_WINDOW (self));
}

static void
set_all_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GtkListBox *list = MUC_ROLL_WINDOW (widget)->list;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    muc_roll_row_set_on (MUC_ROLL_ROW (row), g_variant_get_boolean (parameter));
}

/* Showing */

static void
show_count (MucRollWindow *self)
{
  GPtrArray *changes = muc_roll_get_changes (self->roll);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += !((MucRollChange *) changes->pdata[i])->refused;
  text = g_strdup_printf (ngettext ("%1$u of %2$u text moves", "%1$u of %2$u texts move",
                                    changes->len), n, changes->len);
  gtk_label_set_label (self->count, text);
}

static void
show_changes (MucRollWindow *self)
{
  GPtrArray *changes = muc_roll_get_changes (self->roll);

  for (guint i = 0; i < changes->len; i++)
    {
      GtkWidget *row = muc_roll_row_new (changes->pdata[i]);

      g_signal_connect_object (row, "toggled", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (self->changes_box, changes->len > 0);
  show_count (self);
}

static char *
list_rows (const MucRollFlag *flag)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < flag->records->len; i++)
    {
      g_autofree char *row = muc_naming_describe (flag->records->pdata[i]);

      g_string_append_printf (rows, "%s%s", i > 0 ? ", " : "", row);
    }
  return g_string_free (g_steal_pointer (&rows), FALSE);
}

static void
show_flags (MucRollWindow *self)
{
  GPtrArray *flags = muc_roll_get_flags (self->roll);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < flags->len; i++)
    {
      const MucRollFlag *flag = flags->pdata[i];
      g_autofree char *rows = list_rows (flag);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "",
                              muc_unit_get_name (flag->unit), rows);
    }
  gtk_label_set_label (self->flags, text->str);
  gtk_widget_set_visible (self->flags_box, flags->len > 0);
}

static void
show_staying (MucRollWindow *self)
{
  GPtrArray *staying = muc_roll_get_staying (self->roll);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < staying->len; i++)
    {
      const MucRollChange *change = staying->pdata[i];
      g_autofree char *cell = muc_roll_describe_cell (change);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", cell, change->after);
    }
  gtk_label_set_label (self->staying, text->str);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->staying)), staying->len > 0);
}

static void
show_title (MucRollWindow *self)
{
  const int from = (int) muc_year_get_number (muc_roll_get_from (self->roll));
  const int to = (int) muc_roll_get_number (self->roll);
  g_autofree char *title = g_strdup_printf (_("Plan the year %d"), to);
  g_autofree char *subtitle = g_strdup_printf (_("From that of %d"), from);
  g_autofree char *button = g_strdup_printf (_("_Plan %d"), to);

  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->plan_button, button);
}

static void
show_roll (MucRollWindow *self)
{
  show_title (self);
  show_flags (self);
  show_changes (self);
  show_staying (self);
}

/* The object */

static void
muc_roll_window_dispose (GObject *object)
{
  MucRollWindow *self = MUC_ROLL_WINDOW (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_roll_window_parent_class)->dispose (object);
}

static void
muc_roll_window_finalize (GObject *object)
{
  g_clear_pointer (&MUC_ROLL_WINDOW (object)->roll, muc_roll_free);

  G_OBJECT_CLASS (muc_roll_window_parent_class)->finalize (object);
}

static void
muc_roll_window_class_init (MucRollWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_roll_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = muc_roll_window_finalize;

  signals[PLANNED] = g_signal_new ("planned", MUC_TYPE_ROLL_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_YEAR);

  gtk_widget_class_install_action (widget_class, "roll.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "roll.set-all", "b", set_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/roll-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, plan_button);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, flags_box);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, flags);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, changes_box);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, count);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, staying);
  gtk_widget_class_bind_template_child (widget_class, MucRollWindow, list);
}

static void
muc_roll_window_init (MucRollWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_roll_window_present:
 * @parent: where it was asked for
 * @store: the open file, which may be written
 * @number: the year to be planned
 *
 * Returns: (transfer none) (nullable): the window, which is shown; %NULL where there is nothing to
 *   plan it from, which is told
 */
MucRollWindow *
muc_roll_window_present (GtkWidget *parent,
                         MucStore  *store,
                         gint64     number)
{
  MucRollWindow *self;
  MucYear *from;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);

  from = muc_roll_edits_find_from (store, number, &error);
  if (from == NULL)
    {
      muc_feedback_error (parent, _("The year could not be planned"), error);
      return NULL;
    }
  self = g_object_new (MUC_TYPE_ROLL_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);
  self->store = g_object_ref (store);
  self->roll = muc_roll_new (from, number);
  show_roll (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
