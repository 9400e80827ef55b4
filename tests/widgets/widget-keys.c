/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget-keys.h"

/* GTK 4 lets no one make key events. A key is told to the controllers that would hear it, from
 * the window down to the focus while it is captured, and back while it bubbles. */

typedef struct
{
  guint           key;
  GdkModifierType modifiers;
} Key;

static gboolean
matches (GtkShortcutTrigger *trigger,
         const Key          *key)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return matches (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), key)
           || matches (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), key);
  if (!GTK_IS_KEYVAL_TRIGGER (trigger))
    return FALSE;
  return gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger))
         == gdk_keyval_to_lower (key->key)
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == key->modifiers;
}

static gboolean
press_shortcut (GListModel *shortcuts,
                GtkWidget  *widget,
                const Key  *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (matches (gtk_shortcut_get_trigger (shortcut), key)
          && gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                           gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
press_controller (GtkEventController *controller,
                  GtkWidget          *widget,
                  const Key          *key)
{
  gboolean handled = FALSE;

  if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
    g_signal_emit_by_name (controller, "key-pressed", key->key, 0, key->modifiers, &handled);
  else if (GTK_IS_SHORTCUT_CONTROLLER (controller))
    handled = press_shortcut (G_LIST_MODEL (controller), widget, key);
  return handled;
}

static gboolean
press_widget (GtkWidget           *widget,
              GtkPropagationPhase  phase,
              const Key           *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) == phase
          && press_controller (controller, widget, key))
        return TRUE;
    }
  return FALSE;
}

static gboolean
capture (GtkWidget *widget,
         const Key *key)
{
  if (widget == NULL)
    return FALSE;
  return capture (gtk_widget_get_parent (widget), key)
         || press_widget (widget, GTK_PHASE_CAPTURE, key);
}

/** widget_keys_press: presses a key where the focus of @window is; returns whether it was used. */
gboolean
widget_keys_press (gpointer         window,
                   guint            key,
                   GdkModifierType  modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  const Key pressed = { key, modifiers };

  if (focus == NULL)
    focus = window;
  if (capture (focus, &pressed))
    return TRUE;
  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    if (press_widget (focus, GTK_PHASE_BUBBLE, &pressed))
      return TRUE;
  return FALSE;
}
