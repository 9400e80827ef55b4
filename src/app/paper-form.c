/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/paper-form.h"

#include "app/date-field.h"
#include "app/field-binder.h"
#include "model/seal.h"
#include "store/edits.h"

struct _MucPaperForm
{
  AdwBin          parent_instance;

  GtkWidget      *content;
  GtkWidget      *number;
  GtkWidget      *symbol;
  GtkWidget      *date;
  GtkWidget      *place;
  GtkWidget      *title;
  GtkWidget      *intro;
  GtkWidget      *causes;
  GtkWidget      *proposals;
  GtkWidget      *closing;
  GtkWidget      *plan_title;
  GtkWidget      *monitoring_title;
  GtkWidget      *signer_authority;
  GtkWidget      *signer_title;
  GtkWidget      *signer_name;
  GtkWidget      *preparer_name;
  GtkWidget      *recipients;

  MucFieldBinder *binder;
  MucStore       *store;
  MucYear        *year;
  MucPaperKey    *key;
};

G_DEFINE_FINAL_TYPE (MucPaperForm, muc_paper_form, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OF_OBJECTIVES,
  PROP_OF_PERIOD,
  PROP_HAS_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Only the objectives paper has further titles. */
static gboolean
is_of_objectives (MucPaperForm *self)
{
  return self->key != NULL && g_str_equal (self->key->kind, "objectives");
}

/* Only a report of a period says why something was not done, and what is proposed. */
static gboolean
is_of_period (MucPaperForm *self)
{
  return self->key != NULL && self->key->period != NULL;
}

/* The PAR index: what leads to the paper's parts, and what ends it. */
static gboolean
is_of_par (MucPaperForm *self)
{
  return self->key != NULL && g_str_has_prefix (self->key->kind, "par-");
}

static MucRecord *
find_record (MucPaperForm *self)
{
  return self->year != NULL ? (MucRecord *) muc_year_find_paper (self->year, self->key) : NULL;
}

/* The first edit makes the record of a paper that has none yet. */
static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucPaperForm *self = MUC_PAPER_FORM (data);

  if (!muc_edits_set_paper_field (self->store, self->year, self->key, property, text, error))
    return FALSE;
  if (muc_field_binder_get_record (self->binder) == NULL)
    muc_field_binder_set_record (self->binder, find_record (self));
  return TRUE;
}

/* A paper comes and goes with undo, too. */
static void
papers_changed_cb (MucPaperForm *self)
{
  MucRecord *record = find_record (self);

  if (record != muc_field_binder_get_record (self->binder))
    muc_field_binder_set_record (self->binder, record);
}

