/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scale-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/scale-swatch.h"
#include "app/scale-text.h"
#include "model/text.h"

/* What of a row is being typed into, beside its key: see muc_scale_editor_begin(). */
#define TYPING_LABEL(self) ((self)->key * 2)
#define TYPING_NUMBER(self) ((self)->key * 2 + 1)

#define N_COLOURS (MUC_COLOUR_GREY + 1)
#define N_PATTERNS (MUC_PATTERN_CROSS_HATCH + 1)
#define COLOURS_IN_A_ROW 5

struct _MucScaleRow
{
  AdwBin          parent_instance;

  MucScaleEditor *editor;
  gboolean        is_priority;
  MucAxis         axis; /* of a level */
  MucRiskKind     kind; /* of a priority */
  guint           key;
  guint           named; /* the place its names tell */
  gboolean        updating;

  GtkLabel       *digit;
  GtkWidget      *style_button;
  GtkWidget      *style_popover;
  GtkGrid        *colours;
  GtkGrid        *patterns;
  MucScaleSwatch *swatch;
  GtkEditable    *label;
  GtkEditable    *number;
  GtkWidget      *menu_button;
};

/* A level or a priority of a draft, to be named, moved, deleted in place. */
G_DEFINE_FINAL_TYPE (MucScaleRow, muc_scale_row, ADW_TYPE_BIN)

static guint
count (MucScaleRow *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);

  return self->is_priority ? muc_scale_draft_count_priorities (draft, self->kind)
                           : muc_scale_draft_count_levels (draft, self->axis);
}

/* Where it stands now; a row outlives what it shows only until the list is made anew. */
static guint
get_position (MucScaleRow *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);

  for (guint i = 0; i < count (self); i++)
    {
      const guint key = self->is_priority
                        ? muc_scale_draft_get_priority (draft, self->kind, i)->key
                        : muc_scale_draft_get_level (draft, self->axis, i)->key;

      if (key == self->key)
        return i;
    }
  return G_MAXUINT;
}

static const char *
get_label (MucScaleRow *self)
{
  const MucScaleDraft *draft = muc_scale_editor_get_draft (self->editor);
  const guint position = get_position (self);

  return self->is_priority ? muc_scale_draft_get_priority (draft, self->kind, position)->label
                           : muc_scale_draft_get_level (draft, self->axis, position)->label;
}

/* Typing */

static void
label_changed_cb (MucScaleRow *self)
{
  const guint position = get_position (self);
  const char *text = gtk_editable_get_text (self->label);
  MucScaleDraft *draft;

  if (self->updating || position == G_MAXUINT)
    return;
  draft = muc_scale_editor_begin (self->editor, TYPING_LABEL (self));
  if (self->is_priority)
    muc_scale_draft_set_priority_label (draft, self->kind, position, text);
  else
    muc_scale_draft_set_level_label (draft, self->axis, position, text);
  muc_scale_editor_end (self->editor);
}

static void
number_changed_cb (MucScaleRow *self)
{
  const guint position = get_position (self);
  const char *text = gtk_editable_get_text (self->number);
  MucScaleDraft *draft;
  double number;

  if (self->updating || position == G_MAXUINT)
    return;
  if (muc_scale_text_parse_number (text, &number))
    gtk_widget_remove_css_class (GTK_WIDGET (self->number), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->number), "error");
  draft = muc_scale_editor_begin (self->editor, TYPING_NUMBER (self));
  muc_scale_draft_set_level_number (draft, self->axis, position, number);
  muc_scale_editor_end (self->editor);
}

/* Enter goes on to the next field. */
static void
activate_cb (MucScaleRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

/* Moving and deleting */

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucScaleRow *self = MUC_SCALE_ROW (widget);
  const guint position = get_position (self);
  const guint new_position = position + g_variant_get_int32 (parameter);
  MucScaleDraft *draft;

  if (position == G_MAXUINT || new_position >= count (self))
    return;
  draft = muc_scale_editor_begin (self->editor, 0);
  if (self->is_priority)
    muc_scale_draft_move_priority (draft, self->kind, position, new_position);
  else
    muc_scale_draft_move_level (draft, self->axis, position, new_position);
  muc_scale_editor_end (self->editor);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MucScaleRow *self = MUC_SCALE_ROW (widget);
  MucYear *year = muc_scale_editor_get_year (self->editor);
  const guint position = get_position (self);
  g_autoptr (GError) error = NULL;
  MucScaleDraft *draft;

  if (position == G_MAXUINT)
    return;
  draft = muc_scale_editor_begin (self->editor, 0);
  if (self->is_priority)
    muc_scale_draft_remove_priority (draft, year, self->kind, position, &error);
  else
    muc_scale_draft_remove_level (draft, year, self->axis, position, &error);
  muc_scale_editor_end (self->editor);
  if (error != NULL)
    muc_scale_editor_refuse (self->editor, self->is_priority ? _("The priority stays")
                                                             : _("The level stays"), error);
}

