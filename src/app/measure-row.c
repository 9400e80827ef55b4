/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/measure-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/attainment-text.h"
#include "app/corrective-open.h"
#include "app/field-binder.h"
#include "app/objective-cells.h"
#include "app/share-bar.h"
#include "app/state-pill.h"
#include "app/text-settle.h"
#include "model/naming.h"
#include "model/text.h"
#include "store/progress-edits.h"

struct _MucMeasureRow
{
  AdwBin           parent_instance;

  MucStore        *store;
  MucTarget       *target;
  MucPeriod        period;
  MucFieldBinder  *binder;

  GtkLabel        *text;
  GtkLabel        *figure;
  MucShareBar     *bar;
  GtkLabel        *words;
  GtkLabel        *trend;
  GtkWidget       *form;
  GtkWidget       *parts;
  GtkWidget       *numerator;
  GtkWidget       *denominator;
  GtkWidget       *value;
  GtkLabel        *unit;
  MucStatePill    *posting;
  GtkExpander     *more;
  GtkLabel        *why;
  GtkWidget       *details;
  GtkWidget       *source;
  GtkWidget       *note;
  GtkWidget       *corrective_button;
};

G_DEFINE_FINAL_TYPE (MucMeasureRow, muc_measure_row, ADW_TYPE_BIN)

static gboolean
is_figure (const char *property)
{
  return g_str_equal (property, "numerator") || g_str_equal (property, "denominator")
         || g_str_equal (property, "value");
}

/* The figures are the whole agency's; those of units count with them. */
static gboolean
commit_field (const char  *property,
              const char  *text,
              gpointer     data,
              GError     **error)
{
  MucMeasureRow *self = data;
  g_autofree char *value = is_figure (property) ? muc_figure_read (text) : g_strdup (text);

  return muc_progress_edits_measure (self->store, self->target, &self->period, NULL, property,
                                     value, error);
}

static void
more_expanded_cb (MucMeasureRow *self)
{
  muc_text_settle (self->note);
}

static MucYear *
get_year (MucMeasureRow *self)
{
  return MUC_YEAR (muc_record_get_ancestor (MUC_RECORD (self->target), MUC_TYPE_YEAR));
}

static void
corrective_cb (MucMeasureRow *self)
{
  g_auto (MucCorrectiveDraft) draft = { 0 };

  muc_corrective_draft_init_for_target (&draft, self->target, &self->period);
  muc_corrective_open (GTK_WIDGET (self), self->store, get_year (self), &draft);
}

static void
muc_measure_row_dispose (GObject *object)
{
  MucMeasureRow *self = MUC_MEASURE_ROW (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->target);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_measure_row_parent_class)->dispose (object);
}

static void
muc_measure_row_class_init (MucMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_measure_row_dispose;

  g_type_ensure (MUC_TYPE_SHARE_BAR);
  g_type_ensure (MUC_TYPE_STATE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, text);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, figure);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, bar);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, words);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, trend);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, form);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, parts);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, numerator);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, denominator);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, value);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, unit);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, posting);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, more);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, why);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, details);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, source);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, note);
  gtk_widget_class_bind_template_child (widget_class, MucMeasureRow, corrective_button);
  gtk_widget_class_bind_template_callback (widget_class, corrective_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_expanded_cb);
}

static void
muc_measure_row_init (MucMeasureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->binder = muc_field_binder_new (MUC_TYPE_MEASUREMENT, commit_field, self);
  muc_field_binder_add (self->binder, "numerator", self->numerator);
  muc_field_binder_add (self->binder, "denominator", self->denominator);
  muc_field_binder_add (self->binder, "value", self->value);
  muc_field_binder_add (self->binder, "source", self->source);
  muc_field_binder_add (self->binder, "note", self->note);
}

/** muc_measure_row_new: (transfer floating): the row of @target. */
GtkWidget *
muc_measure_row_new (MucStore  *store,
                     MucTarget *target)
{
  MucMeasureRow *self;

  g_return_val_if_fail (MUC_IS_STORE (store), NULL);
  g_return_val_if_fail (MUC_IS_TARGET (target), NULL);

  self = g_object_new (MUC_TYPE_MEASURE_ROW, NULL);
  self->store = g_object_ref (store);
  self->target = g_object_ref (target);
  return GTK_WIDGET (self);
}

/** muc_measure_row_get_target: (transfer none): what is measured. */
MucTarget *
muc_measure_row_get_target (MucMeasureRow *self)
{
  g_return_val_if_fail (MUC_IS_MEASURE_ROW (self), NULL);

  return self->target;
}

/* What is counted over the whole year is not missed by a part of it. */
static gboolean
is_missed (MucMeasureRow       *self,
           const MucAttainment *attainment)
{
  return attainment->state == MUC_ATTAINMENT_MISSED
         && (!muc_attainment_is_yearly_sum (self->target)
             || self->period.kind == MUC_PERIOD_YEAR
             || self->period.kind == MUC_PERIOD_WINDOW_YEAR);
}

