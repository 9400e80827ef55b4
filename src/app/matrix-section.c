/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/matrix-section.h"

#include <glib/gi18n-lib.h>

#include "app/export.h"
#include "app/feedback.h"
#include "app/matrix-notes.h"
#include "app/matrix-move.h"
#include "app/matrix-picture.h"
#include "model/rating.h"
#include "report/matrix-report.h"

struct _MucMatrixSection
{
  GtkBox           parent_instance;

  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkWidget       *edit_button;
  GtkWidget       *print_button;
  GtkWidget       *menu_button;
  MucMatrixView   *view;
  GtkWidget       *nothing;
  GtkLabel        *nothing_label;
  GtkWidget       *nothing_button;
  MucMatrixNotes *legend;

  MucStore        *store;
  MucYear         *year;
  MucRiskKind      kind;
  MucMatrix       *matrix; /* NULL while there is nothing to show */
  MucLevel        *likelihood; /* of the filter */
  MucLevel        *severity;
};

G_DEFINE_FINAL_TYPE (MucMatrixSection, muc_matrix_section, GTK_TYPE_BOX)

enum
{
  SIGNAL_CELL_CHOSEN,
  SIGNAL_RISK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_OPPORTUNITIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_writable (MucMatrixSection *self)
{
  return self->store != NULL && !muc_store_is_read_only (self->store);
}

static MucScale *
get_scale (MucMatrixSection *self)
{
  return self->year != NULL ? muc_year_get_scale (self->year) : NULL;
}

/* Places and levels */

/* The levels of a place; FALSE where the scale has changed since the matrix was shown. */
static gboolean
find_levels (MucMatrixSection  *self,
             guint              row,
             guint              column,
             MucLevel         **likelihood,
             MucLevel         **severity)
{
  MucScale *scale = get_scale (self);
  guint i, j;

  if (scale == NULL || self->matrix == NULL)
    return FALSE;
  muc_matrix_to_levels (self->matrix, row, column, &i, &j);
  *likelihood = muc_scale_get_level (scale, muc_rating_get_row_axis (self->kind), i);
  *severity = muc_scale_get_level (scale, muc_rating_get_column_axis (self->kind), j);
  return *severity != NULL && (*likelihood != NULL || muc_matrix_is_strip (self->matrix));
}

static guint
find_number (MucMatrixSection *self,
             MucLevel         *level)
{
  MucScale *scale = get_scale (self);
  const MucAxis axis = muc_level_get_axis (level);
  const guint n = muc_scale_count_levels (scale, axis);

  for (guint i = 0; i < n; i++)
    if (muc_scale_get_level (scale, axis, i) == level)
      return i;
  return MUC_MATRIX_NONE;
}

static MucRisk *
find_risk (MucMatrixSection *self,
           gint64            id)
{
  const guint n = self->year != NULL ? muc_record_count (MUC_RECORD (self->year), MUC_TYPE_RISK)
                                     : 0;

  for (guint i = 0; i < n; i++)
    {
      MucRecord *risk = muc_record_peek (MUC_RECORD (self->year), MUC_TYPE_RISK, i);

      if (muc_record_get_id (risk) == id)
        return MUC_RISK (risk);
    }
  return NULL;
}

static void
cell_activated_cb (MucMatrixSection *self,
                   guint             row,
                   guint             column)
{
  MucLevel *likelihood, *severity;

  if (!find_levels (self, row, column, &likelihood, &severity))
    return;
  if (severity == self->severity && likelihood == self->likelihood)
    likelihood = severity = NULL;
  g_signal_emit (self, signals[SIGNAL_CELL_CHOSEN], 0, likelihood, severity);
}

static void
mark_activated_cb (MucMatrixSection *self,
                   gint64            id)
{
  MucRisk *risk = find_risk (self, id);

  if (risk != NULL)
    g_signal_emit (self, signals[SIGNAL_RISK_CHOSEN], 0, risk);
}

static void
mark_moved_cb (MucMatrixSection *self,
               gint64            id,
               guint             row,
               guint             column)
{
  MucRisk *risk = find_risk (self, id);
  MucLevel *likelihood, *severity;

  if (risk != NULL && is_writable (self)
      && find_levels (self, row, column, &likelihood, &severity))
    muc_matrix_move_risk (GTK_WIDGET (self), self->store, risk, likelihood, severity);
}

/* What is shown */

static void
show_filter (MucMatrixSection *self)
{
  guint row = MUC_MATRIX_NONE, column = MUC_MATRIX_NONE;
  guint likelihood = 0, severity;

  if (self->severity != NULL && self->matrix != NULL
      && muc_rating_get_kind (muc_level_get_axis (self->severity)) == self->kind)
    {
      severity = find_number (self, self->severity);
      if (self->likelihood != NULL)
        likelihood = find_number (self, self->likelihood);
      muc_matrix_from_levels (self->matrix, likelihood, severity, &row, &column);
    }
  muc_matrix_view_set_filter (self->view, row, column);
}

static void
names_changed_cb (MucMatrixSection *self)
{
  if (self->matrix != NULL)
    muc_matrix_notes_show (self->legend, self->matrix, muc_matrix_view_has_names (self->view));
}

static void
say_nothing (MucMatrixSection *self)
{
  const gboolean risks = self->kind == MUC_RISK_KIND_RISK;
  g_autofree char *text = NULL;

  if (self->year == NULL)
    return;
  if (get_scale (self) == NULL)
    text = g_strdup_printf (_("The year %d has no scale yet, so that nothing can be rated."),
                            (int) muc_year_get_number (self->year));
  else
    text = g_strdup (risks ? _("The scale has no levels to rate risks by.")
                           : _("The scale has no levels to rate opportunities by."));
  gtk_label_set_label (self->nothing_label, text);
}

static void
update_texts (MucMatrixSection *self)
{
  const gboolean risks = self->kind == MUC_RISK_KIND_RISK;
  const char *title = risks ? _("Risk matrix") : _("II. Opportunities");

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  risks ? title : _("Matrix of opportunities"), -1);
  gtk_label_set_label (self->subtitle,
                       is_writable (self) ? _("Click a cell to filter, drag a number to rate anew")
                                          : _("Click a cell to filter"));
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), risks && self->matrix != NULL);
  gtk_widget_set_visible (self->edit_button, risks && is_writable (self));
  gtk_widget_set_visible (self->print_button, risks);
}

