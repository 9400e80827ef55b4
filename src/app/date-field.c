/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/date-field.h"

#include "app/date-text.h"

struct _MucDateField
{
  GtkWidget      parent_instance;

  GtkEntry      *entry;
  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;

  char          *date;
  char          *label;
  int            usual_year;
  gboolean       updating; /* the widgets follow the date, not the user */
};

enum
{
  PROP_DATE = 1,
  PROP_USUAL_YEAR,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MucDateField, muc_date_field, GTK_TYPE_WIDGET)

static void
mark_wrong (MucDateField *self,
            gboolean      wrong)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_date (MucDateField *self)
{
  g_autofree char *text = muc_date_to_text (self->date);

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->updating = FALSE;
  mark_wrong (self, FALSE);
}

static void
entry_changed_cb (MucDateField *self)
{
  g_autofree char *date = NULL;

  if (!self->updating)
    mark_wrong (self, !muc_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                           self->usual_year, &date));
}

static void
entry_activate_cb (MucDateField *self)
{
  muc_date_field_commit (self);
}

static void
entry_leave_cb (MucDateField *self)
{
  muc_date_field_commit (self);
}

static gboolean
key_pressed_cb (MucDateField *self,
                guint         key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  show_date (self);
  return TRUE;
}

static void
popover_map_cb (MucDateField *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *noon = g_strdup_printf ("%sT12:00:00", self->date != NULL ? self->date : "");
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (noon, zone);

  if (day == NULL)
    day = g_date_time_new_now_local ();
  self->updating = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->updating = FALSE;
}

static void
choose (MucDateField *self,
        GDateTime    *day)
{
  g_autofree char *date = day != NULL ? g_date_time_format (day, "%Y-%m-%d") : NULL;

  muc_date_field_set_date (self, date);
  gtk_popover_popdown (self->popover);
}

static void
day_selected_cb (MucDateField *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (!self->updating)
    choose (self, day);
}

static void
today_cb (MucDateField *self)
{
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  choose (self, today);
}

static void
clear_cb (MucDateField *self)
{
  choose (self, NULL);
}

/**
 * muc_date_field_commit:
 * @self: a field
 *
 * What is typed becomes the date; what is no day is taken back.
 */
void
muc_date_field_commit (MucDateField *self)
{
  g_autofree char *date = NULL;

  g_return_if_fail (MUC_IS_DATE_FIELD (self));

  if (muc_date_from_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->usual_year,
                          &date))
    muc_date_field_set_date (self, date);
  else
    show_date (self);
}

/** muc_date_field_set_date: shows @date, a day as ISO text or %NULL. */
void
muc_date_field_set_date (MucDateField *self,
                         const char   *date)
{
  gboolean other;

  g_return_if_fail (MUC_IS_DATE_FIELD (self));

  other = g_strcmp0 (self->date, date) != 0;
  if (other)
    {
      g_free (self->date);
      self->date = g_strdup (date);
    }
  show_date (self);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/** muc_date_field_get_date: the day as ISO text, %NULL for none. */
const char *
muc_date_field_get_date (MucDateField *self)
{
  g_return_val_if_fail (MUC_IS_DATE_FIELD (self), NULL);

  return self->date;
}

static void
set_label (MucDateField *self,
           const char   *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, -1);
}

static void
muc_date_field_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MucDateField *self = MUC_DATE_FIELD (object);

  switch (id)
    {
    case PROP_DATE:
      muc_date_field_set_date (self, g_value_get_string (value));
      break;
    case PROP_USUAL_YEAR:
      self->usual_year = g_value_get_int (value);
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_date_field_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MucDateField *self = MUC_DATE_FIELD (object);

  switch (id)
    {
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_USUAL_YEAR:
      g_value_set_int (value, self->usual_year);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
muc_date_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUC_DATE_FIELD (widget)->entry));
}

static void
muc_date_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MUC_TYPE_DATE_FIELD);

  G_OBJECT_CLASS (muc_date_field_parent_class)->dispose (object);
}

static void
muc_date_field_finalize (GObject *object)
{
  MucDateField *self = MUC_DATE_FIELD (object);

  g_free (self->date);
  g_free (self->label);

  G_OBJECT_CLASS (muc_date_field_parent_class)->finalize (object);
}

static void
muc_date_field_class_init (MucDateFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = muc_date_field_set_property;
  object_class->get_property = muc_date_field_get_property;
  object_class->dispose = muc_date_field_dispose;
  object_class->finalize = muc_date_field_finalize;
  widget_class->grab_focus = muc_date_field_grab_focus;

  properties[PROP_DATE] =
    g_param_spec_string ("date", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_USUAL_YEAR] =
    g_param_spec_int ("usual-year", NULL, NULL, 0, 9999, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/date-field.ui");
  gtk_widget_class_bind_template_child (widget_class, MucDateField, entry);
  gtk_widget_class_bind_template_child (widget_class, MucDateField, button);
  gtk_widget_class_bind_template_child (widget_class, MucDateField, popover);
  gtk_widget_class_bind_template_child (widget_class, MucDateField, calendar);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
muc_date_field_init (MucDateField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}
