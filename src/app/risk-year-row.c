/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-year-row.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "app/scale-swatch.h"
#include "app/window.h"

#define SWATCH_SIZE 14

struct _MucRiskYearRow
{
  AdwBin      parent_instance;

  MucRisk    *risk;

  GtkStack   *stack;
  GtkLabel   *year;
  GtkButton  *button;
  GtkBox     *ratings;
  GtkLabel   *result;
  GtkWidget  *older;
  GtkLabel   *wording;
};

/* A risk in one of its years: how it was rated, and how it went. */
G_DEFINE_FINAL_TYPE (MucRiskYearRow, muc_risk_year_row, ADW_TYPE_BIN)

static void
button_clicked_cb (MucRiskYearRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (MUC_IS_WINDOW (root))
    muc_window_go_to (MUC_WINDOW (root), MUC_RECORD (self->risk));
}

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE,
                       "width-chars", 10, "max-width-chars", 30, NULL);
}

static GtkWidget *
create_rating (const MucStoryRating *rating)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (rating->swatch.shown)
    {
      GtkWidget *swatch = muc_scale_swatch_new_square (SWATCH_SIZE);

      muc_scale_swatch_set_style (MUC_SCALE_SWATCH (swatch), rating->swatch.colour,
                                  rating->swatch.pattern);
      gtk_widget_set_valign (swatch, GTK_ALIGN_START);
      gtk_widget_set_margin_top (swatch, 3);
      gtk_box_append (GTK_BOX (row), swatch);
    }
  gtk_box_append (GTK_BOX (lines), create_label (rating->text));
  if (rating->note != NULL)
    {
      GtkWidget *note = create_label (rating->note);

      gtk_widget_add_css_class (note, "muted");
      gtk_widget_add_css_class (note, "small");
      gtk_box_append (GTK_BOX (lines), note);
    }
  gtk_box_append (GTK_BOX (row), lines);
  return row;
}

static void
muc_risk_year_row_dispose (GObject *object)
{
  g_clear_object (&MUC_RISK_YEAR_ROW (object)->risk);

  G_OBJECT_CLASS (muc_risk_year_row_parent_class)->dispose (object);
}

static void
muc_risk_year_row_class_init (MucRiskYearRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risk_year_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/muctieu/MucTieu/risk-year-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, stack);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, year);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, button);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, ratings);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, result);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, older);
  gtk_widget_class_bind_template_child (widget_class, MucRiskYearRow, wording);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
}

static void
muc_risk_year_row_init (MucRiskYearRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_year (MucRiskYearRow     *self,
           const MucStoryYear *year,
           gboolean            current)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, year->year);
  g_autofree char *name = g_strdup_printf (_("Show it in the register of %" PRId64), year->year);

  gtk_label_set_label (self->year, number);
  gtk_button_set_label (self->button, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_stack_set_visible_child (self->stack, current ? GTK_WIDGET (self->year)
                                                    : GTK_WIDGET (self->button));
}

/**
 * muc_risk_year_row_new:
 * @year: a risk in one of its years
 * @current: whether that is the year that is shown
 *
 * Returns: (transfer floating): a row; its year leads there
 */
GtkWidget *
muc_risk_year_row_new (const MucStoryYear *year,
                       gboolean            current)
{
  MucRiskYearRow *self;

  g_return_val_if_fail (year != NULL, NULL);

  self = g_object_new (MUC_TYPE_RISK_YEAR_ROW, NULL);
  self->risk = g_object_ref (year->risk);
  show_year (self, year, current);
  for (guint i = 0; i < year->ratings->len; i++)
    gtk_box_append (self->ratings, create_rating (year->ratings->pdata[i]));
  gtk_label_set_label (self->result, year->result);
  gtk_widget_set_visible (GTK_WIDGET (self->result), year->result != NULL);
  if (year->wording != NULL)
    gtk_label_set_markup (self->wording, year->wording);
  gtk_widget_set_visible (self->older, year->wording != NULL);
  return GTK_WIDGET (self);
}
