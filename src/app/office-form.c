/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/office-form.h"

#include <glib/gi18n-lib.h>

#include "app/date-field.h"
#include "app/date-text.h"
#include "app/feedback.h"
#include "app/field-binder.h"
#include "app/window.h"
#include "store/edits.h"

struct _MucOfficeForm
{
  AdwBin          parent_instance;

  GtkWidget      *body;
  GtkLabel       *heading;
  GtkLabel       *subheading;
  GtkWidget      *valid_from;
  GtkWidget      *superior;
  GtkWidget      *name;
  GtkWidget      *abbreviation;
  GtkWidget      *place;
  GtkWidget      *head_title;
  GtkWidget      *head_name;
  GtkWidget      *remove_button;

  MucFieldBinder *binder;
  MucStore       *store;
};

G_DEFINE_FINAL_TYPE (MucOfficeForm, muc_office_form, ADW_TYPE_BIN)

static MucOffice *
get_office (MucOfficeForm *self)
{
  return (MucOffice *) muc_field_binder_get_record (self->binder);
}

static void
update_heading (MucOfficeForm *self)
{
  MucOffice *office = get_office (self);
  const char *name = office != NULL ? muc_office_get_name (office) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *validity = NULL;

  if (office == NULL)
    return;
  from = muc_date_to_text (muc_office_get_valid_from (office));
  validity = *from != '\0' ? g_strdup_printf (_("Identity of the office from %s"), from)
                           : g_strdup (_("Identity of the office from the beginning"));
  gtk_label_set_label (self->heading, name != NULL && *name != '\0' ? name : _("The office"));
  gtk_label_set_label (self->subheading, validity);
}

static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucOfficeForm *self = MUC_OFFICE_FORM (data);
  gboolean kept = muc_edits_set_field (self->store, get_office (self), property, text, error);

  update_heading (self);
  return kept;
}

static char *
get_day (int days_from_now)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days_from_now);

  return g_date_time_format (day, "%Y-%m-%d");
}

/**
 * muc_office_form_add:
 * @widget: where it was asked for
 * @store: the open file
 *
 * Adds an identity that begins today, or on the next day that none begins on.
 *
 * Returns: (transfer none) (nullable): the new identity
 */
MucOffice *
muc_office_form_add (GtkWidget *widget,
                     MucStore  *store)
{
  g_autoptr (GError) error = NULL;
  MucOffice *office = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (MUC_IS_STORE (store), NULL);

  for (int i = 0; office == NULL && i < 366; i++)
    {
      g_autofree char *day = get_day (i);

      g_clear_error (&error);
      office = muc_edits_add_office (store, day, &error);
      if (office == NULL && !g_error_matches (error, MUC_STORE_ERROR, MUC_STORE_ERROR_EXISTS))
        break;
    }
  if (office == NULL)
    muc_feedback_error (widget, _("The identity cannot be added"), error);
  return office;
}

static void
add_cb (MucOfficeForm *self)
{
  MucOffice *office;

  muc_office_form_commit (self);
  office = muc_office_form_add (GTK_WIDGET (self), self->store);
  if (office != NULL)
    muc_window_go_to (MUC_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), MUC_RECORD (office));
}

static void
remove_cb (MucOfficeForm *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MucOffice) office = g_object_ref (get_office (self));

  muc_field_binder_set_record (self->binder, NULL);
  if (muc_edits_remove (self->store, office, &error))
    muc_feedback_undo (GTK_WIDGET (self), _("Identity deleted"));
  else
    muc_feedback_error (GTK_WIDGET (self), _("The identity cannot be deleted"), error);
}

/**
 * muc_office_form_set_office:
 * @self: a form
 * @store: (nullable): the open file
 * @office: (nullable): the identity to show
 */
void
muc_office_form_set_office (MucOfficeForm *self,
                            MucStore      *store,
                            MucOffice     *office)
{
  g_return_if_fail (MUC_IS_OFFICE_FORM (self));

  muc_field_binder_commit (self->binder);
  g_set_object (&self->store, store);
  gtk_widget_set_sensitive (self->body, store != NULL && !muc_store_is_read_only (store));
  if (office != get_office (self))
    muc_field_binder_set_record (self->binder, (MucRecord *) office);
  update_heading (self);
}

/** muc_office_form_commit: keeps what is typed. */
void
muc_office_form_commit (MucOfficeForm *self)
{
  g_return_if_fail (MUC_IS_OFFICE_FORM (self));

  muc_field_binder_commit (self->binder);
}

static gboolean
muc_office_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUC_OFFICE_FORM (widget)->name);
}

static void
muc_office_form_dispose (GObject *object)
{
  MucOfficeForm *self = MUC_OFFICE_FORM (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_office_form_parent_class)->dispose (object);
}

static void
muc_office_form_class_init (MucOfficeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_office_form_dispose;
  widget_class->grab_focus = muc_office_form_grab_focus;

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/office-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, body);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, heading);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, subheading);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, valid_from);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, superior);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, name);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, abbreviation);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, place);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, head_title);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, head_name);
  gtk_widget_class_bind_template_child (widget_class, MucOfficeForm, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
muc_office_form_init (MucOfficeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->binder = muc_field_binder_new (MUC_TYPE_OFFICE, commit_field, self);
  muc_field_binder_add (self->binder, "valid-from", self->valid_from);
  muc_field_binder_add (self->binder, "superior", self->superior);
  muc_field_binder_add (self->binder, "name", self->name);
  muc_field_binder_add (self->binder, "abbreviation", self->abbreviation);
  muc_field_binder_add (self->binder, "place", self->place);
  muc_field_binder_add (self->binder, "head-title", self->head_title);
  muc_field_binder_add (self->binder, "head-name", self->head_name);
}
