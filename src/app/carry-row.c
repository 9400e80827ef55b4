/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/carry-row.h"

#include <glib/gi18n-lib.h>

#include "app/record-picker.h"
#include "app/risk-cells.h"
#include "app/risk-story.h"
#include "model/naming.h"
#include "model/text.h"

struct _MucCarryRow
{
  GtkListBoxRow    parent_instance;

  MucRisk         *risk;
  MucYear         *year;
  MucRisk         *like; /* a row of the year that it may be */

  GtkLabel        *title;
  GtkLabel        *text;
  GtkLabel        *rating;
  GtkWidget       *proposal;
  GtkLabel        *like_label;
  GtkWidget       *like_button;
  GtkWidget       *carry_button;
  GtkWidget       *same_button;
  MucRecordPicker *picker;
  GtkWidget       *drop_button;
  GtkWidget       *answer;
  GtkEditable     *reason;
  GtkWidget       *keep_button;
};

enum
{
  CARRY_ON,
  SAME,
  DROP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MucCarryRow, muc_carry_row, GTK_TYPE_LIST_BOX_ROW)

static void
carry_on_cb (MucCarryRow *self)
{
  g_signal_emit (self, signals[CARRY_ON], 0);
}

/* A row of the year */

static void
picker_show_cb (MucCarryRow *self)
{
  g_autoptr (GPtrArray) risks = muc_risk_story_list_new (self->year,
                                                         muc_risk_get_kind (self->risk));
  g_autoptr (GPtrArray) items = muc_risk_story_create_items (risks, self->risk);

  muc_record_picker_set_items (self->picker, items,
                               _("Every row of this year carries another one on."));
}

static void
picked_cb (MucCarryRow *self,
           MucRecord   *risk)
{
  g_signal_emit (self, signals[SAME], 0, risk);
}

static void
like_cb (MucCarryRow *self)
{
  g_autoptr (MucRisk) like = g_object_ref (self->like);

  g_signal_emit (self, signals[SAME], 0, like);
}

/* A reason */

static void
set_asking (MucCarryRow *self,
            gboolean     asking)
{
  gtk_widget_set_visible (self->answer, asking);
  gtk_widget_set_visible (self->drop_button, !asking);
  gtk_widget_grab_focus (asking ? GTK_WIDGET (self->reason) : self->drop_button);
}

static void
drop_cb (MucCarryRow *self)
{
  set_asking (self, TRUE);
}

static void
reason_changed_cb (MucCarryRow *self)
{
  gtk_widget_set_sensitive (self->keep_button,
                            !muc_text_is_blank (gtk_editable_get_text (self->reason)));
}

static void
keep_cb (MucCarryRow *self)
{
  g_autofree char *reason = g_strdup (gtk_editable_get_text (self->reason));

  if (!muc_text_is_blank (reason))
    g_signal_emit (self, signals[DROP], 0, reason);
}

/* Escape leaves the question; only the next one closes the window. */
static gboolean
reason_key_pressed_cb (MucCarryRow *self,
                       guint        key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  set_asking (self, FALSE);
  return TRUE;
}

/* The object */

static void
muc_carry_row_dispose (GObject *object)
{
  MucCarryRow *self = MUC_CARRY_ROW (object);

  g_clear_object (&self->like);
  g_clear_object (&self->risk);
  g_clear_object (&self->year);

  G_OBJECT_CLASS (muc_carry_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/carry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, title);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, rating);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, proposal);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, like_label);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, like_button);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, carry_button);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, same_button);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, picker);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, drop_button);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, answer);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, reason);
  gtk_widget_class_bind_template_child (widget_class, MucCarryRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, carry_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, picker_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, like_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_key_pressed_cb);
}

static void
muc_carry_row_class_init (MucCarryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muc_carry_row_dispose;

  signals[CARRY_ON] = g_signal_new ("carry-on", MUC_TYPE_CARRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SAME] = g_signal_new ("same", MUC_TYPE_CARRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, MUC_TYPE_RISK);
  signals[DROP] = g_signal_new ("drop", MUC_TYPE_CARRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MUC_TYPE_RECORD_PICKER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
muc_carry_row_init (MucCarryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * muc_carry_row_new:
 * @risk: a row of an earlier register
 * @year: the year that does not carry it on
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
muc_carry_row_new (MucRisk *risk,
                   MucYear *year)
{
  MucCarryRow *self;

  g_return_val_if_fail (MUC_IS_RISK (risk), NULL);
  g_return_val_if_fail (MUC_IS_YEAR (year), NULL);

  self = g_object_new (MUC_TYPE_CARRY_ROW, NULL);
  self->risk = g_object_ref (risk);
  self->year = g_object_ref (year);
  muc_carry_row_refresh (self);
  return GTK_WIDGET (self);
}

/** muc_carry_row_get_risk: (transfer none): what it asks about. */
MucRisk *
muc_carry_row_get_risk (MucCarryRow *self)
{
  g_return_val_if_fail (MUC_IS_CARRY_ROW (self), NULL);

  return self->risk;
}

static void
name_buttons (MucCarryRow *self,
              const char  *name)
{
  const struct
  {
    GtkWidget  *button;
    const char *format;
  } buttons[] = {
    { self->carry_button, _("Carry on: %s") },
    { self->same_button, _("Is a row of this year: %s") },
    { self->like_button, _("Link: %s") },
    { self->drop_button, _("Not carried on: %s") },
    { GTK_WIDGET (self->reason), _("Why it is not carried on: %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autoptr (GString) label = g_string_new (buttons[i].format);

      g_string_replace (label, "%s", name, 1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i].button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
    }
}

static void
show_like (MucCarryRow *self)
{
  g_autoptr (GPtrArray) risks = muc_risk_story_list_new (self->year,
                                                         muc_risk_get_kind (self->risk));
  MucRisk *like = muc_risk_story_find_like (risks, self->risk);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_set_object (&self->like, like);
  gtk_widget_set_visible (self->proposal, like != NULL);
  gtk_widget_set_sensitive (self->same_button, risks->len > 0);
  if (like == NULL)
    return;
  name = muc_naming_describe (like);
  label = g_strdup_printf (_("Much like this year's %s: “%s”"), name, muc_risk_get_text (like));
  gtk_label_set_label (self->like_label, label);
}

/** muc_carry_row_refresh: shows the row as it is now. */
void
muc_carry_row_refresh (MucCarryRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *rating = NULL;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (MUC_IS_CARRY_ROW (self));

  title = muc_risk_story_title (self->risk);
  rating = muc_risk_story_describe_rating (self->risk);
  count = muc_risk_story_describe_count (self->risk);
  line = g_strjoin (" · ", rating, count, NULL);
  name = muc_risk_row_name (self->risk);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, muc_risk_get_text (self->risk));
  gtk_label_set_label (self->rating, line);
  name_buttons (self, name);
  show_like (self);
}

/** muc_carry_row_ask: asks for the reason why it is not carried on. */
void
muc_carry_row_ask (MucCarryRow *self)
{
  g_return_if_fail (MUC_IS_CARRY_ROW (self));

  set_asking (self, TRUE);
}
