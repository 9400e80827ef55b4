/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/check-list.h"
#include "app/check-row.h"
#include "app/corrective-open.h"
#include "app/feedback.h"
#include "app/window.h"
#include "store/check-edits.h"

/* How many rows a list shows at once; a register that begins anew may lack a whole year's. */
#define MOST_ROWS 100u

struct _MucCheckPopover
{
  GtkPopover   parent_instance;

  GtkWidget   *nothing;
  GtkListBox  *open_list;
  GtkLabel    *more_label;
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

/* What was found is followed on the page of corrective actions. */
static void
corrective_cb (MucCheckPopover *self,
               MucCheckRow     *row)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), MUC_TYPE_WINDOW);
  g_autoptr (MucFinding) finding = g_object_ref (muc_check_row_get_finding (row));
  g_auto (MucCorrectiveDraft) draft = { 0 };

  muc_corrective_draft_init_for_finding (&draft, finding);
  gtk_popover_popdown (GTK_POPOVER (self));
  muc_corrective_open (window, self->store, muc_finding_get_year (finding), &draft);
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
insert_row (MucCheckPopover *self,
            GtkListBox      *list,
            MucFinding      *finding,
            int              index)
{
  const gboolean writable = self->store != NULL && !muc_store_is_read_only (self->store);
  GtkWidget *row = muc_check_row_new (finding, writable);

  g_signal_connect_object (row, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "corrective", G_CALLBACK (corrective_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "take-back", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (list, row, index);
}

/* The row from @index on that says what @finding does, or -1. */
static int
find_same (GtkListBox *list,
           MucFinding *finding,
           int         index)
{
  GtkListBoxRow *row;

  for (; (row = gtk_list_box_get_row_at_index (list, index)) != NULL; index++)
    if (muc_check_list_is_same (get_finding (row), finding))
      return index;
  return -1;
}

static void
remove_rows (GtkListBox *list,
             int         index,
             int         n)
{
  GtkListBoxRow *row;

  for (; n > 0 && (row = gtk_list_box_get_row_at_index (list, index)) != NULL; n--)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* A row that says the same stays, with a reason that is half typed in it; and making rows takes
 * its time. */
static void
fill_list (MucCheckPopover *self,
           GtkListBox      *list,
           GPtrArray       *findings)
{
  const int n = (int) MIN (findings->len, MOST_ROWS);

  for (int i = 0; i < n; i++)
    {
      const int same = find_same (list, findings->pdata[i], i);

      if (same < 0)
        {
          insert_row (self, list, findings->pdata[i], i);
          continue;
        }
      remove_rows (list, i, same - i);
      muc_check_row_set_finding (MUC_CHECK_ROW (gtk_list_box_get_row_at_index (list, i)),
                                 findings->pdata[i]);
    }
  remove_rows (list, n, G_MAXINT);
  gtk_list_box_invalidate_headers (list);
}

static void
tell_rest (MucCheckPopover *self)
{
  const guint n = self->open->len > MOST_ROWS ? self->open->len - MOST_ROWS : 0;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u more place follows once these are dealt with",
                                    "%u more places follow once these are dealt with", n), n);
  gtk_label_set_label (self->more_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n > 0);
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
  for (guint i = 0; self->last != NULL && i < MIN (self->open->len, MOST_ROWS); i++)
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
  tell_rest (self);
  gtk_widget_set_visible (self->nothing, self->open->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_list), self->open->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->accepted_expander), n > 0);
  label = g_strdup_printf (ngettext ("%u accepted as right", "%u accepted as right", n), n);
  gtk_expander_set_label (self->accepted_expander, label);
  if (find_focus (self->open_list) >= 0 || find_focus (self->accepted_list) >= 0)
    return;
  if (accepted_focus >= 0)
    focus_row (self, self->accepted_list, MIN (n, MOST_ROWS), accepted_focus);
  else
    focus_row (self, self->open_list, MIN (self->open->len, MOST_ROWS),
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

  g_return_if_fail (MUC_IS_CHECK_POPOVER (self));
  g_return_if_fail (findings != NULL);

  if (g_set_object (&self->store, store))
    g_clear_object (&self->last);
  open = muc_check_list_filter (findings, FALSE);
  accepted = muc_check_list_filter (findings, TRUE);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->accepted);
  self->open = g_steal_pointer (&open);
  self->accepted = g_steal_pointer (&accepted);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
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
  gtk_widget_class_bind_template_child (widget_class, MucCheckPopover, more_label);
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