/* The way to the corrective action of a miss, or to opening one. */
static void
show_corrective (MucMeasureRow       *self,
                 const MucAttainment *attainment)
{
  g_auto (MucCorrectiveDraft) draft = { 0 };
  MucCorrectiveAction *twin;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  muc_corrective_draft_init_for_target (&draft, self->target, &self->period);
  twin = muc_corrective_draft_find_twin (&draft, get_year (self));
  gtk_widget_set_visible (self->corrective_button,
                          twin != NULL || (is_missed (self, attainment)
                                           && !muc_store_is_read_only (self->store)));
  if (twin != NULL)
    {
      name = muc_naming_describe (twin);
      label = muc_text_capitalize (name);
    }
  gtk_button_set_label (GTK_BUTTON (self->corrective_button),
                        twin != NULL ? label : _("Open a corrective action…"));
}

static void
show_attainment (MucMeasureRow *self)
{
  g_auto (MucAttainment) attainment = { 0 };
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  g_autofree char *trend = NULL;
  g_autofree char *why = NULL;
  MucBar bar;

  muc_attainment_init (&attainment, self->target, &self->period, NULL, FALSE);
  figure = muc_attainment_dup_text (self->target, attainment.value);
  words = muc_attainment_describe (&attainment, self->target);
  trend = muc_attainment_describe_trend (&attainment, self->target);
  why = muc_attainment_explain (&attainment, self->target);
  muc_attainment_fill_bar (&attainment, self->target, &bar);
  gtk_label_set_label (self->figure, figure);
  muc_share_bar_show (self->bar, &bar);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), bar.shown);
  gtk_label_set_label (self->words, words);
  muc_tone_set_class (GTK_WIDGET (self->words), muc_attainment_get_tone (&attainment));
  gtk_label_set_label (self->trend, trend);
  gtk_widget_set_visible (GTK_WIDGET (self->trend), trend != NULL);
  gtk_label_set_label (self->why, why);
  show_corrective (self, &attainment);
}

static void
show_posting (MucMeasureRow  *self,
              MucMeasurement *measurement)
{
  const gboolean posted = measurement != NULL
                          && muc_measurement_get_state (measurement) == MUC_POSTING_POSTED;
  const gboolean open = !posted && !muc_store_is_read_only (self->store);
  const MucPill pill = posted ? (MucPill) { "object-select-symbolic", MUC_TONE_GOOD, FALSE }
                              : (MucPill) { "document-edit-symbolic", MUC_TONE_WAITING, FALSE };

  gtk_widget_set_visible (GTK_WIDGET (self->posting), measurement != NULL);
  muc_state_pill_show (self->posting, &pill, posted ? _("Posted") : _("Draft"));
  gtk_widget_set_sensitive (self->form, open);
  gtk_widget_set_sensitive (self->details, open);
}

static void
name_field (GtkWidget  *field,
            const char *name,
            guint       number)
{
  g_autofree char *label = g_strdup_printf (_("%s, target %u"), name, number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Several targets are there at once: their fields are told apart by the number of the target. */
static void
name_fields (MucMeasureRow *self)
{
  const guint number = muc_naming_get_number (self->target);

  name_field (self->numerator, _("Number attained"), number);
  name_field (self->denominator, _("Number in all"), number);
  name_field (self->value, _("Value"), number);
  name_field (self->source, _("Source of the figures"), number);
  name_field (self->note, _("Note"), number);
}

/* A share is entered by its parts; where only the percentage is known, as a value. */
static void
show_target (MucMeasureRow *self)
{
  const char *text = muc_target_get_text (self->target);
  const char *unit = muc_target_get_unit (self->target);
  const gboolean share = g_strcmp0 (unit, "%") == 0;

  gtk_label_set_label (self->text, text != NULL ? text : _("New target"));
  gtk_label_set_label (self->unit, unit);
  gtk_widget_set_visible (self->parts, share);
  name_fields (self);
}

/**
 * muc_measure_row_show:
 * @self: a row
 * @period: a period
 *
 * Shows what was measured in @period, as it is now. What is being typed for it goes on; what was
 * typed for another period is kept first.
 */
void
muc_measure_row_show (MucMeasureRow   *self,
                      const MucPeriod *period)
{
  MucMeasurement *measurement;

  g_return_if_fail (MUC_IS_MEASURE_ROW (self));
  g_return_if_fail (period != NULL);

  measurement = muc_measurement_find (self->target, period, NULL);
  if (muc_period_equal (&self->period, period))
    muc_field_binder_adopt_record (self->binder, (MucRecord *) measurement);
  else
    {
      muc_measure_row_commit (self);
      self->period = *period;
      muc_field_binder_set_record (self->binder, (MucRecord *) measurement);
    }
  show_target (self);
  show_attainment (self);
  show_posting (self, measurement);
}

/** muc_measure_row_commit: keeps what is being typed. */
void
muc_measure_row_commit (MucMeasureRow *self)
{
  g_return_if_fail (MUC_IS_MEASURE_ROW (self));

  muc_field_binder_commit (self->binder);
}
