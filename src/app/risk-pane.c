/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/risk-pane.h"

#include <glib/gi18n-lib.h>

#include "app/matrix-section.h"
#include "app/refresher.h"
#include "app/risk-detail.h"
#include "app/risk-story.h"

/* In so many frames what was opened has got its place. */
#define REVEAL_FRAMES 20

/* What details need at least to be worth opening unasked, in pixels. */
#define LEAST_DETAILS 240

/* How much of the pane the matrices keep when the details are opened. */
#define ABOVE_DETAILS 0.4

struct _MucRiskPane
{
  AdwBin             parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget         *matrices;
  MucMatrixSection  *risks;
  MucMatrixSection  *opportunities;
  GtkExpander       *expander;
  GtkLabel          *detail_title;
  MucRiskDetail     *detail;

  GSettings         *settings;
  int                height; /* for which the details were opened or left closed */
  gboolean           updating;
  MucRefresher      *refresher;
  MucStore          *store;
  MucYear           *year;
  MucRisk           *risk;
  guint              reveals; /* how many frames are left to scroll to the details */
};

G_DEFINE_FINAL_TYPE (MucRiskPane, muc_risk_pane, ADW_TYPE_BIN)

enum
{
  SIGNAL_CELL_CHOSEN,
  SIGNAL_RISK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_detail_title (MucRiskPane *self)
{
  g_autofree char *title = self->risk != NULL ? muc_risk_story_title (self->risk) : NULL;

  gtk_label_set_label (self->detail_title,
                       title != NULL ? title : _("Choose a row to see its details"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->expander), self->risk != NULL);
}

static void
refresh_cb (gpointer data)
{
  MucRiskPane *self = data;

  muc_matrix_section_refresh (self->risks);
  muc_matrix_section_refresh (self->opportunities);
  update_detail_title (self);
}

static void
cell_chosen_cb (MucRiskPane *self,
                MucLevel    *likelihood,
                MucLevel    *severity)
{
  g_signal_emit (self, signals[SIGNAL_CELL_CHOSEN], 0, likelihood, severity);
}

static void
risk_chosen_cb (MucRiskPane *self,
                MucRisk     *risk)
{
  g_signal_emit (self, signals[SIGNAL_RISK_CHOSEN], 0, risk);
}

/* The height of the expander while it is closed, in pixels. */
static int
measure_head (MucRiskPane *self)
{
  int height, detail = 0;

  gtk_widget_measure (GTK_WIDGET (self->expander), GTK_ORIENTATION_VERTICAL, -1, &height, NULL,
                      NULL, NULL);
  if (gtk_expander_get_expanded (self->expander))
    gtk_widget_measure (GTK_WIDGET (self->detail), GTK_ORIENTATION_VERTICAL, -1, &detail, NULL,
                        NULL, NULL);
  return height - detail;
}

/* The height left for details when the matrices are as low as they can be. */
static int
measure_room (MucRiskPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  int minimum;

  gtk_widget_measure (self->matrices, GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (self->matrices), &minimum, NULL, NULL, NULL);
  return (int) gtk_adjustment_get_page_size (adjustment) - minimum - measure_head (self);
}

/* As the clerk left them; who has not said anything sees them where there is room. */
static gboolean
begin_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  MucRiskPane *self = MUC_RISK_PANE (widget);
  g_autoptr (GVariant) chosen = g_settings_get_user_value (self->settings, "show-risk-details");

  self->updating = TRUE;
  gtk_expander_set_expanded (self->expander,
                             chosen != NULL ? g_variant_get_boolean (chosen)
                                            : measure_room (self) >= LEAST_DETAILS);
  self->updating = FALSE;
  return G_SOURCE_REMOVE;
}

/* Nothing may be opened while sizes are being given. */
static void
height_changed_cb (MucRiskPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const int height = (int) gtk_adjustment_get_page_size (adjustment);

  if (height == 0 || height == self->height || self->year == NULL)
    return;
  self->height = height;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_cb, NULL, NULL);
}

/* Returns whether there was anything to scroll. */
static gboolean
scroll_to_details (MucRiskPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->expander),
                                  gtk_widget_get_parent (self->matrices), &bounds)
      || bounds.origin.y + bounds.size.height <= gtk_adjustment_get_value (adjustment) + page)
    return FALSE;
  gtk_adjustment_set_value (adjustment, bounds.origin.y - page * ABOVE_DETAILS);
  return TRUE;
}