static void
watch_year (MucPaperForm *self,
            MucYear      *year)
{
  if (self->year != NULL)
    g_signal_handlers_disconnect_by_data (muc_record_list (MUC_RECORD (self->year),
                                                           MUC_TYPE_PAPER), self);
  g_set_object (&self->year, year);
  if (year != NULL)
    g_signal_connect_object (muc_record_list (MUC_RECORD (year), MUC_TYPE_PAPER), "items-changed",
                             G_CALLBACK (papers_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What is issued is shown, and is not changed. */
static void
update_sensitive (MucPaperForm *self)
{
  MucRecord *paper = find_record (self);

  gtk_widget_set_sensitive (self->content,
                            self->store != NULL && self->year != NULL
                            && !muc_store_is_read_only (self->store)
                            && (paper == NULL || !muc_seal_is_locked (MUC_PAPER (paper))));
}

static gboolean
is_same (const MucPaperKey *a,
         const MucPaperKey *b)
{
  return a == NULL || b == NULL ? a == b : muc_paper_key_equal (a, b);
}

/**
 * muc_paper_form_set_paper:
 * @self: a form
 * @store: (nullable): the open file
 * @year: (nullable): the paper's year
 * @key: (nullable): one of its papers
 *
 * What was typed for the paper before is kept first.
 */
void
muc_paper_form_set_paper (MucPaperForm      *self,
                          MucStore          *store,
                          MucYear           *year,
                          const MucPaperKey *key)
{
  g_return_if_fail (MUC_IS_PAPER_FORM (self));

  if (self->year == year && is_same (self->key, key) && self->store == store)
    {
      update_sensitive (self);
      return;
    }

  muc_field_binder_set_record (self->binder, NULL);
  g_set_object (&self->store, store);
  watch_year (self, year);
  g_clear_pointer (&self->key, muc_paper_key_free);
  self->key = key != NULL ? muc_paper_key_copy (key) : NULL;
  for (guint i = PROP_OF_OBJECTIVES; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  if (year != NULL)
    g_object_set (self->date, "usual-year", (int) muc_year_get_number (year), NULL);
  update_sensitive (self);
  muc_field_binder_set_record (self->binder, find_record (self));
}

/** muc_paper_form_commit: keeps what is typed. */
void
muc_paper_form_commit (MucPaperForm *self)
{
  g_return_if_fail (MUC_IS_PAPER_FORM (self));

  muc_field_binder_commit (self->binder);
}

static gboolean
muc_paper_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUC_PAPER_FORM (widget)->number);
}

static void
muc_paper_form_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MucPaperForm *self = MUC_PAPER_FORM (object);

  switch (id)
    {
    case PROP_OF_OBJECTIVES:
      g_value_set_boolean (value, is_of_objectives (self));
      break;
    case PROP_OF_PERIOD:
      g_value_set_boolean (value, is_of_period (self));
      break;
    default:
      g_assert (id == PROP_HAS_WORDS);
      g_value_set_boolean (value, is_of_objectives (self) || is_of_period (self)
                                  || is_of_par (self));
    }
}

static void
muc_paper_form_dispose (GObject *object)
{
  MucPaperForm *self = MUC_PAPER_FORM (object);

  g_clear_object (&self->binder);
  watch_year (self, NULL);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, muc_paper_key_free);

  G_OBJECT_CLASS (muc_paper_form_parent_class)->dispose (object);
}

static void
muc_paper_form_class_init (MucPaperFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = muc_paper_form_get_property;
  G_OBJECT_CLASS (klass)->dispose = muc_paper_form_dispose;
  widget_class->grab_focus = muc_paper_form_grab_focus;

  properties[PROP_OF_OBJECTIVES] =
    g_param_spec_boolean ("of-objectives", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OF_PERIOD] =
    g_param_spec_boolean ("of-period", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_WORDS] =
    g_param_spec_boolean ("has-words", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (MUC_TYPE_DATE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/paper-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, content);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, number);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, symbol);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, date);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, place);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, title);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, intro);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, causes);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, proposals);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, closing);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, plan_title);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, monitoring_title);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, signer_authority);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, signer_title);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, signer_name);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, preparer_name);
  gtk_widget_class_bind_template_child (widget_class, MucPaperForm, recipients);
}

static void
muc_paper_form_init (MucPaperForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->binder = muc_field_binder_new (MUC_TYPE_PAPER, commit_field, self);
  muc_field_binder_add (self->binder, "number", self->number);
  muc_field_binder_add (self->binder, "symbol", self->symbol);
  muc_field_binder_add (self->binder, "date", self->date);
  muc_field_binder_add (self->binder, "place", self->place);
  muc_field_binder_add (self->binder, "title", self->title);
  muc_field_binder_add (self->binder, "intro", self->intro);
  muc_field_binder_add (self->binder, "causes", self->causes);
  muc_field_binder_add (self->binder, "proposals", self->proposals);
  muc_field_binder_add (self->binder, "closing", self->closing);
  muc_field_binder_add (self->binder, "plan-title", self->plan_title);
  muc_field_binder_add (self->binder, "monitoring-title", self->monitoring_title);
  muc_field_binder_add (self->binder, "signer-authority", self->signer_authority);
  muc_field_binder_add (self->binder, "signer-title", self->signer_title);
  muc_field_binder_add (self->binder, "signer-name", self->signer_name);
  muc_field_binder_add (self->binder, "preparer-name", self->preparer_name);
  muc_field_binder_add (self->binder, "recipients", self->recipients);
}