/** muc_matrix_section_refresh: shows the register as it is now. */
void
muc_matrix_section_refresh (MucMatrixSection *self)
{
  gboolean any;

  g_return_if_fail (MUC_IS_MATRIX_SECTION (self));

  g_clear_pointer (&self->matrix, muc_matrix_unref);
  if (self->year != NULL)
    self->matrix = muc_matrix_new_from_year (self->year, self->kind);
  if (self->matrix != NULL && muc_matrix_get_n_columns (self->matrix) == 0)
    g_clear_pointer (&self->matrix, muc_matrix_unref);
  any = self->matrix != NULL;

  update_texts (self);
  /* That there is no scale is said once. */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->kind == MUC_RISK_KIND_RISK || get_scale (self) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), any);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), any);
  gtk_widget_set_visible (self->menu_button, any);
  gtk_widget_set_sensitive (self->print_button, any);
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_visible (self->nothing_button, is_writable (self));
  if (!any)
    {
      say_nothing (self);
      return;
    }
  muc_matrix_view_set_writable (self->view, is_writable (self));
  muc_matrix_view_show (self->view, self->matrix);
  names_changed_cb (self);
  show_filter (self);
}

/* Copying, saving, printing */

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucMatrixSection *self = MUC_MATRIX_SECTION (widget);
  g_autoptr (GdkTexture) picture = NULL;

  if (self->matrix == NULL)
    return;
  picture = muc_matrix_picture_new (self->matrix);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
  muc_feedback_toast (widget, _("The matrix was copied as a picture"));
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MucMatrixSection *self = MUC_MATRIX_SECTION (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autoptr (MucDocument) document = NULL;
  g_autofree char *name = NULL;

  if (self->matrix == NULL)
    return;
  document = muc_matrix_report_build_one (self->matrix);
  name = g_strdup_printf ("%s.%s", muc_matrix_get_title (self->matrix), format);
  muc_export_choose_document (widget, self->store, document, name, format);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  MucMatrixSection *self = MUC_MATRIX_SECTION (widget);

  if (self->matrix != NULL)
    muc_export_print (widget, self->store, self->year,
                      MUC_PAPER_KEY ("risk-matrix", NULL, NULL));
}

