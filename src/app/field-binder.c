/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/field-binder.h"

#include <glib/gi18n-lib.h>

#include "app/date-field.h"
#include "app/feedback.h"
#include "model/choices.h"

struct _MucFieldBinder
{
  GObject         parent_instance;

  GTypeClass     *record_class;
  MucFieldCommit  commit;
  gpointer        data;
  MucRecord      *record;
  GPtrArray      *bindings; /* of Binding */
  gboolean        updating; /* the widgets follow the record, not the user */
};

typedef struct
{
  MucFieldBinder     *binder;
  GParamSpec         *field;
  GtkWidget          *editor;
  GtkEventController *controllers[2]; /* of an editor that is typed into */
  gboolean            dirty;          /* typed into since it last showed the record */
} Binding;

G_DEFINE_FINAL_TYPE (MucFieldBinder, muc_field_binder, G_TYPE_OBJECT)

/* What an editor holds, whichever kind it is */

static char *
get_view_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
get_choice (GParamSpec  *field,
            GtkDropDown *drop_down)
{
  const int value = (int) gtk_drop_down_get_selected (drop_down);

  return g_strdup (muc_choice_get_nick (G_PARAM_SPEC_VALUE_TYPE (field), value));
}

static char *
get_text (Binding *binding)
{
  GtkWidget *editor = binding->editor;
  g_autofree char *text = NULL;

  if (MUC_IS_DATE_FIELD (editor))
    return g_strdup (muc_date_field_get_date (MUC_DATE_FIELD (editor)));
  if (GTK_IS_DROP_DOWN (editor))
    return get_choice (binding->field, GTK_DROP_DOWN (editor));
  if (GTK_IS_TEXT_VIEW (editor))
    text = get_view_text (GTK_TEXT_VIEW (editor));
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (editor)));

  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static guint
find_choice (GParamSpec *field,
             const char *nick)
{
  GEnumClass *choices = G_PARAM_SPEC_ENUM (field)->enum_class;
  GEnumValue *choice = nick != NULL ? g_enum_get_value_by_nick (choices, nick) : NULL;

  return choice != NULL ? (guint) choice->value : 0;
}

static void
set_text (Binding    *binding,
          const char *text)
{
  GtkWidget *editor = binding->editor;

  binding->binder->updating = TRUE;
  if (MUC_IS_DATE_FIELD (editor))
    muc_date_field_set_date (MUC_DATE_FIELD (editor), text);
  else if (GTK_IS_DROP_DOWN (editor))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (editor), find_choice (binding->field, text));
  else if (GTK_IS_TEXT_VIEW (editor))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)),
                              text != NULL ? text : "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (editor), text != NULL ? text : "");
  binding->binder->updating = FALSE;
  binding->dirty = FALSE;
}

/* Between the record and the editor */

static char *
get_kept_text (Binding *binding)
{
  return binding->binder->record != NULL
           ? muc_record_dup_field_text (binding->binder->record, binding->field)
           : NULL;
}

/* A choice has its default where there is no record, all else is blank. */
static void
show_field (Binding *binding)
{
  g_autofree char *kept = get_kept_text (binding);
  g_autofree char *shown = get_text (binding);

  /* Setting the same text again would only lose the place of the cursor. */
  if (binding->dirty || g_strcmp0 (kept, shown) != 0)
    set_text (binding, kept);
}

static void
commit_field (Binding *binding)
{
  MucFieldBinder *self = binding->binder;
  g_autofree char *kept = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!binding->dirty)
    return;
  binding->dirty = FALSE;
  kept = get_kept_text (binding);
  text = get_text (binding);
  if (g_strcmp0 (kept != NULL && *kept != '\0' ? kept : NULL, text) == 0)
    return;
  if (self->commit (binding->field->name, text, self->data, &error))
    return;

  set_text (binding, kept);
  muc_feedback_error (binding->editor, _("The change was not kept"), error);
}

static gboolean
has_focus (GtkWidget *editor)
{
  return (gtk_widget_get_state_flags (editor) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* An input method may give its last word after the focus has gone. */
static void
typed_cb (Binding *binding)
{
  if (binding->binder->updating)
    return;
  binding->dirty = TRUE;
  if (!has_focus (binding->editor) && gtk_widget_get_mapped (binding->editor))
    commit_field (binding);
}

static void
chosen_cb (Binding *binding)
{
  if (binding->binder->updating)
    return;
  binding->dirty = TRUE;
  commit_field (binding);
}

static void
leave_cb (Binding *binding)
{
  commit_field (binding);
}

static gboolean
key_pressed_cb (Binding *binding,
                guint    key)
{
  g_autofree char *kept = NULL;

  if (key != GDK_KEY_Escape || !binding->dirty)
    return FALSE;
  kept = get_kept_text (binding);
  set_text (binding, kept);
  return TRUE;
}

static void
notify_cb (MucFieldBinder *self,
           GParamSpec     *field)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = self->bindings->pdata[i];

      if (binding->field == field)
        show_field (binding);
    }
}

static void
watch_typing (Binding *binding)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), binding);
  gtk_widget_add_controller (binding->editor, focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), binding);
  gtk_widget_add_controller (binding->editor, keys);
  binding->controllers[0] = focus;
  binding->controllers[1] = keys;
}

/**
 * muc_field_binder_add:
 * @self: a binder
 * @property: a field of the record type
 * @editor: an editable, a text view, a #MucDateField, or for a choice a drop-down with the
 *   enumeration's values in their order; it lives as long as the binder
 */
