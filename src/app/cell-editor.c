/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cell-editor.h"

#include "model/bullets.h"
#include "model/text.h"

struct _MucCellEditor
{
  GtkTextView  parent_instance;

  char        *original;
  char        *preedit;
  gboolean     editing;
  gboolean     loading;
  gboolean     shares_selection;
};

/* The one editor of a table. It lies in the current cell and holds the keyboard focus even while
 * the cell is only being looked at, with all its text selected: so the first letter typed reaches
 * the input method like every other, and replaces what was there. That selection is nobody's
 * choice: it must neither become the selection of the desktop, which a middle click pastes, nor end
 * where another program makes one. */
G_DEFINE_FINAL_TYPE (MucCellEditor, muc_cell_editor, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_EDITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkTextBuffer *
get_buffer (MucCellEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* A text view adds the selection of the desktop to its buffer where it is realized, and takes it
 * away where it ends; the buffer lets go of what is selected when it is taken away. */
static void
share_selection (MucCellEditor *self,
                 gboolean       share)
{
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (self));

  if (self->shares_selection == share || !gtk_widget_get_realized (GTK_WIDGET (self)))
    return;

  self->shares_selection = share;
  if (share)
    gtk_text_buffer_add_selection_clipboard (get_buffer (self), primary);
  else
    gtk_text_buffer_remove_selection_clipboard (get_buffer (self), primary);
}

static void
select_all (MucCellEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_select_range (get_buffer (self), &end, &start);
}

static void
set_editing (MucCellEditor *self,
             gboolean       editing)
{
  if (self->editing == editing)
    return;

  self->editing = editing;
  share_selection (self, editing);
  /* While the cell is only looked at, clicks are the table's. */
  gtk_widget_set_can_target (GTK_WIDGET (self), editing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

/* Pango would put a hyphen where it breaks a word that is too long for the column. */
static void
forbid_hyphens (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, "plain", &start, &end);
}

static void
changed_cb (GtkTextBuffer *buffer,
            MucCellEditor *self)
{
  forbid_hyphens (buffer);
  if (!self->loading)
    set_editing (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
preedit_changed_cb (MucCellEditor *self,
                    const char    *preedit)
{
  g_free (self->preedit);
  self->preedit = preedit != NULL && *preedit != '\0' ? g_strdup (preedit) : NULL;
  if (self->preedit != NULL)
    set_editing (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
muc_cell_editor_realize (GtkWidget *widget)
{
  MucCellEditor *self = MUC_CELL_EDITOR (widget);

  GTK_WIDGET_CLASS (muc_cell_editor_parent_class)->realize (widget);
  self->shares_selection = TRUE;
  share_selection (self, self->editing);
}

static void
muc_cell_editor_unrealize (GtkWidget *widget)
{
  share_selection (MUC_CELL_EDITOR (widget), TRUE);
  GTK_WIDGET_CLASS (muc_cell_editor_parent_class)->unrealize (widget);
}

static void
muc_cell_editor_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_assert (id == PROP_EDITING);
  g_value_set_boolean (value, MUC_CELL_EDITOR (object)->editing);
}

static void
muc_cell_editor_finalize (GObject *object)
{
  MucCellEditor *self = MUC_CELL_EDITOR (object);

  g_free (self->original);
  g_free (self->preedit);

  G_OBJECT_CLASS (muc_cell_editor_parent_class)->finalize (object);
}

static void
muc_cell_editor_class_init (MucCellEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->realize = muc_cell_editor_realize;
  widget_class->unrealize = muc_cell_editor_unrealize;
  object_class->get_property = muc_cell_editor_get_property;
  object_class->finalize = muc_cell_editor_finalize;

  properties[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
muc_cell_editor_init (MucCellEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell-editor");
  gtk_text_buffer_create_tag (buffer, "plain", "insert-hyphens", FALSE, NULL);
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}

/** muc_cell_editor_new: (transfer floating): an editor without text. */
GtkWidget *
muc_cell_editor_new (void)
{
  return g_object_new (MUC_TYPE_CELL_EDITOR, NULL);
}

/**
 * muc_cell_editor_load:
 * @self: an editor
 * @text: (nullable): the text of its cell
 *
 * Makes the editor ready: nothing is edited yet, the first letter replaces @text.
 */
void
muc_cell_editor_load (MucCellEditor *self,
                      const char    *text)
{
  g_return_if_fail (MUC_IS_CELL_EDITOR (self));

  g_free (self->original);
  self->original = g_strdup (text != NULL ? text : "");
  self->loading = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), self->original, -1);
  self->loading = FALSE;
  set_editing (self, FALSE);
  select_all (self);
}

/**
 * muc_cell_editor_start:
 * @self: an editor
 * @anew: whether the first letter replaces what is there; else the caret stands behind it
 *
 * Begins to edit.
 */
void
muc_cell_editor_start (MucCellEditor *self,
                       gboolean       anew)
{
  GtkTextIter end;

  g_return_if_fail (MUC_IS_CELL_EDITOR (self));

  if (self->editing)
    return;
  gtk_text_buffer_get_end_iter (get_buffer (self), &end);
  if (!anew)
    gtk_text_buffer_place_cursor (get_buffer (self), &end);
  set_editing (self, TRUE);
  gtk_text_view_reset_cursor_blink (GTK_TEXT_VIEW (self));
}

/** muc_cell_editor_stop: leaves the text as it was. */
void
muc_cell_editor_stop (MucCellEditor *self)
{
  g_autofree char *original = NULL;

  g_return_if_fail (MUC_IS_CELL_EDITOR (self));

  original = g_strdup (self->original);
  muc_cell_editor_load (self, original);
}

/** muc_cell_editor_is_editing: whether the user is changing the text. */
gboolean
muc_cell_editor_is_editing (MucCellEditor *self)
{
  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), FALSE);

  return self->editing;
}

/** muc_cell_editor_dup_text: (transfer full): the text, without blanks at its ends, NFC. */
char *
muc_cell_editor_dup_text (MucCellEditor *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
  return muc_text_clean (text);
}

/** muc_cell_editor_is_changed: whether the text is another one than was loaded. */
gboolean
muc_cell_editor_is_changed (MucCellEditor *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), FALSE);

  text = muc_cell_editor_dup_text (self);
  return self->editing && g_strcmp0 (text, self->original) != 0;
}

/**
 * muc_cell_editor_compose:
 * @self: an editor
 * @event: a key event that means something to the table
 *
 * While a letter is being composed, Enter, Tab and the like belong to the input method, which
 * finishes its word and sends the key again.
 *
 * Returns: whether the input method kept the key
 */
gboolean
muc_cell_editor_compose (MucCellEditor *self,
                         GdkEvent      *event)
{
  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), FALSE);

  return self->preedit != NULL && event != NULL
         && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event);
}

