/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/state-pill.h"

struct _MucStatePill
{
  GtkWidget  parent_instance;

  GtkImage  *image;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (MucStatePill, muc_state_pill, GTK_TYPE_WIDGET)

static const char *const tone_classes[] = {
  [MUC_TONE_GOOD] = "tone-good",   [MUC_TONE_DOING] = "tone-doing",
  [MUC_TONE_WAITING] = "tone-waiting", [MUC_TONE_QUIET] = "tone-quiet",
  [MUC_TONE_WARN] = "tone-warn",   [MUC_TONE_BAD] = "tone-bad",
};

static void
muc_state_pill_dispose (GObject *object)
{
  MucStatePill *self = MUC_STATE_PILL (object);

  g_clear_pointer ((GtkWidget **) &self->image, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (muc_state_pill_parent_class)->dispose (object);
}

static void
muc_state_pill_class_init (MucStatePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_state_pill_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "statepill");
}

static void
muc_state_pill_init (MucStatePill *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 5);
  self->image = GTK_IMAGE (g_object_new (GTK_TYPE_IMAGE, "pixel-size", 14, "accessible-role",
                                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                         PANGO_ELLIPSIZE_END, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->image), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/** muc_state_pill_new: (transfer floating): a pill that says nothing yet. */
GtkWidget *
muc_state_pill_new (void)
{
  return g_object_new (MUC_TYPE_STATE_PILL, NULL);
}

/** muc_state_pill_show: shows @text as @pill says. */
void
muc_state_pill_show (MucStatePill  *self,
                     const MucPill *pill,
                     const char    *text)
{
  g_return_if_fail (MUC_IS_STATE_PILL (self));
  g_return_if_fail (pill != NULL);

  gtk_image_set_from_icon_name (self->image, pill->icon_name);
  gtk_label_set_label (self->label, text);
  muc_tone_set_class (GTK_WIDGET (self), pill->tone);
  if (pill->faint)
    gtk_widget_add_css_class (GTK_WIDGET (self), "faint");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "faint");
}

/** muc_tone_set_class: gives @widget the style of @tone, and takes that of any other. */
void
muc_tone_set_class (GtkWidget *widget,
                    MucTone    tone)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 0; i < G_N_ELEMENTS (tone_classes); i++)
    if (tone_classes[i] != NULL && i != tone)
      gtk_widget_remove_css_class (widget, tone_classes[i]);
  if (tone_classes[tone] != NULL)
    gtk_widget_add_css_class (widget, tone_classes[tone]);
}
