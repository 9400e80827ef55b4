/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/log-row.h"

#include <glib/gi18n-lib.h>

#include "app/corrective-open.h"
#include "app/date-field.h"
#include "app/date-text.h"
#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/text-settle.h"
#include "model/event.h"
#include "model/occurrence.h"
#include "model/text.h"
#include "model/year.h"
#include "store/edits.h"

struct _MucLogRow
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucRecord       *record;
  MucFieldBinder  *binder;
  gboolean         updating;

  GtkToggleButton *toggle;
  GtkImage        *arrow;
  GtkLabel        *date_label;
  GtkLabel        *note_label;
  GtkLabel        *handling_label;
  GtkWidget       *body;
  GtkWidget       *date;
  GtkWidget       *note;
  GtkWidget       *handling;
  GtkDropDown     *unit;
  GtkWidget       *corrective_button;
};

/* A line of the log: one line to read, and unfolded a form. */
G_DEFINE_FINAL_TYPE (MucLogRow, muc_log_row, ADW_TYPE_BIN)

static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucLogRow *self = data;

  return muc_edits_set_field (self->store, self->record, property, text, error);
}

/* The unit */

static MucUnit *
get_unit (MucLogRow *self,
          guint      position)
{
  return muc_record_peek (MUC_RECORD (muc_store_get_plan (self->store)), MUC_TYPE_UNIT, position);
}

/* A long name must not widen the pane. */
static void
setup_unit_cb (gpointer     factory,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0,
                                               "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_unit_cb (gpointer     factory,
              GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_unit_factory (MucLogRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_unit_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_unit_cb), NULL);
  gtk_drop_down_set_factory (self->unit, factory);
}

static void
show_unit (MucLogRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  MucUnit *present = MUC_IS_EVENT (self->record)
                     ? muc_event_get_unit (MUC_EVENT (self->record))
                     : muc_occurrence_get_unit (MUC_OCCURRENCE (self->record));
  guint selected = 0;
  MucUnit *unit;

  gtk_string_list_append (names, _("No unit"));
  for (guint i = 0; (unit = get_unit (self, i)) != NULL; i++)
    {
      gtk_string_list_append (names, muc_unit_get_name (unit) != NULL ? muc_unit_get_name (unit)
                                                                      : "…");
      if (unit == present)
        selected = i + 1;
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->unit, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->unit, selected);
  self->updating = FALSE;
}

static void
unit_cb (MucLogRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->unit);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > 0)
    id = g_strdup_printf ("%" G_GINT64_FORMAT,
                          muc_record_get_id (MUC_RECORD (get_unit (self, selected - 1))));
  if (!muc_edits_set_field (self->store, self->record, "unit", id, &error))
    muc_feedback_error (GTK_WIDGET (self), _("What was chosen could not be kept"), error);
}

