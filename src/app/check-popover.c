/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/check-list.h"
#include "app/check-row.h"
#include "app/feedback.h"
#include "app/window.h"
#include "store/check-edits.h"

struct _MucCheckPopover
{
  GtkPopover   parent_instance;

  GtkWidget   *nothing;
  GtkListBox  *open_list;
  GtkExpander *accepted_expander;
  GtkListBox  *accepted_list;

  MucStore    *store;
  GPtrArray   *open;     /* what nobody has accepted */
  GPtrArray   *accepted;
  MucFinding  *last;     /* the one looked at last */
};

G_DEFINE_FINAL_TYPE (MucCheckPopover, muc_check_popover, GTK_TYPE_POPOVER)

static MucFinding *
get_finding (GtkListBoxRow *row)
{
  return muc_check_row_get_finding (MUC_CHECK_ROW (row));
}

/* What is said to a finding */

static void
accept_cb (MucCheckPopover *self,
           const char      *reason,
           MucCheckRow     *row)
{
  g_autoptr (GError) error = NULL;

  if (!muc_check_edits_accept (self->store, muc_check_row_get_finding (row), reason, &error))
    muc_feedback_error (GTK_WIDGET (self), _("The reason was not kept"), error);
}

static void
take_back_cb (MucCheckPopover *self,
              MucCheckRow     *row)
{
  g_autoptr (GError) error = NULL;

  if (!muc_check_edits_take_back (self->store, muc_check_row_get_finding (row), &error))
    muc_feedback_error (GTK_WIDGET (self), _("The acceptance was not taken back"), error);
}

static void
row_activated_cb (MucCheckPopover *self,
                  GtkListBoxRow   *row)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), MUC_TYPE_WINDOW);
  g_autoptr (MucFinding) finding = g_object_ref (get_finding (row));
  const char *field = muc_finding_get_field (finding);
  MucRecord *target = muc_finding_get_target (finding);

  g_set_object (&self->last, finding);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (muc_record_get_owner (target) != NULL
      && muc_window_go_to (MUC_WINDOW (window), target) && field != NULL)
    muc_page_go_to_field (muc_window_get_page (MUC_WINDOW (window)), field);
}

/* Rows */

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  MucCheckPopover *self = data;
  MucFindingSeverity severity = muc_finding_get_severity (get_finding (row));
  g_autofree char *section = NULL;
  GtkWidget *header;

  if (before != NULL && muc_finding_get_severity (get_finding (before)) == severity)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  section = muc_check_list_describe_section (self->open, severity);
  header = g_object_new (GTK_TYPE_LABEL, "label", section, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (header, "items-heading");
  gtk_list_box_row_set_header (row, header);
}

static void
fill_list (MucCheckPopover *self,
           GtkListBox      *list,
           GPtrArray       *findings)
{
  const gboolean writable = self->store != NULL && !muc_store_is_read_only (self->store);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < findings->len; i++)
    {
      GtkWidget *each = muc_check_row_new (findings->pdata[i], writable);

      g_signal_connect_object (each, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (each, "take-back", G_CALLBACK (take_back_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_append (list, each);
    }
}

/* A reason that is half typed stays while nothing else is found. */
static gboolean
is_shown (GPtrArray *shown,
          GPtrArray *findings)
{
  if (shown->len != findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    if (!muc_check_list_is_same (shown->pdata[i], findings->pdata[i]))
      return FALSE;
  return TRUE;
}

static int
find_focus (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, MUC_TYPE_CHECK_ROW) : NULL;

  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (list)
         ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static int
find_last (MucCheckPopover *self)
{
  for (guint i = 0; self->last != NULL && i < self->open->len; i++)
    if (muc_finding_get_record (self->last) == muc_finding_get_record (self->open->pdata[i])
        && strcmp (muc_finding_get_rule (self->last),
                   muc_finding_get_rule (self->open->pdata[i])) == 0)
      return (int) i;
  return 0;
}

static void
focus_row (MucCheckPopover *self,
           GtkListBox      *list,
           guint            n_rows,
           int              index)
{
  GtkListBoxRow *row;

  if (n_rows == 0)
    {
      list = list == self->open_list ? self->accepted_list : self->open_list;
      index = 0;
    }
  row = gtk_list_box_get_row_at_index (list, MIN (index, MAX ((int) n_rows - 1, 0)));
  if (row == NULL)
    return;
  if (list == self->accepted_list && !gtk_expander_get_expanded (self->accepted_expander))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->accepted_expander));
      return;
    }
  gtk_list_box_select_row (list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* A row that goes leaves the focus to the one in its place. */
static void
fill (MucCheckPopover *self)
{
  const int open_focus = find_focus (self->open_list);
  const int accepted_focus = find_focus (self->accepted_list);
  g_autofree char *label = NULL;
  guint n = self->accepted->len;

  fill_list (self, self->open_list, self->open);
  fill_list (self, self->accepted_list, self->accepted);
  gtk_widget_set_visible (self->nothing, self->open->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_list), self->open->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->accepted_expander), n > 0);
  label = g_strdup_printf (ngettext ("%u accepted as right", "%u accepted as right", n), n);
  gtk_expander_set_label (self->accepted_expander, label);
  if (accepted_focus >= 0)
    focus_row (self, self->accepted_list, n, accepted_focus);
  else
    focus_row (self, self->open_list, self->open->len,
               open_focus >= 0 ? open_focus : find_last (self));
}

static void
muc_check_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (muc_check_popover_parent_class)->map (widget);

  fill (MUC_CHECK_POPOVER (widget));
}

/**
 * muc_check_popover_set_findings:
 * @self: a popover
 * @store: (nullable): the open file
 * @findings: (element-type MucFinding): what was found in the year shown
 */
void
muc_check_popover_set_findings (MucCheckPopover *self,
                                MucStore        *store,
                                GPtrArray       *findings)
{
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) accepted = NULL;
  gboolean changed;

  g_return_if_fail (MUC_IS_CHECK_POPOVER (self));
  g_return_if_fail (findings != NULL);

  if (g_set_object (&self->store, store))
    g_clear_object (&self->last);
  open = muc_check_list_filter (findings, FALSE);
  accepted = muc_check_list_filter (findings, TRUE);
  changed = !is_shown (self->open, open) || !is_shown (self->accepted, accepted);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->accepted);
  self->open = g_steal_pointer (&open);
  self->accepted = g_steal_pointer (&accepted);
  if (changed && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/* The object */

static void
muc_check_popover_dispose (GObject *object)
{
  MucCheckPopover *self = MUC_CHECK_POPOVER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->last);
  g_ptr_array_set_size (self->open, 0);
  g_ptr_array_set_size (self->accepted, 0);

  G_OBJECT_CLASS (muc_check_popover_parent_class)->dispose (object);
}

static void
muc_check_popover_finalize (GObject *object)
{
  MucCheckPopover *self = MUC_CHECK_POPOVER (object);

  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->accepted);

  G_OBJECT_CLASS (muc_check_popover_parent_class)->finalize (object);
}

static void
muc_check_popover_class_init (MucCheckPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_check_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = muc_check_popover_finalize;
  widget_class->map = muc_check_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/check-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCheckPopover, nothing);
  gtk_widget_class_bind_template_child (widget_class, MucCheckPopover, open_list);
  gtk_widget_class_bind_template_child (widget_class, MucCheckPopover, accepted_expander);
  gtk_widget_class_bind_template_child (widget_class, MucCheckPopover, accepted_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
muc_check_popover_init (MucCheckPopover *self)
{
  self->open = g_ptr_array_new ();
  self->accepted = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->open_list, update_header, self, NULL);
}