/* Colour and pattern */

static void
restyle (MucScaleRow *self,
         int          colour,
         int          pattern)
{
  const guint position = get_position (self);
  const MucDraftPriority *now;
  MucScaleDraft *draft;

  if (self->updating || position == G_MAXUINT)
    return;
  draft = muc_scale_editor_begin (self->editor, 0);
  now = muc_scale_draft_get_priority (draft, self->kind, position);
  muc_scale_draft_set_priority_style (draft, self->kind, position,
                                      colour >= 0 ? (MucColour) colour : now->colour,
                                      pattern >= 0 ? (MucPattern) pattern : now->pattern);
  muc_scale_editor_end (self->editor);
}

static void
colour_cb (MucScaleRow     *self,
           GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    restyle (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice")), -1);
}

static void
pattern_cb (MucScaleRow     *self,
            GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    restyle (self, -1, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice")));
}

static GtkToggleButton *
get_choice (GtkGrid *grid,
            guint    choice)
{
  return GTK_TOGGLE_BUTTON (gtk_grid_get_child_at (grid, choice % COLOURS_IN_A_ROW,
                                                   choice / COLOURS_IN_A_ROW));
}

static void
add_choice (MucScaleRow *self,
            GtkGrid     *grid,
            guint        choice,
            const char  *name,
            GCallback    callback)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), muc_scale_swatch_new ());
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "choice", GINT_TO_POINTER (choice));
  gtk_grid_attach (grid, button, choice % COLOURS_IN_A_ROW, choice / COLOURS_IN_A_ROW, 1, 1);
  if (choice > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), get_choice (grid, 0));
  g_signal_connect_object (button, "toggled", callback, self, G_CONNECT_SWAPPED);
}

static MucScaleSwatch *
get_choice_swatch (GtkGrid *grid,
                   guint    choice)
{
  return MUC_SCALE_SWATCH (gtk_button_get_child (GTK_BUTTON (get_choice (grid, choice))));
}

static void
show_choices (MucScaleRow            *self,
              const MucDraftPriority *priority)
{
  for (guint i = 0; i < N_COLOURS; i++)
    muc_scale_swatch_set_style (get_choice_swatch (self->colours, i), i, priority->pattern);
  for (guint i = 0; i < N_PATTERNS; i++)
    muc_scale_swatch_set_style (get_choice_swatch (self->patterns, i), priority->colour, i);
  gtk_toggle_button_set_active (get_choice (self->colours, priority->colour), TRUE);
  gtk_toggle_button_set_active (get_choice (self->patterns, priority->pattern), TRUE);
}

/* The choices are made when they are first looked at. */
static void
style_shown_cb (MucScaleRow *self)
{
  if (gtk_grid_get_child_at (self->colours, 0, 0) == NULL)
    {
      for (guint i = 0; i < N_COLOURS; i++)
        add_choice (self, self->colours, i, muc_scale_text_colour (i), G_CALLBACK (colour_cb));
      for (guint i = 0; i < N_PATTERNS; i++)
        add_choice (self, self->patterns, i, muc_scale_text_pattern (i), G_CALLBACK (pattern_cb));
    }
  muc_scale_row_refresh (self);
}

/* Showing */

static void
set_text (GtkEditable *editable,
          const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (editable), text != NULL ? text : "") != 0)
    gtk_editable_set_text (editable, text != NULL ? text : "");
}

/* What is being typed is not tidied under the hand, and what stays is not set again: all rows are
 * looked at with every letter. */
static void
refresh_label (MucScaleRow *self)
{
  const char *label = get_label (self);
  const char *shown = gtk_widget_get_tooltip_text (GTK_WIDGET (self->label));
  g_autofree char *typed = muc_text_trim (gtk_editable_get_text (self->label));

  if (g_strcmp0 (typed, label != NULL ? label : "") != 0)
    set_text (self->label, label);
  if (g_strcmp0 (shown, label) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), label);
}

