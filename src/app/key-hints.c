/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/key-hints.h"

struct _MucKeyHints
{
  AdwBin    parent_instance;

  gboolean  editing;
};

G_DEFINE_FINAL_TYPE (MucKeyHints, muc_key_hints, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EDITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
get_page_cb (MucKeyHints *self,
             gboolean     editing)
{
  return g_strdup (editing ? "editing" : "ready");
}

static void
muc_key_hints_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  g_assert (id == PROP_EDITING);
  MUC_KEY_HINTS (object)->editing = g_value_get_boolean (value);
}

static void
muc_key_hints_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_assert (id == PROP_EDITING);
  g_value_set_boolean (value, MUC_KEY_HINTS (object)->editing);
}

static void
muc_key_hints_class_init (MucKeyHintsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = muc_key_hints_set_property;
  object_class->get_property = muc_key_hints_get_property;

  properties[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/key-hints.ui");
  gtk_widget_class_bind_template_callback (widget_class, get_page_cb);
}

static void
muc_key_hints_init (MucKeyHints *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
