/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-fill-window.h"

#include <glib/gi18n-lib.h>

#include "app/scale-matrix.h"
#include "app/scale-swatch.h"
#include "app/scale-text.h"
#include "model/scale-fill.h"

struct _MucScaleFillWindow
{
  AdwWindow       parent_instance;

  GtkWidget      *fill_button;
  GtkGrid        *thresholds;
  GtkLabel       *problem;
  MucScaleMatrix *preview;

  MucScaleEditor *editor;
  MucRiskKind     kind;
  GPtrArray      *entries; /* of GtkEditable, one for each priority */
  double          values[MUC_SCALE_MAX_PRIORITIES];
};

G_DEFINE_FINAL_TYPE (MucScaleFillWindow, muc_scale_fill_window, ADW_TYPE_WINDOW)

static void
tell (MucScaleFillWindow *self,
      const char         *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->fill_button, problem == NULL);
}

static gboolean
read_values (MucScaleFillWindow *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (!muc_scale_text_parse_number (gtk_editable_get_text (self->entries->pdata[i]),
                                      &self->values[i]))
      return FALSE;
  return TRUE;
}

static void
update (MucScaleFillWindow *self)
{
  g_autoptr (MucScaleDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (!read_values (self))
    {
      tell (self, _("Write numbers such as 6 or 2,5."));
      return;
    }
  draft = muc_scale_draft_copy (muc_scale_editor_get_draft (self->editor));
  if (muc_scale_fill_apply (draft, self->kind, self->values, &error))
    muc_scale_matrix_show (self->preview, draft, self->kind,
                           muc_scale_editor_get_year (self->editor));
  tell (self, error != NULL ? error->message : NULL);
}

static void
fill_cb (MucScaleFillWindow *self)
{
  muc_scale_fill_apply (muc_scale_editor_begin (self->editor, 0), self->kind, self->values, NULL);
  muc_scale_editor_end (self->editor);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_priority (MucScaleFillWindow     *self,
              const MucDraftPriority *priority,
              guint                   position,
              double                  threshold)
{
  const char *name = priority->label != NULL ? priority->label : "…";
  g_autofree char *spoken = g_strdup_printf (_("From which product on: %s"), name);
  g_autofree char *text = muc_scale_text_number (threshold);
  GtkWidget *swatch = muc_scale_swatch_new ();
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *from = gtk_label_new (_("from"));
  GtkWidget *entry = gtk_entry_new ();

  muc_scale_swatch_set_style (MUC_SCALE_SWATCH (swatch), priority->colour, priority->pattern);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (from, "muted");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_grid_attach (self->thresholds, swatch, 0, position, 1, 1);
  gtk_grid_attach (self->thresholds, label, 1, position, 1, 1);
  gtk_grid_attach (self->thresholds, from, 2, position, 1, 1);
  gtk_grid_attach (self->thresholds, entry, 3, position, 1, 1);
  g_ptr_array_add (self->entries, entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);
}

static void
muc_scale_fill_window_dispose (GObject *object)
{
  MucScaleFillWindow *self = MUC_SCALE_FILL_WINDOW (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (muc_scale_fill_window_parent_class)->dispose (object);
}

static void
muc_scale_fill_window_class_init (MucScaleFillWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_scale_fill_window_dispose;

  g_type_ensure (MUC_TYPE_SCALE_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/scale-fill-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MucScaleFillWindow, fill_button);
  gtk_widget_class_bind_template_child (widget_class, MucScaleFillWindow, thresholds);
  gtk_widget_class_bind_template_child (widget_class, MucScaleFillWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MucScaleFillWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muc_scale_fill_window_init (MucScaleFillWindow *self)
{
  self->entries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  muc_scale_matrix_set_read_only (self->preview);
}

/**
 * muc_scale_fill_window_present:
 * @parent: the window of @editor
 * @editor: an editor
 * @kind: the matrix to be filled
 *
 * Returns: (transfer none) (nullable): a window that fills the cells of the draft from products;
 *   %NULL where the numbers of the levels make no products, which @editor tells
 */
MucScaleFillWindow *
muc_scale_fill_window_present (GtkWindow      *parent,
                               MucScaleEditor *editor,
                               MucRiskKind     kind)
{
  MucScaleFillWindow *self;
  const MucScaleDraft *draft;
  double thresholds[MUC_SCALE_MAX_PRIORITIES];
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (editor), NULL);

  draft = muc_scale_editor_get_draft (editor);
  g_return_val_if_fail (muc_scale_draft_count_priorities (draft, kind) <= G_N_ELEMENTS (thresholds),
                        NULL);
  if (!muc_scale_fill_suggest (draft, kind, thresholds, &error))
    {
      muc_scale_editor_refuse (editor, _("There are no products"), error);
      return NULL;
    }
  self = g_object_new (MUC_TYPE_SCALE_FILL_WINDOW, "transient-for", parent, NULL);
  self->editor = g_object_ref (editor);
  self->kind = kind;
  for (guint i = 0; i < muc_scale_draft_count_priorities (draft, kind); i++)
    add_priority (self, muc_scale_draft_get_priority (draft, kind, i), i, thresholds[i]);
  update (self);
  gtk_widget_grab_focus (self->entries->pdata[0]);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