/** muc_cell_editor_replace: puts @text in place of what is selected, as typing it would. */
void
muc_cell_editor_replace (MucCellEditor *self,
                         const char    *text)
{
  g_return_if_fail (MUC_IS_CELL_EDITOR (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_begin_user_action (get_buffer (self));
  gtk_text_buffer_delete_selection (get_buffer (self), TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (self), text, -1, TRUE);
  gtk_text_buffer_end_user_action (get_buffer (self));
}

/** muc_cell_editor_break_line: begins a new line; within bullets, with a bullet. */
void
muc_cell_editor_break_line (MucCellEditor *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, middle;
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MUC_IS_CELL_EDITOR (self));

  buffer = get_buffer (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &middle, gtk_text_buffer_get_insert (buffer));
  start = middle;
  gtk_text_iter_set_line_offset (&start, 0);
  line = gtk_text_buffer_get_text (buffer, &start, &middle, FALSE);
  text = g_strconcat ("\n", muc_bullets_find (line), NULL);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

/** muc_cell_editor_dup_shown_text: (transfer full): the text with what is being composed. */
char *
muc_cell_editor_dup_shown_text (MucCellEditor *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, middle, end;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), NULL);

  buffer = get_buffer (self);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &middle, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &middle, FALSE);
  after = gtk_text_buffer_get_text (buffer, &middle, &end, FALSE);
  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", after, NULL);
}

/**
 * muc_cell_editor_get_height:
 * @self: an editor
 * @width: a width in pixels
 *
 * A text view learns its height only after it was given one; a row of a table has to know before.
 *
 * Returns: the height of the whole text, with what is being composed, at @width
 */
int
muc_cell_editor_get_height (MucCellEditor *self,
                            int            width)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;
  int height;

  g_return_val_if_fail (MUC_IS_CELL_EDITOR (self), 0);

  text = muc_cell_editor_dup_shown_text (self);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}