void
muc_field_binder_add (MucFieldBinder *self,
                      const char     *property,
                      GtkWidget      *editor)
{
  Binding *binding;

  g_return_if_fail (MUC_IS_FIELD_BINDER (self));
  g_return_if_fail (GTK_IS_WIDGET (editor));

  binding = g_new0 (Binding, 1);
  binding->binder = self;
  binding->editor = g_object_ref (editor);
  binding->field = muc_record_class_find_field (MUC_RECORD_CLASS (self->record_class), property);
  g_return_if_fail (binding->field != NULL);
  g_ptr_array_add (self->bindings, binding);

  if (MUC_IS_DATE_FIELD (editor))
    g_signal_connect_swapped (editor, "notify::date", G_CALLBACK (chosen_cb), binding);
  else if (GTK_IS_DROP_DOWN (editor))
    g_signal_connect_swapped (editor, "notify::selected", G_CALLBACK (chosen_cb), binding);
  else if (GTK_IS_TEXT_VIEW (editor))
    {
      g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (editor)), "changed",
                                G_CALLBACK (typed_cb), binding);
      watch_typing (binding);
    }
  else
    {
      g_signal_connect_swapped (editor, "changed", G_CALLBACK (typed_cb), binding);
      g_signal_connect_swapped (editor, "activate", G_CALLBACK (leave_cb), binding);
      watch_typing (binding);
    }
}

static void
watch_record (MucFieldBinder *self,
              MucRecord      *record)
{
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, notify_cb, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_swapped (record, "notify", G_CALLBACK (notify_cb), self);
}

/**
 * muc_field_binder_set_record:
 * @self: a binder
 * @record: (nullable): the record the form is about
 *
 * What was typed for the record before is kept first.
 */
void
muc_field_binder_set_record (MucFieldBinder *self,
                             MucRecord      *record)
{
  g_return_if_fail (MUC_IS_FIELD_BINDER (self));

  muc_field_binder_commit (self);
  watch_record (self, record);
  for (guint i = 0; i < self->bindings->len; i++)
    show_field (self->bindings->pdata[i]);
}

/**
 * muc_field_binder_adopt_record:
 * @self: a binder
 * @record: (nullable): the record that now stands for what the form is about
 *
 * The first field of a form may make the record, and undo takes it away again; what is being typed
 * in another field goes on.
 */
void
muc_field_binder_adopt_record (MucFieldBinder *self,
                               MucRecord      *record)
{
  g_return_if_fail (MUC_IS_FIELD_BINDER (self));

  watch_record (self, record);
  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = self->bindings->pdata[i];

      if (!binding->dirty)
        show_field (binding);
    }
}

/** muc_field_binder_get_record: (transfer none) (nullable): the record the form is about. */
MucRecord *
muc_field_binder_get_record (MucFieldBinder *self)
{
  g_return_val_if_fail (MUC_IS_FIELD_BINDER (self), NULL);

  return self->record;
}

/** muc_field_binder_commit: keeps what is typed in the form. */
void
muc_field_binder_commit (MucFieldBinder *self)
{
  g_return_if_fail (MUC_IS_FIELD_BINDER (self));

  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = self->bindings->pdata[i];

      if (MUC_IS_DATE_FIELD (binding->editor))
        muc_date_field_commit (MUC_DATE_FIELD (binding->editor));
      commit_field (binding);
    }
}

static void
free_binding (gpointer data)
{
  Binding *binding = data;

  if (GTK_IS_TEXT_VIEW (binding->editor))
    {
      GtkTextView *view = GTK_TEXT_VIEW (binding->editor);

      g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (view), binding);
    }
  g_signal_handlers_disconnect_by_data (binding->editor, binding);
  for (guint i = 0; i < G_N_ELEMENTS (binding->controllers); i++)
    if (binding->controllers[i] != NULL)
      gtk_widget_remove_controller (binding->editor, binding->controllers[i]);
  g_object_unref (binding->editor);
  g_free (binding);
}

static void
muc_field_binder_dispose (GObject *object)
{
  MucFieldBinder *self = MUC_FIELD_BINDER (object);

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, notify_cb, self);
  g_clear_object (&self->record);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_pointer (&self->record_class, g_type_class_unref);

  G_OBJECT_CLASS (muc_field_binder_parent_class)->dispose (object);
}

static void
muc_field_binder_class_init (MucFieldBinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_field_binder_dispose;
}

static void
muc_field_binder_init (MucFieldBinder *self)
{
  self->bindings = g_ptr_array_new_with_free_func (free_binding);
}

/**
 * muc_field_binder_new:
 * @record_type: the type of the records the form is about
 * @commit: (scope forever): keeps an edit
 * @data: for @commit
 *
 * Returns: (transfer full): a binder without editors
 */
MucFieldBinder *
muc_field_binder_new (GType           record_type,
                      MucFieldCommit  commit,
                      gpointer        data)
{
  MucFieldBinder *self;

  g_return_val_if_fail (g_type_is_a (record_type, MUC_TYPE_RECORD), NULL);
  g_return_val_if_fail (commit != NULL, NULL);

  self = g_object_new (MUC_TYPE_FIELD_BINDER, NULL);
  self->record_class = g_type_class_ref (record_type);
  self->commit = commit;
  self->data = data;
  return self;
}