/* An expander of GTK 4.8 gives a line that wraps too little height or too much. */
static void
toggled_cb (MucLogRow *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->toggle);

  gtk_widget_set_visible (self->body, open);
  if (open)
    {
      muc_text_settle (self->note);
      muc_text_settle (self->handling);
    }
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
remove_cb (MucLogRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (muc_edits_remove (self->store, self->record, &error))
    muc_feedback_undo (parent, _("Line of the log deleted"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The line could not be deleted"), error);
}

static void
corrective_cb (MucLogRow *self)
{
  MucRecord *year = muc_record_get_ancestor (self->record, MUC_TYPE_YEAR);
  g_auto (MucCorrectiveDraft) draft = { 0 };

  muc_log_row_commit (self);
  muc_corrective_draft_init_for_occurrence (&draft, MUC_OCCURRENCE (self->record));
  muc_corrective_open (GTK_WIDGET (self), self->store, MUC_YEAR (year), &draft);
}

static void
muc_log_row_dispose (GObject *object)
{
  MucLogRow *self = MUC_LOG_ROW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_log_row_parent_class)->dispose (object);
}

static void
muc_log_row_class_init (MucLogRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_log_row_dispose;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/log-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, handling_label);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, body);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, date);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, note);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, handling);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, unit);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, MucLogRow, corrective_button);
  gtk_widget_class_bind_template_callback (widget_class, corrective_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
muc_log_row_init (MucLogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_unit_factory (self);
}

/* What was done about it is a field of another name in each of the logs. */
static const char *
get_handling_field (gpointer record)
{
  return MUC_IS_EVENT (record) ? "result" : "handling";
}

static void
bind_fields (MucLogRow *self)
{
  self->binder = muc_field_binder_new (G_OBJECT_TYPE (self->record), commit_field, self);
  muc_field_binder_add (self->binder, "date", self->date);
  muc_field_binder_add (self->binder, "note", self->note);
  muc_field_binder_add (self->binder, get_handling_field (self->record), self->handling);
  muc_field_binder_set_record (self->binder, self->record);
}

/**
 * muc_log_row_new:
 * @store: the open file
 * @record: a #MucOccurrence or a #MucEvent of it
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
muc_log_row_new (MucStore  *store,
                 MucRecord *record)
{
  MucLogRow *self;
  MucRecord *year;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_OCCURRENCE (record) || MUC_IS_EVENT (record), NULL);

  self = g_object_new (MUC_TYPE_LOG_ROW, NULL);
  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  year = muc_record_get_ancestor (record, MUC_TYPE_YEAR);
  g_object_set (self->date, "usual-year", (int) muc_year_get_number (MUC_YEAR (year)), NULL);
  bind_fields (self);
  gtk_widget_set_sensitive (self->body, !muc_store_is_read_only (store));
  gtk_widget_set_visible (self->corrective_button, MUC_IS_OCCURRENCE (record));
  muc_log_row_refresh (self);
  return GTK_WIDGET (self);
}

/** muc_log_row_get_record: (transfer none): what it shows. */
gpointer
muc_log_row_get_record (MucLogRow *self)
{
  g_return_val_if_fail (MUC_IS_LOG_ROW (self), NULL);

  return self->record;
}

/* Several rows can be unfolded: their fields are told apart by the number of the row. */
static void
name_fields (MucLogRow *self)
{
  const guint number = muc_record_get_position (self->record);
  const struct
  {
    GtkWidget  *field;
    const char *name;
  } fields[] = {
    { self->note, _("What happened") },
    { self->handling, _("Handling") },
    { GTK_WIDGET (self->unit), _("Unit") },
  };
  g_autofree char *date = g_strdup_printf ("%s (%u)", _("Date"), number);

  g_object_set (self->date, "label", date, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s (%u)", fields[i].name, number);

      gtk_accessible_update_property (GTK_ACCESSIBLE (fields[i].field),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/** muc_log_row_refresh: shows the record as it is now. */
void
muc_log_row_refresh (MucLogRow *self)
{
  g_autofree char *date = NULL;
  g_autofree char *note = NULL;
  g_autofree char *handling = NULL;
  g_autofree char *day = NULL;

  g_return_if_fail (MUC_IS_LOG_ROW (self));

  g_object_get (self->record, "date", &date, "note", &note,
                get_handling_field (self->record), &handling, NULL);
  day = muc_date_to_text (date);
  gtk_label_set_label (self->date_label, day != NULL && *day != '\0' ? day : "…");
  gtk_label_set_label (self->note_label, !muc_text_is_blank (note) ? note : _("New line"));
  gtk_label_set_label (self->handling_label,
                       !muc_text_is_blank (handling) ? handling : _("not handled yet"));
  if (muc_text_is_blank (handling))
    gtk_widget_add_css_class (GTK_WIDGET (self->handling_label), "warn-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->handling_label), "warn-text");
  show_unit (self);
  name_fields (self);
}

/** muc_log_row_open: unfolds the form, to be typed into. */
void
muc_log_row_open (MucLogRow *self)
{
  g_return_if_fail (MUC_IS_LOG_ROW (self));

  gtk_toggle_button_set_active (self->toggle, TRUE);
  gtk_widget_grab_focus (self->note);
}

/** muc_log_row_commit: keeps what is being typed. */
void
muc_log_row_commit (MucLogRow *self)
{
  g_return_if_fail (MUC_IS_LOG_ROW (self));

  muc_field_binder_commit (self->binder);
}

/* The rows of a log */

static gboolean
shows (GtkBox    *box,
       GPtrArray *records)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; i < records->len; i++)
    {
      if (child == NULL || muc_log_row_get_record (MUC_LOG_ROW (child)) != records->pdata[i])
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

/**
 * muc_log_rows_show:
 * @box: an upright box of such rows only
 * @store: the open file
 * @records: (element-type MucRecord): the lines of a log
 *
 * Rows stay, with what is unfolded and where the cursor is, as long as they fit.
 */
void
muc_log_rows_show (GtkBox    *box,
                   MucStore  *store,
                   GPtrArray *records)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (records != NULL);

  if (!shows (box, records))
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
        gtk_box_remove (box, child);
      for (guint i = 0; i < records->len; i++)
        gtk_box_append (box, muc_log_row_new (store, records->pdata[i]));
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_log_row_refresh (MUC_LOG_ROW (child));
}

/** muc_log_rows_commit: keeps what is being typed into the rows of @box. */
void
muc_log_rows_commit (GtkBox *box)
{
  g_return_if_fail (GTK_IS_BOX (box));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    muc_log_row_commit (MUC_LOG_ROW (child));
}