/* The class */

static void
muc_matrix_section_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MucMatrixSection *self = MUC_MATRIX_SECTION (object);

  switch (id)
    {
    case PROP_OPPORTUNITIES:
      self->kind = g_value_get_boolean (value) ? MUC_RISK_KIND_OPPORTUNITY : MUC_RISK_KIND_RISK;
      update_texts (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
muc_matrix_section_dispose (GObject *object)
{
  MucMatrixSection *self = MUC_MATRIX_SECTION (object);

  g_clear_pointer (&self->matrix, muc_matrix_unref);
  g_clear_object (&self->likelihood);
  g_clear_object (&self->severity);
  g_clear_object (&self->year);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_matrix_section_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/muctieu/MucTieu/matrix-section.ui");
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, title);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, subtitle);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, edit_button);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, print_button);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, menu_button);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, view);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, nothing);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, nothing_label);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, nothing_button);
  gtk_widget_class_bind_template_child (klass, MucMatrixSection, legend);
  gtk_widget_class_bind_template_callback (klass, cell_activated_cb);
  gtk_widget_class_bind_template_callback (klass, mark_activated_cb);
  gtk_widget_class_bind_template_callback (klass, mark_moved_cb);
  gtk_widget_class_bind_template_callback (klass, names_changed_cb);
}

static void
muc_matrix_section_class_init (MucMatrixSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->set_property = muc_matrix_section_set_property;
  object_class->dispose = muc_matrix_section_dispose;
  properties[PROP_OPPORTUNITIES] =
    g_param_spec_boolean ("opportunities", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CELL_CHOSEN] = g_signal_new ("cell-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 2, MUC_TYPE_LEVEL,
                                              MUC_TYPE_LEVEL);
  signals[SIGNAL_RISK_CHOSEN] = g_signal_new ("risk-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_RISK);

  gtk_widget_class_install_action (widget_class, "matrix.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "matrix.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "matrix.print", NULL, print_action);

  g_type_ensure (MUC_TYPE_MATRIX_NOTES);
  g_type_ensure (MUC_TYPE_MATRIX_VIEW);
  bind_template (widget_class);
}

static void
muc_matrix_section_init (MucMatrixSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_texts (self);
}

/** muc_matrix_section_set_year: shows the matrix of @year in @store; both may be %NULL. */
void
muc_matrix_section_set_year (MucMatrixSection *self,
                             MucStore         *store,
                             MucYear          *year)
{
  g_return_if_fail (MUC_IS_MATRIX_SECTION (self));

  g_set_object (&self->store, store);
  g_set_object (&self->year, year);
  muc_matrix_section_refresh (self);
}

/** muc_matrix_section_set_risk: marks the risk of the table's current row, or none. */
void
muc_matrix_section_set_risk (MucMatrixSection *self,
                             MucRisk          *risk)
{
  g_return_if_fail (MUC_IS_MATRIX_SECTION (self));

  muc_matrix_view_set_current (self->view,
                               risk != NULL ? muc_record_get_id (MUC_RECORD (risk)) : 0);
}

/** muc_matrix_section_set_filter: marks the cell of these levels, if it is one of the matrix. */
void
muc_matrix_section_set_filter (MucMatrixSection *self,
                               MucLevel         *likelihood,
                               MucLevel         *severity)
{
  g_return_if_fail (MUC_IS_MATRIX_SECTION (self));

  g_set_object (&self->likelihood, likelihood);
  g_set_object (&self->severity, severity);
  show_filter (self);
}

/** muc_matrix_section_get_view: (transfer none): its matrix. */
MucMatrixView *
muc_matrix_section_get_view (MucMatrixSection *self)
{
  g_return_val_if_fail (MUC_IS_MATRIX_SECTION (self), NULL);

  return self->view;
}
