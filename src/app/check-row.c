/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/check-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/check-list.h"
#include "model/corrective-action.h"
#include "model/text.h"

struct _MucCheckRow
{
  GtkListBoxRow  parent_instance;

  MucFinding    *finding;

  GtkImage      *icon;
  GtkLabel      *cell_label;
  GtkLabel      *text_label;
  GtkLabel      *reason_label;
  GtkWidget     *corrective_button;
  GtkWidget     *accept_button;
  GtkWidget     *take_back_button;
  GtkWidget     *answer;
  GtkEntry      *reason_entry;
  GtkWidget     *keep_button;
};

enum
{
  ACCEPT,
  CORRECTIVE,
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucCheckRow, muc_check_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_asking (MucCheckRow *self,
            gboolean     asking)
{
  gtk_widget_set_visible (self->answer, asking);
  gtk_widget_set_visible (self->accept_button, !asking);
  gtk_widget_grab_focus (asking ? GTK_WIDGET (self->reason_entry) : GTK_WIDGET (self));
}

static void
accept_clicked_cb (MucCheckRow *self)
{
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self))),
                           GTK_LIST_BOX_ROW (self));
  set_asking (self, TRUE);
}

static void
corrective_clicked_cb (MucCheckRow *self)
{
  g_signal_emit (self, signals[CORRECTIVE], 0);
}

static void
take_back_clicked_cb (MucCheckRow *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

static void
reason_changed_cb (MucCheckRow *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason_entry));

  gtk_widget_set_sensitive (self->keep_button, !muc_text_is_blank (reason));
}

static void
keep_cb (MucCheckRow *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry)));

  if (!muc_text_is_blank (reason))
    g_signal_emit (self, signals[ACCEPT], 0, reason);
}

/* Escape leaves the question; only the next one closes the list. */
static gboolean
entry_key_pressed_cb (MucCheckRow *self,
                      guint        key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  set_asking (self, FALSE);
  return TRUE;
}

static void
muc_check_row_dispose (GObject *object)
{
  g_clear_object (&MUC_CHECK_ROW (object)->finding);

  G_OBJECT_CLASS (muc_check_row_parent_class)->dispose (object);
}

static void
muc_check_row_class_init (MucCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_check_row_dispose;

  signals[ACCEPT] = g_signal_new ("accept", MUC_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CORRECTIVE] = g_signal_new ("corrective", MUC_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKE_BACK] = g_signal_new ("take-back", MUC_TYPE_CHECK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, corrective_button);
  gtk_widget_class_bind_template_callback (widget_class, corrective_clicked_cb);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, cell_label);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, take_back_button);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, answer);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, MucCheckRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
muc_check_row_init (MucCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_name (GtkWidget  *widget,
          const char *format,
          const char *cell)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", cell, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name->str, -1);
}

/* What is found in a corrective action is mended there. */
static gboolean
can_be_followed (MucFinding *finding)
{
  return !MUC_IS_CORRECTIVE_ACTION (muc_finding_get_record (finding));
}

static void
show_finding (MucCheckRow *self)
{
  MucFindingSeverity severity = muc_finding_get_severity (self->finding);
  const char *severity_label = muc_finding_severity_get_label (severity);
  const gboolean accepted = muc_finding_is_accepted (self->finding);
  const char *reason = muc_finding_get_reason (self->finding);
  g_autofree char *cell = muc_finding_dup_cell (self->finding);
  g_autofree char *text = muc_text_capitalize (muc_finding_get_text (self->finding));
  g_autofree char *message = muc_finding_dup_message (self->finding);
  g_autofree char *name = g_strjoin (". ", severity_label, message, reason, NULL);

  gtk_image_set_from_icon_name (self->icon, muc_check_list_get_icon_name (severity));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), muc_check_list_get_tone (severity));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), severity_label);
  gtk_label_set_label (self->cell_label, cell);
  gtk_label_set_label (self->text_label, text);
  gtk_label_set_label (self->reason_label, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), accepted);
  gtk_widget_set_visible (self->accept_button,
                          !accepted && !gtk_widget_get_visible (self->answer));
  gtk_widget_set_visible (self->take_back_button, accepted);
  gtk_widget_set_visible (self->corrective_button, !accepted && can_be_followed (self->finding));
  set_name (GTK_WIDGET (self), "%s", name);
  set_name (self->accept_button, _("Right as it is: %s"), cell);
  set_name (self->corrective_button, _("Corrective action: %s"), cell);
  set_name (self->take_back_button, _("Take back the acceptance: %s"), cell);
  set_name (GTK_WIDGET (self->reason_entry), _("Why it is right as it is: %s"), cell);
}

/** muc_check_row_new: (transfer floating): the row of @finding; @writable: in a file that is. */
GtkWidget *
muc_check_row_new (MucFinding *finding,
                   gboolean    writable)
{
  MucCheckRow *self;

  g_return_val_if_fail (MUC_IS_FINDING (finding), NULL);

  self = g_object_new (MUC_TYPE_CHECK_ROW, NULL);
  self->finding = g_object_ref (finding);
  show_finding (self);
  gtk_widget_set_sensitive (self->accept_button, writable);
  gtk_widget_set_sensitive (self->take_back_button, writable);
  gtk_widget_set_sensitive (self->corrective_button, writable);
  return GTK_WIDGET (self);
}

/**
 * muc_check_row_set_finding:
 * @self: a row
 * @finding: says the same of the same record as the one it has; the cell may have another number
 */
void
muc_check_row_set_finding (MucCheckRow *self,
                           MucFinding  *finding)
{
  g_autofree char *cell = NULL;

  g_return_if_fail (MUC_IS_CHECK_ROW (self));
  g_return_if_fail (MUC_IS_FINDING (finding));

  g_set_object (&self->finding, finding);
  cell = muc_finding_dup_cell (finding);
  if (strcmp (gtk_label_get_label (self->cell_label), cell) != 0)
    show_finding (self);
}

/** muc_check_row_get_finding: (transfer none): what the row shows. */
MucFinding *
muc_check_row_get_finding (MucCheckRow *self)
{
  g_return_val_if_fail (MUC_IS_CHECK_ROW (self), NULL);

  return self->finding;
}