static void
set_name (gpointer    widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* Who does not see where a field stands hears of which level it is. */
static void
refresh_names (MucScaleRow *self,
               guint        position)
{
  const char *list = self->is_priority ? _("Priority") : muc_scale_draft_get_axis_name (self->axis);
  g_autofree char *place = NULL;
  g_autofree char *number = NULL;
  g_autofree char *menu = NULL;

  if (position == self->named)
    return;
  self->named = position;
  /* Translators: a level by its place on its axis, "Khả năng xảy ra, mức 2" */
  place = g_strdup_printf (_("%s, level %u"), list, position + 1);
  number = g_strdup_printf (_("Number of: %s"), place);
  menu = g_strdup_printf (_("Move or delete: %s"), place);
  set_name (self->label, place);
  set_name (self->number, number);
  set_name (self->menu_button, menu);
}

static void
refresh_number (MucScaleRow *self,
                double       number)
{
  g_autofree char *text = muc_scale_text_number (number);
  double typed;

  muc_scale_text_parse_number (gtk_editable_get_text (self->number), &typed);
  if (typed != number && !(isnan (typed) && isnan (number)))
    set_text (self->number, text);
}

static void
refresh_style (MucScaleRow            *self,
               const MucDraftPriority *priority,
               guint                   position)
{
  g_autofree char *style = muc_scale_text_style (priority->colour, priority->pattern);
  g_autofree char *name = g_strdup_printf (_("Colour and pattern of priority %u: %s"), position + 1,
                                           style);
  g_autofree char *digit = g_strdup_printf ("%u", position + 1);

  gtk_label_set_label (self->digit, digit);
  muc_scale_swatch_set_style (self->swatch, priority->colour, priority->pattern);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->style_button), name) != 0)
    {
      gtk_widget_set_tooltip_text (self->style_button, name);
      set_name (self->style_button, name);
    }
  if (gtk_widget_get_visible (self->style_popover)
      && gtk_grid_get_child_at (self->colours, 0, 0) != NULL)
    show_choices (self, priority);
}

/** muc_scale_row_refresh: shows the draft as it is now. */
void
muc_scale_row_refresh (MucScaleRow *self)
{
  const MucScaleDraft *draft;
  guint position;

  g_return_if_fail (MUC_IS_SCALE_ROW (self));

  draft = muc_scale_editor_get_draft (self->editor);
  position = get_position (self);
  g_return_if_fail (position != G_MAXUINT);

  self->updating = TRUE;
  refresh_label (self);
  refresh_names (self, position);
  if (self->is_priority)
    refresh_style (self, muc_scale_draft_get_priority (draft, self->kind, position), position);
  else
    refresh_number (self, muc_scale_draft_get_level (draft, self->axis, position)->number);
  self->updating = FALSE;
}

/* The object */

static void
muc_scale_row_dispose (GObject *object)
{
  g_clear_object (&MUC_SCALE_ROW (object)->editor);

  G_OBJECT_CLASS (muc_scale_row_parent_class)->dispose (object);
}

static void
muc_scale_row_class_init (MucScaleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_scale_row_dispose;

  gtk_widget_class_install_action (widget_class, "row.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "row.move", "i", 1);

  g_type_ensure (MUC_TYPE_SCALE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/scale-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, digit);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, style_button);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, style_popover);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, colours);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, patterns);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, label);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, number);
  gtk_widget_class_bind_template_child (widget_class, MucScaleRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, label_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_shown_cb);
}

static void
muc_scale_row_init (MucScaleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static MucScaleRow *
create (MucScaleEditor *editor,
        guint           key,
        gboolean        is_priority)
{
  MucScaleRow *self = g_object_new (MUC_TYPE_SCALE_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->key = key;
  self->is_priority = is_priority;
  gtk_widget_set_visible (GTK_WIDGET (self->digit), is_priority);
  gtk_widget_set_visible (self->style_button, is_priority);
  gtk_widget_set_visible (GTK_WIDGET (self->number), !is_priority);
  self->named = G_MAXUINT;
  return self;
}

/** muc_scale_row_new_level: (transfer floating): the row of the level @key of @axis. */
GtkWidget *
muc_scale_row_new_level (MucScaleEditor *editor,
                         MucAxis         axis,
                         guint           key)
{
  MucScaleRow *self;

  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (editor), NULL);

  self = create (editor, key, FALSE);
  self->axis = axis;
  muc_scale_row_refresh (self);
  return GTK_WIDGET (self);
}

/** muc_scale_row_new_priority: (transfer floating): the row of the priority @key of @kind. */
GtkWidget *
muc_scale_row_new_priority (MucScaleEditor *editor,
                            MucRiskKind     kind,
                            guint           key)
{
  MucScaleRow *self;

  g_return_val_if_fail (MUC_IS_SCALE_EDITOR (editor), NULL);

  self = create (editor, key, TRUE);
  self->kind = kind;
  muc_scale_row_refresh (self);
  return GTK_WIDGET (self);
}

/** muc_scale_row_get_key: the key of what it shows. */
guint
muc_scale_row_get_key (MucScaleRow *self)
{
  g_return_val_if_fail (MUC_IS_SCALE_ROW (self), 0);

  return self->key;
}

/** muc_scale_row_type_over: goes into the name, which the next letter typed replaces. */
void
muc_scale_row_type_over (MucScaleRow *self)
{
  g_return_if_fail (MUC_IS_SCALE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->label));
}