/* Details that were opened are seen, and still what they belong to. */
static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  MucRiskPane *self = MUC_RISK_PANE (widget);

  self->reveals--;
  if (!scroll_to_details (self) && self->reveals > 0)
    return G_SOURCE_CONTINUE;
  self->reveals = 0;
  return G_SOURCE_REMOVE;
}

static void
expanded_cb (MucRiskPane *self)
{
  const gboolean open = gtk_expander_get_expanded (self->expander);

  /* Both matrices fill the pane; once the details are open they are as low as they can be. So they
   * do not change their size with every row that has longer details. */
  gtk_widget_set_vexpand (self->matrices, !open);
  muc_matrix_view_set_low (muc_matrix_section_get_view (self->risks), open);
  muc_matrix_view_set_low (muc_matrix_section_get_view (self->opportunities), open);
  if (self->updating)
    return;
  g_settings_set_boolean (self->settings, "show-risk-details", open);
  if (!open)
    return;
  if (self->reveals == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
  self->reveals = REVEAL_FRAMES;
}

static void
muc_risk_pane_dispose (GObject *object)
{
  MucRiskPane *self = MUC_RISK_PANE (object);

  if (self->refresher != NULL)
    muc_refresher_set_store (self->refresher, NULL);
  g_clear_object (&self->refresher);
  g_clear_object (&self->settings);
  g_clear_object (&self->risk);
  g_clear_object (&self->year);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (muc_risk_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass,
                                               "/io/github/muctieu/MucTieu/risk-pane.ui");
  gtk_widget_class_bind_template_child (klass, MucRiskPane, scroller);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, matrices);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, risks);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, opportunities);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, expander);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, detail_title);
  gtk_widget_class_bind_template_child (klass, MucRiskPane, detail);
  gtk_widget_class_bind_template_callback (klass, cell_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, risk_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, expanded_cb);
}

static void
muc_risk_pane_class_init (MucRiskPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muc_risk_pane_dispose;

  signals[SIGNAL_CELL_CHOSEN] = g_signal_new ("cell-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 2, MUC_TYPE_LEVEL,
                                              MUC_TYPE_LEVEL);
  signals[SIGNAL_RISK_CHOSEN] = g_signal_new ("risk-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 1, MUC_TYPE_RISK);

  g_type_ensure (MUC_TYPE_MATRIX_SECTION);
  g_type_ensure (MUC_TYPE_RISK_DETAIL);
  bind_template (widget_class);
}

static void
muc_risk_pane_init (MucRiskPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (MUC_APP_ID);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (height_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->refresher = muc_refresher_new (GTK_WIDGET (self), refresh_cb, self);
  update_detail_title (self);
}

/** muc_risk_pane_set_store: the open file, %NULL for none. */
void
muc_risk_pane_set_store (MucRiskPane *self,
                         MucStore    *store)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  muc_risk_pane_set_risk (self, NULL);
  if (store != self->store)
    muc_risk_pane_set_year (self, NULL);
  g_set_object (&self->store, store);
  muc_refresher_set_store (self->refresher, store);
  muc_risk_detail_set_store (self->detail, store);
}

/** muc_risk_pane_set_year: whose matrices are shown, %NULL for none. After the file. */
void
muc_risk_pane_set_year (MucRiskPane *self,
                        MucYear     *year)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  if (!g_set_object (&self->year, year))
    return;
  muc_matrix_section_set_year (self->risks, self->store, year);
  muc_matrix_section_set_year (self->opportunities, self->store, year);
  height_changed_cb (self);
}

/** muc_risk_pane_set_risk: shows @risk, which may be %NULL. */
void
muc_risk_pane_set_risk (MucRiskPane *self,
                        MucRisk     *risk)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  g_set_object (&self->risk, risk);
  muc_matrix_section_set_risk (self->risks, risk);
  muc_matrix_section_set_risk (self->opportunities, risk);
  muc_risk_detail_set_risk (self->detail, risk);
  update_detail_title (self);
}

/** muc_risk_pane_set_filter: marks the cell of the levels the table is filtered by. */
void
muc_risk_pane_set_filter (MucRiskPane *self,
                          MucLevel    *likelihood,
                          MucLevel    *severity)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  muc_matrix_section_set_filter (self->risks, likelihood, severity);
  muc_matrix_section_set_filter (self->opportunities, likelihood, severity);
}

/** muc_risk_pane_commit: keeps what is being typed. */
void
muc_risk_pane_commit (MucRiskPane *self)
{
  g_return_if_fail (MUC_IS_RISK_PANE (self));

  muc_risk_detail_commit (self->detail);
}
